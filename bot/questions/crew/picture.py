"""The crew card: everyone aboard at a moment, ship by ship, and how the station stood."""

from bot.pictures.shapes import WIDTH, Anchor, Box, Picture
from bot.pictures.sheet import LEADING, MARGIN, Sheet
from bot.pictures.theme import AGENCIES, GREY, mixed
from bot.questions.crew.answer import Present, Roster
from bot.questions.guarantee.card import each_crew_alone
from bot.questions.pictures import Drawer, picture
from bot.reading.when import Size
from bot.saying.card import Crew, Entry, Section
from bot.station.cooperation import only_crews

NAME, CHIP = 18.5, 34.0
ROW = 27.0
# More people than this stand in lines of names, a ship each.
MAX_ROWS = 26


@picture.register
def aboard(answer: Roster, drawer: Drawer) -> Picture:
    """A chip with the country's code and a name for each, below the name of their ship."""
    sheet, say = drawer.sheet(), drawer.speech.say
    sheet.heading(drawer.card.title, drawer.card.description)
    sections = {section.heading: section for section in drawer.card.sections}
    ships = {drawer.teller.ship(ship) for ship, _ in answer.ships}
    for section in drawer.card.sections if answer.when.size is Size.DAY else ():
        told = [line for line in section.lines if isinstance(line, str)]
        if told and section.heading not in ships and not section.apart:
            _lines(sheet, section.heading, told, drawer)
    for ship, crew in answer.ships:
        name = drawer.teller.ship(ship)
        _ship(sheet, drawer, name, sections.get(name), crew, len(answer.people) > MAX_ROWS)
    _state(sheet, drawer, answer)
    shown = say("A card with everyone's name, country and ship.")
    return drawer.finished(sheet, [shown, drawer.card.description, *drawer.said()], answer.evidence)


def _ship(
    sheet: Sheet,
    drawer: Drawer,
    name: str,
    section: Section | None,
    crew: tuple[Present, ...],
    many: bool,
) -> None:
    theme = drawer.theme
    remark = section.remark if section else ""
    sheet.y += 8
    sheet.add(Box(MARGIN, sheet.y, WIDTH - 2 * MARGIN, 23, theme.band))
    sheet.text(MARGIN + 8, sheet.y + 16.5, name, bold=True)
    sheet.text(WIDTH - MARGIN - 8, sheet.y + 16.5, remark, theme.faint, anchor=Anchor.END)
    sheet.y += 27
    if many:
        names = ", ".join(drawer.teller.name(present.stay.person) for present in crew)
        for line in sheet.lines(names, WIDTH - 2 * MARGIN - 16):
            sheet.text(MARGIN + 8, sheet.y + 13, line)
            sheet.y += LEADING
        sheet.y += 4
        return
    lines = [line for line in section.lines if isinstance(line, Crew)] if section else []
    for place, present in enumerate(crew):
        told = lines[place] if place < len(lines) else None
        _person(sheet, drawer, present, told)


def _person(sheet: Sheet, drawer: Drawer, present: Present, told: Crew | None) -> None:
    theme, colour = drawer.theme, AGENCIES.get(present.stay.agency, GREY)
    top = sheet.y
    edge = mixed(colour, "#000000", 0.3)
    sheet.add(Box(MARGIN + 8, top + 3, CHIP, 20, colour, edge=edge))
    sheet.text(
        MARGIN + 8 + CHIP / 2,
        top + 18.5,
        present.nationality,
        theme.on_bar,
        bold=True,
        anchor=Anchor.MIDDLE,
    )
    left = MARGIN + CHIP + 18
    room = WIDTH - MARGIN - 8 - left
    name = drawer.teller.name(present.stay.person)
    agency = told.agency if told else drawer.teller.agency(present.stay.agency)
    remark = told.remark if told else ""
    written = sheet.text(left, top + 19, name, size=NAME, room=room)
    for said in (f"{agency} · {remark}" if remark else agency, remark or agency):
        if written.length + 14 + sheet.measure(said) <= room:
            sheet.text(
                WIDTH - MARGIN - 8, top + 19, said, theme.faint, anchor=Anchor.END, room=room
            )
            break
    else:
        sheet.text(left, top + 19 + LEADING, remark, theme.faint, room=room)
        sheet.y += LEADING
    sheet.y += ROW


def _state(sheet: Sheet, drawer: Drawer, answer: Roster) -> None:
    """What would be left of each side if one programme's ships left, and what comes next."""
    say = drawer.speech.say
    only = only_crews(drawer.teller.manifest, answer.when.last)
    told = [
        (f"{line.label}: {line.text}") for line in each_crew_alone(only, drawer.teller)
        if isinstance(line, Entry)
    ]  # fmt: skip
    if answer.when.size in {Size.INSTANT, Size.DAY} and len(only) > 1:
        _lines(sheet, say("If only one crew stayed"), told, drawer)
    later = [
        f"{line.label}: {line.text}"
        for section in drawer.card.sections
        if section.apart
        for line in section.lines
        if isinstance(line, Entry)
    ]
    if later:
        _lines(sheet, say("Before and after"), later, drawer)


def _lines(sheet: Sheet, head: str, lines: list[str], drawer: Drawer) -> None:
    room = WIDTH - 2 * MARGIN - 16
    sheet.y += 8
    sheet.text(MARGIN + 8, sheet.y + 14, head, bold=True)
    sheet.y += LEADING + 1
    for line in lines:
        for part in sheet.lines(line, room):
            sheet.text(MARGIN + 8, sheet.y + 13, part, drawer.theme.faint, room=room)
            sheet.y += LEADING
