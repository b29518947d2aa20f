"""Whose records are asked for, as people type it: a name, several, NASA, Japan, women."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.errors import AmbiguousName, AskError, UnknownPerson
from bot.questions import groups, names
from bot.questions.groups import GENDERS, Group
from bot.questions.names import bounded, plain, quoted
from bot.station.claims import Those, key
from bot.station.manifest import Manifest
from bot.station.stays import stays
from bot.texts import OneOf, Text

# Of more, nobody means each; it also bounds what one question can cost.
MAX_NAMES = 10

# So many groups are named in a title.
MAX_GROUPS = 2

_BETWEEN = re.compile(r"\s*[,;&+]\s*(?:(?:and|и)\s+)?|\s+(?:and|и)\s+", re.IGNORECASE)

_SAID = {"F": Text("women"), "M": Text("men")}


@dataclass(frozen=True, slots=True)
class Among:
    """The people, agencies, countries and genders among whom a record is asked for."""

    people: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    genders: tuple[str, ...] = ()

    @property
    def person(self) -> str | None:
        """The one person asked for, if it is nobody else."""
        alone = len(self.people) == 1 and not self.groups and not self.genders
        return self.people[0] if alone else None

    @property
    def several(self) -> bool:
        """Whether too many are named for a title: people, if more than one, or many groups."""
        if self.people:
            return self.person is None
        return len(self.groups) + len(self.genders) > MAX_GROUPS

    def called(self, manifest: Manifest) -> tuple[str, ...]:
        """What each of them is called, in any language."""
        people = (names.named(manifest.person(person)) for person in self.people)
        agencies = (Text(group.name) for group in self.groups)
        return (*people, *agencies, *(_SAID[gender] for gender in self.genders))

    def __str__(self) -> str:
        written = (group.agency or group.nationality for group in self.groups)
        return ", ".join([*self.people, *written, *(_SAID[gender] for gender in self.genders)])


@lru_cache(maxsize=64)
def those(manifest: Manifest, among: Among) -> Those:
    """The stays of the people meant; an agency's are those that were flown for it."""

    def meant(person: str, agency: str) -> bool:
        known = manifest.person(person)
        return (
            person in among.people
            or known.gender in among.genders
            or any(group.has(agency, known.nationality) for group in among.groups)
        )

    return frozenset(key(stay) for stay in stays(manifest) if meant(stay.person, stay.agency))


def find_among(manifest: Manifest, text: str) -> tuple[Among, bool]:
    """Whom ``text`` names, and whether to the letter.

    Names are parted by commas or "and". Raises AskError for one that is unknown or that
    several people share; its choices then name all that was asked for.
    """
    bounded(text, UnknownPerson)
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) < 2:
        return _one(manifest, text)
    try:
        # A family name may stand first: "Williams, Suni".
        whole = names.find_person(manifest, text)
    except AskError:
        pass
    else:
        if whole.exact:
            return Among((whole.id,)), True
    if len(parts) > MAX_NAMES:
        raise UnknownPerson(
            "{count} names are too many: up to {most} are compared.",
            count=len(parts),
            most=MAX_NAMES,
        )
    found = Among()
    all_exact = True
    for place, part in enumerate(parts):
        try:
            one, exact = _one(manifest, part)
        except AskError as error:
            _complete(error, parts, place)
            raise
        all_exact = all_exact and exact
        found = Among(
            tuple(dict.fromkeys((*found.people, *one.people))),
            tuple(dict.fromkeys((*found.groups, *one.groups))),
            tuple(dict.fromkeys((*found.genders, *one.genders))),
        )
    return found, all_exact


def _complete(error: AskError, parts: list[str], place: int) -> None:
    """Put the other names beside each choice, so that it asks for all of them again."""
    error.choices = tuple(
        (label, ", ".join([*parts[:place], value, *parts[place + 1 :]]))
        for label, value in error.choices
    )


def _one(manifest: Manifest, text: str) -> tuple[Among, bool]:
    typed = plain(text)
    if typed in GENDERS:
        return Among(genders=(GENDERS[typed],)), True
    try:
        group, exact = groups.find_group(manifest, text)
    except AskError:
        group, exact = None, False
    if group is not None and exact:
        return Among(groups=(group,)), True
    try:
        person = names.find_person(manifest, text)
    except AmbiguousName:
        raise
    except UnknownPerson as error:
        if group is not None:
            return Among(groups=(group,)), False
        raise UnknownPerson(
            Text(
                "I know no crew member, agency or country called {words}. Did you mean {names}?",
                words=quoted(text),
                names=OneOf(label for label, _ in error.choices),
            )
            if error.choices
            else Text(
                "I know no crew member, agency or country called {words}."
                " Try Kononenko, NASA or Japan.",
                words=quoted(text),
            ),
            suggestions=error.suggestions or ("Kononenko", "NASA", "Japan"),
            choices=error.choices,
        ) from None
    if group is not None and not person.exact:
        return Among(groups=(group,)), False
    return Among((person.id,)), person.exact


def offer_among(manifest: Manifest, typed: str) -> list[tuple[str, str]]:
    """People, agencies and countries to choose from; after a comma, for the last of several."""
    *before, last = re.split(r"\s*,\s*", typed[: names.MAX_LENGTH])
    try:
        start = f"{find_among(manifest, ', '.join(before))[0]}, " if before else ""
    except AskError:
        start = ""
    wanted = plain(last)
    genders = [(said, str(said)) for said in _SAID.values() if wanted and said.startswith(wanted)]
    offered = {
        value: label
        for label, value in (
            *genders,
            *groups.offer_groups(manifest, last)[: None if wanted else 6],
            *names.offer_people(manifest, last),
        )
    }
    said = start and typed[: -len(last) or None]
    return [
        (Text("{before}{name}", before=said, name=label) if said else label, f"{start}{value}")
        for value, label in offered.items()
        if len(f"{start}{value}") <= names.MAX_LENGTH and start.count(",") < MAX_NAMES
    ]
