"""How it is asked which failure would cost most, of one or of two at once."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules


@asked(
    "what-if-worst",
    rules("worst-of !PERSON|MISSION", "worst-of or", more=60),
    asks="what-if",
    takes="worst-of if happen suspend lost or at-least PROGRAM MISSION NUMBER future past "
    "rotation several guarantee",
)
def worst(found: Filling) -> None:
    """The ranking is of what may come, in all that is planned or in a span."""
    found.take("worst-of")
    found.put_dates()
