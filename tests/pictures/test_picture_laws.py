"""What holds of every picture: each letter can be read, none lies on another, bars are true."""

import random
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.fonts import font
from bot.pictures.scale import Scale
from bot.pictures.shapes import CAPITAL, SCALE, WIDTH, Area, Box, Line, Text
from bot.pictures.sheet import MARGIN, MAX_ALT, Sheet
from bot.pictures.theme import THEMES, Scheme, channels
from bot.pictures.widths import measure
from bot.questions.cadence.answer import CadenceReport
from bot.questions.cooperation.answer import CrossFlightsReport
from bot.questions.crew.answer import Roster
from bot.questions.find.answer import FindReport
from bot.questions.guarantee.answer import GuaranteeReport
from bot.questions.guarantee.picture_band import LEFT
from bot.questions.guarantee.picture_strips import each_below
from bot.questions.people.answer import Biography
from bot.questions.people.card import told_of_flight
from bot.questions.scenario.answer import WhatIfReport
from bot.questions.timeline.answer import TimelineReport
from bot.replies.pictures import picture
from bot.replies.reply import Asker, reply
from bot.station.cooperation import Side
from bot.station.moments import Span
from bot.station.occupancy import crew_timeline
from bot.station.presence import GroupedBy, person_days
from bot.station.stays import berths

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
FIRST, LAST = datetime(1998, 12, 5, tzinfo=UTC), datetime(2027, 3, 31, tzinfo=UTC)
# Spans in each part; all parts together are 300.
SPANS, PARTS = 25, 12
SCHEMES, LOCALES = tuple(Scheme), ("en", "ru")
WORDS = ("Li", "Cassidy", "Sergey Kud-Sverchkov", "28 March 2009")


WHAT_IF = (
    "soyuz",
    "dragon",
    "soyuz, dragon",
    "what: dragon happens: home",
    "what: Russia happens: leaves",
    "what: Baikonur cross-flights: without",
)


OF_DAYS = (
    "more: exactly 13 aboard",
    "more: more than 9 aboard",
    "who: women",
    "who: NASA more: exactly 1 aboard",
    "tell: most",
)


def some_text(chance, people):
    """A question that has a picture, of a random span."""
    longest = chance.choice([2, 45, 400, 1500, 10500])
    start = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))
    until = min(start + timedelta(days=chance.randrange(1, longest)), LAST)
    dates = f"from: {start:%Y-%m-%d} until: {max(until, start):%Y-%m-%d}"
    who = chance.choice(["", "", "", " who: NASA", " who: women", " who: Kononenko"])
    by = chance.choice(list(GroupedBy))
    kinds = [f"/timeline {dates}{who} by: {by}"] * 4
    kinds.append(f"/aboard when: {start:%Y-%m-%d}")
    kinds.append(f"/person name: {chance.choice(people)}")
    kinds.append(f"/together {chance.choice(people)} with: {chance.choice(people)}")
    if until < NOW:
        program = chance.choice(["", "program: soyuz ", "program: dragon ", "program: shuttle "])
        kinds.append(f"/cadence {program}{dates}")
        kinds.append(f"/find of: days {chance.choice(OF_DAYS)} when: {start:%Y} to {until:%Y}")
        kinds.append(f"/cross-flights {dates}")
    if start > datetime(2000, 11, 3, tzinfo=UTC):
        kinds.append(f"/guarantee {dates} picture: yes")
        what = chance.choice(WHAT_IF)
        kinds.append(f"/what-if {what} {dates}")
    return chance.choice(kinds)


