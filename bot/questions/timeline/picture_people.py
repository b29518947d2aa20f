"""A bar a person: who came, who left and who was in command, ship by ship."""

from collections.abc import Iterable, Sequence

from bot.pictures.scale import Scale, ticks
from bot.pictures.shapes import WIDTH, Anchor, Line
from bot.pictures.sheet import BELOW_MIDDLE, MARGIN, Key, Sheet
from bot.pictures.theme import GREY
from bot.questions.pictures import Drawer
from bot.questions.timeline.answer import TimelineReport
from bot.questions.timeline.picture_bars import (
    BAR,
    ROW,
    THIN,
    THIN_BAR,
    Chart,
    Row,
    arrival,
    bar,
    beside_bar,
    command,
    departure,
    name,
    on_bar,
    took_command,
    took_command_beside,
)
from bot.questions.timeline.picture_top import expeditions_on_top, flown_and_planned
from bot.station.domain import Leg
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.stays import Stay, is_short

BETWEEN = 7.0
MAX_GUTTER = 118.0
# Of more rows than this those who came for days only share the names of their crew.
MANY_ROWS = 26


def by_ship(manifest: Manifest, stays: Iterable[Stay]) -> dict[str, list[Stay]]:
    """The stays of each ship in the order in which the ships came, its commander first."""
    ships: dict[str, list[Stay]] = {}
    for stay in sorted(stays, key=lambda stay: stay.span.start):
        ships.setdefault(stay.up, []).append(stay)
    for ship, crew in ships.items():
        places = {seat.person: n for n, seat in enumerate(manifest.crew(ship, Leg.UP))}
        crew.sort(key=lambda stay: places.get(stay.person, len(places)))
    return ships


def is_drawn_by_person(report: TimelineReport, manifest: Manifest) -> bool:
    """Whether there is room for a bar a person."""
    ships = by_ship(manifest, report.stays)
    return _height(ships) <= MAX_PLOT


MAX_PLOT = 1000.0


def _visiting(ships: dict[str, list[Stay]]) -> dict[str, list[Stay]]:
    """Of each ship those who share a row of names, if there are too many for a row each."""
    if sum(map(len, ships.values())) <= MANY_ROWS:
        return {}
    short = {ship: list(filter(is_short, crew)) for ship, crew in ships.items()}
    return {ship: crew for ship, crew in short.items() if len(crew) > 2}


def _height(ships: dict[str, list[Stay]]) -> float:
    visiting = _visiting(ships)
    rows = sum(map(len, ships.values())) - sum(map(len, visiting.values()))
    return BETWEEN * len(ships) + ROW * (rows + 3 * len(visiting))


def draw(report: TimelineReport, drawer: Drawer, sheet: Sheet) -> None:
    """Set the bars below what stands on the sheet."""
    ships = by_ship(drawer.teller.manifest, report.stays)
    visiting = _visiting(ships)
    names = [drawer.teller.ship(ship) for ship in ships]
    gutter = min(MAX_GUTTER, max((sheet.measure(name, bold=True) for name in names), default=0.0))
    scale = Scale(report.span.start, report.until, MARGIN + gutter + 10, WIDTH - MARGIN)
    chart = Chart(sheet, scale, report.edge, drawer)
    marks = ticks(scale, drawer.speech, sheet.measure)
    top, ground = sheet.y, len(sheet.shapes)
    sheet.dates(marks, sheet.y)
    sheet.y += 20
    sheet.y = expeditions_on_top(sheet, scale, report.expeditions, drawer)
    sheet.y = flown_and_planned(sheet, scale, report.edge, drawer)
    for ship, crew in ships.items():
        sheet.y += BETWEEN
        begin = sheet.y
        together = visiting.get(ship, [])
        _crew(chart, [stay for stay in crew if stay not in together], report)
        if together:
            _crew_as_one(chart, together)
        sheet.text(MARGIN, begin + BAR / 2 + BELOW_MIDDLE, drawer.teller.ship(ship), bold=True,
                   room=gutter)  # fmt: skip
        line = begin - BETWEEN / 2
        sheet.shapes.insert(
            ground, Line(((MARGIN, line), (scale.right, line)), drawer.theme.rule, 1.0)
        )
    sheet.y += 4
    if sheet.y - top > 320:
        sheet.dates(marks, sheet.y)
        sheet.y += 18
    sheet.lay_under(ground, scale, report.edge, marks, top)


