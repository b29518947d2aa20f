"""The loopback Discord stands in for the real one: discord.py works with it, its rules hold."""

import asyncio
import io
import sys
import threading
from pathlib import Path

import aiohttp
import discord
import pytest
from discord import app_commands
from discord.webhook.async_ import async_context, interaction_response_params

from loopback import Clock, LoopbackDiscord, NoAnswer, NotOffered, answer
from loopback.world import MANAGE_GUILD, SEND_MESSAGES

PICTURE = b"not much of a picture"
RUN_BOT = Path(__file__).parents[1] / "run_bot.py"


class Bot(discord.Client):
    """A discord.py client with a few commands, each a way of answering."""

    def __init__(self, intents=None, **options):
        intents = intents or discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(intents=intents, guild_ready_timeout=0.01, **options)
        self.tree = app_commands.CommandTree(self)
        self.seen = []
        self.failures = []
        for command in (aboard, person, slowly, menu, late, say_hello, pictured):
            self.tree.add_command(command)
        self.tree.add_command(app_commands.Group(name="announce", description="Scheduled posts"))
        self.tree.get_command("announce").add_command(add)

    async def setup_hook(self):
        await self.tree.sync()

    async def on_message(self, message):
        if message.author != self.user:
            self.seen.append(message.content)
            await message.reply(f"You said {len(message.content)} characters")


@app_commands.command(description="Who is aboard")
async def aboard(interaction, when: str = "now", count: app_commands.Range[int, 1, 9] = 1):
    """An embed, at once."""
    interaction.client.seen.append((interaction.locale, interaction.guild_id, interaction.user))
    embed = discord.Embed(title="Aboard", description=f"{when} {count}")
    await interaction.response.send_message(
        embed=embed, allowed_mentions=discord.AllowedMentions.none()
    )


@app_commands.command(description="A crew member")
async def person(interaction, name: str):
    """For the asker alone."""
    await interaction.response.send_message(f"No {name}", ephemeral=True)


@person.autocomplete("name")
async def names(interaction, current):
    """As many as the text typed is long."""
    return [app_commands.Choice(name=f"{current} {n}", value=str(n)) for n in range(len(current))]


