"""Questions for machines, one a line, and the objects that answer them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from typing import Any

from bot.errors import AskError, BadDate, NotUnderstood
from bot.faults import apologising
from bot.questions import values
from bot.reading.alike import alike
from bot.reading.dates.typed import read_when
from bot.reading.plain_words import quoted
from bot.reading.when import MAX_LENGTH
from bot.reading.zones import find_zone
from bot.replies.reply import Asker, Refusal, refusal, reply
from bot.station.manifest import Manifest

MAX_LINE = 100_000
KEYS = ("text", "now", "as_of", "locale", "zone")
# What others call them.
_MEANT = {"lang": "locale", "language": "locale", "tz": "zone", "timezone": "zone"}


def answers(stream: Any, manifest: Manifest, asker: Asker) -> Iterator[Any]:
    """An object for each line of a stream, an error object where a line has no answer."""
    for line in _lines(stream):
        yield _answered(line, manifest, asker)


def error_object(error: AskError, refused: Refusal) -> Any:
    """The object that tells why there is no answer."""
    return values.error_facts(error.kind, refused.text, error.suggestions)


def _lines(stream: Any) -> Iterator[str]:
    """The lines of a stream; of one that is too long only the beginning."""
    while line := stream.readline(MAX_LINE):
        rest = line
        while rest and not rest.endswith("\n"):
            rest = stream.readline(MAX_LINE)
        # Windows writes a mark at the beginning of a file, which may be one of several.
        yield line.rstrip("\r\n").removeprefix("\ufeff")


def _answered(line: str, manifest: Manifest, asker: Asker) -> Any:
    try:
        with apologising():
            text = line
            if line.lstrip().startswith("{"):
                given = _given(line)
                # Whatever else is wrong with a line is told in its own language.
                if locale := _words(given, "locale"):
                    asker = replace(asker, locale=locale[:MAX_LENGTH])
                text, asker = _told(given, asker)
            return reply(text, manifest, asker).machine()
    except AskError as error:
        return error_object(error, refusal(error, manifest, asker))


def _given(line: str) -> dict[str, Any]:
    """The object that a batch line is."""
    try:
        given = json.loads(line, object_pairs_hook=_object)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict) or "text" not in given:
        raise NotUnderstood("This line is no JSON object with a 'text'.")
    return given


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these keys and values; which of two values is meant nobody can tell."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise NotUnderstood("A line has {words} twice.", words=quoted(key))
        found[key] = value
    return found


def _words(given: dict[str, Any], key: str) -> str | None:
    """What a line has for a key; of a list or a number something would be read nobody meant."""
    value = given.get(key)
    if not isinstance(value, str | None):
        raise BadDate("'{key}' should be words.", key=key)
    return value


def _told(given: dict[str, Any], asker: Asker) -> tuple[str, Asker]:
    """The text of a batch line that is an object, and the asker as the line has it."""
    for key in given:
        if key not in KEYS:
            raise _unknown(key)
    text = given["text"]
    if not isinstance(text, str):
        raise NotUnderstood("'{key}' should be words.", key="text")
    instants: dict[str, Any] = {}
    for name in ("now", "as_of"):
        if (value := _words(given, name)) is not None:
            when = read_when(value, asker.now, UTC, "UTC", month_first=False)
            instants[name] = when.last if name == "as_of" else when.start
    asker = replace(asker, **instants)
    if zone := _words(given, "zone"):
        found = find_zone(zone[:MAX_LENGTH])
        if found is None:
            raise BadDate(
                "There is no zone {words}. Try Europe/Moscow or UTC+3.", words=quoted(zone)
            )
        asker = replace(asker, zone=found[0], zone_name=found[1])
    return text, asker


def _unknown(key: str) -> NotUnderstood:
    known = ", ".join(KEYS)
    word = key[:MAX_LENGTH].casefold()
    near = [key for key, _ in alike(word, KEYS, most=1, enough=60)]
    meant = _MEANT.get(word) or next(iter(near), None)
    if meant is None:
        return NotUnderstood(
            "A line has no {words}; it may have {known}.", words=quoted(key), known=known
        )
    return NotUnderstood(
        "A line has no {words}; it may have {known}. Did you mean '{key}'?",
        words=quoted(key),
        known=known,
        key=meant,
        suggestions=[meant],
    )
