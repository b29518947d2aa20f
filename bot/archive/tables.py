"""data/*.csv <-> facts, with every problem by file and line.

A table is a CSV file whose columns are the fields of a record, in order. A field's type
says how its text is read: a blank is None, no entry of a list, or the field's default.
"""

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from sys import intern
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from bot.archive.plain import NotPlain, content_of
from bot.archive.saved import NotSaved, header_problem, text_of
from bot.station import domain, ids, refuges
from bot.station.moments import Moment

R = TypeVar("R")

# With so many the rest is not read: these files are not what they should be.
MOST_PROBLEMS = 1_000
# Where not all are told but some.
FEW_PROBLEMS = 20
# Spaceflight fits well between these, and so do the ends of windows at either of them.
FIRST_YEAR, LAST_YEAR = 1900, 2199
# No expedition, and no number of seats, will be longer.
MAX_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """A CSV file and the record that one of its lines is, and ``about`` what that tells."""

    name: str
    record: type[R]
    about: str

    @property
    def file(self) -> str:
        """The file's name in the data folder."""
        return f"{self.name}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        """The header, which is also the record's fields."""
        return tuple(column.name for column in fields(self.record))  # type: ignore[arg-type]


# In an order in which each table refers only to tables before it.
TABLES: tuple[Table[Any], ...] = (
    Table("sources", domain.Source, "Where facts come from"),
    Table("countries", domain.Country, "A nationality and how it is named"),
    Table("agencies", domain.Agency, "Whom crew members fly for"),
    Table("programs", domain.Program, "A kind of crewed spacecraft"),
    Table("people", domain.Person, "Someone who flew to the station or is assigned to"),
    Table("missions", domain.Mission, "A flight of a crewed spacecraft to the station"),
    Table(
        "events",
        domain.Event,
        "What was known of a launch, docking, undocking or landing, and since when",
    ),
    Table("seats", domain.Seat, "A person's place on one leg of a mission"),
    Table(
        "assignments",
        domain.Assignment,
        "That someone was named for a seat or taken off it, and since when that was known",
    ),
    Table("expeditions", domain.Expedition, "A numbered crew of the station"),
    Table("expedition_crew", domain.Membership, "A person's part in an expedition"),
    Table("commands", domain.Command, "A commander of the station within one expedition"),
    Table(
        "other_flights",
        domain.OtherFlight,
        "A time in space on a flight that was not to the station",
    ),
    Table(
        "agreements",
        domain.Agreement,
        "An agreement, a supplement, a milestone or a fact beside them",
    ),
    Table(
        "agreement_seats", domain.AgreementSeat, "A swapped seat and the agreement it falls under"
    ),
    Table("capacities", domain.Capacity, "Crew seats of a programme, or of a mission that differs"),
    Table(
        "refuge_seats", refuges.Refuge, "A time in which someone would have left in another ship"
    ),
    Table("office_holders", domain.OfficeHolder, "A term of a head of NASA or Roscosmos"),
    Table(
        "statements", domain.Statement, "What a source says on a topic that no other table holds"
    ),
    Table("mission_ids", ids.MissionIds, "What others call a mission"),
    Table("person_ids", ids.PersonIds, "What others call a person, and the birth"),
)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong in a data folder, and where; line 0 is the file as a whole."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.text}"


