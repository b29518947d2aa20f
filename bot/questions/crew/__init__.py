"""Who was aboard."""

# Each part registers what it has where it is imported.
from bot.questions.crew import answer, asked, card, lead, values  # noqa: F401
