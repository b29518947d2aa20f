"""How it is asked which of several sides has more: kinds of ships, countries, women and men."""

from bot.questions.asking import asked
from bot.questions.records.asked import record
from bot.questions.rules import alone, rules
from bot.reading.categories import Category

# Which of several has more.
MORE, _LENGTH = "more-than|less-than|compare|most|fewest", "stay|days|spend|longest|how-long"
NOT_MORE = f"!@known|now|future|commander|seat|swap|age|if|why|first|last|{_LENGTH}"
SIDES = (
    "@tense more-than less-than compare most fewest or been ever fly launch times total together"
    " country how-many"
)
record(
    Category.PROGRAMS,
    alone("people", "ship"),
    rules(
        f"PROGRAMS {MORE} people|crew|woman|men|GROUP|cosmonaut|carry|who {NOT_MORE}|flight|crewed",
        more=50,
    ),
    takes=f"{SIDES} carry ship PROGRAM GROUP woman men cosmonaut space dock",
)


asked(
    "records/flights-compared",
    rules(
        f"PROGRAMS {MORE} flight|times|launch {NOT_MORE}|DATE|@people|woman|men|GROUP",
        f"PROGRAMS {MORE} crewed {NOT_MORE}|DATE|woman|men|GROUP",
        more=40,
    ),
    asks="records",
    takes=f"{SIDES} flight ship PROGRAM space",
    given={"category": Category.FLIGHTS},
)
asked(
    "records/countries-compared",
    rules(
        "GROUPS how-many been|past|ever|fly !@known|DATE|now|future|commander|seat|PROGRAM|woman"
        "|men|compare|most|days|stay|times|flight",
        more=46,
    ),
    rules(
        f"GROUPS {MORE} been|fly|past|ever|space|people {NOT_MORE}|DATE|PROGRAM|woman|men",
        more=40,
    ),
    asks="records",
    takes=f"{SIDES} GROUP cosmonaut space",
    given={"category": Category.COUNTRIES},
)
record(
    Category.SEXES,
    alone("woman", "men", beside="follow"),
    rules(f"woman men {MORE} been|fly|past|ever|space {NOT_MORE}|DATE|PROGRAM", more=40),
    takes=f"{SIDES} woman men cosmonaut GROUP space",
)
