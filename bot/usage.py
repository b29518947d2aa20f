"""How the program is used: examples of its help, and a hint for whoever asks without a command."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from bot.settings import program


class Commands(click.Group):
    """The commands; whoever asks without one is told which command asks.

    ``later`` are groups of commands that are imported when one of theirs is used, by their names
    and with the module of each.
    """

    def __init__(self, later: Mapping[str, str], **given: Any) -> None:
        super().__init__(**given)
        self._later = later

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted([*super().list_commands(ctx), *self._later])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self._later:
            return super().get_command(ctx, cmd_name)
        found: click.Command = getattr(import_module(self._later[cmd_name]), cmd_name)
        return found

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Find the command that is named first."""
        known = self.list_commands(ctx)
        if args[0] in known:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        if not get_close_matches(args[0], known):
            ctx.fail(f'To ask that: {ctx.command_path} ask "{" ".join(args)[:100]}"')
        return super().resolve_command(ctx, args)


EXAMPLES = f"""\b
Examples:
  {program()} ask "/aboard 2025-12-01"
  {program()} ask "who was up there last Christmas?"
  {program()} chat
"""


ASKED = f"""\b
Examples:
  {program()} ask "/mission MS-28"
  {program()} ask --sources "next soyuz"
  {program()} ask --json - < questions.txt
"""
