"""What the program does where its input or output is not as it would like it."""

import json
import os
import pty
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

NOW = ("--now", "2026-11-22T05:00Z")
BATCH = ("ask", *NOW, "--json", "-")
CODE_PAGES = ["cp1252", "latin-1", "ascii", "cp437"]


@pytest.fixture
def environment(tmp_path):
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "LANG": "C.UTF-8",
        "TERM": "xterm",
    }


@pytest.fixture
def program(environment, tmp_path):
    """Run the program as a process: ``program("ask", "/aboard")``."""

    def ran(*words, given=b"", stdout=subprocess.PIPE, **more):
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=given,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**environment, **more},
            timeout=50,
            check=False,
        )

    return ran


# ------------------------------------------------------------------ letters that are lacking


@pytest.mark.parametrize("encoding", CODE_PAGES)
def test_a_letter_that_the_output_lacks_is_replaced(program, encoding):
    ended = program("ask", *NOW, "/mission Ax-4", PYTHONIOENCODING=encoding)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "S?awosz Uzna?ski-Wi?niewski" in ended.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", CODE_PAGES)
def test_in_json_a_letter_that_the_output_lacks_is_escaped(program, encoding):
    lines = b"/next-soyuz\n/mission Ax-4\n/next-soyuz\n"
    ended = program(*BATCH, given=lines, PYTHONIOENCODING=encoding)
    assert (ended.returncode, ended.stderr) == (0, b"")
    before, told, after = map(json.loads, ended.stdout.decode(encoding).splitlines())
    assert "Sławosz Uznański-Wiśniewski" in told["text"]
    assert before == after
    alone = program("ask", *NOW, "--json", "/mission Ax-4", PYTHONIOENCODING=encoding)
    assert json.loads(alone.stdout.decode(encoding)) == told


@pytest.mark.parametrize("encoding", CODE_PAGES)
def test_a_language_that_the_output_lacks_is_no_fault(program, encoding):
    ended = program("ask", *NOW, "--locale", "ru", "/next-soyuz", PYTHONIOENCODING=encoding)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "??-30" in ended.stdout.decode(encoding)
    refused = program("ask", "--locale", "ru", "/person Williams", PYTHONIOENCODING=encoding)
    assert refused.returncode == 1
    assert b"Traceback" not in refused.stderr


@pytest.mark.parametrize("encoding", CODE_PAGES)
def test_the_chat_goes_on_after_a_letter_that_the_output_lacks(program, encoding):
    lines = "/mission Ax-4\nкто на мкс?\n/aboard 2025-12-01\nquit\n".encode()
    ended = program("chat", *NOW, given=lines, PYTHONIOENCODING=encoding)
    assert (ended.returncode, ended.stderr) == (0, b"")
    told = ended.stdout.decode(encoding)
    assert "S?awosz Uzna?ski-Wi?niewski" in told
    assert "10 aboard the ISS on 1 December 2025" in told


def test_in_a_plain_ascii_locale_nothing_typed_is_passed_over(program):
    ascii_only = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ended = program("chat", given="где cosmos?\nгде я?\n".encode(), **ascii_only)
    assert (ended.returncode, ended.stderr) == (0, b"")
    told = ended.stdout.decode("ascii")
    assert "I do not understand '?????? cosmos?'" in told
    # Where not one letter is left, what can be asked is told.
    assert "Ask me who is, was or will be aboard" in told


# ------------------------------------------------------------------------ output that is lost


@contextmanager
def full():
    with open("/dev/full", "wb") as device:
        yield device


