"""How it is asked for any set of facts in plain words.

It is asked for where no other question takes all that was said, and takes only what becomes a
condition or a part of the question: the rest is left over, and so refused.
"""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.asked_days import days
from bot.questions.find.asked_flights import flights
from bot.questions.find.beside import beside, feast
from bot.questions.find.finishing import finish
from bot.questions.find.leaving_out import left_out
from bot.questions.find.ordering import measured, not_so, order
from bot.questions.find.said import Said
from bot.questions.find.subject import subject
from bot.questions.find.tense import is_before_all, is_of_now, is_of_the_past, plainly
from bot.questions.find.times import event_of, names_a_plan, names_times, went_home
from bot.questions.rules import rules
from bot.station.conditions import Condition, Kind
from bot.station.found import IN_ORDER, By, Of, Tell

# Verbs of being there, of coming and of going, which say no more than that.
_BEEN = ("past", "been", "ever", "fly", "aloft", "spend")
_CAME = ("launch", "dock", "carry")
# A length beside these is not that of a time in command.
_OF_STAYS = {"spend", "stay", "aboard"}
_COUNTED = {Tell.LIST, Tell.COUNT, Tell.WHETHER}
# By these the most and the longest are those aboard.
_OF_TIME = {"days", "spend", "total", "aboard"}


