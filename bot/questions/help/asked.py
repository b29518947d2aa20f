"""How help is asked for in plain words."""

from bot.questions.asking import asked
from bot.questions.rules import alone, rules
from bot.station.topics import HelpTopic

# Small words beside which a topic is still all that is asked for.
_BESIDE = "help how where when can what-is tell list sign past future including days"

asked("help", rules("help", more=12), takes="@tense help how", why=True)


def _topic(topic: HelpTopic) -> None:
    """A page of help, asked for by a word that says nothing of crews, and by nothing else."""
    cue = f"on-{topic}"
    asked(
        f"help/{topic}",
        alone(cue, beside=_BESIDE, more=30),
        asks="help",
        takes=f"@tense {cue} help how where when days",
        given={"topic": topic},
    )


for _one in HelpTopic:
    if _one is not HelpTopic.SOURCES:
        _topic(_one)

# What a word of ours means is told with how we count.
asked(
    "help/defined",
    alone("what-is", "swap", beside="flight ship seat", more=40),
    *(alone("what-is", word, more=40) for word in ("guarantee", "expedition", "times")),
    asks="help",
    takes="swap flight ship seat guarantee expedition times",
    given={"topic": HelpTopic.COUNTING},
)
