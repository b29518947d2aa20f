"""What a text says of a set: its subject, and the conditions that its words are."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.questions.filling import Filling
from bot.reading.conditions import of_those
from bot.reading.sight import Sight, Thing
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import Of

_PEOPLE = ("people", "crew", "woman", "men", "cosmonaut", "commander", "who")
_FLIGHTS = ("flight", "ship", "launch")
_DENYING = ("never", "not", "without")
_SEXES = {"woman": "women", "men": "men"}
# So many words may stand between what denies and what it denies: "never flew to it on a Soyuz".
_NEAR = 7


@dataclass(frozen=True, slots=True)
class _Noun:
    """A word that may be what is asked for."""

    first: int
    last: int
    of: Of
    plain: bool


def _nouns(sight: Sight) -> list[_Noun]:
    found = [
        _Noun(place, place + len(sight.cues[cue].split()), of, True)
        for of, cues in ((Of.PEOPLE, _PEOPLE), (Of.FLIGHTS, _FLIGHTS))
        for cue in cues
        if (place := sight.places.get(cue)) is not None
    ]
    found += [_Noun(one.first, one.last, Of.PEOPLE, False) for one in sight.groups]
    found += [_Noun(one.first, one.last, Of.FLIGHTS, False) for one in sight.programs]
    return sorted(found, key=lambda noun: noun.first)


def _is_of_crews(sight: Sight, chain: list[_Noun]) -> bool:
    """Whether the crews of a programme are asked for, each as that of its flight."""
    crew = sight.places.get("crew")
    return (
        crew != sight.places.get("people")
        and crew in {noun.first for noun in chain}
        and not sight.cues.keys().isdisjoint({"which", "list"})
        and any(noun.of is Of.FLIGHTS and not noun.plain for noun in chain)
    )


def _is_verb(sight: Sight, noun: _Noun, before: list[_Noun]) -> bool:
    """Whether "went up" stands behind people as what they did; a crewed launch is a launch."""
    if noun.first != sight.places.get("launch") or not before:
        return False
    crewed = sight.places.get("people") == sight.places.get("crew") == before[-1].first
    return before[-1].of is Of.PEOPLE and not crewed


def subject(sight: Sight) -> Of | None:
    """What is asked for: what is named first, with what stands right behind it.

    Of "the Axiom missions" and "crew flights" the flights are asked for, of "Russian cosmonauts"
    the people; of a time in which so many were aboard the days.
    """
    nouns = _nouns(sight)
    if not nouns:
        return None
    if _asks_for_days(sight, nouns[0]):
        return Of.DAYS
    chain = [nouns[0]]
    for noun in nouns[1:]:
        if noun.first <= chain[-1].last and not _is_verb(sight, noun, chain):
            chain.append(noun)
    if _is_of_crews(sight, chain):
        return Of.FLIGHTS
    plain = [noun for noun in chain if noun.plain and noun.of is Of.FLIGHTS]
    if plain or all(noun.of is Of.FLIGHTS for noun in chain):
        return Of.FLIGHTS
    return Of.PEOPLE if any(noun.of is Of.PEOPLE for noun in chain) else None


def _asks_for_days(sight: Sight, first: _Noun) -> bool:
    cues, places = sight.cues.keys(), sight.places
    if cues & {"fly", "launch", "dock", "undock", "land", "flight", "commander"}:
        return False
    if "when" in cues:
        return "who" not in cues or places["when"] < places["who"]
    counted = bool(_counted(sight))
    if "how-many" in cues and "days" in cues:
        whose = bool(sight.groups) or bool(cues & {"woman", "men"})
        return places["days"] < first.first and (counted or (whose and "spend" not in cues))
    if "ever" in cues and counted:
        return True
    if "most" in cues and "at-once" in cues:
        return "who" not in cues
    return counted and "which" in cues and places["which"] < first.first and "who" not in cues


def _counted(sight: Sight) -> Thing | None:
    """The number of people that a text says, if it says one."""
    behind = {sight.places[cue] for cue in _PEOPLE if cue in sight.places}
    behind |= {group.first for group in sight.groups}
    return next((one for one in sight.numbers if one.last in behind), None)


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of a text, each taken into account as it becomes a condition."""

    found: Filling

    @property
    def sight(self) -> Sight:
        """All that was recognised."""
        return self.found.sight

    @property
    def cues(self) -> frozenset[str]:
        """What the words tell of what is asked."""
        return frozenset(self.sight.cues)

    @property
    def has_day(self) -> bool:
        """Whether a day or a time of day is said, alone and not as the end of a stretch."""
        return any(
            not date.role and not date.is_stretch and (date.has_day or ":" in date.text)
            for date in self.sight.dates
        )

    @property
    def ends_only(self) -> bool:
        """Whether only the end of a time is said, which may or may not belong to it."""
        return [date.role for date in self.sight.dates] == ["until"]

    @property
    def groups_are_asked_for(self) -> bool:
        """Whether the groups stand beside a flight, "the Axiom missions", or behind "with"."""
        ends = {noun.last for noun in _nouns(self.sight)}
        begins = {noun.first for noun in _nouns(self.sight)}
        if "carry" in self.cues:
            return True
        with_at = self.sight.places.get("with", -9)
        return all(
            group.last in begins or group.first in ends or 0 < group.first - with_at <= 2
            for group in self.sight.groups
        )

    @property
    def is_crewed(self) -> bool:
        """Whether flights are asked for by a word for their crews right before them."""
        places = self.sight.places
        flights = [places[cue] for cue in _FLIGHTS if cue in places]
        flights += [one.first for one in self.sight.programs]
        return any(
            places[cue] + len(self.sight.cues[cue].split()) in flights
            for cue in ("people", "crew")
            if cue in places
        )

    # ----------------------------------------------------------------------- denied

    def negated(self) -> frozenset[str]:
        """What is denied: a cue, or the words of groups or of a programme; empty if nothing is.

        It stands behind what denies it, and that behind what is asked for: of "no woman has
        commanded" nothing is taken. Of days it may stand anywhere.
        """
        places = [self.sight.places[cue] for cue in _DENYING if cue in self.cues]
        if not places:
            return frozenset()
        named = [(one.first, one.words) for one in (*self.sight.groups, *self.sight.programs)]
        named += [
            (self.sight.places[cue], cue)
            for cue in ("woman", "men", "commander")
            if cue in self.cues
        ]
        behind = sorted(one for one in named if max(places) < one[0] <= max(places) + _NEAR)
        before = [noun.first for noun in _nouns(self.sight) if noun.first < min(places)]
        if not behind or (not before and subject(self.sight) is not Of.DAYS):
            return frozenset()
        self.found.take(*_DENYING)
        groups = {one.words for one in self.sight.groups}
        if behind[0][1] not in groups:
            return frozenset({behind[0][1]})
        # "Neither American nor Russian": whatever people stand behind it are denied.
        return frozenset(words for _, words in behind if words in groups)

    # ---------------------------------------------------------------------- of whom

    def whom(self, negated: frozenset[str]) -> Iterator[Condition]:
        """The people meant: those of the parameter, and whom it denies as a condition."""
        sight, found = self.sight, self.found
        groups = [one for one in sight.groups if one.words in negated]
        sexes = [of for cue, of in _SEXES.items() if cue in negated]
        if groups or sexes:
            for word in (*(str(one.value) for one in groups), *sexes):
                whom = of_those(of_groups(found.scene.manifest, [word], either=False))
                yield Condition(Kind.WHO, whom=whom, negated=True)
            found.things += groups
            rest = [one for one in sight.groups if one not in groups]
            words = [str(one.value) for one in rest]
            words += [of for cue, of in _SEXES.items() if cue in self.cues and of not in sexes]
            if words:
                found.given["who"] = of_groups(found.scene.manifest, words, either=False)
                found.things += rest
        else:
            found.put_whom()
        found.take("woman", "men", "cosmonaut")

    # --------------------------------------------------------------------- in which

    def programs(self, negated: frozenset[str]) -> Iterator[Condition]:
        """The programmes: one, any of several, or each of them."""
        sight, found = self.sight, self.found
        programs = sight.programs
        if not programs:
            return
        found.things += programs
        found.take("ship")
        ids = [str(one.value) for one in programs]
        if len(ids) == 1 or "or" in self.cues:
            found.take("or")
            denied = any(one.words in negated for one in programs)
            yield Condition(Kind.PROGRAM, tuple(ids), negated=denied)
            return
        # "Both on Soyuz and on Dragon".
        found.take("at-least", "together")
        for one in programs:
            yield Condition(Kind.ALSO, (str(one.value),), negated=one.words in negated)

    def ways_home(self) -> Iterator[Condition]:
        """That someone came home on another ship, or another kind of ship, than they came on."""
        if "land" not in self.cues or not self.cues & {"change", "other-kind"}:
            return
        self.found.take("land", "launch", "change", "other-kind", "ship", "compare")
        yield Condition(Kind.OTHER_KIND if "other-kind" in self.cues else Kind.OTHER_SHIP)

    # ------------------------------------------------------------------ how many, how long

    def _than(self, number: Thing) -> Than | None:
        """How a number compares; None if nothing is said of that."""
        cues, places = self.cues, self.sight.places
        behind = "or" in cues and places["or"] >= number.last
        if "at-least" in cues:
            self.found.take("at-least")
            return Than.AT_LEAST
        for cue, alone, beside in (
            ("more-than", Than.MORE, Than.AT_LEAST),
            ("less-than", Than.LESS, Than.AT_MOST),
        ):
            if cue in cues:
                self.found.take(cue, *(["or"] if behind else []))
                return beside if behind else alone
        return None

    def length(self) -> Condition | None:
        """A time that is compared with a stay, or with all of someone's stays."""
        lengths = self.sight.lengths
        if len(lengths) != 1 or "space" in self.cues or not isinstance(lengths[0].value, int):
            return None
        than = self._than(lengths[0])
        if than is None:
            return None
        self.found.things += (one for one in self.sight.numbers if one.first == lengths[0].first)
        self.found.take("days", "stay", "flight", "expedition", "total", "length")
        in_all = "total" in self.cues or (
            "spend" in self.cues and not self.cues & {"stay", "flight", "expedition"}
        )
        kind = Kind.TOTAL if in_all and subject(self.sight) is Of.PEOPLE else Kind.LENGTH
        return Condition(kind, than=than, number=lengths[0].value)

    def times(self, kind: Kind) -> Condition | None:
        """How often someone came, or commanded."""
        cues, places = self.cues, self.sight.places
        if "several" in cues:
            self.found.take("several", "times")
            return Condition(kind, than=Than.MORE, number=1)
        at = {places[cue] for cue in ("times", "flight") if cue in places}
        number = next((one for one in self.sight.numbers if one.last in at), None)
        if number is None or not isinstance(number.value, int):
            return None
        self.found.things.append(number)
        self.found.take("times", "flight")
        than = self._than(number) or Than.EXACTLY
        return Condition(kind, than=than, number=number.value)

    def of_people(self) -> Condition | None:
        """How many are aboard."""
        number = _counted(self.sight)
        if number is None or not isinstance(number.value, int):
            return None
        self.found.things.append(number)
        than = self._than(number) or Than.EXACTLY
        return Condition(Kind.ABOARD, than=than, number=number.value)

    def each_aboard(self) -> Iterator[Condition]:
        """Of each group that someone of it is aboard, or of that sex of it."""
        sexes = [of for cue, of in _SEXES.items() if cue in self.cues]
        for group in self.sight.groups:
            words = [str(group.value), *sexes]
            whom = of_those(of_groups(self.found.scene.manifest, words, either=False))
            yield Condition(Kind.ABOARD, whom=whom, number=1)
        self.found.things += self.sight.groups
        self.found.take("together", "same")

    def together(self) -> Condition | None:
        """With whom someone was aboard."""
        people, flown = self.sight.people, bool(self.cues & {"fly", "launch", "ship"})
        beside = self.cues & {"with", "together", "with-whom"}
        if len(people) != 1 or people[0].value is None or not beside:
            return None
        self.found.things += people
        self.found.take(*beside)
        self.found.take("ship")
        return Condition(Kind.SHIPMATE if flown else Kind.WITH, (str(people[0].value),))

    def nth(self) -> int | None:
        """The place in the order that a text names."""
        ordinals = self.sight.ordinals
        value = ordinals[0].value if len(ordinals) == 1 else None
        return value if isinstance(value, int) else None
