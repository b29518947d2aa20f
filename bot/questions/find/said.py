"""What a text says of a set: its subject, and the conditions that its words are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.messages import Message
from bot.questions.filling import Filling
from bot.questions.find.subject import FLIGHTS, counted, nouns, subject
from bot.reading.conditions import of_those
from bot.reading.sight import Sight, Thing
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import Of

# Verbs of the way to the station.
AWAY = frozenset({"fly", "launch", "dock", "aloft"})
_TIMES = {"thrice": 3, "four-times": 4, "five-times": 5}
_OFTEN = {"times", "several", "once", "twice", *_TIMES}
_DENYING = ("never", "not", "without")
_SEXES = {"woman": "women", "men": "men"}
# What may be denied beside people and ships.
_DENIED = (
    "woman", "men", "commander", "pilot", "engineer", "specialist", "participant", "private",
    "first-flight",
)  # fmt: skip
# So many words may stand between whoever commands and the ship: "commanded one of the Soyuz".
_BEHIND = 5
_NEAR_ROLE = 2
# So many words may stand between what denies and what it denies: "never flew to it on a Soyuz".
_NEAR = 7


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
    def groups_are_asked_for(self) -> bool:
        """Whether the groups stand beside a flight, "the Axiom missions", or behind "with"."""
        ends = {noun.last for noun in nouns(self.sight)}
        begins = {noun.first for noun in nouns(self.sight)}
        if self.cues & {"carry", "aboard", "fly"} or counted(self.sight) is not None:
            return True
        with_at = self.sight.places.get("with", -9)
        return all(
            group.last in begins or group.first in ends or 0 < group.first - with_at <= 2
            for group in self.sight.groups
        )

    @property
    def asks_whether(self) -> bool:
        """Whether a verb asks whether there is any: no word asks who, which or when before it."""
        asking = self.cues & {"who", "which", "when", "list", "how-many"}
        places = self.sight.places
        if self.sight.noun_last:
            return "yes-no" in self.cues and not asking
        first = min((noun.first for noun in nouns(self.sight)), default=0)
        others = (first, *(places[one] for one in asking))
        if self.cues & {"been", "ever"} and not asking and places.get("been") == 0:
            return True
        return "yes-no" in self.cues and all(places["yes-no"] < place for place in others)

    @property
    def is_private(self) -> bool:
        """Whether flights themselves are said to be private."""
        places = self.sight.places
        flights = {places[cue] for cue in FLIGHTS if cue in places}
        flights |= {one.first for one in self.sight.programs}
        private = places.get("private", -9)
        return bool(flights & {private + 1, private - 1})

    @property
    def is_crewed(self) -> bool:
        """Whether flights are asked for by a word for their crews right beside them."""
        places = self.sight.places
        flights = [(places[cue], places[cue] + 1) for cue in FLIGHTS if cue in places]
        flights += [(one.first, one.last) for one in self.sight.programs]
        return any(
            places[cue] + len(self.sight.cues[cue].split()) == first or places[cue] == last
            for cue in ("people", "crew", "crewed")
            if cue in places
            for first, last in flights
        )

    def note_space(self) -> None:
        """Tell that of flights to space those to the station alone are counted."""
        if "space" in self.cues - self.found.cues and self.cues & {"fly", "launch"}:
            self.found.take("space")
            self.found.notes.append(Message("I count flights to the ISS only."))

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
        named += [(self.sight.places[cue], cue) for cue in _DENIED if cue in self.cues]
        behind = sorted(one for one in named if max(places) < one[0] <= max(places) + _NEAR)
        before = [noun.first for noun in nouns(self.sight) if noun.first < min(places)]
        # "Which non-Russian people": right before a people it denies that people alone.
        beside = "not" in self.cues and self.sight.places["not"] + 1 in {
            group.first for group in self.sight.groups
        }
        if not behind or not (before or beside or subject(self.sight) is Of.DAYS):
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
        peoples = [one for one in sight.groups if not any(map(one.is_same, found.things))]
        groups = [one for one in peoples if one.words in negated]
        sexes = [of for cue, of in _SEXES.items() if cue in negated]
        if groups or sexes or len(peoples) < len(sight.groups):
            beside = [of for cue, of in _SEXES.items() if self._stands_beside(cue, groups)]
            for word in (*(str(one.value) for one in groups), *sexes):
                # "Without Russian women": of those no one, but other women perhaps.
                words = [word, *beside]
                whom = of_those(of_groups(found.scene.manifest, words, either=False))
                yield Condition(Kind.WHO, whom=whom, negated=True)
            sexes += beside
            found.things += groups
            rest = [one for one in peoples if one not in groups]
            words = [str(one.value) for one in rest]
            words += [of for cue, of in _SEXES.items() if cue in self.cues and of not in sexes]
            if words:
                found.given["who"] = of_groups(
                    found.scene.manifest, words, either="or" in self.cues
                )
                found.things += rest
        else:
            found.put_whom()
        found.take("woman", "men", "cosmonaut")

    def _stands_beside(self, cue: str, groups: Sequence[Thing]) -> bool:
        """Whether women or men are those of a group, "Russian women"."""
        place = self.sight.places.get(cue, -9)
        return any(place in {one.last, one.first - 1} for one in groups)

    # --------------------------------------------------------------------- in which

    def programs(self, negated: frozenset[str]) -> Iterator[Condition]:
        """The programmes: up on one and home on another; one, any of several, or each of them."""
        sight, found = self.sight, self.found
        programs = [one for one in sight.programs if not any(map(one.is_same, found.things))]
        if not programs:
            return
        found.things += programs
        found.take("ship")
        if home := self._home(programs):
            programs.remove(home)
            found.take("land", "undock")
            denied = home.words in negated
            yield Condition(Kind.HOME, (str(home.value),), negated=denied)
        ids = [str(one.value) for one in programs]
        if not ids:
            return
        between = "or" in self.cues and (
            programs[0].last <= sight.places["or"] < programs[-1].first
        )
        if len(ids) == 1 or between:
            found.take(*(["or"] if between else []))
            denied = any(one.words in negated for one in programs)
            yield Condition(Kind.PROGRAM, tuple(ids), negated=denied)
            return
        # "Both on Soyuz and on Dragon".
        found.take("at-least", "together", "at-once", "same")
        for one in programs:
            yield Condition(Kind.ALSO, (str(one.value),), negated=one.words in negated)

    def _home(self, programs: Sequence[Thing]) -> Thing | None:
        """The one of the programmes that is said of the way home: the one nearest to that."""
        if "land" not in self.cues or subject(self.sight) is Of.FLIGHTS:
            return None
        land = self.sight.places["land"]
        away = [self.sight.places[one] for one in AWAY - {"fly"} if one in self.cues]
        ships = sorted((*programs, *self.sight.crafts), key=lambda one: one.first)
        if (away or self.sight.crafts) and len(ships) == 2:
            # "Went up on the one and came back on the other", in the order of the verbs.
            home = ships[not away or land > min(away)]
            return home if home in programs else None
        last = land + len(self.sight.cues["land"].split())

        def far(one: Thing) -> tuple[int, bool]:
            # Of two as near, what stands behind a verb goes with it.
            behind = one.first >= last
            return (one.first - last if behind else land - one.last), not behind

        near = min(programs, key=far)
        went_up = self.cues & {"launch", "dock", "fly", "follow"}
        return near if len(programs) == 2 or not went_up else None

    # ---------------------------------------------------------------------- as what

    @property
    def flew_first(self) -> bool:
        """Whether someone flew for the first time, and not before all others: "впервые"."""
        places = self.sight.places
        if "first-flight" not in places:
            return False
        same = places.get("first") == places["first-flight"]
        return not same or bool(self.sight.dates or self.cues & {"how-many", "list"})

    @property
    def commands_a_ship(self) -> bool:
        """Whether a ship is commanded and not the station: "the women who commanded a Dragon"."""
        places = self.sight.places
        if "commander" not in places:
            return False
        behind = [one.first for one in self.sight.programs]
        behind += [places[cue] for cue in ("ship",) if cue in places]
        station = places.get("station", len(self.sight.words))
        near = places["commander"]
        if 0 < near - places.get("fly", near) <= _NEAR_ROLE and "station" not in places:
            # "Flew as commander".
            return True
        return any(near < place < min(station, near + _BEHIND) for place in behind)

    @property
    def of_landings(self) -> bool:
        """Whether the date is that of a landing: of two verbs it goes with the nearer one."""
        cues, dates = self.cues, self.sight.dates
        if "land" not in cues or len(dates) != 1:
            return False

        def far(cue: str) -> int:
            return min(abs(place - dates[0].first) for place in self.sight.every.get(cue, (99,)))

        return all(far("land") < far(cue) for cue in AWAY & cues)

    # ------------------------------------------------------------------ how many, how long

    def than(self, number: Thing) -> Than | None:
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
        if len(lengths) != 1 or not isinstance(lengths[0].value, int):
            return None
        than = self.than(lengths[0])
        if than is None:
            return None
        self.found.things += (one for one in self.sight.numbers if one.first == lengths[0].first)
        self.found.take("days", "stay", "flight", "expedition", "total", "length")
        # Of those who came on a ship it is asked how long they stayed then.
        of_one = self.cues & {"stay", "flight", "expedition"} or any(
            (self.sight.programs, self.sight.crafts, self.sight.missions)
        )
        in_all = "total" in self.cues or ("spend" in self.cues and not of_one)
        of_flights = subject(self.sight) is Of.FLIGHTS
        if of_flights and "lasts" in self.cues:
            self.found.take("lasts")
            return Condition(Kind.FLIGHT, than=than, number=lengths[0].value)
        kind = Kind.TOTAL if in_all and subject(self.sight) is Of.PEOPLE else Kind.LENGTH
        if "space" in self.cues:
            if kind is Kind.TOTAL or not self.cues & {"stay", "flight"}:
                # All flights count there, also those elsewhere.
                return None
            self.found.take("space")
            kind = Kind.FLIGHT
        return Condition(kind, than=than, number=lengths[0].value)

    def times(self, kind: Kind) -> Condition | None:
        """How often someone came, or commanded."""
        cues, places = self.cues, self.sight.places
        if "several" in cues:
            self.found.take("several", "times")
            return Condition(kind, than=Than.MORE, number=1)
        if "once" in cues:
            self.found.take("once", "times", "only")
            return Condition(kind, than=Than.EXACTLY, number=1)
        at = {place for cue in ("times", "flight") for place in self.sight.every.get(cue, ())}
        number = next((one for one in self.sight.numbers if one.last in at), None)
        if number is None and cues & {"twice", *_TIMES}:
            # "Twice" is a number itself; in some languages it stands in the words.
            said = min(places[one] for one in cues & {"twice", *_TIMES})
            within = next((one for one in self.sight.numbers if one.first == said), None)
            self.found.things += [within] if within else []
            self.found.take("twice", "times")
            named = next((of for cue, of in _TIMES.items() if cue in cues), 2)
            self.found.take(*_TIMES)
            count = within.value if within and isinstance(within.value, int) else named
            than = (self.than(within) if within else None) or self._than_times(said)
            return Condition(kind, than=than, number=count)
        if number is None or not isinstance(number.value, int):
            return None
        self.found.things.append(number)
        self.found.take("times", "flight", "twice", "only")
        than = self.than(number) or Than.EXACTLY
        return Condition(kind, than=than, number=number.value)

    def _than_times(self, place: int) -> Than:
        """How "twice" compares: "more than twice", "at least twice", "twice or more"."""
        for cue, than in (("more-than", Than.MORE), ("less-than", Than.LESS)):
            at = self.sight.places.get(cue, place)
            if 0 < place - at <= 2:
                self.found.take(cue, "compare")
                return than
        more = {"or", "more-than"} <= self.cues and self.sight.places["or"] > place
        cues = {"at-least"} & self.cues or ({"or", "more-than"} if more else set())
        self.found.take(*cues)
        return Than.AT_LEAST if cues else Than.EXACTLY

    def of_people(self) -> Condition | None:
        """How many are aboard."""
        number = counted(self.sight)
        if number is None or not isinstance(number.value, int):
            return None
        self.found.things.append(number)
        self.found.take("only", "compare")
        than = self.than(number) or Than.EXACTLY
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

    def visits(self) -> Condition | None:
        """How often someone came, or on a kind of ship: "flew twice on the shuttle"."""
        programs, places = self.sight.programs, self.sight.places
        if not programs:
            return self.times(Kind.VISITS)
        if len(programs) > 1 or self.sight.crafts:
            return None
        (program,) = programs
        often = [places[one] for one in _OFTEN & self.cues]
        often += [one.first for one in self.sight.numbers]
        near = min(often, key=lambda place: abs(place - program.first), default=None)
        between = sorted((program.first, near)) if near is not None else (0, 99)
        # "Who flew on a Soyuz and was at the station twice" asks of all visits.
        if any(between[0] < place < between[1] for place in self.sight.every.get("station", ())):
            return None
        condition = self.times(Kind.VISITS)
        if condition is None:
            return None
        self.found.things.append(program)
        return replace(condition, values=(str(program.value),))

    def together(self) -> Iterator[Condition]:
        """With whom someone was aboard, each of them if several are named."""
        people, flown = self.sight.people, bool(self.cues & {"fly", "launch", "ship"})
        beside = self.cues & {"with", "together", "with-whom", "at-once", "same"}
        if not people or any(one.value is None for one in people) or not beside:
            return
        self.found.things += people
        self.found.take(*beside, "ship", "at-least")
        for one in people:
            yield Condition(Kind.SHIPMATE if flown else Kind.WITH, (str(one.value),))

    def nth(self) -> int | None:
        """The place in the order that a text names."""
        ordinals = self.sight.ordinals
        value = ordinals[0].value if len(ordinals) == 1 else None
        return value if isinstance(value, int) else None
