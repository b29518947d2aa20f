"""How the answers about the guarantee read: the verdict first, then the why."""

from datetime import datetime

from bot.questions.cooperation import (
    AgreementReport,
    CrossFlightsReport,
    GuaranteeReport,
    SeatsReport,
)
from bot.replies.card import Button, Card, Crew, Entry, Line, Section
from bot.replies.speech import GLUE
from bot.replies.wording.shared import Teller, card, sources_button
from bot.station.cooperation import (
    CountBy,
    CrossFlight,
    Guarantee,
    OnlyCrew,
    Side,
    Stretch,
    chain,
)
from bot.station.domain import Moment, Precision, Span, Standing, Statement
from bot.station.suspension import last_plan

# The newest close calls; more are in the facts for machines.
MAX_STRETCHES = 5


def crew_of(sides: tuple[Side, ...], teller: Teller) -> str:
    """Which sides, as a noun: "American", "Russian", "American and no Russian"."""
    say = teller.speech.say
    if len(sides) > 1:
        return say("American and no Russian")
    return say("American") if sides == (Side.AMERICAN,) else say("Russian")


@card.register
def guarantee(answer: GuaranteeReport, teller: Teller, command: str) -> Card:
    """Title: the verdict; then each crew alone, the record, and what cross-flights changed."""
    say, speech = teller.speech.say, teller.speech
    sections = [Section(say("If only one crew stayed"), _only(answer.only, teller))]
    if answer.whole:
        heading = say("Since {day}", day=speech.day(answer.told.span.start))
        sections.append(Section(heading, _whole_record(answer.told, teller)))
    else:
        sections.append(Section(say("The record"), _span_record(answer, teller)))
    if answer.before and answer.since:
        sections.append(_changed(answer.before, answer.since, teller))
    counted = (
        say("NASA and Roscosmos crew")
        if answer.count_by is CountBy.AGENCY
        else say("by nationality, not by agency")
    )
    until = answer.agreement.valid_until if answer.agreement else None
    return Card(
        _verdict(answer, teller),
        _why(answer, teller),
        tuple(sections),
        (
            _told_as(answer, teller),
            counted,
            say("agreement to {year}", year=until) if until else say("no agreement in force"),
            teller.facts_to(answer.known_to),
        ),
        (
            Button(say("What if Soyuz stops?"), "/what-if program: soyuz"),
            Button(say("What if Dragon stops?"), "/what-if program: dragon"),
            sources_button(speech, command),
        ),
    )


def _told_as(answer: GuaranteeReport, teller: Teller) -> str:
    say = teller.speech.say
    if answer.flown is None:
        return say("Plan")
    return say("As flown") if _all_flown(answer) else say("Flown and planned")


def _all_flown(answer: GuaranteeReport) -> bool:
    return answer.flown is not None and answer.flown.span == answer.told.span


