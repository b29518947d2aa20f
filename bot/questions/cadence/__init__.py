"""How often crews flew."""

# Each part registers what it has where it is imported.
from bot.questions.cadence import answer, asked, card, lead, values  # noqa: F401
