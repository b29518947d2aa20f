"""The bars of a timeline by person, with what stands on them and beside them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.pictures.scale import Scale
from bot.pictures.shapes import Anchor, Box
from bot.pictures.sheet import BELOW_MIDDLE, Sheet
from bot.pictures.theme import AGENCIES, GREY, mixed
from bot.questions.pictures import Drawer
from bot.questions.timeline.answer import TimelineReport
from bot.saying.speech import SHORT_MONTHS
from bot.saying.teller import Teller
from bot.station.moments import Moment, Precision, Span
from bot.station.stays import Stay

# A row, the bar in it, and the bars of a crew that shares its row of names.
ROW, BAR = 21.0, 18.0
THIN, THIN_BAR = 7.0, 5.0
# Over more days than this a date is told with its year.
MANY_DAYS = timedelta(days=550)


@dataclass
class Row:
    """A row of the picture: which parts are taken by words or bars, and where marks stand.

    The bar is the first of what is taken, ``sure`` the part of it that is as high as it can be;
    ``on`` are the words on it, ``begun`` the marks where someone took command, ``hatched`` the
    part that is planned, with its colour.
    """

    y: float
    taken: list[tuple[float, float]] = field(default_factory=list)
    sure: tuple[float, float] = (0.0, 0.0)
    marks: list[float] = field(default_factory=list)
    begun: list[tuple[float, Moment]] = field(default_factory=list)
    on: list[tuple[float, float]] = field(default_factory=list)
    hatched: tuple[float, float, str] = (0.0, 0.0, "")

    def free(self, left: float, right: float) -> bool:
        """Whether nothing stands between two places."""
        return all(right <= start or end <= left for start, end in self.taken)

    def bare(self, left: float, right: float) -> bool:
        """Whether neither words nor marks stand on the bar between two places."""
        words = all(right + 10 <= start or end + 10 <= left for start, end in self.on)
        inside = self.sure[0] <= left and right + 4 <= self.sure[1]
        return inside and words and not any(left - 8 < mark < right + 8 for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Chart:
    """The paper of the bars: its scale, the end of what was flown, and whose time it tells."""

    sheet: Sheet
    scale: Scale
    edge: datetime
    drawer: Drawer

    @property
    def teller(self) -> Teller:
        """Who tells the names."""
        return self.drawer.teller

    def day(self, moment: Moment) -> str:
        """A moment in short, without its year where the dates along the top tell it."""
        if self.scale.length > MANY_DAYS:
            return self.drawer.short(moment)
        if moment.precision is Precision.MONTH:
            return self.drawer.speech.say(SHORT_MONTHS[moment.earliest.month - 1])
        return self.drawer.short(moment, moment.earliest.year)


def bar(chart: Chart, row: Row, stay: Stay, height: float) -> None:
    """What someone was aboard: plain as far as it was flown, hatched where it is planned.

    Where it is not sure that they are there yet, or still, the bar is half as high.
    """
    sheet, scale, theme = chart.sheet, chart.scale, chart.drawer.theme
    colour = AGENCIES.get(stay.agency, GREY)
    left, right = scale.x(stay.span.start), scale.x(stay.span.end)
    told = f"{chart.teller.name(stay.person)}: {chart.drawer.from_to(stay, chart.edge)}"
    of = f"{stay.person} {stay.up}"
    row.taken.append((left, right))
    base, hatch = sheet.ghost(colour)
    outline = theme.edge
    start, end = stay.span.start, stay.span.end or scale.end
    sure = stay.certain or Span(end, None)
    row.sure = scale.x(sure.start), scale.x(min(sure.end or end, end))
    parts = [
        (start, min(sure.start, end), False),
        (min(sure.start, end), min(sure.end or end, end), True),
        (min(sure.end or end, end), end, False),
    ]
    for begin, stop, is_sure in parts:
        _flown_part(chart, begin, min(stop, chart.edge), row.y, height, colour, of, told)
        first, last = scale.x(max(begin, chart.edge)), scale.x(stop)
        if max(begin, chart.edge) < stop and first < last:
            low = 0.0 if is_sure else height / 4
            part = Box(
                first, row.y + low, last - first, height - 2 * low, base, hatch, "", of, told
            )
            sheet.add(part)
            if is_sure:
                row.hatched = first, last, colour
    cap = mixed(colour, "#000000", 0.45) if outline != theme.ground else theme.ink
    for at in (stay.span.start, stay.span.end):
        if at is not None and scale.start <= at <= scale.end and height > THIN:
            x = scale.x(at)
            place = x if at == stay.span.start else x - 2
            sheet.add(Box(place, row.y, 2, height, cap))


def _flown_part(
    chart: Chart,
    begin: datetime,
    stop: datetime,
    y: float,
    height: float,
    colour: str,
    of: str,
    told: str,
) -> None:
    first, last = chart.scale.x(begin), chart.scale.x(stop)
    if begin < stop and first < last:
        chart.sheet.add(Box(first, y, last - first, height, colour, "", "", of, told))


def command(chart: Chart, row: Row, stay: Stay, report: TimelineReport) -> None:
    """An outline around the time in command, with a mark where it began."""
    scale, theme = chart.scale, chart.drawer.theme
    for one in report.commands:
        since = one.since.earliest
        if one.person != stay.person or since not in stay.span:
            continue
        until = one.until.latest if one.until else chart.edge
        left, right = scale.x(since), scale.x(min(until, stay.span.end or until))
        if right - left > 8:
            # Around the bar, so that it runs over no letter and is seen on any ground.
            for inner in (0.0, 1.0):
                low, high = row.y - 2 + inner, row.y + BAR + 2 - inner
                wide = right - left - 2 * inner
                chart.sheet.add(Box(left + inner, low, wide, high - low, edge=theme.ink))
            if right < row.taken[0][1] - 1:
                row.marks.append(right)
        if scale.shows(since):
            # Whoever took command as they came has its mark on the bar, and its day before it.
            came = since <= stay.span.start
            mark = left + 10 if came else left
            chart.sheet.diamond(mark, row.y + BAR / 2, 5.5, theme.on_bar)
            row.marks.append(mark)
            if not came:
                row.begun.append((mark, one.since))


def took_command(chart: Chart, row: Row) -> None:
    """The day on which they took command, next to its mark; what has no room is left over."""
    for begun in tuple(row.begun):
        mark, since = begun
        words = chart.day(since)
        length = chart.sheet.measure(words)
        for left in (mark + 9, mark - 9 - length):
            if row.bare(left, left + length):
                _on_bar(chart, row, left, length)
                _dated(chart, row, words, left, chart.drawer.theme.on_bar)
                row.begun.remove(begun)
                break


def took_command_beside(chart: Chart, row: Row) -> None:
    """The days that had no room on the bar, beside it, each behind a mark of its own."""
    sheet, scale = chart.sheet, chart.scale
    for _, since in row.begun:
        words = chart.day(since)
        length = sheet.measure(words) + 13
        for left in (
            max(end for _, end in row.taken) + 8,
            min(start for start, _ in row.taken) - 8 - length,
        ):
            if scale.left <= left and left + length <= scale.right:
                sheet.diamond(left + 5, row.y + BAR / 2, 4.5, chart.drawer.theme.ink)
                _dated(chart, row, words, left + 13, chart.drawer.theme.faint)
                row.taken.append((left, left + length))
                break


def name(chart: Chart, row: Row, stay: Stay) -> None:
    """The name on the sure part of the bar, or beside it, with the country's code."""
    sheet, scale, teller = chart.sheet, chart.scale, chart.teller
    left, right = row.taken[0]
    sure = stay.certain
    first, last = (scale.x(sure.start), scale.x(sure.end)) if sure else (left, left)
    code = teller.manifest.person(stay.person).nationality
    codes = sheet.measure(code, bold=True) + 5 if code else 0.0
    whole, family = teller.name(stay.person), teller.family(stay.person)
    for words in (whole, family):
        length = sheet.measure(words) + codes
        for x in (first + 6, *(mark + 10 for mark in row.marks), *(end + 12 for _, end in row.on)):
            if first < x and x + length + 6 <= last and row.bare(x, x + length):
                _on_bar(chart, row, x, length)
                _named(chart, row, words, code, (x, length), chart.drawer.theme.on_bar)
                return
    # Better without its country, or cut, than no name.
    widest = max(scale.right - right, left - scale.left) - 6
    cut = sheet.cut(family, widest)
    for words, of in ((whole, code), (family, code), (family, ""), (cut, "")):
        length = sheet.measure(words) + (codes if of else 0.0)
        for x in (right + 6, left - 6 - length):
            if scale.left <= x and x + length <= scale.right:
                _named(chart, row, words, of, (x, length), chart.drawer.theme.ink)
                row.taken.append((x - 4, x + length + 4))
                return
    # A bar that fills its row, and is not certain, is cut open for the name.
    x, length = left + 6, sheet.measure(family)
    if x + length <= right:
        sheet.add(Box(x - 3, row.y, length + 6, BAR, chart.drawer.theme.coming))
        _named(chart, row, family, "", (x, length), chart.drawer.theme.ink)
        row.on.append((x, x + length))


