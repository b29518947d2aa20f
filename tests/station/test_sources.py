"""Every fact names a source that can be followed, and every source carries something."""

import re
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.archive.tables import TABLES
from bot.replies import embeds, terminal
from bot.saying.card import Card, Link, Linked, Section
from bot.station.domain import Event, EventKind, Source, Standing
from bot.station.evidence import OWN, Citation, citations, newest
from bot.station.manifest import Manifest
from bot.station.moments import Moment

NAMED = [
    table.name
    for table in TABLES
    if table.name != "sources" and "source" in {column.name for column in fields(table.record)}
]


def named(manifest, table):
    """The sources that the rows of a table name."""
    return {part for row in getattr(manifest, table) for part in row.source.split("; ")}


@pytest.mark.parametrize("table", NAMED)
def test_each_fact_names_sources_of_the_list(shipped, table):
    assert named(shipped, table) <= {source.id for source in shipped.sources}


def test_each_source_carries_a_fact(shipped):
    used = set().union(*(named(shipped, table) for table in NAMED))
    assert {source.id for source in shipped.sources} - used == ALLOWED


# Nothing rests on it alone: its hours were only compared.
ALLOWED = set()


def test_each_source_says_who_published_it_and_when(shipped):
    assert [one.id for one in shipped.sources if not one.publisher or one.date is None] == []


def test_a_source_is_not_named_twice_under_two_ids(shipped):
    citations_ = [one.citation for one in shipped.sources]
    assert len(set(citations_)) == len(citations_)
    # A catalogue has one address for all that is read from it.
    addresses = [one.url for one in shipped.sources if one.url and not one.licence]
    assert len(set(addresses)) == len(addresses)


def test_no_source_tells_of_a_machine_here(shipped):
    told = " ".join(f"{one.citation} {one.note}" for one in shipped.sources)
    assert not re.search(r"index id|stored (?:file|GitHub)|/work|\.\./", told)


# ------------------------------------------------------------------ made-up sources

DAY = datetime(2026, 10, 8, tzinfo=UTC)


def source(name, date, **more):
    return Source(name, f"Story {name}", publisher="The Paper", date=Moment.read(date), **more)


FACTS = Manifest(sources=(source("old", "2024-05"), source("new", "2026-10-01")))


def docked(cell):
    at = Moment.read("2026-10-01T10:00Z")
    return Event("alfa", EventKind.DOCKING, at, Standing.ACTUAL, source=cell)


def test_a_source_comes_once_with_all_that_it_carries():
    cited = citations(FACTS, [docked("old; new"), docked("new")])
    assert [(one.source.id, len(one.facts)) for one in cited] == [("old", 1), ("new", 1)]


def test_a_citation_in_a_row_is_its_own_name():
    (cited,) = citations(FACTS, [docked("A letter of 2026-10-02")])
    assert cited.source.citation == "A letter of 2026-10-02"


@pytest.mark.parametrize(
    ("dates", "known"),
    [
        pytest.param({"a": "2024", "b": "2026-09"}, "b", id="the newest"),
        pytest.param({"a": "2024", "b": "2026-11"}, "a", id="none of later than what is known"),
        pytest.param({"a": "2024", "memory": "2026-09"}, "a", id="nothing of our own"),
        pytest.param({"b": "2026-11"}, "b", id="one of later is better than none"),
        pytest.param({"worked-out": "2026"}, None, id="nobody published it"),
    ],
)
def test_the_newest_source_that_carries_an_answer(dates, known):
    found = newest([Citation(source(name, date), ()) for name, date in dates.items()], DAY)
    assert (found and found.id) == known


def test_what_is_our_own_is_in_the_list(shipped):
    assert {one.id for one in shipped.sources} >= OWN


# ------------------------------------------------------------------------- links

BAD = [
    "javascript:alert(1)",
    "http://example.org/",
    "https://example.org/) [x](https://evil.example/",
    "https://example.org/<@1>",
    "https://example.org/ @everyone",
    "",
]


def shown(url, name="example.org", text="A story"):
    line = Linked(text, (Link(name, url),))
    card = Card("Sources", "", (Section("Read from", (line,)),))
    return embeds.embed(card)["fields"][0]["value"], terminal.text(card)


@pytest.mark.parametrize("url", BAD)
def test_what_is_no_address_becomes_no_link(url):
    assert "](" not in shown(url)[0]


def test_an_address_is_linked_whole():
    url = "https://example.org/a_(b)/" + "c" * 200
    embed, plain = shown(url)
    assert f"](https://example.org/a_%28b%29/{'c' * 200})" in embed
    assert url in plain.split()


@pytest.mark.parametrize("text", ["[x](https://evil.example)", "<@1> @everyone", "**b** <t:1:f>"])
def test_no_text_beside_a_link_becomes_a_mark(text):
    for told in (shown("https://example.org/a", text=text), shown("https://example.org/a", text)):
        value = told[0].replace("](https://example.org/a)", "")
        assert "](http" not in re.sub(r"\\.", "", value)
        assert not re.search(r"(?<!\\)<(?:@|t:)|@everyone|https://evil", value)


# ------------------------------------------------------------ corrections to send on

PAGE = (Path(__file__).parents[2] / ".github" / "CORRECTIONS.md").read_text("utf-8")


def test_the_corrections_name_sources_of_the_list(shipped):
    known = {source.id for source in shipped.sources}
    named_ = set(re.findall(r"`([a-z0-9-]+-\d{4}[a-z0-9-]*)`", PAGE))
    assert len(named_) > 30
    assert named_ <= known


def test_the_corrections_link_pages_that_the_data_know(shipped):
    known = {source.url for source in shipped.sources}
    known |= {
        f"https://en.wikipedia.org/wiki/{row.wikipedia.replace(' ', '_')}"
        for row in shipped.mission_ids
    }
    assert set(re.findall(r"\((https://[^)]+)\)", PAGE)) <= known
