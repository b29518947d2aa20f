"""What is behind More under an answer, and the form in which someone says it is wrong."""

import logging
from datetime import UTC, datetime

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.limits import nested
from loopback.modals import modal_problems
from support.bots import crew_bot

from bot.refreshing.learned import LearnedFile
from bot.refreshing.reports import OF_A_PERSON, Reports

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
FILLED = {"wrong": "ten, says @everyone", "right": "<@1> **nine**", "written": "https://x.y"}
ASKED = {"when": "2025-12-01"}
COMMAND = "/aboard when: 2025-12-01"


@pytest.fixture
def reports(tmp_path):
    return Reports(LearnedFile(tmp_path / "learned.sqlite"))


@pytest.fixture
async def discord(tmp_path, shipped, reports):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW, reports=reports) as bot:
            async with server.logged_in(bot):
                yield server
        assert server.unknown_paths == []


def labels(reply):
    return [one["label"] for _, one in nested(reply.components) if one.get("type") == 2]


async def opened(discord, channel=None, **who):
    """The form, as whoever asked opens it."""
    where = {"channel": channel} if channel else {}
    reply = await discord.interact("aboard", ASKED, **where, **who)
    more = await discord.press(reply, f"more:{COMMAND}", **who)
    return await discord.press(more, f"wrong:{COMMAND}", **who)


async def report(discord, **who):
    return await discord.submit(await opened(discord, **who), FILLED, **who)


async def test_more_is_the_pressers_own_and_has_the_sources_and_the_form(discord):
    reply = await discord.interact("aboard", ASKED)
    more = await discord.press(reply, "More", user=discord.add_user("other"))
    assert more.ephemeral
    assert more.content == f"More on {COMMAND}"
    assert labels(more) == ["Sources", "This is wrong"]
    assert "GCAT" in str((await discord.press(more, "Sources")).embeds)


@pytest.mark.parametrize("place", ["server", "direct message"])
async def test_a_report_lands_with_the_operator_and_nowhere_else(discord, reports, place, caplog):
    caplog.set_level(logging.DEBUG)
    form = await opened(discord, discord.direct(discord.user) if place != "server" else None)
    assert list(modal_problems(form.modal)) == []
    reply = await discord.submit(form, FILLED)
    assert reply.ephemeral
    assert reply.content.startswith("Thank you!")
    (filed,) = reports.waiting()
    assert filed.report.command == COMMAND
    assert (filed.report.wrong, filed.report.right, filed.report.written) == (*FILLED.values(),)
    told = "\n".join(record.getMessage() for record in caplog.records if "bot" in record.name)
    assert "'data review' lists it" in told
    assert not [text for text in FILLED.values() if text in told]
    assert not [text for text in FILLED.values() if text in reply.content]


async def test_it_is_asked_and_thanked_for_in_the_readers_language(discord):
    form = await opened(discord, locale="ru")
    assert form.modal["title"] == "Здесь ошибка"
    assert form.modal["components"][0]["label"] == "Что неверно?"
    reply = await discord.submit(form, FILLED, locale="ru")
    assert reply.content.startswith("Спасибо!")


async def test_buttons_and_form_work_after_a_restart(discord, tmp_path, shipped, reports):
    form = await opened(discord)
    shown = await discord.interact("aboard", ASKED)
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as later:
        with crew_bot(shipped, tmp_path, lambda: NOW, reports=reports) as bot:
            async with later.logged_in(bot):
                message = later.new_message(later.channel, later.bot)
                message.components = shown.components
                assert labels(await later.press(message, "More")) == ["Sources", "This is wrong"]
                assert (await later.submit(form, FILLED)).content.startswith("Thank you!")
    assert len(reports.waiting()) == 1


async def test_who_presses_is_counted_not_who_asked(discord, reports):
    for _ in range(OF_A_PERSON):
        await report(discord)
    assert "as often as one may" in (await report(discord)).content
    other = discord.add_user("other")
    assert (await report(discord, user=other)).content.startswith("Thank you!")
    assert len(reports.waiting()) == OF_A_PERSON + 1


async def test_a_file_that_cannot_be_used_is_told(discord, tmp_path):
    (tmp_path / "learned.sqlite").write_bytes(b"no database, but longer than its header" * 10)
    assert "cannot be kept now" in (await report(discord)).content


async def test_a_refusal_has_nothing_behind_more(discord):
    refused = await discord.interact("aboard", {"when": "31 February 2020"})
    assert "More" not in labels(refused)
