"""What if a programme is suspended: who would be left, and would the guarantee hold."""

from collections import Counter
from dataclasses import fields
from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.worlds import (
    INSTANTS,
    MANIFESTS,
    day,
    mission,
    whole_day,
    whole_month,
    whole_year,
    world,
)

from bot.errors import BadDate, BadSpan, NotUnderstood
from bot.replies.reply import Asker, reply
from bot.station import cooperation, hypothesis, scenario, suspension
from bot.station.cooperation import Side
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.occupancy import aboard, crew_timeline, docked
from bot.station.stays import stays
from bot.station.supposing import Happening, Happens, Sort, What
from bot.station.suspension import StepKind

SOYUZ_STOPS = """\
What if Soyuz stopped flying on 1 December 2026?
The guarantee would hold, by one seat: from 1 April 2027 the only
Russian aboard is the one on Dragon.

                                            aboard  US  RU
   1 Dec 2026   Soyuz MS-29 stays docked         7   3   3
     Mar 2027   Soyuz MS-30 does not fly         7   3   3
   1 Apr 2027   Soyuz MS-29 goes home            4   2   1
  Sergey Teteryatnikov (Crew-13), then Arutyun Kiviryan (Crew-14)

  Without cross-flights: no Russian aboard from 1 April 2027.
  Seats home: for everyone, at every moment.
  Not settled: Crew-14 is planned for 2027, month unknown. If Crew-13
  left before it came, nobody would be aboard once both ships are home.

Hypothetical. Plans reach to November 2027.
Plans known on 8 Oct 2026, 45 days ago."""


def at(text):
    return datetime.fromisoformat(text)


def names(manifest, number):
    return {stay.person for stay in aboard(manifest, day(number))}


def course(manifest, program, start, end, leaves=Happens.STOPS):
    return followed(manifest, program, Span(day(start), day(end)), leaves)


def event(program, span, happens):
    return (Happening(What(Sort.PROGRAM, program), happens, span.start),)


def followed(manifest, program, span, happens):
    return suspension.course(manifest, event(program, span, happens), span)


def suspended(manifest, program, span, happens):
    return scenario.supposed(manifest, event(program, span, happens), span)


# ------------------------------------------------------------------- to the letter


def test_the_answer_to_the_letter(ask):
    assert ask("/what-if soyuz from: 2026-12-01").text == SOYUZ_STOPS


# ---------------------------------------------------------------------- small worlds

# Two programmes, each with a swapped seat, each relieved once.
ROTATION = world(
    mission("Soyuz-1", docking=0, undocking=110, crew="Ana Uma*"),
    mission("Dragon-1", docking=10, undocking=160, crew="Bob Roy*", program="dragon"),
    mission("Soyuz-2", docking=100, undocking=210, crew="Eva Liz*"),
    mission("Dragon-2", docking=150, undocking=260, crew="Sam Kim*", program="dragon"),
    known_to=50,
)


def test_who_would_have_come_does_not():
    found = course(ROTATION, "soyuz", 60, 260)
    assert found.grounded == ("Soyuz-2",)
    assert names(found.manifest, 105) == {"Ana", "Uma", "Bob", "Roy"}
    assert names(found.manifest, 120) == {"Bob", "Roy"}
    assert found.holds


def test_each_step_tells_who_is_left():
    steps = course(ROTATION, "soyuz", 60, 260).steps
    assert [(step.kind, step.mission, step.aboard) for step in steps] == [
        (StepKind.BEGINS, None, 4),
        (StepKind.DOES_NOT_FLY, "Soyuz-2", 4),
        (StepKind.LEAVES, "Soyuz-1", 2),
        (StepKind.DOCKS, "Dragon-2", 4),
        (StepKind.LEAVES, "Dragon-1", 2),
    ]
    assert [step.russian for step in steps][-3:] == [("Roy",), ("Roy", "Kim"), ("Kim",)]


def test_without_cross_flights_it_breaks_when_the_last_own_crew_leaves():
    bare = hypothesis.without_cross_flights(ROTATION)
    found = course(bare, "soyuz", 60, 260)
    assert str(found.breaks_at) == "2001-04-21T00:00Z"
    assert found.missing == (Side.RUSSIAN,)


