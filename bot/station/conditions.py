"""Conditions that a question may put on people, flights, stays, commands and days: values."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.station.moments import Span


class Kind(StrEnum):
    """What a condition is about."""

    WHO = "who"
    PROGRAM = "programme"
    SHIP = "ship"
    ROLE = "role"
    EARLIER_ROLE = "earlier as"
    FIRST_FLIGHT = "first flight"
    FLOWN_BEFORE = "flown before"
    BEEN_BEFORE = "been before"
    FIRST_VISIT = "first visit"
    AGE = "age"
    LENGTH = "length"
    FLIGHT = "length of the flight"
    DURING = "during"
    CAME = "came"
    DOCKED = "docked"
    LANDED = "landed"
    WITH = "with"
    WITH_ALL = "with all"
    SHIPMATE = "same ship"
    HOMEMATE = "home on the same ship"
    HOME = "home on"
    OTHER_SHIP = "home on another ship"
    OTHER_KIND = "home on another kind of ship"
    SWAPPED = "swapped seat"
    OVER = "over"
    PRIVATE = "private"
    PRIVATE_FLIGHT = "private flight"
    LAUNCH_SITE = "launched from"
    LANDING_SITE = "landed in"
    CREWED = "with a crew"
    VISITS = "visits"
    TOTAL = "days in all"
    SPACE = "days in space"
    COMMANDS = "commands"
    IN_COMMAND = "days in command"
    ALSO = "also"
    ALSO_THEN = "also then"
    PROGRAMMES = "programmes"
    CHRISTMASES = "Christmases"
    NEW_YEARS = "New Years"
    ABOARD = "aboard"
    ONLY = "only"
    ONE_SHIP = "hung on one ship"
    ONE_PERSON = "hung on one person"
    OTHERS_HOME = "home with others"


class Than(StrEnum):
    """How a number compares with the one that was said."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE = "more than"
    LESS = "less than"

    def holds(self, number: float, than: float) -> bool:
        """Whether a number compares so with another."""
        match self:
            case Than.EXACTLY:
                return number == than
            case Than.AT_LEAST:
                return number >= than
            case Than.AT_MOST:
                return number <= than
            case Than.MORE:
                return number > than
            case Than.LESS:
                return number < than


# Of what goes on it is not known yet whether it will have been less.
_STAYS_SO = frozenset({Than.MORE, Than.AT_LEAST})


@dataclass(frozen=True, slots=True)
class Whom:
    """People by name, and those who meet conditions: of different kinds all, of one kind any."""

    people: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    genders: tuple[str, ...] = ()

    def has(self, person: str, agency: str, nationality: str, gender: str) -> bool:
        """Whether someone who flew for ``agency`` is meant."""
        if person in self.people:
            return True
        said = bool(self.agencies or self.nationalities or self.genders)
        return (
            said
            and (not self.agencies or not set(self.agencies).isdisjoint(agency.split("/")))
            and (not self.nationalities or nationality in self.nationalities)
            and (not self.genders or gender in self.genders)
        )


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: its kind, and what of that kind; ``negated`` turns it round.

    ``values`` are ids, of which any will do: of programmes, missions, people; or a role, a place
    or the name of a spacecraft; visits are counted on those kinds of ships, if any are named;
    "also then" may be of the event that is named, else it is of the time aboard; of "with all"
    each must have been there at one moment. ``number`` is compared as ``than`` says; lengths are
    in days, an age is in years, on the day of docking.
    """

    kind: Kind
    values: tuple[str, ...] = ()
    whom: Whom | None = None
    than: Than = Than.AT_LEAST
    number: int = 0
    span: Span | None = None
    negated: bool = False

    def is_as_long(self, days: float, *, over: bool) -> bool:
        """Whether a time is as long; of one that goes on that may not be known."""
        return (over or self.than in _STAYS_SO) and self.than.holds(days, self.number)

    @property
    def is_one_alone(self) -> bool:
        """Whether it says of those meant that one is aboard and no more."""
        number = self.kind, self.than, self.number
        return number == (Kind.ABOARD, Than.EXACTLY, 1) and not self.negated

    def turned(self) -> "Condition":
        """The opposite condition."""
        return replace(self, negated=not self.negated)


# By what days are told on which both sides were aboard only thanks to one ship, or one person.
HUNG = frozenset({Kind.ONE_SHIP, Kind.ONE_PERSON})
# What is asked of one stay; of someone with several it must hold of one of them.
OF_A_STAY = frozenset(
    {
        Kind.WHO, Kind.PROGRAM, Kind.SHIP, Kind.ROLE, Kind.FIRST_FLIGHT, Kind.FLOWN_BEFORE,
        Kind.BEEN_BEFORE, Kind.FIRST_VISIT, Kind.AGE, Kind.LENGTH, Kind.FLIGHT, Kind.DURING,
        Kind.CAME, Kind.DOCKED, Kind.LANDED, Kind.WITH, Kind.WITH_ALL, Kind.SHIPMATE,
        Kind.HOMEMATE, Kind.HOME, Kind.OTHER_SHIP, Kind.OTHER_KIND, Kind.SWAPPED, Kind.PRIVATE,
        Kind.LAUNCH_SITE, Kind.LANDING_SITE, Kind.OVER, Kind.EARLIER_ROLE,
    }
)  # fmt: skip
FEASTS = frozenset({Kind.CHRISTMASES, Kind.NEW_YEARS})
# What is asked of all that someone flew.
OF_A_PERSON = frozenset(
    {
        Kind.VISITS, Kind.TOTAL, Kind.SPACE, Kind.COMMANDS, Kind.IN_COMMAND, Kind.ALSO,
        Kind.ALSO_THEN, Kind.PROGRAMMES, Kind.CHRISTMASES, Kind.NEW_YEARS,
    }
)  # fmt: skip
