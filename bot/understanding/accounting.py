"""What is recognised is used, or implied, or told: the account of a sentence and its question.

A question that leaves over something that changes what is asked does not win in silence: the
text is refused with what was understood, and with a command that answers a part of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.errors import NotUnderstood
from bot.messages import AllOf, Message
from bot.questions.asking import Way
from bot.questions.registry import Ask, in_full
from bot.questions.taking import ASKING, FUNCTION
from bot.reading.dates.said import SaidDate
from bot.reading.names import quoted
from bot.reading.readers import Scene
from bot.reading.sight import Sight, Thing
from bot.reading.whom import Among
from bot.station.careers import overlaps
from bot.station.domain import Seat
from bot.station.manifest import Manifest
from bot.understanding.choosing import SIDES

# So many things are said back in a refusal; more are no help.
MOST_SAID = 5
# A word that means one of these means nothing else.
_DECIDES = {"all", "not", "never", "without", "or"}
# The first and the last day of something, as 2026-10-08 or shorter.
Stretch = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Item:
    """Something recognised that a question must account for, by its sort or cue."""

    sort: str
    words: str
    place: int


@dataclass(frozen=True, slots=True)
class Account:
    """Where everything that was recognised went.

    ``used`` became arguments or chose the question, ``implied`` is told by its every answer or
    true of what it tells, ``aside`` stands in a part of the sentence that asks something else
    or nothing, ``over`` is what the question leaves out.
    """

    used: tuple[Item, ...] = ()
    implied: tuple[Item, ...] = ()
    aside: tuple[Item, ...] = ()
    over: tuple[Item, ...] = ()


NOTHING = Account()


@dataclass(frozen=True, slots=True)
class Claim:
    """A question made of what was recognised, with what went into it.

    ``things`` and ``dates`` are those of the text that became arguments, ``chosen_by`` the cues
    and sorts of things that chose the way in which the question is asked, ``cues`` those that
    became arguments.
    """

    way: Way
    ask: Ask
    things: tuple[Thing, ...] = ()
    dates: tuple[SaidDate, ...] = ()
    chosen_by: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()


def account(claim: Claim, sight: Sight, given: frozenset[str], scene: Scene) -> Account:
    """Where everything recognised in a text went; ``given`` are its cues and sorts of things."""
    taken = claim.way.takes(given) | claim.cues
    subject = Subject.of(claim, scene)
    # Where one kind of ship is asked for, others beside it are left out.
    alone = {"PROGRAM"} if any(one.sort == "program" for one in claim.things) else set()
    used: list[Item] = []
    implied: list[Item] = []
    over: list[Item] = []
    for item, thing in _things(sight):
        if _is_argument(claim, thing):
            used.append(item)
        elif subject.is_told_by(thing) or (taken - alone) & _sorts(item.sort, thing):
            implied.append(item)
        else:
            over.append(item)
    for item, meanings in _cued(sight):
        accounted = meanings & taken
        if accounted:
            content = accounted - FUNCTION
            (used if (content or accounted) & (claim.chosen_by | claim.cues) else implied).append(
                item
            )
        elif subject.gender in meanings:
            implied.append(item)
        else:
            over.append(item)
    # Words of which nothing is known may change what is asked as well.
    over += [
        Item("UNKNOWN", words, place)
        for words, place in zip(sight.left, sight.left_at, strict=False)
    ]
    aside = _aside(used, over, sight)
    over = [item for item in over if item not in aside]
    return Account(tuple(used), tuple(implied), aside, tuple(over))


def _things(sight: Sight) -> Iterator[tuple[Item, Thing | SaidDate]]:
    for sort, found in (
        ("PERSON", sight.people),
        ("MISSION", sight.missions),
        ("EXPEDITION", sight.expeditions),
        ("PROGRAM", sight.programs),
        ("CRAFT", sight.crafts),
        ("GROUP", sight.groups),
        ("NUMBER", sight.numbers),
    ):
        for one in found:
            yield Item(sort, one.words, one.first), one
    for date in sight.dates:
        # Whoever says "now" says no more than whoever leaves it out.
        if date.text != "now":
            yield Item("DATE", sight.said(date), date.first), date
    for first, last in sight.unread:
        words = " ".join(sight.words[first:last])
        yield Item("UNREAD", words, first), Thing("unread", None, words, first, last)


def _sorts(sort: str, thing: Thing | SaidDate) -> set[str]:
    """What a question may call a thing that it takes."""
    found = {sort}
    if isinstance(thing, Thing) and sort in {"GROUP", "PROGRAM"}:
        found |= {"CROSS"} | {side for side, codes in SIDES.items() if thing.value in codes}
    return found


def _cued(sight: Sight) -> Iterator[tuple[Item, frozenset[str]]]:
    """Each way of saying that is a cue, with all that it may mean."""
    at: dict[tuple[int, str], set[str]] = {}
    for cue, words in sight.cues.items():
        at.setdefault((sight.places[cue], words), set()).add(cue)
    for (place, words), cues in sorted(at.items()):
        meanings = _meanings(frozenset(cues))
        # The name of an item is a cue that matters, if one does.
        named = min(meanings - FUNCTION, default=min(meanings))
        yield Item(named, words, place), meanings


def _meanings(cues: frozenset[str]) -> frozenset[str]:
    """What a word of these cues may mean, where it may be one of them."""
    # "Everyone" is not only people, nor is who is not aboard aboard.
    if cues & _DECIDES:
        cues &= _DECIDES
    if "past" not in cues:
        return cues
    # "Flew" tells of flying before it tells of a time; "was" and "lived" of another time than now.
    return cues - {"past", "yes-no"} if cues - FUNCTION - {"past"} else frozenset({"past"})


def _is_argument(claim: Claim, thing: Thing | SaidDate) -> bool:
    if isinstance(thing, SaidDate):
        return thing in claim.dates
    return any(thing.is_same(one) for one in claim.things)


# ------------------------------------------------- what is true of what is asked about


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a question is about, with all that its answer tells of them anyway.

    "The Italian Parmitano", "Crew-5 with Kikina", "STS-107 of 2003" name one thing twice: what
    is true of it is implied. What is not true is left over, and so never passed over.
    """

    people: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    missions: frozenset[str] = frozenset()
    programs: frozenset[str] = frozenset()
    spans: tuple[Stretch, ...] = ()
    gender: str = ""

    @classmethod
    def of(cls, claim: Claim, scene: Scene) -> "Subject":
        """The person, mission, expedition or event that a claim is about; empty if none."""
        manifest, (question, told) = scene.manifest, in_full(claim.ask)
        today = _day(scene.now)
        said = tuple((date.text, date.text) for date in claim.dates if date.text)
        match question.name:
            case "person" if told.get("name") in {one.id for one in manifest.people}:
                person = manifest.person(told["name"])
                seats = [seat for seat in manifest.seats if seat.person == person.id]
                gender = {"F": "woman", "M": "men"}.get(person.gender, "")
                return cls._of_seats(manifest, seats, {person.id}, said, gender)
            case "mission":
                seats = [seat for seat in manifest.seats if seat.mission == told.get("name")]
                events = [event for event in manifest.events if event.mission == told.get("name")]
                days = [_day(event.at.earliest) for event in events if event.at]
                return cls._of_seats(
                    manifest, seats, {seat.person for seat in seats}, tuple((d, d) for d in days)
                )
            case "expedition":
                number = told.get("number")
                crew = {one.person for one in manifest.expedition_crew if one.expedition == number}
                spans = [
                    (_day(one.start.earliest), _day(one.end.latest) if one.end else today)
                    for one in manifest.expeditions
                    if one.number == number
                ]
                return cls(people=frozenset(crew), spans=(*said, *spans))
            case "next":
                return cls(spans=((today, today),))
            case "together":
                return cls(spans=_together(manifest, told["person"], told["with"]))
        return cls(spans=(*said, (today, today)) if said else ())

    @classmethod
    def _of_seats(
        cls,
        manifest: Manifest,
        seats: Sequence[Seat],
        people: set[str],
        spans: tuple[Stretch, ...],
        gender: str = "",
    ) -> "Subject":
        whose = [manifest.person(one) for one in people]
        missions = {seat.mission for seat in seats}
        groups = {seat.agency for seat in seats} | {one.nationality for one in whose}
        return cls(
            frozenset(people),
            frozenset(groups | {one.agency for one in whose}),
            frozenset(missions),
            frozenset(manifest.mission(one).program for one in missions),
            spans,
            gender,
        )

    def is_told_by(self, thing: Thing | SaidDate) -> bool:
        """Whether something that was said is true of the subject."""
        if isinstance(thing, SaidDate):
            # After or before a day is asked for more than what is true on it.
            if thing.role in {"from", "until"}:
                return False
            # Of an instant it is asked how things were then.
            if not thing.is_stretch and re.search(r"\d:\d", thing.text):
                return False
            return any(
                first[: len(said)] <= said <= last[: len(said)] or said.startswith(first)
                for said in (thing.text[:10], *_of_years(thing, self.spans))
                if said
                for first, last in self.spans
            )
        known = {
            "person": self.people,
            "mission": self.missions,
            "program": self.programs,
            "group": self.groups,
        }
        return thing.value in known.get(thing.sort, ())


