"""Free text -> a question and its arguments.

A slash command is read as such. Of other words it is recognised what they name and what they
ask, and the best rule chosen. What only words that go on from a question need is imported where
they do.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.errors import AskError, NotTogether, OutOfScope
from bot.messages import Message
from bot.questions.asking import Way
from bot.questions.filling import Filling
from bot.questions.registry import Ask, find
from bot.questions.slash import MAX_TEXT, read_slash
from bot.reading.plain_words import quoted
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.reading.when import When
from bot.understanding import strangers
from bot.understanding.accounting import Claim, account, aside_note, not_together, refusal
from bot.understanding.at_events import at_event
from bot.understanding.between_events import between_events
from bot.understanding.birthdays import at_birthday
from bot.understanding.bounding_events import bounded_by_events
from bot.understanding.choosing import ENOUGH, Score, scores, terms
from bot.understanding.clauses import MOST, asking
from bot.understanding.corrected import asked_otherwise, corrected
from bot.understanding.elsewhere import CHAT, OTHER_TOPICS
from bot.understanding.focusing import focus_of
from bot.understanding.joined import is_told_by, joined
from bot.understanding.labels import without_labels
from bot.understanding.of_programmes import since_a_programme
from bot.understanding.readings import (
    Reading,
    asks_apart,
    asks_back,
    asks_besides,
    instead_of,
    is_a_reason,
    is_another,
    is_sure,
    may_hold_more,
    told_before,
)
from bot.understanding.recognising import recognise
from bot.understanding.refusing import not_understood, out_of_scope, too_long_text
from bot.understanding.remarks import remark
from bot.understanding.said_so import said_so
from bot.understanding.ships_in_order import ship_in_order
from bot.understanding.since_events import since_event
from bot.understanding.telling import parts_asked

if TYPE_CHECKING:
    from bot.understanding.before import Before

    Told = Before | None

__all__ = ["Reading", "read", "understand"]


def understand(
    text: str, scene: Scene, former: Ask | None = None, found: Reading | None = None
) -> Ask:
    """The question that someone's words ask; ``former`` is what they asked before, if known.

    ``found`` is how they are read, if that was looked at already.

    Raises NotUnderstood with what can be asked, or the error of what could not be read.
    """
    if len(text) > MAX_TEXT:
        raise too_long_text(text)
    words = text.strip()
    if words.startswith("/"):
        return read_slash(words, scene)
    # "The second?" is a cheer only where nothing was asked before.
    if (said := remark(words)) is not None and not (former and words.endswith("?")):
        raise said
    found = found or read(words, scene, former)
    if isinstance(found.refusal, NotTogether) and found.sight is not None:
        raise not_together(found.sight) or not_understood(text)
    if found.refusal is not None or found.asked is None:
        raise found.refusal or not_understood(text)
    return found.asked


def read(text: str, scene: Scene, former: Ask | None = None, sight: Sight | None = None) -> Reading:
    """How words that are no slash command are read; ``sight`` is what they name, if known.

    What is not understood as a whole may be one sentence with a question and others without.
    """
    if len(text) > MAX_TEXT:
        return Reading(refusal=too_long_text(text))
    before = told_before(former, scene)
    if before is not None and (otherwise := asked_otherwise(text, scene)):
        text, sight = otherwise
    elif (meant := corrected(text, scene)) != text:
        text, sight = meant, None
    whole = _read(text, scene, before, sight=sight)
    two = joined(text)
    if two and asks_besides(two, whole) and (both := _both(two, whole, scene, before)):
        return both
    questions = asking(text)
    if whole.refusal is None and len(questions) > 1:
        return _one_of(questions, whole, scene, before)
    if not may_hold_more(whole):
        return whole
    # Of two questions the answer to one is not that to both.
    if len(questions) > 1 and whole.account.over:
        return whole
    for said, own in parts_asked(text, whole, scene):
        part = _read(said, scene, before, whole.sight, own)
        if is_sure(part, whole):
            return part.noting(_only_this(said))
    return whole


def _both(two: tuple[str, str], whole: Reading, scene: Scene, before: "Told") -> Reading | None:
    """Two questions, the second as it is asked after the first; None if it is not so.

    What nothing else answers may ask, unsaid, of the one whom the answer to the first tells.
    """
    first = _read(two[0], scene, before)
    if first.refusal is not None or first.ask is None:
        return None
    sight, then = recognise(two[1], scene), told_before(first.ask, scene)
    second = _read(two[1], scene, then, sight=sight)
    if second.refusal is None and second.ask and is_told_by(first.ask, second.ask, scene):
        # "... and how many days each?" is told by the answer to the first.
        return first if whole.refusal is not None else None
    if whole.refusal is not None and then and not is_another(second, first, scene):
        second = _of_the_one_told(two[1], sight, then)
    if is_another(second, first, scene):
        return replace(first, then=second)
    if whole.refusal is None and second.refusal is not None and asks_apart(second):
        # What is asked of the one and what of the other is not asked of both.
        return first.noting(_only_this(two[0]))
    return None


def _of_the_one_told(text: str, sight: Sight, before: "Before") -> Reading:
    """How words are read that ask of the one whom the question before told, unsaid."""
    told = (thing for thing in before.things if thing.sort == "person")
    if (person := next(told, None)) is None:
        return Reading()
    sight = replace(sight, people=(person, *sight.people))
    return _read(text, before.scene, None, sight=sight)


def _one_of(questions: Sequence[str], whole: Reading, scene: Scene, before: "Told") -> Reading:
    """Of several questions the one that is answered, told as such; else the whole that they are."""
    parts: dict[str, tuple[str, Reading]] = {}
    for said in questions[:MOST]:
        part = _read(said, scene, before)
        if part.refusal is None and part.command:
            parts.setdefault(part.command, (said, part))
    if len(parts) < 2:
        return whole
    said, part = parts.get(whole.command) or next(iter(parts.values()))
    return part.noting(_only_this(said))


def _only_this(said: str) -> Message:
    return Message("I read only this: {words}", words=quoted(said))


# What tells of a time by what happened, each as the dates that it stands for.
_BY_EVENTS = (bounded_by_events, since_a_programme, since_event, between_events)


def _read(
    text: str,
    scene: Scene,
    before: "Told",
    around: Sight | None = None,
    sight: Sight | None = None,
) -> Reading:
    """How a text is read, or the part of one of which ``around`` is all that was recognised."""
    named = strangers.named(sight or recognise(text, scene), scene.manifest)
    for by_events in _BY_EVENTS:
        named = by_events(named, scene.manifest)
    sight = at_event(at_birthday(named), scene.manifest)
    alone = not (sight.people or sight.missions)
    described = around is not None and "with" in around.cues
    if around and len(around.people) == 1 and alone and "pronoun" in sight.cues and not described:
        # "I once met Usachev. How often did he fly?"
        (whom,) = around.people
        sight = replace(sight, people=(replace(whom, first=sight.places["pronoun"]),))
    found = _seen(text, scene, before, sight)
    if found.refusal is None:
        return found
    ordered = ship_in_order(named, scene.manifest, scene.manifest.edge(scene.now))
    others = (
        without_labels(sight),
        sight if ordered is named else at_event(ordered, scene.manifest),
        said_so(sight),
    )
    again = (_seen(text, scene, before, other) for other in others if other is not sight)
    return next((other for other in again if other.refusal is None), found)


def _seen(text: str, scene: Scene, before: "Told", sight: Sight) -> Reading:
    """How a text is read of which this was recognised."""
    if before is None:
        return _alone(text, scene, None, sight)
    from bot.understanding.pointing import at_their_event, without_article

    return _after(text, at_their_event(without_article(sight), before), before)


def _after(text: str, sight: Sight, before: "Before") -> Reading:
    """How a text is read after a question: as one that goes on from it, or by itself; what
    neither answers may go on from one before that."""
    from bot.understanding.by_itself import by_itself
    from bot.understanding.keeping import keeping

    followed = _followed(sight, before)
    if followed is not None and (followed.refusal is None or asks_back(followed)):
        return keeping(followed, before)
    # A question of its own may look like a few words that change another: "handovers in 2024".
    own = by_itself(sight, before, lambda meant: _alone(text, before.scene, before, meant))
    if own.refusal is None:
        return keeping(own, before)
    if before.earlier is not None and sight.cues.keys() - _SAYS_LITTLE and not asks_back(own):
        again = _after(text, sight, before.earlier)
        if again.refusal is None:
            return again
    return followed if followed is not None else own


# "Who are they?" says too little to go back to what was asked before the last question.
_SAYS_LITTLE = {"who", "which", "pronoun", "follow", "yes-no", "past", "spend", "what-is"}


def _alone(text: str, scene: Scene, before: "Told", sight: Sight) -> Reading:
    """How a text is read by what was recognised in it."""
    sight = strangers.beside(sight)
    found = scores(sight)
    if found and found[0].points >= ENOUGH:
        return _by_rule(text, scene, before, sight, found)
    if (stranger := strangers.asked_of(sight)) is None:
        return _not_read(text, sight, found)
    sight = replace(sight, people=(stranger,), left=())
    return _by_rule(text, scene, before, sight, scores(sight))


def _by_rule(
    text: str, scene: Scene, before: "Told", sight: Sight, found: tuple[Score, ...]
) -> Reading:
    best = found[0]
    if best.way is CHAT:
        return _not_read(text, sight, found)
    answers = (
        _by_score(score, scene, before, sight, found)
        for score in found
        if score.points >= ENOUGH and score.way.asks
    )
    first = next(answers, None)
    if best.way in OTHER_TOPICS and not is_a_reason(first):
        return _other_topic(best.way.name, first, sight, found)
    if first is None:
        return _not_read(text, sight, found)
    return first if first.refusal is None else instead_of(first, tuple(answers))


def _other_topic(
    topic: str, partly: Reading | None, sight: Sight, found: tuple[Score, ...]
) -> Reading:
    """The refusal of what is out of scope, with what of it can be answered, if anything can."""
    if partly is None or not partly.account.over or not sight.names_something:
        return Reading(refusal=out_of_scope(topic), sight=sight, scores=found)
    told = refusal(partly.account, partly.command)
    return replace(partly, refusal=OutOfScope(told.text, about=topic, suggestions=told.suggestions))


def _by_score(
    score: Score, scene: Scene, before: "Told", sight: Sight, found: tuple[Score, ...]
) -> Reading:
    way, year = score.way, before.year if before else None
    filling = Filling(sight, scene, find(way.asks)[0], year, dict(way.given))
    try:
        way.fill(filling)
        if before is not None:
            from bot.understanding.dates_before import keep_when

            keep_when(before, filling)
    except AskError as error:
        return Reading(refusal=error, sight=sight, scores=found, by=score.rule.line)
    return replace(_finished(filling, way, score.rule.cues), by=score.rule.line, scores=found)


def _followed(sight: Sight, before: "Before") -> Reading | None:
    """How a text is read that goes on from the question before; None if it does not."""
    from bot.understanding import following

    by = f"/{before.ask.question.name} before"
    try:
        filling = following.followed(sight, before)
    except AskError as error:
        return Reading(refusal=error, sight=sight, by=by)
    if filling is None:
        return None
    found = replace(_finished(filling, following.FOLLOW_UP), by=by)
    return found.going_on(before.ask, before.scene)


def _finished(filling: Filling, way: Way, chosen_by: frozenset[str] = frozenset()) -> Reading:
    """The question made of what was recognised, unless that leaves over what changes it."""
    sight, scene, fault = filling.sight, filling.scene, None
    try:
        ask = filling.finish()
    except AskError as error:
        ask, fault = filling.in_words(), error
    things, dates = tuple(filling.things), tuple(filling.dates)
    claim = Claim(way, ask, things, dates, chosen_by, frozenset(filling.cues))
    given = terms(sight)
    if isinstance(filling.given.get("when"), When):
        # Of when it is asked the question before has told.
        given |= {"DATE"}
    where = account(claim, sight, given, scene)
    if where.over:
        fault = refusal(where, ask.command)
    if where.aside or sight.labels:
        ask = replace(ask, taken=(*ask.taken, aside_note(where.aside, sight.labels)))
    focus = focus_of(sight, filling.asking) if filling.asking else None
    return Reading(ask, sight=sight, refusal=fault, account=where, focus=focus)


def _not_read(text: str, sight: Sight, found: tuple[Score, ...]) -> Reading:
    """Why a text is no question: what of it was understood, or a clause of which nothing was."""
    told = None if found and found[0].way is CHAT else not_together(sight)
    unknown = next((words for words in sight.left if " " in words), text)
    return Reading(refusal=told or not_understood(unknown), sight=sight, scores=found)
