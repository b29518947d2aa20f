"""Names as people type them -> people, missions, agencies and countries.

Spelling, accents, case, script and order are forgiven; a guess is not. A name that fits
one thing is taken; one that fits several is asked back; a misspelt one is taken only if
nothing else is near, and the reading says that it was misspelt.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from bot.errors import AmbiguousName, AskError, UnknownMission, UnknownPerson
from bot.station.domain import Manifest

MAX_LENGTH = 100
# Of 100. Below NEAR nothing is offered; a misspelt name is taken from SURE on if the next
# best is MARGIN behind.
NEAR, SURE, MARGIN = 72, 84, 6
MAX_CHOICES = 10


@dataclass(frozen=True, slots=True)
class Group:
    """People of an agency or of a nationality, whichever of the two is not blank."""

    name: str
    agency: str = ""
    nationality: str = ""

    def has(self, agency: str, nationality: str) -> bool:
        """Whether someone who flew for ``agency`` with ``nationality`` belongs to it."""
        if self.nationality:
            return nationality == self.nationality
        return self.agency in agency.split("/")


@dataclass(frozen=True, slots=True)
class Named:
    """What a name was read as; ``exact`` is False for a misspelt one."""

    id: str
    exact: bool = True


def plain(text: str) -> str:
    """The text without case, accents and punctuation, in words."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("ё", "е"))
    letters = "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join(letters.replace("ı", "i").replace("ø", "o").replace("ł", "l").split())


def quoted(text: str, limit: int = 40) -> str:
    """Someone's words as an error repeats them: one line, short, nothing unprintable."""
    line = printable(text)
    return f"'{line[:limit]}…'" if len(line) > limit else f"'{line}'"


