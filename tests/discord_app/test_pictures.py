"""Pictures in Discord: attached with words for those who do not see them, never in the way."""

import asyncio
import io
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.limits import nested
from PIL import Image
from support.bots import crew_bot

from bot.discord_app.gallery import MAX_KEPT, Gallery
from bot.discord_app.painter import LONGEST_REST, Painter, PainterLost, packed
from bot.pictures.theme import Scheme
from bot.replies import pictures
from bot.replies.reply import Asker, reply

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


@pytest.fixture
async def bot(tmp_path, shipped):
    with crew_bot(shipped, tmp_path, lambda: NOW) as made:
        yield made


@pytest.fixture
async def discord(bot):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        async with server.logged_in(bot):
            yield server
        assert server.unknown_paths == []


def labels(reply):
    return [one["label"] for _, one in nested(reply.components) if one["type"] == 2]


async def shown(discord, reply):
    """How large the attached picture is, once it is drawn, and what is said of it."""
    await discord.until(lambda: reply.files, what="a picture")
    ((name, content),) = reply.files.items()
    with Image.open(io.BytesIO(content)) as image:
        return image.size, reply.message.described[name]


async def test_a_timeline_comes_with_its_picture(discord):
    reply = await discord.interact("timeline", {"from": "2025-01-01", "until": "2025-12-31"})
    size, alt = await shown(discord, reply)
    assert size[0] >= 800
    assert alt.startswith("25 people aboard the ISS in 2025. A bar for each person")
    assert reply.embeds[0]["title"] == "25 people aboard the ISS in 2025"
    assert "Picture" not in labels(reply)


async def test_what_is_said_of_it_is_in_the_language_of_the_one_who_asks(discord):
    reply = await discord.interact("timeline", {"from": "2025-12-01"}, locale="ru")
    _, alt = await shown(discord, reply)
    assert alt.startswith("На борту МКС")


async def test_an_option_and_a_button_bring_the_picture_of_other_answers(discord):
    asked = await discord.interact("guarantee", {"picture": "yes"})
    assert (await shown(discord, asked))[1].startswith("The guarantee holds.")
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    assert reply.files == {}
    assert labels(reply) == ["Change before", "Change after", "Picture", "Sources", "More"]
    pressed = await discord.press(reply, "Picture")
    _, alt = await shown(discord, pressed)
    assert alt.startswith("10 aboard the ISS on 1 December 2025. A card with")
    assert "Zena Cardman" in alt


async def test_who_did_not_ask_gets_the_picture_alone(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    other = discord.add_user("Ana")
    pressed = await discord.press(reply, "Picture", user=other)
    await shown(discord, pressed)
    assert pressed.ephemeral


async def test_words_come_at_once_where_too_many_pictures_wait(discord, bot):
    await bot.gallery.close()
    bot.gallery = Gallery(most=0)
    reply = await discord.interact("timeline", {"from": "2025-01-01", "until": "2025-12-31"})
    assert reply.embeds[0]["title"] == "25 people aboard the ISS in 2025"
    assert reply.files == {}
    assert "Picture" in labels(reply)
    pressed = await discord.press(reply, "Picture")
    assert pressed.content.startswith("Too many pictures are being drawn just now.")
    assert pressed.ephemeral


async def test_words_come_where_what_draws_is_lost(discord, bot, monkeypatch):
    async def lose(*_):
        raise PainterLost("made up")

    monkeypatch.setattr(Painter, "draw", lose)
    asked = await discord.ask("timeline", {"from": "2025-01-01", "until": "2025-12-31"})
    await discord.until(lambda: asked.embeds)
    assert asked.embeds[0]["title"] == "25 people aboard the ISS in 2025"
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    pressed = await discord.press(reply, "Picture")
    await discord.until(lambda: pressed.content)
    assert pressed.content.startswith("Too many pictures")


async def test_a_message_is_answered_with_the_picture(discord):
    asked = await discord.say(discord.channel, "show me a timeline of 2025")
    message = await discord.answer_to(asked)
    assert list(message.files) == ["timeline.png"]
    assert message.described["timeline.png"].startswith("25 people aboard the ISS in 2025.")


async def test_a_picture_is_drawn_once_for_the_same_question(shipped, monkeypatch):
    drawn, laid_out = [], pictures.picture

    def counting(one, scheme):
        drawn.append(one.ask.command)
        return laid_out(one, scheme)

    monkeypatch.setattr(pictures, "picture", counting)
    gallery = Gallery()

    async def ask(text, locale="en"):
        return await gallery.draw(reply(text, shipped, Asker(NOW, locale=locale)))

    await ask("/timeline")
    await ask("/timeline")
    assert drawn == ["/timeline"]
    # Another language, other arguments and other facts are other pictures.
    await ask("/timeline", "ru")
    await ask("/timeline 2025-01-01")
    await gallery.draw(reply("/timeline as-of: 2025-01-01", shipped, Asker(NOW)))
    assert len(drawn) == 4
    for day in range(1, MAX_KEPT + 1):
        await ask(f"/aboard 2025-01-{day:02}")
    await ask("/timeline")
    assert drawn.count("/timeline") == 3
    await gallery.close()


async def test_no_more_than_the_queue_holds_wait(shipped):
    gallery = Gallery(most=3)
    every = [reply(f"/aboard 2025-01-{day:02}", shipped, Asker(NOW)) for day in range(1, 6)]
    drawn = await asyncio.gather(*map(gallery.draw, every))
    assert [one is None for one in drawn] == [False, False, False, True, True]
    assert await gallery.draw(every[4]) is not None
    await gallery.close()


async def test_what_draws_is_started_again_if_it_was_lost_and_ends_with_the_bot(shipped):
    painter = Painter()
    made = pictures.picture(reply("/aboard 2025-12-01", shipped, Asker(NOW)), Scheme.DARK)
    first = await painter.draw(packed(made))
    lost = painter.process
    lost.kill()
    await lost.wait()
    assert await painter.draw(packed(made)) == first
    again = painter.process
    assert again.pid != lost.pid
    await painter.close()
    assert again.returncode == 0


async def test_between_pictures_twice_the_time_is_left_that_one_took(shipped, monkeypatch):
    times, drawn = [], Painter._drawn

    async def timed(self, content):
        begun = asyncio.get_running_loop().time()
        found = await drawn(self, content)
        times.append((begun, asyncio.get_running_loop().time()))
        return found

    monkeypatch.setattr(Painter, "_drawn", timed)
    painter = Painter()
    made = pictures.picture(reply("/aboard 2025-12-01", shipped, Asker(NOW)), Scheme.DARK)
    await asyncio.gather(*(painter.draw(packed(made)) for _ in range(4)))
    await painter.close()
    for (begun, ended), (following, _) in pairwise(times):
        assert following - ended >= min(2 * (ended - begun), LONGEST_REST) - 0.02


async def test_what_draws_ends_when_it_has_had_nothing_to_do(shipped):
    painter = Painter(idle=0.0)
    made = pictures.picture(reply("/aboard 2025-12-01", shipped, Asker(NOW)), Scheme.DARK)
    await painter.draw(packed(made))
    process = painter.process
    assert await process.wait() == 0
    assert painter.process is None
    await painter.close()
