"""The question what happened on a day of the year, in all years."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.questions.registry import question
from bot.questions.report import Report
from bot.reading.readers import DayOfYear
from bot.station import anniversaries
from bot.station.anniversaries import Lives
from bot.station.commands import InCommand
from bot.station.domain import Event, Standing
from bot.station.identities import of_person
from bot.station.manifest import Manifest


@dataclass(frozen=True, slots=True)
class DayInHistory(Report):
    """What had happened on a day of the year, oldest first, and the birthdays on it.

    ``day`` is the day asked for; years are counted to its year.
    """

    day: date
    events: tuple[Event, ...]
    commands: tuple[InCommand, ...]
    lives: Lives

    @property
    def standing(self) -> Standing:
        """All of it has happened."""
        return Standing.ACTUAL

    @property
    def roundest(self) -> Event | None:
        """The event before that day with the roundest anniversary; of no other is one told."""
        past = [event for event in self.events if self.years(event) > 0]
        best = max(past, key=lambda e: anniversaries.roundness(self.years(e)), default=None)
        return best if best and self.years(best) % 5 == 0 else None

    def years(self, event: Event) -> int:
        """How many years before the day asked for it was; less than nought after it."""
        return self.day.year - event.at.earliest.year if event.at else 0


@question(
    "What happened on a day in all years; whose birthday it is.",
    examples=("what happened on this day", "what happened on 12 April"),
    moment="date",
)
def on_this_day(
    manifest: Manifest, now: datetime, *, date: DayOfYear | None = None
) -> DayInHistory:
    day = (date.local if date else now.astimezone(UTC)).date()
    of_year, edge = (day.month, day.day), manifest.edge(now)
    events = anniversaries.happenings(manifest, of_year, edge)
    commands = anniversaries.handovers(manifest, of_year, edge)
    lives = anniversaries.lives(manifest, of_year, edge)
    people = (*(row.person for row in lives.births), *(row.person for row in lives.deaths))
    return DayInHistory(
        day,
        events,
        commands,
        lives,
        now=now,
        known_to=manifest.known_to,
        evidence=(
            *events,
            *(row for row in manifest.commands if _is_begun_by(row.person, row.since, commands)),
            *(of_person(manifest, person) for person in people),
        ),
    )


def _is_begun_by(person: str, since: object, commands: tuple[InCommand, ...]) -> bool:
    return any(one.person == person and one.since == since for one in commands)
