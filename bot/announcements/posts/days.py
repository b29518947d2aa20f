"""How posts of a day read: the digest, and what happened on this day."""

from datetime import UTC, date, datetime, time, timedelta

from bot.announcements.planning import LATELY, is_new
from bot.announcements.posts.plans import lately
from bot.announcements.posts.shared import Telling, Untellable, aboard_section, told
from bot.announcements.subjects import Digest, OnThisDay
from bot.messages import msgid
from bot.saying.card import Button, Card, Line, Section
from bot.saying.changes import change_in_words
from bot.saying.happened import anniversary, happened
from bot.station.anniversaries import anniversaries, roundest
from bot.station.domain import Event, EventKind, Standing
from bot.station.manifest import counted
from bot.station.moments import Span
from bot.station.occupancy import aboard, changes
from bot.station.seats import flying

# A digest names that many events to come, a day of the year that many of the past.
MOST_COMING, MOST_PAST = 6, 12


@told.register
def digest(subject: Digest, telling: Telling) -> Card:
    """Who is aboard, what comes up and what has changed lately; a line if none of it is new."""
    if telling.since and not is_new(telling.knowledge, telling.since, telling.now):
        return _nothing_new(telling)
    say, speech = telling.teller.speech.say, telling.teller.speech
    known_to = telling.teller.manifest.known_to
    day = speech.day(_noon(subject.day))
    told_to = telling.teller.manifest.edge(telling.now)
    fresh = known_to.date() >= telling.now.date()
    title = _how_many(len(aboard(telling.teller.manifest, told_to)), day if fresh else "", telling)
    heading = say("Aboard now") if fresh else say("Aboard, as last known")
    news, words = _lately(telling), say("The digest of {day}.", day=day)
    if not news and known_to + timedelta(days=1) > telling.now:
        words += " " + say("Nobody came or left in the last seven days.")
    recent = (Section(say("In the last seven days"), tuple(news)),) if news else ()
    return Card(
        title,
        words,
        (*recent, _coming(telling), *aboard_section(heading, told_to, telling)),
        (
            say("Flown and planned"),
            say("{facts}; later news is not in", facts=telling.teller.facts_to(known_to)),
        ),
        _digest_buttons(telling),
    )


def _digest_buttons(telling: Telling) -> tuple[Button, ...]:
    say = telling.teller.speech.say
    return Button(say("Who is aboard"), "/aboard"), Button(say("What is next"), "/next")


def _nothing_new(telling: Telling) -> Card:
    """That nothing happened or changed since when, and what comes first."""
    say, speech = telling.teller.speech.say, telling.teller.speech
    changed = [news.noticed for news in telling.knowledge.news.values()]
    newest = max([telling.teller.manifest.known_to, *changed])
    since = speech.day(min(newest, telling.now), telling.now.year)
    title = say("Nothing new since {day}, and nothing is dated yet", day=since)
    if first := next(iter(_ahead(telling)), None):
        title = say(
            "Nothing new since {day}; next: {when}, {event}",
            day=since,
            event=_to_come(first, telling),
            when=speech.exact(first.at) if first.at else "",
        )
    return Card(title, "", (), (), _digest_buttons(telling))


