"""From someone's words to a worded reply: the one way that every surface goes.

Imported here is what every answer needs. A question at a terminal waits for each import, so what
only some need is imported where it is needed; ``get_ready`` imports it all for a bot.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bot.errors import AskError, NotUnderstood
from bot.questions import families, registry, slash
from bot.questions.registry import Answer, Ask, Focus
from bot.questions.wording import card
from bot.reading.readers import Scene
from bot.reading.when import When
from bot.saying.card import Button, Card
from bot.saying.speech import PLAIN, Speech, Style
from bot.saying.teller import Teller
from bot.station.domain import Standing
from bot.station.manifest import Manifest

if TYPE_CHECKING:
    from bot.station.evidence import Citation
    from bot.station.supposing import Happening
    from bot.understanding.understanding import Reading


@dataclass(frozen=True, slots=True)
class Asker:
    """From where someone asks: ``now`` and ``as_of`` are UTC datetimes.

    ``now`` is what "next" and "yesterday" are counted from, ``as_of`` the moment of knowledge
    (None: everything known).
    """

    now: datetime
    as_of: datetime | None = None
    locale: str = "en"
    zone: tzinfo = UTC
    zone_name: str = "UTC"

    def scene(self, manifest: Manifest) -> Scene:
        """How the asker's words are read."""
        us = self.locale.replace("_", "-").casefold() == "en-us"
        return Scene(manifest, self.clock, self.zone, self.zone_name, month_first=us)

    @property
    def clock(self) -> datetime:
        """The moment from which is told: with ``as_of``, no later than that."""
        return self.now if self.as_of is None else min(self.now, self.as_of)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with what was asked and of what.

    ``tells_sources`` says that it was given before, and that its sources are asked for;
    ``happenings`` is what was supposed, ``then`` the reply to another question of the same text.
    """

    ask: Ask
    answer: Answer
    manifest: Manifest
    asker: Asker
    tells_sources: bool = False
    happenings: tuple["Happening", ...] = ()
    then: "Reply | None" = None

    @property
    def in_picture(self) -> bool:
        """Whether it is to come with its picture."""
        # A picture does not tell that it shows what would be.
        return self.ask.in_picture and self.answer.has_picture and not self.happenings

    @property
    def _told_to(self) -> datetime | None:
        """The last moment of which it tells; None if it tells of all that is to come."""
        told = self.ask.arguments
        when = told.get("until") or told.get("when")
        if isinstance(when, When):
            return when.last
        of_now = self.ask.question.says_when and self.ask.question.moment == "when"
        return self.asker.now if of_now and "from" not in told else None

    def card(self, style: Style = PLAIN) -> Card:
        """What is told: the answer in words, or where it comes from."""
        return self.sources(style) if self.tells_sources else self._answered(style)

    def lasting(self) -> Card:
        """The answer in words that may be kept: without how long ago something was."""
        return self._answered(lasting=True)

    def _answered(self, style: Style = PLAIN, *, lasting: bool = False) -> Card:
        speech = Speech(self.asker.locale, style, self.asker.zone)
        again = registry.settled(self.ask, self.manifest, self.asker.clock)
        teller = self._teller(speech)
        if lasting:
            teller = replace(teller, now=None)
        made = card(self.answer, teller, again.command)
        if self.happenings:
            from bot.questions.scenario.told import as_supposed

            made = as_supposed(made, self.happenings, self._told_to, teller)
        if self.ask.focus is None:
            return made
        from bot.questions.leads import leading

        focus = self._besides(self.ask.focus)
        made = leading(made, self.answer, focus, teller, titled=not self.happenings)
        if not self.then:
            return made
        also = self.then._answered(style)
        parts = made.description, also.title, also.description
        button = Button(speech.say("The second in full"), self.then.ask.command)
        return replace(
            made, description="\n".join(filter(None, parts)), buttons=(button, *made.buttons)
        )

    def _besides(self, focus: Focus) -> Focus:
        """What the words ask for, without what is only supposed to happen to something."""
        supposed = {one.what.id for one in self.happenings}
        return replace(
            focus,
            programs=tuple(one for one in focus.programs if one not in supposed),
            missions=tuple(one for one in focus.missions if one not in supposed),
            people=tuple(one for one in focus.people if one not in supposed),
        )

    def teller(self) -> Teller:
        """Who tells the names of the reply in its language."""
        return self._teller(Speech(self.asker.locale, zone=self.asker.zone))

    def _teller(self, speech: Speech) -> Teller:
        return Teller(speech, self.manifest, self.asker.clock)

    def sources(self, style: Style = PLAIN) -> Card:
        """Where the facts of the answer come from, in words."""
        from bot.replies import citing

        teller = self._teller(Speech(self.asker.locale, style, self.asker.zone))
        return citing.sources_card(self._answered(style).title, self.quote, self.cited, teller)

    @property
    def cited(self) -> tuple["Citation", ...]:
        """Where the facts of the answer come from, and which each source carries."""
        from bot.station.evidence import citations

        then = self.then.answer.evidence if self.then else ()
        return citations(self.manifest, (*self.answer.evidence, *then))

    @property
    def citations(self) -> tuple[str, ...]:
        """The same by name alone."""
        return tuple(one.source.citation for one in self.cited)

    @property
    def quote(self) -> str:
        """The answer in one sentence with its date and the newest source that carries it."""
        return self._quote(self._answered())

    def _quote(self, made: Card) -> str:
        from bot.replies import citing
        from bot.station.evidence import citations

        carried = citations(self.manifest, self.answer.carried_by)
        if not carried and not self.answer.is_of_flights:
            # What no source carries is none of the facts: help.
            return f"{made.title.rstrip('.')}."
        if not carried:
            carried = citations(self.manifest, self.manifest.events)
        teller = Teller(Speech(self.asker.locale), self.manifest)
        return citing.quotation(made, carried, teller)

    @property
    def text(self) -> str:
        """The answer as the terminal shows it, uncoloured."""
        return self._text(self.card())

    def _text(self, made: Card) -> str:
        # Discord needs neither this nor what it imports.
        from bot.replies import terminal

        return terminal.text(made, self.notes)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was not read to the letter, in words; told once, with the answer."""
        if self.tells_sources:
            return ()
        teller = Teller(Speech(self.asker.locale), self.manifest)
        return tuple(teller.tell(note) for note in self.ask.taken)

    def machine(self) -> dict[str, Any]:
        """The object that ``--json`` prints."""
        from bot.questions import values
        from bot.questions.help import counting
        from bot.replies import citing

        made = self._answered()
        return {
            "question": self.ask.question.name,
            "arguments": values.arguments(self.ask),
            "now": values.instant(self.asker.now),
            "as_of": values.instant(self.asker.as_of),
            "known_to": values.instant(self.manifest.known_to),
            "refreshed": values.instant(self.manifest.refreshed),
            "standing": str(Standing.PLANNED if self.happenings else self.answer.standing),
            "counting": counting.VERSION,
            "facts": values.facts(self.answer, self.manifest),
            "text": self._text(made),
            "quote": self._quote(made),
            "sources": citing.machine(self.cited),
            **({"then": self._of_then(self.then)} if self.then else {}),
        }

    @staticmethod
    def _of_then(then: "Reply") -> dict[str, Any]:
        """What else was asked, and the facts that answer it."""
        told = then.machine()
        return {key: told[key] for key in ("question", "arguments", "facts")}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, in the asker's language, with the choices to go on with.

    ``labels`` name what may have been meant; ``choices`` are (label, slash command) pairs.
    """

    text: str
    labels: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]


def refusal(error: AskError, manifest: Manifest, asker: Asker) -> Refusal:
    """What to tell the asker of an error."""
    teller = Teller(Speech(asker.locale), manifest)
    return Refusal(
        teller.tell(error.text),
        tuple(teller.tell(label) for label, _ in error.choices),
        tuple((teller.tell(label), command) for label, command in error.again()),
    )


def reply(
    text: str,
    manifest: Manifest,
    asker: Asker,
    former: Ask | None = None,
    found: "Reading | None" = None,
) -> Reply:
    """The reply to someone's words; raises AskError if there is none.

    ``former`` is the question that they asked before, if it is to be remembered; ``found`` how the
    words are read, if that is known. Asked for sources, it tells those of the answer before.
    """
    seen = manifest.seen(asker.as_of)
    if slash.is_slash(text):
        try:
            return _replied(slash.read_slash(text, asker.scene(seen)), seen, asker)
        except NotUnderstood:
            from bot.reading.small_words import asks_for_sources

            # "/sources" is no command, and yet asks for something.
            if not asks_for_sources(text):
                raise
    from bot.reading.small_words import asked_for_sources, asks_for_sources
    from bot.understanding.understanding import understand

    if what := asked_for_sources(text):
        with suppress(NotUnderstood):
            former = understand(what, asker.scene(seen), former)
            return replace(_replied(former, seen, asker), tells_sources=True)
    if former and asks_for_sources(text):
        return replace(_replied(former, seen, asker), tells_sources=True)
    try:
        return _replied(understand(text, asker.scene(seen), former, found), seen, asker)
    except NotUnderstood:
        if not asks_for_sources(text):
            raise
        raise NotUnderstood(
            "Ask something first, as {example}; 'sources' then tells where the answer comes from.",
            example="/aboard",
        ) from None


def reply_to(question: str, words: Mapping[str, str], manifest: Manifest, asker: Asker) -> Reply:
    """The reply to a question whose parameters are known by name; raises AskError."""
    seen = manifest.seen(asker.as_of)
    found, preset = registry.find(question)
    ask = slash.read_words(found, {**preset, **words}, asker.scene(seen))
    return _replied(ask, seen, asker)


def _replied(ask: Ask, manifest: Manifest, asker: Asker) -> Reply:
    as_of = registry.as_of(ask)
    if as_of is not None:
        earlier = as_of if asker.as_of is None else min(as_of, asker.as_of)
        asker = replace(asker, as_of=earlier)
        manifest = manifest.seen(earlier)
    happenings: tuple[Happening, ...] = ()
    if (told := ask.arguments.get(registry.IF.name)) is not None:
        from bot.questions.scenario.supposing import imagined

        facts = manifest
        manifest, happenings = imagined(manifest, asker.clock, told)
        _check_flying(ask, facts, manifest)
    answer, then = registry.answer(ask, manifest, asker.clock), None
    if ask.then:
        try:
            then = _replied(ask.then, manifest, asker)
        except AskError as error:
            ask = replace(ask, taken=(*ask.taken, error.text))
    return Reply(ask, answer, manifest, asker, happenings=happenings, then=then)


def _check_flying(ask: Ask, facts: Manifest, supposed: Manifest) -> None:
    """Raise NotUnderstood where it is asked of a ship that would not fly."""
    from bot.reading import ships

    flying = {mission.id for mission in supposed.missions}
    for parameter in ask.question.parameters:
        ship = ask.arguments.get(parameter.name) if parameter.kind == "mission" else None
        if ship is not None and ship not in flying:
            raise NotUnderstood("{ship} would not fly.", ship=ships.named(facts.mission(ship)))


def get_ready(*, words: bool) -> None:
    """Import all that some answers need, so that none has to wait for it; with ``words``, plain
    words too."""
    families.load_every()
    modules = ["replies.citing"]
    if words:
        modules += ["replies.terminal", "understanding.understanding"]
        modules += [f"understanding.{one}" for one in ("following", "pointing", "by_itself")]
        families.load_every(families.ASKED)
        families.load_every(families.LEAD)
    for module in modules:
        import_module(f"bot.{module}")


def index_words(scene: Scene) -> None:
    """Work out what plain words are looked up in, so that no text has to wait for it."""
    from bot.understanding.warming import warm_up

    warm_up(scene)
