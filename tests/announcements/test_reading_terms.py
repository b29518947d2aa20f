"""What managers type for a subscription: what is read, what is refused, and how it is written."""

import time as clocks
from datetime import UTC, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.announcements.reading_terms import (
    WEEKDAYS,
    BadSubscription,
    read_at,
    read_kinds,
    read_leads,
    read_programs,
    read_terms,
    read_zone,
    written_at,
    written_leads,
)
from bot.announcements.subscriptions import (
    DEFAULT_KINDS,
    DEFAULT_LEADS,
    LONGEST_LEAD,
    MOST_LEADS,
    At,
    Kind,
    Quiet,
    Terms,
    zone_of,
)
from bot.saying.speech import Speech

HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
# A part of a second is nothing to a person, and long enough for a busy machine.
QUICK = 0.5


# ------------------------------------------------------------------------- kinds


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        pytest.param("launch", {Kind.LAUNCH}, id="one"),
        pytest.param("launch, docking", {Kind.LAUNCH, Kind.DOCKING}, id="two"),
        pytest.param("crew-change,launch", DEFAULT_KINDS, id="no blank"),
        pytest.param("Crew Changes", {Kind.CREW_CHANGE}, id="two words, many"),
        pytest.param("crew_change", {Kind.CREW_CHANGE}, id="underscore"),
        pytest.param("launches and", None, id="no comma"),
        pytest.param("LAUNCHES", {Kind.LAUNCH}, id="capitals"),
        pytest.param("launch, launch, launch", {Kind.LAUNCH}, id="the same again"),
        pytest.param(" digest ,", {Kind.DIGEST}, id="comma at the end"),
        pytest.param("on this  day", {Kind.ON_THIS_DAY}, id="two blanks"),
        pytest.param("guarantee-watch", {Kind.GUARANTEE_WATCH}, id="the guarantee"),
        pytest.param("", None, id="nothing"),
        pytest.param("  ", None, id="blanks"),
        pytest.param(",", None, id="only a comma"),
        pytest.param("rockets", None, id="something else"),
        pytest.param("all, launch", None, id="all and one"),
        pytest.param("запуск", None, id="another script"),
    ],
)
def test_kinds(typed, kinds):
    if kinds is None:
        with pytest.raises(BadSubscription):
            read_kinds(typed)
    else:
        assert read_kinds(typed) == kinds


def test_all_is_every_kind_of_post():
    assert {*DEFAULT_KINDS, Kind.DIGEST, Kind.ON_THIS_DAY} < read_kinds("all") <= {*Kind}
    assert read_kinds(" ALL ") == read_kinds("all")


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_read_by_its_name_and_in_the_plural(kind):
    assert read_kinds(kind) == {kind}
    assert read_kinds(kind.replace("-", " ").title()) == {kind}
    if not kind.endswith("h"):
        assert read_kinds(f"{kind}s") == {kind}


@pytest.mark.parametrize(
    ("typed", "meant"), [("lanch", "launch"), ("doking", "docking"), ("crew chang", "crew-change")]
)
def test_a_misspelt_kind_is_asked_back(typed, meant):
    with pytest.raises(BadSubscription) as refused:
        read_kinds(typed)
    assert refused.value.suggestions[0] == meant
    assert f"Did you mean {meant}" in str(refused.value)


# ------------------------------------------------------------------------- times before


