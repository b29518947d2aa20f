"""Help: what can be asked, and the pages on what people want to know of the bot itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.messages import msgid
from bot.questions.help import counting
from bot.questions.registry import Question, question, questions
from bot.questions.report import Report
from bot.reading.readers import OneHelpTopic
from bot.station.domain import Source, Standing, Statement
from bot.station.manifest import Manifest
from bot.station.topics import HelpTopic


@dataclass(frozen=True, slots=True)
class Help(Report):
    """What can be asked, or a page on ``topic``, and how far the facts reach.

    ``sources`` are those with a credit to keep, ``clashes`` what sources say differently and
    how it was decided.
    """

    topic: HelpTopic | None
    questions: tuple[Question, ...]
    examples: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    clashes: tuple[Statement, ...]
    missions: int
    refreshed: datetime | None = None

    @property
    def is_of_flights(self) -> bool:
        """It tells what was agreed or said."""
        return False

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """How we count has sources; what the bot can do, and how, has none."""
        return self.evidence if self.topic is HelpTopic.COUNTING else ()

    @property
    def standing(self) -> Standing:
        """Help tells no plans."""
        return Standing.ACTUAL


EXAMPLES = (
    (msgid("Who is aboard now?"), "/aboard"),
    (msgid("Next Soyuz"), "/next-soyuz"),
    ("Crew-11", "/mission name: Crew-11"),
    (msgid("Posts here"), "/help topic: posts"),
    (msgid("How we count"), "/help topic: counting"),
)


@question(
    "What can be asked; posts, privacy, how we count.",
    examples=("what can you do", "how do I get posts here"),
    shortcuts={"about": {"topic": "sources"}},
)
def help(  # noqa: A001  # the name of the command
    manifest: Manifest, now: datetime, *, topic: OneHelpTopic | None = None
) -> Help:
    credited = tuple(source for source in manifest.sources if source.credit and source.licence)
    clashes = tuple(row for row in manifest.statements if row.topic == counting.CLASHES)
    return Help(
        topic,
        questions(),
        EXAMPLES,
        credited,
        clashes,
        len(manifest.missions),
        manifest.refreshed,
        now=now,
        known_to=manifest.known_to,
        evidence=clashes
        if topic is HelpTopic.COUNTING
        else credited
        if topic is HelpTopic.SOURCES
        else (),
    )
