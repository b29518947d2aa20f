"""What is kept of a question by words that name another and ask nothing by themselves.

A question has parts: whom or what it is about, what happened, when, and what is to be told. After
"how long has Menon been there?" the words "and Watkins?" put one part in the place of another and
leave the rest as it was. Of sets the arguments hold the rest; of the page of someone or something
what is to be told stands beside them, and is kept here. Pure.
"""

from dataclasses import fields, replace

from bot.questions.registry import Ask, Focus, in_full
from bot.questions.taking import ASKING, EVENTS
from bot.reading.sight import Sight
from bot.understanding.before import Before
from bot.understanding.focusing import focus_of
from bot.understanding.readings import Reading

# The questions whose arguments only say whose page is asked for.
_PAGES = {"person", "mission", "expedition"}
# What goes on and tells nothing that could be asked for.
_GOES_ON = {"follow", "past", "future", "pronoun", "compare", "then"}
# Steps to another page, which say nothing of what it is to tell.
_STEPS = {"next", "one-after", "one-before"}
_ASKS = ASKING - {"list", "tell", "times", "rate", "with-whom"}
# Cues of which one stands in the place of another: what happened, its tense, how it is asked.
_PARTS = (frozenset(EVENTS), frozenset({"past", "future"}), _ASKS | {"yes-no"})


def keeping(found: Reading, before: Before) -> Reading:
    """A reading after a question, with what that was to tell kept where its words leave it."""
    ask, former, focus = found.ask, before.ask, before.ask.focus
    if ask is None or found.sight is None or found.refusal is not None:
        return found
    if ask.question.name not in _PAGES or ask.question is not former.question:
        return found
    if focus is None or not _asks_little(found.sight) or _is_of_some(focus):
        return found
    kept = replace(found, focus=_kept(focus, focus_of(found.sight)))
    return replace(kept, ask=replace(ask, beside=_in_turn(ask, former)))


def _asks_little(sight: Sight) -> bool:
    """Whether a text says no more than whom, what, when or which event it is about, or one word
    of how that is asked: "where?"."""
    asks = sight.cues.keys() & _ASKS
    # What only stands for whatever was told before has no words.
    named = any(one.words for one in (*sight.people, *sight.missions, *sight.expeditions))
    if sight.left or len(asks) > 1 or (asks and (named or sight.cues.keys() & EVENTS.keys())):
        return False
    return sight.cues.keys() - asks <= _GOES_ON | _STEPS | EVENTS.keys()


def _is_of_some(focus: Focus) -> bool:
    """Whether it was asked of some of someone's flights, which holds of no other by itself: "how
    often has she flown on a Soyuz?"."""
    return bool(focus.people and focus.programs) and not focus.whether


def _kept(former: Focus, now: Focus) -> Focus:
    """What was asked for, with each part that is named now in the place of what it had."""
    replaced = [part for part in _PARTS if not part.isdisjoint(now.cues)]
    if "who" in now.cues:
        # Who is in a crew is not asked of what happened to it.
        replaced.append(frozenset(EVENTS))
    cues = former.cues.difference(*replaced) | (now.cues - _STEPS)
    names = (one.name for one in fields(Focus) if one.name not in {"cues", "whether"})
    named = {name: value for name in names if (value := getattr(now, name))}
    if former.whether and "which" in now.cues:
        # "On what then?" is of another kind than the one that was named.
        named = {"programs": (), **named}
    whether = former.whether and not now.cues & _ASKS
    return replace(former, cues=cues, whether=whether, **named)


def _in_turn(now: Ask, former: Ask) -> tuple[str, ...]:
    """Those of whom it was asked before, without the one of whom it is asked now."""
    if now.question.name != "person":
        return ()
    person, last = (str(in_full(ask)[1]["name"]) for ask in (now, former))
    return tuple(one for one in dict.fromkeys((*former.beside, last)) if one != person)
