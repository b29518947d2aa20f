"""The words of each category of records: what leads, where someone stands, how it is counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.messages import msgid
from bot.saying.teller import Teller
from bot.station.claims import Claim
from bot.station.standings import Category, Place, Unit, unit_of

LABELS = {
    Category.LONGEST_STAY: msgid("Longest stay"),
    Category.LONGEST_FLIGHT: msgid("Longest flight"),
    Category.DAYS_IN_SPACE: msgid("Most days in space"),
    Category.DAYS_ABOARD: msgid("Most days aboard"),
    Category.MOST_VISITS: msgid("Most visits"),
    Category.MOST_ABOARD: msgid("Most aboard"),
    Category.FEWEST_ABOARD: msgid("Fewest aboard"),
    Category.LONGEST_DOCKED: msgid("Longest docked"),
    Category.LONGEST_GAP: msgid("Longest crew gap"),
    Category.SHORTEST_HANDOVER: msgid("Shortest handover"),
    Category.FIRST: msgid("First aboard"),
    Category.LAST: msgid("Last aboard"),
    Category.COUNTRIES: msgid("Have been aboard"),
}

# How each is counted, for the description.
COUNTED = {
    Category.LONGEST_STAY: msgid("From docking to undocking."),
    Category.LONGEST_FLIGHT: msgid(
        "From launch to landing, of people who have been aboard the ISS."
    ),
    Category.DAYS_IN_SPACE: msgid(
        "From launch to landing, all flights together, those elsewhere too,"
        " of people who have been aboard the ISS."
    ),
    Category.DAYS_ABOARD: msgid("From docking to undocking, all stays together."),
    Category.MOST_VISITS: msgid("A visit is a stay, however short: from docking to undocking."),
    Category.MOST_ABOARD: msgid("From docking to undocking."),
    Category.FEWEST_ABOARD: msgid("Counted since the first crew came to stay."),
    Category.LONGEST_DOCKED: msgid(
        "Crew ships, from docking to undocking; a change of port is no end."
    ),
    Category.LONGEST_GAP: msgid("From the docking of one crew to that of the next."),
    Category.SHORTEST_HANDOVER: msgid(
        "Both crews aboard: from the docking of the new one to the undocking of the old one."
    ),
    Category.FIRST: msgid("By the docking they came with; who came together came at once."),
    Category.LAST: msgid("By the undocking they left with."),
    Category.COUNTRIES: msgid("By nationality; days aboard from docking to undocking."),
}

# Where one person stands: the value, the place, and how many places there are.
STANDS = {
    Category.LONGEST_STAY: msgid("{name}'s longest stay: {value}, place {rank} of {count}"),
    Category.LONGEST_FLIGHT: msgid("{name}'s longest flight: {value}, place {rank} of {count}"),
    Category.DAYS_IN_SPACE: msgid("{name}: {value} in space, place {rank} of {count}"),
    Category.DAYS_ABOARD: msgid("{name}: {value} aboard, place {rank} of {count}"),
    Category.MOST_VISITS: msgid("{name}: {value}, place {rank} of {count}"),
    Category.MOST_ABOARD: msgid("Most aboard with {name}: {value}"),
    Category.FEWEST_ABOARD: msgid("Fewest aboard with {name}: {value}"),
    Category.LONGEST_DOCKED: msgid("{name}'s {ship}: {value} docked, place {rank} of {count}"),
    Category.LONGEST_GAP: msgid("{name}'s longest time between visits: {value}"),
    Category.SHORTEST_HANDOVER: msgid(
        "{name}'s shortest handover: {value}, place {rank} of {count}"
    ),
    Category.FIRST: msgid("{name} came aboard as number {rank} of {count}"),
    Category.COUNTRIES: msgid("{country}, with {name}: {value}, place {rank} of {count}"),
}

RANKED_BY_NUMBER = (Category.MOST_ABOARD, Category.FEWEST_ABOARD)

# Of more people than this one is named and the others are counted.
MAX_NAMED = 2


@dataclass(frozen=True, slots=True)
class RecordWords:
    """Says claims in a language; of several people it names so many, of more the first.

    ``family`` names people by their family names alone.
    """

    teller: Teller
    named: int = MAX_NAMED
    family: bool = False

    def name(self, person: str) -> str:
        """What a person is called here."""
        return self.teller.family(person) if self.family else self.teller.name(person)

    def length(self, length: timedelta) -> str:
        """A length of time in days, or below one in hours."""
        speech = self.teller.speech
        if length < timedelta(days=1):
            hours = max(1, round(length / timedelta(hours=1)))
            return speech.many("{count} hour", "{count} hours", hours)
        return speech.days(length / timedelta(days=1))

    def lasted(self, claim: Claim) -> str:
        """How long something lasted, or has so far."""
        length = self.length(claim.length)
        return length if claim.end else self.teller.speech.say("{days} so far", days=length)

    def value(self, category: Category, claim: Claim) -> str:
        """The figure of a record with its unit."""
        many = self.teller.speech.many
        match unit_of(category):
            case Unit.VISITS:
                return many("{count} visit", "{count} visits", claim.number)
            case Unit.PEOPLE if category is Category.COUNTRIES:
                return many("{count} person", "{count} people", claim.number)
            case Unit.PEOPLE:
                return f"{claim.number}"
            case _:
                return self.lasted(claim)

    def names(self, people: Sequence[str]) -> str:
        """Some people: few by name, of more the first with the number of others."""
        everyone = tuple(dict.fromkeys(people))
        if len(everyone) <= self.named:
            return self.teller.speech.listed([self.name(person) for person in everyone])
        return self.teller.speech.many(
            "{name} and {count} other",
            "{name} and {count} others",
            len(everyone) - 1,
            name=self.name(everyone[0]),
        )

    def holder(self, category: Category, claims: Sequence[Claim]) -> str:
        """Who or what holds a record and with what; several are equal."""
        say, speech, first = self.teller.speech.say, self.teller.speech, claims[0]
        value = self.value(category, first)
        day = speech.short_day(first.start)
        match category:
            case Category.MOST_ABOARD | Category.FEWEST_ABOARD if len(claims) > 1:
                return say("{value}, first on {day}", value=value, day=day)
            case Category.MOST_ABOARD | Category.FEWEST_ABOARD:
                return say("{value}, on {day}", value=value, day=day)
            case Category.LONGEST_DOCKED:
                return say("{ship}, {value}", ship=self._ship(first, 0), value=value)
            case Category.LONGEST_GAP:
                return self._gap(first, value)
            case Category.SHORTEST_HANDOVER:
                ship, former = self._handed_over(first)
                return say("{value}, {ship} after {former}", value=value, ship=ship, former=former)
            case Category.COUNTRIES:
                raise ValueError("all countries together hold that")
        names = self.names([person for claim in claims for person in claim.people])
        match category:
            case Category.FIRST:
                return say("{names}, {day}", names=names, day=day)
            case Category.LAST if first.end is None:
                return say("{names}, still there", names=names)
            case Category.LAST if first.end:
                return say("{names}, to {day}", names=names, day=speech.short_day(first.end))
            case _:
                return say("{names}, {value}", names=names, value=value)

    def _gap(self, claim: Claim, value: str) -> str:
        say = self.teller.speech.say
        if claim.end is None:
            length = self.length(claim.length)
            return say("{days}, since {ship}", days=length, ship=self._ship(claim, 0))
        return say("{value}, to {ship}", value=value, ship=self._ship(claim, -1))

    def _handed_over(self, claim: Claim) -> tuple[str, str]:
        """Which ship took over from which: two of one programme by their numbers."""
        ship, former = self._ship(claim, 0), self._ship(claim, 1)
        program, _, number = ship.partition(" ")
        before, _, old = former.partition(" ")
        return (number, old) if number and old and program == before else (ship, former)

    def _ship(self, claim: Claim, index: int) -> str:
        return self.teller.ship(claim.missions[index])

    def label(self, category: Category, claim: Claim) -> str:
        """What a row is about: a person, a ship, a country, a number."""
        speech, say = self.teller.speech, self.teller.speech.say
        if claim.country:
            return self.country(claim.country)
        match category:
            case Category.MOST_ABOARD | Category.FEWEST_ABOARD:
                return speech.many("{count} aboard", "{count} aboard", claim.number)
            case Category.LONGEST_DOCKED:
                return self._ship(claim, 0)
            case Category.LONGEST_GAP if claim.end is None:
                return say("since {ship}", ship=self._ship(claim, 0))
            case Category.LONGEST_GAP:
                return say("to {ship}", ship=self._ship(claim, -1))
            case Category.SHORTEST_HANDOVER:
                ship, former = self._ship(claim, 0), self._ship(claim, 1)
                return say("{ship} after {former}", ship=ship, former=former)
            case _:
                person = self.teller.manifest.person(claim.people[0])
                flag = speech.flag(person.nationality)
                return f"{flag}{self.teller.called(person)}"

    def country(self, code: str) -> str:
        """A country in short with its flag, where flags are shown."""
        names = {country.code: country.short for country in self.teller.manifest.countries}
        name = self.teller.speech.say(names.get(code, code))
        return f"{self.teller.speech.flag(code)}{name}"

    def figure(self, category: Category, claim: Claim) -> str:
        """The figure that a row begins with, blank for a row of dates."""
        if category in (Category.MOST_ABOARD, Category.FEWEST_ABOARD):
            return self.length(claim.length)
        if unit_of(category) is Unit.MOMENT:
            return ""
        if unit_of(category) is Unit.DAYS:
            return self.length(claim.length)
        return self.value(category, claim)

    def row(self, category: Category, claim: Claim, figure: str) -> str:
        """A row behind its label; ``figure`` is its figure, set in its column."""
        say, speech = self.teller.speech.say, self.teller.speech
        since = speech.short_day(claim.start)
        match category:
            case Category.FIRST if claim.country:
                names = self.names(claim.people)
                return say("{names}, {day}", names=names, day=since)
            case Category.FIRST:
                return say("{day}, {ship}", day=since, ship=self._ship(claim, 0))
            case Category.LAST:
                return self._last(claim, since)
            case Category.DAYS_IN_SPACE:
                of = speech.many("{count} flight", "{count} flights", claim.number)
            case Category.DAYS_ABOARD:
                of = speech.many("{count} stay", "{count} stays", claim.number)
            case Category.MOST_VISITS | Category.COUNTRIES:
                days = speech.days(claim.days)
                if claim.end is None:
                    return say("{value}, {days} aboard so far", value=figure, days=days)
                return say("{value}, {days} aboard", value=figure, days=days)
            case Category.SHORTEST_HANDOVER:
                # The names of two ships leave no room for the end.
                return say("{length}, from {start}", length=figure, start=since)
            case Category.LONGEST_FLIGHT if not claim.missions:
                station, dates = claim.rests_on[0].station, self.dates(claim)
                if station:
                    return say(
                        "{length}, {dates}, {station}",
                        length=figure,
                        dates=dates,
                        station=say(station),
                    )
                return say("{length}, {dates}", length=figure, dates=dates)
            case _ if claim.end is None:
                return say("{length} so far, since {start}", length=figure, start=since)
            case _:
                return say("{length}, {dates}", length=figure, dates=self.dates(claim))
        if claim.end is None:
            return say("{length} so far in {flights}", length=figure, flights=of)
        return say("{length} in {flights}", length=figure, flights=of)

    def dates(self, claim: Claim) -> str:
        """From when to when something lasted that is over."""
        speech, end = self.teller.speech, claim.end or claim.start + claim.length
        return speech.say(
            "{start} to {end}",
            start=speech.short_day(claim.start, end.year),
            end=speech.short_day(end),
        )

    def _last(self, claim: Claim, since: str) -> str:
        say, speech = self.teller.speech.say, self.teller.speech
        if claim.country and claim.end is None:
            return say("{names}, still there", names=self.names(claim.people))
        if claim.end is None:
            return say("still there, since {day}", day=since)
        day = speech.short_day(claim.end)
        if claim.country:
            return say("{names}, to {day}", names=self.names(claim.people), day=day)
        return say("to {day}, {ship}", day=day, ship=self._ship(claim, -1))

    def stands(self, category: Category, place: Place, name: str, count: int) -> str:
        """Where one person stands, as a title."""
        say, speech, claim = self.teller.speech.say, self.teller.speech, place.claim
        if category is Category.LAST:
            if claim.end is None:
                return say("{name} is the last aboard so far: still there", name=name)
            return say("{name} was last aboard on {day}", name=name, day=speech.day(claim.end))
        return say(
            STANDS[category],
            name=name,
            value=self.value(category, claim),
            rank=speech.number(place.rank),
            count=speech.number(count),
            ship=self._ship(claim, 0) if claim.missions else "",
            country=self.country(claim.country) if claim.country else "",
        )
