"""The README: what it shows is what the program prints, and what it asks is answered."""

import re
import shlex
from pathlib import Path

import draw_discord
import pytest
from click.testing import CliRunner
from PIL import Image

from bot.console import cli
from bot.questions.registry import questions

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = (
    README,
    *sorted((ROOT / "bot" / "help").glob("*.md")),
    *sorted((ROOT / ".github").glob("*.md")),
)
TEXT = "\n".join(page.read_text("utf-8") for page in PAGES)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")
# The day on which the answers of the README were given.
NOW = ("--now", "2026-11-22")
BLOCK = re.compile(r"^```\w*\n(\$ iss-crew-bot ask .*?)^```$", re.DOTALL | re.MULTILINE)
CUT = "..."


def shown():
    """Each ``ask`` of the README with what it shows of its output."""
    return [
        tuple(one.split("\n", 1))
        for block in BLOCK.findall(TEXT)
        for one in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    ]


def asked():
    """The questions with something given that the README names, each once."""
    names = {f"/{question.name}" for question in questions()}
    spans = re.findall(r"`(/[^`]+)`", BLOCK.sub("", TEXT))
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
        said = ("ask", *map(str, words), *now)
        result = CliRunner().invoke(cli, said, env={"LANG": "en_US.UTF-8"})
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
            f"A page shows something else. What is printed, to be put there (and cut where it"
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


def test_the_readme_is_short_and_leads_to_every_page():
    lines = README.read_text("utf-8").splitlines()
    assert len(lines) <= 250
    linked = {(ROOT / target).resolve() for target in LINK.findall("\n".join(lines))}
    assert {page for page in PAGES if page.parent.name == "help"} <= linked


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_links_to_what_is_there(page):
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_pictures_are_as_they_are_drawn_now(ask, tmp_path):
    """Of the same size, which their words and bars decide."""
    shown = ROOT / ".github" / "pictures"
    draw_discord.main(tmp_path / "discord.png")
    ask("/timeline from: 2025-01-01 until: 2025-12-31", "--picture", tmp_path / "timeline.png")
    ask("/timeline from: 2020 until: 2026 by: agency", "--picture", tmp_path / "guarantee.png")
    assert sizes(tmp_path) == sizes(shown)


def sizes(folder):
    """The width and height of each picture of a folder."""
    found = {}
    for path in folder.glob("*.png"):
        with Image.open(path) as image:
            found[path.name] = image.size
    return found
