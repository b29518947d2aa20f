"""What the state may lack because it is a copy, put in place of one that went on."""

from datetime import datetime, timedelta

from bot.announcements.delivering import NONCE_REMEMBERED

# What had been learned before an old copy was put back is learned again within this.
LEARNED_AGAIN = timedelta(hours=3)


class Lacking:
    """Since when posts may have been made that the state knows nothing of.

    After a pause the state may be a restored copy. Then posts are in doubt that follow from
    the facts taken at the start, from those learned again, and from those that were held.
    """

    def __init__(self) -> None:
        self._since: datetime | None = None
        self._until: datetime | None = None
        self._fresh = False

    def take(self) -> None:
        """Facts were taken, from which posts follow that were not planned before."""
        self._fresh = True

    def since(self, planned_to: datetime, now: datetime, held: bool) -> datetime | None:
        """Since when what is planned now may have been posted; None if the state would know.

        ``planned_to`` is how far was planned before, ``held`` whether other facts wait.
        """
        if self._until is None and now - planned_to > NONCE_REMEMBERED:
            self._since = planned_to
        if self._until is None or held:
            self._until = now + LEARNED_AGAIN
        if now > self._until:
            self._since = None
        return self._since if self._fresh else None

    def reached(self, now: datetime) -> datetime:
        """How far to note that was planned: no further than known, so that a start doubts too."""
        return self._since or now

    def planned(self) -> None:
        """All that follows from the facts taken was planned."""
        self._fresh = False
