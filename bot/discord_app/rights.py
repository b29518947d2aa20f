"""What the bot and a manager may do in a channel, in the words that a server's settings use."""

from contextlib import suppress

import discord
from discord import app_commands

from bot.messages import msgid
from bot.saying.speech import Speech

Found = discord.abc.GuildChannel | discord.Thread
Target = app_commands.AppCommandChannel | app_commands.AppCommandThread

# As discord.py calls them, and as people read them.
NEEDED = {
    "view_channel": msgid("View Channel"),
    "send_messages": msgid("Send Messages"),
    "embed_links": msgid("Embed Links"),
}
IN_THREADS = {
    "view_channel": msgid("View Channel"),
    "send_messages_in_threads": msgid("Send Messages in Threads"),
    "embed_links": msgid("Embed Links"),
}
# Without it a post of which nobody knows whether it came is left out rather than sent twice.
HISTORY = "read_message_history"
# Without it only the roles that anyone may mention are pinged.
MENTION = msgid("Mention @everyone, @here and All Roles")
# Without it no launch is entered among a server's events.
EVENTS = "create_events"
# Without it posts come without their pictures.
FILES = "attach_files"
# What the bot asks for when it is invited.
INVITED = discord.Permissions(**dict.fromkeys([*NEEDED, *IN_THREADS, HISTORY, EVENTS, FILES], True))


def may_manage(interaction: discord.Interaction) -> bool:
    """Whether whoever asks may manage the server; its own settings of commands may differ."""
    return interaction.guild_id is not None and (
        interaction.permissions.manage_guild or interaction.permissions.administrator
    )


def may_post(permissions: discord.Permissions, thread: bool) -> bool:
    """Whether whoever has these permissions in a channel may write there.

    Only a manager who may has a say in what the bot posts there: by any command they neither
    begin, change, hold up, go on with nor end a subscription of a channel in which they may
    not write themselves.
    """
    written = permissions.send_messages_in_threads if thread else permissions.send_messages
    return permissions.administrator or (permissions.view_channel and written)


def may_mention(permissions: discord.Permissions, role: discord.Role) -> bool:
    """Whether whoever has these permissions pings a role by mentioning it."""
    return role.mentionable or permissions.mention_everyone or permissions.administrator


async def found_in(guild: discord.Guild, channel: int) -> Found | None:
    """A channel or thread of the server; Discord tells of archived threads only if asked."""
    found = guild.get_channel_or_thread(channel)
    if found is None:
        with suppress(discord.NotFound, discord.Forbidden, discord.InvalidData):
            found = await guild.fetch_channel(channel)
    return found


async def is_gone(guild: discord.Guild, channel: int) -> bool:
    """Whether a channel or thread of a server was deleted, as far as Discord tells."""
    if guild.get_channel_or_thread(channel) is not None:
        return False
    try:
        await guild.fetch_channel(channel)
    except discord.NotFound:
        return True
    except (discord.Forbidden, discord.InvalidData):
        return False
    return False


def missing(permissions: discord.Permissions, thread: bool, speech: Speech) -> list[str]:
    """The permissions that posts need and that are not among these, by name."""
    names = IN_THREADS if thread else NEEDED
    return [speech.say(shown) for name, shown in names.items() if not getattr(permissions, name)]
