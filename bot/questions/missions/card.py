"""How the answer about one mission reads."""

from bot.messages import msgid
from bot.questions.missions.answer import MissionReport
from bot.questions.missions.flyers import Flyer
from bot.questions.missions.story_card import later_section, story_section
from bot.questions.missions.times import called, when_said
from bot.questions.wording import basis, card, footer
from bot.saying.card import Button, Card, Crew, Line, Section
from bot.saying.ports import port_said
from bot.saying.teller import Teller, planned, sources_button
from bot.station.domain import EventKind, Standing
from bot.station.moments import Precision
from bot.station.rotation import Handover


@card.register
def mission(answer: MissionReport, teller: Teller, command: str) -> Card:
    """Title: the mission and where it stands; then times, crews and handovers."""
    say, speech = teller.speech.say, teller.speech
    found = answer.mission
    sections = [Section(say("Times"), _times(answer, teller))]
    flown_as_one = [f.seat.person for f in answer.up] == [f.seat.person for f in answer.down]
    homes, origins = dict(answer.homes), dict(answer.origins)
    if answer.up or answer.down:
        lines = _crew_lines(answer.up, homes, teller, msgid("home on {ship}"), first=True)
        heading = (
            say("Crew") if flown_as_one or (not answer.down and found.crewed_down) else say("Up")
        )
        sections.append(Section(heading, lines or (say("nobody"),)))
        if not flown_as_one and (answer.down or not found.crewed_down):
            down = _crew_lines(answer.down, origins, teller, msgid("came on {ship}"), first=False)
            sections.append(Section(say("Down"), down or (say("nobody"),)))
    elif not found.crewed_up:
        sections.append(Section(say("Crew"), (say("nobody: cargo only"),)))
    else:
        sections.append(Section(say("Crew"), (not_named(teller),)))
    handed = _handovers(answer, teller)
    # How two crews met later was nobody's plan.
    if handed and not answer.hindsight:
        sections.append(Section(say("Handovers"), handed))
    sections += story_section(answer.steps, teller)
    sections += later_section(answer.later, teller)
    # A note tells the whole story, so it is kept from those who ask from before its end.
    if found.note and teller.manifest.as_of is None and answer.now >= answer.known_to:
        sections.append(Section(say("Note"), (teller.prose(found.note),)))
    told_as = basis(
        teller,
        over=answer.standing is Standing.ACTUAL,
        begun=any(not answer.standing_of(event).is_plan for event in answer.events),
    )
    return Card(
        say(
            "{mission}: {state}",
            mission=teller.flight(found.formal_name or found.name),
            state=_state(answer, teller),
        ),
        _summary(answer, teller),
        tuple(sections),
        footer(answer, teller, told_as, say("times in UTC")),
        (
            *(
                (Button(say("Aboard then"), f"/aboard when: {docked}"),)
                if (docked := _docked_at(answer))
                else ()
            ),
            sources_button(speech, command),
        ),
    )


def not_named(teller: Teller) -> str:
    """That no crew is named: seen from an earlier day, as far as what was recorded by then."""
    say = teller.speech.say
    if teller.manifest.as_of is None:
        return say("not announced yet")
    return say("not named yet, as far as recorded")


def _docked_at(answer: MissionReport) -> str | None:
    for event in answer.events:
        if event.event is EventKind.DOCKING and event.at:
            at, written = event.at, str(event.at)
            return f"{at.earliest:%Y-%m}" if at.place or at.season else written
    return None


