"""The terminal program: what it prints, in what form, and how it ends."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import click
import pytest
from click.testing import CliRunner
from conftest import DATA

from bot import settings
from bot.console import cli
from bot.questions import wording
from bot.replies import reply as replies
from bot.replies.memory import REMEMBERED, Memory
from bot.replies.reply import reply

NOW = ("--now", "2026-11-22T05:00Z")
ESCAPE = "\x1b"

# The shapes that others build on; more keys are welcome.
OVERLAP = {"start", "end"}
EVENT = {"event", "at", "precision", "standing"}
PRESENT = {
    "id", "name", "agency", "nationality", "up", "down", "since", "until", "until_standing",
    "certain",
}  # fmt: skip
GUARANTEE = {
    "holds", "least_american", "least_russian", "gaps", "sole", "if_only", "exposed_days", "days",
    "one_ship_margin",
}  # fmt: skip
WHAT_IF = {"holds", "breaks_at", "missing", "timeline", "assumptions", "horizon"}
SHAPES = {
    "/aboard 2025-12-09": (
        {"count", "least", "most", "people", "changes", "docked"},
        {"people": PRESENT, "changes": {"at", "event", "mission", "people"}},
    ),
    "/next": ({"mission", *EVENT, "crew", "cross_flight"}, {}),
    "/next-soyuz": ({"mission", *EVENT, "crew", "cross_flight"}, {}),
    "/next-dragon": ({"mission", *EVENT, "crew", "cross_flight"}, {}),
    "/next-starliner": ({"mission", "reason"}, {}),
    "/mission MS-29": (
        {"mission", "program", "events", "up", "down", "cross_flight"},
        {"events": EVENT},
    ),
    "/person Kononenko": (
        {
            "person", "spaceflights", "days_in_space", "station_missions", "days_aboard", "stays",
            "aboard",
        },
        {},
    ),
    "/together Kononenko Chub": ({"people", "overlaps", "days"}, {"overlaps": OVERLAP}),
    "/expedition 73": (
        {"number", "start", "end", "commanders", "crew", "commander"},
        {"commanders": {"id", "since"}},
    ),
    "/cross-flights": (
        {"seats"},
        {"seats": {"person", "mission", "agency", "carrier", "standing", "agreement"}},
    ),
    "/agreement": ({"in_force", "valid_until", "history", "conflicts"}, {}),
    "/guarantee": (
        GUARANTEE,
        {
            "gaps": {*OVERLAP, "missing"},
            "sole": {*OVERLAP, "agency", "person"},
            "if_only": {"program", "american", "russian", "holds"},
            "one_ship_margin": {*OVERLAP, "mission", "missing"},
        },
    ),
    "/what-if program: soyuz from: 2026-12-01": (
        {*WHAT_IF, "without_cross_flights"},
        {
            "timeline": {"at", "aboard", "american", "russian", "change"},
            "without_cross_flights": WHAT_IF,
        },
    ),
    "/on-this-day": (
        {"day", "year", "events", "commands", "birthdays", "deaths"},
        {"events": {"mission", "event", "at", "years", "people"}, "birthdays": {"person", "born"}},
    ),
    "/cadence": (
        {"missions", "median_docked_days", "launches_by_year"},
        {"missions": {"mission", "docked_days", "gap_days"}},
    ),
}  # fmt: skip
REPLY = {
    "question", "arguments", "now", "as_of", "known_to", "standing", "facts", "text", "sources",
    "quote", "refreshed", "counting",
}  # fmt: skip
TIMES = {
    *("at", "refreshed", "start", "end", "since", "until", "valid_until", "now", "as_of"),
    "known_to",
}
TIME = re.compile(
    r"\d{4}(-\d\d(-\d\d(T\d\d:\d\dZ)?)?|-Q[1-4]|-H[12]|-W\d\d|-(spring|summer|autumn|winter))?",
    re.ASCII,
)


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """A folder of its own, so that no setting or database of the machine is met."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def environment(home):
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "LANG": "en_US.UTF-8",
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
    }


@pytest.fixture
def run(environment, home, monkeypatch):
    """Run a command in this process: ``run("ask", "/aboard")``."""
    monkeypatch.chdir(home)
    settings = ("DISCORD_TOKEN", "ISS_BOT_DATA", "ISS_BOT_STATE", "ISS_BOT_LOG")
    for name in ("NO_COLOR", "LC_ALL", "LC_MESSAGES", *settings):
        monkeypatch.delenv(name, raising=False)

    def invoked(*words, stdin=None, **more):
        result = CliRunner().invoke(cli, words, input=stdin, env={**environment, **more})
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return invoked


