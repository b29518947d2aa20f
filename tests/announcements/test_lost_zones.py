"""Subscriptions whose time zone is not known any more, as after a newer tzdata."""

from contextlib import closing

import pytest
from click.testing import CliRunner
from support.announcing import announcing, said
from support.offices import messages, opened
from support.posting import DAY, HOUR
from support.stores import subscribe

from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subscriptions import Kind, Place, Terms
from bot.console import cli

LOST = "Atlantis/Harbour"
DIGEST, LOST_DIGEST = (Terms(frozenset({Kind.DIGEST}), zone=zone) for zone in ("UTC", LOST))


@pytest.fixture
def due(tmp_path, monkeypatch):
    """What ``due`` prints of the state file that a test may write before."""
    for name in ("ISS_BOT_DATA", "ISS_BOT_LOG", "DISCORD_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def printed():
        folders = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        state = {"ISS_BOT_STATE": str(tmp_path / "state.sqlite")}
        words = ["due", "--now", "2026-11-22", "--within", "2d"]
        result = CliRunner().invoke(cli, words, env=folders | state)
        assert (result.exit_code, result.exception) == (0, None)
        return result.stdout.splitlines()

    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        yield store, printed


def test_what_is_due_elsewhere_is_listed_and_what_is_skipped_is_named(due):
    store, printed = due
    subscribe(store, 10, terms=LOST_DIGEST)
    subscribe(store, 11, terms=DIGEST)
    *posts, skipped = printed()
    assert len(posts) == 2
    assert all("channel 11  Nothing new since" in line for line in posts)
    assert skipped == (
        f"Skipped: subscription 1 of server 1, for its zone {LOST} is not known here."
        " /announce list sets another."
    )


async def test_a_launch_is_announced_whatever_the_zone(tmp_path):
    async with opened(tmp_path) as office:
        with closing(SqliteStore(office.path)) as beside:
            subscribe(beside, terms=Terms(frozenset({Kind.LAUNCH}), zone=LOST))
        await office.pass_by(8 * HOUR)
        assert [one.title[:4] for one in messages(office)] == ["alfa"]


async def test_digests_of_others_come_and_the_one_that_cannot_is_logged(tmp_path, caplog):
    async with opened(tmp_path) as office:
        with closing(SqliteStore(office.path)) as beside:
            subscribe(beside, 10, terms=LOST_DIGEST)
            subscribe(beside, 11, terms=DIGEST, since=office.clock())
        await office.pass_by(DAY)
        assert [one.channel for one in office.channels.messages] == [11]
    assert f"subscriptions in the zone '{LOST}' get no posts" in caplog.text


@pytest.fixture
async def desk(tmp_path, shipped):
    """A desk with two digests, the first of them in a zone that is lost."""
    async with announcing(tmp_path, shipped) as made:
        place = Place(made.guild.id, made.channel.id)
        for terms in (LOST_DIGEST, DIGEST):
            made.store.add(place, terms, made.manager.id, made.clock(), None, "en")
        yield made


ADVICE = {
    "en-US": f"**1** gets no posts, for I do not know the time zone {LOST} any more."
    " Set another in /announce list, under What and when.",
    "ru": f"Для подписки **1** ничего не публикуется: часовой пояс {LOST} больше не известен."
    " Задать другой: /объявления список, «Что и когда».",
}


@pytest.mark.parametrize("locale", ADVICE)
async def test_a_manager_is_told_what_to_change(desk, locale):
    one = await desk.press("preview", 1, locale=locale)
    assert said(one) == ADVICE[locale]
    preview = await desk.preview(locale=locale)
    await desk.discord.until(lambda: ADVICE[locale] in said(preview))
    every = said(preview).split("\n")
    assert every[-1] == ADVICE[locale]
    assert len(every) > 10
    assert all("**2**" in line for line in every[:-1])
    assert ADVICE[locale] in said(await desk.check(locale=locale)).split("\n")


async def test_another_edit_is_kept_and_another_zone_puts_it_right(desk):
    changed = await desk.change(1, at="10:00")
    assert said(changed).startswith("Changed.")
    assert said(changed).endswith(ADVICE["en-US"])
    changed = await desk.change(1, at="10:00 Houston")
    assert "Coming up by the plans known now:" in said(changed)
    assert "gets no posts" not in said(await desk.check())
