"""Agencies, countries and genders as people type them: NASA, Russian, Japan, ESA, JP, women."""

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from bot.errors import AskError
from bot.messages import Message
from bot.reading import lexicon
from bot.reading.alike import alike
from bot.reading.among import Group
from bot.reading.lexicon import Sort
from bot.reading.names import MAX_LENGTH, SURE, bounded
from bot.reading.plain_words import plain, quoted
from bot.reading.small_words import GENDERS
from bot.reading.value_words import value_words
from bot.station.domain import Leg
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out


def find_group(manifest: Manifest, text: str) -> tuple[Group, bool]:
    """The agency or nationality that ``text`` names: NASA, Russian, Japan, ESA, JP.

    Whether it is named to the letter comes with it. Raises AskError with what can be asked for.
    """
    bounded(text, NotAGroup)
    groups = _groups(manifest)
    typed = plain(text)
    if gender := GENDERS.get(typed):
        return Group("women" if gender == "F" else "men", gender=gender), True
    found = groups.get(typed) or groups.get(typed.removesuffix("s"))
    if found is None and (said := _in_words(text)):
        found = groups.get(plain(said))
    if found is not None:
        return found, True
    if len(typed) > 3 and not re.search(r"\d", typed):
        for near, _ in alike(typed, groups, most=1, enough=SURE):
            return groups[near], False
    raise NotAGroup(
        "{words} is no agency or country that flew to the station."
        " Try NASA, Roscosmos, ESA, Russian or Japan.",
        words=quoted(text),
        suggestions=("NASA", "Roscosmos", "ESA", "Japan"),
    )


def _in_words(text: str) -> str | None:
    """The country or agency, by a name that is read here, that words of any language name."""
    said = value_words(text)
    if said is None:
        return None
    whole = (
        hit
        for hit in lexicon.preferred(said.hits, said.languages)
        if hit.entry.sort is Sort.GROUP and (hit.first, hit.last) == (0, len(said.words))
    )
    best = max(whole, key=lambda hit: hit.entry.exactness, default=None)
    return best.entry.value if best else None


def offer_groups(manifest: Manifest, typed: str) -> list[tuple[Message, str]]:
    """Agencies and countries to choose from while someone types: (label, value), best first.

    Names to the letter go first, then those that begin so, then those with the letters
    anywhere; among equals those that flew most, and behind all of them whoever nobody flew for.
    Agencies go first if nothing is typed, and only those are offered then that somebody flew for.
    """
    begun, others = groups_offered(manifest, typed)
    return [*begun, *others]


def groups_offered(
    manifest: Manifest, typed: str
) -> tuple[list[tuple[Message, str]], list[tuple[Message, str]]]:
    """Those of which a name begins with what was typed, and those that have it elsewhere."""
    wanted = plain(typed[:MAX_LENGTH])
    ranked: dict[str, tuple[bool, int, int]] = {}
    flown = _flown(manifest)
    for name, group in _groups(manifest).items():
        if wanted not in name or "/" in group.agency or not (wanted or flown[group]):
            continue
        if wanted:
            rank = 0 if name == wanted else 1 if name.startswith(wanted) else 2
        else:
            rank = 0 if group.agency else 1
        # Whoever nobody flew for comes last.
        place = not flown[group], rank, -flown[group]
        ranked[group.name] = min(ranked.get(group.name, (True, 3, 0)), place)
    if wanted and not ranked and (said := _in_words(typed)):
        ranked[_groups(manifest)[plain(said)].name] = False, 0, 0
    names = sorted(ranked, key=lambda name: (ranked[name], name))
    return (
        [(Message(name), name) for name in names if ranked[name][:2] < (False, 2)],
        [(Message(name), name) for name in names if ranked[name][:2] >= (False, 2)],
    )


def known_group(manifest: Manifest, text: str) -> Group | None:
    """The agency or nationality that is called so to the letter, None if none is."""
    groups, typed = _groups(manifest), plain(text)
    return groups.get(typed) or groups.get(typed.removesuffix("s"))


class NotAGroup(AskError):
    """Not the name of an agency or a country; machines read the kind ``NotUnderstood``."""

    @property
    def kind(self) -> str:
        """The name that machines read."""
        return "NotUnderstood"


@worked_out
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


@worked_out
def _flown(manifest: Manifest) -> Mapping[Group, int]:
    """In how many seats each group's people went up, or are to."""
    flown = Counter(
        (seat.agency, manifest.person(seat.person).nationality)
        for seat in manifest.seats
        if seat.leg is Leg.UP
    )
    return MappingProxyType(
        {
            group: sum(seats for kind, seats in flown.items() if group.has(*kind))
            for group in set(_groups(manifest).values())
        }
    )
