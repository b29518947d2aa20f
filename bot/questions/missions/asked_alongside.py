"""How it is asked of two flights at once: the time both were docked, or between what they did."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.questions.taking import EVENTS
from bot.reading import ships

# Who asks so wants to know how far two events lie apart, or which came first.
_APART = {"wait", "gap", "rate", "first", "last", "or", "before-after"}
_AT_ONCE = {"together", "at-once", "same", "handover", "rotation"}


@asked(
    "alongside",
    rules(
        "MISSIONS together|at-once|handover|rotation|gap|wait|rate|same|with|replace"
        " !PERSON|GROUP|DATE|EXPEDITION|compare|longest|shortest|if|why|private|woman|men",
        "MISSIONS first|last|before-after|or @event"
        " !PERSON|GROUP|DATE|EXPEDITION|compare|longest|shortest|if|why|private|woman|men",
        more=30,
    ),
    takes="@tense @event together at-once same handover rotation gap wait rate first last or with "
    "before-after days how-long how-many when stay ship flight fly ever times",
    tells="when how-long days",
)
def alongside(found: Filling) -> None:
    """The first two of the ships, and the events that are said of them, each in its order."""
    manifest, sight = found.scene.manifest, found.sight
    ids = [str(one.value or ships.find_mission(manifest, one.called).id) for one in sight.missions]
    if len(dict.fromkeys(ids)) != 2:
        raise NotTogether
    one, other = dict.fromkeys(ids)
    found.given["name"], found.given["with"] = one, other
    found.things += sight.missions
    cues = sight.cues.keys()
    said = sorted(
        (place, kind) for cue, kind in EVENTS.items() for place in sight.every.get(cue, ())
    )
    if said and cues & _APART and not cues & _AT_ONCE:
        found.given["event"] = said[0][1]
        found.given["to"] = said[-1][1]
