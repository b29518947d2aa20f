"""The picture of a scenario: its worlds."""

from bot.pictures.shapes import Picture
from bot.questions.pictures import Drawer, picture
from bot.questions.scenario import picture_worlds
from bot.questions.scenario.answer import WhatIfReport


@picture.register
def what_if(answer: WhatIfReport, drawer: Drawer) -> Picture:
    """Who would be aboard: with what happens and without, with cross-flights and without."""
    sheet, say = drawer.sheet(), drawer.speech.say
    sheet.heading(drawer.card.title, drawer.card.description)
    verdicts = picture_worlds.draw(answer, drawer, sheet)
    shown = say("How many would be aboard if it happens, and as planned.")
    alt = [shown, drawer.card.description, *verdicts, *drawer.said()]
    return drawer.finished(sheet, alt, answer.evidence)
