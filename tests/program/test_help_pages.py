"""The pages of help as the terminal prints them: all of their words, none of their marks."""

import re
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.console import cli
from bot.helping import USUAL, laid_out

PAGES = sorted((Path(__file__).parents[2] / "bot" / "help").glob("*.md"))
CODE = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
# What is not to be read: remarks, and where a link within the pages leads.
UNSEEN = re.compile(r"<!--.*?-->|\]\((?!https?:)[^)\s]+\)", re.DOTALL)
PAGE = """# A page

Of **what** there *is*, as in [another](other.md) or [elsewhere](https://example.org/a), `kind:  *`
on two lines.

- One
  thing.
- Another.

| name | what it holds |
| --- | --- |
| `one` | words that have to be cut |
| two | `a\\|b` |

```sh
run --this   # as it stands
```
"""


def words(text):
    return Counter(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_printed_with_all_of_its_words(page):
    result = CliRunner().invoke(cli, ("help", page.stem))
    assert result.exit_code == 0
    text = page.read_text("utf-8")
    code = "".join(CODE.findall(text))
    plain = re.sub(r"^```\w*$", "", text, flags=re.MULTILINE)
    assert words(result.output) == words(UNSEEN.sub("", plain))
    kept = {line.strip() for line in code.split("\n")}
    for line in result.output.split("\n"):
        if line.strip() not in kept:
            assert len(line) <= USUAL or " " not in line.strip(), line
            assert not line.startswith(("#", "|", "```", "<!--")), line


def test_a_page_is_laid_out_for_the_width_of_a_terminal():
    assert list(laid_out(PAGE, 30)) == [
        "A PAGE",
        "",
        "Of what there is, as in",
        "another or elsewhere",
        "(https://example.org/a),",
        "`kind:  *` on two lines.",
        "",
        "- One thing.",
        "- Another.",
        "",
        "name  what it holds",
        "----  ------------------------",
        "one   words that have to be",
        "      cut",
        "two   a|b",
        "",
        "  run --this   # as it stands",
        "",
    ]


def test_help_lists_its_pages_each_with_what_it_is_about():
    listed = CliRunner().invoke(cli, ("help",)).output.splitlines()
    for page, line in zip(PAGES, listed, strict=True):
        title = page.read_text("utf-8").split("\n")[0].removeprefix("# ")
        assert line.split() == ["iss-crew-bot", "help", page.stem, *title.split()]
        assert len(line) <= 100


def test_a_page_that_is_not_there_is_told_with_those_that_are():
    result = CliRunner().invoke(cli, ("help", "nothing"))
    assert result.exit_code == 1
    assert "posts" in result.output
