"""How it is asked how often crews fly, and for how long their ships stay."""

from bot.questions.asking import asked
from bot.questions.rules import rules

asked(
    "cadence",
    rules(
        "rate PROGRAM|launch|fly|ship|flight|crew|rotation !PERSON|CROSS",
        "usually|how-long @flown stay|aboard !PERSON|MISSION|past|longest",
        "how-many launch|flight|ship DATE|SPAN|rate|ever|past !PERSON|dock|seat",
        "how-many PROGRAM DATE|SPAN !PERSON|CROSS|aboard|seat|people|crew|days|dock",
        "times fly|launch|dock DATE|SPAN !@known|who|most|CROSS|GROUP",
        more=15,
    ),
    takes="@tense rate usually how-long how-many launch fly flight ship stay dock times days been "
    "total end rotation expedition",
)
