"""How it is asked for any set of facts in plain words.

It is asked for where no other question takes all that was said, and takes only what becomes a
condition or a part of the question: the rest is left over, and so refused.
"""

from collections.abc import Sequence

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.asked_days import days
from bot.questions.find.asked_flights import flights
from bot.questions.find.beside import beside, feast
from bot.questions.find.commanding import COUNTED, OF_TIME, commanding, in_one_stay, is_of_a_month
from bot.questions.find.either import either_year
from bot.questions.find.finishing import finish
from bot.questions.find.first_flights import own_first
from bot.questions.find.leaving_out import left_out
from bot.questions.find.ordering import measured, not_so, order
from bot.questions.find.ruled import RULES
from bot.questions.find.said import Said
from bot.questions.find.subject import subject
from bot.questions.find.tense import is_before_all, is_of_now, is_of_the_past, plainly
from bot.questions.find.times import event_of, names_a_plan, names_times, went_home
from bot.questions.rules import rules
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, By, Of, Tell

# Verbs of being there, of coming and of going, which say no more than that.
_BEEN = ("past", "been", "ever", "fly", "aloft", "spend")
_CAME = ("launch", "dock", "carry")
_ON_EACH = {Kind.ALSO, Kind.VISITS}


@asked(
    "find",
    *RULES,
    takes="",
    tells="how-many how-long days total stay spend aboard",
)
def _find(found: Filling) -> None:
    whole = found.sight
    plain = plainly(whole)
    found.sight = either_year(own_first(plain))
    dropped = (whole.cues.keys() - plain.cues.keys()) | (
        plain.cues.keys() - found.sight.cues.keys()
    )
    both = found.sight.dates != whole.dates
    out = left_out(Said(found))
    found.sight = out.sight if out else found.sight
    try:
        _find_all(Said(found, out.where if out else ()))
    finally:
        found.sight = whole
    if dropped:
        found.take(*dropped, "pronoun")
    if both:
        found.dates += whole.dates
    if out:
        found.things += out.things
        found.take(*out.cues)


def _find_all(said: Said) -> None:
    found = said.found
    of = subject(found.sight)
    if of is None or not is_of_the_past(said):
        raise not_so()
    went_home = said.of_landings and "aboard" not in said.cues
    came = {"who", "which"} & said.cues and event_of(said) and not said.cues & {"aboard", "stay"}
    # "Who was with her on 31 December 2013?" leaves out those who had gone by then.
    beside = said.sight.people and {"with", "together", "with-whom"} & said.cues
    told = went_home or came or beside or names_times(said)
    if of is not Of.DAYS and feast(said) is None and said.has_day and not told:
        raise not_so()
    if (of is Of.PEOPLE and is_of_now(said)) or is_before_all(said):
        raise not_so()
    asks = [len(said.sight.every.get(cue, ())) for cue in ("who", "which")]
    if len(said.sight.missions) > 1 and max(asks) > 1:
        # Of each ship something else is asked.
        raise not_so()
    if "first-flight" in said.cues and names_a_plan(said):
        raise not_so()
    found.take(*_BEEN)
    match of:
        case Of.DAYS:
            if said.but:
                # Of days nobody is left out.
                raise not_so()
            days(said)
        case Of.FLIGHTS:
            flights(said)
        case _:
            _people(said, stays=of is Of.STAYS or in_one_stay(said))


@asked(
    "find-feasts",
    rules(
        "yes-no|who|which|how-many|list DATE GROUP|woman|men|people|all ever|spend|several"
        " !PERSON|MISSION",
        more=40,
    ),
    asks="find",
    takes="",
)
def _find_feasts(found: Filling) -> None:
    """Who was ever there at a feast, of no certain year."""
    if feast(Said(found)) is None:
        raise not_so()
    _find(found)


@asked(
    "find-while",
    rules(
        "TWO who|which|how-many|list aboard|station together|at-once|past|same"
        " !when|how-long|PROGRAM|MISSION|DATE|launch|dock|fly|land|undock|commander|days",
        more=30,
    ),
    asks="find",
    takes="",
)
def _find_while(found: Filling) -> None:
    """Who else was there while those named were."""
    said = Said(found)
    first = min(one.first for one in said.sight.people)
    asking = [said.sight.places[cue] for cue in ("who", "which", "how-many") if cue in said.cues]
    if not said.were_there() or min(asking, default=first) >= first:
        raise not_so()
    _find(found)


