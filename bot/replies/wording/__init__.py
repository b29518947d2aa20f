"""Answer -> card, in a language. One function for each kind of answer."""

# Each module registers its wordings where it is imported.
from bot.replies.wording import (  # noqa: F401
    cadence,
    cooperation,
    crew,
    expeditions,
    guarantee,
    missions,
    people,
    records,
    seats,
    station,
    suspension,
    upcoming,
)
from bot.replies.wording.shared import Teller, card

__all__ = ["Teller", "card"]
