"""What is supposed though no word says so, and words of a supposition that make no difference.

"Crew-13 leaves in May. Who stays?" supposes what the facts do not have. Why something happens,
and of which words it is asked who would be left, changes nothing of what comes of it: that is
told as left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.messages import AllOf, Message
from bot.questions.filling import Filling
from bot.questions.scenario.cues import DENY, OF_ONE_FLIGHT, SAYS, Told, cue_of, is_to_come
from bot.questions.scenario.named import only_in
from bot.questions.scenario.statements import Clause, behind_marks, states
from bot.reading.dates.calendar import MONTHS
from bot.reading.folding import folded
from bot.reading.plain_words import quoted
from bot.reading.sight import Sight
from bot.reading.small_words import HOURS, SOONER, is_one, leads_to_a_reason, lengths_said
from bot.reading.supposed import nothing_supposed
from bot.station.supposing import Sort, docked_ships, next_flight, next_stay

# "Would the guarantee hold without Dragon?"
_GONE = {"suspend", "without"}
_ASKED_SO = {"if", "happen", "future"}


# So many words stand at most from who does something to what they do: "a certain billionaire".
_BEFORE_ITS_VERB = 3
# What comes home or stays does so by the plans, too: it is said when, or for how long.
_BY_PLAN = {*OF_ONE_FLIGHT, "land", "undock", "stay", "delay"}
# "Instead of March": so many words stand before a date that is denied.
_BEFORE_A_DATE = 2


def check_stated(found: Filling, told: Sequence[Told], asking: Sequence[Clause]) -> None:
    """Raise NotUnderstood where nothing is supposed, and what is told is asked or was so."""
    sight = found.sight
    cues = sight.cues.keys()
    if cues & {"condition", "supposing"} or (cues & _ASKED_SO and cues & _GONE):
        return
    if "if" in cues and (cues & {"happen", *DENY} or not told):
        return
    named = [one.first for one in told]
    happening = [place for cue in SAYS for place in sight.every.get(cue, ())]
    # "Will MS-29 land in 2027?"
    asks = sight.text.rstrip().endswith("?") or 0 in sight.every.get("future", ())
    is_told = states(sight, named, happening) and (bool(asking) or not asks)
    is_told = is_told or "suspend" in cues
    if not is_told or "past" in sight.cues or not all(_is_ahead(found, one) for one in told):
        raise nothing_supposed(sight.text)
    said = {cue_of(found, one, told) for one in told}
    # What does not fly does so by no plan.
    by_plan = said & _BY_PLAN and not all(_is_denied(found, one) for one in told)
    if None in said or (by_plan and not _says_when(found, told)):
        raise nothing_supposed(sight.text)


def _is_denied(found: Filling, one: Told) -> bool:
    """Whether something is said not to happen: "neither MS-30 nor Crew-14 flies"."""
    denied = (at for cue in ("not", "never") for at in found.sight.every.get(cue, ()))
    return any(at in one.within for at in denied)


def _says_when(found: Filling, told: Sequence[Told]) -> bool:
    """Whether a date or a length of time is said of something, hours too, or that it is sooner."""
    sight = found.sight
    places = [date.first for date in sight.dates if date.text != "now"]
    places += [length.first for length in lengths_said(sight.words, sight.language)]
    places += [at for at, word in enumerate(sight.words) if folded(word) in SOONER | HOURS]
    return any(at in one.within for at in places for one in told)


def _is_ahead(found: Filling, one: Told) -> bool:
    """Whether something is at the station, or still to come to it, or is said to fly no more."""
    manifest, now = found.scene.manifest, found.scene.now
    if one.what.sort in {Sort.SIDE, Sort.PAD} or docked_ships(manifest, one.what, now):
        return True
    if one.what.sort is Sort.MISSION:
        return is_to_come(found, one.what)
    if one.what.sort is Sort.PERSON:
        return next_stay(manifest, one.what, now) is not None
    # Of what flies no more that is told.
    flies = next_flight(manifest, one.what, now) is not None or "suspend" in found.sight.cues
    return one.what.sort is Sort.PROGRAM and flies


def is_as_planned(found: Filling, one: Told, every: Sequence[Told]) -> bool:
    """Whether something is said to go by the plans: "MS-29 leaves on time", "Soyuz flies on"."""
    sight, cue = found.sight, cue_of(found, one, every)
    after = min((other.first for other in every if other.first > one.first), default=None)
    on_time = any(
        place in one.within and one.last <= place and (after is None or place < after)
        for place in sight.every.get("on-time", ())
    )
    flies = cue is None and one.what.sort is Sort.PROGRAM and len(every) > 1
    flies = flies and any(at in one.within for at in sight.every.get("fly", ()))
    if not flies and not (on_time and cue in {None, *OF_ONE_FLIGHT, "land", "undock", "recalled"}):
        return False
    found.things += one.things
    found.take("on-time", *(("fly", "launch", "land", "undock") if cue or flies else ()))
    return True


def take_old_dates(found: Filling) -> None:
    """Take the dates by the plans that something else is said instead of: "in May, not March"."""
    sight = found.sight
    places = (*sight.every.get("not", ()), *sight.every.get("instead", ()))
    verbs = {at for cue in SAYS for at in sight.every.get(cue, ())}
    for said in sight.dates:
        if any(0 < said.first - at <= _BEFORE_A_DATE + 1 for at in sight.every.get("instead", ())):
            # "Instead of landing in April."
            found.dates.append(said)
            found.take("instead", *(cue for cue in SAYS if cue in sight.cues))
        # What "did not fly in 2020" is denied of that date, and the date is none by the plans.
        near = (place for place in places if 0 < said.first - place <= _BEFORE_A_DATE)
        if any(not verbs & {*range(place + 1, said.first)} for place in near):
            found.dates.append(said)
            found.take("not", "instead")
    behind = {word for at in places for word in sight.words[at : at + _BEFORE_A_DATE + 1]}
    if {folded(word) for word in behind} & MONTHS.keys():
        # "March" alone may be a word of another kind.
        found.take("not", "instead")


# Who asks of these asks what every answer tells, with words of their own.
_OF_CREWS = (
    "who", "how-many", "happen", "station", "iss", "aboard", "crew", "people", "guarantee", "seat",
    "stay", "still", "cosmonaut", "gap", "only", "empty", "enough", "stuck", "matter", "woman",
    "men",
)  # fmt: skip
# What in a supposition says why it comes to that, and of what else it is spoken: colour.
_COLOUR = (
    "cause", "opinion", "heads", "private", "order", "chat", "same", "kin", "sign", "tell",
    "x-life", "x-private", "x-weather", "x-operations", "x-work", "people", "crew", "times",
    "next", "ever", "who", "days", "total", "nth", "cosmonaut",
)  # fmt: skip


def leave_out(found: Filling, told: Sequence[Told], asking: Sequence[Clause]) -> None:
    """Leave out what only tells why, and words of which nothing is known.

    They change nothing where it is known what happens, to what, and of what it is asked.
    """
    sight = found.sight
    if any(_asks_which_ship(sight, part) for part in asking):
        # In which ship someone comes home is told of what is, by the seats.
        raise nothing_supposed(sight.text)
    reasons = [clause for one in told for clause in one.within.clauses if clause.is_reason]
    reasons += _reasons_before(found, told)
    who = [
        part
        for part in asking
        if any(at in part for cue in _OF_CREWS for at in sight.every.get(cue, ()))
        or any(group.first in part for group in sight.groups)
    ]
    plain = [one.within for one in told if all(cue_of(found, each, told) for each in told)]
    found.take(*(cue for cue, places in sight.every.items() if only_in(reasons, places)))
    marked = {one.first - 1 for one in told}
    colour = {cue: sight.every.get(cue, ()) for cue in _COLOUR}
    found.take(*(cue for cue, at in colour.items() if only_in(plain, at) and marked.isdisjoint(at)))
    left = [
        (word, at)
        for word, at in zip(sight.left, sight.left_at, strict=False)
        if any(at in part for part in reasons)
        or _does_it(found, told, at)
        or (
            (any(at in part for part in who) or any(at in part for part in plain))
            and not _says_much(sight, at)
        )
    ]
    if not left:
        return
    kept = [pair for pair in zip(sight.left, sight.left_at, strict=False) if pair not in left]
    found.sight = replace(
        sight, left=tuple(word for word, _ in kept), left_at=tuple(at for _, at in kept)
    )
    words = AllOf(quoted(word) for word, _ in left)
    found.notes.append(Message("I left out {words}.", words=words))


def _asks_which_ship(sight: Sight, part: Clause) -> bool:
    """Whether it is asked which ship somebody would take."""
    which = sight.every.get("which", ())
    ships = (at for at in sight.every.get("ship", ()) if at in part)
    return any(at - 1 in which for at in ships) and any(one.first in part for one in sight.people)


def _says_much(sight: Sight, place: int) -> bool:
    """Whether a word counts, or may name something: it is written large where nothing begins."""
    word, begins = sight.words[place], {0, *behind_marks(sight)}
    return is_one(word, sight.language) or (word[:1].isupper() and place not in begins)


def _reasons_before(found: Filling, told: Sequence[Told]) -> Iterator[Clause]:
    """The words that tell why before what that happens to: "after a failure Dragon is grounded"."""
    sight = found.sight
    marked = {*behind_marks(sight)}
    for one in told:
        for place in range(one.first):
            ends = next((at for at in range(place + 1, one.first) if at in marked), one.first)
            if place in one.within and leads_to_a_reason(sight.words, place):
                yield Clause(place, ends, is_reason=True)


def _does_it(found: Filling, told: Sequence[Told], place: int) -> bool:
    """Whether a word is who makes something happen: it stands before the verb, that before it."""
    sight = found.sight
    verbs = [at for cue in (*SAYS, *DENY) for at in sight.every.get(cue, ())]
    return any(
        place in one.within
        and any(0 < at - place <= _BEFORE_ITS_VERB and at < one.first for at in verbs)
        and not any(other.first < place for other in told if other.within is one.within)
        for one in told
    )
