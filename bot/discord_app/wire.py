"""What is watched of each single request to Discord, also of those that discord.py repeats."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import SimpleNamespace

import aiohttp

from bot.announcements.channels import Unsure
from bot.announcements.clocks import check_request


class Wire:
    """Checks each request right before it is sent, and reads the time from each answer.

    ``trace`` is what an aiohttp session needs to be watched.
    """

    def __init__(self) -> None:
        self._date = ""
        self.trace = aiohttp.TraceConfig()
        self.trace.on_request_start.append(self._begin)
        self.trace.on_request_end.append(self._end)

    @property
    def told(self) -> datetime | None:
        """What time Discord had at its last answer, None if that did not say."""
        try:
            told = parsedate_to_datetime(self._date)
        except ValueError:
            return None
        return told if told.tzinfo else told.replace(tzinfo=UTC)

    async def _begin(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        request: aiohttp.TraceRequestStartParams,
    ) -> None:
        check_request()
        if (making := _making.get()) is not None and request.method == "POST":
            making.check()

    async def _end(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        request: aiohttp.TraceRequestEndParams,
    ) -> None:
        self._date = request.response.headers.get("Date", "")
        if (making := _making.get()) is not None and request.method == "POST":
            making.answered(request.response.status)


class _Making:
    """Something without a nonce that is being made."""

    def __init__(self) -> None:
        self._tried = False

    def check(self) -> None:
        if self._tried:
            raise Unsure("Discord failed, and it may have been made")
        self._tried = True

    def answered(self, status: int) -> None:
        # Only what was refused for its haste was surely not made and is worth a second try.
        self._tried = status != HTTPStatus.TOO_MANY_REQUESTS


_making: ContextVar[_Making | None] = ContextVar("making", default=None)


@contextmanager
def making() -> Iterator[None]:
    """Keep discord.py from making a second one where it does not know how the first try ended."""
    token = _making.set(_Making())
    try:
        yield
    finally:
        _making.reset(token)
