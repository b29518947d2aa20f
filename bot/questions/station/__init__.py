"""The station itself, and help."""

# Each part registers what it has where it is imported.
from bot.questions.station import answer, asked, card, lead, values  # noqa: F401
