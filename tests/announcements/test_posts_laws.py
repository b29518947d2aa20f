"""What holds for every post, whatever the facts, and what cannot be told at all."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback.limits import message_problems
from support.posting import DAY, HOUR, START, ahead, flights
from support.worlds import MANIFESTS, day, mission, world

from bot.announcements import rendering, truth
from bot.announcements.knowledge import Knowledge, News, Shift, compare, named
from bot.announcements.planning import anniversaries, notices
from bot.announcements.posts import Untellable
from bot.announcements.posts.days import MOST_COMING, MOST_PAST
from bot.announcements.subjects import (
    CrewChanged,
    Digest,
    Happened,
    OnThisDay,
    PlanChanged,
    Watch,
)
from bot.announcements.subscriptions import Kind, Place, Subscription, Terms
from bot.discord_app.buttons import view
from bot.replies.embeds import escaped
from bot.station.cooperation import Side
from bot.station.domain import ONCE, Standing
from bot.station.manifest import counted
from bot.station.moments import Precision, Span

LAUNCH, DOCKING, UNDOCKING, LANDING = ONCE
TERMS = Terms(frozenset(Kind), (24 * HOUR, HOUR, 0 * HOUR), scenario="soyuz stops")
SUBSCRIPTION = Subscription(1, Place(1, 2), TERMS, 7, START)
NONCE = "0123456789abcdef01234567"
NAMES = ("@everyone", "<@1>", "<@&1>", "**bold**", "[a](https://x.y)", "</cmd:1>", "`x`")
MENTION = re.compile(r"@everyone|(?<!\\)<[@#/]|(?<!\\)\*|(?<!\\)\[|(?<!\\)`|://")


def body(made):
    """The body of the request that posts it."""
    return {"embeds": [made.embed], "components": view(made.buttons, NONCE).to_components()}


def text_of(made):
    fields = [text for field in made.embed["fields"] for text in (field["name"], field["value"])]
    return "\n".join([made.embed["title"], made.embed["description"], *fields])


def post(manifest, subject, now=START, locale="en", since=START, **more):
    knowledge = manifest if isinstance(manifest, Knowledge) else Knowledge(manifest)
    subscription = replace(SUBSCRIPTION, locale=locale, since=since)
    return rendering.post(knowledge, subscription, subject, now, **more)


def subjects(manifest):
    """Everything that could be posted of a manifest, be it due or not."""
    for kind in ONCE:
        for one in manifest.missions:
            yield ahead(kind, one.id, DAY)
            yield Happened(kind, one.id)
            yield CrewChanged(kind, one.id)
    span = Span(manifest.known_to, manifest.known_to + 60 * DAY)
    yield from (notice.subject for notice in notices(Knowledge(manifest), TERMS, span))


@given(manifest=MANIFESTS, locale=st.sampled_from(["en", "ru"]))
def test_every_post_keeps_discords_limits_and_can_be_known_again(manifest, locale):
    due = manifest.known_to - DAY
    for subject in subjects(manifest):
        try:
            made = post(manifest, subject, manifest.known_to, locale, due=due)
        except Untellable:
            continue
        assert message_problems(body(made)) == []
        assert made.embed["title"]
        assert NONCE in str(body(made)["components"])


@given(manifest=MANIFESTS)
def test_what_is_said_holds_by_the_same_facts_whatever_is_told_besides(manifest):
    every = [*subjects(manifest), Watch(Side.RUSSIAN, 1, manifest.known_to + DAY, DAY)]
    for subject, other in zip(every, [*every[1:], *every[:1]], strict=True):
        said = truth.said(Knowledge(manifest), subject, manifest.known_to, merged=[other])
        assert truth.holds(manifest, subject, said), said


def test_a_warning_of_which_an_earlier_release_told_still_holds():
    facts = flights()
    start = facts.known_to + 9 * DAY
    warning = Watch(Side.RUSSIAN, 1, start, DAY)
    assert truth.holds(facts, warning, "short gone")
    assert not truth.holds(facts, warning, f"short {start.isoformat()} never russian")
    assert not truth.holds(facts, OnThisDay(start.date()), "short gone")


@given(manifest=MANIFESTS)
def test_a_plan_is_never_told_as_done(manifest):
    for (name, kind), event in counted(manifest).items():
        if not event.standing.is_plan:
            continue
        with pytest.raises(Untellable):
            post(manifest, Happened(kind, name))
        with pytest.raises(Untellable):
            post(manifest, CrewChanged(kind, name))
        if event.at:
            made = post(manifest, ahead(kind, name, DAY))
            assert made.embed["footer"]["text"].startswith("Plan ")
            assert re.search("planned for|no earlier than", made.embed["title"])


@given(manifest=MANIFESTS)
def test_only_what_is_known_to_the_minute_has_a_time_mark(manifest):
    known = {
        int(event.at.earliest.timestamp())
        for event in counted(manifest).values()
        if event.at and event.at.precision is Precision.MINUTE
    }
    for subject in subjects(manifest):
        try:
            made = post(manifest, subject, manifest.known_to)
        except Untellable:
            continue
        marks = {int(mark) for mark in re.findall(r"<t:(-?\d+):\w>", text_of(made))}
        assert marks <= known
        for line in text_of(made).splitlines():
            if "<t:" in line and "On your clock" not in line:
                assert re.match(r"\d{1,2} [A-Z][a-z]{2}", line), "the day stands before the mark"


@given(
    manifest=MANIFESTS,
    before=st.integers(1, 200),
    after=st.integers(0, 200),
)
def test_news_of_any_change_keep_the_limits(manifest, before, after):
    later = manifest.known_to
    earlier = manifest.seen(later - before * DAY)
    first = compare({}, {}, earlier, later)
    made = compare(first.schedule, first.crews, manifest, later)
    knowledge = Knowledge(manifest, made.schedule, {named(one, ()): one for one in made.news})
    for news in knowledge.news:
        try:
            told = post(knowledge, PlanChanged(news), later + after * HOUR)
        except Untellable:
            continue
        assert message_problems(body(told)) == []
        assert told.embed["footer"]["text"].startswith("Plan ")
    digest = post(knowledge, Digest(later.date()), later + HOUR)
    assert message_problems(body(digest)) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_name_in_the_data_becomes_markup_or_a_mention(name):
    ship = mission(name, launch=40, docking=40.5, undocking=60, crew=f"{name}x Ben")
    manifest = world(
        mission("Alfa", docking=0, undocking=50, crew=f"Ana Cy{name}"), ship, known_to=45
    )
    assert name in {one.name for one in manifest.missions}
    seen = 0
    for subject in subjects(manifest):
        try:
            made = post(manifest, subject, manifest.known_to)
        except Untellable:
            continue
        shown = re.sub(r"<t:\d+:\w>", "", text_of(made))
        assert not MENTION.search(shown), subject
        seen += escaped(name) in shown
    assert seen


def test_a_day_on_which_much_happened_is_cut():
    ships = [mission(f"Ship-{n}", docking=365.25 * n + 0.5, crew=f"A{n}") for n in range(20)]
    manifest = world(*ships, known_to=8000)
    busiest = max(
        (date(2022, 1, d) for d in range(1, 8)), key=lambda d: len(anniversaries(manifest, d))
    )
    made = post(manifest, OnThisDay(busiest))
    (field,) = made.embed["fields"]
    lines = field["value"].split("\n")
    assert len(lines) == MOST_PAST + 1
    assert lines[-1] == f"and {len(anniversaries(manifest, busiest)) - MOST_PAST - 1} more"


def test_the_title_is_the_roundest_anniversary(shipped):
    made = post(shipped, OnThisDay(date(2026, 10, 5)))
    assert made.embed["title"].startswith("5 years ago today: Soyuz MS-19")
    assert "MS-19 " not in text_of(made).split("Also on this day")[0].split("\n", 1)[1]


def test_what_is_the_title_is_not_listed_again(shipped):
    for number in range(366):
        one_day = date(2028, 1, 1) + number * DAY
        try:
            made = post(shipped, OnThisDay(one_day))
        except Untellable:
            assert not anniversaries(shipped, one_day)
            continue
        listed = sum(len(field["value"].split("\n")) for field in made.embed["fields"])
        count = len(anniversaries(shipped, one_day))
        assert listed == min(count - 1, MOST_PAST + 1)


def test_every_digest_and_anniversary_of_the_shipped_data_fits(shipped):
    for number in range(0, 366 * 26, 5):
        one_day = date(2000, 11, 3) + number * DAY
        now = datetime.combine(one_day, time(9), UTC)
        again = post(shipped, Digest(one_day), now, since=now - 2 * DAY)
        assert message_problems(body(again)) == []
        made = post(shipped, Digest(one_day), now, since=now)
        assert message_problems(body(made)) == []
        coming = next(f for f in made.embed["fields"] if f["name"].startswith("Coming"))
        assert len(coming["value"].split("\n")) <= MOST_COMING


def test_a_crew_that_leaves_on_another_ship_is_told_with_the_one_it_came_on(shipped):
    made = post(
        shipped, CrewChanged(UNDOCKING, "soyuz-ms-23"), datetime(2023, 9, 27, 8, tzinfo=UTC)
    )
    assert made.embed["title"] == "Soyuz MS-23 has left: 7 aboard"
    assert text_of(made).count("came on Soyuz MS-22") == 3


OVERTAKEN = replace(
    Knowledge(flights(Alfa=START + DAY)),
    news={
        "news 1": News("Alfa", START, (Shift(LAUNCH, None, None, Standing.PLANNED),)),
        "news 2": News("Alfa", START, (Shift(LAUNCH, None, None, Standing.PLANNED),)),
        "news 3": News("Alfa", START),
        "news 4": News("Zulu", START, (Shift(LAUNCH, None, None, Standing.PLANNED),), ("zoe",)),
    },
)


@pytest.mark.parametrize(
    ("facts", "subject"),
    [
        pytest.param(flights(Alfa=None), ahead(LAUNCH, "Alfa", DAY), id="no date any more"),
        pytest.param(flights(Alfa=START), ahead(LAUNCH, "Zulu", DAY), id="no such mission"),
        pytest.param(flights(Alfa=START + DAY), Happened(LAUNCH, "Alfa"), id="not yet"),
        pytest.param(flights(Alfa=START), CrewChanged(LANDING, "Alfa"), id="no event"),
        pytest.param(
            world(mission("Empty", docking=1), known_to=9),
            CrewChanged(DOCKING, "Empty"),
            id="empty",
        ),
        pytest.param(flights(Alfa=START), PlanChanged("news 1"), id="news not kept"),
        pytest.param(OVERTAKEN, PlanChanged("news 1"), id="overtaken by later news"),
        pytest.param(OVERTAKEN, PlanChanged("news 3"), id="nothing changed"),
        pytest.param(flights(Alfa=START), OnThisDay(date(2001, 1, 10)), id="nothing on this day"),
        pytest.param(flights(), Watch(Side.RUSSIAN, 1, day(9), DAY), id="no shortage"),
    ],
)
def test_what_the_facts_do_not_hold_is_not_told(facts, subject):
    with pytest.raises(Untellable):
        post(facts, subject)


def test_a_mission_that_is_gone_is_told_by_its_id():
    made = post(OVERTAKEN, PlanChanged("news 4"))
    assert made.embed["title"] == "Zulu: launch date withdrawn"
    assert "zoe named to the crew" in text_of(made)


def test_late_news_tell_the_plan_of_now():
    made = post(OVERTAKEN, PlanChanged("news 2"))
    assert made.embed["title"] == "Alfa: launch planned for 11 January 2001, 12:00 UTC"


def test_a_plan_that_came_true_meanwhile_is_no_news():
    flown = flights(known_to=START + 2 * DAY, Alfa=START + DAY)
    with pytest.raises(Untellable):
        post(replace(OVERTAKEN, manifest=flown), PlanChanged("news 2"))


def test_a_notice_of_what_has_happened_meanwhile_says_so():
    flown = flights(known_to=START + 2 * DAY, Alfa=START + DAY)
    made = post(flown, ahead(LAUNCH, "Alfa", HOUR))
    assert made.embed["title"] == "Alfa has launched"
    assert made.embed["footer"]["text"].startswith("As flown")


def test_several_notices_of_one_event_are_told_once():
    manifest = flights(Alfa=START + DAY)
    others = [ahead(LAUNCH, "Alfa", lead) for lead in (2 * DAY, 3 * DAY)]
    made = post(manifest, ahead(LAUNCH, "Alfa", DAY), merged=others)
    assert "Meanwhile" not in text_of(made)
    others = [ahead(DOCKING, "Alfa", lead) for lead in (2 * DAY, 3 * DAY)]
    made = post(manifest, ahead(LAUNCH, "Alfa", DAY), merged=[*others, PlanChanged("news 9")])
    assert made.embed["fields"][-1] == {
        "name": "Meanwhile",
        "value": "Alfa: docking planned for 11 January 2001, 18:00 UTC",
        "inline": False,
    }
