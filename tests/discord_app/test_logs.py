"""No token comes into the log, wherever a record has it."""

import io
import logging
import sys

import aiohttp
import pytest

from bot.discord_app import logs
from bot.settings import Settings

TOKEN = "canary-1234567890.canary.canary-of-the-bot-token"


@pytest.fixture
def log(monkeypatch):
    """What is written to standard error by the log: ``log(level)`` sets it up."""
    names = ("bot", "discord", "discord.state", "discord.client")
    before = [(logging.getLogger(n), logging.getLogger(n).level) for n in (None, *names)]
    handlers, filters = (
        list(logging.root.handlers),
        list(logging.getLogger("discord.client").filters),
    )

    def set_up(level="info"):
        stream = io.StringIO()
        monkeypatch.setattr(sys, "stderr", stream)
        logs.set_up(Settings(discord_token=TOKEN, log=level))
        return stream

    yield set_up
    logging.root.handlers[:] = handlers
    logging.getLogger("discord.client").filters[:] = filters
    for logger, level in before:
        logger.setLevel(level)


def raised(fault, cause=None):
    """The fault with a traceback."""
    with pytest.raises(type(fault)):
        raise fault from cause
    return fault


@pytest.mark.parametrize(
    "said",
    [
        TOKEN,
        f"Authorization: Bot {TOKEN}",
        "Authorization: Bot another-canary.token-of.a-bot-not-this-one",
        "https://discord.com/api/v10/interactions/1234/canary-of-an-interaction/callback",
        "POST /interactions/1234/canary-of-an-interaction/callback?with_response=1 failed",
        "https://discord.com/api/v10/webhooks/1234/canary_of-a.webhook",
        "PATCH '/webhooks/1234/canary-of-a-webhook/messages/@original' \"/webhooks/1/canary\"",
    ],
)
@pytest.mark.parametrize("level", ["info", "debug"])
def test_a_record_comes_out_without_its_token(log, said, level):
    stream = log(level)
    logger = logging.getLogger("bot.example")
    logger.warning(said)
    logger.warning("said was %s", said)
    fault = raised(RuntimeError(said))
    logger.error("failed", exc_info=fault)
    logging.getLogger("discord.example").error("failed", exc_info=fault)
    logging.getLogger("asyncio").error("failed", exc_info=fault, stack_info=True)
    shown = stream.getvalue()
    assert shown.count("Traceback") == 3
    assert "***" in shown
    assert "canary" not in shown


def test_an_error_with_a_token_in_its_cause_comes_out_without_it(log):
    stream = log()
    fault = raised(RuntimeError("failed"), raised(OSError(f"/webhooks/1/{TOKEN}/messages")))
    logging.getLogger("bot").error("failed", exc_info=fault)
    assert "direct cause" in stream.getvalue()
    assert "canary" not in stream.getvalue()


@pytest.mark.parametrize(
    "outage", [OSError("refused"), aiohttp.ClientError("refused"), TimeoutError("refused")]
)
def test_an_outage_is_one_line_unless_it_is_debugged(log, outage):
    stream = log()
    logging.getLogger("discord.shard").error("Retrying in %ss", 5, exc_info=outage)
    assert stream.getvalue().endswith("ERROR discord.shard: Retrying in 5s (refused)\n")
    assert stream.getvalue().count("\n") == 1


def test_an_outage_has_its_traceback_where_it_is_debugged(log):
    stream = log("debug")
    logging.getLogger("discord.shard").error("Retrying", exc_info=raised(OSError("refused")))
    assert "Traceback" in stream.getvalue()


def test_what_is_no_outage_keeps_its_traceback(log):
    stream = log()
    for name, fault in (
        ("discord.app_commands.tree", KeyError("ours")),
        ("bot.discord_app.client", KeyError("ours")),
        ("bot.discord_app.client", OSError("ours")),
    ):
        logging.getLogger(name).error("failed", exc_info=raised(fault))
    assert stream.getvalue().count("Traceback") == 3


def test_a_record_of_several_lines_is_one(log):
    stream = log()
    logging.getLogger("bot.test").error("the data have %s", "problems:\nevents.csv:3: x\n")
    assert stream.getvalue().splitlines()[0].endswith("the data have problems:; events.csv:3: x")
    assert stream.getvalue().count("\n") == 1
