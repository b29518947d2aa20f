"""What if anything happened: the laws that every scenario keeps, and cases that really happened."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.worlds import INSTANTS, MANIFESTS, day, mission, world

from bot.errors import AskError, BadDate, BadSpan, NotUnderstood
from bot.station import hypothesis, ranking, scenario, suspension
from bot.station.cooperation import Side
from bot.station.domain import Capacity, EventKind, Leg
from bot.station.manifest import counted
from bot.station.moments import Moment, Span
from bot.station.occupancy import aboard, berth_timeline, changes, crew_timeline
from bot.station.seats import lifeboats
from bot.station.sides import presence
from bot.station.stays import berths, stays
from bot.station.supposing import Happening, Happens, Sort, What
from bot.station.unseated import without_a_seat

# ------------------------------------------------------------------------------- laws

PROGRAMS = ("soyuz", "dragon", "shuttle")
SPANS = st.lists(INSTANTS, min_size=2, max_size=2, unique=True).map(lambda two: Span(*sorted(two)))


def things(manifest):
    """What something can happen to, with what can."""
    for program in PROGRAMS:
        for happens in (Happens.STOPS, Happens.GOES_HOME, Happens.LOST):
            yield What(Sort.PROGRAM, program), happens
    for side in ("NASA", "Roscosmos"):
        yield What(Sort.SIDE, side), Happens.LEAVES
    for flight in manifest.missions:
        for happens in (Happens.STOPS, Happens.GOES_HOME, Happens.LOST, Happens.EMPTY):
            yield What(Sort.MISSION, flight.id), happens
    for person in manifest.people:
        yield What(Sort.PERSON, person.id), Happens.GOES_HOME
        yield What(Sort.PERSON, person.id), Happens.STAYS


def some(data, manifest, span, many, but=()):
    """So many things that happen in a span."""
    every = [pair for pair in things(manifest) if pair[1] not in but]
    found = []
    for _ in range(many):
        what, happens = data.draw(st.sampled_from(every))
        at = data.draw(st.sampled_from([span.start, span.start + (span.end - span.start) / 2]))
        found.append(Happening(what, happens, at))
    return found


def there(manifest, point):
    return {stay.person for stay in aboard(manifest, point)}


def whole(manifest):
    return [(s.person, s.up, s.down, s.span) for s in stays(manifest)]


@given(manifest=MANIFESTS, span=SPANS)
def test_if_nothing_happens_it_is_as_in_the_facts(manifest, span):
    assert whole(scenario.supposed(manifest, (), span)) == whole(manifest)
    course = suspension.course(manifest, (), span)
    assert (course.grounded, course.stranded, course.unseated) == ((), (), ())


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_two_events_are_one_scenario_in_whatever_order_they_are_told(manifest, span, data):
    happenings = some(data, manifest, span, 2)
    first, second = (suspension.course(manifest, order, span) for order in permutations(happenings))
    assert first.steps == second.steps
    assert whole(first.manifest) == whole(second.manifest)
    assert first.unseated == second.unseated


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_the_more_happens_the_fewer_come_but_who_would_have_been_aboard_still(manifest, span, data):
    """Who stays for want of a way home cannot come again, and can where they never came before."""
    first = some(data, manifest, span, 1)
    fewer, more = (scenario.supposed(manifest, happenings, span)
                   for happenings in (first, [*first, *some(data, manifest, span, 1)]))  # fmt: skip
    came = [{(s.person, s.up): s.span.start for s in stays(world)}
            for world in (manifest, fewer, more)]  # fmt: skip
    assert came[0].keys() >= came[1].keys() | came[2].keys()
    for person, up in came[2].keys() - came[1].keys():
        assert person in there(fewer, came[2][person, up])


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_before_anything_happens_it_is_as_in_the_facts(manifest, span, data):
    happenings = some(data, manifest, span, 2, but={Happens.EMPTY})
    changed = scenario.supposed(manifest, happenings, span)
    for point in crew_timeline(changed).points:
        if point < min(one.at for one in happenings):
            assert there(changed, point) == there(manifest, point)


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_nobody_is_aboard_twice(manifest, span, data):
    changed = scenario.supposed(manifest, some(data, manifest, span, 2), span)
    for point in crew_timeline(changed).points:
        people = [stay.person for stay in aboard(changed, point)]
        assert len(people) == len(set(people)), point


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_seats_never_exceed_seats(manifest, span, data):
    changed = scenario.supposed(manifest, some(data, manifest, span, 2), span)
    for point in crew_timeline(changed).points:
        boats = lifeboats(changed, point)
        seated = len(aboard(changed, point)) - len(without_a_seat(changed, point))
        places = [len(boat.places) for boat in boats if boat.seats is None]
        assert seated <= sum(places) + sum(boat.seats or 0 for boat in boats)


@given(manifest=MANIFESTS, span=SPANS, seats=st.lists(st.integers(0, 3), min_size=3, max_size=3),
       data=st.data())  # fmt: skip
def test_who_has_no_seat_is_who_is_in_no_place_of_a_ship(manifest, span, seats, data):
    rows = [Capacity(p, "", n, Moment(day(0))) for p, n in zip(PROGRAMS, seats, strict=True)]
    limited = replace(manifest, capacities=tuple(rows))
    changed = scenario.supposed(limited, some(data, limited, span, 2), span)
    for point in crew_timeline(changed).points:
        seated = {place.stay.person for boat in lifeboats(changed, point)
                  for place in boat.places[: boat.seats]}  # fmt: skip
        assert {*without_a_seat(changed, point)} == there(changed, point) - seated


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_a_slip_of_zero_is_nothing(manifest, span, data):
    dated = [m.id for m in manifest.missions
             if (launch := manifest.event(m.id, EventKind.LAUNCH)) and launch.at]  # fmt: skip
    assume(dated)
    flight = data.draw(st.sampled_from(dated))
    at = manifest.event(flight, EventKind.LAUNCH).at
    slip = Happening(What(Sort.MISSION, flight), Happens.SLIPS, span.start, at)
    assert whole(scenario.supposed(manifest, (slip,), span)) == whole(manifest)


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_the_part_that_is_looked_at_agrees_with_the_whole(manifest, span, data):
    happenings = some(data, manifest, span, 2)
    course = suspension.course(manifest, happenings, span)
    all_of_it = scenario.supposed(manifest, happenings, span)
    for step in course.steps:
        assert there(course.manifest, step.time) == there(all_of_it, step.time)


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_what_is_taken_from_the_former_facts_is_what_follows_from_the_new_ones(
    manifest, span, data
):
    changed = scenario.supposed(manifest, some(data, manifest, span, 2), span)
    anew = replace(changed, former=None)
    for follows in (counted, berths, stays):
        assert follows(changed) == follows(anew)
    for over_time in (crew_timeline, berth_timeline):
        here, there = over_time(changed), over_time(anew)
        assert (here.points, here.shown) == (there.points, there.shown)
    everything = Span(day(0))
    assert changes(changed, everything) == changes(anew, everything)
    assert presence(changed, everything) == presence(anew, everything)
    for ship in changed.missions:
        assert changed.crew(ship.id, Leg.UP) == anew.crew(ship.id, Leg.UP)


@given(manifest=MANIFESTS, span=SPANS, data=st.data())
def test_what_follows_from_the_part_is_the_part_of_what_follows_from_the_whole(
    manifest, span, data
):
    facts = hypothesis.as_counted(manifest)
    flight = data.draw(st.sampled_from(manifest.missions)).id
    part = hypothesis.part_of(facts, hypothesis.near_to(manifest, span, {flight}))
    anew = replace(part)
    for follows in (counted, berths, stays):
        assert follows(part) == follows(anew)
    assert presence(part, span) == presence(anew, span)
    assert list(berth_timeline(part).during(span)) == list(berth_timeline(anew).during(span))


@given(manifest=MANIFESTS, span=SPANS)
def test_what_costs_more_stands_first_and_costs_something(manifest, span):
    ranked = ranking.ranked(manifest, span)
    weights = [one.cost.weight for one in ranked]
    assert weights == sorted(weights, reverse=True)
    assert all(any(weight) for weight in weights)


# ------------------------------------------------------------------------- small worlds

# A Soyuz that the next one relieves, beside a Dragon; the swapped seats are marked.
ROTATION = replace(
    world(
        mission("Soyuz-1", docking=0, undocking=110, crew="Ana Ida Uma*"),
        mission("Dragon-1", docking=10, undocking=260, crew="Bob Roy*", program="dragon"),
        mission("Soyuz-2", docking=100, undocking=210, crew="Eva Fay Liz*"),
        known_to=50,
    ),
    capacities=(
        Capacity("soyuz", "", 3, Moment(day(0))),
        Capacity("dragon", "", 2, Moment(day(0))),
    ),
)
SHIP, NEXT = What(Sort.MISSION, "Soyuz-1"), What(Sort.MISSION, "Soyuz-2")


def course(*happenings, start=60, end=250):
    made = [Happening(what, happens, day(at), *to) for what, happens, at, *to in happenings]
    return suspension.course(ROTATION, made, Span(day(start), day(end)))


def test_a_ship_goes_home_alone_with_those_whose_seats_are_in_it():
    found = course((SHIP, Happens.GOES_HOME, 60))
    assert there(found.manifest, day(61)) == {"Bob", "Roy"}
    assert there(found.manifest, day(101)) == {"Bob", "Roy", "Eva", "Fay", "Liz"}


def test_a_launch_slips_and_the_ship_that_it_relieves_does_not_wait():
    found = course((NEXT, Happens.SLIPS, 60, Moment(day(149))))
    assert there(found.manifest, day(120)) == {"Bob", "Roy"}
    assert there(found.manifest, day(151)) == {"Bob", "Roy", "Eva", "Fay", "Liz"}
    assert there(found.manifest, day(211)) == {"Bob", "Roy"}


def test_whose_ship_is_lost_has_no_seat_and_stays():
    found = course((SHIP, Happens.LOST, 60))
    assert found.stranded == ("Ana", "Ida", "Uma")
    (one,) = found.unseated
    assert (one.people, one.since, one.until) == (("Ana", "Ida", "Uma"), day(60), day(250))
    assert there(found.manifest, day(120)) >= {"Ana", "Ida", "Uma"}


def test_an_empty_relief_takes_them_home():
    found = course((SHIP, Happens.LOST, 60), (NEXT, Happens.EMPTY, 60))
    assert "Eva" not in there(found.manifest, day(120))
    assert found.stranded == ()
    assert there(found.manifest, day(251)) == {"Bob", "Roy"}


def test_a_side_that_leaves_changes_seats_and_takes_its_crew_home():
    found = course((What(Sort.SIDE, "Roscosmos"), Happens.LEAVES, 60))
    assert there(found.manifest, day(61)) == {"Bob", "Uma"}
    assert there(found.manifest, day(120)) == {"Bob", "Uma"}
    assert (found.holds, found.missing, found.left_behind) == (False, (Side.RUSSIAN,), ())


def test_who_stays_has_no_seat_once_the_ship_has_left():
    found = course((What(Sort.PERSON, "Ana"), Happens.STAYS, 60))
    assert "Ana" in there(found.manifest, day(120))
    assert found.grounded == ()


def test_who_left_as_the_span_begins_is_not_aboard_if_the_ship_that_came_then_is_gone_at_once():
    facts = world(
        mission("Dragon-1", docking=0, undocking=60, crew="Ana", program="dragon"),
        mission("Soyuz-1", docking=60, undocking=90, crew="Bob"),
        known_to=50,
    )
    home = Happening(What(Sort.PROGRAM, "soyuz"), Happens.GOES_HOME, day(60))
    found = suspension.course(facts, (home,), Span(day(60), day(80)))
    assert there(found.manifest, day(60)) == set()


# ---------------------------------------------------------------------- what really was


def at(text):
    return datetime.fromisoformat(text)


def rows(told):
    return [" ".join(line.split()) for line in told.text.splitlines()]


def told_of(ask, words, **asker):
    told = ask(f"/what-if {words}", **asker)
    assert "Hypothetical" in told.text
    return told, told.answer.course


def test_after_columbia_two_stayed_who_came_by_soyuz(ask):
    told, found = told_of(ask, "what: shuttle from: 2003-02-01 until: 2005-07-25")
    assert found.holds
    assert "3 May 2003 Soyuz TMA-1 goes home 2 1 1" in rows(told)
    assert "by one American and one Russian, from 3 May to 20 October 2003" in " ".join(rows(told))


def test_soyuz_ms_10_never_came_and_that_is_what_happened(ask, shipped):
    told, found = told_of(ask, "what: MS-10 from: 2018-10-10 until: 2018-12-31")
    assert "11 Oct 2018 Soyuz MS-10 does not fly 3 1 1" in rows(told)
    assert found.holds
    for moment in crew_timeline(found.manifest).points:
        if at("2018-10-10T00:00Z") <= moment < at("2019-01-01T00:00Z"):
            assert there(found.manifest, moment) == there(shipped, moment)


def test_the_leak_of_soyuz_ms_22_left_three_without_a_seat_until_an_empty_ship_came(ask):
    told, found = told_of(
        ask,
        "what: MS-22, MS-23 happens: is lost as a lifeboat; flies empty",
        now=at("2022-12-20T12:00Z"),
        as_of=at("2022-12-20T12:00Z"),
    )
    (one,) = found.unseated
    assert set(one.people) == {"sergey-prokopyev", "dmitry-petelin", "francisco-rubio"}
    # The ship that did come docked on 26 February, and nobody knew that then.
    assert one.until == at("2023-03-01T00:00Z")
    assert found.holds
    assert "Frank Rubio" in told.text


def test_starliner_lost_left_its_two_without_a_seat_until_they_had_others(ask):
    _, found = told_of(
        ask,
        "what: starliner-cft happens: is lost as a lifeboat from: 2024-06-27 until: 2025-03-31",
    )
    (one,) = found.unseated
    assert set(one.people) == {"barry-wilmore", "sunita-williams"}
    # They had makeshift seats in Crew-8 from the day on which Starliner left.
    assert (one.since, str(one.until)[:10]) == (at("2024-06-27T00:00Z"), "2024-09-06")
    home = {stay.down for stay in stays(found.manifest) if stay.up == "starliner-cft"}
    assert home == {"crew-9"}


def test_with_baikonurs_pad_damaged_and_crew_11_home_early_williams_was_alone_31_days(ask):
    told, found = told_of(
        ask,
        "what: Baikonur, crew-11 happens: stops 2025-11-28; goes home 2026-01-14 until: 2026-03-31",
    )
    assert found.holds
    alone = [step for step in found.steps if step.american == ("christopher-williams",)]
    after = next(step for step in found.steps if step.time > alone[-1].time)
    assert len(alone) == 2
    # Crew-11 left late on that day.
    assert round((after.time - at("2026-01-14T22:20Z")) / timedelta(days=1)) == 31
    assert "Chris Williams (Soyuz MS-28)" in rows(told)


def test_with_both_programmes_stopped_the_station_is_empty_in_april(ask):
    told, found = told_of(ask, "what: soyuz, dragon from: 2026-11-29")
    assert (str(found.breaks_at), found.missing) == ("2027-04-01", tuple(Side))
    assert "1 Apr 2027 Soyuz MS-29 goes home 0 0 0" in rows(told)
    assert rows(told)[0] == "What if Soyuz and Dragon stopped flying on 29 November 2026?"


def test_if_ms_30_slips_to_june_one_russian_is_left_from_april(ask):
    told, found = told_of(ask, "what: MS-30 happens: slips to 2027-06")
    assert found.holds
    assert (
        "from 1 April 2027 to June 2027 the only Russian aboard is the one on Dragon"
    ) in " ".join(rows(told))
    assert "which Soyuz MS-30 was to relieve, goes home as planned" in " ".join(rows(told))


def test_if_the_crew_waits_for_the_ship_that_slips_both_sides_have_several_aboard(ask):
    told, _ = told_of(ask, "what: MS-30 happens: slips to 2027-06")
    ((ship, waits),) = told.answer.waiting
    assert ship == "soyuz-ms-29"
    assert min(len(step.russian) for step in waits.steps) > 1
    assert "If Soyuz MS-29 waited for it, more than one of each side would be aboard" in (
        " ".join(rows(told))
    )


def test_of_two_crews_that_could_wait_each_is_told_alone(ask):
    told, found = told_of(ask, "what: MS-30, crew-14 happens: slips 2027-06; slips 2027-07")
    assert not found.holds
    assert [ship for ship, _ in told.answer.waiting] == ["soyuz-ms-29", "crew-13"]
    assert all(waits.holds for _, waits in told.answer.waiting)
    assert " ".join(rows(told)).count("waited for it, the guarantee would hold by one seat") == 2


def test_a_lost_ship_leaves_three_without_a_way_home(ask):
    _, found = told_of(ask, "what: MS-29 happens: is lost as a lifeboat")
    assert set(found.stranded) == {"pyotr-dubrov", "anna-kikina", "anil-menon"}
    assert found.holds


def test_if_russia_leaves_in_2028_the_guarantee_ends_though_no_plan_reaches_there(ask):
    told, found = told_of(ask, "what: Russia happens: leaves for good from: 2028")
    assert (found.holds, found.missing) == (False, (Side.RUSSIAN,))
    assert str(found.breaks_at)[:10] == "2028-01-01"
    assert found.left_behind == ("arutyun-kiviryan",)
    assert "Plans reach to November 2027." in told.text


def test_had_the_launch_of_ms_29_been_aborted_one_russian_would_have_been_left(ask):
    eve = at("2026-07-13T12:00Z")
    told, found = told_of(ask, "what: MS-29 happens: stops", now=eve, as_of=eve)
    assert "14 Jul 2026 Soyuz MS-29 does not fly 7 3 3" in rows(told)
    assert found.holds
    assert "Andrey Fedyaev (Crew-12)" in " ".join(rows(told))


def test_a_medical_return_takes_the_whole_ship_home(ask):
    _, found = told_of(ask, "what: Mike Fincke from: 2026-01-14 until: 2026-03-31")
    gone = {s.person for s in stays(found.manifest) if s.down == "crew-11"}
    assert gone == {"zena-cardman", "michael-fincke", "kimiya-yui", "oleg-platonov"}
    assert found.steps[0].american == ("christopher-williams",)


def test_an_empty_relief_ship_gives_all_a_seat_home_again(ask):
    told, found = told_of(ask, "what: MS-29, MS-30 happens: is lost as a lifeboat; flies empty")
    (one,) = found.unseated
    assert str(one.until)[:10] == "2027-03-01"
    assert found.stranded == ()
    assert "Deniz Burnham" not in told.text


# ------------------------------------------------------------------ how it can be asked


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("soyuz from: 2026-12-01", "what: soyuz happens: stops from: 2026-12-01"),
        ("program: soyuz leaves: now", "what: soyuz happens: goes home"),
        ("program: dragon leaves: planned", "what: dragon happens: stops"),
    ],
)
def test_todays_forms_keep_working(ask, old, new):
    assert ask(f"/what-if {old}").text == ask(f"/what-if {new}").text


@pytest.mark.parametrize(
    ("words", "error", "says"),
    [
        ("MS-30 happens: goes home", BadDate, "not docked"),
        ("MS-29 happens: stops", NotUnderstood, "flew on 14 July 2026"),
        ("MS-30 happens: slips to", NotUnderstood, "To when?"),
        ("Baikonur happens: leaves for good", NotUnderstood, "A pad can only stop"),
        ("soyuz happens: stays", NotUnderstood, "A programme can stop"),
        ("Kononenko happens: stays", BadDate, "not aboard"),
        ("soyuz happens: explodes", NotUnderstood, "'explodes' is nothing that can happen"),
        ("what: soyuz, dragon happens: stops; stops; stops", NotUnderstood, "2 things"),
        ("soyuz from: 2027 until: 2026", BadSpan, "ends on 2026-12-31"),
    ],
)
def test_what_cannot_happen_is_refused(ask, words, error, says):
    with pytest.raises(error) as refused:
        ask(f"/what-if {words}")
    assert says in str(refused.value)


def test_the_same_is_told_without_cross_flights(ask):
    told = ask("/what-if soyuz from: 2026-12-01 cross-flights: without")
    assert "The guarantee would break: no Russian aboard from 1 April 2027." in told.text
    assert "With cross-flights: it would hold." in told.text


def test_what_costs_most_is_told_first(ask):
    told = ask("/what-if")
    assert told.card().title == "Hurts most: Dragon and Soyuz stop"
    ranked = told.machine()["facts"]["ranked"]
    assert [one["holds"] for one in ranked[:3]] == [False, False, True]


def test_a_quote_says_that_it_is_hypothetical(ask):
    quote = ask("/what-if soyuz from: 2026-12-01").quote
    assert quote.startswith("If Soyuz stopped flying on 1 December 2026, the guarantee would ")
    assert "by one seat" in quote


def test_the_crew_aboard_can_be_asked_for_as_it_would_be(ask):
    told = ask("/aboard when: 2027-04-02 if: soyuz stops 2026-12-01")
    assert told.answer.count == 4
    assert told.machine()["standing"] == "planned"
    assert "If Soyuz stopped flying on 1 December 2026:" in told.text
    assert told.text.startswith("Hypothetical: 4 aboard the ISS")


@pytest.mark.parametrize(
    "words",
    [
        "soyuz from: 2026-12-01",
        "what: MS-29, MS-30 happens: lost; empty",
        "what: MS-30 happens: slips 2027-06",
        "what: Russia happens: leaves from: 2027-02",
        "what: Menon happens: stays",
    ],
)
def test_the_button_to_who_is_aboard_then_tells_what_the_steps_do(ask, words):
    told = ask(f"/what-if {words}")
    (button,) = (b for b in told.card().buttons if b.command.startswith("/aboard"))
    least = min(step.aboard for step in told.answer.course.steps)
    assert len(f"ask:0:{button.command}") <= 100
    assert ask(button.command).answer.least == least


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("what if the pad at Cape Canaveral is damaged", "Cape Canaveral"),
        ("what if Kennedy Space Center is closed", "Kennedy Space Center"),
        ("what if LC-39A is destroyed", "Kennedy Space Center LC-39A"),
        ("what if SLC-40 explodes", "Cape Canaveral SLC-40"),
        ("что если 31-я площадка Байконура разрушена", "Baikonur Site 31/6"),
        ("что если стартовый комплекс 39А взорвётся", "Kennedy Space Center LC-39A"),
        ("что если на мысе Канаверал разрушен старт", "Cape Canaveral"),
        ("what if nothing flies from Baikonur", "Baikonur"),
    ],
)
def test_every_launch_site_of_the_facts_is_understood(ask, words, what):
    (one,) = ask(words).answer.happenings
    assert (one.what.sort, one.what.id, one.happens) == (Sort.PAD, what, Happens.STOPS)


def test_a_pad_that_is_in_no_facts_is_refused(ask):
    with pytest.raises(NotUnderstood):
        ask("what if pad 77 is damaged")


@pytest.mark.parametrize(
    ("words", "happens", "moment"),
    [
        ("what if Crew-13 comes home two weeks early", Happens.GOES_HOME, "2027-02-01"),
        ("что если Crew-13 вернётся на две недели раньше", Happens.GOES_HOME, "2027-02-01"),
        ("what if MS-29 comes home a month late", Happens.STAYS, "2027-05-01"),
        ("what if Crew-13 stays until summer", Happens.STAYS, "2027-07"),
        ("что если МС-30 задержится на три месяца", Happens.SLIPS, "2027-06"),
        ("what if the next Soyuz is delayed until autumn", Happens.SLIPS, "2027-10"),
    ],
)
def test_so_much_sooner_or_later_counts_from_the_plan(ask, words, happens, moment):
    (one,) = ask(words, now=at("2026-11-22T05:00Z")).answer.happenings
    assert one.happens is happens
    assert str(one.to or one.at).startswith(moment)


@pytest.mark.parametrize(
    "words",
    [
        "suppose Soyuz is grounded for six months, or nine months, starting in January",
        "suppose there is a medical evacuation tomorrow",
    ],
)
def test_what_is_said_and_not_followed_is_asked_back(ask, words):
    with pytest.raises(NotUnderstood):
        ask(words, now=at("2026-11-22T05:00Z"))


@pytest.mark.parametrize(
    ("words", "arguments"),
    [
        pytest.param(
            "suppose Soyuz is grounded for six months starting in January",
            "what: soyuz from: 2027-01 until: 2027-06-30",
            id="so long from a month on",
        ),
        pytest.param(
            "а если союз не летает полгода с января",
            "what: soyuz from: 2027-01 until: 2027-06-30",
            id="so long, in Russian",
        ),
        pytest.param(
            "what if no Dragon flies for eight months after 1 March 2027",
            "what: dragon from: 2027-03-02 until: 2027-11-01",
            id="so long after a day",
        ),
        pytest.param(
            "what if Dragon had been grounded for all of 2022",
            "what: dragon from: 2022 until: 2022",
            id="all of a year",
        ),
        pytest.param(
            "what if Soyuz stops in January and Dragon stops in May",
            "what: soyuz, dragon happens: stops 2027-01; stops 2027-05",
            id="each at a date of its own",
        ),
        pytest.param(
            "что если в январе встанет союз, а в мае дракон",
            "what: soyuz, dragon happens: stops 2027-01; stops 2027-05",
            id="dates before what they are of",
        ),
        pytest.param(
            "if Crew-13 departed on 10 January 2027 and MS-29 on 1 February 2027, who is left?",
            "what: crew-13, soyuz-ms-29 happens: home 2027-01-10; home 2027-02-01",
            id="the word of the first",
        ),
        pytest.param(
            "what happens to Menon if Soyuz MS-29 is declared unsafe",
            "what: soyuz-ms-29 happens: lost",
            id="of whom it is asked nothing happens",
        ),
        pytest.param(
            "what if both capsules are lost",
            "what: dragon, soyuz happens: lost",
            id="every ship",
        ),
        pytest.param(
            "what if MS-29's return is put off until May 2027?",
            "what: soyuz-ms-29 happens: stays 2027-05",
            id="a return is put off",
        ),
        pytest.param(
            "what if MS-30 goes up two weeks early",
            "what: soyuz-ms-30 happens: slips 2027-02",
            id="sooner than planned",
        ),
        pytest.param(
            "Crew-13 returns early on Jan 10 and MS-30 is delayed until May 2027. Any gap?",
            "what: crew-13, soyuz-ms-30 happens: home 2027-01-10; slips 2027-05",
            id="stated, not supposed",
        ),
        pytest.param(
            "what if Crew-13 comes home on 5 January because of a leak in its heat exchanger?",
            "what: crew-13 happens: home from: 2027-01-05",
            id="why it happens",
        ),
        pytest.param(
            "a coolant leak strands MS-29 and the replacement flies unmanned, what then",
            "what: soyuz-ms-29, soyuz-ms-30 happens: lost; empty",
            id="a relief that is not named",
        ),
        pytest.param(
            "if MS-30 goes up two months late and MS-29 leaves on time, is there a gap?",
            "what: soyuz-ms-30 happens: slips 2027-05",
            id="what goes by the plans",
        ),
        pytest.param(
            "Crew-13 splashes down on February 3 instead of March. Who is left?",
            "what: crew-13 happens: home from: 2027-02-03",
            id="instead of a date",
        ),
        pytest.param(
            "Suppose Anil Menon doesn't come home on MS-29",
            "what: anil-menon happens: stays",
            id="denied",
        ),
        pytest.param(
            "Кикина и Менон остаются до октября, что с местами?",
            "what: anna-kikina, anil-menon happens: stays 2027-10",
            id="one day for both",
        ),
        pytest.param(
            "Останется ли хоть один россиянин, если Россия выйдет из программы весной 2027?",
            "what: Roscosmos happens: leaves from: 2027-03 until: 2027-05",
            id="a side named in what is asked",
        ),
        pytest.param(
            "without Crew-13, how many Americans would be aboard right now?",
            "what: crew-13 happens: home",
            id="without a ship",
        ),
        pytest.param(
            "will the guarantee survive a Falcon 9 grounding?", "what: dragon", id="a rocket"
        ),
        pytest.param(
            "what if the docked Soyuz MS-29 fails its leak check on 1 December",
            "what: soyuz-ms-29 happens: lost from: 2026-12-01",
            id="a docked ship that fails",
        ),
        pytest.param(
            "Jessica Watkins falls ill and Crew-13 has to leave on 1 December - what then?",
            "what: crew-13 happens: home from: 2026-12-01",
            id="someone and their ship",
        ),
        pytest.param(
            "what if war stops all Baikonur launches until 2028",
            "what: Baikonur until: 2028",
            id="a cause that does it",
        ),
        pytest.param(
            "if a failed booster grounds Dragon in March, like in November 2025, who remains?",
            "what: dragon from: 2027-03",
            id="a cause, and what it is like",
        ),
        pytest.param(
            "what if Soyuz MS-29 leaks like MS-22 did",
            "what: soyuz-ms-29 happens: lost",
            id="only compared with another ship",
        ),
        pytest.param(
            "what if the Soyuz explodes on the pad at Baikonur", "what: soyuz", id="where it does"
        ),
        pytest.param(
            "what if Dragon launches from pad 39A stop",
            "what: Kennedy Space Center LC-39A",
            id="the flights from a pad",
        ),
        pytest.param(
            "what if launches from Florida stop",
            "what: Cape Canaveral, Kennedy Space Center",
            id="the spaceports of Florida",
        ),
        pytest.param(
            "what if Soyuz stops flying after MS-30",
            "what: soyuz from: 2027-04-01",
            id="after a flight",
        ),
        pytest.param(
            "what if an empty Soyuz replaces a damaged MS-29",
            "what: soyuz, soyuz-ms-29 happens: empty; lost",
            id="what is said right before each",
        ),
        pytest.param(
            "what if space junk knocked out the docked Dragon",
            "what: dragon happens: lost",
            id="what is hit and knocked out",
        ),
        pytest.param(
            "что если Dragon запретят до конца года",
            "what: dragon until: 2026-12",
            id="to the end of the year",
        ),
        pytest.param(
            "what if Dragon is grounded until the end of the year",
            "what: dragon until: 2026-12",
            id="until the end of the year",
        ),
        pytest.param(
            "что если Менон откажется возвращаться",
            "what: anil-menon happens: stays",
            id="who refuses",
        ),
        pytest.param(
            "what if Kikina had not flown on Crew-5",
            "what: anna-kikina happens: stops from: 2022-10-05 until: 2023-03-11",
            id="a seat of the past",
        ),
        pytest.param(
            "what if Burnham gives up her seat on MS-30",
            "what: deniz-burnham happens: stops",
            id="a seat to come",
        ),
        pytest.param(
            "what if Crew-5 had never flown",
            "what: crew-5 happens: stops from: 2022-10-05 until: 2023-03-11",
            id="a flight of the past",
        ),
        pytest.param(
            "what if there were no cross-flights", "cross-flights: without", id="no swaps"
        ),
    ],
)
def test_a_statement_has_its_own_thing_fate_date_and_length(ask, words, arguments):
    now = at("2026-11-22T05:00Z")
    asked, meant = (ask(text, now=now).answer for text in (words, f"/what-if {arguments}"))
    assert asked.happenings == meant.happenings
    assert asked.span == meant.span


@pytest.mark.parametrize(
    ("by", "to"),
    [
        ("soyuz-ms-30 slips by two months", "soyuz-ms-30 slips 2027-05"),
        ("soyuz-ms-30 slips by 0 days", "soyuz-ms-30 slips 2027-03"),
        ("soyuz-ms-30 slips by three weeks", "soyuz-ms-30 slips 2027-04"),
        ("crew-13 home 3 weeks early", "crew-13 home 2027-02"),
        ("anil-menon stays 2 months longer", "anil-menon stays 2027-06-01"),
        # It has no month, and is taken to come as the crew leaves that it relieves.
        ("crew-14 slips by 3 months", "crew-14 slips 2027-06"),
    ],
)
def test_a_length_moves_what_is_planned_in_a_command_too(ask, by, to):
    now = at("2026-11-22T05:00Z")
    moved, dated = (ask(f"/aboard 2027-05-10 if: {text}", now=now) for text in (by, to))
    assert moved.happenings == dated.happenings
    assert moved.text == dated.text


def test_what_moves_by_nothing_changes_nothing(ask):
    now = at("2026-11-22T05:00Z")
    as_planned, moved = (
        {row.removesuffix(" not certain") for row in rows(ask(text, now=now)) if "NASA" in row}
        for text in ("/aboard 2027-04-10", "/aboard 2027-04-10 if: soyuz-ms-30 slips by 0 days")
    )
    assert moved == as_planned


@pytest.mark.parametrize(
    "words",
    [
        "worst case scenario for the station right now?",
        "which two failures together would be worst?",
        "какой отказ опаснее всего для МКС?",
    ],
)
def test_the_ranking_is_asked_for_in_words(ask, words):
    assert rows(ask(words, now=at("2026-11-22T05:00Z")))[0] == rows(ask("/what-if"))[0]


@pytest.mark.parametrize(
    "words",
    [
        "will MS-29 land in 2027?",
        "is it true that the Russians left the ISS",
        "what is Suni Williams doing now that she has left NASA",
        "MS-22 leaked, who came home on it?",
        "when does Crew-13 come home?",
    ],
)
def test_what_is_asked_or_was_so_is_not_supposed(ask, words):
    try:
        asked = ask(words, now=at("2026-11-22T05:00Z")).ask.question.name
    except AskError:
        return
    assert asked != "what-if"


def test_a_side_that_leaves_is_missing_from_that_day_on(ask):
    told = ask("/what-if US happens: leaves from: 2028", now=at("2026-11-22T05:00Z"))
    assert "no American and no Russian aboard from 1 January 2028" in " ".join(rows(told))


def test_a_crew_that_is_taken_to_come_is_one_ship_that_stays_docked(ask):
    told = ask("/what-if dragon from: 2027-06-01", now=at("2026-11-22T05:00Z"))
    assert "Crew-14 stays docked" in " ".join(told.text.split())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("/docked 2027-05-01", "1 ship docked at the ISS on 1 May 2027", id="ships"),
        pytest.param("/seats 2027-05-01", "4 seats home for 4 aboard", id="seats"),
        pytest.param("/next-soyuz", "No launch of a Soyuz has a date yet", id="what comes next"),
        pytest.param(
            "/mission Crew-14", "If Soyuz stopped flying on 22 November 2026", id="a ship"
        ),
        pytest.param("/guarantee 2027-01 until: 2027-06", "on 90 of 181 days", id="the guarantee"),
        pytest.param("/person Petelin", "Dmitry Petelin", id="someone"),
        pytest.param(
            "/find of: flights ship: soyuz when: 2027 planned: yes",
            "No Soyuz flight launched in 2027",
            id="any set",
        ),
        pytest.param(
            "/cross-flights 2027 until: 2027", "1 cross-flight planned", id="the cross-flights"
        ),
    ],
)
def test_of_what_would_be_can_be_asked_what_can_be_of_what_is(ask, question, told):
    text = " ".join(ask(f"{question} if: soyuz stops", now=at("2026-11-22T05:00Z")).text.split())
    assert text.startswith("Hypothetical: ")
    assert told in text


def test_a_ship_that_would_not_fly_is_not_told_of(ask):
    with pytest.raises(NotUnderstood, match="would not fly"):
        ask("/mission MS-30 if: soyuz stops", now=at("2026-11-22T05:00Z"))


def test_what_happens_to_nothing_is_asked_back(ask):
    with pytest.raises(NotUnderstood, match="to what"):
        ask("/what-if happens: goes home")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("what if MS-22 hadn't leaked?", "MS-22 cannot be undone here.*what if it never had"),
        ("what if MS-10 hadn't aborted?", "MS-10 cannot be undone here.*I can tell how it flew"),
        ("what if an American had a medical emergency?", "Who would go home?"),
        ("what if one of the Russians refuses to leave?", "Who would stay aboard?"),
        ("what if Dragon wobbles?", "What would happen to Crew Dragon?"),
        ("what if Soyuz flies like it did in 2019?", "What would happen to Soyuz?"),
        ("что если россияне откажутся летать на «Драконах»?", "What would happen to Crew Dragon?"),
        ("what if Congress cancels the ISS in 2027?", "The end of the station itself"),
        ("what if Burnham is replaced by a cosmonaut on MS-30?", "Who would take the seat"),
    ],
)
def test_what_is_not_followed_is_refused_with_a_choice(ask, words, says):
    with pytest.raises(NotUnderstood, match=says) as refused:
        ask(words, now=at("2026-11-22T05:00Z"))
    assert refused.value.again()


def test_of_the_next_flights_those_without_a_date_are_told(ask):
    told = ask("what if the next two Soyuz launches are cancelled", now=at("2026-11-22T05:00Z"))
    assert [one.what.id for one in told.answer.happenings] == ["soyuz-ms-30"]
    assert "Only Soyuz MS-30 has a date so far" in told.text.replace("\N{NO-BREAK SPACE}", " ")


def test_cross_flights_alone_may_be_left_out(ask):
    told = ask("/what-if cross-flights: without from: 2022-10 until: 2026-02")
    assert told.answer.happenings == ()
    title = told.card().title.replace("\N{NO-BREAK SPACE}", " ")
    assert title == "What if no seat was swapped from 1 October 2022 on?"
    assert told.machine()["facts"]["breaks_at"] == "2026-01-14T22:20Z"
    assert told.machine()["facts"]["events"] == []


@pytest.mark.parametrize(
    ("words", "ship", "fewer"),
    [
        ("Burnham happens: stops from: 2026-11-22", "soyuz-ms-30", 1),
        ("Burnham, Petelin happens: stops from: 2026-11-22", "soyuz-ms-30", 2),
        ("Kikina happens: stops from: 2022-10-01 until: 2023-03-01", "crew-5", 1),
    ],
)
def test_the_seat_of_whoever_does_not_fly_stays_empty(ask, words, ship, fewer):
    answer = ask(f"/what-if {words}", now=at("2026-11-22T05:00Z")).answer
    docks = next(step for step in answer.course.steps if step.mission == ship)
    planned = len(aboard(answer.course.facts, docks.time))
    assert docks.aboard == planned - fewer


def test_beside_another_question_the_flight_that_is_missed_keeps_its_name(ask):
    told = ask("/aboard when: 2022-12-01 if: Kikina stops 2022-10-01")
    assert "If Anna Kikina did not fly on Crew-5" in told.text.replace("\N{NO-BREAK SPACE}", " ")
    crew = aboard(told.manifest, at("2022-12-01T00:00Z"))
    assert "anna-kikina" not in {stay.person for stay in crew}


def test_who_has_no_flight_to_come_cannot_miss_it(ask):
    with pytest.raises(BadDate, match="Frank Rubio has no flight from 22 November 2026 on"):
        ask("/what-if Rubio happens: stops", now=at("2026-11-22T05:00Z"))


def test_the_ranking_tells_the_day_that_the_scenario_does(ask):
    now = at("2026-11-22T05:00Z")
    ranked = ask("/what-if", now=now).answer.ranked
    soyuz = next(one for one in ranked if [h.what.id for h in one.happenings] == ["soyuz"])
    course = ask("/what-if soyuz", now=now).answer.course
    assert soyuz.since in [step.at for step in course.steps]
    assert str(soyuz.since) == "2027-04-01"


@pytest.mark.parametrize("locale", ["en", "ru"])
def test_whoever_takes_a_seat_that_is_not_swapped_is_told_as_someone(ask, locale):
    told = ask("/what-if MS-29 happens: lost cross-flights: without", locale=locale)
    someone = {"en": "someone of Roscosmos", "ru": "кто-то (Роскосмос)"}[locale]
    assert someone in " ".join(rows(told))


def test_of_a_programme_that_has_flown_its_last_that_is_told_first(ask):
    assert "Shuttle last flew in 2011" in rows(ask("/what-if shuttle"))[1]
    assert "last flew" not in ask("/what-if shuttle from: 2010").text


def test_a_flight_does_not_stop_after_it_is_to_have_flown(ask):
    with pytest.raises(NotUnderstood, match="is to fly before that"):
        ask("/what-if MS-30 happens: stops from: 2027-06")
