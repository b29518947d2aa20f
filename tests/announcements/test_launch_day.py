"""From a manager's command to a post on time and news of the launch: all of it, for real."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from loopback import LoopbackDiscord
from support.launches import deliveries, write_folder
from support.running import Ahead, ended, started

from bot.station.moments import Moment

MINUTE = timedelta(minutes=1)


# Some time for the bot to start and for a manager to subscribe.
BEFORE = timedelta(seconds=12)


def next_minute():
    """The next full minute that is far enough away."""
    return (datetime.now(UTC) + BEFORE).replace(second=0, microsecond=0) + MINUTE


@pytest.mark.timeout(150)
async def test_a_launch_within_a_minute_is_posted_on_time_and_told_when_it_happened(tmp_path, long):
    launch = next_minute()
    # In the long form the minute is waited for, otherwise the clocks are put forward to it.
    ahead = 0 if long else (launch - BEFORE - datetime.now(UTC)).total_seconds()
    folder = write_folder(tmp_path / "data", launch - timedelta(hours=1), Alfa=launch)
    async with LoopbackDiscord(Ahead()) as server:
        server.clock.ahead = ahead
        given = {"DISCORD_TOKEN": server.token, "ISS_BOT_DATA": str(folder)}
        async with started(server.base_url, tmp_path, ahead, **given) as process:
            await server.until(lambda: server.online, within=20)
            reply = await server.interact(
                "announce add", {"kind": "launch", "before": "0m"}, user=server.owner
            )
            assert "Subscribed." in reply.content
            posted = server.messages[server.channel.id]
            assert not posted
            await server.until(lambda: posted, within=80)
            late = posted[0].at - launch.timestamp()
            assert 0 <= late < 1
            assert posted[0].embeds[0]["title"] == (
                f"Alfa: launch planned for {launch.day} {launch:%B %Y}, {launch:%H:%M} UTC"
            )
            # The data are changed under the running bot, as by an operator who updates them.
            write_folder(folder, launch, Alfa=launch)
            await server.until(lambda: len(posted) > 1, within=30)
            assert posted[1].embeds[0]["title"] == "Alfa has launched"
            assert posted[1].embeds[0]["footer"]["text"].startswith("As flown")
            process.terminate()
            code, errors = await asyncio.wait_for(ended(process), 10)
    assert code == 0
    assert "Traceback" not in errors
    rows = deliveries(tmp_path / "state.sqlite")
    assert [(row["subject"], row["state"]) for row in rows] == [
        (f"ahead/launch/Alfa/0/{Moment(launch)}", "done"),
        ("happened/launch/Alfa", "done"),
    ]
