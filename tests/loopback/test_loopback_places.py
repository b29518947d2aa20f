"""Roles, permissions, threads and servers of the loopback Discord, as discord.py sees them."""

import discord
import pytest
from discord import app_commands

from loopback import Clock, LoopbackDiscord, NotOffered
from loopback.requesting import requesting
from loopback.world import (
    ADMINISTRATOR,
    ATTACH_FILES,
    CREATE_EVENTS,
    EMBED_LINKS,
    FORUM,
    MANAGE_GUILD,
    MANAGE_THREADS,
    MENTION_EVERYONE,
    ORDINARY,
    PRIVATE_THREAD,
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
)


class Bot(discord.Client):
    """A client that knows servers and hears no messages; it keeps its last interaction."""

    def __init__(self):
        super().__init__(intents=discord.Intents(guilds=True), guild_ready_timeout=0.01)
        self.tree = app_commands.CommandTree(self)
        self.asked = None
        for command in (ping, post, settings, shut):
            self.tree.add_command(command)

    async def setup_hook(self):
        await self.tree.sync()


@app_commands.command(description="Name a role")
async def ping(interaction, role: discord.Role):
    interaction.client.asked = interaction
    await interaction.response.send_message(f"{role.name} {role.mentionable}")


@app_commands.command(description="Name a channel")
async def post(
    interaction, channel: app_commands.AppCommandChannel | app_commands.AppCommandThread
):
    interaction.client.asked = interaction
    may = channel.permissions.send_messages
    await interaction.response.send_message(f"{type(channel).__name__} {channel.name} {may}")


@app_commands.command(description="For those who manage the server")
@app_commands.default_permissions(manage_guild=True)
async def settings(interaction, name: str = ""):
    interaction.client.asked = interaction
    await interaction.response.send_message("set")


@settings.autocomplete("name")
async def names(interaction, current):
    return []


@app_commands.command(description="For administrators")
@app_commands.default_permissions()
async def shut(interaction):
    await interaction.response.send_message("shut")


@pytest.fixture
async def loopback():
    async with LoopbackDiscord(Clock()) as server:
        yield server


@pytest.fixture
async def bot(loopback):
    client = Bot()
    async with loopback.logged_in(client):
        yield client


@pytest.fixture
async def http(loopback):
    async with requesting(loopback) as request:
        yield request


def messages(channel):
    return f"/channels/{channel.id}/messages"


TEXT = {"content": "docked"}


# Roles


async def test_a_role_of_the_server_is_known_to_the_client(loopback):
    role = loopback.add_role(loopback.guild, "Crew", mentionable=True)
    client = Bot()
    async with loopback.logged_in(client):
        known = client.guilds[0].get_role(role.id)
        assert (known.name, known.mentionable) == ("Crew", True)


async def test_a_command_takes_a_role(loopback, bot):
    role = loopback.add_role(loopback.guild, "Crew")
    reply = await loopback.interact("ping", {"role": role})
    assert reply.content == "Crew False"


async def test_a_person_does_not_fit_a_role(loopback, bot):
    with pytest.raises(NotOffered):
        await loopback.interact("ping", {"role": loopback.user})


# Permissions


@pytest.mark.parametrize(
    "permissions",
    [
        pytest.param(ORDINARY, id="as added"),
        pytest.param(VIEW_CHANNEL, id="to see only"),
        pytest.param(ORDINARY & ~(EMBED_LINKS | ATTACH_FILES), id="to write text only"),
        pytest.param(ORDINARY | MENTION_EVERYONE | MANAGE_THREADS, id="more than ordinary"),
        pytest.param(0, id="none"),
    ],
)
async def test_discord_py_works_out_what_the_bot_may_do(loopback, bot, permissions):
    await loopback.change_permissions(loopback.channel, permissions)
    channel = bot.get_channel(loopback.channel.id)
    assert channel.permissions_for(channel.guild.me).value == permissions


async def test_discord_py_knows_the_events_permissions_of_the_bot(loopback):
    loopback.guild.bot_event_permissions = CREATE_EVENTS
    client = Bot()
    async with loopback.logged_in(client):
        permissions = client.guilds[0].me.guild_permissions
    assert (permissions.create_events, permissions.manage_events) == (True, False)