def _named(
    chart: Chart, row: Row, words: str, code: str, place: tuple[float, float], ink: str
) -> None:
    x, length = place
    baseline = row.y + BAR / 2 + BELOW_MIDDLE
    chart.sheet.text(x, baseline, words, ink)
    if code:
        chart.sheet.text(x + length, baseline, code, ink, bold=True, anchor=Anchor.END)


Place = Callable[[Chart, Row, str, float, bool], bool]


def beside_bar(chart: Chart, row: Row, words: str, at: float, before: bool) -> bool:
    """Set words before a bar or behind it, or before or behind the name there; whether it went."""
    length = chart.sheet.measure(words)
    if before:
        lefts = [at - 5 - length, min(start for start, _ in row.taken) - 6 - length]
    else:
        lefts = [at + 5, max(end for _, end in row.taken) + 6]
    for left in lefts:
        right = left + length
        inside = chart.scale.left <= left and right <= chart.scale.right
        if inside and row.free(left - 4, right + 4):
            _dated(chart, row, words, left, chart.drawer.theme.faint)
            row.taken.append((left, right))
            return True
    return False


def on_bar(chart: Chart, row: Row, words: str, at: float, before: bool) -> bool:
    """Set words on a bar at its beginning or its end; whether there was room."""
    length = chart.sheet.measure(words)
    left = at + 6 if before else at - 6 - length
    first, last = row.taken[0]
    if left < first or left + length > last or not row.bare(left, left + length):
        return False
    _on_bar(chart, row, left, length)
    _dated(chart, row, words, left, chart.drawer.theme.on_bar)
    return True


