"""Free text -> a question and its arguments.

A slash command is read as such. Words that fit a phrasing of a question to the letter ask
it. Of others it is recognised what they name and what they ask, and the best rule chosen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.errors import AskError, NotUnderstood, OutOfScope, command
from bot.questions.registry import Ask, find, questions
from bot.questions.slash import MAX_TEXT, read_slash, read_words
from bot.reading.names import quoted
from bot.reading.readers import Scene
from bot.reading.when import When
from bot.reading.writing import written
from bot.texts import Text
from bot.understanding import following, strangers
from bot.understanding.accounting import NOTHING, Account, Claim, account, aside_note, refusal
from bot.understanding.arguments import meant
from bot.understanding.choosing import ENOUGH, Score, scores, terms
from bot.understanding.clauses import MOST, asking, clauses
from bot.understanding.date_arguments import Meant
from bot.understanding.focusing import focus_of
from bot.understanding.phrasings import Fitting, alike, fitting, fitting_bare
from bot.understanding.recognising import Sight, recognise
from bot.understanding.refusing import not_understood, out_of_scope, too_long_text
from bot.understanding.remarks import remark

__all__ = ["Reading", "alike", "read", "understand", "warm_up"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How free text was read: the question with the words of its arguments, and why.

    ``by`` is the phrasing, the rule or the question before from which it follows; ``sight``
    is None if a phrasing fitted at once. ``account`` says where all that was recognised went,
    and ``claim`` of which question. Without a question ``refusal`` says what is wrong.
    """

    question: str = ""
    words: Mapping[str, str] | None = None
    notes: tuple[Text, ...] = ()
    by: str = ""
    sight: Sight | None = None
    scores: tuple[Score, ...] = ()
    refusal: AskError | None = None
    ask: Ask | None = None
    account: Account = NOTHING
    claim: Claim | None = None

    @property
    def command(self) -> str:
        """The slash command that asks the same; blank if there is none."""
        return command(self.question, self.words or {}) if self.question else ""


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
    if (said := remark(words)) is not None:
        raise said
    found = found or read(words, scene, former)
    if found.refusal is not None:
        raise found.refusal
    if found.ask is not None:
        ask = found.ask
    else:
        ask = read_words(find(found.question)[0], found.words or {}, scene)
    focus = None if found.sight is None else focus_of(found.sight)
    return replace(ask, taken=(*found.notes, *ask.taken), focus=focus)


def warm_up(scene: Scene) -> None:
    """Do once what the first text would wait for: index the words, the names and the zones."""
    for text in (
        "who was up there on 2025-12-09 at 01:30 Moscow",
        "suni wiliams?",
        "who was abord",
    ):
        read(text, scene)


def read(text: str, scene: Scene, former: Ask | None = None, sight: Sight | None = None) -> Reading:
    """How words that are no slash command are read; ``sight`` is what they name, if known.

    What is not understood as a whole may be one sentence with a question and others without.
    """
    if len(text) > MAX_TEXT:
        return Reading(refusal=too_long_text(text))
    whole = _read(text, scene, former, sight=sight)
    questions = asking(text)
    if whole.refusal is None and len(questions) > 1:
        return _one_of(questions, whole, scene, former)
    if not _may_hold_more(whole):
        return whole
    # Of two questions the answer to one is not that to both.
    if len(questions) > 1 and whole.account.over:
        return whole
    for said in clauses(text):
        # Where one sentence asks, the others tell.
        if questions and not any(said.rstrip("?？ ") in question for question in questions):
            continue
        part = _read(said, scene, former, whole.sight)
        if _is_sure(part, whole):
            return replace(part, notes=(_only_this(said), *part.notes))
    return whole


def _one_of(questions: Sequence[str], whole: Reading, scene: Scene, former: Ask | None) -> Reading:
    """Of several questions the one that is answered, told as such; else the whole that they are."""
    parts: dict[str, tuple[str, Reading]] = {}
    for said in questions[:MOST]:
        part = _read(said, scene, former)
        if part.refusal is None and part.command:
            parts.setdefault(part.command, (said, part))
    if len(parts) < 2:
        return whole
    said, part = parts.get(whole.command) or next(iter(parts.values()))
    return replace(part, notes=(_only_this(said), *part.notes))


