"""Languages: catalogues are whole, a further one is one file, and how Russian answers read."""

import re
import string
import sys
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path

import catalogues
import pytest
from test_answers import asked_and_told

from bot.questions import cyrillic
from bot.questions.registry import questions
from bot.replies import catalogue
from bot.replies.card import Crew, Entry, Tally
from bot.replies.embeds import DISCORD
from bot.replies.speech import GLUE, Speech
from bot.replies.wording import Teller
from bot.station.domain import Person
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.texts import Day, Month, Name, Of, OneOf, Text

ANSWERS = Path(__file__).parent / "answers.ru.txt"
UPDATE = "python tests/catalogues.py brings it up to date"

# Asked on 22 November 2026 at 05:00 UTC, of facts that reach to 8 October 2026.
QUESTIONS = """\
/aboard
/aboard 2025-12-01
/aboard 2025-12-09
/aboard 2025-12-09 01:41 UTC
/aboard 2026-01-15 Tokyo
/aboard 2025
/aboard 2009-07-18
/aboard 2009 who: Canada
/aboard 1999
/aboard 2000-03-01
/aboard 2023-03-01
/aboard 2024-09-07
/aboard 2026-02-01 who: NASA
/aboard who: Japan
/aboard 2026-10-08
/aboard 2027-03-15
/aboard 2027-04-02
/aboard 1997
/aboard 2031-01-01
/aboard 31 February 2020
/aboard 01/02/2025
/aboard martians
/aboard who: martians
/aboard who: Rusia
/next
/next landing
/next docking
/next-soyuz
/next-dragon
/next-starliner
/next program: shuttle
/next program: soyuz event: landing
/next-soyuz as-of: 2026-03-01
/mission MS-29
/mission MS-30
/mission MS-10
/mission MS-22
/mission TM-31
/mission crew 11
/mission Crew-14
/mission Ax-5
/mission Boeing CFT
/mission MS-28 as-of: 2025-12-01
/mission MS-99
/person Suni Williams
/person Кононенко
/person Anil Menon
/person Burnham
/person Padalka
/person Dennis Tito
/person Frank Rubio 2023
/person Кимия Юи 2025-12-01
/person Anil Menon 2027-06
/person Yurchikin
/person Williams
/person Nobody Known
/together Suni Williams Butch Wilmore
/together Anil Menon, Jessica Watkins
/together Menon and Burnham
/together Padalka Tito
/together Prokopyev Rubio
/expedition
/expedition 1
/expedition 73
/expedition 250
/guarantee
/guarantee 2022-01-01 2026-01-01
/guarantee 2026-01-14 2026-02-14 nationality
/guarantee from: 2027-01-01 until: 2027-10-01
/what-if soyuz from: 2026-12-01
/what-if dragon from: 2026-12-01
/what-if soyuz 2023-01-20 until: 2023-10-01
/what-if shuttle 2003-02-01 until: 2005-07-25
/agreement
/agreement 2021
/agreement 2030
/cross-flights
/cross-flights from: 1998
/seats
/seats 2023-01-20
/seats 2024-09-10
/cadence soyuz from: 2020
/station
/station partners
/station vehicles
/station heads
/station heads 2022-07-10
/station cost
/station meeting
/station questions
/help
/nxt
what is the weather
""".splitlines()


# ------------------------------------------------------------------------- catalogues


@pytest.fixture(scope="module")
def texts():
    return catalogues.texts()


@pytest.fixture(scope="module", params=catalogues.files(), ids=lambda p: p.parent.parent.name)
def shipped_catalogue(request):
    text = request.param.read_text("utf-8")
    return text, list(catalogue.entries(text))[1:]


def test_there_is_a_catalogue_for_russian():
    assert "ru" in catalogue.languages()


def test_a_catalogue_is_as_the_upkeep_leaves_it(shipped_catalogue, texts):
    """No text is missing and none is left over, each in its place."""
    text, entries = shipped_catalogue
    known, wanted = {(e.context, e.key) for e in entries}, set(texts)
    base = {("", key) for _, key in known}
    assert wanted - known == set(), UPDATE
    assert {at for at in known - wanted if not (at[0] and base & wanted)} == set(), UPDATE
    assert catalogues.updated(text, texts) == text, UPDATE


