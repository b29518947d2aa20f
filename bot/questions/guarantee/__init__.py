"""Whether an American and a Russian were aboard, and what if."""

# Each part registers what it has where it is imported.
from bot.questions.guarantee import answer, asked, card, lead, suspension_card, values  # noqa: F401
