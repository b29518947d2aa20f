"""A look at the source: what is news of it, what is held, and that nothing else changes."""

from datetime import UTC, datetime, timedelta

import pytest
from conftest import DATA
from support.launch_library import Library, member, served, text

from bot.archive import storage
from bot.archive.learned import NOTHING
from bot.refreshing.fetching import Unavailable
from bot.refreshing.learned import LearnedFile, SpentCalls
from bot.refreshing.observed import Kind
from bot.refreshing.refreshing import NotMyTurn, Refresher
from bot.refreshing.ruling import Rulings, accepted
from bot.station.domain import EventKind, Leg, Standing
from bot.station.moments import Moment

NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Bot:
    """What looks at a library, at a time that the test sets, and the facts as they are then."""

    def __init__(self, library, base, folder):
        self.library, self.now, self.folder = library, NOW, folder
        self.file = LearnedFile(folder / "learned.sqlite")
        self.refresher = Refresher(self.file, base, "secret-key", seconds=0.3)

    def facts(self, name="facts.sqlite"):
        return storage.open_manifest(DATA, self.folder / name, self.file.learned())

    def look(self, later=timedelta(), **how):
        self.now += later
        return self.refresher.look(self.facts(), lambda: self.now, **how)

    def at(self, mission, kind):
        event = self.facts().event(mission, EventKind(kind))
        return event and (str(event.at), event.standing)


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def bot(library, tmp_path):
    with served(library) as base:
        yield Bot(library, base, tmp_path)


def quiet(bot):
    """Look once at what agrees with the facts, as a base for what comes."""
    first = bot.look()
    assert not first.rows, first
    return first


def test_what_agrees_with_the_facts_adds_nothing_in_whatever_order(bot):
    quiet(bot)
    assert not bot.look(HOUR).rows


def test_the_flights_of_which_no_id_is_known_are_held_and_not_taken_for_others(bot):
    held = {one.reason.split("'")[1] for one in quiet(bot).held if one.kind is Kind.UNKNOWN_FLIGHT}
    assert held == {"Crew-14", "Vast-1", "Ax-5", "Soyuz MS-30", "VOYG-1"}


def test_a_believed_look_moves_how_far_the_facts_reach(bot):
    quiet(bot)
    assert bot.facts().known_to == NOW


def test_a_ship_that_leaves_and_lands_is_told_with_its_source_and_since_when(bot, library):
    quiet(bot)
    left, landed = NOW + 5 * HOUR, NOW + 9 * HOUR
    library.leave("crew-13", left)
    library.ship("crew-13")["mission_end"] = text(landed)
    bot.look(10 * HOUR)
    assert bot.at("crew-13", "undocking") == ("2026-11-30T01:00Z", Standing.ACTUAL)
    assert bot.at("crew-13", "landing") == ("2026-11-30T05:00Z", Standing.ACTUAL)
    event = bot.facts().event("crew-13", EventKind.LANDING)
    assert event.source == "launch-library-live"
    assert event.note.startswith(bot.refresher.base)
    assert event.known_since == Moment(NOW + 10 * HOUR)


def test_an_end_that_is_to_come_is_a_plan(bot, library):
    quiet(bot)
    library.leave("soyuz-ms-29", datetime(2027, 3, 28, 7, 0, tzinfo=UTC))
    bot.look(HOUR)
    assert bot.at("soyuz-ms-29", "undocking") == ("2027-03-28T07:00Z", Standing.PLANNED)


def test_who_left_and_did_not_dock_again_within_a_day_has_left(bot, library):
    quiet(bot)
    library.leave("crew-13", NOW + HOUR)
    assert not bot.look(24 * HOUR).rows
    bot.look(2 * HOUR)
    assert bot.at("crew-13", "undocking") == ("2026-11-29T21:00Z", Standing.ACTUAL)


