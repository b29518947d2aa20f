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
    """A quiet button that carries a command or other words; each kind has its ``name``."""

    name: ClassVar[str]

    def __init__(self, command: str, label: str = "…") -> None:
        quiet = discord.ButtonStyle.secondary
        super().__init__(ui.Button(label=label, style=quiet, custom_id=f"{self.name}:{command}"))
        self.command = command

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
        kind = discord.ComponentType.action_row.value
        return [{"type": kind, "components": row} for row in self.rows]


def asking(press: Press, place: int, command: str, label: str, mark: str = "") -> Component:
    """A button that asks a question, as Discord takes it.

    ``place`` tells buttons of a message apart, or is the page to turn to. ``mark`` is blank, or
    24 hexadecimal figures by which the message is known again.
    """
    quiet = press not in (Press.ASK, Press.TURN, Press.PAGE)
    style = discord.ButtonStyle.secondary if quiet else discord.ButtonStyle.primary
    marked = f"{mark}:" if mark else ""
    return {
        "type": discord.ComponentType.button.value,
        "style": style.value,
        "label": label[:MAX_LABEL],
        "custom_id": f"{press}:{place}:{marked}{command}",
    }


def view(
    buttons: Sequence[Button],
    mark: str = "",
    also: ui.Item[Any] | None = None,
    more: ui.Item[Any] | None = None,
    menu: Component | None = None,
) -> Sent | None:
    """What shows those buttons whose question fits into what Discord lets a button carry.

    ``also`` is an item of another kind, which stands before the sources if they are there, and
    ``more`` comes last; the sources are behind that where the row has no room for them. A
    ``menu`` stands below.
    """
    beside = [also.to_component_dict()] if also is not None else []
    row: list[Component] = []
    for place, button in enumerate(buttons[:MAX_BUTTONS]):
        if button.press is Press.SOURCES:
            row += beside
            beside = []
            if more is not None and len(row) + 2 > IN_A_ROW:
                continue
        known = button.page if button.press is Press.PAGE else place
        shown = asking(button.press, known, button.command, button.label, mark)
        if len(shown["custom_id"]) <= MAX_ID:
            row.append(shown)
    row += beside
    if more is not None:
        row.append(more.to_component_dict())
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
