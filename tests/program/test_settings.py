"""What the operator chose, read from the environment, and what is said of a mistake in it."""

import traceback
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings

VARIABLES = (
    *("DISCORD_TOKEN", "ISS_BOT_DATA", "ISS_BOT_STATE", "ISS_BOT_LOG", "ISS_BOT_CHAT"),
    *("ISS_BOT_REFRESH_URL", "ISS_BOT_REFRESH_KEY"),
)
CANARY = "canary.token.not-to-be-seen"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch, tmp_path):
    """An empty environment and an empty working directory."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "states"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.chdir(tmp_path)


def mistakes(given=None):
    with pytest.raises(SettingsError) as caught:
        read_settings(given)
    return str(caught.value).splitlines()


def token(settings):
    return settings.discord_token


def test_nothing_need_be_set():
    settings = read_settings({})
    assert settings.discord_token is None
    assert settings.log == "info"
    assert settings.state.name == "state.sqlite"
    assert (settings.data_folder / "seats.csv").is_file()
    assert settings.database.suffix == ".sqlite"


def test_each_variable_is_read(tmp_path):
    settings = read_settings(
        {
            "DISCORD_TOKEN": "token",
            "ISS_BOT_DATA": str(tmp_path),
            "ISS_BOT_STATE": "kept/here.sqlite",
            "ISS_BOT_LOG": "debug",
        }
    )
    assert token(settings) == "token"
    assert settings.data_folder == tmp_path
    assert settings.state == Path("kept/here.sqlite")
    assert settings.log == "debug"


@pytest.mark.parametrize("place", ["environment", ".env"])
def test_a_tilde_is_the_home_folder(monkeypatch, tmp_path, place):
    home = tmp_path / "home"
    (home / "facts").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    values = {"ISS_BOT_DATA": "~/facts", "ISS_BOT_STATE": "~/kept/state.sqlite"}
    if place == "environment":
        for variable, value in values.items():
            monkeypatch.setenv(variable, value)
    else:
        lines = [f"{variable}={value}\n" for variable, value in values.items()]
        (tmp_path / ".env").write_text("".join(lines))
    settings = read_settings()
    assert settings.data_folder == home / "facts"
    assert settings.state == home / "kept" / "state.sqlite"


def test_the_home_of_nobody_is_a_mistake():
    value = "~nobody-of-that-name/state.sqlite"
    assert mistakes({"ISS_BOT_STATE": value}) == [
        f"ISS_BOT_STATE holds {value!r}; expected is a path; there is no such home folder."
    ]


@pytest.mark.parametrize("level", ["error", "warning", "info", "debug", "WARNING", " Debug "])
def test_a_level_of_the_log_is_read_as_people_write_it(level):
    assert read_settings({"ISS_BOT_LOG": level}).log == level.strip().lower()


@pytest.mark.parametrize(
    ("given", "chat"), [("", True), ("on", True), ("off", False), ("OFF", False)]
)
def test_the_chat_can_be_switched_off(given, chat):
    assert read_settings({"ISS_BOT_CHAT": given}).chat is chat


def test_each_data_folder_has_a_database_of_its_own(tmp_path):
    one, other = (tmp_path / name for name in ("one", "other"))
    one.mkdir()
    other.mkdir()
    databases = {
        read_settings({"ISS_BOT_DATA": str(folder)}).database
        for folder in (one, other, tmp_path / "other" / ".." / "one")
    }
    assert len(databases) == 2


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("ISS_BOT_LOG", "loud", "error, warning, info or debug"),
        ("ISS_BOT_DATA", "no/such/folder", "a folder with the CSV files"),
        ("ISS_BOT_CHAT", "maybe", "on or off"),
    ],
)
def test_a_mistake_is_told_with_what_is_held_and_what_is_expected(variable, value, expected):
    assert mistakes({variable: value}) == [f"{variable} holds {value!r}; expected is {expected}."]


def test_a_file_is_no_data_folder(tmp_path):
    (tmp_path / "seats.csv").touch()
    assert mistakes({"ISS_BOT_DATA": "seats.csv"}) == [
        "ISS_BOT_DATA holds 'seats.csv'; expected is a folder with the CSV files."
    ]


def test_every_mistake_is_told_at_once():
    assert [
        told.split()[0] for told in mistakes({"ISS_BOT_LOG": "loud", "ISS_BOT_DATA": "nowhere"})
    ] == ["ISS_BOT_DATA", "ISS_BOT_LOG"]


def test_mistakes_in_the_environment_are_told_alike(monkeypatch):
    monkeypatch.setenv("ISS_BOT_LOG", "loud")
    assert mistakes() == mistakes({"ISS_BOT_LOG": "loud"})


@pytest.mark.parametrize("show", [repr, str, "{!r}".format])
def test_the_token_is_not_shown_with_the_settings(show):
    settings = read_settings({"DISCORD_TOKEN": CANARY})
    assert token(settings) == CANARY
    assert CANARY not in str(show(settings))


@pytest.mark.parametrize("place", ["given", "environment", ".env"])
def test_the_token_is_not_shown_when_another_setting_is_wrong(monkeypatch, tmp_path, place):
    values = {"DISCORD_TOKEN": CANARY, "ISS_BOT_LOG": "loud", "ISS_BOT_DATA": "nowhere"}
    if place == "environment":
        for variable, value in values.items():
            monkeypatch.setenv(variable, value)
    if place == ".env":
        lines = [f"{variable}={value}\n" for variable, value in values.items()]
        (tmp_path / ".env").write_text("".join(lines))
    with pytest.raises(SettingsError) as caught:
        read_settings(values if place == "given" else None)
    assert "ISS_BOT_LOG" in str(caught.value)
    assert CANARY not in "".join(traceback.format_exception(caught.value))
    assert CANARY not in repr(caught.value)


def test_the_environment_is_read(monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "token")
    assert token(read_settings()) == "token"


def test_dot_env_in_the_working_directory_is_read(tmp_path):
    (tmp_path / ".env").write_text("# the bot\nDISCORD_TOKEN='token'\nISS_BOT_LOG=debug\n")
    settings = read_settings()
    assert (token(settings), settings.log) == ("token", "debug")


def test_the_environment_goes_before_dot_env(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("DISCORD_TOKEN=written\nISS_BOT_LOG=debug\n")
    monkeypatch.setenv("DISCORD_TOKEN", "set")
    settings = read_settings()
    assert (token(settings), settings.log) == ("set", "debug")


def test_what_is_given_is_all_there_is(monkeypatch, tmp_path):
    monkeypatch.setenv("DISCORD_TOKEN", "set")
    (tmp_path / ".env").write_text("ISS_BOT_LOG=debug\n")
    settings = read_settings({})
    assert (token(settings), settings.log) == (None, "info")


@pytest.mark.parametrize("variable", VARIABLES)
def test_an_empty_variable_counts_as_not_set(monkeypatch, tmp_path, variable):
    unset = read_settings({})
    monkeypatch.setenv(variable, "")
    assert read_settings() == unset
    assert read_settings({variable: ""}) == unset
    monkeypatch.delenv(variable)
    (tmp_path / ".env").write_text(f"{variable}=\n")
    assert read_settings() == unset


def test_an_empty_variable_leaves_the_word_to_dot_env(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("ISS_BOT_LOG=debug\n")
    monkeypatch.setenv("ISS_BOT_LOG", "")
    assert read_settings().log == "debug"


def test_unknown_variables_are_ignored(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("ISS_BOT_COLOUR=blue\nHOME=elsewhere\n")
    monkeypatch.setenv("ISS_BOT_SHAPE", "round")
    assert read_settings().log == "info"
    assert read_settings({"ISS_BOT_SHAPE": "round"}).log == "info"


def test_a_dot_env_that_is_no_text_is_told(tmp_path):
    (tmp_path / ".env").write_bytes(f"DISCORD_TOKEN={CANARY}\xff".encode("latin-1"))
    (told,) = mistakes()
    assert told.startswith(".env cannot be read as UTF-8 text: ")
    assert CANARY not in told


def test_settings_cannot_be_changed():
    settings = read_settings({})
    with pytest.raises(FrozenInstanceError):
        settings.log = "debug"


def test_the_source_is_launch_library_and_what_is_learned_lies_beside_the_state(tmp_path):
    settings = read_settings({"ISS_BOT_STATE": str(tmp_path / "state.sqlite")})
    assert settings.refresh_url == "https://ll.thespacedevs.com/2.3.0/"
    assert settings.learned == tmp_path / "state-learned.sqlite"


@pytest.mark.parametrize("url", ["http://localhost:80/", "http://[::1]:8/a/", "https://a.b/2.3.0/"])
def test_a_source_is_asked_by_https_or_on_this_machine(url):
    assert read_settings({"ISS_BOT_REFRESH_URL": url}).refresh_url == url


@pytest.mark.parametrize(
    "url", ["http://a.b/", "ftp://a.b/", "https://a.b/2.3.0", "https:///x/", "http://[/", "off"]
)
def test_another_source_is_a_mistake(url):
    (mistake,) = mistakes({"ISS_BOT_REFRESH_URL": url})
    assert "ISS_BOT_REFRESH_URL" in mistake


def test_the_key_is_read_and_not_shown():
    settings = read_settings({"ISS_BOT_REFRESH_KEY": CANARY})
    assert settings.refresh_key == CANARY
    assert CANARY not in repr(settings)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_the_state_may_be_on_a_postgres_server_whose_password_is_not_shown(scheme):
    url = f"{scheme}://bot:s3cr3t@db.example.org:5433/iss"
    settings = read_settings({"ISS_BOT_STATE": url})
    assert settings.server.url == url
    assert str(settings.kept) == "postgresql://db.example.org:5433/iss"
    assert "s3cr3t" not in repr(settings)
    # What is learned is kept on this machine.
    assert settings.learned == read_settings({}).learned


@pytest.mark.parametrize(
    "url", ["mysql://bot:s3cr3t@db/iss", "postgresql://bot:s3cr3t@db:x/iss", "sqlite:///s3cr3t"]
)
def test_another_address_is_refused_without_its_password(url):
    with pytest.raises(SettingsError, match="ISS_BOT_STATE") as met:
        read_settings({"ISS_BOT_STATE": url})
    assert "s3cr3t" not in str(met.value)
    assert "postgresql://" in str(met.value)
