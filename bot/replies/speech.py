"""One language: texts, plurals, dates, and what a surface writes in its own way."""

import gettext
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from pathlib import Path

from bot.station.moments import Moment, Precision

# Holds a date together where a line is cut; every surface shows it as a blank.
GLUE = "\N{NO-BREAK SPACE}"

_LOCALES = Path(__file__).parent / "locales"

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


def _no_mark(_at: datetime, _form: str) -> str:
    return ""


def _no_flag(_country: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Style:
    """What surfaces write differently inside a text: time marks and flags, or nothing.

    ``columns`` says that letters are all of one width, so that figures can stand in columns.
    """

    columns: bool = True
    mark: Callable[[datetime, str], str] = _no_mark
    flag: Callable[[str], str] = _no_flag


PLAIN = Style()


@lru_cache(maxsize=16)
def _catalogue(locale: str) -> gettext.NullTranslations:
    wanted = [locale.replace("-", "_"), locale.replace("_", "-").split("-", maxsplit=1)[0]]
    # Only names of folders that are there: what someone typed never becomes part of a path.
    languages = [name for name in wanted if name in _spoken()]
    if not languages:
        return gettext.NullTranslations()
    return gettext.translation("bot", _LOCALES, languages=languages)


@lru_cache(maxsize=1)
def _spoken() -> frozenset[str]:
    """The languages that have a catalogue."""
    if not _LOCALES.is_dir():
        return frozenset()
    return frozenset(folder.name for folder in _LOCALES.iterdir() if folder.is_dir())


@dataclass(frozen=True, slots=True)
class Speech:
    """How things are said to one asker. Where a text has no translation it is English."""

    locale: str = "en"
    style: Style = PLAIN
    zone: tzinfo = UTC
    _texts: gettext.NullTranslations = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_texts", _catalogue(self.locale))

    def say(self, text: str, **values: object) -> str:
        """The text in this language, with its values put in."""
        return self._texts.gettext(text).format(**values)

    def many(self, one: str, other: str, count: float, **values: object) -> str:
        """The text in the plural form that fits ``count``, which it may show as {count}."""
        form = self._texts.ngettext(one, other, int(count))
        return form.format(count=f"{int(count):,}", **values)

    def listed(self, things: list[str]) -> str:
        """Several things: "a, b and c"."""
        if len(things) < 2:
            return "".join(things)
        return self.say("{first} and {last}", first=", ".join(things[:-1]), last=things[-1])

    def listed_or(self, things: list[str]) -> str:
        """Several things of which one: "a, b or c"."""
        if len(things) < 2:
            return "".join(things)
        return self.say("{first} or {last}", first=", ".join(things[:-1]), last=things[-1])

    def days(self, days: float) -> str:
        """A number of days, rounded to the nearest: "238 days"."""
        return self.many("{count} day", "{count} days", round(days))

    def day(self, at: datetime) -> str:
        """A day: "1 December 2025"."""
        return GLUE.join([str(at.day), self._texts.gettext(_MONTHS[at.month - 1]), str(at.year)])

    def month(self, at: datetime) -> str:
        """A month: "December 2025"."""
        return GLUE.join([self._texts.gettext(_MONTHS[at.month - 1]), str(at.year)])

    def short_day(self, at: datetime, beside: int | None = None) -> str:
        """A day in short, "9 Dec 2025", without the year if it is the one ``beside`` it."""
        parts = [str(at.day), self._texts.gettext(_SHORT_MONTHS[at.month - 1])]
        return GLUE.join(parts if at.year == beside else [*parts, str(at.year)])

    def clock(self, at: datetime) -> str:
        """A time of day in UTC: "01:41 UTC"."""
        return f"{at:%H:%M} UTC"

    def moment(self, moment: Moment) -> str:
        """A moment as closely as it is known: a day, "March 2027" or "2027"."""
        match moment.precision:
            case Precision.YEAR:
                return f"{moment.earliest.year}"
            case Precision.MONTH:
                return self.month(moment.earliest)
            case _:
                return self.day(moment.earliest)

    def short_moment(self, moment: Moment, beside: int | None = None) -> str:
        """A moment in short: "9 Dec", "Mar 2027" or "2027"."""
        match moment.precision:
            case Precision.YEAR:
                return f"{moment.earliest.year}"
            case Precision.MONTH:
                short = self._texts.gettext(_SHORT_MONTHS[moment.earliest.month - 1])
                return f"{short}{GLUE}{moment.earliest.year}"
            case _:
                return self.short_day(moment.earliest, beside)

    def mark(self, moment: Moment, form: str = "f") -> str:
        """The surface's own way of writing a time known to the minute; blank for others."""
        if moment.precision is not Precision.MINUTE:
            return ""
        return self.style.mark(moment.earliest, form)

    def flag(self, country: str) -> str:
        """The flag of a country with a blank behind it, where the surface shows flags."""
        flag = self.style.flag(country)
        return f"{flag} " if flag else ""
