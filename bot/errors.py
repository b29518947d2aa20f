"""What can be wrong with a question: errors whose text is meant for the person asking.

Each says what was given, what was expected and what to try, and keeps its parts
as attributes. Anything that is not an ``AskError`` is a fault of ours.
"""

from collections.abc import Sequence


class AskError(Exception):
    """A question that cannot be answered, told kindly.

    ``suggestions`` are texts to type instead, most likely first. ``choices`` are
    (label, value) pairs for ``parameter``: picking one asks the question again.
    """

    def __init__(
        self,
        text: str,
        *,
        suggestions: Sequence[str] = (),
        choices: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(text)
        self.text = text
        self.suggestions = tuple(suggestions)
        self.choices = tuple(choices)
        self.parameter: str | None = None

    @property
    def kind(self) -> str:
        """The name that machines read."""
        return type(self).__name__


class UnknownPerson(AskError):
    """Nobody who flew to the station, or is assigned to, is called that."""


class UnknownMission(AskError):
    """No crewed mission to the station is called that."""


class UnknownExpedition(AskError):
    """No expedition has that number."""


class BadDate(AskError):
    """Not a date, or not one that the station's history reaches."""


class BadSpan(AskError):
    """A stretch of time that ends before it begins."""


class AmbiguousName(AskError):
    """A name that several people or missions share; ``choices`` names them."""


class NotUnderstood(AskError):
    """Words that are no question known here."""


class OutOfScope(AskError):
    """A question about something other than the station's crews."""
