"""How far a plan moved, as a post about it says: by the clock, or as closely as it is known."""

from dataclasses import replace
from datetime import timedelta

import pytest
from support.posting import HOUR, MINUTE, START, flights
from support.posts_shown import learned, post

from bot.announcements.subjects import PlanChanged
from bot.station.domain import EventKind
from bot.station.moments import Moment


def launching(*times):
    """What is known when one launch was planned for these times, one after another; None for none.

    The facts are learned an hour apart.
    """
    return learned(*(_planned(time) for time in times))


def _planned(time):
    if time is None:
        return flights(Alfa=None)
    manifest = flights(Alfa=START + 30 * HOUR)
    events = tuple(
        replace(event, at=Moment.read(time))
        for event in manifest.events
        if event.event is EventKind.LAUNCH
    )
    return replace(manifest, events=events)


def told(*times, locale="en", news=None):
    knowledge = launching(*times)
    name = news or list(knowledge.news)[-1]
    made = post(locale, knowledge, PlanChanged(name), START + 5 * HOUR)
    return made.embed["description"].strip()


@pytest.mark.parametrize(
    ("before", "after", "length", "russian"),
    [
        ("2001-03-10T23:58Z", "2001-03-11T00:03Z", "5 minutes later", "5 минут позже"),
        ("2001-03-11T00:10Z", "2001-03-10T23:50Z", "20 minutes earlier", "20 минут раньше"),
        ("2001-03-31T23:59Z", "2001-04-01T00:00Z", "1 minute later", "1 минуту позже"),
        ("2001-12-31T23:50Z", "2002-01-01T00:20Z", "30 minutes later", "30 минут позже"),
        ("2001-03-10T23:30Z", "2001-03-11T01:00Z", "1 hour 30 minutes later",
         "1 час 30 минут позже"),
        ("2001-03-10T20:00Z", "2001-03-11T02:00Z", "6 hours later", "6 часов позже"),
        ("2001-03-10T00:30Z", "2001-03-10T23:30Z", "23 hours later", "23 часа позже"),
        ("2001-03-10T00:30Z", "2001-03-11T00:30Z", "1 day later", "1 день позже"),
        ("2001-03-10T23:00Z", "2001-03-12T01:00Z", "1 day 2 hours later",
         "1 день 2 часа позже"),
        ("2001-03-10T01:00Z", "2001-03-11T23:00Z", "1 day 22 hours later",
         "1 день 22 часа позже"),
        ("2001-03-10T01:00Z", "2001-03-20T02:00Z", "10 days later", "10 дней позже"),
        ("2001-03-10", "2001-03-11", "1 day later", "1 день позже"),
        ("2001-03-10T23:00Z", "2001-03-12", "2 days later", "2 дня позже"),
        ("2001-03-11", "2001-03-10T23:50Z", "1 day earlier", "1 день раньше"),
        ("2001-03", "2001-05", "2 months later", "2 месяца позже"),
        ("2001-11", "2002-02", "3 months later", "3 месяца позже"),
        ("2001-03", "2002-03", "1 year later", "1 год позже"),
        ("2001", "2003", "2 years later", "2 года позже"),
    ],
)  # fmt: skip
def test_how_far_a_plan_moved_is_told_by_the_clock(before, after, length, russian):
    assert told(before, after).startswith(f"{length} than planned before: ")
    assert (
        told(before, after, locale="ru")
        .replace("\N{NO-BREAK SPACE}", " ")
        .startswith(f"На {russian}. Прежний план: ")
    )


@pytest.mark.parametrize(("before", "after"), [("2001-03", "2001-04-12"), ("2001", "2002-02")])
def test_plans_known_more_and_less_closely_have_no_length_between_them(before, after):
    assert told(before, after).startswith("The plan before was ")


# ------------------------------------------------------------------------- withdrawn


def test_a_date_after_a_withdrawn_one_is_told_with_the_date_before():
    before = "2001-03-10T23:58Z"
    words = told(before, None, "2001-03-12T23:58Z")
    assert words.startswith("2 days later than planned before: 10 March 2001, 23:58 UTC.")
    assert told(None, before).startswith("This is the first date known.")


def test_a_date_that_comes_back_is_told_and_announced_anew():
    before = "2001-03-10T23:58Z"
    knowledge = launching(before, None, before)
    assert told(before, None, before).startswith("The plan before was 10 March 2001, 23:58 UTC.")
    slot = knowledge.schedule["Alfa", EventKind.LAUNCH]
    assert slot.revision not in slot.revisions[:-1]


def test_a_date_withdrawn_and_narrowed_before_is_told_as_last_known():
    words = told("2001-03", "2001-03-10", None, "2001-03-12")
    assert words.startswith("2 days later than planned before: 10 March 2001.")


def test_a_former_date_that_only_the_facts_record_is_no_first_one_either(shipped):
    """Where the withdrawal was in the facts when they were first read."""
    flight, launch = "soyuz-ms-30", EventKind.LAUNCH
    row = next(one for one in shipped.events if (one.mission, one.event) == (flight, launch))
    gone = replace(row, at=None, known_since=Moment.read("2026-11-01"))
    anew = replace(row, at=Moment.read("2027-05"), known_since=Moment.read("2026-11-20"))
    withdrawn = replace(shipped, events=(*shipped.events, gone))
    known = learned(withdrawn, replace(withdrawn, events=(*withdrawn.events, anew)))
    made = post("en", known, PlanChanged("news 1"), START + timedelta(hours=2))
    assert made.embed["description"].strip() == ("2 months later than planned before: March 2027.")


def test_a_slip_of_a_minute_makes_no_news_and_one_over_midnight_does():
    late = START.replace(hour=23, minute=58)
    assert learned(flights(Alfa=late - 9 * MINUTE), flights(Alfa=late)).news == {}
    assert learned(flights(Alfa=late), flights(Alfa=late + 5 * MINUTE)).news
