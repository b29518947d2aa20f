"""How it is asked of the guarantee, and what would be if a programme stopped."""

from bot.errors import NotUnderstood
from bot.messages import Message
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.notes import read_as
from bot.station.hypothesis import Leaves

asked(
    "guarantee",
    rules("guarantee !suspend|if|MISSION", more=15),
    rules("guarantee DATE|US|RU|country !suspend|if|MISSION|agreement", more=22),
    rules(
        "US RU always|at-least|ever|never|without|only !agreement",
        "US RU yes-no @place !how-many|together|list|who|which",
        more=24,
    ),
    rules(
        "US|RU ever|always|never|without @place !how-many|CROSS|who|list|which",
        "US|RU only @place|who",
        "empty ever|never|always|yes-no !can|future",
        more=12,
    ),
    rules("guarantee US RU !suspend|if|agreement", more=26),
    takes="@tense all guarantee always at-least ever never without only!yes-no empty together "
    "still days when times or stay suspend country happen cosmonaut how-long RU US GROUP not+never",
    why=True,
)


@asked(
    "what-if",
    rules("suspend PROGRAM|MISSION !past|when", "suspend if|happen", more=18),
    rules(
        "suspend if|happen|future PROGRAM|MISSION|guarantee",
        "if|happen PROGRAM never|without",
        "happen without|if PROGRAM|MISSION",
        "suspend if|happen|future RU|US ship|flight !CROSS",
        more=26,
    ),
    takes="@tense @event suspend if happen end fly flight ship stay still rate escape guarantee "
    "never without how-many or compare until always at-least RU US days MISSION+PROGRAM+now "
    "how-long cosmonaut",
)
def what_if(found: Filling) -> None:
    """The programme that would stop, by its name, its owner or one of its ships."""
    sight, manifest = found.sight, found.scene.manifest
    found.put_program()
    if "program" not in found.given and sight.missions:
        ship, program = sight.missions[0], manifest.mission(found.mission()).program
        found.put("program", program)
        flights = Message(
            "all flights of {program}", program=Message(manifest.program(program).name)
        )
        found.notes.append(read_as(ship.words, flights))
    if "program" not in found.given:
        error = NotUnderstood(
            "Which ships would stop flying?",
            suggestions=("/what-if soyuz", "/what-if dragon"),
            choices=[(Message("Soyuz"), "soyuz"), (Message("Crew Dragon"), "dragon")],
        )
        error.asked("what-if", "program", {})
        raise error
    now = "now" in sight.cues or any(date.text == "now" for date in sight.dates)
    if now and {"undock", "land"} & sight.cues.keys():
        found.put("leaves", Leaves.NOW)
    found.put_dates(open_end=True)
