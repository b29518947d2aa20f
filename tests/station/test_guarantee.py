"""The guarantee: an American and a Russian aboard, how narrowly, and since when."""

import random
import re
from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.worlds import INSTANTS, MANIFESTS, day, mission, whole_day, whole_month, world

from bot.errors import AskError, BadDate, BadSpan, NotUnderstood
from bot.replies.reply import Asker, reply
from bot.station import cooperation, hypothesis
from bot.station.cooperation import CountBy, Side
from bot.station.manifest import last_plan
from bot.station.moments import Precision, Span
from bot.station.occupancy import aboard, crew_timeline, docked, ship_of
from bot.station.stays import berths

AGENCY = {Side.AMERICAN: "NASA", Side.RUSSIAN: "Roscosmos"}
FIRST_CREW = datetime(2000, 11, 2, 9, 21, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)

GUARANTEE = """\
The guarantee holds
An American and a Russian stay aboard even if Soyuz or Dragon is
suspended. As last known on 8 October 2026.

  If only one crew stayed
    Soyuz MS-29   2 Russians, 1 American (Anil Menon)
    Crew-13       2 Americans, 1 Russian (Sergey Teteryatnikov)
  Since 2 November 2000
    Both aboard for 9,471 days, never one missing.
    Last close call: Chris Williams, the only American for 31 days,
    14 January to 14 February 2026.
  What cross-flights changed
    One ship leaving would have left one side out
      before, Nov 2020 to Sep 2022   631 of   674 days   94 %
      since                           38 of 1,478 days    3 %

As flown. NASA and Roscosmos crew. Agreement to 2027.
Facts to 8 Oct 2026, 45 days ago."""


def at(text):
    return datetime.fromisoformat(text)


def by(agency, crew):
    return [stay.person for stay in crew if stay.agency == agency]


def judged(manifest, start, end, count_by=CountBy.AGENCY):
    return cooperation.guarantee(manifest, Span(day(start), day(end)), count_by)


# ------------------------------------------------------------------- to the letter


def test_the_answer_to_the_letter(ask):
    assert ask("/guarantee").text == GUARANTEE


# ---------------------------------------------------------------------- small worlds

SWAPPED = world(
    mission("Soyuz", docking=0, undocking=100, crew="Ana Uma*"),
    mission("Dragon", docking=10, undocking=60, crew="Bob Roy*", program="dragon"),
)
OWN_CREWS = world(
    mission("Soyuz", docking=0, undocking=100, crew="Ana Eva"),
    mission("Dragon", docking=10, undocking=60, crew="Bob", program="dragon"),
)


def test_with_swapped_seats_each_crew_alone_keeps_the_guarantee():
    soyuz, dragon = cooperation.only_crews(SWAPPED, day(30))
    assert (soyuz.program, soyuz.american, soyuz.russian) == ("soyuz", ("Uma",), ("Ana",))
    assert (dragon.program, dragon.american, dragon.russian) == ("dragon", ("Bob",), ("Roy",))
    assert soyuz.holds
    assert dragon.holds


def test_with_own_crews_both_are_aboard_and_no_crew_alone_keeps_the_guarantee():
    assert judged(OWN_CREWS, 10, 60).holds
    assert [crew.holds for crew in cooperation.only_crews(OWN_CREWS, day(30))] == [False, False]


def test_gaps_lie_before_the_dragon_comes_and_after_it_left():
    gaps = judged(OWN_CREWS, 0, 100).gaps
    assert [(gap.start, gap.end, gap.about) for gap in gaps] == [
        (day(0), day(10), (Side.AMERICAN,)),
        (day(60), day(100), (Side.AMERICAN,)),
    ]


def test_nobody_aboard_is_a_gap_of_both():
    (gap,) = judged(world(mission("Soyuz", docking=0, undocking=10, crew="Ana Uma*")), 5, 20).gaps
    assert (gap.start, gap.end, gap.about) == (day(10), day(20), (Side.AMERICAN, Side.RUSSIAN))


