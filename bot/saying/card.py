"""The neutral form of a worded answer, which every surface lays out in its own way."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Crew:
    """A line about a person: flag, name as called, agency in words, a remark or none."""

    country: str
    name: str
    agency: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that says something of a date or of a thing named before it.

    ``mark`` is Discord's time mark for a time known to the minute. Labels stand to the
    right, next to their text, unless they are read as a list (``left``).
    """

    label: str
    text: str
    mark: str = ""
    left: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of a course of events: when, what, and the numbers aboard after it.

    ``numbers`` are all, Americans and Russians; a surface without columns tells them in
    ``words``, which are blank where they have not changed.
    """

    label: str
    text: str
    numbers: tuple[int, int, int]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An address to follow, and its name where it can stand behind one."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A line with addresses behind it."""

    text: str
    links: tuple[Link, ...]


Line = str | Crew | Entry | Tally | Linked


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; ``remark`` stands beside it.

    Where headings need room, ``apart`` sets the section off by a blank line instead of its
    heading, and ``inline`` puts heading and text on one line. ``heads`` stand above the
    columns of its tallies: all aboard, Americans, Russians. ``rest`` are the lines that are
    left out of it, for a surface where pages can be turned.
    """

    heading: str
    lines: tuple[Line, ...]
    remark: str = ""
    apart: bool = False
    inline: bool = False
    heads: tuple[str, str, str] = ("", "", "")
    rest: tuple[Line, ...] = ()


class Press(StrEnum):
    """What pressing a button does.

    It asks on, turns to another answer in place or to another page of this one, draws, tells the
    sources, shows what else there is, asks as of when it is to be told, or hands out a calendar.
    """

    ASK = "ask"
    TURN = "turn"
    PAGE = "page"
    PICTURE = "picture"
    SOURCES = "sources"
    MORE = "more"
    AS_OF = "as-of"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Button:
    """A question to ask next, in a word or two; ``command`` is its slash command.

    ``page`` is the page of its answer to turn to, 0 the first.
    """

    label: str
    command: str
    press: Press = Press.ASK
    page: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """An answer in words: the title is the answer, the description completes it.

    A line of the description that answers what was asked in plain words stands first in it.
    ``figure`` is the sentence with the number, where the title has none and a sentence to be
    printed needs it. ``quoted`` is the whole sentence to be printed, where it is none of these,
    and ``quoted_of`` says whose crews or records it is of, where it does not say so itself.
    ``supposed`` is the sentence in the description that tells what is supposed, if anything is.
    """

    title: str
    description: str
    sections: tuple[Section, ...] = ()
    footer: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    figure: str = ""
    quoted: str = ""
    quoted_of: str = ""
    supposed: str = ""
