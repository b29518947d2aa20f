"""How it is asked how long people stay on average, and not how long their ships do."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.asked import find_stays
from bot.questions.find.beside import beside
from bot.questions.find.ordering import not_so
from bot.questions.find.said import Said
from bot.questions.rules import rules
from bot.reading.conditions import AnyShip, Further
from bot.station.conditions import Condition, Kind
from bot.station.found import By, Of, Tell

_WHO = "GROUP|woman|men|people|cosmonaut|private"
_NOT = (
    "!PERSON|MISSION|EXPEDITION|NUMBER|now|future|next|if|why|can|rate|gap|ship|seat|crew|commander"
    "|handover|take-to|agreement|most|longest|shortest|record"
)


@asked(
    "find-mean",
    rules(
        f"mean stay|how-long|lasts|spend|aboard|station|days {_WHO} {_NOT}|at-once",
        f"mean how-many {_WHO} aboard|station|up-there {_NOT}|launch|fly|dock|land|PROGRAM",
        more=40,
    ),
    asks="find",
    takes="",
)
def find_mean(found: Filling) -> None:
    """The mean of the stays of those meant, or of how many of them are aboard."""
    said, places = Said(found), found.sight.places
    counts = "how-many" in said.cues and "days" not in said.cues
    after = places["how-many"] + len(said.sight.cues["how-many"].split()) if counts else -1
    found.take("mean", "usually", "past", "been", "ever", "at-once")
    if counts and places["mean"] != after and not said.cues & {"stay", "lasts"}:
        found.put("of", Of.DAYS)
        found.put("tell", Tell.MEAN)
        found.take("how-many", "woman", "men", "cosmonaut")
        found.put_whom()
        if "who" not in found.given:
            found.put("more", Further((Condition(Kind.ABOARD, number=0),)))
        found.put_dates()
        return
    if not counts and not said.cues & _STAY:
        # The time that someone spent is that of all stays.
        raise not_so()
    found.take("how-long", "how-many", "days", "lasts", "length", "spend", "total")
    find_stays(said)


@asked(
    "find-mean-docked",
    rules(
        "mean PROGRAM dock|stay how-long|usually|how-many|stay|days|length"
        " !PERSON|MISSION|EXPEDITION|GROUP|NUMBER|woman|men|people|cosmonaut|future|next|if|why|can"
        "|rate|gap|seat|crew|handover|agreement",
        more=-8,
    ),
    # "How long did the Soyuz flights launched from 2019 to 2023 last on average?"
    rules(
        "mean PROGRAM flight lasts|how-long|length|days"
        " !PERSON|MISSION|EXPEDITION|GROUP|NUMBER|woman|men|people|cosmonaut|future|next|if|why|can"
        "|rate|gap|seat|crew|handover|agreement|land|undock|times",
        more=25,
    ),
    asks="find",
    takes="@tense mean usually dock how-long how-many stay days length ship flight lasts fly "
    "launch",
)
def find_mean_docked(found: Filling) -> None:
    """The mean of the times for which ships of a kind stay docked."""
    if "mean" not in found.sight.cues:
        raise not_so()
    programs = tuple(str(one.value) for one in found.sight.programs)
    found.things += found.sight.programs
    found.put("of", Of.FLIGHTS)
    found.put("ship", AnyShip(Condition(Kind.PROGRAM, programs)))
    found.put("tell", Tell.MEAN)
    if "flight" in found.sight.cues and not found.sight.cues.keys() & {"dock", "station", "aboard"}:
        # A flight lasts from launch to landing.
        found.put("by", By.FLIGHT)
    found.put_dates()


@asked(
    "find-mean-age",
    rules(
        "mean-age people|crew|GROUP|woman|men|cosmonaut|private|commander|who|first-flight"
        " past|been|ever|fly|launch|dock|commander|PROGRAM|first-flight|first-visit"
        " !PERSON|MISSION|EXPEDITION|now|future|next|if|why|can",
        more=80,
    ),
    asks="find",
    takes="",
)
def find_mean_age(found: Filling) -> None:
    """The mean age of those meant on docking, or of whoever took command."""
    said = Said(found)
    found.take("mean-age", "usually", "mean", "past", "been", "ever", "which", "dock", "launch")
    where = [*beside(said, frozenset())]
    if "commander" in said.cues and not said.commands_a_ship:
        found.put("of", Of.COMMANDS)
        # Whoever took over took command.
        found.take("commander", "replace", "take-to", "handover", "days", "take-over")
    where += [*said.whom(frozenset()), *said.programs(frozenset())]
    found.put("tell", Tell.MEAN)
    found.put("by", By.AGE)
    if where:
        found.put("more", Further(tuple(where)))
    found.put_dates()


_STAY = {"stay", "how-long", "lasts", "days"}
