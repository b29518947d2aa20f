"""What all answers' values share: how times and numbers are written, and the dispatch."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import singledispatch
from typing import Any

from bot.questions.families import VALUES, own
from bot.questions.registry import Ask
from bot.reading.when import When
from bot.station.manifest import Manifest
from bot.station.moments import Moment

Facts = dict[str, Any]


def instant(at: datetime | None) -> str | None:
    """An instant to the minute: ``2026-07-14T17:52Z``."""
    return None if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def arguments(ask: Ask) -> Facts:
    """What a question was told, as values."""
    return {name: _argument(value) for name, value in ask.arguments.items()}


def _argument(value: object) -> object:
    if isinstance(value, When):
        return {"start": instant(value.start), "end": instant(value.bound)}
    return value if isinstance(value, int) else str(value)


def written(moment: Moment | None) -> str | None:
    """A moment as closely as it is known, in ISO 8601."""
    return None if moment is None else str(moment)


def rounded_days(length: float) -> float:
    """A number of days, to two decimals."""
    return round(length, 2)


@singledispatch
def facts(answer: object, manifest: Manifest) -> Facts:
    """The values of an answer."""
    if found := own(facts, answer, VALUES):
        known: Facts = found(answer, manifest)
        return known
    raise TypeError(f"no facts for {type(answer).__name__}")


def error_facts(kind: str, text: str, suggestions: tuple[str, ...]) -> Mapping[str, Any]:
    """The object printed for a question that has no answer."""
    return {"error": {"kind": kind, "text": text, "suggestions": list(suggestions)}}
