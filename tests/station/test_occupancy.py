"""Who is aboard, and when that changes: laws on made-up worlds, then examples."""

from dataclasses import replace
from datetime import timedelta
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.worlds import (
    INSTANTS,
    MANIFESTS,
    day,
    mission,
    plan,
    problems,
    whole_day,
    whole_month,
    whole_year,
    world,
)

from bot.station.domain import EventKind, Standing
from bot.station.manifest import counted
from bot.station.moments import Moment, Span
from bot.station.occupancy import (
    aboard,
    aboard_during,
    berth_timeline,
    certain_timeline,
    change_after,
    change_before,
    changes,
    crew_timeline,
    docked,
    ship_of,
)
from bot.station.rotation import handovers
from bot.station.stays import berths, stays

ALFA = mission("Alfa", docking=0, undocking=70, crew="Ana Ben", home="Ben")
BRAVO = mission(
    "Bravo", docking=60, undocking=140, crew="Cyd Dan", home="Ana Dan", program="dragon"
)
CHARLIE = mission("Charlie", docking=70, undocking=None, crew="Eva", home="Cyd Eva")


def people(stays):
    return [stay.person for stay in stays]


def alone(manifest, points):
    """Every instant at which something may change, and the instants beside it."""
    tick = timedelta(microseconds=1)
    return [at for point in points for at in (point - tick, point, point + tick)]


# -------------------------------------------------------------------------- laws


@given(MANIFESTS)
def test_replaying_the_changes_gives_the_crew_aboard(manifest):
    present = set()
    for at, together in groupby(changes(manifest, Span(day(-999))), key=lambda change: change.at):
        for change in together:
            docking = change.event is EventKind.DOCKING
            present = present | set(change.people) if docking else present - set(change.people)
        assert set(aboard(manifest, at)) == present


@given(MANIFESTS)
def test_the_changes_of_neighbouring_spans_are_the_changes_of_both(manifest):
    whole = changes(manifest, Span(day(-999), day(9999)))
    middles = [change.at for change in whole]
    for middle in middles:
        before = changes(manifest, Span(day(-999), middle))
        assert before + changes(manifest, Span(middle, day(9999))) == whole


@given(MANIFESTS, st.lists(INSTANTS, min_size=1, max_size=20))
def test_a_scan_over_the_stays_agrees_with_the_timeline(manifest, instants):
    for at in instants + alone(manifest, crew_timeline(manifest).points):
        scanned = {stay for stay in stays(manifest) if at in stay.span}
        found = aboard(manifest, at)
        assert set(found) == scanned
        assert list(found) == sorted(found, key=lambda stay: (stay.span.start, stay.person))


@given(MANIFESTS, st.lists(INSTANTS, min_size=1, max_size=20))
def test_a_scan_over_the_berths_agrees_with_the_timeline(manifest, instants):
    for at in instants + alone(manifest, berth_timeline(manifest).points):
        scanned = {berth for berth in berths(manifest).values() if at in berth.span}
        assert set(docked(manifest, at)) == scanned


@given(MANIFESTS)
def test_who_is_surely_aboard_is_counted_as_aboard(manifest):
    counted_in, sure = crew_timeline(manifest), certain_timeline(manifest)
    for at in alone(manifest, [*counted_in.points, *sure.points]):
        assert set(sure.at(at)) <= set(counted_in.at(at))


@given(MANIFESTS)
def test_what_has_happened_is_certain(manifest):
    for at in crew_timeline(manifest).points:
        if at < manifest.known_to:
            assert crew_timeline(manifest).at(at) == certain_timeline(manifest).at(at)


@given(MANIFESTS)
def test_nobody_is_aboard_twice(manifest):
    for at in crew_timeline(manifest).points:
        present = people(aboard(manifest, at))
        assert len(present) == len(set(present))


