"""The button below a scenario that has the channel told what plans make of it."""

from datetime import UTC, datetime

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.limits import nested
from support.announcing import announcing, said
from support.bots import crew_bot

from bot.announcements.subscriptions import Kind

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
BUTTON = 2


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped, NOW) as made:
        yield made


def labels(reply):
    return [one["label"] for _, one in nested(reply.components) if one["type"] == BUTTON]


async def asked(desk, user=None, **options):
    return await desk.discord.interact("what-if", options, user=user or desk.manager)


@pytest.mark.parametrize(
    ("options", "scenario"),
    [
        pytest.param({"what": "soyuz"}, "soyuz stops", id="now"),
        pytest.param(
            {"what": "soyuz", "from": "2026-12-01"}, "soyuz stops 2026-12-01", id="a day to come"
        ),
        pytest.param(
            {"what": "MS-30", "happens": "slips to June 2027"},
            "soyuz-ms-30 slips 2027-06",
            id="a slip",
        ),
        pytest.param(
            {"what": "soyuz, crew-13", "happens": "stops; home 2027-01"},
            "soyuz stops; crew-13 home 2027-01-01",
            id="two things",
        ),
    ],
)
async def test_a_manager_presses_it_and_the_channel_watches(desk, options, scenario):
    reply = await asked(desk, **options)
    assert "Watch this" in labels(reply)
    assert len(labels(reply)) <= 5
    made = await desk.discord.press(reply, "Watch this", user=desk.manager)
    assert made.ephemeral
    assert said(made).startswith("Subscribed.")
    terms = desk.only().terms
    assert (terms.kinds, terms.scenario) == ({Kind.WHAT_IF}, scenario)
    again = await desk.discord.press(reply, "Watch this", user=desk.manager)
    assert f"That is subscription {desk.only().id} already" in said(again)


async def test_others_have_no_such_button_and_are_refused_where_they_press_it(desk):
    reply = await asked(desk, what="soyuz")
    pressed = await desk.discord.press(reply, "Watch this", user=desk.discord.user)
    assert (pressed.ephemeral, desk.kept()) == (True, ())
    assert "Manage Server" in said(pressed)
    assert "Watch this" not in labels(await asked(desk, desk.discord.user, what="soyuz"))


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"what": "soyuz", "from": "2022-01-01", "until": "2023-01-01"}, id="past"),
        pytest.param({"what": "soyuz", "cross-flights": "without"}, id="without cross-flights"),
        pytest.param({}, id="the ranking"),
    ],
)
async def test_what_plans_make_no_difference_to_has_none(desk, options):
    assert "Watch this" not in labels(await asked(desk, **options))


async def test_it_works_after_a_restart(tmp_path, shipped):
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                reply = await server.interact("what-if", {"what": "dragon"}, user=server.owner)
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                made = await server.press(reply, "Watch this", user=server.owner)
                assert said(made).startswith("Subscribed.")
                (kept,) = await bot.courier.ask(lambda store: store.subscriptions())
    assert kept.terms.scenario == "dragon stops"


@pytest.mark.parametrize("kind", ["what-if soyuz stops", "What if soyuz stops, launch"])
async def test_it_can_be_typed_listed_and_removed(desk, kind):
    await desk.add(kind=kind)
    assert desk.only().terms.scenario == "soyuz stops"
    listed = await desk.use("list")
    assert "if soyuz stops" in said(listed)
    await desk.press("remove", desk.only().id)
    await desk.press("end", desk.only().id)
    assert desk.kept() == ()


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("what-if", "Say with it what happens"),
        ("what-if soyuz stops, what-if dragon stops", "one scenario a subscription"),
        ("what-if soyuz explodes", "says not what happens"),
        ("what-if MS-30 home", "is not docked"),
    ],
)
async def test_what_cannot_be_watched_is_told_and_nothing_is_kept(desk, kind, told):
    assert told in said(await desk.add(kind=kind))
    assert desk.kept() == ()


async def test_the_form_keeps_the_scenario(desk):
    await desk.add(kind="what-if soyuz stops, launch")
    await desk.change(before="2h")
    assert desk.only().terms.scenario == "soyuz stops"
    await desk.change(kind=["launch"])
    assert desk.only().terms.scenario == ""
