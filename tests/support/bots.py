"""The bot's client as tests start it, with a state file of its own."""

from contextlib import closing, contextmanager

from bot.announcements.sqlite_store import SqliteStore
from bot.discord_app.client import CrewBot
from bot.discord_app.synced import Synced


@contextmanager
def crew_bot(manifest, folder, clock, synced=None, **options):
    """The client; its state file lies in ``folder`` and is closed with the context."""
    path = folder / "state.sqlite"
    with closing(SqliteStore(path)) as store:
        options |= {"guild_ready_timeout": 0.01}
        yield CrewBot(manifest, synced or Synced(path), store, clock, **options)
