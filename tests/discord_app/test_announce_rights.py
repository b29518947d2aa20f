"""/announce over the loopback Discord: who may do what, and where."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import discord
import pytest
from loopback.world import (
    ADMINISTRATOR,
    ANNOUNCEMENT_CHANNEL,
    ATTACH_FILES,
    EMBED_LINKS,
    MENTION_EVERYONE,
    ORDINARY,
    PRIVATE_THREAD,
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    SEND_MESSAGES_IN_THREADS,
    VIEW_CHANNEL,
)
from support.announcing import COMMANDS, MANAGER, NOW, VERBS, WHOLE, announcing, check, last, said
from support.posting import HOUR, START, days
from support.worlds import mission, world

from bot.announcements.subscriptions import Kind
from bot.discord_app.options import MAX_CHOICES
from bot.replies.embeds import escaped

MISSING = {
    "View Channel": VIEW_CHANNEL,
    "Send Messages": SEND_MESSAGES,
    "Embed Links": EMBED_LINKS,
}
IN_THREADS = {**MISSING, "Send Messages in Threads": SEND_MESSAGES_IN_THREADS}
del IN_THREADS["Send Messages"]
REFUSED = "For this you need the permission Manage Server."


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


# ------------------------------------------------------------------------- who


@pytest.mark.parametrize("way", [*COMMANDS, *WHOLE, *VERBS])
async def test_who_may_not_manage_the_server_is_refused(desk, way):
    await desk.add()
    kept = desk.kept()
    asker = {"user": desk.discord.user} | ({"overridden": True} if way in COMMANDS else {})
    reply = await desk.go(way, kept[0].id, **asker)
    assert reply.content == REFUSED
    assert (reply.embeds, reply.modal) == ([], None)
    assert desk.kept() == kept


async def test_who_lost_the_right_meanwhile_chooses_and_changes_nothing(desk):
    await desk.add()
    kept = desk.kept()
    listed = await desk.use("list")
    opened = await desk.press("terms", kept[0].id)
    desk.manager.permissions = ORDINARY
    assert (await desk.choose(listed, kept[0].id)).content == REFUSED
    sent = await desk.discord.submit(opened, {"before": "3h"}, user=desk.manager)
    check(sent)
    assert sent.content == REFUSED
    assert desk.kept() == kept


async def test_an_administrator_manages_the_server(desk):
    administrator = desk.discord.add_user("Ada", ORDINARY | ADMINISTRATOR)
    assert "Subscribed." in (await desk.use("add", user=administrator)).content


@pytest.mark.parametrize("way", VERBS)
async def test_another_servers_subscription_is_not_there(desk, way):
    foreign = desk.foreign()
    reply = await desk.go(way, foreign.id)
    assert f"This server has no subscription {foreign.id}" in reply.content
    assert desk.kept(desk.other) == (foreign,)
    assert str(desk.elsewhere.id) not in said(reply)


@pytest.mark.parametrize("way", ["list", *WHOLE])
async def test_another_servers_subscriptions_are_not_shown(desk, way):
    foreign = desk.foreign()
    reply = await desk.go(way, None)
    assert reply.content.startswith("Nothing")
    assert f"**{foreign.id}**" not in said(reply)


# ------------------------------------------------------------------------- forget


async def test_everything_is_deleted_after_asking(desk):
    await desk.add()
    await desk.add(kind="digest")
    foreign = desk.foreign()
    asked = await desk.use("forget")
    assert "This deletes 2 subscriptions" in asked.content
    assert len(desk.kept()) == 2
    pressed = await desk.discord.press(asked, "Delete everything", user=desk.manager)
    check(pressed)
    assert pressed.content.startswith("Deleted: 2 subscriptions of this server")
    assert desk.kept() == ()
    assert desk.store.records(desk.guild.id, 10) == ()
    assert desk.kept(desk.other) == (foreign,)


async def test_who_lost_the_right_meanwhile_deletes_nothing(desk):
    await desk.add()
    asked = await desk.use("forget")
    desk.manager.permissions = ORDINARY
    pressed = await desk.discord.press(asked, "Delete everything", user=desk.manager)
    check(pressed)
    assert pressed.content == REFUSED
    assert len(desk.kept()) == 1


async def test_a_fault_behind_a_button_is_an_apology(desk, monkeypatch):
    asked = await desk.use("forget")

    def broken(*_):
        raise RuntimeError("no such thing")

    monkeypatch.setattr(desk.shelf, "forget", broken, raising=False)
    pressed = await desk.discord.press(asked, "Delete everything", user=desk.manager)
    check(pressed)
    assert "Sorry, something went wrong here" in pressed.content


# ------------------------------------------------------------------------- where


async def test_nobody_posts_by_the_bot_where_they_may_not_themselves(desk):
    await desk.add()
    kept = desk.kept()
    for allowed in (MANAGER & ~SEND_MESSAGES, MANAGER & ~VIEW_CHANNEL):
        await desk.discord.change_person(desk.news, desk.manager, allowed)
        added = await desk.add(channel=desk.news)
        changed = await desk.change(channel=[desk.news])
        for reply in (added, changed):
            assert "You cannot post in that channel yourself" in reply.content
        assert desk.kept() == kept


async def test_nobody_moves_posts_where_the_bot_may_not_write(desk):
    await desk.add()
    kept = desk.kept()
    await desk.discord.change_permissions(desk.news, ORDINARY & ~EMBED_LINKS)
    reply = await desk.change(channel=[desk.news])
    assert reply.content.endswith("permissions in that channel: Embed Links.")
    assert desk.kept() == kept


async def test_nor_where_they_ask(desk):
    desk.channel.person_permissions[desk.manager] = MANAGER & ~SEND_MESSAGES
    assert "You cannot post in that channel" in (await desk.add()).content
    assert desk.kept() == ()


@pytest.mark.parametrize("name", MISSING)
@pytest.mark.parametrize("here", [True, False], ids=["here", "in another channel"])
async def test_what_the_bot_lacks_is_told_by_its_name(desk, name, here):
    channel = desk.channel if here else desk.news
    await desk.discord.change_permissions(channel, ORDINARY & ~MISSING[name])
    reply = await desk.add(**({} if here else {"channel": channel}))
    # Without the first of them the next are of no use, so that Discord takes them away too.
    assert f"permissions in that channel: {name}" in reply.content
    assert desk.kept() == ()


async def test_all_that_the_bot_lacks_is_told_at_once(desk):
    await desk.discord.change_permissions(desk.news, 0)
    reply = await desk.add(channel=desk.news)
    assert reply.content.endswith(": View Channel, Send Messages, Embed Links.")


@pytest.mark.parametrize("name", IN_THREADS)
@pytest.mark.parametrize("archived", [False, True], ids=["open", "archived"])
async def test_what_the_bot_lacks_in_a_thread_is_told_by_its_name(
    tmp_path, shipped, name, archived
):
    async with announcing(tmp_path, shipped) as desk:
        thread = await a_thread(desk, archived=archived)
        await desk.discord.change_permissions(desk.news, ORDINARY & ~IN_THREADS[name])
        reply = await desk.use("add", {"channel": thread})
        assert f"permissions in that channel: {name}" in reply.content
        assert desk.kept() == ()
        here = await desk.use("add", channel=thread)
        assert here.content.endswith(f"permissions in that channel: {name}.")


async def a_thread(desk, **details):
    """A thread of the news that the bot has been told of as Discord would."""
    thread = desk.discord.add_thread(desk.news, "launches", **details)
    if not thread.archived:
        await desk.discord.change_thread(thread)
    return thread


@pytest.mark.parametrize("archived", [False, True], ids=["open", "archived"])
async def test_a_thread_is_enough_for_who_may_write_only_in_threads(desk, archived):
    thread = await a_thread(desk, archived=archived)
    await desk.discord.change_permissions(desk.news, ORDINARY & ~SEND_MESSAGES)
    desk.news.person_permissions[desk.manager] = MANAGER & ~SEND_MESSAGES
    reply = await desk.use("add", {"channel": thread, "kind": "digest"})
    assert f"<#{thread.id}>: a digest" in reply.content
    assert desk.only().place.channel == thread.id
    desk.news.person_permissions[desk.manager] = MANAGER & ~SEND_MESSAGES_IN_THREADS
    refused = await desk.use("add", {"channel": thread})
    assert "You cannot post in that channel yourself" in refused.content


async def test_posts_go_into_a_thread(desk):
    thread = await a_thread(desk, kind=PRIVATE_THREAD)
    await desk.use("add", {"channel": thread, "kind": "digest", "at": "09:00"})
    desk.clock.now = NOW.replace(hour=9)
    message = await desk.post(thread)
    assert message.embeds[0]["title"].startswith("7 aboard")


async def test_an_announcement_channel_takes_posts(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as desk:
        desk.news.kind = ANNOUNCEMENT_CHANNEL
        await desk.discord.change_permissions(desk.news, ORDINARY)
        assert "Subscribed." in (await desk.add(channel=desk.news)).content


async def test_without_read_message_history_it_works_with_an_advice(desk):
    await desk.discord.change_permissions(desk.news, ORDINARY & ~READ_MESSAGE_HISTORY)
    reply = await desk.add(channel=desk.news)
    assert "Without Read Message History" in reply.content
    assert desk.only().place.channel == desk.news.id
    checked = await desk.check()
    assert "I can post there; Read Message History is missing." in checked.content


async def test_whether_a_role_hears_depends_on_the_channel_of_the_posts(desk):
    desk.manager.permissions |= MENTION_EVERYONE
    await desk.discord.change_permissions(desk.news, ORDINARY | MENTION_EVERYONE)
    for channel, silent in ((desk.news, False), (desk.channel, True)):
        reply = await desk.add(channel=channel, role=desk.quiet)
        assert (f"is not pinged in <#{channel.id}>" in reply.content) is silent
    checked = await desk.check()
    assert said(checked).count("is not pinged in") == 1
    assert f"is not pinged in <#{desk.channel.id}>" in said(checked)


async def test_nobody_pings_by_the_bot_whom_they_may_not_themselves(desk):
    for options in ({}, {"channel": desk.news}):
        reply = await desk.add(role=desk.quiet, **options)
        assert said(reply) == (
            "You cannot mention that role in that channel yourself, so I do not either."
            " Choose one that anyone may mention."
        )
    assert desk.kept() == ()
    await desk.add(role=desk.fans)
    await desk.add(role=desk.fans, channel=desk.news)
    kept = desk.kept()
    for one in kept:
        reply = await desk.change(one.id, role=[desk.quiet])
        assert "You cannot mention that role" in said(reply)
    assert desk.kept() == kept


async def test_a_role_that_another_manager_chose_is_not_taken_along_to_another_channel(desk):
    desk.channel.person_permissions[desk.manager] = MANAGER | MENTION_EVERYONE
    await desk.add(role=desk.quiet)
    reply = await desk.change(channel=[desk.news])
    assert "You cannot mention that role" in said(reply)
    assert desk.only().place.channel == desk.channel.id
    # Where it is it may stay, and without the role it may move.
    assert "Changed." in said(await desk.change(before="2h"))
    assert "Changed." in said(await desk.change(channel=[desk.news], role=[]))
    assert (desk.only().place.channel, desk.only().role) == (desk.news.id, None)


@pytest.mark.parametrize("right", [MENTION_EVERYONE, ADMINISTRATOR])
async def test_who_may_mention_every_role_may_choose_any(desk, right):
    desk.news.person_permissions[desk.manager] = MANAGER | right
    reply = await desk.add(role=desk.quiet, channel=desk.news)
    assert "Subscribed." in reply.content
    assert desk.only().role == desk.quiet.id


async def test_check_names_what_is_missing_and_what_is_paused(desk):
    await desk.add()
    await desk.add(channel=desk.news)
    await desk.discord.change_permissions(desk.news, ORDINARY & ~EMBED_LINKS)
    reason = "a **permission** is missing <@1>"
    desk.store.lose(desk.news.id, reason, NOW)
    lines = (await desk.check()).content.split("\n")
    assert lines[0] == f"<#{desk.channel.id}>: I can post there."
    assert lines[1] == f"<#{desk.news.id}>: missing are Embed Links."
    assert lines[2].endswith(f"**paused**: {escaped(reason)}")


@pytest.mark.parametrize(
    ("gone", "told"),
    [("lost", "Send Messages"), ("deleted", "That channel does not exist any more.")],
)
async def test_resuming_takes_a_channel_where_the_bot_may_post(desk, gone, told):
    await desk.add(channel=desk.news)
    desk.pause("no rights there")
    if gone == "lost":
        await desk.discord.change_permissions(desk.news, ORDINARY & ~SEND_MESSAGES)
    else:
        await desk.discord.delete_channel(desk.news)
    reply = await desk.press("resume", desk.only().id)
    assert told in reply.content
    assert desk.only().pause.reason == "no rights there"


# ------------------------------------------------------------------------- what is offered


async def offered(desk, option, typed):
    reply = await desk.discord.autocomplete("announce add", option, typed, user=desk.manager)
    assert desk.discord.refusals == []
    return [choice["value"] for choice in reply.choices]


@pytest.mark.parametrize(
    ("typed", "first", "never"),
    [
        pytest.param("", "crew-change, launch", None, id="nothing typed"),
        pytest.param("dig", "digest", "launch", id="a few letters"),
        pytest.param("LAUN", "crew-change, launch", "digest", id="capitals"),
        pytest.param("launch, ", "launch, docking", "launch, launch", id="after a comma"),
        pytest.param("launch,dock", "launch, docking", "launch, digest", id="letters after it"),
        pytest.param("x" * 100, None, "all", id="nothing like it"),
        pytest.param("a" * 99 + ",", None, None, id="too long to go on"),
    ],
)
async def test_kinds_are_offered_while_they_are_typed(desk, typed, first, never):
    found = await offered(desk, "kind", typed)
    assert (found or [None])[0] == first
    assert never not in found
    assert len(found) <= MAX_CHOICES


@pytest.mark.parametrize(
    ("option", "typed", "expected"),
    [
        ("program", "", ["all", "dragon"]),
        ("program", "soyuz, dra", ["soyuz, dragon"]),
        ("before", "", ["24h, 1h", "24h"]),
        ("before", "24h, 1", ["24h, 12h", "24h, 1h", "24h, 10m"]),
        ("at", "mon", ["Monday 09:00"]),
        ("at", "ber", ["09:00 Berlin"]),
    ],
)
async def test_the_other_options_offer_what_is_usual(desk, option, typed, expected):
    found = await offered(desk, option, typed)
    assert found[: len(expected)] == expected
    for one in found:
        kind = "digest" if option == "at" else "launch"
        assert "Subscribed." in said(await desk.add(**{"kind": kind, option: one}))


async def test_the_menu_shows_subscriptions_by_what_they_are(desk):
    await desk.add(kind="digest", channel=desk.news)
    await desk.add(kind="landing")
    digest, landing = (one.id for one in desk.kept())
    desk.foreign()
    (row, *_) = last(await desk.use("list")).components
    options = row["components"][0]["options"]
    assert {option["label"]: option["value"] for option in options} == {
        f"{digest} · #news: a digest": str(digest),
        f"{landing} · #general: landings": str(landing),
    }


async def test_a_menu_holds_no_more_than_discord_takes(desk):
    await desk.add(kind=", ".join(sorted(Kind)[:7]))
    only = desk.only()
    terms = replace(only.terms, kinds=frozenset(Kind))
    for hour in range(MAX_CHOICES + 1):
        apart = replace(terms, leads=(hour * HOUR,))
        desk.store.add(only.place, apart, only.by, NOW, None, "en")
    listed = await desk.use("list")
    await desk.discord.until(lambda: last(listed).components, what="the menus")
    menus = [row["components"][0] for row in last(listed).components[:-1]]
    assert [len(menu["options"]) for menu in menus] == [MAX_CHOICES, 2]


# ------------------------------------------------------------------------- pings


@pytest.mark.parametrize("name", ["@everyone", "<@1>", "<@&1>", "@here"])
async def test_a_post_pings_the_chosen_role_and_nobody_else(tmp_path, name):
    launch = START + 2 * HOUR
    ship = mission(name, launch=days(launch), crew=f"{name} <@2> <@&3>")
    async with announcing(tmp_path, world(ship, known_to=days(START)), START) as desk:
        await desk.add(kind="launch", before="1h", role=desk.fans)
        await desk.add(kind="launch", before="1h", channel=desk.news)
        await desk.preview()
        await desk.use("list")
        desk.clock.advance(HOUR)
        assert (await desk.post()).pinged == {desk.fans.id}
        await desk.discord.until(lambda: desk.posted(desk.news))
        assert desk.posted(desk.news)[0].pinged == set()
        assert desk.discord.refusals == []
        assert "@everyone" not in said(await desk.check())


# ------------------------------------------------------------------------- one rule for all verbs


SILENT = "You cannot post in that channel yourself, so I do not either."


@pytest.mark.parametrize("way", ["forget", *(way for way in VERBS if "preview" not in way)])
@pytest.mark.parametrize("lacking", [SEND_MESSAGES, VIEW_CHANNEL])
async def test_who_may_not_write_in_a_channel_has_no_say_in_what_is_posted_there(
    desk, way, lacking
):
    await desk.add(channel=desk.news)
    if way.endswith("resume"):
        desk.pause("")
    kept = desk.kept()
    await desk.discord.change_person(desk.news, desk.manager, MANAGER & ~lacking)
    reply = await desk.go(way, kept[0].id)
    assert (said(reply), reply.modal) == (SILENT, None)
    assert desk.kept() == kept


async def test_nobody_takes_away_to_another_channel_what_stands_where_they_may_not_write(desk):
    await desk.add(channel=desk.news)
    kept = desk.kept()
    opened = await desk.press("place", kept[0].id)
    await desk.discord.change_person(desk.news, desk.manager, MANAGER & ~SEND_MESSAGES)
    reply = await desk.discord.submit(opened, {"channel": [desk.channel]}, user=desk.manager)
    check(reply)
    assert said(reply) == SILENT
    assert desk.kept() == kept


async def test_who_lost_the_right_to_write_meanwhile_deletes_nothing(desk):
    await desk.add(channel=desk.news)
    asked = await desk.use("forget")
    await desk.discord.change_person(desk.news, desk.manager, MANAGER & ~SEND_MESSAGES)
    pressed = await desk.discord.press(asked, "Delete everything", user=desk.manager)
    assert said(pressed) == SILENT
    assert len(desk.kept()) == 1


@pytest.mark.parametrize("verb", ["end", "pause"])
async def test_what_stands_in_a_channel_that_is_gone_can_be_ended(desk, verb):
    await desk.add(channel=desk.news)
    await desk.discord.delete_channel(desk.news)
    only = desk.only()
    reply = await desk.press(verb, only.id)
    assert f"Subscription {only.id} is" in said(reply)


async def test_what_stands_in_a_channel_that_is_gone_can_be_moved(desk):
    await desk.add(channel=desk.news)
    await desk.discord.delete_channel(desk.news)
    assert "Changed." in said(await desk.change(channel=[desk.channel]))
    assert desk.only().place.channel == desk.channel.id


async def test_an_administrator_has_a_say_in_every_channel(desk):
    await desk.add(channel=desk.news)
    desk.news.person_permissions[desk.manager] = ADMINISTRATOR
    ended = await desk.press("end", desk.only().id, channel=desk.news)
    assert "is ended" in said(ended)


# ------------------------------------------------------------------------- what is asked for


async def test_nothing_is_asked_for_that_no_post_needs(desk):
    address = desk.bot.invite()
    asked = discord.Permissions(int(parse_qs(urlsplit(address).query)["permissions"][0]))
    # The first is what Discord calls View Channel.
    assert {name for name, given in asked if given} == {
        "read_messages",
        "send_messages",
        "send_messages_in_threads",
        "embed_links",
        "read_message_history",
        "create_events",
        "attach_files",
    }
    await desk.discord.change_permissions(desk.news, ORDINARY & ~ATTACH_FILES)
    assert "Subscribed." in said(await desk.add(channel=desk.news))
    assert said(await desk.check()) == f"<#{desk.news.id}>: I can post there."
