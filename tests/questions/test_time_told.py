"""Arithmetic with time: days until and since, days of a stay, the longer flight, days to come."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.waits import Wait
from bot.station.careers import career, flights_of, stays_of
from bot.station.moments import Moment, Precision
from bot.station.reached import Total, reached
from bot.understanding.understanding import understand

DAY = timedelta(days=1)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


# ------------------------------------------------------------------ days until and since


@given(
    days=st.integers(-4000, 4000),
    precision=st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR]),
)
def test_a_wait_holds_every_day_of_the_window(days, precision):
    day = (NOON + days * DAY).replace(hour=0)
    start = day.replace(day=1) if precision is not Precision.DAY else day
    start = start.replace(month=1) if precision is Precision.YEAR else start
    moment = Moment(start, precision)
    wait = Wait.until(moment, NOON)
    assert wait.least <= wait.most
    assert wait.most == (moment.latest - DAY - NOON.replace(hour=0)) // DAY
    assert wait.least == (start - NOON.replace(hour=0)) // DAY or (wait.least == 0 <= wait.most)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("how many days until MS-30", "In 99 to 129 days: launch planned for March 2027."),
        ("how long until Crew-13 lands",
         "In 99 to 129 days: landing no earlier than March 2027."),
        ("how long ago did Crew-9 land", "613 days ago: landing 18 March 2025, 21:57 UTC."),
        ("how many days until the next Soyuz launch", "In 99 to 129 days."),
        ("how long until Anil Menon comes home",
         "In 130 days: landing planned for 1 April 2027, Soyuz MS-29."),
        ("how many days since Frank Rubio came home",
         "1,152 days ago (3 years): landing 27 September 2023, 11:17 UTC, Soyuz MS-23."),
        ("wie viele Tage bis MS-30", "In 99 to 129 days: launch planned for March 2027."),
        ("сколько дней до старта МС-30", "In 99 to 129 days: launch planned for March 2027."),
        ("сколько дней прошло с посадки Crew-9",
         "613 days ago: landing 18 March 2025, 21:57 UTC."),
        ("combien de jours avant le lancement de Soyouz MS-30",
         "In 99 to 129 days: launch planned for March 2027."),
        ("cuántos días faltan para el lanzamiento de Soyuz MS-30",
         "In 99 to 129 days: launch planned for March 2027."),
        ("MS-30の打ち上げまであと何日", "In 99 to 129 days: launch planned for March 2027."),
        ("how long since there were 13 people aboard", "6,063 days ago (16 years)."),
        ("was Crew-8 longer than Crew-9", "Yes."),
        ("was Crew-9 longer than Crew-8", "No."),
    ],
)  # fmt: skip
def test_how_long_it_is_stands_first(ask, text, first):
    assert ask(text).card().description.replace("\xa0", " ").startswith(first)


# ------------------------------------------------------------------- the day of a stay


COUNTED = {
    Total.ABOARD: lambda until, _: until.days_aboard,
    Total.SPACE: lambda until, _: until.days_in_space,
    Total.STAY: lambda until, at: until.stays[-1].span.days(at),
    Total.FLIGHT: lambda until, at: until.flights[-1].days(at),
}


@given(place=st.integers(0, 10_000), number=st.integers(1, 900), total=st.sampled_from(Total))
def test_so_many_days_are_full_as_the_day_says(shipped, place, number, total):
    people = sorted(stays_of(shipped))
    person = people[place % len(people)]
    for one in reached(shipped, person, number, total):
        if one.full is None or one.full > shipped.known_to:
            continue
        days = COUNTED[total](career(shipped, person, one.full), one.full)
        assert days == pytest.approx(number)
        assert one.begins < one.full


def test_a_day_that_is_too_far_is_reached_by_nobody(shipped):
    for person in stays_of(shipped):
        days = sum(flight.days(shipped.known_to) for flight in flights_of(shipped)[person])
        far = reached(shipped, person, round(days) + 2000, Total.SPACE)
        assert not [one for one in far if one.begins <= shipped.known_to]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("when was day 200 of Jessica Meir's stay",
         "/day name: jessica-meir number: 200 total: stay"),
        ("on which date did Rubio reach 300 days aboard",
         "/day name: francisco-rubio number: 300 total: aboard"),
        ("when did Peggy Whitson reach 600 days in space",
         "/day name: peggy-whitson number: 600 total: space"),
        ("wann hatte Kononenko 1000 Tage im All erreicht",
         "/day name: oleg-kononenko number: 1000 total: space"),
        ("когда Кононенко налетал 1000 суток в космосе",
         "/day name: oleg-kononenko number: 1000 total: space"),
        ("how long will Anil Menon have been aboard by 1 January 2027",
         "/person name: anil-menon when: 2027-01-01"),
        ("which flight was longer, Crew-8 or Soyuz MS-24, and by how much",
         "/find of: flights ship: crew-8, soyuz-ms-24 tell: longest by: flight"),
        ("quel vol a été le plus long, Crew-8 ou Crew-9 ?",
         "/find of: flights ship: crew-8, crew-9 tell: longest by: flight"),
        ("when will 10 people be aboard",
         "/find of: days when: 2026-11-22/2027-11-30 more: exactly 10 aboard planned: yes"),
        ("когда на борту будет 10 человек",
         "/find of: days when: 2026-11-22/2027-11-30 more: exactly 10 aboard planned: yes"),
        ("when were 13 people last aboard",
         "/find of: days more: exactly 13 aboard tell: last"),
    ],
)  # fmt: skip
def test_it_is_asked_in_plain_words(scene, text, command):
    assert understand(text, scene).command == command


def test_days_to_come_are_told_as_plans(ask):
    reply = ask("when will 10 people be aboard")
    (row,) = reply.machine()["facts"]["rows"]
    assert (row["standing"], row["certain"]) == ("planned", False)
    assert (row["start"], row["end"]) == ("2027-03", "2027-04-01")
    assert reply.machine()["standing"] == "planned"
    assert reply.card().footer[0] == "Plan"


def test_a_day_of_a_stay_is_told_of_a_day_that_is_asked_for(ask):
    facts = ask("/person Jessica Meir when: 2026-06-01").machine()["facts"]
    assert facts["day_of_stay"] == 108
    assert ask("/person Jessica Meir").machine()["facts"]["day_of_stay"] is None


def test_flight_and_stay_are_kept_apart(ask):
    by_flight, docked = (
        ask(f"/find of: flights ship: crew-8, crew-9 tell: longest{by}").card()
        for by in (" by: flight", "")
    )
    assert (
        by_flight.title
        == "Crew-8 flew longest, 235 days, of 2 missions that were on Crew-8 or Crew-9"
    )
    assert (
        docked.title
        == "Crew-8 stayed docked longest, 233 days, of 2 missions that were on Crew-8 or Crew-9"
    )
    assert "days from launch to landing" in by_flight.footer
    assert "days from docking to undocking" in docked.footer
