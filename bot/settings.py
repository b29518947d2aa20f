"""Environment and .env -> Settings, with an error that names every mistake."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from platformdirs import user_cache_path, user_state_path
from pydantic import DirectoryPath, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

APP = "iss-crew-bot"


class SettingsError(Exception):
    """One or more settings cannot be used; the text names each, its value and what is expected."""


class Settings(BaseSettings):
    """What the operator chose. The token is never shown."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        env_ignore_empty=True,
    )

    discord_token: SecretStr | None = Field(default=None, alias="DISCORD_TOKEN")
    data: DirectoryPath | None = Field(default=None, alias="ISS_BOT_DATA")
    state: Path = Field(
        default_factory=lambda: user_state_path(APP) / "state.sqlite", alias="ISS_BOT_STATE"
    )
    log: Literal["error", "warning", "info", "debug"] = Field(default="info", alias="ISS_BOT_LOG")

    @field_validator("log", mode="before")
    @classmethod
    def _lower(cls, value: object) -> object:
        return value.strip().casefold() if isinstance(value, str) else value

    @property
    def data_folder(self) -> Path:
        """The folder of the CSV files: the chosen one, the wheel's, or the checkout's."""
        if self.data is not None:
            return self.data
        package = Path(__file__).parent
        shipped = package / "data"
        return shipped if shipped.is_dir() else package.parent / "data"

    @property
    def database(self) -> Path:
        """Where the mission database of the data folder is kept, apart for each folder."""
        from hashlib import blake2b

        mark = blake2b(str(self.data_folder.resolve()).encode(), digest_size=6).hexdigest()
        return user_cache_path(APP) / f"missions-{mark}.sqlite"


class _Given(Settings):
    """Settings of what is given alone: neither the environment nor .env is read."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


_EXPECTED = {
    "DISCORD_TOKEN": "the bot's token from Discord's developer portal",
    "ISS_BOT_DATA": "a folder with the CSV files",
    "ISS_BOT_STATE": "the path of a file for subscriptions",
    "ISS_BOT_LOG": "error, warning, info or debug",
}


def read_settings(given: Mapping[str, str] | None = None) -> Settings:
    """The settings of the environment and of .env, or of ``given`` alone.

    Raises SettingsError with every mistake.
    """
    try:
        if given is None:
            return Settings()
        return _Given.model_validate({name: value for name, value in given.items() if value})
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f".env cannot be read as UTF-8 text: {error}") from None
    except ValidationError as error:
        mistakes = []
        for mistake in error.errors(include_url=False):
            name = str(mistake["loc"][0])
            held = (
                "a value that is not shown" if name == "DISCORD_TOKEN" else repr(mistake["input"])
            )
            mistakes.append(
                f"{name} holds {held}; expected is {_EXPECTED.get(name, 'another value')}."
            )
        raise SettingsError("\n".join(mistakes)) from None
