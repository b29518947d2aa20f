"""What people type and what it is read as: dates, names, groups, and whole questions."""

import string
import warnings
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import (
    AmbiguousName,
    AskError,
    BadDate,
    NotUnderstood,
    OutOfScope,
    UnknownExpedition,
    UnknownMission,
    UnknownPerson,
)
from bot.messages import Name, Of
from bot.questions.registry import find, questions
from bot.questions.slash import read_words
from bot.reading import few_values, groups, names, people_offered, ships
from bot.reading.dates.typed import read_when
from bot.reading.groups import find_group
from bot.reading.names import find_person
from bot.reading.plain_words import plain
from bot.reading.readers import READERS
from bot.reading.ships import find_mission
from bot.reading.when import EXAMPLES, MAX_LENGTH, ClockChange, Size
from bot.reading.writing import written
from bot.reading.zones import find_zone
from bot.saying.speech import Speech
from bot.understanding.understanding import understand

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def world(scene):
    """The scene as something short to print, for laws that fail."""
    return lambda: scene


def at(text):
    return datetime.fromisoformat(text).astimezone(UTC)


def read(text, zone=UTC, name="UTC", month_first=False):
    return read_when(text, NOW, zone, name, month_first)


# ------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-01",
        "2025-12-1",
        "1 December 2025",
        "1 december 2025",
        "1. Dezember 2025".replace("Dezember", "December"),
        "1st December 2025",
        "1st of December, 2025",
        "on 1 December 2025",
        "the 1st of December 2025",
        "December 1 2025",
        "December 1, 2025",
        "Dec 1st, 2025",
        "1 Dec 2025",
        "1 Dec. 2025",
        "1.12.2025",
        "01.12.2025",
        "  2025-12-01  ",
        "２０２５-１２-０１",
        "2025.12.01",
        "2025–12–01",
        "20251201",
        "1–12–2025",
        "2025-12-01 UTC",
        "1 December 2025 (UTC)",
        "51 weeks ago",
        "Mon 1 Dec 2025",
    ],
)
def test_a_day(text):
    when = read(text)
    expected = at("2025-11-30T00:00Z") if "ago" in text else at("2025-12-01T00:00Z")
    assert when.size is Size.DAY
    assert (when.start, when.end) == (expected, expected + timedelta(days=1))


@pytest.mark.parametrize(
    "text", ["2025-12", "December 2025", "dec 2025", "in december 2025".removeprefix("in ")]
)
def test_a_month(text):
    when = read(text)
    assert when.size is Size.MONTH
    assert (when.start, when.end) == (at("2025-12-01T00:00Z"), at("2026-01-01T00:00Z"))


@pytest.mark.parametrize("text", ["2025", "year 2025", "the year 2025", "last year"])
def test_a_year(text):
    when = read(text)
    assert when.size is Size.YEAR
    assert (when.start, when.end) == (at("2025-01-01T00:00Z"), at("2026-01-01T00:00Z"))


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-09 01:30",
        "2025-12-09T01:30",
        "2025-12-09T01:30Z",
        "2025-12-09t01:30z",
        "2025-12-09T01:30:00Z",
        "2025-12-09T01:30:00.000Z",
        "2025-12-09 01:30 UTC",
        "2025-12-09 04:30+03:00",
        "2025-12-09T04:30+0300",
        "2025-12-09 04:30 Moscow",
        "2025-12-09 04:30 MSK",
        "2025-12-09 04:30 UTC+3",
        "2025-12-09 04:30 Europe/Moscow",
        "2025-12-08 20:30 New York",
        "2025-12-08 20:30 EST",
        "2025-12-08 19:30 Houston",
        "2025-12-09 10:30 Tokyo time",
        "2025-12-09 10:30 JST",
        "9 December 2025 01:30",
        "9 December 2025 at 1:30",
        "December 9 2025, 01:30 UTC",
        "9.12.2025 01:30",
        "9 December 2025 1:30 am",
        "2025-12-09 1.30am",
        "1:30 AM UTC on 9 December 2025",
        "20251209T0130Z",
        "<t:1765243800>",
        "<t:1765243800:f>",
        "<t:1765243800:R>",
    ],
)
def test_an_instant(text):
    when = read(text)
    assert (when.size, when.start, when.end) == (Size.INSTANT, at("2025-12-09T01:30Z"), None)
    assert when.last == when.start


