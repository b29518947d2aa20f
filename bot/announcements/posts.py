"""How posts read: a subject, in a language, as a card. Pure.

Each is worded anew from the facts when it is sent, so that it never tells an older plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import singledispatch

from bot.announcements.knowledge import Knowledge, Shift
from bot.announcements.planning import anniversaries, shortages
from bot.announcements.subjects import (
    Ahead,
    CrewChanged,
    Digest,
    Happened,
    OnThisDay,
    PlanChanged,
    Subject,
    Watch,
)
from bot.replies.card import Button, Card, Line, Section
from bot.replies.wording import Teller
from bot.replies.wording.shared import crew_order
from bot.station.cooperation import Side, Stretch
from bot.station.domain import Event, EventKind, Seat, Standing
from bot.station.manifest import counted
from bot.station.moments import Moment, Precision, Span
from bot.station.occupancy import Change, aboard, changes, docked, ship_of
from bot.station.stays import berths

# A digest names that many events to come, a day of the year that many of the past.
MOST_COMING, MOST_PAST = 6, 12
LATELY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a post is told from: the facts, the language, the moment and the zone of its days."""

    knowledge: Knowledge
    teller: Teller
    now: datetime
    zone: tzinfo = UTC

    @property
    def event(self) -> "dict[tuple[str, EventKind], Event]":
        """What counts of each event."""
        return dict(counted(self.teller.manifest))

    def ship(self, mission: str) -> str:
        """What a mission is called; its id if it is not in the facts any more."""
        try:
            return self.teller.ship(mission)
        except KeyError:
            return mission


class Untellable(Exception):
    """A subject that the facts do not hold any more."""


@singledispatch
def told(subject: Subject, telling: Telling) -> Card:
    """The words for a subject; raises Untellable if there is nothing to tell any more."""
    raise TypeError(f"no words for {type(subject).__name__}")


# -------------------------------------------------------------------- events of a mission


@told.register
def ahead(subject: Ahead, telling: Telling) -> Card:
    """An event that comes up, as planned now."""
    event = telling.teller.manifest.event(subject.mission, subject.event)
    if event is None or event.at is None:
        raise Untellable(f"{subject.mission} has no date for its {subject.event}")
    say, speech = telling.teller.speech.say, telling.teller.speech
    no_earlier = event.standing is Standing.NO_EARLIER_THAN
    titles = _NO_EARLIER if no_earlier else _PLANNED
    mission = telling.teller.manifest.mission(subject.mission)
    title = say(
        titles[subject.event], ship=telling.ship(subject.mission), when=_when(event.at, telling)
    )
    if event.at.precision is Precision.MINUTE:
        words = say(
            "{day}, {wait}.", day=speech.mark(event.at, "F"), wait=speech.mark(event.at, "R")
        )
    else:
        words = say("No time is known yet.")
    if subject.event is EventKind.LAUNCH and mission.launch_site:
        words += " " + say("From {place}.", place=mission.launch_site)
    return Card(
        title, words, _crew(subject.mission, subject.event, telling), _as_plan(telling),
        _mission_buttons(subject.mission, telling),
    )  # fmt: skip


_PLANNED = {
    EventKind.LAUNCH: "{ship}: launch planned for {when}",
    EventKind.DOCKING: "{ship}: docking planned for {when}",
    EventKind.UNDOCKING: "{ship}: undocking planned for {when}",
    EventKind.LANDING: "{ship}: landing planned for {when}",
}
_NO_EARLIER = {
    EventKind.LAUNCH: "{ship}: launch no earlier than {when}",
    EventKind.DOCKING: "{ship}: docking no earlier than {when}",
    EventKind.UNDOCKING: "{ship}: undocking no earlier than {when}",
    EventKind.LANDING: "{ship}: landing no earlier than {when}",
}


def corrected(subject: Ahead, telling: Telling) -> Card:
    """A notice posted earlier, now that the time it told has changed."""
    say = telling.teller.speech.say
    entry = telling.knowledge.schedule.get((subject.mission, subject.event))
    if entry is None or entry.at is None:
        return Card(
            say(_CALLED_OFF[subject.event], ship=telling.ship(subject.mission)),
            say("The date that was posted here is withdrawn. No new one is known yet."),
            (),
            _as_plan(telling),
            _mission_buttons(subject.mission, telling),
        )
    card = ahead(subject, telling)
    moved = say("The time has changed since this was posted.")
    words = f"{moved} {card.description}"
    return Card(card.title, words, card.sections, card.footer, card.buttons)


