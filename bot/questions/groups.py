"""Agencies and countries as people type them: NASA, Russian, Japan, ESA, JP."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from bot.errors import AskError
from bot.questions.names import MAX_LENGTH, SURE, bounded, plain, quoted
from bot.station.domain import Manifest


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


def find_group(manifest: Manifest, text: str) -> tuple[Group, bool]:
    """The agency or nationality that ``text`` names: NASA, Russian, Japan, ESA, JP.

    Whether it is named to the letter comes with it. Raises AskError with what can be asked for.
    """
    bounded(text, NotAGroup)
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
