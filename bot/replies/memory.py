"""What was asked last, for a few minutes, so that "and on 2 August?" can follow; never stored."""

from collections import OrderedDict
from collections.abc import Hashable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.questions.registry import Ask

# For so long a text is taken as a follow-up.
REMEMBERED = timedelta(minutes=5)
MOST = 5000

Who = TypeVar("Who", bound=Hashable)


class Memory(Generic[Who]):
    """The question that each asker asked last, for as long as it counts; the newest so many."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._asked: OrderedDict[Who, tuple[Ask, datetime]] = OrderedDict()

    def former(self, who: Who, now: datetime) -> Ask | None:
        """The question asked last, None if that is too long ago."""
        ask, at = self._asked.get(who, (None, now))
        return ask if timedelta() <= now - at <= REMEMBERED else None

    def note(self, who: Who, ask: Ask, now: datetime) -> None:
        """Remember a question that was answered."""
        self._asked[who] = ask, now
        self._asked.move_to_end(who)
        while len(self._asked) > self._most:
            self._asked.popitem(last=False)
