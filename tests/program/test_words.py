"""The words of all languages are kept between questions, and never those of other languages."""

import stat
import sys

import pytest
from click.testing import CliRunner

from bot.console import cli
from bot.reading import lexicon
from bot.words import open_words

EVERY = lexicon.put_together()


@pytest.fixture(autouse=True)
def given(monkeypatch):
    found, give = [], lexicon.give
    monkeypatch.setattr(lexicon, "give", lambda lines: found.append(lines) or give(lines))
    return found


@pytest.fixture
def put_together(monkeypatch):
    """How often the words were put together."""
    times = []
    monkeypatch.setattr(lexicon, "put_together", lambda: times.append(EVERY) or EVERY)
    return times


def test_words_are_put_together_once(tmp_path, given, put_together):
    for _ in range(3):
        open_words(tmp_path / "cache" / "words")
    assert given == [EVERY] * 3
    assert len(put_together) == 1
    # Nothing else is left there, and others may read them.
    (kept,) = (tmp_path / "cache").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o644


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda kept: b"", id="empty"),
        pytest.param(lambda kept: kept[:40], id="cut within its mark"),
        pytest.param(lambda kept: kept[:-1], id="cut at its end"),
        pytest.param(lambda kept: kept[:900] + b"\xff" + kept[901:], id="one byte changed"),
        pytest.param(lambda kept: b"0" * 64 + kept[64:], id="of other words"),
        pytest.param(lambda kept: b"SQLite format 3\0" + kept, id="another file"),
    ],
)
def test_damaged_words_are_put_together_again(tmp_path, given, put_together, damage):
    file = tmp_path / "words"
    open_words(file)
    kept = file.read_bytes()
    file.write_bytes(damage(kept))
    open_words(file)
    assert given == [EVERY] * 2
    assert len(put_together) == 2
    assert file.read_bytes() == kept


def test_words_that_were_put_together_otherwise_are_not_taken(tmp_path, put_together, monkeypatch):
    open_words(tmp_path / "words")
    monkeypatch.setattr(sys, "version", "another")
    open_words(tmp_path / "words")
    assert len(put_together) == 2


def test_words_are_read_where_they_cannot_be_kept(tmp_path, given):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    open_words(tmp_path / "file" / "words")
    open_words(tmp_path / "folder")
    assert given == [EVERY] * 2
    assert not list((tmp_path / "folder").iterdir())


@pytest.mark.parametrize(("text", "number"), [("/aboard", 0), ("who is aboard?", 1)])
def test_only_plain_words_need_them(tmp_path, monkeypatch, given, text, number):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert CliRunner().invoke(cli, ["ask", text]).exit_code == 0
    assert len(given) == len(list(tmp_path.rglob("*.words"))) == number
