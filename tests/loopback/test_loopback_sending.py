"""Messages sent on the loopback Discord: whom they ping, and how sending fails."""

import asyncio

import aiohttp
import discord
import pytest

from loopback import Clock, LoopbackDiscord
from loopback.mentions import mentioned
from loopback.requesting import requesting
from loopback.world import (
    ANNOUNCEMENT_CHANNEL,
    ATTACH_FILES,
    EMBED_LINKS,
    MANAGE_MESSAGES,
    MENTION_EVERYONE,
    SEND_MESSAGES,
)

TEXT = {"content": "docked"}
ONCE = TEXT | {"nonce": "a" * 24, "enforce_nonce": True}


@pytest.fixture
async def loopback():
    async with LoopbackDiscord(Clock()) as server:
        yield server


@pytest.fixture
async def http(loopback):
    async with requesting(loopback) as request:
        yield request


@pytest.fixture
async def client(loopback):
    client = discord.Client(intents=discord.Intents(guilds=True), guild_ready_timeout=0.01)
    async with loopback.logged_in(client):
        yield client


@pytest.fixture
def path(loopback):
    return f"/channels/{loopback.channel.id}/messages"


def sent(loopback):
    return [message.content for message in loopback.messages[loopback.channel.id]]


# Mentions


@pytest.mark.parametrize(
    ("allowed", "users", "roles", "everyone"),
    [
        pytest.param(None, {1}, {2}, True, id="no rules"),
        pytest.param({"parse": []}, set(), set(), False, id="nothing"),
        pytest.param({}, set(), set(), False, id="rules that name nothing"),
        pytest.param({"parse": ["roles"]}, set(), {2}, False, id="roles"),
        pytest.param({"roles": ["2"]}, set(), {2}, False, id="that role"),
        pytest.param({"roles": ["3"], "users": ["3"]}, set(), set(), False, id="others"),
        pytest.param({"parse": ["users", "everyone"]}, {1}, set(), True, id="all but roles"),
    ],
)
def test_mentions_are_those_allowed(allowed, users, roles, everyone):
    found = mentioned("@here: <@1> and <@&2>", allowed)
    assert (found.users, found.roles, found.everyone) == (users, roles, everyone)


def test_code_mentions_nobody():
    assert not any(mentioned("`<@1>` ```\n<@&2> @everyone```")[:3])


async def test_a_role_allowed_is_pinged(loopback, client):
    role = loopback.add_role(loopback.guild, "Crew", mentionable=True)
    mentions = discord.AllowedMentions(roles=[discord.Object(role.id)], everyone=False)
    channel = client.get_channel(loopback.channel.id)
    await channel.send(f"<@&{role.id}> docked", allowed_mentions=mentions)
    message = loopback.messages[channel.id][0]
    assert (message.mention_roles, message.pinged) == ([role], {role.id})


async def test_a_role_not_allowed_is_not_pinged(loopback, client):
    role = loopback.add_role(loopback.guild, "Crew", mentionable=True)
    channel = client.get_channel(loopback.channel.id)
    nobody = discord.AllowedMentions.none()
    text = f"<@&{role.id}> <@{loopback.user.id}> @everyone"
    sent = await channel.send(text, allowed_mentions=nobody)
    message = loopback.messages[channel.id][0]
    assert (message.mention_roles, message.mentions, message.pinged) == ([], [], set())
    assert not sent.mention_everyone


async def test_everyone_and_other_roles_take_a_permission(loopback, http, path):
    role = loopback.add_role(loopback.guild, "Crew")
    body = {"content": f"<@&{role.id}> @everyone <@{loopback.user.id}>"}
    await http("POST", path, body)
    loopback.channel.bot_permissions |= MENTION_EVERYONE
    await http("POST", path, body)
    pinged = [message.pinged for message in loopback.messages[loopback.channel.id]]
    assert pinged == [{loopback.user.id}, {loopback.user.id, role.id, "everyone"}]


async def test_an_edit_pings_nobody(loopback, http, path):
    message = (await http("POST", path, TEXT)).body
    content = f"<@{loopback.user.id}>"
    edited = (await http("PATCH", f"{path}/{message['id']}", {"content": content})).body
    assert [user["id"] for user in edited["mentions"]] == [str(loopback.user.id)]
    assert loopback.messages[loopback.channel.id][0].pinged == set()


# Refusals


