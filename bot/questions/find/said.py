"""What a text says of a set: its subject, and the conditions that its words are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.messages import Message
from bot.questions.find.denied import DENIED, Denied
from bot.questions.find.subject import FLIGHTS, counted, downward_at, nouns, subject, upward_at
from bot.questions.taking import SEXES
from bot.reading.conditions import of_those
from bot.reading.dates.said import SaidDate
from bot.reading.phrases import small_words_at
from bot.reading.sight import Thing
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind, Than, Whom
from bot.station.domain import EventKind, Mission
from bot.station.found import Of, Tell

# Verbs of the way to the station.
AWAY = frozenset({"fly", "launch", "dock", "aloft"})
# The roles of two dates that are the ends of one time, or of two times of the same.
_ONE_TIME = ["from", "until"], ["", "too"]
# What another ship is told by.
_OTHER = {"change", "other-kind", "other"}
# So many words may stand before those named who were there: "while both of them".
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Said(Denied):
    """The parts of a text, each taken into account as it becomes a condition."""

    @property
    def has_day(self) -> bool:
        """Whether a day or a time of day is said, alone and not as the end of a stretch."""
        return any(
            not date.role and not date.is_stretch and (date.has_day or ":" in date.text)
            for date in self.sight.dates
        )

    @property
    def by_then(self) -> SaidDate | None:
        """The one date by which something had been, "before 2022"; None if it is not said so."""
        dates = self.sight.dates
        return dates[0] if len(dates) == 1 and dates[0].role == "until" else None

    @property
    def groups_are_asked_for(self) -> bool:
        """Whether the groups stand beside a flight, "the Axiom missions", or behind "with"."""
        ends = {noun.last for noun in nouns(self.sight)}
        begins = {noun.first for noun in nouns(self.sight)}
        if self.cues & {"carry", "aboard", "fly"} or counted(self.sight) is not None:
            return True
        with_at, crew = self.sight.places.get("with", -9), self.sight.places.get("crew", -9)
        return all(
            group.last in begins
            or group.first in ends
            or 0 < group.first - with_at <= 2
            # "A Russian in the crew"
            or 0 < crew - group.last <= 2
            for group in self.sight.groups
        )

    @property
    def asks_whether(self) -> bool:
        """Whether a verb asks whether there is any: no word asks who, which or when before it."""
        asking = self.cues & {"who", "which", "when", "list", "how-many"}
        places = self.sight.places
        if "ever" in self.cues and "?" in self.sight.text and not asking:
            # "A-t-il déjà commandé l'ISS ?" has no other word that asks.
            return True
        if self.sight.noun_last:
            return "yes-no" in self.cues and not asking
        first = min((noun.first for noun in nouns(self.sight)), default=0)
        others = (first, *(places[one] for one in asking))
        had = self.cues & {"been", "ever"} and not asking  # "Une Japonaise a-t-elle déjà volé"
        asks = "yes-no" in self.cues and (had or all(places["yes-no"] < at for at in others))
        return asks or bool(had and places.get("been") == 0)

    @property
    def all_alike(self) -> bool:
        """Whether all of a crew are said to be of some: "an all-American crew"."""
        places = {self.sight.places[cue] for cue in SEXES if cue in self.cues}
        places |= {group.first for group in self.sight.groups}
        return any(place + 1 in places for place in self.sight.every.get("all", ()))

    def take_only(self, tell: Tell) -> None:
        """Account for "the only Swede": whether there is but one is told by how many there are."""
        behind = self.sight.places.get("only", -9) + 1
        places = {self.sight.places[cue] for cue in DENIED if cue in self.cues}
        places |= {group.first for group in self.sight.groups}
        if tell is Tell.LIST and behind in places:
            self.found.take("only")

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

    def flown(self) -> Iterator[Mission]:
        """The missions that have docked."""
        manifest = self.found.scene.manifest
        for mission in manifest.missions:
            docking = manifest.event(mission.id, EventKind.DOCKING)
            if docking is not None and not docking.standing.is_plan:
                yield mission

    # ---------------------------------------------------------------------- of whom

    def whom(self, negated: frozenset[str]) -> Iterator[Condition]:
        """The people meant: those of the parameter, and whom it denies as a condition."""
        sight, found = self.sight, self.found
        if len(sight.groups) > 1:
            # "Americans on Russian Soyuz": whose ship it is says nothing of the people.
            found.things += [one for one in sight.groups if self._owns_ship(one)]
        peoples = [one for one in sight.groups if not any(map(one.is_same, found.things))]
        groups = [one for one in peoples if one.words in negated]
        sexes = [of for cue, of in SEXES.items() if cue in negated]
        if "cosmonaut" in negated and not peoples:
            yield Condition(Kind.WHO, whom=Whom(agencies=("Roscosmos",)), negated=True)
        elif groups or sexes or len(peoples) < len(sight.groups):
            beside = [of for cue, of in SEXES.items() if self._stands_beside(cue, groups)]
            for word in (*(str(one.value) for one in groups), *sexes):
                # "Without Russian women": of those no one, but other women perhaps.
                words = [word, *beside]
                whom = of_those(of_groups(found.scene.manifest, words, either=False))
                yield Condition(Kind.WHO, whom=whom, negated=True)
            sexes += beside
            found.things += groups
            rest = [one for one in peoples if one not in groups]
            words = [str(one.value) for one in rest]
            words += [of for cue, of in SEXES.items() if cue in self.cues and of not in sexes]
            if words:
                found.given["who"] = of_groups(
                    found.scene.manifest, words, either="or" in self.cues
                )
                found.things += rest
        else:
            found.put_whom()
        if len(sight.groups) > 1:
            between = range(sight.groups[0].last, sight.groups[-1].first)
            found.take(*(["or"] if set(sight.every.get("or", ())) & set(between) else []))
        found.take("woman", "men", "cosmonaut")

    @property
    def owns_ship(self) -> bool:
        """Whether one of the peoples is said of the ships and not of who flew on them."""
        return any(map(self._owns_ship, self.sight.groups))

    def _owns_ship(self, group: Thing) -> bool:
        """Whether a country or an agency is named right before the ships that are its own."""
        manifest = self.found.scene.manifest
        behind = {one.value for one in self.sight.programs if one.first == group.last}
        sides = {program.side for program in manifest.programs if program.id in behind}
        countries = {one.country for one in manifest.agencies if one.id in sides}
        return group.value in sides | countries

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
        if sight.places.get("flight") in {one.last for one in programs}:
            # "On Soyuz flights" says no more than on Soyuz.
            found.take("flight")
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
            either = "either-way" in self.cues
            found.take("either-way")
            yield Condition(Kind.ALSO if either else Kind.PROGRAM, tuple(ids), negated=denied)
            return
        up, down = upward_at(sight), downward_at(sight)
        if len(programs) == 2 and up and down and not negated:
            # "Up on the one and down on the other"
            first, last = programs if min(up) < min(down) else programs[::-1]
            yield Condition(Kind.PROGRAM, (str(first.value),))
            yield Condition(Kind.HOME, (str(last.value),))
            return
        # "Both on Soyuz and on Dragon", "on all four of them".
        self.take_each(programs)
        found.take("either-way")
        for one in programs:
            if self.went_up:
                yield _came_on(str(one.value), denied=one.words in negated)
                continue
            yield Condition(Kind.ALSO, (str(one.value),), negated=one.words in negated)

    @property
    def went_up(self) -> bool:
        """Whether ships are said of the way up alone: "rode the one and the other up to it"."""
        if self.cues & {"land", "undock", "either-way"}:
            return False
        return bool(self.cues & {"launch", "dock"} or upward_at(self.sight))

    def _home(self, programs: Sequence[Thing]) -> Thing | None:
        """The one of the programmes that is said of the way home: the one nearest to that."""
        if subject(self.sight) is Of.FLIGHTS:
            return None
        if "land" not in self.cues:
            # "Rode a Soyuz down"
            down = downward_at(self.sight)
            return next((one for one in programs if one.last in down), None)
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
        went_up = self.cues & {"launch", "dock", "fly"}
        # Where the verb is last, the same word marks of whom it is asked.
        if not self.sight.noun_last and self._stands_before("follow", land):
            # "Was on a Soyuz and came back", and not "was there and came back on a Soyuz".
            went_up |= {"follow"} if near.first < land else set()
        return near if len(programs) == 2 or not went_up else None

    def _stands_before(self, cue: str, place: int) -> bool:
        return min(self.sight.every.get(cue, (place,))) < place

    # ---------------------------------------------------------------------- as what

    @property
    def of_landings(self) -> bool:
        """Whether the date is that of a landing: of two verbs it goes with the nearer one.

        Whoever leaves the station lands. Of a ship on which someone came the date is not, where
        that is told to tell another ship from it.
        """
        cues, dates, places = self.cues, self.sight.dates, self.sight.places
        home = "land" if "land" in cues else "undock"
        whole = len(dates) == 1 or [date.role for date in dates] in _ONE_TIME
        if home not in cues or not whole:
            return False
        if cues & _OTHER and not self.sight.noun_last:
            return all(places[home] < places[one] for one in AWAY & cues)

        def far(cue: str) -> int:
            return min(abs(place - dates[0].first) for place in self.sight.every.get(cue, (99,)))

        return all(far(home) < far(cue) for cue in AWAY & cues)

    # ------------------------------------------------------------------------- with whom

    def were_there(self) -> bool:
        """Whether a clause tells that those named were there: "while both of them were aboard"."""
        sight = self.sight
        if self.cues & (AWAY | {"land", "undock", "commander"}) or sight.noun_last:
            return False
        clauses = [
            place
            for name in ("whenever", "between")
            for place in small_words_at(sight.words, name, sight.language)
        ]
        first = min(one.first for one in sight.people)
        before = [last for _, last in clauses if 0 <= first - last <= _NEAR]
        return bool(before) and "aboard" in self.cues

    def together(self) -> Iterator[Condition]:
        """With whom someone was aboard, each of them if several are named."""
        people, home = self.sight.people, {"land", "undock"} & self.cues
        flown = self.cues & {"fly", "launch", "dock", "ship"}
        beside = self.cues & {"with", "together", "with-whom", "at-once", "same"}
        if not people or any(one.value is None for one in people):
            return
        if not beside - {"at-once", "together"} and self.were_there():
            # "While both were there"
            self.found.things += people
            self.found.take("at-least", "at-once", "together", "when", "aboard")
            yield Condition(
                Kind.WITH_ALL if len(people) > 1 else Kind.WITH,
                tuple(str(one.value) for one in people),
            )
            return
        if not beside:
            return
        if home and "when" in self.cues:
            # "When is his crew to come back?" asks for no crewmates.
            return
        if "first-flight" in self.cues and self.cues & {"with-whom", "pronoun"}:
            # The first flight is that of whoever is named, not of those who were with them.
            return
        self.found.things += people
        self.found.take(*beside, *home, "ship", "at-least")
        kind = Kind.HOMEMATE if home else Kind.SHIPMATE if flown else Kind.WITH
        if kind is Kind.WITH and len(people) > 1 and "at-once" in beside:
            # "At the same time as both"
            yield Condition(Kind.WITH_ALL, tuple(str(one.value) for one in people))
            return
        for one in people:
            yield Condition(kind, (str(one.value),))


def _came_on(program: str, *, denied: bool) -> Condition:
    """That someone came on a kind of ship, on whatever visit, or never did."""
    if denied:
        return Condition(Kind.PROGRAM, (program,), negated=True)
    return Condition(Kind.VISITS, (program,), than=Than.AT_LEAST, number=1)