def test_without_cross_flights_the_headcounts_stay():
    bare = hypothesis.without_cross_flights(ROTATION)
    for number in range(0, 270, 10):
        assert len(aboard(bare, day(number))) == len(aboard(ROTATION, day(number)))
        assert not any(stay.cross_flight for stay in aboard(bare, day(number)))


def test_ships_that_leave_at_once_take_those_whose_seats_are_in_them():
    found = course(ROTATION, "soyuz", 60, 90, Happens.GOES_HOME)
    assert names(found.manifest, 59) == {"Ana", "Uma", "Bob", "Roy"}
    assert names(found.manifest, 60) == {"Bob", "Roy"}


def test_a_broken_guarantee_tells_when_and_which_side():
    manifest = world(
        mission("Soyuz", docking=0, undocking=100, crew="Ana"),
        mission("Dragon", docking=0, undocking=100, crew="Bob", program="dragon"),
        known_to=50,
    )
    found = course(manifest, "dragon", 60, 90, Happens.GOES_HOME)
    assert not found.holds
    assert found.breaks_at.earliest == day(60)
    assert found.missing == (Side.AMERICAN,)


def test_someone_whose_way_home_does_not_fly_leaves_in_the_ship_they_came_on():
    manifest = world(
        mission("Old", docking=0, undocking=120, crew="Ana Zoe", home="Ana"),
        mission("New", docking=80, undocking=200, crew="Eva", home="Eva Zoe"),
        known_to=50,
    )
    found = course(manifest, "soyuz", 60, 200)
    assert names(found.manifest, 119) == {"Ana", "Zoe"}
    assert names(found.manifest, 120) == set()
    assert found.stranded == ()


def test_someone_who_comes_later_and_whose_way_home_does_not_fly_leaves_as_they_came():
    manifest = world(
        mission("Soyuz", docking=70, undocking=110, crew="Ana Zoe", home="Ana"),
        mission("Dragon", docking=80, undocking=200, crew="Bob", home="Bob Zoe", program="dragon"),
        known_to=50,
    )
    found = course(manifest, "dragon", 60, 200)
    assert names(found.manifest, 100) == {"Ana", "Zoe"}
    assert names(found.manifest, 110) == set()


def test_someone_without_any_way_home_is_told_of():
    manifest = world(
        mission("Old", docking=0, undocking=40, crew="Ana Zoe", home="Ana"),
        mission("New", docking=80, undocking=200, crew="Eva", home="Eva Zoe"),
        known_to=50,
    )
    found = course(manifest, "soyuz", 60, 200)
    assert found.stranded == ("Zoe",)
    assert names(found.manifest, 199) == {"Zoe"}


def test_whoever_has_gone_home_before_has_no_part_in_it():
    # Ines came on a ship that is still docked and went home on one that is not.
    manifest = world(
        mission("Old", docking=0, undocking=30, crew="Ana", home="Ines"),
        mission("New", docking=20, undocking=90, crew="Ines Eva", home="Ana Eva"),
        known_to=200,
    )
    assert names(course(manifest, "shuttle", 40, 80).manifest, 40) == {"Ana", "Eva"}


VAGUE = world(
    mission("Soyuz-1", docking=0, undocking=whole_day(900), crew="Ana Uma*"),
    mission("Dragon-1", docking=10, undocking=whole_month(880), crew="Bob Roy*", program="dragon"),
    mission("Dragon-2", launch=whole_year(900), crew="Sam Kim*", program="dragon"),
    known_to=700,
)


def test_a_relief_known_to_the_year_is_taken_to_come_and_said_to_be_open():
    found = course(VAGUE, "soyuz", 750, 930)
    assert found.holds
    assert found.assumed == (("Dragon-2", "Dragon-1"),)
    assert found.empty_if_late
    assert names(found.manifest, 920) == {"Sam", "Kim"}


def test_a_relief_known_to_the_year_does_not_come_while_its_programme_is_suspended():
    found = course(VAGUE, "dragon", 750, 930)
    assert found.grounded == ("Dragon-2",)
    assert found.assumed == ()


def test_a_relief_does_not_come_sooner_because_a_ship_leaves_at_once():
    found = course(VAGUE, "dragon", 750, 800, Happens.GOES_HOME)
    assert names(found.manifest, 760) == {"Ana", "Uma"}
    assert "Dragon-2" not in {step.mission for step in found.steps}


