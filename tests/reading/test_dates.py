"""Dates of every kind in six languages, typed and in a sentence: what is read is what was meant.

The dates are made from the moments that they mean, so none is judged by what the bot makes of it.
"""

from collections import Counter
from datetime import UTC, datetime

import pytest
from support.dates_said import forms

from bot.errors import AskError, BadDate
from bot.questions.spans import span_asked
from bot.reading import lexicon
from bot.reading.readers import READERS, Scene
from bot.reading.when import Size, When
from bot.reading.writing import written
from bot.understanding.recognising import recognise
from bot.understanding.understanding import understand

MANY = 2_500
# Of a hundred dates of a kind that can be known, so many may be refused; none is read as another.
MAY_BE_REFUSED = 3


def typed(said, scene):
    """What the date means as an option, and the note on it; None if it is refused."""
    try:
        read = READERS["when"].read(scene, said.text)
    except AskError:
        return None, ""
    return read.value, str(read.taken)


def spoken(said, scene):
    """What the date means in a question, and the notes; None if it is refused or told unread."""
    if recognise(said.asked, scene).unread:
        return None, ""
    try:
        ask = understand(said.asked, scene)
    except AskError:
        return None, ""
    when = ask.arguments.get("when")
    assert isinstance(when, When), (said.asked, ask.question.name, "the date is lost")
    return when, " ".join(map(str, ask.taken))


@pytest.fixture(scope="module")
def dates():
    return list(forms(20_251_209, MANY))


@pytest.mark.parametrize("reader", [typed, spoken])
def test_a_date_of_any_kind_is_read_as_meant_or_refused(shipped, dates, reader):
    refused, seen = Counter(), Counter()
    for said in dates:
        when, notes = reader(said, Scene(shipped, said.now))
        seen[said.kind] += said.start is not None
        if when is None:
            refused[said.kind] += said.start is not None
        elif said.past and reader is spoken:
            assert when.local.date() == said.past, said
        else:
            assert (when.start, when.end) == (said.start, said.end), said
            assert (" is a " in notes) == said.weekday, (said, notes)
    for kind, count in refused.items():
        assert count * 100 <= MAY_BE_REFUSED * seen[kind] or count < 2, (kind, count, seen[kind])


def test_both_readers_read_a_date_alike(shipped, dates):
    for said in dates[: MANY // 2]:
        scene = Scene(shipped, said.now)
        one, other = typed(said, scene)[0], spoken(said, scene)[0]
        if one is not None and other is not None:
            assert (one.start, one.end) == (other.start, other.end), said


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("20-21 Dec 2025", "2025-12-20", "2025-12-22"),
        ("Dec 24/25 2025", "2025-12-24", "2025-12-26"),
        ("20 December 2025 to 5 January", "2025-12-20", "2026-01-06"),
        ("winter 2023/24", "2023-12-01", "2024-03-01"),
        ("the 9th of last month", "2026-10-09", "2026-10-10"),
        ("в ночь на 9 декабря 2025", None, None),
        ("2024-06-03/2024-06-07", "2024-06-03", "2024-06-08"),
        ("2024-06/..", "2024-06-01", "2026-11-23"),
        ("../2001", "1998-12-04", "2002-01-01"),
        ("the day before 9 December 2025", "2025-12-08", "2025-12-09"),
        ("two weeks before last christmas", "2025-12-11", "2025-12-12"),
        ("since the 2010s", "2010-01-01", "2026-11-23"),
        ("since 2030", "2030-01-01", "2031-01-01"),
        ("вчера в час дня", "2026-11-21", None),
        ("ayer a las 9 y media", "2026-11-21", None),
        ("a week after new year 2020", "2020-01-08", "2020-01-09"),
        ("2016-12-31T23:59:60Z", "2017-01-01", None),
        ("2017-01-01 08:59:60+09:00", "2017-01-01", None),
        ("since 1.12.2025", "2025-12-01", "2026-11-23"),
        ("after 25.12.2025", "2025-12-26", "2026-11-23"),
        ("from December to 05/13/2026", "2025-12-01", "2026-05-14"),
        ("two years before the 2010s", "2008-01-01", "2018-01-01"),
        ("during Mon 1 Dec 2025", "2025-12-01", "2025-12-02"),
        ("2 days ago +00:00", "2026-11-20", "2026-11-21"),
        ("2024-06/2024-06", "2024-06-01", "2024-07-01"),
        ("since 1 December 2025 10:00", None, None),
        ("from 01/02/2025 to 05/02/2025", None, None),
        ("in 2024/..", None, None),
        ("2024-06-07/2024-06-03", None, None),
        ("09-12-25", None, None),
        ("20-21-22 Dec 2025", None, None),
        ("20 21 Dec 2025", None, None),
        ("1 Dec 2025 7", None, None),
        ("2016-12-31T23:59:61Z", None, None),
        ("2016-12-31T12:30:60Z", None, None),
    ],
)
def test_a_typed_date_is_read_to_its_last_word_or_refused(scene, text, start, end):
    if start is None:
        with pytest.raises(AskError):
            READERS["when"].read(scene, text)
        return
    when = READERS["when"].read(scene, text).value
    assert f"{when.start:%Y-%m-%d}" == start
    assert (f"{when.end:%Y-%m-%d}" if when.end else None) == end


