"""The question of an expedition: its crew and who commanded it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.errors import BadDate, UnknownExpedition
from bot.messages import Day, Message
from bot.questions.registry import question
from bot.questions.report import Report
from bot.reading.readers import Date, ExpeditionNumber
from bot.reading.when import When
from bot.reading.writing import written
from bot.station import expeditions
from bot.station.careers import stays_of
from bot.station.domain import Expedition, Leg, Seat, Standing
from bot.station.expeditions import InCommand
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span


@dataclass(frozen=True, slots=True)
class ExpeditionReport(Report):
    """A numbered crew, who commanded it, and who commanded at the moment asked for.

    ``left`` is when those of an expedition that still goes on have left the station.
    """

    expedition: Expedition
    commanders: tuple[InCommand, ...]
    crew: tuple[tuple[str, Seat | None], ...]
    commander: str | None
    at: datetime
    asked_by_number: bool
    left: Mapping[str, Moment]

    @property
    def standing(self) -> Standing:
        """Actual once it is over."""
        end = self.expedition.end
        return self.standing_at(end.latest) if end else Standing.PLANNED


@question(
    "An expedition, its crew and commanders; or the current one.",
    examples=("who is the commander of the ISS", "who was in Expedition 73"),
    moment="when",
    shortcuts={"commander": {}},
)
def expedition(
    manifest: Manifest,
    now: datetime,
    *,
    number: ExpeditionNumber | None = None,
    when: Date | None = None,
) -> ExpeditionReport:
    at = when.last if when else now
    if not manifest.expeditions:
        raise UnknownExpedition("No expedition is known yet. Try /next.", suggestions=("/next",))
    if number is not None:
        found = expeditions.numbered(manifest, number)
        if found is None:
            last = manifest.expeditions[-1].number
            raise UnknownExpedition(
                "There is no Expedition {number} yet; the newest is Expedition {last}."
                if number > last
                else "There is no Expedition {number}; they are numbered from 1.",
                number=str(number),
                last=str(last),
                suggestions=(f"/expedition {last}",),
            )
        if when is None:
            end = found.end.earliest if found.end else now
            at = min(max(now, found.start.earliest), end - datetime.resolution)
        elif found not in expeditions.during(manifest, Span(when.start, _after(when))):
            raise _not_then(found, when, over=bool(found.end and found.end.latest <= now))
        elif found.end:
            at = min(at, found.end.earliest - datetime.resolution)
    else:
        found = expeditions.at(manifest, at)
        if found is None:
            raise UnknownExpedition(_no_expedition(manifest, at))
    members = tuple(
        (member.person, _seat(manifest, member.person, found))
        for member in manifest.expedition_crew
        if member.expedition == found.number
    )
    commanders = expeditions.commanders(manifest, found.number)
    return ExpeditionReport(
        found,
        commanders,
        members,
        expeditions.commander_at(manifest, at),
        at,
        number is not None and when is None,
        _left(manifest, found, manifest.edge(now)),
        now=now,
        known_to=manifest.known_to,
        evidence=(found, *(one.command for one in commanders)),
    )


def _seat(manifest: Manifest, person: str, served: Expedition) -> Seat | None:
    """The seat in which someone came up for an expedition."""
    during = Span(served.start.earliest, served.end.latest if served.end else None)
    for stay in stays_of(manifest).get(person, ()):
        if stay.span.meets(during):
            return next(s for s in manifest.crew(stay.up, Leg.UP) if s.person == person)
    return None


def _left(manifest: Manifest, served: Expedition, by: datetime) -> Mapping[str, Moment]:
    """When members of an expedition that goes on then have left; of one that is over, nobody."""
    if served.end is not None and served.end.latest <= by:
        return {}
    during = Span(served.start.earliest)
    return {
        member.person: stay.undocking
        for member in manifest.expedition_crew
        if member.expedition == served.number
        for stay in stays_of(manifest).get(member.person, ())
        if stay.span.meets(during) and stay.undocking and stay.undocking.latest <= by
    }


def _after(when: When) -> datetime:
    """The end of a stretch, or the first instant after one that has no length."""
    return when.start + datetime.resolution if when.end is None else when.end


def _not_then(found: Expedition, when: When, *, over: bool) -> BadDate:
    """The error for a date that lies outside the expedition named with it."""
    date = written(when)
    return BadDate(
        "{date} is not in Expedition {number}, which ran from {start} to {end}."
        " Ask for one of the two: /expedition {number}, or /expedition when: {date}."
        if over
        else "{date} is not in Expedition {number}, which began on {start}."
        " Ask for one of the two: /expedition {number}, or /expedition when: {date}.",
        date=date,
        number=str(found.number),
        start=Day(found.start.earliest),
        end=Day(found.end.earliest) if found.end else "?",
        suggestions=(f"/expedition {found.number}", f"/expedition when: {date}"),
    )


def _no_expedition(manifest: Manifest, at: datetime) -> Message:
    first = manifest.expeditions[0].start.earliest
    if at < first:
        return Message("There was no expedition yet: Expedition 1 began on {day}.", day=Day(first))
    last = manifest.expeditions[-1]
    return Message(
        "No expedition after Expedition {number} is known, which is planned to end on {end}.",
        number=str(last.number),
        end=Day(last.end.earliest) if last.end else "?",
    )
