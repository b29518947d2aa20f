"""How it is asked of people: one of them, two together, several compared."""

from bot.errors import NotTogether, NotUnderstood
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.among import Among
from bot.reading.categories import Category
from bot.reading.conditions import Further
from bot.reading.names import find_person, named
from bot.reading.sight import Thing
from bot.station.conditions import Condition, Kind
from bot.station.found import Tell
from bot.station.manifest import Manifest
from bot.station.reached import Total

asked(
    "person",
    rules("PERSON", more=12),
    rules(
        "PERSON @place|@event|@of-person",
        "PERSON times|days|how-long|when|still @place|fly|spend|total",
        more=12,
    ),
    takes="@tense @event when wait until+DATE days how-long how-many still where times fly flight "
    "ship stay space total been ever built first!commander!woman!men!GROUP!role!cosmonaut!people "
    "last!commander!woman!men!GROUP!role!cosmonaut!people next "
    "commander!who!PROGRAM!MISSION!ship cosmonaut country always or compare+NUMBER!DATE "
    "NUMBER+compare!DATE replace!PERSON role stuck not!who change carry same!who twice all+DATE "
    "expedition+commander partners!who rate",
    tells="when how-long days where built fly times total still",
)

asked(
    "age",
    rules("age PERSON", more=60),
    rules("birthday PERSON !DATE|@people|pronoun|where", more=60),
    rules("birthday PERSON @place|spend|when !where", more=60),
    asks="person",
    takes="age when past future still ever first last how-many times!NUMBER space been",
    tells="when how-long days",
)


@asked(
    "together",
    rules("TWO !compare", more=26),
    rules("TWO together|at-once", more=40),
    takes="@tense together at-once ever days!DATE how-long!DATE how-many times fly flight stay "
    "when TWO space NUMBER stuck with of-them "
    "total+aboard!space!spend",
    tells="how-long days when times",
)
def together(found: Filling) -> None:
    """All those that are named."""
    first, *others = found.sight.people
    found.put("person", first)
    found.put_people("with", others)


@asked(
    "same-ship",
    rules(
        "TWO together|same|at-once|with land|launch|dock|fly|undock yes-no"
        " !who|when|which|how-many|how-long|PROGRAM|MISSION|DATE",
        "TWO together|same|at-once land|launch|dock|undock"
        " !who|when|which|how-many|how-long|PROGRAM|MISSION|DATE",
        more=30,
    ),
    asks="find",
    takes="@tense @event together same at-once with fly ship TWO",
    given={"tell": Tell.WHETHER},
)
def same_ship(found: Filling) -> None:
    """Whether several people went up, or home, on one ship."""
    first, *others = found.sight.people
    found.put_people("who", [first])
    home = not {"land", "undock"}.isdisjoint(found.sight.cues)
    kind = Kind.HOMEMATE if home else Kind.SHIPMATE
    found.put_people("with", others)
    ids = found.given.pop("with").people
    found.put("more", Further(tuple(Condition(kind, (one,)) for one in ids)))


@asked(
    "own-ship-home",
    rules(
        "PERSON same|other|other-kind|change land|undock|launch|dock|fly yes-no|true"
        " !TWO|MISSION|DATE|who|when|how-many|how-long|where|if|why",
        more=40,
    ),
    asks="find",
    takes="@tense @event same other other-kind change compare ship fly take-to",
    given={"tell": Tell.WHETHER},
)
def own_ship_home(found: Filling) -> None:
    """Whether someone came home on the ship on which they came up, or on another."""
    (person,) = found.sight.people
    if not {"land", "undock"} & found.sight.cues.keys():
        raise NotTogether
    found.put_people("who", [person])
    same = "same" in found.sight.cues
    found.put("more", Further((Condition(Kind.OTHER_SHIP, negated=same),)))
    found.things += found.sight.programs


