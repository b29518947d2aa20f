"""A question that is being made of what was recognised in a text."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.errors import AskError
from bot.messages import Message
from bot.questions import registry
from bot.questions.registry import Ask, Parameter, Question
from bot.questions.slash import missing
from bot.questions.taking import EVENTS, SEXES
from bot.reading import ships
from bot.reading.alike import likeness
from bot.reading.among import Among
from bot.reading.dates.said import Meaning, SaidDate, Stretch
from bot.reading.dates.stretches import as_one, begun
from bot.reading.dates_read import read_date
from bot.reading.folding import folded, plain_words
from bot.reading.names import SURE, find_person, named
from bot.reading.notes import dated, of_weekday, of_which_year, read_as
from bot.reading.readers import READERS, Scene
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import PRESENT
from bot.reading.whom import of_groups
from bot.reading.writing import written
from bot.station.domain import EventKind
from bot.station.manifest import Manifest

# The ships that are called by whoever flies them.
FLOWN_BY = {"RU": "soyuz", "Roscosmos": "soyuz", "US": "dragon", "NASA": "dragon"}


@dataclass
class Filling:
    """A question and what it is to be told: values, or things and dates that stand for some.

    ``year`` is the one that a date without a year is of, if that is known. ``dates`` and
    ``things`` are those of the text that became arguments, as ``cues`` are those that did
    beside what the way of asking takes anyway. ``asking`` is what was recognised where it is
    asked, apart from what is only supposed; None where a text does nothing but ask.
    """

    sight: Sight
    scene: Scene
    question: Question
    year: int | None = None
    given: dict[str, Any] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)
    dates: list[SaidDate] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    cues: set[str] = field(default_factory=set)
    asking: Sight | None = None

    def ask_instead(self, question: str, **given: Any) -> None:
        """Ask another question, of only this."""
        self.question, self.given = registry.find(question)[0], {}
        for name, value in given.items():
            self.put(name.rstrip("_"), value)

    def has(self, parameter: str) -> bool:
        """Whether the question can be told that."""
        return any(one.name == parameter for one in self.question.parameters)

    def put(self, parameter: str, value: Any) -> None:
        """Tell the question a value, or a thing that the text names."""
        self.given[parameter] = value
        if isinstance(value, Thing):
            self.things.append(value)

    def take(self, *cues: str) -> None:
        """Account for these cues, which became a part of the question."""
        self.cues.update(cue for cue in cues if cue in self.sight.cues)

    def by_parameters(self) -> None:
        """Tell the question what its parameters ask for, as far as the text names that."""
        for parameter in self.question.parameters:
            named = _NAMED.get(parameter.kind)
            if named and (things := named(self.sight)):
                self.put(parameter.name, things[0])
            elif parameter.kind in {"who", "among"}:
                self.put_whom(parameter.name)
        self.put_dates()

    def event(self) -> EventKind | None:
        """The kind of event that the text names first."""
        return next((EVENTS[cue] for cue in self.sight.cues if cue in EVENTS), None)

    def put_program(self) -> None:
        """Tell the question the programme named, or that of "the Russian rockets"."""
        if self.sight.programs:
            self.put("program", self.sight.programs[0])
            return
        owners = {FLOWN_BY.get(str(group.value)) for group in self.sight.groups}
        if "ship" in self.sight.cues and len(owners) == 1 and (program := owners.pop()):
            self.put("program", program)

    def mission(self) -> str:
        """The mission named; raises AskError for one that is not known."""
        (ship, *_) = self.sight.missions
        return str(ship.value or ships.find_mission(self.scene.manifest, ship.called).id)

    # ------------------------------------------------------------------------ of whom

    def put_people(self, parameter: str, people: Sequence[Thing]) -> None:
        """Tell the question several people that the text names; raises AskError for a stranger."""
        manifest = self.scene.manifest
        ids = [str(one.value or find_person(manifest, one.called).id) for one in people]
        self.given[parameter] = Among(tuple(dict.fromkeys(ids)))
        self.things += people

    def put_whom(self, parameter: str = "who", *, of: Sequence[Thing] | None = None) -> None:
        """Tell the question of whom it is asked, if not of all; ``of`` are some of the groups."""
        sight = self.sight
        groups = sight.groups if of is None else of
        codes = [str(group.value) for group in groups]
        if "cosmonaut" in sight.cues and not codes and "people" not in sight.cues:
            codes = ["Roscosmos"]
            self.notes.append(read_as(sight.cues["cosmonaut"], Message("crew of Roscosmos")))
        sexes = [of for cue, of in SEXES.items() if cue in sight.cues]
        # Women and men are everyone.
        words = codes if len(sexes) == len(SEXES) else [*codes, *sexes]
        if words:
            self.put(parameter, of_groups(self.scene.manifest, words, either="or" in sight.cues))
            self.things += groups

    # -------------------------------------------------------------------------- dates

    def put_newest(self) -> None:
        """Tell a question that takes a ``when`` the newest moment that the facts know."""
        edge = self.scene.manifest.edge(self.scene.now)
        self.put("when", READERS["when"].read(self.scene, f"{edge:%Y-%m-%dT%H:%MZ}").value)

    def put_dates(self, *, open_end: bool = False, but: Sequence[SaidDate] = ()) -> None:
        """Tell the question the dates that it takes, ``but`` those that are told it already.

        With ``open_end`` one date alone is the first day of a span that goes on.
        """
        dates = [
            date
            for date in self.sight.dates
            if date.text != "now" and date not in but and date not in self.dates
        ]
        others = [date for date in dates if date.role != "as-of"]
        if not self.has("as-of"):
            others = dates if len(others) == len(dates) else [*others, *_as_of(dates)]
        elif as_of := _as_of(dates):
            self.put_as_of(as_of[0])
        if not others:
            return
        if self.has("date"):
            self.put("date", self._one(others))
        elif self.has("when"):
            # The number of an expedition says by itself of when it is asked.
            if "number" not in self.given:
                self.put("when", self._one(others))
        elif self.has("from"):
            self._put_span(others, open_end=open_end)

    def put_as_of(self, date: SaidDate) -> None:
        """Tell the question as of when it is asked."""
        self.put("as-of", self.dated(date, "as-of"))

    def _one(self, dates: Sequence[SaidDate]) -> SaidDate:
        """The one stretch that a question takes, of a span the whole month or year."""
        if len(dates) > 1 and not any(date.role for date in dates):
            # "Women's day, 8 March 2003": the one that is said to the letter.
            spelt = [date for date in dates if re.search(r"\d{4}|\d.* ", self.sight.said(date))]
            dates = [max(spelt, key=lambda date: len(date.text))] if spelt else dates
        whole = as_one(tuple(dates[:2]))
        if whole is not None:
            self.dates += dates[:2]
        return self.dated(whole or dates[0], "when")

    def _put_span(self, dates: Sequence[SaidDate], *, open_end: bool) -> None:
        for date in dates:
            if date.role in {"from", "until"} and date.role not in self.given:
                goes_on = date.role == "from" and not open_end and len(dates) == 1
                said = self.dated(date.each(begun) if goes_on else date, date.role)
                # What is taken of the text is the date as it stands there.
                self.dates[-1] = date
                self.put(date.role, said)
        meant = dates[0].meant
        if isinstance(meant, Stretch) and meant.is_of_days and not dates[0].role:
            for parameter, end in (("from", meant.first), ("until", meant.last)):
                if end is not None:
                    self.put(parameter, dates[0].known(end))
            self.dates.append(dates[0])
        if not {"from", "until"} & self.given.keys():
            self.put("from", self.dated(dates[0], "from"))
            if not open_end:
                self.put("until", self.dated(dates[-1], "until"))

    def dated(self, date: SaidDate, parameter: str) -> SaidDate:
        """The date of one year, taken; a year left open is that of the tense, or asked for."""
        said = self.sight.said(date)
        self.dates.append(date)
        known = date
        if date.meant is None:
            known = date.known(self._with_year(date, said, parameter))
        elif date.vague:
            self.notes.append(read_as(said, dated(date.text)))
        if isinstance(known.meant, Stretch) and parameter in {"from", "until"}:
            # "Since spring" begins with it.
            end = known.meant.first if parameter == "from" else known.meant.last
            known = known.known(end) if end else known
        if known.weekday_differs:
            self.notes.append(of_weekday(known.text))
        if date.other:
            other = Message("If you meant 25 December, ask for {other}.", other=date.other)
            self.notes.append(other)
        # What is noted here is not noted once more by the reader.
        return replace(known, vague=False, weekday=None, other="")

    def _with_year(self, date: SaidDate, said: str, parameter: str) -> Meaning:
        if self.year is not None and date.shape:
            return date.shape.of(self.year)
        cues = self.sight.cues
        # Who asks what would be without saying when means what is to come.
        supposes = self.question.supposes
        past, future = "past" in cues and not supposes, "future" in cues or supposes
        future = future or (not past and self._is_of_the_present(date))
        if past == future and date.shape:
            error = of_which_year(said, _years(date))
            error.asked(self.question.name, parameter, self._words({}))
            raise error
        meant = date.options[-1 if future and not past else 0]
        if not self.question.says_when:
            self.notes.append(read_as(said, dated(meant.text)))
        return meant

    def _is_of_the_present(self, date: SaidDate) -> bool:
        """Whether a verb tells of what is to come, as "is she coming back" does.

        Who asks who "is" aboard on a day may mean either, but at a feast the next one.
        """
        verbs, is_feast = PRESENT[self.sight.language], date.vague and date.weekday is None
        return (is_feast or bool(EVENTS.keys() & self.sight.cues.keys())) and any(
            folded(word) in verbs for word in self.sight.words
        )

    # ---------------------------------------------------------------------- the whole

    def finish(self) -> Ask:
        """The question with its arguments. Raises AskError for what nobody is called, or lacks."""
        arguments: dict[str, Any] = {}
        taken: list[Message] = []
        for parameter in self.question.parameters:
            if parameter.name not in self.given:
                if parameter.required:
                    raise missing(self.question, parameter, self._words(arguments))
                continue
            try:
                arguments[parameter.name] = self._value(parameter, taken)
            except AskError as error:
                error.asked(self.question.name, parameter.name, self._words(arguments))
                raise
        question, arguments = registry.called(self.question, arguments)
        return Ask(question, arguments, (*self.notes, *taken))

    def in_words(self) -> Ask:
        """The question with its arguments as they were said, where one of them cannot be read."""
        return Ask(self.question, self._words({}), tuple(self.notes))

    def _value(self, parameter: Parameter, taken: list[Message]) -> Any:
        given = self.given[parameter.name]
        if isinstance(given, Thing) and given.value is not None:
            taken += _misspelt(given, self.scene.manifest)
            return given.value
        if not isinstance(given, Thing | SaidDate):
            return given
        if isinstance(given, SaidDate):
            read = read_date(given, self.scene.clocks(given.text))
        else:
            read = parameter.reader.read(self.scene, given.called)
        if read.taken:
            taken.append(read.taken)
        return read.value

    def _words(self, read: Mapping[str, Any]) -> dict[str, str]:
        """What the question is told, in words that everyone reads alike."""
        return {name: _text(read.get(name, value)) for name, value in self.given.items()}


_NAMED: Mapping[str, Callable[[Sight], tuple[Thing, ...]]] = {
    "person": lambda sight: sight.people,
    "mission": lambda sight: sight.missions,
    "program": lambda sight: sight.programs,
    "number": lambda sight: sight.expeditions,
}


def _as_of(dates: Sequence[SaidDate]) -> list[SaidDate]:
    return [date for date in dates if date.role == "as-of"]


def _text(value: Any) -> str:
    if isinstance(value, SaidDate):
        return value.text
    if isinstance(value, Thing):
        return value.called if value.value is None else str(value.value)
    return written(value)


def _misspelt(said: Thing, manifest: Manifest) -> list[Message]:
    """The note on a misspelt name; whoever is hardly misspelt is plainly named by the answer."""
    if said.exact:
        return []
    if said.sort == "mission":
        return [read_as(said.words, ships.named(manifest.mission(str(said.value))))]
    person = manifest.person(str(said.value))
    names = plain_words(f"{person.name} {person.called} {person.native_name}")
    hardly = all(
        max(likeness(word, known) for known in names) >= SURE for word in plain_words(said.words)
    )
    return [] if hardly else [read_as(said.words, named(person))]


def _years(date: SaidDate) -> list[str]:
    """The same date in the latest year that it is over, in the next, and in two before."""
    latest, coming = (int(text.removeprefix("../")[:4]) for text in (date.past, date.future))
    years = [latest, coming, latest - 1, latest - 2]
    return [date.open_year.format(year=year) for year in dict.fromkeys(years)]
