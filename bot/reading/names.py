"""Names as people type them -> people, and what all names have in common.

Spelling, accents, case, script and order are forgiven; a guess is not. A name that fits
one thing is taken; one that fits several is asked back; a misspelt one is taken only if
nothing else is near, and the reading says that it was misspelt.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.errors import AmbiguousName, AskError, UnknownPerson
from bot.languages import cyrillic, latin
from bot.messages import Message, Name, Of, OneOf
from bot.reading.alike import alike
from bot.reading.plain_words import plain, quoted
from bot.station.domain import Person
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out

MAX_LENGTH = 100
# Of 100. Below NEAR nothing is offered; a misspelt name is taken from SURE on if the next
# best is MARGIN behind.
NEAR, SURE, MARGIN = 72, 84, 6
MAX_CHOICES = 10


@dataclass(frozen=True, slots=True)
class Named:
    """What a name was read as; ``exact`` is False for a misspelt one."""

    id: str
    exact: bool = True


def find_person(manifest: Manifest, text: str) -> Named:
    """The person that ``text`` names.

    Raises AmbiguousName with the choices if several fit, UnknownPerson if nobody does.
    """
    bounded(text, UnknownPerson)
    index = person_index(manifest)
    typed = plain(text)
    if not typed:
        raise UnknownPerson("A name is missing. Try 'Suni Williams' or 'Kononenko'.")
    found = index.whole.get(typed) or _by_words(index, typed)
    if len(found) == 1:
        return Named(found[0])
    if found:
        raise _ambiguous_person(manifest, text, found)
    near = nearest(typed, index)
    if near and near[0][1] >= SURE and (len(near) == 1 or near[0][1] - near[1][1] >= MARGIN):
        return Named(near[0][0], exact=False)
    names = [named(manifest.person(person)) for person, _ in near]
    raise UnknownPerson(
        Message(
            "I know no crew member called {words}. Did you mean {names}?",
            words=quoted(text),
            names=OneOf(names),
        )
        if names
        else Message(
            "I know no crew member called {words}. Try a family name, such as Kononenko.",
            words=quoted(text),
        ),
        suggestions=[str(name) for name in names],
        choices=[(name, name.id) for name in names],
    )


def named(person: Person) -> Name:
    """How a person is called, in any language."""
    return Name(person.spoken, Of.PERSON, person.id)


def people_with(manifest: Manifest, word: str) -> tuple[str, ...]:
    """Everyone who has a name with this word in it, to the letter."""
    return person_index(manifest).parts.get(word, ())


def is_given_name(manifest: Manifest, word: str) -> bool:
    """Whether a plain word is a name that people have, but never as their last one."""
    index = person_index(manifest)
    people = index.parts.get(word, ())
    names = (name.split() for person in people for name in index.names[person])
    return bool(people) and all(len(name) == 1 or name[-1] != word for name in names)


def whole_names(manifest: Manifest) -> Mapping[str, tuple[str, ...]]:
    """Every whole name as plain words, with whom it fits."""
    return person_index(manifest).whole


def is_like_a_name(manifest: Manifest, word: str, than: float) -> bool:
    """Whether a misspelt word is more like the word of a name than so much of 100."""
    names = person_index(manifest).in_order
    return any(likeness > than for _, likeness in alike(word, names, most=1, enough=than))


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Every whole name and every word of one, with whom they fit; the names of each person."""

    whole: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]
    names: Mapping[str, tuple[str, ...]]
    in_order: tuple[str, ...]

    def beginning(self, wanted: Sequence[str]) -> list[str]:
        """Whoever has a name in which each of these words begins a word."""
        return [
            person
            for person in _common(self._beginning(word) for word in wanted)
            if any(
                all(any(part.startswith(word) for part in name.split()) for word in wanted)
                for name in self.names[person]
            )
        ]

    def _beginning(self, word: str) -> Iterator[str]:
        for place in range(bisect_left(self.in_order, word), len(self.in_order)):
            part = self.in_order[place]
            if not part.startswith(word):
                return
            yield from self.parts[part]


@worked_out
def person_index(manifest: Manifest) -> NameIndex:
    """The names of everyone in the facts."""
    whole: dict[str, tuple[str, ...]] = {}
    parts: dict[str, tuple[str, ...]] = {}
    names: dict[str, tuple[str, ...]] = {}
    for person in manifest.people:
        called = {person.id.replace("-", " "), person.name, person.called, person.native_name}
        called |= {cyrillic.person(person, name) for name in (person.name, person.spoken)}
        called |= {*latin.spellings(person.native_name)}
        keys = tuple(sorted({plain(name) for name in called | set(person.aliases)} - {""}))
        for key in keys:
            whole[key] = (*whole.get(key, ()), person.id)
        for part in dict.fromkeys(part for key in keys for part in key.split()):
            parts[part] = (*parts.get(part, ()), person.id)
        names[person.id] = keys
    return NameIndex(
        MappingProxyType(whole),
        MappingProxyType(parts),
        MappingProxyType(names),
        tuple(sorted(parts)),
    )


def _by_words(index: NameIndex, typed: str) -> list[str]:
    """Whom all the typed words fit: as words of one name, or failing that as their beginnings."""
    wanted = typed.split()
    if len(set(wanted)) < len(wanted):
        return []
    whole = [
        person
        for person in _common(index.parts.get(word, ()) for word in wanted)
        if any(set(wanted) <= set(name.split()) for name in index.names[person])
    ]
    # Two letters are too little to take anyone for who is meant.
    return whole if whole or len(typed) < 3 else index.beginning(wanted)


def _common(groups: Iterable[Iterable[str]]) -> list[str]:
    sets = [set(group) for group in groups]
    return sorted(set.intersection(*sets)) if sets else []


def nearest(typed: str, index: NameIndex) -> list[tuple[str, float]]:
    """Whom a misspelt name, or a single word of one, may mean: the nearest first."""
    names = index.whole if " " in typed else index.parts
    best: dict[str, float] = {}
    for name, score in alike(typed, names, most=8, enough=NEAR):
        for person in names[name]:
            best[person] = max(best.get(person, 0.0), score)
    return sorted(best.items(), key=lambda item: -item[1])[:5]


def _ambiguous_person(
    manifest: Manifest, text: str, found: list[str] | tuple[str, ...]
) -> AskError:
    people = [manifest.person(person) for person in found]
    family = {person.spoken.split()[-1] for person in people}
    short = [_given(person) if len(family) == 1 else named(person) for person in people]
    return AmbiguousName(
        "{words} could be {names}:",
        words=quoted(text),
        names=any_of(short),
        suggestions=[person.spoken for person in people[:MAX_CHOICES]],
        choices=[(named(person), person.id) for person in people[:MAX_CHOICES]],
    )


def _given(person: Person) -> Name:
    return Name(person.spoken.rsplit(" ", 1)[0], Of.GIVEN, person.id)


def any_of(names: Sequence[Name]) -> OneOf:
    """Names of which one is meant, however many: "Chris, ..., Jeff or 5 others"."""
    more = len(names) - MAX_CHOICES
    if more <= 0:
        return OneOf(names)
    return OneOf([*names[:MAX_CHOICES], Message("{count} other", "{count} others", count=more)])


def bounded(text: str, error: type[AskError]) -> None:
    """Refuse, with ``error``, a text that is longer than any name."""
    if len(text) > MAX_LENGTH:
        raise error(
            Message(
                "That is too long for a name ({count} character).",
                "That is too long for a name ({count} characters).",
                count=len(text),
            )
        )