_CALLED_OFF = {
    EventKind.LAUNCH: "{ship}: launch called off",
    EventKind.DOCKING: "{ship}: docking called off",
    EventKind.UNDOCKING: "{ship}: undocking called off",
    EventKind.LANDING: "{ship}: landing called off",
}


@told.register
def happened(subject: Happened, telling: Telling) -> Card:
    """An event that has happened."""
    say = telling.teller.speech.say
    event = _actual(subject.mission, subject.event, telling)
    return Card(
        say(_HAPPENED[subject.event], ship=telling.ship(subject.mission)),
        _at(event, telling),
        _crew(subject.mission, subject.event, telling),
        _as_flown(telling),
        _mission_buttons(subject.mission, telling),
    )


_HAPPENED = {
    EventKind.LAUNCH: "{ship} has launched",
    EventKind.DOCKING: "{ship} has docked",
    EventKind.UNDOCKING: "{ship} has undocked",
    EventKind.LANDING: "{ship} has landed",
}


@told.register
def crew_changed(subject: CrewChanged, telling: Telling) -> Card:
    """Who came or left, and who is aboard now."""
    speech = telling.teller.speech
    event = _actual(subject.mission, subject.event, telling)
    change = _change(event, telling)
    number = len(aboard(telling.teller.manifest, change.at))
    people = telling.teller.names(
        [stay.person for stay in crew_order(telling.teller.manifest, change)]
    )
    came = subject.event is EventKind.DOCKING
    title = speech.many(
        "{ship} docked: {count} aboard" if came else "{ship} left: {count} aboard",
        "{ship} docked: {count} aboard" if came else "{ship} left: {count} aboard",
        number,
        ship=telling.ship(subject.mission),
    )
    words = speech.many(
        "{people} came." if came else "{people} left.",
        "{people} came." if came else "{people} left.",
        len(change.people),
        people=people,
    )
    return Card(
        title,
        f"{_at(event, telling)} {words}",
        _aboard(change.at, telling),
        _as_flown(telling),
        _mission_buttons(subject.mission, telling),
    )


def _actual(mission: str, kind: EventKind, telling: Telling) -> Event:
    event = telling.teller.manifest.event(mission, kind)
    if event is None or event.at is None or event.standing.is_plan:
        raise Untellable(f"{mission} has not made its {kind}")
    return event


def _change(event: Event, telling: Telling) -> Change:
    at = event.at.earliest if event.at else telling.now
    for change in changes(telling.teller.manifest, Span(at, at + timedelta(minutes=1))):
        if (change.mission, change.event) == (event.mission, event.event):
            return change
    raise Untellable(f"nobody came or left with {event.mission}")


def _at(event: Event, telling: Telling) -> str:
    say, speech = telling.teller.speech.say, telling.teller.speech
    if event.at is None:
        return ""
    when = _when(event.at, telling)
    mark = speech.mark(event.at, "f")
    return say("{when} ({mark}).", when=when, mark=mark) if mark else say("{when}.", when=when)


def _when(moment: Moment, telling: Telling) -> str:
    """The day in words and, if it is known, the time in UTC."""
    speech = telling.teller.speech
    if moment.precision is not Precision.MINUTE:
        return speech.moment(moment)
    return speech.say(
        "{day}, {clock}", day=speech.day(moment.earliest), clock=speech.clock(moment.earliest)
    )


def _crew(mission: str, kind: EventKind, telling: Telling) -> tuple[Section, ...]:
    manifest = telling.teller.manifest
    seats = manifest.crew(mission, kind.leg)
    if not seats:
        return ()
    lines = tuple(telling.teller.seat(seat, _country(seat, telling)) for seat in seats)
    return (Section(telling.teller.speech.say("Crew"), lines),)


def _country(seat: Seat, telling: Telling) -> str:
    return telling.teller.manifest.person(seat.person).nationality