def _crew(chart: Chart, crew: Sequence[Stay], report: TimelineReport) -> None:
    rows = []
    for stay in crew:
        row = Row(chart.sheet.y)
        bar(chart, row, stay, BAR)
        command(chart, row, stay, report)
        took_command(chart, row)
        name(chart, row, stay)
        rows.append((row, stay))
        chart.sheet.y += ROW
    told: set[Moment | str | None] = set()
    for place in (beside_bar, on_bar):
        # On a bar with a command a date could be taken for one of that.
        for row, stay in sorted(rows, key=lambda one: place is on_bar and bool(one[0].marks)):
            arrival(chart, row, stay, told, place)
            departure(chart, row, stay, told, place)
    for row, _ in rows:
        took_command_beside(chart, row)


def _crew_as_one(chart: Chart, crew: Sequence[Stay]) -> None:
    """The bars of a crew close together, and its names in lines beside them."""
    sheet, scale = chart.sheet, chart.scale
    begin = sheet.y
    left, right = scale.right, scale.left
    for number, stay in enumerate(crew):
        row = Row(begin + number * THIN)
        bar(chart, row, stay, THIN_BAR)
        left, right = min(left, row.taken[0][0]), max(right, row.taken[0][1])
    names = ", ".join(chart.teller.family(stay.person) for stay in crew)
    behind = scale.right - right > left - scale.left
    room = (scale.right - right if behind else left - scale.left) - 12
    lines = sheet.balanced(names, room)
    if len(lines) > 3:
        lines = [chart.drawer.speech.many("{count} person", "{count} people", len(crew))]
    x, anchor = (right + 6, Anchor.START) if behind else (left - 6, Anchor.END)
    told = [(line, chart.drawer.theme.ink) for line in lines]
    if dates := _came_and_left(chart, crew[0]):
        told.append((dates, chart.drawer.theme.faint))
    for below, (line, ink) in enumerate(told):
        y = begin + BAR / 2 + BELOW_MIDDLE + below * 19
        sheet.text(x, y, line, ink, anchor=anchor, room=room)
    sheet.y = begin + max(len(crew) * THIN, len(told) * 19 + 1)


def _came_and_left(chart: Chart, stay: Stay) -> str:
    """From when to when a crew was there that came for days, if all of that is shown."""
    end, scale = stay.span.end, chart.scale
    if stay.undocking is None or end is None or stay.span.start < scale.start or end > scale.end:
        return ""
    since, until = chart.day(stay.docking), chart.day(stay.undocking)
    return chart.drawer.speech.say("{since} to {until}", since=since, until=until)


def keys(report: TimelineReport, drawer: Drawer) -> list[Key]:
    """What the colours and marks of the bars mean."""
    say, sheet = drawer.speech.say, drawer.sheet()
    found = drawer.agency_keys([stay.agency for stay in report.stays])
    if report.ahead:
        found.append(Key(say("planned"), *sheet.ghost(GREY)))
        if any(_is_unsure(stay, report) for stay in report.stays):
            found.append(Key(say("not certain"), *sheet.ghost(GREY), flat=True))
    people = {stay.person for stay in report.stays}
    if any(one.person in people for one in report.commands):
        found.append(Key(say("in command"), found[0].fill, edge=drawer.theme.ink))
        if any(
            one.person in people and one.since.earliest > report.span.start
            for one in report.commands
        ):
            found.append(Key(say("takes command"), GREY, mark=drawer.theme.on_bar))
    return found


def _is_unsure(stay: Stay, report: TimelineReport) -> bool:
    """Whether someone may be there for a part of the span, and may not."""
    if stay.certain is None:
        return True
    end, sure_end = stay.span.end or report.until, stay.certain.end or report.until
    return stay.span.start < stay.certain.start or sure_end < min(end, report.until)
