"""The log: one line a record on standard error, without a token in any of them."""

import logging
import re

import aiohttp
import discord

from bot.settings import Settings

_OUTAGES = (OSError, aiohttp.ClientError, discord.ConnectionClosed)

_SECRETS = (
    (re.compile(r"(/interactions/\d+/)[^/\s?\"']+"), r"\1***"),
    (re.compile(r"(/webhooks/\d+/)[^/\s?\"']+"), r"\1***"),
    (re.compile(r"(Bot )[\w.\-]{20,}"), r"\1***"),
)


class _Redacting(logging.Formatter):
    """Formats a record, its traceback included, and then takes the tokens out.

    Where an outage is told by discord.py, which repeats it with each attempt to connect, only
    ``traced`` shows its traceback.
    """

    def __init__(self, token: str, traced: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token, self._traced = token, traced

    def format(self, record: logging.LogRecord) -> str:
        outage = record.exc_info[1] if record.exc_info else None
        told = record.name.startswith("discord.") and isinstance(outage, _OUTAGES)
        if told and not self._traced:
            said = f"{record.getMessage()} ({outage})"
            short = {"msg": said, "args": (), "exc_info": None, "exc_text": None}
            record = logging.makeLogRecord({**record.__dict__, **short})
        text = super().format(record)
        if self._token:
            text = text.replace(self._token, "***")
        for pattern, shown in _SECRETS:
            text = pattern.sub(shown, text)
        return text

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # logging's name
        """The line of a record, in one line whatever its message is."""
        if "\n" in record.message:
            record.message = "; ".join(filter(None, map(str.strip, record.message.splitlines())))
        return super().formatMessage(record)


def set_up(settings: Settings) -> None:
    """Send records to standard error, ours from the level the operator chose."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Redacting(settings.discord_token or "", settings.log == "debug"))
    logging.root.addHandler(handler)
    logging.root.setLevel(logging.WARNING)
    logging.getLogger("bot").setLevel(settings.log.upper())
    # At debug level discord.py logs message bodies and tokens inside addresses.
    logging.getLogger("discord").setLevel(logging.WARNING)
    # They advise at every start to ask for servers and to install voice; this bot needs neither.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    logging.getLogger("discord.client").addFilter(
        lambda record: "voice will NOT be supported" not in record.getMessage()
    )
