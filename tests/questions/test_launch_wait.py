"""What /next says close to a planned launch, and from the planned minute on."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.replies.reply import Asker, reply
from bot.saying.speech import GLUE
from bot.station.domain import EventKind
from bot.station.moments import Moment

PLANNED = {EventKind.LAUNCH: "2027-03-11T00:03Z", EventKind.DOCKING: "2027-03-11T03:10Z"}
OVERDUE = "No news yet of Soyuz MS-30, planned for 11 March 2027, 00:03 UTC"


@pytest.fixture(scope="module")
def dated(shipped):
    """The shipped facts with the next Soyuz dated to the minute."""
    events = tuple(
        replace(event, at=Moment.read(PLANNED[event.event]))
        if event.mission == "soyuz-ms-30" and event.event in PLANNED
        else event
        for event in shipped.events
    )
    return replace(shipped, events=events)


def told(manifest, question, now, locale="en"):
    """The answer, its dates with plain blanks in them."""
    asker = Asker(datetime.fromisoformat(now).replace(tzinfo=UTC), locale=locale)
    card = reply(question, manifest, asker).card()
    return replace(
        card,
        title=card.title.replace(GLUE, " "),
        description=card.description.replace(GLUE, " "),
    )


@pytest.mark.parametrize(
    ("now", "wait", "russian"),
    [
        ("2027-03-11T00:02", "In 1 minute", "Через 1 минуту"),
        ("2027-03-11T00:02:40", "In 1 minute", "Через 1 минуту"),
        ("2027-03-10T23:58", "In 5 minutes", "Через 5 минут"),
        ("2027-03-10T23:03", "In 1 hour", "Через 1 час"),
        ("2027-03-10T22:42", "In 1 hour 21 minutes", "Через 1 час 21 минуту"),
        ("2027-03-10T12:03", "In 12 hours", "Через 12 часов"),
        ("2027-03-10T00:03", "In 1 day", "Через 1 день"),
        ("2027-03-08T23:59", "In 2 days", "Через 2 дня"),
        ("2027-03-09T22:03", "In 1 day 2 hours", "Через 1 день 2 часа"),
        ("2027-03-01T00:00", "In 10 days", "Через 10 дней"),
    ],
)
def test_the_wait_for_a_launch_is_told_by_the_clock(dated, now, wait, russian):
    for question in ("/next-soyuz", "/next"):
        for locale, words in (("en", wait), ("ru", russian)):
            assert told(dated, question, now, locale).description.startswith(f"{words}, ")


def test_a_docking_in_three_hours_is_not_tomorrow(dated):
    assert told(dated, "/next docking", "2027-03-10T23:58").description.startswith(
        "In 3 hours 12 minutes."
    )


@pytest.mark.parametrize(
    ("now", "wait"),
    [
        ("2027-03-30T23:58", "In 2 days"),
        ("2027-03-31T23:58", "Tomorrow"),
        ("2027-04-01T12:00", "Today"),
    ],
)
def test_a_plan_known_to_the_day_is_waited_for_in_days_of_the_calendar(shipped, now, wait):
    assert told(shipped, "/next soyuz undocking", now).description.startswith(f"{wait}.")


@pytest.mark.parametrize("question", ["/next-soyuz", "/next", "when is the next Soyuz?"])
@pytest.mark.parametrize("now", ["2027-03-11T00:03", "2027-03-11T00:05", "2027-03-20T00:00"])
def test_a_launch_whose_time_is_over_without_news_is_named(dated, question, now):
    card = told(dated, question, now)
    assert card.title == OVERDUE
    assert [line.name for line in card.sections[0].lines] == [
        "Dmitry Petelin", "Konstantin Borisov", "Deniz Burnham",
    ]  # fmt: skip


def test_what_comes_after_a_launch_without_news_is_told_below_it(dated):
    words = told(dated, "/next", "2027-03-11T00:05").description
    assert "Next after it: Crew-14 (planned for 2027)." in words
    assert (
        told(dated, "/next-soyuz", "2027-03-11T00:05").description == "Nothing after it is dated."
    )


def test_a_month_that_is_over_without_news_is_told_as_that(shipped):
    for question in ("/next-soyuz", "/next"):
        title = told(shipped, question, "2027-04-15T00:00").title
        assert title == ("No news yet of Soyuz MS-30, planned for March 2027")


def test_what_comes_soon_leads_over_what_was_planned_long_ago(dated):
    events = tuple(
        replace(event, at=Moment.read("2027-06-02T10:00Z"))
        if (event.mission, event.event) == ("crew-14", EventKind.LAUNCH)
        else event
        for event in dated.events
    )
    card = told(replace(dated, events=events), "/next", "2027-06-01T10:00")
    assert card.title.startswith("Next launch: Crew-14")
    assert (
        "No news yet of Soyuz MS-30 (planned for 11 March 2027, 00:03 UTC) and Ax-5"
        in card.description
    )


def test_machines_read_of_which_plans_no_news_is_in(dated):
    asker = Asker(datetime(2027, 3, 11, 0, 5, tzinfo=UTC))
    facts = reply("/next", dated, asker).machine()["facts"]
    assert facts["mission"] == "crew-14"
    assert facts["overdue"][0] == {"mission": "soyuz-ms-30", "at": "2027-03-11T00:03Z"}
