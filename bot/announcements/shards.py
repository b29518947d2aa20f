"""Which servers a process hears of, where several share a bot that is in very many. Pure."""

import re
from dataclasses import dataclass

# Discord's rule: a server's shard is told by the time at which it was made.
TIME_BITS = 22
# One more than any bot needs; Discord gives a shard for some thousand servers.
MOST = 10_000
_WRITTEN = re.compile(r"(?P<first>\d{1,5})(?:-(?P<last>\d{1,5}))?/(?P<count>\d{1,5})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Shards:
    """The shards from ``first`` to ``last`` of ``count``; raises ValueError unless there are such.

    A server is in them if its events come to a process that has them.
    """

    first: int = 0
    last: int = 0
    count: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.first <= self.last < self.count <= MOST:
            raise ValueError("no shards")

    def __contains__(self, guild: int) -> bool:
        return self.first <= (guild >> TIME_BITS) % self.count <= self.last

    @property
    def ids(self) -> list[int]:
        """Their numbers."""
        return list(range(self.first, self.last + 1))

    @property
    def share(self) -> float:
        """How many of all they are."""
        return len(self.ids) / self.count

    @classmethod
    def read(cls, text: str) -> "Shards":
        """What was typed, as 0-3/16 or 5/16; raises ValueError if it is none."""
        found = _WRITTEN.fullmatch(text.strip())
        if found is None:
            raise ValueError("no shards")
        first = int(found["first"])
        return cls(first, int(found["last"] or first), int(found["count"]))


EVERY = Shards()
