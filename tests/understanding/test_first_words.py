"""What is made ready only when a text has need of it changes nothing that is read."""

import random
import re
import sys

from support.listed_questions import EVERY, outcome_of

from bot.languages.spoken import LANGUAGES
from bot.reading import lexicon
from bot.reading.folding import folded
from bot.understanding.warming import warm_up


def forget(manifest):
    """Have the process remember as little as one that has just begun."""
    manifest.results.clear()
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("bot.") else ():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def test_a_question_asked_first_of_all_is_read_as_after_all_others(scene, long):
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    rows = chance.sample(EVERY, 600 if long else 40)
    warm_up(scene)
    known = [(row, outcome_of(row, scene)) for row in rows]
    chance.shuffle(known)
    for row, outcome in known:
        forget(scene.manifest)
        assert outcome_of(row, scene) == outcome, row


def test_questions_are_read_alike_in_any_order_after_a_start(scene):
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    rows = random.Random(seed).sample(EVERY, 400)
    forget(scene.manifest)
    first = [outcome_of(row, scene) for row in rows]
    forget(scene.manifest)
    last = [outcome_of(row, scene) for row in reversed(rows)]
    assert first == last[::-1]


def test_a_language_with_letters_of_its_own_rewrites_no_text_without_them():
    texts = {folded(row["question"]) for row in EVERY}
    for language in (one for one in LANGUAGES if one.letters):
        foreign = [text for text in texts if not lexicon.is_written_in(language, text)]
        for pattern, _ in language.rewrites:
            assert not list(filter(re.compile(pattern).search, foreign)), pattern


def test_one_look_tells_whether_a_text_is_rewritten():
    texts = {folded(row["question"]) for row in EVERY}
    for language in LANGUAGES:
        patterns = [re.compile(pattern) for pattern, _ in language.rewrites]
        # By its number it would refer to a group of another.
        assert not [one.pattern for one in patterns if re.search(r"\\[1-9]", one.pattern)]
        for text in texts:
            one_look = lexicon.to_rewrite(language.code).search(text)
            assert bool(one_look) == any(one.search(text) for one in patterns), text