@pytest.mark.parametrize(
    ("typed", "leads"),
    [
        pytest.param("24h, 1h", [24 * HOUR, HOUR], id="as usual"),
        pytest.param("1h, 24h", [24 * HOUR, HOUR], id="the longest comes first"),
        pytest.param("1h, 60m, 60 min", [HOUR], id="the same again"),
        pytest.param("0m", [0 * HOUR], id="at the time"),
        pytest.param("0", [0 * HOUR], id="at the time, without a unit"),
        pytest.param("2 days", [2 * DAY], id="days in words"),
        pytest.param("1 Week", [7 * DAY], id="weeks in words"),
        pytest.param("30 Minutes", [30 * MINUTE], id="minutes in words"),
        pytest.param("1 hour,", [HOUR], id="comma at the end"),
        pytest.param("24 ч, 1 ч", [24 * HOUR, HOUR], id="in Russian"),
        pytest.param("3 суток, 2 дня, 30 мин.", [3 * DAY, 2 * DAY, 30 * MINUTE], id="суток"),
        pytest.param("1 неделя, 1 час, 0 минут", [7 * DAY, HOUR, 0 * HOUR], id="in Russian words"),
        pytest.param("2 месяца", None, id="months in Russian"),
        pytest.param("30d", [LONGEST_LEAD], id="the longest"),
        pytest.param("720h", [LONGEST_LEAD], id="the longest in hours"),
        pytest.param("1d, 2d, 3d, 4d, 5d", [n * DAY for n in (5, 4, 3, 2, 1)], id="five"),
        pytest.param("1d, 2d, 3d, 4d, 5d, 6d", None, id="six"),
        pytest.param("31d", None, id="too long"),
        pytest.param("721h", None, id="too long in hours"),
        pytest.param("9999w", None, id="far too long"),
        pytest.param("99999m", None, id="too many figures"),
        pytest.param("24", None, id="without a unit"),
        pytest.param("-1h", None, id="afterwards"),
        pytest.param("1.5h", None, id="a fraction"),
        pytest.param("an hour", None, id="in words"),
        pytest.param("1h 24h", None, id="no comma"),
        pytest.param("24h, soon", None, id="one of them no time"),
        pytest.param("२४h", None, id="figures of another script"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_times_before(typed, leads):
    if leads is None:
        with pytest.raises(BadSubscription):
            read_leads(typed)
    else:
        assert list(read_leads(typed)) == leads


@given(
    lengths=st.lists(
        st.one_of(
            st.integers(0, 9999).map(lambda n: n * MINUTE),
            st.integers(0, 720).map(lambda n: n * HOUR),
            st.integers(0, 30).map(lambda n: n * DAY),
        ),
        min_size=1,
        max_size=MOST_LEADS,
        unique=True,
    )
)
def test_what_is_written_of_times_before_is_read_back(lengths):
    leads = tuple(sorted(lengths, reverse=True))
    assert read_leads(written_leads(leads)) == leads


@pytest.mark.parametrize(
    ("lead", "written"),
    [(DAY, "24h"), (2 * DAY, "2d"), (HOUR, "1h"), (90 * MINUTE, "90m"), (0 * DAY, "0m")],
)
def test_times_before_are_written_as_people_say_them(lead, written):
    assert written_leads([lead]) == written


# ------------------------------------------------------------------------- times of day


@pytest.mark.parametrize(
    ("typed", "hour", "minute", "weekday"),
    [
        pytest.param("09:00", 9, 0, None, id="as usual"),
        pytest.param("9", 9, 0, None, id="an hour"),
        pytest.param("9:30", 9, 30, None, id="one figure"),
        pytest.param("9.30", 9, 30, None, id="with a dot"),
        pytest.param("9h30", 9, 30, None, id="with an h"),
        pytest.param("9 pm", 21, 0, None, id="in the evening"),
        pytest.param("12am", 0, 0, None, id="midnight"),
        pytest.param("12:15 PM", 12, 15, None, id="after noon"),
        pytest.param("00:00", 0, 0, None, id="the first minute"),
        pytest.param("23:59", 23, 59, None, id="the last minute"),
        pytest.param("Monday 09:00", 9, 0, 0, id="on a day"),
        pytest.param("mondays 09:00", 9, 0, 0, id="on all such days"),
        pytest.param("Sundays, 6pm", 18, 0, 6, id="with a comma"),
        pytest.param("tue 9", 9, 0, 1, id="in short"),
        pytest.param("tues. 9", 9, 0, 1, id="in short with a dot"),
        pytest.param("thurs 9", 9, 0, 3, id="another short form"),
        pytest.param("  Fri   18:30 ", 18, 30, 4, id="blanks"),
        pytest.param("пн 09:00", 9, 0, 0, id="in Russian, in short"),
        pytest.param("Вс. 9", 9, 0, 6, id="in Russian, with a dot"),
        pytest.param("среда, 18:30", 18, 30, 2, id="in Russian, whole"),
        pytest.param("в пятницу в 7:00", 7, 0, 4, id="in Russian, on a day"),
        pytest.param("по воскресеньям в 10:00", 10, 0, 6, id="in Russian, on all such days"),
        pytest.param("во вторник 9", 9, 0, 1, id="in Russian, on another day"),
        pytest.param("в 9:00", 9, 0, None, id="in Russian, at a time"),
        pytest.param("Mittwoch 9", 9, 0, 2, id="in German"),
        pytest.param("sáb. 9", 9, 0, 5, id="in Spanish, in short"),
    ],
)
def test_times_of_day(typed, hour, minute, weekday):
    assert read_at(typed) == (At(time(hour, minute), weekday), None)


@pytest.mark.parametrize(
    ("typed", "at", "zone"),
    [
        ("09:00 UTC", At(time(9)), "UTC"),
        ("Monday 18:30 Europe/Moscow", At(time(18, 30), 0), "Europe/Moscow"),
        ("6 pm Houston", At(time(18)), "Houston"),
        ("9 Amsterdam", At(time(9)), "Amsterdam"),
        ("9:00  New   York", At(time(9)), "New York"),
        ("пн 9:00 Москва", At(time(9), 0), "Москва"),
        ("9:00 UTC+3", At(time(9)), "UTC+3"),
    ],
)
def test_times_of_day_in_a_zone(typed, at, zone):
    assert read_at(typed) == (at, zone)


@pytest.mark.parametrize("typed", ["9:00 Monday", "9:00 Mars", "9 pm pm"])
def test_a_time_of_day_in_a_zone_that_is_none(typed):
    with pytest.raises(BadSubscription, match="There is no zone"):
        read_at(typed)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("24:00", id="no such hour"),
        pytest.param("9:60", id="no such minute"),
        pytest.param("9:5", id="half a minute"),
        pytest.param("13 pm", id="no such hour of the evening"),
        pytest.param("0 am", id="no such hour of the morning"),
        pytest.param("Monday", id="only a day"),
        pytest.param("mo 9", id="two letters"),
        pytest.param("s 9", id="one letter"),
        pytest.param("someday 9:00", id="no such day"),
        pytest.param("noon", id="a word"),
        pytest.param("п 9", id="one Russian letter"),
        pytest.param("понедельничный 9", id="no Russian day"),
        pytest.param("полдень", id="a Russian word"),
        pytest.param("09:00:00", id="seconds"),
        pytest.param("", id="nothing"),
        pytest.param("9" * 100, id="many figures"),
    ],
)
def test_what_is_no_time_of_day(typed):
    with pytest.raises(BadSubscription, match="is no time of day"):
        read_at(typed)


@given(
    at=st.builds(
        At,
        st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        st.none() | st.integers(0, 6),
    )
)
@pytest.mark.parametrize("say", [str.format, Speech("ru").say], ids=["en", "ru"])
def test_what_is_written_of_a_time_of_day_is_read_back(at, say):
    written = written_at(Terms(at=at, zone="UTC"), say)
    assert read_at(written) == (at, "UTC")
    assert read_at(written.upper()) == (at, "UTC")


@pytest.mark.parametrize(("number", "name"), list(enumerate(WEEKDAYS)))
def test_every_day_of_the_week_is_read_from_three_letters_on(number, name):
    for length in range(3, len(name) + 1):
        assert read_at(f"{name[:length]} 9:00")[0].weekday == number
    assert read_at(f"{name}s 9:00")[0].weekday == number


# ------------------------------------------------------------------------- zones, programmes


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        pytest.param("UTC", 0, id="UTC"),
        pytest.param("Europe/Moscow", 3, id="by its name"),
        pytest.param("europe/moscow", 3, id="in small letters"),
        pytest.param("Houston", -6, id="a city of spaceflight"),
        pytest.param("New York", -5, id="two words"),
        pytest.param("UTC+3", 3, id="an offset"),
        pytest.param("+05:30", 5.5, id="half an hour"),
        pytest.param("Москва", 3, id="another script"),
        pytest.param(" JST ", 9, id="blanks"),
    ],
)
def test_zones(typed, hours):
    at = datetime(2026, 1, 10, tzinfo=UTC)
    assert zone_of(read_zone(typed)).utcoffset(at) == hours * HOUR