def test_a_crew_that_is_only_taken_to_have_come_leaves_at_once_too():
    found = course(VAGUE, "dragon", 885, 895, Happens.GOES_HOME)
    assert {"Sam", "Kim"} <= names(VAGUE, 889)
    assert names(found.manifest, 889) == {"Ana", "Uma"}


def test_a_course_ends_with_its_span():
    assert course(ROTATION, "soyuz", 60, 90).horizon == day(90)
    with pytest.raises(ValueError, match="up to a moment"):
        followed(ROTATION, "soyuz", Span(day(60)), Happens.STOPS)


# ------------------------------------------------------------------------------- laws

WAYS = st.sampled_from([Happens.STOPS, Happens.GOES_HOME])
PROGRAMS = st.sampled_from(["soyuz", "dragon", "shuttle"])
SPANS = st.lists(INSTANTS, min_size=2, max_size=2, unique=True).map(lambda two: Span(*sorted(two)))


def launches_in(manifest, program, span):
    """The missions of a programme that may launch in a span."""
    for flight in manifest.missions:
        launch = manifest.event(flight.id, EventKind.LAUNCH)
        if flight.program != program or launch is None or launch.at is None:
            continue
        if span.start <= launch.at.earliest < span.end or launch.at.precision == "year":
            yield flight.id


def whereabouts(manifest):
    """Who is aboard on which ships and when; a docking that is taken for granted counts alike."""
    return {(stay.person, stay.up, stay.down, stay.span) for stay in stays(manifest)}


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS)
def test_suspending_what_does_not_fly_leaves_the_facts(manifest, program, span):
    assume(not list(launches_in(manifest, program, span)))
    changed = suspended(manifest, program, span, Happens.STOPS)
    assert whereabouts(changed) == whereabouts(manifest)
    found = followed(manifest, program, span, Happens.STOPS)
    assert found.grounded == ()
    facts = cooperation.guarantee(manifest, span)
    assert found.holds == facts.holds


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS, leaves=WAYS)
def test_a_course_agrees_with_the_whole_hypothetical_manifest(manifest, program, span, leaves):
    found = followed(manifest, program, span, leaves)
    whole = suspended(manifest, program, span, leaves)
    for step in found.steps:
        there = aboard(whole, step.time)
        assert step.aboard == len(there)
        assert {stay.person for stay in aboard(found.manifest, step.time)} == {
            stay.person for stay in there
        }


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS, leaves=WAYS)
def test_before_a_suspension_nothing_is_other_than_in_the_facts(manifest, program, span, leaves):
    found = suspended(manifest, program, span, leaves)
    for point in crew_timeline(manifest).points:
        if point < span.start:
            before, after = aboard(manifest, point), aboard(found, point)
            assert {stay.person for stay in before} == {stay.person for stay in after}


def adrift(manifest, program, span):
    """Those whose way home is suspended, who may stay longer for it, and those whose coming
    is not dated."""
    gone = {*launches_in(manifest, program, span)}
    gone |= {
        berth.mission
        for berth in docked(manifest, span.start)
        if manifest.mission(berth.mission).program == program
    }
    undated = {
        event.mission
        for event in manifest.events
        if event.event is EventKind.LAUNCH and event.at and event.at.precision == "year"
    }
    late = {stay.person for stay in stays(manifest) if stay.down in gone}
    return late | {seat.person for seat in manifest.seats if seat.mission in undated}


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS, longer=st.integers(1, 400))
def test_a_longer_suspension_adds_nobody(manifest, program, span, longer):
    more = Span(span.start, span.end + timedelta(days=longer))
    adds_nobody(
        manifest,
        suspended(manifest, program, span, Happens.STOPS),
        suspended(manifest, program, more, Happens.STOPS),
        adrift(manifest, program, more),
    )


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS)
def test_leaving_at_once_adds_nobody(manifest, program, span):
    adds_nobody(
        manifest,
        suspended(manifest, program, span, Happens.STOPS),
        suspended(manifest, program, span, Happens.GOES_HOME),
        adrift(manifest, program, span),
    )


