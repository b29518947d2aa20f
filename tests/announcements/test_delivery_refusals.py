"""Posts and channels that are lost, whom a post pings, and notices that are edited."""

import pytest
from loopback.world import (
    EMBED_LINKS,
    FORUM,
    ORDINARY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
)
from support.post_office import HOUR, opened


@pytest.fixture
async def office(tmp_path):
    """One channel; its post about Alfa is due."""
    async with opened(tmp_path) as made:
        yield made


# ---------------------------------------------------------------- a channel is lost


async def without(office, channel, permission):
    await office.server.change_permissions(channel, ORDINARY & ~permission)


async def unseen(office, channel):
    await without(office, channel, VIEW_CHANNEL)


async def silenced(office, channel):
    await without(office, channel, SEND_MESSAGES)


async def plain(office, channel):
    await without(office, channel, EMBED_LINKS)


async def deleted(office, channel):
    """While the gateway is away, so that nobody has told the bot."""
    channel.guild.channels.remove(channel)
    del office.server.channels[channel.id]


async def turned_forum(office, channel):
    channel.kind = FORUM


async def left(office, channel):
    await office.server.remove_bot(channel.guild)


LOSSES = [
    pytest.param(unseen, "cannot see", id="50001"),
    pytest.param(silenced, "permission", id="50013"),
    pytest.param(plain, "permission", id="50013 for embeds"),
    pytest.param(deleted, "does not exist", id="10003"),
    pytest.param(turned_forum, "of that kind", id="50008"),
    pytest.param(left, "cannot see", id="removed from the server"),
]


@pytest.mark.parametrize("accepts_direct", [True, False], ids=["told", "who accepts no message"])
@pytest.mark.parametrize(("lose", "reason"), LOSSES)
async def test_a_lost_channel_is_tried_once_paused_and_its_subscriber_told(
    office, lose, reason, accepts_direct
):
    server, (channel,) = office.server, office.channels
    elsewhere = server.add_channel(server.add_guild("Other", server.user), "posts")
    office.subscribe(channel, leads=[2 * HOUR])
    office.subscribe(elsewhere)
    server.owner.accepts_direct = accepts_direct
    await lose(office, channel)
    office.learn(Alfa=40, Bravo=50)
    await office.turn(3)
    assert office.asked("POST", channel) == 1
    here = [row for row in office.rows() if row["channel"] == channel.id]
    assert len(here) > 2
    assert {row["state"] for row in here} == {"blocked"}
    assert all(reason in row["reason"] for row in here)
    assert [sub.pause is not None for sub in office.store.subscriptions()] == [True, True, False]
    assert reason in office.store.subscriptions()[0].pause.reason
    assert len(office.titles(elsewhere)) == 2
    told = [message.content for message in server.messages[server.direct(server.owner).id]]
    assert len(told) == (1 if accepts_direct else 0)
    if accepts_direct:
        assert f"<#{channel.id}>" in told[0]
        assert reason in told[0]
    await office.after(24 * 3600)
    assert office.asked("POST", channel) == 1
    assert len(server.messages[server.direct(server.owner).id]) == len(told)


@pytest.mark.parametrize(
    ("archived", "reason"), [(True, "archived"), (False, "locked")], ids=["50083", "160005"]
)
async def test_a_locked_thread_is_lost(office, archived, reason):
    server = office.server
    thread = server.add_thread(server.channel, "Launches", archived=archived, locked=True)
    (subscription,) = office.subscribe(thread)
    office.learn(Alfa=40, Bravo=50)
    await office.turn(3)
    assert office.asked("POST", thread) == 1
    (pause,) = [
        one.pause for one in office.store.subscriptions() if one.place == subscription.place
    ]
    assert reason in pause.reason


async def test_an_archived_thread_is_opened_by_a_post(office):
    thread = office.server.add_thread(office.server.channel, "Launches", archived=True)
    office.subscribe(thread)
    await office.turn()
    assert (len(office.titles(thread)), thread.archived) == (1, False)


async def test_each_who_subscribed_a_lost_channel_is_told_once(office):
    server, (channel,) = office.server, office.channels
    office.subscribe(channel, leads=[2 * HOUR])
    office.subscribe(channel, leads=[3 * HOUR], by=server.user)
    await silenced(office, channel)
    await office.turn(3)
    for person in (server.owner, server.user):
        assert len(server.messages[server.direct(person).id]) == 1