async def test_how_long_a_nonce_is_known_is_a_choice():
    async with LoopbackDiscord(Clock(), nonce_seconds=60) as server, requesting(server) as http:
        path = f"/channels/{server.channel.id}/messages"
        first = (await http("POST", path, ONCE)).body["id"]
        server.clock.advance(59)
        assert (await http("POST", path, ONCE)).body["id"] == first
        server.clock.advance(2)
        assert (await http("POST", path, ONCE)).body["id"] != first


async def test_someone_may_accept_no_direct_messages(loopback, client):
    loopback.user.accepts_direct = False
    direct = await client.create_dm(discord.Object(loopback.user.id))
    with pytest.raises(discord.Forbidden) as refusal:
        await direct.send("paused")
    assert refusal.value.code == 50007


async def test_embeds_and_files_take_permissions(loopback, client):
    channel = client.get_channel(loopback.channel.id)
    loopback.channel.bot_permissions &= ~EMBED_LINKS
    with pytest.raises(discord.Forbidden) as refusal:
        await channel.send(embed=discord.Embed(title="docked"))
    assert refusal.value.code == 50013
    loopback.channel.bot_permissions &= ~ATTACH_FILES
    with pytest.raises(discord.Forbidden) as refusal:
        await channel.send(file=discord.File(__file__))
    assert refusal.value.code == 50013
    await channel.send("docked")
    assert sent(loopback) == ["docked"]


# Publishing


async def test_a_post_is_published_once(loopback):
    news = loopback.add_channel(loopback.guild, "news", kind=ANNOUNCEMENT_CHANNEL)
    client = discord.Client(intents=discord.Intents(guilds=True), guild_ready_timeout=0.01)
    async with loopback.logged_in(client):
        message = await client.get_channel(news.id).send("docked")
        await message.publish()
        with pytest.raises(discord.HTTPException) as refusal:
            await message.publish()
        edited = await message.edit(content="undocked")
    assert (refusal.value.status, refusal.value.code) == (400, 40033)
    assert edited.flags.crossposted


async def test_only_what_is_in_an_announcement_channel_is_published(loopback, http, path):
    message = (await http("POST", path, TEXT)).body
    answered = await http("POST", f"{path}/{message['id']}/crosspost")
    assert answered.refused == (400, 50024)


async def test_publishing_takes_a_permission(loopback, http):
    news = loopback.add_channel(loopback.guild, "news", kind=ANNOUNCEMENT_CHANNEL)
    theirs = loopback.new_message(news, loopback.user)
    path = f"/channels/{news.id}/messages"
    mine = (await http("POST", path, TEXT)).body["id"]
    assert (await http("POST", f"{path}/{theirs.id}/crosspost")).refused == (403, 50013)
    news.bot_permissions |= MANAGE_MESSAGES
    assert (await http("POST", f"{path}/{theirs.id}/crosspost")).status == 200
    news.bot_permissions &= ~SEND_MESSAGES
    assert (await http("POST", f"{path}/{mine}/crosspost")).refused == (403, 50013)


# Too often


async def test_more_requests_in_a_second_than_allowed_are_refused(loopback, http, path):
    loopback.requests_per_second = 2
    assert (await http("POST", path, TEXT)).status == 200
    loopback.clock.advance(0.75)
    assert (await http("GET", path)).status == 200
    answered = await http("POST", path, TEXT)
    assert answered.status == 429
    body = {"message": "You are being rate limited.", "retry_after": 0.25, "global": True}
    assert answered.body == body
    assert answered.headers["X-RateLimit-Global"] == "true"
    assert (answered.headers["Retry-After"], "Via" in answered.headers) == ("1", True)
    loopback.clock.advance(0.25)
    assert (await http("POST", path, TEXT)).status == 200
    assert (await http("POST", path, TEXT)).status == 429
    assert loopback.rate_limited == 2


async def test_interactions_do_not_count_towards_the_limit(loopback, http, path):
    loopback.requests_per_second = 1
    for _ in range(3):
        assert (await http("POST", "/interactions/1/x/callback", {"type": 5})).status == 404
    assert (await http("POST", path, TEXT)).status == 200


async def test_bots_are_unaffected_by_slow_mode(loopback, http, path):
    loopback.channel.slow_mode = 10
    for _ in range(2):
        assert (await http("POST", path, TEXT)).status == 200
    channel = (await http("GET", f"/channels/{loopback.channel.id}")).body
    assert channel["rate_limit_per_user"] == 10


