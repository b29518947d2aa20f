"""What is told as of a day is no younger than the day: held against the tables themselves."""

import csv
import random
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import BadDate, UnknownExpedition
from bot.replies.reply import Asker, reply

DATA = Path(__file__).parents[2] / "data"
NOW = datetime(2026, 11, 29, tzinfo=UTC)
BEFORE_THE_NEWEST = date(2026, 10, 6)
PAIRS = 60


def rows(table):
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def facts(shipped, name, day):
    asked = reply(f"/mission name: {name} as-of: {day}", shipped, Asker(NOW))
    return asked.machine()["facts"]


def known(since, day):
    return bool(since) and since[:10] <= day


def flown(mission, events, day):
    """The events that had happened by the end of the day."""
    return {
        event["event"]: event["at"]
        for event in events
        if event["mission"] == mission and event["standing"] == "actual"
        if event["at"][:10] <= day
    }


def may_be_told(mission, day, tables):
    """The dates and the names of each way that a day may tell of a mission, by the tables."""
    events, assignments, seats = tables
    happened = flown(mission, events, day)
    dates = set(happened.values()) | {
        event["at"]
        for event in events
        if event["mission"] == mission and known(event["known_since"], day) and event["at"]
    }
    names = {}
    for leg, begun in (
        ("up", "launch" in happened),
        ("down", {"undocking", "landing"} & set(happened)),
    ):
        named = {}
        for row in assignments:
            if (row["mission"], row["leg"]) == (mission, leg) and known(row["known_since"], day):
                named[row["person"]] = row["standing"]
        names[leg] = {person for person, standing in named.items() if standing == "assigned"}
        if begun:
            names[leg] = {
                seat["person"] for seat in seats if (seat["mission"], seat["leg"]) == (mission, leg)
            }
    return dates, names


def test_no_date_or_name_is_younger_than_the_day(shipped):
    seed = random.randrange(10**6)
    print("seed", seed)
    chance = random.Random(seed)
    tables = rows("events"), rows("assignments"), rows("seats")
    missions = {row["id"]: row["name"] for row in rows("missions")}
    told_of = sorted({row["mission"] for row in (*tables[1], *tables[0]) if row["known_since"]})
    for _ in range(PAIRS):
        mission = chance.choice(told_of)
        told_on = [
            row[column][:10]
            for row in (*tables[0], *tables[1])
            for column in ("known_since", "at")
            if row["mission"] == mission and re.match(r"\d{4}-\d\d-\d\d", row.get(column, ""))
        ]
        near = date.fromisoformat(chance.choice(told_on))
        day = min(near + timedelta(days=chance.choice((-40, -1, 0, 1, 40))), BEFORE_THE_NEWEST)
        day = day.isoformat()
        found = facts(shipped, missions[mission], day)
        dates, names = may_be_told(mission, day, tables)
        told = {
            fact["at"]
            for fact in (*found["events"], *found["plans"], *found["history"])
            if fact.get("at")
        }
        assert told <= dates, (seed, mission, day, told - dates)
        assert set(found["up"]) == names["up"], (seed, mission, day)
        # Those who came on a ship that has not left may be taken to leave on it.
        assert names["down"] <= set(found["down"]) <= names["down"] | names["up"], (
            seed, mission, day,
        )  # fmt: skip
        for fact in found["history"]:
            assert fact["known_since"][:10] <= day, (seed, mission, day, fact)


def test_before_the_first_crew_no_expedition_is_told(shipped):
    for asked in ("/expedition", "/expedition 73", "/commander"):
        with pytest.raises(UnknownExpedition):
            reply(asked, shipped, Asker(NOW, datetime(2000, 3, 1, tzinfo=UTC)))


def test_a_mission_of_which_nothing_was_recorded_tells_what_came_later_as_that(shipped):
    text = reply("/mission STS-135", shipped, Asker(NOW, datetime(2010, 1, 1, tzinfo=UTC))).text
    assert text.startswith("STS-135: nothing was recorded of it yet")
    assert "What happened later\n    launched 8 July 2011" in text


def asked(shipped, day, text):
    return reply(text, shipped, Asker(NOW, datetime.fromisoformat(f"{day}T23:59Z"))).machine()


def aboard_on(shipped, day, when):
    return {
        one["id"]: one["up"] for one in asked(shipped, day, f"/aboard {when}")["facts"]["people"]
    }


def test_a_crew_planned_to_a_year_relieves_none_whose_own_ship_has_left(shipped):
    day = "2025-03-17"
    assert "starliner-1" not in aboard_on(shipped, day, "2025-03-20").values()
    for text in ("/next starliner", "/what-if dragon from: 2025-03-17", "/guarantee 2025-03-17"):
        assert "Crew-9" not in asked(shipped, day, text)["text"].partition("Relieves")[2]
        assert "taken to dock" not in asked(shipped, day, text)["text"]


def test_a_crew_that_goes_home_on_another_ship_is_relieved_by_when_that_leaves(shipped):
    text = asked(shipped, "2023-06-15", "/next-soyuz")["text"]
    assert "docked 21 Sep 2022" not in text
    assert "Soyuz MS-23: home planned for 27 Sep 2023" in text


