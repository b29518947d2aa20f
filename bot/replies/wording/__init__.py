"""Answer -> card, in a language. One function for each kind of answer."""

# Each module registers its wordings where it is imported.
from bot.replies.wording import (  # noqa: F401
    cadence,
    cooperation,
    crew,
    expeditions,
    guarantee,
    leads_crew,
    leads_guarantee,
    leads_missions,
    leads_people,
    leads_records,
    missions,
    people,
    records,
    seats,
    station,
    suspension,
    upcoming,
)
from bot.replies.wording.leads import lead
from bot.replies.wording.shared import Teller, card

__all__ = ["Teller", "card", "lead"]