@asked(
    "find",
    rules(
        "who|which|how-many|how-long|when|list|first|last|nth|most|longest|shortest|all|ever|usually"
        "|with-whom",
        more=6,
    ),
    # "How many women had been aboard by 2010" counts all who had.
    rules(
        "how-many people|crew|woman|men|GROUP|cosmonaut @place UNTIL past|been|ever"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|commander|if|why|stay|undock|land|at-once",
        more=10,
    ),
    # Of a people on a kind of ship it is asked who flew there, unless seats are swapped.
    rules(
        "GROUP|cosmonaut|woman|men PROGRAM who|which|how-many|list|all|yes-no|ever|never|first|last"
        " fly|launch|dock|land|been|past|ever|never|times"
        " !swap|agreement|seat|partners|why|if|suspend|can|MISSION|rate",
        # The mean stay of people is that of stays, and not of ships at the station.
        "usually stay PROGRAM|GROUP|woman|men GROUP|woman|men|people|cosmonaut"
        " !why|if|can|MISSION|PERSON|DATE",
        "GROUP|cosmonaut|woman|men PROGRAM who|which|how-many|list carry|with|without|never|not"
        "|up-there"
        " !swap|agreement|seat|partners|why|if|suspend|can|MISSION|rate",
        more=30,
    ),
    # Up on the one and home on the other is said of people, and not of one flight.
    rules(
        "PROGRAMS launch|dock|fly land first|last|nth who|people|which !why|if|can|MISSION|PERSON",
        more=10,
    ),
    # Those who came in swapped seats are counted, and not what was agreed.
    rules(
        "swap GROUP|cosmonaut|woman|men PROGRAM how-many fly|launch|dock|been"
        " !why|if|suspend|can|MISSION|rate|future|next|when|DATE|GROUPS",
        more=60,
    ),
    rules(
        "GROUP|cosmonaut|woman|men PROGRAM fly|launch|dock|land"
        " !swap|agreement|seat|partners|why|if|suspend|can|MISSION|rate",
        more=-4,
    ),
    # "Who left the station in December 2025": those who did, and not those aboard.
    rules(
        "who|how-many undock|land DATE !PERSON|MISSION|EXPEDITION|PROGRAM|now|next|future|replace"
        "|aboard|when|first|last|ship|flight|seat|if|why|can|suspend|launch|dock|fly|commander",
        more=30,
    ),
    # "Since when has no European been aboard?"
    rules(
        "built|how-long never|not|without|empty GROUP|woman|men aboard|station|past|been"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|why|if",
        more=40,
    ),
    # "First-time flyers of 2023"
    rules(
        "first-flight|first-visit|private DATE who|which|how-many|list"
        " !PERSON|MISSION|EXPEDITION|now|next|future|aboard|station|why|if|can",
        more=30,
    ),
    # "Who on Crew-8 had flown before?"
    rules(
        "FORMERLY MISSION fly|been|space|aboard|station|past who|which|how-many|list|yes-no|people"
        " !PERSON|DATE|EXPEDITION|first-flight|never|not|first|last|when|how-long|future|next|if"
        "|why|commander|together",
        more=40,
    ),
    # "Which Soyuz arrived in 2021"
    rules(
        "ARRIVED PROGRAM|ship|flight DATE which|list|how-many|what-is"
        " !who|when|PERSON|MISSION|EXPEDITION|people|seat|now|future|next|if|why|can",
        more=30,
    ),
    rules(
        "how-many ARRIVED DATE !people|crew|GROUP|woman|men|cosmonaut|PERSON|MISSION|EXPEDITION|who"
        "|ship|flight|seat|future|next|if|why|can",
        more=40,
    ),
    # "The rookies on Crew-8"
    rules(
        "first-flight MISSION !PERSON|EXPEDITION|now|future|next|when|how-long|why|if",
        more=40,
    ),
    # A spacecraft has flown several times.
    rules(
        "CRAFT who|which|how-many|list|all|yes-no|first|last|fly|launch|dock|land|crew|people"
        " !why|if|suspend|can|MISSION|next|future",
        more=20,
    ),
    # In a year several command one after another.
    rules(
        "commander DATE who|which|how-many|list|past !EXPEDITION|MISSION|PERSON|now|future|replace",
        more=30,
    ),
    # "How many people launched in 2024" asks for those, and not how often ships fly.
    rules(
        "how-many people DATE launch|fly|dock|land"
        " !crew|flight|ship|aboard|now|future|next|rate|days|seat|usually|PERSON|MISSION"
        "|EXPEDITION",
        "how-many first-flight|private|woman|men|GROUP MISSION !PERSON|EXPEDITION|now|future|next",
        more=26,
    ),
    # "Who spent Christmas aboard more than once": of no certain year.
    rules(
        "who|which|how-many DATE several|twice|once|times|most",
        "which|who|how-many|yes-no DATE GROUP|woman|men spend !past|PERSON",
        "which|who|how-many DATE NUMBER spend !past|PERSON",
        "FEASTS which|who|how-many|yes-no|list spend|been|past|aboard !PERSON",
        more=40,
    ),
    # "How many women came each year", "countries with exactly two citizens"
    rules(
        "each-year|each-country|country who|which|how-many|list|people|GROUP|woman|men"
        " fly|dock|launch|been|past|NUMBER|first-visit|first-flight"
        " !PERSON|MISSION|aboard|now|next|future|if|why|can|usually|days|partners|at-once",
        more=10,
    ),
    # "Women who were past 50 when they docked"
    rules("AGE woman|men|people|GROUP|cosmonaut|private|who|commander !PERSON|MISSION", more=40),
    # "German women on a Soyuz", "Did any Italian fly on a Dragon?"
    rules(
        "people|GROUP|woman|men|cosmonaut|crew|flight|ship|PROGRAM|NUMBER"
        " NUMBER|never|not|without|been|past|fly|launch|dock|land|commander|several|twice|once"
        "|times|with|carry|spend|stay|kinds|pad|baikonur|canaveral|kennedy|pilot|engineer|specialist"
        "|participant|private|first-flight|atlantic|pacific|gulf|edwards|white-sands",
        more=-4,
    ),
    takes="",
    tells="how-many how-long days total stay spend aboard",
)
def _find(found: Filling) -> None:
    whole = found.sight
    found.sight = plain = plainly(whole)
    out = left_out(Said(found))
    found.sight = out.sight if out else found.sight
    try:
        _find_all(Said(found, out.where if out else ()))
    finally:
        found.sight = whole
    if dropped := whole.cues.keys() - plain.cues.keys():
        found.take(*dropped, "pronoun")
    if out:
        found.things += out.things
        found.take(*out.cues)


def _find_all(said: Said) -> None:
    found = said.found
    of = subject(found.sight)
    if of is None or not is_of_the_past(said):
        raise not_so()
    went_home = said.of_landings and "aboard" not in said.cues
    if of is not Of.DAYS and feast(said) is None and said.has_day and not went_home:
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
            _people(said, stays=of is Of.STAYS)


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


def find_stays(said: Said) -> None:
    """Tell the question all stays of those meant, and what holds of each; raises NotTogether."""
    _people(said, stays=True)


