"""How answers read: two of them to the letter, what holds for all, and a file of many."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.snapshots import compare

from bot.errors import AskError, BadDate
from bot.replies.reply import Asker, reply
from bot.saying.speech import Style
from bot.station.domain import EventKind, Standing
from bot.station.moments import Precision

ANSWERS = Path(__file__).parent / "answers.txt"

# Asked on 22 November 2026 at 05:00 UTC, of facts that reach to 8 October 2026.
QUESTIONS = """\
/aboard
/aboard 2025-12-01
/aboard 2025-12-09
/aboard 2025-12-09 01:41 UTC
/aboard 2026-01-15 Tokyo
/aboard 2025-12
/aboard 2025
/aboard 2009-07-18
/aboard 2009 who: Canada
/aboard 2000-12-25
/aboard 2000-11
/aboard 1999
/aboard 2018-10-11
/aboard 2023-03-01
/aboard 2024-09-07
/aboard 2026-02-01 who: NASA
/aboard who: Japan
/aboard 2026-10-08
/aboard 2026-10
/aboard 2026-12-25
/aboard 2027-03-15
/aboard 2027-04-02
/aboard 2027-04
/aboard 2031-01-01
/aboard 1997
/aboard 31 February 2020
/aboard 01/02/2025
/next
/next landing
/next-soyuz
/next-dragon
/next-starliner
/next program: shuttle
/next program: soyuz event: landing
/next-soyuz as-of: 2026-03-01
/next-dragon as-of: 2025-07-30
/mission MS-29
/mission MS-30
/mission MS-10
/mission MS-22
/mission MS-23
/mission TM-31
/mission crew 11
/mission Crew-14
/mission Ax-4
/mission Ax-5
/mission Boeing CFT
/mission Starliner-1
/mission MS-28 as-of: 2025-12-01
/mission MS-99
/person Suni Williams
/person Kononenko
/person Mike Fincke
/person Anil Menon
/person Burnham
/person Padalka
/person Dennis Tito
/person Frank Rubio 2023
/person Kimiya Yui 2025-12-01
/person Anil Menon 2027-06
/person Johnny Kim
/person Yurchikin
/person Williams
/person Nobody Known
/together Suni Williams Butch Wilmore
/together Anil Menon, Jessica Watkins
/together Menon and Burnham
/together Padalka Tito
/together Kononenko Kononenko
/expedition
/expedition 1
/expedition 73
/expedition 250
/records
/records who: Frank Rubio
/records 2010-01-01
/records longest-stay
/records longest-flight women
/records days-in-space
/records days-in-space Anil Menon
/records days-in-space when: 2005-12-31
/records days-aboard ESA
/records most-visits
/records most-aboard
/records most-aboard NASA
/records fewest-aboard
/records longest-docked Kononenko
/records longest-gap
/records longest-gap Japan
/records shortest-handover
/records first-aboard
/records first-aboard Japan
/records last-aboard
/records countries
/records shortest-stay
/records shortest-flight
/records shortest-docked
/records longest-expedition
/records shortest-expedition Rubio
/records longest-command
/records shortest-command when: 2019-01-01
/records most-commands
/records days-in-command NASA
/records first-command
/records first-command women
/records flights
/records flights women
/records who: Kononenko
/records longest-stay who: Suni Williams, Rubio and Tito
/records most-visits Burnham
/records fewest-aboard 1999
/records 1997
/records who: Williams, Rubio
/records category: most spacewalks
who was the commander on 20 October 2021?
Is Anil Menon still up there?
how many Russians are aboard
what is the weather
""".splitlines()

ABOARD = """\
10 aboard the ISS on 1 December 2025
5 Russia, 4 USA, 1 Japan. Nobody came or left that day.

  Soyuz MS-27   238 days aboard
    Sergey Ryzhikov       Roscosmos   station commander
    Alexey Zubritsky      Roscosmos
    Jonny Kim             NASA        cross-flight
  Crew-11       122 days aboard
    Zena Cardman          NASA
    Mike Fincke           NASA
    Kimiya Yui            JAXA
    Oleg Platonov         Roscosmos   cross-flight
  Soyuz MS-28   4 days aboard
    Sergey Kud-Sverchkov  Roscosmos
    Sergey Mikaev         Roscosmos
    Chris Williams        NASA        cross-flight

  27 Nov 12:34 UTC   Soyuz MS-28 docked
   9 Dec 01:41 UTC   Soyuz MS-27 undocked

