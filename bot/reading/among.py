"""Whom is asked about, as a value: people by name, and those of groups."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.messages import AllOf, Message, Translatable
from bot.reading import names
from bot.station.manifest import Manifest

# So many groups of a kind are named in a title.
MAX_GROUPS = 2

SEXES = {"F": Message("women"), "M": Message("men")}
# The countries of which English speaks with an article.
WITH_ARTICLE = re.compile(r"United |Netherlands|Philippines")


def country_said(name: str) -> Message:
    """A country as it stands in a sentence: Italy, the Netherlands."""
    known = Message(name)
    return Message("the {country}", country=known) if WITH_ARTICLE.match(name) else known


def _agency_said(name: str) -> Message:
    return Message("private flights" if name == "private" else name)


class Kind(StrEnum):
    """What the people of a group have in common."""

    AGENCY = "agency"
    NATIONALITY = "nationality"
    GENDER = "gender"


@dataclass(frozen=True, slots=True)
class Group:
    """People of an agency, a nationality or a gender, whichever of them is not blank."""

    name: str
    agency: str = ""
    nationality: str = ""
    gender: str = ""

    @property
    def kind(self) -> Kind:
        """Which of them it is."""
        if self.gender:
            return Kind.GENDER
        return Kind.NATIONALITY if self.nationality else Kind.AGENCY

    @property
    def value(self) -> str:
        """The word by which its reader reads it again: ESA, JP, women."""
        return self.agency or self.nationality or self.name

    def has(self, agency: str, nationality: str, gender: str = "") -> bool:
        """Whether someone of that gender and nationality who flew for ``agency`` belongs to it."""
        if self.gender:
            return gender == self.gender
        if self.nationality:
            return nationality == self.nationality
        return self.agency in agency.split("/")


@dataclass(frozen=True, slots=True)
class Among:
    """The people asked about: those named, and whoever meets the conditions that groups are.

    Of groups of different kinds all hold, of those of one kind any: "ESA, women" are the
    women of ESA, "Italy, Japan" the people of both. Someone named is meant in any case.
    """

    people: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()

    @property
    def person(self) -> str | None:
        """The one person asked for, if it is nobody else."""
        return self.people[0] if len(self.people) == 1 and not self.groups else None

    @property
    def several(self) -> bool:
        """Whether too many are named for a title: people, if more than one, or many groups."""
        if self.people:
            return self.person is None
        return any(len(self.of(kind)) > MAX_GROUPS for kind in Kind)

    def of(self, kind: Kind) -> tuple[Group, ...]:
        """The groups of one kind."""
        return tuple(group for group in self.groups if group.kind is kind)

    def also(self, others: "Among") -> "Among | None":
        """Those who meet the conditions of both; None where one value cannot say that."""
        if self.people or others.people or any(map(self.of, {one.kind for one in others.groups})):
            return None
        return Among(groups=(*self.groups, *others.groups))

    def has(self, person: str, agency: str, nationality: str, gender: str) -> bool:
        """Whether someone who flew for ``agency`` is meant."""
        if person in self.people:
            return True
        return bool(self.groups) and all(
            any(group.has(agency, nationality, gender) for group in found)
            for kind in Kind
            if (found := self.of(kind))
        )

    def called(self, manifest: Manifest) -> tuple[Translatable, ...]:
        """What those named and those who meet the conditions are called, in any language."""
        people = (names.named(manifest.person(person)) for person in self.people)
        return (*people, self.conditions()) if self.groups else tuple(people)

    def conditions(
        self, called: Callable[[Group], str] = lambda group: group.name, *, genders: bool = True
    ) -> Message | AllOf:
        """The conditions in words, in any language: "women of ESA", "Italy and Japan".

        Without ``genders`` only the countries and agencies, nothing at all for none.
        """
        found = self.of(Kind.GENDER) if genders else ()
        people = AllOf(SEXES[group.gender] for group in found)
        country = AllOf(country_said(called(group)) for group in self.of(Kind.NATIONALITY))
        agency = AllOf(_agency_said(called(group)) for group in self.of(Kind.AGENCY))
        if not people.things:
            if country.things and agency.things:
                return Message("{country} with {agency}", country=country, agency=agency)
            return country if country.things else agency
        if country.things and agency.things:
            return Message(
                "{people} from {country} with {agency}",
                people=people,
                country=country,
                agency=agency,
            )
        if country.things:
            return Message("{people} from {country}", people=people, country=country)
        if agency.things:
            return Message("{people} from {agency}", people=people, agency=agency)
        return people

    def __str__(self) -> str:
        return ", ".join([*self.people, *(group.value for group in self.groups)])