async def test_a_lost_channel_is_shown_and_resumed_once_it_is_put_right(office):
    server, (channel,) = office.server, office.channels
    await silenced(office, channel)
    await office.turn()
    listed = await server.interact("announce list", user=server.owner)
    shown = (await server.press(listed, "Check")).content
    assert f"<#{channel.id}>: missing are Send Messages" in shown
    assert "**paused**: a permission is missing there" in shown
    assert "not posted, a permission is missing there" in shown
    number = str(office.subscriptions[0].id)
    chosen = await server.choose(listed, "subscriptions:choose:0", [number])
    refused = await server.press(chosen, "Resume")
    assert "Send Messages" in refused.content
    await office.turn()
    assert office.asked("POST", channel) == 1
    await server.change_permissions(channel, ORDINARY)
    resumed = await server.press(chosen, "Resume")
    assert "goes on" in resumed.content
    await office.turn()
    assert office.states() == ["done"]
    assert len(office.titles(channel)) == 1


@pytest.mark.parametrize("status", [403, 404])
async def test_a_refusal_of_something_before_discord_loses_no_channel(office, status):
    (channel,) = office.channels
    page = {"message": "Access denied", "code": 0}
    office.server.faults.answer(status, places=[channel], payload=page)
    await office.turn()
    assert office.store.subscriptions()[0].pause is None
    await office.after(3)
    assert office.states() == ["done"]


async def test_many_channels_that_are_lost_at_once_are_told_in_one_message(office):
    server, guild = office.server, office.server.guild
    channels = [server.add_channel(guild, f"posts-{n}") for n in range(15)]
    office.subscribe(*channels)
    for channel in channels:
        await silenced(office, channel)
    await office.turn(3)
    (told,) = server.messages[server.direct(server.owner).id]
    for channel in channels:
        assert f"I cannot post in <#{channel.id}> any more: a permission" in told.content
    assert told.content.count("/announce list") == 1


async def told(server, event, payload):
    """Let the bot know of what was added meanwhile."""
    await server.gateway.dispatch(event, payload, server.guild)
    await server.caught_up()


async def new_role(server):
    role = server.add_role(server.guild, "Watchers", mentionable=True)
    payload = {"guild_id": str(server.guild.id), "role": role.payload()}
    await told(server, "GUILD_ROLE_CREATE", payload)
    return role


async def checked(office):
    """What a manager is told who looks at how it stands."""
    listed = await office.server.interact("announce list", user=office.server.owner)
    return (await office.server.press(listed, "Check")).content


@pytest.mark.parametrize("thread", [False, True], ids=["channel", "thread"])
async def test_a_channel_deleted_before_its_post_is_told_by_its_name(office, thread):
    server = office.server
    gone = server.add_channel(server.guild, "launches")
    await told(server, "CHANNEL_CREATE", gone.payload())
    if thread:
        gone = server.add_thread(gone, "launches")
        await told(server, "THREAD_CREATE", gone.payload())
    (subscription,) = office.subscribe(gone)
    await server.delete_channel(gone)
    await office.turn(3)
    (message,) = server.messages[server.direct(server.owner).id]
    assert "I cannot post in #launches any more: the channel does not exist" in message.content
    assert f"<#{gone.id}>: it was deleted. Choose another" in await checked(office)
    listed = await server.interact("announce list", user=server.owner)
    chosen = await server.choose(listed, "subscriptions:choose:0", [str(subscription.id)])
    resumed = await server.press(chosen, "Resume")
    assert "That channel does not exist any more" in resumed.content
    assert office.asked("POST", gone) == 0


async def test_the_edit_of_a_subscription_whose_channel_is_gone_says_so(office):
    server = office.server
    gone = server.add_channel(server.guild, "launches")
    (subscription,) = office.subscribe(gone)
    await deleted(office, gone)
    listed = await server.interact("announce list", user=server.owner)
    chosen = await server.choose(listed, "subscriptions:choose:0", [str(subscription.id)])
    form = await server.press(chosen, "What and when")
    changed = await server.submit(form, {"before": "3h"})
    assert "Changed." in changed.content
    assert f"<#{gone.id}>: it was deleted. Choose another" in changed.content


# ---------------------------------------------------------------------- whom a post pings


async def test_a_role_that_was_deleted_is_not_mentioned_any_more_and_managers_are_told(office):
    server, (channel,) = office.server, office.channels
    role = await new_role(server)
    (subscription,) = office.subscribe(channel, leads=[2 * HOUR], role=role.id)
    said = f"**{subscription.id}** pings nobody, for its role was deleted."
    assert said not in await checked(office)
    await server.delete_role(server.guild, role)
    await office.turn(3)
    assert {message.content for message in server.messages[channel.id]} == {""}
    assert said in await checked(office)
    listed = await server.interact("announce list", user=server.owner)
    assert said in listed.content


async def test_a_post_pings_its_role_and_nobody_else(office):
    server = office.server
    role = await new_role(server)
    channel = server.add_channel(server.guild, "pinged")
    office.subscribe(channel, role=role.id)
    office.learn(**{"@everyone": 40, f"<@{server.user.id}>": 41, f"<@&{role.id}>": 42})
    await office.turn(3)
    (quiet,), messages = office.channels, server.messages[channel.id]
    assert len(messages) == len(server.messages[quiet.id]) == 3
    for message in messages:
        assert message.pinged == {role.id}
        assert message.content == f"<@&{role.id}>"
        assert message.allowed_mentions["parse"] == []
        assert message.allowed_mentions["roles"] == [role.id]
    for message in server.messages[quiet.id]:
        assert (message.pinged, message.content) == (set(), "")
        assert message.allowed_mentions["parse"] == []