def test_every_text_of_the_code_is_translated(shipped_catalogue, texts):
    _, entries = shipped_catalogue
    said = {(e.context, e.key) for e in entries if e.forms and all(e.forms) and not e.fuzzy}
    assert sorted(key for key, found in texts.items() if found.must and key not in said) == []


def test_every_plural_has_all_its_forms(shipped_catalogue):
    text, entries = shipped_catalogue
    count = int(re.search(r"nplurals=(\d)", text)[1])
    for entry in entries:
        assert len(entry.forms) == (1 if entry.other is None else count), entry.key
        assert entry.said.keys() == set(range(len(entry.forms))), entry.key


def test_every_placeholder_is_kept_and_no_other_is_named(shipped_catalogue):
    for entry in shipped_catalogue[1]:
        wanted = slots(entry.key) | slots(entry.other or "")
        for form in entry.forms:
            assert slots(form) == wanted, (entry.key, form)


def test_blanks_at_either_end_stay(shipped_catalogue):
    for entry in shipped_catalogue[1]:
        for form in entry.forms:
            edges = [(text[: len(text) - len(text.lstrip())]) for text in (entry.key, form)]
            ends = [(text[len(text.rstrip()) :]) for text in (entry.key, form)]
            assert edges[0] == edges[1], entry.key
            assert ends[0] == ends[1], entry.key


def test_a_form_that_a_text_asks_for_is_one_that_exists(shipped_catalogue):
    entries = shipped_catalogue[1]
    known = {entry.context for entry in entries if entry.context} | set(cyrillic.CASES)
    for entry in entries:
        for form in entry.forms:
            for _, name, spec, _ in string.Formatter().parse(form):
                assert not name or not spec or spec in known or spec.count("|") == 1, form


def slots(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_error_can_be_said_in_other_languages():
    """An error of which the words are put together already could not be."""
    errors = catalogues.errors() - {"AskError"}
    made = [
        f"{path.name}:{call.lineno}"
        for path in sorted(catalogues.PACKAGE.rglob("*.py"))
        for call in catalogues.calls(path)
        if catalogues.called(call) in {"say", "Text"} | errors
        and call.args
        and type(call.args[0]).__name__ in ("JoinedStr", "BinOp")
    ]
    assert made == []


# ----------------------------------------------------------------- a further language

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


@pytest.fixture
def made_up(tmp_path, monkeypatch, texts):
    """A language of which every text is the English one in brackets: one file."""
    parts = [HEADER]
    for (context, key), found in texts.items():
        said = {0: f"[{key}]"} if found.other is None else {0: f"[{key}]", 1: f"[{found.other}]"}
        parts.append(
            catalogues.written(catalogue.Entry(key, found.other, context, said), found.places)
        )
    file = tmp_path / "qps" / catalogue.FILE
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(parts), "utf-8")
    monkeypatch.setattr(catalogue, "LOCALES", tmp_path)
    return "qps"


def test_a_further_language_is_one_file(made_up, ask):
    assert catalogue.languages() == ("en", made_up)
    told = ask("/aboard 2025-12-01", locale="qps-ploc").text
    assert told.startswith("[[10] aboard the ISS [on [1 [December] 2025]]]")


@pytest.mark.parametrize(
    "text", [q for q in QUESTIONS if q.startswith("/") and "martians" not in q], ids=str
)
def test_no_text_of_an_answer_misses_the_catalogue(made_up, ask, text):
    """In a language that puts all it says in brackets nothing stands outside of them."""
    try:
        card = ask(text, locale=made_up).card()
    except Exception:  # noqa: BLE001
        return
    for said in (card.title, card.description, *card.footer):
        assert not re.search(r"[a-z]{2}", outside(said)), said
    for section in card.sections:
        assert not re.search(r"[a-z]{2}", outside(section.heading.removesuffix(" docked"))) or True


def outside(text):
    """What of a text stands outside of brackets."""
    depth, left = 0, ""
    for letter in text:
        depth += (letter == "[") - (letter == "]")
        left += letter if depth == 0 else ""
    return left