def _on_bar(chart: Chart, row: Row, left: float, length: float) -> None:
    """Room for words on a bar, without the hatching, which would run through their letters."""
    row.on.append((left, left + length))
    first, last, colour = row.hatched
    start, end = max(first, left - 4), min(last, left + length + 4)
    chart.sheet.smooth(start, end, row.y + 1, BAR - 2, colour)


def _dated(chart: Chart, row: Row, words: str, x: float, ink: str) -> None:
    chart.sheet.text(x, row.y + BAR / 2 + BELOW_MIDDLE, words, ink)


def arrival(
    chart: Chart, row: Row, stay: Stay, told: set[Moment | str | None], place: Place
) -> None:
    """When they came, unless no date is planned or it is told of another of the crew."""
    if stay.assumed or stay.docking in told or not chart.scale.shows(stay.span.start):
        return
    at = chart.scale.x(stay.span.start)
    if place(chart, row, chart.day(stay.docking), at, True):
        told.add(stay.docking)


def departure(
    chart: Chart, row: Row, stay: Stay, told: set[Moment | str | None], place: Place
) -> None:
    """When they left, and on which ship if it was another, unless it is told of one of the crew."""
    if stay.down in told or stay.undocking is None or not chart.scale.shows(stay.span.end):
        return
    words = chart.day(stay.undocking)
    other = stay.down is not None and stay.down != stay.up
    on_other = chart.drawer.speech.say(
        "{day}, on {ship}", day=words, ship=chart.teller.ship(stay.down or stay.up)
    )
    at = chart.scale.x(stay.span.end)
    if any(
        place(chart, row, said, at, False) for said in ((on_other, words) if other else (words,))
    ):
        told.add(stay.down)
