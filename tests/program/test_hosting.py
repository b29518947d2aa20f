"""The page on hosting: each of its blocks is as the program, systemd and containers take it."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from bot.announcements.courier import DRAIN, LONGEST_SLEEP
from bot.console import cli
from bot.discord_app.health import Health
from bot.discord_app.ledger import Ledger
from bot.discord_app.notifying import Notifier
from bot.discord_app.watching import SECONDS_BETWEEN_LOOKS
from bot.settings import read_settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "bot" / "help" / "hosting.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
SETTINGS = set(re.findall(r"^#?([A-Z_]+)=", EXAMPLE, re.MULTILINE))
PROGRAM = "iss-crew-bot"
STATE = "/var/lib/iss-crew-bot"


# A line of the log for a command, and that of how the bot is.
COMMAND = re.compile(r"/[\w -]+: \w+ in \d+ ms, (server [0-9a-f]{8}|no server)")
HEALTHY = re.compile(
    r"healthy: (\d+ servers?, gateway \d+ ms, )?"
    r"\d+ commands? \(median \d+ ms, longest \d+ ms, \d+ faults?\)(, facts to [\d-]+)?"
)


def blocks(language):
    found = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return [text for name, text in found if name == language]


COMMANDS = re.findall(rf"(?m)\b{PROGRAM} ([a-z][\w -]*)", "\n".join(blocks("sh")))


def seconds(text):
    number, unit = re.fullmatch(r"(\d+)(s|min|h|)", text).groups()
    return int(number) * {"": 1, "s": 1, "min": 60, "h": 3600}[unit]


@pytest.fixture
def unit():
    (text,) = blocks("ini")
    # A key may stand there twice, and then both count.
    found = configparser.ConfigParser(strict=False, interpolation=None, comment_prefixes="#")
    found.optionxform = str
    found.read_string(text)
    return found


@pytest.mark.parametrize("line", COMMANDS)
def test_the_commands_of_the_page_are_there(line):
    command = cli
    for word in line.split():
        if word.isalpha():
            command = command.commands[word]


def test_the_page_names_settings_that_there_are():
    assert set(re.findall(r"\b(?:ISS_BOT|DISCORD)_[A-Z_]+", PAGE)) <= SETTINGS


# ---------------------------------------------------------------------------------- systemd


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_takes_the_unit(tmp_path):
    (text,) = blocks("ini")
    path = tmp_path / f"{PROGRAM}.service"
    # What it starts has to be there; the rest is as it stands on the page.
    path.write_text(re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE))
    checked = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", path],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_unit_starts_the_program_and_keeps_its_state(unit):
    service = unit["Service"]
    path, command = service["ExecStart"].split()
    assert Path(path).name in PROJECT["scripts"]
    assert command in cli.commands
    given = dict(one.split("=", 1) for one in service["Environment"].split())
    assert set(given) <= SETTINGS | {"XDG_CACHE_HOME"}
    assert read_settings(given).state == Path(STATE) / "state.sqlite"
    assert service["StateDirectory"] == Path(STATE).name
    assert Path(given["XDG_CACHE_HOME"]) == Path("/var/cache") / service["CacheDirectory"]
    assert unit["Install"]["WantedBy"]
    assert unit["Unit"]["Description"]


def test_the_unit_gives_the_watchdog_longer_than_any_pass_and_posts_time_to_end(unit):
    service = unit["Service"]
    assert service["Type"] == "notify"
    longest = LONGEST_SLEEP.total_seconds() + SECONDS_BETWEEN_LOOKS
    assert seconds(service["WatchdogSec"]) > 3 * longest
    assert seconds(service["TimeoutStopSec"]) > DRAIN.total_seconds() + 10
    # Below what Discord allows of sign-ins in a day.
    starts = int(unit["Unit"]["StartLimitBurst"]) * 24 * 3600
    assert starts / seconds(unit["Unit"]["StartLimitIntervalSec"]) < 1000


def test_the_unit_confines_the_bot(unit):
    service = unit["Service"]
    for name in ("DynamicUser", "NoNewPrivileges", "PrivateDevices", "ProtectHome", "PrivateTmp"):
        assert service[name] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["CapabilityBoundingSet"] == ""
    assert service["RestartPreventExitStatus"] == "2"


def test_the_lines_of_the_log_are_those_that_are_written(caplog):
    (told,) = blocks("")
    shown = [line.split(": ", 1)[1] for line in told.splitlines()]
    caplog.set_level("INFO")
    ledger = Ledger()
    with ledger.entry("/aboard", 1):
        pass
    clock = iter((0.0, 1e6, 1e6)).__next__
    Health({"posts"}, ledger.summary, Notifier({}), clock).passed("posts")
    written = [record.getMessage() for record in caplog.records]
    for *commands, healthy in (written, shown):
        assert all(map(COMMAND.fullmatch, commands))
        assert HEALTHY.fullmatch(healthy)


# -------------------------------------------------------------------------------- containers


@pytest.fixture
def image():
    """The instructions of the container file, each with its words."""
    (text,) = blocks("dockerfile")
    lines = text.replace("\\\n", " ").splitlines()
    return [tuple(line.split(None, 1)) for line in lines if not line.startswith("#")]


@pytest.fixture
def composed():
    (text,) = blocks("yaml")
    return yaml.safe_load(text)


def test_the_image_installs_what_is_there_and_runs_as_a_user_of_its_own(image):
    known = {"FROM", "COPY", "RUN", "USER", "ENV", "VOLUME", "ENTRYPOINT", "CMD"}
    assert {name for name, _ in image} == known
    words = dict(image)
    assert words["USER"] in words["RUN"]
    copied = [path for name, one in image if name == "COPY" for path in one.split()[:-1]]
    # Never the whole clone, where a file with the token may lie.
    assert all((ROOT / path).exists() for path in copied)
    assert not {".", ".env"} & set(copied)
    needed = {"pyproject.toml", PROJECT["readme"], "LICENSE", "bot", "data"}
    assert needed <= set(copied)
    for path in re.findall(r"/src/(\S+\.txt)", words["RUN"]):
        assert any(one.endswith(path) for one in copied)
    assert "--require-hashes" in words["RUN"]
    assert words["ENTRYPOINT"] == f'["{PROGRAM}"]'
    assert words["CMD"] == '["run"]'
    given = dict(one.split("=", 1) for one in words["ENV"].split())
    assert set(given) <= SETTINGS | {"XDG_CACHE_HOME"}
    # All that is written lies in the volume.
    assert all(Path(path).is_relative_to(words["VOLUME"]) for path in given.values())
    python = words["FROM"].rpartition(":")[2].split("-")[0]
    assert f"Programming Language :: Python :: {python}" in PROJECT["classifiers"]


def test_the_composed_bot_finds_its_server_and_may_write_to_its_volume_alone(image, composed):
    bot, db = composed["services"]["bot"], composed["services"]["db"]
    secret = re.compile(r"\$\{\w+:\?\}")
    given = {name: secret.sub("x1", value) for name, value in bot["environment"].items()}
    # Data of one's own would have to be put into the container.
    assert set(given) == SETTINGS - {"ISS_BOT_DATA"}
    passed = {name: value for name, value in given.items() if "x1" not in value}
    assert passed == {name: f"${{{name}:-}}" for name in passed}
    settings = read_settings(given | dict.fromkeys(passed, ""))
    assert settings.discord_token == "x1"
    assert str(settings.server) == "postgresql://db/iss"
    assert f"//{db['environment']['POSTGRES_USER']}:" in settings.server.url
    assert settings.server.url.endswith(f"/{db['environment']['POSTGRES_DB']}")
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert bot["security_opt"] == ["no-new-privileges:true"]
    volumes = [one.split(":") for one in (*bot["volumes"], *db["volumes"])]
    assert {name for name, _ in volumes} == set(composed["volumes"])
    assert dict(image)["VOLUME"] in {path for _, path in volumes}
    assert bot["depends_on"]["db"]["condition"] == "service_healthy"
    assert db["healthcheck"]["test"][1] == "pg_isready"
    assert seconds(bot["stop_grace_period"]) > DRAIN.total_seconds() + 10
    # No port is open.
    assert not any("ports" in service for service in composed["services"].values())
