"""What can be wrong with facts that each read well alone: every problem, by file and line."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from itertools import chain, islice

from bot.archive.meaning import how_wrong, meaning_problems, not_after
from bot.archive.tables import MOST_PROBLEMS, TABLES, Problem, Records

REFERENCES: Mapping[str, Mapping[str, str]] = {
    "agencies": {"country": "countries"},
    "programs": {"side": "agencies"},
    "people": {"agency": "agencies", "nationality": "countries"},
    "missions": {"program": "programs"},
    "events": {"mission": "missions"},
    "seats": {"mission": "missions", "person": "people", "agency": "agencies"},
    "assignments": {"mission": "missions", "person": "people"},
    "expedition_crew": {"expedition": "expeditions", "person": "people"},
    "commands": {"expedition": "expeditions", "person": "people"},
    "other_flights": {"person": "people"},
    "agreement_seats": {"agreement": "agreements", "mission": "missions", "person": "people"},
    "capacities": {"program": "programs", "mission": "missions"},
    "refuge_seats": {"person": "people", "mission": "missions"},
    "mission_ids": {"mission": "missions"},
    "person_ids": {"person": "people"},
}
KEYS: Mapping[str, tuple[str, ...]] = {
    "sources": ("id",),
    "countries": ("code",),
    "agencies": ("id",),
    "programs": ("id",),
    "people": ("id",),
    "missions": ("id",),
    # Two dates may be given up on one day, each for a reason of its own.
    "events": ("mission", "event", "at", "standing", "known_since", "note"),
    "seats": ("mission", "leg", "person"),
    "assignments": ("mission", "leg", "person", "standing", "known_since"),
    "expeditions": ("number",),
    "expedition_crew": ("expedition", "person"),
    "commands": ("expedition", "person", "since"),
    "other_flights": ("person", "launch"),
    "agreements": ("id",),
    "agreement_seats": ("agreement", "mission", "person"),
    "capacities": ("program", "mission", "since"),
    "refuge_seats": ("person", "mission", "since"),
    "statements": ("id",),
    "office_holders": ("office", "person", "since"),
    "mission_ids": ("mission",),
    "person_ids": ("person",),
}
# What no two rows may share, where it is not blank.
_UNIQUE: Mapping[str, tuple[str, ...]] = {
    "missions": ("name",),
    "mission_ids": ("cospar", "wikidata", "wikipedia", "launch_library", "launch_library_flight"),
    "person_ids": ("wikidata", "wikipedia", "launch_library", "gcat"),
}
# Cells that questions rely on although a record can be made without them.
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "people": ("agency", "nationality"),
    "missions": ("program",),
    "seats": ("role", "agency"),
}
# How much of an id must be as in another one, of 100, to be taken for a slip of it.
# An address as it can be followed and shown anywhere: nothing in it ends a link or begins a mark.
_ADDRESS = re.compile(r"https://[a-z0-9.-]+\.[a-z]+(?:/[\w.~/?#=&%+:,;@!$'*-]*)?", re.ASCII)
_ALIKE = 80
_ROLES = "commander", "pilot", "flight engineer", "mission specialist", "spaceflight participant"
_KINDS = "crew_swap", "iss_operation", "schedule", "context"
_CHECKED = "yes", "partly", "memory"
_KNOWN_AS = "estimated", "latest"
# The words that a cell may hold if it is not blank.
WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "people": {"gender": ("F", "M")},
    "seats": {"role": _ROLES},
    "commands": {"checked": _CHECKED},
    "agreements": {"kind": _KINDS, "checked": _CHECKED},
    "agreement_seats": {"basis": ("stated", "likely")},
    "capacities": {"checked": _CHECKED},
    "refuge_seats": {"since_is": _KNOWN_AS, "until_is": _KNOWN_AS, "checked": _CHECKED},
    "office_holders": {"office": ("NASA Administrator", "Roscosmos head"), "checked": _CHECKED},
}
# The columns with the beginning and the end of a stretch of time.
_STRETCHES: Mapping[str, tuple[str, str]] = {
    "expeditions": ("start", "end"),
    "other_flights": ("launch", "landing"),
    "capacities": ("since", "until"),
    "refuge_seats": ("since", "until"),
    "office_holders": ("since", "until"),
    "person_ids": ("born", "died"),
}


def problems_of(records: Records) -> tuple[Problem, ...]:
    """The problems of a data folder's records, those met in reading included, in file order.

    They are all of them, or the first MOST_PROBLEMS that were found.

    What the facts mean together is judged only once each row reads well and every id is known,
    so that one slip is told once.
    """
    kinds = _keys, _names, _words, _stretches, _references, _sources
    alone = chain(records.problems, chain.from_iterable(kind(records) for kind in kinds))
    found = list(islice(alone, MOST_PROBLEMS))
    if not found:
        found = list(islice(meaning_problems(records), MOST_PROBLEMS))
    order = {table.file: place for place, table in enumerate(TABLES)}
    return tuple(sorted(set(found), key=lambda p: (order.get(p.file, 0), p.line, p.text)))


def _keys(records: Records) -> Iterator[Problem]:
    unique = [(table, (column,)) for table, columns in _UNIQUE.items() for column in columns]
    for table, columns in (*KEYS.items(), *unique):
        seen: dict[tuple[object, ...], int] = {}
        for line, row in records.rows[table]:
            key = tuple(getattr(row, column) for column in columns)
            if not any(key):
                continue
            if key in seen:
                named = " ".join(str(part) for part in key if part is not None).rstrip()
                yield Problem(f"{table}.csv", line, f"{named!r} stands in line {seen[key]} already")
            seen.setdefault(key, line)


def _names(records: Records) -> Iterator[Problem]:
    """One name under two ids."""
    known: dict[str, str] = {}
    for line, person in records.rows["people"]:
        for name in {_plain(name) for name in (person.name, person.called, person.native_name)}:
            if not name:
                continue
            other = known.setdefault(name, person.id)
            if other != person.id:
                yield Problem(
                    "people.csv",
                    line,
                    f"{person.id} has the name of {other}: one of them is enough",
                )


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def _words(records: Records) -> Iterator[Problem]:
    for table, columns in _NEEDED.items():
        for line, row in records.rows[table]:
            for column in columns:
                if not getattr(row, column):
                    yield Problem(f"{table}.csv", line, f"{column}: is blank")
    for table, choices in WORDS.items():
        for line, row in records.rows[table]:
            for column, words in choices.items():
                value = getattr(row, column)
                if value and value not in words:
                    yield Problem(
                        f"{table}.csv", line, f"{column}: {value!r} is none of {', '.join(words)}"
                    )
    for line, country in records.rows["countries"]:
        if len(country.code) != 2:
            yield Problem("countries.csv", line, f"code: {country.code!r} is not two letters")


def _stretches(records: Records) -> Iterator[Problem]:
    for table, (first, last) in _STRETCHES.items():
        for line, row in records.rows[table]:
            start, end = getattr(row, first), getattr(row, last)
            if not_after(end, start):
                yield Problem(
                    f"{table}.csv", line, f"{last} {end} is {how_wrong(end, start)} {first} {start}"
                )


def _references(records: Records) -> Iterator[Problem]:
    known = {
        table: {getattr(row, KEYS[table][0]) for _, row in records.rows[table]}
        for columns in REFERENCES.values()
        for table in columns.values()
    }
    unread = _unread(records)
    for table, columns in REFERENCES.items():
        for line, row in records.rows[table]:
            for column, target in columns.items():
                value = getattr(row, column)
                if value in (None, "") or f"{target}.csv" in unread:
                    continue
                if value not in known[target]:
                    yield Problem(
                        f"{table}.csv",
                        line,
                        f"{column} {value!r} is not in {target}.csv{_meant(value, known[target])}",
                    )


def _meant(value: object, known: Collection[object]) -> str:
    """A question after what may have been meant, blank if nothing is like it."""
    # Checked is all that is opened, and hardly ever something of it misspelt.
    from rapidfuzz import process

    close = process.extract(
        str(value),
        [str(one) for one in known],
        processor=str.casefold,
        score_cutoff=_ALIKE,
        limit=2,
    )
    return f"; did you mean {' or '.join(repr(name) for name, _, _ in close)}?" if close else ""


def _unread(records: Records) -> set[str]:
    # What is not found in such a file may stand in a row that has its own problem.
    return {problem.file for problem in records.problems}


def _sources(records: Records) -> Iterator[Problem]:
    known = {row.id for _, row in records.rows["sources"]}
    all_known = "sources.csv" not in _unread(records)
    for line, row in records.rows["sources"]:
        if row.newest and row.read and row.newest.earliest >= row.read.latest:
            yield Problem("sources.csv", line, f"newest {row.newest} is after read {row.read}")
        if row.date and row.read and row.date.earliest >= row.read.latest:
            yield Problem("sources.csv", line, f"date {row.date} is after read {row.read}")
        # What has no line the bot learned by itself, from where the operator told it to look.
        if row.url and line and not _ADDRESS.fullmatch(row.url):
            yield Problem(
                "sources.csv", line, f"url {row.url!r} is no address that begins with https"
            )
    if all_known and not any(row.newest for _, row in records.rows["sources"]):
        yield Problem("sources.csv", 0, "no row says with 'newest' how far the facts reach")
    for table in TABLES:
        if "source" not in {column.name for column in fields(table.record)}:
            continue
        for line, row in records.rows[table.name]:
            if not row.source:
                yield Problem(table.file, line, "has no source")
            for part in row.source.split("; "):
                # A citation has a blank in it, a word without one is the id of a source.
                if part and " " not in part and part not in known and all_known:
                    meant = _meant(part, known)
                    yield Problem(table.file, line, f"source {part!r} is not in sources.csv{meant}")
