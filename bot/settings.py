"""Environment and .env -> Settings, with an error that names every mistake."""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from dotenv import dotenv_values
from platformdirs import user_cache_path, user_state_path

from bot.refreshing.addresses import BASE, usable
from bot.server import EXAMPLE, ServerAddress

APP = "iss-crew-bot"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
LEVELS = ("error", "warning", "info", "debug")


def program() -> str:
    """What the program is called where it was started, so that it can be typed again."""
    typed = Path(sys.argv[0])
    return "python -m bot" if typed.name == "__main__.py" else typed.stem


def looked_in() -> str:
    """Where settings are looked for, in words."""
    file = Path.cwd() / ".env"
    return f"the environment and {file}{'' if file.is_file() else ', which is not there'}"


def learned_beside(state: Path) -> Path:
    """Where what was learned lies that goes with a state file, or with a copy of one."""
    return state.with_name(f"{state.stem}-learned.sqlite")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose. The token, the key and a password are never shown."""

    discord_token: str | None = field(default=None, repr=False)
    data: Path | None = None
    state: Path = field(default_factory=lambda: user_state_path(APP) / "state.sqlite")
    server: ServerAddress | None = None
    log: str = "info"
    chat: bool = True
    refresh: bool = True
    refresh_url: str = BASE
    refresh_key: str | None = field(default=None, repr=False)

    @property
    def data_folder(self) -> Path:
        """The folder of the CSV files: the chosen one, the wheel's, or the checkout's."""
        if self.data is not None:
            return self.data
        package = Path(__file__).parent
        shipped = package / "data"
        return shipped if shipped.is_dir() else package.parent / "data"

    @property
    def kept(self) -> Path | ServerAddress:
        """Where subscriptions and posts are kept: on a server if one is chosen."""
        return self.server or self.state

    @property
    def learned(self) -> Path:
        """The file of what was learned from the source, beside the state file."""
        return learned_beside(self.state)

    @property
    def database(self) -> Path:
        """Where the mission database of the data folder is kept, apart for each folder."""
        mark = blake2b(str(self.data_folder.resolve()).encode(), digest_size=6).hexdigest()
        return user_cache_path(APP) / f"missions-{mark}.sqlite"

    @property
    def words(self) -> Path:
        """Where the words of all languages are kept, beside the database."""
        return self.database.with_suffix(".words")


class SettingsError(Exception):
    """One or more settings cannot be used; the text names each, its value and what is expected.

    ``rest`` are the settings as they are without those.
    """

    def __init__(self, mistakes: Sequence[str], rest: Settings) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes, self.rest = tuple(mistakes), rest


def read_settings(given: Mapping[str, str] | None = None) -> Settings:
    """The settings of the environment and of .env, or of ``given`` alone; blank is not set.

    The environment goes before .env. Raises SettingsError with every mistake.
    """
    mistakes: list[str] = []
    values = _surroundings(mistakes) if given is None else dict(given)

    def expect(name: str, what: str) -> None:
        mistakes.append(f"{name} holds {values[name]!r}; expected is {what}.")

    def place(name: str) -> Path | None:
        if not values.get(name):
            return None
        try:
            # A shell does it only where nothing is quoted, and .env is read by no shell.
            return Path(values[name]).expanduser()
        except RuntimeError:
            expect(name, "a path; there is no such home folder")
            return None

    server = None
    if ADDRESS.match(values.get("ISS_BOT_STATE", "").strip()):
        try:
            server = ServerAddress(values["ISS_BOT_STATE"].strip())
        except ValueError:
            # Not the value, which may hold a password.
            mistakes.append(
                "ISS_BOT_STATE holds an address that cannot be used; expected is the path of a"
                f" file, or one like {EXAMPLE}."
            )
        del values["ISS_BOT_STATE"]
    data, state = place("ISS_BOT_DATA"), place("ISS_BOT_STATE")
    if data is not None and not data.is_dir():
        expect("ISS_BOT_DATA", "a folder with the CSV files")
        data = None
    log = values.get("ISS_BOT_LOG", "").strip().casefold() or "info"
    if log not in LEVELS:
        expect("ISS_BOT_LOG", f"{', '.join(LEVELS[:-1])} or {LEVELS[-1]}")
        log = "info"
    chat = values.get("ISS_BOT_CHAT", "").strip().casefold() or "on"
    if chat not in ("on", "off"):
        expect("ISS_BOT_CHAT", "on or off")
    refresh = values.get("ISS_BOT_REFRESH", "").strip().casefold() or "on"
    if refresh not in ("on", "off"):
        expect("ISS_BOT_REFRESH", "on or off")
    url = values.get("ISS_BOT_REFRESH_URL", "").strip() or BASE
    if not usable(url):
        expect("ISS_BOT_REFRESH_URL", f"an address like {BASE} (http on this machine only)")
        url = BASE
    settings = Settings(
        discord_token=values.get("DISCORD_TOKEN", "").strip() or None,
        data=data,
        **({"state": state} if state else {}),
        server=server,
        log=log,
        chat=chat != "off",
        refresh=refresh != "off",
        refresh_url=url,
        refresh_key=values.get("ISS_BOT_REFRESH_KEY", "").strip() or None,
    )
    if mistakes:
        raise SettingsError(mistakes, settings)
    return settings


def _surroundings(mistakes: list[str]) -> dict[str, str]:
    file: Mapping[str, str | None] = {}
    try:
        file = dotenv_values(".env", encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(f".env cannot be read as UTF-8 text: {error}")
    return {name: value for name, value in {**file, **_set(os.environ)}.items() if value}


def _set(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}
