"""What is kept of whom: the page says what the files have, and the files have no more than that."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import privacy
import pytest
from loopback import Clock, LoopbackDiscord
from support.bots import crew_bot

from bot.refreshing.learned import LearnedFile
from bot.refreshing.reports import Reports

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


def test_the_page_names_every_table_and_column_that_is_kept():
    if privacy.PAGE.read_text("utf-8") != privacy.page():
        pytest.fail(
            "The tables of bot/help/privacy.md are others: .venv/bin/python tests/privacy.py"
            " writes them. Say above them what of it is of people.",
            pytrace=False,
        )


def cells(*paths):
    """Every value of the files, as text, with where it stands."""
    for path in paths:
        with closing(sqlite3.connect(path)) as file:
            file.row_factory = sqlite3.Row
            for table in privacy.columns(path):
                for row in file.execute(f"SELECT * FROM {table}"):  # noqa: S608
                    for name in row.keys():  # noqa: SIM118  # a row's own iteration is its values
                        yield f"{table}.{name}", str(row[name])


def found(words, *paths):
    """Where in the files words stand, as they are or within more.

    The facts that were accepted are packed, and by chance three letters stand in a row there.
    """
    return {
        place for place, value in cells(*paths) if str(words) in value and place != "accepted.facts"
    }


@pytest.fixture
async def used(tmp_path, shipped):
    """A bot that was subscribed, asked in every way, and told that it is wrong; its files."""
    state, facts = tmp_path / "state.sqlite", tmp_path / "learned.sqlite"
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        manager = server.owner
        reports = Reports(LearnedFile(facts))
        with crew_bot(shipped, tmp_path, lambda: NOW, reports=reports) as bot:
            async with server.logged_in(bot):
                await server.interact("announce add", user=manager)
                reply = await server.interact("person", {"name": "Kononenko"})
                await server.answer_to(await server.say(server.channel, "is Kikina up there?"))
                direct = server.direct(server.user)
                await server.answer_to(await server.say(direct, "when did Rubio land?"))
                more = await server.press(reply, "More")
                form = await server.press(more, "This is wrong")
                said = {"wrong": "wrongcanary", "right": "rightcanary", "written": "bookcanary"}
                await server.submit(form, said)
                yield server, state, facts


async def test_of_whoever_asks_neither_a_number_nor_a_name_nor_a_word_is_kept(used):
    server, *files = used
    for one in (server.user.id, server.user.name, server.guild.name, server.channel.name):
        assert found(one, *files) == set(), one
    for word in ("Kononenko", "Kikina", "Rubio", "up there", "land?"):
        assert found(word, *files) == set(), word


async def test_of_a_manager_the_number_is_kept_with_the_subscription_and_nowhere_else(used):
    server, *files = used
    assert found(server.owner.id, *files) == {"subscription.by"}
    assert found(server.owner.name, *files) == set()
    assert found(server.guild.id, *files) <= {"server.guild", "subscription.guild"}


async def test_a_report_is_what_was_typed_and_not_who_typed_it(used):
    _, state, facts = used
    places = {
        place
        for word in ("wrongcanary", "rightcanary", "bookcanary")
        for place in found(word, facts)
    }
    assert places == {"report.wrong", "report.right", "report.written"}
    assert found("canary", state) == set()


async def test_a_server_that_is_forgotten_is_in_no_file(used):
    server, *files = used
    asked = await server.interact("announce forget", user=server.owner)
    await server.press(asked, "Delete everything", user=server.owner)
    for one in (server.guild, server.channel, server.owner):
        assert found(one.id, *files) <= {"server.guild"}, one
