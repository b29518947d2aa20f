"""The guarantee over time: how many aboard, of whom, and how narrowly both sides were there."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from bot.pictures.scale import Scale, ticks
from bot.pictures.shapes import WIDTH, Anchor, Area, Box, Line
from bot.pictures.sheet import BELOW_MIDDLE, LEADING, MARGIN, Key, Sheet
from bot.pictures.theme import AGENCIES, BLUE, COUNTRIES, GREY, ORANGE
from bot.questions.pictures import Drawer
from bot.questions.timeline.picture_top import expeditions_on_top
from bot.station.cooperation import CountBy, Guarantee, Side, watches
from bot.station.domain import Expedition
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.presence import Level, levels
from bot.station.stays import Stay

STACK = 168.0
STRIP = 14.0
OTHERS = ""
SIDES = {Side.AMERICAN: BLUE, Side.RUSSIAN: ORANGE}


@dataclass(frozen=True, slots=True)
class Band:
    """What a guarantee band shows: whose stays are stacked, and the record of everyone below.

    None is told where the stays are not everyone's.
    """

    span: Span
    end: datetime
    edge: datetime
    stays: Sequence[Stay]
    expeditions: Sequence[Expedition]
    record: Guarantee | None
    count_by: CountBy


def colours(count_by: CountBy) -> Mapping[str, str]:
    """The colours of the groups, in the order in which they are laid upon each other."""
    return AGENCIES if count_by is CountBy.AGENCY else COUNTRIES


def group_of(band: Band, drawer: Drawer) -> Callable[[Stay], str]:
    """The group of a stay that has a colour of its own; all others are one group."""
    known = colours(band.count_by)

    def group(stay: Stay) -> str:
        if band.count_by is CountBy.AGENCY:
            own = stay.agency
        else:
            own = drawer.teller.manifest.person(stay.person).nationality
        return own if own in known else OTHERS

    return group


def keys(band: Band, drawer: Drawer) -> list[Key]:
    """What the colours and the hatching mean."""
    found = group_keys(band, drawer)
    if band.end - band.edge > timedelta(days=1):
        found.append(Key(drawer.speech.say("planned"), *drawer.sheet().ghost(GREY)))
    return found


def group_keys(band: Band, drawer: Drawer) -> list[Key]:
    """What the colours mean."""
    present = set(map(group_of(band, drawer), band.stays))
    found = [
        Key(_called(group, band, drawer), colour)
        for group, colour in colours(band.count_by).items()
        if group in present
    ]
    if OTHERS in present:
        found.append(Key(drawer.speech.say("others"), GREY))
    return found


def _called(group: str, band: Band, drawer: Drawer) -> str:
    if band.count_by is CountBy.AGENCY:
        return drawer.teller.agency(group)
    countries = drawer.teller.manifest.countries
    return drawer.speech.say(next(one.short for one in countries if one.code == group))


def scale_of(band: Band) -> Scale:
    """Where its time lies on the paper."""
    return Scale(band.span.start, band.end, MARGIN + 24, WIDTH - MARGIN)


def draw(band: Band, drawer: Drawer, sheet: Sheet) -> None:
    """Set the stack and the strips below what stands on the sheet."""
    scale = scale_of(band)
    marks = ticks(scale, drawer.speech, sheet.measure)
    top, ground = sheet.y, len(sheet.shapes)
    sheet.y = expeditions_on_top(sheet, scale, band.expeditions, drawer)
    sheet.y += 8
    group = group_of(band, drawer)
    stacked = levels(band.stays, band.span, group)
    order = [
        one for one in (*colours(band.count_by), OTHERS) if any(s.counts.get(one) for s in stacked)
    ]
    stack(sheet, scale, stacked, order, band, drawer)
    below, sheet.shapes[ground:] = sheet.shapes[ground:], []
    sheet.coming(scale, band.edge, top, sheet.y)
    sheet.grid(marks, top, sheet.y + 4)
    sheet.add(*below)
    sheet.dates(marks, sheet.y)
    sheet.y += LEADING + 4
    if band.record is not None:
        for side in (Side.RUSSIAN, Side.AMERICAN):
            _side(sheet, scale, side, band, band.record, drawer)
        _exposed(sheet, scale, band, band.record, drawer)


def stack(
    sheet: Sheet,
    scale: Scale,
    stacked: Sequence[Level],
    order: Sequence[str],
    band: Band,
    drawer: Drawer,
    height: float = STACK,
    most: int = 0,
) -> None:
    """The numbers of each group upon each other, the first at the bottom."""
    most = most or max((level.total for level in stacked), default=1) or 1
    unit, bottom = height / most, sheet.y + height
    for number in _numbers(most):
        y = bottom - number * unit
        sheet.add(Line(((scale.left, y), (scale.right, y)), drawer.theme.rule, 1.0))
        sheet.text(scale.left - 6, y + 5, f"{number}", drawer.theme.faint, anchor=Anchor.END)
    known = {**colours(band.count_by), OTHERS: GREY}
    for place in range(len(order), 0, -1):
        # All below the upper edge of a group; what lies lower is painted over it.
        heights = [sum(level.counts.get(one, 0) for one in order[:place]) for level in stacked]
        colour = known[order[place - 1]]
        points: list[tuple[float, float]] = []
        for level, number in zip(stacked, heights, strict=True):
            start, end = level.start, min(level.end, band.edge)
            if start < end:
                y = bottom - number * unit
                points += [(scale.x(start), y), (scale.x(end), y)]
        if points:
            outline = ((points[0][0], bottom), *points, (points[-1][0], bottom))
            sheet.add(Area(outline, colour, of=order[place - 1] or "others"))
    for level in stacked:
        start = max(level.start, band.edge)
        if start >= level.end:
            continue
        y, left = bottom, scale.x(start)
        for one in order:
            number = level.counts.get(one, 0)
            y -= number * unit
            if number:
                base, hatch = sheet.ghost(known[one])
                sheet.add(Box(left, y, scale.x(level.end) - left, number * unit, base, hatch))
    if band.end - band.edge > timedelta(days=1):
        sheet.edge(scale, band.edge, sheet.y, bottom)
    for one in order:
        if one:
            _label(sheet, scale, stacked, order, one, unit, bottom, band, drawer)
    sheet.y = bottom


def _numbers(most: int) -> range:
    step = 1 if most <= 4 else 2 if most <= 8 else 3
    return range(0, most + 1, step)


def _label(
    sheet: Sheet,
    scale: Scale,
    stacked: Sequence[Level],
    order: Sequence[str],
    group: str,
    unit: float,
    bottom: float,
    band: Band,
    drawer: Drawer,
) -> None:
    """The name of a group on it, where it is widest and high enough."""
    below = order[: order.index(group)]
    edges = []
    for level in stacked:
        low = sum(level.counts.get(one, 0) for one in below)
        edges.append((low, low + level.counts.get(group, 0)))
    best = (0.0, 0.0, 0.0)
    for first in range(len(stacked)):
        low, high = edges[first]
        for last in range(first, len(stacked)):
            low, high = max(low, edges[last][0]), min(high, edges[last][1])
            if (high - low) * unit < 16.5:
                break
            left, right = scale.x(stacked[first].start), scale.x(stacked[last].end)
            if right - left > best[0]:
                best = (right - left, (left + right) / 2, bottom - (low + high) / 2 * unit)
    words = _called(group, band, drawer)
    if sheet.measure(words) + 8 <= best[0]:
        ink = drawer.theme.on_bar
        sheet.text(best[1], best[2] + BELOW_MIDDLE, words, ink, anchor=Anchor.MIDDLE)


def _side(
    sheet: Sheet, scale: Scale, side: Side, band: Band, record: Guarantee, drawer: Drawer
) -> None:
    """Whether someone of a side was there: thick for several, thin for one, gaps told."""
    speech, say = drawer.speech, drawer.speech.say
    gaps = [gap for gap in record.gaps if side in gap.about]
    sole = [one for one in record.sole if one.about[0] == side]
    alone, missing = (sum(one.days() for one in which) for which in (sole, gaps))
    head = say("An American aboard") if side is Side.AMERICAN else say("A Russian aboard")
    lost = speech.length(timedelta(days=missing))
    parts = [say("missing for {length}", length=lost) if gaps else say("all the time")]
    if sole:
        parts.append(say("only one for {days}", days=speech.days(alone)))
    strip_head(sheet, head, ", ".join(parts))
    top = sheet.y
    for start, end, number in presence(drawer.teller.manifest, band.count_by, side):
        left, right = scale.x(start), scale.x(end)
        if left >= right:
            continue
        low = STRIP - 5 if number == 1 else 0
        colour = SIDES[side] if number else drawer.theme.alarm
        planned_or_flown(sheet, scale, band.edge, (left, right), (top + low, STRIP - low), colour)
    sheet.y += STRIP
    names = [(Span(one.start, one.end), drawer.teller.name(one.about[1])) for one in sole]
    named_below(sheet, scale, names)


def _exposed(sheet: Sheet, scale: Scale, band: Band, record: Guarantee, drawer: Drawer) -> None:
    """The days on which one ship leaving would have left a side out, and which ship."""
    speech = drawer.speech
    told = speech.say(
        "{count} of {days}",
        count=speech.number(round(record.exposed_days)),
        days=speech.days(record.days),
    )
    strip_head(sheet, speech.say("One ship leaving would leave a side out"), told)
    top, width = sheet.y, scale.right - scale.left
    sheet.add(Box(scale.left, top, width, STRIP, drawer.theme.band))
    for margin in record.margins:
        left, right = scale.x(margin.start), scale.x(margin.end)
        span = (left, max(right, left + 0.5))
        planned_or_flown(sheet, scale, band.edge, span, (top, STRIP), drawer.theme.alarm)
    sheet.y += STRIP
    ships = [(Span(one.start, one.end), drawer.teller.ship(one.about[0])) for one in record.margins]
    named_below(sheet, scale, ships)


def presence(
    manifest: Manifest, count_by: CountBy, side: Side
) -> Iterator[tuple[datetime, datetime | None, int]]:
    """The stretches in which nobody of a side was aboard, or one person, or more, told as 2."""
    for number, together in groupby(
        watches(manifest, count_by), key=lambda watch: min(len(watch.present[side]), 2)
    ):
        pieces = list(together)
        yield pieces[0].start, pieces[-1].end, number


def planned_or_flown(
    sheet: Sheet,
    scale: Scale,
    edge: datetime,
    across: tuple[float, float],
    down: tuple[float, float],
    colour: str,
    of: str = "",
) -> None:
    """A stretch of a strip, hatched behind the end of what was flown; ``of`` what it is."""
    left, right = across
    x = scale.x(edge) if edge < scale.end else right
    flown = min(max(x, left), right)
    if left < flown:
        sheet.add(Box(left, down[0], flown - left, down[1], colour, of=of))
    if flown < right:
        sheet.add(Box(flown, down[0], right - flown, down[1], *sheet.ghost(colour), of=of))


def strip_head(sheet: Sheet, head: str, told: str) -> None:
    """What a strip is of, and what it comes to."""
    room = WIDTH - 2 * MARGIN
    sheet.y += 6
    first = sheet.text(MARGIN, sheet.y + 13, head, bold=True)
    length = sheet.measure(told)
    if first.length + 12 + length > room:
        sheet.y += LEADING - 1
        sheet.text(MARGIN, sheet.y + 13, told, sheet.theme.faint, room=room)
    else:
        sheet.text(WIDTH - MARGIN, sheet.y + 13, told, sheet.theme.faint, anchor=Anchor.END)
    sheet.y += 18


def named_below(sheet: Sheet, scale: Scale, named: Iterable[tuple[Span, str]]) -> None:
    """What the longest of some stretches is called, below them as far as there is room."""
    taken: list[tuple[float, float]] = []
    longest = sorted(named, key=lambda one: (-one[0].days(scale.end), one[0].start))
    for span, words in longest[:40]:
        length = sheet.measure(words)
        middle = (scale.x(span.start) + scale.x(span.end)) / 2
        left = min(max(middle - length / 2, scale.left), scale.right - length)
        if all(left + length + 10 <= start or end + 10 <= left for start, end in taken):
            taken.append((left, left + length))
            sheet.text(left, sheet.y + 15, words, sheet.theme.faint)
    sheet.y += LEADING if taken else 4
