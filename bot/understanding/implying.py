"""What is true of what is asked about, and so is told by every answer about it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from bot.questions.registry import Ask, in_full
from bot.reading.among import Among
from bot.reading.dates.said import SaidDate
from bot.reading.readers import Scene
from bot.reading.sight import Thing
from bot.station.careers import overlaps
from bot.station.domain import Leg, Seat
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out

# The first and the last day of something, as 2026-10-08 or shorter.
Stretch = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a question is about, with all that its answer tells of them anyway.

    "The Italian Parmitano", "Crew-5 with Kikina", "STS-107 of 2003" name one thing twice: what
    is true of it is implied. What is not true is left over, and so never passed over.
    """

    people: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    missions: frozenset[str] = frozenset()
    programs: frozenset[str] = frozenset()
    spans: tuple[Stretch, ...] = ()
    gender: str = ""
    sizes: frozenset[int] = frozenset()
    visits: int = 0

    @classmethod
    def of(cls, ask: Ask, dates: Sequence[SaidDate], scene: Scene) -> "Subject":
        """The person, mission, expedition or event that is asked about; empty if none.

        ``dates`` are those that became arguments.
        """
        manifest, (question, told) = scene.manifest, in_full(ask)
        today = _day(scene.now)
        said = tuple((date.text, date.text) for date in dates if date.text)
        match question.name:
            case "person" if told.get("name") in {one.id for one in manifest.people}:
                person = manifest.person(told["name"])
                seats = _seats(manifest).get(person.id, ())
                gender = {"F": "woman", "M": "men"}.get(person.gender, "")
                flown = cls._of_seats(manifest, seats, {person.id}, said, gender)
                return replace(flown, visits=sum(seat.leg is Leg.UP for seat in seats))
            case "mission":
                mission = str(told.get("name"))
                seats = [seat for leg in Leg for seat in manifest.crew(mission, leg)]
                days = _days(manifest).get(mission, ())
                found = cls._of_seats(
                    manifest, seats, {seat.person for seat in seats}, tuple((d, d) for d in days)
                )
                return replace(
                    found, sizes=frozenset(len(manifest.crew(mission, leg)) for leg in Leg)
                )
            case "expedition":
                number = told.get("number")
                crew = {one.person for one in manifest.expedition_crew if one.expedition == number}
                spans = [
                    (_day(one.start.earliest), _day(one.end.latest) if one.end else today)
                    for one in manifest.expeditions
                    if one.number == number
                ]
                sexes = {manifest.person(one).gender for one in crew}
                return cls(
                    people=frozenset(crew),
                    spans=(*said, *spans),
                    # "Which two men were the crew of Expedition 8?"
                    gender="men" if sexes == {"M"} else "woman" if sexes == {"F"} else "",
                    sizes=frozenset({len(crew)}),
                )
            case "next":
                return cls(spans=((today, today),))
            case "together":
                return cls(spans=_together(manifest, told["person"], told["with"]))
        return cls(spans=(*said, (today, today)) if said else ())

    @classmethod
    def _of_seats(
        cls,
        manifest: Manifest,
        seats: Sequence[Seat],
        people: set[str],
        spans: tuple[Stretch, ...],
        gender: str = "",
    ) -> "Subject":
        whose = [manifest.person(one) for one in people]
        missions = {seat.mission for seat in seats}
        groups = {seat.agency for seat in seats} | {one.nationality for one in whose}
        return cls(
            frozenset(people),
            frozenset(groups | {one.agency for one in whose}),
            frozenset(missions),
            frozenset(manifest.mission(one).program for one in missions),
            spans,
            gender,
        )

    def is_told_by(self, thing: Thing | SaidDate) -> bool:
        """Whether something that was said is true of the subject."""
        if isinstance(thing, SaidDate):
            # After or before a day is asked for more than what is true on it.
            if thing.role in {"from", "until"}:
                return False
            # Of an instant it is asked how things were then.
            if not thing.is_stretch and re.search(r"\d:\d", thing.text):
                return False
            return any(
                first[: len(said)] <= said <= last[: len(said)] or said.startswith(first)
                for said in (*_ends(thing), *_of_years(thing, self.spans))
                if said
                for first, last in self.spans
            )
        if thing.sort == "number":
            return thing.value in self.sizes
        known = {
            "person": self.people,
            "mission": self.missions,
            "program": self.programs,
            "group": self.groups,
        }
        return thing.value in known.get(thing.sort, ())


@worked_out
def _seats(manifest: Manifest) -> Mapping[str, Sequence[Seat]]:
    """The seats of everyone."""
    found: dict[str, list[Seat]] = {}
    for seat in manifest.seats:
        found.setdefault(seat.person, []).append(seat)
    return MappingProxyType(found)


@worked_out
def _days(manifest: Manifest) -> Mapping[str, Sequence[str]]:
    """The days on which something of a mission was, or was planned to be."""
    found: dict[str, list[str]] = {}
    for event in manifest.events:
        if event.at:
            found.setdefault(event.mission, []).append(_day(event.at.earliest))
    return MappingProxyType(found)


def _together(manifest: Manifest, one: str, others: object) -> tuple[Stretch, ...]:
    """When some people were aboard at once; never if one of them is not known."""
    people = others.people if isinstance(others, Among) else (str(others),)
    return tuple(
        (_day(shared.span.start), _day(shared.span.end or manifest.known_to))
        for shared in overlaps(manifest, one, *people)
    )


def _day(at: datetime) -> str:
    return f"{at:%Y-%m-%d}"


def _ends(date: SaidDate) -> Iterator[str]:
    """The first and the last day, month or year of a date, to the day."""
    for end in date.text.split("/"):
        yield end[:10]


def _of_years(date: SaidDate, spans: Sequence[Stretch]) -> Iterator[str]:
    """A date without a year in the years of some stretches: "Women's Day, 8 March 2003"."""
    if not date.text and date.open_year:
        for first, _ in spans:
            yield date.open_year.format(year=first[:4])
