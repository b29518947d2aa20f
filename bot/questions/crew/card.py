"""How the answer who is aboard reads."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.messages import msgid
from bot.questions.crew.answer import Present, Roster
from bot.questions.crew.described import description
from bot.questions.crew.titles import title
from bot.questions.wording import basis, card, clock_said, footer
from bot.reading.when import Size
from bot.reading.writing import written
from bot.saying.card import Button, Card, Entry, Line, Press, Section
from bot.saying.changes import change_in_words
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.domain import Standing
from bot.station.moments import Precision
from bot.station.occupancy import Change

# A year has some sixteen changes; a line each still reads on a phone.
DAYS_A_MONTH = 365.25 / 12
MAX_CHANGES = 24
DAY = timedelta(days=1)
_COUNTED = {
    Size.SPAN: msgid("whole days in {zone}"),
    Size.YEAR: msgid("whole year in {zone}"),
    Size.MONTH: msgid("whole month in {zone}"),
    Size.DAY: msgid("whole day in {zone}"),
    Size.INSTANT: msgid("at that moment"),
}


@card.register
def roster(answer: Roster, teller: Teller, command: str) -> Card:
    """Title: how many; then by country, what changed, who, ship by ship, and the neighbours."""
    if answer.when.is_long:
        sections = _long_sections(answer, teller)
    else:
        sections = (
            *_changes_section(answer, teller),
            *_ship_sections(answer, teller),
            *_neighbours_section(answer, teller),
        )
    return Card(
        title(answer, teller),
        description(answer, teller),
        sections,
        _footer(answer, teller),
        _buttons(answer, teller, command),
    )


def _meant(answer: Roster) -> tuple[Change, ...]:
    """The changes, of some people those in which they came or left, with them alone."""
    if answer.who is None:
        return answer.changes
    whom = {present.stay.person for present in answer.people}
    told = (
        replace(change, people=tuple(stay for stay in change.people if stay.person in whom))
        for change in answer.changes
    )
    return tuple(change for change in told if change.people)


def _changes_section(answer: Roster, teller: Teller) -> tuple[Section, ...]:
    if not answer.changes:
        return ()
    lines: list[Line] = []
    for change in _meant(answer):
        standing = change.standing.by(answer.edge, change.at)
        text = f"{change_in_words(change, standing, teller, named=True)}."
        mark = teller.speech.mark(change.moment, "t")
        if change.moment.precision is not Precision.MINUTE:
            label = teller.speech.short_moment(change.moment)
        else:
            label = clock_said(change.at, answer.when, teller.speech)
        lines.append(f"{label}{f' ({mark})' if mark else ''}: {text}")
    return (Section(teller.speech.say("That day"), tuple(lines)),) if lines else ()


def _ship_sections(answer: Roster, teller: Teller) -> tuple[Section, ...]:
    say = teller.speech.say
    sections = []
    for ship, people in answer.ships:
        shown = [p for p in people if answer.when.end is None or p.throughout]
        if not shown:
            continue
        first = next((present for present in shown if present.stay.up == ship), None)
        lines = tuple(
            teller.crew(
                present.stay.person,
                present.stay.agency,
                present.nationality,
                say("station commander") if present.stay.person == answer.commander else "",
                say("cross-flight") if present.stay.cross_flight else "",
                _what_sets_apart(present, first, answer, teller),
                "" if present.certain or answer.standing is Standing.ACTUAL else say("not certain"),
            )
            for present in shown
        )
        remark = _so_long(first, ship, answer, teller) if first else ""
        sections.append(Section(teller.ship(ship), lines, remark))
    return tuple(sections)


def _so_long(first: Present, ship: str, answer: Roster, teller: Teller) -> str:
    """How long who came on a ship has been aboard; blank if that is not known."""
    say, days = teller.speech.say, _aboard_for(first, answer, teller)
    if not days:
        return ""
    if ship not in answer.docked:
        return say("{days} aboard, the ship has left", days=days)
    if answer.until - answer.known_to < DAY:
        return say("{days} aboard", days=days)
    return say("{days} aboard by plan", days=days)


def _aboard_for(present: Present, answer: Roster, teller: Teller) -> str:
    """How long someone has been aboard, as closely as their coming is known; blank if unknown."""
    stay, speech = present.stay, teller.speech
    if stay.assumed or stay.docking.latest > answer.until:
        return ""
    if stay.docking.precision in (Precision.MINUTE, Precision.DAY):
        days = stay.span.days(answer.until)
        return speech.days(days) if days else ""
    least = round((answer.until - stay.docking.latest).days / DAYS_A_MONTH)
    most = round((answer.until - stay.docking.earliest).days / DAYS_A_MONTH)
    if not least:
        return speech.many("up to {count} month", "up to {count} months", max(most, 1))
    if least == most:
        return speech.many("about {count} month", "about {count} months", most)
    return speech.many("{least} to {count} month", "{least} to {count} months", most, least=least)


def _what_sets_apart(
    present: Present, first: Present | None, answer: Roster, teller: Teller
) -> str:
    """What sets someone apart from the ``first`` of the ship they count to: their way or time."""
    stay, beside = present.stay, first.stay if first else None
    if beside and stay.up == beside.up and stay.span.end == beside.span.end:
        return ""
    own = _aboard_for(present, answer, teller)
    if stay.up != present.ship:
        came = teller.speech.say("came on {ship}", ship=teller.ship(stay.up))
        return f"{came}, {own}" if own else came
    lead = _aboard_for(first, answer, teller) if first else ""
    return own if lead and own != lead else ""


def _neighbours_section(answer: Roster, teller: Teller) -> tuple[Section, ...]:
    lines = [
        _dated(change, answer, teller)
        for change in (answer.before, answer.after)
        if change is not None
    ]
    if not lines:
        return ()
    return (Section(teller.speech.say("Before and after"), tuple(lines), apart=True),)


def _dated(change: Change, answer: Roster, teller: Teller) -> Entry:
    """A change with its day, and its minute if known, on the clocks that were asked for."""
    speech, when, beside = teller.speech, answer.when, answer.when.local.year
    text = _change(change, answer, teller)
    if change.moment.precision is not Precision.MINUTE:
        return teller.entry(change.moment, text, beside)
    day, mark = (
        speech.short_day(change.at.astimezone(when.zone), beside),
        speech.mark(change.moment),
    )
    return Entry(day if mark else f"{day} {clock_said(change.at, when, speech)}", text, mark)


def _change(change: Change, answer: Roster, teller: Teller) -> str:
    return change_in_words(change, change.standing.by(answer.edge, change.at), teller)


def _long_sections(answer: Roster, teller: Teller) -> tuple[Section, ...]:
    """A month or a year: the changes, then one line a ship; nothing of those who were not there."""
    if answer.who is not None and not answer.people:
        return ()
    say, speech = teller.speech.say, teller.speech
    beside = answer.when.local.year
    changes: list[Line] = []
    for change, (before, after) in zip(answer.changes, answer.steps, strict=True):
        if answer.who is not None and before == after:
            continue
        steps = f"{before} → {after}" if after != before else say("still {count}", count=before)
        text = f"{_change(change, answer, teller)}, {steps}"
        changes.append(f"{speech.short_moment(change.moment, beside)}: {text}")
    # Where there are columns no pages can be turned: all is told at once.
    most = len(changes) if speech.style.columns else MAX_CHANGES
    changes, rest = changes[:most], changes[most:]
    if rest:
        changes.append(speech.many("and {count} more", "and {count} more", len(rest)))
    ships = tuple(_by_ways(answer, teller))
    quiet = (_quiet(answer, teller),)
    return (
        Section(say("Changes"), tuple(changes) or quiet, rest=tuple(rest)),
        *((Section(say("By ship"), ships),) if ships else ()),
    )


def _by_ways(answer: Roster, teller: Teller) -> Iterator[str]:
    """A line for each ship that they came on, with those whom another was to take home set apart.

    Over a long time a seat is no measure: who changed ships is told under the first.
    """
    say, ways = teller.speech.say, dict[str, dict[str, list[str]]]()
    for stay in sorted((p.stay for _, ps in answer.ships for p in ps), key=lambda s: s.span.start):
        home = stay.down if stay.down != stay.up else None
        ways.setdefault(stay.up, {}).setdefault(home or "", []).append(teller.family(stay.person))
    for ship, homes in ways.items():
        told = [
            say("{names} (home on {ship})", names=", ".join(names), ship=teller.ship(home))
            if home
            else ", ".join(names)
            for home, names in homes.items()
        ]
        yield say("{name}: {told}", name=teller.ship(ship), told="; ".join(told))


def _quiet(answer: Roster, teller: Teller) -> str:
    say = teller.speech.say
    return say("Nobody came or left.") if answer.when.last <= answer.edge else say("None planned.")


def _footer(answer: Roster, teller: Teller) -> tuple[str, ...]:
    say, when = teller.speech.say, answer.when
    told_as = basis(
        teller,
        over=answer.standing is Standing.ACTUAL,
        planned=answer.now < answer.known_to or bool(answer.plans_since),
    )
    counted = [] if when.is_now else [say(_COUNTED[when.size], zone=say(when.zone_name))]
    return footer(answer, teller, told_as, *counted)


def _buttons(answer: Roster, teller: Teller, command: str) -> tuple[Button, ...]:
    say = teller.speech.say
    group = answer.who
    who = f" who: {written(group)}" if group else ""

    def turn(label: str, when: object) -> Button:
        return Button(label, f"/aboard when: {when}{who}", Press.TURN)

    found = [
        turn(label, change.moment)
        for label, change in (
            (say("Change before"), answer.before),
            (say("Change after"), answer.after),
        )
        if change is not None and change.moment.precision is Precision.MINUTE
    ]
    if answer.when.other:
        found.append(turn(answer.when.other, answer.when.other))
    last = picture_button(teller.speech, command), sources_button(teller.speech, command)
    return (*found, *last)