def _how_many(number: int, day: str, telling: Telling) -> str:
    """How many are aboard on a ``day`` in words, or if that is blank as last known."""
    say, many = telling.teller.speech.say, telling.teller.speech.many
    if day:
        if not number:
            return say("Nobody aboard the ISS on {day}", day=day)
        return many(
            "{count} aboard the ISS on {day}", "{count} aboard the ISS on {day}", number, day=day
        )
    known = telling.teller.speech.day(telling.teller.manifest.known_to)
    if not number:
        return say("Nobody aboard the ISS, as last known on {day}", day=known)
    return many(
        "{count} aboard the ISS, as last known on {day}",
        "{count} aboard the ISS, as last known on {day}",
        number,
        day=known,
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _ahead(telling: Telling) -> list[Event]:
    """The events planned, the soonest first; those whose time is over are left out."""
    found = [
        (event.at.latest, event.at.earliest, list(EventKind).index(event.event), mission)
        for (mission, _), event in counted(telling.teller.manifest).items()
        if event.at is not None and event.standing.is_plan and event.at.latest > telling.now
    ]
    events = (
        telling.teller.manifest.event(mission, list(EventKind)[kind])
        for _, _, kind, mission in sorted(found)
    )
    return [event for event in events if event is not None]


def _to_come(event: Event, telling: Telling) -> str:
    words = _COMING_NO_EARLIER if event.standing is Standing.NO_EARLIER_THAN else _COMING
    return telling.teller.speech.say(words[event.event], ship=telling.ship(event.mission))


def _coming(telling: Telling) -> Section:
    """The next events planned."""
    say = telling.teller.speech.say
    lines: list[Line] = [
        telling.teller.entry(event.at, _to_come(event, telling), telling.now.year)
        for event in _ahead(telling)[:MOST_COMING]
        if event.at is not None
    ]
    return Section(say("Coming up, as planned"), tuple(lines) or (say("Nothing is dated yet."),))


_COMING = {
    EventKind.LAUNCH: msgid("{ship} to launch"),
    EventKind.DOCKING: msgid("{ship} to dock"),
    EventKind.UNDOCKING: msgid("{ship} to undock"),
    EventKind.LANDING: msgid("{ship} to land"),
}
_COMING_NO_EARLIER = {
    EventKind.LAUNCH: msgid("{ship} to launch at the earliest"),
    EventKind.DOCKING: msgid("{ship} to dock at the earliest"),
    EventKind.UNDOCKING: msgid("{ship} to undock at the earliest"),
    EventKind.LANDING: msgid("{ship} to land at the earliest"),
}


def _lately(telling: Telling) -> list[Line]:
    """Who came and left, and how plans changed, in the last seven days."""
    teller, recent = telling.teller, Span(telling.now - LATELY, telling.now)
    lines: list[Line] = [
        teller.entry(
            change.moment,
            change_in_words(change, Standing.ACTUAL, teller, named=True),
            telling.now.year,
        )
        for change in changes(teller.manifest, recent)
        if not change.standing.is_plan
    ]
    return lines + [
        line
        for name, news in telling.knowledge.news.items()
        if news.noticed in recent
        for line in lately(name, news, telling)
    ]


@told.register
def on_this_day(subject: OnThisDay, telling: Telling) -> Card:
    """What happened on that day of the year: the roundest anniversary, then the others."""
    say, speech = telling.teller.speech.say, telling.teller.speech
    events = anniversaries(telling.teller.manifest, subject.day)
    first = roundest(events, subject.day)
    if first is None:
        raise Untellable(f"nothing happened on {subject.day:%d %B}")
    years = _years(first, subject.day)
    others = [event for event in events if event is not first]
    lines: list[Line] = [anniversary(event, telling.teller) for event in others[:MOST_PAST]]
    left_out = len(others) - MOST_PAST
    whole = f"/on-this-day date: {subject.day:%Y-%m-%d}"
    if left_out > 0:
        lines.append(speech.many("and {count} more", "and {count} more", left_out))
    return Card(
        speech.many(
            "{count} year ago today: {what}",
            "{count} years ago today: {what}",
            years,
            what=happened(first, telling.teller),
        ),
        _who(first, telling),
        (Section(say("Also on this day"), tuple(lines)),) if lines else (),
        (say("As flown"), say("days in UTC"), telling.teller.facts_to(_known_to(telling))),
        (
            Button(say("Who was aboard"), f"/aboard when: {_day(first):%Y-%m-%d}"),
            *([Button(say("All of that day"), whole)] if left_out > 0 else []),
        ),
    )


def _known_to(telling: Telling) -> datetime:
    return telling.teller.manifest.known_to


def _day(event: Event) -> date:
    return event.at.earliest.date() if event.at else date.min


def _years(event: Event, day: date) -> int:
    return day.year - _day(event).year


def _who(event: Event, telling: Telling) -> str:
    """The day, and the crew by name."""
    say, teller = telling.teller.speech.say, telling.teller
    day = teller.speech.day(_noon(_day(event)))
    crew = [seat.person for seat in flying(teller.manifest, event.mission, event.event.leg)]
    if not crew:
        return say("{day}, without crew.", day=day)
    return say("{day}, with {people}.", day=day, people=teller.names(crew))