@given(MANIFESTS, INSTANTS, st.integers(1, 24 * 400))
def test_the_stretches_of_a_span_cover_it_without_gaps(manifest, start, hours):
    span = Span(start, start + timedelta(hours=hours))
    timeline = crew_timeline(manifest)
    stretches = list(timeline.during(span))
    begins = [begin for begin, _ in stretches]
    assert begins[0] == span.start
    assert begins[1:] == [point for point in timeline.points if span.start < point < span.end]
    assert all(present == timeline.at(begin) for begin, present in stretches)
    assert set(aboard_during(manifest, span)) == {s for _, present in stretches for s in present}


@given(MANIFESTS, INSTANTS)
def test_just_before_an_instant_is_the_last_stretch_up_to_it(manifest, at):
    for point in [at, *crew_timeline(manifest).points]:
        *_, (_, last) = crew_timeline(manifest).during(Span(point - timedelta(days=9), point))
        assert crew_timeline(manifest).just_before(point) == last


@given(MANIFESTS, INSTANTS)
def test_the_neighbouring_changes_leave_none_between(manifest, at):
    before, after = change_before(manifest, at), change_after(manifest, at)
    everything = changes(manifest, Span(day(-999)))
    assert before == max(
        (c for c in everything if c.told < at), key=place(everything), default=None
    )
    assert after == min(
        (c for c in everything if c.told >= at), key=place(everything), default=None
    )


def place(everything):
    return everything.index


@given(MANIFESTS)
def test_a_person_counts_to_the_ship_home_once_it_is_docked(manifest):
    ships = berths(manifest)
    for at in crew_timeline(manifest).points:
        there = {berth.mission for berth in docked(manifest, at)}
        for stay in aboard(manifest, at):
            ship = ship_of(stay, at, ships)
            assert ship == (stay.down if stay.down in there else stay.up)


@given(MANIFESTS)
def test_everyone_who_went_up_on_a_ship_that_docked_has_one_stay_for_it(manifest):
    went_up = {
        (seat.person, seat.mission)
        for seat in manifest.seats
        if seat.leg == "up" and seat.mission in berths(manifest)
    }
    real = [(stay.person, stay.up) for stay in stays(manifest) if not stay.assumed]
    assert sorted(real) == sorted(went_up)


@given(MANIFESTS, st.integers(-60, 60))
def test_changing_the_plans_never_changes_the_past(manifest, slip):
    def shifted(event):
        return replace(
            event, at=Moment(event.at.earliest + timedelta(days=slip), event.at.precision)
        )

    flown = tuple(event for event in manifest.events if not event.standing.is_plan)
    slipped = tuple(shifted(e) if e.standing.is_plan and e.at else e for e in manifest.events)
    for other in (flown, slipped):
        changed = replace(manifest, events=other)
        for at in crew_timeline(manifest).points + crew_timeline(changed).points:
            if at < manifest.known_to:
                assert past(changed, at) == past(manifest, at)


def past(manifest, at):
    return [(stay.person, stay.up, stay.docking) for stay in aboard(manifest, at)]


@given(MANIFESTS, INSTANTS)
def test_nothing_is_told_as_actual_before_it_happened(manifest, as_of):
    seen = manifest.seen(as_of)
    for event in counted(seen).values():
        assert event.standing.is_plan or event.at.earliest <= as_of
    for change in changes(seen, Span(day(-999))):
        assert change.at >= seen.known_to if change.standing.is_plan else change.at <= as_of


@given(MANIFESTS, INSTANTS)
def test_a_view_never_uses_rows_known_later(manifest, as_of):
    def since(event):
        if event.known_since:
            return event.known_since.earliest
        return manifest.known_to if event.standing.is_plan else event.at.earliest

    known = [event for event in manifest.events if since(event) <= as_of]
    less = replace(manifest, events=tuple(known))
    assert counted(manifest.seen(as_of)) == counted(less.seen(as_of))