def printable(text: str) -> str:
    """Someone's words in one line, with nothing unprintable."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


# --------------------------------------------------------------------- people


def find_person(manifest: Manifest, text: str) -> Named:
    """The person that ``text`` names.

    Raises AmbiguousName with the choices if several fit, UnknownPerson if nobody does.
    """
    _bounded(text, UnknownPerson)
    index = _person_index(manifest)
    typed = plain(text)
    if not typed:
        raise UnknownPerson("A name is missing. Try 'Suni Williams' or 'Kononenko'.")
    found = index.whole.get(typed) or _by_words(index, typed)
    if len(found) == 1:
        return Named(found[0])
    if found:
        raise _ambiguous_person(manifest, text, found)
    near = _near(typed, index)
    if near and near[0][1] >= SURE and (len(near) == 1 or near[0][1] - near[1][1] >= MARGIN):
        return Named(near[0][0], exact=False)
    names = [manifest.person(person).spoken for person, _ in near]
    hint = f" Did you mean {_either(names)}?" if names else " Try a family name, such as Kononenko."
    raise UnknownPerson(
        f"I know no crew member called {quoted(text)}.{hint}",
        suggestions=names,
        choices=[(manifest.person(person).spoken, person) for person, _ in near],
    )


def offer_people(manifest: Manifest, typed: str) -> list[tuple[str, str]]:
    """People to choose from while someone types: (label, id), best first."""
    index = _person_index(manifest)
    words = plain(typed[:MAX_LENGTH])
    if not words:
        recent = dict.fromkeys(seat.person for seat in reversed(manifest.seats))
        found: Iterable[str] = list(recent)
    else:
        found = dict.fromkeys(
            [
                *index.whole.get(words, ()),
                *_by_words(index, words),
                *(p for p, _ in _near(words, index)),
            ]
        )
    return [(manifest.person(person).spoken, person) for person in found]


@dataclass(frozen=True, slots=True)
class _Index:
    """Every whole name and every word of one, with whom they fit; the words of each name."""

    whole: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[tuple[str, ...], ...]]
    in_order: tuple[str, ...]


@lru_cache(maxsize=64)
def _person_index(manifest: Manifest) -> _Index:
    whole: dict[str, list[str]] = {}
    parts: dict[str, dict[str, None]] = {}
    words: dict[str, tuple[tuple[str, ...], ...]] = {}
    for person in manifest.people:
        names = {person.id.replace("-", " "), person.name, person.called, person.native_name}
        keys = sorted({plain(name) for name in names | set(person.aliases)} - {""})
        for key in keys:
            whole.setdefault(key, []).append(person.id)
            for part in key.split():
                parts.setdefault(part, {})[person.id] = None
        words[person.id] = tuple(tuple(key.split()) for key in keys)
    return _Index(
        MappingProxyType({key: tuple(ids) for key, ids in whole.items()}),
        MappingProxyType({part: tuple(ids) for part, ids in parts.items()}),
        MappingProxyType(words),
        tuple(sorted(parts)),
    )


def _by_words(index: _Index, typed: str) -> list[str]:
    """Whom all the typed words fit: as words of one name, or failing that as their beginnings."""
    wanted = typed.split()
    if len(set(wanted)) < len(wanted):
        return []
    whole = [
        person
        for person in _common(index.parts.get(word, ()) for word in wanted)
        if any(all(word in name for word in wanted) for name in index.words[person])
    ]
    if whole or len(typed) < 3:
        return whole
    return [
        person
        for person in _common(_beginning(index, word) for word in wanted)
        if any(
            all(any(part.startswith(word) for part in name) for word in wanted)
            for name in index.words[person]
        )
    ]


def _beginning(index: _Index, word: str) -> Iterator[str]:
    """Whoever has a name with a word that begins so."""
    for place in range(bisect_left(index.in_order, word), len(index.in_order)):
        part = index.in_order[place]
        if not part.startswith(word):
            return
        yield from index.parts[part]


def _common(groups: Iterable[Iterable[str]]) -> list[str]:
    sets = [set(group) for group in groups]
    return sorted(set.intersection(*sets)) if sets else []


def _near(typed: str, index: _Index) -> list[tuple[str, float]]:
    """Whom a misspelt name, or a single word of one, may mean: the nearest first."""
    names = index.whole if " " in typed else index.parts
    best: dict[str, float] = {}
    for name, score, _ in process.extract(
        typed, names.keys(), scorer=fuzz.ratio, limit=8, score_cutoff=NEAR
    ):
        for person in names[name]:
            best[person] = max(best.get(person, 0.0), score)
    return sorted(best.items(), key=lambda item: -item[1])[:5]


def _ambiguous_person(
    manifest: Manifest, text: str, found: list[str] | tuple[str, ...]
) -> AskError:
    people = [manifest.person(person) for person in found]
    family = {person.spoken.split()[-1] for person in people}
    short = [p.spoken.rsplit(" ", 1)[0] if len(family) == 1 else p.spoken for p in people]
    shown = short[:MAX_CHOICES]
    more = f" or {len(people) - len(shown)} others" if len(people) > len(shown) else ""
    named = ", ".join(shown) if more else _either(shown)
    return AmbiguousName(
        f"{quoted(text)} could be {named}{more}:",
        suggestions=[person.spoken for person in people[:MAX_CHOICES]],
        choices=[(person.spoken, person.id) for person in people[:MAX_CHOICES]],
    )


def _either(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _bounded(text: str, error: type[AskError]) -> None:
    if len(text) > MAX_LENGTH:
        raise error(f"That is too long for a name ({len(text):,} characters).")


# ------------------------------------------------------------------- missions

# Enough Cyrillic for the names of ships.
_CYRILLIC = {"союз": "soyuz", "тма": "tma", "тм": "tm", "мс": "ms", "крю": "crew", "стс": "sts"}
_FILLERS = {"spacex", "mission", "axiom", "boeing", "the", "flight", "space", "shuttle", "dragon"}


def find_mission(manifest: Manifest, text: str) -> Named:
    """The mission that ``text`` names, as MS29, "crew 11", "Axiom Ax-4" or "союз мс-29".

    Raises AmbiguousName if several fit, UnknownMission if none does. Figures are never
    taken for other figures.
    """
    _bounded(text, UnknownMission)
    keys = _mission_keys(manifest)
    typed = _compact(text)
    if not typed:
        raise UnknownMission("A mission is missing. Try 'Soyuz MS-29' or 'Crew-11'.")
    found = keys.get(typed) or keys.get(_bare(text)) or ()
    if len(found) == 1:
        return Named(found[0])
    if not found:
        found = _mission_near(typed, keys)
        if len(found) == 1 and not typed.isdigit():
            return Named(found[0], exact=False)
    if len(found) > 1 and not typed.isdigit():
        missions = [manifest.mission(mission) for mission in found[:MAX_CHOICES]]
        raise AmbiguousName(
            f"{quoted(text)} could be {_either([mission.name for mission in missions])}:",
            suggestions=[mission.name for mission in missions],
            choices=[(mission.name, mission.id) for mission in missions],
        )
    close = offer_missions(manifest, text)[:3]
    hint = f" Did you mean {_either([name for name, _ in close])}?" if close else ""
    raise UnknownMission(
        f"I know no crewed mission to the station called {quoted(text)}.{hint}",
        suggestions=[name for name, _ in close],
        choices=close,
    )


def offer_missions(manifest: Manifest, typed: str) -> list[tuple[str, str]]:
    """Missions to choose from while someone types: (label, id), newest first if equal."""
    wanted = _compact(typed[:MAX_LENGTH])
    newest = list(reversed(manifest.missions))
    if not wanted:
        return [(mission.name, mission.id) for mission in newest]
    keys = _mission_keys(manifest)
    scores: dict[str, float] = {}
    for key, missions in keys.items():
        score = (
            100.0 if key.startswith(wanted) else 90.0 if wanted in key else fuzz.ratio(wanted, key)
        )
        for mission in missions:
            scores[mission] = max(scores.get(mission, 0.0), score)
    ranked = sorted(newest, key=lambda mission: -scores.get(mission.id, 0.0))
    return [(mission.name, mission.id) for mission in ranked if scores.get(mission.id, 0) >= NEAR]


@lru_cache(maxsize=64)
def _mission_keys(manifest: Manifest) -> Mapping[str, tuple[str, ...]]:
    keys: dict[str, dict[str, None]] = {}
    for mission in manifest.missions:
        names = {mission.id, mission.name, mission.formal_name, *mission.aliases} - {""}
        for name in names:
            keys.setdefault(_compact(name), {})[mission.id] = None
            keys.setdefault(_bare(name), {})[mission.id] = None
        if mission.program == "soyuz":
            keys.setdefault(_compact(mission.name).removeprefix("soyuz"), {})[mission.id] = None
    keys.pop("", None)
    return MappingProxyType({key: tuple(missions) for key, missions in keys.items()})


def _compact(text: str) -> str:
    """Letters and figures only, figures without leading zeros: "MS-01" and "ms 1" are alike."""
    words = re.findall(r"[^\W\d_]+|\d+", plain(text))
    return "".join(
        word.lstrip("0") or "0" if word.isdigit() else _CYRILLIC.get(word, word) for word in words
    )


def _bare(text: str) -> str:
    """The compact name without words that say what any mission is."""
    words = [word for word in plain(text).split() if word not in _FILLERS]
    return _compact(" ".join(words))


def _mission_near(typed: str, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    figures = re.findall(r"\d+", typed)
    fitting = [key for key in keys if re.findall(r"\d+", key) == figures]
    if not figures or not fitting:
        return ()
    near = process.extract(typed, fitting, scorer=fuzz.ratio, limit=5, score_cutoff=NEAR)
    found = dict.fromkeys(
        m for key, score, _ in near if score >= near[0][1] - MARGIN for m in keys[key]
    )
    return tuple(found)


# --------------------------------------------------- agencies and countries


def find_group(manifest: Manifest, text: str) -> tuple[Group, bool]:
    """The agency or nationality that ``text`` names: NASA, Russian, Japan, ESA, JP.

    Whether it is named to the letter comes with it. Raises AskError with what can be asked for.
    """
    _bounded(text, NotAGroup)
    groups = _groups(manifest)
    typed = plain(text)
    found = groups.get(typed) or groups.get(typed.removesuffix("s"))
    if found is not None:
        return found, True
    if len(typed) > 3 and not re.search(r"\d", typed):
        near = process.extractOne(typed, list(groups), scorer=fuzz.ratio, score_cutoff=SURE)
        if near is not None:
            return groups[near[0]], False
    raise NotAGroup(
        f"{quoted(text)} is no agency or country that flew to the station."
        " Try NASA, Roscosmos, ESA, Russian or Japan.",
        suggestions=("NASA", "Roscosmos", "ESA", "Japan"),
    )


def offer_groups(manifest: Manifest, typed: str) -> list[tuple[str, str]]:
    """Agencies and countries to choose from while someone types."""
    wanted = plain(typed[:MAX_LENGTH])
    names = [country.name for country in manifest.countries]
    names = [agency.id for agency in manifest.agencies if "/" not in agency.id] + names
    return [(name, name) for name in names if wanted in plain(name)]


class NotAGroup(AskError):
    """Not the name of an agency or a country; machines read the kind ``NotUnderstood``."""

    @property
    def kind(self) -> str:
        """The name that machines read."""
        return "NotUnderstood"


@lru_cache(maxsize=64)
def _groups(manifest: Manifest) -> Mapping[str, Group]:
    groups: dict[str, Group] = {}
    for country in manifest.countries:
        group = Group(country.name, nationality=country.code)
        for name in (
            country.code,
            country.name,
            country.short,
            country.people,
            *country.adjectives,
        ):
            groups.setdefault(plain(name), group)
    for agency in manifest.agencies:
        for name in (agency.id, agency.name, *agency.aliases):
            groups.setdefault(plain(name), Group(agency.id, agency=agency.id))
    return MappingProxyType(groups)
