"""How the answers about the agreements and the swapped seats read."""

from bot.messages import msgid
from bot.questions.cooperation.answer import AgreementReport, CrossFlightsReport
from bot.questions.wording import basis, card, footer, said_between
from bot.saying.card import Button, Card, Entry, Line, Section
from bot.saying.speech import Speech
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.agreements import CrossFlight, chain
from bot.station.domain import Agreement, EventKind, Statement


@card.register
def agreement(answer: AgreementReport, teller: Teller, command: str) -> Card:
    """Title: in force until when; then the terms, the chain of supplements, and doubts."""
    say, speech = teller.speech.say, teller.speech
    found = answer.in_force
    if found is None:
        first = answer.first
        title = (
            say("No agreement on crews is in force on {day}", day=speech.day(answer.at))
            if answer.history
            else say("No agreement on crews yet on {day}", day=speech.day(answer.at))
        )
        return Card(
            title,
            say(
                "The last one recorded runs to {year}."
                if _runs(answer.history[-1], answer)
                else "The last one recorded ran to {year}.",
                year=_valid_until(answer.history[-1], speech),
            )
            if answer.history
            else say("The first was signed on {day}.", day=speech.moment(first.signed))
            if first and first.signed and answer.has_happened(first.signed)
            else say("None was known then."),
            _chain(answer, teller),
            footer(answer, teller, say("As signed")),
            (sources_button(speech, command),),
        )
    year = speech.moment(found.valid_until) if found.valid_until else "?"
    sections = [
        Section(say("Terms"), _statement_entries(answer.terms, teller)),
        *_chain(answer, teller),
    ]
    if answer.conflicts:
        sections.append(
            Section(
                say("Sources on its end, newest first"), _dated_entries(answer.conflicts, teller)
            )
        )
    return Card(
        say("NASA and Roscosmos fly each other's crews, to {year}", year=year),
        f"{say(found.title)}. {teller.prose(found.what).split(';')[0].rstrip('.')}.",
        tuple(sections),
        footer(
            answer,
            teller,
            say("As signed"),
            say("in force on {day}", day=speech.short_day(answer.at)),
        ),
        (Button(say("Cross-flights"), "/cross-flights"), sources_button(speech, command)),
    )


def _chain(answer: AgreementReport, teller: Teller) -> tuple[Section, ...]:
    say, speech = teller.speech.say, teller.speech
    lines = [
        Entry(
            speech.short_moment(row.signed),
            say("{title}, to {year}", title=say(row.title), year=year)
            if (year := _valid_until(row, speech)) and str(row.valid_until) not in row.title
            else say(row.title),
        )
        for row in answer.history
        if row.signed
    ]
    negotiated = [
        Entry(
            speech.short_moment(row.announced),
            say("{title}: signature not recorded", title=say(row.title)),
        )
        for row in answer.negotiated
        if row.announced
    ]
    headed = ((say("Signed"), lines), (say("Only negotiated, as far as is known"), negotiated))
    return tuple(Section(heading, tuple(rows)) for heading, rows in headed if rows)


def _runs(row: Agreement, answer: AgreementReport) -> bool:
    """Whether an agreement has not come to its end yet."""
    return row.valid_until is not None and row.valid_until.latest > answer.now


def _valid_until(row: Agreement, speech: Speech) -> str:
    return speech.moment(row.valid_until) if row.valid_until else ""


def _statement_entries(rows: tuple[Statement, ...], teller: Teller) -> tuple[Line, ...]:
    say = teller.speech.say
    return tuple(Entry(say(row.heading), say(row.text), left=True) for row in rows)


def _dated_entries(rows: tuple[Statement, ...], teller: Teller) -> tuple[Line, ...]:
    speech = teller.speech
    return tuple(
        Entry(speech.short_moment(row.said), speech.say(row.text)) for row in rows if row.said
    )


