"""The records that are kept: one row each."""

from dataclasses import replace
from enum import StrEnum

from bot.messages import msgid
from bot.station.conditions import Condition, Kind
from bot.station.found import Of, Tell
from bot.station.standings import Each, Ranking, Unit, What


class Category(StrEnum):
    """What there is a record of: its id, its ranking and its words.

    ``by_person`` is the ranking that tells the first and the last of people, not of countries.
    ``called`` is what is offered and typed, ``label`` what stands before who holds it, ``counted``
    how it is counted, and ``stands`` where one person stands, with {name}, {value}, {rank} of
    {count}, {ship}, {country} or {day}.
    """

    ranking: Ranking
    by_person: Ranking
    called: str
    label: str
    counted: str
    stands: str

    def __new__(
        cls, value: str, ranking: Ranking, called: str, label: str, counted: str, stands: str = ""
    ) -> "Category":
        """A member is its id, and has the rest besides."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.ranking = ranking
        member.by_person = replace(ranking, each=Each.PERSON) if ranking.by_date else ranking
        member.called, member.label = called, label
        member.counted, member.stands = counted, stands
        return member

    @property
    def leads(self) -> bool:
        """Whether the overview of all tells it: what is shortest matters of handovers alone, how
        many came is told by country and by kind of ship, and ages are asked for by themselves."""
        if self in {Category.PROGRAMS, Category.SEXES, Category.OLDEST}:
            return False
        shortest = self.ranking.tell is Tell.SHORTEST
        return not (shortest or self.ranking.each is Each.YEAR) or (
            self.ranking.what is What.HANDOVERS
        )

    LONGEST_STAY = (
        "longest-stay", Ranking(Of.STAYS, Tell.LONGEST),
        msgid("longest stay"), msgid("Longest stay"),
        msgid("From docking to undocking."),
        msgid("{name}'s longest stay: {value}, place {rank} of {count}"),
    )  # fmt: skip
    LONGEST_FLIGHT = (
        "longest-flight", Ranking(What.FLIGHTS, Tell.LONGEST),
        msgid("longest flight"), msgid("Longest flight"),
        msgid("From launch to landing, of people who have been aboard the ISS."),
        msgid("{name}'s longest flight: {value}, place {rank} of {count}"),
    )  # fmt: skip
    DAYS_IN_SPACE = (
        "days-in-space", Ranking(What.FLIGHTS, Tell.LONGEST, Each.PERSON),
        msgid("most days in space"), msgid("Most days in space"),
        msgid("From launch to landing, all flights together, also those elsewhere,"
              " of people who have been aboard the ISS."),
        msgid("{name}: {value} in space, place {rank} of {count}"),
    )  # fmt: skip
    DAYS_ABOARD = (
        "days-aboard", Ranking(Of.STAYS, Tell.LONGEST, Each.PERSON),
        msgid("most days aboard"), msgid("Most days aboard"),
        msgid("From docking to undocking, all stays together."),
        msgid("{name}: {value} aboard, place {rank} of {count}"),
    )  # fmt: skip
    MOST_VISITS = (
        "most-visits", Ranking(Of.STAYS, Tell.MOST, Each.PERSON, Unit.VISITS),
        msgid("most visits"), msgid("Most visits"),
        msgid("A visit is a stay, however short: from docking to undocking."),
        msgid("{name}: {value}, place {rank} of {count}"),
    )  # fmt: skip
    MOST_ABOARD = (
        "most-aboard", Ranking(What.NUMBERS, Tell.MOST, unit=Unit.PEOPLE),
        msgid("most aboard at once"), msgid("Most aboard"),
        msgid("From docking to undocking."),
        msgid("Most aboard with {name}: {value}"),
    )  # fmt: skip
    FEWEST_ABOARD = (
        "fewest-aboard", Ranking(What.NUMBERS, Tell.LEAST, unit=Unit.PEOPLE),
        msgid("fewest aboard"), msgid("Fewest aboard"),
        msgid("Counted since the first crew came to stay."),
        msgid("Fewest aboard with {name}: {value}"),
    )  # fmt: skip
    LONGEST_DOCKED = (
        "longest-docked", Ranking(Of.FLIGHTS, Tell.LONGEST),
        msgid("longest docked"), msgid("Longest docked"),
        msgid("Crew ships, from docking to undocking; a move to another port does not end it."),
        msgid("{name}'s {ship}: {value} docked, place {rank} of {count}"),
    )  # fmt: skip
    LONGEST_GAP = (
        "longest-gap", Ranking(What.GAPS, Tell.LONGEST),
        msgid("longest gap"), msgid("Longest crew gap"),
        msgid("From the docking of one crew to that of the next."),
    )  # fmt: skip
    SHORTEST_HANDOVER = (
        "shortest-handover", Ranking(What.HANDOVERS, Tell.SHORTEST),
        msgid("shortest handover"), msgid("Shortest handover"),
        msgid("Both crews aboard: from the docking of the new one to the undocking of the old"
              " one."),
        msgid("{name}'s shortest handover: {value}, place {rank} of {count}"),
    )  # fmt: skip
    FIRST = (
        "first-aboard", Ranking(Of.STAYS, Tell.FIRST, Each.COUNTRY, Unit.MOMENT),
        msgid("first aboard"), msgid("First aboard"),
        msgid("By the docking they came with; those who came together share a place."),
        msgid("{name} came aboard as number {rank} of {count}"),
    )  # fmt: skip
    LAST = (
        "last-aboard", Ranking(Of.STAYS, Tell.LAST, Each.COUNTRY, Unit.MOMENT),
        msgid("last aboard"), msgid("Last aboard"),
        msgid("By the undocking they left with."),
        msgid("{name} was last aboard on {day}"),
    )  # fmt: skip
    COUNTRIES = (
        "countries", Ranking(Of.STAYS, Tell.MOST, Each.COUNTRY, Unit.PEOPLE),
        msgid("countries by people and days"), msgid("Aboard so far"),
        msgid("By nationality; days aboard from docking to undocking."),
        msgid("{country}, with {name}: {value}, place {rank} of {count}"),
    )  # fmt: skip
    SHORTEST_STAY = (
        "shortest-stay", Ranking(Of.STAYS, Tell.SHORTEST),
        msgid("shortest stay"), msgid("Shortest stay"),
        msgid("From docking to undocking, of stays that are over."),
        msgid("{name}'s shortest stay: {value}, place {rank} of {count}"),
    )  # fmt: skip
    SHORTEST_FLIGHT = (
        "shortest-flight", Ranking(What.TRIPS, Tell.SHORTEST),
        msgid("shortest flight"), msgid("Shortest flight"),
        msgid("From launch to landing, of flights to the ISS that are over."),
        msgid("{name}'s shortest flight: {value}, place {rank} of {count}"),
    )  # fmt: skip
    SHORTEST_DOCKED = (
        "shortest-docked", Ranking(Of.FLIGHTS, Tell.SHORTEST),
        msgid("shortest docked"), msgid("Shortest docked"),
        msgid("Crew ships that have left; a move to another port does not end it."),
        msgid("{name}'s {ship}: {value} docked, place {rank} of {count}"),
    )  # fmt: skip
    LONGEST_EXPEDITION = (
        "longest-expedition", Ranking(What.EXPEDITIONS, Tell.LONGEST),
        msgid("longest expedition"), msgid("Longest expedition"),
        msgid("From the moment an expedition begins to that of the next."),
        msgid("{name}'s longest expedition: {value}, place {rank} of {count}"),
    )  # fmt: skip
    SHORTEST_EXPEDITION = (
        "shortest-expedition", Ranking(What.EXPEDITIONS, Tell.SHORTEST),
        msgid("shortest expedition"), msgid("Shortest expedition"),
        msgid("Of expeditions that are over: from the moment one begins to that of the next."),
        msgid("{name}'s shortest expedition: {value}, place {rank} of {count}"),
    )  # fmt: skip
    LONGEST_COMMAND = (
        "longest-command", Ranking(Of.COMMANDS, Tell.LONGEST),
        msgid("longest command"), msgid("Longest command"),
        msgid("Without a break, across expeditions too."),
        msgid("{name}'s longest command: {value}, place {rank} of {count}"),
    )  # fmt: skip
    SHORTEST_COMMAND = (
        "shortest-command", Ranking(Of.COMMANDS, Tell.SHORTEST),
        msgid("shortest command"), msgid("Shortest command"),
        msgid("Of commands that are over: without a break, across expeditions too."),
        msgid("{name}'s shortest command: {value}, place {rank} of {count}"),
    )  # fmt: skip
    MOST_COMMANDS = (
        "most-commands", Ranking(Of.COMMANDS, Tell.MOST, Each.PERSON, Unit.COMMANDS),
        msgid("most commands"), msgid("Most commands"),
        msgid("A command without a break is one, across expeditions too."),
        msgid("{name}: {value}, place {rank} of {count}"),
    )  # fmt: skip
    DAYS_IN_COMMAND = (
        "days-in-command", Ranking(Of.COMMANDS, Tell.LONGEST, Each.PERSON),
        msgid("most days in command"), msgid("Most days in command"),
        msgid("All commands together."),
        msgid("{name}: {value} in command, place {rank} of {count}"),
    )  # fmt: skip
    FIRST_COMMAND = (
        "first-command", Ranking(Of.COMMANDS, Tell.FIRST, Each.COUNTRY, Unit.MOMENT),
        msgid("first commanders by country"), msgid("First in command"),
        msgid("By the day on which each first took command."),
        msgid("{name} took command as number {rank} of {count}"),
    )  # fmt: skip
    FASTEST_WAY_UP = (
        "fastest-way-up", Ranking(What.WAYS_UP, Tell.SHORTEST, unit=Unit.MINUTES),
        msgid("fastest way up"), msgid("Fastest way up"),
        msgid("From launch to docking, of ships that came with a crew."),
        msgid("{name}: {value} on the way up, place {rank} of {count}"),
    )  # fmt: skip
    OLDEST = (
        "oldest", Ranking(What.THERE, Tell.LONGEST, unit=Unit.AGE),
        msgid("oldest aboard"), msgid("Oldest aboard"),
        msgid("On the last day aboard, of those whose day of birth is recorded."),
        msgid("{name} was aboard at {value}, place {rank} of {count}"),
    )  # fmt: skip
    YOUNGEST = (
        "youngest", Ranking(What.COMING, Tell.SHORTEST, unit=Unit.AGE),
        msgid("youngest aboard"), msgid("Youngest aboard"),
        msgid("On the day of the first docking, of those whose day of birth is recorded."),
        msgid("{name} came at {value}, place {rank} of {count}"),
    )  # fmt: skip
    FLIGHTS = (
        "flights",
        Ranking(Of.FLIGHTS, Tell.MOST, Each.PROGRAM, Unit.FLIGHTS, (Condition(Kind.CREWED),)),
        msgid("number of crewed flights"), msgid("Crewed flights"),
        msgid("Flights that docked with a crew aboard."),
    )  # fmt: skip
    PROGRAMS = (
        "people-by-ship", Ranking(Of.STAYS, Tell.MOST, Each.PROGRAM, Unit.PEOPLE),
        msgid("people by kind of ship"), msgid("Most by kind of ship"),
        msgid("By the ship they came on; whoever came on two kinds counts with each."),
    )  # fmt: skip
    SEXES = (
        "people-by-sex", Ranking(Of.STAYS, Tell.MOST, Each.SEX, Unit.PEOPLE),
        msgid("women and men"), msgid("Aboard so far"),
        msgid("Days aboard from docking to undocking."),
    )  # fmt: skip
    YEARS = (
        "people-by-year", Ranking(Of.STAYS, Tell.MOST, Each.YEAR, Unit.PEOPLE),
        msgid("busiest year for people"), msgid("Most people in a year"),
        msgid("By the year in which they docked; whoever came twice in one counts once."),
    )  # fmt: skip
    ABOARD_YEARS = (
        "people-aboard-by-year", Ranking(What.YEARS, Tell.MOST, Each.YEAR, Unit.PEOPLE),
        msgid("year with most people aboard"), msgid("Most aboard in a year"),
        msgid("Whoever was aboard at any time of a year counts in it."),
    )  # fmt: skip
    FLIGHT_YEARS = (
        "flights-by-year",
        Ranking(Of.FLIGHTS, Tell.MOST, Each.YEAR, Unit.FLIGHTS, (Condition(Kind.CREWED),)),
        msgid("busiest year for flights"), msgid("Most flights in a year"),
        msgid("By the year in which they docked with a crew aboard."),
    )  # fmt: skip
