"""What comes first where it is asked who of a crew flies as what."""

from bot.messages import msgid
from bot.questions.leads import no, yes
from bot.questions.missions.flyers import Flyer
from bot.questions.registry import Focus
from bot.saying.teller import Teller

# The roles of seats by the cues that ask for them; commanders are asked for in more ways.
_ROLES = {
    "pilot": msgid("pilot"),
    "engineer": msgid("flight engineer"),
    "specialist": msgid("mission specialist"),
    "participant": msgid("spaceflight participant"),
}


def role_asked(focus: Focus) -> str | None:
    """The role that is asked for, if it is another than that of the commander."""
    return next((role for cue, role in _ROLES.items() if focus.asks(cue)), None)


def flies_as(person: str, role: str, flyers: tuple[Flyer, ...], teller: Teller) -> str:
    """Whether someone has a role; if not, who has it."""
    those = [f.seat.person for f in flyers if f.seat.role == role]
    if person in those:
        return yes(teller)
    if not those:
        return no(teller)
    say, names = teller.speech.say, teller.names(those)
    if role == "commander":
        return no(teller, say("commander {names}", names=names))
    return no(teller, say("{label}: {value}", label=say(role), value=names))
