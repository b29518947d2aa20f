"""How it is asked whether there was a time without some, or how long: "a day without a woman"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.said import Said
from bot.questions.rules import rules
from bot.questions.taking import SEXES
from bot.reading.conditions import Further, of_those
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import Of, Tell

_NO_MORE = (
    "!PERSON|MISSION|EXPEDITION|PROGRAM|US|RU|who|how-many|launch|dock|land|fly|commander|first"
    "|next|last|if|why|ship|flight|now|agreement|suspend|been|spend"
)


@asked(
    "find-without",
    rules(
        f"without|never|not GROUP|woman|men ever|days|longest @place|days|crew|people {_NO_MORE}",
        f"longest without GROUP|woman|men days|length|how-long|which {_NO_MORE}",
        # "An all-male crew" is one without a woman.
        f"all men|woman crew ever|yes-no|longest|times {_NO_MORE}|GROUP|not|never|without",
        more=62,
    ),
    asks="find",
    takes="@tense ever days longest without never not when how-long length times all",
)
def find_without(found: Filling) -> None:
    """The days on which none of some people, or of one sex, was aboard."""
    said = Said(found)
    cues = said.cues
    sexes = {cue: of for cue, of in SEXES.items() if cue in cues}
    wholly = bool(sexes) and not cues & {"without", "never", "not"}
    if wholly:
        none = [of for cue, of in SEXES.items() if cue not in cues]
    else:
        none = [*(str(one.value) for one in found.sight.groups), *sexes.values()]
    whom = of_those(of_groups(found.scene.manifest, none, either="or" in cues))
    found.put("of", Of.DAYS)
    number = Condition(Kind.ABOARD, than=Than.EXACTLY, number=0, whom=whom)
    found.put("more", Further((number,)))
    longest = "longest" in cues
    found.put("tell", Tell.LONGEST if longest else Tell.WHETHER)
    found.things += found.sight.groups
    found.take("woman", "men", "cosmonaut")
    places = found.sight.places
    if places.get("only", -9) + 1 == places.get("days"):
        # "A single day" is any.
        found.take("only")
    found.put_dates()
