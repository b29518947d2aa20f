"""The registry is its own test data: examples, summaries, readers, and every card there is."""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from bot.questions import values
from bot.questions.registry import find, questions
from bot.reading.categories import Category
from bot.reading.readers import READERS
from bot.replies import terminal
from bot.saying.card import Crew, Entry
from bot.saying.speech import GLUE
from bot.station.domain import Standing
from bot.understanding.understanding import understand

README = Path(__file__).parents[2] / "README.md"

EXAMPLES = [
    pytest.param(question, example, id=example)
    for question in questions()
    for example in question.examples
]


def least(name, given, question):
    """A command with just the parameters that it needs."""
    needed = [p for p in question.parameters if p.required and p.name not in given]
    return " ".join([f"/{name}", *(f"{p.name}: {p.reader.example}" for p in needed)])


# Questions of every kind, and of the corners of each.
ASKED = [
    *(least(question.name, {}, question) for question in questions()),
    *(
        least(shortcut, given, question)
        for question in questions()
        for shortcut, given in question.shortcuts.items()
    ),
    *(
        f"/aboard {when}"
        for when in (
            "1998-12-08", "1999", "2000-10-31", "2000-11-02", "2000-11", "2001-03-08", "2003-05",
            "2009", "2009-07-18", "2018-10-11", "2020-11-16 Tokyo", "2021-12-15", "2023-03-28",
            "2024", "2024-09-07", "2025-12-01", "2025-12-09", "2026", "2026-01-14T22:20Z",
            "2026-10", "2026-10-08", "2026-10-09", "2027-03-15", "2027-04-01", "2027", "2027-11-30",
            "01/02/2025", "2024 who: NASA", "2001 who: Canada", "now who: Japan",
        )
    ),
    *(
        f"/mission {name}"
        for name in (
            "STS-88", "TM-31", "TMA-1", "MS-10", "MS-22", "MS-23", "MS-29", "MS-30", "Crew-13",
            "Crew-14", "Ax-4", "Ax-5", "Vast-1", "Starliner-1", "CFT", "Demo-2", "STS-135",
            "MS-28 as-of: 2025-12-01", "Crew-11 as-of: 2025-07-30",
        )
    ),
    *(
        f"/person {name}"
        for name in (
            "Suni Williams", "Kononenko", "Padalka", "Anil Menon", "Burnham", "Tito", "Birch",
            "Vande Hei", "Rubio 2023", "Menon 2027-06", "Uznański", "Al Neyadi", "Husband",
        )
    ),
    "/together Suni Williams Butch Wilmore",
    "/together Padalka Tito",
    "/together Menon Burnham",
    "/together Kononenko Kononenko",
    *(
        f"/records {words}".rstrip()
        for words in (
            *(str(category) for category in Category),
            "2010-01-01", "who: Rubio", "who: Japan", "longest-gap Wakata", "most-aboard Rubio",
            "days-in-space Rubio, Suni Williams", "last-aboard women 2015", "countries ESA",
        )
    ),
    "/expedition 1",
    "/expedition 66",
    "/expedition when: 2025-09-10",
    "/next program: soyuz event: landing",
    "/next-starliner",
    "/next-dragon as-of: 2024-05-01",
]  # fmt: skip


@pytest.fixture(scope="module", params=ASKED)
def answered(request, ask):
    """The reply to each question asked."""
    return ask(request.param)


def texts(card):
    """Everything of a card that someone reads."""
    yield from (card.title, card.description, *card.footer)
    for button in card.buttons:
        yield button.label
    for section in card.sections:
        yield from (section.heading, section.remark)
        for line in section.lines:
            if isinstance(line, Crew):
                yield from (line.name, line.agency, line.remark)
            elif isinstance(line, Entry):
                yield from (line.label, line.text, line.mark)
            elif isinstance(line, str):
                yield line


# ----------------------------------------------------------------------- examples