@pytest.mark.parametrize(
    ("text", "start", "size"),
    [
        ("now", "2026-11-22T05:00Z", Size.INSTANT),
        ("right now", "2026-11-22T05:00Z", Size.INSTANT),
        ("today", "2026-11-22T00:00Z", Size.DAY),
        ("tonight", "2026-11-22T00:00Z", Size.DAY),
        ("yesterday", "2026-11-21T00:00Z", Size.DAY),
        ("Tomorrow", "2026-11-23T00:00Z", Size.DAY),
        ("this month", "2026-11-01T00:00Z", Size.MONTH),
        ("last month", "2026-10-01T00:00Z", Size.MONTH),
        ("next month", "2026-12-01T00:00Z", Size.MONTH),
        ("this year", "2026-01-01T00:00Z", Size.YEAR),
        ("next year", "2027-01-01T00:00Z", Size.YEAR),
        ("3 weeks ago", "2026-11-01T00:00Z", Size.DAY),
        ("three weeks ago", "2026-11-01T00:00Z", Size.DAY),
        ("a day ago", "2026-11-21T00:00Z", Size.DAY),
        ("in 2 days", "2026-11-24T00:00Z", Size.DAY),
        ("in 5 hours", "2026-11-22T10:00Z", Size.INSTANT),
        ("a month ago", "2026-10-22T00:00Z", Size.DAY),
        ("nine months ago", "2026-02-22T00:00Z", Size.DAY),
        ("6 years ago", "2020-11-22T00:00Z", Size.DAY),
        ("last Christmas", "2025-12-25T00:00Z", Size.DAY),
        ("next Christmas", "2026-12-25T00:00Z", Size.DAY),
        ("this Christmas", "2026-12-25T00:00Z", Size.DAY),
        ("last New Year's Eve", "2025-12-31T00:00Z", Size.DAY),
        ("last new year", "2026-01-01T00:00Z", Size.DAY),
    ],
)
def test_a_date_counted_from_now(text, start, size):
    when = read(text)
    assert (when.start, when.size) == (at(start), size)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Christmas 2009", "2009-12-25"),
        ("at Christmas 2009", "2009-12-25"),
        ("christmas day 2009 UTC", "2009-12-25"),
        ("xmas 2009", "2009-12-25"),
        ("Christmas Eve 2009", "2009-12-24"),
        ("New Year's Eve 2009", "2009-12-31"),
        ("new year’s eve 2009", "2009-12-31"),
        ("New Year 2010", "2010-01-01"),
        ("new year's day 2010", "2010-01-01"),
    ],
)
def test_a_feast_is_a_day(text, day):
    when = read(text)
    assert (f"{when.start:%Y-%m-%d}", when.size) == (day, Size.DAY)


def test_the_last_feast_is_over():
    on_the_day = datetime(2026, 12, 25, 12, tzinfo=UTC)
    when = read_when("last christmas", on_the_day, UTC, "UTC", False)
    assert when.start == at("2025-12-25T00:00Z")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("in 2025", Size.YEAR),
        ("during the year 2025", Size.YEAR),
        ("in December 2025", Size.MONTH),
        ("on 1 December 2025", Size.DAY),
        ("in 5 weeks", Size.DAY),
    ],
)
def test_the_word_before_a_date_is_read_with_it(text, size):
    assert read(text).size is size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param("12am 1 Dec 2025", Size.INSTANT, id="midnight, told"),
        pytest.param("1 Dec 2025 12 a.m.", Size.INSTANT, id="with dots"),
        pytest.param("1 Dec 2025 0h", Size.INSTANT, id="the hour alone"),
        pytest.param("Mon 1 Dec 2025", Size.DAY, id="no clock"),
    ],
)
def test_a_clock_makes_an_instant_of_a_day(text, size):
    when = read(text)
    assert (when.start, when.size) == (at("2025-12-01T00:00Z"), size)


@pytest.mark.parametrize(
    ("text", "read_as", "clock_change", "says"),
    [
        pytest.param(
            "2025-03-30 02:30 Berlin", "2025-03-30T01:30Z", ClockChange.SKIPPED,
            "is skipped: the clocks of Berlin go forward then. It was read as 03:30, 01:30 UTC.",
            id="a time that does not exist",
        ),
        pytest.param(
            "2:30 am 30 March 2025 Berlin", "2025-03-30T01:30Z", ClockChange.SKIPPED,
            "read as 03:30", id="the same in words",
        ),
        pytest.param(
            "2025-10-26 02:30 Berlin", "2025-10-26T00:30Z", ClockChange.REPEATED,
            "read as the first, 00:30 UTC. If you meant the second, ask for 2025-10-26 01:30 UTC.",
            id="a time that exists twice",
        ),
        pytest.param("2025-10-26 03:30 Berlin", "2025-10-26T02:30Z", None, "", id="an hour later"),
        pytest.param("2025-10-26 00:30 UTC", "2025-10-26T00:30Z", None, "", id="in UTC"),
    ],
)  # fmt: skip
def test_a_time_at_which_the_clocks_change_is_told(scene, text, read_as, clock_change, says):
    found = READERS["when"].read(scene, text)
    assert (found.value.start, found.value.clock_change) == (at(read_as), clock_change)
    assert says in str(found.taken)
    assert bool(found.taken) is bool(says)


def test_a_month_that_is_not_over_ends():
    for text, says in [
        ("31 June 2026", "June 2026 ended on the 30th"),
        ("31 November 2026", "November 2026 ends on the 30th"),
        ("32 December 2027", "December 2027 ends on the 31st"),
    ]:
        with pytest.raises(BadDate) as refused:
            read(text)
        assert says in str(refused.value)


def test_a_day_without_a_year_is_offered_one_that_has_it():
    for text in ("29 February", "31 December", "Christmas", "New Year's Eve"):
        with pytest.raises(BadDate) as refused:
            read(text)
        assert [read(suggestion).size for suggestion in refused.value.suggestions] == [Size.DAY]


