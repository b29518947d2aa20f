"""The answers that README.md shows are those that are given."""

import re
import shlex
from pathlib import Path

import pytest

README = Path(__file__).parent.parent / "README.md"

BLOCK = re.compile(r"^```\n\$ iss-crew-bot (ask [^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What is printed beside an answer, and only in part here.
OTHER = {"--explain", "--json"}


def shown():
    """The question, the language and the answer of each block."""
    for command, answer in BLOCK.findall(README.read_text("utf-8")):
        _, *words = shlex.split(command)
        if OTHER.isdisjoint(words):
            locale = words[words.index("--locale") + 1] if "--locale" in words else "en"
            question = next(word for word in words if word.startswith("/"))
            yield pytest.param(question, locale, answer.rstrip("\n"), id=question)


@pytest.mark.parametrize(("question", "locale", "answer"), list(shown()))
def test_an_answer_in_the_readme_is_the_one_given(ask, question, locale, answer):
    assert ask(question, locale=locale).text == answer