def adds_nobody(manifest, less, more, but):
    points = {point for known in (manifest, less, more) for point in crew_timeline(known).points}
    for point in points:
        there = {stay.person for stay in aboard(less, point)}
        left = {stay.person for stay in aboard(more, point)}
        assert left - but <= there, point


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS, leaves=WAYS)
def test_nobody_is_aboard_twice(manifest, program, span, leaves):
    found = suspended(manifest, program, span, leaves)
    for point in crew_timeline(found).points:
        people = Counter(stay.person for stay in aboard(found, point))
        assert not people or max(people.values()) == 1, point


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS, leaves=WAYS)
def test_a_course_agrees_with_who_would_be_aboard(manifest, program, span, leaves):
    found = followed(manifest, program, span, leaves)
    gaps = cooperation.guarantee(found.manifest, span).gaps
    assert found.holds == (not gaps)
    if gaps:
        assert found.missing == gaps[0].about
        assert found.breaks_at.latest == gaps[0].start
    for step in found.steps:
        crew = aboard(found.manifest, step.time)
        assert step.aboard == len(crew)
        assert step.american == tuple(s.person for s in crew if s.agency == "NASA")
        assert step.russian == tuple(s.person for s in crew if s.agency == "Roscosmos")
    assert [step.time for step in found.steps] == sorted(step.time for step in found.steps)


@given(manifest=MANIFESTS, program=PROGRAMS, span=SPANS, leaves=WAYS)
def test_the_facts_are_never_touched(manifest, program, span, leaves):
    tables = [getattr(manifest, field.name) for field in fields(Manifest)]
    known = stays(manifest)
    followed(manifest, program, span, leaves)
    followed(hypothesis.without_cross_flights(manifest), program, span, leaves)
    assert [getattr(manifest, field.name) for field in fields(Manifest)] == tables
    assert stays(manifest) == known


HOURS = st.lists(
    st.integers(0, 9800 * 24), min_size=2, max_size=2, unique=True
).map(lambda two: Span(*(day(hours / 24 - 60) for hours in sorted(two))))  # fmt: skip
SHIPPED_PROGRAMS = st.sampled_from(["soyuz", "dragon", "shuttle", "starliner"])


@given(program=SHIPPED_PROGRAMS, span=HOURS, leaves=WAYS)
def test_of_the_shipped_data_nobody_is_added_and_nobody_is_aboard_twice(
    shipped, program, span, leaves
):
    found = suspended(shipped, program, span, leaves)
    adds_nobody(shipped, shipped, found, adrift(shipped, program, span))
    for point in crew_timeline(found).points:
        people = [stay.person for stay in aboard(found, point)]
        assert len(people) == len(set(people)), point


# ---------------------------------------------------------------------- what really was


@pytest.mark.parametrize(
    ("words", "holds", "without"),
    [
        ("soyuz from: 2022-08-01 until: 2022-08-31 leaves: now", "no Russian", "no Russian"),
        ("dragon from: 2022-08-01 until: 2022-08-31 leaves: now", "no American", "no American"),
        ("soyuz from: 2026-10-20 until: 2027-02-01 leaves: now", None, "no Russian"),
        ("dragon from: 2026-10-20 until: 2027-02-01 leaves: now", None, "no American"),
        ("soyuz from: 2026-12-01", None, "no Russian"),
        ("dragon from: 2026-12-01", None, "no American"),
    ],
)
def test_what_cross_flights_changed(ask, words, holds, without):
    told = ask(f"/what-if program: {words}")
    assert told.answer.course.holds == (holds is None)
    assert (holds or "would hold, by one seat") in told.text
    assert f"Without cross-flights: {without} aboard from" in told.text


def real(ask, words):
    told = ask(f"/what-if program: {words}")
    assert "Hypothetical." in told.text
    return told


def rows(told):
    return [" ".join(line.split()) for line in told.text.splitlines()]


def test_after_columbia_two_stayed_aboard_who_came_by_soyuz(ask):
    told = real(ask, "shuttle from: 2003-02-01 until: 2005-07-25")
    assert told.answer.course.holds
    assert told.answer.course.grounded == ()
    assert "1 Feb 2003 no Shuttle is docked 3 2 1" in rows(told)
    assert "3 May 2003 Soyuz TMA-1 goes home 2 1 1" in rows(told)
    assert "Nikolai Budarin (Soyuz TMA-1), then Yuri Malenchenko" in " ".join(rows(told))


