"""Numbered expeditions and their commanders."""

# Each part registers what it has where it is imported.
from bot.questions.expeditions import answer, asked, card, lead, values  # noqa: F401
