"""The dispatch from an answer to its picture, and what all pictures of answers share.

Pictures stand in modules of their families whose names begin with ``picture``; they are
imported when the first one is asked for, so that answers in words need not wait for them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import singledispatch

from bot.pictures.shapes import Measure, Picture
from bot.pictures.sheet import Key, Sheet
from bot.pictures.theme import AGENCIES, GREY, Theme
from bot.questions.families import PICTURE, own
from bot.saying.card import Card, Crew, Entry
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.evidence import credits_of
from bot.station.moments import Moment
from bot.station.stays import Stay

# Whom those fly for whom no state sends: nobody, or a company.
_NO_STATE = frozenset({"private", "Axiom Space"})


@dataclass(frozen=True, slots=True)
class Drawer:
    """What a picture is drawn with: words, colours and a measure of words.

    ``card`` is the answer in words, whose title and last line it has too; a picture is kept, so
    it says of nothing how long ago it was, which is wrong a day later.
    """

    card: Card
    teller: Teller
    theme: Theme
    measure: Measure

    @property
    def speech(self) -> Speech:
        """The language of the picture."""
        return self.teller.speech

    def sheet(self) -> Sheet:
        """An empty sheet."""
        return Sheet(self.theme, self.measure)

    def finished(
        self, sheet: Sheet, alt: Sequence[str], evidence: Sequence[object], *, over: bool = False
    ) -> Picture:
        """The picture with its last lines; ``alt`` says what it shows, in sentences.

        How far the facts reach is left out where they reach beyond all that is shown: ``over``.
        """
        say = self.speech.say
        sources = self.speech.listed(list(credits_of(self.teller.manifest, evidence)))
        credit = say("Data: {sources}", sources=sources) if sources else ""
        known = self.teller.manifest.known_to
        reach = replace(self.teller, now=None).facts_to(known)
        parts = [part for part in self.card.footer if not (over and part == reach)]
        told = [f"{part[:1].upper()}{part[1:]}" for part in parts]
        sheet.footer([*told, credit, say("Drawn by the ISS crew bot")])
        title = self.card.title.replace("\N{NO-BREAK SPACE}", " ")
        sentence = title if title.endswith((".", "?", "!")) else f"{title}."
        whole = " ".join([sentence, *filter(None, alt)])
        return sheet.picture(title, whole.replace("\N{NO-BREAK SPACE}", " "))

    def below(self, words: str) -> str:
        """What is supposed, where it is, before what stands below the title."""
        return "\n".join(filter(None, (self.card.supposed, words)))

    def said(self) -> Iterator[str]:
        """The lines of the answer in words, for those who do not see its picture."""
        for section in self.card.sections:
            for line in section.lines:
                if isinstance(line, Entry):
                    yield f"{line.label}: {line.text.removesuffix('.')}."
                elif isinstance(line, Crew):
                    yield f"{line.name}, {line.agency}."

    def agency_keys(self, agencies: Sequence[str]) -> list[Key]:
        """What the colours of some agencies mean, those without one of their own as others."""
        known = [agency for agency in AGENCIES if agency in agencies]
        keys = [Key(self.teller.agency(agency), AGENCIES[agency]) for agency in known]
        others = sorted({agency for agency in agencies if agency not in AGENCIES})
        if len(others) == 1:
            keys.append(Key(self.teller.agency(others[0]), GREY))
        elif others:
            private = not _NO_STATE.isdisjoint(others)
            words = self.speech.say("others and private") if private else self.speech.say("others")
            keys.append(Key(words, GREY))
        return keys

    def short(self, moment: Moment, beside: int | None = None) -> str:
        """A moment in as few words as there are for it."""
        return self.speech.short_moment(moment, beside).replace("\N{NO-BREAK SPACE}", " ")

    def from_to(self, stay: Stay, edge: datetime) -> str:
        """From when to when someone was aboard, in a few words."""
        say, since = self.speech.say, self.short(stay.docking)
        if stay.undocking is None:
            return say("since {day}", day=since) if stay.docking.earliest <= edge else since
        return say("{since} to {until}", since=since, until=self.short(stay.undocking))


@singledispatch
def picture(answer: object, drawer: Drawer) -> Picture:
    """The picture of an answer; raises TypeError if it has none."""
    if found := own(picture, answer, PICTURE):
        drawn: Picture = found(answer, drawer)
        return drawn
    raise TypeError(f"no picture of {type(answer).__name__}")
