"""The picture of the guarantee: its band."""

from bot.pictures.shapes import Picture
from bot.questions.guarantee import picture_band
from bot.questions.guarantee.answer import GuaranteeReport
from bot.questions.guarantee.picture_band import Band
from bot.questions.pictures import Drawer, picture
from bot.station import expeditions, occupancy


@picture.register
def guarantee(answer: GuaranteeReport, drawer: Drawer) -> Picture:
    """How many aboard and of whom over time, and how narrowly both sides were there."""
    manifest, record = drawer.teller.manifest, answer.record_told
    end = record.span.end or answer.now
    band = Band(
        record.span,
        end,
        answer.edge,
        occupancy.aboard_during(manifest, record.span),
        expeditions.during(manifest, record.span),
        record,
        answer.count_by,
    )
    sheet, say = drawer.sheet(), drawer.speech.say
    sheet.heading(drawer.card.title, drawer.card.description)
    sheet.legend(picture_band.keys(band, drawer))
    picture_band.draw(band, drawer, sheet)
    shown = say("A stack of how many were aboard over time, the two sides at the bottom.")
    strips = picture_band.strips_in_words(drawer)
    return drawer.finished(
        sheet,
        [shown, strips, drawer.card.description, *drawer.said()],
        answer.evidence,
        over=end < answer.edge,
    )