def test_a_sole_holder_is_told_with_the_time_alone():
    sole = judged(OWN_CREWS, 0, 100).sole
    assert [(s.about, s.days()) for s in sole] == [((Side.AMERICAN, "Bob"), 50)]


@pytest.mark.parametrize(
    ("manifest", "days"),
    [
        pytest.param(SWAPPED, 10 + 40, id="swapped seats: only while one ship is there"),
        pytest.param(OWN_CREWS, 100, id="own crews: always"),
    ],
)
def test_exposed_days(manifest, days):
    assert judged(manifest, 0, 100).exposed_days == days


def test_someone_counts_to_the_ship_home_once_it_is_docked():
    manifest = world(
        mission("Old", docking=0, undocking=50, crew="Ana Uma*", home="Ana"),
        mission("New", docking=20, undocking=90, crew="Eva", home="Eva Uma*"),
    )
    margins = judged(manifest, 0, 50).margins
    assert [(m.about[0], m.start, m.end) for m in margins if Side.AMERICAN in m.about] == [
        ("Old", day(0), day(20)),
        ("New", day(20), day(50)),
    ]


def test_nationality_may_tell_another_story_than_the_agency():
    people = tuple(
        replace(person, nationality="US") if person.id == "Eva" else person
        for person in OWN_CREWS.people
    )
    manifest = replace(OWN_CREWS, people=people)
    assert not judged(manifest, 0, 100).holds
    assert judged(manifest, 0, 100, CountBy.NATIONALITY).holds
    assert judged(manifest, 20, 60, CountBy.NATIONALITY).least_american == 2


def test_a_crew_that_is_only_taken_to_have_come_is_told_by_its_ship(shipped):
    *_, dragon = cooperation.only_crews(shipped, at("2027-06-01T00:00Z"))
    assert (dragon.program, dragon.ships) == ("dragon", ("crew-14",))


# ------------------------------------------------------------------------------- laws


def agrees_with_the_crew(manifest, moment):
    crew = aboard(manifest, moment)
    found = cooperation.guarantee(manifest, Span(moment, moment + MOMENT))
    people = {side: by(AGENCY[side], crew) for side in Side}
    assert found.least_american == len(people[Side.AMERICAN])
    assert found.least_russian == len(people[Side.RUSSIAN])
    missing = tuple(side for side in Side if not people[side])
    assert [gap.about for gap in found.gaps] == ([missing] if missing else [])
    assert found.holds == (not missing)
    assert {stretch.about for stretch in found.sole} == {
        (side, people[side][0]) for side in Side if len(people[side]) == 1
    }


def undocked(manifest, ship, people, at):
    """The manifest in which a ship leaves at an instant, with these people."""
    homes = {stay.key: ship for stay in aboard(manifest, at) if stay.person in people}
    return hypothesis.rehomed(manifest, homes, at, {ship})


def agrees_with_a_ship_that_leaves(manifest, moment):
    ships = berths(manifest)
    assume(moment not in crew_timeline(manifest).points)
    assume(all(moment not in (ship.span.start, ship.span.end) for ship in ships.values()))
    crew = aboard(manifest, moment)
    margins = cooperation.guarantee(manifest, Span(moment, moment + MOMENT)).margins
    told = {margin.about[0]: set(margin.about[1:]) for margin in margins}
    here = {side for side in Side if by(AGENCY[side], crew)}
    for ship in [berth.mission for berth in docked(manifest, moment)]:
        people = tuple(s.person for s in crew if ship_of(s, moment, ships) == ship)
        without = undocked(manifest, ship, people, moment)
        # A relief that is only taken to come as this crew leaves has not come yet.
        left = [s for s in aboard(without, moment) if s in crew or not s.assumed]
        assert {s.person for s in left} == {s.person for s in crew} - set(people)
        gone = {side for side in here if not by(AGENCY[side], left)}
        assert gone == told.get(ship, set())