def test_a_month_ago_from_its_last_day_is_the_last_day_of_a_shorter_one():
    when = read_when("a month ago", datetime(2026, 3, 31, 12, tzinfo=UTC), UTC, "UTC", False)
    assert when.start == at("2026-02-28T00:00Z")


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_examples_of_the_errors_read(text):
    assert read(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("31 February 2020", "2020-02-29", id="a day that February has not"),
        pytest.param("2021-02-29", "2021-02-28", id="no leap year"),
        pytest.param("31.04.2025", "2025-04-30", id="a day that April has not"),
        pytest.param("31 Feb", "February", id="no such day in any year"),
        pytest.param("2025-13-01", "month 13", id="no such month"),
        pytest.param("2025-00", "month 0", id="month nought"),
        pytest.param("2025-12-01 25:00", "25:00", id="no such hour"),
        pytest.param("2025-12-01 12:60", "12:60", id="no such minute"),
        pytest.param("9999", "out of reach", id="the last year there is"),
        pytest.param("0001", "out of reach", id="the first year there is"),
        pytest.param("1956", "out of reach", id="before spaceflight"),
        pytest.param("99999 years ago", "out of reach", id="far in the past"),
        pytest.param("in 99999 weeks", "out of reach", id="far in the future"),
        pytest.param("<t:999999999999:f>", "out of reach", id="a far mark"),
        pytest.param("<t:-99999999999>", "out of reach", id="a mark far in the past"),
        pytest.param("25 December", "25 December 2026", id="a day without a year"),
        pytest.param("December", "December 2026", id="a month without a year"),
        pytest.param("", "missing", id="nothing"),
        pytest.param(" , , ", "', ,'", id="punctuation only"),
        pytest.param("5" * 10_000, "too long", id="ten thousand characters"),
        pytest.param("soon", "'soon'", id="a word"),
        pytest.param("25", "'25'", id="a bare number"),
        pytest.param("Friday", "'Friday'", id="a weekday"),
        pytest.param("12:30", "'12:30'", id="a clock without a day"),
        pytest.param("🚀🚀🚀", "'🚀🚀🚀'", id="emoji"),
        pytest.param("2025-12-01 Atlantis", "Atlantis", id="no such zone"),
        pytest.param("2025-12-01 12:00+99:00", "+99:00", id="no such offset"),
        pytest.param("2025-12-01 12:00 +05:99", "+05:99", id="no such minutes of an offset"),
        pytest.param("1 Dec 2025 30m", "'1 Dec 2025 30m'", id="minutes without an hour"),
        pytest.param("5 weeks", "'5 weeks'", id="neither ago nor ahead"),
        pytest.param("in 5 weeks ago", "'in 5 weeks ago'", id="both ago and ahead"),
        pytest.param("2011-12-30 Apia", "Apia", id="a day that the clocks skipped"),
    ],
)
def test_a_date_that_is_none_is_refused_with_a_hint(text, says):
    with pytest.raises(BadDate) as refused:
        read(text)
    assert says in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("text", "month_first", "day", "other"),
    [
        pytest.param("01/02/2025", False, "2025-02-01", "2025-01-02", id="day first"),
        pytest.param("01/02/2025", True, "2025-01-02", "2025-02-01", id="month first"),
        pytest.param("1-2-2025", False, "2025-02-01", "2025-01-02", id="with hyphens"),
        pytest.param("01/01/2025", False, "2025-01-01", None, id="both readings are one"),
        pytest.param("25/12/2025", True, "2025-12-25", None, id="only one reading, day first"),
        pytest.param("12/25/2025", False, "2025-12-25", None, id="only one reading, month first"),
        pytest.param("1.2.2025", True, "2025-02-01", None, id="dots are day first everywhere"),
        pytest.param("1/2/2025 9:05", False, "2025-02-01", "2025-01-02 9:05", id="with a clock"),
        pytest.param("1/2/2025 GMT", False, "2025-02-01", "2025-01-02 GMT", id="with a zone"),
    ],
)
def test_a_date_in_figures(text, month_first, day, other):
    when = read(text, month_first=month_first)
    assert (f"{when.start:%Y-%m-%d}", when.other) == (day, other)


def test_an_unknown_zone_is_refused_without_a_warning_to_the_process():
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with pytest.raises(BadDate):
            read("10:00 1 Dec 2025 XYZ")
    assert not warned


def test_the_other_reading_is_told(ask):
    text = ask("/aboard 01/02/2025").text
    assert "was read as 1 February 2025" in text
    assert "2025-01-02" in text
    assert "was read as 2 January 2025" in ask("/aboard 01/02/2025", locale="en-US").text


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        pytest.param("2025-03-09 New York", 23, id="clocks go forward"),
        pytest.param("2025-11-02 New York", 25, id="clocks go back"),
        pytest.param("2025-06-01 New York", 24, id="an ordinary day"),
        pytest.param("2018-11-04 Sao Paulo", 23, id="midnight itself is skipped"),
    ],
)
def test_a_day_is_as_long_as_its_zone_has_it(text, hours):
    when = read(text)
    assert when.end - when.start == timedelta(hours=hours)


def test_a_zone_at_the_end_goes_before_the_zone_of_the_asker():
    moscow = ZoneInfo("Europe/Moscow")
    assert read("2025-12-09", moscow, "Moscow").start == at("2025-12-08T21:00Z")
    assert read("2025-12-09 UTC", moscow, "Moscow").start == at("2025-12-09T00:00Z")
    assert read("2025-12-09 01:00Z", moscow, "Moscow").start == at("2025-12-09T01:00Z")
    assert read("now", moscow, "Moscow").start == NOW


def test_yesterday_is_that_of_the_askers_zone():
    late = datetime(2026, 11, 22, 23, tzinfo=UTC)
    tokyo = ZoneInfo("Asia/Tokyo")
    assert read_when("yesterday", late, tokyo, "Tokyo", False).start == at("2026-11-21T15:00Z")


