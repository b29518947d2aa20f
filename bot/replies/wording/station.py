"""How help reads."""

from importlib.metadata import PackageNotFoundError, version

from bot.questions.station import Help
from bot.replies.card import Button, Card, Entry, Section
from bot.replies.wording.shared import Teller, card


@card.register
def help_card(answer: Help, teller: Teller, command: str) -> Card:
    """What can be asked, how current the facts are, and where they come from."""
    del command
    say, speech = teller.speech.say, teller.speech
    questions = tuple(
        Entry(f"/{question.name}", say(question.summary), left=True)
        for question in answer.questions
    )
    credits_ = tuple(f"{source.credit}: {source.licence}" for source in answer.sources)
    return Card(
        say("Ask who is, was and will be aboard the ISS"),
        say(
            "Every crew since 1998: {missions}, with what was planned and what was flown. A date"
            " may be a day, a month, a year or a time, and a zone may follow it.",
            missions=speech.many("{count} mission", "{count} missions", answer.missions),
        ),
        (
            Section(say("Questions"), questions),
            Section(
                say("Sources"),
                (*dict.fromkeys(credits_), say("Each answer names its own sources.")),
            ),
        ),
        (
            say("Version {version}", version=_version()),
            teller.facts_to(answer.known_to),
        ),
        tuple(Button(say(label), command) for label, command in answer.examples),
    )


def _version() -> str:
    try:
        return version("iss-crew-bot")
    except PackageNotFoundError:
        return "0"