@given(manifest=MANIFESTS, moment=INSTANTS)
def test_headcounts_gaps_and_sole_holders_agree_with_who_is_aboard(manifest, moment):
    agrees_with_the_crew(manifest, moment)


@given(manifest=MANIFESTS, moment=INSTANTS)
def test_a_moment_is_exposed_when_one_ship_that_leaves_takes_a_side_with_it(manifest, moment):
    agrees_with_a_ship_that_leaves(manifest, moment)


@given(
    manifest=MANIFESTS,
    moments=st.lists(INSTANTS, min_size=3, max_size=3, unique=True).map(sorted),
)
def test_the_records_of_two_spans_add_up(manifest, moments):
    start, middle, end = moments
    whole, first, last = (
        cooperation.guarantee(manifest, Span(*span))
        for span in ((start, end), (start, middle), (middle, end))
    )
    assert whole.exposed_days == pytest.approx(first.exposed_days + last.exposed_days)
    assert whole.days == pytest.approx(first.days + last.days)
    assert whole.holds == (first.holds and last.holds)
    for least in ("least_american", "least_russian"):
        assert getattr(whole, least) == min(getattr(first, least), getattr(last, least))


DATED = {Precision.MINUTE: 0, Precision.DAY: 1, Precision.MONTH: 2, Precision.YEAR: 3}


def dated_to(manifest, coarse):
    """The manifest whose plans are known no closer than to a day, or to a month."""

    def vaguer(event):
        if event.at is None or not event.standing.is_plan:
            return event
        number = (event.at.earliest - day(0)) / timedelta(days=1)
        window = coarse(number)
        return replace(event, at=max(event.at, window, key=lambda w: DATED[w.precision]))

    return replace(manifest, events=tuple(vaguer(event) for event in manifest.events))


@given(manifest=MANIFESTS, coarse=st.sampled_from([whole_day, whole_month]), moment=INSTANTS)
def test_how_closely_plans_are_dated_never_changes_the_record_before_them(manifest, coarse, moment):
    assume(moment < manifest.known_to)
    vague = dated_to(manifest, coarse)
    span = Span(moment, manifest.known_to)
    before, after = (cooperation.guarantee(known, span) for known in (manifest, vague))
    assert before == replace(after, only=before.only)
    assert [(crew.program, crew.american, crew.russian) for crew in before.only] == [
        (crew.program, crew.american, crew.russian) for crew in after.only
    ]


HOURS = st.integers(1, 9470 * 24)


@given(hours=HOURS)
def test_the_shipped_record_agrees_with_who_was_aboard(shipped, hours):
    agrees_with_the_crew(shipped, FIRST_CREW + timedelta(hours=hours))


@given(hours=HOURS)
def test_the_shipped_record_agrees_with_ships_that_leave(shipped, hours):
    agrees_with_a_ship_that_leaves(shipped, FIRST_CREW + timedelta(hours=hours, seconds=1))


# ------------------------------------------------------------------- the shipped data


def test_in_october_2026_each_crew_alone_keeps_the_guarantee(ask):
    only = {crew.program: crew for crew in ask("/guarantee").answer.only}
    assert only["soyuz"].american == ("anil-menon",)
    assert only["dragon"].russian == ("sergey-teteryatnikov",)
    assert all(crew.holds for crew in only.values())


def test_both_are_aboard_since_the_first_crew_came(ask):
    record = ask("/guarantee").answer.flown
    assert record.span == Span(FIRST_CREW, at("2026-10-08T16:00Z").astimezone(UTC))
    assert record.holds
    assert (record.least_american, record.least_russian) == (1, 1)


def test_chris_williams_was_the_only_american_for_a_month(ask):
    sole = ask("/guarantee").machine()["facts"]["sole"]
    assert [s for s in sole if s["person"] == "christopher-williams"] == [
        {
            "agency": "NASA",
            "side": "american",
            "person": "christopher-williams",
            "start": "2026-01-14T22:20Z",
            "end": "2026-02-14T20:15Z",
        }
    ]


