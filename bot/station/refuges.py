"""The record of whose way out of an emergency was another ship than the one they came on."""

from dataclasses import dataclass

from bot.station.moments import Moment


@dataclass(frozen=True, slots=True)
class Refuge:
    """A time in which someone would have left in another ship than the one they came on.

    ``since_is`` and ``until_is`` say how a time is known if not as written:
    ``estimated``, or ``latest`` if the real move was earlier.
    """

    person: str
    mission: str
    since: Moment
    until: Moment
    since_is: str = ""
    until_is: str = ""
    why: str = ""
    checked: str = ""
    source: str = ""
    note: str = ""

    @property
    def inferred(self) -> bool:
        """Whether no source tells of the change, or only roughly when it was."""
        return self.checked == "memory" or bool(self.since_is)