@given(MANIFESTS, INSTANTS, INSTANTS)
def test_a_view_of_a_view_knows_no_more_than_the_earlier(manifest, one, other):
    twice = manifest.seen(one).seen(other)
    assert twice.known_to == other if other < manifest.known_to else manifest.known_to


@given(MANIFESTS, INSTANTS)
def test_what_had_happened_looks_the_same_from_any_later_moment(manifest, as_of):
    seen = manifest.seen(as_of)
    for at in crew_timeline(manifest).points:
        if at <= min(as_of, manifest.known_to):
            assert past(seen, at) == past(manifest, at)


@settings(max_examples=100)
@given(MANIFESTS)
def test_the_random_worlds_are_such_as_the_archive_takes(manifest):
    assert problems(manifest) == ()


# ---------------------------------------------------------------------- examples


@pytest.mark.parametrize(
    ("at", "names"),
    [
        pytest.param(-1, [], id="before the first docking"),
        pytest.param(0, ["Ana", "Ben"], id="at the instant of docking"),
        pytest.param(69, ["Ana", "Ben", "Cyd", "Dan"], id="during the handover"),
        pytest.param(70, ["Ana", "Cyd", "Dan", "Eva"], id="at the instant of undocking"),
        pytest.param(140, ["Cyd", "Eva"], id="home on another ship"),
    ],
)
def test_aboard(at, names):
    assert people(aboard(world(ALFA, BRAVO, CHARLIE), day(at))) == names


def test_a_crew_that_leaves_as_another_arrives_never_counts_twice():
    relay = world(
        mission("Alfa", docking=0, undocking=70, crew="Ana"),
        mission("Bravo", docking=70, undocking=90, crew="Ben"),
    )
    assert people(aboard(relay, day(70))) == ["Ben"]
    assert [(c.event, c.mission) for c in changes(relay, Span(day(70), day(71)))] == [
        (EventKind.UNDOCKING, "Alfa"),
        (EventKind.DOCKING, "Bravo"),
    ]


@pytest.mark.parametrize(
    ("at", "ship"),
    [
        pytest.param(59, "Alfa", id="before the ship home has come"),
        pytest.param(60, "Bravo", id="once it is docked"),
        pytest.param(100, "Bravo", id="when the ship that brought her is gone"),
    ],
)
def test_which_ship_someone_counts_to_who_goes_home_on_another(at, ship):
    handover = world(ALFA, BRAVO)
    (ana,) = (stay for stay in aboard(handover, day(at)) if stay.person == "Ana")
    assert ship_of(ana, day(at), berths(handover)) == ship


def test_an_empty_ship_is_docked_and_changes_nobody():
    manifest = world(
        mission("Alfa", docking=0, undocking=50, crew="Ana", home=""),
        mission("Bravo", docking=40, undocking=90, crew="", home="Ana"),
    )
    assert [berth.mission for berth in docked(manifest, day(45))] == ["Alfa", "Bravo"]
    assert people(aboard(manifest, day(60))) == ["Ana"]
    assert [people(c.people) for c in changes(manifest, Span(day(0)))] == [["Ana"], [], [], ["Ana"]]


def test_a_launch_that_never_docked_makes_no_stay():
    aborted = mission("Aborted", launch=10, landing=10.02, crew="Ana Ben")
    manifest = world(aborted, ALFA)
    assert [(stay.person, stay.up) for stay in stays(manifest)] == [
        ("Ana", "Alfa"),
        ("Ben", "Alfa"),
    ]
    assert "Aborted" not in berths(manifest)


def test_people_who_come_back_have_a_stay_for_each_time():
    manifest = world(
        mission("Alfa", docking=0, undocking=10, crew="Ana"),
        mission("Bravo", docking=20, undocking=30, crew="Ana"),
    )
    assert [(stay.up, stay.down) for stay in stays(manifest)] == [
        ("Alfa", "Alfa"),
        ("Bravo", "Bravo"),
    ]
    assert people(aboard(manifest, day(15))) == []


