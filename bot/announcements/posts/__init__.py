"""How posts read: a subject, in a language, as a card. Pure.

Each is worded anew from the facts when it is sent, so that it never tells an older plan.
"""

# Each module registers its wordings where it is imported.
from bot.announcements.posts import days, entries, events, plans, scenarios, watch  # noqa: F401
from bot.announcements.posts.corrections import corrected, worded_as
from bot.announcements.posts.entries import entry
from bot.announcements.posts.shared import Telling, Untellable, told

__all__ = ["Telling", "Untellable", "corrected", "entry", "told", "worded_as"]
