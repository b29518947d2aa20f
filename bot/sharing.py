"""What is learned from the source, shared by machines whose state is on one server.

Each has a file of its own that it answers from; one of them asks the source at a time.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from bot.announcements.opening import open_store
from bot.announcements.sql_store import SqlStore
from bot.refreshing.copying import packed, unpack
from bot.refreshing.learned import LearnedFile
from bot.refreshing.refreshing import TURN, NotMyTurn
from bot.server import ServerAddress

T = TypeVar("T")


class Shared:
    """What was learned, as the state has it, and the ``file`` of this machine.

    Each method raises StoreError, OSError or sqlite3.Error if one of both cannot be used.
    """

    def __init__(self, kept: Path | ServerAddress, file: LearnedFile) -> None:
        self._kept, self._file = kept, file
        self._holder, self._mark = secrets.token_hex(8), ""

    def take_up(self) -> None:
        """Take up what another machine has learned meanwhile."""
        found = self._ask(lambda store: store.learned())
        if found and found[0] != self._mark:
            unpack(self._file, found[1])
            self._mark = found[0]

    def hand_on(self) -> None:
        """Hand on what this machine has learned."""
        facts = packed(self._file)
        mark = blake2b(facts, digest_size=16).hexdigest()
        if mark != self._mark:
            self._ask(lambda store: store.keep_learned(mark, facts))
            self._mark = mark

    @contextmanager
    def turn(self, now: datetime) -> Iterator[bool]:
        """Whether this process alone may look; with what it finds handed on in the end."""
        mine = self._ask(lambda store: store.take_turn("look", self._holder, now, now + TURN))
        if not mine:
            yield False
            return
        try:
            self.take_up()
            yield True
            self.hand_on()
        finally:
            self._ask(lambda store: store.end_turn("look", self._holder))

    def _ask(self, work: Callable[[SqlStore], T]) -> T:
        with closing(open_store(self._kept)) as store:
            return work(store)


@contextmanager
def changed(server: ServerAddress | None, file: LearnedFile) -> Iterator[None]:
    """Change what was learned, on all machines if it is shared; raises NotMyTurn during a look."""
    if server is None:
        yield
        return
    with Shared(server, file).turn(datetime.now(UTC)) as mine:
        if not mine:
            raise NotMyTurn
        yield
