"""The picker that opens as someone types a slash: short enough to be read on a phone."""

from datetime import UTC, datetime

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.command_limits import TEXT
from support.bots import crew_bot

from bot.questions.registry import questions

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
# The most entries, each subcommand being one.
OF_A_MEMBER, OF_A_MANAGER = 20, 24
MOST_OPTIONS = 6
# What is longer a phone cuts.
LONGEST = 60
# Nothing can be offered for a question in one's own words.
FREE = set()


@pytest.fixture
async def picker(tmp_path, shipped):
    """The commands as the bot registers them."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                yield server.commands


def entries(commands):
    """(name, command or subcommand) of each entry, as the picker lists them."""
    for command in commands:
        inner = [one for one in command.get("options") or () if one["type"] in (1, 2)]
        for one in inner:
            yield f"{command['name']} {one['name']}", one
        if not inner:
            yield command["name"], command


def options(commands):
    """(entry, option) of each option of each entry."""
    for name, entry in entries(commands):
        for option in entry.get("options") or ():
            yield name, option


async def test_a_member_and_a_manager_see_few_entries(picker):
    members = [one for one in picker if one["default_member_permissions"] is None]
    assert len(list(entries(members))) <= OF_A_MEMBER
    assert len(list(entries(picker))) <= OF_A_MANAGER


async def test_a_member_sees_nothing_of_what_managers_do(picker):
    hidden = [one["name"] for one in picker if one["default_member_permissions"] is not None]
    assert hidden == ["announce"]


async def test_it_lists_the_questions_that_are_not_left_out_of_it(picker):
    listed = {question.name for question in questions() if question.in_picker}
    assert {one["name"] for one in picker} == listed | {"ask", "announce"}


async def test_no_entry_has_many_options(picker):
    for name, entry in entries(picker):
        assert len(entry.get("options") or ()) <= MOST_OPTIONS, name


async def test_every_option_is_typed_or_has_suggestions(picker):
    bare = {
        (name, option["name"])
        for name, option in options(picker)
        if option["type"] == TEXT and not option.get("choices") and not option.get("autocomplete")
    }
    assert bare == FREE


async def test_a_phone_cuts_no_description_in_any_language(picker):
    described = [(one["name"], one) for one in picker]
    described += [
        *entries(picker),
        *((f"{name} {one['name']}", one) for name, one in options(picker)),
    ]
    long = {
        (name, language): text
        for name, one in described
        for language, text in {"": one["description"], **one["description_localizations"]}.items()
        if not 0 < len(text) <= LONGEST
    }
    assert long == {}
