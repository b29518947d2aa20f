"""The doctor: with all well it says so, and each fault that is planted is named with its cure."""

import asyncio
import re
import shutil
import sqlite3
import time
from contextlib import AsyncExitStack, asynccontextmanager, closing
from urllib.parse import quote

import pytest
from conftest import DATA
from loopback import LoopbackDiscord
from loopback.world import SEND_MESSAGES
from support.launch_library import Library, served
from support.launches import subscribe
from support.running import no_room, started
from support.stores import Postgres, needs_server, on_server

from bot.refreshing.learned import LearnedFile
from bot.settings import learned_beside

HOUR = 3600
AREAS = {
    *("token", "clock", "application", "intents", "permissions"),
    *("data", "state", "disk", "source"),
}


class Practice:
    """A bot with one subscribed channel, on a Discord and with a source of its own."""

    def __init__(self, server, library, base, folder):
        self.server, self.library, self.folder, self.preexec = server, library, folder, None
        self.state = folder / "state.sqlite"
        self.channel = server.add_channel(server.guild, "launches")
        subscribe(self.state, [self.channel])
        self.given = {
            "DISCORD_TOKEN": server.token,
            "ISS_BOT_REFRESH": "on",
            "ISS_BOT_REFRESH_URL": base,
            "ISS_BOT_STATE": str(self.state),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }

    async def examined(self):
        """The exit code, and what is said of each area: (area, wrong, words)."""
        async with started(
            self.server.base_url,
            self.folder,
            command="doctor",
            preexec=self.preexec,
            **self.given,
        ) as process:
            out, errors = await asyncio.wait_for(process.communicate(), 50)
        assert not errors, errors.decode()
        said = re.findall(r"^(ok|WRONG) +(\w+) +(.*(?:\n +To do: .*)?)", out.decode(), re.MULTILINE)
        assert {area for _, area, _ in said} <= AREAS | {"settings"}
        return process.returncode, [(area, how == "WRONG", words) for how, area, words in said]


@pytest.fixture
def practice(tmp_path, shipped):
    @asynccontextmanager
    async def opened(behind=0):
        async with AsyncExitStack() as stack:
            began = time.time() - time.monotonic() - behind
            server = await stack.enter_async_context(LoopbackDiscord(began=began))
            library = Library(shipped)
            base = stack.enter_context(served(library))
            yield Practice(server, library, base, tmp_path)

    return opened


async def test_where_all_is_well_it_says_so_of_each_area(practice):
    async with practice() as one:
        code, said = await one.examined()
        assert {area: words for area, wrong, words in said if wrong} == {}
        assert code == 0
        assert {area for area, _, _ in said} == AREAS
        words = {area: words for area, _, words in said}
        assert "1 server; 1 of 1 subscribed channel can be posted in" in words["permissions"]
        assert "guilds, guild messages, dm messages" in words["intents"]
        # It registers and posts nothing, and what it asks of the source is counted.
        assert one.server.registrations == 0
        assert not one.server.messages[one.channel.id]
        assert len(one.library.asked) == 2


def plant_token(one):
    one.given["DISCORD_TOKEN"] = "another.canary.token"


def plant_intents(one):
    async def not_allowed(connection, _):
        await connection.close(4014)

    one.server.gateway.identify = not_allowed


def plant_permissions(one):
    one.channel.bot_permissions &= ~SEND_MESSAGES


def plant_data(one):
    folder = one.folder / "data"
    shutil.copytree(DATA, folder)
    with (folder / "events.csv").open("a") as file:
        file.write("soyuz-ms-99,launch,garbage,planned,,x,,\n")
    one.given["ISS_BOT_DATA"] = str(folder)


def plant_state(one):
    one.state.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)


def plant_clock(_):
    """Discord's is an hour behind; the server was begun so."""


def plant_disk(one):
    # What is read only goes on.
    one.given["ISS_BOT_REFRESH"] = "off"
    one.preexec = no_room


def plant_source(one):
    one.library.misbehave("down")


