"""Whatever reaches the bot: it is answered or refused in time, and nothing of it becomes live.

Slash options, texts in chat and components go through the real client and a Discord on loopback,
lines and cells to what reads them. With ``--long`` 4,000 of each, 20,000 in all.
"""

import asyncio
import csv
import gc
import io
import itertools
import json
import logging
import math
import random
import re
import shutil
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from conftest import DATA
from loopback import Clock, LoopbackDiscord, Message, Reply
from loopback.command_limits import GROUP, INTEGER, SUBCOMMAND, TEXT
from loopback.interactions import COMPONENT, SUBMIT
from loopback.limits import BUTTON, STRING_SELECT
from loopback.modals import LABEL, TEXT_INPUT
from support.anything import LETTERS, MARKS, slowness, texts
from support.bots import crew_bot
from support.listed_questions import EVERY
from support.live_marks import live, shown
from support.watched_loop import watched_loop

from bot import batch
from bot.archive.checks import problems_of
from bot.archive.order import manifest_of
from bot.archive.tables import TABLES, read_records
from bot.discord_app.cooldown import TIMES
from bot.discord_app.gallery import Gallery
from bot.replies import embeds
from bot.replies.reply import Asker, reply

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
# In seconds; what the loop may be held up for by one input.
MOST = 0.05
LOCALES = ("en-US", "ru", "de")
# What the wording writes itself: times and commands to be pressed, channels, links, small print,
# the number of a subscription.
OWN = re.compile(
    r"\*\*\d+\*\*|<t:-?\d{8,10}:[tTdDfFR]>|</[a-z -]+:\d{17,20}>|<#\d{17,20}>|-#|\[[^\]\n]*\]\(https://[^\s)]+\)"
)
# What discord.py calls the tasks in which it hands on what came.
HANDLING = ("discord", "CommandTree")


@pytest.fixture
def chance():
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    return random.Random(seed)


@pytest.fixture
def times(long):
    """How many inputs of a kind are tried."""
    return 4000 if long else 60


@pytest.fixture
def faults(caplog):
    """What was logged as an error, which nothing that comes from outside may be."""
    caplog.set_level(logging.ERROR)
    return lambda: [record.getMessage() for record in caplog.records]


@pytest.fixture
def trying(tmp_path, shipped, faults, times):
    """``trying(inputs, send)`` hands so many inputs to the bot and looks at what comes of each.

    ``inputs`` are those for a server, ``send`` gives the replies to one.
    """

    async def try_all(inputs, send, watch):
        slow, slowest, answered = slowness(), (0.0, None), 0
        async with online(tmp_path, shipped) as server:
            for given in itertools.islice(inputs(server), times):
                taken = math.inf
                # Tidying memory takes as long by itself: what is slow is slow each time.
                for _ in range(3):
                    watch.longest = 0.0
                    replies = await send(server, given)
                    await handled(server)
                    taken = min(taken, watch.longest)
                    if taken < MOST / 2:
                        break
                messages = [one for reply in replies for one in messages_of(reply)]
                answered += bool(messages)
                assert not [mark for one in messages for mark in foreign(one)], given
                assert not [one for one in messages if one.pinged], given
                assert not faults(), given
                slowest = max(slowest, (taken, given), key=lambda one: one[0])
        print(f"{times} inputs, {answered} answered, slowest {slowest[0] * 1000:.1f} ms")
        assert slowest[0] < MOST * slow, slowest[1]
        assert answered > times / 10

    def run(inputs, send):
        with watched_loop() as (run_loop, watch):
            gc.freeze()
            try:
                run_loop(try_all(inputs, send, watch))
            finally:
                gc.unfreeze()

    return run


@asynccontextmanager
async def online(tmp_path, shipped):
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            # Pictures are drawn elsewhere, and nothing of an input is drawn live.
            bot.gallery = Gallery(most=0)
            async with server.logged_in(bot):
                yield server
        assert server.unknown_paths == []
        # What is not there may be asked for; what is sent has to be as Discord takes it.
        assert [one for one in server.refusals if one.status == 400] == []


async def handled(server):
    """Wait until the bot has done all that it does about what it was sent."""
    await server.caught_up()
    while tasks := [one for one in asyncio.all_tasks() if one.get_name().startswith(HANDLING)]:
        await asyncio.wait(tasks)


def messages_of(reply):
    return [one for one in (reply.message, *reply.followups) if one is not None]


def foreign(message):
    """The live marks of a message that are none of the wording's own."""
    return [mark for text in shown(message) for mark in live(text) if not OWN.fullmatch(mark)]


# ---------------------------------------------------------------------- slash commands


def commands(server):
    """Each command with its path and its options, as they are registered."""
    for command in server.commands:
        inner = [one for one in command.get("options") or () if one["type"] in (SUBCOMMAND, GROUP)]
        for one in inner or [command]:
            path = command["name"] if one is command else f"{command['name']} {one['name']}"
            yield path, one.get("options") or ()


