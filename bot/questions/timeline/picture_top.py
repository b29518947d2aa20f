"""The expeditions, along the top of a timeline."""

from collections.abc import Sequence

from bot.pictures.scale import Scale
from bot.pictures.shapes import Anchor, Box
from bot.pictures.sheet import Sheet
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
    free = scale.left
    for one, left, right in stretches:
        for words in (say("Expedition {number}", number=one.number), f"{one.number}"):
            length = sheet.measure(words)
            middle = (left + right) / 2
            # In many years only every tenth has room for its number.
            every_tenth = words.isdigit() and one.number % 10 == 0
            room = 60.0 if every_tenth else right - left - 4
            if length <= room and free <= middle - length / 2 and middle + length / 2 < scale.right:
                sheet.text(middle, sheet.y + 14.5, words, anchor=Anchor.MIDDLE)
                free = middle + length / 2 + 8
                break
    return sheet.y + HEIGHT