# ------------------------------------------------------------------- notices are edited


async def test_a_small_slip_edits_the_notice(office):
    (channel,) = office.channels
    await office.turn()
    (before,) = office.titles(channel)
    office.learn(Alfa=45)
    await office.turn()
    (after,) = office.titles(channel)
    assert before != after
    assert (office.asked("POST", channel), office.asked("PATCH", channel)) == (1, 1)
    assert office.server.messages[channel.id][0].pinged == set()
    await office.turn(2)
    assert office.asked("PATCH", channel) == 1


async def test_a_launch_moved_for_good_edits_the_notice_and_posts_a_new_one(office):
    (channel,) = office.channels
    await office.turn()
    office.learn(Alfa=58)
    await office.turn()
    first, second = office.server.messages[channel.id]
    assert first.edits == 1
    assert "has changed" in first.embeds[0]["description"]
    assert "has changed" not in second.embeds[0]["description"]
    assert first.embeds[0]["title"] == second.embeds[0]["title"]


async def test_the_edit_of_a_deleted_notice_is_done(office):
    (channel,) = office.channels
    await office.turn()
    await office.server.delete(office.server.messages[channel.id][0])
    office.learn(Alfa=45)
    await office.turn(2)
    await office.after(3600)
    assert (office.asked("POST", channel), office.asked("PATCH", channel)) == (1, 1)
    assert office.waiting("edit") == 0


async def test_the_edit_of_a_notice_in_a_lost_channel_is_made_when_it_is_back(office):
    (channel,) = office.channels
    permissions = channel.bot_permissions
    await office.turn()
    await unseen(office, channel)
    office.learn(Alfa=45)
    await office.turn(2)
    assert office.asked("PATCH", channel) == 1
    await office.server.change_permissions(channel, permissions)
    await office.after(16 * 60)
    assert office.waiting("edit") == 0
    assert office.server.messages[channel.id][0].edits == 1


async def test_the_edit_of_a_notice_opens_its_archived_thread(office):
    thread = office.server.add_thread(office.server.channel, "Launches")
    office.subscribe(thread)
    await office.turn()
    await office.server.change_thread(thread, archived=True)
    office.learn(Alfa=45)
    await office.turn()
    assert office.server.messages[thread.id][0].edits == 1
    assert (office.waiting("edit"), thread.archived) == (0, False)


async def test_an_edit_that_waits_for_a_locked_thread_is_told_to_managers(office):
    thread = office.server.add_thread(office.server.channel, "Launches")
    office.subscribe(thread)
    await office.turn()
    await office.server.change_thread(thread, archived=True, locked=True)
    office.learn(Alfa=45)
    await office.turn()
    assert office.waiting("edit") == 1
    listed = await office.server.interact("announce list", user=office.server.owner)
    shown = (await office.server.press(listed, "Check")).content
    assert "Alfa, launch: not corrected yet, the thread is locked" in shown
    await office.server.change_thread(thread, archived=True)
    await office.after(16 * 60)
    assert (office.waiting("edit"), office.server.messages[thread.id][0].edits) == (0, 1)
    shown = (await office.server.press(listed, "Check")).content
    assert "not corrected" not in shown


async def test_an_edit_that_discord_throttles_waits_as_long_as_it_asks(office):
    (channel,) = office.channels
    await office.turn()
    office.server.faults.rate_limit(300, places=[channel], action="editing")
    office.learn(Alfa=45)
    await office.turn()
    await office.after(290)
    assert office.asked("PATCH", channel) == 1
    await office.after(20)
    assert office.asked("PATCH", channel) == 2
    assert office.waiting("edit") == 0


@pytest.mark.parametrize("accepted", [False, True], ids=["before it is accepted", "after"])
async def test_an_edit_that_was_cut_off_is_made_again(office, accepted):
    (channel,) = office.channels
    await office.turn()
    faults = office.server.faults
    (faults.accept_and_cut if accepted else faults.cut)(action="editing", places=[channel])
    office.learn(Alfa=45)
    await office.turn()
    assert office.waiting("edit") == 1
    await office.after(6)
    assert office.waiting("edit") == 0
    assert office.asked("PATCH", channel) == 2
    assert len(office.titles(channel)) == 1


async def test_an_edit_for_which_the_token_is_refused_signs_the_bot_out(office):
    await office.turn()
    office.server.faults.answer(401, action="editing")
    office.learn(Alfa=45)
    await office.turn()
    assert office.courier.signed_out
