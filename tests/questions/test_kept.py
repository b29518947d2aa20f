"""What others have in their hands: JSON, the slash commands, the buttons under messages.

Each is kept in one file, so that a change of it is a diff to look at.
"""

import json
from itertools import chain, product
from pathlib import Path

import discord
from discord import app_commands
from support.snapshots import compare
from test_answers import LATER, QUESTIONS

from bot.discord_app.announce import Announce
from bot.discord_app.buttons import ASKING, view
from bot.discord_app.commands import ask_command, command
from bot.discord_app.looking import below
from bot.discord_app.translation import CommandTranslator
from bot.errors import AskError
from bot.questions.registry import questions
from bot.replies import embeds
from bot.saying.card import Button

KEPT = Path(__file__).parent / "kept"

# Of the questions whose answers answers.txt does not hold, the texts are kept here.
MORE = """\
/guarantee
/guarantee 2022-01-01 2026-01-01
/guarantee 2018
/guarantee 2026-01-20
/guarantee from: 2020 until: 2021 count-by: nationality
/what-if soyuz
/what-if dragon
/what-if dragon leaves: now
/what-if soyuz until: 2027-06-01
/what-if soyuz from: 2022-12-15 until: 2023-03-01
/agreement
/agreement 2024-06-01
/agreement 2019
/cross-flights
/cross-flights 2025
/seats
/seats 2022-12-20
/seats 2003-06-01
/cadence
/cadence dragon
/cadence 2019 2021
/station
/station end
/station partners
/station heads
/station meeting
/station vehicles
/station questions
/together Menon Rubio
/help
/next-soyuz as-of: 2025-01-01
/what-if shuttle
/seats 1999
/docked
/timeline
/timeline 2025-11-20 2025-12-31
/timeline from: 2000-11-02 until: 2026-10-08
/timeline from: 2020 until: 2026 by: agency
/timeline from: 2009 until: 2009 by: country who: ESA
/timeline who: Kononenko
/timeline as-of: 2025-01-01
/guarantee picture: yes
/on-this-day
/on-this-day 16 March
/on-this-day 2003-02-01
/on-this-day 29 February
""".splitlines()


def answered(ask, text, locale, *, words):
    """The object that machines get, with the answer's text if ``words``."""
    try:
        values = ask(text, locale=locale).machine()
        # What is shipped was made sure of by no bot that runs.
        assert values.pop("refreshed") is None
    except AskError as error:
        return {"error": error.kind, "suggestions": error.suggestions}
    if not words:
        del values["text"]
    return values


def test_the_values_of_answers_are_as_they_were(ask, request):
    asked = [(text, "en", False) for text in (*QUESTIONS, *LATER)]
    asked += [(text, locale, True) for text, locale in product(MORE, ("en", "ru"))]
    lines = [
        {"asked": text, "locale": locale, **answered(ask, text, locale, words=words)}
        for text, locale, words in asked
    ]
    written = [json.dumps(line, ensure_ascii=False) for line in lines]
    compare_lines(written, "values.jsonl", request)


def test_the_buttons_of_answers_are_as_they_were(ask, request):
    lines = []
    for text in [*QUESTIONS, *LATER, *MORE]:
        try:
            replied = ask(text)
            card = replied.card()
            shown = below(replied, card, of=len(embeds.pages(card)))
        except AskError as error:
            shown = view([Button(str(label), command) for label, command in error.again()])
        made = chain.from_iterable(shown.rows if shown else ())
        ids = [one["custom_id"] for one in made]
        lines += [f"> {text}", *filter(ASKING.fullmatch, ids)]
    compare_lines(lines, "buttons.txt", request)


async def test_the_slash_commands_are_as_they_were(request):
    async def nothing(*_):
        """Never called."""

    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)
    for made in questions():
        if made.in_picker:
            tree.add_command(command(made, nothing, nothing))
    tree.add_command(ask_command(nothing, nothing))
    tree.add_command(Announce())
    translator = CommandTranslator()
    await tree.set_translator(translator)
    payload = [await made.get_translated_payload(tree, translator) for made in tree.get_commands()]
    written = json.dumps(payload, ensure_ascii=False, indent=1)
    compare_lines([written], "picker.json", request)


def compare_lines(lines, name, request):
    compare("\n".join(lines) + "\n", KEPT / name, request.config.getoption("--update-answers"))
