"""What may happen in a scenario, as people type it: "MS-30, Crew-13", "slips to June 2027"."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.errors import AmbiguousName, AskError, NotUnderstood
from bot.languages.spoken import LANGUAGES
from bot.messages import AllOf, Message, OneOf, Sayable, msgid
from bot.reading import few_values, names, ships, whom
from bot.reading.fates import MOST, Fate, Fates, happens_in, one_fate
from bot.reading.few_values import FewValues
from bot.reading.names import bounded
from bot.reading.plain_words import plain, quoted
from bot.reading.small_words import AND, OR
from bot.reading.when import When
from bot.station.cooperation import AGENCIES, NATIONS
from bot.station.manifest import Manifest
from bot.station.supposing import Sort, What, pads
from bot.station.worked_out import worked_out

_BETWEEN = re.compile(rf"\s*[,;&+]\s*|\s+(?:{AND})\s+", re.IGNORECASE)
_OTHERWISE = re.compile(rf"\s+(?:{OR})\s+", re.IGNORECASE)
_SIDES = ("Russia", "United States")
_EXAMPLES = (msgid("Soyuz"), msgid("Soyuz MS-30"), msgid("Russia"), msgid("Baikonur"))


class CrossFlights(StrEnum):
    """Whether seats are swapped in a scenario, as they are."""

    WITH = "with"
    WITHOUT = "without"


CROSSINGS = FewValues(
    "cross_flights",
    tuple(CrossFlights),
    msgid("{words} is no choice. Ask for {known}."),
    {
        CrossFlights.WITH: Message("with cross-flights"),
        CrossFlights.WITHOUT: Message("without cross-flights"),
    },
)


@dataclass(frozen=True, slots=True)
class Whats:
    """The things, sides and people to which something happens.

    ``either`` says that it happens to one of them, and not to all together.
    """

    whats: tuple[What, ...]
    either: bool = False

    def called(self, manifest: Manifest) -> AllOf:
        """What they are called, in a message."""
        return AllOf(_called(manifest, what) for what in self.whats)

    def __str__(self) -> str:
        return (" or " if self.either else ", ").join(what.id for what in self.whats)


def _called(manifest: Manifest, what: What) -> Sayable:
    if what.sort is Sort.MISSION:
        return ships.named(manifest.mission(what.id))
    if what.sort is Sort.PERSON:
        return names.named(manifest.person(what.id))
    return Message(what.id)


@dataclass(frozen=True, slots=True)
class Supposition:
    """What is supposed beside another question: things, each with what happens to it."""

    told: tuple[tuple[What, Fate], ...]

    @property
    def whats(self) -> Whats:
        """The things."""
        return Whats(tuple(what for what, _ in self.told))

    @property
    def fates(self) -> Fates:
        """What happens to each."""
        return Fates(tuple(fate for _, fate in self.told))

    def __str__(self) -> str:
        return "; ".join(f"{what.id} {fate}" for what, fate in self.told)


def find_supposition(
    manifest: Manifest, text: str, read_date: Callable[[str], When]
) -> Supposition:
    """What ``text`` supposes: "soyuz stops 2026-12-01; crew-13 home 2027-01". Raises AskError."""
    bounded(text, NotUnderstood)
    parts = [part for part in text.split(";") if part.strip()]
    if not 0 < len(parts) <= MOST:
        raise no_supposition(text)
    return Supposition(tuple(_supposed(manifest, part, read_date) for part in parts))


def _supposed(manifest: Manifest, text: str, read_date: Callable[[str], When]) -> tuple[What, Fate]:
    words = text.split()
    refused: AskError | None = None
    for first in range(1, len(words)):
        happening = " ".join(words[first:])
        if not happens_in(happening):
            continue
        try:
            what = _what(manifest, " ".join(words[:first]))[0]
            return what, one_fate(happening, read_date)
        except AskError as error:
            refused = refused or error
    raise refused or no_supposition(text)


def no_supposition(text: str) -> NotUnderstood:
    """That words say not what happens."""
    return NotUnderstood(
        "{words} says not what happens. Try 'soyuz stops 2026-12-01'.",
        words=quoted(text),
        suggestions=("soyuz stops", "dragon stops"),
    )


def nothing_supposed(text: str) -> NotUnderstood:
    """That words suppose nothing that is known, but ask, or tell what was or is planned."""
    return NotUnderstood(
        "{words} supposes nothing that I could follow. Begin with 'what if', or say when that"
        " would be: {example}.",
        words=quoted(text),
        example="soyuz stops 2026-12-01",
        suggestions=("soyuz stops", "dragon stops"),
    )


def find_whats(manifest: Manifest, text: str) -> tuple[Whats, bool]:
    """What ``text`` names, and whether to the letter; raises AskError with what can be named."""
    bounded(text, NotUnderstood)
    others = [part for part in _OTHERWISE.split(text) if part.strip()]
    either = len(others) > 1
    parts = others if either else [part for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) > MOST:
        raise NotUnderstood(
            "That is too much at once; up to {most} are followed together.", most=str(MOST)
        )
    try:
        found = [_what(manifest, part) for part in parts]
    except AskError:
        # A family name may stand first, and a name may have an "and" in it.
        found = [_what(manifest, text)]
    whats = tuple(dict.fromkeys(what for what, _ in found))
    return Whats(whats, either), all(exact for _, exact in found)


def _what(manifest: Manifest, text: str) -> tuple[What, bool]:
    ambiguous: AskError | None = None
    for find in _KINDS:
        try:
            return find(manifest, text)
        except AmbiguousName as error:
            ambiguous = ambiguous or error
        except AskError:
            continue
    raise ambiguous or NotUnderstood(
        "{words} is no programme, ship, side, launch pad or crew member known here."
        " Try {examples}.",
        words=quoted(text),
        examples=OneOf(map(Message, _EXAMPLES)),
        suggestions=_EXAMPLES,
    )


def _program(manifest: Manifest, text: str) -> tuple[What, bool]:
    return What(Sort.PROGRAM, few_values.find_program(manifest, text)), True


def _pad(manifest: Manifest, text: str) -> tuple[What, bool]:
    pad = _pads_by_name(manifest).get(plain(text))
    if pad is None:
        raise NotUnderstood("{words} is no launch pad known here.", words=quoted(text))
    return What(Sort.PAD, pad), True


@worked_out
def _pads_by_name(manifest: Manifest) -> Mapping[str, str]:
    # Where two are called the same the first is meant.
    found = {way: pad for pad in reversed(pads(manifest)) for way in _ways_of_saying(pad)}
    return MappingProxyType(found)


def _ways_of_saying(pad: str) -> Iterator[str]:
    """A pad by its whole name, its number alone, or as a language calls its place."""
    whole = plain(pad)
    yield from (whole, f"pad at {whole}", f"pad {whole}")
    number = plain(re.sub(r"^.* (?=(?:S?LC-|Site ))", "", pad))
    yield from (number, f"pad {number}", number.removeprefix("site "))
    for language in LANGUAGES:
        said = language.typed.values.get("pad", {}).get(whole, "")
        yield from (plain(words) for words in said.split(",") if words)


def _side(manifest: Manifest, text: str) -> tuple[What, bool]:
    those, exact = whom.find_groups(manifest, text)
    if len(those.groups) == 1 and not those.people:
        (group,) = those.groups
        side = AGENCIES.get(group.agency) or NATIONS.get(group.nationality)
        for agency, its in AGENCIES.items():
            if its is side:
                return What(Sort.SIDE, agency), exact
    raise NotUnderstood("{words} is neither Russia nor the United States.", words=quoted(text))


def _mission(manifest: Manifest, text: str) -> tuple[What, bool]:
    found = ships.find_mission(manifest, text)
    return What(Sort.MISSION, found.id), found.exact


def _person(manifest: Manifest, text: str) -> tuple[What, bool]:
    found = names.find_person(manifest, text)
    return What(Sort.PERSON, found.id), found.exact


_KINDS: tuple[Callable[[Manifest, str], tuple[What, bool]], ...] = (
    _program,
    _pad,
    _side,
    _mission,
    _person,
)


def offer_whats(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    """What may be meant by a name half typed, behind those that were typed before it."""
    before, comma, begun = typed.rpartition(",")
    kept = f"{before.strip()}, " if comma and _reads(manifest, before) else ""
    low = plain(begun)
    offered: list[tuple[Sayable, str]] = [
        (label, value) for label, value in few_values.PROGRAMS if low in plain(str(label))
    ]
    offered += [(Message(side), side) for side in _SIDES if low in plain(side)]
    offered += [(pad, pad) for pad in pads(manifest) if low and low in plain(pad)]
    offered += ships.offer_missions(manifest, begun)
    return [(f"{kept}{label}" if kept else label, f"{kept}{value}") for label, value in offered]


def offer_suppositions(typed: str) -> list[tuple[Sayable, str]]:
    """What may be supposed that begins as typed."""
    usual = ("soyuz stops", "dragon stops", "soyuz home", "dragon home")
    return [(text, text) for text in usual if text.startswith(plain(typed))]


def _reads(manifest: Manifest, text: str) -> bool:
    try:
        find_whats(manifest, text)
    except AskError:
        return False
    return True
