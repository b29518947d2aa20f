"""What may happen in a scenario, as people type it: "slips to June 2027", "home 2 weeks early"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.errors import AskError, BadDate, NotUnderstood
from bot.languages.spoken import LANGUAGES
from bot.messages import Message, Sayable, msgid
from bot.reading import few_values
from bot.reading.few_values import FewValues
from bot.reading.folding import folded
from bot.reading.names import bounded
from bot.reading.plain_words import plain, quoted
from bot.reading.small_words import BY, HOURS, LATER, SOONER, lengths_said
from bot.reading.when import When
from bot.reading.writing import written
from bot.station.supposing import MOVES, Happens

# Any two things together is what is asked; of more of them no answer could be read.
MOST = 4
_DATE = "2027-06"
# What has a day by the plans, from which it may move.
_MOVED = {Happens.SLIPS, Happens.GOES_HOME, Happens.STAYS}
HAPPENINGS = FewValues(
    "happens",
    tuple(Happens),
    msgid("{words} is nothing that can happen here. Ask for {known}."),
    {
        Happens.STOPS: Message("stops"),
        Happens.GOES_HOME: Message("goes home"),
        Happens.SLIPS: Message("slips to a date"),
        Happens.LOST: Message("is lost as a lifeboat"),
        Happens.LEAVES: Message("leaves for good"),
        Happens.STAYS: Message("stays"),
        Happens.EMPTY: Message("flies empty"),
    },
)


@dataclass(frozen=True, slots=True)
class Shift:
    """So much later than planned, or sooner, where it is less than nothing."""

    months: int
    days: int

    def __str__(self) -> str:
        parts = ((self.months, "months"), (self.days, "days"))
        said = " ".join(f"{abs(many)} {unit}" for many, unit in parts if many) or "0 days"
        return f"{said} sooner" if min(self.months, self.days) < 0 else f"by {said}"


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens, and the date said with it: when, or to when something slips.

    ``by`` is how far something moves from its day by the plans.
    """

    happens: Happens
    date: When | None = None
    by: Shift | None = None

    def __str__(self) -> str:
        date = f" {written(self.date)}" if self.date else f" {self.by}" if self.by else ""
        return f"{self.happens.value}{date}"


@dataclass(frozen=True, slots=True)
class Fates:
    """What happens: to all that is named, or to each of it in turn."""

    fates: tuple[Fate, ...]

    def __str__(self) -> str:
        return "; ".join(map(str, self.fates))


def find_fates(text: str, read_date: Callable[[str], When]) -> Fates:
    """What ``text`` says that happens; ``read_date`` reads the dates in it. Raises AskError."""
    bounded(text, NotUnderstood)
    parts = [part for part in re.split(r"\s*[;,]\s*", text) if part.strip()] or [text]
    if len(parts) > MOST:
        raise NotUnderstood(
            "That is too much at once; up to {most} are followed together.", most=str(MOST)
        )
    return Fates(tuple(one_fate(part, read_date) for part in parts))


def one_fate(text: str, read_date: Callable[[str], When]) -> Fate:
    """The longest beginning that is known to happen, and the date behind it."""
    words = text.split()
    for last in range(len(words), 0, -1):
        known = few_values.known(HAPPENINGS, " ".join(words[:last]))
        if known is None:
            continue
        rest = " ".join(words[last:])
        if not rest:
            return Fate(Happens(known))
        # So much later than planned is no day, and not counted from today.
        if _moves_by_hours(Happens(known), rest):
            raise by_hours()
        by = _shift(rest)
        if by is not None:
            return _moved(Happens(known), by, rest)
        return Fate(Happens(known), _date_in(rest, read_date))
    HAPPENINGS.find(text)
    raise AssertionError("unreachable")


def happens_in(text: str) -> bool:
    """Whether a text begins with something that is known to happen."""
    words = text.split()
    beginnings = (" ".join(words[:last]) for last in range(len(words), 0, -1))
    return any(few_values.known(HAPPENINGS, beginning) is not None for beginning in beginnings)


def by_hours() -> BadDate:
    """That something moves by so little that plans do not tell."""
    return BadDate("Plans are told to the day at best. Say by how many days it moves.")


def _moved(happens: Happens, by: Shift, said: str) -> Fate:
    """That something moves by so much, if it can move, and so."""
    if happens not in _MOVED:
        raise NotUnderstood(
            "{words} is no day. Say when that happens, as {example}.",
            words=quoted(said),
            example=_DATE,
            suggestions=(f"{happens.value} {_DATE}",),
        )
    if happens is Happens.STAYS and min(by.months, by.days) < 0:
        sooner = f"{Happens.GOES_HOME.value} {by}"
        raise NotUnderstood(
            "Nobody stays shorter than planned. Try {example}.",
            example=sooner,
            suggestions=(sooner,),
        )
    return Fate(happens, by=by)


def _shift(text: str) -> Shift | None:
    """How much later or sooner a text says: "by two months", "3 weeks early"; None if it does not.

    Where neither is said, later is meant.
    """
    words = text.split()
    for language in LANGUAGES:
        lengths = lengths_said(words, language.code)
        if len(lengths) != 1:
            continue
        (length,) = lengths
        rest = {folded(word) for word in (*words[: length.first], *words[length.last :])}
        if rest <= SOONER | LATER | BY:
            sign = -1 if rest & SOONER else 1
            return Shift(sign * length.months, sign * length.days)
    return None


def _moves_by_hours(happens: Happens, said: str) -> bool:
    """Whether it is said by how many hours or minutes something moves, not in how many."""
    words = {folded(word) for word in said.split()}
    by = happens in MOVES or (happens in _MOVED and words & (SOONER | LATER | BY))
    return bool(by and words & HOURS)


def _date_in(text: str, read_date: Callable[[str], When]) -> When:
    """A date, behind a word that leads to it perhaps: "to June", "in 2028"."""
    _, _, behind = text.partition(" ")
    try:
        return read_date(text)
    except AskError:
        if not behind:
            raise
    return read_date(behind)


def offer_fates(typed: str, read_date: Callable[[str], When]) -> list[tuple[Sayable, str]]:
    """What may happen that begins as typed, behind what was typed before it."""
    if typed.strip() and _is_whole(typed, read_date):
        return [(typed, typed)]
    before, comma, begun = typed.rpartition(";")
    kept = f"{before.strip()}; " if comma and _is_whole(before, read_date) else ""
    low = plain(begun)
    choices = [
        (label, f"{value} {_DATE}" if value == Happens.SLIPS else value)
        for label, value in HAPPENINGS.choices
        if low in plain(str(label))
    ]
    return [(f"{kept}{label}" if kept else label, f"{kept}{value}") for label, value in choices]


def _is_whole(text: str, read_date: Callable[[str], When]) -> bool:
    try:
        find_fates(text, read_date)
    except AskError:
        return False
    return True