@pytest.mark.parametrize(
    ("words", "exposed", "days"),
    [
        pytest.param(
            "from: 2020-11-17T04:01Z until: 2022-09-21T17:06Z", 631, 674, id="before the swaps"
        ),
        pytest.param(
            "from: 2022-09-21T17:06Z until: 2026-10-08T16:00Z", 38, 1478, id="since the swaps"
        ),
    ],
)
def test_the_days_on_which_one_ship_leaving_would_have_left_a_side_out(ask, words, exposed, days):
    facts = ask(f"/guarantee {words}").machine()["facts"]
    assert (round(facts["exposed_days"]), round(facts["days"])) == (exposed, days)


def test_being_aboard_and_having_agreed_to_it_are_told_apart(ask):
    told = " ".join(ask("/guarantee from: 2004 until: 2004").text.split())
    assert told.startswith(
        "An American and a Russian were aboard the ISS all the time in 2004, but"
    )
    assert "No guarantee was agreed on before 14 July 2022." in told
    assert "No agreement in force." in told


def test_before_the_agreement_was_known_none_is_told_of(ask):
    told = ask("/guarantee from: 2004 until: 2004", as_of=at("2010-01-01T00:00Z").astimezone(UTC))
    assert "14 July 2022" not in told.text


@pytest.mark.parametrize(
    ("moment", "title", "why"),
    [
        pytest.param(
            "2001-01-01", "The guarantee hangs on Soyuz TM-31",
            "If Soyuz is suspended, a side is missing.", id="one programme flies",
        ),
        pytest.param(
            "2015-05-01", "The guarantee hangs on Soyuz TMA-15M and Soyuz TMA-16M",
            "If Soyuz is suspended, a side is missing.", id="two ships of one programme",
        ),
        pytest.param(
            "2021-06-01", "The guarantee hangs on Soyuz MS-18",
            "If Soyuz is suspended, a side is missing.", id="an American on Soyuz only",
        ),
        pytest.param(
            "2022-08-01", "Both are aboard, but no one ship keeps the guarantee",
            "If Soyuz or Dragon is suspended, a side is missing.", id="own crews only",
        ),
        pytest.param(
            "2024-08-01", "The guarantee holds",
            "even if Dragon, Soyuz or Starliner is suspended.", id="three programmes",
        ),
        pytest.param(
            "2026-01-20", "The guarantee hangs on Soyuz MS-28",
            "If Soyuz is suspended, a side is missing.", id="after the early return of Crew-11",
        ),
    ],
)  # fmt: skip
def test_what_the_guarantee_hung_on(ask, moment, title, why):
    told = ask("/guarantee", now=at(f"{moment}T00:00Z").astimezone(UTC)).text
    assert told.startswith(f"{title}\n")
    assert why in " ".join(told.split())


@pytest.mark.parametrize(
    ("words", "title", "standing"),
    [
        pytest.param(
            "from: 2026-01 until: 2026-03",
            "The guarantee was kept from January to March 2026, but that hung on one ship on 31 of"
            " 90 days", "actual", id="flown",
        ),
        pytest.param(
            "from: 2025-01-01T00:00Z", "The guarantee was kept from 1 January 2025 to"
            " 8 October 2026, but that hung on one ship on 31 of 646 days", "planned",
            id="to now is told as far as it is known",
        ),
        pytest.param(
            "from: 2025", "The guarantee was kept in 2025", "actual", id="a year is that year",
        ),
        pytest.param(
            "from: 2026-01 until: 2027-06",
            "The guarantee was kept from 1 January to 8 October 2026, and by plan will be kept to"
            " 30 June 2027, but that hangs on one ship on 31 of 546 days", "planned",
            id="flown and planned",
        ),
        pytest.param(
            "from: 2027-01-01", "By plan the guarantee will be kept on 1 January 2027", "planned",
            id="a day ahead",
        ),
        pytest.param(
            "from: 2027", "By plan the guarantee will be kept from January to November 2027",
            "planned", id="no further than the plans",
        ),
    ],
)  # fmt: skip
def test_a_span_is_told_as_flown_or_as_planned(ask, words, title, standing):
    told = ask(f"/guarantee {words}")
    assert told.card().title.replace("\N{NO-BREAK SPACE}", " ") == title
    assert told.machine()["standing"] == standing
    assert ("As flown." in told.text) == ("by plan" not in title.lower())


