"""/announce: how server managers subscribe channels to posts."""

import discord
from discord import app_commands, ui

from bot.announcements import reading_terms
from bot.discord_app.advice import shown
from bot.discord_app.forgetting import ForgetButton
from bot.discord_app.managers import managing, may_manage
from bot.discord_app.options import Channel, Typed, options
from bot.discord_app.upkeep import below_list, introduce


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
    @options
    async def add(
        self,
        interaction: discord.Interaction,
        channel: Channel | None = None,
        kind: Typed | None = None,
        program: Typed | None = None,
        before: Typed | None = None,
        at: Typed | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Subscribe a channel; it takes effect at once."""
        async with managing(interaction) as manager:
            kinds, pictures = reading_terms.read_pictures(kind)
            terms = reading_terms.read_terms(
                manager.desk.manifest,
                kind=kinds,
                before=before,
                program=program,
                at=at,
                now=manager.desk.clock(),
            )
            place = await manager.place(channel)
            if role is not None:
                await manager.stand_for_ping(role, place, channel)
            pinged = role.id if role else None
            made = await manager.subscribe(place, terms, pinged, pictures=pictures)
            await introduce(manager, made, manager.speech.say("Subscribed."))

    @app_commands.command(
        name="list", description="The subscriptions of this server: change, pause, check them"
    )
    async def list_all(self, interaction: discord.Interaction) -> None:
        """List the server's subscriptions, with what can be done with them."""
        async with managing(interaction) as manager:
            found = await manager.subscriptions()
            lines = shown(manager, found) or [manager.nothing()]
            await manager.tell(lines, view=below_list(manager, found))

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
            asking = ui.View(timeout=None)
            asking.add_item(ForgetButton(manager.speech.say("Delete everything")))
            # discord.py keeps a view that was sent until it is stopped.
            asking.stop()
            await manager.tell([said], view=asking)
