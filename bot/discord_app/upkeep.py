"""What managers do with subscriptions by buttons: below the list, and below each of them.

A button carries its subscription's number and nothing is kept between a message and a press,
so they work after a restart too. Who presses is checked anew each time.
"""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, Self

import discord
from discord import SelectOption, ui

from bot.announcements.subscriptions import Subscription
from bot.announcements.telling import described, history
from bot.discord_app import forms
from bot.discord_app.advice import advice, broken, checked, shown
from bot.discord_app.managers import Manager, managing, may_manage
from bot.discord_app.options import MAX_CHOICES, label
from bot.discord_app.previewing import show, show_all
from bot.messages import msgid
from bot.saying.speech import Speech

SHOWN_RECORDS = 10
# A message has five rows; the last is that of the buttons.
MOST_MENUS = 4
# A form has to be the first answer, for which Discord waits three seconds.
OPENED_WITHIN = 2.0


class Verb(StrEnum):
    """What is done with one subscription."""

    TERMS = "terms"
    PLACE = "place"
    PAUSE = "pause"
    RESUME = "resume"
    PREVIEW = "preview"
    REMOVE = "remove"
    END = "end"


class Whole(StrEnum):
    """What is done with all subscriptions of a server."""

    PREVIEW = "preview"
    CHECK = "check"


LABELS = {
    Verb.TERMS: msgid("What and when"),
    Verb.PLACE: msgid("Where and whom"),
    Verb.PAUSE: msgid("Pause"),
    Verb.RESUME: msgid("Resume"),
    Verb.PREVIEW: msgid("Preview"),
    Verb.REMOVE: msgid("Remove"),
    Verb.END: msgid("End it"),
}
WHOLE_LABELS = {
    Whole.PREVIEW: msgid("What comes next"),
    Whole.CHECK: msgid("Check"),
}
FORMS = {Verb.TERMS: forms.terms_form, Verb.PLACE: forms.place_form}
GRAVE = {Verb.REMOVE, Verb.END}

ONE = re.compile(rf"subscription:(?P<verb>{'|'.join(Verb)}):(?P<number>\d{{1,10}})", re.ASCII)
CHOOSING = re.compile(r"subscriptions:choose:(?P<place>\d)", re.ASCII)
WHOLE = re.compile(rf"subscriptions:(?P<verb>{'|'.join(Whole)})")


class SubscriptionButton(ui.DynamicItem[ui.Button[ui.View]], template=ONE):
    """Does something with one subscription of the server where it is pressed."""

    def __init__(self, verb: Verb, number: int, label: str = "…") -> None:
        grave = discord.ButtonStyle.danger if verb in GRAVE else discord.ButtonStyle.secondary
        super().__init__(
            ui.Button(label=label, style=grave, custom_id=f"subscription:{verb}:{number}")
        )
        self.verb, self.number = verb, number

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was made, from what Discord sends of it."""
        del interaction, item
        return cls(Verb(match["verb"]), int(match["number"]))

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Only who may manage the server."""
        return await may_manage(interaction)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Open the form, or do what the button says and tell the manager alone."""
        if self.verb in FORMS:
            async with managing(interaction, at_once=True) as manager:
                async with asyncio.timeout(OPENED_WITHIN):
                    subscription = await manager.theirs(self.number)
                form = FORMS[self.verb](manager, subscription, self.custom_id)
                await interaction.response.send_modal(form)
            return
        async with managing(interaction) as manager:
            await _done(manager, self.verb, self.number)


class ChoiceMenu(ui.DynamicItem[ui.Select[ui.View]], template=CHOOSING):
    """Chooses one of the subscriptions of the server, to do something with it."""

    def __init__(self, place: int, options: list[SelectOption], asked: str | None = None) -> None:
        name = f"subscriptions:choose:{place}"
        super().__init__(ui.Select(custom_id=name, placeholder=asked, options=options))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu, from what Discord sends of it."""
        del interaction, item
        return cls(int(match["place"]), [])

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Only who may manage the server."""
        return await may_manage(interaction)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Show the subscription chosen, with its buttons."""
        data: Any = interaction.data
        async with managing(interaction) as manager:
            one = await manager.one(int(data["values"][0]))
            await manager.tell(shown(manager, [one]), view=buttons(one, manager.speech))


