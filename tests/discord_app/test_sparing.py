"""Of what nobody looks at discord.py makes no messages: answers told back, what others write."""

from datetime import UTC, datetime

import discord
import pytest
from loopback import Clock, LoopbackDiscord
from support.bots import crew_bot

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


@pytest.fixture
async def server(tmp_path, shipped):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as one:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with one.logged_in(bot):
                yield one


@pytest.fixture
def made(monkeypatch):
    """The messages that discord.py makes objects of."""
    found, begin = [], discord.Message.__init__

    def noted(message, **told):
        found.append(int(told["data"]["id"]))
        begin(message, **told)

    monkeypatch.setattr(discord.Message, "__init__", noted)
    return found


async def test_no_message_is_made_of_an_answer(server, made):
    reply = await server.interact("aboard", {"when": "2025-12-01"})
    assert reply.embeds[0]["title"] == "10 aboard the ISS on 1 December 2025"
    refused = await server.interact("aboard", {"when": "tomorrow's eve"})
    assert refused.ephemeral
    assert made == []


async def test_only_of_what_is_written_to_the_bot_a_message_is_made(server, made):
    other = server.add_user("Robot")
    other.bot = True
    await server.say(server.channel, "who is aboard?", mention=False)
    await server.say(server.channel, "who is aboard?", author=other)
    for channel, mention in ((server.channel, True), (server.direct(server.user), False)):
        message = await server.say(channel, "who is aboard?", mention=mention)
        answer = await server.answer_to(message)
        # discord.py makes one of what it sends as a message, with the one that it refers to.
        assert made.pop(0) == message.id
        assert sorted(made) == [message.id, answer.id]
        made.clear()
