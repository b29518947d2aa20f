"""The picture of a timeline: by person where there is room, else by ship; or the guarantee."""

from bot.pictures.shapes import Picture
from bot.pictures.sheet import Sheet
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
    else:
        shown = bars(answer, drawer, sheet)
    return drawer.finished(sheet, [shown, drawer.card.description, *drawer.said()], answer.evidence)


def bars(report: TimelineReport, drawer: Drawer, sheet: Sheet) -> str:
    """Set the bars, a person each or if there is no room a ship; what they are, in words."""
    say = drawer.speech.say
    if picture_people.is_drawn_by_person(report, drawer.teller.manifest):
        sheet.legend(picture_people.keys(report, drawer))
        picture_people.draw(report, drawer, sheet)
        return say("A bar for each person's time aboard, ship by ship.")
    sheet.legend(picture_ships.keys(report, drawer))
    picture_ships.draw(report, drawer, sheet)
    return say("A bar for each ship's time at the station, and how many were aboard.")


def _band(answer: TimelineReport) -> Band:
    counting = CountBy.NATIONALITY if answer.by is GroupedBy.COUNTRY else CountBy.AGENCY
    return Band(
        answer.span,
        answer.until,
        answer.edge,
        answer.stays,
        answer.expeditions,
        answer.record if answer.who is None else None,
        counting,
    )
