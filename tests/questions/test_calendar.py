"""The calendar of what is to come, read back: stable ids, whole windows, plans tentative."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from bot.replies import ics
from bot.saying.speech import Speech
from bot.station.manifest import counted
from bot.station.moments import Precision

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def entries(manifest, now=NOW, locale="en"):
    made = icalendar.Calendar.from_ical(ics.calendar(manifest, now, Speech(locale)))
    assert made["version"] == "2.0"
    return {str(one["uid"]): one for one in made.walk("VEVENT")}


def test_every_plan_to_come_has_one_entry_as_wide_as_it_is_uncertain(shipped):
    found = entries(shipped)
    planned = {
        f"{mission}-{kind}@iss-crew-bot": event
        for (mission, kind), event in counted(shipped).items()
        if event.standing.is_plan and event.at and not event.at.vague and event.at.latest > NOW
    }
    assert found.keys() == planned.keys()
    assert len(found) >= 8
    for uid, event in planned.items():
        one = found[uid]
        assert one["status"] == "TENTATIVE"
        if event.at.precision is Precision.MINUTE:
            assert one["dtstart"].dt == event.at.earliest
        else:
            assert one["dtstart"].dt == event.at.earliest.date()
            assert one["dtend"].dt == event.at.latest.date()


def test_a_plan_known_to_a_month_is_all_its_days(shipped):
    one = entries(shipped)["soyuz-ms-30-launch@iss-crew-bot"]
    assert (str(one["dtstart"].dt), str(one["dtend"].dt)) == ("2027-03-01", "2027-04-01")


def test_an_entry_keeps_its_id_and_counts_up_as_the_plan_changes(shipped):
    """Seen from later days the same entry has a number at least as high, and higher if it moved."""
    known, changed = {}, 0
    start = datetime(2024, 1, 1, tzinfo=UTC)
    for days in range(0, 1000, 20):
        then = start + timedelta(days=days)
        for uid, one in entries(shipped.seen(then), then).items():
            number, time = int(one["sequence"]), str(one["dtstart"].dt)
            if uid in known:
                assert number >= known[uid][0]
                if time != known[uid][1]:
                    changed += 1
                    assert number > known[uid][0]
            known[uid] = number, time
    assert changed >= 3


@pytest.mark.parametrize("locale", ["en", "ru"])
def test_it_tells_nothing_of_people(shipped, locale):
    text = ics.calendar(shipped, NOW, Speech(locale)).decode()
    folded = text.replace("\r\n ", "")
    assert not [person.id for person in shipped.people if person.name in folded]
    assert "ATTENDEE" not in folded
    assert "ORGANIZER" not in folded


def test_it_is_the_same_whenever_it_is_written_while_the_facts_are(shipped):
    one = ics.calendar(shipped, NOW, Speech("en"))
    assert one == ics.calendar(shipped, NOW + timedelta(days=3), Speech("en"))