@pytest.mark.parametrize(
    "typed", ["Mars", "UTC+25", "../../etc/passwd", "Europe/", "", "+3:99", "😀", "<@1>"]
)
def test_what_is_no_zone(typed):
    with pytest.raises(BadSubscription, match="There is no zone"):
        read_zone(typed)


def test_a_zone_that_is_an_offset_is_kept_by_its_one_name():
    assert [read_zone(typed) for typed in ("Etc/GMT+3", "+03", "houston")] == [
        "UTC-3",
        "UTC+3",
        "houston",
    ]


def test_a_zone_keeps_its_summer_time():
    zone = zone_of(read_zone("houston"))
    assert isinstance(zone, ZoneInfo)
    assert zone.utcoffset(datetime(2026, 7, 1, tzinfo=UTC)) == -5 * HOUR


@pytest.mark.parametrize(
    ("typed", "programs"),
    [
        ("soyuz", {"soyuz"}),
        ("Soyuz, Dragon", {"soyuz", "dragon"}),
        ("crew dragon", {"dragon"}),
        ("SpaceX", {"dragon"}),
        ("Союз", {"soyuz"}),
        ("all", set()),
        ("ALL,", set()),
    ],
)
def test_programmes(shipped, typed, programs):
    assert read_programs(shipped, typed) == programs


