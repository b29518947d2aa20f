"""What is asked of other topics, and what is no question: recognised so that it is not answered."""

from bot.messages import Message
from bot.questions.asking import Way
from bot.questions.rules import Rule, rules

TOPICS = {
    "position": Message("where the station is or when it can be seen"),
    "life": Message("daily life aboard"),
    "private": Message("private matters of the crew"),
    "ages": Message("how ages compare (/person tells how old one is)"),
    "other-station": Message("other stations"),
    "weather": Message("the weather of Earth or space"),
    "elsewhere": Message("the rest of space"),
    "cargo": Message("cargo ships"),
    "work": Message("spacewalks, experiments and the hardware of the station"),
    "operations": Message("how spacecraft work"),
    "prices": Message("the prices of flights"),
}


def _others(name: str, *ruled: tuple[Rule, ...]) -> Way:
    return Way(name, "", tuple(rule for some in ruled for rule in some), {}, why=True)


# By the name of the topic; a topic that a cue is named after is recognised by that.
_RULED = {
    "prices": rules(
        "cost seat|PROGRAM|launch|ship|flight|people|space|GROUP !station|rate|when|agreement",
        more=40,
    ),
    "elsewhere": (
        *rules(
            "first people|who|woman space !station|aboard|PROGRAM|GROUP",
            "first PERSON space !station|aboard|PROGRAM|GROUP|days|how-long",
            more=50,
        ),
        # Of a rocket is told what it brings: of what that would be without it.
        *rules("falcon !PROGRAM", more=60),
    ),
    "position": (
        *rules("where station !PERSON|MISSION|until", more=25),
        *rules("where pronoun|space !PERSON|MISSION|PROGRAM", more=6),
        # "Is the station over Germany": where "over" is "about" as well.
        *rules("tell station GROUP yes-no !who|@people|how-many", more=30),
        *rules("above station GROUP !who|people|how-many", more=30),
    ),
    "ages": rules("age !PERSON", "mean-age", more=60),
    # A leak is of the hardware, but where a mission is named it is told of that.
    "work": rules("leak !MISSION|escape|CRAFT", more=60),
    "private": (
        *rules("birthday where PERSON !DATE", more=60),
        *rules("age x-private", more=70),
        *rules(
            "PERSON who together !TWO|station|aboard|space|past|launch|dock|undock|land|fly|flight",
            "PERSON who sign !agreement|MISSION|station|aboard|space",
            more=40,
        ),
    ),
}
OTHER_TOPICS = tuple(
    _others(topic, rules(f"x-{topic}", more=60), _RULED.get(topic, ())) for topic in TOPICS
)
CHAT = _others(
    "chat",
    # A country as a place on the ground.
    rules("ABROAD !station|space|PROGRAM|@known|partners|launch|land", more=58),
    # Some names are words: "сколько котов на МКС".
    rules(
        "how-many PERSON @place !days|times|flight|total|spend|people|how-long|GROUP|launch|fly"
        "|stay|recalled|supposing",
        more=60,
    ),
    # Trains have stations and ferries captains.
    rules("ground !iss|space|MISSION|EXPEDITION|cosmonaut|up-there", more=80),
    # Whom only the asker knows.
    rules("kin when|where|still|aboard|land|launch !DATE|@known|how-many|who", more=60),
    # A day that only the asker knows.
    rules("birthday !DATE|PERSON", more=60),
    # What someone thinks of people and flights is in no table.
    rules("opinion !agreement|guarantee|suspend", more=62),
    rules("chat", more=8),
    rules("order !supposing", more=58),
)
