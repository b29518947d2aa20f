"""A bar a ship, for more time than has room for a bar a person, and how many were aboard."""

from collections import Counter
from collections.abc import Sequence

from bot.pictures.scale import Scale, ticks
from bot.pictures.shapes import WIDTH, Anchor, Area, Box
from bot.pictures.sheet import BELOW_MIDDLE, MARGIN, Key, Sheet
from bot.pictures.theme import BLUE, GREY, ORANGE, mixed
from bot.questions.pictures import Drawer
from bot.questions.timeline.answer import TimelineReport
from bot.questions.timeline.picture_top import expeditions_on_top
from bot.saying.teller import short_program
from bot.station.moments import Span
from bot.station.presence import Level, levels
from bot.station.stays import Stay, berths

LANE, BAR = 20.0, 17.0
BETWEEN = 9.0
# How high the number aboard is drawn.
NUMBERS = 84.0
# Whose ships are drawn in the colour of that side.
SIDES = {"Roscosmos": ORANGE}


def draw(report: TimelineReport, drawer: Drawer, sheet: Sheet) -> None:
    """Set the number aboard and the ships of each programme below what stands on the sheet."""
    manifest, say = drawer.teller.manifest, drawer.speech.say
    spans = _ships(report, drawer)
    # In the order in which the first of each came.
    flown = Counter(manifest.program(manifest.mission(ship).program) for ship in spans)
    programs = list(flown)
    heads = [say("Aboard"), *(say(short_program(program)) for program in programs)]
    counts = [
        drawer.speech.many("{count} ship", "{count} ships", number) for number in flown.values()
    ]
    gutter = max(
        *(sheet.measure(head, bold=True) for head in heads),
        *(sheet.measure(count) for count in counts),
    )
    scale = Scale(report.span.start, report.until, MARGIN + gutter + 12, WIDTH - MARGIN)
    marks = ticks(scale, drawer.speech, sheet.measure)
    top, ground = sheet.y, len(sheet.shapes)
    sheet.dates(marks, sheet.y)
    sheet.y += 20
    sheet.y = expeditions_on_top(sheet, scale, report.expeditions, drawer)
    counted = levels(report.stays, report.span, lambda _stay: "")
    sheet.y += 8
    _numbers(sheet, scale, counted, report, drawer, heads[0])
    for program, head, count in zip(programs, heads[1:], counts, strict=True):
        own = {ship: s for ship, s in spans.items() if manifest.mission(ship).program == program.id}
        sheet.y += BETWEEN
        sheet.text(MARGIN, sheet.y + BAR / 2 + BELOW_MIDDLE, head, bold=True)
        colour = SIDES.get(program.side, BLUE)
        free: list[float] = []
        for ship, span in own.items():
            left = scale.x(span.start)
            lane = next((n for n, x in enumerate(free) if x <= left), len(free))
            free[lane : lane + 1] = [scale.x(span.end)]
            _ship(sheet, scale, ship, span, sheet.y + lane * LANE, colour, report, drawer)
        sheet.text(MARGIN, sheet.y + LANE + BAR / 2 + BELOW_MIDDLE, count, drawer.theme.faint)
        sheet.y += max(len(free), 2) * LANE
    sheet.y += 4
    sheet.lay_under(ground, scale, report.edge, marks, top)


def keys(report: TimelineReport, drawer: Drawer) -> list[Key]:
    """What the colours and marks of the ships mean."""
    say, sheet = drawer.speech.say, drawer.sheet()
    found = [Key(say("{owner} ship", owner=drawer.teller.agency("Roscosmos")), ORANGE)]
    found.append(Key(say("US ship"), BLUE))
    if any(stay.cross_flight for stay in report.stays):
        found.append(Key(say("with a swapped seat"), GREY, line=drawer.theme.on_bar))
    if report.ahead:
        found.append(Key(say("planned"), *sheet.ghost(GREY)))
    return found


