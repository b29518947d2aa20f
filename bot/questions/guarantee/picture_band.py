"""The guarantee over time: how many aboard, of whom, and how narrowly both sides were there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.pictures.scale import Scale, ticks
from bot.pictures.shapes import SIZE, WIDTH, Anchor, Area, Box, Line
from bot.pictures.sheet import BELOW_MIDDLE, LEADING, MARGIN, Key, Sheet
from bot.pictures.theme import AGENCIES, COUNTRIES, GREY
from bot.questions.guarantee.picture_strips import Strips
from bot.questions.pictures import Drawer
from bot.questions.timeline.picture_top import expeditions_on_top, flown_and_planned
from bot.station.cooperation import CountBy, Guarantee
from bot.station.domain import Expedition
from bot.station.moments import Span
from bot.station.presence import Level, levels
from bot.station.stays import Stay

STACK = 168.0
# Left of the stack stand its numbers, the sides of its strips, and what its top is of.
LEFT = MARGIN + 44
OTHERS = ""


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
    if band.record is not None and band.record.sole:
        found.append(only_one(drawer))
    if _has_plans(band):
        found.append(Key(drawer.speech.say("planned"), *drawer.sheet().ghost(GREY)))
    return found


def only_one(drawer: Drawer) -> Key:
    """What a thin strip means."""
    return Key(drawer.speech.say("only one person"), line=GREY)


def _has_plans(band: Band) -> bool:
    return band.end - band.edge > timedelta(days=1)


def group_keys(band: Band, drawer: Drawer) -> list[Key]:
    """What the colours mean."""
    if band.count_by is CountBy.AGENCY:
        return drawer.agency_keys([stay.agency for stay in band.stays])
    present = set(map(group_of(band, drawer), band.stays))
    found = [
        Key(_called(group, band, drawer), colour)
        for group, colour in COUNTRIES.items()
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


def strips_in_words(drawer: Drawer) -> str:
    """What the strips below the stack show."""
    return drawer.speech.say(
        "Strips below: when only one Russian or one American was aboard, and when one ship leaving "
        "would have left no American or no Russian."
    )


def scale_of(band: Band) -> Scale:
    """Where its time lies on the paper."""
    return Scale(band.span.start, band.end, LEFT, WIDTH - MARGIN)


def draw(band: Band, drawer: Drawer, sheet: Sheet) -> None:
    """Set the stack and the strips below what stands on the sheet."""
    scale = scale_of(band)
    marks = ticks(scale, drawer.speech, sheet.measure)
    top, ground = sheet.y, len(sheet.shapes)
    sheet.y = expeditions_on_top(sheet, scale, band.expeditions, drawer)
    if _has_plans(band):
        sheet.y = flown_and_planned(sheet, scale, band.edge, drawer)
    sheet.y += 8
    group = group_of(band, drawer)
    stacked = levels(band.stays, band.span, group)
    order = [
        one for one in (*colours(band.count_by), OTHERS) if any(s.counts.get(one) for s in stacked)
    ]
    stack(sheet, scale, stacked, order, band, drawer)
    sheet.dates(marks, sheet.y)
    sheet.y += LEADING - 3
    sheet.lay_under(ground, scale, band.edge, marks, top)
    sheet.y += 7
    if band.record is not None:
        Strips(sheet, scale, band.edge, band.record, band.count_by, drawer).draw()


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
    if _has_plans(band):
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
    """The name of a group on it, where it is highest, and of such places where it is widest."""
    below = order[: order.index(group)]
    edges = []
    for level in stacked:
        low = sum(level.counts.get(one, 0) for one in below)
        edges.append((low, low + level.counts.get(group, 0)))
    words = _called(group, band, drawer)
    needed = sheet.measure(words) + 8
    best = (0.0, 0.0, 0.0, 0.0)
    # Not across the line up to which the facts reach.
    edge = scale.x(band.edge) if _has_plans(band) else scale.right
    for first in range(len(stacked)):
        low, high = edges[first]
        for last in range(first, len(stacked)):
            low, high = max(low, edges[last][0]), min(high, edges[last][1])
            if (high - low) * unit < 16.5:
                break
            left, right = scale.x(stacked[first].start), scale.x(stacked[last].end)
            for start, end in ((left, min(right, edge)), (max(left, edge), right)):
                if end - start >= needed:
                    place = (start + end) / 2, bottom - (low + high) / 2 * unit
                    # More than twice as high as the letters is no better.
                    best = max(best, (min((high - low) * unit, 2 * SIZE), end - start, *place))
    if best[0]:
        ink = drawer.theme.on_bar
        if best[2] > edge:
            left, colour = best[2] - needed / 2, colours(band.count_by)[group]
            sheet.smooth(left, left + needed, best[3] - 9, 18, colour)
        sheet.text(best[2], best[3] + BELOW_MIDDLE, words, ink, anchor=Anchor.MIDDLE)
