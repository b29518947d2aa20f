"""How posts read that plans make a watched scenario better or worse."""

from bot.announcements.knowledge import Turned
from bot.announcements.posts.shared import Telling, Untellable, told
from bot.announcements.subjects import ScenarioTurned
from bot.errors import AskError
from bot.messages import msgid
from bot.questions.guarantee.verdict import crew_of
from bot.questions.scenario.outlook import Outlook, followed, outlook
from bot.questions.scenario.told import asked, clauses
from bot.reading.plain_words import quoted
from bot.saying.card import Button, Card
from bot.saying.teller import Teller

# A title holds no more.
MAX_NAMES = 3


@told.register
def scenario_turned(subject: ScenarioTurned, telling: Telling) -> Card:
    """What would come of it now, whether that is better or worse, and what was told before."""
    turned = telling.knowledge.turns.get(subject.turn)
    if turned is None:
        raise Untellable(f"turn {subject.turn} is not kept any more")
    now = outlook(telling.teller.manifest, turned.scenario, turned.since)
    is_over = now is None and turned.after is not None
    if is_over or now == turned.before or _is_overtaken(subject.turn, turned, telling):
        raise Untellable(f"turn {subject.turn} was overtaken")
    if now is None:
        return _impossible(turned, telling)
    say = telling.teller.speech.say
    way = (now.rank > turned.before.rank) - (now.rank < turned.before.rank)
    return scenario_card(
        turned, now, say(_WAYS[way], before=in_words(turned.before, telling.teller)), telling
    )


def _impossible(turned: Turned, telling: Telling) -> Card:
    """That a scenario cannot happen any more, why, and what would have come of it."""
    teller, say = telling.teller, telling.teller.speech.say
    try:
        followed(teller.manifest, turned.scenario, turned.since)
    except AskError as error:
        why = teller.speech.tell(error.text)
    else:
        raise Untellable(f"{turned.scenario} can happen")
    return Card(
        say(
            "It can happen no more: {scenario}",
            scenario=teller.speech.tell(quoted(turned.scenario)),
        ),
        why,
        (),
        (say("Hypothetical"), teller.facts_to(teller.manifest.known_to)),
        (Button(say("The guarantee"), "/guarantee"),),
    )


_WAYS = {
    1: msgid("Better than by the plans before: {before}."),
    -1: msgid("Worse than by the plans before: {before}."),
    0: msgid("By the plans before: {before}."),
}


def _is_overtaken(name: str, turned: Turned, telling: Telling) -> bool:
    """Whether a later change is told of instead."""
    turns = telling.knowledge.turns
    later = list(turns)[list(turns).index(name) + 1 :]
    return any(turns[other].scenario == turned.scenario for other in later)


def scenario_card(turned: Turned, now: Outlook, words: str, telling: Telling) -> Card:
    """What would come of a scenario, with some words to it."""
    teller, say = telling.teller, telling.teller.speech.say
    try:
        happenings, _ = followed(teller.manifest, turned.scenario, turned.since)
    except AskError:
        raise Untellable(f"{turned.scenario} cannot happen any more") from None
    return Card(
        say(
            "If {events}: {outlook}",
            events=clauses(happenings, teller),
            outlook=in_words(now, teller),
        ),
        words,
        (),
        (say("Hypothetical"), teller.facts_to(teller.manifest.known_to)),
        (Button(say("What if?"), asked(happenings)), Button(say("The guarantee"), "/guarantee")),
    )


def in_words(found: Outlook, teller: Teller) -> str:
    """What would come of it in some words, that stand behind a colon."""
    say, speech = teller.speech.say, teller.speech
    day = speech.moment(found.day) if found.day else ""
    if found.missing:
        verdict = say("no {side} aboard from {day}", side=crew_of(found.missing, teller), day=day)
    elif found.day:
        people = speech.listed(_some([teller.name(person) for person in found.people], teller))
        verdict = say("from {day} the guarantee would hang on {people}", people=people, day=day)
    else:
        verdict = say("more than one of each side aboard")
    if not found.seatless:
        return verdict
    seatless = say("no seat home for {names}", names=teller.names(found.seatless))
    return f"{verdict}; {seatless}"


def _some(names: list[str], teller: Teller) -> list[str]:
    """The first names, and how many there are more."""
    left = len(names) - MAX_NAMES
    if left <= 0:
        return names
    return [*names[:MAX_NAMES], teller.speech.many("{count} more", "{count} more", left)]
