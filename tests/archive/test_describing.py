"""What other programs are told of the data is current, and true of it."""

import csv
import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.archive.describing import GUARANTEE, datapackage, metadata
from bot.archive.storage import schema
from bot.archive.tables import TABLES
from bot.console import cli

SHIPPED = Path(__file__).parents[2] / "data"
RESOURCES = datapackage()["resources"]


def test_the_descriptions_beside_the_data_are_as_a_command_writes_them(tmp_path):
    refused = CliRunner().invoke(cli, ["data", "describe", str(tmp_path)])
    assert (refused.exit_code, list(tmp_path.iterdir())) == (1, [])
    shutil.copy(SHIPPED / "events.csv", tmp_path)
    assert CliRunner().invoke(cli, ["data", "describe", str(tmp_path)]).exit_code == 0
    for name in ("datapackage.json", "metadata.json"):
        told = (SHIPPED / name).read_text("utf-8")
        assert told == (tmp_path / name).read_text("utf-8"), "run: iss-crew-bot data describe"
        assert json.loads(told)


def test_every_file_is_a_resource():
    assert [one["path"] for one in RESOURCES] == [table.file for table in TABLES]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: one["name"])
def test_the_data_keep_to_what_is_told_of_them(resource):
    with (SHIPPED / resource["path"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = resource["schema"]
    fields = {field["name"]: field for field in told["fields"]}
    assert list(rows[0]) == list(fields)
    for name, field in fields.items():
        constraints = field.get("constraints", {})
        values = [row[name] for row in rows]
        assert not constraints.get("required") or all(values), name
        values = [value for value in values if value]
        if "pattern" in constraints:
            assert all(re.fullmatch(constraints["pattern"], value) for value in values), name
        if "enum" in constraints:
            assert set(values) <= set(constraints["enum"]), name
        if field["type"] == "boolean":
            assert set(values) <= {"yes", "no"}, name
        if field["type"] == "integer":
            assert all(value.isdigit() for value in values), name
    if "primaryKey" in told:
        keys = [tuple(row[name] for name in told["primaryKey"]) for row in rows]
        assert len(keys) == len(set(keys))


def test_every_table_and_view_is_described_for_datasette():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema())
        made = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        names = {name for (name,) in made if not name.startswith("sqlite_")}
        connection.execute(GUARANTEE)
    described = set(metadata()["databases"]["iss"]["tables"])
    assert names - described == {"build", "counted_event"}
    assert described <= names


def test_the_query_for_datasette_is_that_of_the_readme():
    assert GUARANTEE in (SHIPPED / "README.md").read_text("utf-8")
