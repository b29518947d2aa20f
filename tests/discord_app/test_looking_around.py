"""Looking around under an answer: one row, one menu, pages, and what is behind More."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from loopback import Clock, LoopbackDiscord
from loopback.limits import nested
from loopback.modals import modal_problems
from support.bots import crew_bot

from bot.discord_app.looking import below
from bot.errors import AskError
from bot.replies import embeds
from bot.saying.card import Press

SEED = 20261130
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
BUTTON, MENU = 2, 3
KEPT = Path(__file__).parents[1] / "questions" / "kept" / "buttons.txt"
ASKED = [line[2:] for line in KEPT.read_text("utf-8").splitlines() if line.startswith("> ")]
LONG = {"what": "soyuz", "from": "2001-01-01", "until": "2026-10-08"}


@pytest.fixture
async def discord(tmp_path, shipped):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                yield server
        assert server.unknown_paths == []


def labels(reply):
    return [one["label"] for _, one in nested(reply.components) if one["type"] == BUTTON]


def options(reply):
    """What the menu offers, by its label."""
    menus = [one for _, one in nested(reply.components) if one["type"] == MENU]
    return {option["label"]: option["value"] for menu in menus for option in menu["options"]}


def title(reply):
    return reply.embeds[0]["title"]


@pytest.mark.parametrize("locale", ["en", "ru"])
async def test_below_every_answer_stand_at_most_one_row_and_one_menu(ask, locale):
    for text in ASKED:
        try:
            replied = ask(text, locale=locale)
        except AskError:
            continue
        card = replied.card(embeds.DISCORD)
        shown = below(replied, card, of=len(embeds.pages(card)))
        rows = shown.to_components() if shown else []
        kinds = [{one["type"] for one in row["components"]} for row in rows]
        assert kinds in ([], [{BUTTON}], [{MENU}], [{BUTTON}, {MENU}]), text
        assert all(len(row["components"]) <= 5 for row in rows), text
        sources = [button.command for button in card.buttons if button.press is Press.SOURCES]
        if sources and len(sources[0]) <= 93:
            assert rows[0]["components"][-1]["custom_id"] == f"more:{sources[0]}", text


def test_every_page_keeps_the_limits_and_together_they_tell_all(ask):
    """Over random spans each line of what is left out stands on one of the pages."""
    print("seed", SEED)
    chance = random.Random(SEED)
    for _ in range(40):
        start = datetime(2000, 11, 2, tzinfo=UTC) + timedelta(days=chance.randrange(9000))
        until = start + timedelta(days=chance.randrange(1, 3000))
        question = chance.choice(["/what-if soyuz", "/guarantee"])
        card = ask(f"{question} {start:%Y-%m-%d} until: {until:%Y-%m-%d}").card(embeds.DISCORD)
        pages = embeds.pages(card)
        shown = "\n".join(field["value"] for page in pages for field in page["fields"])
        for section in card.sections:
            for line in section.rest:
                told = line if isinstance(line, str) else f"{line.label}: {line.text}"
                assert embeds.escaped(told) in shown
        assert (len(pages) > 1) == any(section.rest for section in card.sections)
        for page in pages:
            parts = [page["title"], page["description"], page["footer"]["text"]]
            parts += [text for field in page["fields"] for text in (field["name"], field["value"])]
            # On which of how many pages it is, is written on each that is turned to.
            numbered = "\n-# Страница 10 из 10"
            assert sum(map(len, parts)) + len(numbered) <= embeds.MAX_ALL
            assert len(page["fields"]) <= embeds.MAX_FIELDS


async def test_a_long_list_opens_page_by_page_in_place(discord):
    reply = await discord.interact("what-if", LONG)
    assert "more step" in str(reply.embeds)
    before, shown = title(reply), reply.message.id
    await discord.press(reply, "Next page")
    assert reply.message.id == shown
    assert title(reply) == before
    assert "Page 2 of " in reply.embeds[0]["description"]
    assert "Page before" in labels(reply)
    await discord.press(reply, "Page before")
    assert "more step" in str(reply.embeds)


async def test_the_earlier_times_of_the_guarantee_open(discord):
    span = {"from": "2003-01-01", "until": "2009-12-31"}
    reply = await discord.interact("guarantee", span)
    assert "earlier times with one alone" in str(reply.embeds)
    assert "2003" not in str(reply.embeds[0]["fields"])
    await discord.press(reply, "Next page")
    assert "The record" in str(reply.embeds)
    assert "2003" in str(reply.embeds[0]["fields"])


async def test_who_did_not_ask_turns_a_page_of_their_own(discord):
    reply = await discord.interact("what-if", LONG)
    first = str(reply.embeds)
    other = await discord.press(reply, "Next page", user=discord.add_user("other"))
    assert other.ephemeral
    assert "Page 2 of " in other.embeds[0]["description"]
    assert str(reply.embeds) == first


async def test_the_menu_goes_on_as_of_the_day_that_the_answer_tells(discord):
    reply = await discord.interact("next", {"program": "dragon", "as-of": "2025-07-30"})
    offered = options(reply)
    assert offered["Zena Cardman"] == "/person name: zena-cardman as-of: 2025-07-30"
    assert all(command.endswith(" as-of: 2025-07-30") for command in offered.values())
    await discord.choose(reply, "go", [offered["Zena Cardman"]])
    assert "30 Jul 2025" in reply.embeds[0]["footer"]["text"]
    # Nobody knew then that she would be home in January.
    assert "2026" not in str(reply.embeds)


async def test_the_menu_goes_to_who_and_what_is_named_and_back(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    offered = options(reply)
    assert offered["Jonny Kim"] == "/person name: jonny-kim"
    assert offered["Soyuz MS-28"] == "/mission name: soyuz-ms-28"
    assert len(offered) == 13
    before, shown = title(reply), reply.message.id
    await discord.choose(reply, "go", ["/person name: jonny-kim"])
    assert reply.message.id == shown
    assert title(reply).startswith("Jonny Kim")
    assert options(reply)["Back to /aboard when: 2025-12-01"] == "/aboard when: 2025-12-01"
    assert "Jonny Kim" not in options(reply)
    await discord.choose(reply, "go", ["/aboard when: 2025-12-01"])
    assert title(reply) == before


async def test_who_did_not_ask_goes_on_alone(discord):
    reply = await discord.interact("aboard", {"when": "2025-12-01"})
    before, other = title(reply), discord.add_user("other")
    theirs = await discord.choose(reply, "go", ["/mission name: soyuz-ms-28"], user=other)
    assert theirs.ephemeral
    assert title(theirs).startswith("Soyuz MS-28")
    assert title(reply) == before


async def test_a_name_within_another_is_not_offered(discord):
    reply = await discord.interact("mission", {"name": "Crew-11"})
    assert "Crew-1" not in options(reply)
    assert "Crew-11" not in options(reply)


async def test_all_of_it_works_after_a_restart(discord, tmp_path, shipped):
    shown = await discord.interact("what-if", LONG)
    aboard = await discord.interact("aboard", {"when": "2025-12-01"})
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as later:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with later.logged_in(bot):
                message = later.new_message(later.channel, later.bot)
                message.components = shown.components
                page = await later.press(message, "Next page")
                assert "Page 2 of " in page.embeds[0]["description"]
                message = later.new_message(later.channel, later.bot)
                message.components = aboard.components
                kim = await later.choose(message, "go", ["/person name: jonny-kim"])
                assert title(kim).startswith("Jonny Kim")


async def test_what_has_no_room_in_the_row_is_behind_more(discord):
    reply = await discord.interact("records")
    more = await discord.press(reply, "More")
    kept = labels(reply)
    assert len(kept) == 5
    assert kept[-1] == "More"
    assert "Sources" in labels(more)
    assert len(labels(more)) > 1


async def test_an_answer_is_asked_again_as_of_another_day(discord):
    reply = await discord.interact("next-soyuz")
    more = await discord.press(reply, "More")
    form = await discord.press(more, "As of")
    assert list(modal_problems(form.modal)) == []
    then = await discord.submit(form, {"as-of": "2025-01-01"})
    assert then.ephemeral
    assert title(then) == "Next Soyuz: MS-27, planned for March 2025"
    refused = await discord.submit(form, {"as-of": "yesteryear"})
    assert "cannot read" in str(refused.embeds)


async def test_what_is_of_no_day_of_knowledge_is_not_asked_as_of_another(discord):
    reply = await discord.interact("aboard")
    assert "As of" not in labels(await discord.press(reply, "More"))


async def test_a_calendar_of_what_comes_is_the_pressers_own(discord):
    reply = await discord.interact("next")
    more = await discord.press(reply, "More")
    made = await discord.press(more, "Calendar")
    await discord.until(lambda: made.files, what="the calendar")
    assert made.ephemeral
    ((name, content),) = made.files.items()
    assert name == "iss-crew.ics"
    assert content.startswith(b"BEGIN:VCALENDAR")


async def test_another_answer_does_not_keep_the_picture(discord):
    reply = await discord.interact("timeline", {"from": "2025-11-20", "until": "2025-12-31"})
    await discord.until(lambda: reply.message.files, what="the picture")
    name = next(iter(options(reply).values()))
    await discord.choose(reply, "go", [name])
    assert reply.message.files == {}
