"""What is told as of a day is no younger than the day: held against the tables themselves."""

import csv
import random
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import UnknownExpedition
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
        for leg in ("up", "down"):
            assert set(found[leg]) == names[leg], (seed, mission, day, leg)
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
