"""Questions about the station and about what can be asked."""

from dataclasses import dataclass
from datetime import datetime

from bot.questions.registry import Question, question, questions
from bot.station.domain import Manifest, Source, Standing


@dataclass(frozen=True, slots=True)
class Help:
    """What can be asked, and how far the facts reach."""

    questions: tuple[Question, ...]
    examples: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    missions: int
    known_to: datetime
    evidence: tuple[str, ...]

    @property
    def standing(self) -> Standing:
        """Help tells no plans."""
        return Standing.ACTUAL


EXAMPLES = (
    ("Who is aboard now?", "/aboard"),
    ("Next Soyuz", "/next-soyuz"),
    ("1 December 2025", "/aboard when: 2025-12-01"),
    ("Suni Williams", "/person name: Suni Williams"),
    ("Crew-11", "/mission name: Crew-11"),
)


@question("help", "what can you do", "what can i ask", "about", shortcuts={"about": {}})
def help(manifest: Manifest, now: datetime) -> Help:  # noqa: A001  # the name of the command
    """What can be asked, with examples, how current the facts are and where they come from."""
    del now
    main = tuple(source for source in manifest.sources if source.url and source.licence)
    return Help(
        questions(),
        EXAMPLES,
        main,
        len(manifest.missions),
        manifest.known_to,
        tuple(source.citation for source in main),
    )
