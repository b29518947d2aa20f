"""Of whom a sentence asks: the agencies, countries, sexes and cosmonauts it names, together."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.messages import Message
from bot.reading.notes import read_as
from bot.understanding.recognising import Sight

_SEXES: Mapping[str, str] = MappingProxyType({"woman": "women", "men": "men"})


def whom(sight: Sight) -> tuple[str, tuple[Message, ...]]:
    """Those of whom it is asked, as the reader of ``who`` reads it, and notes; blank for all."""
    cues = sight.cues
    countries = [group.value for group in sight.groups]
    notes: tuple[Message, ...] = ()
    if "cosmonaut" in cues and not countries and "people" not in cues:
        countries = ["Roscosmos"]
        notes = (read_as(cues["cosmonaut"], Message("crew of Roscosmos")),)
    sexes = [of for cue, of in _SEXES.items() if cue in cues]
    # Women and men are everyone.
    found = countries if len(sexes) == len(_SEXES) else [*countries, *sexes]
    return _joint(sight, countries, sexes).join(found), notes


def _joint(sight: Sight, countries: list[str], sexes: list[str]) -> str:
    """What stands between: "or" where the reader has to say that it cannot join them so."""
    kinds = [
        [one for one in countries if len(one) == 2],
        [one for one in countries if len(one) > 2],
    ]
    alone = all(len(kind) == 1 for kind in kinds) and not sexes
    return " or " if "or" in sight.cues and alone else ", "
