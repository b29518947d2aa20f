"""Follow-ups on what was told one by one: who was on those ships, how long each stayed.

Pure: the question before is an argument.
"""

from dataclasses import replace

from bot.errors import NotUnderstood
from bot.languages.spoken import language_of
from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import EVENTS, LANDINGS, SEXES, SPACEPORTS
from bot.reading.among import Among
from bot.reading.conditions import AnyShip, Further, any_of
from bot.reading.folding import folded, ways_in
from bot.reading.notes import dated
from bot.reading.sight import Sight
from bot.station.conditions import Condition, Kind
from bot.station.found import IN_ORDER, RANKED, Of, Tell
from bot.understanding.before import Before
from bot.understanding.stepping import OTHERWISE

# So many ships are named as those of whose crews it is asked.
_MOST_SHIPS = 30
# So many stretches are offered to choose from.
_MOST_TIMES = 5
_STAYED = {"how-long", "stay", "spend", "days", "how-many", "aboard", "each", "lasts", "station"}
_BESIDE = OTHERWISE | {"people", "crew", "who", "which", "of-them", "been", "then", "all"}


_FLEW = {"fly", "launch", "dock", "aboard", "flight"}


def _names_nothing(sight: Sight) -> bool:
    return not (sight.left or sight.names_something or sight.dates or sight.numbers)


def at_another_place(sight: Sight, before: Before) -> Filling | None:
    """The same of those that came down, or started, elsewhere: "and in the Atlantic?"."""
    told, cues = before.set, sight.cues.keys()
    places = [(kind, place) for kind, of in _PLACES for cue, place in of.items() if cue in cues]
    if told is None or len(places) != 1 or "follow" not in cues or not _names_nothing(sight):
        return None
    if sight.groups or sight.programs or cues - _BESIDE - {*SPACEPORTS, *LANDINGS, *EVENTS}:
        return None
    further, (kind, place) = told.get("more") or Further(), places[0]
    former = [one for one in further.where if one.kind in {Kind.LAUNCH_SITE, Kind.LANDING_SITE}]
    if len(former) != 1:
        return None
    if former[0].kind is Kind.LANDING_SITE and kind is Kind.LAUNCH_SITE and "launch" not in cues:
        return None
    other = replace(former[0], kind=kind, values=(place,))
    where = tuple(other if one is former[0] else one for one in further.where)
    found = Filling(sight, before.scene, find("find")[0], before.year, dict(told))
    found.given["more"] = replace(further, where=where)
    found.take(*cues)
    return found


_PLACES = ((Kind.LAUNCH_SITE, SPACEPORTS), (Kind.LANDING_SITE, LANDINGS))


def on_them(sight: Sight, before: Before) -> Filling | None:
    """The people who came on the ships that were told: "how many women were on them?"."""
    told = before.set
    some = sight.groups or sight.cues.keys() & {"cosmonaut", *SEXES}
    # "Who flew on them?" asks for all who did.
    flew = {"who", "pronoun"} <= sight.cues.keys() and bool(sight.cues.keys() & _FLEW)
    flew = flew and sight.cues.keys() <= _BESIDE | _FLEW and len(before.rows) > 1
    asks = sight.cues.keys() & {"how-many", "who", "which", "list"}
    if _counts_people(sight) and told is not None and told.get("tell") not in IN_ORDER | RANKED:
        return _who_came(sight, before)
    if told is None or told.get("of") is not Of.FLIGHTS or not ((some or flew) and asks):
        return None
    if not _names_nothing(sight) or sight.programs or "pronoun" not in sight.cues:
        return None
    # "Which of them carried women" asks for the ships.
    if "carry" in sight.cues or {"which", "of-them"} <= sight.cues.keys():
        return None
    if told.get("tell") in IN_ORDER | RANKED and "of-them" not in sight.cues and not some:
        # "Who came on it?" is of the one that was told.
        return None
    return _who_came(sight, before)


def _counts_people(sight: Sight) -> bool:
    """Whether a text counts people, and says not which: "how many people was that in all?"."""
    beside = _BESIDE | {"how-many", "total", "spend"}
    if "pronoun" in sight.cues:
        # "How many people flew on them?"
        beside |= _FLEW
    return {"how-many", "people"} <= sight.cues.keys() <= beside


