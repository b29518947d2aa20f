"""Lists from a source over HTTPS: bounded in time, size and pages, and from nowhere else."""

import http.client
import json
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Timer
from typing import Any
from urllib.parse import urljoin, urlsplit

from bot.refreshing.observed import Kind, Refused

MAX_BYTES = 16_000_000
MAX_PAGES = 4
SECONDS = 30.0
# Where the source tells how often it may be asked; no longer wait is believed.
THROTTLE, MOST_SECONDS = "api-throttle/", 86_400
_AGENT = "iss-crew-bot"


class Unavailable(Exception):
    """The source does not answer now; ``after`` is how many seconds it asks to wait, if it does.

    ``throttled`` says that it was asked too often, by whoever has the same address.
    """

    def __init__(self, reason: str, after: float | None = None, *, throttled: bool = False) -> None:
        super().__init__(reason)
        self.after, self.throttled = after, throttled


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Asks below ``base``; ``spend`` is told before each call and may raise."""

    base: str
    key: str | None = field(default=None, repr=False)
    spend: Callable[[], None] = lambda: None
    seconds: float = SECONDS

    def rows(self, listing: str) -> list[object]:
        """All rows of a list, page after page; raises Refused or Unavailable."""
        found: list[object] = []
        address, seen = urljoin(self.base, listing), set[str]()
        while address:
            if not _below(address, self.base):
                raise Refused(Kind.ELSEWHERE, f"the next page is said to be at {address[:80]!r}")
            if address in seen or len(seen) == MAX_PAGES:
                raise Refused(Kind.ENDLESS, f"a list has more than {len(seen)} pages")
            seen.add(address)
            try:
                page = self._page(address)
            except Unavailable as fault:
                if fault.throttled and fault.after is None:
                    raise Unavailable(str(fault), self._next_use(), throttled=True) from None
                raise
            found += page["results"]
            address = page.get("next") or ""
            if not isinstance(address, str):
                raise Refused(Kind.SHAPE, "next is no address")
        return found

    def _next_use(self) -> float | None:
        """In how many seconds the source takes calls again, by a call that is free of charge."""
        try:
            told = json.loads(self._body(urljoin(self.base, THROTTLE), free=True))
            told = told[0] if isinstance(told, list) else told
            seconds = told["next_use_secs"]
        except (Refused, Unavailable, ValueError, LookupError, TypeError, RecursionError):
            return None
        return float(seconds) if isinstance(seconds, int) and 0 <= seconds < MOST_SECONDS else None

    def _page(self, address: str) -> dict[str, Any]:
        body = self._body(address)
        if not body.strip():
            raise Refused(Kind.EMPTY, "the answer is blank")
        if body.lstrip().startswith(b"<"):
            raise Refused(Kind.NOT_JSON, "the answer is a page for people")
        try:
            page = json.loads(body)
        except (ValueError, RecursionError) as error:
            kind = Kind.SHAPE if isinstance(error, RecursionError) else Kind.CUT_SHORT
            raise Refused(kind, f"the answer is no JSON: {error}"[:200]) from None
        if not isinstance(page, dict) or not isinstance(page.get("results"), list):
            raise Refused(Kind.SHAPE, "the answer has no results")
        return page

    def _body(self, address: str, *, free: bool = False) -> bytes:
        if not free:
            self.spend()
        connection = _connection(address, self.seconds)
        late = Event()
        over = Timer(self.seconds, _cut, [connection, late])
        over.daemon = True
        over.start()
        try:
            return _answer(connection, address, self.key)
        except (Refused, OSError, http.client.HTTPException) as error:
            if isinstance(error, TimeoutError) or late.is_set():
                raise Refused(
                    Kind.LATE, f"no whole answer within {self.seconds:g} seconds"
                ) from None
            if isinstance(error, Refused):
                raise
            if isinstance(error, http.client.IncompleteRead):
                raise Refused(Kind.CUT_SHORT, "the answer ends too early") from None
            raise Unavailable(f"no answer: {error or type(error).__name__}") from None
        finally:
            over.cancel()
            connection.close()


def _below(address: str, base: str) -> bool:
    """Whether an address is of the same place as the base, and below it."""
    return address.startswith(base) and "/../" not in address


def _connection(address: str, seconds: float) -> http.client.HTTPConnection:
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(host, parts.port, timeout=seconds, context=context)
    return http.client.HTTPConnection(host, parts.port, timeout=seconds)


def _cut(connection: http.client.HTTPConnection, late: Event) -> None:
    # Noted before, for whoever waits on it goes on at once.
    late.set()
    # Each byte may come in time and the whole still take for ever.
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)


def _answer(connection: http.client.HTTPConnection, address: str, key: str | None) -> bytes:
    parts = urlsplit(address)
    headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": _AGENT}
    if key:
        headers["Authorization"] = f"Token {key}"
    connection.request("GET", f"{parts.path}?{parts.query}", headers=headers)
    answer = connection.getresponse()
    if 300 <= answer.status < 400:
        raise Refused(Kind.REDIRECT, f"the answer is {answer.status} to another address")
    if answer.status == 429 or answer.status >= 500:
        throttled = answer.status == 429
        raise Unavailable(f"the answer is {answer.status}", _after(answer), throttled=throttled)
    if answer.status != 200:
        raise Refused(Kind.STATUS, f"the answer is {answer.status}")
    if (answer.getheader("Content-Encoding") or "identity").casefold() != "identity":
        raise Refused(Kind.PACKED, "the answer is packed although none was asked for")
    length = answer.getheader("Content-Length") or ""
    if length.isdigit() and len(length) < 20 and int(length) > MAX_BYTES:
        raise Refused(Kind.TOO_BIG, f"the answer has more than {MAX_BYTES:,} bytes")
    body = answer.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise Refused(Kind.TOO_BIG, f"the answer has more than {MAX_BYTES:,} bytes")
    if length.isdigit() and len(length) < 20 and len(body) < int(length):
        raise Refused(Kind.CUT_SHORT, "the answer ends too early")
    return body


def _after(answer: http.client.HTTPResponse) -> float | None:
    told = answer.getheader("Retry-After") or ""
    return float(told) if told.isascii() and told.isdigit() and len(told) < 8 else None
