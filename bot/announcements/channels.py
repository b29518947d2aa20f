"""What the courier asks of the outside, and how that can end; nothing of Discord is known here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.announcements.subscriptions import Place
from bot.replies.pictures import Drawn
from bot.replies.reply import Reply
from bot.saying.card import Button


@dataclass(frozen=True, slots=True)
class Post:
    """A message to be posted: an embed, buttons below it, a role to ping or none, a picture."""

    embed: dict[str, Any]
    buttons: tuple[Button, ...] = ()
    role: int | None = None
    picture: Drawn | None = None


@dataclass(frozen=True, slots=True)
class ServerEntry:
    """An entry in a server's own list of events."""

    name: str
    description: str
    place: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """A message that is in its channel already, with the title, fields and text of its embed."""

    message: int
    title: str
    fields: tuple[str, ...] = ()
    description: str = ""


def shown(embed: Mapping[str, Any]) -> tuple[str, ...]:
    """The names and texts of an embed's fields, as Discord gives them back."""
    found = (part for field in embed.get("fields", ()) for part in (field["name"], field["value"]))
    return tuple(part.strip() for part in found)


class Channels(Protocol):
    """Posts to channels. Each method raises a ``Trouble`` if it does not come to its end."""

    async def drawn(self, reply: Reply) -> Drawn | None:
        """The picture of an answer; None if too many wait to be drawn, or it cannot be."""

    async def send(self, place: Place, post: Post, nonce: str) -> int:
        """Post it and return the message's id; a second time with one nonce soon after, once.

        Where its picture is not taken, it is posted without.
        """

    async def find(self, place: Place, nonce: str, since: datetime) -> Found | None:
        """The message posted with a nonce since then, None if there is none."""

    async def edit(self, place: Place, message: int, post: Post, nonce: str) -> timedelta:
        """Put ``post`` in place of a message that was posted with that nonce, and of its picture.

        Returns how long it should not be edited again.
        """

    def publishes(self, place: Place) -> bool:
        """Whether posts there are to be published; also if that is not known yet."""

    async def publish(self, place: Place, message: int) -> None:
        """In an announcement channel, have the message passed on to those that follow it."""

    async def enter(self, place: Place, entry: ServerEntry, mark: str) -> int:
        """Put an entry into the server's events, or in place of the one with that mark; its id."""

    async def amend(self, place: Place, event: int, entry: ServerEntry | None, mark: str) -> None:
        """Change an entry of the server's events, or with None take it out."""

    async def tell(self, person: int, text: str, nonce: str) -> None:
        """Write to a person; that they may not want it is no trouble."""

    async def time(self) -> datetime | None:
        """What time Discord has, asked now; None if its answer does not tell."""


class Trouble(Exception):
    """Why something could not be posted; its text is for whoever looks after the channel."""


class Lost(Trouble):
    """The bot cannot post there any more, until someone changes that."""


class Refused(Trouble):
    """Discord will not take the message itself, whenever it is sent."""


class Gone(Trouble):
    """The message was there and has been deleted since."""


class Throttled(Trouble):
    """It was not posted; it may be tried again after some seconds, ``everywhere`` not before."""

    def __init__(self, text: str, seconds: float, *, everywhere: bool = False) -> None:
        super().__init__(text)
        self.seconds, self.everywhere = seconds, everywhere


class Unreached(Trouble):
    """It was surely not posted, for Discord was not reached."""


class Unsure(Trouble):
    """It is not known whether it was posted."""


class Overdue(Unsure):
    """The claim it was made for does not hold any more, so nothing more was sent."""


class Unreadable(Trouble):
    """Whether it was posted cannot be looked up there."""


class SignedOut(Trouble):
    """Discord does not take the bot's token any more."""
