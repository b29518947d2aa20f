"""Questions in messages: the real discord.py client hears what is said on a loopback Discord."""

import threading
from datetime import UTC, datetime

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.gateway import DIRECT_MESSAGES, GUILD_MESSAGES, PRIVILEGED
from loopback.world import EMBED_LINKS, SEND_MESSAGES
from support.bots import crew_bot

from bot.discord_app import client
from bot.discord_app.cooldown import SECONDS, TIMES, Cooldown, Turn
from bot.replies.reply import index_words
from bot.understanding import addressing, recognising, understanding

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


@pytest.fixture
async def discord(tmp_path, shipped):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                yield server
        assert server.unknown_paths == []


def title(message):
    return message.embeds[0].get("title", "")


def words(message):
    return message.embeds[0]["description"]


async def said(discord, text, channel=None, **how):
    """What the bot answers to a message."""
    return await discord.answer_to(await discord.say(channel or discord.channel, text, **how))


async def test_a_message_that_mentions_the_bot_is_answered(discord):
    answer = await said(discord, "who was up there last christmas?")
    assert title(answer) == "7 aboard the ISS on 25 December 2025"
    assert answer.reference.author is discord.user
    assert answer.pinged == set()


async def test_a_question_is_answered_in_its_language(discord):
    answer = await said(discord, "кто был на борту 1 декабря 2025?")
    assert title(answer) == "На борту МКС 1 декабря 2025 года: 10 человек"


async def test_a_direct_message_needs_no_mention(discord):
    answer = await said(
        discord, "is suni williams still up there", discord.direct(discord.user), mention=False
    )
    assert "Suni Williams" in title(answer)


async def test_messages_to_others_are_left_alone(discord):
    quiet = await discord.say(discord.channel, "who is aboard the iss?", mention=False)
    answer = await said(discord, "who is aboard the iss?")
    assert answer.reference is not quiet
    assert (
        len([one for one in discord.messages[discord.channel.id] if one.author is discord.bot]) == 1
    )


async def test_other_bots_are_not_answered(discord):
    other = discord.add_user("Robot")
    other.bot = True
    await discord.say(discord.channel, "who is aboard?", author=other)
    answer = await said(discord, "next soyuz")
    assert title(answer).startswith("Next Soyuz")
    assert len(discord.messages[discord.channel.id]) == 3


async def test_a_question_goes_on_from_the_one_before(discord):
    await said(discord, "who was aboard on 2024-07-01?")
    answer = await said(discord, "and on 2 August?")
    assert title(answer).endswith("on 2 August 2024")


async def test_a_question_goes_on_from_a_slash_command(discord):
    await discord.interact("aboard", {"when": "2024-07-01"})
    answer = await said(discord, "and on 2 August?")
    assert title(answer).endswith("on 2 August 2024")


async def test_what_someone_else_asked_is_not_gone_on_from(discord):
    await said(discord, "who was aboard on 2024-07-01?")
    answer = await said(discord, "and the Russians?", author=discord.owner)
    assert "2024" not in title(answer)


async def test_a_name_that_several_have_is_asked_back_with_buttons(discord):
    asked = await said(discord, "is williams still on the iss?")
    assert "Chris, Dave, Jeff or Suni" in words(asked)
    labels = [button["label"] for row in asked.components for button in row["components"]]
    assert "Suni Williams" in labels
    own = await discord.press(asked, "Suni Williams")
    assert not own.ephemeral
    assert "Suni Williams" in own.embeds[0]["title"]
    other = await discord.press(asked, "Suni Williams", user=discord.owner)
    assert other.ephemeral


async def test_what_it_does_not_know_it_says_and_repeats_no_mention(discord):
    answer = await said(discord, "who said @everyone <@1> <@&2> [x](https://example.org)")
    assert answer.pinged == set()
    assert "example.org" not in words(answer)
    assert "<@" not in words(answer)
    food = await said(discord, "what do they eat up there?")
    assert not food.embeds[0].get("title")


async def test_a_mention_alone_gets_help(discord):
    answer = await said(discord, "")
    assert "/aboard" in str(answer.embeds[0])


async def test_any_length_is_answered(discord):
    answer = await said(discord, "soyuz " * 600)
    assert "300" in words(answer)