def test_a_departure_near_its_planned_day_is_told_at_once(bot, library):
    quiet(bot)
    bot.now = datetime(2027, 4, 2, 8, 0, tzinfo=UTC)
    library.leave("soyuz-ms-29", bot.now - timedelta(minutes=3))
    bot.look()
    assert bot.at("soyuz-ms-29", "undocking") == ("2027-04-02T07:57Z", Standing.ACTUAL)


def test_a_file_that_is_blank_or_no_database_counts_as_nothing_learned(tmp_path):
    for content in (b"", b"no database, as it seems" * 99):
        (tmp_path / "learned.sqlite").write_bytes(content)
        assert LearnedFile(tmp_path / "learned.sqlite").learned() == NOTHING


@pytest.mark.parametrize("seconds", [-119, 59, 119])
def test_past_times_two_minutes_apart_are_the_same(bot, library, seconds):
    first = datetime(2026, 10, 1, 23, 5, tzinfo=UTC) + timedelta(seconds=seconds)
    library.dockings["crew-13"][0]["docking"] = text(first)
    assert not [one for one in quiet(bot).held if one.subject == "crew-13"]


@pytest.fixture
def planned(bot, library, shipped):
    """Soyuz MS-30 with its crew, by which it is known."""
    ids = {row.person: int(row.launch_library or 0) for row in shipped.person_ids}
    library.ship("soyuz-ms-30")["launch_crew"] = [
        member(ids[seat.person], shipped.person(seat.person).name, seat.role)
        for seat in shipped.crew("soyuz-ms-30", Leg.UP)
    ]
    quiet(bot)
    return bot


def test_the_end_of_a_month_stands_for_the_month(planned):
    assert planned.library.launches["soyuz-ms-30"]["net"] == "2027-03-31T00:00:00Z"
    assert planned.at("soyuz-ms-30", "launch") == ("2027-03", Standing.PLANNED)


def test_a_slip_is_a_second_row_and_takes_with_it_what_follows(planned, library):
    library.slip("soyuz-ms-30", Moment.read("2027-05"))
    planned.look(HOUR)
    facts = planned.facts()
    rows = [row for row in facts.events if (row.mission, row.event) == ("soyuz-ms-30", "launch")]
    assert [str(row.at) for row in rows] == ["2027-03", "2027-05"]
    assert planned.at("soyuz-ms-30", "docking") == ("2027-05", Standing.NO_EARLIER_THAN)
    assert str(facts.seen(NOW).event("soyuz-ms-30", EventKind.LAUNCH).at) == "2027-03"


@pytest.mark.parametrize(
    ("part", "told"),
    [
        pytest.param("2027-Q2", "2027-Q2", id="a quarter"),
        pytest.param("2027-H2", "2027-H2", id="a half"),
        pytest.param("2027-H1", "2027-03", id="one that says less than the month"),
    ],
)
def test_a_part_of_a_year_is_that_part(planned, library, part, told):
    library.slip("soyuz-ms-30", Moment.read(part))
    planned.look(HOUR)
    assert planned.at("soyuz-ms-30", "launch")[0] == told


def test_a_plan_without_a_precision_is_no_date(planned, library):
    library.launches["soyuz-ms-30"] |= {"net": "2031-03-31T00:00:00Z", "net_precision": None}
    assert not planned.look(HOUR).rows


def test_a_vaguer_plan_of_the_same_time_is_no_news(planned, library):
    library.slip("soyuz-ms-30", Moment.read("2027"))
    assert not planned.look(HOUR).rows


def fly(bot, library, at):
    bot.now = at
    library.launch("soyuz-ms-30", at - timedelta(minutes=1), status=6)


def test_a_flight_is_told_from_its_launch_to_its_docking(planned, library):
    at = datetime(2027, 3, 14, 12, 0, tzinfo=UTC)
    fly(planned, library, at)
    planned.look()
    assert planned.at("soyuz-ms-30", "launch") == ("2027-03-14T11:59Z", Standing.ACTUAL)
    library.launches["soyuz-ms-30"]["status"] = {"id": 3}
    library.dock("soyuz-ms-30", at + 3 * HOUR)
    planned.look(4 * HOUR)
    assert planned.at("soyuz-ms-30", "docking") == ("2027-03-14T15:00Z", Standing.ACTUAL)


