"""What is asked of a scenario, apart from what is supposed in it.

Whatever is supposed goes with whatever is asked: who is left, on a day or at all, who has no seat
home, from when to when there is one of a side alone, whether it makes any difference.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.questions.filling import Filling
from bot.questions.scenario.cues import Told
from bot.questions.scenario.named import only_in
from bot.questions.scenario.shifted import dated, put_behind
from bot.questions.scenario.statements import Clause, behind_marks
from bot.questions.taking import ASKING, SEXES
from bot.reading.dates.said import SaidDate
from bot.reading.fates import Fate
from bot.reading.sight import Sight, Thing
from bot.reading.supposed import Supposition
from bot.reading.when import Size, When
from bot.station.supposing import MOVES, What

# What every answer tells, where it is asked apart from what happens.
_TELLS = (
    "seat", "enough", "all", "only", "agreement", "empty", "not", "without", "never", "several",
    "stuck", "end", "share", "fewest", "total", "when", "crowded", "escape", "length",
    "change", "gap", "partners", "wait", "how-long", "ever", "work", "still", "until", "last",
    "days", "matter", "more-than", "compare", "one-after", "then", "with", "with-whom", "how",
    "first",
)  # fmt: skip


def take_asked(
    found: Filling, told: Sequence[Told], apart: Sequence[Told], asking: Sequence[Clause]
) -> None:
    """Take what is asked of all that is supposed, and keep it for what comes first."""
    sight = found.sight
    # Of whom and of which ships it is asked is told what comes of all that.
    found.things += (one for one in sight.people if any(one.first in part for part in asking))
    every_asked = [at for cue in ASKING for at in sight.every.get(cue, ())]
    who = [part for part in asking if any(at in part for at in every_asked)]
    found.things += (one for one in sight.missions if any(one.first in part for part in who))
    # "Would it go on with Dragon alone?", "are three of them without a seat?"
    others = (*_ships_asked(sight, asking), *sight.numbers)
    found.things += (one for one in others if any(one.first in part for part in asking))
    if sight.places.get("how") == 0:
        # "How would that affect the crew?" asks what comes of it.
        found.take("how")
    if not asking:
        # "Would cancelling Crew-14 change anything?"
        found.take("matter")
    # What is named twice is said twice: "nothing flies, neither Soyuz nor Dragon".
    found.things += (
        thing
        for one in apart
        if any(one.what == other.what for other in told)
        for thing in one.things
    )
    found.take(*(cue for cue in _TELLS if only_in(asking, sight.every.get(cue, ()))))
    found.asking = _only_where(sight, asking)


def _ships_asked(sight: Sight, asking: Sequence[Clause]) -> tuple[Thing, ...]:
    """The programmes named where it is asked; none of those on which someone had come or would go
    home, which no verdict tells."""
    beside = (at for cue in ("past", "land", "undock") for at in sight.every.get(cue, ()))
    told = any(at in part for at in beside for part in asking)
    return () if told else sight.programs


def _only_where(sight: Sight, clauses: Sequence[Clause]) -> Sight | None:
    """What was recognised in clauses alone; None without any."""
    if not clauses:
        return None
    return sight.without(
        [at for at in range(len(sight.words)) if not any(at in clause for clause in clauses)]
    )


def in_front(found: Filling, told: Sequence[Told]) -> list[SaidDate]:
    """The day of which it is asked, where it stands before all that happens on another.

    "Fourth of July, and the pad has been closed since January: how many are there?"
    """
    sight, marked = found.sight, {*behind_marks(found.sight)}
    others = [date for date in dates_said(found) if date.first > 0]
    whole = [date for date in dates_said(found) if date.first == 0 and date.last in marked]
    since = any(date.role for date in others) and bool(told)
    return whole if since and any(cue in sight.cues for cue in ASKING) else []


def _is_within(found: Filling, date: SaidDate, until: SaidDate | When) -> bool:
    """Whether a day that is asked of comes before what is supposed ends."""
    return _bound(found, date) <= _bound(found, until)


def _bound(found: Filling, date: SaidDate | When) -> datetime:
    if isinstance(date, When):
        return date.bound
    known = date.known(date.options[-1])
    return known.when(found.scene.clocks(known.text)).bound


def ask_of_a_day(
    found: Filling,
    date: SaidDate,
    each: Sequence[tuple[What, Fate]],
    asking: Sequence[Clause],
) -> None:
    """Ask who would be there or have a seat on a day, or up to when it is told what comes of it.

    "Who is aboard on 1 June if Soyuz stops in January?"
    """
    first, until = found.given.get("from"), found.given.get("until")
    if date.role not in {"", "until"}:
        return
    begins = dated(found, first) if isinstance(first, SaidDate) else first
    date = put_behind(found, date, begins)
    of_all = {"matter"} if date.role == "" else {"matter", "guarantee"}
    if of_all & (found.asking.cues.keys() if found.asking else set()):
        # "Does it matter next year?", "would it hold until summer?"
        found.put("until", until or found.dated(date, "until"))
        return
    if "cross-flights" in found.given or (until and not _is_within(found, date, until)):
        return
    told = tuple(
        (what, replace(fate, date=fate.date or begins) if fate.happens not in MOVES else fate)
        for what, fate in each
    )
    sight, if_ = found.sight, Supposition(told)
    when: SaidDate | When = found.dated(date, "when")
    if date.role == "until" and (whole := dated(found, date)).size is Size.YEAR:
        # "Who is left by the end of the year?"
        when = found.scene.clocks("").day(whole.last.date())
    people = [one for one in sight.people if any(one.first in part for part in asking)]
    if any(any(at in part for part in asking) for at in sight.every.get("seat", ())):
        # "Who has no seat home on 2 April?"
        found.ask_instead("seats", when=when, if_=if_)
        return
    if len(people) == 1:
        # "Would Burnham be aboard in May if Soyuz stopped?"
        found.ask_instead("person", name=people[0], when=when, if_=if_)
        return
    found.ask_instead("aboard", when=when, if_=if_)
    # "Would an American be aboard in May if Dragon stopped?"
    if all(any(one.first in part for part in asking) for one in sight.groups):
        found.put_whom()
        sexes = (cue for cue in SEXES if cue in sight.cues)
        found.take(*(cue for cue in sexes if only_in(asking, sight.every[cue])))


def dates_said(found: Filling) -> list[SaidDate]:
    """The dates of a text; whoever says "now" says no more than whoever leaves it out."""
    return [date for date in found.sight.dates if date.text != "now"]
