"""The same record by another measure: at a stretch or in all, "no, I meant in one flight". Pure."""

from bot.questions.filling import Filling
from bot.reading.categories import Category
from bot.reading.sight import Sight
from bot.station.found import Tell
from bot.understanding.before import Before
from bot.understanding.stepping import OTHERWISE, names_no_other

# What says that it is of one stay; "in all" says that it is of all of them.
_AT_ONCE = {"stay", "flight", "length"}
_BESIDE = OTHERWISE | {"total", "been", "only", "longest", "most"}
# Each measure with its other, at a stretch and in all.
_RECORDS = (
    (Category.LONGEST_STAY, Category.DAYS_ABOARD),
    (Category.LONGEST_FLIGHT, Category.DAYS_IN_SPACE),
)
_FOUND = ((Tell.LONGEST, Tell.MOST),)


def by_another_measure(sight: Sight, before: Before) -> Filling | None:
    """The question before with stays counted each or all together; None if not asked so."""
    cues = sight.cues.keys()
    at_once, in_all = bool(cues & _AT_ONCE), "total" in cues
    if at_once is in_all or cues - _AT_ONCE - _BESIDE or not names_no_other(sight):
        return None
    name, pairs = ("category", _RECORDS) if before.name == "records" else ("tell", _FOUND)
    measures = next((pair for pair in pairs if before.told.get(name) in pair), None)
    if measures is None or before.name not in {"records", "find"}:
        return None
    found = Filling(sight, before.scene, before.question, before.year, dict(before.told))
    found.given[name] = measures[in_all]
    found.take(*cues)
    return found
