"""Conditions to choose from while they are typed, each said back."""

import re
from collections.abc import Iterator, Sequence

from bot.errors import AskError
from bot.messages import Sayable
from bot.reading import names, whom_offered
from bot.reading.conditions import BETWEEN, OFFERED, USUAL, WHOLE, Further, find_further
from bot.reading.conditions_said import said
from bot.reading.plain_words import plain
from bot.station.conditions import Condition
from bot.station.manifest import Manifest


def offer_further(manifest: Manifest, typed: str) -> Sequence[tuple[Sayable, str]]:
    """Conditions to choose from, each said back; after a semicolon, a further one."""
    before, mark, last = typed[: names.MAX_LENGTH].rpartition(";")
    try:
        start = find_further(manifest, before)
    except AskError:
        start = Further()
    found = []
    for text, one in _offered(manifest, last):
        value = f"{start}{BETWEEN}{text}" if mark and start.where else text
        if len(value) <= names.MAX_LENGTH:
            found.append((_labelled(manifest, (*start.where, *one.where), text), value))
    return found


def _labelled(manifest: Manifest, where: Sequence[Condition], text: str) -> Sayable:
    return said(manifest, where) if where and "number" not in text else text


def _offered(manifest: Manifest, typed: str) -> Iterator[tuple[str, Further]]:
    number = next(iter(re.findall(r"\d+", typed)), None)
    letters = plain(re.sub(r"\d+", "", typed))
    texts = [one.format(number=number or USUAL) for one in OFFERED]
    texts = [*texts, *WHOLE] if number else [*WHOLE, *texts]
    if letters.startswith("with "):
        people = whom_offered.offer_among(manifest, letters[5:])
        texts = [*(f"with {value}" for _, value in people), *texts]
    for text in [plain(typed), *texts, *(f"not {one}" for one in WHOLE)]:
        if text != plain(typed) and letters and not all(word in text for word in letters.split()):
            continue
        try:
            one = find_further(manifest, text)
        except AskError:
            continue
        if str(one):
            yield str(one), one
