"""How the answers about missions read."""

from datetime import datetime

from bot.questions.missions import Flyer, MissionReport, NoneKnown, Upcoming
from bot.replies.card import Button, Card, Crew, Line, Section
from bot.replies.wording.shared import Teller, card, planned, sources_button
from bot.station.domain import Event, EventKind, Leg, Moment, Precision, Standing
from bot.station.occupancy import Stay
from bot.station.rotation import Handover

# Where a plan is known to the day or better the wait is told in days up to this many.
DAYS_AHEAD = 60


@card.register
def upcoming(answer: Upcoming, teller: Teller, command: str) -> Card:
    """Title: the mission and when; then how long till then, who flies and whom they relieve."""
    say, speech = teller.speech.say, teller.speech
    footer = (
        say("Plan"),
        say("{facts}; later news is not in", facts=teller.facts_to(answer.known_to)),
    )
    if answer.event is None or answer.mission is None or answer.event.at is None:
        return _none(answer, teller, command, footer)
    moment = answer.event.at
    title = say(
        _TITLES[answer.kind],
        program=say("Next {program}", program=answer.program.name)
        if answer.program
        else say("Next"),
        mission=_named(answer),
        when=planned(answer.event, teller),
    )
    description = [_wait(moment, answer.now, teller)]
    if answer.event.standing is Standing.NO_EARLIER_THAN:
        description[0] = say("{wait} at the earliest", wait=description[0])
    if answer.kind is EventKind.LAUNCH and answer.mission.launch_site:
        place = answer.mission.launch_site.split(" Site ")[0].split(" LC-")[0].split(" SLC-")[0]
        description[0] = say("{wait}, from {place}.", wait=description[0], place=place)
    else:
        description[0] += "."
    description.append(_how_close(answer.event, teller))
    if answer.rivals:
        others = [f"{other.name} ({planned(event, teller)})" for other, event in answer.rivals]
        description.append(say("{missions} could come first.", missions=speech.listed(others)))
    sections = [_crew_section(answer, teller)]
    if answer.handover:
        sections.append(_relieves(answer, answer.handover, teller))
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
    EventKind.LAUNCH: "{program}: {mission}, {when}",
    EventKind.DOCKING: "{program} docking: {mission}, {when}",
    EventKind.UNDOCKING: "{program} undocking: {mission}, {when}",
    EventKind.LANDING: "{program} landing: {mission}, {when}",
}


def _named(answer: Upcoming) -> str:
    name = answer.mission.name if answer.mission else ""
    if answer.program is None:
        return name
    return name.removeprefix(answer.program.name).strip() or name


def _wait(moment: Moment, now: datetime, teller: Teller) -> str:
    """The wait, as wide as the plan is: "In 12 days", "In three to four months"."""
    say, speech = teller.speech.say, teller.speech
    if moment.precision in (Precision.MINUTE, Precision.DAY):
        days = (moment.earliest.date() - now.date()).days
        if days <= 0:
            return say("Today")
        return speech.many("In {count} day", "In {count} days", days)
    if moment.precision is Precision.YEAR:
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
    return say(
        "In {least} to {most} months", least=_number(low, teller), most=_number(high, teller)
    )


_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


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
        case Precision.MONTH:
            return say("No day is known yet.")
        case Precision.YEAR:
            return say("No month is known yet.")


def _crew_section(answer: Upcoming, teller: Teller) -> Section:
    say = teller.speech.say
    if answer.mission and not answer.crew:
        carries = answer.mission.crewed_up or answer.kind not in (
            EventKind.LAUNCH,
            EventKind.DOCKING,
        )
        return Section(
            say("Crew"), (say("not announced yet") if carries else say("nobody: cargo only"),)
        )
    lines = tuple(
        teller.seat(
            flyer.seat, flyer.nationality, say("first flight") if flyer.first_flight else ""
        )
        for flyer in answer.crew
    )
    return Section(say("Crew"), lines)


def _relieves(answer: Upcoming, handover: Handover, teller: Teller) -> Section:
    say, speech = teller.speech.say, teller.speech
    arriving = answer.kind in (EventKind.LAUNCH, EventKind.DOCKING)
    if not arriving:
        relief = teller.manifest.event(handover.mission, EventKind.DOCKING)
        text = teller.ship(handover.mission)
        if relief and relief.at:
            told = Standing.ACTUAL if relief.at.earliest <= answer.now else Standing.PLANNED
            when = speech.moment(relief.at)
            text = (
                say("{ship}, docked {day}", ship=text, day=when)
                if told is Standing.ACTUAL
                else say("{ship}, to dock {day}", ship=text, day=when)
            )
        return Section(say("Relieved by"), (text,))
    ship = handover.former
    people = ", ".join(teller.name(stay.person) for stay in _in_order(handover, teller))
    lines: list[Line] = [f"{teller.ship(ship)}: {people}"]
    if answer.came:
        mark = speech.mark(answer.came, "D")
        docked = say("docked {day}", day=mark or speech.short_moment(answer.came))
        lines.append(f"{docked}, {_home(answer.home, answer.now, teller)}")
    if handover.assumed:
        lines.append(say("Taken to dock as that crew leaves: its own month is not known."))
    return Section(say("Relieves"), tuple(lines))


