"""People within a sentence: by any word of a name, inflected, transcribed or misspelt."""

from collections.abc import Mapping, Sequence
from functools import lru_cache, reduce

from bot.errors import AskError
from bot.languages.spoken import LANGUAGES
from bot.reading import groups, names
from bot.reading.folding import Word, plain_words, spaceless, words_in
from bot.reading.lexicon import Hit, Sort
from bot.reading.sight import Thing
from bot.station.manifest import Manifest
from bot.station.worked_out import kept, worked_out

# A misspelt name has at least so many letters, and so many such are looked for.
SHORTEST, MAX_TRIED = 4, 6


def candidates(
    manifest: Manifest, words: Sequence[Word], hits: Sequence[Hit], languages: Sequence[str]
) -> list[frozenset[str]]:
    """For each word whom it may name; names written in other letters count as well."""
    transcribed: dict[int, set[str]] = {}
    for hit in hits:
        if hit.entry.sort is Sort.NAME:
            for place in hit.places:
                transcribed.setdefault(place, set()).add(hit.entry.meaning)
    found = []
    for place, word in enumerate(words):
        people: set[str] = set()
        for form in forms(word.text, languages[0]):
            people.update(names.people_with(manifest, form))
            for latin in _transcribed().get(form, ()):
                people.update(_with_all(manifest, latin))
        for latin in transcribed.get(place, ()):
            people.update(_with_all(manifest, latin))
        if word.text and not word.text.isascii() and len(word.text) >= 2 and not people:
            people.update(_begun(manifest, word.text))
        found.append(frozenset(people if len(word.text) > 1 else ()))
    return found


def _with_all(manifest: Manifest, latin: str) -> frozenset[str]:
    parts = [frozenset(names.people_with(manifest, part)) for part in latin.split()]
    return reduce(frozenset.__and__, parts) if parts else frozenset()


@lru_cache(maxsize=1)
def _transcribed() -> Mapping[str, tuple[str, ...]]:
    """Words of names in other letters or spellings, with the Latin word of each."""
    found: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for latin, said in language.names.items():
            for word in words_in(said):
                if len(word) > 1:
                    found[word] = (*found.get(word, ()), latin)
    return found


def _begun(manifest: Manifest, text: str) -> set[str]:
    """Whoever has a name written without blanks that begins so: the family name alone."""
    if not spaceless(text[0]):
        return set()
    return {
        person
        for name, people in _spaceless_names(manifest)
        if name.startswith(text)
        for person in people
    }


@worked_out
def _spaceless_names(manifest: Manifest) -> tuple[tuple[str, tuple[str, ...]], ...]:
    known = names.whole_names(manifest).items()
    return tuple((name, people) for name, people in known if spaceless(name[0]))


@lru_cache(maxsize=8192)
def forms(word: str, language: str) -> tuple[str, ...]:
    """The word of a name as it may stand in the dictionary: as it is, or without its ending."""
    found = {word: None}
    if word.isascii() and len(word) > 3 and word.endswith("s"):
        found[word[:-1]] = None
    for one in LANGUAGES:
        if one.code == language:
            for ending, instead in one.endings:
                if word.endswith(ending) and len(word) - len(ending) >= 2:
                    stem = word[: len(word) - len(ending)]
                    found.update(dict.fromkeys(stem + other for other in instead))
    return tuple(found)


def group_like(manifest: Manifest, word: str) -> bool:
    """Whether a word names a country or an agency."""
    return groups.known_group(manifest, word) is not None


def find(
    manifest: Manifest,
    words: Sequence[Word],
    hits: Sequence[Hit],
    people: Sequence[frozenset[str]],
    taken: set[int],
    languages: Sequence[str],
) -> list[Thing]:
    """The people named, in order; their words are added to those taken."""
    common = {place for hit in hits if hit.entry.sort is not Sort.NAME for place in hit.places}
    capitals = any(word.typed.istitle() for word in words)
    found: list[Thing] = []
    place = 0
    while place < len(words):
        last, whom = _run(manifest, words, people, place, taken, common)
        if not whom:
            place += 1
            continue
        plain = " ".join(word.text for word in words[place:last])
        said = " ".join(word.typed for word in words[place:last])
        misspelt = _longer(manifest, words, people, place, last, taken, common)
        if misspelt is not None:
            person, last = misspelt
            said = " ".join(word.typed for word in words[place:last])
            found.append(Thing("person", person, said, place, last, exact=False))
        elif (
            _is_given(manifest, words[place:last], languages[0])
            and _is_strange(words, last, people, taken, common)
            and (words[last].typed.istitle() or (len(whom) > 1 and not capitals))
        ):
            # "Gennady Ivanovich Padalka", or "Tom Cruise": a family name that nobody has.
            both = whom & people[last + 1] if last + 1 < len(words) else frozenset()
            last += 2 if both else 1
            said = " ".join(word.typed for word in words[place:last])
            whose = next(iter(both)) if len(both) == 1 else None
            found.append(Thing("person", whose, said, place, last, called=said))
        elif len(whom) == 1:
            found.append(Thing("person", next(iter(whom)), said, place, last))
        else:
            called = _askable(manifest, plain, languages[0])
            found.append(Thing("person", None, said, place, last, called=called))
        taken.update(range(place, last))
        place = last
    found += _misspelt(manifest, words, people, taken, common)
    unique = {one.value or one.called: one for one in reversed(found)}
    known = {one.value for one in unique.values() if one.value}
    # "Sergei Konstantinovich Krikalev": a first name with other words before the family name.
    return [
        one
        for one in reversed(unique.values())
        if one.value or known.isdisjoint(names.people_with(manifest, one.called))
    ]


