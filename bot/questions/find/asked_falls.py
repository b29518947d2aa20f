"""How it is asked whether so few of some were left: "did the Russians ever drop below two?"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.questions.rules import rules
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import RANKED, Of, Tell


@asked(
    "find-falls",
    rules(
        "falls NUMBER GROUP|woman|men|people|crew|cosmonaut"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|launch|dock|land|fly|commander|if|why|can|ship",
        more=50,
    ),
    asks="find",
    takes="@tense falls ever times how-long days when together at-once how-many",
)
def find_falls(found: Filling) -> None:
    """The days on which no more of them were aboard than that."""
    said = Said(found)
    if len(found.sight.numbers) != 1:
        raise not_so()
    (number,) = found.sight.numbers
    if not isinstance(number.value, int):
        raise not_so()
    found.things.append(number)
    found.take("compare", "only")
    # What fell to one was not more than that.
    fewest = Condition(Kind.ABOARD, than=said.than(number) or Than.AT_MOST, number=number.value)
    found.put("of", Of.DAYS)
    found.put_whom()
    found.take("woman", "men", "cosmonaut")
    asks_whether = said.asks_whether or said.sight.places.get("yes-no") == 0
    tell = Tell.WHETHER if asks_whether else order(said)
    if tell in RANKED:
        raise not_so()
    finish(said, [fewest], tell)
