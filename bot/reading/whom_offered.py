"""Whom is asked about, to choose from while it is typed: people, agencies, countries, sexes."""

import re
from collections.abc import Callable, Iterable

from bot.errors import AskError
from bot.messages import Message, Sayable
from bot.reading import groups, names, people_offered
from bot.reading.among import SEXES, Among
from bot.reading.plain_words import plain
from bot.reading.small_words import GENDERS
from bot.reading.whom import MAX_NAMES, find_among, find_groups, find_people
from bot.station.manifest import Manifest


def offer_among(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    """People, agencies and countries to choose from; after a comma, for the last of several."""
    return _offer(manifest, typed, find_among, _offer_anyone)


def offer_companions(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    """People to choose from; after a comma, for the last of several."""
    return _offer(manifest, typed, find_people, _offer_people)


def offer_some(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    """Agencies, countries and genders; after a comma, for the last of several."""
    return _offer(manifest, typed, find_groups, _offer_groups)


def _offer(
    manifest: Manifest,
    typed: str,
    find: Callable[[Manifest, str], tuple[Among, bool]],
    offer: Callable[[Manifest, str], Iterable[tuple[Sayable, str]]],
) -> list[tuple[Sayable, str]]:
    *before, last = re.split(r"\s*,\s*", typed[: names.MAX_LENGTH])
    try:
        start = f"{find(manifest, ', '.join(before))[0]}, " if before else ""
    except AskError:
        start = ""
    offered = {value: label for label, value in offer(manifest, last)}
    said = start and typed[: -len(last) or None]
    return [
        (Message("{before}{name}", before=said, name=label) if said else label, f"{start}{value}")
        for value, label in offered.items()
        if len(f"{start}{value}") <= names.MAX_LENGTH and start.count(",") < MAX_NAMES
    ]


def _genders(typed: str) -> list[tuple[Message, str]]:
    wanted = plain(typed)
    begun = {sex for word, sex in GENDERS.items() if wanted and word.startswith(wanted)}
    return [(said, str(said)) for sex, said in SEXES.items() if sex in begun]


def _offer_people(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    return [*people_offered.offer_people(manifest, typed)]


def _offer_groups(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    return [*_genders(typed), *groups.offer_groups(manifest, typed)]


def _offer_anyone(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    """Groups that begin with what was typed, then people, then groups that have it elsewhere."""
    begun, others = groups.groups_offered(manifest, typed)
    people = people_offered.offer_people(manifest, typed)
    return [*_genders(typed), *begun[: None if plain(typed) else 6], *people, *others]
