"""The facts as the terminal opens them; what is wrong with them ends the program."""

import sqlite3

from bot.archive import storage
from bot.archive.learned import NOTHING
from bot.archive.tables import BadData
from bot.choosing import Unusable
from bot.settings import Settings
from bot.station.manifest import Manifest


def open_facts(settings: Settings) -> Manifest:
    """The manifest of the chosen data folder; raises Unusable with the reason if there is none."""
    try:
        learned = NOTHING
        # Most who ask at a terminal have learned nothing.
        if settings.learned.exists():
            from bot.refreshing.learned import LearnedFile

            learned = LearnedFile(settings.learned).learned()
        return storage.open_manifest(settings.data_folder, settings.database, learned)
    except BadData as error:
        raise Unusable(
            f"The data in {settings.data_folder} has problems:\n{error}\n'data check' lists them."
        ) from None
    except (OSError, sqlite3.Error) as error:
        raise Unusable(f"The data in {settings.data_folder} cannot be read: {error}") from None
