"""/announce in the language of whoever manages, and posts in that of their subscription."""

from contextlib import closing
from datetime import time, timedelta

import pytest
from loopback.world import (
    MENTION_EVERYONE,
    ORDINARY,
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
)
from support.announcing import MANAGER, NOW, announcing, check, labels, numbers, said
from support.brackets import english
from support.posting import HOUR, START, Clock, MemoryChannels, Office, flights

from bot.announcements import reasons
from bot.announcements.reading_terms import read_leads, written_leads
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subscriptions import At, Kind, Place, Terms
from bot.discord_app.posting import LOST
from bot.saying.speech import Speech

RU = Speech("ru")
RUSSIAN = {"locale": "ru"}


def texts(modal):
    """What a form says, but for what languages and programmes are called."""
    yield modal["title"]
    for row in modal["components"]:
        yield row["label"]
        yield row.get("description", "")
        if row["component"]["custom_id"] in ("kind", "quiet"):
            yield from (option["label"] for option in row["component"]["options"])


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


async def use(desk, command, options=None, **where):
    return await desk.use(command, options, **({"locale": "ru"} | where))


# ------------------------------------------------------------------------- what managers read


async def test_a_russian_subscribes_in_russian(desk):
    options = {
        "kind": "digest, launch",
        "before": "2 сут, 30 мин",
        "at": "пн 18:30 Москва",
        "program": "soyuz",
        "role": desk.fans,
    }
    desk.guild.locale = "ru"
    reply = await use(desk, "add", options)
    made = desk.only()
    first, second, third, *_ = reply.content.split("\n")
    assert first == "Канал подписан."
    assert second == (
        f"**{made.id}** · <#{desk.channel.id}>: старты и сводка · за 2 сут, 30 мин"
        f" · по понедельникам в 18:30 Москва · только «Союз» · упоминает <@&{desk.fans.id}>"
    )
    assert third == "Впереди, по известным сейчас планам:"
    assert reply.embeds[0]["title"] == "На борту МКС: 7 человек, по данным на 8 октября 2026 года"
    listed = await use(desk, "list")
    assert listed.content == second
    assert numbers(listed) == [made.id]


async def test_an_english_server_hears_russian_only_if_that_was_chosen(desk):
    reply = await use(desk, "add", {"kind": "digest"})
    assert reply.content.startswith("Канал подписан.")
    assert desk.only().locale == "en"
    assert reply.embeds[0]["title"].startswith("7 aboard the ISS")
    changed = await desk.change(_who=RUSSIAN, language=["ru"])
    assert desk.only().locale == "ru"
    assert changed.embeds[0]["title"].startswith("На борту МКС: 7 человек")


@pytest.mark.parametrize(
    ("preferred", "spoken"), [("ru", "ru"), ("en-GB", "en"), ("pt-BR", "en"), ("de", "en")]
)
async def test_posts_speak_the_language_of_the_server_if_none_is_chosen(desk, preferred, spoken):
    desk.guild.locale = preferred
    await desk.add(kind="digest", at="09:00")
    assert desk.only().locale == spoken
    desk.clock.now = NOW.replace(hour=9)
    title = (await desk.post()).embeds[0]["title"]
    assert title.startswith({"ru": "На борту МКС", "en": "7 aboard the ISS"}[spoken])


async def test_every_language_is_offered_as_it_calls_itself(desk):
    await desk.add()
    opened = await desk.press("place", desk.only().id)
    (languages,) = (
        row["component"]
        for row in opened.modal["components"]
        if row["component"]["custom_id"] == "language"
    )
    assert [(one["label"], one["value"], one["default"]) for one in languages["options"]] == [
        ("English", "en", True),
        ("Русский", "ru", False),
    ]


async def test_a_form_speaks_and_reads_the_language_of_the_manager(desk):
    await use(desk, "add", {"kind": "digest, launch", "before": "2d, 30m", "at": "Mon 9:00"})
    opened = await desk.press("terms", desk.only().id, **RUSSIAN)
    assert opened.modal["title"] == f"Подписка {desk.only().id}: что и когда"
    fields = {row["label"]: row["component"] for row in opened.modal["components"]}
    assert list(fields) == [
        "Что публиковать",
        "Только эти программы",
        "За сколько до события",
        "Время суток",
        "Вместо сводки без новостей",
    ]
    assert fields["За сколько до события"]["value"] == "2 сут, 30 мин"
    assert fields["Время суток"]["value"] == "понедельник 09:00 UTC"
    old = desk.only()
    sent = await desk.discord.submit(opened, {}, **RUSSIAN, user=desk.manager)
    assert sent.content.startswith("Подписка изменена.")
    assert desk.only() == old
    await desk.change(_who=RUSSIAN, at="среда 10:00 Москва")
    assert (desk.only().terms.at, desk.only().terms.zone) == (At(time(10), 2), "Москва")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"kind": "lanch"}, "«lanch» здесь не публикуется. Может быть, launch"),
        ({"before": "скоро"}, "«скоро» — не промежуток времени. Попробуйте 24 ч, 1 ч, 30 мин"),
        ({"before": "31d"}, "«31d» — слишком долго; можно не больше 30 суток."),
        ({"at": "9:00 Марс"}, "Часового пояса «Марс» нет."),
        ({"at": "полдень"}, "«полдень» — не время суток."),
        ({"program": "orion"}, "«orion» — незнакомая программа. Есть dragon"),
    ],
)
async def test_what_is_misspelt_is_told_in_russian(desk, options, told):
    reply = await use(desk, "add", options)
    assert said(reply).startswith(told)
    assert desk.kept() == ()


