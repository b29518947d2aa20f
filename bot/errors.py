"""What can be wrong with a question: errors whose text is meant for the person asking.

Each says what was given, what was expected and what to try, and keeps its parts
as attributes, so that it can be said in the asker's language. Anything that is not an
``AskError`` is a fault of ours.
"""

from collections.abc import Mapping, Sequence

from bot.messages import Message, Sayable, Value


class AskError(Exception):
    """A question that cannot be answered, told kindly.

    ``text`` is a message, or its key with the ``values`` that are put in where its braces name
    them. ``suggestions`` are words to type instead, most likely first. ``choices`` are (label,
    value) pairs: with one of the values put in, the question can be asked again.
    """

    def __init__(
        self,
        text: str | Message,
        *,
        suggestions: Sequence[str] = (),
        choices: Sequence[tuple[Sayable, str]] = (),
        **values: Value,
    ) -> None:
        self.text = Message(text, **values) if isinstance(text, str) else text
        super().__init__(self.text)
        self.suggestions = tuple(suggestions)
        self.choices = tuple(choices)
        self._question: str | None = None
        self._parameter = ""
        self._words: Mapping[str, str] = {}

    def __str__(self) -> str:
        # Many are made while words are tried, and few of them told.
        return str(self.text)

    @property
    def kind(self) -> str:
        """The name that machines read."""
        return type(self).__name__

    def asked(self, question: str, parameter: str, words: Mapping[str, str]) -> None:
        """Note which parameter of which question could not be read, and all that was given."""
        if self._question is None:
            self._question, self._parameter, self._words = question, parameter, dict(words)

    def again(self) -> tuple[tuple[Sayable, str], ...]:
        """(label, slash command) pairs that ask the question again, one for each choice."""
        if self._question is None:
            return ()
        return tuple(
            (label, command(self._question, {**self._words, self._parameter: value}))
            for label, value in self.choices
        )


def command(question: str, words: Mapping[str, str]) -> str:
    """The slash command that asks a question with these words."""
    return " ".join([f"/{question}", *(f"{name}: {value}" for name, value in words.items())])


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


class NotTogether(NotUnderstood):
    """Words each of which is known, and which no question takes together."""

    def __init__(self) -> None:
        super().__init__(
            Message("I do not understand that. Try {command}.", command="/find"),
            suggestions=("/find",),
        )

    @property
    def kind(self) -> str:
        """Machines need not know why it is not understood."""
        return NotUnderstood.__name__


class OutOfScope(AskError):
    """A question about something other than the station's crews; ``about`` says about what."""

    def __init__(
        self,
        text: str | Message,
        *,
        about: str = "",
        suggestions: Sequence[str] = (),
        choices: Sequence[tuple[Sayable, str]] = (),
        **values: Value,
    ) -> None:
        super().__init__(text, suggestions=suggestions, choices=choices, **values)
        self.about = about
