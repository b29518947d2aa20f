"""No token comes out: not in the log, an error, an answer or the text of any object."""

import asyncio
import gc
import importlib
import io
import logging
import pkgutil
import sys
from datetime import UTC, datetime

import pytest
from loopback import Clock, LoopbackDiscord, answer
from loopback.faults import cut_connection
from support.bots import crew_bot
from support.running import started

import bot
from bot.discord_app import logs
from bot.faults import apology
from bot.refreshing.fetching import Fetcher
from bot.server import ServerAddress
from bot.settings import Settings

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
CANARY = "canary-1234567890.canary.canary-of-the-bot-token"
OF_AN_INTERACTION = "canary_of-an-interaction"
PATH = f"/interactions/1234/{OF_AN_INTERACTION}/callback"
SAID = f"POST https://discord.com/api/v10{PATH} with Authorization: Bot {CANARY}"


def every_error():
    """Each class of error of the bot, and those of what it asks, with secrets in its words."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name != "bot.__main__":
            importlib.import_module(module.name)
    found, left = [], [Exception]
    while left:
        for one in left.pop().__subclasses__():
            left.append(one)
            if one.__module__.split(".")[0] in ("bot", "discord", "aiohttp"):
                found.append(one)
    return sorted(set(found), key=lambda one: f"{one.__module__}.{one.__qualname__}")


def made(kind):
    """An error of a class, with the secrets in its words whatever else it takes."""
    fault = kind.__new__(kind, SAID)
    fault.args = (SAID,)
    return fault


@pytest.fixture
def told(monkeypatch):
    """What the log says of an error, at its most talkative."""
    handlers, level = list(logging.root.handlers), logging.root.level
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    logs.set_up(Settings(discord_token=CANARY, log="debug"))
    yield stream.getvalue
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


def test_no_error_of_any_class_brings_a_token_into_the_log(told):
    kinds, shown = every_error(), 0
    assert len(kinds) > 100
    for kind in kinds:
        fault = made(kind)
        fault.__cause__ = RuntimeError(SAID)
        assert "canary" not in str(apology(fault)), kind
        for name in ("bot.x", "discord.x", "asyncio"):
            logging.getLogger(name).warning("failed: %s %r", fault.args, SAID, exc_info=fault)
        shown += "***" in told()
        assert "canary" not in told(), kind
    assert shown == len(kinds)


def test_nothing_that_holds_a_secret_shows_it():
    secret = f"postgresql://bot:{CANARY}@db.example.org/iss"
    settings = Settings(discord_token=CANARY, server=ServerAddress(secret), refresh_key=CANARY)
    fetcher = Fetcher("https://example.org/", CANARY)
    for one in (settings, settings.server, fetcher):
        assert "canary" not in f"{one!r} {one}"


async def test_no_object_of_a_running_bot_shows_a_token(tmp_path, shipped):
    holders = ("bot.discord_app", "bot.settings", "bot.refreshing", "bot.announcements")
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as client:
            async with server.logged_in(client):
                await server.interact("aboard")
                (asked,) = server.interactions.asked.values()
                ours = [
                    one for one in gc.get_objects() if str(type(one).__module__).startswith(holders)
                ]
                assert client in ours
                for one in ours:
                    text = repr(one)
                    assert server.token not in text
                    assert asked.token not in text


# How the answer to an interaction may fail, by Discord's status; None cuts the connection.
WAYS = (400, 401, 403, 404, 413, 500, 502, 503, None)


@pytest.mark.parametrize("level", ["info", "debug"])
async def test_no_token_of_an_interaction_is_told_whatever_discord_answers(tmp_path, level):
    struck = []

    async def fail(request):
        if "/interactions/" not in request.path:
            return None
        struck.append(request.path)
        way = WAYS[len(struck) - 1] if len(struck) <= len(WAYS) else 404
        return cut_connection(request) if way is None else answer({"message": request.path}, way)

    async with (
        LoopbackDiscord() as server,
        started(
            server.base_url, tmp_path, DISCORD_TOKEN=server.token, ISS_BOT_LOG=level
        ) as process,
    ):
        await server.until(lambda: server.online, within=20)
        server.before_request.append(fail)
        for _ in WAYS:
            await server.ask("aboard", {"when": "2025-12-01"})
        await server.until(lambda: len(struck) >= len(WAYS), within=20)
        await server.caught_up()
        process.terminate()
        out, errors = await asyncio.wait_for(process.communicate(), 20)
        tokens = [one.token for one in server.interactions.asked.values()]
    assert b"fault" in errors
    assert len(tokens) == len(WAYS)
    for token in (*tokens, server.token):
        assert token.encode() not in out + errors