def filled(option, text, chance):
    """What a client lets someone give for an option."""
    if option.get("choices"):
        return chance.choice(option["choices"])["value"]
    if option["type"] == TEXT:
        return text[: option.get("max_length") or 100] or "x"
    if option["type"] == INTEGER:
        return chance.randrange(option.get("min_value", 0), option.get("max_value", 10**6))
    return None


def test_any_option_of_a_command(trying, chance):
    text = texts(chance)

    def inputs(server):
        every = list(commands(server))
        while True:
            path, options = chance.choice(every)
            given = {
                option["name"]: value
                for option in options
                if option.get("required") or chance.random() < 0.5
                if (value := filled(option, next(text), chance)) is not None
            }
            offering = [one["name"] for one in options if one.get("autocomplete")]
            typing = chance.choice(offering) if offering and chance.random() < 0.4 else None
            if typing:
                given[typing] = next(text)[:100]
            yield path, given, typing, chance.choice(LOCALES)

    async def send(server, given):
        path, options, typing, locale = given
        who = {"user": server.owner, "locale": locale}
        if typing is None:
            return [await server.ask(path, options, **who)]
        others = {name: value for name, value in options.items() if name != typing}
        await server.autocomplete(path, typing, options[typing], others, **who)
        return []

    trying(inputs, send)


# --------------------------------------------------------------------------------- chat


def test_any_text_in_chat(trying, chance):
    text = texts(chance)

    def inputs(server):
        for number in itertools.count():
            if number % TIMES == 0:
                # Nobody is answered more often than that in a row.
                person = server.add_user("Ute")
            yield person, next(text)[: chance.choice((2000, 4000))], chance.random() < 0.5

    async def send(server, given):
        person, said, alone = given
        channel = server.direct(person) if alone else server.channel
        asked = await server.say(channel, said, mention=not alone, author=person)
        await handled(server)
        later = [one for one in server.messages[channel.id] if one.id > asked.id]
        return [Reply(person, channel, message=one) for one in later]

    trying(inputs, send)


# ----------------------------------------------------------------------- buttons, menus, forms

BUTTONS = (
    "ask:0:/{}", "turn:1:/{}", "page:99:/{}", "page:1:/records", "picture:0:/{}", "sources:2:/{}",
    "as-of:0:/{}", "calendar:0:/next {}", "more:/{}", "more:/aboard {}", "wrong:/{}", "forget",
    "remind:launch:{}", "remind:launch:soyuz", "subscription:{}:1", "subscription:pause:{}",
    "subscription:terms:9999999999", "subscription:place:1", "subscription:end:1",
    "subscriptions:check", "subscriptions:preview", "{}",
)  # fmt: skip
MENUS = ("go", "subscriptions:choose:0", "{}")
# The texts that a form asks for, and what is chosen in it, by id or number.
FORMS = {
    "as-of:/{}": ("as-of",),
    "as-of:/aboard": ("as-of",),
    "wrong:/aboard {}": ("wrong", "right", "written"),
    "subscription:terms:1": ("before", "at"),
    "subscription:place:1": (),
    "{}": ("x",),
}
CHOSEN = ("channel", "role", "language", "pictures", "quiet", "kind", "program")
SOUND = ("line", "none", "ru", "with", "launch", "soyuz")


def test_any_button_menu_or_form(trying, chance):
    text = texts(chance)

    def named(pattern):
        """An id after a pattern, with a slip now and then; Discord takes 1 to 100 characters."""
        letters = list(pattern.format(next(text)))
        if chance.random() < 0.2 and letters:
            letters[chance.randrange(len(letters))] = chance.choice(LETTERS)
        return "".join(letters)[:100] or "x"

    def number():
        return str(chance.choice((0, 1, 2**63, chance.randrange(10**19))))

    def value():
        return chance.choice((number(), next(text)[:100] or "x", *SOUND, *SOUND))

    def inputs(_):
        while True:
            sort = chance.choice((BUTTON, BUTTON, STRING_SELECT, LABEL))
            if sort == BUTTON:
                data = {"custom_id": named(chance.choice(BUTTONS)), "component_type": sort}
            elif sort == STRING_SELECT:
                name = chance.choice(MENUS)
                chosen = number() if "choose" in name else chance.choice((next(text), "/aboard"))
                data = {"custom_id": named(name), "component_type": sort}
                data["values"] = [chosen[:100] or "x"]
            else:
                pattern = chance.choice(tuple(FORMS))
                rows = [row(TEXT_INPUT, name, value=next(text)[:300]) for name in FORMS[pattern]]
                rows += [row(STRING_SELECT, name, values=[value()]) for name in CHOSEN]
                data = {"custom_id": named(pattern), "components": rows}
            yield (SUBMIT if sort == LABEL else COMPONENT), data, chance.choice(LOCALES)

    async def send(server, given):
        kind, data, locale = given
        if not server.messages[server.channel.id]:
            await server.interact("announce add", user=server.owner)
        below = server.new_message(server.channel, server.bot)
        return [await server.forge(kind, data, message=below, user=server.owner, locale=locale)]

    trying(inputs, send)


