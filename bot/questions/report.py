"""What every answer says of itself: from when it is told, how far the facts reach, and on what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.station.domain import Standing
from bot.station.moments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The part that all answers share.

    ``evidence`` is the facts it rests on: records with a source, stays and changes.
    """

    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...] = ()

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """The part of the evidence on which the title rests."""
        return self.evidence

    @property
    def is_of_flights(self) -> bool:
        """Whether it is of who flew when: that nobody did, all flights known bear out."""
        return True

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture of it, where its question is one of pictures."""
        return True

    @property
    def edge(self) -> datetime:
        """The end of what it tells as having happened: ``Manifest.edge`` of its own now."""
        return min(self.now, self.known_to)

    def has_happened(self, at: Moment | None) -> bool:
        """Whether a moment lies behind that edge."""
        return at is not None and at.earliest <= self.edge

    @property
    def is_late(self) -> bool:
        """Whether it is told from after the newest fact, up to which what goes on is counted."""
        return self.now > self.known_to

    def standing_at(self, instant: datetime) -> Standing:
        """What is told of an instant: actual up to the edge, a plan after it."""
        return Standing.ACTUAL if instant <= self.edge else Standing.PLANNED


def counted_to(at: datetime, now: datetime, known_to: datetime) -> datetime:
    """To where what goes on at ``at`` is counted: no further than the newest fact.

    A time that is still to come is a plan, and counted as planned.
    """
    return at if at > now else min(at, known_to)
