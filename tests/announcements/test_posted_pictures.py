"""Posts with pictures: of what they tell, never in their way, and each post still once."""

import asyncio
import io
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from loopback.world import ATTACH_FILES
from PIL import Image
from support.announcing import announcing, said
from support.post_office import opened
from support.posting import DAY, HOUR, MINUTE
from support.running import ended
from support.stage import SECOND, kill, posts, staged
from support.stores import write_before

from bot.announcements import line
from bot.announcements.courier import LEASE
from bot.announcements.knowledge import Knowledge
from bot.announcements.opening import open_store
from bot.announcements.picturing import pictured
from bot.announcements.planning import notices
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subjects import Digest, OnThisDay, ServerEvent, Watch
from bot.announcements.subscriptions import Kind, Terms
from bot.discord_app.painter import Painter, PainterLost
from bot.replies import pictures
from bot.station.anniversaries import anniversaries, roundest
from bot.station.moments import Span
from bot.station.seats import flying

TITLE = "Alfa: launch planned for"


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


@pytest.fixture
async def office(tmp_path):
    """A post office with a channel that gets pictures, in which a notice of a launch is due."""
    async with opened(tmp_path) as made:
        wants_pictures(made.store, made.now())
        yield made


def wants_pictures(store, now):
    for one in store.subscriptions():
        assert store.change(replace(one, pictures=True), now)


def posted(office):
    return office.server.messages[office.channels[0].id]


def sent_once(office):
    """The one message there is, once its delivery has been noted."""
    (message,) = posted(office)
    assert office.states() == ["done"]
    assert message.embeds[0]["title"].startswith(TITLE)
    return message


def is_wide(content):
    with Image.open(io.BytesIO(content)) as image:
        return image.width >= 800


# ------------------------------------------------------------------------- the option


async def previewed(desk, files):
    """Preview the only subscription; the first post is shown with these files."""
    reply = await desk.press("preview", desk.only().id)
    await desk.discord.until(lambda: "Coming up" in said(reply), within=20)
    assert list(reply.files) == files


async def test_a_manager_chooses_pictures_and_nothing_begins_anew(desk):
    await desk.add(kind="digest")
    old = desk.only()
    assert not old.pictures
    desk.clock.advance(HOUR)
    await desk.change(pictures=["with"])
    assert desk.only() == replace(old, pictures=True)
    assert "with pictures" in said(await desk.use("list"))
    await previewed(desk, ["aboard.png"])
    await desk.change(pictures=["without"])
    assert desk.only() == old
    await previewed(desk, [])
    assert "with pictures" not in said(await desk.use("list"))


async def test_a_manager_is_told_where_no_file_may_be_attached(desk):
    await desk.add(kind="digest")
    desk.channel.bot_permissions &= ~ATTACH_FILES
    assert "Attach Files" not in said(await desk.check())
    changed = await desk.change(pictures=["with"])
    missing = f"Posts in <#{desk.channel.id}> come without pictures: Attach Files is missing there."
    assert missing in said(changed)
    assert missing in said(await desk.check())


def test_subscriptions_of_an_older_state_file_get_no_pictures(tmp_path, monkeypatch):
    path = tmp_path / "state.sqlite"
    write_before(path, monkeypatch, "pictures in posts")
    with closing(SqliteStore(path)) as store:
        (kept,) = store.subscriptions()
        assert not kept.pictures
        wants_pictures(store, kept.since)
        assert store.subscriptions() == (replace(kept, pictures=True),)


# ------------------------------------------------------------------------- which picture


async def test_a_digest_brings_the_card_of_the_crew(desk):
    await desk.add(kind="digest", at="09:00")
    await desk.change(language=["ru"], pictures=["with"])
    desk.clock.now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    message = await desk.post()
    ((name, content),) = message.files.items()
    assert name == "aboard.png"
    assert is_wide(content)
    assert message.described[name].startswith("На борту МКС: 7 человек")


async def test_a_digest_without_news_is_a_line_and_has_no_picture(desk):
    await desk.add(kind="digest", at="09:00")
    await desk.change(pictures=["with"])
    for day in (22, 23):
        desk.clock.now = datetime(2026, 11, day, 9, tzinfo=UTC)
        message = await desk.post()
    assert message.embeds[0]["title"].startswith("Nothing new since")
    assert message.files == {}


def every_subject(manifest, now, ahead):
    terms = Terms(frozenset(Kind) - {Kind.WHAT_IF})
    return {one.subject for one in notices(Knowledge(manifest), terms, Span(now, now + ahead))}


def test_a_warning_has_the_guarantee_around_it(shipped):
    # As of then the crew that was to follow was not named yet.
    now = datetime(2021, 6, 1, tzinfo=UTC)
    seen = shipped.seen(now)
    warnings = [one for one in every_subject(seen, now, 365 * DAY) if isinstance(one, Watch)]
    assert warnings
    for warning in warnings:
        shown = pictured(Knowledge(seen), "en", warning, now)
        assert shown.ask.question.name == "guarantee"
        assert warning.start in shown.answer.record.span


def test_every_other_post_has_the_time_around_its_event_or_none(shipped):
    now = datetime(2026, 7, 1, tzinfo=UTC)
    knowledge = Knowledge(shipped)
    subjects = every_subject(shipped, now, 100 * DAY)
    assert len(subjects) > 100
    for subject in subjects:
        shown = pictured(knowledge, "en", subject, now)
        if isinstance(subject, ServerEvent):
            assert shown is None
        elif isinstance(subject, OnThisDay):
            # Whoever came or went with the ship that the post tells of first is on the card.
            first = roundest(anniversaries(shipped, subject.day), subject.day)
            crew = {seat.person for seat in flying(shipped, first.mission, first.event.leg)}
            assert shown.ask.question.name == "aboard"
            assert crew <= {present.stay.person for present in shown.answer.people}
        elif isinstance(subject, Digest):
            assert shown.ask.command == "/aboard"
        else:
            at = shipped.event(subject.mission, subject.event).at.earliest
            assert shown.ask.question.name == "timeline"
            assert at in shown.answer.span
            assert subject.mission in {one for s in shown.answer.stays for one in (s.up, s.down)}


