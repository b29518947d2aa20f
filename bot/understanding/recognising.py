"""What a text names: people, missions, expeditions, groups, programmes, dates; and its cues.

Each thing found keeps the words it came from. What is left over is known to be so.
"""

import re
from collections.abc import Iterable, Sequence

from bot.languages.spoken import christmas_of
from bot.reading import groups, lexicon, missions_in_sentences, people_in_sentences
from bot.reading.dates.calendar import Calendar
from bot.reading.dates.seen_in import seen_in
from bot.reading.dates.sentence import find_dates
from bot.reading.dates.stretches import had_been
from bot.reading.dates.symbols import laid_out, numbers_in_words
from bot.reading.folding import Word, as_typed, folded, spaceless
from bot.reading.lexicon import Hit, Sort
from bot.reading.readers import Scene
from bot.reading.sight import Sight, Thing
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out
from bot.understanding.ages import ages_of
from bot.understanding.counting import bounds_of, lengths_of, numbers_of, ordinals_of
from bot.understanding.left_over import left_over
from bot.understanding.misspelt import respelt_in
from bot.understanding.peoples import told_beside
from bot.understanding.phrased import (
    drop_idle_verbs,
    hung_on_at,
    lone_of,
    of_some_alone,
    tell_of_phrases,
)
from bot.understanding.thoughts import WITH_COMMAS, changes_nothing, of_the_day, parts_of, thoughts

# Words of a question that are looked at; the rest of a longer one says nothing.
MAX_WORDS = 80
# "How many days since 2015", "each year from 2018": units are of no date that they stand before.
_UNITS = {"day", "week", "month", "year"}
_OF_BEST = {"most", "fewest", "record"}


