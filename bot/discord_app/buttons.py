"""Buttons that last: a press asks the question that the button itself carries.

Nothing is kept between a message and a press, so buttons work after a restart too.
"""

import re
from collections.abc import Sequence
from typing import Any, ClassVar, Protocol, Self

import discord
from discord import ui

from bot.saying.card import Button, Press

# A button or a menu as Discord takes it, made without discord.py's objects: of each answer some
# are sent, and few are pressed.
Component = dict[str, Any]

MAX_ID, MAX_LABEL, MAX_BUTTONS = 100, 80, 10
IN_A_ROW = 5
_BUTTON, _ROW = discord.ComponentType.button.value, discord.ComponentType.action_row.value
_QUIET, _LOUD = discord.ButtonStyle.secondary.value, discord.ButtonStyle.primary.value
_GOING_ON = (Press.ASK, Press.TURN, Press.PAGE)


class Pressed(Protocol):
    """What a client does when a button is pressed."""

    async def pressed(
        self, interaction: discord.Interaction, press: Press, command: str, place: int = 0
    ) -> None:
        """Answer ``command`` to the one who pressed."""


ASKING = re.compile(
    r"(?P<press>ask|turn|page|picture|sources|as-of|calendar):(?P<place>\d{1,2}):(?:(?P<mark>[0-9a-f]{24}):)?"
    r"(?P<command>/[^\x00-\x1f]{1,90})",
    re.ASCII,
)


class AskButton(ui.DynamicItem[ui.Button[ui.View]], template=ASKING):
    """A button that asks a question, as it is pressed; ``asking`` is what is sent of it."""

    def __init__(self, press: Press, place: int, command: str) -> None:
        super().__init__(ui.Button(custom_id=f"{press}:{place}:{command}"))
        self.press, self.place, self.command = press, place, command

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was made, from what Discord sends of it."""
        del interaction, item
        return cls(Press(match["press"]), int(match["place"]), match["command"])

    async def callback(self, interaction: discord.Interaction) -> None:
        """Hand the question to the client."""
        client: Any = interaction.client
        pressing: Pressed = client
        await pressing.pressed(interaction, self.press, self.command, self.place)


class CommandButton(ui.DynamicItem[ui.Button[ui.View]], template=r"(?P<command>/.+)"):
    """A button that carries a command or other words, as it is pressed; each kind has its ``name``.

    ``sent`` is what is sent of it.
    """

    name: ClassVar[str]

    def __init__(self, command: str) -> None:
        super().__init__(ui.Button(custom_id=f"{self.name}:{command}"))
        self.command = command

    @classmethod
    def sent(cls, command: str, label: str) -> Component | None:
        """The button as Discord takes it; None if the command is longer than it may carry."""
        custom_id = f"{cls.name}:{command}"
        fits = len(custom_id) <= MAX_ID
        return component(label, custom_id) if fits else None

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was made, from what Discord sends of it."""
        del interaction, item
        return cls(match["command"])


class Sent(ui.View):
    """What stands below a message and is only sent: its ``rows``, as Discord takes them.

    discord.py keeps a view that was sent until it is stopped; these carry all they need.
    """

    def __init__(self, rows: Sequence[Sequence[Component]]) -> None:
        super().__init__(timeout=None)
        self.rows = rows
        self.stop()

    def to_components(self) -> list[Component]:
        """The rows, each as the component that holds it."""
        return [{"type": _ROW, "components": row} for row in self.rows]


def asking(press: Press, place: int, command: str, label: str, mark: str = "") -> Component:
    """A button that asks a question, as Discord takes it.

    ``place`` tells buttons of a message apart, or is the page to turn to. ``mark`` is blank, or
    24 hexadecimal figures by which the message is known again.
    """
    marked = f"{mark}:" if mark else ""
    style = _LOUD if press in _GOING_ON else _QUIET
    return component(label, f"{press}:{place}:{marked}{command}", style)


def component(label: str, custom_id: str, style: int = _QUIET) -> Component:
    """A button as Discord takes it."""
    return {"type": _BUTTON, "style": style, "label": label[:MAX_LABEL], "custom_id": custom_id}


def view(
    buttons: Sequence[Button],
    mark: str = "",
    also: Component | None = None,
    more: Component | None = None,
    menu: Component | None = None,
) -> Sent | None:
    """What shows those buttons whose question fits into what Discord lets a button carry.

    ``also`` is a button of another kind, which stands before the sources if they are there, and
    ``more`` comes last; the sources are behind that where the row has no room for them. A
    ``menu`` stands below.
    """
    beside = [also] if also else []
    row: list[Component] = []
    for place, button in enumerate(buttons[:MAX_BUTTONS]):
        if button.press is Press.SOURCES:
            row += beside
            beside = []
            if more and len(row) + 2 > IN_A_ROW:
                continue
        known = button.page if button.press is Press.PAGE else place
        shown = asking(button.press, known, button.command, button.label, mark)
        if len(shown["custom_id"]) <= MAX_ID:
            row.append(shown)
    row += beside
    if more:
        row.append(more)
    rows = [row[first : first + IN_A_ROW] for first in range(0, len(row), IN_A_ROW)]
    rows += [[menu]] if menu else []
    return Sent(rows) if rows else None


def asked_by(interaction: discord.Interaction) -> bool:
    """Whether whoever presses is the one whose command, press or words the message answers."""
    message = interaction.message
    if message is None:
        return False
    if message.interaction_metadata is not None:
        return message.interaction_metadata.user.id == interaction.user.id
    asked = message.reference.resolved if message.reference else None
    return isinstance(asked, discord.Message) and asked.author.id == interaction.user.id
