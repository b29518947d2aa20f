"""Follow-ups that ask for the record at the other end of an order: "and the youngest?". Pure."""

from bot.questions.filling import Filling
from bot.reading.categories import Category
from bot.reading.sight import Sight
from bot.understanding.before import Before
from bot.understanding.stepping import OTHERWISE, is_bare

# The record that is at the other end of the order of another, by the word that asks for it.
_ENDS = (
    ("longest", "shortest", Category.LONGEST_STAY, Category.SHORTEST_STAY),
    ("longest", "shortest", Category.LONGEST_FLIGHT, Category.SHORTEST_FLIGHT),
    ("longest", "shortest", Category.LONGEST_DOCKED, Category.SHORTEST_DOCKED),
    ("longest", "shortest", Category.LONGEST_EXPEDITION, Category.SHORTEST_EXPEDITION),
    ("longest", "shortest", Category.LONGEST_COMMAND, Category.SHORTEST_COMMAND),
    ("oldest", "youngest", Category.OLDEST, Category.YOUNGEST),
)
# What the longest at a stretch are compared by in all.
_IN_ALL = (
    (Category.LONGEST_STAY, Category.DAYS_ABOARD),
    (Category.LONGEST_FLIGHT, Category.DAYS_IN_SPACE),
    (Category.LONGEST_COMMAND, Category.DAYS_IN_COMMAND),
)
_OTHER_END = {
    **{("total", one): other for one, other in _IN_ALL},
    **{(last, one): other for _, last, one, other in _ENDS},
    **{(first, other): one for first, _, one, other in _ENDS},
}


def from_the_other_end(sight: Sight, before: Before) -> Filling | None:
    """The record at the other end of the same order: "and the shortest?", "and the youngest?"."""
    cues = sight.cues.keys() - OTHERWISE - {"record", "who", "stay", "flight", "fly"}
    if before.name != "records" and before.earlier is not None:
        # Whoever was first may have been asked of since.
        before = before.earlier
    if before.name != "records" or len(cues) != 1 or not is_bare(sight):
        return None
    (order,), category = cues, before.told.get("category")
    other = _OTHER_END.get((order, category)) if category else None
    if other is None or sight.ordinals or sight.numbers:
        return None
    found = Filling(sight, before.scene, before.question, before.year, dict(before.told))
    found.given["category"] = other
    found.take(*sight.cues)
    return found
