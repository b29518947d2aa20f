"""How words were read, and whether a part of them was read as a question by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.errors import AskError, NotUnderstood, OutOfScope
from bot.messages import Message
from bot.questions.leaving import set_left
from bot.questions.registry import Ask, Focus
from bot.questions.taking import EVENTS
from bot.reading import lexicon
from bot.reading.folding import folded, words_of
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.understanding.accounting import NOTHING, Account
from bot.understanding.choosing import Score
from bot.understanding.focusing import focus_of
from bot.understanding.joined import is_told_by

if TYPE_CHECKING:
    from bot.understanding.before import Before

# Other places and ships, which the next sentence may go on about.
_OTHERS = {"x-other-station", "x-elsewhere", "x-cargo", "ground"}
# That something happens, of which the next sentence asks what comes.
_SUPPOSES = {"supposing", "condition", "suspend", "quits", "recalled", "taken-off"}
# What a question is about where it names nothing.
_SAYS_OF_WHOM = {
    "woman", "men", "cosmonaut", "private", "commander", "now", "next", "aboard", "station",
    "first",
}  # fmt: skip
# What may be another question of the same set.
_ALSO_SAYS = {"woman", "men", "first", "last"}
# What a second question of a text has of its own.
_SAYS_WHAT = {"now", "next", *EVENTS}
# Cues with which questions begin.
_ASKING = {
    "who", "which", "when", "where", "what-is", "how-long", "wait", "how-many", "why", "yes-no",
    "list", "tell", "next", "until",
}  # fmt: skip
# What is gone back to after it was asked of one of those whom it told.
_GONE_BACK_TO = {"records", "expedition", "mission", "next", "docked"}


@dataclass(frozen=True, slots=True)
class Reading:
    """How free text was read: the question that it asks, and why.

    ``by`` is the rule or the question before from which it follows; ``sight`` is None if nothing
    was looked at. ``account`` says where all that was recognised went. ``refusal`` says what is
    wrong where there is no answer; ``ask`` is then what answers a part of it, if anything does.
    ``then`` is how another question of the same text was read. ``focus`` is what of its answer
    is asked for where the words leave that to the question before, or suppose something besides.
    """

    ask: Ask | None = None
    by: str = ""
    sight: Sight | None = None
    scores: tuple[Score, ...] = ()
    refusal: AskError | None = None
    account: Account = NOTHING
    then: "Reading | None" = None
    focus: Focus | None = None

    @property
    def command(self) -> str:
        """The slash command that asks the same; blank if there is none."""
        return self.ask.command if self.ask else ""

    @property
    def asked(self) -> Ask | None:
        """What is asked, what of its answer comes first, and what is asked besides."""
        if self.ask is None or self.sight is None:
            return self.ask
        then = self.then.asked if self.then else None
        return replace(self.ask, focus=self.focus or focus_of(self.sight), then=then)

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was taken for what."""
        return self.ask.taken if self.ask else ()

    def going_on(self, former: Ask, scene: Scene) -> "Reading":
        """The same, keeping whoever the question before told of, all of them."""
        if self.ask is None:
            return self
        several = former.question.name in _GONE_BACK_TO or set_left(former, scene) is not None
        return replace(self, ask=replace(self.ask, before=former if several else former.before))

    def noting(self, note: Message) -> "Reading":
        """The same, with a note before the others."""
        if self.ask is None:
            return self
        return replace(self, ask=replace(self.ask, taken=(note, *self.ask.taken)))


def told_before(former: Ask | None, scene: Scene) -> "Before | None":
    """What was asked before, of which the answer is worked out once for all parts of a text."""
    if former is None:
        return None
    from bot.understanding.before import Before

    return Before(former, scene)


def may_hold_more(found: Reading) -> bool:
    """Whether a part of the text may say more than all of it."""
    if found.sight is not None and "order" in found.sight.cues:
        # "You are now the commander. Order the crew to leave." asks nothing.
        return False
    if found.refusal is None:
        return found.sight is not None and len(found.sight.left) > 1
    return isinstance(found.refusal, (NotUnderstood, OutOfScope)) and not found.refusal.choices