def _aboard(at: datetime, telling: Telling) -> tuple[Section, ...]:
    """Who is aboard at a moment, a line for each ship."""
    teller, manifest = telling.teller, telling.teller.manifest
    ships: dict[str, list[str]] = {berth.mission: [] for berth in docked(manifest, at)}
    for stay in aboard(manifest, at):
        ships.setdefault(ship_of(stay, at, berths(manifest)), []).append(stay.person)
    lines = tuple(
        f"{teller.ship(ship)}: {', '.join(map(teller.name, people))}"
        for ship, people in ships.items()
        if people
    )
    return (Section(teller.speech.say("Aboard now"), lines),) if lines else ()


# ------------------------------------------------------------------------- plans


@told.register
def plan_changed(subject: PlanChanged, telling: Telling) -> Card:
    """How the plans of a mission changed."""
    news = telling.knowledge.news.get(subject.news)
    if news is None:
        raise Untellable(f"news {subject.news} is not kept any more")
    teller, speech = telling.teller, telling.teller.speech
    ship = telling.ship(news.mission)
    lines: list[Line] = [_shift(shift, telling) for shift in news.shifts]
    if news.joined:
        lines.append(speech.say("New on the crew: {people}", people=teller.names(news.joined)))
    if news.left:
        lines.append(speech.say("No longer on the crew: {people}", people=teller.names(news.left)))
    first = next(iter(news.shifts), None)
    return Card(
        _plan_title(ship, first, telling),
        speech.say("Noticed on {day}.", day=speech.day(news.noticed)),
        (Section(speech.say("What changed"), tuple(lines)),),
        _as_plan(telling),
        _mission_buttons(news.mission, telling),
    )


def _plan_title(ship: str, shift: Shift | None, telling: Telling) -> str:
    say = telling.teller.speech.say
    if shift is None:
        return say("{ship}: the crew changes", ship=ship)
    if shift.after is None:
        return say(_CALLED_OFF[shift.event], ship=ship)
    no_earlier = shift.standing is Standing.NO_EARLIER_THAN
    titles = _NO_EARLIER if no_earlier else _PLANNED if shift.before is None else _NOW_PLANNED
    return say(titles[shift.event], ship=ship, when=_when(shift.after, telling))


_NOW_PLANNED = {
    EventKind.LAUNCH: "{ship}: launch now planned for {when}",
    EventKind.DOCKING: "{ship}: docking now planned for {when}",
    EventKind.UNDOCKING: "{ship}: undocking now planned for {when}",
    EventKind.LANDING: "{ship}: landing now planned for {when}",
}


def _shift(shift: Shift, telling: Telling) -> str:
    say = telling.teller.speech.say
    nothing = say("no date")
    before = _when(shift.before, telling) if shift.before else nothing
    after = _when(shift.after, telling) if shift.after else nothing
    return say(_SHIFTED[shift.event], before=before, after=after)


_SHIFTED = {
    EventKind.LAUNCH: "Launch: {before} → {after}",
    EventKind.DOCKING: "Docking: {before} → {after}",
    EventKind.UNDOCKING: "Undocking: {before} → {after}",
    EventKind.LANDING: "Landing: {before} → {after}",
}


# ------------------------------------------------------------------------- by the day


@told.register
def digest(subject: Digest, telling: Telling) -> Card:
    """Who is aboard, what comes up and what has changed lately."""
    say, speech, manifest = (
        telling.teller.speech.say,
        telling.teller.speech,
        telling.teller.manifest,
    )
    now, known_to = telling.now, manifest.known_to
    present = aboard(manifest, min(now, known_to))
    title = speech.many(
        "{count} aboard the ISS, {day}",
        "{count} aboard the ISS, {day}",
        len(present),
        day=speech.day(datetime.combine(subject.day, datetime.min.time())),
    )
    words = say("As last known on {day}.", day=speech.day(known_to)) if now > known_to else ""
    sections = [*_lately(telling), *_coming(telling), *_aboard(min(now, known_to), telling)]
    return Card(
        title,
        words,
        tuple(sections),
        (
            say("Plan"),
            say("{facts}; later news is not in", facts=telling.teller.facts_to(known_to)),
        ),
        (Button(say("Who is aboard"), "/aboard"), Button(say("What is next"), "/next")),
    )