def recognise(text: str, scene: Scene) -> Sight:
    """All that a text names, and what its other words tell."""
    plain_text = lexicon.rewritten(folded(text))
    typed = as_typed(text)
    words = [
        Word(word.text, word.start, word.end, typed.get(word.text, ""))
        for word in lexicon.cut(plain_text, _native_names(scene.manifest))[:MAX_WORDS]
    ]
    hits = lexicon.hits(words)
    languages = lexicon.languages_of(hits, plain_text)
    hits = lexicon.preferred(hits, languages)
    names = people_in_sentences.candidates(scene.manifest, words, hits, languages)
    words, respelt = respelt_in(scene.manifest, words, _places_of(hits), names, languages[0])
    if respelt:
        hits = lexicon.hits(words)
        languages = lexicon.languages_of(hits, plain_text)
        hits = lexicon.preferred(hits, languages)
    taken: set[int] = set()
    laid = laid_out(words, hits, languages, plain_text)
    spoken = numbers_in_words(laid, languages)
    missions, expeditions = missions_in_sentences.find(scene.manifest, words, hits, spoken, taken)
    free = _outside(taken, hits)
    shown = [Word("~", w.start, w.end) if place in taken else w for place, w in enumerate(words)]
    today = scene.now.astimezone(scene.zone).date()
    calendar = Calendar(today, christmas_of(languages[0]))
    if taken:
        # What is a ship's name is no part of a date.
        laid = laid_out(shown, free, languages, plain_text)
    said = find_dates(laid, shown, languages, calendar)
    # "How many years ago" asks for a time, and "years ago" alone is none; nor is "in one year"
    # where it is asked for the one that has most.
    ranks = any(hit.entry.meaning in _OF_BEST for hit in free)
    of_none = {"wait", "year"} if ranks else {"wait"}
    waits = [hit.places for hit in free if hit.entry.meaning in of_none]
    dates = tuple(
        date
        for date in said.dates
        if not any(date.first in wait and date.last - 1 in wait for wait in waits)
    )
    of_time = {
        place
        for hit in free
        if hit.entry.sort is Sort.TIME and hit.entry.meaning not in _UNITS
        for place in hit.places
    }
    for date in dates:
        taken.update(range(date.first, date.last))
        # "Before" and "until" are of the date that they stand before.
        before = date.first - 1
        while date.role and before in of_time and before not in taken:
            taken.add(before)
            before -= 1
    crafts = missions_in_sentences.find_crafts(scene.manifest, words, taken)
    people = people_in_sentences.find(scene.manifest, words, hits, names, taken, languages)
    free = _outside(taken, free)
    programs = _of_sort(Sort.PROGRAM, free, words, languages, taken)
    peoples = _groups(scene.manifest, free, words, languages, taken)
    free = _outside(taken, free)
    begun = {date.first for date in dates}
    hung_on = tuple(hung_on_at(words, languages[0], hits))
    other = taken | {place for _, *ends in hung_on for place in range(*ends)}
    lone = lone_of(words, languages[0], hits, other - _places(peoples) - begun, begun)
    numbers = tuple(sorted((*numbers_of(spoken, words, taken), *lone), key=lambda one: one.first))
    ages = tuple(ages_of(numbers, words, hits, languages[0]))
    # What says so says nothing else.
    taken |= _places(lone) | _places(ages)
    numbers = tuple(one for one in numbers if one in lone or one.first not in _places(ages))
    free = _outside(taken, free)
    parts = parts_of(words, plain_text)
    named = (*people, *missions, *expeditions)
    free = [hit for hit in free if not changes_nothing(hit, parts, (*named, *programs), free)]
    cues, places, every, known = _cues(free, words, languages, taken)
    named_any = (*people, *missions, *peoples, *programs, *crafts)
    beside = of_some_alone(words, languages[0], named_any, hits)
    known |= tell_of_phrases((*hung_on, *beside), words, taken, cues, places, every)
    drop_idle_verbs(hits, cues, places, every)
    if "true" in cues:
        # "Is it true that" asks yes or no of what follows.
        cues.setdefault("yes-no", cues["true"])
        places.setdefault("yes-no", places["true"])
    for cue, hit in told_beside(hits, peoples, languages[0]):
        cues.setdefault(cue, _said(hit, words))
        places.setdefault(cue, hit.first)
    bounds = [*bounds_of(numbers, words, languages[0])]
    if "above" in cues and places["above"] + 1 == places.get("length"):
        # "Over a year"
        bounds.append((places["above"], "more-than"))
    for place, than in bounds:
        cues.pop("above", None)
        places.pop("above", None)
        for cue in ("compare", than):
            cues.setdefault(cue, words[place].typed)
            places.setdefault(cue, place)
    # "All of" that belongs to a date says more than the date; the Chinese New Year is another,
    # and "on this day" is asked of all years.
    for hit in hits:
        cue = hit.entry.meaning
        if cue in _BESIDE_DATES and not (
            _within_a_longer(hit, hits) or changes_nothing(hit, parts, named, free)
        ):
            cues.setdefault(cue, _said(hit, words))
            places.setdefault(cue, hit.first)
    dates, verbs = seen_in(dates, words, languages[0])
    for cue in [cue for cue, at in every.items() if verbs.issuperset(at)]:
        del cues[cue], places[cue], every[cue]
    peoples = tuple(one for one in peoples if one.first not in verbs)
    left = left_over(words, taken | known | verbs)
    if _OF_THE_PAST & cues.keys() and _OF_WHAT_HAD_BEEN & cues.keys():
        dates = tuple(map(had_been, dates))
    told = of_the_day(peoples, dates, left, thoughts(parts, hits), hits)
    return Sight(
        plain_text,
        languages[0],
        languages,
        tuple(word.typed for word in words),
        tuple(people),
        tuple(missions),
        tuple(expeditions),
        tuple(one for one in peoples if one not in told),
        programs,
        crafts,
        dates,
        numbers,
        ordinals_of(spoken, words, taken, numbers, free),
        lengths_of(numbers, hits),
        ages,
        cues,
        places,
        tuple(words[place].typed for place in left),
        tuple(left),
        tuple(respelt),
        parts_of(words, plain_text, commas=languages[0] in WITH_COMMAS),
        said.unread,
        every,
        stops=parts,
    )


def _outside(taken: set[int], hits: Sequence[Hit]) -> list[Hit]:
    """The hits of which no word is taken."""
    return [hit for hit in hits if taken.isdisjoint(hit.places)]


def _places_of(hits: Iterable[Hit]) -> set[int]:
    return {place for hit in hits for place in hit.places}


def _places(things: Sequence[Thing]) -> set[int]:
    return {place for one in things for place in range(one.first, one.last)}


# Who asks these of what is past asks of all that had been by a time.
_OF_THE_PAST = {"past", "been", "ever"}
_OF_WHAT_HAD_BEEN = {"how-many", "who", "which", "list", "ever", "times", "total"}
# What is said by words of which some are of a date.
_BESIDE_DATES = {"all", "not-told", "this-day"}


