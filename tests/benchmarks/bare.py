"""A bare discord.py bot that answers each command with a constant, to be compared with.

``python tests/benchmarks/bare.py BASE_URL TOKEN FILE [sync] [hears]``. FILE is JSON: ``commands``
as Discord lists them, and ``answers``, the embed and components of each command by its name.
With ``sync`` it registers the commands; Discord has them from an earlier start otherwise. With
``hears`` it is told of messages, as a bot that people may write to.
"""

import inspect
import json
import sys
from pathlib import Path
from typing import Optional

import discord
from discord import app_commands

base_url, token, file, *how = sys.argv[1:]
discord.http.Route.BASE = base_url
TOLD = json.loads(Path(file).read_text())
SUBCOMMAND, GROUP, TEXT = 1, 2, 3
TYPES = {3: str, 4: int, 5: bool, 7: discord.abc.GuildChannel, 8: discord.Role}
MOST_CHARACTERS = 100


def buttons(components):
    """The components of a message as a view that is not kept after it was sent."""
    made = discord.ui.View(timeout=None)
    for row, holder in enumerate(components):
        for one in holder["components"]:
            if one["type"] == discord.ComponentType.button.value:
                style, label = discord.ButtonStyle(one["style"]), one["label"]
                item = discord.ui.Button(
                    style=style, label=label, custom_id=one["custom_id"], row=row
                )
            else:
                options = [discord.SelectOption.from_dict(option) for option in one["options"]]
                item = discord.ui.Select(custom_id=one["custom_id"], options=options, row=row)
            made.add_item(item)
    made.stop()
    return made


def made(command, name):
    """The command with the same options as ``command``; ``name`` says whose answer it gives."""
    options = command.get("options", [])
    if options and options[0]["type"] in (SUBCOMMAND, GROUP):
        group = app_commands.Group(name=command["name"], description=command["description"])
        for option in options:
            group.add_command(made(option, name))
        return group

    async def callback(interaction, **_):
        embed, view = ANSWERS[name]
        await interaction.response.send_message(embed=embed, view=view)

    def option(one):
        kind = TYPES[one["type"]]
        if one["type"] == TEXT and not one.get("choices"):
            kind = app_commands.Range[str, 1, one.get("max_length", MOST_CHARACTERS)]
        needed = one.get("required")
        return inspect.Parameter(
            one["name"].replace("-", "_") + "_",
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if needed else None,
            annotation=kind if needed else Optional[kind],  # noqa: UP045  # made at run time
        )

    first = inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    callback.__signature__ = inspect.Signature([first, *map(option, options)])
    keys = {one["name"].replace("-", "_") + "_": one for one in options}
    described = app_commands.describe(**{key: one["description"] for key, one in keys.items()})
    renamed = app_commands.rename(**{key: one["name"] for key, one in keys.items()})
    limited = app_commands.choices(
        **{
            key: [app_commands.Choice(name=c["name"], value=c["value"]) for c in one["choices"]]
            for key, one in keys.items()
            if one.get("choices")
        }
    )
    return app_commands.Command(
        name=command["name"],
        description=command["description"],
        callback=described(renamed(limited(callback))),
    )


class Bare(discord.AutoShardedClient):
    """What is compared with: a command tree, and nothing behind it."""

    def __init__(self):
        super().__init__(
            intents=discord.Intents(guilds=True, messages="hears" in how),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
        )
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self):
        for command in TOLD["commands"]:
            self.tree.add_command(made(command, command["name"]))
        ANSWERS.update(
            (name, (discord.Embed.from_dict(one["embed"]), buttons(one["components"])))
            for name, one in TOLD["answers"].items()
        )
        if "sync" in how:
            await self.tree.sync()


ANSWERS = {}
Bare().run(token, log_handler=None)
