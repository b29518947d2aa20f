"""What a text names that something may happen to, and which words tell what happens to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.questions.filling import Filling
from bot.questions.pads import pads_named
from bot.questions.scenario.statements import Clause, Statement, statements
from bot.questions.taking import SPACEPORTS
from bot.reading.folding import folded
from bot.reading.sight import Thing
from bot.reading.small_words import NOTHING
from bot.station.cooperation import AGENCIES, NATIONS, Side
from bot.station.sites import spaceport
from bot.station.supposing import CAN, Happens, Sort, What, docked_ships

# What each cue says of what it stands behind.
SAYS = {
    "lost": Happens.LOST,
    "leak": Happens.LOST,
    "delay": Happens.SLIPS,
    "quits": Happens.LEAVES,
    "recalled": Happens.GOES_HOME,
    "empty": Happens.EMPTY,
    "land": Happens.GOES_HOME,
    "undock": Happens.GOES_HOME,
    "suspend": Happens.STOPS,
    "stay": Happens.STAYS,
    "launch": Happens.SLIPS,
    "fly": Happens.SLIPS,
}
# Of one flight these say that it is at another time; of others that they fly at all.
OF_ONE_FLIGHT = frozenset({"launch", "fly"})
_ASKING = ("who", "which", "how-many", "when", "where")
_SHIPS = ("ship", "flight", "launch", "fly")
# So many words lie at most between two things in a row, or one and what is said right behind it.
IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Told:
    """Something that is named, the words that name it, and what was recognised in them.

    ``within`` is the statement that names it.
    """

    what: What
    first: int
    last: int
    things: tuple[Thing, ...] = ()
    within: Statement = field(default=Statement(()), compare=False)


def things_named(found: Filling) -> tuple[tuple[Told, ...], tuple[Clause, ...]]:
    """What is named in what is supposed, in order, and the clauses that only ask.

    Of a statement these are its ships, programmes and people, else its pads, else a side.
    """
    kinds = [[*_flying(found)], [*_pads(found)], [*_sides(found)], [*_every_ship(found)]]
    named = [one.first for kind in kinds for one in kind]
    happening = [place for cue in SAYS for place in found.sight.every.get(cue, ())]
    supposed, asked = statements(found.sight, named, happening)
    told: list[Told] = []
    for statement in supposed:
        own = ([one for one in kind if one.first in statement] for kind in kinds)
        told += (replace(one, within=statement) for one in next(filter(None, own), []))
    if any(one.what.sort is Sort.PAD for one in told):
        found.take("pad", *SPACEPORTS)
    return tuple(sorted(told, key=lambda one: one.first)), asked


def _flying(found: Filling) -> Iterator[Told]:
    """The ships, programmes and people that are named."""
    sight = found.sight
    for ship in sight.missions:
        value = str(ship.value) if ship.value is not None else found.mission()
        # "Dragon Crew-13" names one thing.
        own = [program for program in sight.programs if program.last == ship.first]
        yield Told(What(Sort.MISSION, value), ship.first, ship.last, (ship, *own))
    owned = {place + 1 for place in sight.every.get("pronoun", ())} if sight.people else set()
    for program in sight.programs:
        if program.first in owned:
            # "When her Soyuz leaves" is said of who is named.
            found.things.append(program)
            found.take("pronoun", "when")
        elif not any(program.last == ship.first for ship in sight.missions):
            what = What(Sort.PROGRAM, str(program.value))
            yield Told(what, program.first, program.last, (program,))
    for person in sight.people:
        if person.value is not None:
            what = What(Sort.PERSON, str(person.value))
            yield Told(what, person.first, person.last, (person,))


def _every_ship(found: Filling) -> Iterator[Told]:
    """All programmes with a ship docked: "nothing flies", "both capsules", "all flights stop"."""
    sight, manifest = found.sight, found.scene.manifest
    ships = [place for cue in _SHIPS for place in sight.every.get(cue, ())]
    crews = sight.every.get("crew", ()) if "at-least" in sight.cues else ()
    all_of = [place for cue in ("all", "at-least", "never") for place in sight.every.get(cue, ())]
    first = [place for place in all_of if any(0 < at - place <= 2 for at in (*ships, *crews))]
    # "The two ships there both": that may stand far behind.
    both = sight.every.get("at-least", ())
    first += [at for at in ships if any(0 < place - at <= 2 * IN_A_ROW for place in both)]
    first += sight.every.get("total", ())
    first += [
        place
        for cue in ("nothing", "suspend")
        for place in sight.every.get(cue, ())
        if folded(sight.words[place]) in NOTHING
    ]
    for program in manifest.programs if first else ():
        what = What(Sort.PROGRAM, program.id)
        if docked_ships(manifest, what, found.scene.now):
            found.take("nothing", "all", "total", "at-least", "never", *_SHIPS)
            yield Told(what, min(first), min(first))


def _pads(found: Filling) -> Iterator[Told]:
    """The single pads or spaceports that are named; "the pad" alone is that of Baikonur."""
    sight, manifest = found.sight, found.scene.manifest
    ports = {cue: name for cue, name in SPACEPORTS.items() if cue in sight.cues}
    if not ports and "pad" not in sight.cues:
        return
    single = [
        Told(What(Sort.PAD, pad), *_reach(things), things)
        for pad, things in pads_named(sight, manifest)
        if not ports or spaceport(pad) in ports.values()
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


def _sides(found: Filling) -> Iterator[Told]:
    """Russia or the United States, by country or agency; of "the Russian ships" their programme."""
    sight = found.sight
    if sight.programs:
        return
    if {"ship", "flight"} & sight.cues.keys() and "quits" not in sight.cues:
        found.put_program()
        program = found.given.pop("program", None)
        if program is not None:
            first = min((one.first for one in sight.groups), default=0)
            yield Told(What(Sort.PROGRAM, str(program)), first, first, sight.groups)
        return
    # What the Americans among a crew would do is asked for; a side does something by itself.
    if not {"supposing", "if", "condition"} & sight.cues.keys():
        return
    agencies = {side: agency for agency, side in AGENCIES.items()}
    known = {place for group in sight.groups for place in range(group.first, group.last)}
    for place, word in enumerate(sight.words):
        # In small letters it is a pronoun.
        if word == "US" and place not in known:
            yield Told(What(Sort.SIDE, agencies[Side.AMERICAN]), place, place + 1)
    happens = max((place for cue in SAYS for place in sight.every.get(cue, ())), default=-1)
    for group in sight.groups:
        side = AGENCIES.get(str(group.value)) or NATIONS.get(str(group.value))
        dated = any(date.first >= group.last for date in sight.dates)
        if side is not None and (group.first < happens or dated):
            yield Told(What(Sort.SIDE, agencies[side]), group.first, group.last, (group,))


def cue_of(found: Filling, one: Told, every: Sequence[Told]) -> str | None:
    """What is said of something: the first word behind it, before what is named next.

    Else the nearest word before it, behind what is named before; what stands in a row with
    another ("Soyuz and Dragon", "Crew-13 leaves in May and MS-30 in June") has the word of that
    one. None if nothing is said of it, or it stands in what is asked of all that ("which Russian
    could still come on Dragon?").
    """
    sight, place = found.sight, every.index(one)
    asked = [sight.places[cue] for cue in _ASKING if cue in sight.cues]
    if "condition" not in sight.cues and any(every[0].last <= at < one.first for at in asked):
        return None
    if (own := _own_cue(found, one, every)) is not None:
        return own
    others = [(at, other) for at, other in enumerate(every) if other is not one]
    # What has a date of its own goes on with what was said before, else with what comes.
    dated = any(date.first in one.within for date in sight.dates)
    earlier = [
        _own_cue(found, other, every)
        for at, other in others
        if at == place - 1 and (dated or one.first - other.last <= IN_A_ROW)
    ]
    later = [
        _own_cue(found, other, every)
        for at, other in others
        if at == place + 1 and other.first - one.last <= IN_A_ROW
    ]
    for cue in [*earlier, *later] if dated else [*later, *earlier]:
        if cue is not None and SAYS[cue] in CAN[one.what.sort]:
            return cue
    return None


def _own_cue(found: Filling, one: Told, every: Sequence[Told]) -> str | None:
    """What is said of something in the statement that names it; None if nothing is."""
    sight = found.sight
    beside = [other for other in every if other.within is one.within]
    after = min((other.first for other in beside if other.first > one.first), default=None)
    before = max((other.last for other in beside if other.first < one.first), default=None)
    places = [
        (at, order, cue)
        for order, (cue, happens) in enumerate(SAYS.items())
        if happens in CAN[one.what.sort] and cue not in OF_ONE_FLIGHT
        for at in sight.every.get(cue, ())
        if at in one.within
    ]
    if not places and one.what.sort is Sort.MISSION:
        places = [
            (at, 0, cue)
            for cue in sorted(OF_ONE_FLIGHT)
            for at in sight.every.get(cue, ())
            if at in one.within
        ]
    behind = [
        said for said in places
        if one.last <= said[0] and (after is None or said[0] < after) and _near(said, one)
    ]  # fmt: skip
    if behind:
        return min(behind)[2]
    ahead = [
        said
        for said in places
        if said[0] < one.first
        and (before is None or before <= said[0])
        # What stands behind another thing is said of that, unless it leads over to this one.
        and (before is None or one.first - said[0] <= IN_A_ROW)
    ]
    return max(ahead, key=lambda said: (said[0], -said[1]))[2] if ahead else None


def _near(said: tuple[int, int, str], one: Told) -> bool:
    """Whether a word goes with what stands before it: who stays is asked further on, too."""
    return said[2] != "stay" or said[0] - one.last <= IN_A_ROW


def is_their_ship(found: Filling, one: Told, told: Sequence[Told]) -> bool:
    """Whether a ship is only named as that of someone: "Menon does not come home on MS-29"."""
    people = (o for o in told if o.what.sort is Sort.PERSON and o.within is one.within)
    ships = {
        ship
        for person in people
        for ship in docked_ships(found.scene.manifest, person.what, found.scene.now)
    }
    if one.what.id not in ships:
        return False
    found.things += one.things
    return True


def take_background(found: Filling, told: Sequence[Told], asking: Sequence[Clause]) -> None:
    """Take what only says when someone stays: "when MS-29 goes", which is their ship."""
    sight, facts = found.sight, found.scene.manifest
    people = [one.what for one in told if one.what.sort is Sort.PERSON]
    own = {ship for what in people for ship in docked_ships(facts, what, found.scene.now)}
    for clause in asking:
        begins = clause.first in sight.every.get("when", ())
        ships = [ship for ship in sight.missions if ship.first in clause and ship.value in own]
        if begins and ships:
            found.things += ships
            found.take("when", *(cue for cue in SAYS if only_in(asking, sight.every.get(cue, ()))))


def only_in(clauses: Sequence[Clause], places: Sequence[int]) -> bool:
    """Whether all these places are in clauses."""
    return all(any(place in clause for clause in clauses) for place in places)
