"""Editing the data: rows in any order, the folder that is meant, a past that changes."""

import random
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.archive import storage
from bot.archive.checks import problems_of
from bot.archive.order import disorder, sort_folder
from bot.archive.tables import TABLES, BadData, read_records
from bot.console import cli
from bot.station.domain import EventKind

SHIPPED = Path(__file__).parents[2] / "data"


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped data that may be edited."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "data"))


def edit(folder, name, old, new):
    path = folder / f"{name}.csv"
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8", newline="")


def command(*words):
    return CliRunner().invoke(cli, ["data", *map(str, words)])


def shuffled(folder, seed):
    """The folder with the rows of every file that has an order mixed."""
    for table in TABLES:
        path = folder / table.file
        header, *rows = path.read_text("utf-8").splitlines(keepends=True)
        # Of plans known on the same day the later line holds, so these stay as they stand.
        if table.name in ("events", "statements"):
            rows = rows[::-1] if table.name == "statements" else rows
        else:
            random.Random(seed).shuffle(rows)
        path.write_text("".join([header, *rows]), "utf-8", newline="")
    return folder


def test_the_shipped_rows_are_in_order(folder):
    assert list(disorder(read_records(folder))) == []
    assert sort_folder(folder) == ()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_rows_in_any_order_are_no_problem_and_give_the_same_missions(folder, tmp_path, seed):
    ordered = storage.build(SHIPPED, tmp_path / "a.sqlite")
    mixed = storage.build(shuffled(folder, seed), tmp_path / "b.sqlite")
    for table in ("missions", "people", "events", "expeditions", "commands"):
        assert getattr(mixed, table) == getattr(ordered, table), table
    assert len(mixed.seats) == len(ordered.seats)


@pytest.mark.parametrize("seed", [1, 2])
def test_sorting_moves_rows_and_changes_none(folder, seed):
    before = {path.name: sorted(path.read_bytes().splitlines()) for path in folder.glob("*.csv")}
    shuffled(folder, seed)
    assert sort_folder(folder)
    records = read_records(folder)
    assert problems_of(records) == ()
    assert list(disorder(records)) == []
    after = {path.name: sorted(path.read_bytes().splitlines()) for path in folder.glob("*.csv")}
    assert after == before
    for name in ("missions.csv", "events.csv", "people.csv"):
        assert (folder / name).read_bytes() == (SHIPPED / name).read_bytes()


def test_a_new_date_is_one_line_anywhere(folder, tmp_path):
    row = "crew-14,launch,2027-04-02,planned,2026-10-01,NASA blog 2026-10-01,,\n"
    edit(folder, "events", "sts-96,launch", f"{row}sts-96,launch")
    assert problems_of(read_records(folder)) == ()
    manifest = storage.build(folder, tmp_path / "iss.sqlite")
    assert str(manifest.event("crew-14", EventKind.LAUNCH).at) == "2027-04-02"
    told = command("check", folder)
    assert told.exit_code == 0
    assert "warning: events.csv:7: is out of order after line 6" in told.output
    assert "'data sort' puts them in this one" in told.output
    assert command("sort", folder).exit_code == 0
    assert "warning" not in command("check", folder).output


def test_rows_of_several_lines_and_a_last_row_without_an_end_are_sorted_whole(folder):
    path = folder / "people.csv"
    first = path.read_text("utf-8").splitlines()[1]
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([lines[0], *lines[2:], first]), "utf-8", newline="")
    assert sort_folder(folder) == ("people.csv",)
    assert path.read_bytes() == (SHIPPED / "people.csv").read_bytes()