def _run(
    manifest: Manifest,
    words: Sequence[Word],
    people: Sequence[frozenset[str]],
    place: int,
    taken: set[int],
    common: set[int],
) -> tuple[int, frozenset[str]]:
    """The longest run of words from ``place`` on that name somebody together."""
    whom, last = people[place], place
    while last < len(words) and last not in taken and last < place + 4:
        both = whom & people[last]
        if not both:
            break
        whom, last = both, last + 1
    if last == place:
        return place, frozenset()
    own = set(range(place, last)) - common
    if own:
        # A common word at the end belongs to the sentence unless it tells who is meant.
        while last - 1 > place and last - 1 in common:
            if len(_all(people[place : last - 1])) > len(whom):
                break
            last -= 1
        return last, _all(people[place:last])
    whole = " ".join(word.text for word in words[place:last])
    return (last, whom) if whole in names.whole_names(manifest) and last - place > 1 else (
        place, frozenset())  # fmt: skip


def _all(people: Sequence[frozenset[str]]) -> frozenset[str]:
    return reduce(frozenset.__and__, people)


def _is_given(manifest: Manifest, words: Sequence[Word], language: str) -> bool:
    """Whether there is but one word of a name, and that a first name and no family name."""
    given, family = _given_and_family(manifest)
    said = set(forms(words[0].text, language))
    return len(words) == 1 and not said.isdisjoint(given) and said.isdisjoint(family)


@worked_out
def _given_and_family(manifest: Manifest) -> tuple[frozenset[str], frozenset[str]]:
    """The first words of all names, and the others."""
    names = [
        plain_words(name)
        for person in manifest.people
        for name in (person.name, person.called, person.native_name)
        if name
    ]
    others = (word for name in names for word in name[1:])
    return frozenset(name[0] for name in names if name), frozenset(others)


def _is_strange(
    words: Sequence[Word],
    place: int,
    people: Sequence[frozenset[str]],
    taken: set[int],
    common: set[int],
) -> bool:
    """Whether a word is of no name and no language that is known."""
    if place >= len(words) or place in taken or place in common or people[place]:
        return False
    return len(words[place].text) >= SHORTEST and words[place].text.isalpha()


def _longer(
    manifest: Manifest,
    words: Sequence[Word],
    people: Sequence[frozenset[str]],
    place: int,
    last: int,
    taken: set[int],
    common: set[int],
) -> tuple[str, int] | None:
    """Someone whom the words and a misspelt one after them name: "suni wiliams"."""
    if last >= len(words) or last in taken or last in common or people[last]:
        return None
    if not words[last].text.isalpha() or len(words[last].text) < SHORTEST:
        return None
    text = " ".join(word.text for word in words[place : last + 1])
    try:
        return names.find_person(manifest, text).id, last + 1
    except AskError:
        return None


def _misspelt(
    manifest: Manifest,
    words: Sequence[Word],
    people: Sequence[frozenset[str]],
    taken: set[int],
    common: set[int],
) -> list[Thing]:
    """People whose names are misspelt, word by word."""
    found, tried = [], 0
    for place, word in enumerate(words):
        if place in taken or place in common or people[place] or not word.text.isalpha():
            continue
        if len(word.text) <= SHORTEST or tried >= MAX_TRIED:
            continue
        tried += 1
        for last in (place + 2, place + 1):
            if taken & set(range(place, last)) or common & set(range(place, last)):
                continue
            text = " ".join(other.text for other in words[place:last])
            person = _near(manifest, text)
            if person is not None:
                first = _begun_before(manifest, words, place, last, person, taken)
                said = " ".join(other.typed for other in words[first:last])
                found.append(Thing("person", person, said, first, last, exact=False))
                taken.update(range(first, min(last, len(words))))
                break
    return found


def _begun_before(
    manifest: Manifest,
    words: Sequence[Word],
    place: int,
    last: int,
    person: str,
    taken: set[int],
) -> int:
    """Where a misspelt name begins: the words right before it may be of it as well."""
    for first in range(max(0, place - _MOST_BEFORE), place):
        text = " ".join(word.text for word in words[first:last])
        if not taken & set(range(first, place)) and _near(manifest, text) == person:
            return first
    return place


# So many words of a name stand at most before the one by which it was found.
_MOST_BEFORE = 2


# The parts of a text are read after all of it.
@kept(most=512)
def _near(manifest: Manifest, text: str) -> str | None:
    try:
        return names.find_person(manifest, text).id
    except AskError:
        return None


def _askable(manifest: Manifest, said: str, language: str) -> str:
    """The words of a shared name in a form that the reader of names asks back about."""
    for form in (said, *forms(said, language)):
        if names.people_with(manifest, form) or form in names.whole_names(manifest):
            return form
    latin = []
    for word in said.split():
        known = [found for form in forms(word, language) for found in _transcribed().get(form, ())]
        latin.append(known[0] if known else word)
    return " ".join(latin)