async def test_permissions_are_named_as_a_russian_discord_names_them(desk):
    await desk.discord.change_permissions(desk.news, 0)
    reply = await use(desk, "add", {"channel": desk.news})
    assert reply.content == (
        "Публиковать там пока не получится. Дайте боту в этом канале права «Просматривать канал»,"
        " «Отправлять сообщения», «Встраивать ссылки»."
    )
    user = desk.discord.user
    refused = await use(desk, "list", user=user, overridden=True)
    assert refused.content == "Для этого нужно право «Управлять сервером»."


async def test_check_tells_in_russian_how_the_last_posts_went(desk):
    await desk.add(kind="digest", at="09:00")
    desk.clock.now = NOW.replace(hour=9)
    await desk.post()
    await desk.bot.courier.settled()
    desk.pause(LOST[50013])
    lines = (await desk.check(**RUSSIAN)).content.split("\n")
    assert lines[0] == f"<#{desk.channel.id}>: публиковать можно."
    assert lines[1].endswith(
        " · **на паузе**: там не хватает права «Просматривать канал», «Отправлять сообщения»"
        " или «Встраивать ссылки»"
    )
    assert lines[2] == "Последние сообщения:"
    number = desk.only().id
    assert lines[3].endswith(f" · {number} · сводка на 22 ноября 2026 года: опубликовано")


async def test_everything_is_deleted_in_russian(desk):
    for kind in ("digest", "launch", "docking"):
        await desk.add(kind=kind)
    asked = await use(desk, "forget")
    assert asked.content.startswith("Будут удалены 3 подписки с настройками")
    pressed = await desk.discord.press(asked, "Удалить всё", user=desk.manager, locale="ru")
    check(pressed)
    assert pressed.content == "Удалено: 3 подписки этого сервера и всё, что с ними хранилось."


async def test_a_russian_is_reminded_in_russian(desk):
    shown = await desk.discord.interact("next-soyuz", user=desk.manager, locale="ru")
    pressed = await desk.discord.press(
        shown, "Напомнить в этом канале", user=desk.manager, locale="ru"
    )
    assert "старты · за 24 ч, 1 ч · только «Союз»" in pressed.content


async def test_subscriptions_are_listed_and_ended_in_russian(desk):
    await desk.add(kind="digest, crew-change")
    listed = await use(desk, "list")
    (menu, _) = listed.components
    (option,) = menu["components"][0]["options"]
    assert option["label"] == f"{desk.only().id} · #general: смены экипажа и сводка"
    assert labels(listed) == ["Что дальше", "Проверить"]
    asked = await desk.press("remove", desk.only().id, **RUSSIAN)
    assert asked.content.endswith("Подписка будет удалена. Отменить это нельзя.")
    number = desk.only().id
    ended = await desk.discord.press(asked, "Да, удалить", user=desk.manager, locale="ru")
    assert ended.content == f"Подписка {number} удалена."


async def test_a_command_is_called_in_russian(desk):
    (command,) = (one for one in desk.discord.commands if one["name"] == "announce")
    assert command["name_localizations"]["ru"] == "объявления"
    names = {one["name"]: one["name_localizations"]["ru"] for one in command["options"]}
    assert names == {"add": "добавить", "list": "список", "forget": "забыть"}
    for one in command["options"]:
        for option in one.get("options", ()):
            assert not option["name_localizations"]["ru"].isascii()


# ------------------------------------------------------------------------- nothing left out