# ------------------------------------------------------------------------- never in the way


async def test_a_notice_of_a_launch_brings_the_time_around_it(office):
    await office.turn(2)
    message = sent_once(office)
    ((name, content),) = message.files.items()
    assert name == "timeline.png"
    assert is_wide(content)
    assert "A bar for each person" in message.described[name]


async def lost(*_):
    raise PainterLost("made up")


async def broken(*_):
    raise RuntimeError("made up")


async def endless(*_):
    await asyncio.Event().wait()


@pytest.mark.parametrize("draw", [lost, broken, endless], ids=lambda draw: draw.__name__)
async def test_what_cannot_be_drawn_is_posted_in_words(office, monkeypatch, draw):
    monkeypatch.setattr(Painter, "draw", draw)
    monkeypatch.setattr(line, "DRAWING_LIMIT", timedelta(seconds=0.2))
    await office.turn(3)
    assert sent_once(office).files == {}


async def test_what_cannot_be_laid_out_is_posted_in_words(office, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(pictures, "picture", fail)
    await office.turn(3)
    assert sent_once(office).files == {}


async def test_words_do_not_wait_where_too_many_pictures_do(office):
    office.bot.gallery._most = 0
    await office.turn(3)
    assert sent_once(office).files == {}


async def test_a_channel_where_no_file_may_be_attached_gets_the_words(office):
    office.channels[0].bot_permissions &= ~ATTACH_FILES
    await office.turn(3)
    assert sent_once(office).files == {}
    assert office.store.subscriptions()[0].pause is None


async def test_a_file_that_is_too_large_is_left_out(office):
    refusal = {"message": "Request entity too large", "code": 40005}
    office.server.faults.answer(413, payload=refusal, action="sending")
    await office.turn(3)
    assert sent_once(office).files == {}


async def test_posts_that_come_at_once_have_one_picture(tmp_path, monkeypatch):
    drawn, laid_out = [], pictures.picture

    def counting(*given):
        drawn.append(given)
        return laid_out(*given)

    monkeypatch.setattr(pictures, "picture", counting)
    async with opened(tmp_path, channels=30) as office:
        wants_pictures(office.store, office.now())
        await office.turn(3)
        assert office.states() == ["done"] * 30
        found = [message.files for one in office.server.messages.values() for message in one]
    assert len(found) == 30
    assert len({files["timeline.png"] for files in found}) == len(drawn) == 1


async def test_the_loop_goes_on_while_a_picture_is_laid_out(office, monkeypatch):
    begun, go, laid_out = asyncio.Event(), threading.Event(), pictures.picture
    loop = asyncio.get_running_loop()

    def held(*given):
        loop.call_soon_threadsafe(begun.set)
        assert go.wait(5)
        return laid_out(*given)

    monkeypatch.setattr(pictures, "picture", held)
    turning = asyncio.create_task(office.turn(2))
    await begun.wait()
    reply = await office.server.interact("help")
    assert reply.embeds
    assert posted(office) == []
    go.set()
    await turning
    assert sent_once(office).files


# ------------------------------------------------------------------------- put right


async def test_what_is_put_right_has_its_picture_renewed(office):
    await office.turn(2)
    before = dict(sent_once(office).files)
    office.learn(Alfa=52)
    await office.turn(3)
    message = sent_once(office)
    assert message.edits == 1
    assert message.files.keys() == before.keys()
    # It is told by facts that reach as far; only the time has moved.
    assert "A bar for each person" in message.described["timeline.png"]


async def test_a_picture_of_what_is_no_longer_so_does_not_stay(office, monkeypatch):
    await office.turn(2)
    assert sent_once(office).files
    monkeypatch.setattr(Painter, "draw", lost)
    office.bot.gallery._kept.clear()
    office.learn(Alfa=52)
    await office.turn(3)
    message = sent_once(office)
    assert message.edits == 1
    assert message.files == {}


# ------------------------------------------------------------------------- kills


def children(process):
    """The ids of the processes that a process has started."""
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("utf-8").split()


async def until(holds):
    """Wait until something holds of which nobody tells."""
    async with asyncio.timeout(20):
        while True:
            if holds():
                return
            await asyncio.sleep(0.005)


@pytest.fixture
async def stage(tmp_path):
    """Makes a stage, as ``staged`` does, whose channels get pictures."""
    async with staged(tmp_path) as make:

        async def made(*given):
            found = await make(*given)
            with closing(open_store(found.path)) as store:
                wants_pictures(store, datetime.now(UTC) - MINUTE)
            return found

        yield made


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")
async def test_a_kill_while_a_picture_is_drawn_leaves_one_message(stage):
    made = await stage()
    server = made.server
    async with made.running() as process:
        await until(lambda: children(process))
        found = children(process)
        assert posts(server) == {}
        await kill(process)
    # What drew ends with the bot.
    await until(lambda: not any(Path(f"/proc/{pid}/stat").exists() for pid in found))
    made.pass_by(LEASE + SECOND)
    async with made.running() as process:
        rows = await made.finished()
        process.terminate()
        assert (await ended(process))[0] == 0
    assert list(posts(server).values()) == [1]
    assert [row["state"] for row in rows] == ["done"]
    (message,) = server.messages[made.channels[0].id]
    assert list(message.files) == ["timeline.png"]