@pytest.fixture
def program(environment, home):
    """Run the program as a process: ``program("ask", "/aboard")``."""

    def ran(*words, stdin=b"", **more):
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=stdin,
            capture_output=True,
            cwd=home,
            env={**environment, **more},
            timeout=50,
            check=False,
        )

    return ran


def times(value):
    """Every value under a key that holds a time."""
    if isinstance(value, list):
        for item in value:
            yield from times(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in TIMES and isinstance(item, str):
                yield item
            yield from times(item)


def days(value):
    """Every number of days."""
    if isinstance(value, list):
        for item in value:
            yield from days(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if "days" in key and isinstance(item, int | float):
                yield item
            yield from days(item)


# --------------------------------------------------------------------- one question


def test_an_answer_ends_with_0(program):
    ended = program("ask", "/aboard 2025-12-01")
    assert ended.returncode == 0
    assert ended.stdout.decode().startswith("10 aboard the ISS on 1 December 2025\n")
    assert ended.stderr == b""


@pytest.mark.parametrize("option", ["-O", "-OO"])
def test_it_answers_and_helps_without_docstrings(environment, home, option):
    def told(text):
        words = [sys.executable, option, "-m", "bot", "ask", text]
        return subprocess.run(
            words, capture_output=True, cwd=home, env=environment, timeout=50, check=True
        ).stdout.decode()

    assert told("/next-soyuz").startswith("Next Soyuz: ")
    assert "Which Soyuz launches next" in told("/help")


def commands(group, *names):
    for name, command in group.commands.items():
        yield (*names, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *names, name)


@pytest.mark.parametrize("names", [(), *(names for names, _ in commands(cli))], ids=" ".join)
def test_every_command_is_described_without_docstrings(environment, home, names):
    ended = subprocess.run(
        [sys.executable, "-OO", "-m", "bot", *names, "--help"],
        capture_output=True, cwd=home, env=environment, timeout=50, check=True,
    )  # fmt: skip
    told = dict(commands(cli)).get(names, cli).help
    assert told.split("\n")[0][:60] in ended.stdout.decode()


def test_words_need_no_quotes(run):
    assert run("ask", "/aboard", "2025-12-01").output == run("ask", "/aboard 2025-12-01").output


def test_a_question_without_an_answer_ends_with_1(program):
    ended = program("ask", "/person Williams")
    assert ended.returncode == 1
    assert ended.stdout == b""
    assert b"'Williams' could be" in ended.stderr
    assert b"  1  Chris Williams" in ended.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["ask"], "Ask something", id="nothing asked"),
        pytest.param(["ask", ""], "Ask something", id="an empty question"),
        pytest.param(["ask", "-"], "--json", id="lines without --json"),
        pytest.param(["ask", "--zone", "Gotham", "/aboard"], "Gotham", id="no such zone"),
        pytest.param(["ask", "--zone", "", "/aboard"], "zone", id="a blank zone"),
        pytest.param(["ask", "--now", "soon", "/aboard"], "soon", id="no such moment"),
        pytest.param(["ask", "--as-of", "31 Feb 2020", "/aboard"], "31 February", id="no such day"),
        pytest.param(["ask", "--loud", "/aboard"], "--loud", id="no such option"),
        pytest.param(["sing"], "sing", id="no such command"),
    ],
)
def test_wrong_usage_ends_with_2(run, words, says):
    ended = run(*words)
    assert ended.exit_code == 2
    assert says in ended.stderr
    assert "Traceback" not in ended.output


def test_now_moves_the_clock(run):
    assert "3 aboard the ISS" in run("ask", "--now", "2026-01-20", "/aboard").output
    assert "Next Soyuz: MS-29" in run("ask", "--now", "2026-07-01", "/next-soyuz").output


def test_a_day_of_knowledge_counts_to_its_end(run):
    told = [
        run("ask", "--as-of", "2024-09-29", "/mission crew-9").output,
        run("ask", "/mission crew-9 as-of: 2024-09-29").output,
    ]
    assert all("docked since 29 September 2024" in text for text in told)


