"""Ten days of July 2026 as they were recorded: Soyuz MS-29 comes, and the source's count lags.

Of the recordings only values and shape are here. The bot begins with what was known as the
ship stood on its pad.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from support.launch_library import Library, served

from bot.archive.adding import records_of, with_learned
from bot.archive.checks import problems_of
from bot.archive.order import manifest_of
from bot.refreshing.learned import LearnedFile
from bot.refreshing.refreshing import Refresher
from bot.replies.reply import Asker, reply
from bot.station.domain import EventKind, Standing
from bot.station.moments import Moment

ON_THE_PAD = datetime(2026, 7, 14, 12, tzinfo=UTC)
LAUNCHED = datetime(2026, 7, 14, 14, 47, 43, tzinfo=UTC)
DOCKED = datetime(2026, 7, 14, 17, 52, tzinfo=UTC)
ABOARD = {
    "sergey-kud-sverchkov", "sergey-mikaev", "christopher-williams",
    "jessica-meir", "jack-hathaway", "sophie-adenot", "andrey-fedyaev",
    "pyotr-dubrov", "anna-kikina", "anil-menon",
}  # fmt: skip
# The port of each ship, with its docking to the second.
SHIPS = {
    "soyuz-ms-28": ("Rassvet nadir", datetime(2025, 11, 27, 12, 34, tzinfo=UTC)),
    "crew-12": ("Harmony zenith", datetime(2026, 2, 14, 20, 15, tzinfo=UTC)),
    "soyuz-ms-29": ("Prichal nadir", DOCKED),
}
# When it was recorded in July, and how many the station had aboard by its own count.
RECORDED = [
    (15, 12, 7), (15, 14, 7), (16, 15, 7), (17, 6, 7), (18, 5, 7), (19, 6, 7), (20, 6, 7),
    (21, 5, 7), (22, 5, 7), (23, 6, 7), (24, 5, 8),
]  # fmt: skip
# What was still to fly, with the placeholder of its date.
PLANNED = {
    "crew-13": ("2026-09-30T00:00:00Z", "M"),
    "ax-5": ("2027-01-31T00:00:00Z", "M"),
    "vast-1": ("2027-09-30T00:00:00Z", None),
    "crew-14": ("2031-03-31T00:00:00Z", None),
}


class July:
    """A bot that looks at each time of the recordings, and the facts that it has then."""

    def __init__(self, base, library, address, folder):
        self.base, self.library, self.now = base, library, ON_THE_PAD
        self.file = LearnedFile(folder / "learned.sqlite")
        self.refresher = Refresher(self.file, address, seconds=5)

    def facts(self):
        records, unfit = with_learned(records_of(self.base), self.file.learned())
        assert not unfit
        return manifest_of(records)

    def look(self, now):
        self.now = now
        return self.refresher.look(self.facts(), lambda: self.now)


@pytest.fixture(scope="module")
def base(shipped):
    """The facts that were known as the ship stood on its pad, as a release of that day."""
    then = shipped.seen(ON_THE_PAD)
    there = {mission.id for mission in then.missions}
    edge = Moment(ON_THE_PAD)
    manifest = replace(
        then,
        as_of=None,
        unheard_of=(),
        later=(),
        sources=tuple(
            replace(one, newest=edge, read=None)
            if one.newest and one.newest.earliest > ON_THE_PAD
            else one
            for one in then.sources
        ),
        seats=tuple(replace(seat, role=seat.role or "flight engineer") for seat in then.seats),
        mission_ids=tuple(row for row in then.mission_ids if row.mission in there),
    )
    assert not problems_of(records_of(manifest))
    return manifest


@pytest.fixture
def july(base, tmp_path):
    library = Library(base, first="2025-11-01")
    for mission, (port, docked) in SHIPS.items():
        if docked < ON_THE_PAD:
            (berth,) = library.dockings[mission]
            assert berth["docking"] == f"{docked:%Y-%m-%dT%H:%M:%SZ}"
            berth["docking_location"] = {"id": 1, "name": port}
    for mission, (net, abbreviation) in PLANNED.items():
        if mission in library.launches:
            told = abbreviation and {"id": 7, "name": "Month", "abbrev": abbreviation}
            library.launches[mission] |= {"net": net, "net_precision": told}
    with served(library) as address:
        yield July(base, library, address, tmp_path)


def count(library, aboard):
    """Have the source tell its own count of those aboard wherever it names the station."""
    for rows in library.dockings.values():
        for row in rows:
            row["space_station_target"] = {
                "id": 4, "name": "International Space Station",
                "onboard_crew": aboard, "docked_vehicles": 6,
            }  # fmt: skip


def test_ten_are_aboard_from_the_docking_on_though_the_source_counts_seven(july):
    library = july.library
    july.look(ON_THE_PAD)
    library.launch("soyuz-ms-29", LAUNCHED)
    july.look(LAUNCHED + timedelta(minutes=32))
    assert july.facts().event("soyuz-ms-29", EventKind.LAUNCH).at == Moment(
        LAUNCHED.replace(second=0)
    )
    library.dock("soyuz-ms-29", DOCKED, port="Prichal nadir")
    count(library, 7)
    july.look(DOCKED + timedelta(minutes=8))
    for day, hour, aboard in RECORDED:
        count(library, aboard)
        now = datetime(2026, 7, day, hour, tzinfo=UTC)
        looked = july.look(now)
        assert not looked.rows, (day, looked.rows)
        assert not [one for one in looked.held if one.subject in SHIPS], (day, looked.held)
        facts = july.facts()
        assert facts.known_to == now
        told = reply("/aboard", facts, Asker(now)).machine()["facts"]
        assert (day, told["count"]) == (day, 10)
        assert {person["id"] for person in told["people"]} == ABOARD
        assert all(person["certain"] for person in told["people"])
        ships = reply("/docked", facts, Asker(now)).machine()["facts"]["ships"]
        assert {ship["mission"]: ship["port"] for ship in ships} == {
            mission: port for mission, (port, _) in SHIPS.items()
        }


def test_seven_were_aboard_up_to_the_docking(july):
    july.library.launch("soyuz-ms-29", LAUNCHED)
    july.library.dock("soyuz-ms-29", DOCKED, port="Prichal nadir")
    july.look(DOCKED + timedelta(minutes=8))
    facts = july.facts()
    for minutes, number in ((-1, 7), (0, 10)):
        at = DOCKED + timedelta(minutes=minutes)
        told = reply(f"/aboard {at:%Y-%m-%dT%H:%MZ}", facts, Asker(july.now)).machine()["facts"]
        assert told["count"] == number


def test_placeholders_of_plans_are_no_dates(july):
    july.look(ON_THE_PAD)
    facts = july.facts()
    assert str(facts.event("crew-13", EventKind.LAUNCH).at) == "2026-09"
    plans = [
        event
        for event in facts.events
        if event.mission in PLANNED and event.source == "launch-library-live"
    ]
    assert not [event for event in plans if event.at.earliest.year > 2030]
    assert all(event.standing is not Standing.ACTUAL for event in plans)
