"""Strips below a stack: when a side had one person or none, and when it hung on one ship."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise

from bot.pictures.scale import Scale
from bot.pictures.shapes import WIDTH, Anchor, Box, Line
from bot.pictures.sheet import BELOW_MIDDLE, LEADING, MARGIN, Sheet
from bot.pictures.theme import BLUE, ORANGE
from bot.questions.pictures import Drawer
from bot.station.cooperation import CountBy, Guarantee, Side, Stretch, watches
from bot.station.manifest import Manifest
from bot.station.moments import Span

STRIP = 14.0
# A strip with words on it.
LANE = 18.0
# Names that take more lines than this are counted instead.
MOST_LINES = 3
SIDES = {Side.AMERICAN: BLUE, Side.RUSSIAN: ORANGE}
CODES = {Side.AMERICAN: "US", Side.RUSSIAN: "RU"}


@dataclass(frozen=True, slots=True)
class Strips:
    """What the strips of a guarantee stand on, and the record that they tell.

    ``edge`` is to where things have happened.
    """

    sheet: Sheet
    scale: Scale
    edge: datetime
    record: Guarantee
    count_by: CountBy
    drawer: Drawer

    def draw(self) -> None:
        """Set a strip for each side, and one for the ships it hung on."""
        for side in (Side.RUSSIAN, Side.AMERICAN):
            self._side(side)
        self._exposed()

    def _with_plans(self, told: str) -> str:
        """What is told of all the time shown, plans too if they are shown."""
        if self.scale.end - self.edge > timedelta(days=1) and self.scale.start < self.edge:
            return self.drawer.speech.say("{told}, plans included", told=told)
        return told

    def _side(self, side: Side) -> None:
        """Whether someone of a side was there: thick for several, thin for one, gaps told."""
        drawer, record, scale = self.drawer, self.record, self.scale
        speech, say, sheet = drawer.speech, drawer.speech.say, self.sheet
        gaps = [gap for gap in record.gaps if side in gap.about]
        sole = [one for one in record.sole if one.about[0] == side]
        alone, missing = (sum(one.days() for one in which) for which in (sole, gaps))
        head = say("An American aboard") if side is Side.AMERICAN else say("A Russian aboard")
        lost = speech.length(timedelta(days=missing))
        kept = say("missing for {length}", length=lost) if gaps else say("all the time")
        parts = [self._with_plans(kept)]
        if sole:
            parts.append(say("only one person for {days}", days=speech.days(alone)))
        strip_head(sheet, head, "; ".join(parts))
        top = sheet.y
        for start, end, number in presence(drawer.teller.manifest, self.count_by, side):
            left, right = scale.x(start), scale.x(end)
            if left >= right:
                continue
            low = STRIP - 5 if number == 1 else 0
            colour = SIDES[side] if number else drawer.theme.alarm
            down = top + low, STRIP - low
            planned_or_flown(sheet, scale, self.edge, (left, right), down, colour)
        sheet.y += STRIP
        whole = [(Span(one.start, one.end), drawer.teller.name(one.about[1])) for one in sole]
        called = self._called(one.about[1] for one in sole) if sole else {}
        short = [(Span(one.start, one.end), called[one.about[1]]) for one in sole]
        if not each_below(sheet, scale, whole, short):
            self._listed(sole, called)

    def _called(self, people: Iterable[str]) -> dict[str, str]:
        """The name of the family of each who alone has it, else the whole name."""
        teller = self.drawer.teller
        families = Counter(teller.family(one.id) for one in teller.manifest.people)
        return {
            person: family
            if families[family := teller.family(person)] == 1
            else teller.name(person)
            for person in people
        }

    def _listed(self, sole: Sequence[Stretch], called: Mapping[str, str]) -> None:
        """Everyone who was the only one, year by year, in lines below the strip."""
        sheet, scale, years = self.sheet, self.scale, []
        for year, same in groupby(sole, key=_years):
            people = dict.fromkeys(one.about[1] for one in same)
            years.append(f"{', '.join(map(called.__getitem__, people))}\N{NO-BREAK SPACE}{year}")
        lines = sheet.lines("; ".join(years), WIDTH - MARGIN - scale.left)
        if len(lines) > MOST_LINES:
            everyone = {one.about[1] for one in sole}
            number = self.drawer.speech.many("{count} person", "{count} people", len(everyone))
            lines = [self.drawer.speech.say("{people} were the only one for a time", people=number)]
        for line in lines:
            sheet.text(scale.left, sheet.y + 15, line, sheet.theme.faint)
            sheet.y += LEADING

    def _exposed(self) -> None:
        """When one ship leaving would have left a side out: a lane for each side."""
        sheet, drawer, record = self.sheet, self.drawer, self.record
        speech, say = drawer.speech, drawer.speech.say
        told = say(
            "{count} of {days}",
            count=speech.number(round(record.exposed_days)),
            days=speech.days(record.days),
        )
        head = (
            say("One ship leaving would have left no American or no Russian")
            if self.scale.start < self.edge
            else say("One ship leaving would leave no American or no Russian")
        )
        strip_head(sheet, head, self._with_plans(told))
        for side in (Side.RUSSIAN, Side.AMERICAN):
            own = [one for one in record.margins if side in one.about[1:]]
            if own:
                self._lane(side, own)
        if not record.margins:
            self._empty_lane()

    def _empty_lane(self) -> None:
        scale, sheet = self.scale, self.sheet
        sheet.add(Box(scale.left, sheet.y, scale.right - scale.left, LANE, sheet.theme.band))
        sheet.y += LANE + 3

    def _lane(self, side: Side, own: Sequence[Stretch]) -> None:
        """The stretches in which a side hung on a ship, and the ships if there is room for all."""
        sheet, scale, theme, say = self.sheet, self.scale, self.sheet.theme, self.drawer.speech.say
        words = (
            say("no American would be left")
            if side is Side.AMERICAN
            else say("no Russian would be left")
        )
        across = [(scale.x(one.start), scale.x(one.end)) for one in own]
        place = self._free_place(sheet.measure(words) + 12, across)
        if place is None:
            sheet.text(scale.left, sheet.y + 14, words, theme.faint)
            sheet.y += LEADING - 1
        top = sheet.y
        baseline = top + LANE / 2 + BELOW_MIDDLE
        sheet.text(scale.left - 6, baseline, CODES[side], bold=True, anchor=Anchor.END)
        self._empty_lane()
        for start, end in across:
            wide = start, max(end, start + 0.5)
            planned_or_flown(sheet, scale, self.edge, wide, (top, LANE), theme.ink)
        for (_, end), (start, _) in pairwise(across):
            # One ship after another: a block each.
            if abs(start - end) < 0.5:
                sheet.add(Box(start - 0.5, top, 1, LANE, theme.ground))
        if place is not None:
            x, ink = place
            sheet.text(x, baseline, words, ink)
        ships = [self.drawer.teller.ship(one.about[0]) for one in own]
        if all(sheet.measure(ship) <= b - a for ship, (a, b) in zip(ships, across, strict=True)):
            for ship, (start, end) in zip(ships, across, strict=True):
                x = (start + end) / 2
                sheet.text(x, sheet.y + 13, ship, theme.faint, anchor=Anchor.MIDDLE)
            sheet.y += LEADING

    def _free_place(
        self, room: float, across: Sequence[tuple[float, float]]
    ) -> tuple[float, str] | None:
        """Where so much room for words is in a lane, on its widest block or else beside one.

        With the colour that is read there; None where there is none.
        """
        scale, theme = self.scale, self.sheet.theme
        flown = scale.x(self.edge) if self.edge < scale.end else scale.right
        blocks = [(end - start, start) for start, end in across if end <= flown]
        wide, start = max(blocks, default=(0.0, 0.0))
        if room <= wide:
            return start + (wide - room) / 2 + 6, theme.ground
        gaps = pairwise([scale.left, *(x for pair in across for x in pair), scale.right])
        wide, start, end = max((end - start, start, end) for start, end in list(gaps)[::2])
        if room <= wide:
            return (start if start > scale.left else end - room) + 6, theme.faint
        return None


def _years(stretch: Stretch) -> str:
    """The year or years in which a stretch lies."""
    first, last = stretch.start.year, (stretch.end - datetime.resolution).year
    return f"{first}" if first == last else f"{first}–{last}"


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


def each_below(
    sheet: Sheet,
    scale: Scale,
    whole: Sequence[tuple[Span, str]],
    short: Sequence[tuple[Span, str]] = (),
) -> bool:
    """What each of some stretches is called, below it, if there is room for all of them.

    Where not every one is wide enough, each stands beside a line down from its stretch, in
    ``short`` if the ``whole`` have no room. Whether there was room.
    """
    if all(sheet.measure(words) <= scale.x(s.end) - scale.x(s.start) for s, words in whole):
        for span, words in whole:
            x = (scale.x(span.start) + scale.x(span.end)) / 2
            sheet.text(x, sheet.y + 15, words, sheet.theme.faint, anchor=Anchor.MIDDLE)
        sheet.y += LEADING if whole else 4
        return True
    ways = ((named, by) for named in (whole, short) for by in (0, 1))
    flags = next(filter(None, (_flags(sheet, scale, *way) for way in ways)), ())
    for flag in flags:
        y = sheet.y + flag.row * LEADING + 15
        sheet.add(Line(((flag.x, sheet.y), (flag.x, y)), sheet.theme.faint, 1.0))
        sheet.text(flag.left, y, flag.words, sheet.theme.faint)
    sheet.y += LEADING * max((1 + flag.row for flag in flags), default=0)
    return bool(flags)


@dataclass(frozen=True, slots=True)
class Flag:
    """A name in a row below a strip, beside a line that goes down to it at ``x``."""

    x: float
    row: int
    left: float
    right: float
    words: str

    def hits(self, other: "Flag") -> bool:
        """Whether the name of one would stand on that of the other, or on its line."""
        if self.row == other.row:
            return self.left - 8 < other.right and other.left < self.right + 8
        upper, lower = (self, other) if self.row < other.row else (other, self)
        return upper.left - 4 < lower.x < upper.right + 4


def _flags(
    sheet: Sheet, scale: Scale, named: Sequence[tuple[Span, str]], by: int
) -> tuple[Flag, ...]:
    """A flag for each of some stretches, from the last to the first, or none at all.

    As high as there is room with ``by`` 0, with 1 rather behind their lines than before them.
    """
    flags: list[Flag] = []
    for span, words in sorted(named, key=lambda one: one[0].start, reverse=True):
        x, length = (scale.x(span.start) + scale.x(span.end)) / 2, sheet.measure(words)
        places = [
            Flag(x, row, left, left + length, words)
            for row in range(MOST_LINES)
            for left in (x + 4, x - 4 - length)
            if scale.left <= left and left + length <= scale.right
        ]
        if by:
            places.sort(key=lambda flag: (flag.left < x, flag.row))
        free = next((one for one in places if not any(map(one.hits, flags))), None)
        if free is None:
            return ()
        flags.append(free)
    return tuple(flags)
