"""The rhythm of ships: how long each stayed docked, and how many were launched in each year."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.pictures.scale import Scale, Tick, ticks
from bot.pictures.shapes import WIDTH, Anchor, Area, Box, Line, Picture, Point, Shape
from bot.pictures.sheet import LEADING, MARGIN, Key, Sheet
from bot.pictures.theme import BLUE, GREY, ORANGE
from bot.questions.cadence.answer import CadenceReport
from bot.questions.guarantee.picture_strips import strip_head
from bot.questions.pictures import Drawer, picture
from bot.station.cadence import Turn

STAYS, YEARS = 190.0, 70.0
GUTTER, WIDEST = 34.0, 60.0
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


@picture.register
def cadence(answer: CadenceReport, drawer: Drawer) -> Picture:
    """A mark for each ship, the later the further right, the longer docked the higher."""
    sheet, say, turns = drawer.sheet(), drawer.speech.say, answer.cadence.turns
    sheet.heading(drawer.card.title, drawer.card.description)
    sheet.legend(_keys(turns, drawer))
    start = datetime(turns[0].launch.year, 1, 1, tzinfo=UTC)
    end = datetime(turns[-1].launch.year + 1, 1, 1, tzinfo=UTC)
    scale = Scale(start, end, MARGIN + GUTTER, WIDTH - MARGIN)
    marks = ticks(scale, drawer.speech, sheet.measure)
    strip_head(sheet, say("Days docked"), _of_median(answer, drawer))
    _stays(sheet, scale, marks, answer, drawer)
    launches = drawer.speech.many("{count} launch", "{count} launches", len(turns))
    strip_head(sheet, say("Launches by year"), launches)
    _years(sheet, scale, answer, drawer)
    sheet.dates(_below_columns(marks, scale), sheet.y)
    sheet.y += LEADING
    shown = say("A mark for each ship's days docked, and a column for each year's launches.")
    return drawer.finished(sheet, [shown, drawer.card.description, *drawer.said()], answer.evidence)


def _below_columns(marks: Sequence[Tick], scale: Scale) -> list[Tick]:
    """The dates, each year below the middle of its column."""
    if not all(tick.major for tick in marks):
        return list(marks)
    half = (scale.right - scale.left) * (timedelta(days=365.25) / scale.length) / 2
    return [
        replace(tick, left=min(tick.x + half - tick.length / 2, scale.right - tick.length))
        for tick in marks
    ]


def _colour(turn: Turn, drawer: Drawer) -> str:
    manifest = drawer.teller.manifest
    side = manifest.program(manifest.mission(turn.mission).program).side
    return ORANGE if side == "Roscosmos" else BLUE


def _keys(turns: Sequence[Turn], drawer: Drawer) -> list[Key]:
    say = drawer.speech.say
    named = {
        ORANGE: say("{owner} ship", owner=drawer.teller.agency("Roscosmos")),
        BLUE: say("US ship"),
    }
    known = {_colour(turn, drawer) for turn in turns}
    keys = [Key(words, colour) for colour, words in named.items() if colour in known]
    if any(turn.visit for turn in turns):
        keys.append(Key(say("short stay, or outside the crew rotation"), GREY, flat=True))
    if not all(turn.crewed for turn in turns):
        keys.append(Key(say("launched without crew"), *drawer.sheet().ghost(GREY)))
    return keys


def _of_median(answer: CadenceReport, drawer: Drawer) -> str:
    median, speech = answer.cadence.median_docked_days, drawer.speech
    return speech.say("median {days}", days=speech.days(median)) if median is not None else ""


def _axis(
    sheet: Sheet, scale: Scale, most: float, height: float, lines: int, drawer: Drawer
) -> float:
    """Lines across at whole numbers, with these beside; how high a unit is."""
    step = next((one for one in _STEPS if most / one <= lines), _STEPS[-1])
    unit, bottom = height / max(most, 1), sheet.y + height
    for number in range(0, int(most) + 1, step):
        y = bottom - number * unit
        sheet.add(Line(((scale.left, y), (scale.right, y)), drawer.theme.rule, 1.0))
        words = drawer.speech.number(number)
        sheet.text(scale.left - 6, y + 5, words, drawer.theme.faint, anchor=Anchor.END)
    return unit


def _stays(
    sheet: Sheet,
    scale: Scale,
    marks: Sequence[Tick],
    answer: CadenceReport,
    drawer: Drawer,
) -> None:
    """A mark a ship at its launch: a square on its corner for a crew's, a flat one for a visit."""
    # Above the highest mark stands whose it is.
    sheet.y += 30
    found, bottom, ground = answer.cadence, sheet.y + STAYS, len(sheet.shapes)
    docked = [(turn, turn.docked_days) for turn in found.turns if turn.docked_days is not None]
    most = max((days for _, days in docked), default=1.0)
    unit = _axis(sheet, scale, most, STAYS, 4, drawer)
    if found.median_docked_days is not None:
        y = bottom - found.median_docked_days * unit
        sheet.add(Line(((scale.left, y), (scale.right, y)), drawer.theme.ink, 1.0, 4.0))
    for turn, days in docked:
        x, y, colour = scale.x(turn.launch), bottom - days * unit, _colour(turn, drawer)
        if turn.visit:
            sheet.add(Box(x - 4, y - 2, 8, 4, colour, of=turn.mission))
        else:
            sheet.diamond(x, y, 5, colour, turn.mission)
    if any(not turn.visit for turn, _ in docked):
        _extremes(sheet, scale, [one for one in docked if not one[0].visit], bottom, unit, drawer)
    top, sheet.y = sheet.y - 28, bottom
    sheet.lay_under(ground, scale, scale.end, marks, top)
    sheet.y += 4


