"""The flights that were found, in words: "10 Soyuz flights", "carried a woman from Japan"."""

from collections.abc import Sequence

from bot.messages import Message, msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.clauses import They, all_done, amount, did, on_ships
from bot.questions.find.those import those
from bot.questions.wording import said_when
from bot.reading.stretches_written import said_stretch
from bot.saying.speech import Said
from bot.saying.teller import Teller
from bot.station.conditions import OF_A_PERSON, OF_A_STAY, Condition, Kind, Whom
from bot.station.domain import EventKind
from bot.station.query import OF_A_FLIGHT

_NO_FLEET = {
    "soyuz": msgid("no Soyuz flight"),
    "dragon": msgid("no Crew Dragon flight"),
    "shuttle": msgid("no Shuttle flight"),
    "starliner": msgid("no Starliner flight"),
}
# What a flight did, and did not.
_DID = {
    Kind.LENGTH: (
        msgid("{they:stayed} docked for {length}"),
        msgid("{they:was|were} not docked for {length}"),
    ),
    Kind.FLIGHT: (
        msgid("{they:lasted} {length} from launch to landing"),
        msgid("{they:has|have} not lasted {length} from launch to landing"),
    ),
    Kind.CREWED: (msgid("{they:carried} a crew"), msgid("{they:carried} no crew")),
    Kind.PRIVATE_FLIGHT: (
        msgid("{they:was a private astronaut mission|were private astronaut missions}"),
        msgid("{they:was no private astronaut mission|were no private astronaut missions}"),
    ),
    Kind.OTHERS_HOME: (
        msgid("{they:brought} home someone who had come on another ship"),
        msgid("{they:brought} home nobody who had come on another ship"),
    ),
    Kind.PROGRAM: (msgid("{they:was|were} {ship}"), msgid("{they:was|were} not {ship}")),
    Kind.SHIP: (msgid("{they:was|were} {ship}"), msgid("{they:was|were} not {ship}")),
}
_WHEN = {
    EventKind.DOCKING: msgid("{they:docked} {when}"),
    EventKind.LANDING: msgid("{they:landed} {when}"),
}
_ONE_FLIGHT = msgid("{they:was|were} flight {ship}"), msgid("{they:was|were} not flight {ship}")


def _its_program(where: Sequence[Condition]) -> Condition | None:
    """The condition on one kind of ship, which is told with the noun."""
    one = [c for c in where if c.kind is Kind.PROGRAM and not c.negated and len(c.values) == 1]
    return one[0] if len(one) == 1 else None


def fleet(where: Sequence[Condition], count: int, teller: Teller, *, zero: bool = False) -> str:
    """So many missions of the kind of ship asked for; "no mission" for none, or with ``zero`` 0."""
    speech, program = teller.speech, _its_program(where)
    (name,) = program.values if program else ("",)
    if count or zero:
        return speech.tell(_counted(name, count))
    return speech.say(_NO_FLEET.get(name, msgid("no mission")))


def _counted(program: str, count: int) -> Message:
    match program:
        case "soyuz":
            return Message("{count} Soyuz flight", "{count} Soyuz flights", count=count)
        case "dragon":
            return Message("{count} Crew Dragon flight", "{count} Crew Dragon flights", count=count)
        case "shuttle":
            return Message("{count} Shuttle flight", "{count} Shuttle flights", count=count)
        case "starliner":
            return Message("{count} Starliner flight", "{count} Starliner flights", count=count)
    return Message("{count} mission", "{count} missions", count=count)


def flown(answer: FindReport, they: They, teller: Teller, when: str) -> list[str]:
    """What the flights did, one after another, and ``when`` they did what it is asked of."""
    where = answer.where
    say, agreeing, program = teller.speech.say, they.of(teller), _its_program(where)
    then = [one for one in where if one.kind is Kind.ALSO_THEN]
    rest = [one for one in where if one is not program and one not in then]
    told = [*_of_one(rest, they, teller)]
    told += [_did(one, they, teller) for one in rest if not (told and _is_of_one(one))]
    if when:
        event = answer.event or EventKind.LAUNCH
        text = _WHEN.get(event, msgid("{they:launched} {when}"))
        told.append(say(text, they=agreeing, when=when))
    told += [_did(one, they, teller) for one in then]
    return told


