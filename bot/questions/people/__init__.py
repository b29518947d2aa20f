"""Careers."""

# Each part registers what it has where it is imported.
from bot.questions.people import answer, asked, card, lead, values  # noqa: F401
