"""A text as a question of its own, where another was asked before; a pronoun may stand for what
that told, and so may what is left unsaid. Pure.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.errors import BadDate, NotTogether
from bot.reading.sight import Sight
from bot.understanding import pointing
from bot.understanding.before import Before
from bot.understanding.dates_before import from_the_date_before
from bot.understanding.readings import Reading

# Whom nobody told of is not asked for among all.
_OF_ALL = ("/find", "/records", "/expedition", "/aboard", "/next")
# What says that it is asked of all there are.
_OF_EVERYTHING = {"station", "iss", "aboard", "up-there", "space", "ever", "been", "all"}
# The arguments that name nobody and nothing.
_OF_NOTHING = {"category", "tell", "of", "by"}
# A text of so few words may leave unsaid what it is about.
_FEW = 6


def by_itself(sight: Sight, before: Before, alone: Callable[[Sight], Reading]) -> Reading:
    """How a text is read as a question of its own; ``alone`` reads what is recognised in it."""
    scene = before.scene
    try:
        sight = from_the_date_before(sight, before)
    except BadDate as error:
        return Reading(refusal=error, sight=sight)
    if (one := pointing.picked(sight, before)) is not None:
        found = alone(one)
        if found.refusal is None:
            return found.going_on(before.ask, scene)
    back, own = pointing.points_back(sight), alone(sight)
    if own.command == "/expedition" and "past" in sight.cues and before.name != "aboard":
        # Who commanded is of a time that is not known, and not of now.
        own = replace(own, refusal=NotTogether())
    if own.command.startswith("/next") and "past" in sight.cues and "future" not in sight.cues:
        # What came next, after what was told, is not what comes next from now on.
        own = replace(own, refusal=NotTogether())
    if not back and _leaves_unsaid(sight, own):
        meant = (alone(filled) for filled in pointing.filled(sight, before))
        told = next((found for found in meant if found.refusal is None), None)
        return told.going_on(before.ask, scene) if told is not None else own
    if not back and (own.refusal is None or not pointing.says_not_of_whom(sight)):
        may_be_one = own.refusal is not None or pointing.is_of_the_one(sight, before)
        one_of_them = pointing.of_the_people(sight, before) if may_be_one else None
        found = alone(one_of_them) if one_of_them else own
        of_one = found.refusal is None and found.command.startswith("/person")
        return found.going_on(before.ask, scene) if of_one else own
    every = pointing.filled(sight, before)
    meant_so = [alone(filled) for filled in every]
    answered = (found.going_on(before.ask, scene) for found in meant_so if found.refusal is None)
    if not meant_so and "pronoun" in sight.cues and own.command.startswith(_OF_ALL):
        own = replace(own, refusal=NotTogether())
    return next(answered, meant_so[0] if meant_so and back else own)


def _leaves_unsaid(sight: Sight, own: Reading) -> bool:
    """Whether a text that is answered of all there are may leave unsaid of whom it is asked: "in
    how many flights?"."""
    if own.refusal is not None or own.ask is None or len(sight.words) > _FEW:
        return False
    if own.ask.arguments.keys() - _OF_NOTHING or sight.cues.keys() & _OF_EVERYTHING:
        return False
    return own.command.startswith((*_OF_ALL, "/cadence")) and pointing.says_not_of_whom(sight)