@pytest.mark.parametrize(
    ("words", "title"),
    [
        pytest.param(
            "2020-11-01 2022-09-21",
            "An American and a Russian were aboard the ISS all the time from 1 November 2020 to"
            " 21 September 2022, but that hung on one ship on 648 of 690 days", id="own crews only",
        ),
        pytest.param(
            "2002-11-26 2002-11-28",
            "An American and a Russian were aboard the ISS all the time from 26 to"
            " 28 November 2002", id="before the agreement, on two ships",
        ),
        pytest.param(
            "2024-01-01 2024-12-31",
            "The guarantee was kept in 2024", id="as agreed",
        ),
    ],
)  # fmt: skip
def test_kept_is_said_of_what_was_agreed_and_held_by_more_than_one_ship(ask, words, title):
    assert ask(f"/guarantee {words}").card().title.replace("\N{NO-BREAK SPACE}", " ") == title


@given(start=st.integers(0, 9470), length=st.integers(1, 4000))
def test_no_title_hides_that_one_ship_was_all_that_kept_a_side(ask, start, length):
    first = at("2000-11-02T10:00Z").astimezone(UTC) + timedelta(days=start)
    last = first + timedelta(days=length)
    answer = ask(f"/guarantee {first:%Y-%m-%d} {last:%Y-%m-%d}")
    title = answer.card().title
    record = answer.answer.record_told
    assert ("one ship" in title) == (record.exposed_days > 0)
    if f"{first:%Y-%m-%d}" < "2022-07-14":
        assert "uarantee" not in title


def test_before_the_agreement_nothing_is_called_kept(ask):
    told = ask("/guarantee", now=at("2002-11-27T12:00Z").astimezone(UTC)).text
    assert told.startswith("Both would stay aboard if one programme stopped\n")


def test_russian_tells_the_same_of_a_span(ask):
    told = ask("/guarantee 2020-11-01 2022-09-21", locale="ru").text
    assert " ".join(told.split()).startswith(
        "Американец и россиянин всё время были на борту МКС с 1 ноября 2020 года по"
        " 21 сентября 2022 года, но 648 из 690 суток это держалось на одном корабле"
    )


# --------------------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("words", "error", "says"),
    [
        ("from: 2025 until: 2020", BadSpan, "ends on 2020-12-31, and begins on 2025-01-01"),
        ("from: 2025-12-02 until: 2025-12-01", BadSpan, "the end must come later"),
        ("until: 1999", BadDate, "Nobody lived there yet"),
        ("from: 1998 until: 1999", BadDate, "the first crew docked on 2 November 2000"),
        ("from: 2030", BadDate, "the last dated plan is for November 2027"),
        ("from: 2028 until: 2029", BadDate, "no verdict that far ahead"),
        ("from: 31 February 2020", BadDate, "There is no 31 February"),
        ("count-by: colour", NotUnderstood, "Ask for agency or nationality"),
    ],
)
def test_what_cannot_be_judged_is_refused_with_a_way_on(ask, words, error, says):
    with pytest.raises(error) as refused:
        ask(f"/guarantee {words}")
    assert says in str(refused.value)
    assert refused.value.suggestions


def test_a_suggested_span_is_answered(ask):
    with pytest.raises(BadSpan) as refused:
        ask("/guarantee from: 2025 until: 2020")
    (words,) = refused.value.suggestions
    assert ask(f"/guarantee {words}").answer.record.holds


# ------------------------------------------------------------------------ for machines

MINUTE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ", re.ASCII)