def _coming(telling: Telling) -> tuple[Section, ...]:
    """The next events planned, the soonest first; those whose time is over are left out."""
    say = telling.teller.speech.say
    ahead = sorted(
        (
            event
            for event in telling.event.values()
            if event.at is not None and event.standing.is_plan and event.at.latest > telling.now
        ),
        key=lambda event: (event.at and event.at.latest, list(EventKind).index(event.event)),
    )
    lines: list[Line] = []
    for event in ahead[:MOST_COMING]:
        words = _COMING_NO_EARLIER if event.standing is Standing.NO_EARLIER_THAN else _COMING
        text = say(words[event.event], ship=telling.ship(event.mission))
        if event.at:
            lines.append(telling.teller.entry(event.at, text, telling.now.year))
    if not lines:
        lines.append(say("Nothing is dated."))
    return (Section(say("Coming up"), tuple(lines)),)


_COMING = {
    EventKind.LAUNCH: "{ship} to launch",
    EventKind.DOCKING: "{ship} to dock",
    EventKind.UNDOCKING: "{ship} to undock",
    EventKind.LANDING: "{ship} to land",
}
_COMING_NO_EARLIER = {
    EventKind.LAUNCH: "{ship} to launch, no earlier",
    EventKind.DOCKING: "{ship} to dock, no earlier",
    EventKind.UNDOCKING: "{ship} to undock, no earlier",
    EventKind.LANDING: "{ship} to land, no earlier",
}


def _lately(telling: Telling) -> tuple[Section, ...]:
    say, manifest = telling.teller.speech.say, telling.teller.manifest
    lately = Span(telling.now - LATELY, telling.now)
    lines: list[Line] = [
        telling.teller.entry(
            change.moment,
            telling.teller.change(change, Standing.ACTUAL, named=True),
            telling.now.year,
        )
        for change in changes(manifest, lately)
        if not change.standing.is_plan
    ]
    for news in telling.knowledge.news.values():
        if news.noticed in lately:
            lines += [
                f"{telling.ship(news.mission)}: {_shift(shift, telling)}" for shift in news.shifts
            ]
    return (Section(say("In the last seven days"), tuple(lines)),) if lines else ()


@told.register
def on_this_day(subject: OnThisDay, telling: Telling) -> Card:
    """What happened on that day of the year."""
    say, speech = telling.teller.speech.say, telling.teller.speech
    events = anniversaries(telling.teller.manifest, subject.day)
    if not events:
        raise Untellable(f"nothing happened on {subject.day:%d %B}")
    lines: list[Line] = [_anniversary(event, telling) for event in events]
    left_out = len(lines) - MOST_PAST
    if left_out > 0:
        lines = lines[:MOST_PAST]
        lines.append(speech.many("and {count} more", "and {count} more", left_out))
    years = _years(events, subject.day)
    return Card(
        say("On this day: {day}", day=_day_of_year(subject.day, telling)),
        speech.many("{count} year ago:", "{count} years ago:", years[0])
        + " "
        + _anniversary(events[-1], telling)
        if len(years) == 1
        else "",
        (Section(say("In former years"), tuple(lines)),),
        (say("As flown"), say("days in UTC")),
        (Button(say("Who was aboard"), f"/aboard when: {_last_year(events)}"),),
    )


def _years(events: Sequence[Event], day: date) -> list[int]:
    return sorted({day.year - event.at.earliest.year for event in events if event.at})


def _last_year(events: Sequence[Event]) -> str:
    latest = events[-1].at
    return f"{latest.earliest:%Y-%m-%d}" if latest else ""


def _day_of_year(day: date, telling: Telling) -> str:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return telling.teller.speech.short_day(at, day.year)


def _anniversary(event: Event, telling: Telling) -> str:
    teller, manifest = telling.teller, telling.teller.manifest
    crew = [seat.person for seat in manifest.crew(event.mission, event.event.leg)]
    words = _WITH if crew else _ALONE
    year = event.at.earliest.year if event.at else ""
    return teller.speech.say(
        words[event.event],
        year=year,
        ship=teller.ship(event.mission),
        people=", ".join(map(teller.family, crew)),
    )


