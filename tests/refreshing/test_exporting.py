"""``data export``: a diff for git, after which the same is known without what was learned."""

import re
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from conftest import DATA
from support.launch_library import Library, served, text
from support.patching import patched
from test_looking import HOUR, NOW, Bot, quiet

from bot.archive.adding import records_of, with_learned
from bot.archive.differing import diff
from bot.archive.learned import NOTHING
from bot.archive.order import disorder, manifest_of
from bot.archive.tables import TABLES, read_records


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def bot(library, tmp_path):
    with served(library) as base:
        yield Bot(library, base, tmp_path)


def play(bot, library):
    """A slip, a departure with its landing, a change of ports and a crew that is put right."""
    quiet(bot)
    library.leave("soyuz-ms-29", NOW + timedelta(days=119, hours=3))
    library.leave("crew-13", NOW + 2 * HOUR)
    library.dock("crew-13", NOW + 3 * HOUR, port="Harmony zenith")
    library.leave("crew-13", NOW + 9 * HOUR)
    library.ship("crew-13")["mission_end"] = text(NOW + 20 * HOUR)
    bot.look(4 * HOUR)
    bot.look(20 * HOUR)


def test_applied_it_makes_the_same_facts_without_what_was_learned(bot, library, tmp_path):
    play(bot, library)
    learned = bot.file.learned()
    folder = patched(diff(DATA, learned), tmp_path / "newer")
    records = read_records(folder)
    assert not records.problems
    assert not [*disorder(records)]
    assert records_of(manifest_of(records)).rows == records_of(bot.facts()).rows
    # Nor is anything added to it, by this file or at the next export.
    again, unfit = with_learned(records, learned)
    assert not unfit
    assert records_of(manifest_of(again)).rows == records_of(manifest_of(records)).rows
    assert diff(folder, learned) == ""


def test_it_changes_no_other_line_and_says_whose_it_is(bot, library):
    play(bot, library)
    told = diff(DATA, bot.file.learned())
    head, _, body = told.partition("--- a/")
    assert "credit: The Space Devs" in head
    changed = [line for line in body.splitlines() if re.match(r"[+-](?![+-]{2} )", line)]
    assert changed
    assert all(line.startswith("+") and "launch-library-live" in line for line in changed)


def test_of_nothing_there_is_no_diff():
    assert diff(DATA, NOTHING) == ""


def test_cells_with_line_breaks_and_foreign_line_ends_stay_as_they_are(bot, library, tmp_path):
    play(bot, library)
    folder = tmp_path / "foreign"
    shutil.copytree(DATA, folder)
    events = folder / "events.csv"
    lines = events.read_text("utf-8").splitlines()
    lines[-1] = lines[-1][:-1] + '"a note\nof two lines",'
    lines[-1] = lines[-1].replace("[Still to be determined]", "")
    events.write_bytes("\r\n".join(lines).encode())
    told = diff(folder, bot.file.learned())
    (added,) = [part for part in told.split("--- a/") if part.startswith("data/events.csv")]
    assert "+crew-13,relocation," in added
    assert all(line.endswith("\r") for line in added.split("\n")[3:] if line.startswith("+"))


def test_a_crew_takes_the_place_of_the_one_that_stood_there(bot, library, tmp_path):
    seats = [seat for seat in bot.facts().seats if seat.mission == "soyuz-ms-30"]
    learned = replace(
        bot.file.learned(),
        sources=(),
        seats=tuple(seat for seat in seats if seat.person != "deniz-burnham"),
    )
    told = diff(DATA, learned)
    assert "-soyuz-ms-30,deniz-burnham,up" in told
    folder = patched(told, tmp_path / "newer")
    crew = {seat.person for _, seat in read_records(folder).rows["seats"]
            if (seat.mission, seat.leg) == ("soyuz-ms-30", "up")}  # fmt: skip
    assert crew == {"dmitry-petelin", "konstantin-borisov"}
    assert {path.name for path in folder.glob("*.csv")} == {table.file for table in TABLES}
