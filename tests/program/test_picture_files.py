"""Pictures and numbers from the terminal: files of the kind that their names say."""

import pytest
from click.testing import CliRunner

from bot.console import cli


@pytest.fixture
def ask(tmp_path, monkeypatch):
    """Ask as in a terminal, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    for name in ("ISS_BOT_DATA", "ISS_BOT_STATE", "ISS_BOT_LOG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def asked(*words):
        return CliRunner().invoke(cli, ("ask", "--now", "2026-11-22", *words), env={"LANG": "en"})

    return asked


def test_a_picture_and_its_numbers_are_written_beside_the_answer(ask, tmp_path):
    year = "/timeline 2025-01-01 2025-12-31"
    said = ask(year, "--picture", "year.png", "--csv", "year.csv")
    assert said.exit_code == 0
    assert said.output.startswith("25 people aboard the ISS in 2025\n")
    assert (tmp_path / "year.png").read_bytes().startswith(b"\x89PNG")
    head, *rows = (tmp_path / "year.csv").read_text("utf-8").splitlines()
    assert head.startswith("person,name,agency,nationality,ship,home_on,since,until")
    assert len(rows) == 25


def test_an_svg_is_on_the_ground_that_was_asked_for(ask, tmp_path):
    assert ask("/guarantee", "--picture", "dark.svg").exit_code == 0
    assert ask("/guarantee", "--picture", "light.svg", "--light").exit_code == 0
    dark, light = ((tmp_path / f"{name}.svg").read_text("utf-8") for name in ("dark", "light"))
    assert 'fill="#1e2025"' in dark
    assert 'height="100%" fill="#ffffff"' in light


def test_another_kind_of_file_is_wrong_usage(ask):
    said = ask("/timeline", "--picture", "year.jpeg")
    assert said.exit_code == 2
    assert ".png or .svg" in said.output


def test_many_lines_have_no_picture(ask):
    assert ask("--json", "-", "--picture", "many.png").exit_code == 2


def test_an_answer_without_a_picture_says_which_have_one(ask, tmp_path):
    said = ask("/next-soyuz", "--picture", "next.png")
    assert said.exit_code == 1
    assert "there are pictures of /aboard, /person, /together, /guarantee, " in said.output
    assert not (tmp_path / "next.png").exists()


@pytest.mark.parametrize(
    ("text", "more", "hinted"),
    [
        ("/aboard picture: yes", (), True),
        ("/timeline", (), True),
        ("/aboard", (), False),
        ("/aboard picture: yes", ("--picture", "aboard.png"), False),
        ("/aboard picture: yes", ("--json",), False),
    ],
)
def test_who_asks_for_a_picture_in_the_terminal_is_told_how_to_get_it(ask, text, more, hinted):
    said = ask(text, *more)
    assert said.exit_code == 0
    assert ("--picture FILE.png" in said.stderr) is hinted
    assert "--picture" not in said.stdout


def test_a_file_that_cannot_be_written_is_told(ask):
    said = ask("/timeline", "--picture", "nowhere/year.png")
    assert said.exit_code == 1
    assert "cannot be written" in said.output
