"""Follow-ups on what the answer before tells besides: "who would be left?", "whom do they replace?"

The question before is asked again, or one that tells more of the same; what the new words ask for
comes first. Pure.
"""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.errors import NotTogether
from bot.languages.spoken import language_of
from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import EVENTS, SEXES
from bot.reading.among import Among
from bot.reading.categories import Category
from bot.reading.conditions import Further
from bot.reading.sight import Sight
from bot.reading.small_words import says
from bot.station.careers import stays_of
from bot.station.conditions import Condition, Kind, Than, Whom
from bot.station.cooperation import AGENCIES, NATIONS
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, RANKED, Of, Tell
from bot.station.grouped import Apart, Each
from bot.station.standings import Unit, What
from bot.understanding.before import Before
from bot.understanding.stepping import OF_THEM, OTHERWISE

_WHO = OTHERWISE | OF_THEM | {"people", "crew", "then", "all", "what-is", "spend", "been"}
# What is asked of those who would remain after what was supposed.
_REMAIN = {"still", "stay", "happen", "recalled", "lost", "future", "follow", "then", "guarantee"}
_REMAINING = _REMAIN | {
    "aboard", "station", "up-there", "iss", "space", "always", "at-least", "cosmonaut", "empty",
    "without", "never", "undock", "if",
}  # fmt: skip
_ASKED_FOR = {
    "who", "which", "people", "crew", "how-many", "empty", "guarantee", "cosmonaut", *SEXES,
}  # fmt: skip
_RELIEVED = {"replace", "when", "dock", "fly", "launch", "instead", "next", "aboard"}
_NEW = {"first-flight", "first", "fly", "launch", "flight", "compare", "of-them", "space"}
_HOME = {"how", "ship", "land", "undock", "when", "fly", "aboard", "flight"}
_TOGETHER = {
    "together", "how-long", "days", "when", "times", "ship", "flight", "fly", "aboard", "up-there",
    "station", "space", "stay", *EVENTS, "at-once", "total", "ever", "been", "aloft",
}  # fmt: skip
_COUNTED = {Unit.VISITS: Kind.VISITS, Unit.COMMANDS: Kind.COMMANDS}
_AS_OFTEN = {
    "commander", "times", "fly", "aboard", "station", "expedition", "flight", "compare", "other",
    "most", "ever", "several", "rate", "dock",
    "still", "same",
}  # fmt: skip
_ORDERS = {"first": Tell.FIRST, "last": Tell.LAST, "longest": Tell.LONGEST}


def would_be_left(sight: Sight, before: Before) -> Filling | None:
    """What was supposed, where it is asked who or how many would remain: "who would be left?".

    Raises NotTogether where its answer does not tell those who are asked for.
    """
    if before.name != "what-if" or not _says_only(sight, _REMAINING | {"woman", "men"}):
        return None
    if not sight.cues.keys() & (_REMAIN | {"aboard"} if sight.groups else _REMAIN):
        return None
    if not (sight.groups or sight.cues.keys() & _ASKED_FOR):
        return None
    sides = AGENCIES.keys() | NATIONS.keys()
    if sight.cues.keys() & SEXES.keys() or any(one.value not in sides for one in sight.groups):
        raise NotTogether
    found = _again(sight, before)
    found.things += sight.groups
    return found


def whom_they_relieve(sight: Sight, before: Before) -> Filling | None:
    """The mission whose crew takes over from another, or the one that takes over from it."""
    if "instead" in sight.cues and "pronoun" in sight.cues:
        # "Who comes instead of them?"
        said = {"replace": sight.cues["instead"]}
        places = {"replace": sight.places["instead"]}
        sight = replace(sight, cues={**sight.cues, **said}, places={**sight.places, **places})
    if "replace" not in sight.cues or sight.groups or not _says_only(sight, _RELIEVED):
        return None
    if before.name in {"mission", "next"}:
        return _again(sight, before)
    ships = {row.stays[-1].up for row in before.rows if row.stays}
    if before.name != "aboard" or len(ships) != 1:
        return None
    # All who were aboard had come on one ship, whose page tells who came after.
    return _instead(sight, before, "mission", name=ships.pop())


def their_countries(sight: Sight, before: Before) -> Filling | None:
    """Those who were told, with how many they are of each country: "where are they from?"."""
    asks = "country" in sight.cues or {"partners", "pronoun"} <= sight.cues.keys()
    if not asks or sight.groups or not _says_only(sight, {"country", "where", "partners"}):
        return None
    if before.asks_whether_some and before.earlier and len(before.people) < 2:
        # "They" are all of those of whom one or none is such.
        return their_countries(sight, before.earlier)
    if before.name == "aboard":
        return _again(sight, before)
    told = before.set or before.set_in_part
    if told is None or told.get("of", Of.PEOPLE) is not Of.PEOPLE or len(before.people) < 2:
        return None
    if told.get("tell") in RANKED | IN_ORDER:
        # Those who hold a record are asked of, and not all who compete for it.
        told = {"who": Among(before.people)}
    further = replace(told.get("more") or Further(), apart=Apart(Each.COUNTRY))
    return _instead(sight, before, "find", **{**told, "more": further, "tell": Tell.LIST})


