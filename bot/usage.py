"""How the program is used: examples of its help, and a hint for whoever asks without a command."""

from difflib import get_close_matches
from typing import Any

import click

from bot.settings import program


class Commands(click.Group):
    """The commands; whoever asks without one is told which command asks."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Find the command that is named first."""
        known = self.list_commands(ctx)
        if args[0] not in known and not get_close_matches(args[0], known):
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
