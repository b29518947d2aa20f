"""/announce over the loopback Discord: what managers do with subscriptions."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from loopback import NotOffered
from loopback.command_limits import command_characters, command_problems
from loopback.world import MENTION_EVERYONE
from support.announcing import NOW, announcing, check, numbers, said
from support.posting import DAY, HOUR, START, days
from support.worlds import mission, world

from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS, At, Kind, Place, Terms

EVERYTHING = {
    "kind": "digest, launch, on-this-day",
    "before": "2d, 30m",
    "zone": "Europe/Moscow",
    "at": "Monday 18:30",
    "program": "soyuz",
    "language": "en",
}
TERMS = Terms(
    frozenset({Kind.DIGEST, Kind.LAUNCH, Kind.ON_THIS_DAY}),
    (2 * DAY, timedelta(minutes=30)),
    frozenset({"soyuz"}),
    "Europe/Moscow",
    At(time(18, 30), 0),
)


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


# ------------------------------------------------------------------------- add


async def test_with_nothing_given_this_channel_hears_of_crews_and_launches(desk):
    reply = await desk.add()
    made = desk.only()
    assert made.terms == Terms(
        frozenset({Kind.CREW_CHANGE, Kind.LAUNCH}), (24 * HOUR, HOUR), frozenset(), "UTC", At()
    )
    assert (made.place.guild, made.place.channel) == (desk.guild.id, desk.channel.id)
    assert (made.by, made.since, made.role, made.locale) == (desk.manager.id, NOW, None, "en")
    first, second, *_ = reply.content.split("\n")
    assert first == "Subscribed."
    assert second == (
        f"**{made.id}** · <#{desk.channel.id}>: launches and crew changes · 24h, 1h before"
    )
    assert "An example, as it would have read last time:" in reply.content
    assert reply.embeds[0]["title"] == "Crew-12 has left: 7 aboard"
    assert desk.posted() == []


async def test_every_option_is_kept_and_told(desk):
    reply = await desk.add(**EVERYTHING, channel=desk.news, role=desk.fans)
    made = desk.only()
    assert made.terms == TERMS
    assert (made.place.channel, made.role, made.locale) == (desk.news.id, desk.fans.id, "en")
    assert reply.content.split("\n")[1] == (
        f"**{made.id}** · <#{desk.news.id}>: launches, a digest and what happened on this day"
        " · 2d, 30m before · on Monday at 18:30 Europe/Moscow · only Soyuz"
        f" · pings <@&{desk.fans.id}>"
    )
    assert "Coming up by the plans known now:" in reply.content
    assert reply.embeds[0]["title"]
    assert desk.posted() == desk.posted(desk.news) == []


async def test_it_takes_effect_at_once(tmp_path):
    launch = START + 2 * HOUR
    soon = world(mission("Alfa", launch=days(launch), crew="Ana"), known_to=days(START))
    async with announcing(tmp_path, soon, START) as desk:
        reply = await desk.add(kind="launch", before="1h")
        assert "Alfa: launch planned for 10 January 2001, 14:00 UTC" in reply.content
        assert reply.embeds[0]["title"] == "Alfa: launch planned for 10 January 2001, 14:00 UTC"
        desk.clock.advance(HOUR)
        message = await desk.post()
        assert message.embeds == [message.embeds[0] | {"title": reply.embeds[0]["title"]}]
        assert message.pinged == set()


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"kind": "rockets"}, id="no such kind"),
        pytest.param({"before": "soon"}, id="no time before"),
        pytest.param({"zone": "Mars"}, id="no zone"),
        pytest.param({"at": "noon"}, id="no time of day"),
        pytest.param({"program": "orion"}, id="no programme"),
        pytest.param({"kind": "@everyone <@1> **x** https://x.y"}, id="markup"),
        pytest.param({"kind": "[a](" * 25}, id="much of it"),
        pytest.param({"kind": "launch", "before": " "}, id="a blank"),
    ],
)
async def test_what_is_misspelt_is_told_and_nothing_is_kept(desk, options):
    reply = await desk.add(**options)
    assert "I" in said(reply) or "is no" in said(reply) or "There is no" in said(reply)
    assert "Subscribed" not in said(reply)
    assert "@everyone" not in said(reply).replace("@\u200b", "")
    assert desk.kept() == ()


async def test_everyone_cannot_be_pinged(desk):
    reply = await desk.add(role=desk.everyone())
    assert "Everyone is too many to ping" in reply.content
    assert desk.kept() == ()


@pytest.mark.parametrize(("role", "advised"), [("fans", False), ("quiet", True)])
async def test_a_role_that_hears_nothing_is_told(desk, role, advised):
    desk.manager.permissions |= MENTION_EVERYONE
    chosen = getattr(desk, role)
    reply = await desk.add(role=chosen)
    assert desk.only().role == chosen.id
    told = (
        f"<@&{chosen.id}> is not pinged in <#{desk.channel.id}>: let anyone mention that role, or"
        " give me Mention @everyone, @here and All Roles there."
    )
    edited = await desk.use("edit", {"subscription": desk.only().id, "before": "2h"})
    for shown in (reply, edited, await desk.use("check")):
        assert (told in said(shown).split("\n")) is advised


async def test_fifty_subscriptions_are_the_most(desk):
    place = Place(desk.guild.id, desk.channel.id)
    terms = replace(TERMS, kinds=frozenset(Kind), at=At())
    for number in range(MOST_SUBSCRIPTIONS):
        apart = replace(terms, leads=(number * HOUR,))
        desk.store.add(place, apart, desk.manager.id, NOW, desk.fans.id, "en")
    reply = await desk.add()
    assert "This server has 50 subscriptions" in reply.content
    assert len(desk.kept()) == MOST_SUBSCRIPTIONS
    listed = await desk.use("list")
    await desk.discord.until(lambda: len(numbers(listed)) == MOST_SUBSCRIPTIONS)
    check(listed)
    assert numbers(listed) == [one.id for one in desk.kept()]
    assert said(await desk.use("check")) == f"<#{desk.channel.id}>: I can post there."
    previewed = await desk.use("preview")
    await desk.discord.until(lambda: said(previewed).count("<t:") == 40)
    check(previewed)


# ------------------------------------------------------------------------- list, edit


async def test_the_same_is_not_subscribed_twice(desk):
    await desk.add()
    reply = await desk.add()
    assert f"subscription {desk.only().id} already" in reply.content


async def test_the_list_shows_what_there_is(desk):
    assert "Nothing yet" in (await desk.use("list")).content
    await desk.add()
    await desk.add(kind="digest", channel=desk.news)
    foreign = desk.foreign()
    reply = await desk.use("list")
    assert numbers(reply) == [one.id for one in desk.kept()]
    assert foreign.id not in numbers(reply)
    assert f"<#{desk.news.id}>: a digest · daily at 09:00 UTC" in reply.content


CHANGES = {
    "kind": ("landing", {"kinds": frozenset({Kind.LANDING})}),
    "before": ("0m", {"leads": (0 * HOUR,)}),
    "program": ("dragon", {"programs": frozenset({"dragon"})}),
    "zone": ("Houston", {"zone": "Houston"}),
    "at": ("07:00", {"at": At(time(7))}),
    "language": ("en", {}),
}


@pytest.mark.parametrize("option", CHANGES)
async def test_an_edit_changes_only_what_is_given(desk, option):
    await desk.add(**EVERYTHING, channel=desk.news, role=desk.fans)
    old, (given, changed) = desk.only(), CHANGES[option]
    desk.clock.advance(HOUR)
    reply = await desk.use("edit", {"subscription": old.id, option: given})
    terms = replace(TERMS, **changed)
    # What would be posted is as before, so that nothing begins anew.
    since = NOW if option == "language" else NOW + HOUR
    assert desk.only() == replace(old, terms=terms, since=since)
    assert reply.content.startswith("Changed.\n")


async def test_an_edit_can_change_channel_and_role(desk):
    await desk.add()
    old = desk.only()
    await desk.use("edit", {"subscription": old.id, "channel": desk.news, "role": desk.fans})
    made = desk.only()
    assert (made.place.channel, made.role, made.terms) == (desk.news.id, desk.fans.id, old.terms)


async def test_everyone_as_the_role_ends_the_pings(desk):
    await desk.add(role=desk.fans)
    await desk.use("edit", {"subscription": desk.only().id, "role": desk.everyone()})
    assert desk.only().role is None


@pytest.mark.parametrize(
    ("reason", "option", "paused"),
    [
        pytest.param("no rights there", "channel", False, id="its channel was the reason"),
        pytest.param("no rights there", "kind", True, id="the channel stays"),
        pytest.param("", "channel", True, id="a manager wanted it"),
    ],
)
async def test_a_new_channel_ends_a_pause_that_the_old_one_caused(desk, reason, option, paused):
    await desk.add()
    if reason:
        desk.pause(reason)
    else:
        await desk.use("pause", {"subscription": desk.only().id})
    value = {"channel": desk.news, "kind": "digest"}[option]
    reply = await desk.use("edit", {"subscription": desk.only().id, option: value})
    assert (desk.only().pause is not None) is paused
    assert ("**paused**" in reply.content) is paused


# ------------------------------------------------------------------------- remove, pause, resume


async def test_what_is_removed_is_gone(desk):
    await desk.add()
    await desk.add(kind="digest")
    first, second = desk.kept()
    reply = await desk.use("remove", {"subscription": first.id})
    assert reply.content == f"Subscription {first.id} is ended."
    assert desk.kept() == (second,)
    again = await desk.use("remove", {"subscription": first.id})
    assert f"This server has no subscription {first.id}" in again.content


async def test_a_pause_lasts_until_it_is_resumed(desk):
    await desk.add(kind="digest")
    number = {"subscription": desk.only().id}
    assert "is paused" in (await desk.use("pause", number)).content
    assert desk.only().pause.reason == ""
    assert "**paused**" in (await desk.use("list")).content
    preview = await desk.use("preview", number)
    assert preview.content.startswith("It is paused. Without that:\nComing up")
    assert "Nothing is dated" in (await desk.use("preview")).content
    assert "goes on" in (await desk.use("resume", number)).content
    assert desk.only().pause is None


async def test_a_paused_subscription_posts_nothing_and_goes_on_when_resumed(desk):
    await desk.add(kind="digest", at="09:00")
    number = {"subscription": desk.only().id}
    await desk.use("pause", number)
    desk.clock.advance(DAY)
    await desk.use("resume", number)
    desk.clock.now = NOW.replace(day=24, hour=9)
    message = await desk.post()
    assert message.embeds[0]["title"].startswith("Nothing new since 8 October; next: ")
    assert len(desk.posted()) == 1


# ------------------------------------------------------------------------- preview, check


async def test_one_subscription_is_previewed_with_its_first_post(desk):
    await desk.add(kind="digest", at="Monday 09:00")
    reply = await desk.use("preview", {"subscription": desk.only().id})
    assert reply.content.count("<t:") == 9
    assert reply.embeds[0]["title"].startswith("7 aboard the ISS")
    assert desk.posted() == []


async def test_all_subscriptions_are_previewed_together(desk):
    assert "Nothing is dated" in (await desk.use("preview")).content
    await desk.add(kind="digest", at="Monday 09:00")
    await desk.add(kind="digest", at="Tuesday 09:00")
    first, second = desk.kept()
    lines = (await desk.use("preview")).content.split("\n")
    assert [f"**{first.id}**" in line for line in lines[:4]] == [True, False, True, False]
    assert all(f"**{second.id}**" in line for line in lines[1::2])


async def test_check_tells_how_the_last_posts_went(desk):
    assert "Nothing yet" in (await desk.use("check")).content
    await desk.add(kind="digest", at="09:00")
    desk.clock.now = NOW.replace(hour=9)
    await desk.post()
    await desk.bot.courier.settled()
    reply = await desk.use("check")
    assert f"<#{desk.channel.id}>: I can post there." in reply.content
    assert "The latest posts:" in reply.content
    assert f"{desk.only().id} · the digest of 22 November 2026: posted" in reply.content


# ------------------------------------------------------------------------- the state file


@pytest.mark.parametrize(
    "command", ["add", "list", "edit", "remove", "pause", "resume", "preview", "check", "forget"]
)
async def test_a_locked_state_file_is_told_kindly(desk, command, caplog):
    await desk.add()
    one = {"subscription": desk.only().id}
    desk.shelf.shut = True
    options = one if command in ("edit", "remove", "pause", "resume") else {}
    reply = await desk.use(command, options)
    assert reply.content == (
        "I cannot read or save subscriptions now. Nothing was changed; try again later."
    )
    offered = await desk.discord.autocomplete(
        "announce remove", "subscription", "", user=desk.manager
    )
    assert offered.choices == []
    answered = await desk.discord.interact("aboard")
    assert answered.embeds[0]["title"].startswith("7 aboard")
    desk.shelf.shut = False
    assert len(desk.kept()) == 1
    assert "Traceback" not in caplog.text


# ------------------------------------------------------------------------- the command itself


async def test_it_is_for_servers_and_their_managers_only(desk):
    (command,) = (one for one in desk.discord.commands if one["name"] == "announce")
    assert command["contexts"] == [0]
    assert command["integration_types"] == [0]
    assert command["default_member_permissions"] == str(1 << 5)
    assert list(command_problems(command)) == []
    with pytest.raises(NotOffered):
        await desk.discord.interact("announce list", guild=False, user=desk.manager)
    with pytest.raises(NotOffered):
        await desk.discord.interact("announce list")


async def test_its_texts_fit_into_what_discord_allows(desk):
    (command,) = (one for one in desk.discord.commands if one["name"] == "announce")
    assert 0 < command_characters(command) <= 8000
    for one in (command, *command["options"]):
        for option in (one, *one.get("options", ())):
            assert 1 <= len(option["description"]) <= 100
