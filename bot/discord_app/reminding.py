"""The buttons below answers that subscribe the channel to what is told there, for managers."""

import re
from typing import Any, Self

import discord
from discord import ui

from bot.announcements.reading_terms import read_terms
from bot.announcements.subscriptions import FOLLOWED, Kind
from bot.discord_app.buttons import CommandButton, Component, component
from bot.discord_app.managers import managing, may_manage
from bot.discord_app.upkeep import introduce
from bot.questions.missions.answer import Upcoming
from bot.questions.scenario.answer import WhatIfReport
from bot.questions.scenario.told import watchable
from bot.saying.speech import Speech

KINDS = {event: kind for kind, event in FOLLOWED.items()}
EVERY = "all"


REMINDING = re.compile(rf"remind:(?P<kind>{'|'.join(FOLLOWED)}):(?P<program>[a-z-]{{1,40}})")


WATCHING = re.compile(r"watch:(?P<command>[^\x00-\x1f]{1,94})")


class RemindButton(ui.DynamicItem[ui.Button[ui.View]], template=REMINDING):
    """Subscribes the channel where it is pressed, if who presses may."""

    def __init__(self, kind: Kind, program: str) -> None:
        super().__init__(ui.Button(custom_id=f"remind:{kind}:{program}"))
        self.kind, self.program = kind, program

    @classmethod
    def sent(cls, kind: Kind, program: str, label: str) -> Component:
        """The button as Discord takes it."""
        return component(label, f"remind:{kind}:{program}")

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
        await _subscribe(interaction, self.kind, self.program)


class WatchButton(CommandButton, template=WATCHING):
    """Has the channel where it is pressed watch the scenario it carries, if who presses may."""

    name = "watch"

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Only who may manage the server."""
        return await may_manage(interaction)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Subscribe, and say so to the manager alone."""
        await _subscribe(interaction, f"{Kind.WHAT_IF} {self.command}")


async def _subscribe(
    interaction: discord.Interaction, kind: str, program: str | None = None
) -> None:
    async with managing(interaction) as manager:
        desk = manager.desk
        terms = read_terms(desk.manifest, kind=kind, program=program, now=desk.clock())
        made = await manager.subscribe(await manager.place(None), terms)
        await introduce(manager, made, manager.speech.say("Subscribed."))


def subscribing_button(answer: object, speech: Speech) -> Component | None:
    """The button for an answer that tells what comes next, or what would; None for others."""
    if isinstance(answer, Upcoming):
        program = answer.program.id if answer.program else EVERY
        return RemindButton.sent(KINDS[answer.kind], program, speech.say("Remind this channel"))
    if isinstance(answer, WhatIfReport) and (scenario := watchable(answer)):
        return WatchButton.sent(scenario, speech.say("Watch this"))
    return None