class WholeButton(ui.DynamicItem[ui.Button[ui.View]], template=WHOLE):
    """Shows what will be posted, or how it stands with the posts, for the whole server."""

    def __init__(self, verb: Whole, label: str = "…") -> None:
        quiet = discord.ButtonStyle.secondary
        super().__init__(ui.Button(label=label, style=quiet, custom_id=f"subscriptions:{verb}"))
        self.verb = verb

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was made, from what Discord sends of it."""
        del interaction, item
        return cls(Whole(match["verb"]))

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Only who may manage the server."""
        return await may_manage(interaction)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Tell the manager alone."""
        async with managing(interaction) as manager:
            await (show_all if self.verb is Whole.PREVIEW else _check)(manager)


def buttons(subscription: Subscription, speech: Speech) -> ui.View:
    """What can be done with a subscription."""
    pausing = Verb.RESUME if subscription.pause else Verb.PAUSE
    verbs = (Verb.TERMS, Verb.PLACE, pausing, Verb.PREVIEW, Verb.REMOVE)
    return _view(
        [SubscriptionButton(verb, subscription.id, speech.say(LABELS[verb])) for verb in verbs]
    )


def below_list(manager: Manager, found: Sequence[Subscription]) -> ui.View:
    """Menus that choose one of the server's subscriptions, and what can be done with all."""
    speech, client = manager.speech, manager.interaction.client
    asked = speech.say("Choose a subscription to change, pause or remove")
    options = [
        SelectOption(label=label(client, one, speech), value=str(one.id))
        for one in found[: MOST_MENUS * MAX_CHOICES]
    ]
    menus = [
        ChoiceMenu(first // MAX_CHOICES, options[first : first + MAX_CHOICES], asked)
        for first in range(0, len(options), MAX_CHOICES)
    ]
    return _view([*menus, *(WholeButton(verb, speech.say(WHOLE_LABELS[verb])) for verb in Whole)])


async def submitted(interaction: discord.Interaction, match: re.Match[str]) -> None:
    """Change a subscription as a form says that has the id of the button that opened it."""
    if not await may_manage(interaction):
        return
    number = int(match["number"])
    async with managing(interaction) as manager:
        old, said = await manager.theirs(number), forms.given(interaction.data)
        if match["verb"] == Verb.TERMS:
            new = forms.with_terms(manager, old, said)
        else:
            new = await forms.with_place(manager, old, said)
        now = manager.desk.clock()
        changed = replace(new, since=now)
        if not await manager.keep(lambda store: store.change(changed, now)):
            raise manager.unknown(number)
        await introduce(manager, changed, manager.speech.say("Changed."))


async def introduce(manager: Manager, made: Subscription, done: str) -> None:
    """Tell what has been done, what the subscription is now, and what it will post."""
    lines = [done, described(made, manager.teller), *await advice(manager, made)]
    await show(manager, made, lines, buttons(made, manager.speech))


async def _done(manager: Manager, verb: Verb, number: int) -> None:
    ask, guild, now = manager.desk.courier.ask, manager.guild, manager.desk.clock()
    say = manager.speech.say
    if verb is Verb.PREVIEW:
        one = await manager.one(number)
        await show(manager, one, [], buttons(one, manager.speech))
        return
    one = await manager.theirs(number)
    if verb is Verb.REMOVE:
        sure = say("This ends the subscription. It cannot be undone.")
        end = SubscriptionButton(Verb.END, number, say(LABELS[Verb.END]))
        await manager.tell([described(one, manager.teller), sure], view=_view([end]))
    elif verb is Verb.END:
        if not await ask(lambda store: store.remove(guild, number)):
            raise manager.unknown(number)
        await manager.tell([say("Subscription {number} is ended.", number=number)])
    elif verb is Verb.PAUSE:
        if not await ask(lambda store: store.pause(guild, number, now)):
            raise manager.unknown(number)
        paused = await manager.one(number)
        said = say("Subscription {number} is paused.", number=number)
        await manager.tell([said], view=buttons(paused, manager.speech))
    else:
        await manager.check(one.place.channel)
        await ask(lambda store: store.resume(guild, number, now))
        manager.desk.courier.wake()
        said = say("Subscription {number} goes on.", number=number)
        await manager.tell([said], view=buttons(replace(one, pause=None), manager.speech))


async def _check(manager: Manager) -> None:
    """Tell of each channel what is missing, and how the latest posts went."""
    desk, guild, say = manager.desk, manager.guild, manager.speech.say
    found = await manager.subscriptions()
    lines = []
    for channel in dict.fromkeys(one.place.channel for one in found):
        lines += await checked(manager, channel, found)
    lines += [described(one, manager.teller) for one in found if one.pause]
    lines += broken(manager, found)
    if desk.courier.doubts:
        lines.append(say("New data are held for the operator to look at; posts go by the former."))
    records = await desk.courier.ask(lambda store: store.records(guild, SHOWN_RECORDS))
    if records:
        lines.append(say("The latest posts:"))
        lines += history(records, manager.teller)
    await manager.tell(lines or [manager.nothing()])


def _view(items: Sequence[ui.Item[Any]]) -> ui.View:
    made = ui.View(timeout=None)
    for item in items:
        made.add_item(item)
    # discord.py keeps a view that was sent until it is stopped; these carry all they need.
    made.stop()
    return made