def _verdict(answer: GuaranteeReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    if answer.whole:
        here = _at_end(answer)
        if here:
            return say("The guarantee is broken: no {side} aboard", side=crew_of(here, teller))
        if not answer.hangs_on:
            return say("The guarantee holds")
        if any(crew.holds for crew in answer.only):
            ships = [teller.ship(ship) for crew in answer.hangs_on for ship in crew.ships]
            return say("The guarantee hangs on {ships}", ships=speech.listed(ships))
        return say("Both are aboard, but no one ship keeps the guarantee")
    span = _span(answer.told.span, teller)
    if answer.flown and not answer.flown.holds:
        return say("The guarantee was not kept {span}", span=span)
    if _all_flown(answer):
        return say("The guarantee was kept {span}", span=span)
    if answer.flown is None:
        return (
            say("The guarantee would be kept {span}", span=span)
            if answer.told.holds
            else say("The guarantee would not be kept {span}", span=span)
        )
    words = {
        "span": _span(answer.flown.span, teller),
        "day": speech.day((answer.told.span.end or answer.now) - datetime.resolution),
    }
    if answer.told.holds:
        return say("The guarantee was kept {span}, and would be kept to {day}", **words)
    return say("The guarantee was kept {span}, but would not be kept to {day}", **words)


def _at_end(answer: GuaranteeReport) -> tuple[Side, ...]:
    end = answer.record.span.end
    for gap in answer.record.gaps:
        if gap.end == end:
            return tuple(Side(side) for side in gap.about)
    return ()


def _span(span: Span, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    start = speech.day(span.start)
    end = speech.day((span.end or span.start) - datetime.resolution)
    return (
        say("on {day}", day=start)
        if start == end
        else say("from {start} to {end}", start=start, end=end)
    )


def _why(answer: GuaranteeReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    known = speech.day(answer.known_to)
    if answer.whole:

        def either(crews: tuple[OnlyCrew, ...]) -> str:
            return speech.listed_or([teller.program(crew.program) for crew in crews])

        if _at_end(answer):
            why = say("An American and a Russian are to be aboard at every moment.")
        elif answer.hangs_on:
            why = say(
                "If {programs} is suspended, a side is missing.", programs=either(answer.hangs_on)
            )
        else:
            why = say(
                "An American and a Russian stay aboard even if {programs} is suspended.",
                programs=either(answer.only),
            )
        edge = min(answer.now, answer.known_to)
        told = (
            say("As last known on {day}.", day=known)
            if answer.now > answer.known_to
            else say("As of {day}.", day=speech.day(edge))
        )
        return f"{why} {told}"
    gaps = speech.days(sum(gap.days() for gap in answer.told.gaps))
    if _all_flown(answer):
        parts = [
            say("Both were aboard at every moment.")
            if answer.told.holds
            else say("A side was missing for {days}.", days=gaps)
        ]
    else:
        parts = [
            say("Both would be aboard at every moment.")
            if answer.told.holds
            else say("A side would be missing for {days}.", days=gaps)
        ]
        if answer.flown:
            parts.insert(0, say("Everything after {day} is planned.", day=known))
        if answer.told.span.end == last_plan(teller.manifest):
            parts.append(say("No dated plan reaches further."))
    begun = _begun(teller)
    if begun:
        parts.append(say("It is an agreement since {day}.", day=speech.day(begun.earliest)))
    return " ".join(parts)


def _begun(teller: Teller) -> Moment | None:
    """When the first agreement on crews that is known was signed."""
    rows = chain(teller.manifest)
    return next((row.signed for row in rows if row.signed), None)


def _only(only: tuple[OnlyCrew, ...], teller: Teller) -> tuple[Line, ...]:
    say, speech = teller.speech.say, teller.speech
    lines: list[Line] = []
    for crew in only:
        sides = []
        for side, people in ((Side.RUSSIAN, crew.russian), (Side.AMERICAN, crew.american)):
            flag = speech.flag("RU" if side is Side.RUSSIAN else "US")
            words = (
                speech.many("{count} Russian", "{count} Russians", len(people))
                if side is Side.RUSSIAN
                else speech.many("{count} American", "{count} Americans", len(people))
            )
            if not people:
                words = say("no Russian") if side is Side.RUSSIAN else say("no American")
            named = f" ({teller.name(people[0])})" if len(people) == 1 else ""
            sides.append((len(people), f"{flag}{words}{named}"))
        sides.sort(key=lambda pair: -pair[0])
        ships = speech.listed([teller.ship(ship) for ship in crew.ships])
        lines.append(Entry(ships, ", ".join(words for _, words in sides), left=True))
    return tuple(lines) or (say("No ship is docked."),)


def _whole_record(record: Guarantee, teller: Teller) -> tuple[Line, ...]:
    say, speech = teller.speech.say, teller.speech
    lines: list[Line] = [
        say("Both aboard for {days}, never one missing.", days=speech.days(record.days))
        if record.holds
        else _gap_line(record, teller)
    ]
    if record.sole:
        last = max(record.sole, key=lambda stretch: stretch.start)
        lines.append(say("Last close call: {what}.", what=_sole(last, teller)))
    return tuple(lines)


def _gap_line(record: Guarantee, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    missing = sum(gap.days() for gap in record.gaps)
    return say(
        "A side was missing for {missing} of {days}.",
        missing=speech.days(missing),
        days=speech.days(record.days),
    )


def _sole(stretch: Stretch, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    side, person = stretch.about
    values = {
        "name": teller.name(person),
        "days": speech.days(stretch.days()),
        "start": _start_beside(stretch, teller),
        "end": speech.day(stretch.end),
    }
    if side == Side.AMERICAN:
        return say("{name}, the only American for {days}, {start} to {end}", **values)
    return say("{name}, the only Russian for {days}, {start} to {end}", **values)


def _start_beside(stretch: Stretch, teller: Teller) -> str:
    day = teller.speech.day(stretch.start)
    same = stretch.start.year == stretch.end.year
    return day.removesuffix(f"{GLUE}{stretch.start.year}") if same else day


def _span_record(answer: GuaranteeReport, teller: Teller) -> tuple[Line, ...]:
    say, speech, record = teller.speech.say, teller.speech, answer.told
    figures = {
        "exposed": f"{round(record.exposed_days):,}",
        "days": speech.days(record.days),
    }
    lines: list[Line] = [
        say(
            "Fewest aboard: {american}, {russian}.",
            american=speech.many("{count} American", "{count} Americans", record.least_american),
            russian=speech.many("{count} Russian", "{count} Russians", record.least_russian),
        ),
        say("At no moment is one ship all that keeps a side aboard.")
        if not record.exposed_days
        else say("One ship leaving would have left a side out on {exposed} of {days}.", **figures)
        if _all_flown(answer)
        else say("One ship leaving would leave a side out on {exposed} of {days}.", **figures),
    ]
    lines += (
        say(
            "No {side} aboard for {days}, from {day}.",
            side=crew_of(tuple(Side(side) for side in gap.about), teller),
            days=speech.days(gap.days()),
            day=speech.day(gap.start),
        )
        for gap in record.gaps[-MAX_STRETCHES:]
    )
    sole = sorted(record.sole, key=lambda stretch: stretch.start)
    lines += (f"{_sole(stretch, teller)}." for stretch in sole[-MAX_STRETCHES:])
    left_out = len(sole) - MAX_STRETCHES
    if left_out > 0:
        lines.append(
            speech.many(
                "and {count} earlier time with one alone",
                "and {count} earlier times with one alone",
                left_out,
            )
        )
    return tuple(lines)


def _changed(before: Guarantee, since: Guarantee, teller: Teller) -> Section:
    say, speech = teller.speech.say, teller.speech

    def share(record: Guarantee) -> int:
        return round(100 * record.exposed_days / record.days)

    start = speech.short_moment(Moment(before.span.start, Precision.MONTH))
    end = speech.short_moment(Moment(since.span.start, Precision.MONTH))
    exposed = [f"{round(record.exposed_days):,}" for record in (before, since)]
    days = [f"{round(record.days):,}" for record in (before, since)]
    heading = say("What cross-flights changed")
    first = say("One ship leaving would have left one side out")
    if not speech.style.columns:
        return Section(
            heading,
            (
                first,
                say(
                    "on {exposed} of {days} days before ({start} to {end}),",
                    exposed=exposed[0],
                    days=days[0],
                    start=start,
                    end=end,
                ),
                say("on {exposed} of {days} days since.", exposed=exposed[1], days=days[1]),
            ),
        )
    labels = say("  before, {start} to {end}", start=start, end=end), say("  since")
    wide = [max(map(len, column)) for column in (labels, exposed, days)]
    percent = [f"{share(record)} %" for record in (before, since)]
    rows = tuple(
        say(
            "{label}   {exposed} of {days} days   {percent}",
            label=labels[row].ljust(wide[0]),
            exposed=exposed[row].rjust(wide[1]),
            days=days[row].rjust(wide[2]),
            percent=percent[row].rjust(max(map(len, percent))),
        )
        for row in (0, 1)
    )
    return Section(heading, (first, *rows))


# ---------------------------------------------------------------- agreements


@card.register
def agreement(answer: AgreementReport, teller: Teller, command: str) -> Card:
    """Title: in force until when; then the terms, the chain of supplements, and doubts."""
    say, speech = teller.speech.say, teller.speech
    found = answer.in_force
    if found is None:
        first = answer.history[0] if answer.history else None
        title = (
            say("No agreement on crews is in force on {day}", day=speech.day(answer.at))
            if first
            else say("No agreement on crews yet on {day}", day=speech.day(answer.at))
        )
        return Card(
            title,
            say("The last one recorded ran to {year}.", year=answer.history[-1].valid_until)
            if answer.history
            else say("The first was signed on {day}.", day=speech.moment(begun))
            if (begun := _begun(teller))
            else say("None was known then."),
            _chain(answer, teller),
            (say("As signed"), teller.facts_to(answer.known_to)),
            (sources_button(speech, command),),
        )
    year = speech.moment(found.valid_until) if found.valid_until else "?"
    sections = [Section(say("Terms"), _statements(answer.terms, teller)), *_chain(answer, teller)]
    if answer.conflicts:
        sections.append(
            Section(say("Sources on its end, newest first"), _dated(answer.conflicts, teller))
        )
    return Card(
        say("NASA and Roscosmos fly each other's crews, to {year}", year=year),
        say("{title}. {what}.", title=found.title, what=found.what.split(";")[0].rstrip(".")),
        tuple(sections),
        (
            say("As signed"),
            say("in force on {day}", day=speech.short_day(answer.at)),
            teller.facts_to(answer.known_to),
        ),
        (Button(say("Cross-flights"), "/cross-flights"), sources_button(speech, command)),
    )


def _chain(answer: AgreementReport, teller: Teller) -> tuple[Section, ...]:
    say, speech = teller.speech.say, teller.speech
    lines = [
        Entry(
            speech.short_moment(row.signed),
            say("{title}, to {year}", title=row.title, year=year)
            if (year := speech.moment(row.valid_until) if row.valid_until else "")
            and year not in row.title
            else row.title,
        )
        for row in answer.history
        if row.signed
    ]
    negotiated = [
        Entry(
            speech.short_moment(row.announced),
            say("{title}: signature not recorded", title=row.title),
        )
        for row in answer.negotiated
        if row.announced
    ]
    headed = ((say("Signed"), lines), (say("Only negotiated, as far as is known"), negotiated))
    return tuple(Section(heading, tuple(rows)) for heading, rows in headed if rows)


def _statements(rows: tuple[Statement, ...], teller: Teller) -> tuple[Line, ...]:
    del teller
    return tuple(Entry(row.heading, row.text, left=True) for row in rows)


def _dated(rows: tuple[Statement, ...], teller: Teller) -> tuple[Line, ...]:
    return tuple(Entry(teller.speech.short_moment(row.said), row.text) for row in rows if row.said)


# -------------------------------------------------------------- cross-flights


@card.register
def cross_flights(answer: CrossFlightsReport, teller: Teller, command: str) -> Card:
    """Title: how many each way; then the seats in order, one line each."""
    say, speech = teller.speech.say, teller.speech
    flown = [swap for swap in answer.seats if not answer.standing_of(swap).is_plan]
    planned = [swap for swap in answer.seats if answer.standing_of(swap).is_plan]
    sections = []
    if flown:
        sections.append(Section(say("Flown"), _swaps(flown, teller)))
    if planned:
        sections.append(Section(say("Planned"), _swaps(planned, teller)))
    if answer.earlier:
        sections.append(Section(say("Earlier, to the station"), _earlier(answer, teller)))
    if answer.context:
        sections.append(Section(say("Before that"), _statements(answer.context, teller)))
    americans = sum(swap.program == "soyuz" for swap in flown)
    return Card(
        speech.many("{count} cross-flight flown", "{count} cross-flights flown", len(flown))
        + (say(", {count} planned", count=len(planned)) if planned else ""),
        say(
            "{astronauts} of NASA on Soyuz, {cosmonauts} of Roscosmos on Crew Dragon."
            " 'Likely' marks a supplement inferred from the year.",
            astronauts=americans,
            cosmonauts=len(flown) - americans,
        ),
        tuple(sections),
        (
            say("As flown") if not planned else say("Flown and planned kept apart"),
            say("seats on the way up"),
            teller.facts_to(answer.known_to),
        ),
        (Button(say("The agreement"), "/agreement"), sources_button(speech, command)),
    )


def _swaps(swaps: list[CrossFlight], teller: Teller) -> tuple[Line, ...]:
    say = teller.speech.say
    titles = {row.id: row.title.split(":")[0] for row in teller.manifest.agreements}
    lines: list[Line] = []
    for swap in swaps:
        person = teller.manifest.person(swap.seat.person)
        under = ""
        if swap.under:
            title = titles.get(swap.under.agreement, "")
            title = title.split(" on ")[0].split(" (")[0].lower()
            under = say("likely {title}", title=title) if swap.under.basis == "likely" else title
        lines.append(
            Crew(
                person.nationality,
                person.spoken,
                teller.ship(swap.seat.mission),
                under,
            )
        )
    return tuple(lines)


def _earlier(answer: CrossFlightsReport, teller: Teller) -> tuple[Line, ...]:
    say, speech = teller.speech.say, teller.speech
    soyuz = [swap for swap in answer.earlier if swap.program == "soyuz"]
    others = [swap for swap in answer.earlier if swap.program != "soyuz"]
    lines: list[Line] = []
    for swaps, text in (
        (soyuz, say("NASA astronauts on Soyuz")),
        (others, say("Roscosmos cosmonauts on the Shuttle")),
    ):
        if swaps:
            first, last = teller.ship(swaps[0].seat.mission), teller.ship(swaps[-1].seat.mission)
            lines.append(
                speech.many(
                    "{text}: {count} seat, {first}",
                    "{text}: {count} seats, {first} to {last}",
                    len(swaps),
                    text=text,
                    first=first,
                    last=last,
                )
            )
    return tuple(lines)


# ---------------------------------------------------------------------- seats


@card.register
def seats(answer: SeatsReport, teller: Teller, command: str) -> Card:
    """Title: enough seats or not; then each ship and who would leave in it."""
    say, speech = teller.speech.say, teller.speech
    aboard = sum(len(boat.places) for boat in answer.lifeboats) + len(answer.without)
    known = [boat.seats for boat in answer.lifeboats if boat.seats is not None]
    day = speech.day(answer.at)
    short = [boat for boat in answer.lifeboats if boat.free is not None and boat.free < 0]
    if answer.without or short:
        title = say("Not everyone has a seat home on {day}", day=day)
    else:
        title = say(
            "{seats} seats home for {aboard} aboard on {day}",
            seats=sum(known),
            aboard=aboard,
            day=day,
        )
    if answer.at > answer.known_to:
        title += say(", as last known")
    sections = []
    for boat in answer.lifeboats:
        free = (
            say("seats not recorded")
            if boat.free is None
            else speech.many("{count} seat free", "{count} seats free", boat.free)
            if boat.free > 0
            else say("all seats taken")
            if boat.free == 0
            else speech.many("{count} seat missing", "{count} seats missing", -boat.free)
        )
        lines: list[Line] = [
            teller.crew(
                place.stay.person,
                place.stay.agency,
                teller.manifest.person(place.stay.person).nationality,
                say("came on {ship}", ship=teller.ship(place.stay.up))
                if place.stay.up != boat.mission
                else "",
            )
            for place in boat.places
        ]
        reasons = dict.fromkeys(place.refuge.why for place in boat.places if place.refuge)
        if any(place.stay.assumed for place in boat.places):
            lines.append(say("Taken to be there: planned to the year only."))
        lines += (say("Why: {reason}.", reason=reason.rstrip(".")) for reason in reasons)
        sections.append(Section(teller.ship(boat.mission), tuple(lines) or (say("nobody"),), free))
    if answer.without:
        sections.append(
            Section(
                say("Without a seat"),
                tuple(teller.name(place.stay.person) for place in answer.without),
            )
        )
    return Card(
        title,
        say("Who would leave in which ship, if all had to leave at once."),
        tuple(sections),
        (
            say("As recorded") if answer.standing is Standing.ACTUAL else say("As last known"),
            say("a changed seat goes before the ship someone came on"),
            teller.facts_to(answer.known_to),
        ),
        (
            Button(say("Who is aboard"), f"/aboard when: {Moment(answer.at)}"),
            sources_button(speech, command),
        ),
    )