def _people(said: Said, *, stays: bool) -> None:
    found, where = said.found, list(said.but)
    negated = said.negated()
    of_a_ship = said.commands_a_ship
    commanded = "commander" in said.cues and not of_a_ship
    tell = order(said)
    if commanded and not negated and _is_of_a_month(said, tell):
        raise not_so()
    if commanded:
        where += _commanding(said, negated, tell)
    alone = not commanded or "commander" in negated
    if alone and feast(said) is None and (times := said.visits()):
        if said.sight.dates:
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
    if tell in _COUNTED and not said.sight.lengths:
        found.take("stay")
    if tell is Tell.MEAN or tell in {Tell.LONGEST, Tell.SHORTEST}:
        # How long that was is told.
        found.take("how-long", "stay", "length", "lasts")
    if stays:
        found.put("of", Of.STAYS)
        found.take("stay", "length", "days", "flight")
    event = event_of(said)
    found.take(*_CAME)
    ordered = commanded and not negated
    tell, by = measured(said, tell, commanded=ordered and not said.cues & _OF_TIME)
    asked = (
        where
        or said.cues & {"each-year", "each-country", "country"}
        or "who" in found.given
        or "of" in found.given
        or names_times(said)
    )
    said.note_space()
    said.take_only(tell)
    if tell in IN_ORDER and went_home(said):
        # Who came first is not who went home first.
        found.take("land", "undock")
        by = By.LANDING
    if not asked and by in {By.DAYS, By.VISITS}:
        _check_bare(said, tell, dated=event is not None)
    finish(said, where, tell, event=event, by=by)


def _commanding(said: Said, negated: frozenset[str], tell: Tell) -> list[Condition]:
    """What is asked of time in command: its condition, or that times in command are asked for."""
    if not negated and tell in _COUNTED and (for_long := said.in_command()):
        return [for_long]
    if "commander" not in negated and _is_of_commands(said, tell):
        said.found.put("of", Of.COMMANDS)
        said.found.take("commander")
        return []
    of_those = negated or _asks_for_all(said) or said.sight.programs or said.sight.crafts
    if said.sight.missions or (tell is Tell.LIST and not of_those):
        # Of which crew, or at what time, is not asked of all that someone flew.
        raise not_so()
    if tell is Tell.MOST and not negated and not said.cues & _OF_TIME:
        return []
    return [_commands(said, denied="commander" in negated)]


def _asks_for_all(said: Said) -> bool:
    """Whether it is asked for all who commanded, and not for the one of a time."""
    cues = said.cues
    some = said.sight.groups or cues & {"woman", "men", "people", "cosmonaut"}
    return bool(some or cues & {"times", "several", "twice", "once", "ever", "never", "been"})


def _is_of_a_month(said: Said, tell: Tell) -> bool:
    """Whether it is asked who commanded in a time in which mostly one does."""
    dates = said.sight.dates
    short = all(len(date.text) > len("2015") and not date.role for date in dates)
    return bool(dates) and short and tell is Tell.LIST and not _asks_for_all(said)


def _is_of_commands(said: Said, tell: Tell) -> bool:
    """Whether times in command are put in order: the first to command need not have been the
    first to come, nor whoever was aboard the longest have commanded the longest."""
    if tell in {Tell.LONGEST, Tell.SHORTEST}:
        return "aboard" not in said.cues
    if said.sight.dates and tell in {Tell.LIST, Tell.COUNT}:
        # Who was aboard then and commanded at any time is not asked.
        return True
    if tell in {Tell.LIST, Tell.COUNT} and said.sight.lengths:
        return not said.cues & _OF_STAYS
    return tell in {*IN_ORDER, Tell.WHEN}


def _check_bare(said: Said, tell: Tell, *, dated: bool) -> None:
    """Of a time alone it is asked who came, or who has been there, and not who the first were."""
    if tell is Tell.NTH:
        return
    asked = dated or "been" in said.cues or "times" in said.cues
    if not said.sight.dates or not asked or tell not in {Tell.LIST, Tell.COUNT}:
        raise not_so()


def _commands(said: Said, *, denied: bool) -> Condition:
    said.found.take("commander")
    if denied:
        # How often is said of what they did beside never commanding.
        return Condition(Kind.COMMANDS, number=1).turned()
    return said.times(Kind.COMMANDS) or Condition(Kind.COMMANDS, number=1)
