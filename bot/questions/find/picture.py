"""The days that were found: how many were aboard over time, and below it when that was so."""

from datetime import datetime

from bot.pictures.shapes import Box, Picture
from bot.questions.find.answer import FindReport
from bot.questions.guarantee import picture_band
from bot.questions.guarantee.picture_band import Band
from bot.questions.guarantee.picture_strips import (
    each_below,
    planned_or_flown,
    strip_head,
)
from bot.questions.pictures import Drawer, picture
from bot.station import expeditions, occupancy
from bot.station.ahead import reach
from bot.station.cooperation import CountBy
from bot.station.moments import Span

STRIP = 20.0
# However short a stretch is beside all the time, it is seen.
LEAST = 1.5


@picture.register
def days_found(answer: FindReport, drawer: Drawer) -> Picture:
    """The stack of those aboard, and a strip with each stretch that was found."""
    sheet, say, speech = drawer.sheet(), drawer.speech.say, drawer.speech
    manifest, rows = drawer.teller.manifest, answer.found.rows
    span = _span(answer, drawer)
    end = span.end or answer.edge
    band = Band(
        span,
        end,
        answer.edge,
        occupancy.aboard_during(manifest, span),
        expeditions.during(manifest, span),
        None,
        CountBy.AGENCY,
    )
    sheet.heading(drawer.card.title, drawer.card.description)
    sheet.legend(picture_band.keys(band, drawer))
    picture_band.draw(band, drawer, sheet)
    told = say(
        "{stretches}, {days}",
        stretches=speech.many("{count} stretch", "{count} stretches", len(rows)),
        days=speech.days(answer.found.days),
    )
    strip_head(sheet, say("When it was so"), told)
    scale, top = picture_band.scale_of(band), sheet.y
    width = scale.right - scale.left
    sheet.add(Box(scale.left, top, width, STRIP, drawer.theme.band))
    for row in rows:
        left, right = scale.x(row.start), scale.x(row.end)
        left = min(left, scale.right - LEAST)
        across = left, max(right, left + LEAST)
        planned_or_flown(sheet, scale, answer.edge, across, (top, STRIP), drawer.theme.ink, "found")
    sheet.y += STRIP
    last = (end - datetime.resolution).year
    beside = last if span.start.year == last else None
    spans = [Span(row.start, row.end or end) for row in rows]
    named = [(span, drawer.short(row.since, beside)) for span, row in zip(spans, rows, strict=True)]
    if not each_below(sheet, scale, named):
        # A few dates of many would be read as all of them.
        longest = max(spans, key=lambda span: span.days(end))
        each_below(sheet, scale, [(longest, _longest(longest, end, drawer))])
    shown = say("A stack of how many were aboard over time, and below it when it was so.")
    return drawer.finished(
        sheet,
        [shown, drawer.card.description, *drawer.said()],
        answer.evidence,
        over=end < answer.edge,
    )


def _longest(span: Span, end: datetime, drawer: Drawer) -> str:
    """From when to when the longest stretch lasted, and how long that is."""
    speech, last = drawer.speech, span.end or end
    return speech.say(
        "longest: {since} to {until}, {days}",
        since=speech.short_day(span.start, last.year),
        until=speech.short_day(last),
        days=speech.days(span.days(end)),
    ).replace("\N{NO-BREAK SPACE}", " ")


def _span(answer: FindReport, drawer: Drawer) -> Span:
    """The time asked for, else all of it; no further than facts, or than plans if they count."""
    manifest = drawer.teller.manifest
    first = occupancy.crew_timeline(manifest).points[0]
    last = reach(manifest) if answer.query.planned else answer.edge
    if answer.when is None:
        return Span(first, last)
    return Span(max(answer.when.start, first), min(answer.when.bound, last))
