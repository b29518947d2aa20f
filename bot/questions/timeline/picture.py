"""The picture of a timeline: by person where there is room, else by ship; or the guarantee."""

from bot.pictures.shapes import Picture
from bot.questions.guarantee import picture_band
from bot.questions.guarantee.picture_band import Band
from bot.questions.pictures import Drawer, picture
from bot.questions.timeline import picture_people, picture_ships
from bot.questions.timeline.answer import TimelineReport
from bot.station.cooperation import CountBy
from bot.station.presence import GroupedBy


@picture.register
def timeline(answer: TimelineReport, drawer: Drawer) -> Picture:
    """Bars over time, the newest at the bottom."""
    sheet, say = drawer.sheet(), drawer.speech.say
    sheet.heading(drawer.card.title, drawer.card.description)
    if answer.by is not GroupedBy.SHIP:
        band = _band(answer)
        sheet.legend(picture_band.keys(band, drawer))
        picture_band.draw(band, drawer, sheet)
        shown = say("A stack of how many were aboard over time, the two sides at the bottom.")
    elif picture_people.is_drawn_by_person(answer, drawer.teller.manifest):
        sheet.legend(picture_people.keys(answer, drawer))
        picture_people.draw(answer, drawer, sheet)
        shown = say("A bar for each person's time aboard, ship by ship.")
    else:
        sheet.legend(picture_ships.keys(answer, drawer))
        picture_ships.draw(answer, drawer, sheet)
        shown = say("A bar for each ship's time at the station, and how many were aboard.")
    return drawer.finished(sheet, [shown, drawer.card.description, *drawer.said()], answer.evidence)


def _band(answer: TimelineReport) -> Band:
    counting = CountBy.NATIONALITY if answer.by is GroupedBy.COUNTRY else CountBy.AGENCY
    return Band(
        answer.span,
        answer.until,
        answer.edge,
        answer.stays,
        answer.expeditions,
        answer.record,
        counting,
        answer.who is None,
    )
