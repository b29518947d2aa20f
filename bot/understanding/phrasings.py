"""Words that fit a phrasing of a question to the letter, every slot read by its reader.

The phrasing with the most words of its own goes first. Phrasings and words are made alike
before they are compared: case, punctuation, tense, and the ways of saying "aboard" and "the
ISS" make no difference.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.errors import AmbiguousName, AskError, BadDate
from bot.questions.registry import Ask, Question, questions
from bot.questions.slash import read_words
from bot.reading.names import people_with, plain
from bot.reading.readers import READERS, Scene
from bot.reading.writing import written

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
class Fitting:
    """What came of the phrasings.

    ``ask`` is the question of the one that fits, read to the letter if ``exact``; ``refused``
    the error that it is asked back with if ``certain``, and otherwise only if nothing else fits.
    """

    ask: Ask | None = None
    exact: bool = False
    refused: AskError | None = None
    certain: bool = False


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


def _guesses(ask: Ask, words: Mapping[str, str], scene: Scene) -> bool:
    """Whether someone was found by the beginning of a name alone: "which ship" is not Shipenko."""
    people = {person.id for person in scene.manifest.people}
    return any(
        people & set(written(ask.arguments[name]).split(", "))
        and not any(people_with(scene.manifest, plain(word)) for word in said.split())
        for name, said in words.items()
        if name in ask.arguments
    )


def fitting(text: str, scene: Scene) -> Fitting:
    """The question whose phrasing fits a text, if one does that has words of its own."""
    return _first(text, scene, [entry for entry in _patterns() if entry.own_words])


def fitting_bare(text: str, scene: Scene, former: Fitting) -> Fitting:
    """The question whose phrasing is a name alone, where ``former`` found no other.

    Every text fits them until their reader has looked for that name.
    """
    if former.ask is not None or former.certain:
        return former
    found = _first(text, scene, [entry for entry in _patterns() if not entry.own_words])
    return replace(found, refused=former.refused or found.refused) if not found.certain else found


def _first(text: str, scene: Scene, patterns: Sequence[_Pattern]) -> Fitting:
    plain = " ".join(text.casefold().replace("’", "'").replace("?", " ").split())
    plain = alike(plain.rstrip(" .!…,;:"))
    refused: AskError | None = None
    for entry in patterns:
        match = entry.pattern.fullmatch(plain)
        if match is None:
            continue
        words = {name.replace("_", "-"): value for name, value in match.groupdict().items()}
        try:
            ask = read_words(entry.question, words, scene)
        except AmbiguousName as error:
            # Figures alone are too little to be asked back about.
            if entry.own_words or any(letter.isalpha() for letter in plain):
                return Fitting(refused=error, certain=True)
        except AskError as error:
            telling = isinstance(error, BadDate) and entry.own_words > 1
            refused = refused or (error if telling else None)
        else:
            exact = not ask.taken and not _guesses(ask, words, scene)
            return Fitting(ask, exact, refused)
    return Fitting(refused=refused)
