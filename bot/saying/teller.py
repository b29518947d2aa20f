"""Names, changes and plans in a language: what the words of all answers share."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.languages import cyrillic
from bot.messages import Name, Of, Sayable
from bot.saying.card import Button, Crew, Entry, Press
from bot.saying.speech import GLUE, Said, Speech
from bot.station.domain import Event, Person, Program, Seat, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision
from bot.station.stays import Stay
from bot.station.worked_out import worked_out

_ISO_DAY = re.compile(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")


@dataclass(frozen=True, slots=True)
class Teller:
    """A language and the manifest whose names it tells.

    ``now`` is when it is told, None for what is read later: a quotation, a scheduled post.
    """

    speech: Speech
    manifest: Manifest
    now: datetime | None = None

    def name(self, person: str) -> str:
        """How a person is called."""
        return self.called(self.manifest.person(person))

    def called(self, person: Person) -> str:
        """How someone is called. Texts may choose a word by it, ``{name:his|her}``."""
        if person.is_unnamed:
            return self.speech.say("someone of {agency}", agency=self.speech.say(person.agency))
        return _of_gender(person, self.written(person, person.spoken))

    def written(self, person: Person, name: str) -> str:
        """A name of someone in the letters of the language."""
        return cyrillic.person(person, name) if self._cyrillic else name

    @property
    def _cyrillic(self) -> bool:
        return self.speech.script == "Cyrillic"

    def names(self, people: Sequence[str]) -> str:
        """How several people are called, as a list."""
        return self.speech.listed([self.name(person) for person in people])

    def family(self, person: str) -> str:
        """A person's family name, where the whole one leaves too little room."""
        known = self.manifest.person(person)
        called = self.called(known)
        if _is_family_first(known.spoken):
            return _of_gender(known, called.split()[0])
        return _of_gender(known, family_name(called))

    def ship(self, mission: str) -> str:
        """What a mission is called."""
        return self.flight(self.manifest.mission(mission).name)

    def flight(self, name: str) -> str:
        """The name of a flight in the letters of the language."""
        return Said.of(lambda form: cyrillic.ship(name, form)) if self._cyrillic else name

    def number(self, mission: str) -> str:
        """A mission where its programme is told already: "MS-29"; else its whole name."""
        known = self.manifest.mission(mission)
        return self.flight(known.name.removeprefix(f"{self.manifest.program(known.program).name} "))

    def program(self, program: str) -> str:
        """What a programme is called in a sentence: Soyuz, Dragon."""
        return self.speech.say(short_program(self.manifest.program(program)))

    def crew(self, person: str, agency: str, country: str, *remarks: str) -> Crew:
        """The line of someone in a crew, with remarks that are not blank."""
        said = ", ".join(remark for remark in remarks if remark)
        return Crew(country, self.name(person), self.agency(agency), said)

    def country(self, code: str) -> str:
        """A country in short, with its flag where the surface shows flags."""
        name = self.speech.say(in_short(self.manifest).get(code, code))
        return f"{self.speech.flag(code)}{name}"

    def agency(self, agency: str) -> str:
        """An agency in words; those who fly for none say so."""
        if agency == "private":
            return self.speech.say("private")
        if "/" not in agency:
            return self.speech.say(agency)
        return "/".join(self.speech.say(part) for part in agency.split("/"))

    def leaving(self, stay: Stay, ship: str) -> Crew:
        """The line of someone who would leave in a ship, and on which other they came."""
        country = self.manifest.person(stay.person).nationality
        other = (
            "" if stay.up == ship else self.speech.say("came on {ship}", ship=self.ship(stay.up))
        )
        return self.crew(stay.person, stay.agency, country, other)

    def seat(self, seat: Seat, country: str, *remarks: str) -> Crew:
        """The line of a seat: commander and cross-flight are said."""
        say = self.speech.say
        return self.crew(
            seat.person,
            seat.agency,
            country,
            say("commander") if seat.role == "commander" else "",
            say("cross-flight") if seat.cross_flight else "",
            *remarks,
        )

    def prose(self, text: str) -> str:
        """A sentence of the data, with the days in it as they are spoken."""
        said = self.speech.say(text)
        return _ISO_DAY.sub(lambda day: self.speech.day(Moment.read(day[0]).earliest), said)

    def tell(self, message: Sayable) -> str:
        """A message made elsewhere, an error's or a note, as it is said here."""
        return self.speech.tell(message, self._name_of).replace(GLUE, " ")

    def _name_of(self, name: Name) -> str:
        match name.of:
            case Of.PERSON:
                return self.name(name.id)
            case Of.GIVEN:
                return self.name(name.id).rsplit(" ", 1)[0]
            case Of.MISSION:
                return self.ship(name.id)

    def facts_to(self, known_to: datetime) -> str:
        """How far the facts reach, for a footer, and how long ago that was."""
        speech, day, ago = self.speech, self.speech.short_day(known_to), self.days_since(known_to)
        if not ago and known_to == self.manifest.refreshed:
            return self._made_sure(day, known_to)
        if not ago:
            return speech.say("facts to {day}", day=day)
        return speech.many(
            "facts to {day}, {count} day ago", "facts to {day}, {count} days ago", ago, day=day
        )

    def _made_sure(self, day: str, at: datetime) -> str:
        """When a source was last asked, to the minute, and how long ago that was."""
        speech, time = self.speech, self.speech.clock(at)
        minutes = (self.now - at) // timedelta(minutes=1) if self.now else 0
        if minutes < 1:
            return speech.say("facts to {day}, {time}", day=day, time=time)
        if minutes < 60:
            return speech.many(
                "facts to {day}, {time}, {count} minute ago",
                "facts to {day}, {time}, {count} minutes ago",
                minutes,
                day=day,
                time=time,
            )
        return speech.many(
            "facts to {day}, {time}, {count} hour ago",
            "facts to {day}, {time}, {count} hours ago",
            minutes // 60,
            day=day,
            time=time,
        )

    def days_since(self, known_to: datetime) -> int:
        """How many days ago the newest fact was, by the calendar; 0 for less than a whole day."""
        if self.now is None or self.now - known_to < timedelta(days=1):
            return 0
        return (self.now.date() - known_to.date()).days

    def counted_to(self, known_to: datetime) -> str:
        """To where what goes on is counted where that is told from after the newest fact."""
        day = self.speech.day(known_to)
        return self.speech.say("What still goes on is counted to {day}.", day=day)

    def change_label(self, moment: Moment, beside: int | None) -> str:
        """When a change is, in short: "27 Nov 12:34 UTC", "Mar 2027"."""
        label = self.speech.short_moment(moment, beside)
        if moment.precision is Precision.MINUTE:
            return f"{label} {self.speech.clock(moment.earliest)}"
        return label

    def entry(self, moment: Moment, text: str, beside: int | None) -> Entry:
        """A dated line; in Discord the day in words is followed by a time mark."""
        mark = self.speech.mark(moment)
        label = (
            self.speech.short_moment(moment, beside) if mark else self.change_label(moment, beside)
        )
        return Entry(label, text, mark)