def _home(home: Event | None, now: datetime, teller: Teller) -> str:
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


def _none(answer: Upcoming, teller: Teller, command: str, footer: tuple[str, ...]) -> Card:
    say, speech = teller.speech.say, teller.speech
    what = answer.program.name if answer.program else say("crewed ship")
    title = {
        EventKind.LAUNCH: say("No {program} launch is dated", program=what),
        EventKind.DOCKING: say("No {program} docking is dated", program=what),
        EventKind.UNDOCKING: say("No {program} undocking is dated", program=what),
        EventKind.LANDING: say("No {program} landing is dated", program=what),
    }[answer.kind]
    reason = {
        NoneKnown.NOT_PLANNED: say("None is planned in the facts known."),
        NoneKnown.NO_DATE: say("It is planned, but no date is known."),
        NoneKnown.OVERDUE: say("The planned time is over, and no news of it is known."),
        NoneKnown.RETIRED: say("The programme no longer flies."),
        None: "",
    }[answer.reason]
    lines = tuple(
        say("{mission}: {note}", mission=mission.name, note=mission.note)
        if mission.note
        else mission.name
        for mission in answer.waiting
    )
    sections = (Section(say("Waiting for a date"), lines),) if lines else ()
    return Card(title, reason, sections, footer, (sources_button(speech, command),))


@card.register
def mission(answer: MissionReport, teller: Teller, command: str) -> Card:
    """Title: the mission and where it stands; then times, crews and handovers."""
    say, speech = teller.speech.say, teller.speech
    found = answer.mission
    sections = [Section(say("Times"), _times(answer, teller))]
    flown_as_one = [f.seat.person for f in answer.up] == [f.seat.person for f in answer.down]
    homes, origins = dict(answer.homes), dict(answer.origins)
    if answer.up or answer.down:
        lines = _crew_lines(answer.up, homes, teller, "home on {ship}", first=True)
        heading = (
            say("Crew") if flown_as_one or (not answer.down and found.crewed_down) else say("Up")
        )
        sections.append(Section(heading, lines or (say("nobody"),)))
        if not flown_as_one and (answer.down or not found.crewed_down):
            down = _crew_lines(answer.down, origins, teller, "came on {ship}", first=False)
            sections.append(Section(say("Down"), down or (say("nobody"),)))
    elif not found.crewed_up:
        sections.append(Section(say("Crew"), (say("nobody: cargo only"),)))
    else:
        sections.append(Section(say("Crew"), (say("not announced yet"),)))
    handed = _handovers(answer, teller)
    if handed:
        sections.append(Section(say("Handovers"), handed))
    # A note tells the whole story, so it is kept from those who ask from before its end.
    if found.note and teller.manifest.as_of is None and answer.now >= answer.known_to:
        sections.append(Section(say("Note"), (found.note,)))
    footer = (
        say("As flown")
        if answer.standing is Standing.ACTUAL
        else say("Partly plan")
        if any(not answer.told(event).is_plan for event in answer.events)
        else say("Plan"),
        say("times in UTC"),
        teller.facts_to(answer.known_to),
    )
    return Card(
        say(
            "{mission}: {state}",
            mission=found.formal_name or found.name,
            state=_state(answer, teller),
        ),
        _summary(answer, teller),
        tuple(sections),
        footer,
        (
            *(
                (Button(say("Aboard then"), f"/aboard when: {docked}"),)
                if (docked := _docked_at(answer))
                else ()
            ),
            sources_button(speech, command),
        ),
    )


def _docked_at(answer: MissionReport) -> str | None:
    for event in answer.events:
        if event.event is EventKind.DOCKING and event.at:
            return str(event.at)
    return None


