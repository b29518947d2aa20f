"""Answer -> the values that machines read: ids, ISO 8601 times in UTC, days with two decimals.

The same in every language. Shapes are promises: keys may be added, not changed.
"""

# Each module registers its values where it is imported.
from bot.replies.facts import cooperation, crew, records, station  # noqa: F401
from bot.replies.facts.shared import arguments, error_facts, facts, instant

__all__ = ["arguments", "error_facts", "facts", "instant"]