def find_stays(said: Said) -> None:
    """Tell the question all stays of those meant, and what holds of each; raises NotTogether."""
    _people(said, stays=True)


def _people(said: Said, *, stays: bool) -> None:
    found, where = said.found, list(said.but)
    negated = said.negated()
    of_a_ship = said.commands_a_ship
    commanded = "commander" in said.cues and not of_a_ship
    tell = order(said)
    if commanded and not negated and is_of_a_month(said, tell):
        raise not_so()
    if commanded:
        where += commanding(said, negated, tell)
    alone = not commanded or "commander" in negated or not said.counts_commands
    if alone and feast(said) is None and (times := said.visits()):
        if said.sight.dates and said.by_then is None:
            # All visits are counted, not those of a time.
            raise not_so()
        where.append(times)
    if of_a_ship:
        found.take("commander")
        where.append(Condition(Kind.ROLE, ("commander",), negated="commander" in negated))
    where += beside(said, negated)
    where += said.whom(negated)
    where += said.programs(negated)
    of_commands = found.given.get("of") is Of.COMMANDS
    if not commanded or negated or of_commands or said.denies_length:
        where += said.length()
    where += said.together()
    _check_each(where, tell)
    if tell in COUNTED:
        found.take("lasts" if said.sight.lengths else "stay")
    if tell is Tell.MEAN or tell in {Tell.LONGEST, Tell.SHORTEST}:
        # How long that was is told.
        found.take("how-long", "stay", "length", "lasts")
    if stays:
        found.put("of", Of.STAYS)
        found.take("stay", "length", "days", "flight")
    event = _event(said, tell, of_commands=of_commands)
    found.take(*_CAME)
    ordered = commanded and not negated
    tell, by = measured(said, tell, commanded=ordered and not said.cues & OF_TIME)
    asked = (
        where
        or said.cues & {"each-year", "each-country", "country"}
        or "who" in found.given
        or "of" in found.given
        or names_times(said)
    )
    said.note_space()
    said.take_only(tell)
    ends = said.sight.places.get("when") == len(said.sight.words) - 1
    if tell in IN_ORDER and (ends or not said.cues & {"who", "commander"}):
        # "Who was the first, and when", "when did the first come": it is told when they came.
        found.take("when")
    if tell in IN_ORDER and went_home(said):
        # Who came first is not who went home first.
        found.take("land", "undock")
        by = By.LANDING
    if not asked and by in {By.DAYS, By.VISITS}:
        _check_bare(said, tell, dated=event is not None)
    finish(said, where, tell, event=event, by=by)


def _check_each(where: Sequence[Condition], tell: Tell) -> None:
    """Raise NotTogether where it is asked who was first on each of several ships: whoever came
    first of those who flew on each need not be the first who had."""
    if tell in IN_ORDER and sum(one.kind in _ON_EACH and not one.negated for one in where) > 1:
        raise not_so()


def _event(said: Said, tell: Tell, *, of_commands: bool) -> EventKind | None:
    """Of what the date is."""
    event, whole = event_of(said), said.sight.dates and said.by_then is None
    longest = tell in {Tell.LONGEST, Tell.SHORTEST} and whole and not of_commands
    if event is None:
        # The longest of a time is one that began in it.
        return EventKind.DOCKING if longest else None
    if event is EventKind.LAUNCH and said.has_day and not said.cues & {"launch", "fly", "carry"}:
        # Who came in a year was launched in it, and who came on a day arrived on it.
        return EventKind.DOCKING
    return event


def _check_bare(said: Said, tell: Tell, *, dated: bool) -> None:
    """Of a time alone it is asked who came, or who has been there, and not who the first were."""
    if tell is Tell.NTH:
        return
    asked = dated or "been" in said.cues or "times" in said.cues
    if not said.sight.dates or not asked or tell not in {Tell.LIST, Tell.COUNT}:
        raise not_so()