def test_without_the_launches_after_ms_10_the_station_would_have_been_empty(ask):
    told = real(ask, "soyuz from: 2018-10-11 until: 2018-12-31")
    assert told.answer.course.grounded == ("soyuz-ms-10", "soyuz-ms-11")
    assert str(told.answer.course.breaks_at)[:10] == "2018-12-20"
    assert told.answer.course.missing == (Side.AMERICAN, Side.RUSSIAN)
    assert "20 Dec 2018 Soyuz MS-09 goes home 0 0 0" in rows(told)


def test_without_ms_23_the_crew_of_ms_22_would_have_left_in_it(ask):
    told = real(ask, "soyuz from: 2022-12-15 until: 2023-09-30")
    assert told.answer.course.holds
    assert "28 Mar 2023 Soyuz MS-22 goes home 4 2 1" in rows(told)
    assert "Andrey Fedyaev (Crew-6), then Konstantin Borisov (Crew-7)" in " ".join(rows(told))


def test_without_starliner_its_crew_never_comes(ask):
    told = real(ask, "starliner from: 2024-06-01 until: 2025-03-31")
    assert told.answer.course.grounded == ("starliner-cft",)
    assert told.answer.course.holds
    assert "sunita-williams" not in {
        stay.person for stay in aboard(told.answer.course.manifest, at("2024-10-01T00:00Z"))
    }


def test_with_starliner_gone_at_once_its_crew_goes_with_it(ask):
    told = real(ask, "starliner from: 2024-07-01 until: 2025-03-31 leaves: now")
    assert "1 Jul 2024 Starliner CFT leaves 7 4 3" in rows(told)


def test_without_crew_9_the_crew_of_starliner_goes_home_on_it(ask):
    told = real(ask, "dragon from: 2024-07-01 until: 2024-12-31")
    crew = {s.person for s in aboard(told.answer.course.manifest, at("2024-10-01T00:00Z"))}
    assert not crew & {"sunita-williams", "barry-wilmore"}


def test_with_baikonurs_pad_damaged_it_held_by_the_american_on_soyuz(ask):
    told = real(ask, "soyuz from: 2025-11-28 until: 2026-03-31")
    assert told.answer.course.holds
    assert "14 Jan 2026 Crew-11 goes home 3 1 2" in rows(told)
    assert "Chris Williams (Soyuz MS-28)" in rows(told)
    assert (
        "from 14 January to 14 February 2026 the only American aboard would have been the one"
        " on Soyuz."
    ) in " ".join(rows(told))


@pytest.mark.parametrize(
    ("words", "worst", "told"),
    [
        ("Soyuz or Dragon", "Dragon stops", "Soyuz stops: 2 Americans, 1 Russian"),
        (
            "MS-29 or Crew-13 happens: lost",
            "Crew-13 lost as a lifeboat",
            "Soyuz MS-29 lost as a lifeboat: 3 people without a seat home.",
        ),
    ],
)
def test_of_two_things_each_is_told_alone_and_the_worse_first(ask, words, worst, told):
    found = ask(f"/what-if {words} from: 2026-12-01")
    assert found.text.startswith(f"Hurts most: {worst}\n")
    assert told in found.text


def test_of_two_things_that_are_compared_each_is_as_it_is_alone(ask):
    compared = ask("/what-if Soyuz or Dragon from: 2026-12-01").answer
    alone = ask("/what-if Soyuz from: 2026-12-01").answer
    assert alone.course.steps in [one.course.steps for one in compared.ranked]


@pytest.mark.parametrize("program", ["soyuz", "dragon", "shuttle", "starliner"])
@pytest.mark.parametrize("leaves", ["now", "planned"])
@pytest.mark.parametrize(
    "start", ["2000-11-03", "2005", "2012-04", "2021", "2026-11-22", "2027-06"]
)
def test_any_programme_can_be_suspended_at_any_time(ask, program, leaves, start):
    told = real(ask, f"{program} from: {start} leaves: {leaves}")
    assert told.machine()["standing"] == "planned"
    assert told.citations
    assert told.card().title.startswith("What if ")


def test_a_crew_without_a_date_stays_also_once_those_it_relieved_have_left(ask):
    """Crew-14 is taken to come as Crew-13 leaves, which it does before this span."""
    told = ask("/what-if soyuz from: 2027-05-01")
    assert told.answer.course.steps[0].aboard == ask("/aboard 2027-05-01").answer.count == 7
    assert told.answer.course.assumed == (("crew-14", "crew-13"),)


