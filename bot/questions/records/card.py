"""How the answer about records reads."""

from bot.questions.records.answer import MOST_OWN, TOP, RecordsReport, Table
from bot.questions.records.overview import overview
from bot.questions.records.titles import (
    MAX_TITLE,
    Parts,
    beyond,
    fitting,
    last_instant,
    record,
    up_to_when,
    with_when,
    with_whom,
)
from bot.questions.records.words import RecordWords
from bot.questions.wording import basis, card, footer
from bot.reading.among import Among, Group
from bot.reading.categories import Category
from bot.reading.writing import written
from bot.saying.card import Button, Card, Entry, Section
from bot.saying.speech import Speech
from bot.saying.teller import Teller, sources_button
from bot.station.found import Of, Tell
from bot.station.standings import Each, Place, Ranking, What

# One button each under the overview.
_MOST_ASKED = (
    Category.LONGEST_STAY,
    Category.DAYS_IN_SPACE,
    Category.MOST_ABOARD,
    Category.FIRST,
)


@card.register
def records(answer: RecordsReport, teller: Teller, command: str) -> Card:
    """Title: who holds the record, or where the one asked for stands; then the top ten."""
    say, words = teller.speech.say, RecordWords(teller)
    made = overview if answer.category is None else _category
    title, description, sections = made(answer, words)
    return Card(
        title,
        description,
        sections,
        footer(answer, teller, basis(teller, over=True), *_counted_how(answer, teller)),
        (*_buttons(answer, teller), sources_button(teller.speech, command)),
        quoted_of="" if say("ISS") in title else say("ISS records"),
    )


def _counted_how(answer: RecordsReport, teller: Teller) -> tuple[str, ...]:
    """That days are rounded, where any are told."""
    ranking = answer.tables[0].category.ranking
    if answer.category is not None and (ranking.by_date or ranking.what is What.WAYS_UP):
        return ()
    return (teller.speech.say("days counted exactly, shown rounded"),)


def _category(answer: RecordsReport, words: RecordWords) -> Parts:
    say, table = words.teller.speech.say, answer.tables[0]
    category, standings = table.category, table.standings
    sections = []
    top = standings.top(table.most)
    if answer.person and any(place not in top for place in table.own[:MOST_OWN]):
        name = words.teller.name(answer.person)
        sections.append(Section(name, _rows(table, table.own[:MOST_OWN], words)))
    if len(standings):
        cut = len(standings) > table.most
        heading = say("In order")
        if cut:
            ten = table.most == TOP
            heading = say("Top ten") if ten else say("Top {count}", count=table.most)
        remark = _beyond(table, words) if cut else ""
        sections.append(Section(heading, _rows(table, top, words), remark))
    if answer.fleets:
        sections.append(Section(say("By whose ships"), _fleets(answer, words)))
    label = record(category, answer, words)
    # Others who were never aboard flew longer, and shorter.
    whose = category.ranking.what is What.FLIGHTS and category.ranking.each is Each.ONE
    full = say("{record} of ISS crews", record=label) if whose else label
    title = fitting(lambda by: _title(table, full, answer, by), words)
    if len(title) > MAX_TITLE:
        title = fitting(lambda by: _title(table, label, answer, by), words)
    others, counted = beyond(answer, words), _how_counted(answer, table, words)
    told = [*counted, *others] if category is Category.LONGEST_STAY else [*others, *counted]
    sentences = [*up_to_when(answer, words, category.ranking), *told]
    going_on = any(place.claim.end is None for place in table.shown)
    measured = category.ranking.tell is not Tell.LAST and not category.ranking.is_of_coming
    if going_on and measured:
        sentences.append(words.teller.counted_to(last_instant(answer)))
    return title, " ".join(sentences), tuple(sections)