def _together(manifest: Manifest, one: str, others: object) -> tuple[Stretch, ...]:
    """When some people were aboard at once; never if one of them is not known."""
    people = others.people if isinstance(others, Among) else (str(others),)
    return tuple(
        (_day(shared.span.start), _day(shared.span.end or manifest.known_to))
        for shared in overlaps(manifest, one, *people)
    )


def _day(at: datetime) -> str:
    return f"{at:%Y-%m-%d}"


def _of_years(date: SaidDate, spans: Sequence[Stretch]) -> Iterator[str]:
    """A date without a year in the years of some stretches: "Women's Day, 8 March 2003"."""
    if not date.text and date.open_year:
        for first, _ in spans:
            yield date.open_year.format(year=first[:4])


# -------------------------------------------------------------------- what is left over


def _aside(used: list[Item], over: list[Item], sight: Sight) -> tuple[Item, ...]:
    """What is left over in parts of a sentence that none of the question is in."""
    asking = {sight.parts[item.place] for item in used if item.sort not in FUNCTION}
    if not asking:
        return ()
    asking |= {sight.parts[sight.places[cue]] for cue in ASKING & sight.cues.keys()}
    return tuple(
        item for item in over if sight.parts[item.place] not in asking and item.sort in _ASIDE
    )


# What may stand beside a question and ask of something else, or of nothing. Whoever names a
# person, a ship, a day or a condition anywhere says whom or what it is about.
_ASIDE = {
    "UNKNOWN", "if", "opinion", "still", "days", "how-many", "how-long", "when", "where", "why",
    "flight", "fly", "stay", "first", "woman", "happen", "other", "same",
}  # fmt: skip


