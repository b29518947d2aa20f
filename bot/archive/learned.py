"""Rows that were learned since a release: what a running bot knows beside its data."""

from dataclasses import dataclass

from bot.archive.namings import LearnedCrew
from bot.station.domain import Event, Seat, Source


@dataclass(frozen=True, slots=True)
class Learned:
    """Rows learned from ``sources``; the seats of a leg are its whole crew. ``mark`` names them.

    ``crews`` are how those seats came about, oldest first.
    """

    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    seats: tuple[Seat, ...] = ()
    mark: str = ""
    crews: tuple[LearnedCrew, ...] = ()

    def of(self, missions: set[str]) -> "Learned":
        """What of it is about these missions."""
        return Learned(
            self.sources,
            tuple(row for row in self.events if row.mission in missions),
            tuple(row for row in self.seats if row.mission in missions),
            crews=tuple(one for one in self.crews if one.seats[0].mission in missions),
        )

    @property
    def missions(self) -> tuple[str, ...]:
        """The missions that it is about, in order of their first rows."""
        named = [row.mission for row in self.events] + [row.mission for row in self.seats]
        return tuple(dict.fromkeys(named))


NOTHING = Learned()