def test_as_of_moves_knowledge(run):
    told = run("ask", "--as-of", "2025-07-30", "/next-dragon").output
    assert told.startswith("Next Crew Dragon: Crew-11, no earlier than 31 July 2025\n")
    assert "Facts to 30 Jul 2025" in told


def test_zone_says_when_a_day_begins(run):
    told = run("ask", "--zone", "Tokyo", "/aboard 2026-01-15").output
    assert told.startswith("7, then 3 aboard the ISS on 15 January 2026\n")
    assert "Whole day in Tokyo." in told


@pytest.mark.parametrize("locale", ["xx", "en_US", "tlh-KX", "", "C", "../../etc", "a" * 300])
def test_a_language_that_is_not_known_is_english(run, locale):
    asked = ("ask", *NOW, "--json", "/aboard 2025-12-01")
    told = json.loads(run(*asked, "--locale", locale).output)
    assert told == json.loads(run(*asked, "--locale", "en").output)


@pytest.mark.parametrize(
    ("options", "language"),
    [
        pytest.param({"LANG": "ru_RU.UTF-8"}, "ru", id="the machine's"),
        pytest.param({"LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"}, "en", id="LC_ALL goes first"),
        pytest.param({"LC_MESSAGES": "ru_RU.UTF-8"}, "ru", id="that of messages"),
    ],
)
def test_the_language_is_that_of_the_machine_if_none_is_named(run, options, language):
    told = run("ask", *NOW, "/aboard 2025-12-01", **options).output
    title = told.split("\n")[0]
    assert (
        title
        == {
            "en": "10 aboard the ISS on 1 December 2025",
            "ru": "На борту МКС 1 декабря 2025 года: 10 человек",
        }[language]
    )


def test_an_error_is_told_in_the_language_asked_for(run):
    ended = run("ask", "--locale", "ru", "/person Williams")
    assert ended.stderr.split("\n")[:2] == [
        "«Williams» — это может быть Крис, Дейв, Джефф или Суни:",
        "  1  Крис Уильямс",
    ]
    told = json.loads(run("ask", "--json", "--locale", "ru", "/person Williams").stdout)["error"]
    assert told["text"].startswith("«Williams»")
    assert told["kind"] == "AmbiguousName"
    assert "Suni Williams" in told["suggestions"]


def test_each_line_of_a_batch_has_a_language_of_its_own(run):
    lines = [
        {"text": "/aboard 2025-12-01", "locale": "ru"},
        {"text": "/aboard 2025-12-01"},
        {"text": "/aboard", "locale": "ru", "zone": "Gotham"},
        {"text": 5, "locale": "ru"},
    ]
    ended = run("ask", *NOW, "--json", "-", stdin="\n".join(map(json.dumps, lines)))
    russian, english, zone, words = map(json.loads, ended.stdout.splitlines())
    assert russian["text"].startswith("На борту МКС 1 декабря 2025 года: 10 человек\n")
    assert english["text"].startswith("10 aboard the ISS on 1 December 2025\n")
    assert russian["facts"] == english["facts"]
    assert zone["error"]["text"].startswith("Часового пояса «Gotham» нет.")
    assert words["error"]["text"] == "В поле «text» должны быть слова."


@pytest.mark.parametrize("locale", [5, True, 0, ["ru"], {}, [], {"language": "ru"}])
def test_a_language_that_is_no_word_is_told_as_an_error(run, locale):
    line = json.dumps({"text": "/aboard 2025-12-01", "locale": locale})
    told = json.loads(run("ask", *NOW, "--json", "-", stdin=line).stdout)
    assert told["error"]["text"] == "'locale' should be words."


@pytest.mark.parametrize("locale", [None, "", "xx", "klingon"])
def test_a_line_in_a_language_that_is_not_known_is_answered_in_english(run, locale):
    line = json.dumps({"text": "/aboard 2025-12-01", "locale": locale})
    told = json.loads(run("ask", *NOW, "--json", "-", stdin=line).stdout)
    assert told["text"].startswith("10 aboard the ISS on 1 December 2025\n")


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('{"text": "/aboard", "text": "/next"}', "text"),
        ('{"text": "/aboard", "zone": "UTC", "zone": "UTC"}', "zone"),
        ('{"text": "/aboard", "now": "2020-01-01", "locale": "ru", "now": "2021-01-01"}', "now"),
    ],
)
def test_what_a_line_says_twice_is_told_as_an_error(run, line, key):
    told = json.loads(run("ask", *NOW, "--json", "-", stdin=line).stdout)["error"]
    assert told["kind"] == "NotUnderstood"
    assert told["text"] == f"A line has '{key}' twice."