def test_the_shape_for_machines(ask):
    facts = ask("/guarantee 2022-01-01 2026-01-01").machine()["facts"]
    assert isinstance(facts["holds"], bool)
    assert isinstance(facts["least_american"], int)
    assert isinstance(facts["least_russian"], int)
    assert facts["days"] == 1462
    assert facts["exposed_days"] == round(facts["exposed_days"], 2) > 0
    assert facts["gaps"] == []
    assert [(crew["program"], crew["american"], crew["russian"]) for crew in facts["if_only"]] == [
        ("dragon", 2, 1),
        ("soyuz", 1, 2),
    ]
    for stretch in (*facts["sole"], *facts["one_ship_margin"]):
        assert MINUTE.fullmatch(stretch["start"])
        assert MINUTE.fullmatch(stretch["end"])
    assert {side for margin in facts["one_ship_margin"] for side in margin["missing"]} == {
        "american",
        "russian",
    }


def test_the_start_and_end_of_what_is_told_lie_in_the_span(ask):
    facts = ask("/guarantee 2022-01-01 2025-12-31").machine()["facts"]
    for stretch in (*facts["sole"], *facts["one_ship_margin"]):
        assert "2022-01-01T00:00Z" <= stretch["start"] < stretch["end"] <= "2026-01-01T00:00Z"


# -------------------------------------------------------------------------- how it reads

POLITICAL = re.compile(
    r"\b(hostile|friendly|adversar|rival|enem|controversial|historic|unprecedented|tense|shameful"
    r"|aggress|sanction|war|geopolitic|propagand|so-called|regime)",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "text",
    [
        "/guarantee", "/guarantee from: 2022 until: 2025", "/guarantee from: 2027",
        "/guarantee count-by: nationality", "/what-if soyuz", "/what-if dragon from: 2022-08-01",
        "/agreement", "/cross-flights from: 2000", "/seats", "/seats 2023-01-20", "/cadence soyuz",
        "/station", "/station partners", "/station vehicles", "/station heads", "/station cost",
        "/station meeting", "/station questions",
    ],
)  # fmt: skip
def test_every_answer_has_sources_and_no_opinions(ask, text):
    told = ask(text)
    assert told.citations
    assert not POLITICAL.search(told.text)
    assert max(map(len, told.text.splitlines())) <= 72
    if text.startswith(("/guarantee", "/what-if")):
        assert "guarantee" in told.text


# ---------------------------------------------------------------------- any span at all


def test_two_hundred_spans_are_all_answered(shipped, now):
    seed = 20001102
    chance = random.Random(seed)
    first, last = at("2000-11-02T10:00Z"), last_plan(shipped)
    hours = int((last - first) / timedelta(hours=1))
    for _ in range(200):
        start, end = sorted(chance.sample(range(hours), 2))
        words = " ".join(
            f"{name}: {first + timedelta(hours=number):%Y-%m-%dT%H:%MZ}"
            for name, number in (("from", start), ("until", end))
        )
        counted = chance.choice(["", " count-by: nationality"])
        program = chance.choice(["soyuz", "dragon", "shuttle", "starliner"])
        leaves = chance.choice(["now", "planned"])
        for text in (
            f"/guarantee {words}{counted}",
            f"/what-if program: {program} {words} leaves: {leaves}",
        ):
            try:
                told = reply(text, shipped, Asker(now))
                assert told.text, (seed, text)
                assert told.machine()["facts"], (seed, text)
            except AskError as refused:
                pytest.fail(f"seed {seed}: {text} was refused: {refused.text}")
            except Exception as fault:
                raise AssertionError(f"seed {seed}: {text}") from fault


def test_a_stretch_of_the_record_ends_where_the_next_change_is(shipped):
    points = crew_timeline(shipped).points
    record = cooperation.guarantee(shipped, Span(FIRST_CREW, shipped.known_to))
    for stretch in record.sole:
        assert stretch.start in points
        assert stretch.end in points[bisect_right(points, stretch.start) :]