def _only_this(said: str) -> Text:
    return Text("I read only this: {words}", words=quoted(said))


def _may_hold_more(found: Reading) -> bool:
    """Whether a part of the text may say more than all of it."""
    if found.sight is not None and "order" in found.sight.cues:
        # "You are now the commander. Order the crew to leave." asks nothing.
        return False
    if found.refusal is None:
        return found.sight is not None and len(found.sight.left) > 1
    return isinstance(found.refusal, (NotUnderstood, OutOfScope)) and not found.refusal.choices


def _is_sure(found: Reading, whole: Reading) -> bool:
    """Whether a part is a question by itself, and asks of all that the whole text does."""
    if found.refusal is not None or found.sight is None or found.sight.left:
        return False
    if whole.sight is not None:
        around, own = whole.sight.cues.keys(), found.sight.cues.keys()
        if _named(whole.sight) and not _named(found.sight):
            return False
        # Of another station, or of "my wife on the ferry", the next sentence may go on to ask.
        if (_OTHERS & around and "iss" not in own) or ("kin" in around and "pronoun" in own):
            return False
        # Who asks what is out of scope of someone goes on to ask of it.
        if isinstance(whole.refusal, OutOfScope) and found.sight.people and "pronoun" in own:
            return False
    return bool(_ASKING & found.sight.cues.keys()) or found.by.startswith("/")


def _named(sight: Sight) -> bool:
    return any((sight.people, sight.missions, sight.expeditions))


# Other places and ships, which the next sentence may go on about.
_OTHERS = {"x-other-station", "x-elsewhere", "x-cargo", "ground"}
# Cues with which questions begin.
_ASKING = {
    "who", "which", "when", "where", "what-is", "how-long", "how-many", "why", "yes-no", "list",
    "tell", "next", "until",
}  # fmt: skip


def _read(
    text: str,
    scene: Scene,
    former: Ask | None,
    around: Sight | None = None,
    sight: Sight | None = None,
) -> Reading:
    """How a text is read, or the part of one of which ``around`` is all that was recognised."""
    sight = strangers.named(sight or recognise(text, scene), scene.manifest)
    alone = not (sight.people or sight.missions)
    if around and len(around.people) == 1 and alone and "pronoun" in sight.cues:
        # "I once met Usachev. How often did he fly?"
        (whom,) = around.people
        sight = replace(sight, people=(replace(whom, place=sight.places["pronoun"]),))
    if former is not None and following.is_follow_up(sight, former):
        return _followed(former, sight, scene)
    fits = fitting(text, scene)
    if fits.certain or (fits.ask is not None and fits.exact):
        said = _by_phrasing(fits, sight, scene)
        if not said.account.over:
            return said
    if former is not None:
        sight = following.filled(sight, former)
    sight = strangers.beside(sight)
    found = scores(sight)
    if found and found[0].points >= ENOUGH:
        return _by_rule(text, scene, former, sight, found)
    fits = fitting_bare(text, scene, fits)
    if fits.certain or (fits.ask is not None and fits.exact):
        return _by_phrasing(fits, sight, scene)
    stranger = strangers.asked_of(sight)
    if stranger is None:
        return _not_read(text, fits, sight, found, scene)
    sight = replace(sight, people=(stranger,), left=())
    return _by_rule(text, scene, former, sight, scores(sight))


def _by_phrasing(fits: Fitting, sight: Sight, scene: Scene) -> Reading:
    """What a phrasing says that fits; its refusal, if what stands in it cannot be read."""
    if fits.ask is None:
        return Reading(refusal=fits.refused, sight=sight, by="a phrasing")
    ask = fits.ask
    # What is asked of now without saying so is asked of whenever it is asked again.
    kept = {name: v for name, v in ask.arguments.items() if not (isinstance(v, When) and v.is_now)}
    ask = replace(ask, arguments=kept)
    words = {name: written(value) for name, value in ask.arguments.items()}
    # What stands in the slots of a phrasing was read there, dates as well.
    claim = Claim(ask.question.name, _detail(words), ask.question.name, words, sight.dates)
    where = account(claim, sight, terms(sight), scene)
    if where.over:
        error = refusal(where, command(ask.question.name, words))
        return Reading(refusal=error, by="a phrasing", sight=sight, account=where, claim=claim)
    return Reading(
        ask.question.name, words, (), "a phrasing", sight, ask=ask, account=where, claim=claim
    )