@pytest.mark.parametrize("suffix", ["", " Moscow", " UTC", " +05:30", " Asia/Tokyo", " (JST)"])
@pytest.mark.parametrize(
    "text", ["2025", "2025-12", "2025-12-09", "9 Dec 2025", "2025-12-09 10:00", "today"]
)
def test_a_zone_may_follow_any_date(text, suffix):
    zone = find_zone(suffix.strip())[0] if suffix else UTC
    assert read(text + suffix).start == read(text, zone).start


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("+05:30", "UTC+5:30"),
        ("+0530", "UTC+5:30"),
        ("UTC+5:30", "UTC+5:30"),
        ("gmt-03:30", "UTC-3:30"),
        ("+03", "UTC+3"),
        ("+03:00", "UTC+3"),
        ("UTC+3", "UTC+3"),
        ("+00:00", "UTC"),
        # POSIX counts westwards.
        ("Etc/GMT+3", "UTC-3"),
        ("etc/gmt-3", "UTC+3"),
        ("Etc/GMT-14", "UTC+14"),
        ("Etc/GMT+0", "UTC"),
    ],
)
def test_an_offset_has_one_name(text, name):
    zone, shown = find_zone(text)
    assert shown == name
    assert find_zone(shown) == (zone, name)


@pytest.mark.parametrize(
    "text",
    ["", "+15", "Etc/GMT+13", "+05:99", "UTC+99", "Gotham", "../etc/passwd", "a" * 500, "%s"],
)
def test_what_is_no_zone(text):
    assert find_zone(text) is None


@given(st.dates(min_value=date(1957, 1, 2), max_value=date(2100, 12, 30)))
def test_every_day_reads_in_every_common_form(day):
    forms = [
        f"{day:%Y-%m-%d}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%b} {day.day}, {day.year}",
        f"{day:%B} {day.day} {day.year} UTC",
    ]
    for form in forms:
        assert read(form).start == datetime(day.year, day.month, day.day, tzinfo=UTC), form


# Twice the fuzz with what dates are made of: it gets further in than any letters.
DATE_LIKE = st.lists(
    st.sampled_from(
        ["2025", "12", "31", "1", "0", "-", "/", ".", ":", " ", "T", "Z", "+", "am", "pm", "Dec",
         "Feb", "st", "of", "UTC", "Moscow", "EST", "<t:", ">", "in", "ago", "week", "next",
         "99999", "Sunday", "²", "٣", "e", "%", "\x00"]
    ),
    max_size=9,
).map("".join)  # fmt: skip


@given(st.one_of(DATE_LIKE, st.text(max_size=MAX_LENGTH + 5)))
@example("٣٠ December 2025")
@example("1e5")
@example("infinity")
def test_any_text_is_a_date_or_refused(text):
    try:
        when = read(text)
    except BadDate:
        return
    assert when.end is None or when.start < when.end
    assert when.start.tzinfo is UTC


# ------------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("Suni Williams", "sunita-williams", id="as called"),
        pytest.param("Sunita Williams", "sunita-williams", id="formal"),
        pytest.param("williams, suni", "sunita-williams", id="family name first"),
        pytest.param("KONONENKO", "oleg-kononenko", id="family name, loud"),
        pytest.param("Олег Кононенко", "oleg-kononenko", id="Cyrillic"),
        pytest.param("кононенко", "oleg-kononenko", id="Cyrillic family name"),
        pytest.param("星出彰彦", "akihiko-hoshide", id="Japanese"),
        pytest.param("Jose Hernandez", "jose-hernandez", id="missing accents"),
        pytest.param("Sławosz Uznański", "slawosz-uznanski-wisniewski", id="accents"),
        pytest.param("slawosz uznanski", "slawosz-uznanski-wisniewski", id="l for ł"),
        pytest.param("sunita-williams", "sunita-williams", id="its id"),
        pytest.param("Johnny Kim", "jonny-kim", id="an alias of the news"),
        pytest.param("Jonny Kim", "jonny-kim", id="as called, again"),
        pytest.param("rubio", "francisco-rubio", id="lower case"),
        pytest.param("  Frank   Rubio ", "francisco-rubio", id="blanks"),
        pytest.param("konon", "oleg-kononenko", id="the beginning of a name"),
    ],
)
def test_a_person(scene, text, person):
    found = find_person(scene.manifest, text)
    assert (found.id, found.exact) == (person, True)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Yurchikin", "fyodor-yurchikhin"),
        ("Konenenko", "oleg-kononenko"),
        ("Sunni Wiliams", "sunita-williams"),
        ("Peggy Witson", "peggy-whitson"),
    ],
)
def test_a_misspelt_person_is_taken_and_said(scene, ask, text, person):
    found = find_person(scene.manifest, text)
    assert (found.id, found.exact) == (person, False)
    assert f"'{text}' was read as" in ask(f"/person {text}").text


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Williams",
            {"christopher-williams", "dafydd-williams", "jeffrey-williams", "sunita-williams"},
        ),
        ("Kelly", {"james-kelly", "mark-kelly", "scott-kelly"}),
    ],
)
def test_a_shared_name_is_asked_back(scene, text, people):
    with pytest.raises(AmbiguousName) as refused:
        find_person(scene.manifest, text)
    assert {value for _, value in refused.value.choices} == people
    assert len(refused.value.suggestions) == len(people)


def test_a_choice_asks_the_question_again(scene):
    with pytest.raises(AmbiguousName) as refused:
        understand("/person name: Williams when: 2025-01-01", scene)
    for _, command in refused.value.again():
        assert written(understand(command, scene).arguments["when"]) == "2025-01-01"


@pytest.mark.parametrize(
    "text", ["Buzz Aldrin", "xyzzy", "", "!!!", "🚀", "a" * 5000, "Robert'); DROP TABLE person;--"]
)
def test_an_unknown_person_is_refused(scene, text):
    with pytest.raises(UnknownPerson) as refused:
        find_person(scene.manifest, text)
    assert len(str(refused.value)) < 200


