"""Help: its pages, and the plain words that ask for them."""

import pytest

from bot.errors import NotUnderstood
from bot.questions.help.counting import CLASHES, RULES, VERSION
from bot.questions.registry import questions
from bot.replies import embeds
from bot.replies.reply import Asker, reply
from bot.station.topics import HelpTopic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("how do I get posts here", "posts"),
        ("subscribe", "posts"),
        ("как подписаться?", "posts"),
        ("benachrichtigungen", "posts"),
        ("privacy", "privacy"),
        ("what data do you store about me?", "privacy"),
        ("приватность", "privacy"),
        ("datenschutz", "privacy"),
        ("confidentialité", "privacy"),
        ("privacidad", "privacy"),
        ("プライバシー", "privacy"),
        ("export", "export"),
        ("экспорт", "export"),
        ("help counting", "counting"),
        ("how do you count?", "counting"),
        ("как вы считаете?", "counting"),
        ("how do I add you to my server", "invite"),
        ("report a mistake", "support"),
        ("/about", "sources"),
    ],
)
def test_what_people_want_to_know_of_the_bot_has_a_page(ask, text, topic):
    assert ask(text).machine()["facts"]["topic"] == topic


def test_help_alone_is_of_no_topic(ask):
    assert ask("help").machine()["facts"]["topic"] is None


@pytest.mark.parametrize("locale", ["en", "ru"])
def test_help_names_every_question_and_how_to_get_posts(ask, locale):
    text = ask("/help", locale=locale).text
    assert [one.name for one in questions() if f"/{one.name} " not in text] == []
    assert "/announce add " in text
    assert [topic for topic in HelpTopic if topic not in text] == []


@pytest.mark.parametrize("locale", ["en", "ru"])
@pytest.mark.parametrize("topic", HelpTopic)
def test_each_page_fits_into_a_message_whole(ask, locale, topic):
    embed = embeds.embed(ask(f"/help {topic}", locale=locale).card(embeds.DISCORD))
    assert all("…" not in field["value"] for field in embed["fields"])


def test_the_page_on_counting_is_the_version_that_every_answer_names(ask):
    told = ask("/help counting").machine()
    assert told["facts"]["version"] == VERSION == ask("/aboard").machine()["counting"]
    assert len(told["facts"]["rules"]) == len(RULES)


def test_each_clash_is_told_with_what_says_it(ask, shipped):
    clashes = [row for row in shipped.statements if row.topic == CLASHES]
    told = ask("/help counting")
    assert [row.text for row in told.answer.clashes] == [row.text for row in clashes]
    assert {part for row in clashes for part in row.source.split("; ")} == {
        one.source.id for one in told.cited
    }


@pytest.mark.parametrize(
    ("text", "days"),
    [("Gennady Padalka", "878"), ("Michael Foale", "374")],
)
def test_the_numbers_on_the_page_are_those_of_the_answers(ask, text, days):
    found = ask(f"/person {text}").machine()["facts"]["days_in_space"]
    assert days == str(round(found))
    (row,) = (row for row in ask("/help counting").answer.clashes if text in row.heading)
    assert days in row.text


@pytest.mark.parametrize(
    "text", ["sources", "Sources?", "источники", "Quellen?", "d’où ça vient ?", "fuentes", "出典"]
)
def test_sources_are_asked_for_after_an_answer(ask, shipped, now, text):
    former = ask("/mission MS-28")
    told = reply(text, shipped, Asker(now), former.ask)
    assert told.tells_sources
    assert told.ask is former.ask
    assert "https://www.wikidata.org/wiki/Q116178289" in told.text


def test_sources_of_nothing_are_told_how_to_ask_for(ask):
    with pytest.raises(NotUnderstood, match="Ask something first, as /aboard"):
        ask("citations")