@pytest.mark.parametrize(
    ("text", "says", "choices"),
    [
        ("25 December", "which year? Try '25 December 2026'", ["2025-12-25", "2026-12-25"]),
        ("25 декабря", "which year? Try '25 December 2026'", ["2025-12-25", "2026-12-25"]),
        ("may", "which year? Try 'May 2026'", ["2026-05", "2027-05"]),
        ("29 février", "which year? Try '29 February 2024'", ["2024-02-29", "2028-02-29"]),
        ("easter", "which year? Try '5 April 2026'", ["2026-04-05", "2027-03-28"]),
        ("since may", "which year? Try 'from May 2026'", ["2026-05/..", "2027-05/.."]),
        ("freitag", "which week? Try '20 November 2026'", ["2026-11-20", "2026-11-27"]),
        ("31 февраля", "There is no 31 February", []),
        ("0 mai", "There is no 0 May", []),
    ],
)
def test_a_date_of_no_year_is_asked_back_alike_in_all_languages(scene, text, says, choices):
    with pytest.raises(BadDate) as refused:
        READERS["when"].read(scene, text)
    assert says in str(refused.value.text)
    assert [value for _, value in refused.value.choices] == choices


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-01", "2025", "2025-12-01T10:00Z", "2025-12-09 04:30 Moscow", "2024-06/..",
        "<t:1765243800:f>", "1.12.2025 10:00", "01/02/2025 New York",
    ],
)  # fmt: skip
def test_figures_are_read_without_a_word_list(scene, text, monkeypatch):
    monkeypatch.setattr(lexicon, "rewritten", None)
    assert READERS["when"].read(scene, text)


def test_a_zone_behind_words_says_which_day_it_is_there(shipped):
    late = Scene(shipped, datetime(2026, 11, 22, 23, tzinfo=UTC))
    for text in ("yesterday", "1 day ago", "gestern"):
        when = READERS["when"].read(late, f"{text} Tokyo").value
        assert f"{when.local:%Y-%m-%d}" == "2026-11-22"


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("who was aboard on the 9th", "9 th"),
        ("who was aboard on 09-12-25", "09-12-25"),
        ("who was aboard in the 21st century", "21 st century"),
        ("who was aboard on 20251399", "20251399"),
        ("who was aboard at 13:45", "13:45"),
        ("who was aboard on 9 December 12025", "12025"),
        ("who was aboard in Q5 2024", "Q 5"),
        ("кто был на мкс в 21 веке", "21 веке"),
    ],
)
def test_what_is_like_a_date_and_is_not_read_is_told(scene, text, unread):
    sight = recognise(text, scene)
    assert [" ".join(sight.words[first:last]) for first, last in sight.unread] == [unread]


@pytest.mark.parametrize(
    "text",
    [
        "13 people", "who stayed more than 300 days", "three women aboard", "expedition 73",
        "on which days were 13 people aboard", "the third japanese aboard", "on the 9th expedition",
        "who flew 3 times", "was anyone up there for half a year", "crew of 7",
    ],
)  # fmt: skip
def test_a_count_is_no_date(scene, text):
    sight = recognise(text, scene)
    assert (sight.dates, sight.unread) == ((), ())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("/aboard 3-7 June 2024", "7 to 9 aboard the ISS from 3 to 7 June 2024"),
        ("/aboard June-August 2024", "from June to August 2024"),
        ("/aboard 2019-2021", "from 2019 to 2021"),
        ("/aboard before 2001", "from 4 December 1998 to 31 December 2000"),
        ("/aboard 28 May - 2 June 2024", "from 28 May to 2 June 2024"),
    ],
)
def test_a_stretch_is_told_as_people_say_it(ask, text, title):
    assert title in ask(text).text.splitlines()[0]


def test_a_stretch_is_told_in_russian(ask):
    assert "с 3 по 7 июня 2024" in ask("/aboard 3-7 June 2024", locale="ru").text.splitlines()[0]


@pytest.mark.parametrize("text", ["3-7 June 2024", "since 2020", "3-7 June 2024 Moscow", "Q3 2024"])
def test_a_stretch_is_written_as_it_is_read_again(scene, text):
    when = READERS["when"].read(scene, text).value
    assert when.size is Size.SPAN
    assert READERS["when"].read(scene, written(when)).value == when


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("guarantee from 3 June to 7 June 2024", ("2024-06-03", "2024-06-07")),
        ("was the guarantee kept in Q3 2024", ("2024-07-01", "2024-09-30")),
        ("was the guarantee kept in 2019-2021", ("2019", "2021")),
    ],
)
def test_a_question_with_two_ends_gets_both(scene, text, words):
    arguments = understand(text, scene).arguments
    found = span_asked(scene.manifest, scene.now, arguments.get("from"), arguments.get("until"))
    first, last = (READERS["when"].read(scene, word).value for word in words)
    assert (found.start, found.end) == (first.start, last.end)


def test_a_wrong_weekday_is_told_and_a_right_one_is_not(ask):
    assert "2 December 2025 is a Tuesday." in ask("who was aboard on Monday 2 December 2025").text
    assert " is a " not in ask("who was aboard on Tuesday 2 December 2025").text
