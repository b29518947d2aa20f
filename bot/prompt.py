"""The chat in a terminal: a prompt with history, and numbered choices after an unclear name."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from platformdirs import user_state_path

from bot.errors import AskError
from bot.replies.reply import Asker, reply
from bot.settings import APP
from bot.station.domain import Manifest

GREETING = (
    "Ask who is, was and will be aboard the ISS: /aboard 2025-12-01, /next-soyuz,"
    " /person Suni Williams.\n/help lists all questions; an empty line or Ctrl-D ends."
)
HISTORY_LINES = 1000


def converse(manifest: Manifest, asker: Callable[[], Asker], show: Callable[..., None]) -> None:
    """Ask and answer until the end of input; an error is told and the prompt goes on."""
    click.echo(GREETING)
    choices: tuple[tuple[str, str], ...] = ()
    for line in _lines():
        text = line.strip()
        if text.isascii() and text.isdigit() and 0 < int(text[:4]) <= len(choices):
            text = choices[int(text) - 1][1]
        choices = ()
        try:
            show(reply(text, manifest, asker()))
        except AskError as error:
            click.echo(error.text)
            choices = error.again()
            for number, (label, _) in enumerate(choices, start=1):
                click.echo(f"  {number}  {label}")
        click.echo()


def _lines() -> Iterator[str]:
    with _history():
        while True:
            try:
                line = input("iss> " if sys.stdin.isatty() else "")
            except (EOFError, KeyboardInterrupt):
                click.echo()
                return
            except UnicodeDecodeError:
                line = "?"
            if not line.strip() and sys.stdin.isatty():
                return
            if line.strip():
                yield line


class _history:  # noqa: N801  # used as a with statement
    """Line editing and history where the machine has them; a plain prompt where not."""

    def __enter__(self) -> None:
        self._file: Path | None = None
        if not sys.stdin.isatty():
            return
        try:
            import readline
        except ImportError:
            return
        path = user_state_path(APP) / "history"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            readline.read_history_file(path)
        except OSError:
            return
        readline.set_history_length(HISTORY_LINES)
        self._file = path

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            import readline

            readline.write_history_file(self._file)
