"""Posting to Discord's channels, and what each of its refusals means for a post.

Channels are addressed by id over REST, so posts go out while the gateway is away.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar

import aiohttp
import discord

from bot.announcements import reasons
from bot.announcements.channels import (
    Found,
    Gone,
    Lost,
    Post,
    Refused,
    ServerEntry,
    SignedOut,
    Throttled,
    Trouble,
    Unreached,
    Unreadable,
    Unsure,
    shown,
)
from bot.announcements.clocks import CLOCK_OFF
from bot.announcements.subscriptions import Place
from bot.discord_app.buttons import view
from bot.discord_app.gallery import Gallery, attached
from bot.discord_app.pages import pages
from bot.discord_app.wire import Wire, making
from bot.messages import msgid
from bot.replies.pictures import Drawn
from bot.replies.reply import Reply

log = logging.getLogger(__name__)

T = TypeVar("T")

UNKNOWN_MESSAGE, UNKNOWN_EVENT = 10008, 10070
ARCHIVED, LOCKED = 50083, 160005
DELETED = msgid("the channel does not exist any more")
# What someone has to put right before anything can be posted there, by Discord's code.
LOST = {
    10003: DELETED,
    10004: msgid("I am not in that server any more"),
    50001: msgid("I cannot see the channel"),
    50008: msgid("nothing can be posted in a channel of that kind"),
    50013: msgid("a permission is missing there: View Channel, Send Messages or Embed Links"),
    ARCHIVED: msgid("the thread is archived"),
    LOCKED: msgid("the thread is locked"),
}
# How Discord refuses a file: it may not be attached there, or it is too large or none.
NOT_ATTACHED = {400, 403, 413}
# In seconds; for refusals that do not say how long to wait.
WAIT = 60.0
# The newest messages are looked at whatever their times, for a clock may have been wrong.
NEWEST_MESSAGES = 100
# Clocks differ: a post may bear an earlier time than that at which it was sent.
SKEW = 2 * CLOCK_OFF
# Whoever posts more than this in a channel within minutes hides what is looked for.
MOST_MESSAGES = 500
# Discord lets what is published be edited some three times an hour.
BETWEEN_PUBLISHED_EDITS = timedelta(minutes=20)
MAX_REASON = 200
# Of an event of a server.
MAX_NAME, MAX_DESCRIPTION = 100, 1000


class DiscordChannels:
    """The channels of the servers that a client is in, whose requests ``wire`` watches.

    Pictures are drawn in the ``gallery``, where those of answers are.
    """

    def __init__(self, client: discord.Client, wire: Wire, gallery: Gallery) -> None:
        self._client, self._wire, self._gallery = client, wire, gallery

    async def drawn(self, reply: Reply) -> Drawn | None:
        """The picture of an answer; None if too many wait to be drawn, or it cannot be."""
        return await self._gallery.draw(reply)

    async def send(self, place: Place, post: Post, nonce: str) -> int:
        """Post it and return the message's id; a second time with one nonce soon after, once."""
        role = self._role(place, post)
        pinged = [discord.Object(role)] if role else []
        async with _told():
            message = await _attaching(
                post.picture,
                lambda files: self._channel(place).send(
                    f"<@&{role}>" if role else None,
                    embed=discord.Embed.from_dict(post.embed),
                    files=files,
                    view=view(post.buttons, nonce) or discord.utils.MISSING,
                    nonce=nonce,
                    allowed_mentions=discord.AllowedMentions(
                        everyone=False, users=False, roles=pinged, replied_user=False
                    ),
                ),
            )
        return message.id

    def _role(self, place: Place, post: Post) -> int | None:
        """The role to ping, unless it was deleted: a mention of it would only look broken."""
        guild = self._client.get_guild(place.guild)
        gone = guild is not None and post.role is not None and guild.get_role(post.role) is None
        return None if gone else post.role

    async def find(self, place: Place, nonce: str, since: datetime) -> Found | None:
        """The message posted with a nonce since then, None if there is none.

        Raises Unreadable where the history cannot be read, or not far enough.
        """
        channel, seen = self._channel(place), 0
        try:
            async with _told():
                async for message in channel.history(limit=MOST_MESSAGES):
                    seen += 1
                    if seen > NEWEST_MESSAGES and message.created_at < since - SKEW:
                        return None
                    if _bears(message, nonce):
                        embed = message.embeds[0].to_dict() if message.embeds else {}
                        text = embed.get("description", "")
                        return Found(message.id, embed.get("title", ""), shown(embed), text)
                if not seen and not await self._may_read(channel):
                    raise Unreadable("Read Message History is missing")
        except Lost as trouble:
            raise Unreadable(str(trouble)) from None
        if seen == MOST_MESSAGES:
            raise Unreadable("too much was written there since")
        return None

    async def edit(self, place: Place, message: int, post: Post, nonce: str) -> timedelta:
        """Put ``post`` in place of a message that was posted with that nonce."""
        found = self._channel(place).get_partial_message(message)
        embed, buttons = discord.Embed.from_dict(post.embed), view(post.buttons, nonce)

        async def put() -> None:
            # A picture of what is no longer so does not stay.
            await _attaching(
                post.picture,
                lambda files: found.edit(embed=embed, view=buttons, attachments=files),
            )

        async with _told():
            try:
                await put()
            except discord.HTTPException as refusal:
                if refusal.code != ARCHIVED:
                    raise
                # A post opens a thread by itself; where one is edited it has to be opened first.
                await self._open(place)
                await put()
        return BETWEEN_PUBLISHED_EDITS if self._is_news(place) else timedelta(0)

    async def _open(self, place: Place) -> None:
        """Open an archived thread; raises Lost where only those who manage threads may."""
        thread = await self._client.fetch_channel(place.channel)
        if isinstance(thread, discord.Thread):
            try:
                await thread.edit(archived=False)
            except discord.Forbidden:
                raise Lost(LOST[LOCKED]) from None

    def publishes(self, place: Place) -> bool:
        """Whether posts there are to be published; also if that is not known yet."""
        return self._is_news(place) or self._client.get_channel(place.channel) is None

    async def publish(self, place: Place, message: int) -> None:
        """In an announcement channel, have the message passed on to those that follow it.

        Raises Unreached while the gateway has not told what kind of channel it is.
        """
        if self._client.get_channel(place.channel) is None:
            raise Unreached("Discord has not told yet what kind of channel it is")
        if self._is_news(place):
            async with _told():
                await self._channel(place).get_partial_message(message).publish()

    def _is_news(self, place: Place) -> bool:
        channel = self._client.get_channel(place.channel)
        return isinstance(channel, discord.TextChannel) and channel.is_news()

    async def enter(self, place: Place, entry: ServerEntry, mark: str) -> int:
        """Put an entry into the server's events, or in place of the one with that mark; its id."""
        async with _told():
            guild = await self._guild(place)
            # Events have no nonces: whether it is there already is looked up each time.
            listed = await guild.fetch_scheduled_events(with_counts=False)
            there = [event for event in listed if mark in (event.description or "")]
            if there:
                kept, *others = sorted(there, key=lambda event: event.id)
                await kept.edit(**_event(entry, mark))
                # A request that was given up may have been done later than it was looked for.
                for other in others:
                    await other.delete()
                return kept.id
            with making():
                made = await guild.create_scheduled_event(
                    entity_type=discord.EntityType.external,
                    privacy_level=discord.PrivacyLevel.guild_only,
                    **_event(entry, mark),
                )
        return made.id

    async def amend(self, place: Place, event: int, entry: ServerEntry | None, mark: str) -> None:
        """Change an entry of the server's events, or with None take it out."""
        async with _told():
            guild = await self._guild(place)
            found = await guild.fetch_scheduled_event(event, with_counts=False)
            if entry is None:
                await found.delete()
            else:
                await found.edit(**_event(entry, mark))

    async def _guild(self, place: Place) -> discord.Guild:
        known = self._client.get_guild(place.guild)
        return known or await self._client.fetch_guild(place.guild)

    async def tell(self, person: int, text: str, nonce: str) -> None:
        """Write to a person; that they may not want it is no trouble."""
        async with _told():
            try:
                channel = await self._client.create_dm(discord.Object(person))
                for number, page in enumerate(pages(text.splitlines())):
                    await channel.send(page, nonce=f"{nonce}-{number}")
            except discord.Forbidden:
                return

    async def time(self) -> datetime | None:
        """What time Discord has, asked now; None if its answer does not tell."""
        async with _told():
            await self._client.application_info()
        return self._wire.told

    def _channel(self, place: Place) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(place.channel, guild_id=place.guild)

    async def _may_read(self, channel: discord.PartialMessageable) -> bool:
        """Whether the history may be read; without the right it only looks empty."""
        try:
            # No message has the id of its channel, and only who may read is told so.
            await channel.fetch_message(channel.id)
        except discord.NotFound as answer:
            return answer.code == UNKNOWN_MESSAGE
        except discord.Forbidden:
            return False
        return True


