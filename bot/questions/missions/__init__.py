"""Flights, past and planned."""

# Each part registers what it has where it is imported.
from bot.questions.missions import answer, asked, card, lead, upcoming_card, values  # noqa: F401