@app_commands.command(description="An answer that takes its time")
async def slowly(interaction):
    """Thinking, the answer, and something more."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.followup.send("first")
    await interaction.followup.send("second")
    await interaction.edit_original_response(content="first, edited")


@app_commands.command(description="An answer with components")
async def menu(interaction):
    """A button that changes the message and a list."""
    await interaction.response.send_message("menu", view=Menu())


class Menu(discord.ui.View):
    """A button and a list of two."""

    def __init__(self):
        super().__init__(timeout=None)

    @discord.ui.button(label="More", custom_id="more")
    async def more(self, interaction, _):
        await interaction.response.edit_message(content="more", view=None)

    @discord.ui.select(custom_id="ship", options=[discord.SelectOption(label=n) for n in "AB"])
    async def ship(self, interaction, select):
        await interaction.response.send_message(select.values[0], ephemeral=True)


@app_commands.command(description="An answer after the clock has moved")
async def late(interaction):
    """The test moves the clock by the ``delay`` of the client."""
    client = interaction.client
    client.clock.advance(client.delay)
    try:
        await interaction.response.send_message("late")
        client.clock.advance(client.delay_again)
        await interaction.followup.send("later")
    except discord.HTTPException as failure:
        client.failures.append((failure.status, failure.code))


@app_commands.command(name="hello", description="A greeting, in direct messages only")
@app_commands.allowed_contexts(guilds=False, dms=True)
async def say_hello(interaction):
    """Plain text."""
    await interaction.response.send_message(f"Hello {interaction.user.name}")


@app_commands.command(description="A picture")
async def pictured(interaction):
    """A file that the embed shows."""
    picture = discord.File(io.BytesIO(PICTURE), "crew.png")
    embed = discord.Embed().set_image(url="attachment://crew.png")
    await interaction.response.send_message(file=picture, embed=embed)


@app_commands.command(description="Subscribe a channel")
@app_commands.default_permissions(manage_guild=True)
async def add(interaction, channel: discord.TextChannel, who: discord.User):
    """What the client resolved."""
    may = interaction.permissions.manage_guild
    await interaction.response.send_message(f"{channel.name} {who.name} {may}")


@pytest.fixture(autouse=True)
async def nothing_left_behind():
    """No task and no thread outlives a test."""
    threads = set(threading.enumerate())
    yield
    left = {task for task in asyncio.all_tasks() if task is not asyncio.current_task()}
    if left:
        # discord.py does not end the wait for its last server when it is closed.
        _, left = await asyncio.wait(left, timeout=1)
    assert not left
    for thread in set(threading.enumerate()) - threads:
        # discord.py tells its heartbeat thread to end but does not wait for it.
        thread.join(1)
        assert not thread.is_alive()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def loopback(clock):
    async with LoopbackDiscord(clock) as server:
        yield server


@pytest.fixture
async def bot(loopback):
    client = Bot()
    client.clock = loopback.clock
    async with loopback.logged_in(client):
        yield client


@pytest.fixture
async def http(loopback):
    """Requests of the bot without discord.py; gives the status and the body of the answer."""
    headers = {"Authorization": f"Bot {loopback.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:

        async def request(method, path, body=None, **options):
            url = loopback.base_url + path
            async with session.request(method, url, json=body, **options) as response:
                is_json = response.headers.get("Content-Type") == "application/json"
                return response.status, await response.json() if is_json else None

        yield request


# discord.py logs in, registers its commands and answers


async def test_a_bot_logs_in_and_registers_its_commands(loopback, bot):
    names = {command["name"] for command in loopback.commands}
    assert names == {"aboard", "person", "slowly", "menu", "late", "hello", "pictured", "announce"}
    assert loopback.registrations == 1
    assert bot.user.name == "Loopback"
    assert [channel.name for channel in bot.guilds[0].text_channels] == ["general"]
    channel = bot.get_channel(loopback.channel.id)
    assert channel.permissions_for(channel.guild.me).send_messages
    assert not loopback.refusals


async def test_a_bot_that_cannot_start_says_why(loopback):
    client = Bot()
    client.setup_hook = fail_to_start
    with pytest.raises(ZeroDivisionError):
        async with loopback.logged_in(client):
            pass


async def fail_to_start():
    raise ZeroDivisionError


async def test_a_command_is_answered_with_an_embed(loopback, bot):
    reply = await loopback.interact("aboard", {"when": "2025-12-01"}, locale="ru")
    assert reply.embeds[0]["title"] == "Aboard"
    assert reply.embeds[0]["description"] == "2025-12-01 1"
    assert reply.allowed_mentions == {"parse": []}
    assert not reply.ephemeral
    assert reply.message in loopback.messages[loopback.channel.id]
    locale, guild, user = bot.seen[0]
    assert (locale, guild) == (discord.Locale.russian, loopback.guild.id)
    assert isinstance(user, discord.Member)
    assert user.name == loopback.user.name


async def test_a_command_is_answered_in_direct_messages(loopback, bot):
    reply = await loopback.interact("hello", guild=False)
    assert reply.content == f"Hello {loopback.user.name}"
    assert reply.channel is loopback.direct(loopback.user)


async def test_an_ephemeral_reply_is_seen_by_the_asker_only(loopback, bot):
    reply = await loopback.interact("person", {"name": "Nobody"})
    assert reply.ephemeral
    assert reply.content == "No Nobody"
    assert not loopback.messages[loopback.channel.id]


async def test_the_first_follow_up_ends_the_thinking_and_the_next_is_a_message(loopback, bot):
    reply = await loopback.interact("slowly")
    await loopback.until(lambda: reply.message.edits)
    assert reply.content == "first, edited"
    assert [message.content for message in reply.followups] == ["second"]
    assert [message.ephemeral for message in (reply.message, *reply.followups)] == [True, False]


async def test_a_subcommand_takes_a_channel_and_a_person(loopback, bot):
    options = {"channel": loopback.channel, "who": loopback.owner}
    manager = loopback.add_user("Mia", MANAGE_GUILD)
    reply = await loopback.interact("announce add", options, user=manager)
    assert reply.content == "general Olga True"


async def test_choices_are_offered_while_typing(loopback, bot):
    reply = await loopback.autocomplete("person", "name", "abc")
    assert [choice["value"] for choice in reply.choices] == ["0", "1", "2"]


async def test_26_choices_are_refused(loopback, bot):
    with pytest.raises(NoAnswer):
        await loopback.autocomplete("person", "name", "a" * 26, within=0.2)
    assert loopback.refusals[0].errors["data"]["choices"]["_errors"]


async def test_a_button_changes_its_message(loopback, bot):
    reply = await loopback.interact("menu")
    pressed = await loopback.press(reply, "More")
    assert pressed.message is reply.message
    assert (pressed.content, pressed.components) == ("more", [])


async def test_a_list_is_chosen_from(loopback, bot):
    reply = await loopback.interact("menu")
    chosen = await loopback.choose(reply, "ship", ["B"], user=loopback.owner)
    assert (chosen.content, chosen.ephemeral) == ("B", True)


async def test_files_come_with_a_reply(loopback, bot):
    reply = await loopback.interact("pictured")
    assert reply.files["crew.png"] == PICTURE


async def test_a_message_that_mentions_the_bot_is_answered(loopback, bot):
    said = await loopback.say(loopback.channel, "who is aboard?")
    reply = await loopback.answer_to(said)
    assert reply.reference is said
    assert bot.seen == [said.content]


async def test_a_message_that_does_not_mention_the_bot_comes_without_content(loopback, bot):
    said = await loopback.say(loopback.channel, "who is aboard?", mention=False)
    await loopback.answer_to(said)
    assert bot.seen == [""]


async def test_a_direct_message_is_readable(loopback, bot):
    said = await loopback.say(loopback.direct(loopback.user), "hello", mention=False)
    await loopback.answer_to(said)
    assert bot.seen == ["hello"]


async def test_a_post_is_found_in_the_history_and_edited(loopback, bot):
    channel = bot.get_channel(loopback.channel.id)
    posted = await channel.send("docked")
    assert [message.content async for message in channel.history()] == ["docked"]
    await posted.edit(content="undocked")
    assert loopback.messages[channel.id][0].content == "undocked"
    await posted.delete()
    assert not loopback.messages[channel.id]


async def test_a_bot_writes_a_direct_message_first(loopback, bot):
    user = await bot.create_dm(discord.Object(loopback.user.id))
    await user.send("paused")
    assert loopback.messages[loopback.direct(loopback.user).id][0].content == "paused"


async def test_commands_of_one_server_stand_beside_the_others(loopback, bot):
    bot.tree.add_command(app_commands.Command(name="here", description="x", callback=here))
    bot.tree.copy_global_to(guild=discord.Object(loopback.guild.id))
    await bot.tree.sync(guild=discord.Object(loopback.guild.id))
    assert loopback.registrations == 2
    reply = await loopback.interact("here")
    assert reply.content == "here"


async def here(interaction):
    await interaction.response.send_message("here")


async def test_a_command_keeps_its_id_when_it_is_registered_again(loopback, bot):
    before = {command["name"]: command["id"] for command in loopback.commands}
    await bot.tree.sync()
    assert {command["name"]: command["id"] for command in loopback.commands} == before


# What Discord would not let a person do


@pytest.mark.parametrize(
    ("command", "options", "where"),
    [
        pytest.param("nothing", {}, {}, id="a command that is not registered"),
        pytest.param("announce", {}, {}, id="a group without its subcommand"),
        pytest.param("aboard", {"wen": "now"}, {}, id="an option that is not there"),
        pytest.param("aboard", {"when": 5}, {}, id="a number for a text"),
        pytest.param("aboard", {"count": 10}, {}, id="a number out of range"),
        pytest.param("person", {}, {}, id="a required option left out"),
        pytest.param("hello", {}, {"guild": True}, id="a command for direct messages in a server"),
    ],
)
async def test_what_is_not_offered_cannot_be_used(loopback, bot, command, options, where):
    with pytest.raises(NotOffered):
        await loopback.interact(command, options, **where)


async def test_what_is_not_shown_cannot_be_pressed(loopback, bot):
    reply = await loopback.interact("menu")
    with pytest.raises(NotOffered):
        await loopback.press(reply, "Less")
    with pytest.raises(NotOffered):
        await loopback.choose(reply, "ship", ["C"])


# The rules of interactions


def acknowledgement(content="again"):
    return {"type": 4, "data": {"content": content}}


def callback(loopback, reply):
    interaction = next(one for one in loopback.interactions.asked.values() if one.reply is reply)
    return f"/interactions/{interaction.id}/{interaction.token}/callback"


def webhook(loopback, reply):
    interaction = next(one for one in loopback.interactions.asked.values() if one.reply is reply)
    return f"/webhooks/{loopback.application_id}/{interaction.token}"


async def test_a_second_acknowledgement_is_refused(loopback, bot):
    answered = []
    bot.on_interaction = lambda interaction: keep(interaction, answered)
    await loopback.interact("aboard")
    interaction = answered[0]
    with pytest.raises(discord.HTTPException) as refusal:
        await async_context.get().create_interaction_response(
            interaction.id,
            interaction.token,
            session=interaction._session,
            params=interaction_response_params(4, {"content": "again"}),
        )
    assert (refusal.value.status, refusal.value.code) == (400, 40060)


async def keep(interaction, kept):
    kept.append(interaction)


@pytest.mark.parametrize(
    ("delay", "delay_again", "failures"),
    [
        pytest.param(3, 897, [], id="in time"),
        pytest.param(3.1, 0, [(404, 10062)], id="acknowledged after 3 s"),
        pytest.param(3, 897.1, [(401, 50027)], id="followed up after 15 min"),
    ],
)
async def test_answers_must_come_in_time(loopback, bot, delay, delay_again, failures):
    bot.delay, bot.delay_again = delay, delay_again
    reply = await loopback.ask("late")
    await loopback.until(lambda: reply.followups or loopback.refusals)
    await loopback.caught_up()
    assert bot.failures == failures


async def test_an_interaction_sent_twice_is_answered_once(loopback, bot):
    reply = await loopback.interact("aboard")
    await loopback.redeliver(reply)
    await loopback.until(lambda: loopback.refusals)
    assert loopback.refusals[0].code == 40060


@pytest.fixture
async def silent(loopback):
    """A bot that registers commands but answers nothing: the test does."""
    client = Bot()
    client.tree.interaction_check = refuse_all
    async with loopback.logged_in(client):
        yield client


async def refuse_all(_):
    return False


async def test_a_follow_up_needs_an_acknowledgement_first(loopback, silent, http):
    reply = await loopback.ask("aboard")
    status, body = await http("POST", webhook(loopback, reply), {"content": "early"})
    assert (status, body["code"]) == (404, 10015)


async def test_the_token_in_the_path_must_match(loopback, silent, http):
    reply = await loopback.ask("aboard")
    status, body = await http("POST", callback(loopback, reply) + "x", acknowledgement())
    assert status == 404
    path = callback(loopback, reply).replace("token", "tokem")
    status, body = await http("POST", path, acknowledgement())
    assert (status, body["code"]) == (404, 10062)
    status, body = await http("POST", f"/webhooks/{loopback.application_id}/x", {"content": "x"})
    assert (status, body["code"]) == (401, 50027)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(acknowledgement(), id="a message"),
        pytest.param({"type": 5}, id="thinking"),
        pytest.param({"type": 8, "data": {"choices": [{"name": "a", "value": 1}]}}, id="a number"),
    ],
)
async def test_typing_is_answered_with_fitting_choices_only(loopback, silent, http, body):
    # The bot answers typing by itself; this interaction it is not told of.
    loopback.gateway.dispatch = nobody_is_told
    typing = asyncio.create_task(loopback.autocomplete("person", "name", "a"))
    asked = await loopback.until(lambda: next(iter(loopback.interactions.asked.values()), None))
    status, refusal = await http("POST", callback(loopback, asked.reply), body)
    assert (status, refusal["code"]) == (400, 50035)
    choices = {"type": 8, "data": {"choices": [{"name": "a", "value": "a"}]}}
    assert (await http("POST", callback(loopback, asked.reply), choices))[0] == 204
    assert (await typing).choices == choices["data"]["choices"]


async def nobody_is_told(*_):
    pass


async def test_choices_are_no_answer_to_a_command(loopback, silent, http):
    reply = await loopback.ask("aboard")
    status, body = await http("POST", callback(loopback, reply), {"type": 8, "data": {}})
    assert (status, list(body["errors"])) == (400, ["type"])


async def test_a_refused_acknowledgement_may_be_tried_again(loopback, silent, http):
    reply = await loopback.ask("aboard")
    path = callback(loopback, reply)
    status, body = await http("POST", path, acknowledgement("a" * 2001))
    assert (status, body["code"], reply.kind) == (400, 50035, None)
    assert body["errors"]["data"]["content"]["_errors"][0]["code"] == "BASE_TYPE_MAX_LENGTH"
    assert loopback.refusals[0].path == path
    status, body = await http("POST", path + "?with_response=true", acknowledgement())
    assert body["resource"]["message"]["content"] == "again"
    assert reply.settled


async def test_an_empty_message_is_refused(loopback, silent, http):
    reply = await loopback.ask("aboard")
    status, body = await http("POST", callback(loopback, reply), acknowledgement(" "))
    assert (status, body["code"]) == (400, 50006)


async def test_the_original_response_is_shown_edited_and_deleted(loopback, silent, http):
    reply = await loopback.ask("aboard")
    original = webhook(loopback, reply) + "/messages/@original"
    await http("POST", callback(loopback, reply), acknowledgement("first"))
    status, _ = await http("PATCH", original, {"content": "second"})
    assert (status, reply.content) == (200, "second")
    assert (await http("PATCH", original, {"content": ""}))[1]["code"] == 50006
    assert (await http("GET", original))[1]["content"] == "second"
    assert (await http("DELETE", original))[0] == 204
    assert (await http("GET", original))[1]["code"] == 10008
    assert not loopback.messages[loopback.channel.id]


# Channels


async def test_a_nonce_makes_a_message_once(loopback, http):
    path = f"/channels/{loopback.channel.id}/messages"
    body = {"content": "docked", "nonce": "a" * 24, "enforce_nonce": True}
    first, second = await http("POST", path, body), await http("POST", path, body)
    assert first == second
    assert len(loopback.messages[loopback.channel.id]) == 1
    loopback.clock.advance(301)
    assert (await http("POST", path, body))[1]["id"] != first[1]["id"]


async def test_a_nonce_does_not_bring_a_deleted_message_back(loopback, http):
    path = f"/channels/{loopback.channel.id}/messages"
    body = {"content": "docked", "nonce": "a" * 24, "enforce_nonce": True}
    _, message = await http("POST", path, body)
    await http("DELETE", f"{path}/{message['id']}")
    assert (await http("POST", path, body))[1]["code"] == 10008


async def test_history_goes_back_and_forth(loopback, http):
    path = f"/channels/{loopback.channel.id}/messages"
    ids = [(await http("POST", path, {"content": str(n)}))[1]["id"] for n in range(5)]

    async def found(query):
        _, page = await http("GET", path + query)
        return [int(message["content"]) for message in page]

    assert await found("") == [4, 3, 2, 1, 0]
    assert await found("?limit=2") == [4, 3]
    assert await found(f"?limit=2&before={ids[2]}") == [1, 0]
    assert await found(f"?limit=2&after={ids[1]}") == [3, 2]
    assert (await http("GET", path + "?limit=101"))[0] == 400


async def test_a_lost_permission_is_noticed(loopback, http):
    loopback.channel.bot_permissions &= ~SEND_MESSAGES
    status, body = await http("POST", f"/channels/{loopback.channel.id}/messages", {"content": "x"})
    assert (status, body["code"]) == (403, 50013)


async def test_unknown_paths_are_noted(loopback, http):
    assert (await http("GET", "/nowhere"))[1] == {"message": "404: Not Found", "code": 0}
    assert loopback.unknown_paths == [("GET", "/nowhere")]
    assert loopback.requests == [("GET", "/nowhere")]


async def test_a_test_can_make_requests_fail(loopback, http):
    async def before(request):
        return answer({"message": "down", "code": 0}, 503) if request.method == "GET" else None

    async def after(request, response):
        return answer({"message": "down", "code": 0}, 500) if request.method == "POST" else None

    loopback.before_request.append(before)
    loopback.after_request.append(after)
    assert (await http("GET", "/users/@me"))[0] == 503
    path = f"/channels/{loopback.channel.id}/messages"
    assert (await http("POST", path, {"content": "made"}))[0] == 500
    assert len(loopback.messages[loopback.channel.id]) == 1


async def test_a_test_can_cut_connections(loopback, http):
    async def cut(request):
        request.transport.abort()
        return answer()

    loopback.before_request.append(cut)
    path = f"/channels/{loopback.channel.id}/messages"
    # Not GET, which aiohttp tries again.
    with pytest.raises(aiohttp.ClientError):
        await http("POST", path, {"content": "lost"})
    assert loopback.requests == [("POST", path)]
    assert not loopback.messages[loopback.channel.id]


# The gateway


async def test_a_wrong_token_is_refused(loopback, http):
    client = Bot()
    loopback.token, right = "another", loopback.token
    with loopback.redirect(), pytest.raises(discord.LoginFailure):
        async with client:
            await client.start(right)
    assert loopback.refusals[0].status == 401


async def test_the_gateway_closes_on_a_wrong_token(loopback):
    async with aiohttp.ClientSession() as session, session.ws_connect(loopback.gateway_url) as ws:
        await ws.receive_json()
        await ws.send_json({"op": 2, "d": {"token": "wrong", "intents": 0}})
        await ws.receive()
        assert ws.close_code == 4004


async def test_intents_that_are_not_allowed_end_the_client(loopback):
    client = Bot(discord.Intents(guilds=True, message_content=True))
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with loopback.logged_in(client):
            pass


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(lambda gateway: gateway.ask_to_reconnect(), id="asked to reconnect"),
        pytest.param(lambda gateway: gateway.disconnect(4000), id="cut off"),
    ],
)
async def test_what_was_missed_comes_after_resuming(loopback, bot, cut):
    session = loopback.gateway.sessions[0]
    await cut(loopback.gateway)
    await loopback.until(lambda: session.events[-1][0] == "RESUMED")
    reply = await loopback.interact("aboard")
    assert reply.embeds
    assert loopback.gateway.sessions == [session]


@pytest.mark.parametrize("compress", [None, "zlib-stream"])
async def test_the_gateway_speaks_as_the_client_asks(loopback, compress):
    url = loopback.gateway_url + (f"?compress={compress}" if compress else "")
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as ws:
        message = await ws.receive()
        if compress:
            content = discord.utils._ZlibDecompressionContext().decompress(message.data)
        else:
            content = message.data
        assert discord.utils._from_json(content)["op"] == 10


async def test_shards_share_the_servers(loopback):
    second = loopback.add_guild("Second", loopback.owner)
    second.id = loopback.guild.id + (1 << 22)
    client = Bot(shard_id=(second.id >> 22) % 2, shard_count=2)
    async with loopback.logged_in(client):
        assert [guild.id for guild in client.guilds] == [second.id]


async def test_discord_py_in_another_process_is_redirected(loopback, tmp_path):
    program = tmp_path / "bot" / "__main__.py"
    program.parent.mkdir()
    program.with_name("__init__.py").touch()
    program.write_text(PROGRAM)
    launcher = tmp_path / "tests" / "run_bot.py"
    launcher.parent.mkdir()
    launcher.write_text(RUN_BOT.read_text())
    environment = {"TOKEN": loopback.token, "PYTHONPATH": str(RUN_BOT.parent)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, launcher, loopback.base_url, "run"), env=environment
    )
    try:
        await loopback.until(lambda: loopback.online, within=10)
        assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


PROGRAM = """
import os, sys, discord