def test_a_hypothesis_is_never_a_fact(ask):
    before = [ask(text).text for text in ("/aboard", "/guarantee", "/next", "/aboard 2022-10-01")]
    ask("/what-if program: soyuz from: 2022-08-01 leaves: now")
    after = [ask(text).text for text in ("/aboard", "/guarantee", "/next", "/aboard 2022-10-01")]
    assert before == after


@pytest.mark.parametrize("words", ["soyuz from: 2026-12-01", "dragon from: 2022-08-01 leaves: now"])
@pytest.mark.parametrize(
    "text",
    [
        "/aboard", "/aboard 2025-12-01", "/aboard 2027-03", "/next", "/next-soyuz", "/next-dragon",
        "/guarantee", "/guarantee from: 2022 until: 2026", "/agreement", "/cross-flights", "/seats",
        "/seats 2024-10-01", "/cadence", "/station vehicles", "/expedition", "/expedition 72",
        "/person Kononenko", "/mission MS-29", "/together Menon Watkins", "/help",
        "/what-if program: dragon from: 2026-12-01",
    ],
)  # fmt: skip
def test_the_manifest_of_a_hypothesis_answers_every_other_question(ask, shipped, now, words, text):
    asked = ask(f"/what-if program: {words}").answer
    imagined = scenario.supposed(shipped, asked.happenings, asked.span)
    told = reply(text, imagined, Asker(now))
    assert told.text
    assert told.machine()["facts"]


# --------------------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("words", "error", "says"),
    [
        ("soyuz from: 2027 until: 2026", BadSpan, "ends on 2026-12-31, and begins on 2027-01-01"),
        ("soyuz from: 1999", BadDate, "Nobody lived there yet"),
        ("soyuz from: 2040", BadDate, "the last dated plan is for November 2027"),
        ("soyuz from: 2027-12-01", BadDate, "Try 2027-11-30 or earlier"),
        ("buran", NotUnderstood, "Try Soyuz, Soyuz MS-30, Russia or Baikonur"),
        ("soyuz leaves: never", NotUnderstood, "Ask for stops, goes home,"),
    ],
)
def test_what_cannot_be_supposed_is_refused_with_a_way_on(ask, words, error, says):
    with pytest.raises(error) as refused:
        ask(f"/what-if program: {words}")
    assert says in str(refused.value)
    assert refused.value.suggestions


def test_without_anything_named_it_ranks_what_would_cost_most(ask):
    assert "Hurts most: " in ask("/what-if from: 2026-12-01").text


# ------------------------------------------------------------------------ for machines


def test_the_shape_for_machines(ask):
    facts = ask("/what-if program: soyuz from: 2026-12-01").machine()["facts"]
    assert facts["holds"] is True
    assert facts["breaks_at"] is None
    assert facts["missing"] == []
    assert facts["horizon"] == "2027-12-01T00:00Z"
    assert "docked ships of soyuz leave planned" in facts["assumptions"]
    assert facts["timeline"][0] == {
        "at": "2026-12-01T00:00Z",
        "aboard": 7,
        "american": 3,
        "russian": 3,
        "change": "begins",
        "mission": None,
    }
    assert [(step["at"], step["mission"], step["aboard"]) for step in facts["timeline"][1:]] == [
        ("2027-03", "soyuz-ms-30", 7),
        ("2027-03", "crew-13", 7),
        ("2027-03", "crew-14", 7),
        ("2027-04-01", "soyuz-ms-29", 4),
    ]
    without = facts["without_cross_flights"]
    assert (without["holds"], without["breaks_at"], without["missing"]) == (
        False,
        "2027-04-01",
        ["russian"],
    )


def test_nothing_is_told_after_the_horizon(ask):
    facts = ask("/what-if program: soyuz from: 2026-12-01 until: 2035").machine()["facts"]
    assert facts["horizon"] == "2027-12-01T00:00Z"
    assert max(step["at"] for step in facts["timeline"]) < facts["horizon"]


def test_crew_dragon_is_read_too(ask):
    assert ask("/what-if program: crew_dragon").machine()["facts"]["program"] == "dragon"