def _extremes(
    sheet: Sheet,
    scale: Scale,
    docked: Sequence[tuple[Turn, float]],
    bottom: float,
    unit: float,
    drawer: Drawer,
) -> None:
    """Which ship stayed longest, above its mark, and which left soonest, below its own."""
    longest = max(docked, key=lambda one: one[1])
    shortest = min(docked, key=lambda one: one[1])
    for (turn, days), away in ((longest, -9.0), (shortest, 22.0)):
        y = bottom - days * unit + away
        if y > bottom - 4 or (away > 0 and turn is longest[0]):
            continue
        words = f"{drawer.teller.ship(turn.mission)}: {drawer.speech.days(days)}"
        words = words.replace("\N{NO-BREAK SPACE}", " ")
        half = sheet.measure(words) / 2
        x = min(max(scale.x(turn.launch), scale.left + half), scale.right - half)
        ground = Box(x - half - 2, y - 13, 2 * half + 4, 17, sheet.theme.ground)
        if not any(_meets(ground, shape) for shape in sheet.shapes):
            sheet.add(ground)
            sheet.text(x, y, words, sheet.theme.faint, anchor=Anchor.MIDDLE)


def _meets(box: Box, mark: Shape) -> bool:
    """Whether a mark would be covered by a box."""
    if isinstance(mark, Box):
        places: Sequence[Point] = ((mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height))
    elif isinstance(mark, Area):
        places = mark.points
    else:
        return False
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    top, low = min(y for _, y in places), max(y for _, y in places)
    over = left < box.x + box.width and box.x < right
    return over and top < box.y + box.height and box.y < low


def _years(sheet: Sheet, scale: Scale, answer: CadenceReport, drawer: Drawer) -> None:
    """A column a year, of those who launched: with crew plain, without hatched upon that."""
    sheet.y += 8
    bottom, most = sheet.y + YEARS, max(answer.cadence.launches_by_year.values())
    unit = _axis(sheet, scale, most, YEARS, 3, drawer)
    launched = Counter(
        (turn.launch.year, not turn.crewed, _colour(turn, drawer)) for turn in answer.cadence.turns
    )
    heights: Counter[int] = Counter()
    for (year, bare, colour), number in sorted(launched.items(), reverse=True, key=_upwards):
        left, right = (scale.x(datetime(one, 1, 1, tzinfo=UTC)) for one in (year, year + 1))
        width = min(max(right - left - 3, 1.0), WIDEST)
        heights[year] += number
        x, y = (left + right - width) / 2, bottom - heights[year] * unit
        place = x, y, width, number * unit
        fill, hatch = sheet.ghost(colour) if bare else (colour, "")
        sheet.add(Box(*place, fill, hatch, of=f"{year}"))
    sheet.y = bottom + 4


def _upwards(launched: tuple[tuple[int, bool, str], int]) -> tuple[bool, str]:
    """The order in which launches of a year are laid upon each other, the last first."""
    (_, bare, colour), _ = launched
    return not bare, colour