async def test_without_embed_links_it_answers_in_plain_text(discord):
    discord.channel.bot_permissions &= ~EMBED_LINKS
    answer = await said(discord, "who was aboard on 2025-12-01?")
    assert answer.content.startswith("```\n10 aboard the ISS on 1 December 2025")


async def test_where_it_may_not_write_nothing_happens(discord, caplog):
    discord.channel.bot_permissions &= ~SEND_MESSAGES
    await discord.say(discord.channel, "who is aboard?")
    await discord.until(lambda: len(discord.refusals) == 2)
    await discord.caught_up()
    assert "Traceback" not in caplog.text


async def test_a_fault_of_ours_is_apologised_for(discord, monkeypatch):
    def broken(*_):
        raise RuntimeError("no such thing")

    monkeypatch.setattr("bot.discord_app.talks.reply", broken)
    assert "Sorry, something went wrong" in words(await said(discord, "who is aboard?"))


async def test_who_asks_too_often_is_told_once_how_long_to_wait(discord):
    answers = [await said(discord, "next soyuz") for _ in range(TIMES + 1)]
    assert "I answer again in" in words(answers[-1])
    await discord.say(discord.channel, "next soyuz")
    other = await said(discord, "next soyuz", author=discord.owner)
    assert other.reference.author is discord.owner
    assert len(discord.messages[discord.channel.id]) == 2 * (TIMES + 1) + 1 + 2


def test_the_cooldown_ends():
    clock = Clock()
    cooldown = Cooldown(clock)
    turns = [cooldown.turn(1) for _ in range(TIMES + 2)]
    assert turns == [Turn.YES] * TIMES + [Turn.TOO_SOON, Turn.STILL_TOO_SOON]
    assert cooldown.wait(1) == SECONDS
    clock.advance(SECONDS - 1)
    assert cooldown.turn(1) is Turn.STILL_TOO_SOON
    clock.advance(1)
    assert cooldown.turn(1) is Turn.YES


# ------------------------------------------------------------------ remarks

REMARKS = [
    "Go Soyuz! 🚀", "first!", "first", "thanks!", "lol", "👍", "ok cool", "wow", "good luck crew",
    "Поехали!", "мягкой посадки!", "Viel Glück!", "bon vol", "¡buena suerte!", "がんばれ！",
    "godspeed crew-12", "Go Crew-12!", "welcome home Suni!", "great launch!", "launch day!",
    "what a launch!", "this is awesome", "wooooow", "hahahaha", "really?", "<:rocket:123456>",
]  # fmt: skip


async def silent(discord, texts, channel=None, **how):
    """The texts that the bot answers, though a question after each shows that it listens."""
    answered = []
    for text in texts:
        asker = discord.add_user(f"Someone {len(discord.users)}")
        message = await discord.say(channel or discord.channel, text, author=asker, **how)
        following = await discord.say(channel or discord.channel, "next soyuz", author=asker)
        answer = await discord.answer_to(message)
        if answer.reference is not following:
            answered.append(text)
    return answered


@pytest.fixture
async def post(discord):
    """A post of the bot in the channel."""
    return await said(discord, "next soyuz")


async def test_a_reply_to_a_post_that_is_a_remark_stays_unanswered(discord, post):
    others = ["", "hi", "Привет!", "so excited for this", "who cares lol", "Suni!!!"]
    assert await silent(discord, [*REMARKS, *others], mention=False, to=post) == []


async def test_a_mention_with_a_remark_stays_unanswered(discord):
    assert await silent(discord, [*REMARKS, "good bot"]) == []


async def test_a_direct_message_with_a_remark_stays_unanswered(discord):
    channel = discord.direct(discord.user)
    remark = await discord.say(channel, "thanks!", mention=False)
    asked = await discord.say(channel, "next soyuz", mention=False)
    assert (await discord.answer_to(remark)).reference is asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nice, how many women are aboard?", "women aboard"),
        ("who is the commander", "MS-30"),
        ("cool, and when does the next one land?", "anding"),
        ("кто на борту", "На борту МКС"),
        ("Suni Williams", "Suni Williams"),
        ("lol who is aboard now", "aboard the ISS"),
        ("誰が乗っていますか", "aboard the ISS"),
    ],
)
async def test_a_reply_to_a_post_that_asks_is_answered(discord, post, text, told):
    assert told in title(await said(discord, text, mention=False, to=post))


