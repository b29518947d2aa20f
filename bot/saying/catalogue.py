"""Catalogues: one ``bot.po`` for each language, read when the language is first asked for.

The file is GNU gettext's, so that the usual tools edit it; it is compiled in memory, so
that nothing has to be built before the program runs. At run time the standard library's
gettext looks texts up and chooses plurals.
"""

import gettext
import io
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locales"
FILE = Path("LC_MESSAGES", "bot.po")

# English, which needs none.
_NONE = gettext.NullTranslations()
_FIELD = re.compile(r'(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d)\])?\s+"(.*)"')
_ESCAPE = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}


@dataclass(slots=True)
class Entry:
    """A text of a catalogue and how it is said; of a plural, in each of its forms.

    ``context`` is blank for the text as it stands alone. ``comments`` are the lines above it
    as they stand, with their marks.
    """

    key: str = ""
    other: str | None = None
    context: str = ""
    said: dict[int, str] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)

    @property
    def fuzzy(self) -> bool:
        """Whether the translation is marked as one to look at again: then it is not used."""
        return any(line.startswith("#,") and "fuzzy" in line for line in self.comments)

    @property
    def forms(self) -> list[str]:
        """The translation: one form, or those of the plural in order."""
        return [self.said[place] for place in sorted(self.said)]


def entries(text: str) -> Iterator[Entry]:
    """The entries of a catalogue in order, its header (with a blank key) first.

    Raises ValueError with the line that is no line of a catalogue.
    """
    entry, part = Entry(), ""
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            if part:
                yield entry
                entry, part = Entry(), ""
            if bare and not bare.startswith("#~"):
                entry.comments.append(bare)
            continue
        if bare.startswith('"') and part:
            value = bare[1:-1]
        elif match := _FIELD.fullmatch(bare):
            kind, place, value = match.groups()
            if kind in ("msgctxt", "msgid") and "msgstr" in part:
                yield entry
                entry = Entry()
            part = kind + (place or "")
        else:
            raise ValueError(f"line {number} cannot be read: {bare}")
        _add(entry, part, _ESCAPE.sub(lambda m: _MEANT.get(m[1], m[1]), value))
    if part:
        yield entry


def _add(entry: Entry, part: str, value: str) -> None:
    match part:
        case "msgctxt":
            entry.context += value
        case "msgid":
            entry.key += value
        case "msgid_plural":
            entry.other = (entry.other or "") + value
        case _:
            place = int(part.removeprefix("msgstr") or 0)
            entry.said[place] = entry.said.get(place, "") + value


def compiled(text: str) -> bytes:
    """A catalogue in the binary form that gettext reads; what is not translated stays out."""
    pairs = []
    for entry in entries(text):
        if entry.forms and all(entry.forms) and not entry.fuzzy:
            key = f"{entry.context}\x04{entry.key}" if entry.context else entry.key
            whole = key if entry.other is None else f"{key}\0{entry.other}"
            pairs.append((whole.encode(), "\0".join(entry.forms).encode()))
    tables = [struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)]
    place = 28 + 16 * len(pairs)
    for side in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[side]), place))
            place += len(pair[side]) + 1
    return b"".join([*tables, *(pair[side] + b"\0" for side in (0, 1) for pair in pairs)])


@lru_cache(maxsize=1)
def _spoken(locales: Path) -> dict[str, str]:
    """The languages that have a catalogue, by their names in small letters."""
    if not locales.is_dir():
        return {}
    return {f.name.casefold(): f.name for f in locales.iterdir() if (f / FILE).is_file()}


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, and English."""
    return tuple(sorted({"en", *_spoken(LOCALES).values()}))


def own_names() -> dict[str, str]:
    """What the languages call themselves, as their catalogues' headers say: "Русский"."""
    return {
        "en": "English",
        **{name: find(name).info().get("x-name", name) for name in languages() if name != "en"},
    }


def speaks(locale: str) -> bool:
    """Whether there is a catalogue for a locale."""
    return _name(locale) is not None


def language(locale: str) -> str:
    """The language in which someone with that locale is answered, by its name here."""
    return _name(locale) or "en"


def _name(locale: str) -> str | None:
    wanted = locale.replace("-", "_").casefold()
    # Only names of folders that are there: what someone typed never becomes part of a path.
    spoken = _spoken(LOCALES)
    return spoken.get(wanted) or spoken.get(wanted.partition("_")[0])


@lru_cache(maxsize=64)
def find(locale: str) -> gettext.NullTranslations:
    """The catalogue of a locale such as ``ru``, ``ru-RU`` or ``ru_RU``; an empty one if none."""
    name = _name(locale)
    return _NONE if name is None else _read(LOCALES / name / FILE)


@lru_cache(maxsize=16)
def _read(path: Path) -> gettext.NullTranslations:
    return gettext.GNUTranslations(io.BytesIO(compiled(path.read_text("utf-8"))))