def _state(answer: MissionReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    done = {
        event.event: event.at for event in answer.events if not answer.standing_of(event).is_plan
    }
    to_come = {event.event: event for event in answer.events if answer.standing_of(event).is_plan}
    landed, docked = done.get(EventKind.LANDING), done.get(EventKind.DOCKING)
    if landed and not docked:
        return say("launch aborted, {day}", day=speech.day(landed.earliest))
    if landed:
        return say("landed {day}", day=speech.day(landed.earliest))
    if not done:
        launch = to_come.get(EventKind.LAUNCH)
        if launch:
            return planned(launch, teller)
        heard_of = answer.mission not in teller.manifest.unheard_of
        return say("planned, no date") if heard_of else say("nothing was recorded of it yet")
    if EventKind.UNDOCKING in done:
        certain, last_known = _GOING_HOME
    else:
        certain, last_known = _DOCKED if docked else _ON_ITS_WAY
    day = speech.day(docked.earliest) if docked else ""
    return say(last_known if answer.is_late else certain, day=day)


# What a ship in flight does, and the same as it was known last.
_ON_ITS_WAY = (
    msgid("on its way to the station"),
    msgid("on its way to the station, as last known"),
)
_DOCKED = msgid("docked since {day}"), msgid("docked since {day}, as last known")
_GOING_HOME = msgid("on its way home"), msgid("on its way home, as last known")


def _summary(answer: MissionReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    parts = [say(answer.program.name)]
    if answer.mission.spacecraft:
        is_orbiter = answer.program.id == "shuttle"
        craft = msgid("orbiter {name}") if is_orbiter else msgid("spacecraft {name}")
        parts.append(say(craft, name=say(answer.mission.spacecraft)))
    if answer.mission.launch_site:
        parts.append(say("from {place}", place=say(answer.mission.launch_site)))
    text = ", ".join(parts) + "."
    times = {event.event: event for event in answer.events}
    docking, undocking = times.get(EventKind.DOCKING), times.get(EventKind.UNDOCKING)
    if docking and undocking and docking.at and undocking.at:
        days = (undocking.at.earliest - docking.at.earliest).total_seconds() / 86400
        close = {docking.at.precision, undocking.at.precision} <= {Precision.MINUTE, Precision.DAY}
        if close and not answer.standing_of(undocking).is_plan:
            text += " " + say("Docked for {days}.", days=speech.days(days))
        elif close and EventKind.UNDOCKING not in answer.hindsight:
            text += " " + say("To be docked for {days}.", days=speech.days(days))
    if answer.hindsight:
        text += " " + say(
            "Where no plan is recorded, the times to come are those at which it happened later."
        )
    return text


_ORDER = {kind: place for place, kind in enumerate(EventKind)}


def _times(answer: MissionReport, teller: Teller) -> tuple[Line, ...]:
    say, speech = teller.speech.say, teller.speech
    lines: list[Line] = []
    for event in sorted((*answer.events, *answer.moves), key=lambda event: _ORDER[event.event]):
        if event.at is None:
            continue
        told = answer.standing_of(event)
        when = when_said(event, told, teller)
        if told.is_plan and event.known_since:
            known = speech.short_moment(event.known_since)
            when = say("{when}, known since {day}", when=when, day=known)
        if event.port:
            when = say("{when}, at {port}", when=when, port=port_said(event.port, speech))
        mark = speech.mark(event.at)
        lines.append(f"{called(event, teller)}: {when}{f', {mark}' if mark else ''}")
        lines += (
            f"  {say('earlier plan: {when}', when=speech.moment(plan.at))}"
            for plan in answer.plans
            if plan.event is event.event and plan.known_since is None and plan.at
        )
    return tuple(lines) or (say("no date known"),)


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
        ship, home = teller.ship(answer.relieved.former), answer.relieved.left
        if home != answer.relieved.former:
            ship = say("the crew of {ship}, home on {home}", ship=ship, home=teller.ship(home))
        how = _handover_in_words(answer.relieved, answer, teller)
        lines.append(
            say("relieved {ship}: {how}", ship=ship, how=how)
            if _has_docked(answer.relieved, answer, teller)
            else say("to relieve {ship}: {how}", ship=ship, how=how)
        )
    if answer.relieved_by:
        ship = teller.ship(answer.relieved_by.mission)
        how = _handover_in_words(answer.relieved_by, answer, teller)
        line = (
            say("relieved by {ship}: {how}", ship=ship, how=how)
            if _has_docked(answer.relieved_by, answer, teller)
            else say("to be relieved by {ship}: {how}", ship=ship, how=how)
        )
        if answer.relieved_by.left != answer.mission.id:
            line = _of_whose_crew(answer, answer.relieved_by.left, line, teller)
        lines.append(line)
    return tuple(lines)


def _of_whose_crew(answer: MissionReport, left: str, what: str, teller: Teller) -> str:
    """What became of those who came on a ship and ``left`` in another: all, or some by name."""
    say, ship = teller.speech.say, teller.ship(left)
    those = [person for person, home in answer.homes if home == left]
    if not those or len(those) == len(answer.up):
        return say("its crew, home on {ship}, {what}", ship=ship, what=what)
    return say("{names}, home on {ship}, {what}", names=teller.names(those), ship=ship, what=what)


def _has_docked(handover: Handover, answer: MissionReport, teller: Teller) -> bool:
    docking = teller.manifest.event(handover.mission, EventKind.DOCKING)
    return (
        docking is not None
        and docking.at is not None
        and not docking.standing.is_plan
        and docking.at.earliest <= answer.now
    )


def _handover_in_words(handover: Handover, answer: MissionReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    if handover.assumed:
        return say("date not known, assumed to be direct")
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
