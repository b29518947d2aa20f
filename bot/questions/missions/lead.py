"""What comes first in the answers about missions that are asked in plain words."""

from collections.abc import Iterator
from datetime import timedelta

from bot.questions.leads import (
    CALLED,
    capital,
    chosen,
    labelled,
    lead,
    no,
    number_and_names,
    people_of,
    some_of,
    yes,
)
from bot.questions.missions import lead_relief
from bot.questions.missions.answer import MissionReport, Upcoming
from bot.questions.missions.card import not_named
from bot.questions.missions.flyers import Flyer
from bot.questions.missions.lead_events import (
    flights_of_its_craft,
    happened_or_there,
    past_of,
    times_of,
    told_of,
    wait_for,
    window,
)
from bot.questions.missions.lead_ports import of_its_ports
from bot.questions.missions.lead_roles import flies_as, role_asked
from bot.questions.missions.lead_story import not_on_it, of_its_story
from bot.questions.registry import Focus
from bot.questions.taking import EVENTS
from bot.questions.waits import said_wait
from bot.saying.teller import Teller
from bot.station.domain import EventKind, Leg, Standing
from bot.station.moments import Moment, Precision


@lead.register
def mission(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """Whether, who, when, how long, where or why, of one mission."""
    story = of_its_story(answer, focus, teller)
    if story is not None:
        return story
    if beside := not_on_it(answer, focus, teller) or flights_of_its_craft(answer, focus, teller):
        return beside
    if focus.asks("wait"):
        return wait_for(answer, focus, teller)
    ports = of_its_ports(answer, focus, teller)
    if ports is not None:
        return ports
    if focus.asks("swap"):
        return _cross_flights(answer, focus, teller)
    crews = lead_relief.of_its_crews(answer, focus, teller)
    if crews is not None:
        return crews
    events = sum(focus.asks(cue) for cue in EVENTS)
    if focus.whether and events < 2 and not (focus.asks("who") and not focus.groups):
        return _whether(answer, focus, teller)
    if focus.asks("why") or (focus.asks("happen") and not focus.of_whom):
        return _note(answer, teller)
    found = []
    if focus.asks("how-long") or (focus.asks("how-many") and _of_days(focus)):
        found.append(_how_long(answer, focus, teller))
    elif focus.asks("how-many") and focus.asks(
        "people", "crew", "cosmonaut", "woman", "men", "aboard", "fly"
    ):
        found.append(_crew(answer, focus, teller))
    dated = focus.asks(*EVENTS) or not (focus.of_whom or focus.asks("leak", "happen", "empty"))
    if (focus.asks("when", "until") and dated) or _only_an_event(focus):
        found += [_time_of(answer, kind, teller) for kind in _kinds(focus)]
    if focus.asks("where"):
        found += _sites(answer, focus, teller)
    if focus.of_whom or ((role_asked(focus) or focus.asks("commander")) and not found):
        found.append(_crew(answer, focus, teller))
    return " ".join(line for line in found if line)


def _sites(answer: MissionReport, focus: Focus, teller: Teller) -> Iterator[str]:
    """From where a ship was launched, and where it came down, as far as that is known."""
    say, mission = teller.speech.say, answer.mission
    if focus.asks("launch") and mission.launch_site:
        yield labelled(say("launch"), say(mission.launch_site), teller)
    if focus.asks("land") and mission.landing_site:
        landing, site = times_of(answer).get(EventKind.LANDING), say(mission.landing_site)
        if landing is None or landing.standing.is_plan:
            site = say("{what}, planned", what=site)
        yield labelled(say(CALLED[EventKind.LANDING]), site, teller)


def _of_days(focus: Focus) -> bool:
    """Whether how many asks for days: "how much did they spend in space?"."""
    spent = focus.asks("spend") and focus.asks("space", "aboard", "station")
    return focus.asks("days") or (spent and not focus.asks("people", "crew", "woman", "men"))


def _only_an_event(focus: Focus) -> bool:
    """Whether a text names an event and nothing else that could be asked: "MS-29 landing"."""
    others = "who which where why how-long how-many how list people crew commander leak if"
    return focus.asks(*EVENTS) and not focus.asks(*others.split())


def _kinds(focus: Focus) -> list[EventKind]:
    """The events asked for, the launch if none is."""
    return [kind for cue, kind in EVENTS.items() if focus.asks(cue)] or [EventKind.LAUNCH]


def _time_of(answer: MissionReport, kind: EventKind, teller: Teller) -> str:
    say, times, past = teller.speech.say, times_of(answer), past_of(answer)
    event = times.get(kind)
    # Where one of a ship's two events on the way home is not dated, the other tells about when.
    if event is None and kind is EventKind.LANDING:
        kind = EventKind.UNDOCKING
        event = times.get(kind)
    label = say(CALLED[kind])
    if event is None or event.at is None:
        never = kind in (EventKind.DOCKING, EventKind.UNDOCKING) and EventKind.LANDING in past
        return labelled(label, say("never docked") if never else say("no date known"), teller)
    return labelled(label, told_of(answer, event, teller), teller)


def _how_long(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    say, past = teller.speech.say, past_of(answer)
    launch, docking = past.get(EventKind.LAUNCH), past.get(EventKind.DOCKING)
    undocking, landing = past.get(EventKind.UNDOCKING), past.get(EventKind.LANDING)
    if focus.asks("launch") and focus.asks("dock"):
        return _flight_up(launch, docking, teller)
    if launch and not docking and landing:
        return labelled(
            _between(EventKind.LAUNCH, EventKind.LANDING, teller),
            _length(launch, landing, teller),
            teller,
        )
    if docking is None:
        return ""
    if undocking is None:
        days = (answer.edge - docking.earliest) / timedelta(days=1)
        return say("Docked for {days} so far.", days=teller.speech.days(max(days, 0)))
    found = [say("Docked for {days}.", days=_length_of(docking, undocking, teller))]
    if launch and landing:
        found.append(
            labelled(
                _between(EventKind.LAUNCH, EventKind.LANDING, teller),
                _length(launch, landing, teller),
                teller,
            )
        )
    return " ".join(found)


def _flight_up(launch: Moment | None, docking: Moment | None, teller: Teller) -> str:
    if launch is None or docking is None:
        return ""
    between = _between(EventKind.LAUNCH, EventKind.DOCKING, teller)
    return labelled(between, _length(launch, docking, teller), teller)


def _between(first: EventKind, last: EventKind, teller: Teller) -> str:
    say = teller.speech.say
    if last is EventKind.DOCKING and first is EventKind.LAUNCH:
        return say("from launch to docking")
    return say("from launch to landing")


def _length_of(start: Moment, end: Moment, teller: Teller) -> str:
    return teller.speech.days((end.earliest - start.earliest) / timedelta(days=1))


def _length(start: Moment, end: Moment, teller: Teller) -> str:
    """A time between two moments: in days, below two days in hours and minutes."""
    length = end.earliest - start.earliest
    close = {start.precision, end.precision} == {Precision.MINUTE}
    if not close or length >= timedelta(days=2):
        return _length_of(start, end, teller)
    hours, minutes = divmod(round(length / timedelta(minutes=1)), 60)
    many = teller.speech.many
    parts = [many("{count} hour", "{count} hours", hours)] if hours else []
    if minutes or not hours:
        parts.append(many("{count} minute", "{count} minutes", minutes))
    return " ".join(parts)


def _note(answer: MissionReport, teller: Teller) -> str:
    told = teller.manifest.as_of is None and answer.now >= answer.known_to
    if not answer.mission.note or not told:
        return ""
    return teller.speech.say("{what}.", what=teller.prose(answer.mission.note))


# ---------------------------------------------------------------------------- its crew


def _legs(answer: MissionReport, focus: Focus) -> tuple[Flyer, ...]:
    """The crew asked for: that of the way home if the way home is."""
    down = focus.asks("undock", "land") and not focus.asks("launch", "dock")
    return answer.down if down else answer.up


def _seats(flyers: tuple[Flyer, ...]) -> list[tuple[str, str]]:
    return [(flyer.seat.person, flyer.seat.agency) for flyer in flyers]


def _crew(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    say, found = teller.speech.say, _legs(answer, focus)
    up = found is answer.up
    carries = answer.mission.crewed_up if up else answer.mission.crewed_down
    if not found:
        if up and answer.down and not carries:
            return say(
                "Nobody on the way up; home on it came {names}.",
                names=teller.names([flyer.seat.person for flyer in answer.down]),
            )
        what = not_named(teller) if carries else say("nobody")
        return labelled(say("Crew"), what, teller) if carries else capital(f"{what}.")
    those = chosen(focus, teller.manifest)
    if those is not None or focus.asks("how-many"):
        return some_of(_seats(found), those, focus, teller)
    if focus.asks("commander"):
        commanders = [f.seat.person for f in found if f.seat.role == "commander"]
        return labelled(say("commander"), teller.names(commanders), teller) if commanders else ""
    if role := role_asked(focus):
        names = teller.names([f.seat.person for f in found if f.seat.role == role])
        return labelled(say(role), names or say("nobody"), teller)
    if up and focus.asks("undock", "land") and _seats(answer.up) != _seats(answer.down):
        both = ((say("Up"), answer.up), (say("Down"), answer.down))
        return " ".join(
            labelled(label, _crew_named(leg, teller), teller) for label, leg in both if leg
        )
    return labelled(say("Crew"), _crew_named(found, teller), teller)


def _cross_flights(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """Who flies on a partner's ship, or whether anyone does."""
    people = [flyer.seat.person for flyer in answer.up if flyer.seat.cross_flight]
    if not people:
        return no(teller) if focus.whether else capital(f"{teller.speech.say('nobody')}.")
    names = teller.names(people)
    label = teller.speech.say("cross-flight")
    return yes(teller, names) if focus.whether else labelled(label, names, teller)


# ---------------------------------------------------------------------------- yes or no


def _whether(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    found = _legs(answer, focus)
    if focus.people:
        # Of several people, or one not known, nothing is said in a word.
        (person, *more) = focus.people
        if more or not found:
            return ""
        # Who came home on a ship was on it as well, unless the way is named.
        either = found if focus.asks(*EVENTS) else (*answer.up, *answer.down)
        aboard = [flyer.seat for flyer in either if flyer.seat.person == person]
        if focus.asks("commander"):
            return flies_as(person, "commander", found, teller)
        if role := role_asked(focus):
            return flies_as(person, role, found, teller)
        return yes(teller) if aboard else no(teller, _crew_named(found, teller))
    those = chosen(focus, teller.manifest)
    if those is not None:
        return some_of(_seats(found), those, focus, teller) if found else ""
    if focus.asks("empty", "without") or (
        focus.asks("crew", "people", "carry")
        and not focus.asks("undock", "land", "dock", "aboard", "still", "station", "now")
    ):
        return _carries(answer, focus, teller)
    return happened_or_there(answer, focus, teller)


def _crew_named(flyers: tuple[Flyer, ...], teller: Teller) -> str:
    return teller.names([flyer.seat.person for flyer in flyers])


def _carries(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """Whether a mission carries people up, or none if that was asked."""
    empty = focus.asks("empty", "without") and not focus.asks("carry")
    crewed = answer.mission.crewed_up
    people = [flyer.seat.person for flyer in answer.up]
    if crewed and not people:
        return no(teller) if empty else yes(teller, teller.speech.say("crew not announced yet"))
    what = teller.names(people) if crewed else teller.speech.say("nobody on the way up")
    return yes(teller, what) if crewed is not empty else no(teller, what)


# ------------------------------------------------------------------------ what comes next


@lead.register
def upcoming(answer: Upcoming, focus: Focus, teller: Teller) -> str:
    """Whether anything is planned, or who flies: when it is stands in the title."""
    crew, say = answer.crew, teller.speech.say
    those = chosen(focus, teller.manifest)
    if focus.asks("wait"):
        at = answer.event.at if answer.event else None
        return say("{wait}.", wait=said_wait(at, answer.now, teller)) if at else ""
    if focus.whether and focus.people and crew:
        (person, *more) = focus.people
        aboard = person in {flyer.seat.person for flyer in crew}
        return "" if more else yes(teller) if aboard else no(teller, _crew_named(crew, teller))
    if focus.whether and those is not None and crew:
        return some_of(_seats(crew), those, focus, teller)
    if focus.whether and not focus.numbers and not focus.missions:
        # "Is the next launch a Dragon?" asks something else.
        if answer.program is not None and not focus.asks("future", "still"):
            return ""
        if focus.dates:
            return _by_then(answer, focus, teller)
        known = answer.event is not None and answer.event.at is not None
        return (
            (yes(teller) if known else no(teller)) if focus.asks("future", "still", "when") else ""
        )
    if focus.asks("replace") and focus.of_whom and answer.kind.leg is Leg.UP:
        return lead_relief.relieves(answer.handover, teller)
    if not crew:
        return ""
    if focus.asks("first-flight") and focus.of_whom and those is None:
        return lead_relief.first_timers(crew, teller)
    if focus.asks("commander"):
        commanders = [f.seat.person for f in crew if f.seat.role == "commander"]
        return labelled(say("commander"), teller.names(commanders), teller) if commanders else ""
    if focus.asks("how-many") and not focus.asks("days", "times"):
        return capital(f"{number_and_names(people_of(_seats(crew), those, teller), teller)}.")
    if focus.of_whom:
        if those is not None:
            # The title names those of whom it is the next.
            return "" if answer.who else some_of(_seats(crew), those, focus, teller)
        return labelled(say("Crew"), _crew_named(crew, teller), teller)
    return ""


def _by_then(answer: Upcoming, focus: Focus, teller: Teller) -> str:
    """Whether the next event is in the time named, where its plan is as close as that."""
    event, (date, *more) = answer.event, focus.dates
    named = None if more else window(date)
    if event is None or event.at is None or named is None:
        return ""
    if event.at.earliest >= named.latest:
        return no(teller)
    sure = event.standing is not Standing.NO_EARLIER_THAN
    return yes(teller) if sure and event.at.within(named) else ""
