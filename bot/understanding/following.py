"""Follow-ups: a few words that change a question asked before, "and on 2 August?".

Each way of going on looks whether the words are its own; the first that takes them makes the
question. Pure: the question before is an argument, and who remembers it is not known here.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.questions.asking import Way, ways
from bot.questions.filling import Filling
from bot.questions.taking import EVENTS, SEXES, taking
from bot.reading.among import Among
from bot.reading.dates_read import read_date
from bot.reading.fates import Fate, Fates, Shift
from bot.reading.folding import folded
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import LATER, SOONER, lengths_said
from bot.station.found import Of, Tell
from bot.station.supposing import MOVES
from bot.understanding import of_that, of_that_stay, told_already
from bot.understanding.before import Before
from bot.understanding.dates_before import of_the_date_before
from bot.understanding.in_turn import commander_beside
from bot.understanding.measured import by_another_measure
from bot.understanding.narrowing import some_of_them
from bot.understanding.of_them import asked_of_them, of_them, their_flights, then_aboard
from bot.understanding.one_by_one import (
    aboard_the_nth,
    at_another_place,
    commanded_then,
    first_of_theirs,
    how_long_each,
    how_long_that,
    how_long_then,
    of_their_stays,
    on_them,
)
from bot.understanding.other_end import from_the_other_end
from bot.understanding.replaced import replaced
from bot.understanding.side_by_side import those_in_turn, without_their_number
from bot.understanding.stepping import OF_THEM, OTHERWISE, is_bare, step

# A few words that change the question before, or go on from its answer.
FOLLOW_UP = Way(
    "follow-up",
    "",
    (),
    taking(
        "@tense @event with one-after one-before next last woman men cosmonaut only how-many when "
        "how-long wait days where built fly times total still most longest record compare "
        "commander or more-than less-than "
        "EXPEDITION MISSION NUMBER space of-them"
    ),
)
# Cues of a question of its own; without one, what is named changes the question before.
_OWN = {
    "who", "which", "where", "how-long", "wait", "how-many", "list", "tell", "commander", "next",
    "suspend", "agreement", "swap", "seat", "guarantee", "rate", "end", "cost", "partners", "heads",
    "help", "together", "how", "why", "can", "when", "most", "longest", "first", "chat", "record",
    "compare", "order",
}  # fmt: skip
# A text of so few words names nothing else.
_FEW = 4
_LONGEST = {"longest": Tell.LONGEST, "shortest": Tell.SHORTEST}
_STAYED = {"stay", "flight", "fly", "aboard", "which", "what-is"}
_RECORDS = {"most", "longest", "record", "compare"}
_OF_THE_SAME = {"people", "crew", "aboard", "station", "spend", "been", "this-day"}
_PLACES = {"station", "aboard", "space"}


def followed(sight: Sight, before: Before) -> Filling | None:
    """The question that a text asks which goes on from one before; None if it goes on from none.

    Raises AskError where it does but cannot be asked so.
    """
    sight = without_their_number(sight)
    before = those_in_turn(sight, before) or of_the_date_before(sight, before) or before
    ways_on = (way(sight, before) for way in _WAYS_ON)
    return next((found for found in ways_on if found is not None), None)


def _otherwise(sight: Sight, before: Before) -> Filling | None:
    """The question before, with what is named put in its place."""
    more = _asks_more(sight, before)
    if not (more or _names_another(sight, before) or _names_some(sight, before)):
        return None
    found = replaced(sight, before)
    found.take(*more)
    return found


def _all_before(sight: Sight, before: Before) -> Filling | None:
    """The set of which one was told since: "and on Dragon?", "and women?" can only change that."""
    if before.earlier is None or "follow" not in sight.cues or sight.names_something:
        return None
    if before.earlier.set is None:
        return None
    takes = _takes(before)
    if before.is_of_those_told:
        # When it was of those who were told is not asked of others.
        takes -= {"who", "ship"}
    if sight.programs:
        of_all = not takes & {"ship", "what", "program"}
    elif sight.dates and not sight.groups:
        # Of a flight of those that were told it is not asked in another year.
        of_all = "when" in before.earlier.told and before.name == "mission"
    else:
        of_all = bool(sight.groups or sight.cues.keys() & SEXES.keys()) and "who" not in takes
    if not of_all or sight.cues.keys() & _OWN:
        return None
    return followed(sight, before.earlier) or replaced(sight, before.earlier)


def _names_another(sight: Sight, before: Before) -> bool:
    goes_on = "follow" in sight.cues
    if _asks_for_the_last(sight):
        return False
    now = all(date.text == "now" for date in sight.dates)
    if sight.dates and now and "pronoun" in sight.cues and before.things:
        # "Is she there now?" is of the one who was told.
        return False
    if goes_on and sight.dates and before.is_of_moment:
        # "And who on 3 November?" asks the same of another day.
        return (
            not sight.cues.keys() - OTHERWISE - OF_THEM - _OF_THE_SAME and not sight.names_something
        )
    # A name alone asks of itself; a day or a people alone of what was asked before.
    of_some = bool(sight.groups) and ("who" in _takes(before) or bool(sight.dates))
    of_ship = sight.programs or (sight.crafts and "ship" in _takes(before))
    named = any((of_some, of_ship, sight.dates)) or (goes_on and sight.names_something)
    event = goes_on and any(cue in EVENTS for cue in sight.cues)
    # "On this day" asks what happened, "and on this day?" goes on.
    own = _OWN if goes_on else _OWN | {"this-day"}
    return (named or event) and not sight.cues.keys() & own


def _asks_for_the_last(sight: Sight) -> bool:
    """Whether a text asks for the last flight of a programme, which is a question of its own."""
    return bool(sight.programs) and "last" in sight.cues


def _names_some(sight: Sight, before: Before) -> bool:
    """Whether a text names some of those that were asked about, such as the Russians."""
    # "How many women are aboard?" asks of now, and "were there?" of the time before.
    of_then = "when" in before.told and sight.cues.keys() & {"past", "pronoun"}
    if sight.names_something or (sight.cues.keys() & _PLACES and not of_then):
        return False
    if _asks_for_the_last(sight) or "carry" in sight.cues:
        return False
    takes = _takes(before)
    whom = sight.groups or sight.cues.keys() & {"cosmonaut", *SEXES}
    some = (whom and "who" in takes) or (sight.programs and takes & {"program", "what"})
    of_them = OF_THEM | (_RECORDS if before.name == "records" else set())
    return bool(some) and asked_of_them(sight) & _OWN <= of_them


def _moved_otherwise(sight: Sight, before: Before) -> Filling | None:
    """What was supposed to move, by another time or to another day: "and by 3 months?"."""
    fates = before.told.get("happens")
    if before.name != "what-if" or not isinstance(fates, Fates) or len(fates.fates) != 1:
        return None
    (fate,) = fates.fates
    lengths = lengths_said(sight.words, sight.language)
    named = sight.names_something or sight.programs or sight.groups
    if named or sight.cues.keys() & (_OWN | {"last", "condition"}) or len(lengths) > 1:
        return None
    if not (fate.by if lengths else fate.happens in MOVES and len(sight.dates) == 1):
        return None
    found = Filling(sight, before.scene, before.question, before.year, dict(before.told))
    found.take("follow", "delay", "days", "length", "rate", "more-than", "compare")
    found.dates += sight.dates
    if lengths:
        (length,) = lengths
        words = {folded(word) for word in sight.words}
        back = fate.by is not None and min(fate.by.months, fate.by.days) < 0
        sign = -1 if words & SOONER or (back and not words & LATER) else 1
        by = Shift(sign * length.months, sign * length.days)
        found.things.append(Thing("length", None, "", length.first, length.last))
        found.things += (one for one in sight.numbers if length.first <= one.first < length.last)
        found.given["happens"] = Fates((Fate(fate.happens, by=by),))
        return found
    (said,) = sight.dates
    known = replace(found.dated(said, "from"), role="")
    when = read_date(known, before.scene.clocks(known.text)).value
    found.given["happens"] = Fates((Fate(fate.happens, when),))
    return found


def _takes(before: Before) -> set[str]:
    return {parameter.name for parameter in before.ask.question.parameters}


def _asks_more(sight: Sight, before: Before) -> frozenset[str]:
    """By which cues a text asks what the answer to the question before tells; empty if not."""
    way = ways().get(before.name)
    cues = sight.cues.keys() - OTHERWISE
    # "Since when?", "who flies?" say so little that they can only go on.
    goes_on = sight.cues.keys() & {"follow", "pronoun"} or len(sight.words) <= _FEW
    bare = is_bare(sight) and not (sight.numbers or sight.ordinals)
    if way is None or not (goes_on and bare and cues <= way.tells):
        return frozenset()
    # "How long did she stay?" is of one of them.
    of_one = before.name == "find" and ("pronoun" in sight.cues or before.things)
    return frozenset() if of_one else frozenset(cues)


def _some_of_them(sight: Sight, before: Before) -> Filling | None:
    """Some of those before, where that is more than whom the question before asks for."""
    return None if _names_some(sight, before) else some_of_them(sight, before)


def _their_ships(sight: Sight, before: Before) -> Filling | None:
    """The ships on which those came who were aboard, or when those leave."""
    of_those = before.name == "aboard" or before.is_of_moment
    if not of_those or not sight.cues.keys() & {"pronoun", "follow"} or not is_bare(sight):
        return None
    cues = sight.cues.keys() - OTHERWISE - OF_THEM - {"when", "people", "crew"}
    if not cues or not cues <= {"ship", "fly", *EVENTS} or before.things:
        return None
    found = Filling(sight, before.scene, before.question)
    if "who" in before.told and not cues & {"undock", "land"}:
        # Only some of those aboard are asked for: each is told with the ship.
        found.ask_instead("find", tell=Tell.LIST, **(before.set or {}))
        found.take("ship", "fly", "people", "crew", "which", *OF_THEM, *EVENTS)
        return found
    found.ask_instead("docked", **{n: before.told[n] for n in ("when",) if n in before.told})
    found.take("ship", "fly", "people", "crew", *OF_THEM, *EVENTS)
    return found


def _theirs(sight: Sight, before: Before) -> Filling | None:
    """The longest or the shortest stay of the one who was asked of: "the longest stay?"."""
    tells = [tell for cue, tell in _LONGEST.items() if cue in sight.cues]
    cues = sight.cues.keys() - OTHERWISE - _STAYED - _LONGEST.keys()
    if before.name != "person" or len(tells) != 1 or cues or not is_bare(sight):
        return None
    (person, *_), scene = before.things, before.scene
    found = Filling(sight, scene, before.question)
    found.ask_instead("find", of=Of.STAYS, who=Among((str(person.value),)), tell=tells[0])
    found.take(*sight.cues)
    return found


# Some of a set may be named as others in its place are, so those who are told come first.
_WAYS_ON: tuple[Callable[[Sight, Before], Filling | None], ...] = (
    by_another_measure,
    *told_already.WAYS,
    *of_that.WAYS,
    *of_that_stay.WAYS,
    on_them,
    at_another_place,
    how_long_each,
    how_long_that,
    how_long_then,
    aboard_the_nth,
    first_of_theirs,
    commanded_then,
    of_their_stays,
    from_the_other_end,
    commander_beside,
    _all_before,
    step,
    then_aboard,
    their_flights,
    of_them,
    _some_of_them,
    _their_ships,
    _theirs,
    _moved_otherwise,
    _otherwise,
)
