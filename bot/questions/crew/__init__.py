"""Who was aboard."""

# Each part registers what it has where it is imported.
from bot.questions.crew import answer, card, lead, values  # noqa: F401
