"""The facts last accepted, kept with the state: a manifest <-> packed rows."""

import json
import zlib

from bot.archive.adding import NO_LINE, records_of
from bot.archive.order import manifest_of
from bot.archive.tables import TABLES, Records, codecs
from bot.station.manifest import Manifest


def packed(manifest: Manifest) -> bytes:
    """All rows of a manifest, with the names of their columns."""
    records = records_of(manifest)
    tables = {
        table.name: {
            "columns": [column.name for column in codecs(table)],
            "rows": [
                [column.write(getattr(row, column.name)) for column in codecs(table)]
                for _, row in records.rows[table.name]
            ],
        }
        for table in TABLES
    }
    return zlib.compress(json.dumps(tables, ensure_ascii=False).encode())


def unpacked(facts: bytes) -> Manifest | None:
    """The manifest again; None if a release kept it whose tables were others."""
    try:
        tables = json.loads(zlib.decompress(facts))
        rows: dict[str, list[tuple[int, object]]] = {}
        for table in TABLES:
            kept, columns = tables[table.name], codecs(table)
            if kept["columns"] != [column.name for column in columns]:
                return None
            rows[table.name] = [
                (
                    NO_LINE,
                    table.record(*(c.decode(cell) for c, cell in zip(columns, cells, strict=True))),
                )
                for cells in kept["rows"]
            ]
        return manifest_of(Records(rows, []))
    except (zlib.error, ValueError, LookupError, TypeError):
        return None
