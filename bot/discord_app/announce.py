"""/announce: how server managers subscribe channels to posts."""

from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import app_commands

from bot.announcements import reading_terms
from bot.announcements.reading_terms import BadSubscription
from bot.announcements.subscriptions import Kind, Subscription
from bot.announcements.telling import clockless, described, history, kinds
from bot.discord_app.forgetting import ForgetButton
from bot.discord_app.managers import Manager, managing, may_manage
from bot.discord_app.options import TERMS, Channel, Number, Typed, options
from bot.discord_app.rights import MENTION
from bot.replies import embeds

SHOWN_RECORDS, SHOWN_TOGETHER = 10, 40


class Announce(app_commands.Group):
    """The commands. Discord hides them from who may not manage the server; they check it too."""

    def __init__(self) -> None:
        super().__init__(
            name="announce",
            description="Post launches, dockings, crew changes and more in a channel",
            default_permissions=discord.Permissions(manage_guild=True),
            # What is not said here would be as the tree has it for the questions.
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=False, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        )

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Only who may manage the server."""
        return await may_manage(interaction)

    @app_commands.command(description="Subscribe a channel to posts, from now on")
    @options(*TERMS)
    async def add(
        self,
        interaction: discord.Interaction,
        channel: Channel | None = None,
        kind: Typed | None = None,
        before: Typed | None = None,
        role: discord.Role | None = None,
        language: str | None = None,
        zone: Typed | None = None,
        at: Typed | None = None,
        quiet: str | None = None,
        program: Typed | None = None,
    ) -> None:
        """Subscribe a channel; it takes effect at once."""
        async with managing(interaction) as manager:
            if role is not None and role.is_default():
                raise BadSubscription(
                    "Everyone is too many to ping. Choose another role, or leave it out."
                )
            terms = reading_terms.read_terms(
                manager.desk.manifest,
                kind=kind,
                before=before,
                program=program,
                zone=zone,
                at=at,
                quiet=quiet,
            )
            place = await manager.place(channel)
            if role is not None:
                await manager.stand_for_ping(role, place, channel)
            made = await manager.subscribe(place, terms, role.id if role else None, language)
            lines = [manager.speech.say("Subscribed."), described(made, manager.teller)]
            await manager.show(made, [*lines, *await _advice(manager, made)])

    @app_commands.command(name="list", description="What this server is subscribed to")
    async def list_all(self, interaction: discord.Interaction) -> None:
        """List the server's subscriptions."""
        async with managing(interaction) as manager:
            found = await manager.subscriptions()
            lines = [described(one, manager.teller) for one in found]
            lines += clockless(found, manager.speech)
            nothing = manager.speech.say("Nothing yet. /announce add subscribes a channel.")
            await manager.tell(lines or [nothing])

    @app_commands.command(description="Change a subscription; what is left out stays as it is")
    @options("subscription", *TERMS)
    async def edit(
        self,
        interaction: discord.Interaction,
        subscription: Number,
        channel: Channel | None = None,
        kind: Typed | None = None,
        before: Typed | None = None,
        role: discord.Role | None = None,
        language: str | None = None,
        zone: Typed | None = None,
        at: Typed | None = None,
        quiet: str | None = None,
        program: Typed | None = None,
    ) -> None:
        """Change a subscription; to choose @everyone as its role ends the pings."""
        async with managing(interaction) as manager:
            desk, now = manager.desk, manager.desk.clock()
            old = await manager.theirs(subscription)
            terms = reading_terms.read_terms(
                desk.manifest,
                kind=kind,
                before=before,
                program=program,
                zone=zone,
                at=at,
                quiet=quiet,
                former=old.terms,
            )
            place = await manager.place(channel) if channel else old.place
            # A role that another manager chose is not taken along to any channel either.
            asked = role or (manager.role(old) if channel else None)
            if asked is not None and not asked.is_default():
                await manager.stand_for_ping(asked, place, channel)
            pinged = old.role if role is None else None if role.is_default() else role.id
            spoken = language or old.locale
            # A new channel ends a pause that the old one was the reason for.
            ends = channel is not None and old.pause is not None and old.pause.reason
            pause = None if ends else old.pause
            changed = Subscription(old.id, place, terms, old.by, now, pinged, spoken, pause)
            if not await manager.keep(lambda store: store.change(changed, now)):
                raise manager.unknown(subscription)
            said = described(changed, manager.teller)
            lines = [manager.speech.say("Changed."), said]
            await manager.show(changed, [*lines, *await _advice(manager, changed)])

    @app_commands.command(description="End a subscription")
    @options("subscription")
    async def remove(self, interaction: discord.Interaction, subscription: Number) -> None:
        """End a subscription."""
        async with managing(interaction) as manager:
            ask, guild = manager.desk.courier.ask, manager.guild
            await manager.theirs(subscription)
            if not await ask(lambda store: store.remove(guild, subscription)):
                raise manager.unknown(subscription)
            said = manager.speech.say("Subscription {number} is ended.", number=subscription)
            await manager.tell([said])

    @app_commands.command(description="Post nothing for a subscription until it is resumed")
    @options("subscription")
    async def pause(self, interaction: discord.Interaction, subscription: Number) -> None:
        """Pause a subscription."""
        async with managing(interaction) as manager:
            ask, guild, now = manager.desk.courier.ask, manager.guild, manager.desk.clock()
            await manager.theirs(subscription)
            if not await ask(lambda store: store.pause(guild, subscription, now)):
                raise manager.unknown(subscription)
            said = manager.speech.say(
                "Subscription {number} is paused. /announce resume goes on with it.",
                number=subscription,
            )
            await manager.tell([said])

    @app_commands.command(description="Go on with a paused subscription")
    @options("subscription")
    async def resume(self, interaction: discord.Interaction, subscription: Number) -> None:
        """Resume a subscription, if the bot may post there again."""
        async with managing(interaction) as manager:
            ask, guild, now = manager.desk.courier.ask, manager.guild, manager.desk.clock()
            await manager.check((await manager.theirs(subscription)).place.channel)
            await ask(lambda store: store.resume(guild, subscription, now))
            manager.desk.courier.wake()
            said = manager.speech.say("Subscription {number} goes on.", number=subscription)
            await manager.tell([said])

    @app_commands.command(description="What will be posted next; only you see it")
    @options("subscription")
    async def preview(
        self, interaction: discord.Interaction, subscription: Number | None = None
    ) -> None:
        """Show what comes next, of one subscription or of all."""
        async with managing(interaction) as manager:
            if subscription is not None:
                await manager.show(await manager.one(subscription), [])
                return
            found = await manager.subscriptions()
            posts = await manager.coming(found, SHOWN_TOGETHER)
            lines = [
                f"{embeds.mark(post.notice.due, 'f')} · **{post.subscription.id}** ·"
                f" {embeds.escaped(post.card.title)}"
                for post in posts
            ]
            lines += clockless(found, manager.speech)
            await manager.tell(lines or [manager.nothing_dated()])

    @app_commands.command(description="Whether posts can be made, and how the last ones went")
    async def check(self, interaction: discord.Interaction) -> None:
        """Tell of each channel what is missing, and how the latest posts went."""
        async with managing(interaction) as manager:
            desk, guild, say = manager.desk, manager.guild, manager.speech.say
            found = await manager.subscriptions()
            lines = []
            for channel in dict.fromkeys(one.place.channel for one in found):
                lines += await _checked(manager, channel, found)
            lines += [described(one, manager.teller) for one in found if one.pause]
            lines += clockless(found, manager.speech)
            if desk.courier.doubts:
                lines.append(
                    say("New data are held for the operator to look at; posts go by the former.")
                )
            records = await desk.courier.ask(lambda store: store.records(guild, SHOWN_RECORDS))
            if records:
                lines.append(say("The latest posts:"))
                lines += history(records, manager.teller)
            nothing = say("Nothing yet. /announce add subscribes a channel.")
            await manager.tell(lines or [nothing])

    @app_commands.command(description="Delete all that is kept of this server; asks first")
    async def forget(self, interaction: discord.Interaction) -> None:
        """Ask whether to delete everything."""
        async with managing(interaction) as manager:
            found = await manager.all_theirs()
            said = manager.speech.many(
                "This deletes {count} subscription, with its settings and the record of its posts."
                " The messages stay. It cannot be undone.",
                "This deletes {count} subscriptions, with their settings and the record of their"
                " posts. The messages stay. It cannot be undone.",
                len(found),
            )
            asking = discord.ui.View(timeout=None)
            asking.add_item(ForgetButton(manager.speech.say("Delete everything")))
            # discord.py keeps a view that was sent until it is stopped.
            asking.stop()
            await interaction.followup.send(said, view=asking, ephemeral=True)


