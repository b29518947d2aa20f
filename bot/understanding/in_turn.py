"""Follow-ups on who commanded before or after whoever was told: "and before her?". Pure."""

from datetime import datetime

from bot.questions.expeditions.asked import put_commander_beside
from bot.questions.filling import Filling
from bot.reading.sides import side_of
from bot.reading.sight import Sight
from bot.understanding.before import Before
from bot.understanding.stepping import OTHERWISE, is_bare

# What such a text may say besides.
_BESIDE = OTHERWISE | {
    "who", "one-before", "one-after", "next", "before-after", "replace", "commander", "station",
    "spend", "then", "dock", "last", "people",
}  # fmt: skip


def commander_beside(sight: Sight, before: Before) -> Filling | None:
    """Who commanded before or after the one that was told; None if it is not asked of that.

    Raises NotUnderstood where nobody is known to have.
    """
    if not is_bare(sight) or sight.numbers or sight.left or sight.cues.keys() - _BESIDE:
        return None
    if sight.places.get("yes-no") == 0 and "pronoun" in sight.cues:
        # "Had he commanded before?" is of the same one.
        return None
    if not (side := side_of(sight)) or (told := _commander(sight, before, side)) is None:
        return None
    found = Filling(sight, before.scene, before.question, before.year)
    put_commander_beside(found, told[0], side, told[1])
    found.take(*sight.cues)
    return found


def _commander(sight: Sight, before: Before, side: int) -> tuple[str, datetime | None] | None:
    """The commander who was told, with a moment of their time in command if that is known."""
    commands = before.told_commands
    by_number = before.name == "expedition" and "number" in before.told
    if len(commands) == 1 and not by_number:
        return commands[0]
    of_commander = before.ask.focus is not None and before.ask.focus.asks("commander")
    if before.name == "person" and of_commander:
        person = next((one for one in before.things if one.sort == "person"), None)
        if person is None:
            return None
        # Of a time that was asked of before it is their time in command then.
        earlier = before.earlier.told_commands if before.earlier else ()
        then = next((at for one, at in earlier if one == person.value), None)
        return (str(person.value), then)
    if before.name == "expedition" and commands and "pronoun" in sight.cues:
        # Of several who commanded one expedition the first had one before, the last one after.
        return commands[0 if side < 0 else -1]
    return None