async def test_a_reply_goes_on_from_the_question_that_it_replies_to(discord):
    answer = await said(discord, "who was aboard on 2024-07-01?")
    further = await said(discord, "and on 2 August", mention=False, to=answer)
    assert title(further).endswith("on 2 August 2024")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hello", "Hello! Ask me"),
        ("Hi bot!", "Hello! Ask me"),
        ("good morning everyone", "Hello! Ask me"),
        ("привет", "Здравствуйте! Спросите"),
        ("Hallo!", "Hello! Ask me"),
        ("bonjour", "Hello! Ask me"),
        ("hola", "Hello! Ask me"),
        ("こんにちは", "Hello! Ask me"),
    ],
)
@pytest.mark.parametrize("private", [False, True], ids=["a mention", "a direct message"])
async def test_a_greeting_gets_one_friendly_line(discord, text, line, private):
    channel = discord.direct(discord.user) if private else discord.channel
    answer = await said(discord, text, channel, mention=not private)
    assert words(answer).startswith(line)
    assert "\n" not in words(answer)


@pytest.mark.parametrize(
    "text", ["ok next soyuz", "longest stay", "Crew-12", "thanks! when is the next launch?", "help"]
)
async def test_a_mention_that_asks_without_a_mark_is_answered(discord, text):
    assert title(await said(discord, text))


async def test_remarks_use_up_nobody_s_turns(discord):
    for _ in range(TIMES + 1):
        await discord.say(discord.channel, "thanks!")
    assert title(await said(discord, "next soyuz")).startswith("Next Soyuz")


# ------------------------------------------------------------------ /ask and the switch


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who was up there last christmas?", "25 December 2025"),
        ("кто был на борту 1 декабря 2025?", "10 человек"),
        ("is williams still on the iss?", "Chris, Dave, Jeff or Suni"),
        ("what do they eat up there?", "/help"),
        ("/aboard 2025-12-01", "10 aboard"),
        ("hello there", "Hello"),
    ],
)
async def test_a_message_is_recognised_once(discord, monkeypatch, text, told):
    recognised = []

    def recognise(text, scene):
        recognised.append(text)
        return recognising.recognise(text, scene)

    for module in (addressing, understanding):
        monkeypatch.setattr(module, "recognise", recognise)
    answer = await said(discord, text)
    assert told in str(answer.embeds[0])
    assert recognised == [text]


async def test_the_slash_command_understands_the_same(discord):
    reply = await discord.interact("ask", {"question": "who was up there last christmas?"})
    assert reply.embeds[0]["title"] == "7 aboard the ISS on 25 December 2025"


async def test_the_slash_command_answers_in_the_language_of_the_asker(discord):
    reply = await discord.interact(
        "ask", {"question": "who was aboard on 2025-12-01?"}, locale="ru", guild=False
    )
    assert reply.embeds[0]["title"] == "На борту МКС 1 декабря 2025 года: 10 человек"


async def test_what_the_slash_command_does_not_understand_only_the_asker_sees(discord):
    reply = await discord.interact("ask", {"question": "what is for lunch?"})
    assert reply.ephemeral


async def test_without_chat_words_are_made_ready_once_and_beside_the_loop(
    tmp_path, shipped, monkeypatch
):
    threads = []

    def noted(scene):
        threads.append(threading.current_thread())
        index_words(scene)

    monkeypatch.setattr(client, "index_words", noted)
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW, chat=False) as bot:
            async with server.logged_in(bot):
                await server.interact("aboard")
                assert threads == []
                for _ in range(2):
                    reply = await server.interact("ask", {"question": "who is aboard?"})
                    assert title(reply).startswith("7 aboard")
    (thread,) = threads
    assert thread is not threading.current_thread()


@pytest.mark.parametrize("chat", [True, False], ids=["on", "off"])
async def test_the_switch_drops_the_message_intents(tmp_path, shipped, chat):
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW, chat=chat) as bot:
            async with server.logged_in(bot):
                (session,) = server.gateway.sessions
                assert bool(session.intents & (GUILD_MESSAGES | DIRECT_MESSAGES)) is chat
                assert not session.intents & PRIVILEGED
                reply = await server.interact("aboard", {"when": "2025-12-01"})
                assert reply.embeds
