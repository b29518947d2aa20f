"""How well the minutes of dockings and undockings are known."""

import re
from pathlib import Path

import pytest

from bot.station.domain import Agency, Event, EventKind, Source, Standing
from bot.station.grades import Grade, grade, grades
from bot.station.manifest import Manifest
from bot.station.moments import Moment

README = Path(__file__).parents[2] / "data" / "README.md"
FACTS = Manifest(
    agencies=(Agency("NASA", "NASA"),),
    sources=(
        Source("boxes", "Infoboxes", publisher="Wikipedia"),
        Source("blog", "A blog", publisher="NASA"),
    ),
)


def event(source, at="2020-01-02T10:00Z", kind=EventKind.DOCKING, standing=Standing.ACTUAL):
    return Event("alfa", kind, Moment.read(at), standing, source=source)


@pytest.mark.parametrize(
    ("source", "known"),
    [
        ("boxes", Grade.C),
        ("A paper 2020-01-02", Grade.C),
        ("boxes; A paper 2020-01-02", Grade.B),
        ("boxes; NASA STS-1 report 2 (a copy)", Grade.A),
        ("boxes; blog", Grade.A),
        ("Two papers that quote NASA", Grade.C),
    ],
)
def test_a_minute_is_known_as_well_as_its_sources_tell(source, known):
    assert grade(FACTS, event(source)) is known


@pytest.mark.parametrize(
    "other",
    [
        event("boxes", at="2020-01-02"),
        event("boxes", kind=EventKind.LAUNCH),
        event("boxes", standing=Standing.PLANNED),
    ],
    ids=["known to the day", "launch", "plan"],
)
def test_nothing_else_has_a_grade(other):
    assert grade(FACTS, other) is None


def test_the_readme_counts_the_grades_and_what_rests_on_one_mirror(shipped):
    text = README.read_text("utf-8")
    told = dict(re.findall(r"^\| ([ABC]) \|.*\| (\d+) \|$", text, re.MULTILINE))
    assert told == {str(one): str(number) for one, number in sorted(grades(shipped).items())}
    alone = sum(event.source == "wikipedia-2026" for event in shipped.events)
    assert f"Of all {len(shipped.events)} events {alone} rest on one mirror" in text


def test_a_mission_tells_the_grade_of_its_minutes(ask):
    events = {one["event"]: one for one in ask("/mission STS-116").machine()["facts"]["events"]}
    assert events["undocking"]["grade"] == "A"
    assert "grade" not in events["launch"]
