"""Free text -> a question and its arguments.

A slash command is read as such. Other words must fit a phrasing of a question, with every
slot read by its reader; the phrasing with the most words of its own goes first. Phrasings
and words are made alike before they are compared: case, punctuation, tense, and the ways
of saying "aboard" and "the ISS" make no difference.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.errors import AmbiguousName, AskError, BadDate, NotUnderstood, OutOfScope
from bot.questions.names import quoted
from bot.questions.reading import READERS, Scene
from bot.questions.registry import Ask, Question, questions
from bot.questions.slash import MAX_TEXT, read_slash, read_words, too_long
from bot.texts import OneOf, Text

SUGGESTIONS = ("/aboard", "/next-soyuz", "/help")


def understand(text: str, scene: Scene) -> Ask:
    """The question that someone's words ask.

    Raises NotUnderstood with what can be asked, or the error of what could not be read.
    """
    if len(text) > MAX_TEXT:
        raise NotUnderstood(
            too_long(text),
            suggestions=SUGGESTIONS,
        )
    words = text.strip()
    if words.startswith("/"):
        return read_slash(words, scene)
    return _by_phrasing(words, scene)


# In this order.
_ALIKE = tuple(
    (re.compile(rf"\b{said}\b"), meant)
    for said, meant in [
        (r"(who|what|when)'s", r"\1 is"),
        (r"(?:the )?(?:iss|(?:international )?(?:space )?station)", "the iss"),
        (r"(?:(?:on|at|aboard)(?: board)? the iss|on board|up there)", "aboard"),
        # Time in space is more than time aboard.
        (r"(?<!days )(?<!time )(?<!hours )(?<!flight )(?<!longest )in space", "aboard"),
        (r"(?:was|were|are|will be)", "is"),
        (r"(?:did|do|will)", "does"),
    ]
)


def alike(words: str) -> str:
    """The words, in small letters, as every way of asking the same has them."""
    for said, meant in _ALIKE:
        words = said.sub(meant, words)
    return words


@dataclass(frozen=True, slots=True)
class _Pattern:
    question: Question
    pattern: re.Pattern[str]
    own_words: int


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    found: dict[tuple[str, str], _Pattern] = {}
    for question in questions():
        for phrasing in question.phrasings:
            # A date is read with the word before it.
            parts = re.split(
                r"\{(\w+)(?::\w+)?\}", re.sub(r" (?:on|in) (?=\{when\})", " ", phrasing)
            )
            literal = [alike(part) for part in parts[::2]]
            pattern = "".join(
                f"(?P<{part}>{_slot(part, literal[index // 2 + 1])})"
                if index % 2
                else re.escape(literal[index // 2])
                for index, part in enumerate(parts)
            )
            own = sum(len(part.split()) for part in literal)
            found[question.name, pattern] = _Pattern(question, re.compile(pattern), own)
    return tuple(sorted(found.values(), key=lambda entry: -entry.own_words))


def _slot(name: str, after: str) -> str:
    """The pattern of a value: where another follows at once, one of its known words."""
    known = READERS[name].known if name in READERS else ()
    return "|".join(map(re.escape, known)) if known and after == " " else ".+?"


# What people ask of the station that its crews and ships do not tell.
_BEYOND = tuple(
    (re.compile(rf"\b(?:{words})\b"), topic)
    for words, topic in [
        (
            r"where is aboard|where is the iss|position|coordinates|overhead|pass(?:es)? over|"
            r"see the iss|live (?:cam|stream)|is the iss over|altitude|how high|how fast",
            Text("where the station is or when it can be seen"),
        ),
        (
            r"eat|food|cook|drink|toilet|bathroom|shower|sleep|pee|smell|sick",
            Text("daily life aboard"),
        ),
        (r"tiangong|chinese|mir|skylab|salyut", Text("other stations")),
        (
            r"weather|solar flares?|asteroids?|neo|tides?|aurora",
            Text("the weather of Earth or space"),
        ),
    ]
)


def _beyond(plain: str) -> str | None:
    """The topic of a question that is about something else, None if none is recognised."""
    return next((topic for words, topic in _BEYOND if words.search(plain)), None)


def _by_phrasing(text: str, scene: Scene) -> Ask:
    plain = " ".join(text.casefold().replace("’", "'").replace("?", " ").split())
    plain = alike(plain.rstrip(" .!…,;:"))
    refused: AskError | None = None
    for entry in _patterns():
        match = entry.pattern.fullmatch(plain)
        if match is None:
            continue
        words = {name.replace("_", "-"): value for name, value in match.groupdict().items()}
        try:
            return read_words(entry.question, words, scene)
        except AmbiguousName:
            # Figures alone are too little to be asked back about.
            if entry.own_words or any(letter.isalpha() for letter in plain):
                raise
        except AskError as error:
            telling = isinstance(error, BadDate) and entry.own_words > 1
            refused = refused or (error if telling else None)
    if refused is None and (topic := _beyond(plain)):
        raise OutOfScope(
            "I know the crews and ships of the ISS, not {topic}. Try {commands}.",
            topic=topic,
            commands=OneOf(SUGGESTIONS),
            suggestions=SUGGESTIONS,
        )
    raise refused or NotUnderstood(
        Text(
            "I do not understand {words}. Try {commands}.",
            words=quoted(text),
            commands=OneOf(SUGGESTIONS),
        )
        if text
        else Text("Ask me something: {commands}.", commands=", ".join(SUGGESTIONS)),
        suggestions=SUGGESTIONS,
    )
