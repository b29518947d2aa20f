"""The swapped seats: whose they were, on which ship, and from when to when."""

from bot.pictures.shapes import Picture
from bot.questions.cooperation.answer import CrossFlightsReport
from bot.questions.cooperation.card import each_way
from bot.questions.pictures import Drawer, picture
from bot.questions.timeline.answer import TimelineReport, months_of, of_stays
from bot.questions.timeline.picture import bars


@picture.register
def cross_flights(answer: CrossFlightsReport, drawer: Drawer) -> Picture:
    """A timeline of those alone who came on a swapped seat."""
    sheet, below = drawer.sheet(), each_way(answer, drawer.teller)
    if answer.earlier:
        number = len(answer.earlier)
        before = drawer.speech.many(
            "And {count} seat of the years before.",
            "And {count} seats of the years before.",
            number,
        )
        below = f"{below} {before}".strip()
    below = drawer.below(below)
    sheet.heading(drawer.card.title, below)
    shown = bars(_timeline(answer, drawer), drawer, sheet)
    told = [
        f"{drawer.teller.ship(stay.up)}: {drawer.teller.name(stay.person)}, "
        f"{drawer.from_to(stay, answer.edge)}."
        for stay in answer.stays
    ]
    return drawer.finished(sheet, [*filter(None, (shown, below)), *told], answer.evidence)


def _timeline(answer: CrossFlightsReport, drawer: Drawer) -> TimelineReport:
    """The time aboard of those whose seats are told."""
    manifest = drawer.teller.manifest
    span = months_of(manifest, [stay.span for stay in answer.stays])
    return of_stays(manifest, answer.now, span, answer.stays)