def _who_came(sight: Sight, before: Before) -> Filling | None:
    ships = [row.mission for row in before.rows]
    told = before.set or {}
    if told.get("of") is not Of.FLIGHTS or not 0 < len(ships) <= _MOST_SHIPS:
        return None
    if not _names_nothing(sight):
        return None
    found = Filling(sight, before.scene, find("find")[0], None, {"ship": any_of(*ships)})
    found.put_whom()
    found.given["tell"] = Tell.COUNT if "how-many" in sight.cues else Tell.LIST
    found.take(*sight.cues)
    return found


def aboard_the_nth(sight: Sight, before: Before) -> Filling | None:
    """Who was aboard in one of the stretches that were told: "who was aboard the first time?"."""
    told, cues = before.set, sight.cues.keys()
    if told is None or told.get("of") is not Of.DAYS or not cues & {"who", "aboard"}:
        return None
    picked = {"first": 0, "last": -1}.keys() & cues
    ordinals = [one.value for one in sight.ordinals if isinstance(one.value, int)]
    if len(picked) + len(ordinals) != 1 or cues - _BESIDE - {"first", "last", "nth", "times"} - _AT:
        return None
    if sight.left or sight.names_something or sight.dates or sight.groups or sight.programs:
        return None
    nth = ordinals[0] - 1 if ordinals else {"first": 0, "last": -1}[picked.pop()]
    rows = before.rows
    if not -len(rows) <= nth < len(rows):
        return None
    found = Filling(sight, before.scene, find("aboard")[0])
    found.put("when", before.scene.date(f"{rows[nth].start:%Y-%m-%dT%H:%MZ}"))
    found.things += (*sight.ordinals, *sight.numbers)
    found.take(*cues)
    return found


_AT = {"aboard", "station", "spend", "when"}


def how_long_then(sight: Sight, before: Before) -> Filling | None:
    """How long the one stay was that was told, or that of the one of a ship's crew who was."""
    told, cues = before.set, sight.cues.keys()
    asks = "how-long" in cues or ("how-many" in cues and (cues & {"days", "stay"} or _spent(sight)))
    if told is None or not asks or not cues & {"pronoun", "then"} or cues - _STAYED - _BESIDE:
        return None
    if not _names_nothing(sight) or sight.groups or sight.programs:
        return None
    of_one_stay = told.get("of") is Of.STAYS and len(before.things) == 1
    ship = told.get("ship")
    of_a_crew = told.get("of", Of.PEOPLE) is Of.PEOPLE and len(before.people) == 1
    of_a_crew = of_a_crew and isinstance(ship, AnyShip) and ship.condition.kind is Kind.SHIP
    if not (of_one_stay or of_a_crew):
        return None
    found = Filling(sight, before.scene, find("find")[0], None, dict(told))
    if of_a_crew:
        found.given |= {"of": Of.STAYS, "tell": Tell.LIST, "who": Among(before.people)}
    found.take(*cues)
    return found


_OF_A_FLIGHT = {"when", "times", "flight", "stay", "fly", "spend", "first-flight"}


def first_of_theirs(sight: Sight, before: Before) -> Filling | None:
    """The first, last or second stay of the one who was asked of: "and the first time?"."""
    cues = sight.cues.keys()
    orders = [cue for cue in _ENDS if cue in cues]
    orders += ["nth"] if sight.ordinals else []
    if not orders and "first-flight" in cues:
        orders = ["first"]
    of_one = before.name == "person" or before.flew_with
    if not of_one or len(orders) != 1 or not before.things:
        return None
    beside = {*_OF_A_FLIGHT, "first", "last", "nth", "how-long", "lasts", "length"}
    asks = "how-long" if "how-long" in cues else "when"
    counted = bool(cues & {"times", "flight", "stay", "how-long", "first-flight"})
    focus = before.ask.focus
    goes_on = "follow" in cues or (focus is not None and focus.asks("times", "how-many"))
    counted = counted or (goes_on and bool(cues & {"when", "nth"}))
    if cues - _BESIDE - beside or not counted:
        return None
    if not _names_nothing(sight) or sight.groups or sight.programs:
        return None
    found = _of_their_flight(sight, before, orders[0], asks)
    found.things += sight.ordinals
    return found


def how_long_that(sight: Sight, before: Before) -> Filling | None:
    """How long the first or last flight was of which it was asked when it was."""
    cues, focus = sight.cues.keys(), before.ask.focus
    if before.name != "person" or focus is None or not before.things:
        return None
    if not focus.asks("flight", "times", "first-flight", "aboard", "station", "fly", *EVENTS):
        return None
    order = next((cue for cue in _ENDS if focus.asks(cue)), None)
    asks = "how-long" in cues or ("how-many" in cues and (cues & {"days", "stay"} or _spent(sight)))
    if order is None or not asks or not cues & {"pronoun", "then"} or cues - _STAYED - _BESIDE:
        return None
    if not _names_nothing(sight) or sight.groups or sight.programs:
        return None
    return _of_their_flight(sight, before, order, "how-long")