def test_what_cannot_be_read_is_not_sorted(folder):
    edit(folder, "events", "sts-96,launch,1999-05-27T10:49Z", "sts-96,launch,1999-05-32")
    before = (folder / "events.csv").read_bytes()
    with pytest.raises(BadData):
        sort_folder(folder)
    assert command("sort", folder).exit_code == 1
    assert (folder / "events.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "crew-8,docking,2024-03-05T07:28Z",
            "crew-8,docking,2024-03-05T09:28Z",
            "docking of crew-8 was 2024-03-05T07:28Z in the facts before, now 2024-03-05T09:28Z",
            id="hours",
        ),
        pytest.param(
            "crew-8,docking,2024-03-05T07:28Z", "crew-8,docking,2024-03-05T07:33Z", "", id="minutes"
        ),
        pytest.param(
            "crew-8,docking,2024-03-05T07:28Z", "crew-8,docking,2024-03-05", "", id="less closely"
        ),
    ],
)
def test_a_past_that_moves_by_more_than_minutes_is_worth_a_look(folder, old, new, told):
    edit(folder, "events", old, new)
    output = command("check", folder).output
    assert (told in output) if told else ("facts before" not in output)


def test_a_flown_mission_that_is_gone_is_worth_a_look(folder):
    path = folder / "events.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(
        "".join(line for line in lines if not line.startswith("sts-96,")), "utf-8", newline=""
    )
    edit_output = command("check", folder).output
    assert "the launch, docking, undocking, landing of sts-96 is no longer told" in edit_output


def test_without_a_folder_it_is_that_of_the_clone_one_is_in(folder, monkeypatch):
    clone = folder.parent
    (clone / "bot" / "archive").mkdir(parents=True)
    (clone / "bot" / "archive" / "schema.sql").touch()
    (clone / "tests").mkdir()
    monkeypatch.chdir(clone / "tests")
    monkeypatch.delenv("ISS_BOT_DATA", raising=False)
    told = command("check").output
    assert f"{folder}: no problems" in told
    assert f"The bot reads {SHIPPED}" in told


def test_without_a_folder_the_chosen_one_goes_before_the_clone(folder, monkeypatch):
    monkeypatch.setenv("ISS_BOT_DATA", str(folder))
    told = command("check").output
    assert told.splitlines()[-1] == f"{folder}: no problems"


def test_a_link_to_a_file_stays_one_as_its_rows_are_sorted(tmp_path):
    folder, elsewhere = tmp_path / "data", tmp_path / "people.csv"
    shutil.copytree(SHIPPED, folder)
    head, *lines = (folder / "people.csv").read_text("utf-8").splitlines(keepends=True)
    elsewhere.write_text("".join([head, *reversed(lines)]), "utf-8")
    (folder / "people.csv").unlink()
    (folder / "people.csv").symlink_to(elsewhere)
    assert sort_folder(folder) == ("people.csv",)
    assert (folder / "people.csv").is_symlink()
    assert elsewhere.read_text("utf-8") == (SHIPPED / "people.csv").read_text("utf-8")


@pytest.mark.parametrize("seed", [1, 2, 3, None])
def test_mixed_rows_of_one_day_are_a_problem_and_not_sorted(folder, seed):
    """Which of them counts is told by their order alone, so nothing is answered otherwise."""
    path = folder / "events.csv"
    header, *rows = path.read_text("utf-8").splitlines(keepends=True)
    if seed is None:
        rows.reverse()
    else:
        random.Random(seed).shuffle(rows)
    path.write_text("".join([header, *rows]), "utf-8", newline="")
    mixed = path.read_bytes()
    told = command("check", folder)
    assert told.exit_code == 1
    assert "of which the later line counts, but its rows stand in no order" in told.output
    assert command("sort", folder).exit_code == 1
    assert path.read_bytes() == mixed


def test_whoever_is_named_and_taken_off_on_one_day_is_a_problem(folder):
    row = "crew-9,up,nick-hague,commander,withdrawn,2024-08-30,NASA 2024-08-30,\n"
    edit(folder, "assignments", "crew-9,down,barry-wilmore", f"{row}crew-9,down,barry-wilmore")
    assert "which of the two counts is not known" in command("check", folder).output