def is_sure(found: Reading, whole: Reading) -> bool:
    """Whether a part is a question by itself, and asks of all that the whole text does."""
    if found.refusal is not None or found.sight is None or found.sight.left:
        return False
    if whole.sight is not None:
        around, own = whole.sight.cues.keys(), found.sight.cues.keys()
        if whole.sight.names_something and not found.sight.names_something:
            return False
        # Of another station, or of "my wife on the ferry", the next sentence may go on to ask.
        # What is supposed in one sentence, and when, is not left out of what the next one asks.
        fewer = len(found.sight.dates) < len(whole.sight.dates)
        of_ships = whole.sight.programs and not found.sight.programs
        if fewer and (of_ships or (_SUPPOSES & around) - own):
            return False
        if (_OTHERS & around and "iss" not in own) or ("kin" in around and "pronoun" in own):
            return False
        # Who asks what is out of scope of someone goes on to ask of it.
        if isinstance(whole.refusal, OutOfScope) and found.sight.people and "pronoun" in own:
            return False
    return bool(_ASKING & found.sight.cues.keys()) or found.by.startswith("/")


def asks_besides(two: tuple[str, str], whole: Reading) -> bool:
    """Whether the second of two questions may be one that the whole text does not answer.

    "And who was it?" names nothing of its own, and so is asked with the first.
    """
    if whole.refusal is not None or whole.sight is None:
        return True
    sight, begins = whole.sight, len(words_of(lexicon.rewritten(folded(two[0]))))
    things = (*sight.people, *sight.missions, *sight.groups, *sight.programs, *sight.crafts)
    named = [one.first for one in (*things, *sight.expeditions, *sight.numbers)]
    named += [date.first for date in sight.dates]
    cues = (place for cue, place in sight.places.items() if cue in _SAYS_WHAT | _ALSO_SAYS)
    return any(place >= begins for place in (*named, *cues))


def asks_apart(second: Reading) -> bool:
    """Whether a question that goes on begins with a word that begins no relative clause."""
    places = second.sight.places if second.sight else {}
    return any(places.get(cue, 9) <= 1 for cue in ("which", "how-many"))


def is_another(second: Reading, first: Reading, scene: Scene) -> bool:
    """Whether what goes on from a question is one by itself, which that does not answer."""
    if first.ask is None or first.sight is None or first.ask.question.supposes:
        # Who asks on after "what if" asks of what would be then.
        return False
    if second.refusal is not None or second.ask is None or second.sight is None:
        return False
    goes_on, named = second.by.startswith("/"), _names_any(second.sight, _SAYS_WHAT)
    # "How many went up and how many came down on Crew-9" names at the end what both are of.
    if named and not goes_on and not _names_any(first.sight, _SAYS_OF_WHOM):
        return False
    # "And on which expedition?", "and who is aboard?" ask of what the first does.
    if not (goes_on or named):
        return False
    of_now = first.ask.question.name == "aboard" and "when" not in first.ask.arguments
    if of_now and "past" in second.sight.cues and not second.sight.dates:
        # "How many French and how many Germans were there?": the verb is that of both.
        return False
    return not is_told_by(first.ask, second.ask, scene)


def _names_any(sight: Sight, cues: set[str]) -> bool:
    """Whether a text says by itself of whom, of what or of when it asks; by a name or a cue."""
    things = (sight.groups, sight.programs, sight.crafts, sight.dates, sight.numbers)
    return sight.names_something or any(things) or bool(cues & sight.cues.keys())


def asks_back(found: Reading) -> bool:
    """Whether it is asked which of those told before is meant."""
    return isinstance(found.refusal, NotUnderstood) and bool(found.refusal.choices)


def is_a_reason(found: Reading | None) -> bool:
    """Whether another topic only tells why something is supposed: "after a storm"."""
    if found is None or found.refusal is not None or found.ask is None:
        return False
    return found.ask.question.supposes or "if" in found.ask.arguments


def cannot_be_asked_so(found: Reading) -> bool:
    """Whether a question says that it cannot be asked so, and not what is wrong or unclear."""
    return isinstance(found.refusal, NotUnderstood) and not found.refusal.choices


def instead_of(first: Reading, others: Sequence[Reading]) -> Reading:
    """Of the likeliest question, which is refused, and others the one that takes all that was
    said; else the refusal that says most."""
    if not (first.account.over or cannot_be_asked_so(first)):
        # What is supposed tells when, where a date is asked back about.
        return next(filter(is_a_reason, others), first)
    partly = (answer for answer in others if answer.account.over)
    alone = (answer for answer in others if answer.refusal is None)
    # What is wrong with a date or a name says more than that it cannot be asked so.
    wrong = (answer for answer in others if not cannot_be_asked_so(answer))
    return next(alone, first if first.account.over else next(partly, next(wrong, first)))
