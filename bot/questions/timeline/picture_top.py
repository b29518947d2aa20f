"""The expeditions, along the top of a timeline."""

from collections.abc import Sequence
from datetime import datetime

from bot.pictures.scale import Scale
from bot.pictures.shapes import Anchor, Box
from bot.pictures.sheet import MARGIN, Sheet
from bot.questions.pictures import Drawer
from bot.station.domain import Expedition

HEIGHT = 19.0


def expeditions_on_top(
    sheet: Sheet, scale: Scale, expeditions: Sequence[Expedition], drawer: Drawer
) -> float:
    """Set each expedition as a stretch with its number; how far down that reaches."""
    if not expeditions:
        return sheet.y
    say, theme = drawer.speech.say, drawer.theme
    stretches = []
    for one in expeditions:
        # One that goes on has no end yet; what is known of it ends with the facts.
        end = one.end.latest if one.end else max(drawer.teller.manifest.known_to, scale.start)
        left, right = scale.x(one.start.earliest), scale.x(end)
        if left >= right:
            continue
        fill = theme.rule if one.number % 2 else theme.band
        sheet.add(Box(left, sheet.y, right - left, HEIGHT, fill, of=f"expedition {one.number}"))
        stretches.append((one, left, right))
    free, whole = scale.left, False
    number_fits = [sheet.measure(f"{one.number}") <= b - a + 4 for one, a, b in stretches]
    # In many years only every tenth has room for its number.
    tenths = 2 * sum(number_fits) < len(stretches)
    for one, left, right in stretches:
        numbered = not tenths or one.number % 10 == 0
        for words, room in (
            (say("Expedition {number}", number=one.number), right - left - 4),
            (f"{one.number}", 60.0 if tenths else right - left + 4),
        ):
            length, middle = sheet.measure(words), (left + right) / 2
            fits = length <= room and free <= middle - length / 2
            if numbered and fits and middle + length / 2 < scale.right:
                sheet.text(middle, sheet.y + 14.5, words, anchor=Anchor.MIDDLE)
                free = middle + length / 2 + 8
                whole = whole or not words.isdigit()
                break
    for words in (say("Expedition"), say("Exp.")):
        # Numbers alone are told what of.
        if not whole and sheet.measure(words) <= scale.left - MARGIN - 4:
            sheet.text(MARGIN, sheet.y + 14.5, words, theme.faint)
            break
    return sheet.y + HEIGHT


def flown_and_planned(sheet: Sheet, scale: Scale, edge: datetime, drawer: Drawer) -> float:
    """Where the facts end, in words on both sides of the line; how far down that reaches."""
    say, top, faint = drawer.speech.say, sheet.y, drawer.theme.faint
    if not scale.shows(edge):
        return top
    x = scale.x(edge)
    last = (scale.end - datetime.resolution).year
    day = drawer.speech.short_day(edge, last if scale.start.year == last else None)
    flown = say("flown to {day}", day=day).replace("\N{NO-BREAK SPACE}", " ")
    if sheet.measure(flown) < x - scale.left - 6:
        sheet.text(x - 5, top + 16, flown, faint, anchor=Anchor.END)
    planned = say("planned")
    if sheet.measure(planned) < scale.right - x - 6:
        sheet.text(x + 5, top + 16, planned, faint)
    sheet.edge(scale, edge, top + 2, top + 20)
    return top + 18
