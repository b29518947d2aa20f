"""How it is asked as what those fly who are aboard, or were at a time: "any tourists aboard?"."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.beside import beside
from bot.questions.find.said import Said
from bot.questions.rules import rules
from bot.reading.conditions import Further
from bot.station.conditions import Condition, Kind
from bot.station.found import Tell

_OF_OTHERS = (
    "!PERSON|MISSION|EXPEDITION|PROGRAM|ever|been|most|longest|shortest|times|first|next|last"
    "|launch|land|seat|agreement|if|when|why"
)


@asked(
    "find-aboard",
    rules(
        f"private|first-flight @place|now {_OF_OTHERS}|past",
        f"private|first-flight @place DATE {_OF_OTHERS}",
        more=30,
    ),
    # "Who of the current crew flies for the first time?"
    rules("first-flight now crew|people|who !@known|PROGRAM|past|ever|been", more=60),
    # "Who on board is on their first flight?"
    rules(
        "first-flight aboard|station who|which|how-many yes-no"
        " !@known|PROGRAM|past|ever|been|when|DATE|if|why|@event|next|last",
        "first-flight aboard who|which|how-many fly"
        " !@known|PROGRAM|past|ever|been|when|DATE|if|why|@event|next|last",
        more=60,
    ),
    # "Who on board is neither Russian nor American?"
    rules(
        f"not|without GROUP aboard|station now|who|which|how-many|list|yes-no {_OF_OTHERS}"
        "|past|swap|never|how-long|ever|days",
        more=60,
    ),
    asks="find",
    takes="@tense role space fly flight+first-flight",
)
def find_aboard(found: Filling) -> None:
    """Of those aboard the ones who fly privately, or for the first time."""
    said = Said(found)
    negated = said.negated()
    where = list(beside(said, negated))
    if negated:
        where += said.whom(negated)
        # Whoever works for an agency flies for it.
        found.take("x-work", "x-private")
    if "first-flight" in said.cues and not where:
        found.take("first", "first-flight", "role")
        where.append(Condition(Kind.FIRST_FLIGHT))
    if not where:
        raise NotTogether
    if not negated:
        found.put_whom()
    found.take("woman", "men", "cosmonaut")
    if any(date.text != "now" for date in found.sight.dates):
        found.put_dates()
    else:
        found.put_newest()
    found.put("more", Further(tuple(where)))
    counts = "how-many" in said.cues
    found.put("tell", Tell.COUNT if counts else Tell.WHETHER if said.asks_whether else Tell.LIST)
    found.take("how-many", "list")
