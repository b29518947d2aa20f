"""The question how often ships come and how long they stay."""

from dataclasses import dataclass
from datetime import datetime

from bot.errors import BadDate
from bot.questions.registry import Pictured, question
from bot.questions.report import Report
from bot.questions.spans import backwards, named_end
from bot.reading.readers import Date, ProgramId
from bot.station import cadence as rhythm
from bot.station.cadence import Cadence
from bot.station.domain import Program, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Span


@dataclass(frozen=True, slots=True)
class CadenceReport(Report):
    """The flown missions of a programme, or of all, with their rhythm.

    ``named`` are the ends of the time asked for, as far as they were named.
    """

    named: tuple[datetime | None, datetime | None]
    program: Program | None
    span: Span
    cadence: Cadence

    @property
    def standing(self) -> Standing:
        """Only what was flown is counted."""
        return Standing.ACTUAL

    @property
    def has_picture(self) -> bool:
        """Whether anything was flown in that time."""
        return bool(self.cadence.turns)


@question(
    "How long ships stay docked and how often they launch.",
    examples=("how often does Dragon fly", "how long does a Soyuz stay docked"),
    pictured=Pictured.IF_ASKED,
    can_suppose=True,
)
def cadence(
    manifest: Manifest,
    now: datetime,
    *,
    program: ProgramId | None = None,
    from_: Date | None = None,
    until: Date | None = None,
) -> CadenceReport:
    everything = [
        event.at.earliest for event in manifest.events if event.at and not event.standing.is_plan
    ]
    start = from_.start if from_ else min(everything)
    latest = max(now, manifest.known_to)
    end = named_end(from_, until) or latest
    if start >= latest:
        raise BadDate(
            "That is still to come: launches are counted up to {date}. Try /next.",
            date=f"{latest:%Y-%m-%d}",
            suggestions=("/next",),
        )
    if until is not None and end <= start:
        raise backwards(start, until.last)
    span = Span(start, end)
    found = rhythm.cadence(manifest, program, span, now)
    missions = {turn.mission for turn in found.turns}
    return CadenceReport(
        (from_.start if from_ else None, named_end(from_, until)),
        manifest.program(program) if program else None,
        span,
        found,
        now=now,
        known_to=manifest.known_to,
        evidence=tuple(
            event
            for event in manifest.events
            if event.mission in missions and not event.standing.is_plan
        ),
    )
