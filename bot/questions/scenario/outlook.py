"""What a scenario comes to, in short: to be kept, and to tell whether plans make it worse."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.errors import AskError
from bot.questions.scenario.supposing import supposition
from bot.questions.scenario.verdict import holders, narrow_sides, people_of
from bot.reading.fates import Fate, Fates
from bot.reading.readers import READERS, Scene
from bot.reading.supposed import Supposition
from bot.station import suspension
from bot.station.cooperation import Side, Sides
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.supposing import MOVES, Happening
from bot.station.suspension import Course
from bot.station.worked_out import kept

_PARTS = "/"


@dataclass(frozen=True, slots=True)
class Outlook:
    """The verdict, the first day that it hangs on, and the people that it does.

    ``missing`` are the sides that are missing from ``day`` on. If none is, one person of a side
    is all there is from then on, and ``people`` are these, one after another; with no ``day``
    more than one of each is always there. ``seatless`` would have no seat home first.
    """

    missing: Sides = ()
    day: Moment | None = None
    people: tuple[str, ...] = ()
    seatless: tuple[str, ...] = ()

    def __str__(self) -> str:
        """As in ``russian/2027-04-01//``: a word without blanks."""
        lists = [",".join(some) for some in (self.missing, self.people, self.seatless)]
        return _PARTS.join([lists[0], str(self.day or ""), *lists[1:]])

    @classmethod
    def read(cls, text: str) -> "Outlook":
        """The outlook that ``str`` wrote; raises ValueError."""
        missing, day, people, seatless = text.split(_PARTS)
        return cls(
            tuple(map(Side, filter(None, missing.split(",")))),
            Moment.read(day) if day else None,
            tuple(filter(None, people.split(","))),
            tuple(filter(None, seatless.split(","))),
        )

    @property
    def rank(self) -> tuple[int, int, datetime, int]:
        """To compare by: the higher, the better."""
        never = datetime.max.replace(tzinfo=UTC)
        verdict = 0 if self.missing else 1 if self.day else 2
        day = self.day.earliest if self.day else never
        return verdict, -len(self.missing), day, -len(self.seatless)


@kept(most=1024)
def outlook(manifest: Manifest, scenario: str, since: datetime) -> Outlook | None:
    """What comes of a scenario that happens at ``since``, or later on a day that it names.

    None if it cannot happen then: the ship has left, or no plan reaches there.
    """
    try:
        _, course = followed(manifest, scenario, since)
    except AskError:
        return None
    return _outlook(course)


def read(manifest: Manifest, text: str, now: datetime) -> Supposition:
    """A scenario as it is typed: "soyuz stops 2026-12-01; crew-13 home"; raises AskError."""
    told: Supposition = READERS["if"].read(Scene(manifest, now), text).value
    return told


def followed(
    manifest: Manifest, scenario: str, since: datetime
) -> tuple[tuple[Happening, ...], Course]:
    """What happens in a scenario, from ``since`` or a day that it names, and what comes of it.

    Raises AskError if it cannot happen then.
    """
    told = read(manifest, scenario, since)
    fates = Fates(tuple(_not_before(fate, since) for fate in told.fates.fates))
    happenings, span = supposition(manifest, since, told.whats, fates, None, None)
    return happenings, suspension.course(manifest, happenings, span)


def _not_before(fate: Fate, since: datetime) -> Fate:
    """What was to happen on a day that is past happens at once."""
    past = fate.date is not None and fate.date.start < since
    return Fate(fate.happens) if past and fate.happens not in MOVES else fate


def _outlook(course: Course) -> Outlook:
    seatless = course.unseated[0].people if course.unseated else ()
    if course.breaks_at is not None:
        return Outlook(course.missing, course.breaks_at, (), seatless)
    sides = narrow_sides(course)
    first = (
        step.at for step in course.steps if any(len(people_of(step, side)) == 1 for side in sides)
    )
    people = (person for person, _ in holders(course, sides))
    return Outlook((), next(first, None), tuple(dict.fromkeys(people)), seatless)
