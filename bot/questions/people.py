"""Questions about people: one career, and two people's time aboard together."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.errors import BadDate
from bot.questions.dates import When
from bot.questions.registry import question
from bot.station import careers
from bot.station.careers import Career
from bot.station.domain import Manifest, Moment, Person, Span, Standing
from bot.station.occupancy import Stay


@dataclass(frozen=True, slots=True)
class Biography:
    """What someone had flown by ``until``; ``aboard`` is the stay in progress then, if any.

    Of a day, month or year asked for it is the last stay that any part of it saw.
    ``assigned`` is the first planned stay after that.
    """

    person: Person
    until: datetime
    when: When | None
    career: Career
    aboard: Stay | None
    assigned: Stay | None
    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...]

    @property
    def standing(self) -> Standing:
        """Planned if days after the newest fact, or after now, are counted in."""
        counted_to = max(
            (min(stay.span.end or self.until, self.until) for stay in self.career.stays),
            default=self.known_to,
        )
        plan = counted_to > min(self.known_to, self.now)
        return Standing.PLANNED if plan else Standing.ACTUAL


@question(
    "{name:person}",
    "who is {name:person}",
    "is {name:person} still up there",
    "is {name:person} still on the iss",
    "when was {name:person} on the iss",
    "how long was {name:person} in space",
    "how many days did {name:person} spend in space",
    "was {name:person} aboard on {when}",
    "was {name:person} on the iss on {when}",
)
def person(manifest: Manifest, now: datetime, *, name: str, when: When | None = None) -> Biography:
    """A crew member: flights, days in space and aboard, and whether aboard then."""
    until = min(when.last, _end_of_plans(manifest)) if when else now
    if when and until < when.start:
        raise BadDate("That is further ahead than any plan that is recorded.")
    career = careers.career(manifest, name, until)
    everything = careers.stays_of(manifest).get(name, ())
    asked = Span(when.start, when.end) if when and when.end else None
    here = next(
        (
            stay
            for stay in reversed(everything)
            if (stay.span.shared(asked) if asked else until in stay.span) and not stay.assumed
        ),
        None,
    )
    others = [flight.other for flight in career.flights if flight.other]
    return Biography(
        person=manifest.person(name),
        until=until,
        when=when,
        career=career,
        aboard=here,
        assigned=next((stay for stay in everything if stay.span.start > until), None),
        now=now,
        known_to=manifest.known_to,
        evidence=(manifest.person(name), *career.stays, *others),
    )


def _end_of_plans(manifest: Manifest) -> datetime:
    ends = [event.at.latest for event in manifest.events if event.at]
    return max([*ends, manifest.known_to])


@dataclass(frozen=True, slots=True)
class Overlap:
    """The stretches in which two people were aboard together."""

    one: Person
    other: Person
    spans: tuple[Span, ...]
    shared: tuple[tuple[Stay, Stay], ...]
    days: float
    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...]

    @property
    def bounds(self) -> tuple[tuple[Moment, Moment | None], ...]:
        """When each stretch begins and ends, as closely as it is known."""
        return tuple(
            (
                max(pair, key=lambda stay: stay.span.start).docking,
                next(stay.undocking for stay in pair if stay.span.end == span.end),
            )
            for span, pair in zip(self.spans, self.shared, strict=True)
        )

    @property
    def standing(self) -> Standing:
        """Actual once the last stretch is over."""
        edge = min(self.now, self.known_to)
        over = all(span.end is not None and span.end <= edge for span in self.spans)
        return Standing.ACTUAL if over else Standing.PLANNED


@question(
    "{person} and {with:person} together",
    "were {person} and {with:person} aboard together",
    "did {person} meet {with:person}",
    "did {person} and {with:person} overlap",
)
def together(manifest: Manifest, now: datetime, *, person: str, with_: str) -> Overlap:
    """When two people were aboard together, and for how long."""
    pairs = tuple(
        (own, their)
        for own in careers.stays_of(manifest).get(person, ())
        for their in careers.stays_of(manifest).get(with_, ())
        if own.span.shared(their.span) is not None
    )
    spans = careers.overlaps(manifest, person, with_)
    return Overlap(
        manifest.person(person),
        manifest.person(with_),
        spans,
        pairs,
        sum(span.days(max(now, span.start)) for span in spans),
        now,
        manifest.known_to,
        tuple(stay for pair in pairs for stay in pair),
    )