def test_everyone_is_found_by_each_of_their_names(scene):
    shared = Counter(
        name for person in scene.manifest.people for name in {plain(n) for n in said(person)}
    )
    for person in scene.manifest.people:
        for name in said(person):
            if shared[plain(name)] == 1:
                found = find_person(scene.manifest, name)
                assert (found.id, found.exact) == (person.id, True), name
            else:
                with pytest.raises(AmbiguousName):
                    find_person(scene.manifest, name)


def said(person):
    everything = (person.id, person.name, person.called, person.native_name, *person.aliases)
    return [name for name in everything if name]


@pytest.mark.parametrize(
    ("text", "mission"),
    [
        ("Soyuz MS-29", "soyuz-ms-29"),
        ("MS-29", "soyuz-ms-29"),
        ("MS29", "soyuz-ms-29"),
        ("ms 29", "soyuz-ms-29"),
        ("союз мс-29", "soyuz-ms-29"),
        ("soyuz ms 01", "soyuz-ms-01"),
        ("ms1", "soyuz-ms-01"),
        ("TMA-14M", "soyuz-tma-14m"),
        ("TMA-14", "soyuz-tma-14"),
        ("tma 4", "soyuz-tma-4"),
        ("TMA-04M", "soyuz-tma-04m"),
        ("crew 11", "crew-11"),
        ("Crew-1", "crew-1"),
        ("SpaceX Crew-11", "crew-11"),
        ("spacex crew 11 mission", "crew-11"),
        ("Ax 4", "ax-4"),
        ("Axiom Ax-4", "ax-4"),
        ("Axiom 4", "ax-4"),
        ("Axiom Mission 4", "ax-4"),
        ("sts135", "sts-135"),
        ("Space Shuttle STS-135", "sts-135"),
        ("CFT", "starliner-cft"),
        ("Demo-2", "crew-dragon-demo-2"),
        ("Starliner-1", "starliner-1"),
        ("Crew Dragon Demo-2", "crew-dragon-demo-2"),
    ],
)
def test_a_mission(scene, text, mission):
    found = find_mission(scene.manifest, text)
    assert (found.id, found.exact) == (mission, True)


def test_every_mission_is_found_by_each_of_its_names(scene):
    for mission in scene.manifest.missions:
        for name in (mission.id, mission.name, mission.formal_name, *mission.aliases):
            for typed in {
                name,
                name.lower(),
                name.upper(),
                name.replace("-", ""),
                name.replace("-", " "),
            }:
                if typed:
                    found = find_mission(scene.manifest, typed)
                    assert (found.id, found.exact) == (mission.id, True), typed


@pytest.mark.parametrize(
    "text", ["MS-99", "crew 99", "STS-200", "Apollo 11", "28", "", "???", "soyuz", "x" * 5000]
)
def test_an_unknown_mission_is_refused(scene, text):
    with pytest.raises((UnknownMission, AmbiguousName)) as refused:
        find_mission(scene.manifest, text)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("11", {"crew-11", "soyuz-ms-11", "soyuz-tma-11", "soyuz-tma-11m"}),
        ("mission 11", {"crew-11", "soyuz-ms-11", "soyuz-tma-11", "soyuz-tma-11m"}),
        ("4", {"ax-4", "crew-4", "soyuz-ms-04", "soyuz-tma-4", "soyuz-tma-04m"}),
        ("starliner", {"starliner-cft", "starliner-1"}),
        ("ax", {f"ax-{number}" for number in range(1, 6)}),
        ("Soyuz TM", {f"soyuz-tm-{number}" for number in range(31, 35)}),
    ],
)
def test_a_mission_half_named_is_asked_back(scene, text, offered):
    with pytest.raises(AmbiguousName) as refused:
        find_mission(scene.manifest, text)
    assert {value for _, value in refused.value.choices} == offered


@pytest.mark.parametrize(
    ("text", "newest"),
    [
        ("soyuz", "soyuz-ms-30"),
        ("союз", "soyuz-ms-30"),
        ("soyuz mission", "soyuz-ms-30"),
        ("ms", "soyuz-ms-30"),
        ("shuttle", "sts-135"),
        ("the shuttle", "sts-135"),
        ("crew", "crew-14"),
        ("crew dragon", "voyg-1"),
        ("dragon", "voyg-1"),
    ],
)
def test_a_programme_offers_its_newest_missions(scene, text, newest):
    order = [mission.id for mission in scene.manifest.missions]
    with pytest.raises(AmbiguousName) as refused:
        find_mission(scene.manifest, text)
    values = [value for _, value in refused.value.choices]
    assert values[0] == newest
    assert len(values) == names.MAX_CHOICES
    assert sorted(values, key=order.index, reverse=True) == values


@pytest.mark.parametrize("text", ["28", "135", "vast"])
def test_a_mission_is_not_guessed_from_a_part_of_its_name(scene, text):
    with pytest.raises(UnknownMission) as refused:
        find_mission(scene.manifest, text)
    assert len(refused.value.choices) == 1


@pytest.mark.parametrize(
    ("count", "ends"),
    [(2, "A or B"), (10, "I or J"), (11, "J or 1 other"), (12, "J or 2 others")],
)
def test_choices_beyond_the_tenth_are_counted(count, ends):
    called = [Name(letter, Of.PERSON, letter) for letter in string.ascii_uppercase[:count]]
    assert str(names.any_of(called)).endswith(ends)