class BadData(Exception):
    """A data folder with problems; ``problems`` has them all, the text the first of many."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        more = len(problems) - FEW_PROBLEMS
        told = [*map(str, problems[:FEW_PROBLEMS]), *([f"and {more:,} more"] if more > 0 else [])]
        super().__init__("\n".join(told))
        self.problems = problems


@dataclass(slots=True)
class Records:
    """The records of a data folder, each with the line it stands in, and what is wrong."""

    rows: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_records(folder: Path) -> Records:
    """Every record that can be read of the CSV files in ``folder``, and every problem met.

    After MOST_PROBLEMS nothing more is read.
    """
    records = Records()
    for table in TABLES:
        records.rows[table.name] = list(_rows(table, folder / table.file, records.problems))
    return records


def fingerprint(folder: Path) -> str:
    """A digest of the CSV files in ``folder``: equal if and only if they say the same.

    Raises OSError if a file is missing, cannot be read or is no plain one.
    """
    digest = hashlib.blake2b(digest_size=16)
    for table in TABLES:
        content = content_of(folder / table.file)
        digest.update(f"{table.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _rows(table: Table[R], path: Path, problems: list[Problem]) -> Iterator[tuple[int, R]]:
    def problem(line: int, text: str) -> None:
        problems.append(Problem(table.file, line, text))

    try:
        text = text_of(content_of(path))
    except FileNotFoundError:
        return problem(0, f"is missing; it should begin with the line {','.join(table.columns)}")
    except NotSaved as error:
        return problem(0, str(error))
    except NotPlain as error:
        return problem(0, error.reason)
    except OSError as error:
        return problem(0, f"cannot be read as UTF-8 text: {error}")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    before = 0
    try:
        header = tuple(next(reader, ()))
        # A folder that was made before a column came at the end is as good without it.
        later = table.columns[len(header) :]
        if header + later != table.columns or not _may_lack(table, later):
            return problem(1, header_problem(header, table.columns))
        blank = dict.fromkeys(later, "")
        before = reader.line_num
        for cells in reader:
            if len(problems) >= MOST_PROBLEMS:
                return None
            line, before = before + 1, reader.line_num
            if not any(cells):
                problem(line, "is empty")
            elif len(cells) != len(header):
                problem(line, f"has {len(cells)} cells where {len(header)} are expected")
            elif record := _record(
                table, dict(zip(header, cells, strict=True)) | blank, line, problem
            ):
                yield line, record
    except csv.Error as error:
        # A quote that is not closed is noticed lines later; the row it stands in begins here.
        problem(before + 1, f"is not CSV: {error}")


def _may_lack(table: Table[R], columns: Sequence[str]) -> bool:
    return all(
        column.optional or column.may_be_blank for column in codecs(table) if column.name in columns
    )


def _record(table: Table[R], cells: Mapping[str, str], line: int, problem: Any) -> R | None:
    values = {}
    sound = True
    for column in codecs(table):
        try:
            values[column.name] = column.decode(cells[column.name])
        except ValueError as error:
            sound = False
            problem(line, f"{column.name}: {error}")
    try:
        return table.record(**values) if sound else None
    except ValueError as error:
        problem(line, str(error))
        return None


@dataclass(frozen=True, slots=True)
class Codec:
    """How the cells of one column are read and written."""

    name: str
    kind: type
    optional: bool
    may_be_blank: bool

    def decode(self, text: str) -> Any:
        """The value that the text of a cell stands for; raises ValueError with the reason."""
        if text != text.strip():
            raise ValueError(f"{text!r} has blanks around it")
        if not text:
            if self.optional:
                return None
            if self.kind is tuple:
                return ()
            if self.kind is bool:
                return False
            if self.may_be_blank and self.kind is str:
                return ""
            raise ValueError("is blank")
        if self.kind is tuple:
            return _parts(text)
        if self.kind is bool:
            return self._word(text, {"yes": True, "no": False})
        if self.kind is int:
            return _number(text)
        if self.kind is Moment:
            return _moment(text)
        if issubclass(self.kind, StrEnum):
            return self._word(text, {str(word): word for word in self.kind})
        return text

    def _word(self, text: str, words: Mapping[str, Any]) -> Any:
        if text not in words:
            raise ValueError(f"{text!r} is none of {', '.join(words)}")
        return words[text]

    def encode(self, value: Any) -> str | int | None:
        """The value as SQLite keeps it: None for what is not known, 1 and 0 for yes and no."""
        if value is None or value == "" or value == ():
            return None
        if isinstance(value, tuple):
            return "|".join(value)
        if isinstance(value, int):
            return int(value)
        return str(value)

    def write(self, value: Any) -> str:
        """The text of a cell that stands for the value."""
        if isinstance(value, bool):
            return "yes" if value else ""
        encoded = self.encode(value)
        return "" if encoded is None else str(encoded)

    def restored(self, values: Sequence[Any]) -> Iterable[Any]:
        """What ``encode`` wrote of a whole column, turned back; equal values are one object."""
        if self.kind is str:
            # The ids of missions and people stand in thousands of rows; each is kept once.
            return ["" if value is None else intern(value) for value in values]
        if self.kind is bool:
            return map(bool, values)
        if self.kind is int:
            return values
        known: dict[Any, Any] = {None: () if self.kind is tuple else None}
        read: Callable[[str], Any] = Moment.read
        if self.kind is tuple:
            read = _parts
        elif issubclass(self.kind, StrEnum):
            read = self.kind
        known |= {value: read(value) for value in set(values) - {None}}
        return map(known.__getitem__, values)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise ValueError(f"{text!r} is not a whole number")
    if len(text) > MAX_DIGITS:
        raise ValueError(f"{text!r} has more than {MAX_DIGITS} digits")
    return int(text)


def _moment(text: str) -> Moment:
    moment = Moment.read(text)
    if not FIRST_YEAR <= moment.earliest.year <= LAST_YEAR:
        raise ValueError(f"{text!r} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return moment


@lru_cache(maxsize=64)
def codecs(table: Table[Any]) -> tuple[Codec, ...]:
    """How each column of a table is read and written, in order."""
    hints = get_type_hints(table.record)
    return tuple(
        Codec(
            column.name,
            *_kind(hints[column.name]),
            column.default is not MISSING or "blank" in column.metadata,
        )
        for column in fields(table.record)
    )


def _kind(hint: Any) -> tuple[type, bool]:
    if isinstance(hint, UnionType):
        (kind,) = (part for part in get_args(hint) if part is not NoneType)
        return kind, True
    return getattr(hint, "__origin__", hint), False