def row(kind, name, **sent):
    """A row of a form that is sent, as Discord has it."""
    return {"type": LABEL, "component": {"type": kind, "custom_id": name, **sent}}


# --------------------------------------------------------------------------- lines and cells


def test_any_line_of_a_batch(shipped, chance, times, faults):
    text = texts(chance)
    keys = (*batch.KEYS, "lang", "", "x" * 500)

    def anything(depth=0):
        sorts = ("text", "number", "none", "list", "object")
        match chance.choice(sorts[: 3 if depth > 2 else 5]):
            case "text":
                return next(text)
            case "number":
                return chance.choice((0, -1, 10**400, 1e308, math.inf, True))
            case "none":
                return None
            case "list":
                return [anything(depth + 1) for _ in range(chance.randrange(4))]
            case _:
                return {next(text): anything(depth + 1) for _ in range(chance.randrange(4))}

    def line():
        if chance.random() < 0.2:
            return next(text)
        question = chance.choice((next(text), chance.choice(EVERY)["question"]))
        found = {"text": question} | {
            key: next(text) if chance.random() < 0.8 else anything()
            for key in chance.choices(keys, k=chance.randrange(3))
        }
        whole = json.dumps(found, ensure_ascii=chance.random() < 0.5)
        return whole if chance.random() < 0.7 else whole[: chance.randrange(len(whole))]

    lines = [line().replace("\n", " ") for _ in range(times)]
    stream = io.StringIO("\n".join(lines) + "\n")
    answers = list(batch.answers(stream, shipped, Asker(NOW)))
    assert len(answers) == len(lines)
    for asked, answer in zip(lines, answers, strict=True):
        json.dumps(answer, allow_nan=False)
        said = answer["text"] if "text" in answer else answer["error"]["text"]
        assert all(letter.isprintable() or letter == "\n" for letter in said), asked
    assert not faults()
    assert any("error" not in answer for answer in answers)


# A copy of the data has so many cells changed at once, so that not all fail in the first.
AT_ONCE = 20
ASKED = ("/aboard", "/next-soyuz", "/mission Soyuz MS-29", "/what-if soyuz", "/records", "/station")


def test_any_cell_of_the_data(tmp_path, chance, times, faults):
    text = texts(chance)
    cells = {table.file: cells_of(DATA / table.file) for table in TABLES}
    read = 0
    for copy in range(times // AT_ONCE):
        folder = tmp_path / str(copy)
        shutil.copytree(DATA, folder)
        for _ in range(AT_ONCE):
            name = chance.choice(tuple(cells))
            rows = [list(row) for row in cells[name]]
            row = chance.choice(rows)
            row[chance.randrange(len(row))] = next(text)
            write_cells(folder / name, rows)
        records = read_records(folder)
        problems = problems_of(records)
        assert all(str(problem).isprintable() for problem in problems), problems
        shutil.rmtree(folder)
        read += not problems
    assert not faults()


# What stands in these cells is shown, and may be any words.
FREE = {
    "missions.csv": ("launch_site", "landing_site", "spacecraft", "note"),
    "people.csv": ("called", "native_name"),
    "sources.csv": ("citation", "publisher", "note"),
    "statements.csv": ("heading", "text", "note"),
    "agreements.csv": ("title", "what", "note"),
    "events.csv": ("note", "port"),
    "office_holders.csv": ("person", "note"),
}


def test_any_words_of_the_data_are_shown_as_they_are(tmp_path, chance, times):
    for copy in range(max(1, times // 400)):
        folder = tmp_path / str(copy)
        shutil.copytree(DATA, folder)
        for name, columns in FREE.items():
            rows = cells_of(folder / name)
            places = [rows[0].index(column) for column in columns]
            for row, place in itertools.product(rows[1:], places):
                if row[place] and chance.random() < 0.5:
                    row[place] = f"{chance.choice(MARKS).strip()} {row[place]}"
            write_cells(folder / name, rows)
        records = read_records(folder)
        assert not problems_of(records)
        manifest = manifest_of(records)
        for asked in ASKED:
            answer = reply(asked, manifest, Asker(NOW))
            for made in (answer.card(embeds.DISCORD), answer.sources(embeds.DISCORD)):
                for page in embeds.pages(made):
                    assert not foreign(Message(0, None, None, 0, embeds=[page])), asked


def cells_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write_cells(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