async def _advice(manager: Manager, subscription: Subscription) -> list[str]:
    """What a manager should know of a subscription that works, but not fully."""
    say, channel = manager.speech.say, subscription.place.channel
    lines = []
    if Kind.SERVER_EVENT in subscription.terms.kinds and not manager.may_keep_events:
        lines.append(
            say("I cannot enter launches among the server's events without Create Events.")
        )
    if not await manager.may_read_history(channel):
        lines.append(
            say(
                "Without Read Message History I cannot make sure after a crash whether a post is"
                " there already, and leave it out then."
            )
        )
    lines += await _twofold(manager, subscription)
    return lines + await _unheard(manager, channel, [subscription])


async def _twofold(manager: Manager, subscription: Subscription) -> list[str]:
    """That other subscriptions of the channel post some of the same, a line each."""
    speech = manager.speech
    return [
        speech.say(
            "**{number}** posts there too: {kinds}. What both post comes twice.",
            number=other.id,
            kinds=kinds(replace(other.terms, kinds=shared), speech),
        )
        for other in await manager.subscriptions()
        if other.place == subscription.place
        and other.id != subscription.id
        and (shared := subscription.terms.shared(other.terms))
    ]


async def _unheard(manager: Manager, channel: int, found: Sequence[Subscription]) -> list[str]:
    """That roles are not pinged since the bot may not mention them, a line each."""
    say = manager.speech.say
    return [
        say(
            "<@&{role}> is not pinged in <#{channel}>: let anyone mention that role, or give me"
            " {permission} there.",
            role=role.id,
            channel=channel,
            permission=say(MENTION),
        )
        for role in await manager.unheard(channel, found)
    ]


async def _checked(manager: Manager, channel: int, found: Sequence[Subscription]) -> list[str]:
    """Whether the bot can post in a channel, and ping the roles of its subscriptions there."""
    say = manager.speech.say
    if lacking := await manager.lacking(channel):
        missing = ", ".join(lacking)
        return [
            say("<#{channel}>: missing are {permissions}.", channel=channel, permissions=missing)
        ]
    line = (
        say("<#{channel}>: I can post there.", channel=channel)
        if await manager.may_read_history(channel)
        else say(
            "<#{channel}>: I can post there; Read Message History is missing.", channel=channel
        )
    )
    own = [one for one in found if one.place.channel == channel]
    return [line, *await _unheard(manager, channel, own)]
