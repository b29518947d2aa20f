"""Scheduled events on the loopback Discord, as documented for events outside its channels."""

from datetime import UTC, datetime, timedelta

import discord
import pytest

from loopback import Clock, LoopbackDiscord
from loopback.events import ScheduledEvent, event_problems
from loopback.requesting import requesting
from loopback.world import CREATE_EVENTS, MANAGE_EVENTS, iso

HOUR = 3600


@pytest.fixture
async def loopback():
    async with LoopbackDiscord(Clock()) as server:
        server.guild.bot_event_permissions = CREATE_EVENTS
        yield server


@pytest.fixture
async def http(loopback):
    async with requesting(loopback) as request:
        yield request


@pytest.fixture
def path(loopback):
    return f"/guilds/{loopback.guild.id}/scheduled-events"


def docking(server, start=HOUR, end=2 * HOUR, **parts):
    times = {
        "scheduled_start_time": iso(server.now() + start),
        "scheduled_end_time": iso(server.now() + end),
    }
    return DOCKING | times | parts


DOCKING = {
    "name": "MS-29 docks",
    "privacy_level": 2,
    "entity_type": 3,
    "entity_metadata": {"location": "Prichal"},
}


async def test_discord_py_makes_changes_and_deletes_an_event(loopback):
    client = discord.Client(intents=discord.Intents(guilds=True), guild_ready_timeout=0.01)
    async with loopback.logged_in(client):
        guild = client.guilds[0]
        start = datetime.fromtimestamp(loopback.now(), UTC) + timedelta(hours=1)
        event = await guild.create_scheduled_event(
            name="MS-29 docks",
            description="docking:ms-29",
            start_time=start,
            end_time=start + timedelta(hours=1),
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location="Prichal",
        )
        later = start + timedelta(minutes=5)
        await event.edit(start_time=later)
        (found,) = await guild.fetch_scheduled_events()
        assert (found.id, found.start_time, found.description) == (
            event.id,
            later,
            "docking:ms-29",
        )
        assert found.location == "Prichal"
        await event.delete()
        with pytest.raises(discord.NotFound) as refusal:
            await guild.fetch_scheduled_event(event.id)
    assert refusal.value.code == 10070


async def test_a_client_that_listens_hears_of_events(loopback, http, path):
    made = (await http("POST", path, docking(loopback))).body
    client = discord.Client(
        intents=discord.Intents(guilds=True, guild_scheduled_events=True), guild_ready_timeout=0.01
    )
    async with loopback.logged_in(client):
        assert [event.id for event in client.guilds[0].scheduled_events] == [int(made["id"])]
        await http("DELETE", f"{path}/{made['id']}")
        await loopback.caught_up()
        assert not client.guilds[0].scheduled_events


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        pytest.param({"name": "x" * 100}, None, id="name of 100"),
        pytest.param({"name": "x" * 101}, "name", id="name of 101"),
        pytest.param({"name": ""}, "name", id="no name"),
        pytest.param({"description": "x" * 1000}, None, id="description of 1000"),
        pytest.param({"description": "x" * 1001}, "description", id="description of 1001"),
        pytest.param({"entity_metadata": {"location": "x" * 100}}, None, id="place of 100"),
        pytest.param(
            {"entity_metadata": {"location": "x" * 101}}, "entity_metadata", id="place of 101"
        ),
        pytest.param({"entity_metadata": None}, "entity_metadata", id="no place"),
        pytest.param({"privacy_level": 1}, "privacy_level", id="open to all"),
        pytest.param({"channel_id": "1"}, "channel_id", id="in a channel"),
    ],
)
def test_an_event_has_limits(parts, field):
    fields = [problem.path[0] for problem in event_problems(DOCKING | parts)]
    assert fields == ([field] if field else [])


@pytest.mark.parametrize(
    ("times", "field", "code"),
    [
        pytest.param(
            {"start": -1}, "scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", id="past"
        ),
        pytest.param(
            {"scheduled_end_time": None}, "scheduled_end_time", "BASE_TYPE_REQUIRED", id="no end"
        ),
        pytest.param(
            {"end": HOUR},
            "scheduled_end_time",
            "GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START",
            id="over at once",
        ),
        pytest.param(
            {"scheduled_start_time": "soon"},
            "scheduled_start_time",
            "DATE_TIME_TYPE_PARSE",
            id="no time",
        ),
    ],
)
async def test_an_event_is_in_the_future(loopback, http, path, times, field, code):
    answered = await http("POST", path, docking(loopback, **times))
    assert answered.refused == (400, 50035)
    assert answered.body["errors"][field]["_errors"][0]["code"] == code


@pytest.mark.parametrize(
    ("statuses", "refused"),
    [
        pytest.param([2, 3], None, id="begun and ended"),
        pytest.param([4], None, id="canceled"),
        pytest.param([3], 50035, id="ended before it began"),
        pytest.param([2, 1], 50035, id="taken back"),
        pytest.param([4, 1], 180000, id="changed after the end"),
    ],
)
async def test_the_status_goes_forward(loopback, http, path, statuses, refused):
    event = (await http("POST", path, docking(loopback))).body
    *_, last = [await http("PATCH", f"{path}/{event['id']}", {"status": one}) for one in statuses]
    assert last.body.get("code") == refused


async def test_an_event_begins_and_ends_by_itself(loopback, http, path):
    event = (await http("POST", path, docking(loopback))).body
    loopback.clock.advance(HOUR + 1)
    assert (await http("GET", f"{path}/{event['id']}")).body["status"] == 2
    new_start = {"scheduled_start_time": iso(loopback.now() + 60)}
    refusal = await http("PATCH", f"{path}/{event['id']}", new_start)
    assert list(refusal.body["errors"]) == ["scheduled_start_time"]
    assert (await http("PATCH", f"{path}/{event['id']}", {"name": "docking"})).status == 200
    loopback.clock.advance(HOUR + 1)
    assert (await http("GET", path)).body == []


async def test_a_server_has_100_events_that_are_not_over(loopback, http, path):
    for _ in range(100):
        event = (await http("POST", path, docking(loopback))).body
    assert (await http("POST", path, docking(loopback))).refused == (400, 30038)
    await http("PATCH", f"{path}/{event['id']}", {"status": 4})
    assert (await http("POST", path, docking(loopback))).status == 200


@pytest.mark.parametrize(
    ("permissions", "creates", "edits_own", "edits_others"),
    [
        pytest.param(0, False, False, False, id="none"),
        pytest.param(CREATE_EVENTS, True, True, False, id="create"),
        pytest.param(MANAGE_EVENTS, False, True, True, id="manage"),
    ],
)
async def test_events_take_permissions(
    loopback, http, path, permissions, creates, edits_own, edits_others
):
    guild, body = loopback.guild, docking(loopback)
    theirs = ScheduledEvent(loopback.new_id(), guild, loopback.owner, body)
    guild.events.append(theirs)
    own = (await http("POST", path, body)).body
    guild.bot_event_permissions = permissions
    requests = [("POST", path), ("PATCH", f"{path}/{own['id']}"), ("PATCH", f"{path}/{theirs.id}")]
    statuses = [(await http(method, place, body)).status for method, place in requests]
    expected = (creates, edits_own, edits_others)
    assert statuses == [200 if may else 403 for may in expected]


async def test_events_fail_as_messages_do(loopback, http, path):
    loopback.faults.accept_and_answer(502, action="creating events")
    assert (await http("POST", path, docking(loopback))).status == 502
    assert len((await http("GET", path)).body) == 1
