"""How it is asked for any set of facts in plain words.

It is asked for where no other question takes all that was said, and takes only what becomes a
condition or a part of the question: the rest is left over, and so refused.
"""

from bot.errors import NotUnderstood
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.said import Said, subject
from bot.questions.rules import rules
from bot.reading.conditions import AnyShip, Further
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import By, Of, Tell

# Whoever asks of what is so now, or to come, does not ask for what was flown.
_NOT_FLOWN = {"future", "next", "still", "now", "if", "country", "usually"}
# What shows that it is asked for all that was flown.
_FLOWN = {
    "past", "been", "ever", "never", "first", "last", "nth", "several", "twice", "times", "most",
    "longest", "shortest", "more-than", "less-than", "at-least", "carry", "other-kind", "change",
}  # fmt: skip
# Verbs of being there and of going, which say no more than that.
_BEEN = ("past", "been", "ever", "fly", "aloft", "spend")


@asked(
    "find",
    rules("who|which|how-many|when|list|first|last|nth|most|longest|shortest|all|ever", more=6),
    takes="",
)
def _find(found: Filling) -> None:
    said = Said(found)
    of = subject(found.sight)
    if of is None or not _is_of_the_past(said):
        raise _not_so()
    if of is not Of.DAYS and (said.has_day or said.ends_only):
        raise _not_so()
    found.take(*_BEEN)
    if of is Of.DAYS:
        _days(said)
    elif of is Of.FLIGHTS:
        _flights(said)
    else:
        _people(said)


def _not_so() -> NotUnderstood:
    """That it cannot be asked so."""
    return NotUnderstood(
        "I do not understand that. Try {command}.", command="/find", suggestions=("/find",)
    )


def _is_of_the_past(said: Said) -> bool:
    cues, known_to = said.cues, f"{said.found.scene.manifest.known_to:%Y-%m-%d}"
    dates = [date for date in said.sight.dates if not date.is_stretch]
    # Today is another day than those of which something is known, or one of them.
    if any(date.text == "now" or known_to < date.text[:10] for date in dates):
        return False
    if not cues.isdisjoint(_NOT_FLOWN):
        return False
    # Who commands now is asked for by "who", and which ships are to come by "when" or "next".
    commanded = {"commander", "station"} <= cues and bool(cues & {"how-many", "which"})
    listed = "list" in cues and subject(said.sight) is Of.FLIGHTS
    return bool(cues & _FLOWN or said.sight.dates or commanded or listed)


def _people(said: Said) -> None:
    found, where = said.found, []
    negated = said.negated()
    commanded = "commander" in said.cues
    tell = _order(said)
    if commanded and (said.sight.dates or said.sight.programs or tell is Tell.MOST):
        # Of which crew, and when, that was is not asked of all that someone flew.
        raise _not_so()
    if commanded and not negated and _is_of_commands(said, tell):
        found.put("of", Of.COMMANDS)
        found.take("commander")
    elif commanded:
        where.append(_commands(said, denied="commander" in negated))
    elif times := said.times(Kind.VISITS):
        if said.sight.dates or said.sight.programs:
            # All visits are counted, not those on a kind of ship or of a time.
            raise _not_so()
        where.append(times)
    where += said.whom(negated)
    where += said.programs(negated)
    where += said.ways_home()
    if not commanded and (length := said.length()):
        where.append(length)
    if them := said.together():
        where.append(them)
    launched = bool(said.sight.dates) and bool(said.cues & {"fly", "launch", "aloft"})
    if launched or len(said.sight.programs) == 1:
        found.take("launch")
    tell, by = _measured(said, tell)
    if not (where or "who" in found.given or "of" in found.given):
        _check_bare(said, tell, launched=launched)
    _finish(said, where, tell, launched=launched, by=by)


def _is_of_commands(said: Said, tell: Tell) -> bool:
    """Whether times in command are put in order: the first to command need not have been the
    first to come, nor whoever was aboard the longest have commanded the longest."""
    if tell in {Tell.LONGEST, Tell.SHORTEST}:
        return "aboard" not in said.cues
    return tell in {Tell.FIRST, Tell.LAST, Tell.NTH}


