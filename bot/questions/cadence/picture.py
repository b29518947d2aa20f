"""The rhythm of ships: how long each stayed docked, and how many were launched in each year."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.pictures.scale import Scale, Tick, ticks
from bot.pictures.shapes import WIDTH, Anchor, Box, Line, Picture
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
    sheet.dates(marks, sheet.y)
    sheet.y += LEADING
    shown = say("A mark for each ship's days docked, and a column for each year's launches.")
    return drawer.finished(sheet, [shown, drawer.card.description, *drawer.said()], answer.evidence)


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
        keys.append(Key(say("visiting or test flight"), GREY, flat=True))
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
    sheet.y += 8
    found, bottom = answer.cadence, sheet.y + STAYS
    docked = [(turn, turn.docked_days) for turn in found.turns if turn.docked_days is not None]
    most = max((days for _, days in docked), default=1.0)
    unit = _axis(sheet, scale, most, STAYS, 4, drawer)
    sheet.grid(marks, sheet.y - 6, bottom)
    if found.median_docked_days is not None:
        y = bottom - found.median_docked_days * unit
        sheet.add(Line(((scale.left, y), (scale.right, y)), drawer.theme.ink, 1.0, 4.0))
    for turn, days in docked:
        x, y, colour = scale.x(turn.launch), bottom - days * unit, _colour(turn, drawer)
        if turn.visit:
            sheet.add(Box(x - 4, y - 2, 8, 4, colour, of=turn.mission))
        else:
            sheet.diamond(x, y, 5, colour, turn.mission)
    sheet.y = bottom + 4


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
