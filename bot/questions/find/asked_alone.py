"""How it is asked for those who were the only one of a people or a sex aboard, and for how long:
"who was the last to be the only Russian", "was she ever the only American"."""

from dataclasses import replace

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.questions.find.tense import is_of_plans
from bot.questions.find.their_time import put_their_time
from bot.questions.rules import rules
from bot.questions.taking import SEXES, SIDES
from bot.reading.alone import OnlyOne, only_one
from bot.reading.among import Among
from bot.reading.conditions import of_those
from bot.reading.dates.said import Mark
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import RANKED, Of, Plans, Tell
from bot.station.grouped import Apart, Best, Each

_NO_MORE = (
    "!PROGRAM|MISSION|CRAFT|EXPEDITION|commander|launch|dock|land|fly|carry|seat|ship|if|why|can"
    "|suspend|swap|agreement|now|country|private|first-flight"
)
_ASKED = (
    "who|which|when|until|how-long|how-many|times|days|ever|first|last|longest|most|list|yes-no"
    "|PERSON|future|total|woman|men|DATE"
)
# By these the time of all stretches of someone is meant.
_IN_ALL = {"total", "most", "days", "times"}


_HOW_LONG = {"how-long", "days", "until"}


@asked(
    "find-alone",
    rules(
        f"SOLE US|RU past|been|ever|future|days|longest|spend|how-long|times|until|DATE|PERSON"
        f" {_ASKED} {_NO_MORE}",
        "SOLE GROUP|woman|men|cosmonaut @place|days|longest|how-long|PERSON"
        f" past|been|ever|future|days|longest {_ASKED} {_NO_MORE}|been",
        more=66,
    ),
    asks="find",
    takes="@tense only been ever stay how-long always at-once days total times still until happen",
)
def find_alone(found: Filling) -> None:
    """The stretches of days in which someone was the only one, or whoever was so the longest."""
    said, one = Said(found), only_one(found.sight)
    if one is None or any(date.vague and not date.is_stretch for date in found.sight.dates):
        # "Early this year" may cut what is asked for.
        raise not_so()
    if said.cues & _HOW_LONG and any(isinstance(one.meant, Mark) for one in found.sight.dates):
        # How long it was is not told of a moment.
        raise not_so()
    named = [person.first for person in found.sight.people]
    behind = [group.first for group in one.groups if any(at < group.first for at in named)]
    if "who" in said.cues and behind:
        # "Who was there when she was the only American" asks for others.
        raise not_so()
    found.put("of", Of.DAYS)
    found.things += [*one.groups, *(n for n in found.sight.numbers if n.value == 1)]
    found.take(*one.cues)
    where = [Condition(Kind.ABOARD, than=Than.EXACTLY, number=1)]
    put_their_time(said)
    if "cosmonaut" in said.cues and {str(group.value) for group in one.groups} <= SIDES["RU"]:
        found.take("cosmonaut")
    if other := _sex_beside(said, one):
        # "Was a woman ever the only American?"
        of_that = of_those(_whom(found, one, other))
        where.append(Condition(Kind.ABOARD, whom=of_that, number=1))
    if found.sight.people or other:
        where[0] = replace(where[0], whom=of_those(_whom(found, one)))
    else:
        found.put("who", _whom(found, one))
    if is_of_plans(said):
        found.put("planned", Plans.YES)
    tell, apart = _told(said, one)
    finish(said, where, tell, apart=apart)


def _whom(found: Filling, one: OnlyOne, *of: str) -> Among:
    """Those of whom there is but one, or those ``of`` a sex; cosmonauts are crew of Roscosmos."""
    words = [*(str(group.value) for group in one.groups), *of]
    words += [SEXES[cue] for cue in SEXES if cue in one.cues]
    return of_groups(found.scene.manifest, words or ["Roscosmos"], either=False)


def _sex_beside(said: Said, one: OnlyOne) -> str:
    """The sex of whom it is asked whether one of them was the only one of a people."""
    own = [cue for cue in SEXES if cue in said.cues]
    if not one.groups or one.cues & set(own) or len(own) != 1:
        return ""
    said.found.take(*own)
    return SEXES[own[0]]


def _told(said: Said, one: OnlyOne) -> tuple[Tell, Apart | None]:
    """What is told of the stretches: one of them, all, or each person with the days of theirs."""
    cues, take = said.cues, said.found.take
    asks_who = cues & {"who", "which", "cosmonaut"}
    ranked = cues & {"most", "longest"}
    if ranked and asks_who and cues & _IN_ALL and "at-once" not in cues:
        take("most", "longest")
        return Tell.LIST, Apart(Each.PERSON, best=Best.MOST)
    if "how-many" in cues and cues & {"people", *SEXES} - one.cues:
        if "aboard" in cues and "been" not in cues:
            # "How many were aboard while she was the only woman" asks for all there then.
            raise not_so()
        take("how-many")
        return Tell.COUNT, Apart(Each.PERSON)
    if said.sight.people and not cues & {"first", "last", "longest", "shortest"}:
        take("how-many", "when")
        return (Tell.WHETHER if said.asks_whether else Tell.COUNT), None
    tell = order(said)
    if tell in RANKED and tell not in {Tell.LONGEST, Tell.SHORTEST}:
        raise not_so()
    take("when", "how-many", "list", "all")
    return tell, None
