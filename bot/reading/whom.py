"""Whom is asked about, as people type it: a name, several, NASA, Japan, women of ESA."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.errors import AmbiguousName, AskError, NotUnderstood, UnknownPerson
from bot.messages import AllOf, Message, OneOf, Translatable
from bot.reading import groups, names
from bot.reading.groups import Group, Kind
from bot.reading.names import bounded, quoted
from bot.reading.small_words import AND, OF, OR
from bot.station.claims import Those, key
from bot.station.manifest import Manifest
from bot.station.stays import stays
from bot.station.worked_out import kept, worked_out

# Of more, nobody means each; it also bounds what one question can cost.
MAX_NAMES = 10

# So many groups of a kind are named in a title.
MAX_GROUPS = 2

_BETWEEN = re.compile(rf"(\s*[,;&+]\s*(?:(?:{AND}|{OR})\s+)?|\s+(?:{AND}|{OR})\s+)", re.IGNORECASE)
_OR = re.compile(rf"\b(?:{OR})\b", re.IGNORECASE)

# So many words the name of a group has at most: United Arab Emirates.
_LONGEST = 3

SEXES = {"F": Message("women"), "M": Message("men")}


# The countries of which English speaks with an article.
WITH_ARTICLE = re.compile(r"United |Netherlands|Philippines")


def country_said(name: str) -> Message:
    """A country as it stands in a sentence: Italy, the Netherlands."""
    known = Message(name)
    return Message("the {country}", country=known) if WITH_ARTICLE.match(name) else known


def _agency_said(name: str) -> Message:
    return Message("private flights" if name == "private" else name)


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


@worked_out
def those(manifest: Manifest, among: Among) -> Those:
    """The stays of the people meant; an agency's are those that were flown for it."""

    def meant(person: str, agency: str) -> bool:
        known = manifest.person(person)
        return among.has(person, agency, known.nationality, known.gender)

    return frozenset(key(stay) for stay in stays(manifest) if meant(stay.person, stay.agency))


def find_groups(manifest: Manifest, text: str) -> tuple[Among, bool]:
    """The agencies, countries and genders that ``text`` names, and whether to the letter.

    Raises AskError with what can be asked for.
    """
    bounded(text, groups.NotAGroup)
    parts = _parts(text)
    if len(parts) < 2:
        return _group(manifest, text)
    _check_number(parts)
    return _joined(text, [_group(manifest, part) for part in parts])


def find_among(manifest: Manifest, text: str) -> tuple[Among, bool]:
    """Whom ``text`` names, and whether to the letter.

    Names are parted by commas or "and". Raises AskError for one that is unknown or that
    several people share; its choices then name all that was asked for.
    """
    bounded(text, UnknownPerson)
    parts = _parts(text)
    if len(parts) < 2:
        return _one(manifest, text)
    # A family name may stand first: "Williams, Suni". "RU, FR" is two countries all the same.
    if not all(_exactly(manifest, part) for part in parts):
        try:
            whole = names.find_person(manifest, text)
        except AskError:
            pass
        else:
            if whole.exact:
                return Among((whole.id,)), True
    _check_number(parts)
    found: list[tuple[Among, bool]] = []
    for place, part in enumerate(parts):
        try:
            found.append(_one(manifest, part))
        except AskError as error:
            _complete(error, parts, place)
            raise
    return _joined(text, found)


def find_people(manifest: Manifest, text: str) -> tuple[Among, bool]:
    """The people whom ``text`` names, and whether to the letter.

    Raises AskError for a name that is unknown, that several people share, or for too many.
    """
    bounded(text, UnknownPerson)
    parts = _parts(text)
    _check_number(parts)
    people: dict[str, None] = {}
    exact = True
    for place, part in enumerate(parts):
        try:
            found = names.find_person(manifest, part)
        except AskError as error:
            _complete(error, parts, place)
            raise
        people[found.id] = None
        exact = exact and found.exact
    return Among(tuple(people)), exact


def _parts(text: str) -> list[str]:
    """The names in a text, parted by commas, "and" or "or"."""
    return [part for part in _BETWEEN.split(text)[::2] if part.strip()]


def _check_number(parts: list[str]) -> None:
    if len(parts) > MAX_NAMES:
        raise UnknownPerson(
            "{count} names are too many: up to {most} are compared.",
            count=len(parts),
            most=MAX_NAMES,
        )