@pytest.mark.parametrize(("question", "example"), EXAMPLES)
def test_an_example_asks_its_own_question(scene, question, example):
    assert understand(example, scene).question is question
    assert understand(f"{example.upper()}?", scene).question is question


@pytest.mark.parametrize(("question", "example"), EXAMPLES)
@pytest.mark.parametrize("former", ["/mission Crew-9", "/aboard 2014-12-25", "/expedition 70"])
def test_an_example_asks_the_same_after_another_question(scene, question, example, former):
    asked = understand(example, scene, understand(former, scene))
    assert (asked.question, asked.command) == (question, understand(example, scene).command)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
class TestAQuestion:
    def test_has_a_name_and_parameters_such_as_discord_takes(self, question):
        for name in (question.name, *question.shortcuts, *(p.name for p in question.parameters)):
            assert re.fullmatch(r"[a-z][a-z0-9-]{0,31}", name)
        assert len(question.parameters) <= 25

    def test_has_required_parameters_first(self, question):
        required = [parameter.required for parameter in question.parameters]
        assert required == sorted(required, reverse=True)

    def test_has_a_summary_that_fits(self, question):
        assert 0 < len(question.summary) <= 60
        assert question.summary.endswith(".")

    def test_is_found_by_its_name_and_its_shortcuts(self, question):
        assert find(question.name) == (question, {})
        for shortcut, words in question.shortcuts.items():
            assert find(shortcut) == (question, words)

    def test_is_in_the_readme(self, question):
        readme = README.read_text("utf-8")
        if not readme:
            pytest.skip("README.md is empty")
        assert f"/{question.name}" in readme


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_a_reader_has_a_hint_that_fits_and_an_example_that_reads(scene, reader):
    assert 0 < len(reader.hint) <= 60
    assert reader.read(scene, reader.example).exact
    for label, value in reader.choices:
        assert 0 < len(str(label)) <= 100
        assert reader.read(scene, value).exact


# -------------------------------------------------------------------------- cards


def test_every_question_is_asked_here(scene):
    asked = {understand(text, scene).question.name for text in ASKED}
    assert asked == {question.name for question in questions()}


def test_an_answer_has_facts_sources_and_a_standing(answered):
    told = values.facts(answered.answer, answered.manifest)
    assert told
    assert answered.answer.standing in set(Standing)
    assert all(citation.strip() for citation in answered.citations)
    assert answered.sources().sections


def test_a_quotation_is_one_sentence_to_print(answered):
    quote, title = answered.quote, answered.card().title.replace(GLUE, " ")
    assert quote.startswith(answered.card().quoted.replace(GLUE, " ") or title.rstrip(".?! "))
    assert "?" not in quote
    if answered.answer.carried_by or answered.answer.is_of_flights:
        assert re.fullmatch(r".+ \(.+\)\.", quote)
        assert re.search(r"\d", quote)
    assert len(quote) <= 400


def test_an_answer_as_narrow_as_a_terminal_is_keeps_its_width(answered):
    told = terminal.text(answered.card(), answered.notes, 40)
    assert all(cell_len(line) <= 40 for line in told.split("\n"))
    assert told.split() != []


def test_an_answer_fits_a_terminal(answered):
    lines = answered.text.split("\n")
    assert all(cell_len(line) <= terminal.WIDTH for line in lines)
    assert lines == [line.rstrip() for line in lines]
    assert "\n\n\n" not in answered.text


def test_a_card_is_whole(answered):
    card = answered.card()
    assert card.title
    assert card.description
    assert card.footer
    assert all(section.heading and section.lines for section in card.sections)


def test_a_card_shows_nothing_that_is_meant_for_machines(answered):
    for text in texts(answered.card()):
        assert not re.search(
            r"\bNone\b(?! (of|is))|[{}]|<function|datetime|StrEnum|\bTrue\b|\bFalse\b", text
        )
        assert text == text.rstrip()


def test_the_buttons_of_a_card_ask_what_can_be_answered(answered, ask):
    for button in answered.card().buttons:
        assert 0 < len(button.label) <= 80
        assert ask(button.command).card()
