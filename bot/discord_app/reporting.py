"""A form in which someone says that an answer is wrong.

Its button and the form carry the command that was answered, so they work after a restart too.
"""

import asyncio
import logging
import re
import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

import discord
from discord import ui

from bot.discord_app.buttons import CommandButton
from bot.discord_app.forms import given
from bot.discord_app.ledger import Ledger
from bot.messages import msgid
from bot.refreshing.reports import MAX_TEXT, Report, Reports, TooManyReports
from bot.saying.speech import Speech

log = logging.getLogger(__name__)

WRONG = re.compile(r"wrong:(?P<command>/[^\x00-\x1f]{1,93})")
# Discord's limits on a form.
MAX_TITLE = 45
FIELDS = {
    "wrong": msgid("What is wrong?"),
    "right": msgid("What is right?"),
    "written": msgid("Where is that written?"),
}
REFUSED = {
    "person": msgid("You have reported as often as one may in a day. Thank you!"),
    "server": msgid("This server has reported as often as one may in a day. Thank you!"),
    "all": msgid("So many reports wait that no more are taken now. Thank you!"),
}


class Client(Protocol):
    """What is needed of the client."""

    clock: Callable[[], datetime]
    ledger: Ledger
    reports: Reports | None


class WrongButton(CommandButton, template=WRONG):
    """Opens the form in which whoever presses says what is wrong."""

    name = "wrong"

    async def callback(self, interaction: discord.Interaction) -> None:
        """Open the form, which Discord takes as a first answer alone."""
        speech = Speech(str(interaction.locale))
        await interaction.response.send_modal(_form(self.custom_id, speech))


def _form(name: str, speech: Speech) -> ui.Modal:
    form = ui.Modal(title=speech.say("This is wrong")[:MAX_TITLE], custom_id=name)
    for field, label in FIELDS.items():
        form.add_item(
            ui.Label(
                text=speech.say(label)[:MAX_TITLE],
                component=ui.TextInput(
                    custom_id=field, max_length=MAX_TEXT, style=discord.TextStyle.paragraph
                ),
            )
        )
    # discord.py keeps a form that was sent until it is stopped; its id carries all it needs.
    form.stop()
    return form


async def submitted(interaction: discord.Interaction, match: re.Match[str]) -> None:
    """Keep what a form says for an operator, and thank whoever sent it."""
    client, speech = _client(interaction), Speech(str(interaction.locale))
    # The file may be in use for longer than Discord waits for a first answer.
    await interaction.response.defer(ephemeral=True, thinking=True)
    with client.ledger.of(interaction):
        said = await _filed(client, interaction, match["command"])
        await interaction.followup.send(
            speech.say(said), ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )


async def _filed(client: Client, interaction: discord.Interaction, command: str) -> str:
    texts = {name: values[0] for name, values in given(interaction.data).items() if values}
    report = Report(command, *(texts.get(name, "") for name in FIELDS))
    if client.reports is None:
        return _NOT_KEPT
    file, now = client.reports.file, client.clock()
    person, server = interaction.user.id, interaction.guild_id
    try:
        number = await asyncio.to_thread(file, report, now, person, server)
    except TooManyReports as refusal:
        return REFUSED[refusal.whose]
    except (OSError, sqlite3.Error) as error:
        log.warning("a report cannot be kept: %s", error)
        return _NOT_KEPT
    log.warning("someone reports a wrong answer, as number %d; 'data review' lists it", number)
    return _THANKS


_THANKS = msgid(
    "Thank you! Whoever runs this bot will look at it. Nothing is changed until then,"
    " and your name is not kept with it."
)
_NOT_KEPT = msgid("That cannot be kept now. Nothing was changed; try again later.")


def _client(interaction: discord.Interaction) -> Client:
    client: Any = interaction.client
    return client  # type: ignore[no-any-return]  # it is built with these