@pytest.mark.parametrize(
    ("day", "mission", "down"),
    [
        pytest.param(
            "2025-03-15",
            "crew-9",
            {"nick-hague", "aleksandr-gorbunov", "barry-wilmore", "sunita-williams"},
            id="two who came on another beside the crew",
        ),
        pytest.param(
            "2017-09-01",
            "soyuz-ms-04",
            {"fyodor-yurchikhin", "jack-fischer", "peggy-whitson"},
            id="a free seat",
        ),
        pytest.param(
            "2024-03-28",
            "soyuz-ms-24",
            {"loral-ohara", "marina-vasilevskaya", "oleg-novitsky"},
            id="one left of the crew that came",
        ),
        pytest.param(
            "2024-03-15",
            "soyuz-ms-24",
            {"marina-vasilevskaya", "oleg-novitsky"},
            id="no room for all who came, so none of them",
        ),
    ],
)
def test_those_who_came_on_a_ship_go_home_on_it_if_nothing_else_is_recorded(
    shipped, day, mission, down
):
    assert set(asked(shipped, day, f"/mission {mission}")["facts"]["down"]) == down


def test_a_newer_date_of_the_landing_moves_that_of_the_undocking(shipped):
    assert "loral-ohara" in aboard_on(shipped, "2024-03-28", "2024-04-02")
    assert "loral-ohara" not in aboard_on(shipped, "2024-03-28", "2024-04-10")


def test_a_plan_to_undock_that_a_newer_landing_moved_is_history(shipped):
    told = asked(shipped, "2024-03-28", "/mission soyuz-ms-24")
    assert "undocking" not in {one["event"] for one in told["facts"]["events"]}
    assert "To be docked for" not in told["text"]
    assert "MS-24" not in asked(shipped, "2024-03-28", "/next undocking")["text"]


def test_a_ship_on_its_way_is_to_dock(shipped):
    seen = shipped.seen(datetime(2024, 9, 29, tzinfo=UTC))
    told = reply("/aboard 2024-10-06", seen, Asker(NOW)).machine()
    assert {one["id"] for one in told["facts"]["people"] if one["up"] == "crew-9"} == {
        "nick-hague",
        "aleksandr-gorbunov",
    }
    assert told["standing"] == "planned"


@pytest.mark.parametrize(
    ("day", "when"),
    [
        pytest.param("2024-09-02", "2025-03-05", id="a plan to the month"),
        pytest.param("2018-10-15", "2018-11-15", id="a plan to the season"),
        pytest.param("2005-02-15", "2005-02-15", id="the very day"),
        pytest.param("2009-07-21", "2009-07-20", id="a day before"),
    ],
)
def test_a_day_within_the_plans_of_a_time_is_answered(shipped, day, when):
    assert aboard_on(shipped, day, when)


@pytest.mark.parametrize(
    ("day", "text", "later"),
    [
        pytest.param("2022-12-16", "/seats", "two aboard it", id="who shared a damaged ship"),
        pytest.param("2002-11-26", "/seats", "Columbia", id="why the Shuttle did not come"),
        pytest.param("2022-07-01", "/station end", "CHIPS", id="an act signed later"),
        pytest.param("2022-08-01", "/agreement", "supplements added", id="later supplements"),
    ],
)
def test_no_reason_is_younger_than_the_day(shipped, day, text, later):
    assert later not in asked(shipped, day, text)["text"]


def came_about(shipped, mission):
    text = reply(f"/mission {mission}", shipped, Asker(NOW)).text
    return " ".join(text.partition("How it came about")[2].split())


@pytest.mark.parametrize(
    ("mission", "told"),
    [
        pytest.param(
            "crew-12",
            "named: Jack Hathaway and Jessica Meir; Sophie Adenot (named by ESA long before)",
            id="a reason of one of three",
        ),
        pytest.param(
            "soyuz-ms-16",
            "named: Anatoli Ivanishin and Ivan Vagner (backup); Chris Cassidy (stayed)",
            id="two replaced, and one who stayed",
        ),
        pytest.param(
            "soyuz-ms-18",
            "taken off the crew: Sergey Korsakov (NASA seat through Axiom Space); named:",
            id="one taken off as three are named",
        ),
        pytest.param(
            "crew-5", "29 September 2022: Falcon 9 booster damaged in transport", id="why it moved"
        ),
        pytest.param(
            "starliner-cft", "25 May 2024: helium leak 21 May 2024", id="a reason said once"
        ),
    ],
)
def test_a_reason_is_told_of_those_it_belongs_to(shipped, mission, told):
    assert told in came_about(shipped, mission)


def test_what_stands_in_brackets_is_not_told(shipped):
    for mission in {row["mission"] for row in rows("events")}:
        assert "[" not in came_about(shipped, mission)


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        pytest.param(
            "2025-03-01", "/next starliner", "Next Starliner: Starliner-1,", id="a whole name"
        ),
        pytest.param("2026-09-10", "/next dragon", "Waiting for a date Crew-13", id="no date"),
        pytest.param(
            "2023-01-20", "/next soyuz", "it flies empty to bring a crew home", id="empty, but why"
        ),
        pytest.param(
            "2022-07-20", "/cross-flights", "Loral O'Hara NASA Soyuz MS-23", id="a seat undated"
        ),
    ],
)
def test_what_was_planned_then_is_told_in_full(shipped, day, text, told):
    assert told in " ".join(asked(shipped, day, text)["text"].split())


def test_nobody_has_an_age_before_the_birth(shipped):
    for when in ("1976-06-01", "1970-01-01"):
        text = reply(f"/person name: Anil Menon when: {when}", shipped, Asker(NOW)).text
        assert "years old" not in text


def test_where_no_plan_was_recorded_none_is_told_as_the_last(shipped):
    with pytest.raises(BadDate, match="No plan is recorded for any time after 24 October 2009"):
        asked(shipped, "2009-10-24", "/aboard 2009-11-03")
