"""Whoever asks the same within a half minute gets the same words, made once."""

import random
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.limits import nested
from support.bots import crew_bot

from bot.discord_app.worded import Lately, Worded, worded
from bot.errors import AskError
from bot.replies import embeds
from bot.replies.reply import Asker, reply
from bot.station.manifest import Manifest

SEED = 20261130
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
KEPT = Path(__file__).parents[1] / "questions" / "kept" / "buttons.txt"
ASKED = [line[2:] for line in KEPT.read_text("utf-8").splitlines() if line.startswith("> /")]


def labels(reply):
    return [one.get("label") for _, one in nested(reply.components)]


@pytest.fixture
def clock():
    """The bot's clock, to be moved."""
    return [NOW]


@pytest.fixture
async def both(tmp_path, shipped, clock):
    """A loopback Discord, and the bot logged in there."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        running = {"running": lambda: (clock[0] - NOW).total_seconds()}
        with crew_bot(shipped, tmp_path, lambda: clock[0], **running) as bot:
            async with server.logged_in(bot):
                yield server, bot


def test_within_a_half_minute_no_words_change(shipped):
    print(f"{SEED=}")
    chance = random.Random(SEED)
    changes = [e.at.earliest for e in shipped.events if e.at and e.at.earliest.year > 2000]
    for _ in range(300):
        text = chance.choice(ASKED)
        # Around a change, or a whole number of half days or hours before or after one.
        at = chance.choice(changes) + chance.randrange(-5, 6) * chance.choice(
            (timedelta(hours=12), timedelta(hours=1), timedelta(minutes=1))
        )
        half = at + chance.choice((timedelta(), timedelta(seconds=30), -timedelta(seconds=30)))
        told = []
        for seconds in (0.001, chance.uniform(1, 29), 29.999):
            try:
                replied = reply(text, shipped, Asker(half + timedelta(seconds=seconds)))
            except AskError as error:
                told.append(str(error))
                continue
            made = worded(replied, embeds.DISCORD, manages=True)
            beneath = made.beneath.to_components() if made.beneath else []
            told.append((made.page, [one.get("label") for _, one in nested(beneath)]))
        assert told[0] == told[1] == told[2], f"{text} {half}"


def test_only_the_newest_are_kept_and_none_of_other_facts_or_another_half_minute():
    lately, facts, numbers = Lately(most=3), Manifest(), count()

    def ask(key, manifest=facts, now=NOW):
        made = lately.known(key, manifest, now)
        if made is None:
            made = Worded(None, {"number": next(numbers)}, None)
            lately.note(key, made)
        return made.page["number"]

    assert [ask(key) for key in "abcabc"] == [0, 1, 2, 0, 1, 2]
    assert [ask(key) for key in "dcba"] == [3, 2, 1, 4]
    assert ask("a", now=NOW + timedelta(seconds=29)) == 4
    assert ask("a", now=NOW + timedelta(seconds=30)) == 5
    assert ask("a", Manifest(), NOW + timedelta(seconds=30)) == 6


async def test_the_same_question_is_worded_anew_when_time_or_the_facts_have_changed(
    both, shipped, clock
):
    server, bot = both
    first = await server.interact("aboard")
    again = await server.interact("aboard")
    assert again.embeds == first.embeds
    assert labels(again) == labels(first)
    clock[0] += timedelta(days=1)
    then = await server.interact("aboard")
    assert "45 days ago" in first.embeds[0]["footer"]["text"]
    assert "46 days ago" in then.embeds[0]["footer"]["text"]
    bot.courier.manifest = shipped.seen(datetime(2025, 7, 1, tzinfo=UTC))
    assert (await server.interact("aboard")).embeds != then.embeds


async def test_the_same_words_are_for_those_of_one_language_who_may_do_the_same(both):
    server, _ = both
    member = await server.interact("next-soyuz")
    manager = await server.interact("next-soyuz", user=server.owner)
    russian = await server.interact("next-soyuz", locale="ru")
    assert "Remind this channel" in labels(manager)
    assert "Remind this channel" not in labels(member)
    assert russian.embeds != member.embeds
    assert labels(await server.interact("next-soyuz")) == labels(member)


async def test_whoever_got_kept_words_can_go_on_from_them(both):
    server, _ = both
    await server.interact("aboard", {"when": "2025-12-01"}, user=server.owner)
    await server.interact("aboard", {"when": "2025-12-01"})
    followed = await server.interact("ask", {"question": "and on 2 August 2025?"})
    assert followed.embeds[0]["title"].endswith("2 August 2025")
