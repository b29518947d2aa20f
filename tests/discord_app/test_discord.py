"""The real discord.py client against a small Discord on loopback."""

import asyncio
import re
from datetime import UTC, datetime

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.limits import nested
from support.bots import crew_bot

from bot.archive import storage
from bot.replies import embeds
from bot.replies.reply import Asker, reply
from bot.saying import catalogue
from bot.settings import Settings

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def labels(reply):
    """What the buttons below a message say."""
    return [one["label"] for _, one in nested(reply.components) if one["type"] == 2]


@pytest.fixture(scope="session")
def manifest(tmp_path_factory):
    data = Settings().data_folder
    return storage.build(data, tmp_path_factory.mktemp("facts") / "missions.sqlite")


@pytest.fixture
async def discord(tmp_path, manifest):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(manifest, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                yield server
        assert server.unknown_paths == []


def text_of(reply):
    (embed,) = reply.embeds
    fields = [f"{field['name']}\n{field['value']}" for field in embed.get("fields", ())]
    return "\n".join([embed.get("title", ""), embed["description"], *fields])


async def test_the_answer_for_a_date_reads_as_designed(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    (embed,) = reply.embeds
    assert embed["title"] == "10 aboard the ISS on 1 December 2025"
    assert embed["description"] == (
        "🇷🇺 5 Russia · 🇺🇸 4 USA · 🇯🇵 1 Japan. Nobody came or left that day."
    )
    assert [(field["name"], field["value"]) for field in embed["fields"]] == [
        (
            "Soyuz MS-27 · 238 days aboard",
            "🇷🇺 Sergey Ryzhikov, Roscosmos · station commander\n"
            "🇷🇺 Alexey Zubritsky, Roscosmos\n"
            "🇺🇸 Jonny Kim, NASA · cross-flight",
        ),
        (
            "Crew-11 · 122 days aboard",
            "🇺🇸 Zena Cardman, NASA\n"
            "🇺🇸 Mike Fincke, NASA\n"
            "🇯🇵 Kimiya Yui, JAXA\n"
            "🇷🇺 Oleg Platonov, Roscosmos · cross-flight",
        ),
        (
            "Soyuz MS-28 · 4 days aboard",
            "🇷🇺 Sergey Kud-Sverchkov, Roscosmos\n"
            "🇷🇺 Sergey Mikaev, Roscosmos\n"
            "🇺🇸 Chris Williams, NASA · cross-flight",
        ),
        (
            "Before and after",
            "27 Nov: Soyuz MS-28 docked, <t:1764246840:f>\n"
            "9 Dec: Soyuz MS-27 undocked, <t:1765244460:f>",
        ),
    ]
    footer = embed["footer"]["text"]
    assert footer == "As flown · whole day in UTC · facts to 8 Oct 2026, 45 days ago"
    assert not any(field["inline"] for field in embed["fields"])
    assert labels(reply) == ["Change before", "Change after", "Picture", "Sources", "More"]


async def test_the_next_soyuz_reads_as_designed(discord):
    reply = await discord.interact("next-soyuz")
    (embed,) = reply.embeds
    assert embed["title"] == "Next Soyuz: MS-30, planned for March 2027"
    assert embed["description"] == (
        "In three to four months, from Baikonur. No day is known yet. The plan has been known"
        " since 8 September 2025."
    )
    assert [(field["name"], field["value"]) for field in embed["fields"]] == [
        (
            "Crew",
            "🇷🇺 Dmitry Petelin, Roscosmos · commander\n"
            "🇷🇺 Konstantin Borisov, Roscosmos\n"
            "🇺🇸 Deniz Burnham, NASA · cross-flight, first flight",
        ),
        (
            "Relieves",
            "Soyuz MS-29: Pyotr Dubrov, Anna Kikina, Anil Menon\n"
            "docked <t:1784051520:D>, home planned for 1 April 2027",
        ),
    ]
    footer = embed["footer"]["text"]
    assert footer == "Plan · facts to 8 Oct 2026, 45 days ago; later news is not in"


async def test_a_plan_coarser_than_a_minute_has_no_time_mark(discord):
    reply = await discord.interact("next", {"program": "soyuz", "event": "landing"})
    assert "<t:" not in str([f for f in reply.embeds[0]["fields"] if f["name"] == "Crew"])
    assert "<t:" not in reply.embeds[0]["description"]


async def test_a_bad_date_is_told_to_the_asker_alone(discord):
    reply = await discord.interact("aboard", {"when": "31 February 2020"})
    assert reply.ephemeral
    assert "There is no 31 February" in reply.embeds[0]["description"]


async def test_names_are_offered_while_they_are_typed(discord):
    reply = await discord.autocomplete("person", "name", "willi")
    assert {"name": "Suni Williams", "value": "sunita-williams"} in reply.choices
    assert len(reply.choices) <= 25


@pytest.mark.parametrize(
    ("command", "option", "typed"),
    [
        ("aboard", "when", ""),
        ("aboard", "when", "3 weeks"),
        ("aboard", "who", "na"),
        ("mission", "name", "ms"),
        ("person", "name", "x" * 100),
        ("person", "with", "'; DROP TABLE person --"),
        ("next", "as-of", "2025-07-30"),
        ("ask", "question", "'; DROP TABLE person --"),
        ("ask", "question", ""),
        ("find", "more", "; ;"),
    ],
)
async def test_autocomplete_never_fails(discord, command, option, typed):
    await discord.autocomplete(command, option, typed)
    assert discord.refusals == []


@pytest.mark.parametrize(
    ("command", "option", "typed", "others", "locale", "told"),
    [
        ("ask", "question", "how many women have flown to the ISS on Soyuz?", {}, "en-US",
         "20 women came aboard on Soyuz"),
        ("ask", "question", "сколько женщин летало на «Союзах»", {}, "ru",
         "20 женщин прибыли на «Союзах»"),
        ("find", "more", "longer than 200 days", {"who": "women", "ship": "soyuz"}, "en-US",
         "5 women came aboard on Soyuz and stayed more than 200 days at a stretch"),
        ("find", "more", "first flight", {"who": "JP"}, "ru",
         "9 человек из Японии полетели впервые"),
    ],
)  # fmt: skip
async def test_what_will_be_answered_is_told_while_it_is_typed(
    discord, command, option, typed, others, locale, told
):
    reply = await discord.autocomplete(command, option, typed, others, locale=locale)
    assert reply.choices[0] == {"name": told, "value": typed}
    # Picking it asks what was typed.
    asked = await discord.interact(command, {**others, option: typed}, locale=locale)
    assert asked.embeds[0]["title"] == told
    assert discord.refusals == []


async def test_what_is_too_long_to_be_picked_is_not_read_back(discord):
    reply = await discord.autocomplete("ask", "question", "who is on the ISS" + " now" * 30)
    assert reply.choices == []


async def test_what_is_read_back_fits_into_a_choice(discord):
    typed = "commanded; with anna-kikina; not private"
    reply = await discord.autocomplete("find", "more", typed, {"who": "RU", "ship": "soyuz"})
    assert len(reply.choices[0]["name"]) <= 100
    assert reply.choices[0]["name"].endswith("…")
    assert reply.choices[0]["value"] == typed


async def test_an_ambiguous_name_is_asked_back_with_buttons(discord):
    refused = await discord.interact("person", {"name": "Williams"})
    assert refused.ephemeral
    chosen = await discord.press(refused, "Suni Williams")
    assert not chosen.ephemeral
    assert "Suni Williams last left the ISS" in chosen.embeds[0]["title"]


async def test_whoever_asked_turns_the_page_in_place(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    await discord.press(reply, "Change after")
    assert "9 December 2025, 01:41 UTC" in reply.embeds[0]["title"]


async def test_others_turn_pages_for_themselves(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    other = discord.add_user("other")
    turned = await discord.press(reply, "Change after", user=other)
    assert turned.ephemeral
    assert reply.embeds[0]["title"] == "10 aboard the ISS on 1 December 2025"


async def test_the_sources_are_one_step_away(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    sources = await discord.press(reply, "Sources")
    assert sources.ephemeral
    assert "Wikipedia" in text_of(sources)
    assert "GCAT" in text_of(sources)


async def test_a_date_of_an_american_is_the_same_for_whoever_presses(discord):
    reply = await discord.interact("aboard", {"when": "01/02/2025"}, locale="en-US")
    assert reply.embeds[0]["title"].endswith("on 2 January 2025")
    other = discord.add_user("other")
    # A date that can be read otherwise has a button more, so that the sources are behind More.
    more = await discord.press(reply, "More", user=other, locale="en-GB")
    sources = await discord.press(more, "Sources", user=other, locale="en-GB")
    assert sources.embeds[0]["description"] == reply.embeds[0]["title"]


async def test_the_sources_of_now_stay_those_of_the_moment_asked(tmp_path, manifest):
    moments = [datetime(2025, 12, 1, tzinfo=UTC)]

    def seconds():
        return moments[-1].timestamp()

    async with LoopbackDiscord(clock=seconds, began=0) as server:
        with crew_bot(manifest, tmp_path, lambda: moments[-1], running=seconds) as bot:
            async with server.logged_in(bot):
                reply = await server.interact("aboard")
                moments.append(NOW)
                sources = await server.press(reply, "Sources")
    assert "10 aboard" in reply.embeds[0]["title"]
    assert "10 aboard" in sources.embeds[0]["description"]


async def test_help_has_five_examples_as_buttons(discord):
    reply = await discord.interact("help")
    found = labels(reply)
    assert len(found) == 5
    for label in found:
        answered = await discord.press(reply, label)
        assert answered.embeds[0]["title"]


@pytest.mark.parametrize("guild", [True, False], ids=["in a server", "in a direct message"])
async def test_it_answers_everywhere(discord, guild):
    reply = await discord.interact("aboard", guild=guild)
    assert reply.embeds[0]["title"].startswith("7 aboard the ISS, as last known on 8 October 2026")


async def test_questions_may_be_asked_in_servers_messages_and_as_a_user(discord):
    for command in discord.commands:
        if command["name"] != "announce":
            assert command["integration_types"] == [0, 1]
            assert command["contexts"] == [0, 1, 2]


EVERY = [
    ("aboard", {}),
    ("aboard", {"when": "2025"}),
    ("aboard", {"when": "2009"}),
    ("aboard", {"when": "2009-07-17", "who": "NASA"}),
    ("aboard", {"when": "2027-03-20"}),
    ("aboard", {"when": "01/02/2025"}),
    ("next", {}),
    ("next", {"program": "starliner"}),
    ("next", {"program": "dragon", "as-of": "2025-07-30"}),
    ("mission", {"name": "soyuz ms-22"}),
    ("mission", {"name": "starliner-1"}),
    ("person", {"name": "Kononenko"}),
    ("person", {"name": "Whitson", "when": "2010"}),
    ("expedition", {}),
    ("expedition", {"number": 73}),
    ("expedition", {"when": "2021-10-20"}),
    ("person", {"name": "Fincke", "with": "Padalka"}),
    ("help", {}),
]
BAD = [
    ("aboard", {"when": "9999"}),
    ("aboard", {"when": "x" * 100}),
    ("aboard", {"when": "😀"}),
    ("aboard", {"when": "1997"}),
    ("aboard", {"who": "martians"}),
    ("mission", {"name": "MS-99"}),
    ("mission", {"name": "@everyone <@1> **bold** http://example.org"}),
    ("person", {"name": "[a](" * 25}),
    ("expedition", {"number": 250}),
]


def case_id(case):
    return " ".join(["/" + case[0], *(f"{k}:{str(v)[:20]}" for k, v in case[1].items())])


@pytest.mark.parametrize("locale", ["en-US", "ru"])
@pytest.mark.parametrize("case", EVERY, ids=case_id)
async def test_every_answer_keeps_discords_limits_and_pings_nobody(discord, case, locale):
    reply = await discord.interact(*case, locale=locale)
    assert discord.refusals == []
    assert not reply.ephemeral
    assert reply.allowed_mentions == {"parse": []}


@pytest.mark.parametrize("locale", ["en-US", "ru"])
@pytest.mark.parametrize("case", BAD, ids=case_id)
async def test_every_error_is_short_private_and_plain(discord, case, locale):
    reply = await discord.interact(*case, locale=locale)
    assert discord.refusals == []
    assert reply.ephemeral
    assert reply.allowed_mentions == {"parse": []}
    said = reply.embeds[0]["description"]
    assert len(said) < 400
    assert not re.search(r"@everyone|(?<!\\)<@|(?<!\\)\*\*|://|(?<!\\)\[", said)


async def test_a_fault_of_ours_is_an_apology_with_a_code(discord, monkeypatch, caplog):
    def broken(*_):
        raise RuntimeError("no such thing")

    monkeypatch.setattr("bot.discord_app.client.reply_to", broken)
    reply = await discord.interact("aboard")
    assert reply.ephemeral
    code = re.search(r"code ([0-9a-f]{6})", reply.content)[1]
    assert f"fault {code}" in caplog.text
    assert "no such thing" not in reply.content


async def test_an_interaction_that_comes_twice_is_answered_once(discord, caplog):
    caplog.set_level("INFO")
    reply = await discord.interact("aboard")
    title = reply.embeds[0]["title"]
    await discord.redeliver(reply)
    await discord.until(lambda: discord.refusals)
    await discord.caught_up()
    assert [refusal.code for refusal in discord.refusals] == [40060]
    assert (reply.embeds[0]["title"], reply.followups) == (title, [])
    assert [record.levelname for record in caplog.records if "twice" in record.message] == ["INFO"]
    assert "fault" not in caplog.text


async def test_commands_are_registered_only_when_they_changed(tmp_path, manifest):
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        for registrations in (1, 1):
            with crew_bot(manifest, tmp_path, lambda: NOW) as bot:
                async with server.logged_in(bot):
                    assert server.registrations == registrations
        await bot.synced.note(server.application_id, "another")
        with crew_bot(manifest, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                assert server.registrations == 2


async def test_commands_whose_registration_is_throttled_are_registered_later(
    tmp_path, manifest, caplog
):
    pauses, allowed = [], asyncio.Event()

    async def pause(seconds):
        pauses.append(seconds)
        await allowed.wait()

    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        fault = server.faults.rate_limit(300, action="registering")
        with crew_bot(manifest, tmp_path, lambda: NOW, pause=pause) as bot:
            async with server.logged_in(bot):
                assert (fault.struck, server.registrations, pauses) == (1, 0, [300])
                assert "registered later" in caplog.text
                allowed.set()
                await server.until(lambda: server.registrations)
                assert (await server.interact("aboard", {"when": "2025-12-01"})).embeds


@pytest.mark.parametrize("status", [429, 503])
async def test_a_discord_that_cannot_register_commands_now_is_asked_later(
    tmp_path, manifest, status
):
    async def pause(_):
        await asyncio.Event().wait()

    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        server.faults.answer(status, action="registering")
        with crew_bot(manifest, tmp_path, lambda: NOW, pause=pause) as bot:
            # What was registered before is served.
            async with server.logged_in(bot):
                assert server.registrations == 0


async def test_a_manager_can_have_a_channel_reminded_of_what_comes_next(discord):
    reply = await discord.interact("next-soyuz", user=discord.owner)
    assert labels(reply) == ["Mission", "Remind this channel", "Sources", "More"]
    made = await discord.press(reply, "Remind this channel", user=discord.owner)
    assert made.ephemeral
    assert "launches · 24h, 1h before · only Soyuz" in made.content


async def test_who_may_not_manage_the_server_is_not_offered_to_remind_a_channel(discord):
    reply = await discord.interact("next-soyuz")
    assert labels(reply) == ["Mission", "Sources", "More"]
    shown = await discord.interact("next-soyuz", user=discord.owner)
    pressed = await discord.press(shown, "Remind this channel", user=discord.user)
    assert "Manage Server" in pressed.content


# ------------------------------------------------------------------------- languages


def worded(holders):
    """Every command, option and choice of a payload."""
    for holder in holders:
        yield holder
        yield from worded(holder.get("options") or ())
        yield from worded(holder.get("choices") or ())


async def test_every_command_is_registered_in_english_and_russian(discord):
    for holder in worded(discord.commands):
        for part in ("name", "description"):
            if part in holder:
                said = holder[f"{part}_localizations"]
                assert said.keys() == {"en-US", "en-GB", "ru"}
                assert said["en-US"] == said["en-GB"] == holder[part]
    names = {command["name"]: command["name_localizations"]["ru"] for command in discord.commands}
    assert names["aboard"] == "на-борту"
    assert names["next-soyuz"] == "следующий-союз"
    assert len(set(names.values())) == len(names)


async def test_a_russian_reads_russian_and_presses_on_in_it(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"}, locale="ru")
    (embed,) = reply.embeds
    assert embed["title"] == "На борту МКС 1 декабря 2025 года: 10 человек"
    assert embed["description"].startswith("🇷🇺 Россия — 5 · 🇺🇸 США — 4 · 🇯🇵 Япония — 1. ")
    assert embed["fields"][0]["name"] == "«Союз МС-27» · 238 суток на борту"
    assert embed["fields"][0]["value"].endswith("🇺🇸 Джонни Ким, NASA · перекрёстный полёт")
    docked = "27 нояб.: стыковка «Союза МС-28», <t:1764246840"
    assert embed["fields"][-1]["value"].startswith(docked)
    assert labels(reply) == ["Предыдущая смена", "Следующая смена", "Картинка", "Источники", "Ещё"]
    sources = await discord.press(reply, "Источники", locale="ru")
    assert sources.embeds[0]["title"] == "Источники"


async def test_an_answer_is_in_the_language_of_whoever_presses(discord):
    reply = await discord.interact("next-soyuz", locale="ru")
    other = discord.add_user("other")
    pressed = await discord.press(reply, "Полёт", user=other, locale="en-GB")
    assert pressed.embeds[0]["title"] == "Soyuz MS-30: planned for March 2027"


async def test_a_russian_is_told_in_russian_what_is_wrong(discord):
    refused = await discord.interact("person", {"name": "Williams"}, locale="ru")
    assert "Крис, Дейв, Джефф или Суни" in refused.embeds[0]["description"]
    chosen = await discord.press(refused, "Суни Уильямс", locale="ru")
    assert "Суни Уильямс" in chosen.embeds[0]["title"]


async def test_names_are_offered_in_russian_and_by_russian_letters(discord):
    reply = await discord.autocomplete("person", "name", "Уильямс", locale="ru")
    assert {"name": "Суни Уильямс", "value": "sunita-williams"} in reply.choices
    reply = await discord.autocomplete("mission", "name", "ms-29", locale="ru")
    assert reply.choices[0] == {"name": "«Союз МС-29»", "value": "soyuz-ms-29"}


async def test_help_names_commands_that_can_be_pressed(discord):
    reply = await discord.interact("help", locale="ru")
    told = "\n".join(field["value"] for field in reply.embeds[0]["fields"])
    assert re.search(r"^</aboard:\d+>: Кто на борту", told, re.MULTILINE)
    assert re.search(r"^</announce add:\d+>: ", told, re.MULTILINE)


def test_help_in_russian_names_the_commands_as_they_are_shown(manifest):
    told = reply("/help", manifest, Asker(NOW, locale="ru"))
    assert "/на-борту" in embeds.embed(told.card(embeds.DISCORD))["fields"][0]["value"]


async def test_sources_link_what_they_name_and_say_what_each_carries(discord):
    answered = await discord.interact("mission", {"name": "Soyuz MS-28"})
    told = await discord.press(answered, "Sources")
    fields = told.embeds[0]["fields"]
    text = "\n".join(field["value"] for field in fields)
    assert fields[0]["value"].startswith("Soyuz MS-28: ")
    assert "docking: Soyuz MS-28 (27 Nov 2025 12:34 UTC)" in text
    assert "](https://www.wikidata.org/wiki/Q116178289)" in text
    assert "COSPAR 2025-275A](https://nssdc.gsfc.nasa.gov/" in text


async def test_a_fault_is_apologised_for_in_russian(discord, monkeypatch):
    def broken(*_):
        raise RuntimeError("no such thing")

    monkeypatch.setattr("bot.discord_app.client.reply_to", broken)
    reply = await discord.interact("aboard", locale="ru")
    assert re.search(r"назовите код [0-9a-f]{6}", reply.content)


async def test_commands_are_registered_again_when_a_translation_changed(
    tmp_path, manifest, monkeypatch
):
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(manifest, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                assert server.registrations == 1
        monkeypatch.setattr(catalogue, "LOCALES", tmp_path)
        with crew_bot(manifest, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                assert server.registrations == 2


# ------------------------------------------------------------------------- made-up buttons


@pytest.mark.parametrize(
    ("name", "locale", "said"),
    [
        ("remind:lunch:soyuz", "en-US", "I know no such button. Try /help."),
        ("remind:digest:soyuz", "en-US", "I know no such button. Try /help."),
        ("remind:launch:SOYUZ", "ru", "Такой кнопки я не знаю. Попробуйте /help."),
        ("forget everything", "en-US", "I know no such button. Try /help."),
        ("ask:٣:/aboard", "en-US", "I know no such button. Try /help."),
        ("grumble", "en-US", "I know no such button. Try /help."),
    ],
)
async def test_a_button_that_is_none_of_the_bots_is_refused_in_a_line(
    discord, name, locale, said, caplog
):
    reply = await discord.interact("next-soyuz", user=discord.owner)
    row, *_ = reply.message.components
    row["components"][0]["custom_id"] = name
    pressed = await discord.press(reply, name, user=discord.owner, locale=locale)
    assert (pressed.content, pressed.message.ephemeral) == (said, True)
    assert pressed.embeds == []
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("name", ["remind:launch:zeppelin", "ask:1:/zeppelin", "turn:1:/person X"])
async def test_a_button_with_a_made_up_question_is_refused_in_a_line(discord, name, caplog):
    reply = await discord.interact("next-soyuz", user=discord.owner)
    row, *_ = reply.message.components
    row["components"][0]["custom_id"] = name
    pressed = await discord.press(reply, name, user=discord.owner)
    assert pressed.message.ephemeral
    assert "Traceback" not in caplog.text