@card.register
def cross_flights(answer: CrossFlightsReport, teller: Teller, command: str) -> Card:
    """Title: how many each way; then the seats in order, one line each."""
    say, speech = teller.speech.say, teller.speech
    flown = [swap for swap in answer.seats if not answer.standing_of(swap).is_plan]
    planned = [swap for swap in answer.seats if answer.standing_of(swap).is_plan]
    ahead = answer.named[0] is not None and answer.named[0] > answer.edge
    sections = []
    if flown:
        sections.append(Section(say("Flown"), _swaps(flown, teller)))
    if planned:
        sections.append(Section(say("Planned"), _swaps(planned, teller)))
    if answer.earlier:
        sections.append(Section(say("Earlier, to the station"), _earlier(answer, teller)))
    if answer.context:
        sections.append(Section(say("Background"), _statement_entries(answer.context, teller)))
    title = _number(
        len(flown),
        len(planned),
        len(answer.earlier),
        said_between(*answer.named, speech),
        teller,
        ahead=ahead,
    )
    signed = next((row.signed for row in chain(teller.manifest)), None)
    return Card(
        title,
        _described(answer, teller),
        tuple(sections),
        footer(
            answer,
            teller,
            basis(
                teller,
                over=not planned and not ahead,
                begun=bool(flown or answer.earlier),
                mixed=msgid("Flown and planned kept apart"),
            ),
            say("seats on the way up"),
        ),
        (
            Button(say("The agreement"), "/agreement"),
            *([picture_button(speech, command)] if answer.has_picture else []),
            sources_button(speech, command),
        ),
        quoted=say("{told}, under the agreement of {day}", told=title, day=speech.moment(signed))
        if answer.seats and signed
        else "",
    )


_LIKELY = msgid("'Likely' marks a supplement inferred from the year.")


def each_way(answer: CrossFlightsReport, teller: Teller) -> str:
    """How many were flown by either side on the ships of the other, if any were."""
    flown = [swap for swap in answer.seats if not answer.standing_of(swap).is_plan]
    if not flown:
        return ""
    astronauts = sum(swap.program == "soyuz" for swap in flown)
    return teller.speech.say(
        "NASA astronauts on Soyuz: {astronauts}. Roscosmos cosmonauts on Crew Dragon:"
        " {cosmonauts}.",
        astronauts=astronauts,
        cosmonauts=len(flown) - astronauts,
    )


def _number(
    flown: int, planned: int, earlier: int, when: str, teller: Teller, *, ahead: bool
) -> str:
    """How many were flown, and are planned, in the time asked for."""
    say, many = teller.speech.say, teller.speech.many
    if flown:
        told = many("{count} cross-flight flown", "{count} cross-flights flown", flown)
    elif planned:
        told = many("{count} cross-flight planned", "{count} cross-flights planned", planned)
    elif earlier:
        told = many(
            "{count} seat on a partner's ship", "{count} seats on a partner's ship", earlier
        )
    else:
        if when and ahead:
            return say("No cross-flight is planned {when}, as far as is known", when=when)
        return say("No cross-flight {when}", when=when) if when else say("No cross-flight is known")
    if when:
        told = say("{told} {when}", told=told, when=when)
    if earlier and not flown and not planned:
        told = say("{told}, before there was an agreement", told=told)
    if flown and planned:
        told = say("{told}, {planned} planned", told=told, planned=planned)
    return told


def _described(answer: CrossFlightsReport, teller: Teller) -> str:
    """How many of those flown went each way, and what "likely" means where it stands."""
    found = [each_way(answer, teller)]
    if any(swap.under and swap.under.basis == "likely" for swap in answer.seats):
        found.append(teller.speech.say(_LIKELY))
    return " ".join(filter(None, found))


def _swaps(swaps: list[CrossFlight], teller: Teller) -> tuple[Line, ...]:
    return tuple(
        teller.crew(
            swap.seat.person,
            swap.seat.agency,
            teller.manifest.person(swap.seat.person).nationality,
            teller.ship(swap.seat.mission),
            _launched(swap, teller),
            agreement_of(swap, teller),
        )
        for swap in swaps
    )


def _launched(swap: CrossFlight, teller: Teller) -> str:
    launch = teller.manifest.event(swap.seat.mission, EventKind.LAUNCH)
    return teller.speech.short_moment(launch.at) if launch and launch.at else ""


def agreement_of(swap: CrossFlight, teller: Teller) -> str:
    """The agreement or supplement that a seat falls under, "likely" if that is inferred."""
    say = teller.speech.say
    rows = {row.id: row for row in teller.manifest.agreements}
    row = rows.get(swap.under.agreement) if swap.under else None
    if swap.under is None or row is None:
        return ""
    first = chain(teller.manifest)[0]
    year = row.signed.earliest.year if row.signed else ""
    title = (
        say("agreement of {year}", year=year)
        if row is first
        else say(row.title).split(":")[0].split(" (")[0].lower()
    )
    return say("likely {title}", title=title) if swap.under.basis == "likely" else title


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
            seats = speech.many("{count} seat", "{count} seats", len(swaps))
            told = {"text": text, "seats": seats, "first": first, "last": last}
            lines.append(
                say("{text}: {seats}, {first} to {last}", **told)
                if len(swaps) > 1
                else say("{text}: {seats}, {first}", **told)
            )
    return tuple(lines)
