"""Time along the width of a picture, and the dates that are written along it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.pictures.shapes import Measure
from bot.saying.speech import SHORT_MONTHS, Speech

# Between two dates along the axis there is at least so much room.
ROOM = 9.0
# How far behind the line of its date a word begins.
BESIDE = 3.0
_MOST = 16


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the instants from ``start`` to ``end`` lie between ``left`` and ``right``."""

    start: datetime
    end: datetime
    left: float
    right: float

    def x(self, at: datetime | None) -> float:
        """The place of an instant, at an edge for one beyond it; the right one for None."""
        if at is None or at >= self.end:
            return self.right
        if at <= self.start:
            return self.left
        return self.left + (self.right - self.left) * ((at - self.start) / self.length)

    @property
    def length(self) -> timedelta:
        """The whole stretch of time."""
        return self.end - self.start

    def shows(self, at: datetime | None) -> bool:
        """Whether an instant lies between the edges, so that it is no end of the paper."""
        return at is not None and self.start < at < self.end


@dataclass(frozen=True, slots=True)
class Tick:
    """A date along the axis: where it is, and what is written from ``left`` on.

    ``major`` begins a year. What is written stands behind its place, before it where the paper
    ends, and across it where whole years are left out, which would be read as the time behind it.
    """

    x: float
    words: str
    length: float
    left: float
    major: bool = False


def ticks(scale: Scale, speech: Speech, measure: Measure) -> tuple[Tick, ...]:
    """The dates along the axis: as many as there is room for."""
    for instants, said, across in _grids(scale, speech):
        if not 0 < len(instants) <= _MOST:
            continue
        dated = [(at, said(at, number)) for number, at in enumerate(instants)]
        found = [_tick(at, words, scale, measure, across) for at, words in dated]
        # Words stand between the line of their own date and that of the next one.
        ends = [tick.left + tick.length + ROOM for tick in found]
        begins = [tick.left if across else tick.x for tick in found[1:]]
        if all(end <= begin for end, begin in zip(ends, begins, strict=False)):
            return (*found[:-1], _last(found, scale))
    return ()


def _last(found: Sequence[Tick], scale: Scale) -> Tick:
    """The last date, which is not written where there is no room behind or before its place."""
    last = found[-1]
    if last.left + last.length <= scale.right:
        return last
    free = found[-2].left + found[-2].length + ROOM if len(found) > 1 else scale.left
    before = last.x - BESIDE - last.length
    if free <= before:
        return replace(last, left=before)
    return replace(last, words="", length=0.0)


Said = Callable[[datetime, int], str]


def _tick(at: datetime, words: str, scale: Scale, measure: Measure, across: bool) -> Tick:
    major, x = (at.month, at.day) == (1, 1), scale.x(at)
    length = measure(words, bold=major)
    left = x + BESIDE
    if across:
        left = min(max(x - length / 2, scale.left), scale.right - length)
    return Tick(x, words, length, left, major)


def _grids(scale: Scale, speech: Speech) -> Iterator[tuple[Sequence[datetime], Said, bool]]:
    """Ways of dividing the time, the finest first, each with what is said of a date.

    And whether that stands across its place, not behind it.
    """

    def short(at: datetime) -> str:
        return speech.say(SHORT_MONTHS[at.month - 1])

    def day(at: datetime, number: int) -> str:
        first = number == 0 or at.day == 1
        return speech.say("{day} {short}", day=at.day, short=short(at)) if first else f"{at.day}"

    def month(at: datetime, number: int) -> str:
        if at.month == 1:
            return f"{at.year}"
        alone = number == 0 and at.year == (scale.end - datetime.resolution).year
        return speech.say("{short} {year}", short=short(at), year=at.year) if alone else short(at)

    def year(at: datetime, _number: int) -> str:
        return f"{at.year}"

    if scale.length < timedelta(days=120):
        for step in (1, 2, 5, 10):
            yield _days(scale, step), day, False
    for step in (1, 2, 3, 6):
        yield _months(scale, step), month, False
    for step in (1, 2, 5, 10):
        yield _months(scale, 12 * step), year, step > 1


def _days(scale: Scale, step: int) -> list[datetime]:
    first = scale.start.replace(hour=0, minute=0, second=0, microsecond=0)
    days = (first + timedelta(days=number) for number in range(scale.length.days + 2))
    whole = 30 if step > 2 else 31
    return [
        at
        for at in days
        if scale.start <= at < scale.end and (at.day - 1) % step == 0 and at.day <= whole
    ]


def _months(scale: Scale, step: int) -> list[datetime]:
    found = []
    years = max(1, step // 12)
    first = scale.start.year // years * years
    for number in range(first * 12, scale.end.year * 12 + 12, step):
        at = datetime(number // 12, number % 12 + 1, 1, tzinfo=UTC)
        if scale.start <= at < scale.end:
            found.append(at)
    return found
