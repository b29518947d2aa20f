"""The agreements and the swapped seats."""

# Each part registers what it has where it is imported.
from bot.questions.cooperation import answer, asked, card, lead, values  # noqa: F401
