"""What is recognised is used, or implied, or told: the account of a sentence and its question.

A question that leaves over something that changes what is asked does not win in silence: the
text is refused with what was understood, and with a command that answers a part of it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.messages import AllOf, Message, OneOf
from bot.questions.asking import Way
from bot.questions.registry import Ask
from bot.questions.taking import FUNCTION, SIDES
from bot.reading.dates.said import SaidDate
from bot.reading.plain_words import quoted
from bot.reading.readers import Scene
from bot.reading.sight import Sight, Thing
from bot.understanding.implying import Subject
from bot.understanding.left_aside import Item, apart, slight
from bot.understanding.refusing import SUGGESTIONS

# So many things are said back in a refusal.
MOST_SAID = 5
# These tell when something was, and are not said back.
_SILENT = {"past", "future"}
# A word that means one of these means nothing else.
_DECIDES = {
    "all", "not", "never", "without", "or", "of-them", "with", "with-whom", "private-flight",
}  # fmt: skip


class Account(NamedTuple):
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


class Claim(NamedTuple):
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
    # Who names those before again, as "which of the two" does, says no more of them.
    taken = claim.way.takes(given) | claim.cues | {"pronoun"}
    a_day = any(date.has_day or ":" in date.text for date in claim.dates)
    if not a_day and "birthday" not in claim.chosen_by:
        # "On my birthday, 3 May 1996" is that day, and who had one is not told of a month.
        taken -= {"birthday"}
    subject = Subject.of(claim.ask, claim.dates, scene)
    # Where one kind of ship is asked for, others beside it are left out.
    alone = {"PROGRAM"} if any(one.sort == "program" for one in claim.things) else set()
    used: list[Item] = []
    implied: list[Item] = []
    over: list[Item] = []
    for item, thing in _things(sight):
        if _is_argument(claim, thing):
            used.append(item)
        elif (
            (subject.is_told_by(thing) and not _is_length(item, sight))
            or _counts_the_named(claim, thing, sight)
            or _counts_visits(thing, sight, subject)
            or (taken - alone) & _sorts(item.sort, thing)
        ):
            implied.append(item)
        else:
            over.append(item)
    for item, meanings in _cued(sight):
        accounted = meanings & taken
        if accounted:
            chosen = (accounted - FUNCTION or accounted) & (claim.chosen_by | claim.cues)
            (used if chosen else implied).append(item)
        elif subject.gender in meanings:
            implied.append(item)
        else:
            over.append(item)
    # Words of which nothing is known may change what is asked as well.
    over += [
        Item("UNKNOWN", words, place)
        for words, place in zip(sight.left, sight.left_at, strict=False)
    ]
    supposes = claim.ask.question.supposes or "if" not in sight.cues
    aside = apart(used, over, sight) or (slight(used, over, sight) if supposes else ())
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
        ("AGE", sight.ages),
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


def _is_length(item: Item, sight: Sight) -> bool:
    """Whether a number is that of a length of time, and not of a crew."""
    return item.sort == "NUMBER" and any(one.first == item.place for one in sight.lengths)


def _counts_the_named(claim: Claim, thing: Thing | SaidDate, sight: Sight) -> bool:
    """Whether a number only tells how many are named: "which of the two", "all three".

    The first to have flown on all three is not the first of those who have.
    """
    if not isinstance(thing, Thing) or thing.sort != "number":
        return False
    sorts = ("person",) if {"first", "last"} & sight.cues.keys() else ("person", "program")
    named = ([one for one in claim.things if one.sort == sort] for sort in sorts)
    return any(len(some) > 1 and len(some) == thing.value for some in named)


def _counts_visits(thing: Thing | SaidDate, sight: Sight, subject: Subject) -> bool:
    """Whether a number tells truly how often someone flew: "over her two flights"."""
    if not isinstance(thing, Thing) or thing.sort != "number" or thing.value != subject.visits:
        return False
    return any(thing.last in sight.every.get(cue, ()) for cue in ("flight", "times", "stay"))


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
    for (place, _), cues in at.items():
        if all(cue.startswith("x-") for cue in cues):
            # What stood before already may be meant here rather than another topic.
            cues |= {cue for cue, places in sight.every.items() if place in places}
    for (place, words), cues in sorted(at.items()):
        own = "of-them" in cues and _names_those_before(sight, place)
        meanings = frozenset({"pronoun"}) if own else _meanings(frozenset(cues))
        # The name of an item is a cue that matters, if one does.
        named = min(meanings - FUNCTION, default=min(meanings))
        yield Item(named, words, place), meanings


def _names_those_before(sight: Sight, place: int) -> bool:
    """Whether "of them" is of those that the same text names: "how many came, and which?"."""
    named = [sight.places[cue] for cue in _MANY if cue in sight.places]
    named += [one.first for one in (*sight.groups, *sight.people, *sight.programs)]
    # "Lesquels des Français" names them right behind.
    return any(first < place or first - place <= _NEAR for first in named)


_NEAR = 3
_MANY = ("people", "crew", "woman", "men", "cosmonaut", "ship", "flight")


def _meanings(cues: frozenset[str]) -> frozenset[str]:
    """What a word of these cues may mean, where it may be one of them."""
    if "except" in cues:
        # What leaves some out does not deny the whole.
        return frozenset({"except"})
    # "Everyone" is not only people, nor is who is not aboard aboard.
    if cues & _DECIDES:
        cues &= _DECIDES
    if "private" in cues:
        # As what someone flew says more than that it is said.
        cues -= {"role"}
    if "past" not in cues:
        return cues
    # "Flew" tells of flying before it tells of a time; "was" and "lived" of another time than now.
    return cues - {"past", "yes-no"} if cues - FUNCTION - {"past"} else frozenset({"past"})


def _is_argument(claim: Claim, thing: Thing | SaidDate) -> bool:
    if isinstance(thing, SaidDate):
        return thing in claim.dates
    return any(thing.is_same(one) for one in claim.things)


def aside_note(items: tuple[Item, ...], labels: str = "") -> Message:
    """That a part of a sentence was left out of the answer; ``labels`` tells what a day was."""
    if labels:
        items = (Item("LABEL", labels, -1), *items)
    unknown = tuple(item for item in items if item.sort == "UNKNOWN")
    if len(unknown) == len(items):
        words = quoted(" ".join(item.words for item in unknown))
        return Message("I did not understand {words}.", words=words)
    return Message("I left out {words}.", words=_listed(items))


def refusal(found: Account, partly: str) -> NotUnderstood:
    """Why a question is not answered though much of it was understood.

    ``partly`` is the command that answers a part of it.
    """
    understood = [
        item
        for item in (*found.used, *found.implied)
        # What a text says unsaid cannot be quoted.
        if item.sort not in FUNCTION | _SILENT and item.words.strip()
    ]
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


def not_together(sight: Sight) -> NotUnderstood | None:
    """What of a text was understood and what not, where no question asks it; None if nothing."""
    items = [item for item, _ in (*_things(sight), *_cued(sight))]
    known = tuple(i for i in items if i.sort not in FUNCTION | _SILENT and i.words.strip())
    if not known:
        return None
    left = tuple(
        Item("UNKNOWN", words, at) for words, at in zip(sight.left, sight.left_at, strict=False)
    )
    text = (
        Message(
            "I understood {known}, but not {left}. Try {commands}.",
            known=_listed(known),
            left=_listed(left),
            commands=OneOf(SUGGESTIONS),
        )
        if left
        else Message(
            "I understood {known}, but not what you ask about it. Try {command}.",
            known=_listed(known),
            command="/find",
        )
        if len({item.words for item in known}) == 1
        else Message(
            "I understood {known}, but have no answer that takes all of it together."
            " Try {command}.",
            known=_listed(known),
            command="/find",
        )
    )
    return NotUnderstood(text, suggestions=SUGGESTIONS if left else ("/find",))


def _listed(items: tuple[Item, ...]) -> AllOf:
    said = dict.fromkeys(item.words for item in sorted(items, key=lambda item: item.place))
    said.pop("", None)
    return AllOf(quoted(words) for words in list(said)[:MOST_SAID])
