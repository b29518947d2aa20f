"""Where an answer comes from, in words: the sources and what each carries, the pages of ships
and people, the sentence to print, and the same for machines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote as percent_quoted

from bot.messages import msgid
from bot.questions.values import written
from bot.saying.card import Card, Line, Link, Linked, Section
from bot.saying.speech import GLUE
from bot.saying.teller import Teller
from bot.station.domain import Source
from bot.station.evidence import OWN, Citation, Fact, Sort, newest
from bot.station.identities import of_mission, of_person
from bot.station.manifest import Manifest
from bot.station.moments import Precision

# So many of a sort are named, and of so many ships and people the pages.
MOST_NAMED, MOST_PAGES = 3, 6

_SORTS = {
    Sort.LAUNCH: msgid("launch"),
    Sort.DOCKING: msgid("docking"),
    Sort.UNDOCKING: msgid("undocking"),
    Sort.LANDING: msgid("landing"),
    Sort.RELOCATION: msgid("change of port"),
    Sort.CREW: msgid("crew"),
    Sort.NAMED: msgid("crew named"),
    Sort.FLIGHT: msgid("ship and sites"),
    Sort.REFUGE: msgid("seat to leave in"),
    Sort.PERSON: msgid("name"),
    Sort.BIRTH: msgid("birth"),
    Sort.OTHER_FLIGHT: msgid("other flights"),
    Sort.EXPEDITION: msgid("expedition"),
    Sort.PROGRAM: msgid("programme"),
    Sort.TEXT: msgid("told"),
}
# Publishers that have another name in other languages; the rest are named as they name themselves.
_NAMED_OTHERWISE = frozenset(
    {
        msgid("Wikipedia"), msgid("Wikidata"), msgid("TASS"), msgid("Interfax"),
        msgid("RIA Novosti"), msgid("Roscosmos"), msgid("ESA"), msgid("Vedomosti"),
        msgid("Kommersant"), msgid("Argumenty i Fakty"), msgid("Fontanka"),
        msgid("Novosti Kosmonavtiki"), msgid("Lenta.ru"), msgid("Rambler"), msgid("Dzen"),
        msgid("Kazinform"), msgid("Jonathan McDowell"), msgid("The White House"),
        msgid("Launch schedules on GitHub"), msgid("A file on GitHub"),
    }
)  # fmt: skip
_OF_PEOPLE = {Sort.PERSON, Sort.BIRTH}
_OF_MISSIONS = {
    Sort.LAUNCH,
    Sort.DOCKING,
    Sort.UNDOCKING,
    Sort.LANDING,
    Sort.RELOCATION,
    Sort.CREW,
    Sort.NAMED,
    Sort.FLIGHT,
    Sort.REFUGE,
}
_NUMBER = re.compile(r"\d")
# Where a sentence ends; an initial ends none.
_ENDS = re.compile(r"(?<=\w\w[.!?]) (?=[\w«\"])|\n")
_SHIPS_PAGE = "https://nssdc.gsfc.nasa.gov/nmc/spacecraft/display.action?id={}"
# A launch that failed has an id of its own kind, and no page there.
_FAILED = re.compile(r"\d{4}-F")


def sources_card(title: str, quotation: str, cited: Sequence[Citation], teller: Teller) -> Card:
    """The sentence to print, each source with what it carries, and pages to look further."""
    say, manifest = teller.speech.say, teller.manifest
    pages = tuple(_pages(cited, teller))
    return Card(
        say("Sources"),
        title,
        (
            Section(say("To quote"), (quotation,)),
            Section(say("Read from"), tuple(_source(one, teller) for one in cited)),
            *((Section(say("Ships and people elsewhere"), pages),) if pages else ()),
        ),
        (
            *(
                (say("crew of early Soyuz that moved from port to port count as aboard"),)
                if any(fact.sort is Sort.DOCKING for one in cited for fact in one.facts)
                else ()
            ),
            teller.facts_to(manifest.known_to),
        ),
    )


def quotation(made: Card, cited: Sequence[Citation], teller: Teller) -> str:
    """An answer as one sentence to print: what it says, to when, and the source that says so."""
    speech, known_to = teller.speech, teller.manifest.known_to
    said, day = _said(made).replace(GLUE, " "), speech.day(known_to).replace(GLUE, " ")
    last = f", {speech.say('As last known').lower()}"
    if said.endswith(last):
        said = said.removesuffix(last)
        said = speech.say("{answer}, as last known on {day}", answer=said, day=day)
        said = said.replace(GLUE, " ")
    source = newest(cited, known_to)
    beside = (
        made.quoted_of,
        "" if source and day in said else speech.say("as known on {day}", day=day),
        _published(source, teller) if source else "",
    )
    text = speech.say("{answer} ({beside}).", answer=said, beside="; ".join(filter(None, beside)))
    return text.replace(GLUE, " ")


def machine(cited: Iterable[Citation]) -> list[dict[str, Any]]:
    """The sources as JSON has them."""
    return [
        {
            "id": one.source.id,
            "citation": one.source.citation,
            "publisher": one.source.publisher,
            "date": written(one.source.date),
            "url": one.source.url,
        }
        for one in cited
    ]


def _said(made: Card) -> str:
    """The title, and where it has no number or only asks, the sentence that completes it."""
    if made.quoted:
        return made.quoted
    title = made.title.rstrip(".?! ")
    if _NUMBER.search(title) and not made.title.endswith("?"):
        return title
    sentence = made.figure or _ENDS.split(made.description, maxsplit=1)[0]
    if made.figure:
        return f"{title}: {sentence[:1].lower()}{sentence[1:].rstrip('.')}"
    if made.title.endswith("?") or _NUMBER.search(sentence):
        return f"{title}: {sentence.strip().rstrip('.!')}"
    return title


def _published(source: Source, teller: Teller) -> str:
    """Who published a source, and when."""
    publisher = source.publisher or source.citation
    if publisher in _NAMED_OTHERWISE:
        publisher = teller.speech.say(publisher)
    if source.date is None:
        return publisher
    day = teller.speech.moment(source.date)
    if source.date.earliest > teller.manifest.known_to:
        # What has no date of its own has that of the day on which it was read.
        return teller.speech.say("{publisher}, read on {day}", publisher=publisher, day=day)
    return f"{publisher}, {day}"


def _source(one: Citation, teller: Teller) -> Line:
    say = teller.speech.say
    carried = "; ".join(_carried(one.facts, teller))
    named = one.source.citation
    if not one.source.url and one.source.id not in OWN:
        named = say("{source} (address not known)", source=named)
    text = say("{source} - {facts}", source=named, facts=carried) if carried else named
    return Linked(text, (Link(_host(one.source.url), one.source.url),) if one.source.url else ())


def _host(url: str) -> str:
    return url.split("/")[2].removeprefix("www.")


def _carried(facts: Sequence[Fact], teller: Teller) -> Iterator[str]:
    """What a source carries, sort by sort: "docking: Soyuz MS-28 (27 Nov 2025 12:34 UTC)"."""
    speech = teller.speech
    for sort in dict.fromkeys(fact.sort for fact in facts):
        names = [_named(fact, teller) for fact in facts if fact.sort is sort]
        shown = ", ".join(names[:MOST_NAMED])
        more = len(names) - MOST_NAMED
        if more > 0:
            rest = speech.many("and {count} more", "and {count} more", more)
            shown = f"{shown} {rest}"
        yield f"{speech.say(_SORTS[sort])}: {shown}"


def _named(fact: Fact, teller: Teller) -> str:
    speech = teller.speech
    if fact.sort in _OF_MISSIONS:
        name = teller.ship(fact.of)
    elif fact.sort in _OF_PEOPLE:
        name = teller.name(fact.of)
    elif fact.sort is Sort.PROGRAM:
        name = teller.program(fact.of)
    elif fact.sort is Sort.OTHER_FLIGHT:
        name = teller.flight(fact.of)
    else:
        name = speech.say(fact.of)
    if fact.at is None:
        return name
    at = speech.short_moment(fact.at)
    if fact.at.precision is Precision.MINUTE:
        at = f"{at} {speech.clock(fact.at.earliest)}"
    return f"{name} ({at})"


def _pages(cited: Iterable[Citation], teller: Teller) -> Iterator[Line]:
    facts = [fact for one in cited for fact in one.facts]
    people = dict.fromkeys(fact.of for fact in facts if fact.sort in _OF_PEOPLE)
    missions = dict.fromkeys(fact.of for fact in facts if fact.sort in _OF_MISSIONS)
    found = [(teller.name(person), _of_person(teller.manifest, person)) for person in people]
    found += [(teller.ship(mission), _of_mission(teller.manifest, mission)) for mission in missions]
    yield from [Linked(name, links) for name, links in found if links][:MOST_PAGES]


def _of_person(manifest: Manifest, person: str) -> tuple[Link, ...]:
    ids = of_person(manifest, person)
    return tuple(_elsewhere(ids.wikipedia, ids.wikidata))


def _of_mission(manifest: Manifest, mission: str) -> tuple[Link, ...]:
    ids = of_mission(manifest, mission)
    links = list(_elsewhere(ids.wikipedia, ids.wikidata))
    if ids.cospar and not _FAILED.match(ids.cospar):
        links.append(Link(f"COSPAR {ids.cospar}", _SHIPS_PAGE.format(ids.cospar)))
    return tuple(links)


def _elsewhere(wikipedia: str, wikidata: str) -> Iterator[Link]:
    if wikipedia:
        title = percent_quoted(wikipedia.replace(" ", "_"), safe="")
        yield Link("Wikipedia", f"https://en.wikipedia.org/wiki/{title}")
    if wikidata:
        yield Link("Wikidata", f"https://www.wikidata.org/wiki/{wikidata}")