def _within_a_longer(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether words are part of others that say something else: the "all" of "at all" and of
    "of all history"."""
    return any(
        other.first <= hit.first
        and hit.last <= other.last
        and other.last - other.first > hit.last - hit.first
        for other in hits
        if other.entry.sort is Sort.FILLER or hit.entry.meaning == "all"
    )


@worked_out
def _native_names(manifest: Manifest) -> re.Pattern[str]:
    """The names written without blanks, whole or by their first two letters."""
    names = {
        folded(person.native_name) for person in manifest.people if spaceless(person.native_name)
    }
    begun = {name[:2] for name in names}
    longest = sorted(names | begun, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) or "(?!)")


def _best(hits: Sequence[Hit], languages: Sequence[str]) -> list[Hit]:
    """At each word the longest of the likeliest language, none within another."""
    rank = {code: place for place, code in enumerate(languages)}
    at: dict[int, list[Hit]] = {}
    for hit in hits:
        at.setdefault(hit.first, []).append(hit)
    best: list[Hit] = []
    end = 0
    for first in sorted(at):
        if first < end:
            continue
        language = min(rank[hit.entry.language] for hit in at[first])
        likeliest = [hit for hit in at[first] if rank[hit.entry.language] == language]
        end = max(hit.last for hit in likeliest)
        best += [hit for hit in likeliest if hit.last == end]
    return best


def _said(hit: Hit, words: Sequence[Word]) -> str:
    """The words of a hit as they were typed."""
    return " ".join(word.typed for word in words[hit.first : hit.last])


def _of_sort(
    sort: Sort,
    hits: Sequence[Hit],
    words: Sequence[Word],
    languages: Sequence[str],
    taken: set[int],
) -> tuple[Thing, ...]:
    found: dict[str, Thing] = {}
    for hit in _best([hit for hit in hits if hit.entry.sort is sort], languages):
        value = hit.entry.value
        found.setdefault(value, Thing(sort.value, value, _said(hit, words), hit.first, hit.last))
        taken.update(hit.places)
    return tuple(found.values())


def _groups(
    manifest: Manifest,
    hits: Sequence[Hit],
    words: Sequence[Word],
    languages: Sequence[str],
    taken: set[int],
) -> tuple[Thing, ...]:
    """Nationalities and agencies: as the languages call them, and as the facts do."""
    said = {hit.first for hit in hits if hit.entry.sort is not Sort.GROUP}
    # "The Chinese space station", "the north pole": a people within another name is none.
    within = _places_of(hit for hit in hits if len(hit.places) > 1 and _is_another_name(hit))
    free = [hit for hit in hits if not within.issuperset(hit.places)]
    found = list(_of_sort(Sort.GROUP, free, words, languages, taken))
    capitals = not any(word.typed.islower() for word in words)
    for place, word in enumerate(words):
        if word.typed in _IN_CAPITALS and not capitals and place not in taken:
            found.append(Thing(Sort.GROUP.value, word.typed, word.typed, place, place + 1))
            taken.add(place)
        if place in taken or place in said or place in within or len(word.text) < 3:
            continue
        for last in (place + 2, place + 1):
            text = " ".join(other.text for other in words[place:last])
            group = groups.known_group(manifest, text)
            if group is not None:
                value = group.agency or group.nationality
                if value not in {one.value for one in found}:
                    said_so = " ".join(other.typed for other in words[place:last])
                    found.append(Thing(Sort.GROUP.value, value, said_so, place, last))
                taken.update(range(place, min(last, len(words))))
                break
    return tuple(found)


# What is a country in capitals, and else a small word.
_IN_CAPITALS = {"US"}
# Seas and clocks are called after peoples.
_OTHER_NAMES = {"local-time", "gulf"}


def _is_another_name(hit: Hit) -> bool:
    """Whether words name something that is neither of the station nor of its crews."""
    topic = hit.entry.meaning.startswith("x-") or hit.entry.meaning in _OTHER_NAMES
    return topic or hit.entry.sort in {Sort.FILLER, Sort.TIME}


def _cues(
    hits: Sequence[Hit], words: Sequence[Word], languages: Sequence[str], taken: set[int]
) -> tuple[dict[str, str], dict[str, int], dict[str, tuple[int, ...]], set[int]]:
    """What the words tell of what is asked, where first and where at all, and the places of all
    words that are known."""
    known = _places_of(hits)
    cues: dict[str, str] = {}
    places: dict[str, int] = {}
    every: dict[str, tuple[int, ...]] = {}
    told = [hit for hit in hits if hit.entry.sort in (Sort.CUE, Sort.FILLER)]
    for hit in _best(told, languages):
        if hit.entry.sort is Sort.FILLER or not taken.isdisjoint(hit.places):
            continue
        cues.setdefault(hit.entry.meaning, _said(hit, words))
        places.setdefault(hit.entry.meaning, hit.first)
        every[hit.entry.meaning] = (*every.get(hit.entry.meaning, ()), hit.first)
    return cues, places, every, known