@pytest.fixture
def replaced(planned, shipped):
    """Andrey Fedyaev in the place of the last of Soyuz MS-30."""
    (number,) = [r.launch_library for r in shipped.person_ids if r.person == "andrey-fedyaev"]
    crew = planned.library.ship("soyuz-ms-30")["launch_crew"]
    crew[2] = member(int(number), "Andrei Fedyaev", "flight engineer")


@pytest.mark.usefixtures("replaced")
def test_a_crew_that_changes_in_the_last_minute_is_taken_at_launch(planned, library):
    fly(planned, library, datetime(2027, 3, 14, 12, 0, tzinfo=UTC))
    planned.look()
    up = {seat.person for seat in planned.facts().crew("soyuz-ms-30", Leg.UP)}
    assert up == {"dmitry-petelin", "konstantin-borisov", "andrey-fedyaev"}


@pytest.mark.usefixtures("replaced")
def test_a_planned_crew_changes_when_two_looks_an_hour_apart_agree(planned):
    assert not planned.look(timedelta(minutes=10)).rows
    assert not planned.look(timedelta(minutes=30)).rows
    assert planned.look(timedelta(minutes=30)).rows


def test_who_is_in_no_table_is_held_and_the_plan_goes_on(planned, library):
    library.ship("soyuz-ms-30")["launch_crew"][2] = member(7777, "Konstantin Borisow")
    library.slip("soyuz-ms-30", Moment.read("2027-04"))
    looked = planned.look(HOUR)
    assert Kind.UNKNOWN_PERSON in {one.kind for one in looked.held}
    assert planned.at("soyuz-ms-30", "launch") == ("2027-04", Standing.PLANNED)
    assert "Konstantin Borisow (7777)" in str([one.reason for one in planned.file.held()])


def test_a_dummy_is_nobody(planned, library):
    dummy = member(637, "Ripley", "Anthropomorphic Test Device")
    library.ship("soyuz-ms-30")["launch_crew"].append(dummy)
    assert not [one for one in planned.look(HOUR).held if one.subject == "soyuz-ms-30"]


def past_docking(library):
    library.dockings["crew-13"][0]["docking"] = "2026-10-03T23:05:00Z"


def past_landing(library):
    library.ship("crew-12")["mission_end"] = "2026-10-08T16:34:00Z"


def past_departure(library):
    library.leave("crew-12", datetime(2026, 10, 6, 12, 5, tzinfo=UTC))


def landed_and_docked(library):
    library.ship("crew-13")["mission_end"] = "2026-11-01T00:00:00Z"


def twice(library):
    library.ship("crew-13")["launch_crew"].append(library.ship("crew-13")["launch_crew"][0])


def failed(library):
    library.launches["crew-13"]["status"] = {"id": 4}


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        (past_docking, Kind.CONTRADICTION),
        (past_landing, Kind.CONTRADICTION),
        (past_departure, Kind.CONTRADICTION),
        (landed_and_docked, Kind.CONTRADICTION),
        (twice, Kind.TWICE),
        (failed, Kind.FAILED),
    ],
)
def test_what_cannot_be_is_held_and_changes_nothing(bot, library, wrong, kind):
    quiet(bot)
    wrong(library)
    looked = bot.look(HOUR)
    assert kind in {one.kind for one in looked.held}
    assert not looked.rows
    assert str(kind) in {one.kind for one in bot.file.held()}


