"""The buttons and forms of /announce list over the loopback Discord."""

from contextlib import closing
from dataclasses import replace
from datetime import time

import pytest
from loopback.filling import defaults
from loopback.interactions import SUBMIT
from loopback.limits import STRING_SELECT
from loopback.modals import LABEL
from support.announcing import (
    CLOSED,
    EVERYTHING,
    NOW,
    TERMS,
    announcing,
    check,
    labels,
    numbers,
    said,
)
from support.posting import HOUR

from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subscriptions import At, Kind, Place, Quiet
from bot.discord_app import upkeep
from bot.discord_app.client import CrewBot
from bot.discord_app.synced import Synced


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


async def test_below_the_list_one_is_chosen_and_changed(desk):
    await desk.add()
    await desk.add(kind="digest", channel=desk.news)
    number = desk.kept()[1].id
    listed = await desk.use("list")
    assert labels(listed) == ["What comes next", "Check"]
    chosen = await desk.choose(listed, number)
    assert numbers(chosen) == [number]
    assert labels(chosen) == ["What and when", "Where and whom", "Pause", "Preview", "Remove"]
    opened = await desk.discord.press(chosen, "What and when", user=desk.manager)
    assert opened.modal["title"] == f"Subscription {number}: what and when"
    changed = await desk.discord.submit(opened, {"at": "Monday 07:00"}, user=desk.manager)
    check(changed)
    assert f"**{number}** · <#{desk.news.id}>: a digest · on Monday at 07:00 UTC" in changed.content
    assert labels(changed) == labels(chosen)
    assert desk.kept()[1].terms.at == At(time(7), 0)


async def test_what_was_subscribed_can_be_changed_at_once(desk):
    reply = await desk.add()
    assert labels(reply) == ["What and when", "Where and whom", "Pause", "Preview", "Remove"]
    opened = await desk.discord.press(reply, "Where and whom", user=desk.manager)
    await desk.discord.submit(opened, {"language": ["ru"]}, user=desk.manager)
    assert desk.only().locale == "ru"


async def test_a_form_holds_what_counts_now(desk):
    await desk.add(**EVERYTHING, channel=desk.news, role=desk.fans)
    number = desk.only().id
    fields = {}
    for verb in ("terms", "place"):
        opened = await desk.press(verb, number)
        for row in opened.modal["components"]:
            field = row["component"]
            fields[field["custom_id"]] = field.get("value") or defaults(field)
    assert fields == {
        "kind": ["launch", "digest", "on-this-day"],
        "program": ["soyuz"],
        "before": "2d, 30m",
        "at": "Monday 18:30 Europe/Moscow",
        "quiet": ["line"],
        "channel": [str(desk.news.id)],
        "role": [str(desk.fans.id)],
        "language": ["en"],
        "pictures": ["without"],
    }


@pytest.mark.parametrize("field", ["kind", "channel"])
async def test_a_form_that_is_sent_as_it_is_changes_nothing(desk, field):
    desk.store.add(
        Place(desk.guild.id, desk.channel.id),
        replace(TERMS, kinds=frozenset(Kind), quiet=Quiet.NONE, scenario="soyuz stops"),
        desk.manager.id, NOW, desk.fans.id, "ru",
    )  # fmt: skip
    old = desk.only()
    desk.clock.advance(HOUR)
    verb = {"kind": "terms", "channel": "place"}[field]
    opened = await desk.press(verb, old.id)
    assert "Changed." in said(await desk.discord.submit(opened, {}, user=desk.manager))
    assert desk.only() == old


# A scenario is not typed in a form.
TYPED = frozenset(Kind) - {Kind.WHAT_IF}
CHANGES = {
    "kind": (["landing"], {"kinds": frozenset({Kind.LANDING})}),
    "before": ("0m", {"leads": (0 * HOUR,)}),
    "program": (["dragon"], {"programs": frozenset({"dragon"})}),
    "at": ("07:00", {"at": At(time(7))}),
    "quiet": (["none"], {"quiet": Quiet.NONE}),
}
CHANGED = {
    **{name: (name, *change) for name, change in CHANGES.items()},
    "every kind": ("kind", sorted(TYPED), {"kinds": TYPED}),
    "every programme": ("program", [], {"programs": frozenset()}),
    "zone": ("at", "Monday 18:30 Houston", {"zone": "Houston"}),
}


