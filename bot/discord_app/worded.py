"""Answers laid out for Discord, and kept while their words stay: the same is worded once."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from discord import ui

from bot.discord_app import looking
from bot.discord_app.reminding import subscribing_button
from bot.replies import embeds
from bot.replies.reply import Reply
from bot.saying.speech import Speech, Style
from bot.station.manifest import Manifest

# Of one moment; an answer with what stands below it takes some 20 KB.
MOST = 128
HALF = 30


@dataclass(frozen=True, slots=True)
class Worded:
    """The first page of an answer and what stands below it, as they are sent."""

    replied: Reply
    page: dict[str, Any]
    beneath: ui.View | None


def worded(replied: Reply, style: Style, *, manages: bool, alone: bool = False) -> Worded:
    """A reply laid out; ``manages`` is who asks, ``alone`` says that no picture comes with it."""
    card = replied.card(style)
    pages = embeds.pages(card, replied.notes)
    also = subscribing_button(replied.answer, Speech(replied.asker.locale)) if manages else None
    drawn = replied.in_picture and not alone
    beneath = looking.below(replied, card, of=len(pages), also=also, drawn=drawn)
    return Worded(replied, pages[0], beneath)


class Lately:
    """What was worded within this half minute, of the facts that count; the newest so many.

    Facts and plans are known to the minute, and times are told in minutes, rounded: so within a
    half minute that the clock strikes no words change. Nothing of who asks is kept.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._of: tuple[Manifest, datetime] | None = None
        self._worded: dict[Hashable, Worded] = {}

    def known(self, key: Hashable, manifest: Manifest, now: datetime) -> Worded | None:
        """What was worded of ``key``, which says all on which the words depend besides."""
        half = now.replace(second=now.second // HALF * HALF, microsecond=0)
        if self._of is None or self._of[0] is not manifest or self._of[1] != half:
            self._of = manifest, half
            self._worded.clear()
        return self._worded.get(key)

    def note(self, key: Hashable, made: Worded) -> None:
        """Keep what was worded just now, after it was looked for."""
        if len(self._worded) >= self._most:
            del self._worded[next(iter(self._worded))]
        self._worded[key] = made
