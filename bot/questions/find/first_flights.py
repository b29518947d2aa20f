"""A first flight that is someone's own: "on their very first spaceflight"."""

from dataclasses import replace

from bot.reading.phrases import small_words_at
from bot.reading.sight import Sight

# What stands right behind "first", with what it then says of whoever is meant.
_OWN = {"flight": "first-flight", "expedition": "first-flight", "stay": "first-visit"}
# So many words may stand between whose it is and "first": "в своём самом первом полёте".
_NEAR = 2


def own_first(sight: Sight) -> Sight:
    """The text with "first" as that of their flights where it is, and not the first of all.

    Beside a length it is, since of the first flight of all each stay was as long.
    """
    cues, places = sight.cues, sight.places
    if "first" not in cues or cues.keys() & set(_OWN.values()) or not cues.keys() & _WHOSE:
        return sight
    place = places["first"]
    end = place + len(cues["first"].split())
    # "В первом же полёте"
    near = [end, *([end + 1] if not any(end in at for at in sight.every.values()) else [])]
    behind, end = next(
        ((one, at) for at in near for one in _OWN if at in sight.every.get(one, ())), (None, end)
    )
    if behind is None or len(sight.every["first"]) > 1:
        return sight
    own = {last for _, last in small_words_at(sight.words, "own", sight.language)}
    ships = (*sight.programs, *sight.missions, *sight.crafts)
    alone = len(sight.lengths) == 1 and not any(0 <= one.first - end <= _FAR for one in ships)
    if not (own & set(range(place - _NEAR, place + 1)) or (place and alone)):
        return sight
    dropped = {"first"}
    if len(sight.every[behind]) == 1:
        dropped |= {behind, *(one for one in ("fly", "space") if places.get(one) == end)}
    cue, words = _OWN[behind], " ".join(sight.words[place : end + 1])
    return replace(
        sight,
        cues={**{one: said for one, said in cues.items() if one not in dropped}, cue: words},
        places={**{one: at for one, at in places.items() if one not in dropped}, cue: place},
        every={
            **{one: at for one, at in sight.every.items() if one not in dropped},
            cue: (place,),
        },
    )


# Of these a flight may be the first.
_WHOSE = {"who", "which", "how-many", "list", "people", "woman", "men", "cosmonaut", "yes-no"}
# So many words may stand between a first flight and the ship that it is of.
_FAR = 4