@pytest.mark.parametrize("change", CHANGED)
async def test_a_form_changes_only_what_is_changed_in_it(desk, change):
    await desk.add(**EVERYTHING, channel=desk.news, role=desk.fans)
    old, (field, given, changed) = desk.only(), CHANGED[change]
    desk.clock.advance(HOUR)
    reply = await desk.change(**{field: given})
    assert desk.only() == replace(old, terms=replace(TERMS, **changed), since=NOW + HOUR)
    assert reply.content.startswith("Changed.\n")


async def test_another_language_begins_nothing_anew(desk):
    await desk.add(**EVERYTHING, channel=desk.news, role=desk.fans)
    old = desk.only()
    desk.clock.advance(HOUR)
    await desk.change(language=["ru"])
    assert desk.only() == replace(old, locale="ru")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("before", "soon", "'soon' is no length of time"),
        ("at", "noon", "'noon' is no time of day"),
        ("at", "09:00 Mars", "There is no zone 'Mars'"),
    ],
)
async def test_what_is_misspelt_in_a_form_is_told_and_changes_nothing(desk, field, typed, told):
    await desk.add(**EVERYTHING)
    old = desk.only()
    assert told in said(await desk.change(**{field: typed}))
    assert desk.only() == old


async def test_a_form_can_change_channel_and_role(desk):
    await desk.add()
    old = desk.only()
    await desk.change(channel=[desk.news], role=[desk.fans])
    made = desk.only()
    assert (made.place.channel, made.role, made.terms) == (desk.news.id, desk.fans.id, old.terms)


async def test_no_role_ends_the_pings(desk):
    await desk.add(role=desk.fans)
    reply = await desk.change(role=[desk.everyone()])
    assert "Everyone is too many to ping" in reply.content
    assert desk.only().role == desk.fans.id
    await desk.change(role=[])
    assert desk.only().role is None


async def test_buttons_and_forms_go_on_after_a_restart(desk, tmp_path, shipped):
    reply = await desk.add()
    opened = await desk.press("terms", desk.only().id)
    await desk.bot.close()
    path = tmp_path / "state.sqlite"
    with closing(SqliteStore(path)) as store:
        bot = CrewBot(shipped, Synced(path), store, desk.clock, guild_ready_timeout=0.01)
        async with desk.discord.logged_in(bot):
            await desk.discord.submit(opened, {"before": "3h"}, user=desk.manager)
            assert desk.only().terms.leads == (3 * HOUR,)
            pressed = await desk.discord.press(reply, "Pause", user=desk.manager)
            assert "is paused" in pressed.content


@pytest.mark.parametrize(
    ("reason", "field", "paused"),
    [
        pytest.param("no rights there", "channel", False, id="its channel was the reason"),
        pytest.param("no rights there", "kind", True, id="the channel stays"),
        pytest.param("", "channel", True, id="a manager wanted it"),
    ],
)
async def test_a_new_channel_ends_a_pause_that_the_old_one_caused(desk, reason, field, paused):
    await desk.add()
    if reason:
        desk.pause(reason)
    else:
        await desk.press("pause", desk.only().id)
    reply = await desk.change(**{field: {"channel": [desk.news], "kind": ["digest"]}[field]})
    assert (desk.only().pause is not None) is paused
    assert ("**paused**" in reply.content) is paused


async def test_a_form_for_which_the_state_file_is_busy_too_long_is_told_kindly(desk, monkeypatch):
    await desk.add()
    monkeypatch.setattr(upkeep, "OPENED_WITHIN", 0)
    reply = await desk.press("terms", desk.only().id)
    assert (reply.modal, reply.content) == (None, CLOSED)


@pytest.mark.parametrize("values", [["42"], ["x"], ["1", "2"]], ids=str)
@pytest.mark.parametrize(
    ("verb", "field"),
    [("terms", "quiet"), ("place", "language"), ("place", "pictures"), ("place", "channel"),
     ("place", "role")],
)  # fmt: skip
async def test_what_no_form_offers_is_refused_and_changes_nothing(desk, verb, field, values):
    await desk.add()
    old = desk.only()
    chosen = {"type": STRING_SELECT, "custom_id": field, "values": values}
    rows = [{"type": LABEL, "component": chosen}]
    data = {"custom_id": f"subscription:{verb}:{old.id}", "components": rows}
    reply = await desk.discord.forge(SUBMIT, data, user=desk.manager, channel=desk.channel)
    await desk.discord.until(lambda: reply.settled)
    assert "Sorry, something went wrong" not in said(reply)
    assert desk.only() == old