@contextmanager
def unread():
    """A pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


ASKED = [
    pytest.param(("ask", "/aboard"), b"", id="a question"),
    pytest.param(("ask", "--json", "/aboard"), b"", id="a question for machines"),
    pytest.param(("ask", "--json", "-"), b"/aboard\n/next\n", id="a batch"),
    pytest.param(("chat",), b"/aboard\n/next\n", id="the chat"),
    pytest.param(("data", "check"), b"", id="the data"),
    pytest.param(("--help",), b"", id="help"),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
@pytest.mark.parametrize(("words", "given"), ASKED)
def test_a_full_output_ends_in_one_line(program, words, given, encoding):
    with full() as device:
        ended = program(*words, given=given, stdout=device, PYTHONIOENCODING=encoding)
    assert ended.returncode == 1
    assert ended.stderr == b"Error: the output cannot be written: No space left on device.\n"


@pytest.mark.parametrize(("words", "given"), ASKED)
def test_a_pipe_that_nobody_reads_ends_without_a_word(program, words, given):
    with unread() as pipe:
        ended = program(*words, given=given, stdout=pipe)
    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.parametrize(("words", "given"), ASKED)
def test_a_closed_output_ends_in_one_line(environment, tmp_path, words, given):
    ended = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "bot", *words],
        input=given, stderr=subprocess.PIPE, cwd=tmp_path, env=environment, timeout=50, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr == b"Error: the output cannot be written: it is closed.\n"


def test_a_closed_input_is_an_empty_one(environment, tmp_path):
    ended = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", sys.executable, "-m", "bot", "ask", "--json", "-"],
        capture_output=True, cwd=tmp_path, env=environment, timeout=50, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")


# --------------------------------------------------------------------- lines that are objects


def test_a_mark_before_a_line_is_passed_over(program):
    mark = b"\xef\xbb\xbf"
    lines = (b'{"text": "/next-soyuz"}\n', b"/next-soyuz\n", b"next soyuz\n")
    ended = program(*BATCH, given=b"".join(mark + line for line in lines))
    assert [json.loads(line)["question"] for line in ended.stdout.splitlines()] == [
        "next-soyuz",
        "next-soyuz",
        "next-soyuz",
    ]


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("as-of", ["as_of"]),
        ("asOf", ["as_of"]),
        ("lang", ["locale"]),
        ("tz", ["zone"]),
        ("Zone", ["zone"]),
        ("date", []),
        ("\ud800", []),
        ("x" * 10_000, []),
    ],
)
def test_a_key_that_is_not_known_is_told_with_those_that_are(program, key, meant):
    lines = [json.dumps({"text": "/aboard", key: "2020-01-01"}), "/aboard 2025-12-01"]
    ended = program(*BATCH, given="\n".join(lines).encode())
    told, after = map(json.loads, ended.stdout.splitlines())
    assert after["facts"]["count"] == 10
    error = told["error"]
    assert (error["kind"], error["suggestions"]) == ("NotUnderstood", meant)
    assert "text, now, as_of, locale, zone" in error["text"]
    assert key[:20] in error["text"] or key == "\ud800"
    assert len(error["text"]) < 300


# -------------------------------------------------------------------------- what was typed


class Chat:
    """A chat in a terminal window of its own, which is closed with the context."""

    def __init__(self, environment, folder):
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "chat"],
            stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.shown = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.ours)
        self.process.send_signal(signal.SIGHUP)
        try:
            self.process.wait(20)
        finally:
            self.process.kill()
            self.process.wait()

    def until(self, text):
        while text not in self.shown:
            self.shown += os.read(self.ours, 4096).decode(errors="replace")
        self.shown = self.shown.rpartition(text)[2]

    def type(self, line):
        os.write(self.ours, line.encode() + b"\n")
        self.until("iss> ")


def test_what_was_typed_survives_a_closed_window_and_another_chat(environment, tmp_path):
    pytest.importorskip("readline")
    with Chat(environment, tmp_path) as one, Chat(environment, tmp_path) as other:
        one.until("iss> ")
        other.until("iss> ")
        one.type("/aboard 2010-10-10")
        other.type("/aboard 2012-12-12")
        other.type("/aboard 2012-12-12")
        one.type("/aboard 2011-11-11")
    history = tmp_path / "state" / "iss-crew-bot" / "history"
    assert history.read_text().splitlines() == [
        "/aboard 2010-10-10",
        "/aboard 2012-12-12",
        "/aboard 2011-11-11",
    ]
