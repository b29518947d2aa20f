"""Imports point one way, and what is pure knows nothing of the outside."""

import ast
import os
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from benchmarks.measure import BASELINE

import bot

PACKAGE = Path(bot.__file__).parent

# What may be imported from where; the outermost parts may import anything.
MAY_IMPORT = {
    "messages": set(),
    "errors": {"messages"},
    "server": set(),
    "values": set(),
    "settings": {"refreshing", "server"},
    "station": {"station"},
    "archive": {"archive", "station"},
    "refreshing": {"refreshing", "archive", "station"},
    "languages": {"languages", "station"},
    "reading": {"reading", "languages", "station", "errors", "messages"},
    "saying": {"saying", "languages", "station", "messages"},
    "pictures": {"pictures", "saying", "station"},
    "questions": {"questions", "pictures", "reading", "saying", "station", "errors", "messages"},
    "understanding": {
        *("understanding", "questions", "reading", "languages", "station", "errors", "messages"),
    },
    "replies": {
        *("replies", "understanding", "questions", "pictures", "reading", "saying", "station"),
        *("errors", "messages"),
    },
    "announcements": {
        *("announcements", "archive", "replies", "questions", "reading", "saying", "station"),
        *("errors", "messages", "server"),
    },
}
OUTERMOST = {
    "discord_app",
    "console",
    "data_commands",
    "facts",
    "drawing",
    "batch",
    "output",
    "checking",
    "choosing",
    "completing",
    "doctor",
    "findings",
    "given",
    "helping",
    "keeping",
    "learning",
    "prompt",
    "reporting",
    "reviewing",
    "sharing",
    "showing",
    "state_commands",
    "usage",
    "words",
    "faults",
    "__main__",
    "__init__",
}
OUTSIDE = {
    *("aiohttp", "asyncio", "discord", "logging", "os", "pathlib", "random", "requests"),
    *("socket", "sqlite3", "subprocess", "time", "urllib"),
}
CLOCKS = {"now", "today", "utcnow"}


def part_of(path):
    """The layer, or the module of its own, that a file of the package belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def is_pure(path):
    pure = (
        *("subscriptions", "subjects", "knowledge", "planning", "reading_terms", "telling"),
        *("forecast", "rendering", "picturing"),
    )
    drawing = "shapes", "theme", "scale", "sheet", "svg"
    learning = "observed", "launch_library", "who", "believing", "news", "crews"
    rooms = ("station", "languages", "reading", "questions", "understanding", "errors", "messages")
    return (
        part_of(path) in rooms
        or (part_of(path) == "announcements" and (path.stem in pure or path.parent.name == "posts"))
        or (part_of(path) == "pictures" and path.stem in drawing)
        or (part_of(path) == "refreshing" and path.stem in learning)
    )


def named(path):
    return pytest.param(path, id=str(path.relative_to(PACKAGE)))


MODULES = sorted(PACKAGE.rglob("*.py"))
EVERY_MODULE = [named(path) for path in MODULES]
PURE_MODULES = [named(path) for path in MODULES if is_pure(path)]


def nodes(path):
    return ast.walk(ast.parse(path.read_text("utf-8")))


def imports(path):
    """The full names of the modules that a file imports, those in its functions included."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = path.relative_to(PACKAGE.parent).parts[: -node.level] if node.level else ()
            base = ".".join((*above, *filter(None, [node.module])))
            yield from (f"{base}.{alias.name}" for alias in node.names)


def own(path):
    """The parts of the package that a file imports from."""
    names = (name.split(".") for name in imports(path))
    return {name[1] if len(name) > 1 else "__init__" for name in names if name[0] == "bot"}


def foreign(path):
    """The packages of others that a file imports."""
    return {name.split(".")[0] for name in imports(path)} - {"bot"}


def calls(path):
    return [node.func for node in nodes(path) if isinstance(node, ast.Call)]


def test_every_part_has_its_place():
    assert {part_of(path) for path in MODULES} <= MAY_IMPORT.keys() | OUTERMOST


