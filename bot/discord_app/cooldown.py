"""How often one person may write to the bot in a chat. Kept in memory alone."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

# So many messages in so many seconds.
TIMES, SECONDS = 5, 20.0
MOST_PEOPLE = 5000


class Turn(Enum):
    """Whether it is someone's turn; the first time too soon is worth a word."""

    YES = "yes"
    TOO_SOON = "too soon"
    STILL_TOO_SOON = "still too soon"


@dataclass
class _Heard:
    """When someone was answered of late, and whether they were told to wait since."""

    times: list[float] = field(default_factory=list)
    told: bool = False


class Cooldown:
    """Whose turn it is; ``clock`` gives seconds that never go back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._people: OrderedDict[int, _Heard] = OrderedDict()

    def turn(self, person: int) -> Turn:
        """Whether a message that comes now is answered; one that is not does not count."""
        heard, now = self._of(person), self._clock()
        if len(heard.times) < TIMES:
            heard.times.append(now)
            heard.told = False
            return Turn.YES
        first, heard.told = not heard.told, True
        return Turn.TOO_SOON if first else Turn.STILL_TOO_SOON

    def wait(self, person: int) -> float:
        """In how many seconds it is that person's turn again."""
        heard = self._of(person)
        if len(heard.times) < TIMES:
            return 0.0
        return SECONDS - (self._clock() - heard.times[0])

    def _of(self, person: int) -> _Heard:
        heard = self._people.setdefault(person, _Heard())
        self._people.move_to_end(person)
        while len(self._people) > MOST_PEOPLE:
            self._people.popitem(last=False)
        heard.times = [at for at in heard.times if self._clock() - at < SECONDS]
        return heard
