"""How the ports of the station are called, of which sources tell the names in English."""

from types import MappingProxyType

from bot.messages import msgid
from bot.saying.speech import Speech

# Those at which crewed ships dock, or did.
_CALLED = MappingProxyType(
    {
        "Harmony forward": msgid("Harmony forward"),
        "Node 2 forward": msgid("Harmony forward"),
        "Harmony zenith": msgid("Harmony zenith"),
        "Harmony nadir": msgid("Harmony nadir"),
        "Unity nadir": msgid("Unity nadir"),
        "Destiny forward": msgid("Destiny forward"),
        "Zvezda aft": msgid("Zvezda aft"),
        "Zarya nadir": msgid("Zarya nadir"),
        "Pirs nadir": msgid("Pirs nadir"),
        "Poisk zenith": msgid("Poisk zenith"),
        "Rassvet nadir": msgid("Rassvet nadir"),
        "Nauka nadir": msgid("Nauka nadir"),
        "Prichal nadir": msgid("Prichal nadir"),
    }
)


def port_said(port: str, speech: Speech) -> str:
    """A port as it is called in a language; one that is not known here, as the source does."""
    return speech.say(_CALLED[port]) if port in _CALLED else port