@asked(
    "compare",
    rules(
        "TWO still|days|times|where|total|how-many|land|now !together|at-once",
        more=26,
    ),
    rules(
        "TWO compare|longest|most|shortest !together",
        "TWO or|compare who|which|days|longest|most|compare|shortest !together",
        more=36,
    ),
    asks="records",
    takes="@tense compare more-than less-than longest shortest most commander days total stay "
    "times space or flight how-many how-long fly been TWO with of-them",
)
def compare(found: Filling) -> None:
    """Several people side by side, by what is asked to be more."""
    if found.sight.cues.keys() & _NOT_COMPARED:
        raise one_at_a_time(found.scene.manifest, found.sight.people)
    found.put("category", _compared_by(set(found.sight.cues)))
    _put_all(found)
    found.put_dates()


@asked(
    "compare-first",
    rules(
        "TWO or first|one-before dock|launch|fly|been|aboard|station|space who|which"
        " !DATE|PROGRAM|MISSION|EXPEDITION|commander|together|woman|men|GROUP|days|longest|most",
        more=40,
    ),
    asks="records",
    takes="@tense first one-before or dock launch fly been space with of-them compare",
    given={"category": Category.FIRST},
)
def compare_first(found: Filling) -> None:
    """Which of several people was aboard before the others: "who came first, Tito or ...?"."""
    _put_all(found)


def _put_all(found: Filling) -> None:
    """Ask of all who are named; raises AskError for one whom nobody knows."""
    people = found.sight.people
    for one in people:
        if one.value is None:
            find_person(found.scene.manifest, one.called)
    found.put("who", Among(tuple(str(one.value) for one in people)))
    found.things += people


@asked(
    "reached",
    rules(
        "PERSON NUMBER days when|which|what-is|dock !TWO|how-many|how-long|compare|more-than|"
        "less-than|at-least|DATE|PROGRAM",
        more=10,
    ),
    asks="day",
    takes="@tense when dock days stay flight fly space total NUMBER been nth all",
)
def reached(found: Filling) -> None:
    """On which day of a stay or a flight, or of all together, someone was."""
    sight, cues = found.sight, found.sight.cues.keys()
    numbers = sight.numbers
    if len(numbers) != 1 or not isinstance(numbers[0].value, int):
        raise NotUnderstood("Say one number of days. Try {command}.", command="/day")
    found.put("name", sight.people[0])
    found.put("number", numbers[0].value)
    found.things.append(numbers[0])
    in_all = bool(cues & {"total", "all"})
    one = Total.STAY if "stay" in cues else Total.FLIGHT if "flight" in cues else None
    if one is None or in_all:
        one = Total.SPACE if "space" in cues or one is Total.FLIGHT else Total.ABOARD
    found.put("total", one)


# Cues by which two people are asked about that no record compares.
_NOT_COMPARED = {"still", "where", "land", "now"}


def _compared_by(cues: set[str]) -> Category:
    if "commander" in cues:
        return Category.MOST_COMMANDS if "times" in cues else Category.DAYS_IN_COMMAND
    if cues & {"shortest", "less-than"} and not {"days", "total", "times"} & cues:
        return Category.SHORTEST_STAY
    if "times" in cues:
        return Category.MOST_VISITS
    if "stay" in cues and not {"days", "total"} & cues:
        return Category.LONGEST_STAY
    if "flight" in cues and "total" not in cues:
        return Category.LONGEST_FLIGHT
    aboard = {"station", "aboard"} & cues and "space" not in cues
    return Category.DAYS_ABOARD if aboard else Category.DAYS_IN_SPACE


def one_at_a_time(manifest: Manifest, people: tuple[Thing, ...]) -> NotUnderstood:
    """What asks back whose career is meant of several who are named."""
    choices = [
        (named(manifest.person(str(one.value))), str(one.value))
        if one.value
        else (one.words.title(), one.called)
        for one in people
    ]
    error = NotUnderstood(
        "I tell one career at a time. Whose do you want to see?",
        suggestions=[f"/person name: {label}" for label, _ in choices],
        choices=choices,
    )
    error.asked("person", "name", {})
    return error
