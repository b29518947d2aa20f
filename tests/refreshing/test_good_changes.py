"""How many good changes are held: of whatever may be told truly, nearly all is learned."""

import copy
import random
from datetime import UTC, datetime, timedelta

import pytest
from support.launch_library import Library, crew, text

from bot.refreshing import launch_library
from bot.refreshing.news import News, news
from bot.refreshing.refreshing import beginning
from bot.station.domain import Leg
from bot.station.manifest import LIVE
from bot.station.moments import Precision

NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
CHANGES, MOST_HELD = 400, 0.02
UP, AHEAD = ("crew-13", "soyuz-ms-29"), ("soyuz-ms-30", "ax-5", "crew-14")


def slips(library, chance, mission):
    at = NOW + chance.uniform(40, 400) * DAY
    precision = chance.choice((Precision.MINUTE, Precision.DAY, Precision.MONTH))
    library.slip(mission, launch_library._period(at.replace(second=0, microsecond=0), precision))
    return NOW + HOUR


def is_planned_to_leave(library, chance, mission):
    library.leave(mission, NOW + chance.uniform(1, 200) * DAY)
    return NOW + HOUR


def goes_home(library, chance, mission):
    left = NOW + chance.uniform(0.1, 100) * DAY
    landed = left + chance.uniform(3, 40) * HOUR
    library.leave(mission, left)
    library.ship(mission)["mission_end"] = text(landed)
    return left + chance.uniform(0, 50) * HOUR


def changes_ports(library, chance, mission):
    left = NOW + chance.uniform(0.1, 100) * DAY
    docked = left + chance.uniform(20, 200) * MINUTE
    library.leave(mission, left)
    library.dock(mission, docked, port=chance.choice(("Harmony zenith", "Poisk zenith", "")))
    return left + chance.uniform(-50, 50) * HOUR


def flies(library, chance, mission):
    at = NOW + chance.uniform(30, 300) * DAY
    library.launch(mission, at, status=chance.choice((3, 6)))
    library.ship(mission)["launch_crew"] = library.crews[mission]
    if chance.random() < 0.5:
        library.dock(mission, at + chance.uniform(3, 40) * HOUR)
    return at + chance.uniform(0, 3) * DAY


CHANGED = [
    (slips, AHEAD), (is_planned_to_leave, UP), (goes_home, UP), (changes_ports, UP), (flies, AHEAD),
]  # fmt: skip


def look(library, manifest, at, before):
    dockings = [row for rows in library.dockings.values() for row in rows]
    flights = launch_library.flights(list(library.launches.values()), dockings)
    return news(flights, manifest, at, beginning(manifest, at), before, LIVE)


@pytest.fixture(scope="module")
def seed():
    made = random.randrange(10**6)
    print(f"seed {made}")
    return made


def test_at_most_two_of_a_hundred_good_changes_are_held(shipped, seed):
    chance = random.Random(seed)
    quiet = Library(shipped)
    links = {quiet.id(mission): mission for mission in AHEAD}
    before = look(quiet, shipped, NOW, News(links=links))
    first = News(plans=before.plans, links=links)
    launches, dockings = quiet.launches, quiet.dockings
    quiet.crews = {mission: crew(shipped, mission, Leg.UP) for mission in AHEAD}
    held, learned = [], 0
    for _ in range(CHANGES):
        quiet.launches, quiet.dockings = copy.deepcopy((launches, dockings))
        change, missions = chance.choice(CHANGED)
        mission = chance.choice(missions)
        at = change(quiet, chance, mission).replace(second=0, microsecond=0)
        brought = look(quiet, shipped, max(at, NOW + MINUTE), first)
        held += [(change.__name__, one) for one in brought.held if one.subject == mission]
        learned += any(row.mission == mission for row in brought.rows)
    print(f"{len(held)} of {CHANGES} held, {learned} learned at the first look")
    assert len(held) <= MOST_HELD * CHANGES, held[:5]
    # Some are no news: a plan that is as close as before, a ship that may be changing ports.
    assert learned > CHANGES / 2