async def test_no_text_of_a_reply_misses_the_catalogue(made_up, tmp_path, shipped):
    """In a language that puts all it says in brackets only what managers type is outside."""
    async with announcing(tmp_path, shipped) as desk:
        desk.guild.locale = made_up

        speaking = {"locale": made_up}

        async def told(command, options=None, **where):
            return outside(await desk.use(command, options, **(speaking | where)))

        def outside(reply):
            assert said(reply).lstrip("\\").startswith(("[", "<"))
            assert not english(said(reply)), said(reply)
            return reply

        async def pressed(verb, number=None, **who):
            return outside(await desk.press(verb, number, **(speaking | who)))

        async def changed(number, **filled):
            return outside(await desk.change(number, _who=speaking, **filled))

        await told("list")
        await pressed("preview")
        await pressed("check")
        every = {"kind": ", ".join(sorted(Kind)[:8]), "at": "Monday 09:00", "program": "soyuz"}
        await told("add", {**every, "role": desk.quiet})
        desk.manager.permissions |= MENTION_EVERYONE
        await told("add", {**every, "role": desk.quiet})
        await told("add", {"kind": "launch", "channel": desk.news})
        number = desk.kept()[0].id
        await changed(number, before="90m, 3d, 2h")
        for verb in ("terms", "place"):
            opened = await desk.press(verb, number, **speaking)
            for text in texts(opened.modal):
                assert not english(text), text
        for verb in ("pause", "preview", "resume", "remove"):
            reply = await pressed(verb, number)
            for text in labels(reply):
                assert not english(text), text
        for text in labels(await told("list")):
            assert not english(text), text
        desk.clock.now = NOW.replace(hour=9)
        for reason in (*LOST.values(), reasons.NOT_ENTERED.format(why=LOST[50013])):
            desk.store.lose(desk.channel.id, reason, desk.clock.now)
            await pressed("check")
        for permissions in (0, ORDINARY & ~READ_MESSAGE_HISTORY, ORDINARY & ~SEND_MESSAGES):
            await desk.discord.change_permissions(desk.news, permissions)
            await pressed("check")
            await told("add", {"channel": desk.news})
        for wrong in (
            {"role": desk.everyone()},
            {"kind": "X"},
            {"kind": "lanch"},
            {"before": "X"},
            {"before": "99d"},
            {"before": "1m, 2m, 3m, 4m, 5m, 6m"},
            {"at": "9:00 X"},
            {"at": "X"},
            {"program": "X"},
        ):
            await told("add", wrong)
        lost = Terms(frozenset({Kind.DIGEST}), zone="X")
        place = Place(desk.guild.id, desk.channel.id)
        desk.store.add(place, lost, desk.manager.id, NOW, None, "en")
        await pressed("preview", desk.kept()[-1].id)
        await pressed("check")
        desk.news.person_permissions[desk.manager] = MANAGER & ~VIEW_CHANNEL
        await told("add", {"channel": desk.news})
        await pressed("remove", 99)
        await pressed("end", number)
        await told("list", user=desk.discord.user, overridden=True)
        desk.shelf.shut = True
        await told("list")


# ------------------------------------------------------------------------- whoever is told


async def test_who_subscribed_is_told_of_a_lost_channel_in_the_language_of_the_posts(tmp_path):
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        clock = Clock()
        office = Office(store, flights(Alfa=START + 2 * HOUR), clock, MemoryChannels(clock))
        terms = Terms(frozenset({Kind.LAUNCH}), (HOUR,))
        store.add(Place(1, 10), terms, 7, clock(), None, "ru")
        await office.turn()
        office.channels.lost[10] = LOST[50001]
        clock.advance(HOUR)
        await office.turn(2)
        await office.courier.stop()
        (pause,) = [one.pause for one in store.subscriptions()]
    assert pause.reason == "I cannot see the channel"
    assert office.channels.told == [
        (
            7,
            "В <#10> больше не получается писать: бот не видит канал.\nСообщения там"
            " приостановлены. Когда это будет исправлено, возобновите их"
            " через /объявления список.",
        )
    ]


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("the thread is locked", "ветка закрыта"),
        ("Discord refuses it (403: Nope)", "Discord отказывает (403: Nope)"),
        (
            "it cannot be entered among the server's events: Discord refuses it (403: {x})",
            "не удалось внести в события сервера: Discord отказывает (403: {x})",
        ),
        ("400: Invalid Form Body", "400: Invalid Form Body"),
        ("", ""),
    ],
)
def test_a_kept_reason_is_told_in_russian(kept, told):
    assert reasons.said(kept, RU) == told
    assert reasons.said(kept, Speech()) == kept


@pytest.mark.parametrize(
    "leads",
    [
        [timedelta(hours=24), HOUR],
        [timedelta(days=2), timedelta(minutes=90), timedelta(0)],
        [timedelta(days=21)],
    ],
)
def test_times_before_are_read_as_russian_writes_them(leads):
    assert list(read_leads(written_leads(leads, RU.say))) == leads
