"""Buttons under messages of before: each that was kept is pressed, and answers."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.messages import number_components
from support.bots import crew_bot

from bot.discord_app.buttons import ASKING

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
KEPT = Path(__file__).parents[1] / "questions" / "kept" / "buttons.txt"
IDS = sorted({line for line in KEPT.read_text("utf-8").splitlines() if not line.startswith(">")})
# A message has five rows of five.
ROWS, IN_A_ROW = 5, 5


def rows(ids):
    """Rows of buttons with these ids."""
    made = [{"type": 2, "style": 1, "label": "…", "custom_id": one} for one in ids]
    return [
        {"type": 1, "components": made[n : n + IN_A_ROW]} for n in range(0, len(made), IN_A_ROW)
    ]


@pytest.fixture
async def discord(tmp_path, shipped):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                yield server


def test_what_was_kept_is_of_every_kind():
    commands = [match["command"] for one in IDS if (match := ASKING.fullmatch(one))]
    assert len(commands) == len(IDS) > 200
    assert {"/aboard", "/mission", "/records", "/seats", "/together"} <= {
        command.split()[0] for command in commands
    }


@pytest.mark.timeout(240)
async def test_every_kept_button_answers(discord):
    unanswered, size = [], ROWS * IN_A_ROW
    for first in range(0, len(IDS), size):
        ids = IDS[first : first + size]
        shown = discord.new_message(discord.channel, discord.bot)
        shown.components = rows(ids)
        number_components(shown.components)
        for one in ids:
            answer = await discord.press(shown, one)
            if one.startswith("picture:"):
                await discord.until(lambda reply=answer: reply.files, what=one)
            elif not answer.embeds or not answer.embeds[0].get("title"):
                unanswered.append((one, answer.content, answer.embeds))
    assert unanswered == []