@worked_out
def in_short(manifest: Manifest) -> dict[str, str]:
    """What countries are called in short in English, by their codes."""
    return {country.code: country.short for country in manifest.countries}


def _of_gender(person: Person, name: str) -> str:
    """A name by which a text can choose between two words, his first and hers second; it has no
    other forms."""
    return Said.of(lambda form: form.split("|")[person.gender == "F"] if "|" in form else name)


def planned(event: Event, teller: Teller, *, exact: bool = False) -> str:
    """When an event is planned: "planned for March 2027", "no earlier than January 2027".

    Told is the day, or with ``exact`` the minute where that is known.
    """
    say, moment = teller.speech.say, event.at
    if moment is None:
        return say("no date")
    words = teller.speech.exact(moment) if exact else teller.speech.moment(moment)
    if event.standing is Standing.NO_EARLIER_THAN:
        return say("no earlier than {when}", when=words)
    return say("planned for {when}", when=words)


def _is_family_first(name: str) -> bool:
    """Whether the given name stands last: a Korean one, of two syllables with a hyphen."""
    return bool(re.search(r" [A-Z][a-z]+-[a-z]+$", name))


def family_name(name: str) -> str:
    """The last word of a name, with particles such as "Vande" before it."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in cyrillic.PARTICLES:
        start -= 1
    return " ".join(words[start:])


def short_program(program: Program) -> str:
    """What a programme is called in a sentence, in English."""
    return program.name.removeprefix("Crew ").removeprefix("Space ")


def picture_button(speech: Speech, command: str) -> Button:
    """The step to the picture of an answer."""
    return Button(speech.say("Picture"), command, Press.PICTURE)


def sources_button(speech: Speech, command: str) -> Button:
    """The step to where an answer's facts come from."""
    return Button(speech.say("Sources"), command, Press.SOURCES)
