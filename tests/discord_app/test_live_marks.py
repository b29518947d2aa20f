"""That nothing which stands in a cell of the data does anything live in Discord."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from support.posting import DAY, HOUR, ahead
from support.posts_shown import SUBSCRIPTION, post

from bot.announcements import rendering
from bot.announcements.knowledge import Knowledge
from bot.announcements.subjects import Digest, Happened, ServerEvent
from bot.replies import embeds
from bot.replies.reply import Asker, reply
from bot.station.domain import EventKind
from bot.station.moments import Moment

NOW = datetime(2027, 3, 10, 12, tzinfo=UTC)
LIVE = ["<t:0:R>", "<t:1800000000:F>", "<t:-1:t>", "</cmd:0>", "<@1>", "<@&1>", "<#1>",
        "<id:customize>", "<:a:1>", "[x](https://example.org)"]  # fmt: skip
# What the wording itself writes of the moments of these flights.
OWN = re.compile(r"<t:1\d{9}:[tTdDfFR]>")


@pytest.fixture(params=LIVE)
def planted(request, shipped):
    """The facts with such text in every name, and a launch dated to the minute."""
    live = request.param
    people = tuple(replace(one, name=f"{one.name} {live}", called="") for one in shipped.people)
    missions = tuple(
        replace(one, name=f"{one.name} {live}", launch_site=live, note=live)
        for one in shipped.missions
    )
    events = tuple(
        replace(one, at=Moment.read("2027-03-11T00:03Z"))
        if (one.mission, one.event) == ("soyuz-ms-30", EventKind.LAUNCH)
        else one
        for one in shipped.events
    )
    return live, replace(shipped, people=people, missions=missions, events=events)


def shows(live, embed):
    """Whether an embed shows the text live: what Discord reads as markup, footers aside."""
    shown = {name: part for name, part in embed.items() if name != "footer"}
    return live in json.dumps(shown, ensure_ascii=False)


@pytest.mark.parametrize(
    "question", ["/aboard", "/next-soyuz", "/mission Soyuz MS-29", "/what-if soyuz", "/records"]
)
def test_an_answer_shows_it_as_it_is(planted, question):
    live, manifest = planted
    card = reply(question, manifest, Asker(NOW)).card(embeds.DISCORD)
    assert not shows(live, embeds.embed(card))


def test_a_post_shows_it_as_it_is(planted):
    live, manifest = planted
    launch = EventKind.LAUNCH
    for subject in (
        ahead(launch, "soyuz-ms-30", HOUR),
        Happened(launch, "soyuz-ms-28"),
        Digest(NOW.date()),
    ):
        assert not shows(live, post("en", manifest, subject, NOW, due=NOW - DAY).embed)


def test_an_entry_of_a_servers_events_does_too(planted):
    live, manifest = planted
    subject = ServerEvent("soyuz-ms-30", "2027-03")
    made = rendering.server_entry(Knowledge(manifest), SUBSCRIPTION, subject, NOW)
    for text in (made.name, made.description, made.place):
        assert live not in text


def test_the_marks_of_the_wording_are_live(planted):
    _, manifest = planted
    made = post("en", manifest, ahead(EventKind.LAUNCH, "soyuz-ms-30", HOUR), NOW)
    assert OWN.findall(made.embed["description"]) == ["<t:1804723380:F>", "<t:1804723380:R>"]
    card = reply("/next-soyuz", manifest, Asker(NOW)).card(embeds.DISCORD)
    assert OWN.findall(embeds.embed(card)["description"]) == ["<t:1804723380:F>"]