@pytest.fixture(scope="module", params=range(PARTS))
def drawn(request, shipped):
    """Random pictures, each with its reply; the seed is printed."""
    seed = random.randrange(10**6)
    print("seed", seed)
    chance = random.Random(seed)
    found = []
    people = [person.id for person in shipped.people]
    while len(found) < SPANS:
        locale, scheme = LOCALES[len(found) % 2], SCHEMES[len(found) // 2 % 2]
        replied = reply(some_text(chance, people), shipped, Asker(NOW, locale=locale))
        if replied.answer.has_picture:
            found.append((replied, picture(replied, scheme)))
    return found


def texts(made):
    return [shape for shape in made.shapes if isinstance(shape, Text)]


def test_every_letter_is_high_enough_as_discord_shows_it(drawn):
    for replied, made in drawn:
        assert made.width == WIDTH == 550
        low = [one.words for one in texts(made) if one.size * CAPITAL < 11]
        assert low == [], replied.ask.command


def test_no_words_lie_on_others_or_run_off_the_paper(drawn):
    for replied, made in drawn:
        inks = sorted((one.ink, one.words) for one in texts(made))
        for (left, top, right, bottom), words in inks:
            inside = left >= 0 and right <= made.width and top >= 0 and bottom <= made.height
            assert inside, (replied.ask.command, words)
        for (one, words), (other, others) in combinations(inks, 2):
            apart = other[0] >= one[2] - 0.1 or one[3] <= other[1] or other[3] <= one[1]
            assert apart, (replied.ask.command, words, others)


def test_words_are_as_long_as_they_are_drawn(drawn):
    for replied, made in drawn:
        for one in texts(made):
            length = font(one.size, one.bold).getlength(one.words) / SCALE
            assert one.length == pytest.approx(length, abs=1.0), (replied.ask.command, one.words)


def test_everyone_with_a_bar_is_named_or_counted(drawn):
    for replied, made in drawn:
        report, teller = replied.answer, replied.teller()
        if not isinstance(report, TimelineReport) or report.by is not GroupedBy.SHIP:
            continue
        told = " ".join(one.words for one in texts(made))
        bars = {box.of.split(" ")[0] for box in made.shapes if isinstance(box, Box) and box.of}
        missing = [
            stay
            for stay in report.stays
            if stay.person in bars and teller.family(stay.person).split("-")[0] not in told
        ]
        crews = Counter(stay.up for stay in missing)
        for ship, number in crews.items():
            counted = teller.speech.many("{count} person", "{count} people", number)
            assert counted in told, (replied.ask.command, ship)


@pytest.mark.parametrize("year", range(2001, 2027))
@pytest.mark.parametrize("locale", LOCALES)
def test_the_day_of_each_change_of_command_is_told(shipped, year, locale):
    text = f"/timeline from: {year} until: {year}"
    replied = reply(text, shipped, Asker(NOW, locale=locale))
    made = picture(replied, Scheme.DARK)
    told, speech = {one.words for one in texts(made)}, replied.teller().speech
    for one in replied.answer.commands:
        if one.since.earliest > replied.answer.span.start:
            day = speech.short_day(one.since.earliest, year)
            assert day.replace("\N{NO-BREAK SPACE}", " ") in told, one.person


def marked(sheet):
    """The lines down that were added to a sheet, and its words."""
    lines = [one.points for one in sheet.shapes if isinstance(one, Line)]
    return lines, [one for one in sheet.shapes if isinstance(one, Text)]


@given(st.lists(st.tuples(st.integers(0, 995), st.sampled_from(WORDS)), min_size=1, max_size=9))
def test_each_name_below_a_strip_stands_at_its_line_and_no_line_runs_over_a_name(named):
    sheet = Sheet(THEMES[Scheme.DARK], measure)
    scale = Scale(FIRST, FIRST + timedelta(days=1000), 60, 536)
    spans = [
        (Span(FIRST + timedelta(days=day), FIRST + timedelta(days=day + 4)), words)
        for day, words in dict(named).items()
    ]
    if not each_below(sheet, scale, spans):
        assert sheet.shapes == []
        return
    lines, names = marked(sheet)
    assert sorted(one.words for one in names) == sorted(words for _, words in spans)
    for (x, top), (_, bottom) in lines:
        beside = [one for one in names if one.y == bottom]
        assert min(min(abs(x - one.left), abs(x - one.ink[2])) for one in beside) <= 4.5
        for left, high, right, low in (one.ink for one in names):
            assert not (left < x < right and top < low and high < bottom)
    for one, other in combinations([one.ink for one in names], 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_everyone_and_every_ship_has_a_bar_of_the_right_length(drawn):
    for replied, made in drawn:
        report = replied.answer
        if not isinstance(report, TimelineReport) or report.by is not GroupedBy.SHIP:
            continue
        bars = {}
        for box in made.shapes:
            if isinstance(box, Box) and box.of and not box.of.startswith("expedition"):
                bars.setdefault(box.of, []).append(box)
        by_person = any(" " in name for name in bars)
        docked = berths(replied.manifest)
        expected = {
            f"{stay.person} {stay.up}": stay.span if by_person else docked[stay.up].span
            for stay in report.stays
            if by_person or (stay.up in docked and docked[stay.up].span.meets(report.span))
        }
        if not by_person:
            expected = {name.split(" ")[1]: span for name, span in expected.items()}
            assert expected.keys() <= bars.keys(), replied.ask.command
        else:
            assert bars.keys() == expected.keys(), replied.ask.command
        right = WIDTH - MARGIN
        left = min((b.x for parts in bars.values() for b in parts), default=0)
        scale = _scale(bars, expected, report, left, right)
        for name, span in expected.items():
            start, end = max(span.start, report.span.start), report.until
            end = min(span.end or end, end)
            length = sum(box.width for box in bars[name])
            assert length == pytest.approx(scale * (end - start).total_seconds(), abs=1.0), name


def _scale(bars, expected, report, left, right):
    """Pixels a second, by the bar that lasts longest."""

    def seconds(span):
        end = min(span.end or report.until, report.until)
        return (end - max(span.start, report.span.start)).total_seconds()

    if not expected:
        return 0.0
    longest = max(expected, key=lambda name: seconds(expected[name]))
    return sum(box.width for box in bars[longest]) / seconds(expected[longest])


def test_what_is_planned_is_hatched_and_what_was_flown_is_not(drawn):
    for replied, made in drawn:
        report = replied.answer
        if not isinstance(report, TimelineReport) or report.by is not GroupedBy.SHIP:
            continue
        hatched = [b for b in made.shapes if isinstance(b, Box) and b.of and b.hatch]
        flown = [b for b in made.shapes if isinstance(b, Box) and " " in b.of and not b.hatch]
        flown = [b for b in flown if not b.of.startswith("expedition")]
        if hatched and flown:
            first = min(box.x for box in hatched)
            assert max(box.x + box.width for box in flown) <= first + 0.01, replied.ask.command
        if report.until <= report.edge:
            assert hatched == [], replied.ask.command


def test_a_stack_is_as_large_as_the_days_of_those_in_it(drawn):
    for replied, made in drawn:
        report = replied.answer
        if not isinstance(report, TimelineReport) or report.by is GroupedBy.SHIP:
            continue
        layers = [shape for shape in made.shapes if isinstance(shape, Area) and shape.of]
        if not layers or report.until > report.edge:
            continue
        group = report.by.of
        upper, lower = size(layers[0]), size(layers[-1])
        of = layers[-1].of
        own = [stay for stay in report.stays if group(replied.manifest, stay) == of]
        if of == "others" or not own:
            continue
        share = person_days(own, report.span, report.until) / person_days(
            report.stays, report.span, report.until
        )
        assert lower / upper == pytest.approx(share, abs=0.002), replied.ask.command


def within(start, end, scale):
    """How long a stretch is on paper on which a second is so long."""
    return scale * (end - start).total_seconds()


def test_every_flight_of_a_life_has_a_bar_of_the_right_length(drawn):
    for replied, made in drawn:
        answer = replied.answer
        if not isinstance(answer, Biography):
            continue
        bars = [box for box in made.shapes if isinstance(box, Box) and box.of]
        flights = answer.career.flights
        ends = [one.landing.latest if one.landing else answer.until for one in flights]
        years = max(ends).year + 1 - flights[0].launch.earliest.year
        scale = (WIDTH - 2 * MARGIN) / (years * 365.25 * 86400)
        at = sorted({box.y for box in bars})
        assert len(at) == len(flights), replied.ask.command
        for y, flight, end in zip(at, flights, ends, strict=True):
            length = sum(box.width for box in bars if box.y == y)
            expected = max(3.0, within(flight.launch.earliest, end, scale))
            assert length == pytest.approx(expected, abs=1.0), replied.ask.command


@pytest.mark.parametrize("text", ["Kononenko Chub", "Padalka Fincke", "Menon Watkins"])
def test_a_time_together_is_as_long_below_the_bars_as_on_them(shipped, text):
    replied = reply(f"/together {text}", shipped, Asker(NOW))
    made = picture(replied, Scheme.DARK)
    boxes = [box for box in made.shapes if isinstance(box, Box) and box.of]
    times = [box for box in boxes if box.of == "together"]
    rows = {}
    for box in boxes:
        if box.of != "together":
            rows.setdefault(box.y, []).append(box)
    assert len(rows) == len(replied.answer.people)

    def lasts(x):
        return all(any(b.x <= x <= b.x + b.width for b in own) for own in rows.values())

    shared = sum(box.width for box in times)
    assert shared == pytest.approx(sum(lasts(x / 10) for x in range(5500)) / 10, abs=1.5)


def test_every_stretch_that_was_found_is_as_long_as_it_was(drawn):
    for replied, made in drawn:
        answer = replied.answer
        if not isinstance(answer, FindReport):
            continue
        strips = [box for box in made.shapes if isinstance(box, Box) and box.of == "found"]
        end = min(answer.when.bound, answer.edge)
        whole = (WIDTH - MARGIN) - LEFT
        start = max(answer.when.start, crew_timeline(replied.manifest).points[0])
        scale = whole / (end - start).total_seconds()
        expected = [max(1.5, within(row.start, row.end or end, scale)) for row in answer.found.rows]
        assert [box.width for box in strips] == pytest.approx(expected, abs=0.1)


def test_a_ship_that_stayed_longer_stands_higher_and_a_later_one_further_right(drawn):
    for replied, made in drawn:
        answer = replied.answer
        if not isinstance(answer, CadenceReport):
            continue
        places = {
            one.of: middle(one) for one in made.shapes if isinstance(one, Box | Area) and one.of
        }
        docked = [turn for turn in answer.cadence.turns if turn.docked_days is not None]
        assert {turn.mission for turn in docked} <= places.keys()
        for one, other in pairwise(sorted(docked, key=lambda turn: turn.docked_days)):
            assert places[one.mission][1] >= places[other.mission][1] - 0.01
        for one, other in pairwise(docked):
            assert places[one.mission][0] <= places[other.mission][0] + 0.01
        for year, number in answer.cadence.launches_by_year.items():
            columns = [one for one in made.shapes if isinstance(one, Box) and one.of == f"{year}"]
            assert sum(one.height for one in columns) == pytest.approx(
                70.0 * number / max(answer.cadence.launches_by_year.values())
            )


def middle(shape):
    """The middle of a mark."""
    if isinstance(shape, Box):
        return shape.x + shape.width / 2, shape.y + shape.height / 2
    return tuple(sum(ends) / len(ends) for ends in zip(*shape.points, strict=True))


def test_everyone_on_a_swapped_seat_has_a_bar(drawn):
    for replied, made in drawn:
        answer = replied.answer
        if not isinstance(answer, CrossFlightsReport):
            continue
        named = {box.of for box in made.shapes if isinstance(box, Box)}
        by_person = {f"{stay.person} {stay.up}" for stay in answer.stays}
        assert by_person <= named or {stay.up for stay in answer.stays} <= named


def size(area):
    """How large an area is that stands on a straight line."""
    bottom = area.points[0][1]
    edge = area.points[1:-1]
    return sum((bottom - y) * (after - x) for (x, y), (after, _) in pairwise(edge))


def test_it_is_said_what_a_picture_shows(drawn):
    for replied, made in drawn:
        assert made.alt.startswith(made.title)
        assert len(made.title) < len(made.alt) <= MAX_ALT
        assert "\N{NO-BREAK SPACE}" not in made.alt
        told = " ".join(one.words for one in texts(made))
        # How far the facts reach, unless they reach beyond all that is shown; never how long ago.
        assert any(words in told for words in ("2026", "As flown", "Факт")), replied.ask.command
        assert not re.search(r"Facts to .* ago|Данные по .* назад", told), replied.ask.command
        named = "Data:" if replied.asker.locale == "en" else "Данные:"
        # A source is named that is owed a credit; where nobody was aboard there may be none.
        owed = any(one.source.credit for one in replied.cited)
        assert (named in told) <= bool(replied.citations), replied.ask.command
        assert (named in told) or not owed, replied.ask.command


def test_whoever_does_not_see_it_is_told_everyone_and_every_flight(drawn):
    for replied, made in drawn:
        answer, teller = replied.answer, replied.teller()
        assert ".." not in made.alt, replied.ask.command
        if made.alt.endswith("…"):
            continue
        aboard = answer.people if isinstance(answer, Roster) else ()
        swapped = answer.stays if isinstance(answer, CrossFlightsReport) else ()
        for stay in (*(present.stay for present in aboard), *swapped):
            assert teller.name(stay.person) in made.alt, replied.ask.command
        if isinstance(answer, Biography):
            told = [told_of_flight(one, answer, teller) for one in answer.career.flights]
            plain = [words.replace("\N{NO-BREAK SPACE}", " ") for words in told]
            assert all(words in made.alt for words in plain), replied.ask.command
        if isinstance(answer, WhatIfReport):
            # What each world comes to stands above it.
            told = [one.words for one in texts(made) if one.words in made.alt]
            assert len(told) >= (2 if answer.other is answer.course else 4), replied.ask.command


@pytest.mark.parametrize("scheme", Scheme)
def test_a_year_with_too_many_for_a_row_each_still_has_a_chip_for_everyone(shipped, scheme):
    replied = reply("/aboard 2009", shipped, Asker(NOW))
    told = Counter(one.words for one in texts(picture(replied, scheme)))
    codes = Counter(present.nationality for present in replied.answer.people)
    assert all(told[code] == number for code, number in codes.items())


def test_whoever_was_the_only_one_of_a_side_is_told_or_all_are_counted(drawn):
    for replied, made in drawn:
        if not isinstance(replied.answer, GuaranteeReport):
            continue
        told, teller = " ".join(one.words for one in texts(made)), replied.teller()
        for side in Side:
            alone = {one.about[1] for one in replied.answer.record_told.sole if side in one.about}
            names = [teller.family(person) for person in alone]
            number = teller.speech.many("{count} person", "{count} people", len(alone))
            counted = teller.speech.say("{people} were the only one for a time", people=number)
            assert all(name in told for name in names) or counted in told, replied.ask.command


def test_no_outline_runs_over_a_letter(drawn):
    for replied, made in drawn:
        outlines = [s for s in made.shapes if isinstance(s, Box) and s.edge and not s.fill]
        for (left, top, right, bottom), box in product((one.ink for one in texts(made)), outlines):
            if top < box.y + box.height and box.y < bottom:
                for x in (box.x, box.x + box.width):
                    assert not left < x < right, replied.ask.command


def holds(shape, x, y):
    """Whether a filled shape covers a place."""
    if isinstance(shape, Box):
        inside = shape.x <= x <= shape.x + shape.width and shape.y <= y <= shape.y + shape.height
        return bool(shape.fill or shape.hatch) and inside
    if not isinstance(shape, Area):
        return False
    ends = zip(shape.points, (*shape.points[1:], shape.points[0]), strict=True)
    crossed = [a + (y - b) * (c - a) / (d - b) > x for (a, b), (c, d) in ends if (b > y) != (d > y)]
    return sum(crossed) % 2 == 1


def light(colour):
    """The relative luminance of a colour, as the guidelines for web content define it."""
    parts = [part / 255 for part in channels(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """How far two colours are apart, from 1 to 21."""
    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_words_stand_out_from_what_they_stand_on_and_on_no_hatching(drawn):
    for replied, made in drawn:
        for number, one in enumerate(made.shapes):
            if not isinstance(one, Text):
                continue
            left, top, right, bottom = one.ink
            for part in range(1, 6):
                x, y = left + (right - left) * part / 6, (top + bottom) / 2
                below = [shape for shape in made.shapes[:number] if holds(shape, x, y)]
                fill = below[-1].fill if below else made.ground
                hatched = isinstance(below[-1], Box) and below[-1].hatch if below else ""
                assert not hatched, (replied.ask.command, one.words)
                assert contrast(one.colour, fill) >= 4.5, (replied.ask.command, one.words)


def test_no_line_down_runs_through_a_letter(drawn):
    for replied, made in drawn:
        for number, line in enumerate(made.shapes):
            if not isinstance(line, Line) or line.points[0][0] != line.points[-1][0]:
                continue
            (x, high), (_, low) = line.points[0], line.points[-1]
            for one in texts(made):
                left, top, right, bottom = one.ink
                if not (left < x < right and high < bottom and top < low):
                    continue
                y = (max(high, top) + min(low, bottom)) / 2
                hidden = any(holds(shape, x, y) for shape in made.shapes[number:])
                assert hidden, (replied.ask.command, one.words)
