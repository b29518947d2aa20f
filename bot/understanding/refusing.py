"""Why a text is not answered at all: it is too long, of another topic, or not understood."""

import re

from bot.errors import NotUnderstood, OutOfScope
from bot.messages import Message, OneOf
from bot.questions.slash import too_long
from bot.reading.plain_words import quoted
from bot.understanding.elsewhere import TOPICS

SUGGESTIONS = ("/aboard", "/next-soyuz", "/help")
# What marks someone or something in a chat is not said again.
_MARKS = re.compile(r"[@<>`*_|~#\[\]\\]|https?:|//", re.IGNORECASE)


def too_long_text(text: str) -> NotUnderstood:
    """That a text is longer than what is read."""
    return NotUnderstood(too_long(text), suggestions=SUGGESTIONS)


def out_of_scope(topic: str) -> OutOfScope:
    """That nothing is known of a topic."""
    return OutOfScope(
        "I know the crews and ships of the ISS, not {topic}. Try {commands}.",
        about=topic,
        topic=TOPICS[topic],
        commands=OneOf(SUGGESTIONS),
        suggestions=SUGGESTIONS,
    )


def not_understood(text: str) -> NotUnderstood:
    """That a text was not understood, with what can be asked."""
    said = Message("that") if _MARKS.search(text) else quoted(text)
    return NotUnderstood(
        Message(
            "I do not understand {words}. Try {commands}.",
            words=said,
            commands=OneOf(SUGGESTIONS),
        )
        if text
        else Message("Ask me something: {commands}.", commands=", ".join(SUGGESTIONS)),
        suggestions=SUGGESTIONS,
    )