def _detail(words: Mapping[str, str]) -> str:
    """The record or topic that a question was told."""
    return words.get("category") or words.get("topic") or ""


def _by_rule(
    text: str, scene: Scene, former: Ask | None, sight: Sight, found: tuple[Score, ...]
) -> Reading:
    best = found[0]
    if best.intent == "chat":
        return _not_read(text, Fitting(), sight, found, scene)
    answers = (
        _by_score(score, scene, former, sight, found)
        for score in found
        if score.points >= ENOUGH and score.intent not in _NO_ANSWERS
    )
    first = next(answers, None)
    if best.intent == "out-of-scope":
        return _other_topic(best.also["topic"], first, sight, found)
    if first is None or not first.account.over:
        return first or _not_read(text, Fitting(), sight, found, scene)
    # Another question may take all that was said.
    return next((answer for answer in answers if answer.refusal is None), first)


def _other_topic(
    topic: str, partly: Reading | None, sight: Sight, found: tuple[Score, ...]
) -> Reading:
    """The refusal of what is out of scope, with what of it can be answered, if anything can."""
    if partly is None or not partly.account.over or not sight.names_something:
        return Reading(refusal=out_of_scope(topic), sight=sight, scores=found)
    told = refusal(partly.account, partly.command)
    return replace(partly, refusal=OutOfScope(told.text, about=topic, suggestions=told.suggestions))


# Intents that are refused.
_NO_ANSWERS = {"out-of-scope", "chat"}


def _by_score(
    score: Score, scene: Scene, former: Ask | None, sight: Sight, found: tuple[Score, ...]
) -> Reading:
    try:
        made = meant(score, sight, scene, following.year_of(former) if former else None)
    except AskError as error:
        return Reading(refusal=error, sight=sight, scores=found, by=score.line)
    if former is not None:
        following.keep_when(former, sight, made, _takes(made.question))
    return _made(made, score, sight, found, scene)


def _followed(former: Ask, sight: Sight, scene: Scene) -> Reading:
    best = Score("follow-up", 0, f"/{former.question.name} before")
    try:
        made = following.changed(former, sight, scene)
    except AskError as error:
        return Reading(refusal=error, sight=sight, by=best.line)
    return _made(made, best, sight, (), scene)


def _made(
    made: Meant, best: Score, sight: Sight, found: tuple[Score, ...], scene: Scene
) -> Reading:
    """The question made of what was recognised, unless that leaves over what changes it."""
    claim = Claim(
        best.intent, best.detail, made.question, made.words, tuple(made.dates), best.chosen_by
    )
    where = account(claim, sight, terms(sight), scene)
    if where.over:
        error = refusal(where, command(made.question, made.words))
        return Reading(
            made.question, made.words, by=best.line, sight=sight, scores=found, refusal=error,
            account=where,
            claim=claim,
        )  # fmt: skip
    notes = [*made.notes]
    if where.aside:
        notes.append(aside_note(where.aside))
    return Reading(
        made.question, made.words, tuple(notes), best.line, sight, found, account=where, claim=claim
    )


def _takes(name: str) -> frozenset[str]:
    for question in questions():
        if question.name == name:
            return frozenset(parameter.name for parameter in question.parameters)
    return frozenset()


def _not_read(
    text: str, fits: Fitting, sight: Sight, found: tuple[Score, ...], scene: Scene
) -> Reading:
    if fits.ask is not None:
        return _by_phrasing(fits, sight, scene)
    return Reading(refusal=fits.refused or not_understood(text), sight=sight, scores=found)