def _is_of_one(condition: Condition) -> bool:
    """Whether a condition is met by one of the crew."""
    kinds = (OF_A_STAY | OF_A_PERSON) - OF_A_FLIGHT
    named = condition.whom is not None and bool(condition.whom.people)
    return condition.kind in kinds and not (condition.negated or named)


def _of_one(where: Sequence[Condition], they: They, teller: Teller) -> list[str]:
    """What one and the same of the crew was and did: "carried a woman who flew as pilot"; empty
    where no more than one thing is asked of them."""
    own = [one for one in where if _is_of_one(one)]
    who = [one for one in own if one.kind is Kind.WHO]
    rest = [one for one in own if one not in who]
    if len(own) < 2 or not rest:
        return []
    meant = those(who, teller)
    so = teller.speech.listed(all_done(rest, meant.they(1), teller))
    told = {"they": they.of(teller), "whom": meant.one(teller), "one": meant.they(1).of(teller)}
    return [teller.speech.say("{they:carried} {whom} {one:who} {did}", **told, did=so)]


def _did(one: Condition, they: They, teller: Teller) -> str:
    speech, agreeing = teller.speech, they.of(teller)
    if one.kind is Kind.WHO:
        return _carried(one, agreeing, teller)
    if one.kind is Kind.ABOARD:
        meant = those([Condition(Kind.WHO, whom=one.whom)] if one.whom else [], teller)
        number = amount(one.than, meant.counted(one.number, teller), teller)
        text = (
            msgid("{they:has|have} not carried {number}")
            if one.negated
            else msgid("{they:carried} {number}")
        )
        return speech.say(text, they=agreeing, number=number)
    if one.kind is Kind.ONLY and one.whom:
        who = those([Condition(Kind.WHO, whom=one.whom)], teller).each(teller)
        text = (
            msgid("{they:has|have} not carried {people} only")
            if one.negated
            else msgid("{they:carried} {people} only")
        )
        return speech.say(text, they=agreeing, people=who)
    if one.kind is Kind.ALSO_THEN and not one.values and one.span:
        when = said_when(said_stretch(one.span), speech)
        text = (
            msgid("{they:was|were} not docked {when}")
            if one.negated
            else msgid("{they:was|were} docked {when}")
        )
        return speech.say(text, they=agreeing, when=when)
    if one.kind in {Kind.LAUNCH_SITE, Kind.LANDING_SITE, Kind.ALSO_THEN, Kind.OVER}:
        return did(one, they, teller)
    if one.kind is Kind.SHIP and one.values in {(m.id,) for m in teller.manifest.missions}:
        ship = teller.ship(one.values[0])
        return speech.say(_ONE_FLIGHT[one.negated], they=agreeing, ship=ship)
    if one.kind in _DID:
        values = {}
        if one.kind in {Kind.LENGTH, Kind.FLIGHT}:
            values["length"] = amount(one.than, speech.days(one.number), teller)
        elif one.kind in {Kind.PROGRAM, Kind.SHIP}:
            values["ship"] = on_ships(one, teller)
        return speech.say(_DID[one.kind][one.negated], they=agreeing, **values)
    # Of one of the crew.
    text = (
        msgid("{they:carried} nobody who {did}")
        if one.negated
        else msgid("{they:carried} someone who {did}")
    )
    so = did(one.turned() if one.negated else one, They(1), teller)
    return speech.say(text, they=agreeing, did=so)


def _carried(condition: Condition, agreeing: Said, teller: Teller) -> str:
    """Whom a flight carried, or not: "carried a woman from Japan"."""
    say, whom = teller.speech.say, condition.whom or Whom()
    if whom.people:
        text = (
            msgid("{they:carried} a crew without {names}")
            if condition.negated
            else msgid("{they:carried} {names}")
        )
        return say(text, they=agreeing, names=teller.names(whom.people))
    meant = those([condition.turned() if condition.negated else condition], teller)
    if condition.negated:
        return say("{they:carried} {nobody} up", they=agreeing, nobody=meant.none(teller))
    return say("{they:carried} {whom}", they=agreeing, whom=meant.one(teller))
