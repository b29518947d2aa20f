"""The README: what it shows is what the program prints, and what it asks is answered."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.console import cli
from bot.questions.registry import questions

README = Path(__file__).parents[2] / "README.md"
# The day on which the answers of the README were given.
NOW = ("--now", "2026-11-22")
BLOCK = re.compile(r"^```\w*\n(\$ iss-crew-bot ask .*?)^```$", re.DOTALL | re.MULTILINE)
CUT = "..."


def shown():
    """Each ``ask`` of the README with what it shows of its output."""
    return [
        tuple(one.split("\n", 1))
        for block in BLOCK.findall(README.read_text("utf-8"))
        for one in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    ]


def asked():
    """The questions with something given that the README names, each once."""
    names = {f"/{question.name}" for question in questions()}
    spans = re.findall(r"`(/[^`]+)`", BLOCK.sub("", README.read_text("utf-8")))
    given = (span.split() for span in spans)
    return sorted({" ".join(words) for words in given if words[0] in names and len(words) > 1})


@pytest.fixture
def ask(tmp_path, monkeypatch):
    """Ask as in a terminal: ``ask("--locale", "ru", "/next-soyuz")``."""
    monkeypatch.chdir(tmp_path)
    for name in ("ISS_BOT_DATA", "ISS_BOT_STATE", "ISS_BOT_LOG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def printed(*words):
        now = () if "--now" in words else NOW
        result = CliRunner().invoke(cli, ("ask", *words, *now), env={"LANG": "en_US.UTF-8"})
        assert result.exit_code == 0, result.output
        return result.output

    return printed


def agrees(output, printed):
    """Whether an output is what is printed, but for what is cut.

    Where something is cut lines may be broken elsewhere too.
    """
    if CUT not in output:
        return output == printed
    parts = (re.escape(" ".join(part.split())) for part in output.split(CUT))
    return re.fullmatch(" ?.*? ?".join(parts), " ".join(printed.split()), re.DOTALL) is not None


@pytest.mark.parametrize(("command", "output"), shown(), ids=[command for command, _ in shown()])
def test_the_readme_shows_what_is_printed(ask, command, output):
    printed = ask(*shlex.split(command)[2:])
    if not agrees(output, printed):
        pytest.fail(
            f"README.md shows something else. What is printed, to be put there (and cut where it"
            f" was with {CUT!r}):\n\n$ {command}\n{printed}",
            pytrace=False,
        )


def test_the_readme_shows_answers_in_several_forms():
    commands = [command for command, _ in shown()]
    assert len(commands) >= 6
    for option in ("--json", "--explain", "--locale"):
        assert any(option in command for command in commands)


@pytest.mark.parametrize("text", asked())
def test_what_the_readme_asks_has_an_answer(ask, text):
    assert ask(text)