def _event(entry: ServerEntry, mark: str) -> dict[str, Any]:
    # The mark is by what the entry is known again.
    words = entry.description[: MAX_DESCRIPTION - len(mark) - 2]
    return {
        "name": entry.name[:MAX_NAME],
        "description": f"{words}\n\n{mark}",
        "location": entry.place[:MAX_NAME],
        "start_time": entry.start,
        "end_time": entry.end,
    }


async def _attaching(
    picture: Drawn | None, request: Callable[[list[discord.File]], Awaitable[T]]
) -> T:
    """What a request brings that attaches a picture; one without where the picture is refused."""
    if picture is not None:
        try:
            return await request([attached(picture)])
        except discord.HTTPException as refusal:
            if refusal.status not in NOT_ATTACHED or refusal.code == ARCHIVED:
                raise
            log.info("a picture is left out of a post: %s", refusal)
    return await request([])


def _bears(message: discord.Message, nonce: str) -> bool:
    """Whether one of a message's buttons was marked with that nonce."""
    return any(
        nonce in (button.custom_id or "")
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for button in row.children
        if isinstance(button, discord.Button)
    )


@asynccontextmanager
async def _told() -> AsyncIterator[None]:
    """Raise what goes wrong as the Trouble that it is."""
    try:
        yield
    except Trouble:
        raise
    except discord.RateLimited as error:
        raise Throttled("Discord asks to wait", error.retry_after) from None
    except discord.HTTPException as error:
        raise trouble(error) from None
    except aiohttp.ClientConnectorError as error:
        raise Unreached(f"Discord cannot be reached: {error}"[:MAX_REASON]) from None
    except (aiohttp.ClientError, OSError) as error:
        raise Unsure(f"the connection broke: {error}"[:MAX_REASON]) from None


def trouble(error: discord.HTTPException) -> Trouble:
    """What an answer of Discord's means for a post."""
    said = f"{error.status}: {error.text}".replace("\n", " ")[:MAX_REASON]
    if error.code in (UNKNOWN_MESSAGE, UNKNOWN_EVENT):
        return Gone(said)
    if error.code in LOST:
        return Lost(LOST[error.code])
    match error.status:
        case 401:
            return SignedOut("Discord refuses the token")
        case 403 | 404 if not error.code:
            # Discord's own refusals have a code; this comes from something before it.
            return Unreached(f"Discord cannot be reached ({said})")
        case 403 | 404:
            return Lost(reasons.REFUSED.format(why=said))
        case 429:
            # It comes from something before Discord, which counts the whole bot's requests.
            return Throttled("Discord asks to wait", WAIT, everywhere=True)
        case status if status >= 500:
            return Unsure(f"Discord failed ({said})")
    return Refused(said)
