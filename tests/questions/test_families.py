"""A family names its questions in its folder, and is imported when one of them is asked."""

import subprocess
import sys

import pytest

from bot.questions import families
from bot.questions.registry import questions

# What is loaded of the families after one answer, in a process of its own.
LOADED = """
import sys
from bot.console import cli
cli(["ask", *sys.argv[1:]], standalone_mode=False)
found = (name.split(".")[2:] for name in sys.modules if name.startswith("bot.questions."))
print("loaded", *sorted(".".join(part) for part in found if len(part) > 1))
"""


def loaded(tmp_path, *words):
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={"HOME": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
    )
    return ran.stdout.splitlines()[-1].split()[1:]


def test_each_family_names_the_questions_and_shortcuts_that_it_has():
    named = {}
    for question in questions():
        family = question.ask.__module__.split(".")[2]
        named.setdefault(family, set()).update({question.name, *question.shortcuts})
    every = families.asked_as()
    assert named == {
        family: {slash for slash, of in every.items() if of == family}
        for family in families.names()
    }


def test_a_command_loads_its_family_and_neither_others_nor_how_it_is_asked(tmp_path):
    found = loaded(tmp_path, "/docked 2025-12-01")
    assert "docked.answer" in found
    assert "docked.asked" not in found
    assert "docked.values" not in found
    assert not [name for name in found if name.startswith(("records.", "timeline.", "find."))]


@pytest.mark.parametrize(
    ("words", "module"),
    [
        pytest.param(["who is aboard"], "crew.lead", id="plain words"),
        pytest.param(["--json", "/aboard"], "crew.values", id="for machines"),
    ],
)
def test_what_only_some_answers_need_is_loaded_for_those(tmp_path, words, module):
    assert module not in loaded(tmp_path, "/aboard")
    assert module in loaded(tmp_path, *words)
