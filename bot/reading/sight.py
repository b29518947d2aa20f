"""What was recognised in a text: the things that it names, as values, and what it asks."""

from collections.abc import Collection, Container
from dataclasses import dataclass, field, replace

from bot.languages.spoken import language_of
from bot.reading.dates.said import SaidDate


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a text names.

    ``value`` is what it is: the id of a person, a mission or a programme, the code of a country
    or an agency, a number; None if nobody or several are called so, ``called`` then being the
    words that are to be asked back about. ``words`` are those it came from, in the text from
    ``first`` up to ``last``; ``exact`` is False where they were misspelt.
    """

    sort: str
    value: str | int | None
    words: str
    first: int
    last: int
    called: str = ""
    exact: bool = True

    def is_same(self, other: "Thing") -> bool:
        """Whether another mention names the same."""
        return (self.sort, self.value, self.called) == (other.sort, other.value, other.called)


@dataclass(frozen=True, slots=True)
class Sight:
    """All that was recognised in a text.

    ``crafts`` are spacecraft by name, ``numbers`` those that name no date and no ship,
    ``ordinals`` such as order, ``ages`` those of people, each ``called`` how it compares, and
    ``lengths`` are times in days, from their number on. ``cues``
    are what its other words
    tell of what is asked, with those words, and ``places`` where these stand; ``left`` the
    words that mean nothing known and ``left_at`` their places, ``respelt`` pairs of misspelt
    words and what they were
    taken for. ``parts`` counts for each word the marks of punctuation before it, ``unread`` are
    the places of words like those of a date that is none. ``every`` has
    all places of a cue, ``labels`` are words that only tell what else a day was, and ``stops`` are
    parts between which commas stand as well.
    """

    text: str
    language: str
    languages: tuple[str, ...]
    words: tuple[str, ...]
    people: tuple[Thing, ...] = ()
    missions: tuple[Thing, ...] = ()
    expeditions: tuple[Thing, ...] = ()
    groups: tuple[Thing, ...] = ()
    programs: tuple[Thing, ...] = ()
    crafts: tuple[Thing, ...] = ()
    dates: tuple[SaidDate, ...] = ()
    numbers: tuple[Thing, ...] = ()
    ordinals: tuple[Thing, ...] = ()
    lengths: tuple[Thing, ...] = ()
    ages: tuple[Thing, ...] = ()
    cues: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    left_at: tuple[int, ...] = ()
    respelt: tuple[tuple[str, str], ...] = ()
    parts: tuple[int, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    every: dict[str, tuple[int, ...]] = field(default_factory=dict)
    labels: str = ""
    stops: tuple[int, ...] = ()

    @property
    def noun_last(self) -> bool:
        """Whether what is asked for stands behind all that is said of it."""
        return language_of(self.language).noun_last

    @property
    def drops_pronouns(self) -> bool:
        """Whether what was told before needs no pronoun."""
        return language_of(self.language).drops_pronouns

    @property
    def names_something(self) -> bool:
        """Whether a person, a ship or an expedition of the station is named."""
        return any((self.people, self.missions, self.expeditions))

    def without(self, within: Collection[int]) -> "Sight":
        """What was recognised at other places than these; the dates stay."""

        def outside(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
            return tuple(one for one in things if one.first not in within)

        kept = {
            cue: tuple(one for one in self.every.get(cue, (at,)) if one not in within)
            for cue, at in self.places.items()
        }
        unknown = [
            (word, place)
            for word, place in zip(self.left, self.left_at, strict=False)
            if place not in within
        ]
        return replace(
            self,
            people=outside(self.people),
            missions=outside(self.missions),
            expeditions=outside(self.expeditions),
            groups=outside(self.groups),
            programs=outside(self.programs),
            crafts=outside(self.crafts),
            ages=outside(self.ages),
            numbers=outside(self.numbers),
            ordinals=outside(self.ordinals),
            lengths=outside(self.lengths),
            cues={cue: said for cue, said in self.cues.items() if kept[cue]},
            places={cue: places[0] for cue, places in kept.items() if places},
            every={cue: places for cue, places in kept.items() if places},
            left=tuple(word for word, _ in unknown),
            left_at=tuple(place for _, place in unknown),
        )

    def cues_in(self, within: Container[int]) -> set[str]:
        """The cues that stand at some of these places."""
        return {cue for cue, places in self.every.items() if any(at in within for at in places)}

    def said(self, date: SaidDate) -> str:
        """The words of a date."""
        return " ".join(self.words[date.first : date.last])
