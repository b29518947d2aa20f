"""How the answer which ships are docked reads."""

from bot.messages import msgid
from bot.questions.docked.answer import DockedReport, DockedShip
from bot.questions.leads import capital, labelled, lead, no, yes
from bot.questions.registry import Focus
from bot.questions.wording import basis, card, footer, said_when
from bot.saying.card import Button, Card, Line, Section
from bot.saying.ports import port_said
from bot.saying.teller import Teller, sources_button
from bot.station.domain import Standing
from bot.station.moments import Moment

# Of more ships only the times are told.
MOST_WITH_CREWS = 6
_TIMES = {
    Standing.ACTUAL: msgid("Docked {since}, undocked {until}."),
    Standing.PLANNED: msgid("Docked {since}, to leave {until} by plan."),
    Standing.NO_EARLIER_THAN: msgid("Docked {since}, to leave no earlier than {until}."),
    None: msgid("Docked {since}; when it leaves is not known yet."),
}


@card.register
def docked(answer: DockedReport, teller: Teller, command: str) -> Card:
    """Title: how many ships, and when; then their names, and each with its times and crew."""
    say = teller.speech.say
    over = answer.standing is Standing.ACTUAL
    by_plan = any(_is_by_plan(answer, ship) for ship in answer.ships)
    inferred = any(place.inferred for ship in answer.ships for place in ship.boat.places)
    recorded = msgid("Partly inferred") if inferred else msgid("As recorded")
    return Card(
        capital(_title(answer, teller, by_plan=by_plan)),
        say("{names}.", names=_names(answer.ships, teller)) if answer.ships else "",
        tuple(_section(answer, ship, teller) for ship in answer.ships),
        footer(
            answer,
            teller,
            basis(teller, over=over, planned=by_plan, begun=True, flown=recorded),
            say("cargo ships are not counted"),
        ),
        (
            Button(say("Who is aboard"), f"/aboard when: {Moment(answer.at)}"),
            sources_button(teller.speech, command),
        ),
    )


def _title(answer: DockedReport, teller: Teller, *, by_plan: bool) -> str:
    many, number = teller.speech.many, len(answer.ships)
    if answer.when.is_now:
        if not answer.is_late:
            return many(
                "{count} ship docked at the ISS now", "{count} ships docked at the ISS now", number
            )
        return many(
            "{count} ship docked at the ISS, as last known on {day}",
            "{count} ships docked at the ISS, as last known on {day}",
            number,
            day=teller.speech.day(answer.known_to),
        )
    when = said_when(answer.when, teller.speech)
    if not answer.ships:
        return teller.speech.say("No ship that carries crews docked at the ISS {when}", when=when)
    if by_plan:
        return many(
            "{count} ship docked at the ISS {when}, by plan",
            "{count} ships docked at the ISS {when}, by plan",
            number,
            when=when,
        )
    if answer.when.is_long:
        return many(
            "{count} ship docked at the ISS at some time {when}",
            "{count} ships docked at the ISS at some time {when}",
            number,
            when=when,
        )
    return many(
        "{count} ship docked at the ISS {when}",
        "{count} ships docked at the ISS {when}",
        number,
        when=when,
    )


def _is_by_plan(answer: DockedReport, ship: DockedShip) -> bool:
    """Whether a ship is there only by the plans, or is to have left by them within the time."""
    since, _ = answer.standing_of(ship.berth)
    end = ship.berth.span.end
    return since.is_plan or (end is not None and answer.edge < end <= answer.at)


def _names(ships: tuple[DockedShip, ...], teller: Teller) -> str:
    return teller.speech.listed([teller.ship(ship.berth.mission) for ship in ships])


def _section(answer: DockedReport, ship: DockedShip, teller: Teller) -> Section:
    boat = ship.boat
    lines: list[Line] = [_times(answer, ship, teller)]
    if len(answer.ships) <= MOST_WITH_CREWS:
        lines += _ports(ship, teller)
        lines += (teller.leaving(place.stay, boat.mission) for place in boat.places)
    return Section(teller.ship(boat.mission), tuple(lines), _seats(ship, teller))


def _times(answer: DockedReport, ship: DockedShip, teller: Teller) -> str:
    say, moment, berth = teller.speech.say, teller.speech.moment, ship.berth
    since, until = answer.standing_of(berth)
    if not since.is_plan:
        left = moment(berth.undocking) if berth.undocking else ""
        return say(_TIMES[until], since=moment(berth.docking), until=left)
    if berth.undocking is None:
        return say("By plan: docking {since}.", since=moment(berth.docking))
    return say(
        "By plan: docking {since}, undocking {until}.",
        since=moment(berth.docking),
        until=moment(berth.undocking),
    )


def _ports(ship: DockedShip, teller: Teller) -> list[Line]:
    """Where it was at last, where before, and where it is to go; nothing if that is not known."""
    return _docked_at(ship, teller) + _to_move(ship, teller)


def _to_move(ship: DockedShip, teller: Teller) -> list[Line]:
    """The plan to dock at another port, if there is one."""
    if ship.move is None or ship.move.at is None:
        return []
    say, when = teller.speech.say, teller.speech.moment(ship.move.at)
    if not ship.move.port:
        return [say("To move to another port {when}, by plan.", when=when)]
    port = port_said(ship.move.port, teller.speech)
    return [say("To move to {port} {when}, by plan.", port=port, when=when)]


def _docked_at(ship: DockedShip, teller: Teller) -> list[Line]:
    say, moment = teller.speech.say, teller.speech.moment
    if not ship.places or not (ship.places[-1].port or ship.places[1:]):
        return []
    *former, last = ship.places
    if not former:
        return [say("At {port}.", port=port_said(last.port, teller.speech))]
    since = moment(last.since)
    told = (
        say("At {port} since {since}.", port=port_said(last.port, teller.speech), since=since)
        if last.port
        else say("Moved to another port {since}.", since=since)
    )
    ports = [
        say(
            "{port} from {since}",
            port=port_said(place.port, teller.speech),
            since=moment(place.since),
        )
        for place in former
        if place.port
    ]
    if not ports:
        return [told]
    return [f"{told} {say('Before: {ports}.', ports=teller.speech.listed(ports))}"]


def _seats(ship: DockedShip, teller: Teller) -> str:
    if ship.boat.seats is None:
        return teller.speech.say("seats not recorded")
    return teller.speech.many("{count} seat", "{count} seats", ship.boat.seats)


def _ports_asked_for(answer: DockedReport, teller: Teller) -> str:
    """The last port of each ship of which it is known."""
    known = [(one, one.places[-1].port) for one in answer.ships if one.places]
    told = [
        labelled(teller.ship(one.berth.mission), port_said(port, teller.speech), teller)
        for one, port in known
        if port
    ]
    return " ".join(told) or teller.speech.say("No port is recorded.")


@lead.register
def first(answer: DockedReport, focus: Focus, teller: Teller) -> str:
    """Those of a programme, or whether there are any of it."""
    if focus.asks("port"):
        return _ports_asked_for(answer, teller)
    if not focus.programs:
        return ""
    found = tuple(
        ship
        for ship in answer.ships
        if teller.manifest.mission(ship.berth.mission).program in focus.programs
    )
    names = _names(found, teller)
    if focus.whether:
        return yes(teller, names) if found else no(teller)
    called = teller.speech.listed([teller.program(program) for program in focus.programs])
    return labelled(called, names or teller.speech.say("none"), teller)
