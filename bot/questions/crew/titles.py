"""The title of the answer who is aboard: how many, of whom, when, and how certain that is."""

from itertools import groupby

from bot.questions.crew.answer import Roster
from bot.questions.leads import people_of
from bot.questions.wording import said_when
from bot.reading.among import Among, Kind
from bot.reading.when import Size
from bot.saying.teller import Teller


def title(answer: Roster, teller: Teller) -> str:
    """How many are aboard, of those asked for, when, and how certain that is."""
    say = teller.speech.say
    number = _how_many(answer, teller)
    if answer.who is not None:
        sides = sides_of(answer, answer.who, teller)
        of_those = _of_those(number, answer, answer.who, teller)
        number = teller.speech.listed([told for _, told in sides]) if sides else of_those
    told = _certainty(answer, teller)
    if told and answer.when.is_now:
        return say("{number} aboard the ISS, {told}", number=number, told=told)
    when = said_when(answer.when, teller.speech)
    if told:
        return say("{number} aboard the ISS {when}, {told}", number=number, when=when, told=told)
    return say("{number} aboard the ISS {when}", number=number, when=when)


def sides_of(answer: Roster, who: Among, teller: Teller) -> list[tuple[int, str]]:
    """How many of each of the few groups of one kind that are asked for, in number and words.

    It is none where the numbers change meanwhile.
    """
    if len({group.kind for group in who.groups}) > 1 or len(who.groups) < 2 or who.several:
        return []
    if who.people or answer.changes:
        return []
    found = []
    for group in who.groups:
        side = Among(groups=(group,))
        seats = [(present.stay.person, present.stay.agency) for present in answer.people]
        count = len(people_of(seats, side, teller))
        found.append((count, _counted(count, side, teller)))
    return found


def _counted(count: int, side: Among, teller: Teller) -> str:
    speech = teller.speech
    if genders := side.of(Kind.GENDER):
        if genders[0].gender == "F":
            return speech.many("{count} woman", "{count} women", count)
        return speech.many("{count} man", "{count} men", count)
    group = teller.tell(side.conditions())
    return speech.say("{count} from {group}", count=speech.number(count), group=group)


def _of_those(number: str, answer: Roster, who: Among, teller: Teller) -> str:
    """How many, with the conditions asked for: "2 women of ESA", "3 from Italy and Japan"."""
    say = teller.speech.say
    counted = _of_gender(number, answer, who, teller) if who.of(Kind.GENDER) else number
    group = teller.tell(who.conditions(genders=False))
    if not group:
        return counted
    return say("{count} from {group}", count=counted, group=group)


def _of_gender(number: str, answer: Roster, who: Among, teller: Teller) -> str:
    """How many women, or men: "2 women", "0 to 1 women", "No women"."""
    say, many = teller.speech.say, teller.speech.many
    genders = {group.gender for group in who.of(Kind.GENDER)}
    if len(genders) > 1:
        return say("{number} women and men", number=number)
    women = genders == {"F"}
    most = max(answer.counts)
    if not most:
        return say("No women") if women else say("No men")
    if set(answer.counts) == {most}:
        if women:
            return many("{count} woman", "{count} women", most)
        return many("{count} man", "{count} men", most)
    number = _how_many(answer, teller, bare=True)
    return say("{number} women", number=number) if women else say("{number} men", number=number)


def _how_many(answer: Roster, teller: Teller, *, bare: bool = False) -> str:
    """How many: "10", "10, then 7" for a day, "3 to 11" for a longer time or a restless day.

    ``bare`` is the number alone, where the language says of what behind it.
    """
    speech, say, many = teller.speech, teller.speech.say, teller.speech.many
    steps = [count for count, _ in groupby(answer.counts)]
    if answer.when.is_long:
        # Changes planned for one and the same month follow each other within it.
        steps += [count for step in answer.steps for count in step]
    if answer.when.size is Size.DAY and 1 < len(steps) <= 3:
        last = str(steps[-1]) if bare else many("{count}", "{count}", steps[-1])
        return speech.in_turn([*map(str, steps[:-1]), last])
    if len(set(steps)) > 1 and bare:
        return say("{least} to {most}", least=min(steps), most=max(steps))
    if len(set(steps)) > 1:
        return many("{least} to {count}", "{least} to {count}", max(steps), least=min(steps))
    return many("{count}", "{count}", answer.count) if answer.count else say("Nobody")


def _certainty(answer: Roster, teller: Teller) -> str:
    """As what it is told if it does not lie wholly behind what is known and behind now."""
    say, speech, when = teller.speech.say, teller.speech, answer.when
    if when.last <= answer.edge:
        return ""
    if answer.now < answer.known_to:
        return say("still to come on {day}", day=speech.day(answer.now))
    if answer.plans_since:
        return say("as planned on {day}", day=speech.day(answer.known_to))
    if when.size is Size.DAY and when.start <= answer.known_to:
        return say("as last known that day")
    return say("as last known on {day}", day=speech.day(answer.known_to))
