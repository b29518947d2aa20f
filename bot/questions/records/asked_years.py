"""How it is asked which year saw most, and which of two that a text names: "2024 or 2025?"."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.records.asked import record
from bot.questions.records.asked_sides import NOT_MORE, SIDES
from bot.questions.rules import rules
from bot.reading.categories import Category

record(
    Category.YEARS,
    rules(
        f"year most|record|more-than people|crew|who|woman|men|GROUP|cosmonaut {NOT_MORE}"
        "|flight|PROGRAM|at-once",
        more=50,
    ),
    takes=f"{SIDES} record woman men cosmonaut GROUP dock space",
)
record(
    Category.FLIGHT_YEARS,
    rules(
        f"year most|record|more-than flight|launch|ship {NOT_MORE}|woman|men|GROUP|PROGRAM",
        more=54,
    ),
    takes=f"{SIDES} record flight ship dock space",
)
_CAME = "fly|dock|launch"
record(
    Category.ABOARD_YEARS,
    rules(
        f"year most|record|more-than aboard people|crew|who|woman|men|GROUP|cosmonaut {NOT_MORE}"
        f"|flight|PROGRAM|at-once|{_CAME}",
        more=54,
    ),
    takes=f"{SIDES} record woman men cosmonaut GROUP space",
)
_NOT = "!@known|PROGRAM|now|future|commander|seat|swap|age|if|why|days|longest|stay"
_OF_FLIGHTS = {"launch", "flight", "ship"}
_PEOPLE = {"people", "crew", "woman", "men", "cosmonaut"}


@asked(
    "records/years-compared",
    rules(
        "DATE or|compare|more-than|less-than people|crew|launch|dock|fly|flight|ship|crowded|GROUP"
        f"|woman|men|cosmonaut {_NOT}",
        f"DATE crowded|most or {_NOT}",
        more=44,
    ),
    asks="records",
    takes="@tense more-than less-than compare most fewest or been ever fly launch dock times "
    "flight ship crowded together space at-once woman men cosmonaut",
)
def years_compared(found: Filling) -> None:
    """How many people came in each of two years, or were aboard, or how many flights there were."""
    dates, cues = found.sight.dates, found.sight.cues.keys()
    years = {date.text for date in dates if len(date.text) == len("2015") and not date.role}
    if len(years) != 2 or len(dates) != 2:
        raise NotTogether
    if cues & _OF_FLIGHTS and not (cues & _PEOPLE or found.sight.groups):
        found.put("category", Category.FLIGHT_YEARS)
    elif "aboard" in cues and not cues & set(_CAME.split("|")):
        found.put("category", Category.ABOARD_YEARS)
    else:
        found.put("category", Category.YEARS)
    found.put_whom()
    found.dates += dates
