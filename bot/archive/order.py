"""The order of rows, as data/README.md has it: read in any order, told in this one.

Where rows stand otherwise it is no mistake; ``data sort`` puts them in order.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.archive.plain import content_of
from bot.archive.tables import TABLES, BadData, Problem, Records, read_records
from bot.station.domain import Agreement, Event, EventKind, Leg
from bot.station.manifest import Manifest

Key = Callable[[Any], Any]
# Records, each with the line it stands in.
Rows = list[tuple[int, Any]]
_KINDS = {kind: place for place, kind in enumerate(EventKind)}


def manifest_of(records: Records) -> Manifest:
    """The manifest of records, in order wherever their rows stand."""
    return _manifest(in_order(records))


def in_order(records: Records) -> Mapping[str, Rows]:
    """The rows of each table in order; rows that are alike stay as they stand."""
    launched, _ = _by_launch(records.rows)
    missions = _sorted(records.rows["missions"], launched)
    orders = _orders({mission.id: place for place, (_, mission) in enumerate(missions)})
    return {
        **records.rows,
        "missions": missions,
        **{table: _sorted(records.rows[table], key) for table, (key, _) in orders.items()},
    }


def _sorted(rows: Rows, key: Key) -> Rows:
    return sorted(rows, key=lambda numbered: key(numbered[1]))


def disorder(records: Records) -> Iterator[Problem]:
    """Each row that stands before one it should stand after."""
    places = {mission.id: place for place, (_, mission) in enumerate(records.rows["missions"])}
    orders = {"missions": _by_launch(records.rows), **_orders(places)}
    for table, (key, words) in orders.items():
        for (before, former), (line, row) in pairwise(records.rows[table]):
            if key(row) < key(former):
                yield Problem(
                    f"{table}.csv", line, f"is out of order after line {before}; sort by {words}"
                )


def unsure(records: Records) -> Iterator[Problem]:
    """Rows of one day of which the later line counts, where lines are in no order to go by.

    Of several plans of an event known since one day the order of the lines tells which came
    last. It is gone where the rows of that event stand otherwise than in order, as in a file
    that was shuffled; no sorting brings it back. A person is named or taken off once a day.
    """
    by_event, _ = _orders({})["events"]
    events: dict[tuple[str, EventKind], Rows] = {}
    for line, row in records.rows["events"]:
        events.setdefault((row.mission, row.event), []).append((line, row))
    for (mission, kind), rows in events.items():
        keys = [by_event(row)[2:] for _, row in rows]
        if len(set(keys)) == len(keys) or keys == sorted(keys):
            continue
        place = next(i for i, key in enumerate(keys) if key in keys[:i])
        line, row = rows[place]
        yield Problem(
            "events.csv",
            line,
            f"the {kind} of {mission} has two rows known since {row.known_since}, of which the"
            " later line counts, but its rows stand in no order; put them in the order in which"
            " they became known",
        )
    named: dict[tuple[Any, ...], int] = {}
    for line, row in records.rows["assignments"]:
        key = row.mission, row.leg, row.person, row.known_since.earliest
        former = named.setdefault(key, line)
        if former != line:
            yield Problem(
                "assignments.csv",
                line,
                f"{row.person} is named for or taken off {row.mission} by line {former} on the"
                " same day; which of the two counts is not known",
            )


def sort_folder(folder: Path) -> tuple[str, ...]:
    """Put the rows of a data folder in order; the names of the files that changed.

    Lines are moved and nothing in them is changed. Raises BadData if rows cannot be read,
    OSError if a file cannot be written.
    """
    records = read_records(folder)
    if problems := (*records.problems, *unsure(records)):
        raise BadData(problems)
    ordered = in_order(records)
    changed = []
    for table in TABLES:
        lines = [line for line, _ in records.rows[table.name]]
        wanted = [line for line, _ in ordered[table.name]]
        if wanted == lines:
            continue
        path = folder / table.file
        _move(path, lines, wanted)
        changed.append(table.file)
    return tuple(changed)


def _move(path: Path, lines: list[int], wanted: list[int]) -> None:
    text = list(io.StringIO(content_of(path).decode("utf-8"), newline=""))
    text[-1] = text[-1].rstrip("\r\n") + ("\r\n" if text[0].endswith("\r\n") else "\n")
    ends = dict(zip(lines, [*lines[1:], len(text) + 1], strict=True))
    moved = text[: lines[0] - 1]
    for line in wanted:
        moved += text[line - 1 : ends[line] - 1]
    # Of a link the file it leads to is written, and the link stays.
    real = path.resolve()
    passing = real.with_name(f".{real.name}-sorted")
    passing.write_bytes("".join(moved).encode("utf-8"))
    passing.replace(real)


def _manifest(rows: Mapping[str, Rows]) -> Manifest:
    tables: dict[str, Any] = {
        name: tuple(record for _, record in numbered) for name, numbered in rows.items()
    }
    return Manifest(**tables)


def _by_launch(rows: Mapping[str, Rows]) -> tuple[Key, str]:
    manifest = _manifest(rows)

    def launched(mission: Any) -> tuple[bool, str, str]:
        event = manifest.event(mission.id, EventKind.LAUNCH)
        moment = event.at if event else None
        return moment is None, str(moment), mission.id

    return launched, "launch, those without a date last"


def _orders(places: Mapping[str, int]) -> Mapping[str, tuple[Key, str]]:
    """How each table but the missions is sorted, by the places of the missions, and in words."""

    def place(mission: str) -> int:
        return places.get(mission, len(places))

    def by_event(event: Event) -> tuple[Any, ...]:
        since = event.known_since
        return (
            place(event.mission),
            _KINDS[event.event],
            not event.standing.is_plan,
            since is not None,
            since and since.earliest,
        )

    def signed(agreement: Agreement) -> tuple[bool, Any]:
        moment = agreement.signed or agreement.announced
        return moment is not None, moment and moment.earliest

    return {
        "people": (lambda row: row.id, "id"),
        "events": (by_event, "mission as in missions.csv, event, plans first, known_since"),
        "seats": (
            lambda row: (place(row.mission), row.leg is not Leg.UP, row.role != "commander"),
            "mission as in missions.csv, up before down, the commander first",
        ),
        "assignments": (
            lambda row: (places[row.mission], row.leg is not Leg.UP, row.known_since.earliest),
            "mission as in missions.csv, up before down, known_since",
        ),
        "expeditions": (lambda row: row.number, "number"),
        "expedition_crew": (lambda row: row.expedition, "expedition"),
        "commands": (lambda row: row.since.earliest, "since"),
        "agreements": (signed, "signed, or announced if that is all there is, undated first"),
        "other_flights": (lambda row: (row.person, row.launch.earliest), "person and launch"),
        "refuge_seats": (lambda row: (row.since.earliest, row.person), "since and person"),
        "mission_ids": (lambda row: place(row.mission), "mission as in missions.csv"),
        "person_ids": (lambda row: row.person, "person"),
    }
