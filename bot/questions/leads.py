"""What was asked in plain words, answered in one short line that comes first.

Each kind of answer has a lead of its own, in a module of its family. A lead is worked out of
the answer's values and says only what these know; where the answer does not know, it is blank.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch

from bot.messages import msgid
from bot.questions.families import LEAD, own
from bot.questions.registry import Focus
from bot.reading.among import Among, Group
from bot.saying.card import Card
from bot.saying.teller import Teller
from bot.station.domain import EventKind
from bot.station.manifest import Manifest

# So many names are told in a lead; more are told below it.
MAX_NAMES = 20


# An abbreviated month ends no sentence.
_SENTENCES = re.compile(r"(?<=\.) (?=[^\W\d])")


@singledispatch
def lead(answer: object, focus: Focus, teller: Teller) -> str:
    """The line that answers ``focus`` first; blank if the answer's own words do, or none can."""
    found = own(lead, answer, LEAD)
    return found(answer, focus, teller) if found else ""


@singledispatch
def headline(answer: object, first: str, focus: Focus, teller: Teller) -> str:
    """The title that tells what is told ``first``; blank if the card's own title is to stay."""
    found = own(headline, answer, LEAD) if first else None
    return found(answer, first, focus, teller) if found else ""


def leading(
    made: Card, answer: object, focus: Focus, teller: Teller, *, titled: bool = True
) -> Card:
    """A card with what was asked told first: as its title where it may be, else below that."""
    first, rest = lead(answer, focus, teller), made.description
    # What is told first is not told again, neither all of it nor a sentence.
    for told in (first, *_SENTENCES.split(first)):
        if told.endswith(".") and told in rest:
            before, _, after = rest.partition(told)
            rest = f"{before.rstrip()} {after.lstrip()}".strip()
    title = headline(answer, first, focus, teller) if titled else ""
    if title:
        rest = " ".join(filter(None, (rest, f"{made.title.removesuffix('.')}.")))
        return replace(made, title=title, description=rest)
    return replace(made, description="\n".join(filter(None, (first, rest))))


CALLED = {
    EventKind.LAUNCH: msgid("launch"),
    EventKind.DOCKING: msgid("docking"),
    EventKind.RELOCATION: msgid("change of ports"),
    EventKind.UNDOCKING: msgid("undocking"),
    EventKind.LANDING: msgid("landing"),
}


def yes(teller: Teller, what: str = "") -> str:
    """ "Yes.", or what is so behind it."""
    say = teller.speech.say
    return say("Yes: {what}.", what=what) if what else say("Yes.")


def no(teller: Teller, what: str = "") -> str:
    """ "No.", or what is so instead behind it."""
    say = teller.speech.say
    return say("No: {what}.", what=what) if what else say("No.")


def capital(words: str) -> str:
    """The words as a sentence begins."""
    return words[:1].upper() + words[1:]


def uncapital(words: str) -> str:
    """The words as they stand within a sentence; names of capitals only stay."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def labelled(label: str, what: str, teller: Teller) -> str:
    """A line that names what it tells first: "Launch: 10 November 2021"."""
    return teller.speech.say("{label}: {what}.", label=capital(label), what=what)


def compared(sides: Sequence[tuple[str, str]], teller: Teller) -> str:
    """What each of some sides comes to: "France: 5 people and Germany: 4 people"."""
    say = teller.speech.say
    return capital(
        ", ".join(say("{label}: {value}", label=label, value=value) for label, value in sides)
    )


def chosen(focus: Focus, manifest: Manifest) -> Among | None:
    """Those whom a question in plain words names by country, agency or sex; None for anyone."""
    # A title needs other parts of this, and none of the words that are read there.
    from bot.reading.groups import known_group

    found = [known_group(manifest, code) for code in focus.groups]
    if focus.asks("cosmonaut") and not found:
        found.append(known_group(manifest, "Roscosmos"))
    if focus.asks("woman"):
        found.append(Group("women", gender="F"))
    elif focus.asks("men"):
        found.append(Group("men", gender="M"))
    known = tuple(dict.fromkeys(group for group in found if group is not None))
    return Among(groups=known) if known else None


def names_of_groups(those: Among, teller: Teller) -> str:
    """What those who are meant are called, in a list."""
    return teller.speech.listed([teller.speech.say(group.name) for group in those.groups])


def is_one(those: Among, person: str, agency: str, teller: Teller) -> bool:
    """Whether someone who flew for ``agency`` is one of those who are meant."""
    known = teller.manifest.person(person)
    return those.has(person, agency, known.nationality, known.gender)


def people_of(seats: Sequence[tuple[str, str]], those: Among | None, teller: Teller) -> list[str]:
    """Of people with the agency they flew for, those who are meant, each once."""
    return list(
        dict.fromkeys(
            person
            for person, agency in seats
            if those is None or is_one(those, person, agency, teller)
        )
    )


def number_and_names(people: Sequence[str], teller: Teller) -> str:
    """How many people, and who if they are few: "2 people: Ana and Ben"."""
    if not people:
        return teller.speech.say("nobody")
    number = teller.speech.many("{count} person", "{count} people", len(people))
    if len(people) > MAX_NAMES:
        return number
    return teller.speech.say("{number}: {names}", number=number, names=teller.names(people))


def some_of(
    seats: Sequence[tuple[str, str]], those: Among | None, focus: Focus, teller: Teller
) -> str:
    """Those of some people who were asked for: how many, whether any, or who."""
    people = people_of(seats, those, teller)
    if focus.asks("how-many"):
        return capital(f"{number_and_names(people, teller)}.")
    names = teller.names(people) or teller.speech.say("nobody")
    if focus.whether:
        return yes(teller, names) if people else no(teller, names)
    if those is None:
        return capital(f"{names}.")
    return labelled(names_of_groups(those, teller), names, teller)