def _of_their_flight(sight: Sight, before: Before, order: str, asks: str) -> Filling:
    """What is asked of the first or the last flight of someone, which their page tells."""
    said = {cue: sight.cues.get(cue, "") for cue in (asks, order, "flight")}
    places = {cue: sight.places.get(cue, 0) for cue in said}
    meant = replace(sight, cues={**sight.cues, **said}, places={**sight.places, **places})
    found = Filling(meant, before.scene, find("person")[0])
    found.put("name", before.things[0])
    found.take(*meant.cues)
    return found


_ENDS = ("first", "last")


def how_long_each(sight: Sight, before: Before) -> Filling | None:
    """The stays of those who were told: "how long did they stay?"."""
    told, cues = before.set, sight.cues.keys()
    if told is None or told.get("of", Of.PEOPLE) is not Of.PEOPLE:
        return None
    stayed = cues & {"days", "stay"} or _spent(sight)
    asks = "how-long" in cues or ("how-many" in cues and stayed)
    goes_on = "pronoun" in cues or (sight.places.get("follow") == 0 and "how-long" in cues)
    if not asks or not goes_on or cues - _STAYED - _BESIDE or _is_of_one(sight):
        return None
    if not _names_nothing(sight) or sight.groups or sight.programs:
        return None
    if "lasts" in cues:
        # What lasts is a time, and not those who were there.
        return None
    # Whom it told of is the last to ask, for it takes an answer.
    if len(before.people) < 2:
        return None
    found = Filling(sight, before.scene, find("find")[0], None, {**told, "of": Of.STAYS})
    found.given["tell"] = Tell.LIST
    found.given.pop("by", None)
    found.take(*sight.cues)
    return found


def _spent(sight: Sight) -> bool:
    """Whether a verb says that they spent time, and no more than that they were: "пробыли"."""
    spent = sight.places.get("spend")
    return spent is not None and spent != sight.places.get("past")


def _is_of_one(sight: Sight) -> bool:
    """Whether a pronoun is that of one woman or one man."""
    pronouns = ways_in(*language_of(sight.language).pronouns.values())
    return any(folded(word) in ways for word in sight.words for ways in pronouns)


def commanded_then(sight: Sight, before: Before) -> Filling | None:
    """Who commanded in one of the stretches that were told; asks back which, if they are more.

    Raises NotUnderstood.
    """
    told, cues = before.set, sight.cues.keys()
    of_days = told is not None and told.get("of") is Of.DAYS
    if not of_days or "commander" not in cues or not cues & {"then", "pronoun"}:
        return None
    if not _names_nothing(sight) or sight.groups or before.moment is not None:
        return None
    rows = before.rows
    if len(rows) < 2:
        return None
    times = [row.start for row in rows[-_MOST_TIMES:]]
    error = NotUnderstood(
        "That was at several times. Which of them is it asked of?",
        suggestions=[f"/expedition when: {at:%Y-%m-%d}" for at in times],
        choices=[(dated(f"{at:%Y-%m-%d}"), f"{at:%Y-%m-%d}") for at in times],
    )
    error.asked("expedition", "when", {})
    raise error


def of_their_stays(sight: Sight, before: Before) -> Filling | None:
    """The stays of the one who was asked of, on a kind of ship: "which of those on Dragon?"."""
    cues = sight.cues.keys()
    if before.name != "person" or not sight.programs or not before.things:
        return None
    beside = {"flight", "times", "stay", "fly", "how-many", "launch", "dock", "list", "ship"}
    if not cues & {"of-them", "follow"} or cues - _BESIDE - beside or not _names_nothing(sight):
        return None
    if len(sight.programs) > 1 or sight.groups:
        return None
    (person, *_), (program,) = before.things, sight.programs
    ship = AnyShip(Condition(Kind.PROGRAM, (str(program.value),)))
    given = {"of": Of.STAYS, "who": Among((str(person.value),)), "ship": ship}
    found = Filling(sight, before.scene, find("find")[0], None, given)
    found.given["tell"] = Tell.COUNT if "how-many" in cues else Tell.LIST
    found.things.append(program)
    found.take(*sight.cues)
    return found
