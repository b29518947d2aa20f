"""A world that the source plays, month after month: what is learned of it, and nothing else.

A launch slips three times, a crew is replaced, and once more in the last minute; it flies,
docks and changes ports; seats are swapped; one ship goes home early, another lands.
"""

from datetime import UTC, datetime, timedelta

import pytest
from support.launch_library import Library, member, served, text

from bot.archive.adding import records_of, with_learned
from bot.archive.checks import problems_of
from bot.archive.order import manifest_of
from bot.refreshing.learned import LearnedFile
from bot.refreshing.refreshing import Refresher
from bot.station.domain import EventKind, Leg
from bot.station.manifest import counted, relocations
from bot.station.moments import Moment
from bot.station.occupancy import aboard

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MS29 = ("pyotr-dubrov", "anna-kikina", "anil-menon")
CREW_13 = ("jessica-watkins", "luke-delaney", "joshua-kutryk", "sergey-teteryatnikov")


def utc(month, day, hour=0, minute=0, year=2027):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


class Played:
    """The bot beside a library that plays; after each look the past is as it was."""

    def __init__(self, library, base, folder, shipped):
        self.library, self.shipped = library, shipped
        self.file = LearnedFile(folder / "learned.sqlite")
        self.refresher = Refresher(self.file, base, seconds=5)
        self.ids = {row.person: int(row.launch_library or 0) for row in shipped.person_ids}

    def facts(self):
        records, unfit = with_learned(records_of(self.shipped), self.file.learned())
        assert not unfit
        assert not problems_of(records)
        return manifest_of(records)

    def look(self, now):
        """Look at a time; the facts then."""
        before = self.facts()
        past = {key: row for key, row in counted(before).items() if not row.standing.is_plan}
        looked = self.refresher.look(before, lambda: now)
        held = [one for one in looked.held if one.kind != "unknown flight"]
        assert not looked.refused
        assert not held
        facts = self.facts()
        after = counted(facts)
        assert {key: after[key].at for key in past} == {key: row.at for key, row in past.items()}
        assert all(row.at.earliest <= now for row in facts.events if not row.standing.is_plan)
        return facts

    def crew(self, mission, leg, *people):
        column = "launch_crew" if leg is Leg.UP else "landing_crew"
        self.library.ship(mission)[column] = [
            member(
                self.ids[person],
                self.shipped.person(person).name,
                "flight engineer" if place else "commander",
            )
            for place, person in enumerate(people)
        ]


@pytest.fixture
def played(shipped, tmp_path):
    library = Library(shipped)
    with served(library) as base:
        yield Played(library, base, tmp_path, shipped)


def there(facts, at):
    return {stay.person for stay in aboard(facts, at)}


def launch(facts):
    return str(facts.event("soyuz-ms-30", EventKind.LAUNCH).at)


