"""What is present when: a bisect over precomputed change points."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterable, Iterator
from copy import copy
from datetime import datetime
from typing import Generic, TypeVar

from bot.station.moments import Span

T = TypeVar("T")

# When it comes, its place among those that come then, a number, when it goes, and the thing.
_Entry = tuple[datetime, str, int, datetime | None, T]


class Timeline(Generic[T]):
    """What is present at each instant, over precomputed change points.

    Things present together come in the order in which they came.
    """

    def __init__(self, spans: Iterable[tuple[Span, T]], order: Callable[[T], str]) -> None:
        """Keep one snapshot for each instant at which something comes or goes.

        ``points`` are these instants, ``shown`` what is present before the first and from each on.
        """
        self._order = order
        # The number settles every tie, so that the things themselves are never compared.
        entries = [
            (span.start, order(item), number, span.end, item)
            for number, (span, item) in enumerate(spans)
        ]
        coming: dict[datetime, list[_Entry[T]]] = {}
        going: dict[datetime, list[_Entry[T]]] = {}
        for entry in entries:
            coming.setdefault(entry[0], []).append(entry)
            if entry[3] is not None:
                going.setdefault(entry[3], []).append(entry)
        self.points: list[datetime] = sorted(coming.keys() | going.keys())
        self.shown: list[tuple[T, ...]] = [()]
        present: list[_Entry[T]] = []
        for point in self.points:
            for entry in going.get(point, ()):
                present.remove(entry)
            for entry in coming.get(point, ()):
                insort(present, entry)
            self.shown.append(tuple(entry[4] for entry in present))

    def renewed(self, spans: Collection[tuple[Span, T]], touched: Span) -> "Timeline[T]":
        """The same of other spans, all of which that are not these too lie in ``touched``.

        An end that lies on the end of it is in it; what is before and behind it is shared.
        """
        start, end = touched.start, touched.end
        within = Timeline(
            (
                (span, item)
                for span, item in spans
                if (span.end is None or span.end >= start) and (end is None or span.start <= end)
            ),
            self._order,
        )
        (first, last), (begin, until) = (one._reach(touched) for one in (self, within))
        points, shown = within.points[begin:until], within.shown[begin + 1 : until + 1]
        if points[:1] != [start] and within.shown[begin] != self.shown[first]:
            # Of a part of what is known some may not be in it that was there just before.
            points, shown = [start, *points], [within.shown[begin], *shown]
        made = copy(self)
        made.points = [*self.points[:first], *points, *self.points[last:]]
        made.shown = [*self.shown[: first + 1], *shown, *self.shown[last + 1 :]]
        return made

    def _reach(self, span: Span) -> tuple[int, int]:
        """The first of the points in a span with both its ends, and the first behind it."""
        last = len(self.points) if span.end is None else bisect_right(self.points, span.end)
        return bisect_left(self.points, span.start), last

    def at(self, instant: datetime) -> tuple[T, ...]:
        """What is present at an instant; something that ends then is not."""
        return self.shown[bisect_right(self.points, instant)]

    def at_each(self, instants: Iterable[datetime]) -> Iterator[tuple[T, ...]]:
        """What is present at each of these instants, which are in order."""
        index = 0
        for instant in instants:
            index = bisect_right(self.points, instant, index)
            yield self.shown[index]

    def just_before(self, instant: datetime) -> tuple[T, ...]:
        """What is present up to an instant; something that begins then is not."""
        return self.shown[bisect_left(self.points, instant)]

    def during(self, span: Span) -> Iterator[tuple[datetime, tuple[T, ...]]]:
        """The stretches of a span: when each begins and what is present in it."""
        index = bisect_right(self.points, span.start)
        yield span.start, self.shown[index]
        while index < len(self.points) and (span.end is None or self.points[index] < span.end):
            yield self.points[index], self.shown[index + 1]
            index += 1
