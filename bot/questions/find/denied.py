"""What a text denies, and as what someone flew."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.questions.find.amounts import OFTEN, Amounts
from bot.questions.find.subject import nouns, subject
from bot.questions.taking import LANDINGS, SEXES, SPACEPORTS
from bot.reading.phrases import is_phrase, small_words_at
from bot.station.found import Of

_DENYING = ("never", "not", "without")
# What may be denied beside people and ships.
DENIED = (
    "woman", "men", "cosmonaut", "commander", "pilot", "engineer", "specialist", "participant",
    "private", "private-flight", "first-flight", *SPACEPORTS, *LANDINGS,
)  # fmt: skip
# So many words may stand between whoever commands and the ship: "commanded one of the Soyuz".
_BEHIND = 5
_NEAR_ROLE = 2
# So many words may stand between what denies and what it denies: "never flew to it on a Soyuz".
_NEAR = 7


@dataclass(frozen=True, slots=True)
class Denied(Amounts):
    """The parts of a text that are denied, or say as what someone flew."""

    def negated(self) -> frozenset[str]:
        """What is denied: a cue, or the words of groups or of a programme; empty if nothing is.

        It stands behind what denies it, and that behind what is asked for: of "no woman has
        commanded" nothing is taken. Of days it may stand anywhere.
        """
        if self.denies_length:
            # What denies is said of the length.
            return frozenset()
        places = [self.sight.places[cue] for cue in _DENYING if cue in self.cues]
        # "No Russian except its commander": of two that deny neither says alone what is denied.
        named = [(one.first, one.words) for one in (*self.sight.groups, *self.sight.programs)]
        named += [(self.sight.places[cue], cue) for cue in DENIED if cue in self.cues]
        if not places or any(min(places) < place < max(places) for place, _ in named):
            return frozenset()
        behind = sorted(one for one in named if max(places) < one[0] <= max(places) + _NEAR)
        if self.sight.noun_last:
            # There it stands behind what it denies, each in a row.
            behind = []
            for one in sorted((one for one in named if one[0] < min(places)), reverse=True):
                if not behind or behind[-1][0] - one[0] <= _NEAR_ROLE:
                    behind.append(one)
        before = [noun.first for noun in nouns(self.sight) if noun.first < min(places)]
        # "Which non-Russian people": right before a people it denies that people alone.
        beside = "not" in self.cues and self.sight.places["not"] + 1 in {
            group.first for group in self.sight.groups
        }
        if not behind or not (before or beside or subject(self.sight) is Of.DAYS):
            return frozenset()
        self.found.take(*_DENYING)
        groups = {one.words for one in self.sight.groups}
        if (each := self._each_denied(behind)) is not None:
            return each
        if behind[0][1] in SPACEPORTS | LANDINGS:
            # "Neither from Baikonur nor from Kennedy": so are places.
            self.found.take("or")
            return frozenset(cue for _, cue in behind if cue in SPACEPORTS | LANDINGS)
        if behind[0][1] not in groups:
            return frozenset({behind[0][1]})
        # "Neither American nor Russian": whatever people stand behind it are denied.
        return frozenset(words for _, words in behind if words in groups)

    def _each_denied(self, behind: Sequence[tuple[int, str]]) -> frozenset[str] | None:
        """The peoples and sexes of "neither a Russian nor a woman"; None if it is not said so."""
        sight = self.sight
        nor = [first for first, _ in small_words_at(sight.words, "nor", sight.language)]
        sexes = {cue for cue in SEXES if cue in self.cues}
        peoples = [one for one in behind if one[1] in sexes | {g.words for g in sight.groups}]
        if len(peoples) < 2 or peoples[0] != behind[0]:
            return None
        between = [any(one[0] < at < other[0] for at in nor) for one, other in pairwise(peoples)]
        if not all(between):
            return None
        self.found.take("or", "still", "not", "at-least")
        return frozenset(words for _, words in peoples)

    # ---------------------------------------------------------------------- as what

    @property
    def flew_first(self) -> bool:
        """Whether someone flew for the first time, and not before all others: "впервые"."""
        places = self.sight.places
        if "first-flight" not in places:
            return False
        same = places.get("first") == places["first-flight"] and self._tells_when_first
        named = self.sight.dates or self.sight.missions
        return not same or bool(named or self.cues & {"how-many", "list"})

    @property
    def came_first(self) -> bool:
        """Whether someone came to the station for the first time, and not to space."""
        cues = self.cues
        if "first-visit" in cues:
            return True
        if "first-flight" not in cues or "space" in cues or not cues & {"station", "aboard"}:
            return False
        return self._tells_when_first

    @property
    def _tells_when_first(self) -> bool:
        """Whether it is said only when something was: "for the first time"."""
        sight = self.sight
        # "初めての宇宙飛行" begins as that does, and names the flight.
        return is_phrase(sight.cues["first-flight"], "first_time", sight.language)

    @property
    def rose_from(self) -> str:
        """The cue of the role in which someone had flown before they commanded a ship: "first as a
        pilot and later as a commander"; blank if it is not said so."""
        places = self.sight.places
        begun = min((places[cue] for cue in ("first", "earlier") if cue in places), default=None)
        for cue in ("pilot", "engineer", "specialist"):
            if cue not in places or "commander" not in places or not self.sight.programs:
                continue
            first, last = places[cue], places["commander"]
            between = small_words_at(self.sight.words, "between", self.sight.language)
            later = "one-after" in places or any(first < at < last for at, _ in between)
            if first < last and (later or (begun is not None and begun < first)):
                return cue
        return ""

    @property
    def commands_a_ship(self) -> bool:
        """Whether a ship is commanded and not the station: "the women who commanded a Dragon"."""
        places = self.sight.places
        if self.rose_from:
            return True
        if "commander" not in places:
            return False
        behind = [one.first for one in self.sight.programs]
        behind += [places[cue] for cue in ("ship",) if cue in places]
        station = places.get("station", len(self.sight.words))
        near = places["commander"]
        if 0 < near - places.get("fly", near) <= _NEAR_ROLE and "station" not in places:
            # "Flew as commander".
            return True
        if "station" not in places and any(one.last == near for one in self.sight.programs):
            # "The last Shuttle commander"
            return True
        return any(near < place < min(station, near + _BEHIND) for place in behind)

    @property
    def of_one_stay(self) -> frozenset[int]:
        """The places of words that tie what is said to one stay: "on that flight"."""
        tied = small_words_at(self.sight.words, "same_stay", self.sight.language)
        return frozenset(place for first, last in tied for place in range(first, last))

    @property
    def counts_commands(self) -> bool:
        """Whether how often something was is said of commanding: "commanded more than once", and
        not "came more than once and commanded"."""
        commander = self.sight.places.get("commander", -1)
        often = [self.sight.places[cue] for cue in OFTEN & self.cues]
        often += [one.first for one in self.sight.numbers]
        joins = self.sight.every.get("follow", ())
        return not any(at < join < commander for at in often for join in joins)

    @property
    def commands_the_station(self) -> bool:
        """Whether the station is named right beside whoever commands: "commanded the station"."""
        place = self.sight.places.get("commander", -9)
        beside = self.sight.every.get("station", ())
        return any(abs(one - place) <= _NEAR_ROLE + 1 and one != place for one in beside)