def test_while_no_way_home_is_recorded_someone_stays():
    manifest = world(mission("Alfa", docking=0, crew="Ana", home=""))
    assert people(aboard(manifest, day(9999))) == ["Ana"]


class TestPlannedWindows:
    """Known to day 50: Alfa leaves in the month of day 120, Bravo comes in that of day 100."""

    world = world(
        mission("Alfa", docking=0, undocking=whole_month(120), crew="Ana Ben"),
        mission("Bravo", docking=whole_month(100), undocking=whole_day(200), crew="Cyd"),
        known_to=50,
    )

    # Day 90 is 1 April 2001, day 120 is 1 May, day 151 is 1 June.
    @pytest.mark.parametrize(
        ("at", "count", "least"),
        [
            pytest.param(89.9, 2, 2, id="before anything planned"),
            pytest.param(90, 3, 2, id="the first instant at which a ship may come"),
            pytest.param(119.9, 3, 2, id="the last instant at which it may not have come"),
            pytest.param(120, 3, 1, id="it has come and the other may leave"),
            pytest.param(150.9, 3, 1, id="the last instant at which the other may be there"),
            pytest.param(151, 1, 1, id="the other has left"),
            pytest.param(200.5, 1, 0, id="on the day of the last undocking"),
            pytest.param(201, 0, 0, id="after it"),
        ],
    )
    def test_count_is_generous_and_least_is_sure(self, at, count, least):
        assert len(crew_timeline(self.world).at(day(at))) == count
        assert len(certain_timeline(self.world).at(day(at))) == least

    def test_a_departure_is_told_to_the_month_in_which_it_is_planned(self):
        def told(start, end):
            return [change.mission for change in changes(self.world, Span(day(start), day(end)))]

        assert told(120, 151) == ["Alfa"]
        assert told(151, 181) == []
        assert told(200, 201) == ["Bravo"]
        assert told(201, 202) == []
        assert change_before(self.world, day(151)).mission == "Alfa"


def test_a_plan_does_not_reach_back_before_the_newest_fact():
    manifest = world(
        mission("Alfa", docking=0, undocking=whole_month(95), crew="Ana"),
        mission("Bravo", docking=whole_month(95), undocking=300, crew="Ben"),
        known_to=100,
    )
    assert people(aboard(manifest, day(99))) == ["Ana"]
    assert people(certain_timeline(manifest).at(day(99))) == ["Ana"]
    assert people(aboard(manifest, day(100))) == ["Ana", "Ben"]
    assert people(certain_timeline(manifest).at(day(100))) == []


def test_a_plan_that_is_over_without_news_counts_as_none():
    manifest = world(
        mission(
            "Alfa", docking=0, crew="Ana", home="Ana", plans=[plan("undocking", whole_day(40))]
        ),
        mission("Bravo", crew="Ben", plans=[plan("docking", 45)]),
        known_to=60,
    )
    assert people(aboard(manifest, day(100))) == ["Ana"]
    assert list(berths(manifest)) == ["Alfa"]


class TestAPlanKnownToAYear:
    relieved = mission("Alfa", docking=0, undocking=whole_month(300), crew="Ana Ben")
    relief = mission("Bravo", launch=whole_year(300), crew="Cyd Dan*")

    def test_counts_through_the_crew_it_relieves(self):
        manifest = world(self.relieved, self.relief, known_to=50)
        end = berths(manifest)["Alfa"].span.end
        assert people(aboard(manifest, end - timedelta(minutes=1))) == ["Ana", "Ben"]
        assert people(aboard(manifest, end)) == ["Cyd", "Dan"]
        assert certain_timeline(manifest).at(end) == ()
        assert all(stay.assumed and stay.relieves == "Alfa" for stay in aboard(manifest, end))
        assert handovers(manifest)["Bravo"].assumed

    def test_counts_for_nothing_where_its_year_is_another(self):
        later = mission("Bravo", launch=whole_year(700), crew="Cyd Dan*")
        manifest = world(self.relieved, later, known_to=50)
        assert people(aboard(manifest, berths(manifest)["Alfa"].span.end)) == []

    def test_counts_for_nothing_without_one(self):
        assert stays(world(self.relief, known_to=50)) == ()

    def test_counts_for_nothing_after_a_crew_of_another_programme(self):
        other = replace(self.relief, program="dragon")
        manifest = world(self.relieved, other, known_to=50)
        assert people(aboard(manifest, day(999))) == []

    def test_counts_for_nothing_while_no_departure_is_dated(self):
        staying = mission("Alfa", docking=0, crew="Ana Ben", home="")
        assert people(aboard(world(staying, self.relief, known_to=50), day(999))) == ["Ana", "Ben"]