def _beyond(table: Table, words: RecordWords) -> str:
    """Of how many the top are, and whether the last of them has equals that are not told."""
    speech, count = words.teller.speech, len(table.standings)
    top = table.standings.top(table.most)
    told = sum(place.rank == top[-1].rank for place in top)
    equal = table.standings.equal(top[-1].claim) - told
    of_countries = bool(table.category.ranking.by_date and top[-1].claim.group)
    every = (
        speech.many("{count} country", "{count} countries", count)
        if of_countries
        else _counted(table.category.ranking, count, speech)
    )
    if not equal:
        return speech.say("of {what}", what=every)
    return speech.many(
        "of {what}; {count} more is equal to the last",
        "of {what}; {count} more are equal to the last",
        equal,
        what=every,
    )


def _counted(ranking: Ranking, count: int, speech: Speech) -> str:
    """How many they are that have a place: "526 stays"."""
    many, each, what = speech.many, ranking.each, ranking.what
    if each is Each.PERSON or ranking.by_date:
        return many("{count} person", "{count} people", count)
    if each is Each.COUNTRY:
        return many("{count} country", "{count} countries", count)
    if each is Each.ONE and what is Of.STAYS:
        return many("{count} stay", "{count} stays", count)
    if each is Each.ONE and what in (Of.FLIGHTS, What.WAYS_UP):
        return many("{count} ship", "{count} ships", count)
    if each is Each.ONE and what in (What.FLIGHTS, What.TRIPS):
        return many("{count} flight", "{count} flights", count)
    if what is What.EXPEDITIONS:
        return many("{count} expedition", "{count} expeditions", count)
    if what is What.GAPS:
        return many("{count} gap", "{count} gaps", count)
    if what is What.HANDOVERS:
        return many("{count} handover", "{count} handovers", count)
    if each is Each.ONE and what is Of.COMMANDS:
        return many("{count} time in command", "{count} times in command", count)
    return speech.number(count)


def _title(table: Table, label: str, answer: RecordsReport, words: RecordWords) -> str:
    say, category = words.teller.speech.say, table.category
    if answer.person and not category.ranking.is_of_those:
        name = words.name(answer.person)
        if table.own:
            stands = words.stands(category, table.own[0], name, len(table.standings))
            return with_when(answer, words, stands)
        label = with_when(answer, words, label)
        return say("{label}: {name} has no place yet", label=label, name=name)
    whose = with_whom(answer, words, label)
    if answer.top and not category.ranking.is_of_groups:
        leading = [words.label(category.ranking, p.claim) for p in table.standings.top(answer.top)]
        holders = words.teller.speech.listed(list(dict.fromkeys(leading)))
        return say(
            "{record}, top {count}: {holder}", record=whose, count=answer.top, holder=holders
        )
    return say("{record}: {holder}", record=whose, holder=words.held(table.standings))


# ------------------------------------------------------------------- how it is counted


def _how_counted(answer: RecordsReport, table: Table, words: RecordWords) -> list[str]:
    say, category, everyone = words.teller.speech.say, table.category, answer.among is None
    ranking = category.ranking
    found = [say(category.counted)]
    if ranking.what is What.GAPS and not everyone:
        found = [say("Without any of them: from the undocking of the last to the next docking.")]
    if answer.other_way:
        days = words.lasted(answer.other_way)
        found = [
            say("From docking to undocking; from launch to landing {days}.", days=days)
            if ranking.what is Of.STAYS
            else say(
                "From launch to landing, of people who have been aboard the ISS; from docking to"
                " undocking {days}.",
                days=days,
            )
        ]
    if ranking.what is What.NUMBERS and len(table.standings):
        found.append(_in_all(table, answer, words))
    if ranking.what is What.GAPS and everyone:
        found += _gap_of_residents(table, answer, words)
    if category is Category.FIRST and everyone:
        found += _first_residents(answer, words)
    among = answer.among
    if among and among.several:
        names = [words.teller.tell(one) for one in among.called(words.teller.manifest)]
        found.append(say("Asked for: {names}.", names=words.teller.speech.listed(names)))
    agencies = [words.teller.agency(group.agency) for group in _agencies(among)]
    if agencies and ranking.each is Each.PERSON and not ranking.by_date:
        who = words.teller.speech.listed(agencies)
        found.append(say("Whoever flew there for {who} counts with all they flew.", who=who))
    return found