@pytest.mark.parametrize(
    ("command", "permissions", "overridden", "offered"),
    [
        pytest.param("settings", ORDINARY, False, False, id="without it"),
        pytest.param("settings", ORDINARY | MANAGE_GUILD, False, True, id="with it"),
        pytest.param("settings", ADMINISTRATOR, False, True, id="administrator"),
        pytest.param("settings", ORDINARY, True, True, id="allowed by the server"),
        pytest.param("shut", ORDINARY | MANAGE_GUILD, False, False, id="for nobody"),
        pytest.param("shut", ADMINISTRATOR, False, True, id="for administrators"),
        pytest.param("ping", 0, False, False, id="a required option left out"),
    ],
)
async def test_a_command_is_offered_by_permission(
    loopback, bot, command, permissions, overridden, offered
):
    user = loopback.add_user("Mia", permissions)
    if offered:
        assert await loopback.interact(command, user=user, overridden=overridden)
    else:
        with pytest.raises(NotOffered):
            await loopback.interact(command, user=user, overridden=overridden)


async def test_an_option_of_a_command_is_offered_by_permission(loopback, bot):
    with pytest.raises(NotOffered):
        await loopback.autocomplete("settings", "name", "a")
    await loopback.autocomplete("settings", "name", "a", overridden=True)


async def test_permissions_do_not_matter_in_direct_messages(loopback, bot):
    assert await loopback.interact("settings", guild=False)


async def test_an_interaction_says_what_bot_and_person_may_do_there(loopback, bot):
    loopback.channel.bot_permissions = VIEW_CHANNEL
    loopback.channel.person_permissions[loopback.user] = SEND_MESSAGES
    await loopback.interact("ping", {"role": loopback.add_role(loopback.guild, "Crew")})
    assert bot.asked.app_permissions.value == VIEW_CHANNEL
    assert bot.asked.permissions.value == SEND_MESSAGES


async def test_a_channel_named_says_what_the_person_may_do_in_it(loopback, bot):
    closed = loopback.add_channel(loopback.guild, "closed")
    closed.person_permissions[loopback.user] = VIEW_CHANNEL
    reply = await loopback.interact("post", {"channel": closed})
    assert reply.content == "AppCommandChannel closed False"


# Threads


async def test_threads_are_known_until_they_are_archived(loopback):
    thread = loopback.add_thread(loopback.channel, "MS-28")
    archived = loopback.add_thread(loopback.channel, "MS-27", archived=True)
    client = Bot()
    async with loopback.logged_in(client):
        assert client.get_channel(thread.id).parent.id == loopback.channel.id
        assert client.get_channel(archived.id) is None
        await loopback.change_thread(thread, archived=True)
        assert client.get_channel(thread.id) is None


async def test_a_command_takes_a_thread(loopback, bot):
    thread = loopback.add_thread(loopback.channel, "MS-28", PRIVATE_THREAD)
    reply = await loopback.interact("post", {"channel": thread})
    assert reply.content == "AppCommandThread MS-28 True"


async def test_a_thread_is_written_to(loopback):
    thread = loopback.add_thread(loopback.channel, "MS-28")
    client = Bot()
    async with loopback.logged_in(client):
        await client.get_channel(thread.id).send("docked")
    assert [message.content for message in loopback.messages[thread.id]] == ["docked"]


async def test_a_thread_takes_a_permission_of_its_own(loopback, http):
    thread = loopback.add_thread(loopback.channel, "MS-28")
    loopback.channel.bot_permissions = ORDINARY & ~SEND_MESSAGES
    assert (await http("POST", messages(thread), TEXT)).status == 200
    loopback.channel.bot_permissions = VIEW_CHANNEL | SEND_MESSAGES
    assert (await http("POST", messages(thread), TEXT)).refused == (403, 50013)


async def test_a_message_reopens_an_archived_thread(loopback, bot, http):
    thread = loopback.add_thread(loopback.channel, "MS-28", archived=True)
    assert (await http("POST", messages(thread), TEXT)).status == 200
    await loopback.caught_up()
    assert not bot.get_channel(thread.id).archived


@pytest.mark.parametrize(
    ("archived", "refused"),
    [
        pytest.param(True, (400, 50083), id="archived"),
        pytest.param(False, (400, 160005), id="open"),
    ],
)
async def test_a_locked_thread_takes_the_right_to_manage_threads(loopback, http, archived, refused):
    thread = loopback.add_thread(loopback.channel, "MS-28", archived=archived, locked=True)
    assert (await http("POST", messages(thread), TEXT)).refused == refused
    loopback.channel.bot_permissions |= MANAGE_THREADS
    assert (await http("POST", messages(thread), TEXT)).status == 200


