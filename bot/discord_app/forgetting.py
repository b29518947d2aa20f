"""The button that deletes all that is kept of a server, after /announce forget asked."""

import re
from typing import Any, Self

import discord
from discord import ui

from bot.discord_app.managers import managing, may_manage

FORGETTING = re.compile("forget")


class ForgetButton(ui.DynamicItem[ui.Button[ui.View]], template=FORGETTING):
    """Deletes everything kept of the server where it is pressed, if who presses may."""

    def __init__(self, label: str = "…") -> None:
        super().__init__(
            ui.Button(label=label, style=discord.ButtonStyle.danger, custom_id="forget")
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was made."""
        del interaction, item, match
        return cls()

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Only who may manage the server."""
        return await may_manage(interaction)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Delete, and say so."""
        async with managing(interaction) as manager:
            guild = manager.guild
            await manager.all_theirs()
            count = await manager.desk.courier.ask(lambda store: store.forget(guild))
            said = manager.speech.many(
                "Deleted: {count} subscription of this server, and all that was kept with it.",
                "Deleted: {count} subscriptions of this server, and all that was kept with them.",
                count,
            )
            await manager.tell([said])
