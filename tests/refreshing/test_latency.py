"""From the source's answer to the post, at a pretended time.

tests/benchmarks/fresh.py plays more of the same.
"""

import random

import pytest
from support.fresh import near_an_event, otherwise

from bot.refreshing.learned import CALLS


@pytest.mark.parametrize(
    ("play", "minutes"), [(near_an_event, 6), (otherwise, 65)], ids=["near an event", "otherwise"]
)
async def test_what_the_source_says_is_posted_in_time_and_within_the_budget(
    shipped, tmp_path, play, minutes
):
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    delay, calls = await play(shipped, tmp_path, random.Random(seed))
    assert delay.total_seconds() / 60 <= minutes
    assert calls <= CALLS
