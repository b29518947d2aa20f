"""What several test modules share: the shipped data, read once, and a clock that stands still."""

from datetime import UTC, datetime
from pathlib import Path

import catalogues
import pytest
from hypothesis import settings
from support import brackets

from bot.announcements import schema
from bot.archive import storage
from bot.reading.readers import Scene
from bot.replies.reply import Asker, reply
from bot.saying import catalogue

DATA = Path(__file__).parent.parent / "data"

# A deadline would make a law fail where the machine is busy.
settings.register_profile("tests", max_examples=60, deadline=None)
settings.register_profile("long", max_examples=300, deadline=None)


def pytest_addoption(parser):
    parser.addoption(
        "--update-answers",
        action="store_true",
        help="write the files of what was (answers, posts, outcomes, kept) anew and pass",
    )
    parser.addoption("--long", action="store_true", help="run slow proofs in their long form")


def pytest_configure(config):
    # Before the modules are imported: what they set for a law of theirs goes on from it.
    settings.load_profile("long" if config.getoption("--long") else "tests")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--long"):
        for item in items:
            item.add_marker(pytest.mark.timeout(600))


@pytest.fixture(scope="session", autouse=True)
def apart(tmp_path_factory):
    """Nothing is kept where this machine's user keeps such things, nor met there."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.casefold())))
        yield


@pytest.fixture(scope="session", autouse=True)
def lasting():
    """How state files are opened outside of tests.

    In the tests' own process they do not wait for the disk, which only a power cut could show.
    """
    as_shipped = schema.connect

    def connect(path):
        connection = as_shipped(path)
        connection.execute("PRAGMA synchronous = OFF")
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "connect", connect)
        yield as_shipped


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """The manifest of the shipped data."""
    return storage.open_manifest(DATA, tmp_path_factory.mktemp("shipped") / "missions.sqlite")


@pytest.fixture(scope="session")
def texts():
    """Every text a person may read, as ``catalogues`` finds them."""
    return catalogues.texts()


@pytest.fixture(scope="session")
def in_brackets(tmp_path_factory, texts):
    """A folder of catalogues with one of a made-up language."""
    folder = tmp_path_factory.mktemp("locales")
    brackets.write(folder, texts)
    return folder


@pytest.fixture
def made_up(in_brackets, monkeypatch):
    """A language of which every text is the English one in brackets: one file."""
    monkeypatch.setattr(catalogue, "LOCALES", in_brackets)
    return brackets.LANGUAGE


@pytest.fixture
def long(request):
    """Whether slow proofs run in their long form."""
    return request.config.getoption("--long")


@pytest.fixture(scope="session")
def now():
    return datetime(2026, 11, 22, 5, tzinfo=UTC)


@pytest.fixture(scope="session")
def scene(shipped, now):
    """Where words are read: the shipped names, UTC, day first."""
    return Scene(shipped, now)


@pytest.fixture(scope="session")
def ask(shipped, now):
    """Ask the shipped data: ``ask("/aboard")`` gives the reply."""

    def asked(text, **asker):
        return reply(text, shipped, Asker(**{"now": now, **asker}))

    return asked