_WITH = {
    EventKind.LAUNCH: "{year}: {ship} launched with {people}",
    EventKind.DOCKING: "{year}: {ship} docked with {people}",
    EventKind.UNDOCKING: "{year}: {ship} undocked with {people}",
    EventKind.LANDING: "{year}: {ship} landed with {people}",
}
_ALONE = {
    EventKind.LAUNCH: "{year}: {ship} launched without crew",
    EventKind.DOCKING: "{year}: {ship} docked without crew",
    EventKind.UNDOCKING: "{year}: {ship} undocked without crew",
    EventKind.LANDING: "{year}: {ship} landed without crew",
}


# ------------------------------------------------------------------------- the guarantee


@told.register
def watch(subject: Watch, telling: Telling) -> Card:
    """That one side will be short, from when and by whom it hangs."""
    say, manifest = telling.teller.speech.say, telling.teller.manifest
    stretch = _shortage(subject, telling)
    cause = next(
        (c for c in changes(manifest, Span(stretch.start - timedelta(days=1), stretch.start
         + timedelta(minutes=1))) if c.at == stretch.start), None
    )  # fmt: skip
    start = cause.moment if cause else Moment(stretch.start)
    titles = {0: _NOBODY, 1: _ONLY_ONE, None: _ONE_SHIP}[subject.left]
    names = stretch.about[1:] if subject.left == 1 else ()
    words = [
        say(
            "{change}.", change=telling.teller.change(cause, cause.standing)
        ) if cause else "",
        say("That would be {people}.", people=telling.teller.names(names)) if names else "",
        say(
            "They all go home on {ship}: if it left, none would be aboard.",
            ship=telling.ship(stretch.about[0]),
        ) if subject.left is None else "",
        _until(stretch, telling),
    ]  # fmt: skip
    return Card(
        say(titles[subject.side], when=_when(start, telling)),
        " ".join(word for word in words if word),
        (),
        (
            say("Plan"),
            say("NASA and Roscosmos crew"),
            telling.teller.facts_to(manifest.known_to),
        ),
        (Button(say("The guarantee"), "/guarantee"),),
    )


_NOBODY = {
    Side.AMERICAN: "By the plans no American is aboard from {when}",
    Side.RUSSIAN: "By the plans no Russian is aboard from {when}",
}
_ONLY_ONE = {
    Side.AMERICAN: "By the plans only one American is aboard from {when}",
    Side.RUSSIAN: "By the plans only one Russian is aboard from {when}",
}
_ONE_SHIP = {
    Side.AMERICAN: "By the plans all Americans aboard are on one ship from {when}",
    Side.RUSSIAN: "By the plans all Russians aboard are on one ship from {when}",
}


def _shortage(subject: Watch, telling: Telling) -> Stretch:
    for side, left, stretch in shortages(telling.teller.manifest):
        if (side, left, stretch.start) == (subject.side, subject.left, subject.start):
            return stretch
    raise Untellable("the plans have changed")


def _until(stretch: Stretch, telling: Telling) -> str:
    say, manifest = telling.teller.speech.say, telling.teller.manifest
    ends = (
        changes(manifest, Span(stretch.end - timedelta(days=1), None))
        if stretch.end < _LAST
        else ()
    )
    end = next((change for change in ends if change.at == stretch.end), None)
    if end is None:
        return say("No plan says until when.")
    return say("Until {when}.", when=_when(end.moment, telling))


_LAST = datetime(9000, 1, 1, tzinfo=UTC)


# ------------------------------------------------------------------------- what all share


def _as_plan(telling: Telling) -> tuple[str, ...]:
    return telling.teller.speech.say("Plan"), telling.teller.facts_to(
        telling.teller.manifest.known_to
    )


def _as_flown(telling: Telling) -> tuple[str, ...]:
    return telling.teller.speech.say("As flown"), telling.teller.facts_to(
        telling.teller.manifest.known_to
    )


def _mission_buttons(mission: str, telling: Telling) -> tuple[Button, ...]:
    say = telling.teller.speech.say
    return (
        Button(say("Mission"), f"/mission name: {telling.ship(mission)}"),
        Button(say("Who is aboard"), "/aboard"),
    )