def test_a_launch_that_is_to_come_is_not_told_as_past(planned, library):
    library.launch("soyuz-ms-30", NOW + 40 * HOUR)
    looked = planned.look(HOUR)
    assert Kind.FUTURE_AS_PAST in {one.kind for one in looked.held}
    assert not looked.rows


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("empty", Kind.EMPTY),
        ("cut short", Kind.CUT_SHORT),
        ("half", Kind.CUT_SHORT),
        ("HTML", Kind.NOT_JSON),
        ("late", Kind.LATE),
        ("wrong shape", Kind.SHAPE),
        ("no list", Kind.SHAPE),
        ("nested", Kind.SHAPE),
        ("too big", Kind.TOO_BIG),
        ("packed", Kind.PACKED),
        ("redirect", Kind.REDIRECT),
        ("next page elsewhere", Kind.ELSEWHERE),
        ("endless list", Kind.ENDLESS),
        ("not found", Kind.STATUS),
        ("no results", Kind.FLIGHTS_GONE),
    ],
)
def test_a_bad_answer_is_refused_by_name_and_changes_nothing(bot, library, fault, kind):
    quiet(bot)
    before = bot.file.learned()
    library.leave("crew-13", NOW)
    library.misbehave(fault)
    looked = bot.look(HOUR)
    assert looked.refused.kind is kind
    assert looked.new == looked.held
    assert bot.file.learned() == before
    assert [(one.kind, one.subject) for one in bot.file.held()] == [(kind, "")]
    assert not bot.look(HOUR).new


@pytest.mark.parametrize("fault", ["throttled", "down"])
def test_a_source_that_does_not_answer_is_left_alone_for_longer_and_longer(bot, library, fault):
    quiet(bot)
    library.misbehave(fault)
    waits = []
    for _ in range(4):
        with pytest.raises(Unavailable):
            bot.look()
        waits.append(bot.file.times().due - bot.now)
        bot.now = bot.file.times().due
    assert waits[-1] > waits[0] or fault == "throttled"
    assert fault == "down" or min(waits) >= timedelta(minutes=30)


def test_a_throttle_that_names_no_time_is_asked_how_long_it_lasts_free_of_charge(bot, library):
    quiet(bot)
    library.misbehave("throttled without a time")
    library.next_use = 1234
    with pytest.raises(Unavailable):
        bot.look(2 * HOUR)
    assert bot.file.times().due - bot.now >= timedelta(seconds=1234)
    assert len(library.asked) == 3


def test_most_plans_gone_or_moved_at_once_are_not_believed(bot, library):
    quiet(bot)
    for mission in ("soyuz-ms-30", "ax-5", "crew-14"):
        library.slip(mission, Moment.read("2028-06"))
    assert bot.look(HOUR).refused.kind is Kind.PLANS_GONE
    (one,) = bot.file.held()
    rulings = Rulings(bot.file)
    rulings.accept(one, accepted(one, bot.now), bot.now)
    assert not bot.look(HOUR).refused


def test_an_hour_has_twelve_calls_and_no_more(bot, library):
    bot.now = NOW
    for _ in range(6):
        bot.look()
    with pytest.raises(SpentCalls):
        bot.look()
    # Nor after a restart.
    bot.refresher = Refresher(LearnedFile(bot.folder / "learned.sqlite"), bot.refresher.base)
    with pytest.raises(SpentCalls):
        bot.look()
    assert len(library.asked) == 12
    bot.look(HOUR)


def test_of_several_processes_one_looks(bot):
    other = Refresher(LearnedFile(bot.folder / "learned.sqlite"), bot.refresher.base)
    bot.file.take_turn("another", NOW, NOW + HOUR, if_due=False)
    with pytest.raises(NotMyTurn):
        other.look(bot.facts(), lambda: NOW)
    assert other.look(bot.facts(), lambda: NOW + HOUR)


def test_a_dry_look_keeps_nothing_but_its_calls(bot, library):
    quiet(bot)
    library.leave("crew-13", NOW)
    library.ship("crew-13")["mission_end"] = text(NOW + HOUR)
    before = bot.file.learned()
    assert bot.look(2 * HOUR, keep=False).rows
    assert bot.file.learned() == before
    assert bot.look().rows


def test_the_key_is_sent_and_never_shown(bot, library):
    quiet(bot)
    assert set(library.keys) == {"Token secret-key"}
    assert "secret-key" not in repr(bot.refresher)


def test_nothing_is_learned_without_a_file(tmp_path):
    assert LearnedFile(tmp_path / "none.sqlite").learned() == NOTHING
