"""Questions asked one after another, each going on from the one before, as strangers did.

A follow-up that is answered with something else than was asked is marked "?"; one that is
refused is right as long as nothing is told in its place.
"""

from contextlib import suppress
from datetime import datetime

import pytest
from support.listed_questions import listed, outcome

from bot.errors import AskError
from bot.understanding.understanding import understand

CHAINS = listed("chains.jsonl")
NOW = "2026-11-29T12:00Z"
ENOUGH = 0.7


@pytest.fixture(scope="module")
def told(scene):
    """What came of each question of each chain."""
    asked = scene.__class__(scene.manifest, datetime.fromisoformat(NOW))
    found = []
    for chain in CHAINS:
        former, outcomes = None, []
        for text in chain["asked"]:
            outcomes.append(outcome(text, asked, former))
            with suppress(AskError):
                former = understand(text, asked, former)
        found.append(outcomes)
    return found


def test_each_goes_on_as_it_did(told):
    changed = [
        f"{question!r} after {chain['asked'][0]!r}: {got}, not {expected}"
        for chain, outcomes in zip(CHAINS, told, strict=True)
        for question, expected, got in zip(chain["asked"], chain["expected"], outcomes, strict=True)
        if expected not in {"?", got}
    ]
    assert not changed, "\n".join(changed)


def test_most_are_answered_and_few_with_something_else():
    follow_ups = [one for chain in CHAINS for one in chain["expected"][1:]]
    answered = sum(one.startswith("/") for one in follow_ups)
    assert answered >= ENOUGH * len(follow_ups)
    assert follow_ups.count("?") <= 0.05 * len(follow_ups)