def test_a_world_is_learned_as_it_is_played(played):
    library, ms30 = played.library, "soyuz-ms-30"
    first = ("dmitry-petelin", "deniz-burnham", "konstantin-borisov")
    played.crew(ms30, Leg.UP, *first)
    played.look(utc(11, 29, year=2026))

    # Three slips, each told more closely.
    for day, told in ((1, "2027-04"), (10, "2027-04-10"), (20, "2027-04-12T10:15Z")):
        library.slip(ms30, Moment.read(told))
        facts = played.look(utc(12, day, year=2026))
        assert launch(facts) == told
    plans = [row for row in facts.events if (row.mission, row.event) == (ms30, "launch")]
    assert [str(row.at) for row in plans[-4:]] == [
        "2027-03", "2027-04", "2027-04-10", "2027-04-12T10:15Z",
    ]  # fmt: skip

    # A crew member is replaced: told twice, an hour apart.
    second = ("dmitry-petelin", "deniz-burnham", "andrey-fedyaev")
    played.crew(ms30, Leg.UP, *second)
    facts = played.look(utc(1, 10))
    assert {seat.person for seat in facts.crew(ms30, Leg.UP)} == set(first)
    facts = played.look(utc(1, 10, 1))
    assert {seat.person for seat in facts.crew(ms30, Leg.UP)} == set(second)

    # A ship goes home weeks before its plan; while it is on its way home it has left.
    library.leave("crew-13", utc(2, 10, 10))
    played.look(utc(2, 9))
    library.ship("crew-13")["mission_end"] = text(utc(2, 11, 2))
    facts = played.look(utc(2, 10, 10, 6))
    assert str(facts.event("crew-13", EventKind.UNDOCKING).at) == "2027-02-10T10:00Z"
    assert there(facts, utc(2, 10, 9, 59)) == {*MS29, *CREW_13}
    assert there(facts, utc(2, 10, 10, 1)) == set(MS29)
    facts = played.look(utc(2, 11, 2, 10))
    assert str(facts.event("crew-13", EventKind.LANDING).at) == "2027-02-11T02:00Z"

    # It flies, with another commander since the last minute, and docks.
    flown = ("oleg-platonov", "deniz-burnham", "andrey-fedyaev")
    played.crew(ms30, Leg.UP, *flown)
    library.launch(ms30, utc(4, 12, 10, 15), status=6)
    facts = played.look(utc(4, 12, 10, 20))
    assert launch(facts) == "2027-04-12T10:15Z"
    assert {seat.person for seat in facts.crew(ms30, Leg.UP)} == set(flown)
    assert facts.event(ms30, EventKind.DOCKING).standing.is_plan
    library.dock(ms30, utc(4, 12, 13, 30), port="Rassvet nadir")
    facts = played.look(utc(4, 12, 13, 35))
    assert there(facts, utc(4, 12, 13, 29)) == set(MS29)
    assert there(facts, utc(4, 12, 13, 30)) == {*MS29, *flown}

    # It changes ports.
    library.leave(ms30, utc(4, 20, 8))
    facts = played.look(utc(4, 20, 8, 20))
    assert there(facts, utc(4, 20, 8, 10)) == {*MS29, *flown}
    library.dock(ms30, utc(4, 20, 8, 40), port="Poisk zenith")
    facts = played.look(utc(4, 20, 9))
    assert [move.port for move in relocations(facts)[ms30]] == ["Poisk zenith"]
    assert there(facts, utc(4, 20, 8, 30)) == {*MS29, *flown}

    # Two swap the seats on which they go home.
    played.crew("soyuz-ms-29", Leg.DOWN, "pyotr-dubrov", "anna-kikina", "deniz-burnham")
    played.crew(ms30, Leg.DOWN, "oleg-platonov", "andrey-fedyaev", "anil-menon")
    played.look(utc(4, 22, 8))
    played.look(utc(4, 22, 9))

    # A ship lands, with who was swapped.
    library.leave("soyuz-ms-29", utc(4, 25, 7))
    library.ship("soyuz-ms-29")["mission_end"] = text(utc(4, 25, 10, 20))
    facts = played.look(utc(4, 25, 7, 6))
    assert str(facts.event("soyuz-ms-29", EventKind.UNDOCKING).at) == "2027-04-25T07:00Z"
    assert there(facts, utc(4, 25, 7, 1)) == {"oleg-platonov", "andrey-fedyaev", "anil-menon"}
    facts = played.look(utc(4, 25, 10, 30))
    assert str(facts.event("soyuz-ms-29", EventKind.LANDING).at) == "2027-04-25T10:20Z"

    # As of each day it is known as it was then.
    assert launch(facts.seen(utc(12, 5, year=2026))) == "2027-04"
    assert {seat.person for seat in facts.seen(utc(1, 9)).crew(ms30, Leg.UP)} == set(first)
    assert {seat.person for seat in facts.seen(utc(2, 1)).crew(ms30, Leg.UP)} == set(second)
    assert there(facts.seen(utc(4, 20, 8, 20)), utc(4, 20, 8, 10)) == {*MS29, *flown}