def _agencies(among: Among | None) -> list[Group]:
    """The agencies asked for; private visitors have none."""
    return [
        group
        for group in (among.groups if among else ())
        if group.agency and group.agency != "private"
    ]


def _in_all(table: Table, answer: RecordsReport, words: RecordWords) -> str:
    speech, standings = words.teller.speech, table.standings
    if answer.person and table.own:
        best = standings.records()
        return speech.say("Of all: {holder}.", holder=words.holder(table.category.ranking, best))
    best = standings.records()
    days = words.length(sum((claim.length for claim in best), best[0].length * 0))
    return speech.many(
        "That was once, for {days}.", "That was {count} times, {days} in all.", len(best), days=days
    )


def _gap_of_residents(table: Table, answer: RecordsReport, words: RecordWords) -> list[str]:
    """The record of the time since the station is lived in, if that is another one."""
    say, resident = words.teller.speech.say, answer.resident
    claims = table.standings.claims
    later = [claim for claim in claims if resident and claim.start >= resident]
    if not later or later[0] is claims[0]:
        return []
    longest = words.holder(table.category.ranking, later[:1])
    return [say("Since a crew has lived there: {holder}.", holder=longest)]


def _first_residents(answer: RecordsReport, words: RecordWords) -> list[str]:
    teller, resident = words.teller, answer.resident
    if resident is None or answer.until <= resident:
        return []
    first = teller.manifest.expeditions[0].number
    crew = [m.person for m in teller.manifest.expedition_crew if m.expedition == first]
    return [
        teller.speech.say(
            "The first to live there: {names}, from {day}.",
            names=teller.names(crew),
            day=teller.speech.day(resident),
        )
    ]


# ------------------------------------------------------------------- rows


def _rows(table: Table, places: tuple[Place, ...], words: RecordWords) -> tuple[Entry, ...]:
    ranking, columns = table.category.ranking, words.teller.speech.style.columns
    figures = [words.figure(ranking, place.claim) for place in places]
    width = max(len(figure) for figure in figures) if columns else 0
    ranked = ranking.what is not What.NUMBERS
    return tuple(
        Entry(
            _ranked(place, words.label(ranking, place.claim), columns)
            if ranked and not (ranking.by_date and place.claim.group)
            else words.label(ranking, place.claim),
            words.row(ranking, place.claim, figure.rjust(width)),
            left=True,
        )
        for place, figure in zip(places, figures, strict=True)
    )


def _ranked(place: Place, label: str, columns: bool) -> str:
    return f"{place.rank:>2} {label}" if columns else f"{place.rank} {label}"


def _fleets(answer: RecordsReport, words: RecordWords) -> tuple[Entry, ...]:
    teller = words.teller
    claims = [gap.claim for gap in answer.fleets]
    figures = [words.length(claim.length) for claim in claims]
    width = max(map(len, figures)) if teller.speech.style.columns else 0

    def fleet(programs: tuple[str, ...]) -> str:
        known = [teller.manifest.program(program) for program in programs]
        if len(known) == 1:
            return teller.speech.say(known[0].name)
        return teller.speech.say("Ships of {side}'s side", side=teller.agency(known[0].side))

    return tuple(
        Entry(
            fleet(gap.programs),
            words.row(Category.LONGEST_GAP.ranking, gap.claim, figure.rjust(width)),
            left=True,
        )
        for gap, figure in zip(answer.fleets, figures, strict=True)
    )


# ------------------------------------------------------------------- what to ask next


def _buttons(answer: RecordsReport, teller: Teller) -> tuple[Button, ...]:
    say, order = teller.speech.say, tuple(Category)
    if answer.category is None:
        found = [(say(one.label), f" category: {one}") for one in _MOST_ASKED]
    else:
        place = order.index(answer.category)
        near = (order[place - 1], *(order[(place + step) % len(order)] for step in (1, 2)))
        found = [(say(one.label), f" category: {one}") for one in near]
        found.append((say("All records"), ""))
    who = f" who: {answer.among}" if answer.among else ""
    when = f" when: {written(answer.when)}" if answer.when else ""
    return tuple(Button(label, f"/records{what}{who}{when}") for label, what in found)
