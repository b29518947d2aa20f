"""The chat in a terminal: a prompt with history, numbered choices after an unclear name, and
follow-ups to the last question."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from platformdirs import user_state_path

from bot.completing import completions
from bot.errors import AskError
from bot.faults import apologising
from bot.messages import msgid
from bot.output import wrapped, write
from bot.reading.small_words import FAREWELLS
from bot.replies.memory import Memory
from bot.replies.reply import Asker, Reply, refusal, reply
from bot.saying.speech import Speech
from bot.settings import APP
from bot.station.manifest import Manifest

GREETING = (
    msgid("Ask who is, was and will be aboard the ISS:"),
    "/aboard 2025-12-01, /next-soyuz, /person Suni Williams, /guarantee.",
    msgid("/help lists all questions, Tab completes; Ctrl-D or 'quit' ends."),
)
HISTORY_LINES = 1000
# Only one person types at a prompt.
WHO = "whoever types"


def converse(manifest: Manifest, asker: Callable[[], Asker], show: Callable[[Reply], None]) -> None:
    """Ask and answer until the end of input; an error is told and the prompt goes on."""
    speech = Speech(asker().locale)
    write("\n".join(speech.say(line) for line in GREETING))
    choices: tuple[tuple[str, str], ...] = ()
    memory: Memory[str] = Memory()
    for text in _lines(lambda line: completions(line, asker().scene(manifest))):
        if text.casefold() in FAREWELLS:
            return
        choices = _answer(_chosen(text, choices), manifest, asker(), show, memory)
        write()


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
        write(wrapped(refused.text, sys.stdout))
        for number, (label, _) in enumerate(refused.choices, start=1):
            write(f"  {number}  {label}")
        return refused.choices
    return ()


def _lines(complete: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """What is typed, line by line, blank lines left out; ``complete`` says what Tab offers."""
    keep = _history() if sys.stdin.isatty() else None
    if keep:
        _offer(complete)
    while True:
        try:
            line = input("iss> " if sys.stdin.isatty() else "").strip()
        except EOFError:
            write()
            return
        except KeyboardInterrupt:
            # As in a shell: the line is given up, the prompt goes on.
            write()
            continue
        if keep:
            keep()
        if line:
            yield line


def _offer(complete: Callable[[str], Sequence[str]]) -> None:
    """Let Tab go on with the line; of a machine without line editing there is no history either."""
    import readline

    found: Sequence[str] = ()

    def completed(line: str, place: int) -> str | None:
        nonlocal found
        if place == 0:
            found = complete(line)
        return found[place] if place < len(found) else None

    readline.set_completer(completed)
    readline.set_completer_delims("")
    # macOS has libedit, which is told in its own words.
    libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if libedit else "tab: complete")


def _history() -> Callable[[], None] | None:
    """Line editing with history, where the machine has them; returns what keeps the last line.

    Each line is kept at once, after those of other chats, so that none is lost however this one
    ends.
    """
    path = user_state_path(APP) / "history"
    try:
        import readline

        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        readline.read_history_file(path)
    except (ImportError, OSError):
        return None
    readline.set_history_length(HISTORY_LINES)
    known = readline.get_current_history_length()

    def keep() -> None:
        nonlocal known
        # A line that repeats the one before it is no new entry.
        former, known = known, readline.get_current_history_length()
        with suppress(OSError):
            readline.append_history_file(known - former, path)

    return keep