As flown. Whole day in UTC. Facts to 8 Oct 2026, 45 days ago."""

NEXT_SOYUZ = """\
Next Soyuz: MS-30, planned for March 2027
In three to four months, from Baikonur. No day is known yet. The plan
has been known since 8 September 2025.

  Crew
    Dmitry Petelin      Roscosmos   commander
    Konstantin Borisov  Roscosmos
    Deniz Burnham       NASA        cross-flight, first flight
  Relieves
    Soyuz MS-29: Pyotr Dubrov, Anna Kikina, Anil Menon
    docked 14 Jul 2026, home planned for 1 Apr 2027

Plan. Facts to 8 Oct 2026, 45 days ago; later news is not in."""

# What is asked at a moment after the newest fact.
LATER = [
    "/aboard",
    "/next",
    "/next-soyuz",
    "/next landing",
    "/mission MS-29",
    "/mission MS-30",
    "/mission Crew-13",
    "/mission Crew-14",
    "/person Anil Menon",
    "/person Jessica Watkins",
    "/expedition",
    "/together Menon Watkins",
    "/together Menon Burnham",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("/aboard 2025-12-01", ABOARD, id="who is aboard on a day"),
        pytest.param("/next-soyuz", NEXT_SOYUZ, id="the next Soyuz"),
    ],
)
def test_an_answer_to_the_letter(ask, text, expected):
    assert ask(text).text == expected


def test_many_answers_are_as_they_were(ask, request):
    """A change of data or of wording shows here; --update-answers writes the file anew."""
    found = "\n".join(asked_and_told(ask, text) for text in QUESTIONS)
    compare(found, ANSWERS, request.config.getoption("--update-answers"))


def asked_and_told(ask, text):
    try:
        told = ask(text).text
    except AskError as error:
        told = f"{error.kind}: {error.text}"
    return f"> {text}\n\n{told}\n"


def test_a_day_with_a_change_tells_it_first(ask):
    title, there, _, heading, change, *_ = ask("/aboard 2025-12-09").text.split("\n")
    assert title == "10, then 7 aboard the ISS on 9 December 2025"
    assert there == "7 were there all day: 3 Russia, 3 USA, 1 Japan."
    assert heading == "  That day"
    assert change.startswith("    01:41 UTC: Soyuz MS-27 undocked with Sergey Ryzhikov")


def test_a_change_is_told_on_the_clocks_that_were_asked_for(ask):
    assert "    07:20 Tokyo: Crew-11 undocked" in ask("/aboard 2026-01-15 Tokyo").text


def test_a_month_tells_least_and_most(ask):
    told = ask("/aboard 2025-12")
    assert told.text.startswith("7 to 10 aboard the ISS in December 2025\n")
    assert "9 Dec: Soyuz MS-27 undocked, 10 → 7" in told.text


def test_a_year_adds_up(ask):
    told = ask("/aboard 2009").answer
    assert (told.least, told.most) == (2, 13)
    assert [after for _, after in told.steps][:-1] == [before for before, _ in told.steps][1:]
    assert told.steps[-1][1] == told.count


@pytest.mark.parametrize(
    ("when", "number"),
    [
        pytest.param("2000-2009", 181, id="ten years"),
        pytest.param("2002", 35, id="a year in which one came twice"),
        pytest.param("2025", 25, id="a year in which nobody did"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_whoever_came_more_than_once_is_counted_once(ask, shipped, when, number, language):
    told = ask(f"/aboard {when}", locale=language)
    people = {present.stay.person for present in told.answer.people}
    first, _, countries = told.card().description.partition(": ")
    assert len(people) == int(re.search(r"\d+", first)[0]) == number
    assert sum(map(int, re.findall(r"\d+", countries.partition(".")[0]))) == number


@pytest.mark.parametrize(
    ("month", "steps"),
    [
        pytest.param("2025-12", [(10, 7)], id="as flown"),
        pytest.param("2027-03", [(7, 10), (10, 6), (6, 10)], id="a window from its first instant"),
        pytest.param("2027-04", [(10, 7)], id="after a window that ended with the month before"),
        pytest.param("2027-11", [(7, 4)], id="a window to its last instant"),
    ],
)
def test_the_steps_of_a_month(ask, month, steps):
    assert list(ask(f"/aboard {month}").answer.steps) == steps


def test_now_after_the_newest_fact_is_as_last_known(ask):
    told = " ".join(ask("/aboard").text.split())
    assert told.startswith("7 aboard the ISS, as last known on 8 October 2026 ")
    assert " No crew change was planned before 22 November 2026. " in told


def test_now_before_the_newest_fact_is_as_flown(ask):
    told = ask("/aboard", now=datetime(2026, 1, 20, tzinfo=UTC)).text
    assert told.startswith("3 aboard the ISS on 20 January 2026, 00:00 UTC\n")
    assert "Crew-12 to dock, planned" in told


def test_a_date_to_come_says_that_it_is_planned(ask):
    told = ask("/aboard 2027-03-15").text
    assert told.startswith("10 aboard the ISS on 15 March 2027, as planned on 8 October 2026\n")
    assert "Everything after 8 October 2026 is planned." in told
    assert "\nPlan. " in told


@pytest.mark.parametrize("when", ["1997", "1998-11-20", "1998-12-01", "1969-07-20"])
def test_before_the_station(ask, when):
    with pytest.raises(BadDate) as refused:
        ask(f"/aboard {when}")
    assert str(refused.value) == (
        "Nobody lived there yet: the first crew docked on 2 November 2000."
        " Shuttle crews visited from December 1998."
    )


def test_between_the_first_visits_nobody_lived_there(ask):
    told = ask("/aboard 2000-03-01").text
    assert told.startswith("Nobody aboard the ISS on 1 March 2000\nNobody lived there yet:")


# ---------------------------------------------------------- the edge of what is known


@pytest.fixture(scope="module")
def told_at(shipped):
    """What is told at a moment; None if nothing can be."""

    def told(text, now):
        try:
            return reply(text, shipped, Asker(now))
        except AskError:
            return None

    return told


HOURS_AFTER = st.integers(1, 24 * 416)
PLANS = {"planned", "no-earlier-than"}


@given(hours=HOURS_AFTER, text=st.sampled_from(LATER))
def test_nothing_after_the_newest_fact_is_told_as_happened(told_at, shipped_edge, hours, text):
    told = told_at(text, shipped_edge(hours))
    if told is None:
        return
    assert told.answer.standing.is_plan
    assert told.machine()["standing"] in PLANS
    for at, standing in standings(told.machine()["facts"]):
        assert at is None or standing in PLANS or at <= told.machine()["known_to"]


def test_machines_are_told_which_plan_can_only_slip(ask):
    """Wherever a standing is told, of the mission, of what is next, and of those aboard."""
    crew_13 = ask("/mission Crew-13").machine()["facts"]["events"]
    assert [(row["event"], row["standing"]) for row in crew_13] == [
        ("launch", "actual"),
        ("docking", "actual"),
        ("undocking", "no-earlier-than"),
        ("landing", "no-earlier-than"),
    ]
    following = ask("/next").machine()
    assert following["facts"]["mission"] == "ax-5"
    assert following["facts"]["standing"] == following["standing"] == "no-earlier-than"
    until = {
        row["id"]: row["until_standing"] for row in ask("/aboard").machine()["facts"]["people"]
    }
    assert (until["jessica-watkins"], until["anna-kikina"]) == ("no-earlier-than", "planned")
    stays = ask("/person Jessica Watkins").machine()["facts"]["stays"]
    assert stays[-1]["until_standing"] == "no-earlier-than"
    changes = ask("/aboard 2027-03").machine()["facts"]["changes"]
    assert ("crew-13", "no-earlier-than") in [(row["mission"], row["standing"]) for row in changes]


@given(hours=HOURS_AFTER)
def test_every_moment_after_the_newest_fact_is_planned(told_at, shipped_edge, hours):
    at = shipped_edge(hours)
    told = told_at(f"/aboard {at:%Y-%m-%dT%H:%MZ}", shipped_edge(0))
    assert told.answer.standing is Standing.PLANNED
    assert "As flown" not in told.text


@given(hours=st.integers(-24 * 9000, 0))
def test_every_moment_before_it_is_as_flown(told_at, shipped_edge, hours):
    at = shipped_edge(hours)
    told = told_at(f"/aboard {at:%Y-%m-%dT%H:%MZ}", shipped_edge(0))
    assert told.answer.standing is Standing.ACTUAL
    assert told.answer.least == told.answer.most == told.answer.count


@given(hours=st.integers(-24 * 9000, 0), text=st.sampled_from(LATER[:4]))
def test_seen_from_before_nothing_later_is_told_as_happened(told_at, shipped_edge, hours, text):
    then = shipped_edge(hours)
    told = told_at(text, then)
    if told is None:
        return
    edge = f"{then:%Y-%m-%dT%H:%MZ}"
    for at, standing in standings(told.machine()["facts"]):
        assert at is None or standing in PLANS or at <= edge


@pytest.fixture(scope="module")
def shipped_edge(shipped):
    """A moment some hours after the newest fact."""
    return lambda hours: shipped.known_to + timedelta(hours=hours)


@given(
    question=st.sampled_from(["aboard", "person Kononenko", "expedition", "next-soyuz"]),
    at=st.datetimes(datetime(1957, 1, 2), datetime(2100, 12, 30)),  # noqa: DTZ001  # read as text
    form=st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%SZ"]),
    zone=st.sampled_from(
        ["", "Apia", "Lord Howe", "Casablanca", "Chatham", "Havana", "+14", "-12"]
    ),
    now=st.integers(-24 * 18_000, 24 * 25_000),
)
def test_whatever_moment_is_asked_for_is_answered_or_refused(
    told_at, shipped_edge, question, at, form, zone, now
):
    told = told_at(f"/{question} {at.strftime(form)} {zone}", shipped_edge(now))
    if told is not None:
        assert told.text
        assert told.machine()["facts"]


def standings(facts):
    """(time, standing) of whatever in some facts has both."""
    if isinstance(facts, list):
        for item in facts:
            yield from standings(item)
    elif isinstance(facts, dict):
        for key, standing in facts.items():
            if key == "standing":
                yield facts.get("at"), standing
            elif key.endswith("_standing"):
                yield facts.get(key.removesuffix("_standing")), standing
            else:
                yield from standings(standing)


# -------------------------------------------------------------------- time marks


def test_only_a_time_known_to_the_minute_gets_a_mark(ask, shipped):
    marked = Style(mark=lambda at, form: f"<t:{int(at.timestamp())}:{form}>")
    known = {
        int(event.at.earliest.timestamp())
        for event in shipped.events
        if event.at and event.at.precision is Precision.MINUTE
    } | {int(command.since.earliest.timestamp()) for command in shipped.commands}
    seen = set()
    for text in QUESTIONS:
        try:
            card = ask(text).card(marked)
        except AskError:
            continue
        seen |= {int(mark) for mark in re.findall(r"<t:(-?\d+):[a-zA-Z]>", repr(card))}
    assert seen
    assert seen <= known


@pytest.mark.parametrize("text", ["/next-soyuz", "/mission MS-30", "/mission Crew-14", "/next"])
def test_a_plan_without_a_minute_has_no_mark(ask, shipped, text):
    marked = Style(mark=lambda at, form: f"<t:{int(at.timestamp())}:{form}>")
    dockings = shipped.event("soyuz-ms-29", EventKind.DOCKING).at.earliest
    found = set(re.findall(r"<t:(-?\d+):", repr(ask(text).card(marked))))
    assert found <= {str(int(dockings.timestamp()))}
