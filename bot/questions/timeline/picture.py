"""The picture of a timeline: by person where there is room, else by ship; or the guarantee."""

from datetime import datetime

from bot.pictures.shapes import Picture
from bot.pictures.sheet import Sheet
from bot.questions.guarantee import picture_band
from bot.questions.guarantee.picture_band import Band
from bot.questions.pictures import Drawer, picture
from bot.questions.timeline import picture_people, picture_ships
from bot.questions.timeline.answer import TimelineReport
from bot.station.cooperation import CountBy
from bot.station.presence import GroupedBy, levels

# Of more stretches with the most aboard only the first is told.
MAX_PEAKS = 3


@picture.register
def timeline(answer: TimelineReport, drawer: Drawer) -> Picture:
    """Bars over time, the newest at the bottom."""
    sheet, say = drawer.sheet(), drawer.speech.say
    below = drawer.below(in_numbers(answer, drawer))
    sheet.heading(drawer.card.title, below)
    if answer.by is not GroupedBy.SHIP:
        band = _band(answer)
        sheet.legend(picture_band.keys(band, drawer))
        picture_band.draw(band, drawer, sheet)
        shown = say("A stack of how many were aboard over time, the two sides at the bottom.")
        if band.record is not None:
            shown = f"{shown} {picture_band.strips_in_words(drawer)}"
    else:
        shown = bars(answer, drawer, sheet)
    return drawer.finished(
        sheet, [shown, below, *drawer.said()], answer.evidence, over=answer.until < answer.edge
    )


def in_numbers(report: TimelineReport, drawer: Drawer) -> str:
    """How many were aboard at once and when the most were, and that plans are counted too."""
    say, speech = drawer.speech.say, drawer.speech
    if not report.most:
        return ""
    if report.least == report.most:
        told = say("{count} at once all the time.", count=speech.number(report.most))
    else:
        told = say(
            "From {least} to {most} at once; {most} {when}.",
            least=speech.number(report.least),
            most=speech.number(report.most),
            # A shortened month may end in a point as the sentence does.
            when=_when_most(report, drawer).removesuffix("."),
        )
    if report.ahead and report.span.start < report.edge:
        day = speech.day(report.edge)
        return f"{told} {say('Plans after {day} are counted too.', day=day)}"
    return told


def _when_most(report: TimelineReport, drawer: Drawer) -> str:
    """The stretches in which the most were aboard, up to three of them, else the first."""
    say, speech = drawer.speech.say, drawer.speech
    last = (report.until - datetime.resolution).year
    beside = last if report.span.start.year == last else None
    counted = levels(report.stays, report.span, lambda _stay: "")
    peaks = [level for level in counted if level.total == report.most]

    def day(at: datetime) -> str:
        return speech.short_day(at, beside)

    if len(peaks) > MAX_PEAKS:
        return say("first on {day}", day=day(peaks[0].start))
    spans = []
    for peak in peaks:
        first, end = peak.start, peak.end - datetime.resolution
        if first.date() == end.date():
            told = say("on {day}", day=day(end))
        elif (first.year, first.month) == (end.year, end.month):
            told = say("from {number} to {day}", number=first.day, day=day(end))
        else:
            since = day(first) if beside else speech.short_day(first, end.year)
            told = say("from {since} to {until}", since=since, until=day(end))
        spans.append(told.replace(" ", "\N{NO-BREAK SPACE}"))
    return speech.listed(spans)


def bars(report: TimelineReport, drawer: Drawer, sheet: Sheet) -> str:
    """Set the bars, a person each or if there is no room a ship; what they are, in words."""
    say = drawer.speech.say
    if picture_people.is_drawn_by_person(report, drawer.teller.manifest):
        sheet.legend(picture_people.keys(report, drawer))
        picture_people.draw(report, drawer, sheet)
        shown = say("A bar for each person's time aboard, ship by ship.")
        if report.commands:
            return f"{shown} {say('An outline is time in command.')}"
        return shown
    sheet.legend(picture_ships.keys(report, drawer))
    picture_ships.draw(report, drawer, sheet)
    return say("A bar for each ship's time at the station, and how many were aboard.")


def _band(answer: TimelineReport) -> Band:
    counting = CountBy.NATIONALITY if answer.by is GroupedBy.COUNTRY else CountBy.AGENCY
    return Band(
        answer.span,
        answer.until,
        answer.edge,
        answer.stays,
        answer.expeditions,
        answer.record if answer.who is None else None,
        counting,
    )
