"""One language: texts, plurals, dates, and what a surface writes in its own way."""

import gettext
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from functools import reduce

from bot.messages import AllOf, Day, Message, Month, Name, OneOf, Sayable, Value, msgid
from bot.saying import catalogue
from bot.station.moments import Moment, Precision

# Holds a date together where a line is cut; every surface shows it as a blank.
GLUE = "\N{NO-BREAK SPACE}"

MONTHS = (
    msgid("January"), msgid("February"), msgid("March"), msgid("April"), msgid("May"),
    msgid("June"), msgid("July"), msgid("August"), msgid("September"), msgid("October"),
    msgid("November"), msgid("December"),
)  # fmt: skip
SHORT_MONTHS = (
    msgid("Jan"), msgid("Feb"), msgid("Mar"), msgid("Apr"), msgid("May"), msgid("Jun"),
    msgid("Jul"), msgid("Aug"), msgid("Sep"), msgid("Oct"), msgid("Nov"), msgid("Dec"),
)  # fmt: skip

SEASONS = {
    "spring": msgid("spring {year}"),
    "summer": msgid("summer {year}"),
    "autumn": msgid("autumn {year}"),
    "winter": msgid("winter {year}/{next}"),
}
_PARTS = {
    "half1": msgid("the first half of {year}"),
    "half2": msgid("the second half of {year}"),
    "quarter1": msgid("the first quarter of {year}"),
    "quarter2": msgid("the second quarter of {year}"),
    "quarter3": msgid("the third quarter of {year}"),
    "quarter4": msgid("the fourth quarter of {year}"),
    "week": msgid("the week of {day}"),
}
_SHORT_PARTS = {
    "half1": msgid("first half of {year}"),
    "half2": msgid("second half of {year}"),
    "quarter1": msgid("first quarter of {year}"),
    "quarter2": msgid("second quarter of {year}"),
    "quarter3": msgid("third quarter of {year}"),
    "quarter4": msgid("fourth quarter of {year}"),
    "week": msgid("week of {day}"),
}


def _no_mark(_at: datetime, _form: str) -> str:
    return ""


