"""The chat in a terminal: a prompt with history, numbered choices after an unclear name, and
follow-ups to the last question."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from platformdirs import user_state_path

from bot.errors import AskError
from bot.faults import apologising
from bot.replies.memory import Memory
from bot.replies.reply import Asker, Reply, refusal, reply
from bot.replies.speech import Speech
from bot.settings import APP
from bot.station.manifest import Manifest
from bot.texts import Text

GREETING = (
    Text("Ask who is, was and will be aboard the ISS:"),
    "/aboard 2025-12-01, /next-soyuz, /person Suni Williams, /guarantee.",
    Text("/help lists all questions; Ctrl-D or 'quit' ends."),
)
FAREWELLS = {"quit", "exit", "bye", "выход"}
HISTORY_LINES = 1000
# Only one person types at a prompt.
WHO = "whoever types"


def converse(manifest: Manifest, asker: Callable[[], Asker], show: Callable[[Reply], None]) -> None:
    """Ask and answer until the end of input; an error is told and the prompt goes on."""
    speech = Speech(asker().locale)
    click.echo("\n".join(speech.tell(line) for line in GREETING))
    choices: tuple[tuple[str, str], ...] = ()
    memory: Memory[str] = Memory()
    for text in _lines():
        if text.casefold() in FAREWELLS:
            return
        choices = _answer(_chosen(text, choices), manifest, asker(), show, memory)
        click.echo()


def _chosen(text: str, choices: tuple[tuple[str, str], ...]) -> str:
    """The command behind a number that was offered, else the text as it is."""
    if text.isascii() and text.isdigit() and 0 < int(text[:4]) <= len(choices):
        return choices[int(text[:4]) - 1][1]
    return text


def _answer(
    text: str, manifest: Manifest, asker: Asker, show: Callable[[Reply], None], memory: Memory[str]
) -> tuple[tuple[str, str], ...]:
    """Show the reply, or what is wrong with the choices there are; returns the choices."""
    try:
        with apologising():
            replied = reply(text, manifest, asker, memory.former(WHO, asker.now))
            memory.note(WHO, replied.ask, asker.now)
            show(replied)
    except AskError as error:
        refused = refusal(error, manifest, asker)
        click.echo(refused.text)
        for number, (label, _) in enumerate(refused.choices, start=1):
            click.echo(f"  {number}  {label}")
        return refused.choices
    return ()


def _lines() -> Iterator[str]:
    """What is typed, line by line, blank lines left out."""
    with _history():
        while True:
            try:
                line = input("iss> " if sys.stdin.isatty() else "").strip()
            except EOFError:
                click.echo()
                return
            except KeyboardInterrupt:
                # As in a shell: the line is given up, the prompt goes on.
                click.echo()
                continue
            except UnicodeDecodeError:
                line = "?"
            if line:
                yield line


@contextmanager
def _history() -> Iterator[None]:
    """Line editing and history where the machine has them; a plain prompt where not."""
    path = user_state_path(APP) / "history"
    kept = sys.stdin.isatty() and _read_history(path)
    try:
        yield
    finally:
        if kept:
            import readline

            readline.write_history_file(path)


def _read_history(path: Path) -> bool:
    try:
        import readline

        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        readline.read_history_file(path)
    except (ImportError, OSError):
        return False
    readline.set_history_length(HISTORY_LINES)
    return True