def _state(answer: MissionReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    done = {event.event: event.at for event in answer.events if not answer.told(event).is_plan}
    to_come = {event.event: event for event in answer.events if answer.told(event).is_plan}
    landed, docked = done.get(EventKind.LANDING), done.get(EventKind.DOCKING)
    if landed and not docked:
        return say("launch aborted, {day}", day=speech.day(landed.earliest))
    if landed:
        return say("landed {day}", day=speech.day(landed.earliest))
    if EventKind.UNDOCKING in done:
        return say("on its way home")
    if docked:
        return say("docked since {day}", day=speech.day(docked.earliest))
    if EventKind.LAUNCH in done:
        return say("on its way to the station")
    if EventKind.LAUNCH in to_come:
        return planned(to_come[EventKind.LAUNCH], teller)
    return say("planned, no date")


def _summary(answer: MissionReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    parts = [answer.program.name]
    if answer.mission.spacecraft:
        parts.append(say("spacecraft {name}", name=answer.mission.spacecraft))
    if answer.mission.launch_site:
        parts.append(say("from {place}", place=answer.mission.launch_site))
    text = ", ".join(parts) + "."
    times = {event.event: event for event in answer.events}
    docking, undocking = times.get(EventKind.DOCKING), times.get(EventKind.UNDOCKING)
    if docking and undocking and docking.at and undocking.at:
        days = (undocking.at.earliest - docking.at.earliest).total_seconds() / 86400
        close = {docking.at.precision, undocking.at.precision} <= {Precision.MINUTE, Precision.DAY}
        if close and not answer.told(undocking).is_plan:
            text += " " + say("Docked for {days}.", days=speech.days(days))
        elif close:
            text += " " + say("To be docked for {days}.", days=speech.days(days))
    return text


def _times(answer: MissionReport, teller: Teller) -> tuple[Line, ...]:
    say, speech = teller.speech.say, teller.speech
    names = {
        EventKind.LAUNCH: say("launch"),
        EventKind.DOCKING: say("docking"),
        EventKind.UNDOCKING: say("undocking"),
        EventKind.LANDING: say("landing"),
    }
    lines: list[Line] = []
    for event in answer.events:
        if event.at is None:
            continue
        told = answer.told(event)
        when = (
            f"{speech.short_day(event.at.earliest)} {speech.clock(event.at.earliest)}"
            if event.at.precision is Precision.MINUTE
            else speech.short_moment(event.at)
        )
        if told is Standing.NO_EARLIER_THAN:
            when = say("no earlier than {when}", when=when)
        elif told.is_plan:
            when = say("{when}, planned", when=when)
        mark = speech.mark(event.at)
        lines.append(f"{names[event.event]}: {when}{f', {mark}' if mark else ''}")
        for plan in answer.plans:
            if plan.event is not event.event:
                continue
            lines.append(f"  {_former_plan(plan, teller)}")
    return tuple(lines) or (say("no date known"),)


def _former_plan(plan: Event, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    if plan.at is None:
        words = say("date withdrawn")
    elif plan.standing is Standing.NO_EARLIER_THAN:
        words = say("earlier plan: no earlier than {when}", when=speech.moment(plan.at))
    else:
        words = say("earlier plan: {when}", when=speech.moment(plan.at))
    if plan.known_since:
        words += say(", known {day}", day=speech.short_moment(plan.known_since))
    return words


def _crew_lines(
    flyers: tuple[Flyer, ...], elsewhere: dict[str, str], teller: Teller, text: str, *, first: bool
) -> tuple[Crew, ...]:
    say = teller.speech.say
    return tuple(
        teller.seat(
            flyer.seat,
            flyer.nationality,
            say("first flight") if first and flyer.first_flight else "",
            say(text, ship=teller.ship(elsewhere[flyer.seat.person]))
            if flyer.seat.person in elsewhere
            else "",
        )
        for flyer in flyers
    )


def _handovers(answer: MissionReport, teller: Teller) -> tuple[str, ...]:
    say = teller.speech.say
    lines = []
    if answer.relieved:
        ship = teller.ship(answer.relieved.former)
        how = _how(answer.relieved, answer, teller)
        lines.append(
            say("relieved {ship}: {how}", ship=ship, how=how)
            if _docked(answer.relieved, answer, teller)
            else say("to relieve {ship}: {how}", ship=ship, how=how)
        )
    if answer.relieved_by:
        ship = teller.ship(answer.relieved_by.mission)
        how = _how(answer.relieved_by, answer, teller)
        lines.append(
            say("relieved by {ship}: {how}", ship=ship, how=how)
            if _docked(answer.relieved_by, answer, teller)
            else say("to be relieved by {ship}: {how}", ship=ship, how=how)
        )
    return tuple(lines)


def _docked(handover: Handover, answer: MissionReport, teller: Teller) -> bool:
    docking = teller.manifest.event(handover.mission, EventKind.DOCKING)
    return (
        docking is not None
        and docking.at is not None
        and not docking.standing.is_plan
        and docking.at.earliest <= answer.now
    )


def _how(handover: Handover, answer: MissionReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    if handover.assumed:
        return say("date not known, taken as direct")
    docking = teller.manifest.event(handover.mission, EventKind.DOCKING)
    undocking = teller.manifest.event(handover.left, EventKind.UNDOCKING)
    coarse = any(
        event is None or event.at is None or event.at.precision is not Precision.MINUTE
        for event in (docking, undocking)
    )
    if coarse:
        return say("direct, by plan") if handover.overlap else say("indirect, by plan")
    if handover.overlap is None:
        wait = docking.at.earliest - undocking.at.earliest  # type: ignore[union-attr]
        return say(
            "indirect, {days} after it had left", days=speech.days(wait.total_seconds() / 86400)
        )
    end = handover.overlap.end or answer.now
    return say("direct, both crews aboard for {days}", days=speech.days(handover.overlap.days(end)))
