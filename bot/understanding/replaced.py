"""A question with what a text names in the place of what it was asked of: another person, ship,
people or day, the rest as it was. Pure.
"""

from dataclasses import replace

from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import SEXES
from bot.reading.among import Among
from bot.reading.conditions import AnyShip, Further, any_of
from bot.reading.sight import Sight
from bot.reading.supposed import Whats
from bot.station.conditions import Condition, Kind
from bot.station.found import Of, Tell
from bot.station.supposing import Sort, What
from bot.understanding.before import Before
from bot.understanding.dates_before import put_dates


def replaced(sight: Sight, before: Before) -> Filling:
    """The question before, of what is named now."""
    question, told = before.question, before.told
    competing = before.set if before.name == "records" and sight.programs else None
    if competing is not None and competing.get("of") is not Of.DAYS:
        # On a kind of ship is asked of those who compete for it: "and on Dragon?"
        question, told = find("find")[0], competing
    found = Filling(sight, before.scene, question, before.year, dict(told))
    takes_who, event = found.has("who"), found.event()
    if sight.missions:
        _missions(found)
    elif sight.expeditions:
        found.ask_instead("expedition", number=sight.expeditions[0])
    elif sight.people:
        _people(found, before)
    _programs(found)
    if event and found.question.name == "next":
        found.put("event", event)
    put_dates(found, before)
    if takes_who or found.question.name == "aboard":
        found.put_whom()
        _of_them(found, before.told.get("who"))
    return found


def _of_them(found: Filling, before: object) -> None:
    """Of those asked for before the ones who are that as well: "which of them were Russian?"."""
    now = found.given.get("who")
    cues = found.sight.cues.keys()
    # "Any women?" asks for some of them, "and women?" for others.
    asks = "yes-no" in cues and "follow" not in cues
    asks = {"how-many", "yes-no"} <= cues or (asks and bool(cues & {"which", *SEXES}))
    if not ("pronoun" in cues or asks) or not isinstance(now, Among) or now is before:
        return
    if isinstance(before, Among) and (both := before.also(now)):
        found.given["who"] = both


def _programs(found: Filling) -> None:
    """Put in the kinds of ships that are named; what knows of none asks what comes next."""
    sight = found.sight
    if sight.crafts and found.has("ship"):
        _crafts(found)
    elif sight.programs and found.has("ship"):
        found.given["ship"] = AnyShip(Condition(Kind.PROGRAM, (str(sight.programs[0].value),)))
        found.things.append(sight.programs[0])
    elif sight.programs and found.has("what"):
        programs = (What(Sort.PROGRAM, str(program.value)) for program in sight.programs)
        found.given["what"] = Whats(tuple(programs))
        found.things += sight.programs
    elif sight.programs and not found.has("program"):
        found.ask_instead("next", program=sight.programs[0])
    elif sight.programs:
        found.put("program", sight.programs[0])


def _crafts(found: Filling) -> None:
    """Put other spacecraft by name in the place of those asked for."""
    crafts = found.sight.crafts
    further = found.given.get("more") or Further()
    where = tuple(one for one in further.where if one.kind not in {Kind.SHIP, Kind.PROGRAM})
    found.given["ship"] = any_of(*(str(craft.value) for craft in crafts))
    found.given["more"] = replace(further, where=where)
    if not str(found.given["more"]):
        del found.given["more"]
    found.things += crafts


def _missions(found: Filling) -> None:
    """Put another ship in the place of that of a find; else its page is asked for."""
    ship, missions = found.given.get("ship"), found.sight.missions
    if isinstance(ship, AnyShip) and ship.condition.kind is Kind.SHIP:
        found.given["ship"] = any_of(*(str(one.value) for one in missions))
        found.things += missions
    else:
        found.ask_instead("mission", name=missions[0])


def _people(found: Filling, before: Before) -> None:
    """Put another in the place of whoever was asked of by name; else their page is asked for."""
    people, who = found.sight.people, found.given.get("who")
    further = found.given.get("more") or Further()
    mates = [one for one in further.where if one.kind in {Kind.SHIPMATE, Kind.HOMEMATE}]
    if len(people) == 1 and mates and people[0].value in before.people:
        # Of one of those who were told it is asked for that one.
        found.ask_instead("person", name=people[0])
    elif len(people) == 1 and people[0].value and len(mates) == 1:
        # "And with Koch?" after who flew with another, and on which ship.
        other = replace(mates[0], values=(str(people[0].value),))
        found.given = {"more": Further((other,)), "tell": found.given.get("tell", Tell.LIST)}
        found.things += people
    elif len(people) == 1 and isinstance(who, Among) and who.people and not who.groups:
        # "And Kononenko?" after on which ships someone flew.
        found.put_people("who", people)
    elif found.question.name == "together" and len(people) == 1:
        found.put_people("with", people)
    elif len(people) > 1:
        found.ask_instead("together", person=people[0])
        found.put_people("with", people[1:])
    else:
        when = {"when": found.given["when"]} if "when" in found.given else {}
        found.ask_instead("person", name=people[0], **when)
