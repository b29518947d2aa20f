"""Seats home."""

# Each part registers what it has where it is imported.
from bot.questions.seats import answer, asked, card, lead, values  # noqa: F401
