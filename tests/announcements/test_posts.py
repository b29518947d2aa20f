"""How posts read: a file of every kind of them in each language."""

from pathlib import Path

import pytest
from support.posts_shown import every, shown
from support.snapshots import compare

POSTS = {
    "en": Path(__file__).parent / "posts.txt",
    "ru": Path(__file__).parent / "posts.ru.txt",
}


@pytest.mark.parametrize("locale", POSTS)
def test_posts_read_as_they_did(shipped, request, locale):
    """A change of data or of wording shows here; --update-answers writes the file anew."""
    found = "\n".join(f"> {name}\n\n{shown(made)}\n" for name, made in every(shipped, locale))
    compare(found, POSTS[locale], request.config.getoption("--update-answers"))
