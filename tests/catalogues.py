"""Every text a person may read, found in the code and the data, and the catalogues' upkeep.

``python tests/catalogues.py`` brings every catalogue up to date: new texts come in without a
translation, texts that nobody says any more go, and both are printed.
"""

import ast
import csv
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path

import bot
from bot.errors import AskError
from bot.questions.registry import questions
from bot.reading.small_words import ZONES
from bot.reading.zones import zone_called
from bot.saying import catalogue
from bot.saying.teller import short_program
from bot.station.notes import told_of
from bot.station.sites import places

PACKAGE = Path(bot.__file__).parent
ROOT = PACKAGE.parent

# Calls of which the first argument is a text, and the second its plural if it is one.
SAYING = {"say", "_glued", "Message", "msgid"}
PLURAL = {"many", "Message"}

WORDS = re.compile(r"[^\W\d_]")

# Names and other short words of the data stand in most answers; prose may stay English.
NAMES = {
    "countries": ("name", "short"),
    "agencies": ("id",),
    "programs": ("name",),
    "missions": ("launch_site", "landing_site", "spacecraft"),
    "other_flights": ("station",),
    "office_holders": ("office", "person"),
}
PROSE = {
    "missions": ("note",),
    "events": ("note",),
    "assignments": ("note",),
    "refuge_seats": ("why",),
    "agreements": ("title", "what"),
    "statements": ("heading", "text", "note"),
    "sources": ("licence",),
}


@dataclass
class Found:
    """A text and where it stands; ``must`` says that every language needs it."""

    other: str | None = None
    places: list[str] = field(default_factory=list)
    must: bool = False


def texts():
    """Every text, by (context, key), in the order of the modules and tables it stands in."""
    found = {}

    def note(place, key, other=None, context="", must=True):
        if key:
            entry = found.setdefault((context, key), Found())
            entry.other = entry.other or other
            entry.must |= must
            if place not in entry.places:
                entry.places.append(place)

    for path in sorted(PACKAGE.rglob("*.py")):
        place = str(path.relative_to(ROOT))
        for call in calls(path):
            for context, key, other in of_call(call):
                note(place, key, other, context)
        if "discord_app" in path.parts:
            for context, key in of_commands(path):
                note(place, key, context=context)
    for question in questions():
        place = str(Path(sys.modules[question.ask.__module__].__file__).relative_to(ROOT))
        note(place, question.name, context="command")
        note(place, question.summary)
        for parameter in question.parameters:
            note("bot/reading/readers.py", parameter.name, context="option")
            note("bot/reading/readers.py", parameter.reader.hint)
            for label, _ in parameter.reader.choices:
                note("bot/reading/readers.py", str(label))
    for word, name in ZONES.items():
        note("bot/reading/zones.py", name.rpartition("/")[2].replace("_", " "))
        note("bot/reading/zones.py", zone_called(word, name))
    for place, key, must in of_data():
        note(place, key, must=must)
    return found


def of_data():
    for columns, must in ((NAMES, True), (PROSE, False)):
        for table in columns:
            for row in rows(table):
                for column in columns[table]:
                    for key in filter(WORDS.search, said_of(table, column, row)):
                        yield f"data/{table}.csv", key, must


def rows(table):
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def said_of(table, column, row):
    """What is said of a cell: most as it stands."""
    value = row[column]
    match table, column:
        case "agencies", "id":
            return value.split("/")
        case "programs", "name":
            return value, short_program(Named(value))
        case "missions", "launch_site":
            return places(value)
        case "missions", "landing_site":
            return places(value)
        case "agreements", _:
            return [value] if row["kind"] in ("crew_swap", "iss_operation") else []
        # What a note of something that happened says is told nowhere.
        case "events", _:
            return [told_of(value)] if row["standing"] != "actual" else []
        case "assignments", _:
            return [told_of(value)]
        case "sources", _:
            return [value] if row["url"] else []
        case _:
            return [value]


@dataclass
class Named:
    name: str