def _nothing(_of: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Style:
    """What surfaces write differently inside a text: time marks, flags and commands to press,
    or nothing.

    ``columns`` says that letters are all of one width, so that figures can stand in columns.
    """

    columns: bool = True
    mark: Callable[[datetime, str], str] = _no_mark
    flag: Callable[[str], str] = _nothing
    command: Callable[[str], str] = _nothing


PLAIN = Style()


class Said(str):
    """Words that other texts may put in in another form: ``{day:gen}`` asks for the form gen.

    Which forms there are, a language says itself: they are its texts with that context.
    It is a ``str``, for it is said already, and whoever shows it shows it so; a form is asked
    for only while a text of the same Speech is filled. Words joined or cut have one form.
    """

    _form: Callable[[str], str]

    @classmethod
    def of(cls, form: Callable[[str], str]) -> "Said":
        """The words that ``form`` gives for a form, the blank one to begin with."""
        made = cls(form(""))
        made._form = form
        return made

    def __format__(self, form: str) -> str:
        return self._form(form) if form else str(self)


class _Unbending(str):
    """Words that have one form only; made and used up while a text is filled."""

    def __format__(self, form: str) -> str:
        return str(self)


def _filled(text: str, values: Mapping[str, str | int]) -> str:
    """The text with its values; one that has no other forms stands in its only one."""
    return text.format(
        **{
            name: value if isinstance(value, Said) else _Unbending(value)
            for name, value in values.items()
        }
    )


@dataclass(frozen=True, slots=True)
class Speech:
    """How things are said to one asker. Where a text has no translation it is English.

    ``script`` is that in which names are written: what the catalogue's header says, or Latin.
    """

    locale: str = "en"
    style: Style = PLAIN
    zone: tzinfo = UTC
    _texts: gettext.NullTranslations = field(init=False, repr=False)
    _english: bool = field(init=False, repr=False)
    script: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        found = catalogue.find(self.locale)
        object.__setattr__(self, "_texts", found)
        object.__setattr__(self, "_english", type(found) is gettext.NullTranslations)
        object.__setattr__(self, "script", found.info().get("x-script", "Latin"))

    def say(self, text: str, /, **values: str | int) -> str:
        """The text in this language, with its values put in."""
        if self._english:
            return text.format(**values) if values else text

        def form(name: str) -> str:
            found = self._texts.pgettext(name, text) if name else text
            if found == text:
                found = self._texts.gettext(text)
            return _filled(found, values) if values else found

        return Said.of(form)

    def many(self, one: str, other: str, count: float, /, **values: str | int) -> str:
        """The text in the plural form that fits ``count``, which it may show as {count}."""
        number = int(count)
        values["count"] = self.number(number)
        if self._english:
            return (one if number == 1 else other).format(**values)

        def form(name: str) -> str:
            if name:
                found = self._texts.npgettext(name, one, other, number)
                if found not in (one, other):
                    return _filled(found, values)
            return _filled(self._texts.ngettext(one, other, number), values)

        return Said.of(form)

    def say_as(self, place: str, text: str, /, **values: str | int) -> str:
        """The text as it is in a place where a language may need other words than elsewhere."""
        found = self._texts.pgettext(place, text)
        return found.format(**values) if values else found

    def tell(self, message: Sayable, called: Callable[[Name], str] = str) -> str:
        """A message in this language; plain words as they are.

        ``called`` says what the names in it are called.
        """
        match message:
            case str():
                return message
            case Name():
                return called(message)
            case OneOf(things):
                return self.listed_or([self.tell(thing, called) for thing in things])
            case AllOf(things):
                return self.listed([self.tell(thing, called) for thing in things])
            case Message(key, other, given):
                values = {name: self._value_in_words(value, called) for name, value in given}
                if other is None:
                    return self.say(key, **values)
                del values["count"]
                count = dict(given)["count"]
                if not isinstance(count, int):
                    raise TypeError(f"no number to count by: {message}")
                return self.many(key, other, count, **values)

    def _value_in_words(self, value: Value, called: Callable[[Name], str]) -> str:
        """A value of a message in words."""
        match value:
            case Day(at):
                return self.day(at)
            case Month(at):
                return self.month(at)
            case int():
                return self.number(value)
            case _:
                return self.tell(value, called)

    def number(self, number: float) -> str:
        """A whole number, its thousands set apart as the language has it: "9,471", «9471»."""
        written = f"{int(number):,}"
        if self._english:
            return written
        # Some set them apart from five figures on.
        long = self.say("10,000")[2:-3]
        return written.replace(
            ",", self.say("1,000")[1:-3] if len(written) == len("1,000") else long
        )

    def listed(self, things: list[str]) -> str:
        """Several things: "a, b and c"."""
        if len(things) < 2:
            return things[0] if things else ""
        return self.say("{first} and {last}", first=", ".join(things[:-1]), last=things[-1])

    def listed_or(self, things: list[str]) -> str:
        """Several things of which one: "a, b or c"."""
        if len(things) < 2:
            return things[0] if things else ""
        return self.say("{first} or {last}", first=", ".join(things[:-1]), last=things[-1])

    def in_turn(self, things: Iterable[str]) -> str:
        """Things that come one after another: "a, then b, then c"."""

        def and_then(first: str, after: str) -> str:
            return self.say("{first}, then {next}", first=first, next=after)

        return reduce(and_then, things)

    def days(self, days: float) -> str:
        """A number of days, rounded to the nearest: "238 days"; of hours "less than a day"."""
        if days > 0 and not round(days):
            return self.say("less than a day")
        return self.many("{count} day", "{count} days", round(days))

    def length(self, length: timedelta) -> str:
        """A length of time by the clock, as closely as is of use: "5 minutes", "1 hour 30 minutes".

        Below three days it is told to the minute or, from a day on, to the hour; what is
        longer in days.
        """
        minutes = max(1, round(length / timedelta(minutes=1)))
        if minutes < 60:
            return self.many("{count} minute", "{count} minutes", minutes)
        if minutes < 24 * 60:
            hours, rest = divmod(minutes, 60)
            whole = self.many("{count} hour", "{count} hours", hours)
            part = self.many("{count} minute", "{count} minutes", rest) if rest else ""
        else:
            days, rest = divmod(round(minutes / 60), 24)
            if days >= 3:
                return self.days(length / timedelta(days=1))
            whole = self.days(days)
            part = self.many("{count} hour", "{count} hours", rest) if rest else ""
        return self.say("{length} {rest}", length=whole, rest=part) if part else whole

    def day(self, at: datetime, beside: int | None = None) -> str:
        """A day, "1 December 2025", without the year if it is the one ``beside`` it."""
        month = self.say(MONTHS[at.month - 1])
        if at.year == beside:
            return self._glued("{day} {month}", day=at.day, month=month)
        return self._glued("{day} {month} {year}", day=at.day, month=month, year=at.year)

    def month(self, at: datetime) -> str:
        """A month: "December 2025"."""
        return self._glued("{month} {year}", month=self.say(MONTHS[at.month - 1]), year=at.year)

    def year(self, year: int) -> str:
        """A year in a sentence: "2027"."""
        return self._glued("{year}", year=year)

    def short_day(self, at: datetime, beside: int | None = None) -> str:
        """A day in short, "9 Dec 2025", without the year if it is the one ``beside`` it."""
        month = self.say(SHORT_MONTHS[at.month - 1])
        if at.year == beside:
            return self._glued("{day} {short}", day=at.day, short=month)
        return self._glued("{day} {short} {year}", day=at.day, short=month, year=at.year)

    def _glued(self, text: str, /, **values: str | int) -> str:
        """A text whose parts no line end comes between."""
        if self._english:
            return text.format(**values).replace(" ", GLUE)
        said = self.say(text, **values)
        return Said.of(lambda form: format(said, form).replace(" ", GLUE))

    def clock(self, at: datetime) -> str:
        """A time of day in UTC: "01:41 UTC"."""
        return f"{at.hour:02}:{at.minute:02} UTC"

    def moment(self, moment: Moment) -> str:
        """A moment as closely as it is known: a day, "March 2027", "summer 2027" or "2027"."""
        match moment.precision:
            case Precision.YEAR:
                return self.year(moment.earliest.year)
            case Precision.MONTH:
                return self.month(moment.earliest)
            case Precision.MINUTE | Precision.DAY:
                return self.day(moment.earliest)
            case _:
                return self._part(moment, SEASONS | _PARTS)

    def _part(self, moment: Moment, parts: Mapping[str, str]) -> str:
        """A week, season, quarter or half of a year, in the words of ``parts``."""
        earliest = moment.earliest
        if moment.precision is Precision.WEEK:
            return self._glued(parts["week"], day=self.day(earliest))
        key = moment.season or f"{moment.precision}{moment.place}"
        years = {"year": earliest.year, "next": earliest.year + 1}
        return self._glued(parts[key], **years)

    def exact(self, moment: Moment) -> str:
        """A moment as closely as it is known, to the minute: "27 March 2027, 00:03 UTC"."""
        if moment.precision is not Precision.MINUTE:
            return self.moment(moment)
        return self.say(
            "{day}, {clock}", day=self.day(moment.earliest), clock=self.clock(moment.earliest)
        )

    def short_moment(self, moment: Moment, beside: int | None = None) -> str:
        """A moment in short: "9 Dec", "Mar 2027", "summer 2027" or "2027"."""
        match moment.precision:
            case Precision.YEAR:
                return f"{moment.earliest.year}"
            case Precision.MONTH:
                short = self.say(SHORT_MONTHS[moment.earliest.month - 1])
                return self._glued("{short} {year}", short=short, year=moment.earliest.year)
            case Precision.MINUTE | Precision.DAY:
                return self.short_day(moment.earliest, beside)
            case _:
                return self._part(moment, SEASONS | _SHORT_PARTS)

    def mark(self, moment: Moment, form: str = "f") -> str:
        """The surface's own way of writing a time known to the minute; blank for others."""
        if moment.precision is not Precision.MINUTE:
            return ""
        return self.style.mark(moment.earliest, form)

    def flag(self, country: str) -> str:
        """The flag of a country with a blank behind it, where the surface shows flags."""
        flag = self.style.flag(country)
        return f"{flag} " if flag else ""
