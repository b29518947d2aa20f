"""What is kept of a question by words that name another and ask nothing by themselves.

A question has parts: whom or what it is about, what happened, when, and what is to be told. After
"how long has Menon been there?" the words "and Watkins?" put one part in the place of another and
leave the rest as it was. Of sets the arguments hold the rest; of the page of someone or something
what is to be told stands beside them, and is kept here. Pure.
"""

from dataclasses import fields, replace

from bot.questions.registry import Ask, Focus, in_full
from bot.questions.taking import EVENTS
from bot.reading.sight import Sight
from bot.understanding.before import Before
from bot.understanding.focusing import focus_of
from bot.understanding.readings import Reading

# The questions whose arguments only say whose page is asked for.
_PAGES = {"person", "mission", "expedition"}
# What goes on and tells nothing that could be asked for.
_GOES_ON = {"follow", "past", "future", "pronoun", "compare"}
# Steps to another page, which say nothing of what it is to tell.
_STEPS = {"next", "one-after", "one-before"}
# Cues of which one stands in the place of another.
_PARTS = (frozenset(EVENTS), frozenset({"past", "future"}))


def keeping(found: Reading, before: Before) -> Reading:
    """A reading that goes on from a question, with what is told kept where its words leave it."""
    ask, former, focus = found.ask, before.ask, before.ask.focus
    if ask is None or found.sight is None or found.refusal is not None:
        return found
    if ask.question.name not in _PAGES or ask.question is not former.question:
        return found
    if focus is None or not _asks_nothing(found.sight) or _is_of_some(focus):
        return found
    kept = replace(found, focus=_kept(focus, focus_of(found.sight)))
    return replace(kept, ask=replace(ask, beside=_in_turn(ask, former)))


def _asks_nothing(sight: Sight) -> bool:
    """Whether a text says no more than whom, what, when or which event it is about."""
    return not sight.left and sight.cues.keys() <= _GOES_ON | _STEPS | EVENTS.keys()


def _is_of_some(focus: Focus) -> bool:
    """Whether it was asked of some of someone's flights, which holds of no other by itself: "how
    often has she flown on a Soyuz?"."""
    return bool(focus.people and focus.programs) and not focus.whether


def _kept(former: Focus, now: Focus) -> Focus:
    """What was asked for, with each part that is named now in the place of what it had."""
    replaced = (part for part in _PARTS if not part.isdisjoint(now.cues))
    cues = former.cues.difference(*replaced) | (now.cues - _STEPS)
    names = (one.name for one in fields(Focus) if one.name not in {"cues", "whether"})
    named = {name: value for name in names if (value := getattr(now, name))}
    return replace(former, cues=cues, **named)


def _in_turn(now: Ask, former: Ask) -> tuple[str, ...]:
    """Those of whom it was asked before, without the one of whom it is asked now."""
    if now.question.name != "person":
        return ()
    person, last = (str(in_full(ask)[1]["name"]) for ask in (now, former))
    return tuple(one for one in dict.fromkeys((*former.beside, last)) if one != person)
