"""How many, how often and how long, as a text says of a set."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from bot.questions.filling import Filling
from bot.questions.find.subject import behind_number, counted, subject
from bot.questions.tops import top_of
from bot.reading.sight import Sight, Thing
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import Of

# So many words lie between space and the station that is meant by it.
_BESIDE = 4
# Beside these a time is not that in command.
_OF_OTHERS = {"aboard", "space", "stay", "flight"}
_TIMES = {"thrice": 3, "four-times": 4, "five-times": 5}
# So many words lie between what denies and the length that it denies.
_BEFORE = 6
# Within so many words a number is compared: "at least the three", "three times or more".
_COMPARES_BEFORE, _COMPARES_BEHIND = 3, 4
_COMPARED = ("more-than", "less-than", "at-least")
_THERE = ("aboard", "station", "space")
# What tells of several that each is meant.
_EACH = ("at-least", "together", "at-once", "same", "all")
_DENYING = ("never", "not", "without")
OFTEN = {"times", "several", "once", "twice", *_TIMES}


@dataclass(frozen=True, slots=True)
class Amounts:
    """What is counted in a text, each taken into account as it becomes a condition."""

    found: Filling
    # What is left out of all that is asked for.
    but: tuple[Condition, ...] = ()

    @property
    def sight(self) -> Sight:
        """All that was recognised."""
        return self.found.sight

    @property
    def cues(self) -> AbstractSet[str]:
        """What the words tell of what is asked."""
        return self.sight.cues.keys()

    @property
    def is_often(self) -> bool:
        """Whether it is said how often something was."""
        return bool(self.cues & OFTEN)

    def than(self, number: Thing) -> Than | None:
        """How a number compares; None if nothing is said of that.

        Of several numbers each goes with what stands beside it.
        """
        cues, places = self._beside(number), self.sight.places
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

    def _beside(self, number: Thing) -> AbstractSet[str]:
        """The cues that compare a number: all there are, of several numbers those beside it."""
        if len(self.sight.numbers) < 2 or self.sight.noun_last:
            return self.cues
        before = range(number.first - _COMPARES_BEFORE, number.first)
        behind = range(number.last, number.last + _COMPARES_BEHIND)
        every = self.sight.every
        near = {cue for cue in _COMPARED if set(every.get(cue, ())) & set(before)}
        # What stands behind it is before the next, unless it is "or more".
        more = {cue for cue in (*_COMPARED, "or") if set(every.get(cue, ())) & set(behind)}
        joined = "or" in more or "at-least" in {c for c in more if number.last in every.get(c, ())}
        return frozenset(near or (more if joined else ()))

    @property
    def denies_length(self) -> bool:
        """Whether it is denied that something was so long: "never longer than a month"."""
        lengths, every = self.sight.lengths, self.sight.every
        if len(lengths) != 1:
            return False
        compared = [at for cue in _COMPARED for at in every.get(cue, ())]
        first = min((at for at in compared if at <= lengths[0].first), default=lengths[0].first)
        denied = [at for cue in ("never", "not") for at in every.get(cue, ())]
        if self.sight.noun_last:
            return any(0 <= at - lengths[0].last <= _BESIDE for at in denied)
        named = {one.first for one in (*self.sight.groups, *self.sight.programs)}
        named |= {self.sight.places[cue] for cue in ("commander",) if cue in self.cues}
        return any(
            0 < first - at <= _BEFORE and not any(at < place < first for place in named)
            for at in denied
        )

    def length(self) -> tuple[Condition, ...]:
        """A time that is compared with a stay, or with all of someone's; two of which it is
        between."""
        found = self._length()
        if len(found) != 1 or not self.denies_length:
            return found
        self.found.take("never", "not", "past", "been")
        return (found[0].turned(),)

    def _length(self) -> tuple[Condition, ...]:
        lengths = self.sight.lengths
        if len(lengths) == 2:
            return self._between(lengths[0], lengths[1])
        if len(lengths) != 1 or not isinstance(lengths[0].value, int):
            return ()
        if (low := self._from(lengths[0])) is not None:
            return self._from_to(low, lengths[0].value)
        than = self.than(lengths[0])
        if than is None and "yes-no" in self.cues and self.sight.places["yes-no"] == 0:
            # "Has anyone spent a year up there?" asks for as long at least.
            than = Than.AT_LEAST
        found = self._length_of(than, lengths[0].value) if than is not None else None
        return (found,) if found else ()

    def in_command(self) -> Condition | None:
        """A time that is compared with all that someone was in command: "for more than 300 days
        in all", "spent more than 300 days in command"; None if it is not of that."""
        lengths, cues = self.sight.lengths, self.cues
        if len(lengths) != 1 or not isinstance(lengths[0].value, int) or cues & _OF_OTHERS:
            return None
        spent = "spend" in cues and self.sight.places["spend"] != self.sight.places.get("past")
        if not (spent or "total" in cues) or (spent and not self._is_by(lengths[0], "commander")):
            return None
        if (than := self.than(lengths[0])) is None:
            return None
        self.found.things += (one for one in self.sight.numbers if one.first == lengths[0].first)
        self.found.take("commander", "days", "total", "spend", "length")
        return Condition(Kind.IN_COMMAND, than=than, number=lengths[0].value)

    def _is_by(self, length: Thing, cue: str) -> bool:
        """Whether a word stands right before or behind a length, with what compares it."""
        place = self.sight.places[cue]
        return length.first - _BESIDE < place < length.last + _BESIDE

    def _between(self, first: Thing, last: Thing) -> tuple[Condition, ...]:
        """The two times that one is between, "from ten months to a year"; none if it is not so."""
        low, high = first.value, last.value
        if not (isinstance(low, int) and isinstance(high, int) and low < high):
            return ()
        if last.first - first.last > 1 or self.cues & {"more-than", "less-than", "at-least"}:
            return ()
        self.found.things += [one for one in self.sight.numbers if one.first == last.first]
        return self._from_to(low, high)

    def _from_to(self, low: int, high: int) -> tuple[Condition, ...]:
        """The conditions that it is so many days at least and so many at most; none if neither
        can be."""
        least = self._length_of(Than.AT_LEAST, low)
        most = self._length_of(Than.AT_MOST, high)
        return (least, most) if least and most else ()

    def _from(self, length: Thing) -> int | None:
        """The days of the number that stands one word before a length: "five to six months"."""
        numbers = self.sight.numbers
        last = next((one for one in numbers if one.first == length.first), None)
        first = next((one for one in numbers if last and one.last + 1 == last.first), None)
        if first is None or last is None:
            return None
        low, high = first.value, last.value
        if not (isinstance(low, int) and isinstance(high, int) and isinstance(length.value, int)):
            return None
        if low >= high:
            return None
        self.found.things.append(first)
        return round(length.value * low / high)

    def _length_of(self, than: Than, days: int) -> Condition | None:
        """The condition that a stay, a flight or all stays are so long."""
        lengths = self.sight.lengths
        self.found.things += (one for one in self.sight.numbers if one.first == lengths[0].first)
        self.found.take("days", "stay", "flight", "expedition", "total", "length", "always")
        # Of those who came on a ship it is asked how long they stayed then.
        came = bool(self.sight.dates) and bool(self.cues & {"launch", "dock", "fly"})
        of_one = (
            came
            or self.cues & {"stay", "flight", "expedition", "always", "first-flight", "first-visit"}
            or any((self.sight.programs, self.sight.crafts, self.sight.missions))
        )
        in_all = "total" in self.cues or ("spend" in self.cues and not of_one)
        of_flights = subject(self.sight) is Of.FLIGHTS
        if of_flights and "lasts" in self.cues and "dock" not in self.cues:
            self.found.take("lasts")
            return Condition(Kind.FLIGHT, than=than, number=days)
        kind = Kind.TOTAL if in_all and subject(self.sight) is Of.PEOPLE else Kind.LENGTH
        if "space" in self.cues and kind is Kind.TOTAL and self._is_aboard():
            # "In orbit on the ISS"
            self.found.take("space")
        elif "space" in self.cues:
            of_all = kind is Kind.TOTAL or not self.cues & {"stay", "flight"}
            if of_all and subject(self.sight) is not Of.PEOPLE:
                return None
            self.found.take("space", "spend")
            kind = Kind.SPACE if of_all else Kind.FLIGHT
        return Condition(kind, than=than, number=days)

    def _is_aboard(self) -> bool:
        """Whether the station is named right beside space, as what is meant by it."""
        space = self.sight.places["space"]
        places = [p for cue in ("station", "aboard") for p in self.sight.every.get(cue, ())]
        return any(abs(place - space) <= _BESIDE for place in places)

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
        # "Two Dragon flights"
        at |= {one.first for one in self.sight.programs if one.last in at}
        top = top_of(self.sight)
        numbers = [one for one in self.sight.numbers if one is not top]
        number = next((one for one in numbers if behind_number(self.sight, one) in at), None)
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

    def visits(self) -> Condition | None:
        """How often someone came, or on a kind of ship: "flew twice on the shuttle"."""
        programs, places = self.sight.programs, self.sight.places
        crafts = self.sight.crafts
        if self.sight.people or len(crafts) > 1 or (crafts and len(programs) > 1):
            # How often someone was there with another is not how often they came.
            return None
        if crafts:
            kinds = {
                m.program
                for m in self.found.scene.manifest.missions
                if m.spacecraft == crafts[0].value
            }
            if not kinds:
                return None
            if (condition := self.times(Kind.VISITS)) is None:
                return None
            # Spacecraft of two programmes are called alike.
            self.found.things += (*programs, *crafts)
            return replace(condition, values=tuple(str(o.value) for o in (*programs, *crafts)))
        if not programs:
            return self.times(Kind.VISITS)
        if len(programs) > 1:
            # "Flew on the one and on the other, and was aboard twice" counts all visits.
            there = [at for cue in _THERE for at in self.sight.every.get(cue, ())]
            last = max(one.last for one in programs)
            return self.times(Kind.VISITS) if any(at >= last for at in there) else None
        (program,) = programs
        often = [places[one] for one in OFTEN & self.cues]
        often += [one.first for one in self.sight.numbers]
        near = min(often, key=lambda place: abs(place - program.first), default=None)
        between = sorted((program.first, near)) if near is not None else (0, 99)
        # "Who flew on a Soyuz and was at the station twice" asks of all visits, and so does
        # "twice, and never on a Soyuz".
        apart = [at for cue in ("station", *_DENYING) for at in self.sight.every.get(cue, ())]
        if any(between[0] < place < between[1] for place in apart):
            return self.times(Kind.VISITS)
        condition = self.times(Kind.VISITS)
        if condition is None:
            return None
        self.found.things.append(program)
        return replace(condition, values=(str(program.value),))

    def take_each(self, ships: Sequence[Thing]) -> None:
        """Account for several ships each of which is meant: "both", "all four of them"."""
        self.found.things += ships
        self.found.things += (one for one in self.sight.numbers if one.value == len(ships))
        self.found.take(*_EACH, "ship", "kinds")
        if ships[0].last <= self.sight.places.get("how", -1) < ships[-1].first:
            # "Tanto en el Discovery como en el Endeavour"
            self.found.take("how")

    def nth(self) -> int | None:
        """The place in the order that a text names."""
        ordinals = self.sight.ordinals
        value = ordinals[0].value if len(ordinals) == 1 else None
        return value if isinstance(value, int) else None
