"""How it is asked who comes home next, where no "next" is said: "who is coming home?"."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.folding import folded
from bot.reading.small_words import PRESENT


@asked(
    "next-home",
    rules(
        "who land|undock !@known|PROGRAM|GROUP|CRAFT|DATE|past|been|ever|never|not|if|condition|why"
        "|launch|dock|fly|ship|first|last|most|fewest|when|where|how-many|how-long|commander|seat"
        "|escape|stay|days|times|can|replace|future",
        more=20,
    ),
    asks="next",
    takes="@tense land undock still",
    tells="who when wait crew people",
)
def next_home(found: Filling) -> None:
    """The next return or departure, if what is asked is of now: of what was is asked otherwise."""
    sight = found.sight
    present = PRESENT[sight.language]
    if not any(folded(word) in present for word in sight.words):
        raise NotTogether
    event = found.event()
    if event:
        found.put("event", event)