@given(
    st.integers(0, 300),
    st.sampled_from(["MS-{}", "soyuz ms{}", "crew {}", "sts {}", "TMA{}", "axiom {}"]),
)
def test_figures_are_never_taken_for_other_figures(world, number, form):
    try:
        found = find_mission(world().manifest, form.format(number))
    except AskError:
        return
    figures = "".join(c for c in world().manifest.mission(found.id).name if c.isdigit())
    assert int(figures) == number


@pytest.mark.parametrize(
    ("text", "agency", "nationality"),
    [
        ("NASA", "NASA", ""),
        ("nasa", "NASA", ""),
        ("Roscosmos", "Roscosmos", ""),
        ("ESA", "ESA", ""),
        ("JAXA", "JAXA", ""),
        ("Russian", "", "RU"),
        ("Russians", "", "RU"),
        ("Russia", "", "RU"),
        ("JP", "", "JP"),
        ("Japanese", "", "JP"),
        ("USA", "", "US"),
        ("Americans", "", "US"),
        ("Canada", "", "CA"),
        ("British", "", "GB"),
        ("Germans", "", "DE"),
    ],
)
def test_a_group(scene, text, agency, nationality):
    group, exact = find_group(scene.manifest, text)
    assert (group.agency, group.nationality, exact) == (agency, nationality, True)


def test_a_misspelt_group_is_said(scene, ask):
    assert find_group(scene.manifest, "Cannada")[1] is False
    assert "'Cannada' was read as Canada." in ask("/aboard who: Cannada").text


@pytest.mark.parametrize("text", ["Klingon", "Mars", "", "Russian 9", "🇷🇺", "z" * 5000])
def test_what_is_no_group(scene, text):
    with pytest.raises(AskError) as refused:
        find_group(scene.manifest, text)
    assert refused.value.kind == "NotUnderstood"


WORDS_LIKE = st.text(st.sampled_from("acdehlnrstuw 0123/-'"), max_size=8)


@given(typed=st.one_of(WORDS_LIKE, st.text(max_size=150)))
@example(typed="")
@example(typed="1")
@example(typed="31 f")
@example(typed="29 feb")
@example(typed="11/02/2025 01:30 New York")
def test_whatever_is_typed_is_offered_what_reads(world, typed):
    for reader in READERS.values():
        if reader.offer:
            for label, value in reader.offer(world(), typed)[:25]:
                assert str(label)
                assert reader.read(world(), value)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", ["now", "today", "yesterday"]),
        ("dec", ["December 2026", "December 2025"]),
        ("ju", ["June 2026", "July 2026", "June 2025", "July 2025"]),
        ("25 dec", ["25 December 2026", "25 December 2025"]),
        ("29 feb", ["29 February 2024"]),
        ("last", ["last month", "last year", "last Christmas"]),
        ("christ", ["Christmas 2025", "Christmas 2024", "last Christmas"]),
        ("5 w", ["5 weeks ago"]),
        ("31 February 2020", ["2020-02-29"]),
        ("01/02/2025", ["01/02/2025", "2025-01-02"]),
        ("Dec 2025", ["Dec 2025"]),
    ],
)
def test_dates_offered_while_typing(scene, typed, first):
    offered = [value for _, value in READERS["when"].offer(scene, typed)]
    assert offered[: len(first)] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", ["NASA", "Roscosmos", "ESA", "JAXA"]),
        ("ru", ["Russia", "Roscosmos"]),
        ("rus", ["Russia", "Roscosmos"]),
        ("jp", ["Japan"]),
        ("jap", ["Japan", "JAXA"]),
        ("us", ["United States", "NASA"]),
        ("brit", ["United Kingdom"]),
        ("НАСА", ["NASA"]),
        ("zzz", []),
    ],
)
def test_groups_offered_while_typing(scene, typed, first):
    offered = [value for _, value in groups.offer_groups(scene.manifest, typed)]
    assert offered[: len(first)] == first
    assert bool(offered) is bool(first)


def test_a_country_that_nobody_flew_for_is_offered_last_and_only_if_typed(scene):
    offered = [value for _, value in groups.offer_groups(scene.manifest, "")]
    assert "Japan" in offered
    assert "China" not in offered
    offered = [value for _, value in groups.offer_groups(scene.manifest, "c")]
    assert offered.index("Canada") < offered.index("South Africa") < offered.index("China")


@pytest.mark.parametrize(
    ("offer", "typed", "first"),
    [
        (people_offered.offer_people, "kon", "oleg-kononenko"),
        (people_offered.offer_people, "Rubio", "francisco-rubio"),
        (ships.offer_missions, "ms2", "soyuz-ms-29"),
        (ships.offer_missions, "crew-1", "crew-14"),
        (groups.offer_groups, "nas", "NASA"),
    ],
)
def test_the_best_offer_comes_first(scene, offer, typed, first):
    values = [value for _, value in offer(scene.manifest, typed)]
    assert first in values[:5]


# -------------------------------------------------------------------- parameters

