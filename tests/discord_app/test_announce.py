"""/announce over the loopback Discord: what managers do with subscriptions."""

import asyncio
import threading
from dataclasses import replace

import pytest
from loopback import NotOffered
from loopback.command_limits import command_problems
from loopback.world import MENTION_EVERYONE
from support.announcing import (
    CLOSED,
    COMMANDS,
    EVERYTHING,
    NOW,
    TERMS,
    VERBS,
    WHOLE,
    announcing,
    check,
    labels,
    numbers,
    said,
)
from support.posting import DAY, HOUR, START, days
from support.worlds import mission, world

from bot.announcements.subscriptions import (
    DEFAULT_KINDS,
    MOST_SUBSCRIPTIONS,
    At,
    Kind,
    Place,
    Terms,
)


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


# ------------------------------------------------------------------------- add


async def test_with_nothing_given_this_channel_hears_of_crews_and_launches(desk):
    reply = await desk.add()
    made = desk.only()
    assert made.terms == Terms(
        frozenset({Kind.CREW_CHANGE, Kind.LAUNCH}), (24 * HOUR, HOUR), frozenset(), "UTC", At()
    )
    assert (made.place.guild, made.place.channel) == (desk.guild.id, desk.channel.id)
    assert (made.by, made.since, made.role, made.locale) == (desk.manager.id, NOW, None, "en")
    first, second, *_ = reply.content.split("\n")
    assert first == "Subscribed."
    assert second == (
        f"**{made.id}** · <#{desk.channel.id}>: launches and crew changes · 24h, 1h before"
    )
    assert "An example, as it would have read last time:" in reply.content
    assert reply.embeds[0]["title"] == "Crew-12 has left: 7 aboard"
    assert desk.posted() == []


async def test_every_option_is_kept_and_told(desk):
    reply = await desk.add(**EVERYTHING, channel=desk.news, role=desk.fans)
    made = desk.only()
    assert made.terms == TERMS
    assert (made.place.channel, made.role) == (desk.news.id, desk.fans.id)
    assert reply.content.split("\n")[1] == (
        f"**{made.id}** · <#{desk.news.id}>: launches, a digest and what happened on this day"
        " · 2d, 30m before · on Monday at 18:30 Europe/Moscow · only Soyuz"
        f" · pings <@&{desk.fans.id}>"
    )
    assert "Coming up by the plans known now:" in reply.content
    assert reply.embeds[0]["title"]
    assert desk.posted() == desk.posted(desk.news) == []


async def test_it_takes_effect_at_once(tmp_path):
    launch = START + 2 * HOUR
    soon = world(mission("Alfa", launch=days(launch), crew="Ana"), known_to=days(START))
    async with announcing(tmp_path, soon, START) as desk:
        reply = await desk.add(kind="launch", before="1h")
        assert "Alfa: launch planned for 10 January 2001, 14:00 UTC" in reply.content
        assert reply.embeds[0]["title"] == "Alfa: launch planned for 10 January 2001, 14:00 UTC"
        desk.clock.advance(HOUR)
        message = await desk.post()
        assert message.embeds == [message.embeds[0] | {"title": reply.embeds[0]["title"]}]
        assert message.pinged == set()


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"kind": "rockets"}, id="no such kind"),
        pytest.param({"before": "soon"}, id="no time before"),
        pytest.param({"at": "09:00 Mars"}, id="no zone"),
        pytest.param({"at": "noon"}, id="no time of day"),
        pytest.param({"program": "orion"}, id="no programme"),
        pytest.param({"kind": "@everyone <@1> **x** https://x.y"}, id="markup"),
        pytest.param({"kind": "[a](" * 25}, id="much of it"),
        pytest.param({"kind": "launch", "before": " "}, id="a blank"),
    ],
)
async def test_what_is_misspelt_is_told_and_nothing_is_kept(desk, options):
    reply = await desk.add(**options)
    assert "I" in said(reply) or "is no" in said(reply) or "There is no" in said(reply)
    assert "Subscribed" not in said(reply)
    assert "@everyone" not in said(reply).replace("@\u200b", "")
    assert desk.kept() == ()


async def test_everyone_cannot_be_pinged(desk):
    reply = await desk.add(role=desk.everyone())
    assert "Everyone is too many to ping" in reply.content
    assert desk.kept() == ()


