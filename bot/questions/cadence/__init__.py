"""How often crews flew."""

# Each part registers what it has where it is imported.
from bot.questions.cadence import answer, card, lead, values  # noqa: F401
