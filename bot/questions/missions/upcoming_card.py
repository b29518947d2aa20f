"""How the answer what comes next reads."""

from collections.abc import Sequence
from datetime import datetime

from bot.messages import Sayable, msgid
from bot.questions.missions.answer import NoneKnown, Upcoming
from bot.questions.missions.card import not_named
from bot.questions.missions.flyers import Flyer
from bot.questions.missions.none_dated import none_dated, undated, waiting
from bot.questions.wording import card
from bot.reading.among import Among, Kind
from bot.reading.conditions import of_those
from bot.reading.conditions_said import whom_said
from bot.saying.card import Button, Card, Line, Section
from bot.saying.teller import Teller, planned, sources_button
from bot.station.domain import Event, EventKind, Leg, Mission, Standing
from bot.station.moments import Moment, Precision
from bot.station.rotation import Handover
from bot.station.sites import spaceport
from bot.station.stays import Stay


@card.register
def upcoming(answer: Upcoming, teller: Teller, command: str) -> Card:
    """Title: the mission and when; then how long till then, who flies and whom they relieve."""
    say, speech = teller.speech.say, teller.speech
    footer = (
        say("As flown") if answer.reason is NoneKnown.RETIRED else say("Plan"),
        say("{facts}; later news is not in", facts=teller.facts_to(answer.known_to)),
    )
    if answer.awaits_news:
        return _awaiting(answer, teller, command, footer)
    if answer.event is None or answer.mission is None or answer.event.at is None:
        return none_dated(answer, teller, command, footer)
    moment = answer.event.at
    title = say(
        _TITLES[answer.kind],
        program=_next_of(answer, teller),
        mission=_ship_name(answer, teller),
        when=planned(answer.event, teller),
    )
    wait = _wait(moment, answer.now, teller)
    if answer.event.standing is Standing.NO_EARLIER_THAN:
        wait = say("{wait} at the earliest", wait=wait)
    if answer.kind is EventKind.LAUNCH and answer.mission.launch_site:
        place = say(spaceport(answer.mission.launch_site))
        wait = say("{wait}, from {place}.", wait=wait, place=place)
    else:
        wait += "."
    description = [
        wait,
        _how_close(answer.event, teller),
        _could_come_first(answer, teller),
        _no_news(answer.overdue, teller, _NO_NEWS),
    ]
    if answer.event.known_since and answer.event.standing.is_plan and not answer.hindsight:
        known = speech.moment(answer.event.known_since)
        description.append(say("The plan has been known since {day}.", day=known))
    if answer.hindsight:
        description.append(say("No plan of that day is recorded; this is how it went later."))
    sections = [_crew_section(answer.mission, answer.kind, answer.crew, teller)]
    if answer.handover:
        sections.append(_relieves(answer, answer.handover, teller))
    sections += waiting(answer, teller)
    return Card(
        title,
        " ".join(part for part in description if part),
        tuple(sections),
        footer,
        (
            Button(say("Mission"), f"/mission name: {answer.mission.name}"),
            sources_button(speech, command),
        ),
    )


_TITLES = {
    EventKind.LAUNCH: msgid("{program}: {mission}, {when}"),
    EventKind.DOCKING: msgid("{program} docking: {mission}, {when}"),
    EventKind.UNDOCKING: msgid("{program} undocking: {mission}, {when}"),
    EventKind.LANDING: msgid("{program} landing: {mission}, {when}"),
}


def _ship_and_date(mission: Mission, event: Event, teller: Teller, *, exact: bool = False) -> str:
    return f"{teller.ship(mission.id)} ({planned(event, teller, exact=exact)})"


def _no_news(overdue: Sequence[tuple[Mission, Event]], teller: Teller, words: str) -> str:
    """That the time planned for these is over without news of them; blank for none."""
    if not overdue:
        return ""
    late = [_ship_and_date(mission, event, teller, exact=True) for mission, event in overdue]
    return teller.speech.say(words, missions=teller.speech.listed(late))


_NO_NEWS, _NOR = msgid("No news yet of {missions}."), msgid("Nor of {missions}.")


