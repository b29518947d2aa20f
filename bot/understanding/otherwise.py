"""How those before are told otherwise: in another order, with another number, when it was. Pure.

Each takes the find that is being made of those before, and the further conditions that it had.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.errors import NotTogether
from bot.questions import registry
from bot.questions.filling import Filling
from bot.questions.find.answer import FindReport
from bot.questions.registry import Ask
from bot.reading.among import Among
from bot.reading.conditions import AnyShip, Further
from bot.reading.readers import READERS
from bot.station.conditions import Condition, Kind, Than
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, RANKED, By, Of, Tell

_ONE = IN_ORDER | RANKED
# By what most is counted of those who were found by how often they did it.
_COUNTED = {
    Kind.VISITS: By.VISITS, Kind.COMMANDS: By.COMMANDS, Kind.CHRISTMASES: By.CHRISTMASES,
    Kind.NEW_YEARS: By.NEW_YEARS,
}  # fmt: skip
_DONE = {By.COMMANDS: Of.COMMANDS, By.VISITS: Of.STAYS}
# How long they stayed, or how often they came.
_OF_STAYS = {Kind.LENGTH, Kind.FLIGHT, Kind.TOTAL, Kind.SPACE, Kind.VISITS}
# With which words a number is compared.
COMPARING = {"more-than": Than.MORE, "less-than": Than.LESS, "at-least": Than.AT_LEAST}
# Of the way home the first is who landed first.
HOME = {"land", "undock"}


def put_in_order(found: Filling, order: Tell, further: Further) -> None:
    """The first, last, longest ... of them."""
    counted = {_COUNTED[one.kind] for one in further.where if one.kind in _COUNTED}
    with_(found, replace(further, nth=None))
    if order in {Tell.LONGEST, Tell.SHORTEST}:
        _of_commands(found)
    found.given["tell"] = order
    landed = further.event is EventKind.LANDING or HOME & found.sight.cues.keys()
    if landed and order in IN_ORDER:
        found.given["by"] = By.LANDING
    cues = found.sight.cues.keys()
    # "Who made the most flights?" counts them, "the most days in a flight" does not.
    if not counted and ("times" in cues or ("flight" in cues and "days" not in cues)):
        counted = {By.VISITS}
        ship = found.given.get("ship")
        if isinstance(ship, AnyShip) and ship.condition.kind is Kind.SHIP:
            # How often the crew of a ship came is not how often they came on it.
            found.given = {"who": _all_found(found), "tell": order}
    if len(counted) == 1 and order in {Tell.MOST, Tell.LEAST}:
        found.given["by"] = counted.pop()


def with_(found: Filling, further: Further) -> None:
    """Put other further conditions in the place of those before."""
    if str(further):
        found.given["more"] = further
    else:
        found.given.pop("more", None)
    if found.given.get("tell") in _ONE:
        found.given["tell"] = Tell.LIST


def on_a_ship(found: Filling, further: Further) -> None:
    """Of those before the ones who flew on a ship as well, or came on it."""
    program = found.sight.programs[0]
    found.things.append(program)
    condition = Condition(Kind.PROGRAM, (str(program.value),))
    if "ship" not in found.given or "pronoun" not in found.sight.cues:
        found.given["ship"] = AnyShip(condition)
        with_(found, further)
        return
    also = replace(condition, kind=Kind.ALSO)
    with_(found, replace(further, where=(*further.where, also)))


def another_number(found: Filling, further: Further) -> None:
    """The same with another number: "and 12?"."""
    value = found.sight.numbers[0].value
    counted = [one for one in further.where if one.number > 1 or one.than is not Than.AT_LEAST]
    counted = [one for one in counted if one.number]
    than = next((of for cue, of in COMPARING.items() if cue in found.sight.cues), None)
    if len(counted) != 1 or not isinstance(value, int):
        raise NotTogether
    other = replace(counted[0], number=value, than=than or counted[0].than)
    where = tuple(other if one is counted[0] else one for one in further.where)
    found.given["more"] = replace(further, where=where)


def nth(found: Filling, further: Further) -> None:
    """The one so many places on in the order that was told."""
    value = found.sight.ordinals[0].value
    if not isinstance(value, int):
        raise NotTogether
    found.given["more"] = replace(further, nth=value)
    if found.given.get("tell") not in RANKED:
        found.given.pop("tell", None)


def aboard_then(found: Filling) -> None:
    """Who was aboard in the one stretch that was told."""
    answer = registry.answer(
        Ask(found.question, {**found.given}), found.scene.manifest, found.scene.now
    )
    if not isinstance(answer, FindReport) or len(answer.found.told) != 1:
        raise NotTogether
    start = answer.found.told[0].start
    when = READERS["when"].read(found.scene, f"{start:%Y-%m-%dT%H:%MZ}").value
    found.ask_instead("aboard", when=when)


def when_of(found: Filling, orders: list[Tell], further: Further) -> None:
    """When it was of one of them, if one is picked out: "when was the third?"."""
    if found.sight.ordinals:
        nth(found, further)
        further = found.given["more"]
    elif len(orders) == 1 and found.given.get("by") in _DONE:
        # Of who did it most often it is asked when they did it first, or last.
        of, who = _DONE[found.given["by"]], _told_of(found)
        # Of someone alone the first and the last are told with when each was.
        tell = orders[0] if len(who.people) > 1 else Tell.WHEN
        found.given = {"of": of, "who": who, "tell": tell}
        return
    elif len(orders) == 1 and any(_is_often_in_command(one) for one in further.where):
        found.given = {"of": Of.COMMANDS, "who": _all_found(found), "tell": orders[0]}
        return
    elif orders and not (
        found.given.get("of") is Of.DAYS and found.given.get("tell") in {Tell.MOST, Tell.LEAST}
    ):
        # Of the most there were it is told when that was. "First and last" are told of all.
        found.given["tell"] = orders[0] if len(orders) == 1 else Tell.LIST
    _when(found, further)


def _is_often_in_command(one: Condition) -> bool:
    return one.kind is Kind.COMMANDS and one != Condition(Kind.COMMANDS, number=1)


def _all_found(found: Filling) -> Among:
    """All people of a find by name."""
    return _told_of(found, {**found.given, "tell": Tell.LIST})


def _told_of(found: Filling, given: Mapping[str, Any] | None = None) -> Among:
    """The people whom a find tells of first, by name."""
    asked = Ask(found.question, {**(given or found.given)})
    answer = registry.answer(asked, found.scene.manifest, found.scene.now)
    if not isinstance(answer, FindReport) or not answer.found.told:
        raise NotTogether
    return Among(tuple(dict.fromkeys(row.person for row in answer.found.told)))


def _when(found: Filling, further: Further) -> None:
    """When it was: of the one that was told, if one was."""
    told = found.given.get("tell")
    if found.given.get("of") is Of.DAYS:
        return
    if told in _ONE or further.nth:
        asked = Ask(found.question, {**found.given})
        answer = registry.answer(asked, found.scene.manifest, found.scene.now)
        if not isinstance(answer, FindReport) or not answer.found.told:
            raise NotTogether
        rows = answer.found.told
        if found.given.get("of") is Of.FLIGHTS:
            found.ask_instead("mission", name=rows[0].mission)
            return
        found.given["who"] = Among(tuple(dict.fromkeys(row.person for row in rows)))
        if told in {Tell.LONGEST, Tell.SHORTEST} and found.given.get("of", Of.PEOPLE) is Of.PEOPLE:
            # Of the longest stay it is asked when that was, and not of all others.
            found.given["of"] = Of.STAYS
            with_(found, replace(further, nth=None))
            found.given["tell"] = told
            return
    with_(found, replace(further, nth=None))
    _of_commands(found)
    found.given["tell"] = Tell.WHEN


def _of_commands(found: Filling) -> None:
    """Ask of those who commanded when and how long they did, and not when they were aboard."""
    further = found.given.get("more") or Further()
    commanded = [one for one in further.where if one == Condition(Kind.COMMANDS, number=1)]
    if commanded and found.given.get("of", Of.PEOPLE) is Of.PEOPLE:
        rest = tuple(one for one in further.where if one not in commanded)
        if any(one.kind in _OF_STAYS for one in rest):
            # What held of their stays is no condition of their time in command.
            found.given = {"of": Of.COMMANDS, "who": _all_found(found)}
            return
        found.given["of"] = Of.COMMANDS
        with_(found, replace(further, where=rest))
