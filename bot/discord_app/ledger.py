"""A line in the log for each command: its name, how it ended, how long it took, and where.

Nobody's words are in it, and of a server only a mark that changes with each start.
"""

import logging
import re
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import blake2b
from typing import Any

import discord

from bot.announcements.store import StoreError
from bot.discord_app.apologising import harmless
from bot.errors import AskError
from bot.output import counted
from bot.station.cadence import median

log = logging.getLogger(__name__)

ANSWERED, NOT_ALLOWED, FAULT, NO_STATE = "answered", "not allowed", "fault", "state unusable"
_KIND = re.compile(r"[a-z-]{1,20}")


class Ledger:
    """Keeps the log of what was asked, and counts it; ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock, self._salt = clock, secrets.token_bytes(16)
        self._took: list[float] = []
        self._faults = 0

    def of(self, interaction: discord.Interaction) -> AbstractContextManager[None]:
        """Note what an interaction asks, as ``entry`` does."""
        return self.entry(name_of(interaction), interaction.guild_id)

    @contextmanager
    def entry(self, name: str, server: int | None) -> Iterator[None]:
        """Note what is done within, by how it ends; what it raises goes on."""
        begun, outcome = self._clock(), ANSWERED
        try:
            yield
        except AskError as error:
            outcome = error.kind
            raise
        except StoreError:
            outcome = NO_STATE
            raise
        except Exception as fault:
            outcome = harmless(fault) or FAULT
            raise
        finally:
            self._note(name, server, outcome, self._clock() - begun)

    def refused(self, interaction: discord.Interaction) -> None:
        """Note that someone asked for what they may not do."""
        self._note(name_of(interaction), interaction.guild_id, NOT_ALLOWED, 0.0)

    def _note(self, name: str, server: int | None, outcome: str, took: float) -> None:
        self._took.append(took * 1000)
        self._faults += outcome == FAULT
        log.info("%s: %s in %.0f ms, %s", name, outcome, took * 1000, self.mark(server))

    def mark(self, server: int | None) -> str:
        """By what a server is known in the log for as long as the bot runs."""
        if server is None:
            return "no server"
        return f"server {blake2b(str(server).encode(), key=self._salt, digest_size=4).hexdigest()}"

    def summary(self) -> str:
        """What was asked since the last summary, in words."""
        took, faults = self._took, self._faults
        self._took, self._faults = [], 0
        if not took:
            return "no commands"
        return (
            f"{counted(len(took), 'command')} (median {median(took):.0f} ms, longest"
            f" {max(took):.0f} ms, {counted(faults, 'fault')})"
        )


def name_of(interaction: discord.Interaction) -> str:
    """What an interaction is called in the log: a command, or the kind of a button or form."""
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    data: Any = interaction.data or {}
    kind = _KIND.match(str(data.get("custom_id", "")))
    sort = "form" if interaction.type is discord.InteractionType.modal_submit else "press"
    return f"{sort} {kind[0] if kind else '?'}"