def _could_come_first(answer: Upcoming, teller: Teller) -> str:
    say, listed, told = teller.speech.say, teller.speech.listed, []
    if answer.rivals:
        others = [_ship_and_date(other, event, teller) for other, event in answer.rivals]
        told.append(say("{missions} could come first.", missions=listed(others)))
    if answer.undated:
        told.append(say(_COULD[answer.kind], missions=undated(answer, teller)))
    return " ".join(told)


_COULD = {
    EventKind.DOCKING: msgid("{missions} could dock first: no date is known."),
    EventKind.UNDOCKING: msgid("{missions} could undock first: no date is known."),
    EventKind.LANDING: msgid("{missions} could land first: no date is known."),
}


def _next_of(answer: Upcoming, teller: Teller) -> str:
    """Of what it is the next: of all, of a programme, of some people."""
    say = teller.speech.say
    program = answer.program
    launch = answer.kind is EventKind.LAUNCH
    of_all = say("Next launch") if launch else say("Next")
    told = say("Next {program}", program=say(program.name)) if program else of_all
    if answer.who is None:
        return told
    of_agencies = not answer.who.people and not answer.who.of(Kind.GENDER)
    said = answer.who.conditions() if of_agencies else _whom(answer.who, teller)
    return say("{next} ({who})", next=told, who=teller.tell(said))


def _whom(who: Among, teller: Teller) -> Sayable:
    return whom_said(teller.manifest, of_those(who))


def _ship_name(answer: Upcoming, teller: Teller) -> str:
    name = answer.mission.name if answer.mission else ""
    people = [one.seat.person for one in answer.meant(answer.crew)]
    if people:
        ship = teller.flight(name)
        return teller.speech.say("{names} on {ship}", names=teller.names(people), ship=ship)
    if answer.program is None:
        return teller.flight(name)
    # "Next Soyuz: MS-24", but "Next Starliner: Starliner-1".
    return teller.number(answer.mission.id) if answer.mission else ""


def _wait(moment: Moment, now: datetime, teller: Teller) -> str:
    """The wait, as wide as the plan is: "In 12 days", "In three to four months"."""
    say, speech = teller.speech.say, teller.speech
    if moment.precision is Precision.MINUTE:
        return say("In {length}", length=speech.length(moment.earliest - now))
    if moment.precision is Precision.DAY:
        days = (moment.earliest.date() - now.date()).days
        if days <= 1:
            return say("Today") if days <= 0 else say("Tomorrow")
        return say("In {length}", length=speech.days(days))
    if moment.vague:
        years = moment.earliest.year - now.year
        return (
            say("This year")
            if years <= 0
            else say("Next year")
            if years == 1
            else speech.many("In {count} year", "In {count} years", years)
        )
    least = (moment.earliest - now).days / 30.4375
    most = (moment.latest - now).days / 30.4375
    if most < 1 or least < 0:
        return say("Within a month")
    low, high = round(least), max(round(most), round(least))
    if low == 0:
        return speech.many("In up to {count} month", "In up to {count} months", high)
    if low == high:
        return speech.many("In about {count} month", "In about {count} months", low)
    return speech.many(
        "In {least} to {most} month",
        "In {least} to {most} months",
        high,
        least=_number(low, teller),
        most=_number(high, teller),
    )


_NUMBERS = (
    msgid("zero"), msgid("one"), msgid("two"), msgid("three"), msgid("four"), msgid("five"),
    msgid("six"), msgid("seven"), msgid("eight"), msgid("nine"),
)  # fmt: skip


def _number(number: int, teller: Teller) -> str:
    return teller.speech.say(_NUMBERS[number]) if number < len(_NUMBERS) else str(number)


def _how_close(event: Event, teller: Teller) -> str:
    say, moment = teller.speech.say, event.at
    if moment is None:
        return ""
    match moment.precision:
        case Precision.MINUTE:
            mark = teller.speech.mark(moment, "F")
            clock = teller.speech.clock(moment.earliest)
            return (
                say("At {clock}, {mark}.", clock=clock, mark=mark)
                if mark
                else say("At {clock}.", clock=clock)
            )
        case Precision.DAY:
            return say("No time is known yet.")
        case Precision.WEEK | Precision.MONTH:
            return say("No day is known yet.")
        case _:
            return say("No month is known yet.")


