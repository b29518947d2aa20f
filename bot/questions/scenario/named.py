"""What a text names that something may happen to, and what it names besides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.questions.filling import Filling
from bot.questions.pads import pads_named
from bot.questions.scenario.cues import IN_A_ROW, OF_A_SEAT, SAYS, Told, cue_of
from bot.questions.scenario.statements import Clause, Statement, statements
from bot.questions.taking import ASKING, SPACEPORTS
from bot.reading.folding import folded
from bot.reading.names import find_person
from bot.reading.notes import read_as
from bot.reading.ships import named as ship_named
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import NOTHING
from bot.station.careers import stays_of
from bot.station.cooperation import AGENCIES, NATIONS, Side
from bot.station.occupancy import docked
from bot.station.sites import spaceport
from bot.station.supposing import (
    Happens,
    Sort,
    What,
    docked_ships,
    flights_of,
    flights_to_come,
    is_concerned,
    next_stay,
)

# The programmes whose crews fly on a rocket that is spoken of by itself, by its cue.
_ROCKETS = {"falcon": "dragon"}
_FLORIDA = (SPACEPORTS["canaveral"], SPACEPORTS["kennedy"])
# What a side does by itself, and where the sides stand among the kinds of things.
_OF_A_SIDE = ("quits", "suspend")
_FLIGHTS, _PADS, _SIDES = 0, 1, 2
# What happens to a ship and not to whoever is to fly home in it.
_BREAKS = {"lost", "leak"}
_LAUNCHES = ("launch", "flight")
_SHIPS = ("ship", "flight", "launch", "fly")


def things_named(found: Filling) -> tuple[tuple[Told, ...], tuple[Clause, ...]]:
    """What is named in what is supposed, in order, and the clauses that only ask.

    Of a statement these are its ships, programmes and people, else its pads, else a side.
    """
    kinds = [[*_flying(found)], [*_pads(found)], [*_sides(found)], [*_every_ship(found)]]
    named = [one.first for kind in kinds for one in kind]
    happening = [place for cue in SAYS for place in found.sight.every.get(cue, ())]
    supposed, asked = statements(found.sight, named, happening)
    sides, first = kinds[_SIDES], _where_it_happens(found, asked)
    if sides and not supposed and first is not None:
        # "Would a Russian stay if Russia left": a side is seen where it is named first.
        kinds[_SIDES] = [replace(one, first=first, last=first) for one in sides]
        supposed, asked = statements(found.sight, [first], happening)
    told: list[Told] = []
    for statement in supposed:
        own = [[one for one in kind if one.first in statement] for kind in kinds]
        if own[_FLIGHTS] and own[_PADS] and _is_of_a_pad(found, own, statement):
            found.things += (thing for one in own[_FLIGHTS] for thing in one.things)
            own[_FLIGHTS] = []
        if own[_PADS]:
            # Of what "explodes on the pad" it is said where it does.
            found.take("pad", "florida", *SPACEPORTS)
            found.things += (thing for one in own[_PADS] for thing in one.things)
        told += (replace(one, within=statement) for one in next(filter(None, own), []))
    return tuple(sorted(told, key=lambda one: one.first)), asked


def _is_of_a_pad(found: Filling, own: Sequence[Sequence[Told]], statement: Statement) -> bool:
    """Whether only those flights of a programme are meant that begin at a pad that is named."""
    sight, manifest = found.sight, found.scene.manifest
    launches = any(at in statement for cue in _LAUNCHES for at in sight.every.get(cue, ()))
    named = all(one.first not in sight.every.get("pad", ()) for one in own[_PADS])
    return (
        launches
        and named
        and all(
            one.what.sort is Sort.PROGRAM
            and not any(
                all(is_concerned(manifest, pad.what, m.id) for m in flights_of(manifest, one.what))
                for pad in own[_PADS]
            )
            for one in own[_FLIGHTS]
        )
    )


def _where_it_happens(found: Filling, asked: Sequence[Clause]) -> int | None:
    """Where a word tells what a side does, apart from what is asked."""
    places = (place for cue in _OF_A_SIDE for place in found.sight.every.get(cue, ()))
    return next((at for at in places if not any(at in part for part in asked)), None)


def _flying(found: Filling) -> Iterator[Told]:
    """The ships, programmes and people that are named."""
    sight = found.sight
    for ship in sight.missions:
        value = str(ship.value) if ship.value is not None else found.mission()
        # "Dragon Crew-13" names one thing.
        kinds = [one for one in sight.programs if one.last == ship.first or _is_its(one, ship)]
        yield Told(What(Sort.MISSION, value), ship.first, ship.last, (ship, *kinds))
    yield from _crafts(found)
    owned = {place + 1 for place in sight.every.get("pronoun", ())} if sight.people else set()
    for program in sight.programs:
        if program.first in owned:
            # "When her Soyuz leaves" is said of who is named.
            found.things.append(program)
            found.take("pronoun", "when")
            if sight.cues.keys() & _BREAKS and (own := _own_ship(found)):
                yield Told(own, program.first, program.last, (program,))
        elif not any(
            program.last == ship.first or _is_its(program, ship) for ship in sight.missions
        ):
            what = What(Sort.PROGRAM, str(program.value))
            yield Told(what, program.first, program.last, (program,))
    yield from _rockets(found)
    for person in sight.people:
        # Who is not known, or is one of several, is asked back.
        whom = person.value or find_person(found.scene.manifest, person.called).id
        if (flight := _flight_to_come(found, person)) is not None:
            # "Petelin's flight is put off" is said of that.
            yield Told(flight, person.first, person.last, (person,))
            continue
        yield Told(What(Sort.PERSON, str(whom)), person.first, person.last, (person,))


def _flight_to_come(found: Filling, person: Thing) -> What | None:
    """The flight of someone that is said to be put off; None if that is not said of theirs."""
    sight, stay = found.sight, None
    flights = sight.every.get("flight", ())
    beside = any(-_BESIDE <= at - person.first <= person.last - person.first + 1 for at in flights)
    if beside and "delay" in sight.cues and person.value:
        whom = What(Sort.PERSON, str(person.value))
        stay = next_stay(found.scene.manifest, whom, found.scene.now)
    return What(Sort.MISSION, stay.up) if stay else None


# "Der Flug von Petelin": so many words may stand between a flight and whose it is.
_BESIDE = 2


def _own_ship(found: Filling) -> What | None:
    """The docked ship with the seat home of the one person who is named: "her Soyuz is hit"."""
    people, now = found.sight.people, found.scene.now
    if len(people) != 1 or not people[0].value:
        return None
    whom = What(Sort.PERSON, str(people[0].value))
    ships = docked_ships(found.scene.manifest, whom, now)
    return What(Sort.MISSION, ships[0]) if len(ships) == 1 else None


def _is_its(program: Thing, ship: Thing) -> bool:
    """Whether a programme is named as that of a ship: "Crew-13's Dragon"."""
    return 0 <= program.first - ship.last <= 1


def _crafts(found: Filling) -> Iterator[Told]:
    """The ships that are named by the spacecraft that flies them: the docked, else the next."""
    manifest, now = found.scene.manifest, found.scene.now
    for craft in found.sight.crafts:
        flights = [m.id for m in manifest.missions if m.spacecraft == craft.value]
        there = [ship.mission for ship in docked(manifest, now) if ship.mission in flights]
        coming = [one for one in flights if flights_to_come(manifest, What(Sort.MISSION, one), now)]
        for mission in [*there, *coming][:1]:
            found.notes.append(read_as(craft.words, ship_named(manifest.mission(mission))))
            yield Told(What(Sort.MISSION, mission), craft.first, craft.last, (craft,))


def _rockets(found: Filling) -> Iterator[Told]:
    """The programmes that fly on a rocket that is named, but for those named themselves."""
    named = {str(program.value) for program in found.sight.programs}
    for cue, program in _ROCKETS.items():
        for place in found.sight.every.get(cue, ()):
            # The nine of a Falcon is a number.
            own = tuple(n for n in found.sight.numbers if 0 < n.first - place < IN_A_ROW)
            if program in named:
                found.things += own
            else:
                yield Told(What(Sort.PROGRAM, program), place, place + 1, own)


def _every_ship(found: Filling) -> Iterator[Told]:
    """All programmes with a ship docked: "nothing flies", "both capsules", "all flights stop"."""
    sight, manifest = found.sight, found.scene.manifest
    ships = [place for cue in _SHIPS for place in sight.every.get(cue, ())]
    crews = sight.every.get("crew", ()) if "at-least" in sight.cues else ()
    all_of = [place for cue in ("all", "at-least", "never") for place in sight.every.get(cue, ())]
    first = [place for place in all_of if any(0 < at - place <= 2 for at in (*ships, *crews))]
    # "Nobody would be able to launch."
    nobody = sight.every.get("never", ())
    flying = (*ships, *sight.every.get("suspend", ()))
    first += [at for at in nobody if any(0 < place - at <= IN_A_ROW for place in flying)]
    # "The two ships there both": that may stand far behind.
    both = sight.every.get("at-least", ())
    first += [at for at in ships if any(0 < place - at <= 2 * IN_A_ROW for place in both)]
    # "If the two ships that are there were lost"
    docked = sum(len(docked_ships(manifest, one, found.scene.now)) for one in _kinds(found))
    first += [one.first for one in sight.numbers if one.last in ships and one.value == docked]
    found.things += [one for one in sight.numbers if one.last in ships and one.value == docked]
    first += sight.every.get("total", ())
    first += [
        place
        for cue in ("nothing", "suspend")
        for place in sight.every.get(cue, ())
        if folded(sight.words[place]) in NOTHING
    ]
    for what in _kinds(found) if first else ():
        if docked_ships(manifest, what, found.scene.now):
            found.take("nothing", "all", "total", "at-least", "never", *_SHIPS)
            yield Told(what, min(first), min(first))


def _kinds(found: Filling) -> tuple[What, ...]:
    """All kinds of ships."""
    return tuple(What(Sort.PROGRAM, one.id) for one in found.scene.manifest.programs)


def _pads(found: Filling) -> Iterator[Told]:
    """The single pads or spaceports that are named; "the pad" alone is that of Baikonur."""
    sight, manifest = found.sight, found.scene.manifest
    ports = {name: sight.places[cue] for cue, name in SPACEPORTS.items() if cue in sight.cues}
    in_florida = {name: sight.places["florida"] for name in _FLORIDA if "florida" in sight.cues}
    if not ports and not in_florida and "pad" not in sight.cues:
        return
    single = [
        Told(What(Sort.PAD, pad), *_reach(things), things)
        for pad, things in pads_named(sight, manifest)
        if not (ports or in_florida) or spaceport(pad) in ports | in_florida
    ]
    yield from single
    if not single and not ports:
        # Two spaceports are there: whoever names one of them or a pad means that.
        ports = in_florida
    for name, place in ports.items():
        if not any(spaceport(one.what.id) == name for one in single):
            yield Told(What(Sort.PAD, name), place, place + 1)
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
    supposes = {"supposing", "if", "condition", *_OF_A_SIDE} & sight.cues.keys()
    if not (supposes or _is_said_to_leave(sight)):
        return
    agencies = {side: agency for agency, side in AGENCIES.items()}
    both = [at for cue in ("at-least", "all") for at in sight.every.get(cue, ())]
    for place in (at for cue in ("country", "partners") for at in sight.every.get(cue, ())):
        if any(0 < place - at <= IN_A_ROW for at in both):
            found.take("country", "partners", "at-least", "all")
            yield from (Told(What(Sort.SIDE, one), place, place + 1) for one in AGENCIES)
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


def _is_said_to_leave(sight: Sight) -> bool:
    """Whether it is only stated that a side leaves, and from when on: "Russia leaves in 2028"."""
    asks = {*ASKING, "yes-no", "pronoun", "past", "aboard", "crew"} & sight.cues.keys()
    if asks or sight.text.rstrip().endswith("?") or 0 in sight.every.get("future", ()):
        return False
    return not sight.names_something and "undock" in sight.cues and bool(sight.dates)


def is_their_ship(found: Filling, one: Told, told: Sequence[Told]) -> bool:
    """Whether a ship is only named as that of someone: "Menon does not come home on MS-29"."""
    facts, now = found.scene.manifest, found.scene.now
    people = [o for o in told if o.what.sort is Sort.PERSON and o.within is one.within]
    ships = {ship for person in people for ship in docked_ships(facts, person.what, now)}
    if any(
        SAYS[cue] in OF_A_SEAT or (SAYS[cue] is Happens.STAYS and not ships)
        for person in people
        if (cue := cue_of(found, person, told))
    ):
        # "Had she not flown on Crew-5": that is the ship with her seat.
        ships |= {s.up for person in people for s in stays_of(facts).get(person.what.id, ())}
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


def take_whole(found: Filling, told: Sequence[Told]) -> None:
    """Take what says of a kind of ship or a side that all of it is meant: "every Soyuz"."""
    said = len(found.sight.cues.get("all", "").split())
    behind = {at + said for at in found.sight.every.get("all", ())}
    if behind & {one.first for one in told if one.what.sort in {Sort.PROGRAM, Sort.SIDE}}:
        found.take("all")


def take_contrast(found: Filling, told: Sequence[Told]) -> None:
    """Take the kind of ship of which it is only said that it is not meant: "not Soyuz"."""
    sight, named = found.sight, {one.first for one in told}
    denied = {at + 1 for at in sight.every.get("not", ())}
    others = [one for one in sight.programs if one.first in denied - named]
    if others and told:
        found.things += others
        found.take("not")


def only_in(clauses: Sequence[Clause | Statement], places: Sequence[int]) -> bool:
    """Whether all these places are in clauses."""
    return all(any(place in clause for clause in clauses) for place in places)
