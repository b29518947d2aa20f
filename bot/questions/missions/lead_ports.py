"""What comes first where it is asked at which port a ship is, or whether it moved to another."""

from bot.questions.leads import labelled, no, yes
from bot.questions.missions.answer import MissionReport
from bot.questions.registry import Focus
from bot.saying.ports import port_said
from bot.saying.teller import Teller
from bot.station.domain import Event, EventKind


def of_its_ports(answer: MissionReport, focus: Focus, teller: Teller) -> str | None:
    """What is asked of the ports of a mission; None if nothing of that is."""
    if focus.asks("relocate"):
        return _moves(answer, focus, teller)
    if focus.asks("port"):
        return _port(answer, teller) or teller.speech.say("Its port is not recorded.")
    if focus.asks("where") and focus.asks("dock", "stay"):
        return _port(answer, teller) or None
    return None


def _moves(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """The changes of ports; that none is recorded is no word that there was none."""
    say = teller.speech.say
    moves = [move for move in answer.moves if not move.standing.is_plan]
    if moves:
        told = teller.speech.listed([_told(move, teller) for move in moves])
        return (
            yes(teller, told) if focus.whether else labelled(say("change of ports"), told, teller)
        )
    if not any(event.event is EventKind.DOCKING for event in _docked(answer)):
        return no(teller, say("not docked yet")) if focus.whether else say("It has not docked yet.")
    if answer.moves:
        told = _told(answer.moves[-1], teller)
        return say("No change of ports yet; planned: {when}.", when=told)
    return say("No change of ports is recorded.")


def _docked(answer: MissionReport) -> list[Event]:
    return [
        event
        for event in (*answer.events, *answer.moves)
        if event.event in (EventKind.DOCKING, EventKind.RELOCATION)
        and not answer.standing_of(event).is_plan
    ]


def _port(answer: MissionReport, teller: Teller) -> str:
    """The port it was at last, and since when; blank if that is not known."""
    docked = _docked(answer)
    if not docked or not docked[-1].port or not docked[-1].at:
        return ""
    say, last = teller.speech.say, docked[-1]
    since = say("since {day}", day=teller.speech.moment(docked[-1].at))
    return labelled(say("port"), f"{port_said(last.port, teller.speech)}, {since}", teller)


def _told(move: Event, teller: Teller) -> str:
    when = teller.speech.exact(move.at) if move.at else ""
    return f"{when}, {port_said(move.port, teller.speech)}" if move.port else when
