"""What was learned as a unified diff of data/*.csv, which ``git apply`` and ``patch`` take."""

import csv
import difflib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.archive.adding import NO_LINE, with_learned
from bot.archive.learned import Learned
from bot.archive.order import in_order
from bot.archive.plain import content_of
from bot.archive.tables import TABLES, Records, Table, codecs, read_records

_NO_END = "\n\\ No newline at end of file\n"


def diff(folder: Path, learned: Learned) -> str:
    """The rows that the folder lacks, in their order, as changes of its files; blank for none.

    Before them stands whose they are; those who apply diffs skip that.
    """
    records = read_records(folder)
    found, _ = with_learned(records, learned)
    ordered = in_order(found)
    changes = [
        line for table in TABLES for line in _changes(table, folder, records, ordered[table.name])
    ]
    return "".join([*_credits(learned), *changes]) if changes else ""


def _credits(learned: Learned) -> Iterator[str]:
    yield "Learned by a running ISS crew bot. Each row names its source, and since when.\n"
    for source in learned.sources:
        parts = [source.citation, source.credit and f"credit: {source.credit}", source.url]
        yield f"{source.id}: {'; '.join(part for part in parts if part)}\n"
    yield "\n"


def _changes(
    table: Table[Any], folder: Path, records: Records, rows: list[tuple[int, Any]]
) -> Iterator[str]:
    text = io.StringIO(content_of(folder / table.file).decode("utf-8"), newline="")
    was = list(text)
    own = dict(records.rows[table.name])
    lines = sorted(own)
    # A cell may hold a line break: a row ends where the next one begins.
    ends = dict(zip(lines, [*lines[1:], len(was) + 1], strict=True))
    end = "\r\n" if was[0].endswith("\r\n") else "\n"
    now = was[: lines[0] - 1] if lines else was[:]
    for line, row in rows:
        if line == NO_LINE or row != own[line]:
            now.append(_written(table, row) + end)
        else:
            now += was[line - 1 : ends[line] - 1]
    if len(now) > 1 and not was[-1].endswith("\n"):
        now = [line if line.endswith("\n") else line + end for line in now]
    name = f"data/{table.file}"
    for change in difflib.unified_diff(was, now, f"a/{name}", f"b/{name}"):
        yield change if change.endswith("\n") else change + _NO_END


def _written(table: Table[Any], row: Any) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(
        column.write(getattr(row, column.name)) for column in codecs(table)
    )
    return text.getvalue()
