"""The dates of a text, as the parameters of a question take them."""

import re
from dataclasses import dataclass, field

from bot.reading.dates.said import Meaning, SaidDate
from bot.reading.dates.stretches import as_one
from bot.reading.notes import dated, of_weekday, of_which_year, read_as
from bot.reading.readers import Scene
from bot.texts import Text
from bot.understanding.recognising import Sight

_NOW = "now"


@dataclass
class Meant:
    """A question by its name with the words of its arguments, and notes; still being made."""

    question: str
    words: dict[str, str] = field(default_factory=dict)
    notes: list[Text] = field(default_factory=list)
    dates: list[SaidDate] = field(default_factory=list)


# Which parameter of a question takes a date, and whether it takes two of them.
_WHEN = {"aboard", "person", "expedition", "agreement", "seats", "records"}
_SPANS = {"guarantee", "cross-flights", "cadence"}
# Their answers say in the title of which day they tell.
TELL_THE_DAY = {"aboard", "person", "seats", "guarantee"}
_AS_OF = {"next", "next-soyuz", "mission"}


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a text, as the parameters of a question take them."""

    sight: Sight
    scene: Scene
    year: int | None = None

    def put(self, found: Meant) -> None:
        """Give a question the dates that it takes."""
        dates = [date for date in self.sight.dates if date.text != _NOW]
        as_of = [date for date in dates if date.role == "as-of"]
        others = [date for date in dates if date.role != "as-of"]
        name = found.question
        if as_of and name in _AS_OF:
            found.words["as-of"] = self._text(as_of[0], found, "as-of")
        elif as_of:
            others += as_of
        if not others:
            return
        if name in _WHEN or (name == "station" and found.words.get("topic") == "heads"):
            if name == "expedition" and "number" in found.words:
                return
            found.words["when"] = self._one(others, found)
        elif name in _SPANS:
            self._span(others, found, both=True)
        elif name == "what-if":
            self._span(others, found, both=False)

    def _one(self, dates: list[SaidDate], found: Meant) -> str:
        """The one stretch that a question takes, of a span the whole month or year."""
        if len(dates) > 1 and not any(date.role for date in dates):
            # "Women's day, 8 March 2003": the one that is said to the letter.
            spelt = [date for date in dates if re.search(r"\d{4}|\d.* ", self.sight.said(date))]
            dates = [max(spelt, key=lambda date: len(date.text))] if spelt else dates
        whole = as_one(tuple(dates[:2]))
        if whole is not None:
            found.dates += dates[:2]
        return self._text(whole or dates[0], found, "when")

    def _span(self, dates: list[SaidDate], found: Meant, *, both: bool) -> None:
        for date in dates:
            if date.role in {"from", "until"}:
                found.words.setdefault(date.role, self._text(date, found, date.role))
        first, slash, last = dates[0].text.partition("/")
        if slash and dates[0].is_stretch:
            found.words |= {"from": first, "until": last}
            found.dates.append(dates[0])
        if not {"from", "until"} & found.words.keys():
            found.words["from"] = self._text(dates[0], found, "from")
            if both:
                found.words["until"] = self._text(dates[-1], found, "until")

    def _text(self, date: SaidDate, found: Meant, parameter: str) -> str:
        """What the reader of dates reads; a year left open is that of the tense, or asked for."""
        said = self.sight.said(date)
        found.dates.append(date)
        known = date
        if date.meant is None:
            known = date.known(self._year_found(date, said, found, parameter))
        elif date.vague:
            found.notes.append(read_as(said, dated(date.text)))
        if known.weekday_differs:
            found.notes.append(of_weekday(known.text))
        if date.other:
            found.notes.append(Text("If you meant 25 December, ask for {other}.", other=date.other))
        return known.text

    def _year_found(self, date: SaidDate, said: str, found: Meant, parameter: str) -> Meaning:
        if self.year is not None and date.shape:
            return date.shape.of(self.year)
        cues = self.sight.cues
        # Who asks what would be without saying when means what is to come.
        past, future = "past" in cues, "future" in cues or found.question == "what-if"
        if past == future and date.shape:
            error = of_which_year(said, _years(date))
            error.asked(found.question, parameter, found.words)
            raise error
        meant = date.options[-1 if future and not past else 0]
        if found.question not in TELL_THE_DAY:
            found.notes.append(read_as(said, dated(meant.text)))
        return meant


def _years(date: SaidDate) -> list[str]:
    """The same date in the latest year that it is over, in the next, and in two before."""
    latest, coming = (int(text.removeprefix("../")[:4]) for text in (date.past, date.future))
    years = [latest, coming, latest - 1, latest - 2]
    return [date.open_year.format(year=year) for year in dict.fromkeys(years)]
