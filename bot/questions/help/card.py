"""How help reads: commands by what one wants to know, and one page a topic."""

from functools import cache

from bot.messages import msgid
from bot.questions.help.answer import Help
from bot.questions.help.counting import RULES
from bot.questions.help.pages import PAGES, Page
from bot.questions.registry import Question
from bot.questions.wording import card, footer
from bot.saying.card import Button, Card, Entry, Line, Section
from bot.saying.speech import Speech
from bot.saying.teller import Teller, sources_button
from bot.station.moments import Moment
from bot.station.topics import HelpTopic

# What one wants to know, and the families whose questions tell it; all others stand last.
_TASKS = (
    (msgid("Who is aboard"), ("crew", "people", "expeditions")),
    (msgid("Ships, and what comes next"), ("missions", "docked", "cadence")),
    (msgid("Both sides aboard"), ("guarantee", "scenario", "cooperation", "seats")),
    (msgid("Count and compare"), ("records", "find")),
)
# The commands of Discord that are no questions.
_ANNOUNCE = {"add": "announce add", "list": "announce list", "forget": "announce forget"}


@card.register
def help_card(answer: Help, teller: Teller, command: str) -> Card:
    """What can be asked, or a page on what is wanted."""
    match answer.topic:
        case None:
            return _overview(answer, teller)
        case HelpTopic.COUNTING:
            return _counting(answer, teller, command)
        case HelpTopic.SOURCES:
            return _credits(answer, teller)
        case topic:
            return _page(PAGES[topic], answer, teller)


def _overview(answer: Help, teller: Teller) -> Card:
    say, speech = teller.speech.say, teller.speech
    left = list(answer.questions)
    sections = []
    for task, families in _TASKS:
        told = [question for question in left if _family(question) in families]
        left = [question for question in left if question not in told]
        sections.append(Section(say(task), _commands(told, speech)))
    sections.append(Section(say("Everything else"), _commands(left, speech)))
    sections.append(Section(say("In a server"), _in_a_server(speech)))
    said = say(
        'Type a command, or ask in plain words: "{example}". A date may be a day, a month, a'
        " year or a time, and a zone may follow it.",
        example=say("who was up there last Christmas?"),
    )
    return Card(
        say("Ask who is, was and will be aboard the ISS"),
        " ".join([said, *_refreshed(answer, teller)]),
        tuple(sections),
        _footer(answer, teller),
        _buttons(answer, teller),
    )


def _family(question: Question) -> str:
    return question.ask.__module__.split(".")[2]


def _commands(told: list[Question], speech: Speech) -> tuple[Line, ...]:
    return tuple(
        Entry(_command(question.name, speech), speech.say(question.summary), left=True)
        for question in told
    )


def _in_a_server(speech: Speech) -> tuple[Line, ...]:
    say = speech.say
    topics = speech.listed([str(topic) for topic in HelpTopic])
    return (
        Entry(
            _command(_ANNOUNCE["add"], speech),
            say("Posts in a channel, set up by its managers."),
            left=True,
        ),
        Entry(_command("help", speech), say("With topic: {topics}.", topics=topics), left=True),
    )


def _counting(answer: Help, teller: Teller, command: str) -> Card:
    say = teller.speech.say
    return Card(
        say("How we count"),
        say("The rules behind every number here, and what was decided where sources differ."),
        (
            Section(say("Rules"), tuple(f"{say(on)}: {say(rule)}" for on, rule in RULES)),
            Section(
                say("Where sources differ"),
                tuple(f"{say(row.heading)}: {say(row.text)}" for row in answer.clashes),
            ),
        ),
        _footer(answer, teller),
        (*_buttons(answer, teller)[:-1], sources_button(teller.speech, command)),
    )


def _credits(answer: Help, teller: Teller) -> Card:
    say, speech = teller.speech.say, teller.speech
    lines = dict.fromkeys(f"{source.credit}: {say(source.licence)}" for source in answer.sources)
    told = [*lines, say("News stories: single facts, each with its story named.")]
    told += _refreshed(answer, teller)
    return Card(
        say("Where the facts come from"),
        say(
            "Every crew since 1998: {missions}, with what was planned and what was flown. Each"
            " answer names its own sources: the button Sources, or 'sources' after it.",
            missions=speech.many("{count} flight", "{count} flights", answer.missions),
        ),
        (Section(say("Sources and their licences"), tuple(told)),),
        _footer(answer, teller),
        _buttons(answer, teller),
    )


def _refreshed(answer: Help, teller: Teller) -> list[str]:
    """When a running bot last made sure of the facts, as a line; none where none did."""
    if answer.refreshed is None:
        return []
    say, when = teller.speech.say, teller.speech.exact(Moment(answer.refreshed))
    return [say("Kept up to date from Launch Library 2, last on {when}.", when=when)]


def _page(page: Page, answer: Help, teller: Teller) -> Card:
    say, speech = teller.speech.say, teller.speech
    commands = {name: _command(full, speech) for name, full in _ANNOUNCE.items()}
    title, first, lines = page
    return Card(
        say(title),
        say(first, **commands),
        (
            Section(
                say("In short"),
                tuple(Entry(say(on), say(text, **commands), left=True) for on, text in lines),
            ),
        ),
        _footer(answer, teller),
        _buttons(answer, teller),
    )


def _footer(answer: Help, teller: Teller) -> tuple[str, ...]:
    return footer(answer, teller, teller.speech.say("Version {version}", version=_version()))


def _buttons(answer: Help, teller: Teller) -> tuple[Button, ...]:
    return tuple(Button(teller.speech.say(label), command) for label, command in answer.examples)


def _command(name: str, speech: Speech) -> str:
    """A command to press where that can be; what it is called where it is picked, else typed."""
    if speech.style.columns:
        return f"/{name}"
    words = " ".join(speech.say_as("command", word) for word in name.split())
    return speech.style.command(name) or f"/{words}"


@cache
def _version() -> str:
    # Large, and needed for this only.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("iss-crew-bot")
    except PackageNotFoundError:
        return "0"
