"""The crew card: everyone aboard at a moment, ship by ship, and how the station stood."""

from collections.abc import Iterator
from datetime import datetime

from bot.pictures.shapes import WIDTH, Anchor, Box, Picture
from bot.pictures.sheet import LEADING, MARGIN, Sheet
from bot.pictures.theme import AGENCIES, GREY, mixed
from bot.questions.crew.answer import Present, Roster
from bot.questions.guarantee.card import each_crew_alone
from bot.questions.pictures import Drawer, picture
from bot.reading.when import Size
from bot.saying.card import Crew, Entry
from bot.station import expeditions
from bot.station.cooperation import only_crews
from bot.station.moments import Span
from bot.station.stays import berths

NAME, CHIP = 18.5, 34.0
ROW, NARROW_ROW = 27.0, 25.0
# More people than this stand two beside each other.
MAX_ROWS = 26


@picture.register
def aboard(answer: Roster, drawer: Drawer) -> Picture:
    """A chip with the country's code and a name for each, below the name of their ship."""
    sheet, say = drawer.sheet(), drawer.speech.say
    sheet.heading(drawer.card.title, f"{_expeditions(answer, drawer)} {drawer.card.description}")
    sections = {section.heading: section for section in drawer.card.sections}
    ships = {drawer.teller.ship(ship) for ship, _ in answer.ships}
    for section in drawer.card.sections if answer.when.size is Size.DAY else ():
        told = [line for line in section.lines if isinstance(line, str)]
        if told and section.heading not in ships and not section.apart:
            _lines(sheet, section.heading, told, drawer)
    for ship, crew in answer.ships:
        name = drawer.teller.ship(ship)
        own = sections.get(name)
        _head(sheet, name, own.remark if own else _docked(ship, answer, drawer))
        if len(answer.people) > MAX_ROWS:
            _in_columns(sheet, drawer, crew)
            continue
        lines = [line for line in own.lines if isinstance(line, Crew)] if own else []
        for place, present in enumerate(crew):
            _person(sheet, drawer, present, lines[place] if place < len(lines) else None)
    state = _state(sheet, drawer, answer)
    shown = say("A card with everyone's name, country and ship.")
    alt = [shown, drawer.card.description, *_crews(answer, drawer), *state]
    return drawer.finished(sheet, alt, answer.evidence)


def _expeditions(answer: Roster, drawer: Drawer) -> str:
    """Which expedition it was, of a day on which one followed another both; blank for a stretch."""
    if answer.when.is_long or not answer.people:
        return ""
    end = answer.when.end or answer.when.start + datetime.resolution
    found = expeditions.during(drawer.teller.manifest, Span(answer.when.start, end))
    told = [drawer.speech.say("Expedition {number}", number=one.number) for one in found]
    return f"{drawer.speech.listed(told)}." if told else ""


def _docked(ship: str, answer: Roster, drawer: Drawer) -> str:
    """From when to when a ship was there, in the year asked for without that."""
    berth = berths(drawer.teller.manifest).get(ship)
    if berth is None:
        return ""
    beside, say = answer.when.local.year, drawer.speech.say
    since = drawer.short(berth.docking, beside)
    if berth.undocking is None:
        return say("since {day}", day=since)
    return say("{since} to {until}", since=since, until=drawer.short(berth.undocking, beside))


def _crews(answer: Roster, drawer: Drawer) -> Iterator[str]:
    """Everyone ship by ship, in sentences."""
    for ship, crew in answer.ships:
        told = []
        for present in crew:
            agency = drawer.teller.agency(present.stay.agency)
            told.append(f"{drawer.teller.name(present.stay.person)} ({agency})")
        yield f"{drawer.teller.ship(ship)}: {', '.join(told)}."


def _head(sheet: Sheet, name: str, remark: str) -> None:
    """The name of a ship, and how long it has been there or from when to when."""
    sheet.y += 8
    sheet.add(Box(MARGIN, sheet.y, WIDTH - 2 * MARGIN, 23, sheet.theme.band))
    sheet.text(MARGIN + 8, sheet.y + 16.5, name, bold=True)
    sheet.text(WIDTH - MARGIN - 8, sheet.y + 16.5, remark, sheet.theme.faint, anchor=Anchor.END)
    sheet.y += 27


def _in_columns(sheet: Sheet, drawer: Drawer, crew: tuple[Present, ...]) -> None:
    """A chip and a name for each, two beside each other."""
    width = (WIDTH - 2 * MARGIN - 8) / 2
    for place, present in enumerate(crew):
        left = MARGIN + 8 + place % 2 * width
        _chip(sheet, present, left, sheet.y + 2)
        name, x = drawer.teller.name(present.stay.person), left + CHIP + 8
        room = width - CHIP - 14
        if sheet.measure(name) > room:
            name = drawer.teller.family(present.stay.person)
        sheet.text(x, sheet.y + 17.5, name, room=room)
        if place % 2 or present is crew[-1]:
            sheet.y += NARROW_ROW


def _chip(sheet: Sheet, present: Present, x: float, y: float) -> None:
    """The code of someone's country, on the colour of who sent them."""
    colour = AGENCIES.get(present.stay.agency, GREY)
    sheet.add(Box(x, y, CHIP, 20, colour, edge=mixed(colour, "#000000", 0.3)))
    ink, code = sheet.theme.on_bar, present.nationality
    sheet.text(x + CHIP / 2, y + 15.5, code, ink, bold=True, anchor=Anchor.MIDDLE)


def _person(sheet: Sheet, drawer: Drawer, present: Present, told: Crew | None) -> None:
    theme, top = drawer.theme, sheet.y
    _chip(sheet, present, MARGIN + 8, top + 3)
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


def _state(sheet: Sheet, drawer: Drawer, answer: Roster) -> list[str]:
    """What would be left of each side if one programme's ships left, and what comes next.

    Returns that in sentences.
    """
    say, alt = drawer.speech.say, []
    only = only_crews(drawer.teller.manifest, answer.when.last)
    told = [
        (f"{line.label}: {line.text}") for line in each_crew_alone(only, drawer.teller)
        if isinstance(line, Entry)
    ]  # fmt: skip
    if answer.when.size in {Size.INSTANT, Size.DAY} and len(only) > 1:
        _lines(sheet, head := say("If only one crew stayed"), told, drawer)
        alt.append(f"{head}: {'; '.join(told)}.")
    later = [
        f"{line.label}: {line.text}"
        for section in drawer.card.sections
        if section.apart
        for line in section.lines
        if isinstance(line, Entry)
    ]
    if later:
        _lines(sheet, head := say("Before and after"), later, drawer)
        alt.append(f"{head}: {'; '.join(later)}.")
    return alt


def _lines(sheet: Sheet, head: str, lines: list[str], drawer: Drawer) -> None:
    room = WIDTH - 2 * MARGIN - 16
    sheet.y += 8
    sheet.text(MARGIN + 8, sheet.y + 14, head, bold=True)
    sheet.y += LEADING + 1
    for line in lines:
        for part in sheet.lines(line, room):
            sheet.text(MARGIN + 8, sheet.y + 13, part, drawer.theme.faint, room=room)
            sheet.y += LEADING
