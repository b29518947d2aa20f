"""What will be answered is read back while it is typed, of every text that people begin with."""

import random
from datetime import UTC, datetime

import pytest
from support.listed_questions import EVERY

from bot.replies.readback import words_back
from bot.replies.reply import Asker

ASKER = Asker(datetime(2026, 11, 29, 12, tzinfo=UTC))


def test_no_beginning_of_a_question_fails(shipped):
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    for row in random.Random(seed).sample(EVERY, 250):
        words = row["question"].split()
        for end in range(1, len(words) + 1):
            words_back(" ".join(words[:end]), shipped, ASKER)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("when did Crew Dragon", "18 Crew Dragon flights went to the ISS: first from 30 May"),
        ("when did women command the station", "Women commanded the station 7 times: first from"),
    ],
)
def test_of_one_time_each_it_is_told_when_they_were(shipped, text, begins):
    assert words_back(text, shipped, ASKER).startswith(begins)
