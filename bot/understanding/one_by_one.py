"""Follow-ups on what was told one by one: who was on those ships, how long each stayed.

Pure: the question before is an argument.
"""

from bot.errors import NotUnderstood
from bot.languages.spoken import language_of
from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import SEXES
from bot.reading.among import Among
from bot.reading.conditions import AnyShip, any_of
from bot.reading.folding import folded, ways_in
from bot.reading.notes import dated
from bot.reading.sight import Sight
from bot.station.conditions import Condition, Kind
from bot.station.found import Of, Tell
from bot.understanding.before import Before
from bot.understanding.stepping import OTHERWISE

# So many ships are named as those of whose crews it is asked.
_MOST_SHIPS = 30
# So many stretches are offered to choose from.
_MOST_TIMES = 5
_STAYED = {"how-long", "stay", "spend", "days", "how-many", "aboard", "each", "lasts", "station"}
_BESIDE = OTHERWISE | {"people", "crew", "who", "which", "of-them", "been", "then", "all"}


def _names_nothing(sight: Sight) -> bool:
    return not (sight.left or sight.names_something or sight.dates or sight.numbers)


def on_them(sight: Sight, before: Before) -> Filling | None:
    """The people who came on the ships that were told: "how many women were on them?"."""
    told = before.set
    some = sight.groups or sight.cues.keys() & {"cosmonaut", *SEXES}
    asks = sight.cues.keys() & {"how-many", "who", "which", "list"}
    if told is None or told.get("of") is not Of.FLIGHTS or not (some and asks):
        return None
    if not _names_nothing(sight) or sight.programs or "pronoun" not in sight.cues:
        return None
    # "Which of them carried women" asks for the ships.
    if "carry" in sight.cues or {"which", "of-them"} <= sight.cues.keys():
        return None
    ships = [row.mission for row in before.rows]
    if not 0 < len(ships) <= _MOST_SHIPS:
        return None
    found = Filling(sight, before.scene, find("find")[0], None, {"ship": any_of(*ships)})
    found.put_whom()
    found.given["tell"] = Tell.COUNT if "how-many" in sight.cues else Tell.LIST
    found.take(*asks, "woman", "men", "cosmonaut", "of-them", *_BESIDE, "fly", "aboard")
    return found


def how_long_each(sight: Sight, before: Before) -> Filling | None:
    """The stays of those who were told: "how long did they stay?"."""
    told, cues = before.set, sight.cues.keys()
    if told is None or told.get("of", Of.PEOPLE) is not Of.PEOPLE:
        return None
    stayed = cues & {"days", "stay"} or _spent(sight)
    asks = "how-long" in cues or ("how-many" in cues and stayed)
    if not asks or "pronoun" not in cues or cues - _STAYED - _BESIDE or _is_of_one(sight):
        return None
    if not _names_nothing(sight) or sight.groups or sight.programs:
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
