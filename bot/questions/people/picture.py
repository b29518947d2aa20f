"""A life in flights: a line of time for each, and on it when it was."""

from datetime import UTC, datetime

from bot.pictures.scale import Scale, Tick, ticks
from bot.pictures.shapes import WIDTH, Box, Line, Picture
from bot.pictures.sheet import LEADING, MARGIN, Key, Sheet
from bot.pictures.theme import AGENCIES, GREY
from bot.questions.guarantee.picture_strips import planned_or_flown
from bot.questions.people.answer import Biography
from bot.questions.people.card import told_of_flight
from bot.questions.pictures import Drawer, picture
from bot.station.careers import Flight
from bot.station.commands import InCommand, in_command

TRACK, BETWEEN = 14.0, 12.0
# However short a flight is beside a life, it is seen.
LEAST = 3.0


@picture.register
def life(answer: Biography, drawer: Drawer) -> Picture:
    """The flights one below the other, over the years from the first to the last."""
    sheet, say, flights = drawer.sheet(), drawer.speech.say, answer.career.flights
    commands = in_command(drawer.teller.manifest, answer.person.id, answer.until)
    sheet.heading(drawer.card.title, drawer.card.description)
    sheet.legend(_keys(answer, commands, drawer))
    first = min(flight.launch.earliest for flight in flights)
    last = max(_end(flight, answer) for flight in flights)
    start, end = (datetime(year, 1, 1, tzinfo=UTC) for year in (first.year, last.year + 1))
    scale = Scale(start, end, MARGIN, WIDTH - MARGIN)
    marks = ticks(scale, drawer.speech, sheet.measure)
    top, ground = sheet.y, len(sheet.shapes)
    sheet.dates(marks, sheet.y)
    sheet.y += 16
    sheet.lay_under(ground, scale, scale.end, marks, top)
    sheet.y += 2
    for flight in flights:
        _flight(sheet, scale, marks, flight, commands, answer, drawer)
    shown = say("A bar for each flight, over the years from the first to the last.")
    told = [f"{told_of_flight(flight, answer, drawer.teller)}." for flight in flights]
    alt = [shown, drawer.card.description, *told, *drawer.said()]
    return drawer.finished(sheet, alt, answer.evidence)


def _end(flight: Flight, answer: Biography) -> datetime:
    """Where the bar of a flight ends: of one without a date of landing where days are counted."""
    return flight.landing.latest if flight.landing else max(answer.until, flight.launch.latest)


def _colour(flight: Flight) -> str:
    return AGENCIES.get(flight.stay.agency, GREY) if flight.stay else GREY


def _keys(answer: Biography, commands: tuple[InCommand, ...], drawer: Drawer) -> list[Key]:
    say, flights = drawer.speech.say, answer.career.flights
    agencies = dict.fromkeys(flight.stay.agency for flight in flights if flight.stay)
    keys = [
        Key(say("to the ISS, {agency}", agency=drawer.teller.agency(one)), AGENCIES.get(one, GREY))
        for one in agencies
    ]
    if any(flight.other for flight in flights):
        keys.append(Key(say("elsewhere"), GREY))
    if any(_end(flight, answer) > answer.edge for flight in flights):
        keys.append(Key(say("planned"), *drawer.sheet().ghost(GREY)))
    if commands:
        keys.append(Key(say("in command"), GREY, line=drawer.theme.on_bar))
    return keys


def _flight(
    sheet: Sheet,
    scale: Scale,
    marks: tuple[Tick, ...],
    flight: Flight,
    commands: tuple[InCommand, ...],
    answer: Biography,
    drawer: Drawer,
) -> None:
    """What a flight was in words, and below them its bar on the line of time."""
    room = WIDTH - 2 * MARGIN
    for line in sheet.balanced(told_of_flight(flight, answer, drawer.teller), room):
        sheet.y += LEADING
        sheet.text(MARGIN, sheet.y - 2, line, room=room)
    sheet.y += 4
    top = sheet.y
    sheet.add(Box(scale.left, top, room, TRACK, drawer.theme.band))
    for tick in marks:
        sheet.add(Line(((tick.x, top), (tick.x, top + TRACK)), drawer.theme.rule, 1.0))
    left, right = scale.x(flight.launch.earliest), scale.x(_end(flight, answer))
    left = min(left, scale.right - LEAST)
    across = left, max(right, left + LEAST)
    of = flight.stay.up if flight.stay else flight.other.flight if flight.other else ""
    planned_or_flown(sheet, scale, answer.edge, across, (top, TRACK), _colour(flight), of)
    # A light bar on a light line would not be seen.
    sheet.add(Box(across[0], top, across[1] - across[0], TRACK, edge=drawer.theme.edge))
    for one in commands if flight.stay else ():
        since, until = one.since.earliest, one.until.latest if one.until else answer.edge
        if flight.launch.earliest <= since < _end(flight, answer):
            length = max(scale.x(until) - scale.x(since), 2.0)
            sheet.add(Box(scale.x(since), top + TRACK - 5, length, 3, drawer.theme.on_bar))
    sheet.y += TRACK + BETWEEN - 8