@pytest.mark.parametrize(("role", "advised"), [("fans", False), ("quiet", True)])
async def test_a_role_that_hears_nothing_is_told(desk, role, advised):
    desk.manager.permissions |= MENTION_EVERYONE
    chosen = getattr(desk, role)
    reply = await desk.add(role=chosen)
    assert desk.only().role == chosen.id
    told = (
        f"<@&{chosen.id}> is not pinged in <#{desk.channel.id}>: let anyone mention that role, or"
        " give me Mention @everyone, @here and All Roles there."
    )
    for shown in (reply, await desk.change(before="2h"), await desk.check()):
        assert (told in said(shown).split("\n")) is advised


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("digest", False),
        ("digest, pictures", True),
        ("Pictures, digest", True),
        ("digest with pictures", True),
    ],
)
async def test_pictures_come_with_the_posts_if_they_are_said_among_the_kinds(desk, kind, wanted):
    reply = await desk.add(kind=kind)
    assert desk.only().terms.kinds == {Kind.DIGEST}
    assert desk.only().pictures is wanted
    assert ("with pictures" in said(reply)) is wanted


async def test_pictures_alone_come_with_the_usual_posts(desk):
    await desk.add(kind="pictures")
    assert (desk.only().terms.kinds, desk.only().pictures) == (DEFAULT_KINDS, True)


async def test_fifty_subscriptions_are_the_most(desk):
    place = Place(desk.guild.id, desk.channel.id)
    terms = replace(TERMS, kinds=frozenset(Kind), at=At(), scenario="soyuz stops")
    for number in range(MOST_SUBSCRIPTIONS):
        apart = replace(terms, leads=(number * HOUR,))
        desk.store.add(place, apart, desk.manager.id, NOW, desk.fans.id, "en")
    reply = await desk.add()
    assert "This server has 50 subscriptions" in reply.content
    assert len(desk.kept()) == MOST_SUBSCRIPTIONS
    listed = await desk.use("list")
    await desk.discord.until(lambda: len(numbers(listed)) == MOST_SUBSCRIPTIONS)
    check(listed)
    assert numbers(listed) == [one.id for one in desk.kept()]
    chosen = await desk.choose(listed, desk.kept()[-1].id)
    assert numbers(chosen) == [desk.kept()[-1].id]
    assert said(await desk.check()) == f"<#{desk.channel.id}>: I can post there."
    previewed = await desk.preview()
    await desk.discord.until(lambda: said(previewed).count("<t:") == 40)
    check(previewed)


# ------------------------------------------------------------------------- the list


async def test_the_same_is_not_subscribed_twice(desk):
    await desk.add()
    reply = await desk.add()
    assert f"subscription {desk.only().id} already" in reply.content


async def test_the_list_shows_what_there_is(desk):
    assert "Nothing yet" in (await desk.use("list")).content
    await desk.add()
    await desk.add(kind="digest", channel=desk.news)
    foreign = desk.foreign()
    reply = await desk.use("list")
    assert numbers(reply) == [one.id for one in desk.kept()]
    assert foreign.id not in numbers(reply)
    assert f"<#{desk.news.id}>: a digest · daily at 09:00 UTC" in reply.content


# ------------------------------------------------------------------------- remove, pause, resume


async def test_what_is_removed_is_gone(desk):
    await desk.add()
    await desk.add(kind="digest")
    first, second = desk.kept()
    asked = await desk.press("remove", first.id)
    assert numbers(asked) == [first.id]
    assert asked.content.endswith("This ends the subscription. It cannot be undone.")
    assert desk.kept() == (first, second)
    ended = await desk.discord.press(asked, "End it", user=desk.manager)
    check(ended)
    assert ended.content == f"Subscription {first.id} is ended."
    assert desk.kept() == (second,)
    again = await desk.press("end", first.id)
    assert f"This server has no subscription {first.id}" in again.content


async def test_a_pause_lasts_until_it_is_resumed(desk):
    await desk.add(kind="digest")
    number = desk.only().id
    paused = await desk.press("pause", number)
    assert "is paused" in paused.content
    assert labels(paused)[2] == "Resume"
    assert desk.only().pause.reason == ""
    assert "**paused**" in (await desk.use("list")).content
    preview = await desk.press("preview", number)
    assert preview.content.startswith("It is paused. Without that:\nComing up")
    assert "Nothing is dated" in (await desk.preview()).content
    resumed = await desk.press("resume", number)
    assert "goes on" in resumed.content
    assert labels(resumed)[2] == "Pause"
    assert desk.only().pause is None