def _measured(said: Said, tell: Tell) -> tuple[Tell, By]:
    """What the longest and the most are counted by, which must be said."""
    cues, take = said.cues, said.found.take
    if tell in {Tell.LONGEST, Tell.SHORTEST}:
        if not cues & {"spend", "total"}:
            take(*(() if said.sight.dates else ("stay",)))
            return tell, By.DAYS
        # The longest time spent is that of all stays.
        tell = Tell.MOST if tell is Tell.LONGEST else Tell.LEAST
        take("total")
    if tell is not Tell.MOST:
        return tell, By.DAYS
    if not cues & {"times", "days", "spend", "total"}:
        raise _not_so()
    by = By.VISITS if "times" in cues else By.DAYS
    take("times" if by is By.VISITS else "days")
    return tell, by


def _check_bare(said: Said, tell: Tell, *, launched: bool) -> None:
    """Of a time alone it is asked who came, or who has been there, and not who the first were."""
    asked = launched or "been" in said.cues or "times" in said.cues
    if not said.sight.dates or not asked or tell not in {Tell.LIST, Tell.COUNT}:
        raise _not_so()


def _commands(said: Said, *, denied: bool) -> Condition:
    said.found.take("commander")
    one = said.times(Kind.COMMANDS) or Condition(Kind.COMMANDS, number=1)
    return one.turned() if denied else one


def _flights(said: Said) -> None:
    found, where = said.found, []
    found.put("of", Of.FLIGHTS)
    found.take("flight", "ship", "launch")
    negated = said.negated()
    if said.is_crewed:
        where.append(Condition(Kind.CREWED))
    if not negated and not said.groups_are_asked_for:
        raise _not_so()
    found.take("with", "carry")
    where += said.whom(negated)
    where += said.programs(negated)
    if length := said.length():
        where.append(length)
        found.take("dock", "stay")
    tell = _order(said)
    if tell is Tell.MOST or not (where or "who" in found.given or said.sight.dates):
        raise _not_so()
    _finish(said, where, tell)


def _days(said: Said) -> None:
    found, sight = said.found, said.sight
    found.put("of", Of.DAYS)
    counts = "how-many" in said.cues and "days" in said.cues
    tell = Tell.COUNT if counts else _order(said)
    found.take("when", "at-once", *(("how-many", "days") if counts else ()))
    number = said.of_people()
    if said.negated():
        number = Condition(Kind.ABOARD, than=Than.EXACTLY, number=0)
    if len(sight.groups) > 1 and number is None and "or" not in said.cues:
        # "A Frenchman and a German": one of each.
        where = list(said.each_aboard())
    else:
        where = [] if number is None else [number]
        found.put_whom()
    found.take("woman", "men", "cosmonaut")
    if not where and "who" not in found.given:
        raise _not_so()
    _finish(said, where, tell)


_ORDERS = {
    "first": Tell.FIRST,
    "last": Tell.LAST,
    "nth": Tell.NTH,
    "longest": Tell.LONGEST,
    "shortest": Tell.SHORTEST,
    "most": Tell.MOST,
    "how-many": Tell.COUNT,
}


def _order(said: Said) -> Tell:
    """What is to be told; of several cues the first counts, and the others are left over."""
    for cue, tell in _ORDERS.items():
        if cue in said.cues:
            said.found.take(cue)
            return tell
    # "Is everyone American?" asks of all whether something is so.
    if "list" in said.cues or ("yes-no" not in said.cues and subject(said.sight) is Of.FLIGHTS):
        said.found.take("all")
    return Tell.LIST


def _finish(
    said: Said,
    where: list[Condition],
    tell: Tell,
    *,
    launched: bool = False,
    by: By = By.DAYS,
) -> None:
    """Tell the question its conditions: the one on a ship and the date for themselves."""
    found = said.found
    ships = [one for one in where if one.kind is Kind.PROGRAM and not one.negated]
    if len(ships) == 1 and len(ships[0].values) == 1:
        found.given["ship"] = AnyShip(ships[0])
        where = [one for one in where if one is not ships[0]]
    nth = said.nth() if tell is Tell.NTH else None
    if tell is Tell.NTH and (nth is None or said.sight.dates):
        raise _not_so()
    further = Further(tuple(where), nth, launched, by)
    if str(further):
        found.put("more", further)
    if tell not in {Tell.LIST, Tell.NTH}:
        found.put("tell", tell)
    found.put_dates()
