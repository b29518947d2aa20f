"""The parts of a sentence about what was found: of whom it is, and what they did."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.messages import msgid
from bot.questions.wording import said_when
from bot.reading.conditions_said import ROLES
from bot.reading.ships import called_without_facts
from bot.reading.stretches_written import said_stretch
from bot.saying.speech import Said
from bot.saying.teller import Teller
from bot.station.conditions import Condition, Kind, Than
from bot.station.domain import EventKind

_ON = {
    "soyuz": msgid("on Soyuz"),
    "dragon": msgid("on Crew Dragon"),
    "shuttle": msgid("on the Shuttle"),
    "starliner": msgid("on Starliner"),
}
# What they did, and that they never did. A word that goes with whoever did it says how it is for
# a man, a woman and several, {they:he|she|they}; for one and several; or always the same.
_DID = {
    Kind.PROGRAM: (msgid("{they:came} aboard {ship}"), msgid("never {they:came} aboard {ship}")),
    # Flights elsewhere are not known by their ships.
    Kind.ALSO: (
        msgid("{they:flew} {ship}"),
        msgid("never {they:flew} {ship} to or from the ISS"),
    ),
    Kind.ROLE: (msgid("{they:flew} {role}"), msgid("never {they:flew} {role}")),
    Kind.EARLIER_ROLE: (
        msgid("{they:had} flown {role} before"),
        msgid("{they:had} never flown {role} before"),
    ),
    Kind.FIRST_FLIGHT: (
        msgid("{they:flew} for the first time"),
        msgid("{they:was|were} not on a first flight"),
    ),
    Kind.FLOWN_BEFORE: (
        msgid("{they:had} flown before"),
        msgid("{they:had} never flown before"),
    ),
    Kind.BEEN_BEFORE: (
        msgid("{they:had} been aboard before"),
        msgid("{they:had} never been aboard before"),
    ),
    Kind.FIRST_VISIT: (
        msgid("{they:came} to the station for the first time"),
        msgid("{they:had} been to the station before"),
    ),
    Kind.AGE: (
        msgid("{they:was|were} {aged} on docking"),
        msgid("{they:was|were} never {aged} on docking"),
    ),
    Kind.LENGTH: (
        msgid("{they:stayed} {length} at a stretch"),
        msgid("never {they:stayed} {length} at a stretch"),
    ),
    Kind.TOTAL: (
        msgid("{they:spent} {length} aboard"),
        msgid("{they:has|have} not spent {length} aboard"),
    ),
    Kind.SPACE: (
        msgid("{they:spent} {length} in space"),
        msgid("{they:has|have} not spent {length} in space"),
    ),
    Kind.IN_COMMAND: (
        msgid("{they:commanded} the station for {length} in all"),
        msgid("{they:has|have} not commanded the station for {length} in all"),
    ),
    Kind.VISITS: (msgid("{they:came} {times}"), msgid("{they:has|have} not come {times}")),
    Kind.COMMANDS: (
        msgid("{they:commanded} the station {times}"),
        msgid("{they:has|have} not commanded the station {times}"),
    ),
    Kind.WITH: (
        msgid("{they:was|were} aboard at the same time as {people}"),
        msgid("{they:was|were} never aboard at the same time as {people}"),
    ),
    Kind.SHIPMATE: (
        msgid("{they:came} on the same ship as {people}"),
        msgid("never {they:came} on the same ship as {people}"),
    ),
    Kind.HOMEMATE: (
        msgid("{they:went} home on the same ship as {people}"),
        msgid("never {they:went} home on the same ship as {people}"),
    ),
    Kind.HOME: (msgid("{they:went} home {ship}"), msgid("never {they:went} home {ship}")),
    Kind.OTHER_SHIP: (
        msgid("{they:went} home on another ship"),
        msgid("never {they:went} home on another ship"),
    ),
    Kind.OTHER_KIND: (
        msgid("{they:went} home on another kind of ship"),
        msgid("never {they:went} home on another kind of ship"),
    ),
    Kind.SWAPPED: (
        msgid("{they:flew} on a swapped seat"),
        msgid("never {they:flew} on a swapped seat"),
    ),
    Kind.OVER: (
        msgid("{they:has|have} left the station"),
        msgid("{they:has|have} not left the station"),
    ),
    Kind.FLIGHT: (
        msgid("{they:flew} {length} from launch to landing"),
        msgid("never {they:flew} {length} from launch to landing"),
    ),
    Kind.LAUNCH_SITE: (
        msgid("{they:launched} from {place}"),
        msgid("never {they:launched} from {place}"),
    ),
    Kind.LANDING_SITE: (
        msgid("{they:landed} in {place}"),
        msgid("never {they:landed} in {place}"),
    ),
    Kind.PROGRAMMES: (
        msgid("{they:flew} on {kinds}"),
        msgid("{they:has|have} not flown on {kinds}"),
    ),
    Kind.CHRISTMASES: (
        msgid("{they:spent} Christmas aboard {times}"),
        msgid("{they:has|have} not spent Christmas aboard {times}"),
    ),
    Kind.NEW_YEARS: (
        msgid("{they:saw} the New Year in aboard {times}"),
        msgid("{they:has|have} not seen the New Year in aboard {times}"),
    ),
    Kind.PRIVATE: (msgid("{they:flew} privately"), msgid("never {they:flew} privately")),
}  # fmt: skip
_DID[Kind.SHIP] = _DID[Kind.PROGRAM]
_DID[Kind.WITH_ALL] = (
    msgid("{they:was|were} aboard at the same time as both {people}"),
    msgid("{they:was|were} never aboard at the same time as both {people}"),
)
# What they did at another time as well.
_THEN: Mapping[tuple[str, ...], tuple[str, str]] = {
    (): (msgid("{they:was|were} aboard {when}"), msgid("{they:was|were} not aboard {when}")),
    (EventKind.LAUNCH,): (
        msgid("{they:launched} {when}"),
        msgid("{they:has|have} not launched {when}"),
    ),
    (EventKind.LANDING,): (
        msgid("{they:landed} {when}"),
        msgid("{they:has|have} not landed {when}"),
    ),
}
_COMMANDED = msgid("{they:commanded} the station"), msgid("never {they:commanded} the station")
_CAME_ON = msgid("{they:came} {times} {ship}"), msgid("{they:has|have} not come {times} {ship}")
_AMOUNTS = {
    Than.EXACTLY: msgid("exactly {amount}"),
    Than.AT_LEAST: msgid("at least {amount}"),
    Than.AT_MOST: msgid("at most {amount}"),
    Than.MORE: msgid("more than {amount}"),
    Than.LESS: msgid("fewer than {amount}"),
}


def amount(than: Than, number: str, teller: Teller) -> str:
    """A number or a length compared: "more than 200 days"."""
    return teller.speech.say(_AMOUNTS[than], amount=number)


# ------------------------------------------------------------------------------ agreeing


@dataclass(frozen=True, slots=True)
class They:
    """Whom a verb goes with: how many, their sex if they are of one, and whether it is denied."""

    number: int = 2
    gender: str = ""
    none: bool = False

    def of(self, teller: Teller) -> Said:
        """What a text chooses its verb by: {they:he|she|they}, {they:is|are}, {they:came}."""
        several = teller.speech.many("it", "they", self.number) == teller.speech.say("they")

        def form(name: str) -> str:
            words = name.split("|")
            if len(words) > 2 and not several:
                words = [words[self.gender == "F"]]
            word = words[-1 if several else 0]
            return teller.speech.say_as("denied", "{verb}", verb=word) if self.none else word

        return Said.of(form)


def did(condition: Condition, they: They, teller: Teller) -> str:
    """What a condition says of them: "came aboard on Soyuz"."""
    texts = _THEN[condition.values] if condition.kind is Kind.ALSO_THEN else _DID[condition.kind]
    if condition.kind is Kind.COMMANDS and (condition.than, condition.number) in _ANY:
        texts = _COMMANDED
    if condition.kind is Kind.VISITS and condition.values:
        texts = _CAME_ON
    told = _told_of(condition, teller)
    return teller.speech.say(texts[condition.negated], they=they.of(teller), **told)


# "At least once" says no number.
_ANY = {(Than.AT_LEAST, 1), (Than.MORE, 0)}


def _told_of(condition: Condition, teller: Teller) -> dict[str, str]:
    speech = teller.speech
    match condition.kind:
        case Kind.PROGRAM | Kind.ALSO | Kind.HOME | Kind.SHIP:
            return {"ship": on_ships(condition, teller)}
        case Kind.ROLE | Kind.EARLIER_ROLE:
            return {"role": teller.tell(ROLES[condition.values[0]])}
        case Kind.LENGTH | Kind.TOTAL | Kind.SPACE | Kind.FLIGHT | Kind.IN_COMMAND:
            days = speech.days(condition.number)
            return {"length": amount(condition.than, days, teller)}
        case Kind.VISITS | Kind.COMMANDS | Kind.CHRISTMASES | Kind.NEW_YEARS:
            times = speech.many("once", "{count} times", condition.number)
            told = {"times": amount(condition.than, times, teller)}
            return told | ({"ship": on_ships(condition, teller)} if condition.values else {})
        case Kind.AGE:
            return {"aged": _aged(condition, teller)}
        case Kind.PROGRAMMES:
            kinds = speech.many("{count} kind of ship", "{count} kinds of ship", condition.number)
            return {"kinds": amount(condition.than, kinds, teller)}
        case Kind.LAUNCH_SITE | Kind.LANDING_SITE:
            return {"place": speech.listed_or([_place(one, teller) for one in condition.values])}
        case Kind.WITH | Kind.WITH_ALL | Kind.SHIPMATE | Kind.HOMEMATE:
            return {"people": teller.names(condition.values)}
        case Kind.ALSO_THEN if condition.span:
            return {"when": said_when(said_stretch(condition.span), speech)}
    return {}


def _aged(condition: Condition, teller: Teller) -> str:
    """So old as it is asked for: "past the age of 60"."""
    many, count = teller.speech.many, condition.number
    match condition.than:
        case Than.EXACTLY:
            return many("at the age of {count}", "at the age of {count}", count)
        case Than.AT_LEAST:
            return many("at least {count} year old", "at least {count} years old", count)
        case Than.AT_MOST:
            return many("not past the age of {count}", "not past the age of {count}", count)
        case Than.MORE:
            return many("past the age of {count}", "past the age of {count}", count)
        case Than.LESS:
            return many("younger than {count}", "younger than {count}", count)


# Places that English names with an article.
_WITH_ARTICLE = re.compile(r"(?:Pacific|Atlantic) Ocean|Gulf|Kazakh Steppe")


def _place(name: str, teller: Teller) -> str:
    """What a place is called, in any form that is asked for."""
    called = teller.speech.say(name)
    if not _WITH_ARTICLE.match(name):
        return called

    def form(of: str) -> str:
        return teller.speech.say("the {place}", place=format(called, of))

    return Said.of(form) if isinstance(called, Said) else form("")


def on_ships(condition: Condition, teller: Teller) -> str:
    """On what kind of ship, "on Soyuz or on Crew Dragon", or on which ship."""
    if condition.kind is Kind.SHIP or any(one not in _ON for one in condition.values):
        return _on_ship(condition, teller)
    return teller.speech.listed_or([teller.speech.say(_ON[one]) for one in condition.values])


def _on_ship(condition: Condition, teller: Teller) -> str:
    known = {mission.id for mission in teller.manifest.missions}
    programs = {program.id: program.name for program in teller.manifest.programs}
    if condition.kind is Kind.VISITS and len(condition.values) > 1:
        kind, *named = condition.values
        on = _on_ship(replace(condition, values=tuple(named)), teller)
        return teller.speech.say("{ship} ({kind})", ship=on, kind=teller.speech.say(programs[kind]))
    called = [
        teller.ship(one)
        if one in known
        else teller.speech.say(programs.get(one) or called_without_facts(one))
        for one in condition.values
    ]
    ships = called[0] if len(called) == 1 else teller.speech.listed_or(called)
    return teller.speech.say("on {ships}", ships=ships)


def all_done(where: Sequence[Condition], they: They, teller: Teller, when: str = "") -> list[str]:
    """What they did, one after another; several kinds of ships that they all flew as one.

    ``when`` is told of the launch, with the ship if one is asked for.
    """
    speech, told = teller.speech, []
    both = [one for one in where if one.kind is Kind.ALSO and not one.negated]
    # Where it is told on what they went home, the other ship is that of the way up.
    home = any(one.kind is Kind.HOME and not one.negated for one in where)
    other = (one for one in where if one.kind is Kind.OTHER_SHIP and not one.negated)
    up_on_another = tuple(other) if home else ()
    if len(both) > 1:
        ships = speech.listed([on_ships(one, teller) for one in both])
        told.append(speech.say(_DID[Kind.ALSO][0], they=they.of(teller), ship=ships))
    for one in where:
        if one in both and len(both) > 1:
            continue
        if one in up_on_another:
            told.append(speech.say("{they:came} aboard on another ship", they=they.of(teller)))
        elif when and one.kind in {Kind.PROGRAM, Kind.SHIP} and not one.negated:
            on = on_ships(one, teller)
            text = msgid("{they:launched} {ship} {when}")
            told.append(speech.say(text, they=they.of(teller), ship=on, when=when))
            when = ""
        else:
            told.append(did(one, they, teller))
    if when:
        told.append(speech.say("{they:launched} {when}", they=they.of(teller), when=when))
    return told
