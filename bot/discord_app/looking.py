"""Looking around under an answer: one row of buttons, one menu, and what is behind More.

What is pressed carries all it needs. Whoever asked turns the message itself; others get an
answer of their own.
"""

import asyncio
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Protocol, Self

import discord
from discord import ui

from bot.discord_app.buttons import (
    MAX_ID,
    MAX_LABEL,
    CommandButton,
    Component,
    asked_by,
    view,
)
from bot.discord_app.forms import given
from bot.discord_app.gallery import Gallery
from bot.discord_app.reporting import WrongButton
from bot.questions.missions.answer import Upcoming
from bot.questions.registry import AS_OF
from bot.reading.writing import written
from bot.refreshing.reports import Reports
from bot.replies import embeds, ics
from bot.replies.going import named_in
from bot.replies.reply import Asker, Reply, reply, reply_to
from bot.saying.card import Button, Card, Press
from bot.saying.speech import Speech, Style
from bot.saying.teller import sources_button
from bot.station.manifest import Manifest

GO = "go"
GOING = re.compile(GO)
KNOWN_THEN = re.compile(r"as-of:(?P<command>/[^\x00-\x1f]{1,93})")
MORE = re.compile(r"more:(?P<command>/[^\x00-\x1f]{1,94})")
MAX_OPTIONS, IN_A_ROW = 25, 5
MAX_TITLE, MAX_DATE = 45, 64
# What goes first into a row that has no room for all; what does not is behind More.
_ORDER = (Press.TURN, Press.PAGE, Press.PICTURE, Press.ASK, Press.SOURCES)
_PLACES = {press: place for place, press in enumerate(_ORDER)}


class Looking(Protocol):
    """What is needed of the client."""

    clock: Callable[[], datetime]
    style: Style
    gallery: Gallery
    reports: Reports | None

    @property
    def manifest(self) -> Manifest:
        """The facts that count now."""

    async def pressed(
        self,
        interaction: discord.Interaction,
        press: Press,
        command: str,
        place: int = 0,
        back: str = "",
    ) -> None:
        """Answer whoever pressed, or say what is wrong."""


