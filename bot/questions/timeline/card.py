"""How a timeline reads in words: how many, then who by ship, agency or country."""

from collections.abc import Iterable

from bot.messages import msgid
from bot.questions.timeline.answer import TimelineReport
from bot.questions.wording import basis, card, footer, said_when
from bot.reading.among import Among, Kind
from bot.saying.card import Button, Card, Entry, Section
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.domain import Leg
from bot.station.presence import GroupedBy, person_days
from bot.station.stays import Stay

# More ships than this are told by programme, more groups than this as others.
MAX_SHIPS, MAX_GROUPS = 24, 12


@card.register
def timeline(answer: TimelineReport, teller: Teller, command: str) -> Card:
    """Title: how many people; then each ship with its crew, or the groups with their days."""
    say, speech = teller.speech.say, teller.speech
    people = dict.fromkeys(stay.person for stay in answer.stays)
    number = speech.many("{count} person", "{count} people", len(people))
    if not people:
        number = say("nobody")
    when = said_when(answer.when, speech)
    title = say("{people} aboard the ISS {when}", people=number, when=when)
    if answer.who is not None:
        title = _of_those(answer.who, number, when, teller, any_of_them=bool(people))
    sections = [_groups(answer, teller)]
    if answer.commands and answer.who is None:
        sections.append(_commands(answer, teller))
    return Card(
        f"{title[:1].upper()}{title[1:]}",
        " ".join(_description(answer, teller)),
        tuple(sections),
        footer(
            answer,
            teller,
            basis(
                teller,
                over=not answer.ahead,
                begun=answer.span.start < answer.edge,
                mixed=msgid("Flown and planned"),
            ),
        ),
        (
            *_other_ways(answer, teller, command),
            picture_button(speech, command),
            sources_button(speech, command),
        ),
    )


def _of_those(who: Among, number: str, when: str, teller: Teller, *, any_of_them: bool) -> str:
    """The title, of some people: "63 people from Roscosmos aboard the ISS in 2009"."""
    say, speech = teller.speech.say, teller.speech
    if not who.of(Kind.GENDER) and not who.people:
        group = teller.tell(who.conditions())
        number = say("{count} from {group}", count=number, group=group)
        return say("{people} aboard the ISS {when}", people=number, when=when)
    whom = speech.listed([teller.tell(one) for one in who.called(teller.manifest)])
    if not any_of_them:
        return say("Not aboard the ISS {when}: {who}", when=when, who=whom)
    if not who.of(Kind.GENDER) and who.people:
        return say("{people} aboard the ISS {when}", people=whom, when=when)
    number = say("{title} ({who})", title=number, who=whom)
    return say("{people} aboard the ISS {when}", people=number, when=when)


def _other_ways(answer: TimelineReport, teller: Teller, command: str) -> Iterable[Button]:
    """The same by something else."""
    say, bare = teller.speech.say, command.partition(" by: ")
    labels = {
        GroupedBy.SHIP: say("By ship"),
        GroupedBy.AGENCY: say("By agency"),
        GroupedBy.COUNTRY: say("By country"),
    }
    # Whatever follows what it goes by is asked again as it was.
    rest = bare[2].partition(" ")[2]
    for by, label in labels.items():
        if by is not answer.by:
            yield Button(label, " ".join(part for part in (bare[0], f"by: {by}", rest) if part))


def _description(answer: TimelineReport, teller: Teller) -> Iterable[str]:
    say, speech = teller.speech.say, teller.speech
    if not answer.most or len({stay.person for stay in answer.stays}) == 1:
        # Of one person it is told who was there, and not how many.
        pass
    elif answer.least == answer.most == len({stay.person for stay in answer.stays}):
        # The title tells it.
        pass
    elif answer.least == answer.most:
        yield say("{count} at once all the time.", count=speech.number(answer.most))
    else:
        yield say(
            "From {least} to {most} at once.",
            least=speech.number(answer.least),
            most=speech.number(answer.most),
        )
    if answer.ahead and answer.span.start < answer.edge:
        yield say("Everything after {day} is planned.", day=speech.day(answer.edge))