TWO = {"person": "Suni Williams", "with": "Butch Wilmore"}


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("/aboard", "aboard", {}),
        ("/ABOARD", "aboard", {}),
        ("/aboard 2025-12-01", "aboard", {"when": "2025-12-01"}),
        ("/aboard when: 2025-12-01", "aboard", {"when": "2025-12-01"}),
        ("/aboard when:2025-12-01 who:NASA", "aboard", {"when": "2025-12-01", "who": "NASA"}),
        ("/aboard who: NASA when: 2025-12-01", "aboard", {"when": "2025-12-01", "who": "NASA"}),
        ("/aboard 2025-12-01 NASA", "aboard", {"when": "2025-12-01", "who": "NASA"}),
        ("/aboard NASA 2025-12-01", "aboard", {"when": "2025-12-01", "who": "NASA"}),
        ("/aboard Russian 9 May 2025", "aboard", {"when": "9 May 2025", "who": "Russian"}),
        ("/aboard NASA", "aboard", {"who": "NASA"}),
        ("/aboard when: 2024-09-23T23:59Z", "aboard", {"when": "2024-09-23T23:59Z"}),
        ("/aboard 2024-09-23T23:59Z", "aboard", {"when": "2024-09-23T23:59Z"}),
        ("/aboard when:", "aboard", {}),
        ("/next soyuz landing", "next", {"program": "soyuz", "event": "landing"}),
        ("/next landing soyuz", "next", {"program": "soyuz", "event": "landing"}),
        ("/next-dragon", "next", {"program": "dragon"}),
        ("/next_dragon", "next", {"program": "dragon"}),
        ("/next-landing soyuz", "next", {"program": "soyuz", "event": "landing"}),
        ("/next-soyuz 2026-03-01", "next-soyuz", {"as-of": "2026-03-01"}),
        ("/person Kononenko", "person", {"name": "Kononenko"}),
        ("/person name: Kononenko", "person", {"name": "Kononenko"}),
        ("/person Peggy Whitson 2025", "person", {"name": "Peggy Whitson", "when": "2025"}),
        ("/together Suni Williams Butch Wilmore", "together", TWO),
        ("/together Suni Williams, Butch Wilmore", "together", TWO),
        ("/together Suni Williams and Butch Wilmore", "together", TWO),
        ("/together with: Butch Wilmore person: Suni Williams", "together", TWO),
        ("/expedition 73", "expedition", {"number": "73"}),
        ("/expedition 73 2025-09-10", "expedition", {"number": "73", "when": "2025-09-10"}),
        ("/expedition 2025-09-10", "expedition", {"when": "2025-09-10"}),
        ("/commander 2025-09-10", "expedition", {"when": "2025-09-10"}),
    ],
)  # fmt: skip
def test_parameters_by_name_or_in_order(scene, text, question, words):
    asked = understand(text, scene)
    named = find(question)[0]
    assert (asked.question, asked.arguments) == (named, read_words(named, words, scene).arguments)


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("/abord", NotUnderstood, "/aboard"),
        ("/", NotUnderstood, "/help"),
        ("/xyzzy", NotUnderstood, "/help"),
        ("/person", NotUnderstood, "/person name: Suni Williams"),
        ("/mission", NotUnderstood, "/mission name: Soyuz MS-29"),
        ("/together Wilmore", NotUnderstood, "/together person: Wilmore with: Suni Williams"),
        ("/together Williams Wilmore", AmbiguousName, "'Williams'"),
        ("/help me", NotUnderstood, "'me' is no topic of help"),
        ("/person Nobody Known", UnknownPerson, "'Nobody Known'"),
        ("/mission MS-99", UnknownMission, "'MS-99'"),
        ("/expedition 250", UnknownExpedition, "250"),
        ("/expedition 0", UnknownExpedition, "from 1"),
        ("/expedition x", UnknownExpedition, "'x'"),
        ("/next event: party", NotUnderstood, "'party'"),
        ("/next program: apollo", NotUnderstood, "'apollo'"),
        ("/aboard 31 February 2020", BadDate, "2020-02-29"),
        ("/aboard 1997", BadDate, "2 November 2000"),
        ("/aboard 2031", BadDate, "December 2028"),
        ("/aboard who: Klingon", AskError, "'Klingon'"),
        ("tell me a joke", NotUnderstood, "'tell me a joke'"),
        ("", NotUnderstood, "/aboard"),
        ("   ", NotUnderstood, "/aboard"),
        ("a" * 301, NotUnderstood, "301"),
        ("/aboard " + "a" * 400, NotUnderstood, "too long"),
    ],
)
def test_what_cannot_be_answered_says_what_was_given_and_what_to_try(ask, text, error, says):
    with pytest.raises(error) as refused:
        ask(text)
    assert says in str(refused.value)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("who is aboard?", "/aboard"),
        ("Who is aboard", "/aboard"),
        ("WHO IS ON THE ISS!", "/aboard"),
        ("who was aboard on 25 December 2000?", "/aboard when: 2000-12-25"),
        ("how many Russians are aboard", "/aboard who: RU"),
        ("when is the next Soyuz?", "/next-soyuz"),
        ("next dragon landing", "/next event: landing program: dragon"),
        ("Is Anil Menon still up there?", "/person name: anil-menon"),
        ("Who flew on Axiom 4?", "/mission name: ax-4"),
        ("did Kononenko meet Chub", "/together person: oleg-kononenko with: nikolai-chub"),
        ("who commanded the ISS on 20 October 2021?", "/expedition when: 2021-10-20"),
        ("Suni Williams", "/person name: sunita-williams"),
        ("who's aboard", "/aboard"),
        ("Who’s on the space station?!", "/aboard"),
        ("who is on board the International Space Station", "/aboard"),
        ("who is on iss", "/aboard"),
        ("who is at the station...", "/aboard"),
        ("how many people are in space", "/aboard"),
        ("who is aboard on 2025-12-01", "/aboard when: 2025-12-01"),
        ("who was up there on 9 december 2025", "/aboard when: 2025-12-09"),
        ("who was up there last christmas", "/aboard when: 2025-12-25"),
        ("who will be on the station in 2027", "/aboard when: 2027"),
        ("how many americans are aboard", "/aboard who: US"),
        ("what's next", "/next"),
        ("next starliner", "/next program: starliner"),
        ("when's the next soyuz", "/next-soyuz"),
        ("crew-11", "/mission name: crew-11"),
        ("MS-29", "/mission name: soyuz-ms-29"),
        ("who was on crew-11?", "/mission name: crew-11"),
        ("when did crew-11 land", "/mission name: crew-11"),
        ("when does crew-12 come home", "/mission name: crew-12"),
        ("when will crew-12 land", "/mission name: crew-12"),
        ("is suni williams still up there", "/person name: sunita-williams"),
        ("was Suni Williams aboard in 2024", "/person name: sunita-williams when: 2024"),
        ("who is the commander of the iss", "/expedition"),
        ("who commands the station", "/expedition"),
        ("who commanded expedition 73", "/expedition number: 73"),
        ("tell me about the ISS", "/station"),
    ],
)  # fmt: skip
def test_plain_words_ask_a_question(scene, text, command):
    assert understand(text, scene).command == command