def the_others(sight: Sight, before: Before) -> Filling | None:
    """Those before of whom it was not asked last: "who are the others?", "where are they from?"."""
    says_so = _says_only(sight, {"other", "still", "country", "where", "partners"})
    if (
        "other" not in sight.cues
        or not says_so
        or sight.groups
        or not before.is_part
        or not before.people
    ):
        return None
    told = (before.earlier.set if before.earlier else None) or {}
    but = Condition(Kind.WHO, whom=Whom(before.people), negated=True)
    further = told.get("more") or Further()
    further = replace(further, where=(*further.where, but))
    if sight.cues.keys() & {"country", "where", "partners"}:
        further = replace(further, apart=Apart(Each.COUNTRY))
    return _instead(sight, before, "find", **{**told, "more": further, "tell": Tell.LIST})


def how_often_that(sight: Sight, before: Before) -> Filling | None:
    """A record of how often something was done, which its answer tells: "how many times?"."""
    category = before.told.get("category") if before.name == "records" else None
    if not isinstance(category, Category) or not sight.cues.keys() & {
        "times",
        "how-many",
        "how-long",
    }:
        return None
    counted = category.ranking.unit in {Unit.VISITS, Unit.COMMANDS}
    if category.ranking.what is What.NUMBERS:
        # "How long did that last?" is told with each of the stretches.
        lasted = sight.cues.keys() & {"how-long", "days", "lasts"}
        stretches = lasted and _says_only(sight, {"how-long", "days", "lasts", "stay", "total"})
        return _again(sight, before) if stretches and not sight.groups else None
    bare = _says_only(sight, {"times", "rate"}) and not sight.cues.keys() & {"people", "crew"}
    return _again(sight, before) if counted and bare and not sight.groups else None


def who_else_as_often(sight: Sight, before: Before) -> Filling | None:
    """Who did as often what the one did who holds a record of it: "who else led that many?"."""
    category = before.told.get("category") if before.name == "records" else None
    counted = _COUNTED.get(category.ranking.unit) if isinstance(category, Category) else None
    own, cues = language_of(sight.language), sight.cues.keys()
    said = all(says(sight.words, own.code, table) for table in (own.who_else, own.as_often))
    if counted is None or not said or not before.holders or sight.groups:
        return None
    if not _says_only(sight, _AS_OFTEN) or (cues & {"commander"} and counted is Kind.VISITS):
        return None
    told = tuple(dict.fromkeys(one for claim in before.holders for one in claim.people))
    often = Condition(counted, than=Than.EXACTLY, number=before.holders[0].number)
    but = Condition(Kind.WHO, whom=Whom(told), negated=True)
    who = {"who": before.told["who"]} if "who" in before.told else {}
    return _instead(sight, before, "find", **who, more=Further((often, but)), tell=Tell.LIST)


def how_long_that_lasted(sight: Sight, before: Before) -> Filling | None:
    """The stretch of days that was told, each with its length: "how long did it last?"."""
    lasted = {"how-long", "lasts", "days", "stay", "last"}
    told = before.set or {}
    if told.get("of") is not Of.DAYS or not sight.cues.keys() & {"how-long", "lasts"}:
        return None
    if sight.groups or before.name != "find" or not _says_only(sight, lasted):
        return None
    return _again(sight, before)


def since_when(sight: Sight, before: Before) -> Filling | None:
    """Since when those are aboard who were told: "since when?"."""
    if before.name != "aboard" or "built" not in sight.cues or before.set is None:
        return None
    if sight.groups or not _says_only(sight, {"built", "when"}):
        return None
    return _instead(sight, before, "find", **{**before.set, "tell": Tell.WHEN})


def who_is_new(sight: Sight, before: Before) -> Filling | None:
    """The crew to come, where it is asked who of them flies for the first time."""
    part = before.set_in_part if before.name in {"mission", "next"} else None
    if not part or "who" not in part or "first-flight" not in sight.cues or sight.groups:
        return None
    return _again(sight, before) if _says_only(sight, _NEW) else None


