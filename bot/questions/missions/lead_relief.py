"""What comes first where it is asked whom a crew relieves, and who relieves it, or who flies for
the first time."""

from collections.abc import Sequence

from bot.questions.leads import capital, labelled
from bot.questions.missions.answer import MissionReport
from bot.questions.missions.flyers import Flyer
from bot.questions.registry import Focus
from bot.saying.teller import Teller
from bot.station.domain import Leg
from bot.station.rotation import Handover


def of_its_crews(answer: MissionReport, focus: Focus, teller: Teller) -> str | None:
    """What is asked of the crews before and after, of other ships home, of first flights; None if
    nothing of that is."""
    if focus.asks("replace") and not (focus.whether or focus.people):
        return _both_handovers(answer, teller)
    # Who came on another ship is told below; which is asked for is not.
    if focus.asks("replace", "rotation", "change"):
        return ""
    if focus.asks("land", "undock") and focus.asks("how", "ship") and focus.asks("crew"):
        return _way_home(answer, teller)
    if focus.asks("first-flight") and focus.of_whom and not focus.groups:
        return first_timers(answer.up, teller)
    return None


def _both_handovers(answer: MissionReport, teller: Teller) -> str:
    """Whose place the crew took, and who took theirs, as far as that is known."""
    later = _relieved_by(answer.relieved_by, teller)
    return " ".join(filter(None, (relieves(answer.relieved, teller), later)))


def relieves(handover: Handover | None, teller: Teller) -> str:
    """Whom a crew relieves, by name; blank if it is not known."""
    if handover is None:
        return ""
    names = teller.names([stay.person for stay in handover.relieved])
    told = teller.speech.say("{names} ({ship})", names=names, ship=teller.ship(handover.former))
    return labelled(teller.speech.say("Relieves"), told, teller)


def _relieved_by(handover: Handover | None, teller: Teller) -> str:
    """Who relieves a crew, by name if they are named; blank if it is not known."""
    if handover is None:
        return ""
    ship = teller.ship(handover.mission)
    crew = [seat.person for seat in teller.manifest.crew(handover.mission, Leg.UP)]
    if crew:
        ship = teller.speech.say("{names} ({ship})", names=teller.names(crew), ship=ship)
    return labelled(teller.speech.say("relieved by"), ship, teller)


def _way_home(answer: MissionReport, teller: Teller) -> str:
    """On which ships the crew came home, if not all on the one they came on; else blank."""
    ships = dict.fromkeys(ship for _, ship in answer.homes)
    return " ".join(
        labelled(
            teller.speech.say("home on {ship}", ship=teller.ship(ship)),
            teller.names([person for person, home in answer.homes if home == ship]),
            teller,
        )
        for ship in ships
    )


def first_timers(crew: Sequence[Flyer], teller: Teller) -> str:
    """Who of a crew flies for the first time."""
    say, new = teller.speech.say, [flyer.seat.person for flyer in crew if flyer.first_flight]
    return labelled(capital(say("first flight")), teller.names(new) or say("nobody"), teller)