@pytest.mark.parametrize(
    "text", ["11", "[1, 2]", "2025", "xyzzy 11", "mission", "nasa", "asdf", "vast"]
)
def test_what_may_be_no_name_at_all_is_not_understood(scene, text):
    with pytest.raises(NotUnderstood):
        understand(text, scene)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("crew 99", "'crew-99' is not known yet; the newest of its kind is Crew-14."),
        ("who is on MS-31?", "'ms-31' is not known yet; the newest of its kind is Soyuz MS-30."),
        ("sts-150", "No 'sts-150' flew to the station; the last of its kind is STS-135."),
        ("tm-40", "No 'tm-40' flew to the station; the last of its kind is Soyuz TM-34."),
    ],
)
def test_a_number_beyond_a_series_is_no_misspelling_of_another_ship(scene, text, said):
    with pytest.raises(UnknownMission) as refused:
        understand(text, scene)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("text", "choice"),
    [("Williams", "sunita-williams"), ("shuttle", "sts-135"), ("is Kelly aboard", "scott-kelly")],
)
def test_plain_words_with_a_shared_name_are_asked_back(scene, text, choice):
    with pytest.raises(AmbiguousName) as refused:
        understand(text, scene)
    assert choice in dict(refused.value.choices).values()
    assert all(understand(command, scene) for _, command in refused.value.again())


# -------------------------------------------------------------------------- fuzz

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)
COMMANDS = st.builds(
    "/{} {}".format, st.sampled_from([question.name for question in questions()]), ANYTHING
)


@given(text=st.one_of(ANYTHING, COMMANDS))
@example(text="/aboard when: \u202e2025-12-01")
@example(text="/person \x00\x07\x1b[31mKononenko")
@example(text="/together {person} {with}")
@example(text="who was aboard in %s %d {0}")
def test_any_text_is_understood_or_refused(world, text):
    try:
        understand(text, world())
    except AskError as error:
        refused = str(error)
    else:
        return
    assert refused
    assert refused.isprintable()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("where is the ISS right now?", "where the station is"),
        ("what country is the ISS over?", "where the station is"),
        ("How do you eat in space?", "daily life"),
        ("how many people lived on Mir in 1995", "other stations"),
        ("What's the weather like right now?", "the weather"),
    ],
)
def test_a_question_about_something_else_is_told_so(scene, text, topic):
    with pytest.raises(OutOfScope) as refused:
        understand(text, scene)
    assert topic in str(refused.value)
    assert "/help" in refused.value.suggestions


@pytest.mark.parametrize("text", ["hi", "asdf qwer", "Is the ISS fake?"])
def test_what_is_no_question_known_is_not_understood(scene, text):
    with pytest.raises(NotUnderstood):
        understand(text, scene)


@pytest.mark.parametrize(
    ("words", "gender"), [("women", "F"), ("Female", "F"), ("женщины", "F"), ("men", "M")]
)
def test_a_gender_is_a_group(shipped, words, gender):
    group, exact = find_group(shipped, words)
    assert (group.gender, exact) == (gender, True)
    assert find_group(shipped, group.name)[0] == group


def test_the_women_aboard_are_those_of_the_data(ask):
    replied = ask("/aboard 2010-04-10 who: women")
    assert [present.stay.person for present in replied.answer.people] == [
        "tracy-dyson",
        "dorothy-metcalf-lindenburger",
        "naoko-yamazaki",
        "stephanie-wilson",
    ]
    assert replied.text.startswith("4 women aboard the ISS on 10 April 2010\n")
    assert ask("/aboard 2001-01-01 women").card().title.startswith("No women aboard")


FEW = [one for one in vars(few_values).values() if isinstance(one, few_values.FewValues)]


@pytest.mark.parametrize("locale", ["en", "ru"])
@pytest.mark.parametrize("few", FEW, ids=[few.kind for few in FEW])
def test_what_a_value_is_called_in_an_answer_is_read_when_it_is_typed(few, locale):
    speech = Speech(locale)
    for label, value in few.choices:
        called = speech.say(label) if isinstance(label, str) else speech.tell(label)
        # A comma parts what is typed.
        if "," not in called:
            assert few.find(called.replace("\N{NO-BREAK SPACE}", " ")) == value, called


@pytest.mark.parametrize("typed", ["0", "-1", "\u22125", "top -3", "51"])
def test_of_no_number_the_first_are_not_told(scene, typed):
    with pytest.raises(NotUnderstood, match="is no number"):
        READERS["how-many"].read(scene, typed)