async def test_nothing_is_edited_in_an_archived_thread(loopback, http):
    thread = loopback.add_thread(loopback.channel, "MS-28")
    message = (await http("POST", messages(thread), TEXT)).body
    await loopback.change_thread(thread, archived=True)
    path = f"{messages(thread)}/{message['id']}"
    assert (await http("PATCH", path, {"content": "x"})).refused == (400, 50083)
    assert (await http("DELETE", path)).status == 204
    opened = {"archived": False}
    assert (await http("PATCH", f"/channels/{thread.id}", opened)).status == 200
    assert not thread.archived


async def test_a_locked_thread_is_not_reopened(loopback, http):
    thread = loopback.add_thread(loopback.channel, "MS-28", archived=True, locked=True)
    path, opened = f"/channels/{thread.id}", {"archived": False}
    assert (await http("PATCH", path, opened)).refused == (403, 50013)
    loopback.channel.bot_permissions |= MANAGE_THREADS
    assert (await http("PATCH", path, opened)).status == 200
    assert (await http("PATCH", f"/channels/{loopback.channel.id}", opened)).status == 403


async def test_a_forum_takes_no_messages(loopback, http):
    forum = loopback.add_channel(loopback.guild, "help", kind=FORUM)
    client = Bot()
    async with loopback.logged_in(client):
        assert isinstance(client.get_channel(forum.id), discord.ForumChannel)
    assert (await http("POST", messages(forum), TEXT)).refused == (400, 50008)
    thread = loopback.add_thread(forum, "question")
    assert (await http("POST", messages(thread), TEXT)).status == 200


# Channels and servers that go


async def test_a_deleted_channel_is_unknown_with_its_threads(loopback, bot, http):
    thread = loopback.add_thread(loopback.channel, "MS-28")
    await loopback.delete_channel(loopback.channel)
    assert bot.get_channel(loopback.channel.id) is None
    for channel in (loopback.channel, thread):
        assert (await http("POST", messages(channel), TEXT)).refused == (404, 10003)


async def test_a_thread_is_deleted_alone(loopback):
    thread = loopback.add_thread(loopback.channel, "MS-28")
    client = Bot()
    async with loopback.logged_in(client):
        await loopback.delete_channel(thread)
        assert client.get_channel(thread.id) is None
        assert client.get_channel(loopback.channel.id)


async def test_a_server_without_the_bot_is_closed_to_it(loopback, bot, http):
    left = []
    bot.on_guild_remove = lambda guild: keep(left, guild.id)
    await loopback.remove_bot(loopback.guild)
    assert (list(bot.guilds), left) == ([], [loopback.guild.id])
    assert (await http("POST", messages(loopback.channel), TEXT)).refused == (403, 50001)
    assert (await http("GET", f"/guilds/{loopback.guild.id}")).refused == (404, 10004)
    with pytest.raises(NotOffered):
        await loopback.interact("settings", overridden=True)


async def keep(kept, one):
    kept.append(one)


async def test_a_server_the_bot_has_left_is_not_known_at_the_next_login(loopback):
    await loopback.remove_bot(loopback.guild)
    client = Bot()
    async with loopback.logged_in(client):
        assert not client.guilds


async def test_rest_goes_on_while_a_server_is_unavailable(loopback, bot, http):
    left = []
    bot.on_guild_remove = lambda guild: keep(left, guild.id)
    await loopback.make_unavailable(loopback.guild)
    assert (bot.get_guild(loopback.guild.id).unavailable, left) == (True, [])
    assert (await http("POST", messages(loopback.channel), TEXT)).status == 200
    await loopback.make_available(loopback.guild)
    assert not bot.get_guild(loopback.guild.id).unavailable


# What the bot may see


async def test_a_message_is_not_shown_without_the_history(loopback, http):
    message = (await http("POST", messages(loopback.channel), TEXT)).body
    path = f"{messages(loopback.channel)}/{message['id']}"
    assert (await http("GET", path)).body["content"] == "docked"
    assert (await http("GET", f"{messages(loopback.channel)}/1")).refused == (404, 10008)
    loopback.channel.bot_permissions &= ~READ_MESSAGE_HISTORY
    assert (await http("GET", path)).status == 403


async def test_a_message_that_can_no_longer_be_seen_cannot_be_edited(loopback, http):
    message = (await http("POST", messages(loopback.channel), TEXT)).body
    loopback.channel.bot_permissions = 0
    path = f"{messages(loopback.channel)}/{message['id']}"
    assert (await http("PATCH", path, {"content": "x"})).refused == (403, 50001)