async def test_slow_mode_may_hold_the_bot_too(loopback, http, path):
    loopback.channel.slow_mode, loopback.channel.slows_bots = 10, True
    assert (await http("POST", path, TEXT)).status == 200
    loopback.clock.advance(4)
    answered = await http("POST", path, TEXT)
    assert answered.refused == (429, 20016)
    assert (answered.body["retry_after"], answered.body["global"]) == (6, False)
    loopback.channel.bot_permissions |= MANAGE_MESSAGES
    assert (await http("POST", path, TEXT)).status == 200


# Faults


async def test_a_fault_strikes_as_often_as_asked(loopback, http, path):
    fault = loopback.faults.answer(503, times=2)
    assert [(await http("POST", path, TEXT)).status for _ in range(3)] == [503, 503, 200]
    assert (fault.struck, sent(loopback)) == (2, ["docked"])


async def test_a_fault_after_accepting_leaves_the_message(loopback, http, path):
    loopback.faults.accept_and_answer(502)
    assert [(await http("POST", path, ONCE)).status for _ in range(2)] == [502, 200]
    assert sent(loopback) == ["docked"]


@pytest.mark.parametrize(
    ("name", "left"), [("cut", []), ("accept_and_cut", ["docked"])], ids=["before", "after"]
)
async def test_a_connection_is_cut_before_or_after_accepting(loopback, client, name, left):
    getattr(loopback.faults, name)()
    with pytest.raises(aiohttp.ClientError):
        await client.get_channel(loopback.channel.id).send("docked")
    assert sent(loopback) == left


async def test_a_fault_is_for_the_channels_and_the_action_named(loopback, http, path):
    other = loopback.add_channel(loopback.guild, "other")
    loopback.faults.answer(500, places=[other])
    loopback.faults.answer(504, action="editing")
    message = (await http("POST", path, TEXT)).body
    assert (await http("POST", f"/channels/{other.id}/messages", TEXT)).status == 500
    assert (await http("PATCH", f"{path}/{message['id']}", TEXT)).status == 504


async def test_discord_py_waits_for_a_limit_of_discord_but_not_of_a_proxy(loopback, client):
    channel = client.get_channel(loopback.channel.id)
    limit = loopback.faults.rate_limit(0)
    await channel.send("docked")
    assert limit.struck == 1
    loopback.faults.answer(429)
    with pytest.raises(discord.HTTPException) as refusal:
        await channel.send("docked")
    assert refusal.value.status == 429


@pytest.mark.parametrize(
    ("name", "held"), [("hang", []), ("accept_and_hang", ["docked"])], ids=["before", "after"]
)
async def test_a_request_hangs_until_it_is_released(loopback, client, name, held):
    hang = getattr(loopback.faults, name)(places=[loopback.channel])
    sending = asyncio.create_task(client.get_channel(loopback.channel.id).send("docked"))
    await loopback.until(lambda: hang.struck)
    other = loopback.add_channel(loopback.guild, "other")
    await client.get_partial_messageable(other.id).send("elsewhere")
    assert (sending.done(), sent(loopback)) == (False, held)
    hang.release()
    await sending
    assert sent(loopback) == ["docked"]


@pytest.mark.parametrize("name", ["hang", "accept_and_hang"])
async def test_what_hangs_does_not_hold_up_the_end(name):
    async with LoopbackDiscord(Clock()) as server, requesting(server) as http:
        hang = getattr(server.faults, name)()
        path = f"/channels/{server.channel.id}/messages"
        sending = asyncio.create_task(http("POST", path, TEXT))
        await server.until(lambda: hang.struck)
        # The server has a second for what is under way, then it cancels.
        async with asyncio.timeout(0.5):
            await server.__aexit__()
        with pytest.raises(aiohttp.ClientError):
            await sending
    assert len(server.messages[server.channel.id]) == (name == "accept_and_hang")


async def test_a_hanging_request_may_be_cut(loopback, http, path):
    hang = loopback.faults.hang()
    sending = asyncio.create_task(http("POST", path, TEXT))
    await loopback.until(lambda: hang.struck)
    hang.cut()
    with pytest.raises(aiohttp.ClientError):
        await sending
    assert (await http("POST", path, {"content": "again"})).status == 200
    assert sent(loopback) == ["again"]
