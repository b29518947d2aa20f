"""Write the tables of bot/help/privacy.md: all that is kept, from the files as the bot makes them.

``python tests/privacy.py`` brings the page up to date; a test tells when that is to be done. What a
column holds is what the schema says of it beside it.
"""

import re
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from textwrap import wrap

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bot.announcements import schema  # noqa: E402  # from this clone, wherever it is started
from bot.announcements.sqlite_store import SqliteStore  # noqa: E402
from bot.refreshing import learned, reports  # noqa: E402

PAGE = ROOT / "bot" / "help" / "privacy.md"
BEGIN = "<!-- Written by tests/privacy.py from the schema. -->"
TABLE = re.compile(r"(?:CREATE|ALTER) TABLE (?:IF NOT EXISTS )?(\w+)")
COLUMN = re.compile(r'\s*"?(\w+)"? (?:INTEGER|TEXT|BLOB)\b')
REMARK = re.compile(r"--\s*(.*)$")
# What only sqlite-utils and SQLite need.
OWN = re.compile(r"_?sqlite_")


def remarks(statements):
    """What a schema says beside its tables and columns: {(table, column or ""): words}.

    Words on lines of their own are of the table or column that comes next, others of that on
    their line.
    """
    found, table, place, waiting = {}, "", None, []
    for line in statements.splitlines():
        code, remark = REMARK.sub("", line), REMARK.search(line)
        if remark and not code.strip():
            waiting.append(remark[1])
            continue
        opened = TABLE.search(code)
        if opened:
            table, place = opened[1], (opened[1], "")
            if "ALTER" in code:
                # What stands before the column that is added is of that.
                added = COLUMN.match(code.partition("ADD COLUMN")[2])
                if added is None:
                    continue
                place = (table, added[1])
        elif named := COLUMN.match(code):
            place = (table, named[1])
        elif not remark:
            # An index, or something that is done to rows.
            waiting = []
            continue
        if words := " ".join([*waiting, *([remark[1]] if remark else [])]):
            found[place] = words
        waiting = []
    return found


def columns(path):
    """The tables of a file, each with the names of its columns."""
    with closing(sqlite3.connect(path)) as file:
        names = file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
        return {
            table: [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
            for (table,) in names.fetchall()
            if not OWN.match(table)
        }


def kept(folder):
    """The files that the bot keeps, each with its tables and what its schema says of them."""
    state, facts = folder / "state.sqlite", folder / "state-learned.sqlite"
    SqliteStore(state).close()
    said = reports.Report("/aboard", "x", "x", "x")
    reports.Reports(learned.LearnedFile(facts)).file(said, datetime.now(UTC))
    source = Path(learned.__file__)
    told = [source.with_name("schema.sql"), source.with_name("holding.py"), Path(reports.__file__)]
    yield "state", columns(state), remarks("\n".join(schema.MIGRATIONS.values()))
    yield "learned", columns(facts), remarks("\n".join(one.read_text("utf-8") for one in told))


TITLES = {
    "state": "In the state: the file of `ISS_BOT_STATE`, or the server that it names",
    "learned": "In what was learned: the file beside the state, with `-learned` in its name",
}


def written():
    """The tables of the page."""
    lines = [BEGIN]
    with tempfile.TemporaryDirectory() as folder:
        for name, tables, told in kept(Path(folder)):
            lines += ["", f"## {TITLES[name]}", ""]
            for table, names in tables.items():
                every = (f"`{one}`{in_brackets(told.get((table, one)))}" for one in names)
                about = in_brackets(told.get((table, "")))
                line = f"- **{table}**{about}: {', '.join(every)}"
                lines += wrap(line, 120, subsequent_indent="  ", break_long_words=False)
    return "\n".join(lines) + "\n"


def in_brackets(words):
    """What is said of a column, as it stands behind its name."""
    return f" ({words.rstrip('.')})" if words else ""


def page():
    """The page as it is to be: what stands above the tables stays."""
    above = PAGE.read_text("utf-8").split(BEGIN)[0]
    return above + written()


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