def aside_note(items: tuple[Item, ...]) -> Message:
    """That a part of a sentence was left out of the answer."""
    unknown = tuple(item for item in items if item.sort == "UNKNOWN")
    if len(unknown) == len(items):
        words = quoted(" ".join(item.words for item in unknown))
        return Message("I did not understand {words}.", words=words)
    return Message("I left out {words}.", words=_listed(items))


def refusal(found: Account, partly: str) -> NotUnderstood:
    """Why a question is not answered though much of it was understood.

    ``partly`` is the command that answers a part of it.
    """
    silent = FUNCTION | {"past", "future"}
    understood = [item for item in (*found.used, *found.implied) if item.sort not in silent]
    left = _listed(found.over)
    text = (
        Message(
            "I understood {known}, but have no answer that takes {left} into account."
            " A part of it: {command}",
            known=_listed(tuple(understood)),
            left=left,
            command=partly,
        )
        if understood
        else Message(
            "I have no answer that takes {left} into account. A part of it: {command}",
            left=left,
            command=partly,
        )
    )
    return NotUnderstood(text, suggestions=(partly,))


def _listed(items: tuple[Item, ...]) -> AllOf:
    said = dict.fromkeys(item.words for item in sorted(items, key=lambda item: item.place))
    return AllOf(quoted(words) for words in list(said)[:MOST_SAID])
