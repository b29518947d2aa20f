"""How it is asked which flight of a company was longest: "the shortest Axiom mission"."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.station.found import Of, Tell

# So many words may stand between a company and its flight: "la misión de Axiom".
_NEAR = 1


@asked(
    "find-sent",
    rules(
        "which|what-is flight GROUP longest|shortest"
        " !people|who|woman|men|PERSON|MISSION|aboard|space|cosmonaut|commander|if|why|PROGRAM",
        more=44,
    ),
    asks="find",
    takes="@tense longest shortest flight ship dock stay length days",
)
def find_sent(found: Filling) -> None:
    """The flights that are called after whoever sent them, in the order of their lengths."""
    (group, *more), place = found.sight.groups, found.sight.places["flight"]
    end = place + len(found.sight.cues["flight"].split())
    if more or min(abs(group.first - end), abs(place - group.last)) > _NEAR:
        # "Which American made the longest flight" asks for people.
        raise NotTogether
    found.put("of", Of.FLIGHTS)
    found.put_whom()
    found.put("tell", Tell.SHORTEST if "shortest" in found.sight.cues else Tell.LONGEST)
    found.put_dates()
