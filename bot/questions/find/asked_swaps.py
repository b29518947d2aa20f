"""How it is asked for swapped seats that are counted or put in order: "who was the tenth", "which
year had the most", "who had more than one", "how many were aboard at once"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so
from bot.questions.find.said import Said
from bot.questions.rules import rules
from bot.reading.conditions import Further
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import Of, Tell
from bot.station.grouped import Apart, Best, Each

_NO_MORE = (
    "!PERSON|MISSION|EXPEDITION|PROGRAM|CRAFT|sign|until|why|if|can|suspend|future|next|commander"
    "|days"
)
_TAKEN = "@tense swap seat flight fly launch been ever times agreement ship"
_SWAPPED = Condition(Kind.SWAPPED)


@asked(
    "find-swaps-each-year",
    rules(
        f"swap each-year|year {_NO_MORE}",
        # "The record year": a year may be a length of time as well.
        f"swap record|most|fewest year|length {_NO_MORE}",
        more=50,
    ),
    asks="find",
    takes=f"{_TAKEN} each-year record most fewest length how-many happen",
    given={"of": Of.STAYS},
)
def find_swaps_each_year(found: Filling) -> None:
    """How many of them were flown in each year, or the year with the most."""
    said = Said(found)
    best = Best.MOST if said.cues & {"most", "record"} else Best.ALL
    best = Best.FEWEST if "fewest" in said.cues else best
    if best is Best.ALL and "each-year" not in said.cues:
        raise not_so()
    _put_whom(found)
    finish(said, [_SWAPPED], Tell.LIST, apart=Apart(Each.YEAR, best=best))


@asked(
    "find-swap-number",
    rules(
        f"swap nth who|which|what-is|list {_NO_MORE}|DATE|agreement",
        f"swap NUMBER who|which|what-is {_NO_MORE}|DATE|at-once|together|more-than|less-than"
        "|agreement|how-many|several|at-least",
        more=50,
    ),
    asks="find",
    takes=f"{_TAKEN} nth",
    given={"of": Of.STAYS},
)
def find_swap_number(found: Filling) -> None:
    """Whose seat was one in the order of all, or of those of a side."""
    said = Said(found)
    numbers = [one for one in (*said.sight.ordinals, *said.sight.numbers) if one.value]
    if len({one.first for one in numbers}) != 1 or not isinstance(numbers[0].value, int):
        raise not_so()
    _put_whom(found)
    found.things += said.sight.numbers
    found.put("more", Further((_SWAPPED,), nth=numbers[0].value))


@asked(
    "find-swaps-of-one",
    rules(
        f"swap several|twice|more-than|most who|which|yes-no|people|list {_NO_MORE}|at-once|year"
        "|record|longest",
        more=46,
    ),
    asks="find",
    takes=f"{_TAKEN} several twice more-than compare most at-least",
    given={"of": Of.STAYS},
)
def find_swaps_of_one(found: Filling) -> None:
    """Who had more than one of them, or the most."""
    said = Said(found)
    numbers = [one for one in said.sight.numbers if isinstance(one.value, int)]
    number = int(numbers[0].value or 0) + 1 if len(numbers) == 1 else 2
    found.things += numbers
    _put_whom(found)
    most = "most" in said.cues
    apart = Apart(Each.PERSON, best=Best.MOST) if most else Apart(Each.PERSON, number=number)
    finish(said, [_SWAPPED], Tell.LIST, apart=apart)


@asked(
    "find-swapped-at-once",
    rules(f"swap at-once|together {_NO_MORE}", more=60),
    asks="find",
    takes=f"{_TAKEN} at-once together most how-many when last first days",
)
def find_swapped_at_once(found: Filling) -> None:
    """The days on which so many of those in swapped seats were aboard, or the most of them."""
    said = Said(found)
    found.put("of", Of.DAYS)
    _put_whom(found)
    if "most" in said.cues or not said.sight.numbers:
        finish(said, [_SWAPPED], Tell.MOST)
        return
    (number, *others) = said.sight.numbers
    if others or not isinstance(number.value, int):
        raise not_so()
    found.things.append(number)
    found.take("compare")
    than = said.than(number) or Than.AT_LEAST
    aboard = Condition(Kind.ABOARD, than=than, number=number.value)
    whether = said.asks_whether or {"yes-no", "ever"} <= said.cues
    finish(said, [_SWAPPED, aboard], Tell.WHETHER if whether else Tell.LIST)


def _put_whom(found: Filling) -> None:
    """Tell the question whose seats are meant, if not all."""
    found.put_whom()
    found.take("woman", "men", "cosmonaut")
