"""What will be posted, shown to a manager before it is."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
from discord import ui

from bot.announcements import rendering
from bot.announcements.forecast import Coming, coming, example
from bot.announcements.knowledge import Knowledge
from bot.announcements.subscriptions import Subscription
from bot.announcements.telling import clockless
from bot.discord_app.gallery import attached
from bot.discord_app.managers import Manager
from bot.replies import embeds
from bot.replies.pictures import Drawn

# How far a preview looks ahead, and how many posts it names: of one subscription, of all.
FORESEEN, SHOWN_POSTS, SHOWN_TOGETHER = timedelta(days=60), 10, 40


async def show(
    manager: Manager,
    subscription: Subscription,
    lines: Sequence[str],
    view: ui.View | None = None,
) -> None:
    """Tell the manager what will be posted for a subscription, with the first post shown."""
    speech, told = manager.speech, list(lines)
    if unknown := clockless([subscription], speech):
        await manager.tell(told + unknown, view=view)
        return
    if subscription.pause:
        told.append(speech.say("It is paused. Without that:"))
    going = replace(subscription, pause=None)
    posts = await _coming(manager, [going], SHOWN_POSTS)
    card = posts[0].card if posts else example(_knowledge(manager), subscription)
    if posts:
        told.append(speech.say("Coming up by the plans known now:"))
        told += [
            f"{embeds.mark(post.notice.due, 'f')} · {embeds.escaped(post.card.title)}"
            for post in posts
        ]
    else:
        told.append(_nothing_dated(manager))
        if card is not None:
            told.append(speech.say("An example, as it would have read last time:"))
    embed = discord.Embed.from_dict(embeds.embed(card)) if card else None
    await manager.tell(told, embed, view, await _picture(manager, posts))


async def _picture(manager: Manager, posts: Sequence[Coming]) -> discord.File | None:
    """The picture of the first post, if it is to have one and that can be drawn now."""
    client: Any = manager.interaction.client
    for post in posts[:1]:
        shown = rendering.picture(
            _knowledge(manager), post.subscription, post.notice.subject, post.notice.due
        )
        drawn: Drawn | None = await client.gallery.draw(shown) if shown else None
        return attached(drawn) if drawn else None
    return None


async def show_all(manager: Manager) -> None:
    """Tell the manager what will be posted for all subscriptions of the server."""
    found = await manager.subscriptions()
    posts = await _coming(manager, found, SHOWN_TOGETHER)
    lines = [
        f"{embeds.mark(post.notice.due, 'f')} · **{post.subscription.id}** ·"
        f" {embeds.escaped(post.card.title)}"
        for post in posts
    ]
    lines += clockless(found, manager.speech)
    await manager.tell(lines or [_nothing_dated(manager)])


async def _coming(manager: Manager, found: Sequence[Subscription], most: int) -> tuple[Coming, ...]:
    """What comes next; many subscriptions take a moment, in which others are answered."""
    knowledge, now = _knowledge(manager), manager.desk.clock()
    return await asyncio.to_thread(coming, knowledge, found, now, FORESEEN, most)


def _nothing_dated(manager: Manager) -> str:
    """That nothing is known that would be posted soon."""
    return manager.speech.say(
        "Nothing is dated closely enough yet. What becomes known will be posted."
    )


def _knowledge(manager: Manager) -> Knowledge:
    """What posts are made of; before the courier has learned it, the facts alone."""
    return manager.desk.courier.knowledge or Knowledge(manager.desk.manifest)
