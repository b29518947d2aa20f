"""Whose seat it would be: only that nobody takes it is followed, no one else in it."""

from collections.abc import Sequence

from bot.errors import NotUnderstood
from bot.messages import Message
from bot.questions.filling import Filling
from bot.questions.scenario.cues import DENY, IN_A_ROW, Told
from bot.reading.names import named
from bot.reading.sight import Sight
from bot.station.supposing import Happens, Sort, docked_ships, next_stay

# Somebody else in a seat: "replaced by", "instead of".
_ANOTHER = ("replace", "instead")


def check_seat_is_empty(found: Filling, told: Sequence[Told]) -> None:
    """Raise NotUnderstood where someone's seat on a flight to come is to be another's."""
    sight, facts, now = found.sight, found.scene.manifest, found.scene.now
    for one in told:
        if one.what.sort is not Sort.PERSON or docked_ships(facts, one.what, now):
            continue
        groups = (group for group in sight.groups if group.first in one.within)
        to_a_side = any(group.first - one.last > IN_A_ROW for group in groups)
        places = [at for cue in _ANOTHER for at in sight.every.get(cue, ())]
        if any(_is_denied(sight, at) for at in places):
            # "And nobody replaces him" says no more than that the seat is empty.
            found.take(*_ANOTHER, *DENY)
            continue
        if next_stay(facts, one.what, now) and (
            to_a_side or any(at in one.within for at in places)
        ):
            raise _only_empty(found, one)


def _is_denied(sight: Sight, place: int) -> bool:
    """Whether a word right beside another denies it: "not replaced", "замены ей нет"."""
    return any(abs(place - at) <= IN_A_ROW for cue in DENY for at in sight.every.get(cue, ()))


def _only_empty(found: Filling, one: Told) -> NotUnderstood:
    stops = Happens.STOPS.value
    error = NotUnderstood(
        "Who would take the seat of {name} is not followed, only that nobody does: {command}.",
        name=named(found.scene.manifest.person(one.what.id)),
        command=f"/what-if what: {one.what.id} happens: {stops}",
        suggestions=(f"/what-if what: {one.what.id} happens: {stops}",),
        choices=[(Message("does not fly"), stops)],
    )
    error.asked(found.question.name, "happens", {"what": one.what.id})
    return error