FAULTS = {
    "token": (plant_token, "Discord refuses it", "Reset Token"),
    "intents": (plant_intents, "gateway refuses the bot", "no privileged intent"),
    "permissions": (plant_permissions, "Station, #launches: missing are Send Messages", "allows"),
    "data": (plant_data, "events.csv:", "'data check' lists every problem"),
    "state": (plant_state, "state.sqlite cannot be used", "state restore FILE"),
    "clock": (plant_clock, "60 minutes ahead of Discord's", "timedatectl set-ntp true"),
    "disk": (plant_disk, "nothing can be written", "Make room there"),
    "source": (plant_source, "the answer is 503", "ISS_BOT_REFRESH_URL"),
}


@pytest.mark.parametrize("area", FAULTS)
async def test_a_planted_fault_is_named_with_what_to_do(practice, area):
    plant, said, cure = FAULTS[area]
    async with practice(behind=HOUR if area == "clock" else 0) as one:
        # What was made of the data once is there.
        if area == "disk":
            await one.examined()
        plant(one)
        code, found = await one.examined()
    wrong = {name: words for name, is_wrong, words in found if is_wrong}
    assert (code, set(wrong)) == (1, {area})
    told, _, to_do = wrong[area].partition("To do: ")
    assert said in told
    assert cure in to_do
    assert "canary" not in str(found)


async def test_a_token_that_is_not_there_is_told_and_all_else_looked_at(practice):
    async with practice() as one:
        one.given["DISCORD_TOKEN"] = ""
        code, found = await one.examined()
    wrong = {name: words for name, is_wrong, words in found if is_wrong}
    assert (code, set(wrong)) == (1, {"token"})
    assert "DISCORD_TOKEN is not set; looked in the environment and" in wrong["token"]
    assert {"data", "state", "disk", "source"} <= {name for name, _, _ in found}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"interactions_endpoint_url": "https://example.org/x"}, "the bot never hears them"),
        ({"bot_require_code_grant": True}, "nobody can invite the bot"),
    ],
)
async def test_an_application_that_keeps_commands_or_people_away_is_told(practice, change, said):
    async with practice() as one:
        one.server.application_details = change
        code, found = await one.examined()
    assert [(name, said in words) for name, wrong, words in found if wrong] == [
        ("application", True)
    ]
    assert code == 1


async def test_a_server_the_bot_has_left_and_a_channel_that_is_gone_are_told_apart(practice):
    async with practice() as one:
        other = one.server.add_guild("Elsewhere", one.server.owner)
        subscribe(one.state, [one.server.add_channel(other, "c")])
        other.has_bot = False
        await one.server.delete_channel(one.channel)
        code, found = await one.examined()
    wrong = [words for name, is_wrong, words in found if is_wrong and name == "permissions"]
    assert code == 1
    assert any(f"not in the server {other.id} any more" in words for words in wrong)
    assert any(f"the subscribed channel {one.channel.id} is gone" in words for words in wrong)


async def test_where_nothing_can_be_reached_it_is_told_what_to_look_at(practice):
    async with practice() as one:
        one.server.base_url = "http://127.0.0.1:1/api/v10"
        _, found = await one.examined()
    wrong = {name: words for name, is_wrong, words in found if is_wrong}
    assert "Discord cannot be asked about it" in wrong["token"]
    assert "firewall" in wrong["token"]


async def test_a_setting_that_cannot_be_read_is_told_beside_all_else(practice):
    async with practice() as one:
        plant_permissions(one)
        one.given |= {"ISS_BOT_LOG": "loud", "ISS_BOT_DATA": "/nowhere"}
        code, found = await one.examined()
    wrong = {(name, words.split(" holds ")[0]) for name, is_wrong, words in found if is_wrong}
    assert code == 1
    assert {("settings", "ISS_BOT_LOG"), ("settings", "ISS_BOT_DATA")} < wrong
    assert {name for name, _ in wrong} == {"settings", "permissions"}
    assert {name for name, _, _ in found} == AREAS | {"settings"}


