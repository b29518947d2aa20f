"""The button below the next launch that subscribes the channel to such events, for managers."""

import re
from typing import Any, Self

import discord
from discord import ui

from bot.announcements.reading_terms import read_terms
from bot.announcements.subscriptions import FOLLOWED, Kind
from bot.discord_app.managers import managing, may_manage
from bot.discord_app.upkeep import introduce
from bot.questions.missions.answer import Upcoming
from bot.saying.speech import Speech

KINDS = {event: kind for kind, event in FOLLOWED.items()}
EVERY = "all"


REMINDING = re.compile(rf"remind:(?P<kind>{'|'.join(FOLLOWED)}):(?P<program>[a-z-]{{1,40}})")


class RemindButton(ui.DynamicItem[ui.Button[ui.View]], template=REMINDING):
    """Subscribes the channel where it is pressed, if who presses may."""

    def __init__(self, kind: Kind, program: str, label: str = "…") -> None:
        super().__init__(
            ui.Button(
                label=label,
                style=discord.ButtonStyle.secondary,
                custom_id=f"remind:{kind}:{program}",
            )
        )
        self.kind, self.program = kind, program

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was made, from what Discord sends of it."""
        del interaction, item
        return cls(Kind(match["kind"]), match["program"])

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Only who may manage the server."""
        return await may_manage(interaction)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Subscribe, and say so to the manager alone."""
        async with managing(interaction) as manager:
            terms = read_terms(manager.desk.manifest, kind=self.kind, program=self.program)
            made = await manager.subscribe(await manager.place(None), terms)
            await introduce(manager, made, manager.speech.say("Subscribed."))


def remind_button(answer: object, speech: Speech) -> RemindButton | None:
    """The button for an answer that tells what comes next; None for others."""
    if not isinstance(answer, Upcoming):
        return None
    program = answer.program.id if answer.program else EVERY
    return RemindButton(KINDS[answer.kind], program, speech.say("Remind this channel"))
