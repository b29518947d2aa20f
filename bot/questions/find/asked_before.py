"""What a find leaves for the words that go on from it: itself."""

from typing import Any

from bot.questions.leaving import leaves
from bot.questions.registry import Ask, in_full
from bot.reading.readers import Scene


@leaves("find")
def _found(ask: Ask, scene: Scene) -> dict[str, Any]:
    return in_full(ask)[1]
