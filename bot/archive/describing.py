"""The data described for other programs: a Data Package, and metadata for Datasette.

Both are written from the definition of the tables, so that they say what is checked.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.archive.checks import KEYS, REFERENCES, WORDS
from bot.archive.storage import sql_name
from bot.archive.tables import TABLES, Codec, Table, codecs
from bot.station.moments import Moment

TITLE = "Crews of the International Space Station"
ABOUT = (
    "Every crewed flight to the station, who sat where, and who was aboard when; times in UTC,"
    " each row with its source."
)
# A year, a part of one, a month, a day or a minute.
_PARTS = r"W\d\d|Q[1-4]|H[12]|spring|summer|autumn|winter"
_MOMENT = rf"\d{{4}}(-\d\d(-\d\d(T\d\d:\d\dZ)?)?|-({_PARTS}))?"
# What the bot works out, and what one row of it is.
_WORKED_OUT = {
    "flight": "A mission with its four times, the standing of each, and the days flown",
    "stay": "A person's time aboard, its standing, and the days flown",
    "command": "A time in command of the station without a break",
    "headcount": "A docking or undocking of people, and how many are aboard after it",
    "stretch": "A time in which neither people nor ships change, as flown",
    "day": "A day in UTC, as flown: the least and most aboard, and the margin",
}
GUARANTEE = """\
SELECT
  iif(since < '2022-09-21T17:06Z', 'before the first swapped seat', 'since') AS time,
  round(sum(days)) AS days,
  round(sum(days) FILTER (WHERE margin = 0)) AS hung_on_one_ship
FROM stretch
WHERE since >= '2020-11-17T04:01Z'
GROUP BY time
"""


def describe(folder: Path) -> tuple[Path, ...]:
    """Write both descriptions into a folder; raises OSError if they cannot be written.

    Raises FileNotFoundError for a folder that has none of the tables: it is no data folder.
    """
    if not any((folder / table.file).is_file() for table in TABLES):
        raise FileNotFoundError(f"no CSV of the data is in {folder}")
    written = []
    for name, content in (("datapackage.json", datapackage()), ("metadata.json", metadata())):
        path = folder / name
        path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
        written.append(path)
    return tuple(written)


def datapackage() -> dict[str, Any]:
    """The Data Package of the CSV files (datapackage.org)."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "iss-crews",
        "title": TITLE,
        "description": ABOUT,
        "sources": [{"title": "Named in each row, and in sources.csv", "path": "sources.csv"}],
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table[Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(table, column) for column in codecs(table)],
        "missingValues": [""],
    }
    key = KEYS[table.name]
    # A key of which a part may be blank is none in a Data Package.
    if all(not column.optional for column in codecs(table) if column.name in key):
        schema["primaryKey"] = list(key)
    references = REFERENCES.get(table.name, {})
    if references:
        schema["foreignKeys"] = [
            {
                "fields": [column],
                "reference": {"resource": target, "fields": [KEYS[target][0]]},
            }
            for column, target in references.items()
        ]
    return {
        "name": table.name,
        "path": table.file,
        "title": table.about,
        "type": "table",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(table: Table[Any], column: Codec) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": "string"}
    constraints: dict[str, Any] = {}
    if not column.optional and not column.may_be_blank and column.kind not in (tuple, bool):
        constraints["required"] = True
    if column.kind is bool:
        field |= {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]}
    elif column.kind is int:
        field["type"] = "integer"
    elif column.kind is tuple:
        field |= {"type": "list", "delimiter": "|"}
    elif column.kind is Moment:
        constraints["pattern"] = _MOMENT
    elif issubclass(column.kind, StrEnum):
        constraints["enum"] = [str(word) for word in column.kind]
    elif words := WORDS.get(table.name, {}).get(column.name):
        constraints["enum"] = list(words)
    return field | ({"constraints": constraints} if constraints else {})


def metadata() -> dict[str, Any]:
    """The metadata of the mission database, if it is called iss.sqlite, for Datasette."""
    tables = {sql_name(table): {"description": table.about} for table in TABLES}
    tables |= {name: {"description": about} for name, about in _WORKED_OUT.items()}
    for name in ("person", "mission"):
        tables[name]["label_column"] = "name"
    return {
        "title": TITLE,
        "description": ABOUT,
        "databases": {
            "iss": {
                "tables": tables,
                "queries": {
                    "guarantee": {
                        "title": "On how many days one ship leaving would have left a side out",
                        "sql": GUARANTEE,
                    }
                },
            }
        },
    }
