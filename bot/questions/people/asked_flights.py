"""How it is asked of one of someone's flights: the second, the longest, the one of a year."""

from bot.questions.asking import asked
from bot.questions.rules import rules

_NOT = (
    "!TWO|compare|more-than|less-than|at-least|commander|GROUP|woman|men|cosmonaut|role|PROGRAM"
    "|MISSION|EXPEDITION|DATE|NUMBER|if|first|last|who|record|people|crew|or"
)

asked(
    "person-flight",
    rules(
        "PERSON nth|longest|shortest flight|stay|fly|times|aboard|space|spend|launch|dock|undock"
        f"|land|station how-many|how-long|when|which|what-is|days|where {_NOT}",
        f"PERSON nth|longest|shortest flight {_NOT}|yes-no",
        f"PERSON length flight how-many|how-long|when|which|what-is|days {_NOT}",
        more=34,
    ),
    asks="person",
    takes="@tense @event nth longest shortest length flight stay fly times space days "
    "how-many how-long when where lasts ship total been",
)
