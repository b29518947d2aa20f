"""How it is asked of the station itself."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import Rule, rules
from bot.station.topics import Topic


def _topic(topic: Topic, *ruled: tuple[Rule, ...], takes: str) -> None:
    """A topic, of which only that of the agencies' heads is asked of a day."""
    way = asked(f"station/{topic}", *ruled, asks="station", takes=takes, given={"topic": topic})
    if topic is not Topic.HEADS:
        way(lambda found: None)


_topic(
    Topic.START,
    rules("built", "built|first station when|how-long|launch !PROGRAM", more=9),
    takes="@tense until built first+built when how-long still stay fly space launch",
)
# Since when there has been a crew all the time, and how long ago there was none.
asked(
    "station/inhabited",
    rules(
        "always aboard|people|crew|empty|station how-long|built|wait|age|when|times|year "
        "!PERSON|MISSION|GROUP|US|RU|PROGRAM|DATE|guarantee|cosmonaut|if",
        "always built !PERSON|MISSION|GROUP|US|RU|PROGRAM|DATE|guarantee|cosmonaut|if",
        "empty wait|how-long|when|built|days last|wait|without|station !PERSON|MISSION|GROUP|US|RU"
        "|PROGRAM|DATE|if|future|ship|port|seat|until",
        more=46,
    ),
    asks="station",
    takes="@tense always built age wait how-long how-many when days last empty first been without "
    "still ever stay space",
    given={"topic": Topic.START},
)(lambda found: None)

_NOT_LEFT = (
    "if|PERSON|MISSION|PROGRAM|future|who|how-many|list|which|crew|people|cosmonaut|woman|men"
    "|condition|supposing|agreement|swap|seat|happen"
)
# That a side left the station is not so; until when it stays is told.
asked(
    "station/leaves",
    rules(
        f"US|RU undock|suspend past|why|when|DATE station !{_NOT_LEFT}",
        f"US|RU quits past|why|when|yes-no !{_NOT_LEFT}",
        more=44,
    ),
    asks="station",
    takes="@tense quits undock suspend why when DATE RU US ever still",
    why=True,
    given={"topic": Topic.END},
)(lambda found: None)

_topic(
    Topic.END,
    rules("until station !agreement|swap|MISSION|PERSON", more=7),
    # "Until what year has Russia promised to stay in it?"
    rules(
        "until GROUP station|partners|carry|stay|end|pronoun"
        " !agreement|swap|MISSION|PERSON|PROGRAM|DATE|if|who|crew|people|@event|suspend|guarantee",
        "until GROUP station guarantee|partners !agreement|swap|MISSION|PERSON|PROGRAM|DATE|if|who"
        "|crew|people|@event|suspend",
        more=30,
    ),
    rules(
        "end|until station|when until|when|future|can|end "
        "!agreement|swap|MISSION|PERSON|PROGRAM|@people|who",
        "happen station DATE|future !PROGRAM|MISSION|suspend|when",
        "how-long still station !@people|@known|PROGRAM|pronoun",
        "how-long still station stay|space|future|end !@people|@known|PROGRAM|pronoun",
        more=10,
    ),
    takes="@tense end until when how-long still stay fly space happen launch RU US land undock "
    "GROUP+until guarantee+until partners+until carry+until",
)
# Whether a side stays beyond a year.
asked(
    "station/stays",
    rules(
        "US|RU stay station DATE yes-no"
        " !past|aboard|crew|people|PERSON|MISSION|PROGRAM|if|agreement|swap|days|how-long|how-many",
        more=40,
    ),
    asks="station",
    takes="future stay still DATE RU US",
    given={"topic": Topic.END},
)(lambda found: None)
# Who builds what is to bring the station down.
asked(
    "station/deorbit",
    rules(
        "end partners|built ship|who|which|station|future"
        " !until|when|agreement|swap|MISSION|PERSON|PROGRAM|GROUP|DATE|if",
        more=30,
    ),
    asks="station",
    takes="@tense end partners built ship carry space land undock",
    given={"topic": Topic.END},
)(lambda found: None)
_topic(
    Topic.COST,
    rules("cost station|rate", more=26),
    takes="@tense cost rate how how-many when end RU US total days",
)
_topic(
    Topic.PARTNERS,
    rules("partners station|country|who", more=14),
    takes="@tense partners country how-many space NUMBER",
)
_topic(
    Topic.HEADS,
    rules("heads", more=8),
    rules("heads|commander US|RU who !station|aboard", more=42),
    takes="@tense partners heads commander RU US when+DATE replace",
)
_topic(
    Topic.VEHICLES,
    rules(
        "carry ship|crew|people|PROGRAM !how-many|several|twice",
        "carry how-many can !MISSION|PERSON",
        "carry ship|which crew|people|station !how-many|several|twice",
        "carry how|can crew|people|station",
        "take-to which|can|ship",
        more=14,
    ),
    rules(
        "how-many seat PROGRAM !MISSION|PERSON|GROUP|US|RU|CROSS|DATE|now|empty|enough|land|swap"
        "|agreement|if|station|escape|dock|future",
        more=30,
    ),
    takes="@tense carry take-to how ship fly still suspend only or times seat how-many PROGRAM",
)
_topic(
    Topic.MEETING,
    rules("meeting", more=8),
    rules("meeting together|when heads", "meeting agreement|sign", more=28),
    # Whether one of them came to a launch is told among what came of it.
    rules("heads launch US|RU|MISSION|baikonur|DATE !who|commander|station", more=34),
    takes="@tense @event meeting together when where last times first heads agreement RU US DATE "
    "MISSION ever been",
)
_topic(Topic.QUESTIONS, rules("faq", more=8), takes="@tense faq")


@asked(
    "station",
    rules("tell station !crew|people", more=2),
    rules("what-is station !@people|space|aboard|@other|flight|@event|ship|PROGRAM", more=-3),
    takes="past heads partners",
)
def the_station(found: Filling) -> None:
    """The station itself, of no topic and no day."""