def _ships(report: TimelineReport, drawer: Drawer) -> dict[str, Span]:
    """When each ship with some of those people was there, in the order in which they came."""
    docked = berths(drawer.teller.manifest)
    found: dict[str, Span] = {}
    for stay in report.stays:
        found[stay.up] = docked[stay.up].span if stay.up in docked else stay.span
    # Someone may stay on when the ship that brought them has left.
    return {ship: span for ship, span in found.items() if span.meets(report.span)}


def _numbers(
    sheet: Sheet,
    scale: Scale,
    counted: Sequence[Level],
    report: TimelineReport,
    drawer: Drawer,
    head: str,
) -> None:
    """How many were aboard, as steps, with the most and the usual numbers beside."""
    theme, top = drawer.theme, sheet.y
    bottom, most = top + NUMBERS, max(report.most, 1)
    unit = (NUMBERS - 14) / most
    sheet.text(MARGIN, top + 14, head, bold=True)
    solid = mixed(theme.faint, theme.ground, 0.3)
    for flown, fill in ((True, solid), (False, theme.rule)):
        points: list[tuple[float, float]] = []
        for level in counted:
            start = level.start if flown else max(level.start, report.edge)
            end = min(level.end, report.edge) if flown else level.end
            if start < end:
                y = bottom - level.total * unit
                points += [(scale.x(start), y), (scale.x(end), y)]
        if points:
            outline = ((points[0][0], bottom), *points, (points[-1][0], bottom))
            sheet.add(Area(outline, fill, of="aboard"))
    peak = max(counted, key=lambda level: level.total)
    words = drawer.speech.number(peak.total)
    x = (scale.x(peak.start) + scale.x(peak.end)) / 2
    half = sheet.measure(words, bold=True) / 2
    x = min(max(x, scale.left + half), scale.right - half)
    y = bottom - peak.total * unit - 3
    sheet.text(x, y, words, bold=True, anchor=Anchor.MIDDLE)
    for number in range(3, most, 4):
        y = bottom - number * unit
        if number < most - 2:
            sheet.text(scale.left - 6, y + 5, f"{number}", theme.faint, anchor=Anchor.END)
            line = mixed(theme.ground, theme.faint, 0.5)
            sheet.add(Box(scale.left, y, scale.right - scale.left, 0.5, line))
    sheet.y = bottom


def _ship(
    sheet: Sheet,
    scale: Scale,
    ship: str,
    span: Span,
    y: float,
    colour: str,
    report: TimelineReport,
    drawer: Drawer,
) -> None:
    """One ship's time at the station: hatched as far as it is planned, named where it fits."""
    crew = [stay for stay in report.stays if stay.up == ship]
    told = f"{drawer.teller.ship(ship)}: {drawer.teller.names([s.person for s in crew])}"
    left, right = scale.x(span.start), scale.x(span.end)
    x = scale.x(report.edge) if report.edge < scale.end else right
    flown = min(max(x, left), right)
    if left < flown:
        sheet.add(Box(left, y, flown - left, BAR, colour, "", "", ship, told))
    if flown < right:
        sheet.add(Box(flown, y, right - flown, BAR, *sheet.ghost(colour), "", ship, told))
    if right - left >= 6 and scale.start <= span.start:
        sheet.add(Box(left, y, 1.5, BAR, mixed(colour, "#000000", 0.6)))
    words = drawer.teller.number(ship)
    length = sheet.measure(words)
    if length + 8 <= right - left:
        sheet.smooth(max(flown, left + 2), left + length + 8, y + 1, BAR - 2, colour)
        sheet.text(left + 5, y + BAR / 2 + BELOW_MIDDLE - 1.5, words, drawer.theme.on_bar)
    if _is_swapped(crew):
        sheet.add(Box(left, y + BAR - 4.5, right - left, 2.5, drawer.theme.on_bar))


def _is_swapped(crew: list[Stay]) -> bool:
    return any(stay.cross_flight for stay in crew)
