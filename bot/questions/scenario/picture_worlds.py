"""Two worlds, one above the other: as planned and if it happens; without cross-flights beside."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from bot.messages import msgid
from bot.pictures.scale import Scale, ticks
from bot.pictures.shapes import WIDTH, Anchor, Box
from bot.pictures.sheet import MARGIN, Key, Sheet
from bot.pictures.theme import GREY
from bot.questions.guarantee.picture_band import (
    OTHERS,
    Band,
    colours,
    group_keys,
    group_of,
    only_one,
    stack,
)
from bot.questions.guarantee.picture_strips import CODES, SIDES, planned_or_flown, presence
from bot.questions.pictures import Drawer
from bot.questions.scenario.answer import WhatIfReport
from bot.reading.supposed import CrossFlights
from bot.station import cooperation, hypothesis, occupancy
from bot.station.cooperation import CountBy, Side
from bot.station.manifest import Manifest
from bot.station.presence import levels
from bot.station.suspension import moment_of

STACK, STRIP = 92.0, 10.0
BETWEEN = 22.0


@dataclass(frozen=True, slots=True)
class World:
    """A course that things may take; ``edge`` is to where it has been flown."""

    manifest: Manifest
    edge: datetime


def draw(report: WhatIfReport, drawer: Drawer, sheet: Sheet) -> list[str]:
    """Set the worlds below what stands on the sheet; what each comes to, in sentences."""
    say = drawer.speech.say
    real, start = drawer.teller.manifest, report.span.start
    bare = hypothesis.without_cross_flights(real)
    with_swaps = report.crossing is CrossFlights.WITH
    planned = World(real, report.edge), World(bare, start)
    if not with_swaps:
        planned = planned[1], planned[0]
    # What would be without a seat swapped never was, even where all of it lies behind.
    end = report.span.end
    is_over = report.other is report.course and end is not None and end <= report.edge
    rows = [
        (say("As flown") if is_over else say("As planned"), planned[0]),
        (say("If it happens"), World(report.course.manifest, start)),
    ]
    beside: list[World] = []
    if report.other is not report.course:
        beside = [planned[1], World(report.other.manifest, start)]
    worlds = [*(world for _, world in rows), *beside]
    bands = [_band(world, report) for world in worlds]
    most = max(
        level.total for band in bands for level in levels(band.stays, band.span, lambda _stay: "")
    )
    records = [cooperation.guarantee(world.manifest, report.span) for world in worlds]
    keys = [*group_keys(bands[0], drawer), Key(say("planned or supposed"), *sheet.ghost(GREY))]
    if any(record.sole for record in records):
        keys.append(only_one(drawer))
    if any(record.gaps for record in records):
        keys.append(Key(say("nobody of a side"), drawer.theme.band, edge=drawer.theme.alarm))
    sheet.legend(keys)
    width = (WIDTH - 2 * MARGIN - BETWEEN) / 2 if beside else WIDTH - 2 * MARGIN
    sides = [say("With cross-flights"), say("Without cross-flights")]
    if not with_swaps:
        sides.reverse()
    told = []
    if beside:
        sheet.y += 6
        for place, head in enumerate(sides):
            x = MARGIN + place * (width + BETWEEN)
            sheet.text(x, sheet.y + 14, head, drawer.theme.faint, room=width)
        sheet.y += 22
    for number, (head, world) in enumerate(rows):
        begin = sheet.y
        panel = Panel(report, drawer, sheet, most)
        verdict = panel.draw(head, world, MARGIN, width)
        told.append(f"{head}: {verdict}.")
        if beside:
            told[-1] = f"{sides[0]}, {head}: {verdict}."
            sheet.y = begin
            verdict = panel.draw(head, beside[number], MARGIN + width + BETWEEN, width)
            told.append(f"{sides[1]}, {head}: {verdict}.")
        sheet.y += 10
    return told


def _band(world: World, report: WhatIfReport) -> Band:
    span = report.span
    return Band(
        span,
        span.end or span.start,
        world.edge,
        occupancy.aboard_during(world.manifest, span),
        (),
        None,
        CountBy.AGENCY,
    )


@dataclass(frozen=True, slots=True)
class Panel:
    """Where one world is drawn; ``most`` is the largest number of all of them."""

    report: WhatIfReport
    drawer: Drawer
    sheet: Sheet
    most: int

    def draw(self, head: str, world: World, x: float, width: float) -> str:
        """One world: what it is called, its numbers, each side's presence; returns its verdict."""
        sheet, drawer, band = self.sheet, self.drawer, _band(world, self.report)
        sheet.text(x, sheet.y + 14, head, bold=True, room=width)
        verdict, alarming = self._verdict(world.manifest)
        colour = drawer.theme.alarm if alarming else drawer.theme.faint
        sheet.text(x, sheet.y + 33, verdict, colour, bold=alarming, room=width)
        sheet.y += 48
        scale = Scale(band.span.start, band.end, x + 26, x + width)
        marks = ticks(scale, drawer.speech, sheet.measure)
        top, ground = sheet.y, len(sheet.shapes)
        group = group_of(band, drawer)
        stacked = levels(band.stays, band.span, group)
        present = {one for level in stacked for one in level.counts}
        order = [one for one in (*colours(band.count_by), OTHERS) if one in present]
        stack(sheet, scale, stacked, order, band, drawer, STACK, self.most)
        sheet.y += 12
        for side in (Side.RUSSIAN, Side.AMERICAN):
            self._side(side, world.manifest, band, scale)
        sheet.dates(marks, sheet.y - 4)
        sheet.y += 12
        sheet.lay_under(ground, scale, scale.end, marks, top)
        sheet.y += 6
        return verdict

    def _verdict(self, manifest: Manifest) -> tuple[str, bool]:
        speech, span = self.drawer.speech, self.report.span
        gaps = cooperation.guarantee(manifest, span).gaps
        if not gaps:
            return self._narrowly(manifest), False
        first = min(gaps, key=lambda gap: gap.start)
        day = speech.short_moment(moment_of(manifest, first.start, span))
        if len(first.about) > 1:
            return speech.say("neither side from {day}", day=day), True
        if Side.RUSSIAN in first.about:
            return speech.say("no Russian from {day}", day=day), True
        return speech.say("no American from {day}", day=day), True

    def _narrowly(self, manifest: Manifest) -> str:
        """That both sides are there; or from when on only one of a side, or for how long."""
        speech, span = self.drawer.speech, self.report.span
        texts = {
            Side.RUSSIAN: (
                msgid("only one Russian from {day}"),
                msgid("only one Russian for {days}"),
            ),
            Side.AMERICAN: (
                msgid("only one American from {day}"),
                msgid("only one American for {days}"),
            ),
        }
        sole = cooperation.guarantee(manifest, span).sole
        alone = {side: [one for one in sole if side in one.about] for side in texts}
        side = max(texts, key=lambda side: sum(one.days() for one in alone[side]))
        if not alone[side]:
            return speech.say("both sides all the time")
        from_day, for_days = texts[side]
        first, last = alone[side][0], alone[side][-1]
        whole = all(one.end == other.start for one, other in pairwise(alone[side]))
        if whole and span.start < first.start and last.end == span.end:
            day = speech.short_moment(moment_of(manifest, first.start, span))
            return speech.say(from_day, day=day)
        days = speech.days(sum(one.days() for one in alone[side]))
        return speech.say(for_days, days=days)

    def _side(self, side: Side, manifest: Manifest, band: Band, scale: Scale) -> None:
        """Thick where several of a side are there, thin where only one is, none where nobody."""
        sheet, top = self.sheet, self.sheet.y
        sheet.text(scale.left - 5, top + STRIP + 1, CODES[side], bold=True, anchor=Anchor.END)
        for start, end, number in presence(manifest, band.count_by, side):
            across = scale.x(start), scale.x(end)
            if across[0] >= across[1]:
                continue
            if not number:
                length = across[1] - across[0]
                theme = self.drawer.theme
                sheet.add(Box(across[0], top, length, STRIP, theme.band, edge=theme.alarm))
                continue
            low = STRIP - 4 if number == 1 else 0
            planned_or_flown(sheet, scale, band.edge, across, (top + low, STRIP - low), SIDES[side])
        sheet.y += STRIP + 7
