"""The words of records: what leads, where someone stands, how a row reads.

They go by what there is a record of, and so serve every category of that kind.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.reading.categories import Category
from bot.saying.teller import Teller
from bot.station.claims import Claim, age_of
from bot.station.found import Of, Tell
from bot.station.standings import Each, Place, Ranking, Standings, Unit, What

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

    def value(self, ranking: Ranking, claim: Claim) -> str:
        """The figure of a record with its unit."""
        many, number = self.teller.speech.many, claim.number
        match ranking.unit:
            case Unit.VISITS:
                return many("{count} visit", "{count} visits", number)
            case Unit.COMMANDS:
                return many("{count} command", "{count} commands", number)
            case Unit.FLIGHTS:
                return many("{count} flight", "{count} flights", number)
            case Unit.MINUTES:
                return self.teller.speech.length(claim.length)
            case Unit.AGE:
                return many("{count} year", "{count} years", age_of(claim))
            case Unit.PEOPLE if ranking.is_of_groups:
                return many("{count} person", "{count} people", number)
            case Unit.PEOPLE:
                return f"{number}"
            case _:
                return self.lasted(claim)

    def names(self, people: Sequence[str]) -> str:
        """Some people: few by name, of more the first with the number of others."""
        return self._few([self.name(person) for person in dict.fromkeys(people)])

    def _few(self, names: list[str]) -> str:
        """All names, or the first with the number of the others."""
        if len(names) <= self.named:
            return self.teller.speech.listed(names)
        return self.teller.speech.many(
            "{name} and {count} other",
            "{name} and {count} others",
            len(names) - 1,
            name=names[0],
        )

    def holder(self, ranking: Ranking, claims: Sequence[Claim]) -> str:
        """Who or what holds a record and with what; several are equal."""
        say, speech, first = self.teller.speech.say, self.teller.speech, claims[0]
        value, day = self.value(ranking, first), speech.day(first.start)
        if ranking.is_of_groups:
            groups = self._few([self.label(ranking, claim) for claim in claims])
            return say("{name}, {what}", name=groups, what=value)
        match ranking.what:
            case What.NUMBERS if len(claims) > 1:
                return say("{value}, first on {day}", value=value, day=day)
            case What.NUMBERS:
                return say("{value}, on {day}", value=value, day=day)
            case Of.FLIGHTS | What.EXPEDITIONS | What.WAYS_UP:
                return say("{ship}, {value}", ship=self.label(ranking, first), value=value)
            case What.GAPS if first.end is None:
                length = self.length(first.length)
                return say("{days}, since {ship}", days=length, ship=self._ship(first, 0))
            case What.GAPS:
                return say("{value}, to {ship}", value=value, ship=self._ship(first, -1))
            case What.HANDOVERS:
                ship, former = self._handed_over(first)
                return say("{value}, {ship} after {former}", value=value, ship=ship, former=former)
        names = self.names([person for claim in claims for person in claim.people])
        match ranking.tell:
            case Tell.FIRST:
                return say("{names}, {day}", names=names, day=day)
            case Tell.LAST if first.end is None:
                return say("{names}, still aboard", names=names)
            case Tell.LAST if first.end:
                return say("{names}, to {day}", names=names, day=speech.day(first.end))
            case _:
                return say("{names}, {value}", names=names, value=value)

    def held(self, standings: Standings) -> str:
        """Who or what holds a record and with what; of groups how many there are in all."""
        speech, ranking, number = self.teller.speech, standings.ranking, len(standings)
        if not number:
            return speech.say("none yet")
        every = sum(claim.number for claim in standings.claims)
        match ranking.each, ranking.what:
            case Each.COUNTRY, _ if not ranking.by_date:
                people = speech.many("{count} person", "{count} people", every)
                if number == 1:
                    return people
                return speech.many(
                    "{people} from {count} country",
                    "{people} from {count} countries",
                    number,
                    people=people,
                )
            case Each.SEX, _:
                return speech.listed(
                    [
                        speech.many("{count} woman", "{count} women", claim.number)
                        if claim.group == "F"
                        else speech.many("{count} man", "{count} men", claim.number)
                        for claim in standings.claims
                    ]
                )
            case Each.PROGRAM, Of.FLIGHTS:
                return speech.many(
                    "{all} with {count} kind of ship",
                    "{all} with {count} kinds of ships",
                    number,
                    all=speech.number(every),
                )
        return self.holder(ranking, standings.records())

    def _handed_over(self, claim: Claim) -> tuple[str, str]:
        """Which ship took over from which: two of one programme by their numbers."""
        ship, former = claim.missions[0], claim.missions[1]
        programs = {self.teller.manifest.mission(one).program for one in (ship, former)}
        told = self.teller.number if len(programs) == 1 else self.teller.ship
        return told(ship), told(former)

    def _ship(self, claim: Claim, index: int) -> str:
        return self.teller.ship(claim.missions[index])

    def label(self, ranking: Ranking, claim: Claim) -> str:
        """What a row is about: a person, a ship, a country, a number."""
        speech, say = self.teller.speech, self.teller.speech.say
        match ranking.each:
            case Each.COUNTRY if claim.group:
                return self.teller.country(claim.group)
            case Each.SEX:
                return say("women") if claim.group == "F" else say("men")
            case Each.PROGRAM:
                return say(self.teller.manifest.program(claim.group).name)
            case Each.YEAR:
                return claim.group
        match ranking.what:
            case What.NUMBERS:
                return speech.many("{count} aboard", "{count} aboard", claim.number)
            case What.EXPEDITIONS:
                return say("Expedition {number}", number=claim.expedition)
            case Of.FLIGHTS | What.WAYS_UP:
                return self._ship(claim, 0)
            case What.GAPS if claim.end is None:
                return say("since {ship}", ship=self._ship(claim, 0))
            case What.GAPS:
                return say("to {ship}", ship=self._ship(claim, -1))
            case What.HANDOVERS:
                ship, former = self._ship(claim, 0), self._ship(claim, 1)
                return say("{ship} after {former}", ship=ship, former=former)
            case _:
                person = self.teller.manifest.person(claim.people[0])
                flag = speech.flag(person.nationality)
                return f"{flag}{self.teller.called(person)}"

    def figure(self, ranking: Ranking, claim: Claim) -> str:
        """The figure that a row begins with, blank for a row of dates."""
        if ranking.by_date:
            return ""
        if ranking.unit is Unit.DAYS or ranking.what is What.NUMBERS:
            return self.length(claim.length)
        return self.value(ranking, claim)

    def row(self, ranking: Ranking, claim: Claim, figure: str) -> str:
        """A row behind its label; ``figure`` is its figure, set in its column."""
        say, speech = self.teller.speech.say, self.teller.speech
        since = speech.short_day(claim.start)
        if ranking.tell is Tell.LAST:
            return self._last(claim, since)
        if ranking.tell is Tell.FIRST:
            if claim.group:
                return say("{names}, {day}", names=self.names(claim.people), day=since)
            if claim.expedition:
                return say("{day}, Expedition {number}", day=since, number=claim.expedition)
            return say("{day}, {ship}", day=since, ship=self._ship(claim, 0))
        if ranking.each is Each.YEAR:
            return figure
        if ranking.each is not Each.ONE and not ranking.is_of_coming:
            return self._summed(ranking, claim, figure)
        if ranking.what is What.HANDOVERS:
            # The names of two ships leave no room for the end.
            return say("{length}, from {start}", length=figure, start=since)
        if claim.end is None and ranking.each is Each.PROGRAM:
            return say("{value}, since {day}", value=figure, day=since)
        if claim.end is None:
            return say("{length} so far, since {start}", length=figure, start=since)
        if claim.start == claim.end or ranking.what is What.WAYS_UP:
            return say("{length}, {day}", length=figure, day=since)
        dates = self.dates(claim)
        # A flight that was not to the station may tell to which one it was.
        if ranking.what is What.FLIGHTS and not claim.missions and claim.rests_on[0].station:
            where = say(claim.rests_on[0].station)
            return say("{length}, {dates}, {station}", length=figure, dates=dates, station=where)
        return say("{length}, {dates}", length=figure, dates=dates)

    def _summed(self, ranking: Ranking, claim: Claim, figure: str) -> str:
        """What all those of a person or a country come to."""
        say, speech, so_far = self.teller.speech.say, self.teller.speech, claim.end is None
        if ranking.unit is Unit.DAYS:
            match ranking.what:
                case Of.STAYS:
                    of = speech.many("{count} stay", "{count} stays", claim.number)
                case Of.COMMANDS:
                    of = speech.many("{count} command", "{count} commands", claim.number)
                case _:
                    of = speech.many("{count} flight", "{count} flights", claim.number)
            if so_far:
                return say("{length} so far in {flights}", length=figure, flights=of)
            return say("{length} in {flights}", length=figure, flights=of)
        days = speech.days(claim.days)
        if ranking.what is Of.COMMANDS:
            days = say("{days} so far", days=days) if so_far else days
            return say("{value}, {days}", value=figure, days=days)
        if so_far:
            return say("{value}, {days} aboard so far", value=figure, days=days)
        return say("{value}, {days} aboard", value=figure, days=days)

    def dates(self, claim: Claim) -> str:
        """From when to when something lasted that is over."""
        # An end known to the day is told as that day, and not as the one that begins with it.
        last = claim.end - datetime.resolution if claim.end else None
        speech, end = self.teller.speech, last or claim.start + claim.length
        return speech.say(
            "{start} to {end}",
            start=speech.short_day(claim.start, end.year),
            end=speech.short_day(end),
        )

    def _last(self, claim: Claim, since: str) -> str:
        say, speech = self.teller.speech.say, self.teller.speech
        if claim.group and claim.end is None:
            return say("{names}, still aboard", names=self.names(claim.people))
        if claim.end is None:
            return say("still aboard, since {day}", day=since)
        day = speech.short_day(claim.end)
        if claim.group:
            return say("{names}, to {day}", names=self.names(claim.people), day=day)
        return say("to {day}, {ship}", day=day, ship=self._ship(claim, -1))

    def stands(self, category: Category, place: Place, name: str, count: int) -> str:
        """Where one person stands, as a title."""
        say, speech, claim = self.teller.speech.say, self.teller.speech, place.claim
        if category.ranking.tell is Tell.LAST and claim.end is None:
            return say("{name} is the last aboard so far: still aboard", name=name)
        return say(
            category.stands,
            name=name,
            value=self.value(category.ranking, claim),
            rank=speech.number(place.rank),
            count=speech.number(count),
            ship=self._ship(claim, 0) if claim.missions else "",
            country=self.teller.country(claim.group) if claim.group else "",
            day=speech.day(claim.end) if claim.end else "",
        )
