"""How a mission came about, from the rows: planned, moved, named, replaced, flown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, pairwise

from bot.station.domain import ONCE, Assignment, Event, EventKind, Leg, Naming, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.notes import told_of


@dataclass(frozen=True, slots=True)
class Dated:
    """A plan, a plan given up or what happened; ``at`` is the date planned, given up or real.

    ``former`` is the plan that it took the place of, ``reason`` why that was given up.
    """

    known: Moment
    event: EventKind
    at: Moment | None
    standing: Standing
    given_up: bool = False
    former: Moment | None = None
    reason: str = ""
    note: str = ""

    @property
    def moved(self) -> bool:
        """Whether it is another date than before, not the same told more or less closely."""
        if self.at is None or self.former is None or str(self.at)[:10] == str(self.former)[:10]:
            return False
        return not (self.at.within(self.former) or self.former.within(self.at))


@dataclass(frozen=True, slots=True)
class Named:
    """Who was named for a leg and who was taken off it on one day, each with the note of it.

    ``again`` are those who had been named before, in another role.
    """

    known: Moment
    leg: Leg
    came: tuple[Assignment, ...]
    left: tuple[Assignment, ...]
    again: tuple[Assignment, ...] = ()


Step = Dated | Named


def story(manifest: Manifest, mission: str) -> tuple[Step, ...]:
    """The steps that are recorded of a mission, in the order in which they became known."""
    events = [event for event in manifest.events if event.mission == mission]
    named = [row for row in manifest.assignments if row.mission == mission]
    steps: list[Step] = []
    for kind in ONCE:
        steps += _closest(_dated([event for event in events if event.event is kind]))
    for leg in Leg:
        steps += _named([row for row in named if row.leg is leg])
    return tuple(sorted(steps, key=_order))


def _order(step: Step) -> tuple[datetime, bool]:
    happened = isinstance(step, Dated) and not step.standing.is_plan
    return step.known.earliest, happened


def _closest(steps: Iterable[Dated]) -> list[Dated]:
    """Of plans told on one day, one within the other and without a reason, the closest.

    One told again, no closer and without a reason, is no step.
    """
    found: list[Dated] = []
    for step in steps:
        last = found[-1] if found else None
        if last is not None and _is_again(step, last):
            continue
        if last is not None and _is_closer(step, last):
            found[-1] = replace(step, former=last.former)
        else:
            found.append(step)
    return found


def _is_again(step: Dated, last: Dated) -> bool:
    """Whether a plan is the last one told again, to the day."""
    again = step.standing.is_plan and step.standing is last.standing
    told = step.reason or step.note or step.given_up or last.given_up
    return again and not told and str(step.at)[:10] == str(last.at)[:10]


def _is_closer(step: Dated, than: Dated) -> bool:
    """Whether a plan is that of another step, known on the same day, told more closely."""
    plans = step.standing.is_plan and than.standing is step.standing
    if not plans or step.given_up or than.given_up or than.reason or than.note:
        return False
    same_day = step.known.earliest.date() == than.known.earliest.date()
    return same_day and step.at is not None and than.at is not None and step.at.within(than.at)


def _dated(rows: list[Event]) -> Iterator[Dated]:
    """The steps of one event; a date known only as it was given up is no step of its own."""
    former: Moment | None = None
    lost: Moment | None = None
    reason = ""
    for event, following in pairwise([*rows, None]):
        if event is None:
            continue
        known = event.known_since or (None if event.standing.is_plan else event.at)
        if known is None:
            continue
        withdrawn = following is not None and following.at is None
        if withdrawn and following and following.known_since == known:
            if reason:
                yield Dated(known, event.event, lost, event.standing, given_up=True, note=reason)
            former, lost, reason = event.at or former, None, ""
            continue
        if event.at is None:
            lost, reason, former = former or lost, told_of(event.note), None
            if following is None or following.known_since != known or following.at is None:
                yield Dated(known, event.event, lost, event.standing, given_up=True, note=reason)
                reason = ""
            continue
        same = former == event.at
        yield Dated(
            known,
            event.event,
            event.at,
            event.standing,
            former=None if same else former or lost,
            reason=reason,
            note=told_of(event.note),
        )
        former, lost, reason = event.at, None, ""


def _named(rows: list[Assignment]) -> Iterator[Named]:
    held: dict[str, str] = {}
    gone: set[str] = set()
    for _, group in groupby(rows, key=lambda row: row.known_since.earliest.date()):
        today = list(group)
        came = [row for row in _assigned(today) if row.person not in held]
        again = [
            row
            for row in _assigned(today)
            if row.person in held and held[row.person] != row.role and "crew" not in row.role
        ]
        # Told again, that someone was taken off is nothing new.
        off = [row for row in today if row.standing is Naming.WITHDRAWN]
        left = [row for row in off if row.person not in gone]
        held |= {row.person: row.role for row in _assigned(today)}
        gone = gone - set(held) | {row.person for row in left}
        for row in off:
            held.pop(row.person, None)
        if came or left or again:
            yield Named(today[0].known_since, today[0].leg, tuple(came), tuple(left), tuple(again))


def _assigned(rows: Iterable[Assignment]) -> list[Assignment]:
    return [row for row in rows if row.standing is Naming.ASSIGNED]
