"""People to choose from while someone types a name, from the first letter on."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.languages import cyrillic
from bot.messages import Name
from bot.reading.names import MAX_LENGTH, named, nearest, person_index
from bot.reading.plain_words import plain
from bot.station.claims import left
from bot.station.manifest import Manifest
from bot.station.stays import stays
from bot.station.worked_out import worked_out

# Of fewer letters than this nobody can tell whether they are misspelt.
_SHORTEST_MISSPELT = 3


def offer_people(manifest: Manifest, typed: str) -> list[tuple[Name, str]]:
    """People to choose from while someone types: (label, id), best first.

    Whoever has the whole name goes first; then those whose family name begins with what was
    typed, those who have another name that does, and those with a name that is like it.
    Among equals those aboard or to come go first, then who flew last.
    """
    words = plain(typed[:MAX_LENGTH])
    order = _order(manifest)
    found = list(order) if not words else _fitting(manifest, words)
    return [(named(manifest.person(person)), person) for person in dict.fromkeys(found)]


def _fitting(manifest: Manifest, words: str) -> list[str]:
    index, order, families = person_index(manifest), _order(manifest), _families(manifest)
    wanted = words.split()

    def rank(person: str) -> tuple[bool, int]:
        family = any(name.startswith(word) for word in wanted for name in families[person])
        return not family, order[person]

    found = [*index.whole.get(words, ()), *sorted(index.beginning(wanted), key=rank)]
    if len(words) >= _SHORTEST_MISSPELT:
        found += (person for person, _ in nearest(words, index))
    return found


@worked_out
def _order(manifest: Manifest) -> Mapping[str, int]:
    """The place of each person: aboard or to come, then flown, each with the newest first."""
    newest = {stay.person: stay for stay in sorted(stays(manifest), key=lambda s: s.span.start)}

    def place(person: str) -> tuple[int, float]:
        stay = newest.get(person)
        if stay is None:
            # The flight they are assigned to has no date.
            return 0, 0.0
        return int(left(stay) is not None), -stay.span.start.timestamp()

    everyone = sorted((person.id for person in manifest.people), key=lambda one: (place(one), one))
    return MappingProxyType({person: number for number, person in enumerate(everyone)})


@worked_out
def _families(manifest: Manifest) -> Mapping[str, frozenset[str]]:
    """The words of each person's family name, in Latin and in Cyrillic letters.

    A family name may be several words, such as Vande Hei or De Winne.
    """
    found: dict[str, frozenset[str]] = {}
    for person in manifest.people:
        shown = (person.spoken, cyrillic.person(person, person.spoken))
        families = {" ".join(name.split()[1:]) or name for name in shown}
        families |= {name.split()[-1] for name in (person.name, *person.aliases)}
        parts = (part for family in families for part in family.split() if part[-1] != ".")
        found[person.id] = frozenset(word for part in parts for word in plain(part).split())
    return MappingProxyType(found)
