"""What asks the bot something and what is only said where it hears it."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from bot.errors import AskError
from bot.languages.spoken import LANGUAGES
from bot.reading.folding import plain_words
from bot.understanding.addressing import Reach, asks, hear
from bot.understanding.remarks import remark
from bot.understanding.understanding import understand

HERE = Path(__file__).parent
LISTED = [
    json.loads(line)
    for path in sorted(HERE.glob("questions*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]
ANSWERED = [row for row in LISTED if row["expected"].startswith("/")]


def test_no_listed_question_is_a_remark():
    # What goes on from an answer is heard as that, and may be as short as a remark.
    alone = [row["question"] for row in ANSWERED if "after" not in row]
    assert [question for question in alone if remark(question)] == []


def test_every_listed_question_asks_the_bot_that_is_called(scene):
    missed = []
    for row in ANSWERED:
        former = None
        with suppress(AskError):
            former = understand(row["after"], scene) if "after" in row else None
        if not asks(hear(row["question"], scene, former, Reach.CALLED)):
            missed.append(row["question"])
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_each_language_has_greetings_and_remarks(language):
    for way in language.greetings.split(","):
        if plain_words(way):
            found = remark(way.strip(" *"))
            assert found is not None, way
            assert found.greets or language.code != "en", way
    for way in language.remarks.split(","):
        assert remark(way.strip(" *")) is not None, way


@pytest.mark.parametrize(
    "text",
    [
        "hi, who is aboard?",
        "first woman aboard",
        "thanks, next soyuz",
        "Thank you. And after that?",
    ],
)
def test_a_question_beside_a_greeting_is_no_remark(text):
    assert remark(text) is None


@pytest.mark.parametrize("way", Reach)
def test_nothing_long_is_looked_at_for_long(scene, way):
    for text in ("good bot " * 300, "ha" * 2000, "w" * 3000, "?" * 3000):
        asks(hear(text, scene, None, way))
