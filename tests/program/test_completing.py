"""What Tab offers at the prompt."""

import pytest

from bot.completing import MOST, completions
from bot.questions.registry import find, questions


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("/next-so", "/next-soyuz "),
        ("/person Suni", "/person Suni Williams"),
        ("/person name: Kononenk", "/person name: oleg-kononenko"),
        ("/next program: so", "/next program: Soyuz"),
        ("/next program: soyuz ", "/next program: soyuz event: "),
        ("/aboard 2025-12-01 wh", "/aboard 2025-12-01 who: "),
        ("/help co", "/help counting"),
    ],
)
def test_tab_goes_on_with(scene, line, offered):
    assert offered in completions(line, scene)


@pytest.mark.parametrize("line", ["who is", "/nope x", "/aboard when: 2025-12-01 when: 2"])
def test_tab_offers_nothing_where_nothing_is_known(scene, line):
    assert "when: when" not in " ".join(completions(line, scene))
    assert all(one.startswith("/aboard when: 2025-12-01") for one in completions(line, scene))


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_line_that_tab_gives_is_of_its_question(scene, question):
    offered = completions(f"/{question.name} ", scene)
    assert len(offered) <= MOST
    assert all(find(line[1:].split(" ")[0])[0] is question for line in offered)
