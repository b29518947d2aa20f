"""What a text names that something may happen to, and which words tell what happens to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.questions.filling import Filling
from bot.questions.taking import SPACEPORTS
from bot.reading.sight import Thing
from bot.reading.small_words import PAD_LETTERS
from bot.station.cooperation import AGENCIES, NATIONS
from bot.station.sites import pad_number, spaceport
from bot.station.supposing import CAN, Happens, Sort, What, pads

# What each cue says of what it stands behind.
SAYS = {
    "lost": Happens.LOST,
    "leak": Happens.LOST,
    "delay": Happens.SLIPS,
    "quits": Happens.LEAVES,
    "empty": Happens.EMPTY,
    "land": Happens.GOES_HOME,
    "undock": Happens.GOES_HOME,
    "suspend": Happens.STOPS,
    "stay": Happens.STAYS,
}
_ASKING = ("who", "which", "how-many", "when", "where")
# So many words lie at most between two things in a row, or one and what is said right behind it.
_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Told:
    """Something that is named, the words that name it, and what was recognised in them."""

    what: What
    first: int
    last: int
    things: tuple[Thing, ...] = ()


def things_named(found: Filling) -> Iterator[Told]:
    """What is named: ships, programmes and people, else a pad, else a side."""
    sight = found.sight
    is_named = False
    for ship in sight.missions:
        is_named, value = True, str(ship.value) if ship.value is not None else found.mission()
        # "Dragon Crew-13" names one thing.
        own = [program for program in sight.programs if program.last == ship.first]
        yield Told(What(Sort.MISSION, value), ship.first, ship.last, (ship, *own))
    for program in sight.programs:
        is_named = True
        if not any(program.last == ship.first for ship in sight.missions):
            what = What(Sort.PROGRAM, str(program.value))
            yield Told(what, program.first, program.last, (program,))
    for person in sight.people:
        if person.value is not None:
            is_named = True
            what = What(Sort.PERSON, str(person.value))
            yield Told(what, person.first, person.last, (person,))
    if is_named:
        return
    if sight.cues.keys() & {"pad", *SPACEPORTS}:
        yield from _pads(found)
    else:
        yield from _sides(found)


def _pads(found: Filling) -> Iterator[Told]:
    """The single pads or spaceports that are named; "the pad" alone is that of Baikonur."""
    sight, manifest = found.sight, found.scene.manifest
    ports = {cue: name for cue, name in SPACEPORTS.items() if cue in sight.cues}
    found.take("pad", *ports)
    single = [
        Told(What(Sort.PAD, pad), *_reach(things), things)
        for pad in pads(manifest)
        if not ports or spaceport(pad) in ports.values()
        if (things := _said_of(pad, found))
    ]
    yield from single
    for cue, name in ports.items():
        if not any(spaceport(one.what.id) == name for one in single):
            yield Told(What(Sort.PAD, name), sight.places[cue], sight.places[cue] + 1)
    if not single and not ports:
        place = sight.places["pad"]
        yield Told(What(Sort.PAD, SPACEPORTS["baikonur"]), place, place + 1)


def _reach(things: Sequence[Thing]) -> tuple[int, int]:
    return things[0].first, things[-1].last


def _said_of(pad: str, found: Filling) -> tuple[Thing, ...]:
    """The numbers by which a pad is named: "39A" is one with a letter behind it."""
    sight, number = found.sight, pad_number(pad)
    for place, thing in enumerate(sight.numbers):
        letter = "".join(sight.words[thing.last : thing.last + 1]).upper()
        if number and number in (thing.words, f"{thing.words}{PAD_LETTERS.get(letter, letter)}"):
            # "Site 31/6" has the number of the launcher, too.
            rest = sight.numbers[place + 1 : place + 2]
            is_whole = bool(rest) and pad.endswith(f"/{rest[0].words}")
            return (thing, *rest) if is_whole else (thing,)
    return ()


def _sides(found: Filling) -> Iterator[Told]:
    """Russia or the United States, by country or agency; of "the Russian ships" their programme."""
    sight = found.sight
    if {"ship", "flight"} & sight.cues.keys() and "quits" not in sight.cues:
        found.put_program()
        program = found.given.pop("program", None)
        if program is not None:
            yield Told(What(Sort.PROGRAM, str(program)), 0, 0, sight.groups)
        return
    # What the Americans among a crew would do is asked for; a side does something by itself.
    if not {"supposing", "if"} & sight.cues.keys():
        return
    agencies = {side: agency for agency, side in AGENCIES.items()}
    happens = min((sight.places[cue] for cue in SAYS if cue in sight.cues), default=-1)
    for group in sight.groups:
        side = AGENCIES.get(str(group.value)) or NATIONS.get(str(group.value))
        if side is not None and group.first < happens:
            yield Told(What(Sort.SIDE, agencies[side]), group.first, group.last, (group,))


def cue_of(found: Filling, one: Told, every: Sequence[Told]) -> str | None:
    """What is said of something: the first word behind it, before what is named next.

    Else the nearest word before it, behind what is named before; what stands in a row with
    another ("Soyuz and Dragon") has the word of that one. None if nothing is said of it, or it
    stands in what is asked of all that ("which Russian could still come on Dragon?").
    """
    sight, place = found.sight, every.index(one)
    asked = (sight.places[cue] for cue in _ASKING if cue in sight.cues)
    if any(every[0].last <= at < one.first for at in asked):
        return None
    places = {
        cue: sight.places[cue]
        for cue, happens in SAYS.items()
        if cue in sight.cues and happens in CAN[one.what.sort]
    }
    after = every[place + 1].first if place + 1 < len(every) else len(sight.words)
    before = every[place - 1].last if place else 0
    behind = [cue for cue in places if one.last <= places[cue] < after and _near(found, cue, one)]
    ahead = [
        cue
        for cue in places
        if before <= places[cue] < one.first
        # What stands behind another thing is said of that, unless it leads over to this one.
        and (not place or _leads_to(found, cue, one))
    ]
    order = list(SAYS)
    if behind:
        return min(behind, key=lambda cue: (places[cue], order.index(cue)))
    if place + 1 < len(every) and after - one.last <= _IN_A_ROW:
        return cue_of(found, every[place + 1], every[place + 1 :])
    if ahead:
        return max(ahead, key=lambda cue: (places[cue], -order.index(cue)))
    if place and one.first - before <= _IN_A_ROW:
        return cue_of(found, every[place - 1], every[:place])
    return None


def _leads_to(found: Filling, cue: str, one: Told) -> bool:
    parts, at = found.sight.parts, found.sight.places[cue]
    return one.first - at <= _IN_A_ROW and parts[at] == parts[one.first]


def _near(found: Filling, cue: str, one: Told) -> bool:
    """Whether a word goes with what stands before it: who stays is asked further on, too."""
    return cue != "stay" or found.sight.places[cue] - one.last <= _IN_A_ROW