async def test_a_paused_subscription_posts_nothing_and_goes_on_when_resumed(desk):
    await desk.add(kind="digest", at="09:00")
    number = desk.only().id
    await desk.press("pause", number)
    desk.clock.advance(DAY)
    await desk.press("resume", number)
    desk.clock.now = NOW.replace(day=24, hour=9)
    message = await desk.post()
    assert message.embeds[0]["title"].startswith("Nothing new since 8 October; next: ")
    assert len(desk.posted()) == 1


# ------------------------------------------------------------------------- preview, check


async def test_one_subscription_is_previewed_with_its_first_post(desk):
    await desk.add(kind="digest", at="Monday 09:00")
    reply = await desk.press("preview", desk.only().id)
    assert reply.content.count("<t:") == 9
    assert reply.embeds[0]["title"].startswith("7 aboard the ISS")
    assert desk.posted() == []


async def test_all_subscriptions_are_previewed_together(desk):
    assert "Nothing is dated" in (await desk.preview()).content
    await desk.add(kind="digest", at="Monday 09:00")
    await desk.add(kind="digest", at="Tuesday 09:00")
    first, second = desk.kept()
    lines = (await desk.preview()).content.split("\n")
    assert [f"**{first.id}**" in line for line in lines[:4]] == [True, False, True, False]
    assert all(f"**{second.id}**" in line for line in lines[1::2])


@pytest.mark.parametrize(
    ("zone", "city"),
    [("CET", "Berlin"), ("est", "New York"), ("Berlin", None), ("UTC+1", None), ("EET", None)],
)
async def test_a_time_that_clocks_keep_for_half_a_year_is_told(desk, zone, city):
    reply = await desk.add(kind="digest", at=f"Monday 09:00 {zone}")
    told = f"{zone.upper()} is the same time all year, while clocks change with the season."
    assert (f"{told} To keep to them, name a city such as {city}." in reply.content) == bool(city)
    assert ("all year" in reply.content) == bool(city)


async def test_check_tells_how_the_last_posts_went(desk):
    assert "Nothing yet" in (await desk.check()).content
    await desk.add(kind="digest", at="09:00")
    desk.clock.now = NOW.replace(hour=9)
    await desk.post()
    await desk.bot.courier.settled()
    reply = await desk.check()
    assert f"<#{desk.channel.id}>: I can post there." in reply.content
    assert "The latest posts:" in reply.content
    assert f"{desk.only().id} · the digest of 22 November 2026: posted" in reply.content


# ------------------------------------------------------------------------- the state file


@pytest.mark.parametrize("way", [*COMMANDS, *WHOLE, *VERBS])
async def test_a_locked_state_file_is_told_kindly(desk, way, caplog):
    await desk.add()
    number = desk.only().id
    desk.shelf.shut = True
    reply = await desk.go(way, number)
    assert reply.content == CLOSED
    answered = await desk.discord.interact("aboard")
    assert answered.embeds[0]["title"].startswith("7 aboard")
    desk.shelf.shut = False
    assert len(desk.kept()) == 1
    assert "Traceback" not in caplog.text


# ------------------------------------------------------------------------- the command itself


async def test_it_is_for_servers_and_their_managers_only(desk):
    (command,) = (one for one in desk.discord.commands if one["name"] == "announce")
    assert command["contexts"] == [0]
    assert command["integration_types"] == [0]
    assert command["default_member_permissions"] == str(1 << 5)
    assert list(command_problems(command)) == []
    with pytest.raises(NotOffered):
        await desk.discord.interact("announce list", guild=False, user=desk.manager)
    with pytest.raises(NotOffered):
        await desk.discord.interact("announce list")


async def test_a_manager_is_heard_at_once_though_the_state_is_busy_with_posts(desk):
    free = threading.Event()
    busy = asyncio.create_task(desk.bot.courier.ask(lambda _: free.wait(20)))
    try:
        reply = await desk.discord.ask("announce list", user=desk.manager)
        await desk.discord.until(lambda: reply.kind is not None)
        assert not reply.settled
        assert (await desk.discord.interact("aboard")).embeds
    finally:
        free.set()
        await busy
    await desk.discord.until(lambda: reply.settled)
    assert reply.content
