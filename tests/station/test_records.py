"""Records: laws against a plain way of counting, history anyone can check, and how they read."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.worlds import INSTANTS, MANIFESTS, day, mission, world

from bot.errors import AmbiguousName, BadDate, NotUnderstood, UnknownPerson
from bot.reading.categories import Category
from bot.reading.few_values import CATEGORIES as KINDS
from bot.reading.readers import READERS
from bot.replies.embeds import DISCORD, MAX_ALL, embed
from bot.replies.terminal import WIDTH
from bot.saying.card import Press
from bot.station import careers, records
from bot.station.claims import age_of
from bot.station.found import Of
from bot.station.identities import day_of_birth
from bot.station.moments import Span
from bot.station.occupancy import aboard, crew_timeline
from bot.station.standings import What
from bot.station.stays import berths, stays
from bot.understanding.understanding import understand

CATEGORIES = tuple(Category)


def at(text):
    return datetime.fromisoformat(text).astimezone(UTC)


def told(ask, text, **asker):
    return ask(text, **asker).machine()["facts"]


def first_row(ask, text, **asker):
    return told(ask, text, **asker)["rows"][0]


# ------------------------------------------------------------------------- laws


def is_possible(manifest):
    """Whether nobody of a made-up world is launched before they have landed.

    Nor has a window of a plan begun: careers count plans from there, records do not.
    """
    return all(
        former.landing is not None and former.landing.latest <= flight.launch.earliest
        for flights in careers.flights_of(manifest).values()
        for former, flight in pairwise(flights)
    ) and not any(
        flight.stay.docking_standing.is_plan and flight.launch.earliest < manifest.known_to
        for flights in careers.flights_of(manifest).values()
        for flight in flights
    )


MOMENTS = st.tuples(MANIFESTS.filter(is_possible), INSTANTS).map(
    lambda pair: (pair[0], min(pair[1], pair[0].known_to))
)


def begun(manifest, until):
    return [s for s in stays(manifest) if not s.docking_standing.is_plan and s.span.start < until]


def length(stay, until):
    return min(stay.span.end or until, until) - stay.span.start


def claims(manifest, category, until, those=None):
    return records.standings(manifest, category.ranking, until, those).claims


def lengths(manifest, category, until, those=None):
    return [claim.length for claim in claims(manifest, category, until, those)]


def within(manifest, category, first, last):
    """The claims to a record of a stretch of time, as of the newest fact."""
    during = Span(first, last)
    return records.standings(manifest, category.ranking, manifest.known_to, None, during).claims


def figures(manifest, category, until):
    found = claims(manifest, category, until)
    return [(claim.length, claim.number, claim.start, claim.end) for claim in found]


@given(MOMENTS)
def test_stays_are_ranked_by_their_length_up_to_the_moment(moment):
    manifest, until = moment
    expected = sorted((length(stay, until) for stay in begun(manifest, until)), reverse=True)
    assert lengths(manifest, Category.LONGEST_STAY, until) == expected


@given(MOMENTS)
def test_days_aboard_and_visits_are_the_sums_of_the_stays(moment):
    manifest, until = moment
    days, visits = Counter(), Counter()
    for stay in begun(manifest, until):
        days[stay.person] += length(stay, until) / timedelta(microseconds=1)
        visits[stay.person] += 1
    for category in (Category.DAYS_ABOARD, Category.MOST_VISITS):
        found = claims(manifest, category, until)
        assert {c.people[0]: c.number for c in found} == visits
        assert {c.people[0]: c.length / timedelta(microseconds=1) for c in found} == days
    numbers = [c.number for c in claims(manifest, Category.MOST_VISITS, until)]
    assert numbers == sorted(visits.values(), reverse=True)


@given(MOMENTS)
def test_days_aboard_before_a_moment_and_since_are_all_days(moment):
    manifest, until = moment
    first, last = datetime(1990, 1, 1, tzinfo=UTC), manifest.known_to
    parts = Counter()
    for ends in ((first, until), (until, last)) if first < until < last else ((first, last),):
        for claim in within(manifest, Category.DAYS_ABOARD, *ends):
            parts[claim.people[0]] += claim.length / timedelta(microseconds=1)
    every = claims(manifest, Category.DAYS_ABOARD, last)
    assert +parts == +Counter({c.people[0]: c.length / timedelta(microseconds=1) for c in every})


@given(MOMENTS)
def test_the_stays_of_a_stretch_of_time_are_those_that_began_in_it(moment):
    manifest, since = moment
    if since < manifest.known_to:
        found = within(manifest, Category.LONGEST_STAY, since, manifest.known_to)
        began = [stay for stay in begun(manifest, manifest.known_to) if stay.span.start >= since]
        assert sorted(c.length for c in found) == sorted(
            length(stay, manifest.known_to) for stay in began
        )


@given(MOMENTS)
def test_days_in_space_are_those_of_the_career(moment):
    manifest, until = moment
    found = claims(manifest, Category.DAYS_IN_SPACE, until)
    assert {c.people[0] for c in found} == {stay.person for stay in begun(manifest, until)}
    for claim in found:
        career = careers.career(manifest, claim.people[0], until)
        assert claim.days == pytest.approx(career.days_in_space)
        assert claim.number == len(career.flights)


@given(MOMENTS)
def test_the_most_and_the_fewest_are_those_of_every_change(moment):
    manifest, until = moment
    first = records.first_docking(manifest)
    if first is None or first >= until:
        return
    points = [point for point in crew_timeline(manifest).points if first <= point < until]
    numbers = {point: len(aboard(manifest, point)) for point in points}
    most = claims(manifest, Category.MOST_ABOARD, until)
    fewest = claims(manifest, Category.FEWEST_ABOARD, until)
    assert most[0].number == max(numbers.values())
    assert fewest[0].number == min(numbers.values())
    assert sum((claim.length for claim in fewest), timedelta()) == until - first
    for claim in fewest:
        assert numbers[claim.start] == claim.number
        assert {s.person for s in aboard(manifest, claim.start)} <= set(claim.people)


@given(MOMENTS)
def test_gaps_lie_between_dockings_with_people(moment):
    manifest, until = moment
    dockings = sorted({stay.span.start for stay in begun(manifest, until)} | {until})
    expected = sorted((b - a for a, b in pairwise(dockings)), reverse=True)
    assert lengths(manifest, Category.LONGEST_GAP, until) == expected


@given(MOMENTS)
def test_ships_are_ranked_by_their_time_docked(moment):
    manifest, until = moment
    expected = [
        length(berth, until)
        for berth in berths(manifest).values()
        if not berth.docking_standing.is_plan and berth.span.start < until
    ]
    assert lengths(manifest, Category.LONGEST_DOCKED, until) == sorted(expected, reverse=True)


@given(MOMENTS)
def test_countries_have_all_people_and_all_days(moment):
    manifest, until = moment
    own = begun(manifest, until)
    found = claims(manifest, Category.COUNTRIES, until)
    assert sum(claim.number for claim in found) == len({stay.person for stay in own})
    assert sum((c.length for c in found), timedelta()) == sum(
        (length(stay, until) for stay in own), timedelta()
    )
    for claim in found:
        assert {manifest.person(person).nationality for person in claim.people} == {claim.group}


@given(MOMENTS)
def test_the_first_came_before_and_the_last_left_after_all_others(moment):
    manifest, until = moment
    own = begun(manifest, until)
    if not own:
        return
    for one_by_one in (False, True):
        first, last = (
            records.standings(manifest, ranking, until).claims[0]
            for category in (Category.FIRST, Category.LAST)
            for ranking in (category.by_person if one_by_one else category.ranking,)
        )
        assert first.start == min(stay.span.start for stay in own)
        assert (last.end or until) == max(min(s.span.end or until, until) for s in own)


@given(MOMENTS, st.sampled_from(CATEGORIES))
def test_equal_claims_share_a_place_and_the_next_is_as_much_lower(moment, category):
    manifest, until = moment
    found = records.standings(manifest, category.ranking, until)
    weigh = records.weight_of(category.ranking)
    weights = [weigh(claim) for claim in found.claims]
    assert weights == sorted(weights)
    for place in found.top(len(found)):
        assert place.rank == 1 + sum(weight < weigh(place.claim) for weight in weights)


@given(MOMENTS, st.sampled_from(CATEGORIES))
def test_nothing_after_the_moment_counts(moment, category):
    manifest, until = moment
    for claim in claims(manifest, category, until):
        assert claim.start < until
        assert claim.end is None or claim.end <= until
        if not category.ranking.is_of_groups:
            assert claim.start + claim.length <= until


@given(MOMENTS, st.sampled_from(CATEGORIES))
def test_what_came_later_changes_no_record_of_before(moment, category):
    """Who relieves whom is read off later flights too, so handovers are left out."""
    manifest, until = moment
    if category is not Category.SHORTEST_HANDOVER:
        assert figures(manifest, category, until) == figures(manifest.seen(until), category, until)


@given(MOMENTS, st.sampled_from(CATEGORIES))
def test_the_records_among_everyone_are_those_of_all(moment, category):
    manifest, until = moment
    if category.ranking.what in {What.GAPS, Of.FLIGHTS}:
        return
    everyone = frozenset((stay.person, stay.up) for stay in stays(manifest))
    assert lengths(manifest, category, until, everyone) == lengths(manifest, category, until)


@given(MOMENTS)
def test_a_person_is_absent_between_their_stays(moment):
    manifest, until = moment
    for person in {stay.person for stay in begun(manifest, until)}:
        own = [stay for stay in begun(manifest, until) if stay.person == person]
        those = frozenset(
            (stay.person, stay.up) for stay in stays(manifest) if stay.person == person
        )
        gone = sum(lengths(manifest, Category.LONGEST_GAP, until, those), timedelta())
        there = sum((length(stay, until) for stay in own), timedelta())
        assert gone + there == until - own[0].span.start


# ------------------------------------------------------------------------- a small world

TIES = world(
    mission("Alfa", docking=0, undocking=100, crew="Ana Ben"),
    mission("Bravo", docking=90, undocking=190, crew="Cyd"),
    mission("Charlie", docking=195, crew="Dan"),
    known_to=250,
)


def test_a_tie_is_one_place_for_all():
    found = records.standings(TIES, Category.LONGEST_STAY.ranking, day(250))
    assert [(p.rank, p.claim.people[0]) for p in found.top(10)] == [
        (1, "Ana"),
        (1, "Ben"),
        (1, "Cyd"),
        (4, "Dan"),
    ]


def test_a_stay_that_goes_on_is_counted_to_the_newest_fact_and_has_no_end():
    (place,) = records.standings(TIES, Category.LONGEST_STAY.ranking, day(250)).of("Dan")
    assert (place.claim.days, place.claim.end) == (55, None)


def test_a_stay_that_has_ended_since_went_on_then():
    (place,) = records.standings(TIES, Category.LONGEST_STAY.ranking, day(50)).of("Ana")
    assert (place.claim.days, place.claim.end, place.claim.missions) == (50, None, ("Alfa",))


def test_a_handover_is_told_once_it_is_over():
    assert not len(records.standings(TIES, Category.SHORTEST_HANDOVER.ranking, day(95)))
    (claim,) = records.standings(TIES, Category.SHORTEST_HANDOVER.ranking, day(101)).claims
    assert (claim.days, claim.missions) == (10, ("Bravo", "Alfa"))


# ------------------------------------------------------------------------- history


@pytest.mark.parametrize(
    ("text", "person", "days"),
    [
        ("/records longest-stay", "oleg-kononenko", 374),
        ("/records longest-flight", "oleg-kononenko", 374),
        ("/records days-in-space", "oleg-kononenko", 1111),
        ("/records days-aboard", "oleg-kononenko", 1105),
        ("/records longest-stay NASA", "francisco-rubio", 371),
        ("/records longest-flight women", "christina-koch", 329),
        ("/records days-in-space NASA", "peggy-whitson", 695),
        ("/records days-in-space ESA", "thomas-pesquet", 396),
        ("/records longest-flight who: NASA when: 2022-12-31", "mark-vande-hei", 355),
        ("/records days-in-space when: 2010-01-01", "sergei-krikalev", 803),
        ("/records days-in-space when: 2015-12-31", "gennady-padalka", 878),
        ("/records longest-stay when: 2016-12-31", "mikhail-kornienko", 340),
    ],
)
def test_who_holds_a_record(ask, text, person, days):
    row = first_row(ask, text)
    assert (row["person"], round(row["value"]), row["rank"]) == (person, days, 1)


def test_rubios_stay_and_flight_are_counted_in_their_own_ways(ask):
    stay, flight = (
        first_row(ask, f"/records {category} who: NASA")["value"]
        for category in ("longest-stay", "longest-flight")
    )
    assert (stay, flight) == (370.62, 370.89)
    assert "From docking to undocking; from launch to landing 371 days." in " ".join(
        ask("/records longest-stay NASA").text.split()
    )


def test_thirteen_were_aboard_three_times(ask):
    facts = told(ask, "/records most-aboard")
    record = [row for row in facts["rows"] if row["rank"] == 1]
    assert facts["records"] == 3
    assert [row["start"][:10] for row in record] == ["2009-07-17", "2009-08-31", "2010-04-07"]
    assert {row["value"] for row in record} == {13}


def test_never_fewer_than_two_were_aboard_since_the_first_crew(ask):
    row = first_row(ask, "/records fewest-aboard")
    assert (row["value"], row["start"]) == (2, "2003-05-03T22:43Z")


@pytest.mark.parametrize(
    ("text", "mission", "days"),
    [
        ("/records longest-docked", "soyuz-ms-27", 245),
        ("/records longest-docked when: 2022-01-01", "soyuz-tma-9", 213),
        ("/records longest-gap", "sts-101", 358),
        ("/records shortest-handover", "crew-10", 2),
    ],
)
def test_which_ship_holds_a_record(ask, text, mission, days):
    row = first_row(ask, text)
    assert (row["mission"], round(row["value"])) == (mission, days)


def test_no_american_ship_came_for_nearly_nine_years(ask):
    longest = told(ask, "/records longest-gap")["by_program"][0]
    assert (longest["former"], longest["mission"]) == ("sts-135", "crew-dragon-demo-2")
    assert round(longest["value"]) == 3248


@pytest.mark.parametrize(
    ("who", "first", "last"),
    [
        ("Japan", "koichi-wakata", "kimiya-yui"),
        ("Italy", "umberto-guidoni", "walter-villadei"),
        ("Korea", "yi-so-yeon", "yi-so-yeon"),
        ("Canada", "julie-payette", "joshua-kutryk"),
    ],
)
def test_the_first_and_the_last_of_a_country(ask, who, first, last):
    assert first_row(ask, f"/records first-aboard {who}")["person"] == first
    assert first_row(ask, f"/records last-aboard {who}")["person"] == last


def test_countries_by_people_and_days(ask):
    facts = told(ask, "/records countries")
    assert [(row["country"], row["value"]) for row in facts["rows"][:3]] == [
        ("US", 174),
        ("RU", 66),
        ("JP", 11),
    ]
    assert facts["count"] == 26
    assert ask("/records countries").text.startswith(
        "Aboard so far: 298 people from 26 countries\n"
    )


# ------------------------------------------------------------------------- who and when


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("who", ["", "Rubio", "Japan", "NASA", "women", "Rubio, Menon", "Burnham"])
@pytest.mark.parametrize("when", ["", "2010-01-01", "2001-03"])
def test_every_record_of_anyone_as_of_any_date_is_told(ask, category, who, when):
    given_who, given_when = (f" who: {who}" if who else ""), (f" when: {when}" if when else "")
    replied = ask(f"/records category: {category}{given_who}{given_when}")
    facts, card = replied.machine()["facts"], replied.card(DISCORD)
    assert facts["category"] == category
    assert all(cell_len(line) <= WIDTH for line in replied.text.split("\n"))
    assert cell_len(replied.card().title) <= WIDTH
    shown = embed(card)
    assert len(shown["title"]) + len(shown["description"]) < MAX_ALL
    for row in facts["rows"]:
        assert set(row) >= {"value", "unit", "start", "end", "standing"}
        assert set(row) & {"person", "mission", "country", "people", "expedition", "program",
                          "year", "sex"}  # fmt: skip
        assert row["running"] == (row["end"] is None)
        assert row["start"] < facts["as_of"]
    *near, everything, sources = card.buttons
    assert sources.press is Press.SOURCES
    assert "category" not in everything.command
    assert all(ask(button.command).card() for button in near)


@pytest.mark.parametrize("category", ["", *CATEGORIES])
def test_every_title_is_one_line_whoever_is_asked_for(ask, shipped, category):
    """However long a country, an agency or a name is."""
    groups = [country.name for country in shipped.countries]
    groups += [agency.id for agency in shipped.agencies]
    for who in (*groups, "women", "men", *(person.id for person in shipped.people)):
        asked = f"/records category: {category} who: {who}" if category else f"/records who: {who}"
        assert cell_len(ask(asked).card().title) <= WIDTH, who


@pytest.mark.parametrize("who", ["", "Rubio", "Japan", "NASA", "women", "Rubio, Menon", "Burnham"])
@pytest.mark.parametrize("when", ["", "2010-01-01", "1999"])
def test_the_overview_has_the_leader_of_each(ask, who, when):
    replied = ask("/records" + (f" who: {who}" if who else "") + (f" when: {when}" if when else ""))
    facts = replied.machine()["facts"]
    assert facts["category"] is None
    assert len({row["category"] for row in facts["rows"]}) == len(facts["rows"])
    assert cell_len(replied.card().title) <= WIDTH
    if not who and not when:
        assert {row["category"] for row in facts["rows"]} == {c for c in CATEGORIES if c.leads}


def test_a_person_is_told_their_place_beside_the_top_ten(ask):
    replied = ask("/records days-in-space Rubio")
    assert replied.text.startswith("Frank Rubio: 371 days in space, place 48 of 298\n")
    rows = replied.machine()["facts"]["rows"]
    assert len(rows) == 11
    assert (rows[-1]["person"], rows[-1]["rank"]) == ("francisco-rubio", 48)


def test_people_named_are_ranked_among_themselves(ask):
    rows = told(ask, "/records days-in-space who: Suni Williams, Rubio and Tito")["rows"]
    assert [(row["rank"], row["person"]) for row in rows] == [
        (1, "sunita-williams"),
        (2, "francisco-rubio"),
        (3, "dennis-tito"),
    ]


def test_an_agency_counts_the_stays_flown_for_it(ask):
    rows = told(ask, "/records longest-stay who: Axiom Space")["rows"]
    assert {row["person"] for row in rows} >= {"peggy-whitson", "michael-lopez-alegria"}
    assert all(row["value"] < 31 for row in rows)


def test_someone_who_never_was_aboard_has_no_place(ask):
    replied = ask("/records most-visits Burnham")
    assert replied.text.startswith("Most visits: Deniz Burnham has no place yet\n")
    assert replied.machine()["facts"]["places"] == []


def test_a_stay_in_progress_is_marked_and_counted_to_the_newest_fact(ask):
    replied = ask("/records longest-stay Anil Menon")
    (row,) = replied.machine()["facts"]["places"]
    assert (row["running"], row["end"], row["value"]) == (True, None, 85.92)
    text = " ".join(replied.text.split())
    assert "86 days so far, since 14 Jul 2026" in text
    assert "What still goes on is counted to 8 October 2026." in text


def test_a_record_is_never_of_a_time_after_the_newest_fact(ask):
    later = told(ask, "/records longest-stay when: 2031")
    assert later["rows"] == told(ask, "/records longest-stay")["rows"]
    assert later["as_of"] == "2026-10-08T16:00Z"
    assert "As last known on 8 October 2026." in ask("/records longest-stay when: 2031").text


def test_a_clock_that_stands_before_the_facts_has_the_records_of_then(ask):
    then = datetime(2016, 1, 1, tzinfo=UTC)
    assert first_row(ask, "/records longest-stay", now=then)["person"] != "oleg-kononenko"
    assert told(ask, "/records", now=then)["as_of"] == "2016-01-01T00:00Z"
    assert first_row(ask, "/records", as_of=then) == first_row(ask, "/records", now=then)


def test_the_end_of_the_date_is_counted_to(ask):
    assert told(ask, "/records when: 2010-01-01")["as_of"] == "2010-01-02T00:00Z"
    assert told(ask, "/records when: 2010")["as_of"] == "2011-01-01T00:00Z"
    assert told(ask, "/records when: 2010-01-01T12:00Z")["as_of"] == "2010-01-01T12:00Z"


# ------------------------------------------------------------------------- words


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_category_can_be_chosen_and_typed(scene, category):
    message = KINDS.labels[category]
    assert (message, str(category)) in READERS["category"].choices
    label = str(message)
    for words in (label, str(category), label.title(), f"the {label} ever"):
        asked = understand(f"/records {words}", scene)
        assert asked.command == f"/records category: {category}"
    assert understand(label, scene).command == f"/records category: {category}"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("who has the longest stay", "category: longest-stay"),
        ("longest stay", "category: longest-stay"),
        ("most days in space", "category: days-in-space"),
        ("who has spent the most time in space?", "category: days-in-space"),
        ("who has spent the most days aboard", "category: days-aboard"),
        ("who has been to the ISS the most times", "category: most-visits"),
        ("how many people have been aboard", "category: countries"),
        ("How many people have visited the space station?", "category: countries"),
        ("most people on the ISS at once", "category: most-aboard"),
        ("fewest people on the station", "category: fewest-aboard"),
        ("which ship stayed docked the longest", "category: longest-docked"),
        ("longest gap between crewed launches", "category: longest-gap"),
        ("shortest handover", "category: shortest-handover"),
        ("who was the first woman aboard", "category: first-aboard who: women"),
        ("who was the first Japanese on the ISS?", "category: first-aboard who: JP"),
        ("who was the last Italian aboard", "category: last-aboard who: IT"),
        (
            "Which woman has spent the longest single flight in space?",
            "category: longest-flight who: women",
        ),
        ("which american has spent the most time in space", "category: days-in-space who: US"),
        ("most days in space as of 2010-01-01", "category: days-in-space when: 2010-01-01"),
        (
            "longest stay of Rubio and Suni Williams",
            "category: longest-stay who: francisco-rubio, sunita-williams",
        ),
        (
            "/records longest stay Rubio 2024",
            "category: longest-stay who: francisco-rubio when: 2024",
        ),
        ("/records 2010-01-01", "when: 2010-01-01"),
        ("/records Japan", "who: JP"),
        ("/records Kononenko, Oleg", "who: oleg-kononenko"),
        ("/records Kononenko & Rubio", "who: oleg-kononenko, francisco-rubio"),
        ("/records NASA, ESA", "who: NASA, ESA"),
    ],
)
def test_words_for_records(scene, text, command):
    assert understand(text, scene).command == f"/records {command}"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("how many days did Kononenko spend in space", "/person name: oleg-kononenko"),
        ("how many people are in space", "/aboard"),
        ("who is aboard", "/aboard"),
        ("is Anil Menon in space", "/person name: anil-menon"),
    ],
)
def test_words_for_other_questions_stay_theirs(scene, text, command):
    assert understand(text, scene).command == command


def test_a_shared_name_among_others_is_asked_back_with_them(scene):
    with pytest.raises(AmbiguousName) as refused:
        understand("/records longest-stay who: Williams, Rubio", scene)
    commands = [understand(command, scene).command for _, command in refused.value.again()]
    assert "/records category: longest-stay who: sunita-williams, francisco-rubio" in commands


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("/records category: most spacewalks", NotUnderstood, "no record that is kept"),
        ("/records who: xyzzy", UnknownPerson, "no crew member, agency or country"),
        ("/records who: " + "Rubio, " * 12 + "Tito", UnknownPerson, "13 names"),
        ("/records when: 1997", BadDate, "first came on 7 December 1998"),
        ("/records fewest-aboard when: 1999", BadDate, "Nobody lived there yet"),
    ],
)
def test_what_is_no_record_is_refused_with_a_hint(ask, text, error, says):
    with pytest.raises(error) as refused:
        ask(text)
    assert says in str(refused.value)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("wom", "women"),
        ("Jap", "Japan"),
        ("Rubio", "francisco-rubio"),
        ("Kononenko, Rub", "oleg-kononenko, francisco-rubio"),
    ],
)
def test_people_and_groups_are_offered_while_typing(scene, typed, offered):
    values = [value for _, value in READERS["among"].offer(scene, typed)]
    assert offered in values[:3]
    assert all(READERS["among"].read(scene, value).value for value in values[:10])


# ------------------------------------------------------- who never was aboard flew longer


@pytest.mark.parametrize(
    "text",
    [
        "/records longest-flight",
        "/records longest-flight Rubio",
        "/records longest-flight women",
        "/records longest-flight when: 2005-01-01",
        "what is the longest spaceflight ever?",
        "/records",
    ],
)
def test_the_longest_flight_is_that_of_iss_crews_and_polyakovs_is_told(ask, text):
    told = " ".join(ask(text).text.split())
    first = " ".join(ask(text).text.split("\n")[:4])
    assert "Valeri Polyakov's" in first
    assert "Mir, 437 days in 1994 and 1995." in told
    assert "of people who have been aboard the ISS" in told
    assert "Flight International" in " ".join(ask(text).citations)


def test_the_title_says_whose_longest_flight_it_is(ask):
    title = ask("/records longest-flight").card().title
    assert title == "Longest flight of ISS crews: Oleg Kononenko and Nikolai Chub, 374 days"
    assert ask("/records longest-flight").machine()["facts"]["beyond"] == [
        {
            "id": "record-longest-flight",
            "text": "The longest flight of all was Valeri Polyakov's to Mir, 437 days in 1994 and"
            " 1995.",
        }
    ]


def test_russian_tells_whose_longest_flight_it_is(ask):
    told = " ".join(ask("/records longest-flight", locale="ru").text.split())
    assert told.startswith("Самый долгий полёт экипажей МКС: Кононенко и Чуб — 374 суток")
    assert "у Валерия Полякова на «Мир»: 437 суток" in told


@pytest.mark.parametrize(
    "text", ["/records longest-stay", "кто дольше всех был в космосе за один полёт?"]
)
def test_the_longest_stay_of_all_tells_of_polyakovs_flight_too(ask, text):
    assert "Полякова на «Мир»" in ask(text, locale="ru").text.replace("\n", " ")


# ----------------------------------------------------------------------------------- ages


@pytest.mark.parametrize(
    ("text", "name", "years"),
    [
        ("/records category: oldest", "larry-connor", 72),
        ("/records category: oldest who: women", "peggy-whitson", 65),
        ("/records category: youngest", "mark-shuttleworth", 28),
        ("/records category: youngest who: US", "jessica-watkins", 33),
        ("/records category: youngest when: 2002-01-01", "konstantin-kozeyev", 33),
    ],
)
def test_who_was_oldest_and_youngest(ask, text, name, years):
    row = first_row(ask, text)
    assert (row["person"], row["value"]) == (name, years)


@pytest.mark.parametrize("moment", ["2005-06-01", "2016-02-29", "2026-10-08"])
def test_ages_are_those_by_the_days_of_birth(shipped, moment):
    until = at(f"{moment}T00:00Z")
    born = {one.person: day_of_birth(shipped, one.person) for one in shipped.person_ids}
    flown = [stay for stay in stays(shipped) if stay.span.start < until]
    known = {stay.person for stay in flown if born.get(stay.person)}
    for category, days in (
        (Category.YOUNGEST, lambda stay: stay.span.start),
        (Category.OLDEST, lambda stay: min(stay.span.end or until, until)),
    ):
        claims = records.standings(shipped, category.ranking, until).claims
        assert {claim.people[0] for claim in claims} == known
        pick = min if category is Category.YOUNGEST else max
        for claim in claims:
            (person,) = claim.people
            on = pick(days(stay) for stay in flown if stay.person == person).date()
            birth = born[person]
            had = (on.month, on.day) >= (birth.month, birth.day)
            assert age_of(claim) == on.year - birth.year - (not had), person


@pytest.mark.parametrize(
    "text",
    [
        "/records category: fastest-way-up",
        "what was the fastest trip from launch to docking",
        "самый быстрый полёт к МКС",
        "wer war am schnellsten auf der Station",
        "quel vol a été le plus rapide vers la station ?",
    ],
)
def test_which_ship_came_fastest(ask, text):
    row = first_row(ask, text)
    assert (row["mission"], row["value"]) == ("soyuz-ms-17", 183)