def test_a_ship_with_unnamed_crew_brings_nobody():
    manifest = world(ALFA, mission("Bravo", docking=100, undocking=120), known_to=50)
    assert people(aboard(manifest, day(110))) == ["Ana"]
    (came, left) = changes(manifest, Span(day(99)))
    assert (came.people, left.people) == ((), ())


class TestKnowledge:
    """Alfa was to dock on day 30, then on day 40 (known on day 25), and did on day 42."""

    flight = mission(
        "Alfa",
        docking=42,
        undocking=80,
        crew="Ana",
        plans=[plan("docking", 30, known=5), plan("docking", 40, known=25)],
    )
    world = world(flight, mission("Bravo", docking=0, undocking=60, crew="Ben"))

    @pytest.mark.parametrize(
        ("as_of", "at", "standing"),
        [
            pytest.param(5, 30, Standing.PLANNED, id="from the day it was known"),
            pytest.param(24.9, 30, Standing.PLANNED, id="just before the news"),
            pytest.param(25, 40, Standing.PLANNED, id="the newest row known by then"),
            pytest.param(41.9, 40, Standing.PLANNED, id="not told before it happened"),
            pytest.param(42, 42, Standing.ACTUAL, id="an actual beats any plan"),
            pytest.param(999, 42, Standing.ACTUAL, id="long after"),
        ],
    )
    def test_what_counts_as_seen_at_a_moment(self, as_of, at, standing):
        event = self.world.seen(day(as_of)).event("Alfa", EventKind.DOCKING)
        assert event.at == Moment(day(at))
        assert event.standing is standing

    def test_without_a_recorded_plan_nothing_is_told(self):
        assert self.world.seen(day(4)).event("Alfa", EventKind.DOCKING) is None
        assert self.world.seen(day(10)).event("Bravo", EventKind.UNDOCKING) is None

    def test_what_happened_later_is_kept_apart(self):
        later = self.world.seen(day(50)).later
        assert {(event.mission, event.event) for event in later} == {
            (mission, kind)
            for mission in ("Alfa", "Bravo")
            for kind in (EventKind.UNDOCKING, EventKind.LANDING)
        }

    def test_a_plan_without_a_known_since_is_known_from_its_source_on(self):
        undated = mission("Late", crew="Ana", plans=[plan("docking", 300)])
        manifest = world(undated, known_to=100)
        assert manifest.seen(day(99)).event("Late", EventKind.DOCKING) is None
        assert manifest.seen(day(100)).event("Late", EventKind.DOCKING).at == Moment(day(300))

    def test_a_withdrawn_date_is_none(self):
        withdrawn = mission(
            "Gone",
            crew="Ana",
            plans=[plan("docking", 300, known=10), plan("docking", None, known=20)],
        )
        manifest = world(withdrawn, known_to=100)
        assert manifest.seen(day(10)).event("Gone", EventKind.DOCKING).at == Moment(day(300))
        assert people(aboard(manifest, day(300))) == []

    def test_knowledge_reaches_no_further_than_its_moment(self):
        assert self.world.seen(day(10)).known_to == day(10)
        assert self.world.seen(day(5000)).known_to == self.world.known_to
        assert self.world.seen(None) is self.world