def test_the_chat_speaks_russian(run):
    ended = run("chat", *NOW, "--locale", "ru", stdin="/person Williams\n4\nвыход\n")
    assert ended.stdout.startswith("Спросите, кто был, есть и будет на борту МКС:\n")
    assert "  4  Суни Уильямс" in ended.stdout
    assert "Суни Уильямс в последний раз покинула МКС" in ended.stdout


# ------------------------------------------------------------------------- colours


def test_piped_output_has_no_colour(program):
    assert ESCAPE.encode() not in program("ask", "/aboard").stdout


def terminal(words, environment, home):
    """What a terminal is sent."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        cwd=home,
        env=environment,
    )
    os.close(theirs)
    sent = b""
    try:
        # The other end of a pseudo-terminal ends with an error, not with nothing.
        with suppress(OSError):
            while more := os.read(ours, 4096):
                sent += more
        assert child.wait(50) == 0
    finally:
        os.close(ours)
        child.kill()
        child.wait()
    return sent.decode().replace("\r\n", "\n")


def test_a_terminal_shows_colour(environment, home):
    shown = terminal(["ask", *NOW, "/aboard 2025-12-01"], environment, home)
    assert ESCAPE in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "Sergey Ryzhikov       Roscosmos   station commander\n" in plain


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_a_terminal_that_wants_no_colour_gets_none(environment, home, more):
    shown = terminal(["ask", *NOW, "/aboard 2025-12-01"], {**environment, **more}, home)
    assert ESCAPE not in shown
    assert "10 aboard the ISS on 1 December 2025" in shown


# ---------------------------------------------------------------------- for machines


@pytest.mark.parametrize("text", SHAPES)
def test_the_shape_of_an_answer(run, text):
    ended = run("ask", *NOW, "--json", text)
    assert ended.exit_code == 0
    told = json.loads(ended.output)
    keys, parts = SHAPES[text]
    assert set(told) == REPLY
    assert keys <= set(told["facts"])
    for key, inner in parts.items():
        found = told["facts"][key]
        for part in found if isinstance(found, list) else [found]:
            assert inner <= set(part)
    assert all(TIME.fullmatch(time) for time in times(told))
    assert all(round(number, 2) == number for number in days(told["facts"]))
    assert told["standing"] in ("actual", "planned", "no-earlier-than")
    assert told["sources"] or text == "/next-starliner"
    assert told["text"] == run("ask", *NOW, text).output.rstrip("\n")
    assert ended.output.count("\n") == 1


def test_an_answer_for_machines_is_worded_once(run, monkeypatch):
    worded = []

    def card(*asked):
        worded.append(asked)
        return wording.card(*asked)

    monkeypatch.setattr(replies, "card", card)
    told = json.loads(run("ask", *NOW, "--json", "/aboard 2025-12-01").output)
    assert told["text"].startswith("10 aboard the ISS on 1 December 2025\n")
    assert told["quote"].startswith("10 aboard the ISS on 1 December 2025 (")
    assert len(worded) == 1


def test_the_answer_of_the_contract(run):
    told = json.loads(run("ask", *NOW, "--json", "/aboard 2025-12-01").output)
    assert told["question"] == "aboard"
    assert told["arguments"] == {"when": {"start": "2025-12-01T00:00Z", "end": "2025-12-02T00:00Z"}}
    assert (told["now"], told["as_of"]) == ("2026-11-22T05:00Z", None)
    assert (told["known_to"], told["standing"]) == ("2026-10-08T16:00Z", "actual")
    facts = told["facts"]
    assert (facts["count"], facts["least"], facts["most"]) == (10, 10, 10)
    assert facts["docked"] == ["soyuz-ms-27", "crew-11", "soyuz-ms-28"]
    (kim,) = (person for person in facts["people"] if person["id"] == "jonny-kim")
    assert kim["up"] == kim["down"] == "soyuz-ms-27"
    assert (kim["until"], kim["until_standing"]) == ("2025-12-09T01:41Z", "actual")


@pytest.mark.parametrize(
    ("text", "at", "precision", "crew"),
    [
        (
            "/next-soyuz",
            "2027-03",
            "month",
            ["dmitry-petelin", "konstantin-borisov", "deniz-burnham"],
        ),
        ("/next program: soyuz event: landing", "2027-04-01", "day", None),
    ],
)
def test_a_plan_is_written_as_precisely_as_it_is_known(run, text, at, precision, crew):
    facts = json.loads(run("ask", *NOW, "--json", text).output)["facts"]
    assert (facts["at"], facts["precision"], facts["standing"]) == (at, precision, "planned")
    assert crew in (None, facts["crew"])


def test_a_meeting_to_come_is_written_as_precisely_as_it_is_known(run):
    facts = json.loads(run("ask", *NOW, "--json", "/together Menon Burnham").output)["facts"]
    assert facts["overlaps"] == [{"start": "2027-03", "end": "2027-04-01"}]


@pytest.mark.parametrize(
    ("text", "kind", "suggestions"),
    [
        ("/person Nobody Known", "UnknownPerson", 0),
        ("/person Williams", "AmbiguousName", 2),
        ("/mission MS-99", "UnknownMission", 1),
        ("/expedition 250", "UnknownExpedition", 1),
        ("/aboard 31 February 2020", "BadDate", 1),
        ("/abord", "NotUnderstood", 1),
        ("tell me a joke", "NotUnderstood", 1),
        ("/aboard who: Klingon", "NotUnderstood", 1),
    ],
)
def test_an_error_is_an_object_too(run, text, kind, suggestions):
    ended = run("ask", "--json", text)
    assert ended.exit_code == 1
    told = json.loads(ended.stdout)
    assert set(told) == {"error"}
    assert set(told["error"]) == {"kind", "text", "suggestions"}
    assert told["error"]["kind"] == kind
    assert len(told["error"]["suggestions"]) >= suggestions


# --------------------------------------------------------------------------- a batch


def batch(program, *lines):
    ended = program("ask", *NOW, "--json", "-", stdin=b"\n".join(lines) + b"\n")
    assert ended.returncode == 0
    assert ended.stderr == b""
    return [json.loads(line) for line in ended.stdout.decode().splitlines()]


def test_a_batch_keeps_its_order_and_goes_on_after_a_bad_line(program):
    found = batch(
        program,
        b"/aboard 2025-12-01",
        b"",
        b'{"text": "/aboard", "now": "2026-01-20T00:00Z"}',
        b'{"text": "/next-dragon", "as_of": "2025-07-30T00:00:00Z"}',
        b'{"text": "/aboard 2026-01-15", "zone": "Tokyo", "locale": "xx"}',
        b"x" * 200_000,
        b'{"text": "' + b"x" * 200_000 + b'"}',
        b'{"text": "/aboard"',
        b"{}",
        b"[1, 2]",
        b"null",
        b'{"text": 5}',
        b'{"text": null}',
        b'{"text": "/aboard", "now": 5}',
        b'{"text": "/aboard", "now": [2025]}',
        b'{"text": "/aboard", "now": "soon"}',
        b'{"text": "/aboard", "as_of": true}',
        b'{"text": "/aboard", "zone": "Gotham"}',
        b'{"text": "/aboard", "zone": 3}',
        b'{"text": "/person \\ud800"}',
        b"{" * 90_000,
        b'{"text": "/aboard", "now": ' + b"9" * 6000 + b"}",
        b"\xff\xfe /aboard",
        b"\x00\x1b[31m",
        b"/next-soyuz",
    )
    answers = {
        place: (told["question"], told["facts"].get("count", told["facts"].get("mission")))
        for place, told in enumerate(found)
        if "error" not in told
    }
    assert answers == {
        0: ("aboard", 10),
        2: ("aboard", 3),
        3: ("next", "crew-11"),
        4: ("aboard", 3),
        24: ("next-soyuz", "soyuz-ms-30"),
    }
    assert len(found) == 25
    kinds = {place: told["error"]["kind"] for place, told in enumerate(found) if "error" in told}
    assert set(kinds.values()) == {"NotUnderstood", "BadDate", "UnknownPerson"}
    assert all(kinds[place] == "BadDate" for place in range(13, 19))
    assert all(len(told["error"]["text"]) < 300 for told in found if "error" in told)


def test_a_line_of_a_batch_does_not_change_the_next(program):
    plain, moved, again = batch(
        program,
        b"/aboard",
        b'{"text": "/aboard", "now": "2001-01-01", "zone": "Tokyo"}',
        b"/aboard",
    )
    assert plain == again
    assert moved["facts"]["count"] == 3


def test_an_empty_batch_prints_nothing(program):
    ended = program("ask", "--json", "-")
    assert (ended.returncode, ended.stdout) == (0, b"")


def test_a_batch_may_lack_its_last_line_end(program):
    ended = program("ask", *NOW, "--json", "-", stdin=b"/aboard\r\n/next-soyuz")
    assert [json.loads(line)["question"] for line in ended.stdout.splitlines()] == [
        "aboard",
        "next-soyuz",
    ]


# ------------------------------------------------------------------- faults of ours

CODE = re.compile(r"Sorry, something went wrong here\. .* code ([0-9a-f]{6})\.")


@pytest.fixture
def fault(monkeypatch):
    """A fault wherever somebody asks of 1 April 2010."""

    def replying(text, manifest, asker, former=None):
        if "2010-04-01" in text:
            raise KeyError("no such thing of ours")
        return reply(text, manifest, asker, former)

    monkeypatch.setattr("bot.console.reply", replying)
    monkeypatch.setattr("bot.batch.reply", replying)
    monkeypatch.setattr("bot.prompt.reply", replying)


@pytest.mark.usefixtures("fault")
def test_a_fault_of_ours_ends_with_1_and_an_apology(run, caplog):
    ended = run("ask", "/aboard 2010-04-01")
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert f"fault {CODE.search(ended.stderr)[1]}" in caplog.text
    assert "no such thing of ours" not in CODE.search(ended.stderr)[0]


@pytest.mark.usefixtures("fault")
def test_a_fault_of_ours_is_an_object_too(run):
    ended = run("ask", "--json", "/aboard 2010-04-01")
    assert ended.exit_code == 1
    told = json.loads(ended.stdout)["error"]
    assert CODE.fullmatch(told.pop("text"))
    assert told == {"kind": "Fault", "suggestions": []}


@pytest.mark.usefixtures("fault")
def test_a_batch_goes_on_after_a_fault_of_ours(run, caplog):
    lines = "/aboard 2025-12-01\n/aboard 2010-04-01\n/aboard 2025-12-01\n"
    ended = run("ask", "--json", "-", stdin=lines)
    assert ended.exit_code == 0
    before, told, after = (json.loads(line) for line in ended.stdout.splitlines())
    assert before["facts"]["count"] == after["facts"]["count"] == 10
    assert told["error"]["kind"] == "Fault"
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.getMessage() == f"fault {CODE.fullmatch(told['error']['text'])[1]}"
    assert record.exc_info[0] is KeyError


def test_the_chat_remembers_the_last_question(run):
    ended = run("chat", *NOW, stdin="who was aboard on 2024-07-01?\nand on 2 August?\nquit\n")
    assert "aboard the ISS on 1 July 2024" in ended.stdout
    assert "aboard the ISS on 2 August 2024" in ended.stdout


@pytest.mark.parametrize(
    ("said", "line"),
    [("hi", "Hello! Ask me who"), ("thanks", "Ask me who"), ("?", "Ask me who"), ("👍", "Ask me")],
)
def test_the_chat_answers_a_remark_in_one_friendly_line(run, said, line):
    ended = run("chat", *NOW, stdin=f"{said}\nquit\n")
    told = ended.stdout.split("ends.\n")[1].strip()
    assert told.startswith(line)
    assert "\n" not in told


def test_a_question_is_remembered_for_some_minutes(ask):
    asked, at = ask("/aboard 2024-07-01").ask, datetime(2026, 11, 22, 5, tzinfo=UTC)
    memory = Memory(most=2)
    assert memory.former("Ana", at) is None
    memory.note("Ana", asked, at)
    assert memory.former("Ana", at + REMEMBERED) is asked
    assert memory.former("Ana", at + REMEMBERED + timedelta(seconds=1)) is None
    assert memory.former("Ana", at - timedelta(seconds=1)) is None
    assert memory.former("Ben", at) is None


def test_the_questions_of_the_last_askers_are_remembered(ask):
    asked, at = ask("/aboard 2024-07-01").ask, datetime(2026, 11, 22, 5, tzinfo=UTC)
    memory = Memory(most=2)
    for who in ("Ana", "Ben", "Ana", "Cyd"):
        memory.note(who, asked, at)
    assert [who for who in ("Ana", "Ben", "Cyd") if memory.former(who, at)] == ["Ana", "Cyd"]


def test_a_reading_is_explained(run):
    ended = run("ask", *NOW, "--explain", "who was up there last christmas?")
    assert ended.exit_code == 0
    assert "2025-12-25 <- last christmas" in ended.stdout
    assert ended.stdout.endswith("command      /aboard when: 2025-12-25\n")


@pytest.mark.usefixtures("fault")
def test_the_chat_goes_on_after_a_fault_of_ours(run):
    ended = run("chat", stdin="/aboard 2010-04-01\n/aboard 2025-12-01\nquit\n")
    assert ended.exit_code == 0
    assert CODE.search(ended.stdout)
    assert "10 aboard the ISS on 1 December 2025" in ended.stdout
    assert "Traceback" not in ended.stdout


# -------------------------------------------------------------------------- the data


def test_a_folder_that_is_not_there_ends_with_2(program, tmp_path):
    ended = program("ask", "/aboard", ISS_BOT_DATA=str(tmp_path / "nowhere"))
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"ISS_BOT_DATA" in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_an_empty_folder_ends_with_2(program, tmp_path):
    ended = program("ask", "--json", "/aboard", ISS_BOT_DATA=str(tmp_path))
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert str(tmp_path).encode() in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_broken_data_ends_with_2_and_says_where(program, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    seats = folder / "seats.csv"
    seats.write_text(seats.read_text("utf-8") + "crew-99,jonny-kim,up,,NASA,,nowhere\n", "utf-8")
    ended = program("ask", "/aboard", ISS_BOT_DATA=str(folder))
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"seats.csv:" in ended.stderr
    assert b"'crew-99' is not in missions.csv" in ended.stderr
    assert b"Traceback" not in ended.stderr


# ------------------------------------------------------------- what can be typed next


@pytest.mark.parametrize("asked", ["/aboard 2025", "who is up there", "kikina"])
def test_whoever_asks_without_ask_is_told_how(program, asked):
    told = program(*asked.split(" "))
    assert told.returncode == 2
    assert f'python -m bot ask "{asked}"' in told.stderr.decode()


def test_a_slip_of_a_command_is_told_the_command(program):
    assert "Did you mean 'chat'?" in program("chta").stderr.decode()


def test_the_commands_are_told_in_whole_sentences(run):
    told = run("--help").output
    commands = told.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert len(commands) > 4
    assert all(line.rstrip().endswith(".") and "..." not in line for line in commands)


def test_a_token_is_told_missing_with_where_it_was_looked_for(program, home):
    told = program("run").stderr.decode()
    assert f"looked in the environment and {home.resolve() / '.env'}, which is not there" in told
    assert "'python -m bot run' needs the token" in told


def test_the_program_is_called_as_it_was_typed(monkeypatch):
    for typed, called in (
        ("/opt/x/bot/__main__.py", "python -m bot"),
        ("/usr/bin/iss-crew-bot", "iss-crew-bot"),
        ("crew.exe", "crew"),
    ):
        monkeypatch.setattr("sys.argv", [typed])
        assert settings.program() == called


def test_sources_follow_the_answer(run):
    plain = run("ask", "/mission MS-28", "--now", "2026-11-22").output
    told = run("ask", "--sources", "/mission MS-28", "--now", "2026-11-22").output
    assert told.startswith(plain)
    assert "\nSources\n" in told
    assert "https://www.interfax.ru/amp/977483" in told.split()


def test_sources_follow_in_a_chat(run):
    told = run("chat", "--now", "2026-11-22", stdin="sources\n/next-soyuz\nsources\nquit\n").output
    assert "Ask something first" in told
    assert told.count("https://tass.ru/kosmos/24990045") == 1


def test_sources_in_json_say_who_when_and_where(run):
    told = json.loads(run("ask", "--json", "/mission MS-28").output)
    for one in told["sources"]:
        assert set(one) == {"id", "citation", "publisher", "date", "url"}
        assert one["publisher"]
        assert one["date"]
    assert any(one["url"].startswith("https://") for one in told["sources"])