class Client(discord.Client):
    async def on_connect(self):
        await self.close()

assert sys.argv[1:] == ["run"]
Client(intents=discord.Intents(guilds=True)).run(os.environ["TOKEN"])
"""


# Limits, of which each has its own test elsewhere


async def test_a_post_beyond_a_limit_is_refused_by_its_field(loopback, http):
    path = f"/channels/{loopback.channel.id}/messages"
    status, refusal = await http("POST", path, {"embeds": [{"title": "x" * 257}]})
    assert (status, refusal["code"]) == (400, 50035)
    assert refusal["errors"]["embeds"]["0"]["title"]["_errors"][0] == {
        "code": "BASE_TYPE_MAX_LENGTH",
        "message": "Must be 256 or fewer in length.",
    }
    assert loopback.refusals[0].errors == refusal["errors"]
    assert not loopback.messages[loopback.channel.id]


async def test_no_command_is_registered_if_one_is_refused(loopback, http):
    path = f"/applications/{loopback.application_id}/commands"
    bodies = [{"name": name, "description": "x"} for name in ("aboard", "Who")]
    status, refusal = await http("PUT", path, bodies)
    assert (status, list(refusal["errors"]["1"])) == (400, ["name"])
    assert (loopback.commands, loopback.registrations) == ([], 0)