def _crew_section(
    mission: Mission, kind: EventKind, crew: Sequence[Flyer], teller: Teller
) -> Section:
    say = teller.speech.say
    if not crew:
        carries = mission.crewed_up or kind not in (EventKind.LAUNCH, EventKind.DOCKING)
        if carries:
            return Section(say("Crew"), (not_named(teller),))
        empty = (
            say("nobody: it flies empty to bring a crew home")
            if mission.crewed_down
            else say("nobody: cargo only")
        )
        return Section(say("Crew"), (empty,))
    lines = tuple(
        teller.seat(
            flyer.seat, flyer.nationality, say("first flight") if flyer.first_flight else ""
        )
        for flyer in crew
    )
    return Section(say("Crew"), lines)


def _relieves(answer: Upcoming, handover: Handover, teller: Teller) -> Section:
    say, speech = teller.speech.say, teller.speech
    arriving = answer.kind.leg is Leg.UP
    if not arriving:
        relief = teller.manifest.event(handover.mission, EventKind.DOCKING)
        text = teller.ship(handover.mission)
        if relief and relief.at:
            come = _CAME[relief.at.earliest <= answer.now]
            text = f"{text}, {say(come, day=speech.moment(relief.at))}"
        return Section(say("Relieved by"), (text,))
    ship = handover.former
    people = ", ".join(teller.name(stay.person) for stay in _in_order(handover, teller))
    lines: list[Line] = [f"{teller.ship(ship)}: {people}"]
    if answer.came:
        mark = speech.mark(answer.came, "D")
        came = mark or speech.short_moment(answer.came)
        home = _way_home(answer.home, answer.now, teller)
        if handover.left == ship:
            there = answer.came.latest <= answer.now
            lines.append(f"{say(_CAME[there], day=came)}, {home}")
        else:
            lines.append(say("aboard since {day}", day=came))
            lines.append(f"{teller.ship(handover.left)}: {home}")
    if handover.assumed:
        lines.append(say("Its own month is not known: it is assumed to dock as that crew leaves."))
    return Section(say("Relieves"), tuple(lines))


_CAME = msgid("to dock {day}"), msgid("docked {day}")


def _way_home(home: Event | None, now: datetime, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    if home is None or home.at is None:
        return say("way home not dated")
    columns = speech.style.columns
    when = speech.short_moment(home.at) if columns else speech.moment(home.at)
    if home.standing is Standing.ACTUAL and home.at.earliest <= now:
        return say("left {day}", day=when)
    if home.standing is Standing.NO_EARLIER_THAN:
        return say("home no earlier than {day}", day=when)
    return say("home planned for {day}", day=when)


def _in_order(handover: Handover, teller: Teller) -> list[Stay]:
    order = [seat.person for leg in Leg for seat in teller.manifest.crew(handover.left, leg)]
    return sorted(
        handover.relieved,
        key=lambda stay: order.index(stay.person) if stay.person in order else len(order),
    )


def _awaiting(answer: Upcoming, teller: Teller, command: str, footer: tuple[str, ...]) -> Card:
    """The title: of whom no news is in though the time planned is over; then what comes next."""
    say = teller.speech.say
    (mission, event), *others = answer.overdue
    title = say(
        _AWAITED[answer.kind],
        mission=teller.ship(mission.id),
        when=planned(event, teller, exact=True),
    )
    words = [_no_news(others, teller, _NOR)]
    if answer.mission is None or answer.event is None:
        words.append(say("Nothing after it is dated."))
    else:
        after = _ship_and_date(answer.mission, answer.event, teller)
        words += [
            say("Next after it: {mission}.", mission=after),
            _could_come_first(answer, teller),
        ]
    return Card(
        title,
        " ".join(filter(None, words)),
        (_crew_section(mission, answer.kind, answer.awaited, teller), *waiting(answer, teller)),
        footer,
        (
            Button(say("Mission"), f"/mission name: {mission.name}"),
            sources_button(teller.speech, command),
        ),
    )


_AWAITED = {
    EventKind.LAUNCH: msgid("No news yet of {mission}, {when}"),
    EventKind.DOCKING: msgid("No news yet of the docking of {mission}, {when}"),
    EventKind.UNDOCKING: msgid("No news yet of the undocking of {mission}, {when}"),
    EventKind.LANDING: msgid("No news yet of the landing of {mission}, {when}"),
}