def how_they_came_home(sight: Sight, before: Before) -> Filling | None:
    """The ships on which the crew of a mission came home, where that is asked of its crew."""
    cues, home = sight.cues.keys(), sight.cues.keys() & {"land", "undock"}
    if before.name == "expedition" and home and "how" in cues and _says_only(sight, _HOME):
        return _home_of_expedition(sight, before)
    if before.name == "find" and home and {"how", "pronoun"} <= cues and _says_only(sight, _HOME):
        # On the one ship on which all who were told came home.
        ships = {row.stays[-1].down if row.stays else None for row in before.rows}
        ship = ships.pop() if len(ships) == 1 and len(before.rows) > 1 else None
        return _instead(sight, before, "mission", name=ship) if ship else None
    if before.name != "mission" or not home or not cues & {"how", "ship"} or sight.groups:
        return None
    if not cues & {"crew", "people"} or not _says_only(sight, _HOME):
        return None
    return _again(sight, before)


def _home_of_expedition(sight: Sight, before: Before) -> Filling | None:
    """The ship on which all of an expedition's crew came home who were aboard as it ended."""
    manifest, crew = before.scene.manifest, (before.set_in_part or {}).get("who")
    numbers = {one.value for one in before.things if one.sort == "expedition"}
    ends = [one.end for one in manifest.expeditions if one.number in numbers and one.end]
    if not isinstance(crew, Among) or len(ends) != 1:
        return None
    at = ends[0].earliest - timedelta(minutes=1)
    stays = [stay for person in crew.people for stay in stays_of(manifest).get(person, ())]
    ships = {stay.down for stay in stays if at in stay.span}
    ship = ships.pop() if len(ships) == 1 else None
    return _instead(sight, before, "mission", name=ship) if ship else None


def ships_in_turn(sight: Sight, before: Before) -> Filling | None:
    """Of the ships that are docked the one that came first, or leaves next."""
    orders = [tell for cue, tell in _ORDERS.items() if cue in sight.cues]
    beside = {*_ORDERS, *EVENTS, "next", "ship", "stay", "wait"}
    part = before.set_in_part if before.name == "docked" else None
    if part is None or sight.groups or not _says_only(sight, beside):
        return None
    cues = sight.cues.keys()
    if cues & {"undock", "land"}:
        if "when" in before.told or not cues & {"first", "next"}:
            return None
        return _instead(sight, before, "next", event=EventKind.UNDOCKING)
    if len(orders) != 1 or not cues & {"dock", "launch", "stay", "which", "ship"}:
        return None
    return _instead(sight, before, "find", tell=orders[0], **part)


def they_together(sight: Sight, before: Before) -> Filling | None:
    """Those of whom it was asked together: "on which ship?", "how long were they together?"."""
    people = _both(before)
    if len(people) < 2 or sight.groups or not _says_only(sight, _TOGETHER):
        return None
    if not sight.cues.keys() & (_TOGETHER - {"aboard", "station", "space", "fly"}):
        return None
    first, *others = people
    event = sight.cues.keys() & EVENTS.keys()
    if event and sight.cues.keys() & {"together", "at-once"} and "yes-no" in sight.cues:
        # "And did they land together?"
        kind = Kind.HOMEMATE if event & {"land", "undock"} else Kind.SHIPMATE
        with_them = Further(tuple(Condition(kind, (one,)) for one in others))
        who = Among((first,))
        return _instead(sight, before, "find", who=who, more=with_them, tell=Tell.WHETHER)
    return _instead(sight, before, "together", person=first, with_=Among(tuple(others)))


def _both(before: Before) -> tuple[str, ...]:
    """Those of whom it was asked whether they were there or flew together."""
    if before.name == "together":
        return (str(before.told["person"]), *before.told["with"].people)
    further, who = before.told.get("more"), before.told.get("who")
    if before.name != "find" or before.told.get("tell") is not Tell.WHETHER:
        return ()
    if not isinstance(further, Further) or not isinstance(who, Among) or who.groups:
        return ()
    with_them = [one for one in further.where if one.kind in {Kind.SHIPMATE, Kind.HOMEMATE}]
    if len(with_them) != len(further.where):
        return ()
    return (*who.people, *(person for one in with_them for person in one.values))


def _says_only(sight: Sight, cues: AbstractSet[str]) -> bool:
    """Whether a text names nothing but a people, and asks by these cues only."""
    if sight.left or sight.names_something or sight.programs or sight.crafts or sight.dates:
        return False
    return not (sight.numbers or sight.ordinals) and sight.cues.keys() <= cues | _WHO


def _again(sight: Sight, before: Before) -> Filling:
    found = Filling(sight, before.scene, before.question, before.year, dict(before.told))
    found.take(*sight.cues)
    return found


def _instead(sight: Sight, before: Before, question: str, **given: Any) -> Filling:
    found = Filling(sight, before.scene, find(question)[0])
    found.ask_instead(question, **given)
    found.take(*sight.cues)
    return found


# How a text asks for more of what was told.
WAYS = (
    would_be_left,
    whom_they_relieve,
    their_countries,
    the_others,
    how_often_that,
    who_else_as_often,
    how_long_that_lasted,
    since_when,
    who_is_new,
    how_they_came_home,
    ships_in_turn,
    they_together,
)
