"""The longest, the most, the first."""

# Each part registers what it has where it is imported.
from bot.questions.records import answer, asked, card, lead, values  # noqa: F401
