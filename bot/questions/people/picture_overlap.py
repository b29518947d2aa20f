"""Some people's time together: a row of bars for each, and below them when all were aboard."""

from bot.pictures.scale import Scale, ticks
from bot.pictures.shapes import WIDTH, Box, Picture
from bot.pictures.sheet import BELOW_MIDDLE, MARGIN, Key, Sheet
from bot.pictures.theme import AGENCIES, GREY, mixed
from bot.questions.guarantee.picture_strips import each_below, planned_or_flown
from bot.questions.people.overlap import Overlap
from bot.questions.pictures import Drawer, picture
from bot.questions.timeline.answer import months_of
from bot.questions.timeline.picture_top import flown_and_planned
from bot.station.careers import Shared
from bot.station.moments import Span
from bot.station.stays import Stay

ROW, BAR = 23.0, 18.0
# However short a time is beside all that is shown, it is seen.
LEAST = 1.5


@picture.register
def together(answer: Overlap, drawer: Drawer) -> Picture:
    """The stays in which they met, and each time that they were all aboard."""
    sheet, say = drawer.sheet(), drawer.speech.say
    rows = {
        person.id: dict.fromkeys(
            stay for one in answer.shared for stay in one.stays if stay.person == person.id
        )
        for person in answer.people
    }
    stays = [stay for own in rows.values() for stay in own]
    span = months_of(drawer.teller.manifest, [stay.span for stay in stays])
    sheet.heading(drawer.card.title, drawer.card.description)
    keys = drawer.agency_keys([stay.agency for stay in stays])
    scale = _scale(sheet, span, answer, drawer)
    if scale.end > answer.edge:
        keys.append(Key(say("planned"), *sheet.ghost(GREY)))
    sheet.legend(keys)
    marks = ticks(scale, drawer.speech, sheet.measure)
    top, ground = sheet.y, len(sheet.shapes)
    sheet.dates(marks, sheet.y)
    sheet.y += 20
    sheet.y = flown_and_planned(sheet, scale, answer.edge, drawer)
    for person, own in rows.items():
        _row(sheet, scale, drawer.teller.name(person), own, answer, drawer)
    sheet.text(MARGIN, sheet.y + BAR / 2 + BELOW_MIDDLE, say("Together"), bold=True)
    sheet.add(Box(scale.left, sheet.y, scale.right - scale.left, BAR, drawer.theme.band))
    for one in answer.shared:
        left, right = scale.x(one.span.start), scale.x(one.span.end)
        across, down = (left, max(right, left + LEAST)), (sheet.y, BAR)
        planned_or_flown(sheet, scale, answer.edge, across, down, drawer.theme.ink, "together")
    sheet.y += BAR
    sheet.lay_under(ground, scale, answer.edge, marks, top)
    whole = [(one.span, _from_to(one, drawer)) for one in answer.shared]
    short = [(one.span, drawer.short(one.bounds[0])) for one in answer.shared]
    each_below(sheet, scale, whole, short)
    shown = say("A row of bars for each person, and below them when all were aboard.")
    return drawer.finished(
        sheet,
        [shown, drawer.card.description, *(f"{words}." for _, words in whole), *drawer.said()],
        answer.evidence,
        over=scale.end < answer.edge,
    )


def _scale(sheet: Sheet, span: Span, answer: Overlap, drawer: Drawer) -> Scale:
    """Where time lies, to the right of what the rows are called."""
    heads = [drawer.speech.say("Together"), *map(drawer.teller.called, answer.people)]
    gutter = max(sheet.measure(head, bold=True) for head in heads)
    return Scale(span.start, span.end or answer.edge, MARGIN + gutter + 10, WIDTH - MARGIN)


def _row(
    sheet: Sheet,
    scale: Scale,
    called: str,
    own: dict[Stay, None],
    answer: Overlap,
    drawer: Drawer,
) -> None:
    """Someone's stays, each with the ship that they came on where that has room."""
    y = sheet.y
    sheet.text(MARGIN, y + BAR / 2 + BELOW_MIDDLE, called, bold=True)
    for stay in own:
        colour = AGENCIES.get(stay.agency, GREY)
        left, right = scale.x(stay.span.start), scale.x(stay.span.end)
        right = max(right, left + LEAST)
        of = f"{stay.person} {stay.up}"
        planned_or_flown(sheet, scale, answer.edge, (left, right), (y, BAR), colour, of)
        sheet.add(Box(left, y, 1.5, BAR, mixed(colour, "#000000", 0.45)))
        ship = drawer.teller.ship(stay.up)
        if (length := sheet.measure(ship) + 12) <= right - left:
            planned = max(left + 1.5, scale.x(answer.edge)) if scale.end > answer.edge else right
            sheet.smooth(planned, left + length, y + 1, BAR - 2, colour)
            sheet.text(left + 6, y + BAR / 2 + BELOW_MIDDLE, ship, drawer.theme.on_bar)
    sheet.y += ROW


def _from_to(one: Shared, drawer: Drawer) -> str:
    """From when to when they were together, in short."""
    came, left = one.bounds
    since = drawer.short(came)
    if left is None:
        return since
    return drawer.speech.say("{since} to {until}", since=since, until=drawer.short(left))
