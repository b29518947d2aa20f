"""What each question takes of what is recognised in a sentence: data, to be read by people.

A cue either tells how something is asked (FUNCTION) or changes what is asked (CONTENT).
Of these a question takes those of its row, because they choose it, become its arguments,
or are told by its every answer: of an expedition it is always told who commanded it. What a
text says besides is never dropped: it is told, or the text is refused.

``a+B`` is taken only where B was recognised as well, ``a!B`` only where B was not.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.understanding.rules import EVENTS

_FUNCTION = (
    "who which what-is yes-no list tell aboard up-there station iss people crew pronoun follow "
    "spend can chat kin birthday then now sign above"
)
FUNCTION = frozenset(_FUNCTION.split())
# Those that ask for something, not whether it is so.
ASKING = frozenset(
    {
        "who", "which", "what-is", "when", "where", "how-long", "how-many", "how", "why", "list",
        "tell", "until", "times", "rate", "built", "with-whom",
    }
)  # fmt: skip
# What changes the question, by kind.
_CONTENT = {
    "what is asked": "when where why how how-long how-many until rate usually",
    "tense": "past future",
    "whom": "space cosmonaut woman men country role other",
    "which of them": "first last next most longest shortest fewest record total only compare or "
    "nth before-after local-time",
    "whether at all": "ever never not without empty been always at-least still stuck all",
    "event": "launch dock undock land fly aloft rotation replace handover gap happen leak change",
    "thing": "ship flight expedition commander days minutes length times stay seat twice "
    "share enough",
    "together": "together at-once crowded same with with-whom",
    "topic": "guarantee agreement swap suspend if escape end cost partners heads carry meeting faq "
    "built take-to help",
    "the answer before": "one-after one-before",
    "no question": "order opinion ground not-told",
    "another topic": "x-position x-life x-private x-other-station x-weather x-elsewhere x-cargo "
    "x-work x-operations",
}
CONTENT = frozenset(cue for cues in _CONTENT.values() for cue in cues.split())

# In most answers it is plain from the dates whether they tell of the past or of plans.
_TENSES = "past future"
_EVENTS = " ".join(EVENTS)
_NEXT = (
    f"{_TENSES} {_EVENTS} next when fly ship flight rotation replace expedition how-long "
    "until days cosmonaut where how-many carry ever still with-whom last+when "
    "RU+ship US+ship"
)
_RECORD = f"{_TENSES} record woman men cosmonaut GROUP ever been how-many when"

_ROWS = {
    # Without a date it tells of now.
    "aboard": "space cosmonaut woman men country how-many stay still at-least "
    "NUMBER!compare!days days!NUMBER!how-many or+woman aloft+DATE "
    "when+DATE!never!without!empty past+DATE future+DATE ever+DATE!been RU US never+DATE!when "
    "empty+DATE!when all+or",
    "next": _NEXT,
    "next-soyuz": _NEXT,
    "mission": f"{_TENSES} {_EVENTS} when!how-many fly ship flight how-long how-many days stay "
    "space commander seat replace rotation leak happen!who where total times last why swap empty "
    "ever still!who cosmonaut woman men GROUP!commander carry role change with "
    "before-after!who!how-many!station!aboard",
    "person": f"{_TENSES} {_EVENTS} when days how-long how-many still where times fly flight ship "
    "stay space total been ever built first!commander!woman!men!GROUP!role!cosmonaut!people "
    "last!commander!woman!men!GROUP!role!cosmonaut!people next "
    "commander!who!PROGRAM!MISSION!ship cosmonaut country always "
    "or compare+NUMBER!DATE NUMBER+compare!DATE replace!PERSON role stuck "
    "not!who change same twice all+DATE",
    "together": f"{_TENSES} together at-once ever days!DATE how-long!DATE how-many times fly "
    "flight stay "
    "when TWO space NUMBER stuck with",
    "compare": f"{_TENSES} compare longest most days total stay times space or flight how-many "
    "how-long fly been TWO with",
    "expedition": f"{_TENSES} expedition commander when how-long launch dock end "
    "replace stay still days space how-many cosmonaut with "
    "GROUP+commander+EXPEDITION woman+commander+EXPEDITION "
    "before-after+EXPEDITION",
    "first-crew": f"{_TENSES} first when dock launch how-long empty built expedition fly space",
    "guarantee": f"{_TENSES} all guarantee always at-least ever never without "
    "only!yes-no empty together still days when times or stay suspend country happen cosmonaut "
    "how-long RU US GROUP not+never",
    "what-if": f"{_TENSES} {_EVENTS} suspend if happen end fly flight ship stay still rate escape "
    "guarantee never without how-many or compare until always at-least RU US days "
    "MISSION+PROGRAM+now "
    "how-long cosmonaut",
    "agreement": f"{_TENSES} agreement swap until when how-long still why flight fly ship "
    "seat rotation built end RU US CROSS guarantee usually cost if aloft "
    "together",
    "cross-flights": f"{_TENSES} all!yes-no swap fly flight launch ship how-many been cosmonaut "
    "ever when "
    "seat times!agreement partners aloft agreement carry RU US CROSS",
    "seats": f"{_TENSES} all seat escape if ship dock land undock how how-many stay happen "
    "empty leak "
    "PERSON PROGRAM MISSION+DATE space when+DATE where enough",
    "cadence": f"{_TENSES} rate usually how-long how-many launch fly flight ship stay dock times "
    "days been total end rotation expedition",
    "station/end": f"{_TENSES} end until built first+built when how-long still stay fly space "
    "happen launch RU US land undock",
    "station/cost": f"{_TENSES} cost rate how how-many when end RU US total days",
    "station/partners": f"{_TENSES} partners country how-many",
    "station/heads": f"{_TENSES} partners heads commander RU US when+DATE",
    "station/vehicles": f"{_TENSES} carry take-to how ship fly still suspend only or times",
    "station/meeting": f"{_TENSES} meeting together when where last times first heads agreement "
    "RU US DATE",
    "station/questions": f"{_TENSES} faq",
    "station": "past heads partners",
    "records/longest-stay": f"{_RECORD} longest!now stay flight how-long days space at-once "
    "most fly "
    "partners",
    "records/longest-flight": f"{_RECORD} longest flight fly how-long days space at-once partners",
    "records/days-in-space": f"{_RECORD} most longest days space total how-long fly stay",
    "records/days-aboard": f"{_RECORD} most longest days total how-long stay",
    "records/most-visits": f"{_RECORD} most times fly flight space",
    "records/most-aboard": f"{_TENSES} record most crowded at-once together how-many when ever "
    "space been NUMBER compare",
    "records/fewest-aboard": f"{_TENSES} record fewest how-many when ever empty never space been "
    "NUMBER",
    "records/longest-docked": f"{_TENSES} record longest dock stay ship flight ever how-long "
    "PROGRAM MISSION crowded",
    "records/longest-gap": f"{_TENSES} record longest gap without launch dock days how-long ever "
    "flight NUMBER",
    "records/shortest-handover": f"{_TENSES} record shortest handover rotation gap been ever "
    "fewest NUMBER",
    "records/first-aboard": f"{_RECORD} first fly times dock space country",
    "records/last-aboard": f"{_RECORD} last fly dock space",
    "records/countries": f"{_TENSES} country how-many been times fly total ever woman men "
    "cosmonaut GROUP space days",
    "records": f"{_RECORD} most longest",
    "last-mission": f"{_TENSES} {_EVENTS} last fly ship flight when how-long PROGRAM",
    "year-mission": f"{_TENSES} {_EVENTS} fly ship flight when how-many PROGRAM DATE",
    "person-mission": f"{_TENSES} {_EVENTS} fly ship flight when PROGRAM PERSON",
    "transit": f"{_TENSES} take-to how-long how-many usually days ship fly dock PROGRAM",
    "help": f"{_TENSES} help how",
    # A few words that change the question before, or go on from its answer.
    "follow-up": f"{_TENSES} {_EVENTS} with one-after one-before next last woman men cosmonaut "
    "only how-many when how-long days where built fly times total still most longest record "
    "compare commander or EXPEDITION MISSION NUMBER space",
}


@dataclass(frozen=True, slots=True)
class _Condition:
    """Beside what a cue is taken."""

    needed: frozenset[str]
    barred: frozenset[str]

    def holds(self, given: frozenset[str]) -> bool:
        return self.needed <= given and not self.barred & given


def _row(line: str) -> Mapping[str, _Condition]:
    found = {}
    for one in line.split():
        cue, *conditions = re.split(r"([+!])", one)
        beside = list(zip(conditions[::2], conditions[1::2], strict=True))
        found[cue] = _Condition(
            frozenset(other for mark, other in beside if mark == "+"),
            frozenset(other for mark, other in beside if mark == "!"),
        )
    return MappingProxyType(found)


TAKES: Mapping[str, Mapping[str, _Condition]] = MappingProxyType(
    {name: _row(line) for name, line in _ROWS.items()}
)


def takes(question: str, detail: str, given: frozenset[str]) -> frozenset[str]:
    """What of ``given`` a question takes; ``detail`` is the record or topic that it asks for.

    ``given`` are the cues and sorts of things that were recognised.
    """
    row = TAKES.get(f"{question}/{detail}") or TAKES[question]
    return frozenset(one for one in given if one in row and row[one].holds(given)) | (
        FUNCTION & given
    )
