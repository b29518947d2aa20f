"""Card -> Discord embed, as the plain object that Discord's API takes.

Discord refuses a message that breaks one of its limits, so every limit is kept here.
Nothing that someone typed, or that stands in the data, is shown as markup.
"""

import re
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from bot.saying.card import Card, Crew, Entry, Line, Link, Linked, Section, Tally
from bot.saying.speech import GLUE, Style

MAX_TITLE, MAX_DESCRIPTION, MAX_FIELDS = 256, 4096, 25
MAX_NAME, MAX_VALUE, MAX_FOOTER, MAX_ALL = 256, 1024, 2048, 6000
# Which page of how many it is, is written on one that is turned to.
NUMBERED = 48

# The blue of the station's solar arrays, readable on Discord's light and dark grounds.
COLOUR = 0x2F6FB5
# What stands for a heading where a field goes on with more lines.
BLANK = "\N{ZERO WIDTH SPACE}"

# Of one answer, and the sign that a page is not the last.
MAX_PAGES, MORE = 99, "…"

# Around the time marks of a wording until they are shown: what nobody can have typed into the
# data, so that a mark that stands in a cell is shown as it is.
_HELD = str(secrets.randbits(64))
_MARK = re.compile(
    rf"{_HELD}(<t:-?\d{{1,12}}:[tTdDfFR]>|</[\w -]{{1,100}}:\d{{1,20}}>){_HELD}", re.ASCII
)
# What can stand in a link without ending it, or beginning another mark.
_ADDRESS = re.compile(r"https://[\w.~/?#=&%+:,;@!$'*-]+", re.ASCII)
_MARKUP = re.compile(r"[\\*_~`|\[\]<>#]")
# What makes a line one of a list.
_LISTED = re.compile(r"^(\s*(?:\d+(?=\.))?)([-+]|(?<=\d)\.)(?=\s)", re.MULTILINE)
# What begins a mention or a link; an invitation is one without "https" too.
_REACHING = re.compile(r"(?<=@)|(?<=:)(?=//)|(?<=discord)(?=\.gg)", re.IGNORECASE)


def mark(at: datetime, form: str) -> str:
    """Discord's time mark, shown to each reader in their own zone and language."""
    return f"<t:{int(at.timestamp())}:{form}>"


@lru_cache(maxsize=256)
def flag(country: str) -> str:
    """The flag of a country by its two-letter code."""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in country)


def _held(at: datetime, form: str) -> str:
    return f"{_HELD}{mark(at, form)}{_HELD}"


# Of a card, which ``embed`` shows; of a text that is sent as it is.
DISCORD = Style(columns=False, mark=_held, flag=flag)
MESSAGE = Style(columns=False, mark=mark, flag=flag)


def pressing(ids: Mapping[str, int]) -> Style:
    """The same with commands that can be pressed: those whose ``ids`` are known by then."""

    def pressed(command: str) -> str:
        number = ids.get(command.split(" ")[0])
        return f"{_HELD}</{command}:{number}>{_HELD}" if number else ""

    return replace(DISCORD, command=pressed)


# The names, ships and agencies of most answers are the same.
@lru_cache(maxsize=2048)
def escaped(text: str) -> str:
    """The text with everything in it shown as it is: no markup, no mention, no link."""
    # A function is asked only where there is something to escape.
    plain = _LISTED.sub(lambda mark: f"{mark[1]}\\{mark[2]}", _MARKUP.sub(_behind_slash, text))
    return _REACHING.sub(BLANK, plain).replace(GLUE, " ")


def _behind_slash(mark: re.Match[str]) -> str:
    return f"\\{mark[0]}"


def inert(text: str) -> str:
    """The same where it is not known whether a text is shown as markup, or as it stands."""
    return _REACHING.sub(BLANK, text.replace("<", f"<{BLANK}"))


def embed(card: Card) -> dict[str, Any]:
    """The embed for a card."""
    return pages(card)[0]


