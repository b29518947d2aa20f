"""Who asked what last, and where, so that a question may follow from it; in memory alone."""

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from bot.questions.registry import Ask
from bot.replies.memory import Memory
from bot.replies.reply import Asker, Reply, reply
from bot.station.manifest import Manifest

if TYPE_CHECKING:
    from bot.understanding.understanding import Reading

# Where someone asks, and who.
Talk = tuple[int, int]


class Knowing(Protocol):
    """What is needed of the client."""

    @property
    def manifest(self) -> Manifest:
        """The facts that count now."""


class Talks:
    """Answers words that may go on from what the same person asked there before."""

    def __init__(self, client: Knowing) -> None:
        self._client = client
        self._memory: Memory[Talk] = Memory()

    def ask(self, text: str, talk: Talk, asker: Asker, found: "Reading | None" = None) -> Reply:
        """The reply to someone's words, which may go on from what they asked before.

        ``found`` is how the words are read, if that was looked at already. Raises AskError if
        there is none.
        """
        former = self._memory.former(talk, asker.now)
        replied = reply(text, self._client.manifest, asker, former, found)
        self.remember(talk, replied.ask, asker.now)
        return replied

    def remember(self, talk: Talk, ask: Ask, now: datetime) -> None:
        """Let someone go on from a question that was answered."""
        self._memory.note(talk, ask, now)

    def former(self, talk: Talk, now: datetime) -> Ask | None:
        """The question from which someone may go on."""
        return self._memory.former(talk, now)