def _groups(answer: TimelineReport, teller: Teller) -> Section:
    say = teller.speech.say
    ships = dict.fromkeys(stay.up for stay in answer.stays)
    if answer.by is GroupedBy.SHIP and len(ships) <= MAX_SHIPS:
        crews = {ship: _in_order(ship, answer, teller) for ship in ships}
        lines = [
            Entry(teller.ship(ship), _crew(crew, answer, teller), left=True)
            for ship, crew in crews.items()
        ]
        return Section(say("By ship"), tuple(lines) or (say("none"),))
    if answer.by is GroupedBy.SHIP:
        return Section(say("By programme"), tuple(_programs(answer, teller)))
    heading = say("By agency") if answer.by is GroupedBy.AGENCY else say("By country")
    return Section(heading, tuple(_people_and_days(answer, teller)) or (say("none"),))


def _in_order(ship: str, answer: TimelineReport, teller: Teller) -> list[Stay]:
    """Who came on a ship, its commander first."""
    seats = [seat.person for seat in teller.manifest.crew(ship, Leg.UP)]
    crew = [stay for stay in answer.stays if stay.up == ship]
    return sorted(crew, key=lambda stay: seats.index(stay.person))


def _crew(crew: list[Stay], answer: TimelineReport, teller: Teller) -> str:
    """Who came on a ship, and from when to when they were aboard."""
    say = teller.speech.say
    ends: dict[str, list[str]] = {}
    for stay in crew:
        since = teller.speech.short_moment(stay.docking)
        until = teller.speech.short_moment(stay.undocking) if stay.undocking else ""
        if until and stay.span.end is not None and stay.span.end > answer.edge:
            until = say("{end}, planned", end=until)
        if stay.assumed:
            since = say("as {former} leaves", former=teller.ship(stay.relieves or stay.up))
        told = say("{since} to {until}", since=since, until=until) if until else since
        ends.setdefault(told, []).append(stay.person)
    return "; ".join(f"{told}: {teller.names(people)}" for told, people in ends.items())


def _programs(answer: TimelineReport, teller: Teller) -> Iterable[Entry]:
    speech, manifest = teller.speech, teller.manifest
    for program in manifest.programs:
        stays = [stay for stay in answer.stays if manifest.mission(stay.up).program == program.id]
        if stays:
            ships = len({stay.up for stay in stays})
            text = speech.say(
                "{people} on {ships}",
                people=speech.many(
                    "{count} person", "{count} people", len({stay.person for stay in stays})
                ),
                ships=speech.many("{count} ship", "{count} ships", ships),
            )
            yield Entry(speech.say(program.name), text, left=True)


def _people_and_days(answer: TimelineReport, teller: Teller) -> Iterable[Entry]:
    speech, manifest = teller.speech, teller.manifest
    groups: dict[str, list[Stay]] = {}
    for stay in answer.stays:
        groups.setdefault(answer.by.of(manifest, stay), []).append(stay)
    names = {country.code: country.name for country in manifest.countries}

    def days(stays: Iterable[Stay]) -> float:
        return person_days(stays, answer.span, answer.until)

    order = sorted(groups, key=lambda group: (-days(groups[group]), group))
    shown = order[:MAX_GROUPS]
    for group in shown:
        name = speech.say(names.get(group, group))
        if answer.by is GroupedBy.AGENCY:
            private = group == "private"
            name = speech.say("private visitors") if private else teller.agency(group)
        yield Entry(name, _number_and_days(groups[group], days(groups[group]), teller), left=True)
    others = [stay for group in order[MAX_GROUPS:] for stay in groups[group]]
    if others:
        yield Entry(speech.say("others"), _number_and_days(others, days(others), teller), left=True)


def _number_and_days(stays: list[Stay], days: float, teller: Teller) -> str:
    speech = teller.speech
    number = len({stay.person for stay in stays})
    people = speech.many("{count} person", "{count} people", number)
    return speech.say("{people}, {days} in all", people=people, days=speech.days(days))


def _commands(answer: TimelineReport, teller: Teller) -> Section:
    say = teller.speech.say
    every = [
        Entry(teller.speech.short_moment(one.since), teller.name(one.person))
        for one in answer.commands
    ]
    last = answer.commands[-1]
    if last.until is not None and last.until.latest < answer.until:
        # Whoever followed is not known.
        to = teller.speech.short_moment(last.until)
        named = say("{names}, to {day}", names=teller.name(last.person), day=to)
        every[-1] = Entry(every[-1].label, named)
    earlier, lines = every[:-MAX_GROUPS], every[-MAX_GROUPS:]
    left_out = len(earlier)
    more = (
        teller.speech.many("{count} earlier left out", "{count} earlier left out", left_out)
        if left_out
        else ""
    )
    return Section(say("In command since"), tuple(lines), more, rest=tuple(earlier))