@pytest.mark.parametrize("path", EVERY_MODULE)
def test_imports_point_one_way(path):
    part = part_of(path)
    # How values are made, every part may know.
    assert part in OUTERMOST or own(path) <= MAY_IMPORT[part] | {"values"}


@pytest.mark.parametrize("path", PURE_MODULES)
def test_what_is_pure_imports_nothing_of_the_outside(path):
    assert not foreign(path) & OUTSIDE


@pytest.mark.parametrize("path", PURE_MODULES)
def test_what_is_pure_does_not_ask_what_time_it_is(path):
    asked = [call for call in calls(path) if isinstance(call, ast.Attribute)]
    assert not [ast.unparse(call) for call in asked if call.attr in CLOCKS]


@pytest.mark.parametrize("path", PURE_MODULES)
def test_what_is_pure_neither_waits_nor_reads_nor_prints(path):
    waits = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    assert not [node for node in nodes(path) if isinstance(node, waits)]
    names = {call.id for call in calls(path) if isinstance(call, ast.Name)}
    assert not names & {"open", "print", "input", "__import__", "exec", "eval"}


@pytest.mark.parametrize("path", EVERY_MODULE)
def test_only_the_discord_layer_imports_discord(path):
    assert "discord" not in foreign(path) or part_of(path) == "discord_app"


# Letters of Russian and Japanese; every other language is written in those of code.
FOREIGN = re.compile(r"[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff]")


@pytest.mark.parametrize("path", EVERY_MODULE)
def test_the_words_of_a_language_stand_in_its_module(path):
    if part_of(path) == "languages":
        return
    told = {node.value for node in nodes(path) if isinstance(node, ast.Expr)}
    texts = (node for node in nodes(path) if isinstance(node, ast.Constant))
    words = [one.value for one in texts if isinstance(one.value, str)]
    docstrings = {one.value for one in told if isinstance(one, ast.Constant)}
    assert not [word for word in words if FOREIGN.search(word) and word not in docstrings]


def lines(paths):
    return sum(len(path.read_text("utf-8").splitlines()) for path in paths)


def test_a_module_holds_one_subject():
    """One of more lines likely holds a second; word lists are as long as their language."""
    long = {path: lines([path]) for path in MODULES if part_of(path) != "languages"}
    assert not {str(path): count for path, count in long.items() if count > 350}


def test_no_room_holds_more_than_a_quarter_of_the_code():
    rooms = {}
    for path in MODULES:
        room, *inner = path.relative_to(PACKAGE).parts[:-1] or ("",)
        if room:
            rooms.setdefault("/".join([room, *inner]) if room == "questions" else room, []).append(
                path
            )
    every = lines(MODULES)
    assert not {room: lines(paths) for room, paths in rooms.items() if lines(paths) > every / 4}


def test_a_question_from_the_terminal_loads_few_libraries_and_the_benchmark_tells_which(tmp_path):
    chosen = {"XDG_CACHE_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    unset = ("DISCORD_TOKEN", "ISS_BOT_DATA", "ISS_BOT_STATE", "ISS_BOT_LOG")
    environment = {name: value for name, value in os.environ.items() if name not in unset}

    def ask():
        return subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "bot", "ask", "/aboard 2025-12-01"],
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
            env=environment | chosen,
            cwd=tmp_path,
        )

    # The first run makes the database, the second finds it.
    first, second = ask(), ask()
    modules = {line.rsplit("|")[-1].strip() for line in second.stderr.splitlines()}
    loaded = {name.split(".")[0] for name in modules}
    assert second.stdout == first.stdout
    # Neither Discord's, nor what builds the database, nor what draws.
    assert not loaded & {"discord", "aiohttp", "sqlite_utils", "PIL"}
    libraries = {name for name in loaded & packages_distributions().keys() if name[0] != "_"}
    compared = set(BASELINE.removeprefix("import ").split(", "))
    assert compared <= modules
    assert (libraries - {"bot"}) | {"sqlite3"} == {name.split(".")[0] for name in compared}