def calls(path):
    tree = ast.parse(path.read_text("utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return sorted(found, key=lambda call: (call.lineno, call.col_offset))


def called(call):
    return getattr(call.func, "id", None) or getattr(call.func, "attr", "")


def of_call(call):
    """(context, key, plural) of each text that a call says."""
    name, arguments = called(call), call.args
    if name == "say_as" and len(arguments) > 1:
        for context in constants(arguments[0]):
            yield from ((context, key, None) for key in constants(arguments[1]))
    elif name in PLURAL and len(arguments) > 1:
        others = [*constants(arguments[1]), None]
        yield from (("", key, others[0]) for key in constants(arguments[0]))
    elif (name in SAYING or name in errors()) and arguments:
        yield from (("", key, None) for key in constants(arguments[0]))


def of_commands(path):
    """(context, key) of what slash commands that are written out call themselves and options."""
    for call in calls(path):
        given = {word.arg: text for word in call.keywords for text in constants(word.value)}
        match called(call):
            case "command" | "Command" | "Group" | "__init__":
                yield from (("command", given[name]) for name in ("name",) if name in given)
                yield from (("", given[name]) for name in ("description",) if name in given)
            case "describe":
                yield from (("", text) for text in given.values())
            case "rename":
                yield from (("option", text) for text in given.values())
            case "Choice":
                yield from (("", given[name]) for name in ("name",) if name in given)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.AsyncFunctionDef(name=own_name, decorator_list=made, args=arguments):
                calls_made = {called(one): one for one in made if isinstance(one, ast.Call)}
                if "command" not in calls_made:
                    continue
                if not any(word.arg == "name" for word in calls_made["command"].keywords):
                    yield "command", own_name
                if "rename" not in calls_made:
                    told = [argument.arg for argument in (*arguments.args, *arguments.kwonlyargs)]
                    own = [name for name in told if name not in ("self", "interaction")]
                    yield from (("option", name) for name in own)


def constants(node):
    """The texts that an argument may be."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from constants(body)
            yield from constants(orelse)


@cache
def errors():
    """The names of the errors that are told to someone who asks."""
    for path in PACKAGE.rglob("*.py"):
        if path.name != "__main__.py":
            import_module(
                ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            )
    known = [AskError]
    for kind in known:
        known += kind.__subclasses__()
    return {kind.__name__ for kind in known}


# ------------------------------------------------------------------ upkeep of a catalogue


def files():
    return sorted(catalogue.LOCALES.glob(f"*/{catalogue.FILE}"))


def updated(text, found):
    """A catalogue with every text there is and no other, in the order of the texts."""
    header, *known = catalogue.entries(text)
    by_key = {(entry.context, entry.key): entry for entry in known}
    forms = {}
    for entry in known:
        if (entry.context, entry.key) not in found and ("", entry.key) in found:
            forms.setdefault(entry.key, []).append(entry)
    parts = [written(header, [])]
    for (context, key), text_found in found.items():
        entry = by_key.get((context, key)) or catalogue.Entry(key, context=context)
        if entry.other != text_found.other:
            entry.other, entry.said = text_found.other, {}
        parts.append(written(entry, text_found.places))
        if not context:
            parts += [written(form, []) for form in forms.get(key, ())]
    return "\n".join(parts)


def written(entry, places):
    comments = [line for line in entry.comments if not line.startswith("#:")]
    lines = [*comments, *(f"#: {place}" for place in places)]
    if entry.context:
        lines.append(f'msgctxt "{escaped(entry.context)}"')
    lines.append(f'msgid "{escaped(entry.key)}"')
    if entry.other is not None:
        lines.append(f'msgid_plural "{escaped(entry.other)}"')
        said = entry.said or {0: "", 1: ""}
        lines += (f'msgstr[{place}] "{escaped(said[place])}"' for place in sorted(said))
    elif entry.key:
        lines.append(f'msgstr "{escaped(entry.said.get(0, ""))}"')
    else:
        lines.append('msgstr ""')
        lines += (f'"{escaped(line)}\\n"' for line in entry.said[0].splitlines())
    return "\n".join(lines) + "\n"


def escaped(text):
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def main():
    found = texts()
    for path in files():
        before = path.read_text("utf-8")
        after = updated(before, found)
        path.write_text(after, "utf-8")
        old, new = ({(e.context, e.key) for e in catalogue.entries(t)} for t in (before, after))
        missing = [entry.key for entry in catalogue.entries(after) if not all(entry.forms)]
        missing += [e.key for e in catalogue.entries(after) if not e.forms]
        for mark, keys in (("gone", sorted(old - new)), ("to translate", missing)):
            for key in keys:
                print(f"{path.parent.parent.name}: {mark}: {key}")


if __name__ == "__main__":
    main()
