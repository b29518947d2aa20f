"""What a text says of the command of the station: that someone had it, how often, and when."""

from datetime import date as day

from bot.questions.find.beside import feast
from bot.questions.find.ordering import not_so
from bot.questions.find.said import Said
from bot.reading.dates.said import SaidDate
from bot.station.conditions import Condition, Kind, Whom
from bot.station.found import IN_ORDER, Of, Tell

COUNTED = {Tell.LIST, Tell.COUNT, Tell.WHETHER}
# By these the most and the longest are those aboard.
OF_TIME = {"days", "spend", "total", "aboard"}
# A length beside these is not that of a time in command.
_OF_STAYS = {"spend", "aboard"}
_AS_FIRST = {"first-flight", "first-visit"}


def commanding(said: Said, negated: frozenset[str], tell: Tell) -> list[Condition]:
    """What is asked of time in command: its condition, or that times in command are asked for."""
    if not negated and tell in COUNTED and (for_long := said.in_command()):
        return [for_long]
    if "commander" not in negated and _is_of_commands(said, tell):
        if feast(said) and (said.is_often or said.sight.numbers):
            # On how many of them someone commanded is theirs, and not that of one command.
            raise not_so()
        said.found.put("of", Of.COMMANDS)
        said.found.take("commander", "lasts", "always")
        if said.sight.places.get("help") == said.sight.places["commander"]:
            # "Commands" are those of the station here.
            said.found.take("help")
        tied = said.of_one_stay
        said.found.take(*(cue for cue, at in said.sight.every.items() if tied & set(at)))
        if said.sight.people and "with" in said.cues:
            # Nobody is with themselves.
            people = tuple(str(one.value) for one in said.sight.people)
            return [Condition(Kind.WHO, whom=Whom(people), negated=True)]
        return []
    of_those = negated or _asks_for_all(said) or said.sight.programs or said.sight.crafts
    if said.sight.missions or (tell is Tell.LIST and not of_those):
        # Of which crew, or at what time, is not asked of all that someone flew.
        raise not_so()
    if tell is Tell.MOST and not negated and not said.cues & OF_TIME:
        return []
    return [_commands(said, denied="commander" in negated)]


def in_one_stay(said: Said) -> bool:
    """Whether a feast is said to have been in a stay of which more is said: "during a stay of more
    than 200 days", "on that flight"."""
    if feast(said) is None or "commander" in said.cues:
        return False
    tied = said.of_one_stay
    of_a_length = bool(said.sight.lengths) and "stay" in said.cues
    said.found.take(*(cue for cue, at in said.sight.every.items() if tied & set(at)))
    return bool(tied) or of_a_length


def _asks_for_all(said: Said) -> bool:
    """Whether it is asked for all who commanded, and not for the one of a time."""
    cues = said.cues
    some = said.sight.groups or cues & {"woman", "men", "people", "cosmonaut"}
    return bool(some or cues & {"times", "several", "twice", "once", "ever", "never", "been"})


def is_of_a_month(said: Said, tell: Tell) -> bool:
    """Whether it is asked who commanded in a time in which mostly one does."""
    dates = said.sight.dates
    short = all(
        len(date.text) > len("2015") and not date.role and not _is_long(date) for date in dates
    )
    return bool(dates) and short and tell is Tell.LIST and not _asks_for_all(said)


# In a season mostly one commands.
_SEASON = 100


def _is_long(date: SaidDate) -> bool:
    """Whether a date is a stretch from one day to another that is longer than a season."""
    first, _, last = date.text.partition("/")
    if not (date.is_stretch and len(first) == len(last) == len("2015-01-01")):
        return False
    try:
        return (day.fromisoformat(last) - day.fromisoformat(first)).days > _SEASON
    except ValueError:
        # What is no day of the calendar is told as such where dates are read.
        return False


def _is_of_commands(said: Said, tell: Tell) -> bool:
    """Whether times in command are put in order: the first to command need not have been the
    first to come, nor whoever was aboard the longest have commanded the longest."""
    if tell in {Tell.LONGEST, Tell.SHORTEST}:
        return "aboard" not in said.cues
    at_once = said.sight.people and "at-once" in said.cues
    if tell in COUNTED and (said.of_one_stay or said.cues & _AS_FIRST or at_once):
        if said.sight.lengths:
            # Of a command it is asked how long that was, and not how long the stay.
            raise not_so()
        return True
    if said.by_then and said.is_often:
        # How often someone had commanded by then is theirs.
        return False
    if said.sight.dates and tell in {Tell.LIST, Tell.COUNT}:
        # Who was aboard then and commanded at any time is not asked.
        return True
    if tell in COUNTED and said.sight.lengths:
        return not said.cues & _OF_STAYS and not _stayed(said)
    return tell in {*IN_ORDER, Tell.WHEN}


def _stayed(said: Said) -> bool:
    """Whether it is said that someone stayed, and not that a command lasted or was unbroken."""
    lasts, lengths = said.sight.every.get("lasts", ()), said.sight.lengths
    # "At a stretch" stands right beside the length.
    beside = {place for one in lengths for place in (one.last, one.last + 1)}
    if said.sight.noun_last:
        beside |= {one.first - step for one in lengths for step in (1, 2)}
    return not {*lasts, *beside}.issuperset(said.sight.every.get("stay", ()))


def _commands(said: Said, *, denied: bool) -> Condition:
    said.found.take("commander")
    if denied:
        # How often is said of what they did beside never commanding.
        return Condition(Kind.COMMANDS, number=1).turned()
    once = Condition(Kind.COMMANDS, number=1)
    return (said.times(Kind.COMMANDS) if said.counts_commands else None) or once