@pytest.mark.parametrize("typed", ["orion", "soyuz dragon", "all, soyuz", ",", " "])
def test_what_is_no_programme(shipped, typed):
    with pytest.raises(BadSubscription) as refused:
        read_programs(shipped, typed)
    assert "soyuz" in refused.value.suggestions


# ------------------------------------------------------------------------- terms


def test_what_is_left_out_is_usual(shipped):
    assert read_terms(shipped) == Terms(DEFAULT_KINDS, DEFAULT_LEADS, frozenset(), "UTC", At())


CHANGES = {
    "kind": ("digest", {"kinds": frozenset({Kind.DIGEST})}),
    "before": ("0m", {"leads": (0 * HOUR,)}),
    "program": ("dragon", {"programs": frozenset({"dragon"})}),
    "at": ("Sun 8", {"at": At(time(8), 6)}),
    "quiet": ("none", {"quiet": Quiet.NONE}),
}


@pytest.mark.parametrize("word", CHANGES)
def test_what_is_left_out_stays_as_it_was(shipped, word):
    kinds = frozenset({Kind.LANDING, Kind.DIGEST})
    former = Terms(kinds, (3 * DAY,), frozenset({"soyuz"}), "Houston", At(time(7), 2))
    typed, changed = CHANGES[word]
    made = read_terms(shipped, **{word: typed}, former=former)
    names = ("kinds", "leads", "programs", "zone", "at", "quiet")
    expected = {name: getattr(former, name) for name in names} | changed
    assert {name: getattr(made, name) for name in names} == expected


@pytest.mark.parametrize(
    ("given", "named"),
    [({"kind": "launch", "at": "9:00"}, "digest"), ({"kind": "digest", "before": "1h"}, "launch")],
)
def test_a_time_that_no_kind_takes_is_refused(shipped, given, named):
    with pytest.raises(BadSubscription) as refused:
        read_terms(shipped, **given)
    assert named in str(refused.value)


# ------------------------------------------------------------------------- any text


ANY = st.one_of(
    st.text(max_size=4000),
    st.text("0123456789hmdw, :.apm+-/", max_size=4000),
    st.lists(st.sampled_from([*Kind, "all", "24h", "Monday 9:00", ",", "  ", "utc"])).map(",".join),
)


@given(text=ANY)
@example(text="1" * 4000)
@example(text="a" * 3999 + "!")
@example(text="9 " * 2000)
@example(text="," * 4000)
@example(text="[a](" * 1000)
@example(text="@everyone <@1> <@&1> </announce add:1> **x** https://example.org")
@example(text="\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}" * 4000)
def test_any_text_is_read_or_refused_quickly_and_briefly(shipped, text):
    for reader in (read_kinds, read_leads, read_zone, read_at, partial(read_programs, shipped)):
        before, said = clocks.process_time(), "read"
        try:
            reader(text)
        except BadSubscription as refused:
            said = str(refused)
        assert 0 < len(said) < 500, reader
        assert clocks.process_time() - before < QUICK, reader