def pages(card: Card, notes: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The embed for a card, and one for each page of what has no room on it or is left out.

    ``notes`` tell how something was read and come first. The first page that has others after
    it ends with a sign of that.
    """
    description = "\n".join([*(f"-# {escaped(note)}" for note in notes), _shown(card.description)])
    fields = list(_fields(card.sections))
    rest = [replace(section, lines=section.rest) for section in card.sections if section.rest]
    first = _page(card, description)
    shown, left = _within(_room(first), fields)
    first["fields"] = shown
    if left:
        first["fields"].append({"name": BLANK, "value": MORE, "inline": False})
    found, left = [first], [*left, *_fields(rest)]
    while left and len(found) < MAX_PAGES:
        page = _page(card, "")
        page["fields"], left = _within(_room(page), left)
        found.append(page)
    return found


def _page(card: Card, description: str) -> dict[str, Any]:
    """What stands around the fields of a page."""
    found: dict[str, Any] = {
        "title": _cut(_shown(card.title), MAX_TITLE),
        "description": _cut(description, MAX_DESCRIPTION),
        "color": COLOUR,
    }
    if footer := _cut(" · ".join(card.footer).replace(GLUE, " "), MAX_FOOTER):
        found["footer"] = {"text": footer}
    return found


def _room(page: Mapping[str, Any]) -> int:
    """How many letters the fields of a page may have."""
    around = page["title"], page["description"], page.get("footer", {"text": ""})["text"]
    return MAX_ALL - NUMBERED - sum(map(len, around))


def _fields(sections: Iterable[Section]) -> Iterator[tuple[str, str]]:
    for section in sections:
        heading = f"{section.heading} · {section.remark}" if section.remark else section.heading
        name, value = _cut(_shown(heading), MAX_NAME), ""
        for line in section.lines:
            text = _cut(_line(line), MAX_VALUE)
            if value and len(value) + 1 + len(text) > MAX_VALUE:
                yield name, value
                name, value = BLANK, ""
            value = f"{value}\n{text}" if value else text
        yield name, value or BLANK


def _within(
    room: int, fields: Sequence[tuple[str, str]]
) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """The fields that fit into what Discord allows on a page, and those that are left.

    What is left goes on under the heading that it had.
    """
    shown: list[dict[str, Any]] = []
    heading = BLANK
    for place, (name, value) in enumerate(fields):
        heading = heading if name == BLANK else name
        room -= len(name) + len(value)
        if len(shown) == MAX_FIELDS - 1 or room < len(BLANK) + len(MORE):
            return shown, [(heading, value), *fields[place + 1 :]]
        shown.append({"name": name, "value": value, "inline": False})
    return shown, []


def _line(line: Line) -> str:
    if isinstance(line, Crew):
        remark = f" · {line.remark}" if line.remark else ""
        country = f"{flag(line.country)} " if line.country else ""
        return _shown(f"{country}{line.name}, {line.agency}{remark}")
    if isinstance(line, Tally):
        return _shown(f"{line.label}: {line.text}{f' · {line.words}' if line.words else ''}")
    if isinstance(line, Entry):
        time = f", {line.mark}" if line.mark else ""
        return _shown(f"{line.label}: {line.text}{time}")
    return _linked(line) if isinstance(line, Linked) else _shown(line)


def _linked(line: Linked) -> str:
    """A line and its links, each whole; what is no address is left out."""
    links = " · ".join(filter(None, map(_link, line.links)))
    if not links or len(links) > MAX_VALUE - MAX_NAME:
        return _cut(_shown(line.text), MAX_VALUE)
    return f"{_cut(_shown(line.text), MAX_VALUE - len(links) - 3)} · {links}"


def _link(link: Link) -> str:
    url = link.url.replace("(", "%28").replace(")", "%29")
    return f"[{_shown(link.name)}]({url})" if _ADDRESS.fullmatch(url) else ""


def _shown(text: str) -> str:
    """The text with its markup escaped, but for the time marks that the wording put in."""
    if _HELD not in text:
        return escaped(text)
    parts = _MARK.split(text)
    return "".join(part if index % 2 else escaped(part) for index, part in enumerate(parts))


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