def _joined(text: str, found: list[tuple[Among, bool]]) -> tuple[Among, bool]:
    """All that the parts of a text name; raises AskError for an "or" between conditions that
    must all hold."""
    joints = _BETWEEN.split(text)[1::2]
    for (one, _), joint, (other, _) in zip(found, joints, found[1:], strict=False):
        if _OR.search(joint):
            _check_either(one, other)
    return _all_of(one for one, _ in found), all(exact for _, exact in found)


def _all_of(found: Iterable[Among]) -> Among:
    """Whom several name together."""
    every = tuple(found)
    people = dict.fromkeys(person for one in every for person in one.people)
    named = dict.fromkeys(group for one in every for group in one.groups)
    # Genders stand last, however they were typed, so that the same is written the same.
    in_order = sorted(named, key=lambda group: group.kind is Kind.GENDER)
    return Among(tuple(people), tuple(in_order))


def _check_either(one: Among, other: Among) -> None:
    kinds = [{group.kind for group in some.groups} for some in (one, other)]
    if all(kinds) and kinds[0] != kinds[1]:
        raise NotUnderstood(
            "'or' joins two agencies or two countries, not one with the other."
            " Ask for {one}, then for {other}.",
            one=str(one),
            other=str(other),
            suggestions=(str(one), str(other)),
        )


def of_groups(manifest: Manifest, words: Sequence[str], *, either: bool) -> Among:
    """Those of whom these agencies, countries or sexes are said, with "or" between if ``either``.

    Raises NotUnderstood for an "or" between conditions that must all hold.
    """
    found = [Among(groups=(groups.find_group(manifest, word)[0],)) for word in words]
    if either and len(found) == 2:
        _check_either(*found)
    return _all_of(found)


def _complete(error: AskError, parts: list[str], place: int) -> None:
    """Put the other names beside each choice, so that it asks for all of them again."""
    error.choices = tuple(
        (label, ", ".join([*parts[:place], value, *parts[place + 1 :]]))
        for label, value in error.choices
    )


def _group(manifest: Manifest, text: str) -> tuple[Among, bool]:
    """The group that a text names, or the several in a few words: "Russian women"."""
    try:
        group, exact = groups.find_group(manifest, text)
    except AskError:
        if several := _in_a_row(manifest, text):
            return Among(groups=several), True
        raise
    if not exact and (several := _in_a_row(manifest, text)):
        return Among(groups=several), True
    return Among(groups=(group,)), exact


def _in_a_row(manifest: Manifest, text: str) -> tuple[Group, ...]:
    """The groups of different kinds that a text names one after another; none if it says more."""
    words, found = [word for word in text.split() if word.casefold() not in OF], []
    while words:
        for last in range(min(len(words), _LONGEST), 0, -1):
            group = _exactly(manifest, " ".join(words[:last]))
            if group is not None:
                found.append(group)
                words = words[last:]
                break
        else:
            return ()
    kinds = [group.kind for group in found]
    if len(set(kinds)) < len(kinds):
        return ()
    return tuple(sorted(found, key=lambda group: group.kind is Kind.GENDER))


# The words of a command are tried in many ways of cutting them.
@kept(most=128)
def _exactly(manifest: Manifest, text: str) -> Group | None:
    try:
        group, exact = groups.find_group(manifest, text)
    except AskError:
        return None
    return group if exact else None


def _one(manifest: Manifest, text: str) -> tuple[Among, bool]:
    try:
        group, exact = _group(manifest, text)
    except AskError:
        group, exact = None, False
    if group is not None and exact:
        return group, True
    try:
        person = names.find_person(manifest, text)
    except AmbiguousName:
        raise
    except UnknownPerson as error:
        if group is not None:
            return group, False
        raise UnknownPerson(
            Message(
                "I know no crew member, agency or country called {words}. Did you mean {names}?",
                words=quoted(text),
                names=OneOf(label for label, _ in error.choices),
            )
            if error.choices
            else Message(
                "I know no crew member, agency or country called {words}."
                " Try Kononenko, NASA or Japan.",
                words=quoted(text),
            ),
            suggestions=error.suggestions or ("Kononenko", "NASA", "Japan"),
            choices=error.choices,
        ) from None
    if group is not None and not person.exact:
        return group, False
    return Among((person.id,)), person.exact