@pytest.mark.parametrize("there", [False, True], ids=["nothing learned yet", "something learned"])
async def test_no_file_is_made_beside_the_state_and_calls_are_counted_where_they_were(
    practice, there
):
    async with practice() as one:
        learned = LearnedFile(learned_beside(one.state))
        if there:
            learned.failed()
        before = set(one.folder.glob("*.sqlite*"))
        code, _ = await one.examined()
        assert (code, len(one.library.asked)) == (0, 2)
        assert set(one.folder.glob("*.sqlite*")) == before
        if there:
            with learned.opened() as file:
                assert file.execute("SELECT count(*) FROM call").fetchone() == (2,)


async def test_a_state_is_neither_made_nor_brought_up_to_date(practice):
    async with practice() as one:
        one.state.unlink()
        code, found = await one.examined()
        assert code == 0
        assert not one.state.exists()
        with closing(sqlite3.connect(one.state)) as file:
            file.execute("CREATE TABLE command_sync (application INTEGER PRIMARY KEY, payload)")
        before = one.state.read_bytes()
        code, found = await one.examined()
        assert (code, one.state.read_bytes()) == (0, before)
    assert ("state", False) in [(name, wrong) for name, wrong, _ in found]


@needs_server
async def test_a_state_on_postgres_is_looked_at_without_its_password(practice):
    place = Postgres()
    try:
        async with practice() as one:
            one.given["ISS_BOT_STATE"] = place.url
            code, found = await one.examined()
            assert code == 0
            assert any(words.endswith("subscribed: 0 channels.") for _, _, words in found)
            subscribe(place.address, [one.channel])
            code, found = await one.examined()
            assert code == 0
            assert any("1 of 1 subscribed" in words for _, _, words in found)
    finally:
        place.close()


async def test_a_postgres_server_that_is_away_is_told_without_its_password(practice):
    pytest.importorskip("psycopg")
    async with practice() as one:
        one.given["ISS_BOT_STATE"] = "postgresql://bot:s3cr3t-canary@127.0.0.1:1/iss"
        code, found = await one.examined()
    wrong = {name: words for name, is_wrong, words in found if is_wrong}
    assert code == 1
    assert "postgresql://127.0.0.1:1/iss cannot be used" in wrong["state"]
    assert "takes connections from here" in wrong["state"]
    assert "canary" not in str(found)


async def test_a_state_of_a_newer_release_is_told_as_that(practice):
    async with practice() as one:
        with closing(sqlite3.connect(one.state)) as file:
            file.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
                " VALUES ('iss-crew-bot', 'of a later day', '')"
            )
            file.commit()
        code, found = await one.examined()
    wrong = {name: words for name, is_wrong, words in found if is_wrong}
    assert (code, set(wrong)) == (1, {"state"})
    assert "newer release" in wrong["state"]
    assert "Install that release" in wrong["state"]


@needs_server
@pytest.mark.parametrize("made", [False, True])
async def test_a_postgres_server_with_a_newer_state_or_no_right_to_make_one_is_told(practice, made):
    place = Postgres()
    try:
        async with practice() as one:
            if made:
                place.open()
                on_server(f"INSERT INTO {place.schema}.migration SELECT 'of a later day'")
                one.given["ISS_BOT_STATE"] = place.url
            else:
                reader = f"reader_{place.schema}"
                on_server(f"CREATE ROLE {reader}")
                on_server(f"GRANT USAGE ON SCHEMA {place.schema} TO {reader}")
                one.given["ISS_BOT_STATE"] = place.url + quote(f" -c role={reader}")
            code, found = await one.examined()
            if not made:
                on_server(f"DROP OWNED BY {reader}")
                on_server(f"DROP ROLE {reader}")
        wrong = {name: words for name, is_wrong, words in found if is_wrong}
        assert (code, set(wrong)) == (1, {"state"})
        assert ("newer release" if made else "may make no tables") in wrong["state"]
    finally:
        place.close()
