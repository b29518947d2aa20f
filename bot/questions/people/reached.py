"""The question on which day someone reaches a number of days."""

from dataclasses import dataclass
from datetime import datetime

from bot.questions.registry import question
from bot.questions.report import Report
from bot.reading.readers import DayNumber, OneTotal, PersonId
from bot.station import reached as station
from bot.station.careers import flights_of
from bot.station.domain import Person, Standing
from bot.station.manifest import Manifest
from bot.station.reached import Reached, Total


@dataclass(frozen=True, slots=True)
class DayReport(Report):
    """When someone was, or is to be, on the day with a number; empty if never."""

    person: Person
    number: int
    total: Total
    reached: tuple[Reached, ...]

    @property
    def standing(self) -> Standing:
        """Planned if the last of them is still to come."""
        ends = [one.full or one.begins for one in self.reached]
        return self.standing_at(max(ends, default=self.edge))


@question(
    "On which day someone reaches a number of days.",
    examples=("when was day 200 of Jessica Meir's stay",),
    in_picker=False,
)
def day(
    manifest: Manifest,
    now: datetime,
    *,
    name: PersonId,
    number: DayNumber,
    total: OneTotal = Total.STAY,
) -> DayReport:
    found = station.reached(manifest, name, number, total)
    ships = {one.mission for one in found}
    return DayReport(
        manifest.person(name),
        number,
        total,
        found,
        now=now,
        known_to=manifest.known_to,
        evidence=(
            manifest.person(name),
            *(
                flight.stay
                for flight in flights_of(manifest).get(name, ())
                if flight.stay and flight.stay.up in ships
            ),
        ),
    )