class GoMenu(ui.DynamicItem[ui.Select[ui.View]], template=GOING):
    """Goes to a person or ship that the answer names, or back; each option carries its command.

    It is the menu as it is chosen from; ``_menu`` is what is sent of it.
    """

    def __init__(self) -> None:
        super().__init__(ui.Select(custom_id=GO))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu, from what Discord sends of it."""
        del interaction, item, match
        return cls()

    async def callback(self, interaction: discord.Interaction) -> None:
        """Show what was chosen, with a way back to what the message answers now."""
        data: Any = interaction.data
        await _client(interaction).pressed(
            interaction, Press.TURN, str(data["values"][0]), back=_answered(interaction.message)
        )


class MoreButton(CommandButton, template=MORE):
    """Shows whoever presses what else there is to an answer."""

    name = "more"

    async def callback(self, interaction: discord.Interaction) -> None:
        """Tell whoever pressed, alone, what else there is."""
        await _client(interaction).pressed(interaction, Press.MORE, self.command)


def below(
    replied: Reply,
    card: Card,
    *,
    place: int = 0,
    of: int = 1,
    back: str = "",
    also: Component | None = None,
    drawn: bool = False,
) -> ui.View | None:
    """What stands below a page of an answer.

    ``back`` is the command to go back to, ``also`` a button that stands before the sources;
    ``drawn`` says that its picture is there already.
    """
    speech = Speech(replied.asker.locale)
    buttons = [button for button in card.buttons if not (drawn and button.press is Press.PICTURE)]
    more = more_button(buttons, speech)
    taken = bool(more) + bool(also)
    row = in_a_row([*buttons, *_turning(replied, card, place, of)], taken)
    menu = _menu(named_in(replied, card), back, speech)
    return view(row, also=also, more=more, menu=menu)


def in_a_row(buttons: Sequence[Button], taken: int) -> list[Button]:
    """Those for which a row has room beside what takes ``taken`` places of it."""
    order = sorted(buttons, key=lambda button: _PLACES[button.press])
    chosen = order[: IN_A_ROW - taken]
    chosen.sort(key=lambda button: (_PLACES[button.press] > 1, buttons.index(button)))
    return chosen


def _turning(replied: Reply, card: Card, place: int, of: int) -> list[Button]:
    """The steps to the pages before and after one."""
    if of == 1:
        return []
    command = next((one.command for one in card.buttons if one.press is Press.SOURCES), "")
    say = Speech(replied.asker.locale).say
    steps = [(say("Page before"), place - 1), (say("Next page"), place + 1)]
    return [
        Button(label, command, Press.PAGE, page)
        for label, page in steps
        if command and 0 <= page < of
    ]


def _menu(named: Sequence[Button], back: str, speech: Speech) -> Component | None:
    options = [Button(speech.say("Back to {command}", command=back), back)] if back else []
    options += named
    shown = [
        {"label": one.label[:MAX_LABEL], "value": one.command}
        for one in options
        if len(one.command) <= MAX_ID
    ]
    if not shown:
        return None
    return {
        "type": discord.ComponentType.select.value,
        "custom_id": GO,
        "placeholder": speech.say("Go to a person or a ship"),
        "options": shown[:MAX_OPTIONS],
    }


def more_button(buttons: Sequence[Button], speech: Speech) -> Component | None:
    """The button below an answer with these; None below what has no sources, as a refusal."""
    commands = [button.command for button in buttons if button.press is Press.SOURCES]
    return MoreButton.sent(commands[0], speech.say("More")) if commands else None


async def pressed(
    client: Looking,
    interaction: discord.Interaction,
    press: Press,
    command: str,
    place: int,
    back: str,
) -> None:
    """Answer what a button or a menu carries.

    Whoever asked turns the page in place or goes on for all to see; for others, and for what is
    behind More, the answer is theirs alone. Raises AskError if there is none.
    """
    asker = Asker(client.clock(), locale=str(interaction.locale))
    replied, own = reply(command, client.manifest, asker), asked_by(interaction)
    if press is Press.SOURCES:
        shown = embeds.embed(replied.sources(client.style))
        await say(interaction, shown, None, private=True)
    elif press is Press.PICTURE:
        await client.gallery.press(interaction, replied, private=not own)
    elif press is Press.AS_OF:
        await interaction.response.send_modal(_as_of_form(command, Speech(asker.locale)))
    elif press is Press.CALENDAR:
        # To import what writes it takes too long for the loop of events.
        made = await asyncio.to_thread(
            ics.calendar, client.manifest, asker.clock, Speech(asker.locale)
        )
        file = discord.File(BytesIO(made), ics.NAME)
        await interaction.response.send_message(file=file, ephemeral=True)
    elif press is Press.MORE:
        await _tell_more(client, interaction, replied, command)
    else:
        await _turn(client, interaction, replied, press, place, back)


async def _turn(
    client: Looking,
    interaction: discord.Interaction,
    replied: Reply,
    press: Press,
    place: int,
    back: str,
) -> None:
    card, own = replied.card(client.style), asked_by(interaction)
    pages = embeds.pages(card, replied.notes)
    place = min(place, len(pages) - 1)
    embed = pages[place]
    if len(pages) > 1 and press is Press.PAGE:
        speech = Speech(str(interaction.locale))
        numbered = speech.say("Page {page} of {count}", page=place + 1, count=len(pages))
        embed["description"] = "\n".join(filter(None, (embed["description"], f"-# {numbered}")))
    beneath = below(replied, card, place=place, of=len(pages), back=back if own else "")
    if not own or press is Press.ASK:
        await say(interaction, embed, beneath, private=not own)
        return
    # Another answer has another picture; a page of the same keeps it.
    other: dict[str, Any] = {} if press is Press.PAGE else {"attachments": []}
    await interaction.response.edit_message(
        embed=discord.Embed.from_dict(embed), view=beneath, **other
    )


async def _tell_more(
    client: Looking, interaction: discord.Interaction, replied: Reply, command: str
) -> None:
    """What had no room under the answer, its sources, and how to say that it is wrong."""
    card, speech = replied.card(client.style), Speech(str(interaction.locale))
    # A manager has one button more in the row.
    shown = in_a_row(card.buttons, 2)
    rest = [one for one in card.buttons if one not in shown and one.press is not Press.SOURCES]
    rest.append(sources_button(speech, command))
    if AS_OF in replied.ask.question.parameters:
        rest.append(Button(speech.say("As of"), command, Press.AS_OF))
    if isinstance(replied.answer, Upcoming):
        rest.append(Button(speech.say("Calendar"), command, Press.CALENDAR))
    wrong = WrongButton.sent(command, speech.say("This is wrong"))
    await interaction.response.send_message(
        speech.say("More on {command}", command=embeds.escaped(command)),
        view=view(rest, more=wrong if client.reports is not None else None)
        or discord.utils.MISSING,
        ephemeral=True,
    )


def _as_of_form(command: str, speech: Speech) -> ui.Modal:
    form = ui.Modal(title=speech.say("As of")[:MAX_TITLE], custom_id=f"as-of:{command}")
    field = ui.TextInput[ui.Modal](
        custom_id=AS_OF.name, max_length=MAX_DATE, placeholder=AS_OF.reader.example
    )
    form.add_item(
        ui.Label(text=speech.say("What was known on which day?")[:MAX_TITLE], component=field)
    )
    # discord.py keeps a form that was sent until it is stopped; its id carries all it needs.
    form.stop()
    return form


async def told_as_of(client: Looking, interaction: discord.Interaction, command: str) -> None:
    """Answer whoever filled in the form, alone, as of the day in it. Raises AskError."""
    asker = Asker(client.clock(), locale=str(interaction.locale))
    ask = reply(command, client.manifest, asker).ask
    words = {name: written(value) for name, value in ask.arguments.items()}
    typed = {name: values[0] for name, values in given(interaction.data).items() if values}
    replied = reply_to(ask.question.name, {**words, **typed}, client.manifest, asker)
    card = replied.card(client.style)
    pages = embeds.pages(card, replied.notes)
    await say(interaction, pages[0], below(replied, card, of=len(pages)), private=True)


async def say(
    interaction: discord.Interaction,
    embed: dict[str, Any],
    beneath: ui.View | None,
    private: bool = False,
) -> None:
    """Answer with an embed and what stands below it."""
    await interaction.response.send_message(
        embed=discord.Embed.from_dict(embed),
        view=beneath or discord.utils.MISSING,
        ephemeral=private,
    )


def _answered(message: discord.Message | None) -> str:
    """The command that a message answers, by its button More; blank if that is not there."""
    for row in message.components if message else ():
        for one in getattr(row, "children", ()):
            if found := MORE.fullmatch(getattr(one, "custom_id", None) or ""):
                return found["command"]
    return ""


def _client(interaction: discord.Interaction) -> Looking:
    client: Any = interaction.client
    return client  # type: ignore[no-any-return]  # it is built with these
