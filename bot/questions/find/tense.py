"""Whether a text asks of what was flown, and not of what is so now or is to come."""

from bot.questions.find.said import Said
from bot.questions.find.subject import subject
from bot.reading.formerly import is_formerly
from bot.station.found import Of
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out

# Whoever asks of what is so now, or to come, does not ask for what was flown.
_NOT_FLOWN = {"future", "still", "now", "if", "country"}
# What shows that it is asked for all that was flown.
_FLOWN = {
    "past", "been", "ever", "never", "first", "last", "nth", "several", "twice", "once", "times",
    "most", "longest", "shortest", "more-than", "less-than", "at-least", "carry", "other-kind",
    "change", "land", "spend", "fly", "launch", "dock", "first-flight", "usually",
}  # fmt: skip


def is_of_the_past(said: Said) -> bool:
    """Whether something tells that it is asked of what was flown."""
    cues, known_to = said.cues, f"{said.found.scene.manifest.known_to:%Y-%m-%d}"
    dates = [date for date in said.sight.dates if not date.is_stretch]
    # Today is another day than those of which something is known, or one of them.
    if any(date.text == "now" or known_to < date.text[:10] for date in dates):
        return False
    # "Another" is the next only where there is none before.
    if not cues.isdisjoint(_NOT_FLOWN) or ("next" in cues and "land" not in cues):
        return False
    # Who commands now is asked for by "who", and which ships are to come by "when" or "next".
    whose = cues & {"station", "people", "who", "woman", "men", "cosmonaut"}
    asked = bool(cues & {"how-many", "which", "station", "list"})
    commanded = "commander" in cues and asked and bool(whose)
    of_all = bool(cues & {"list", "how-many", "with", "without", "carry"})
    listed = of_all and subject(said.sight) is Of.FLIGHTS
    counted = subject(said.sight) is Of.DAYS
    before = is_formerly(said.sight)
    return bool(before or cues & _FLOWN or said.sight.dates or commanded or listed or counted)


def is_of_now(said: Said) -> bool:
    """Whether it is asked of those aboard on what ship they came: "who aboard is no Dragon's"."""
    cues = said.cues
    verbs = {"past", "dock", "land", "at-least", "carry"}
    # In some languages one verb says that they are there, and another that they flew.
    flown = cues & (_FLOWN - verbs - (set() if said.sight.noun_last else {"fly", "launch"}))
    known = flown or said.sight.dates or said.sight.lengths
    return "aboard" in cues and bool(said.sight.programs) and not known


def is_before_all(said: Said) -> bool:
    """Whether it is asked of a time before the station was there: of another Soyuz then."""
    began = _began(said.found.scene.manifest)
    known = [date.text[:10] for date in said.sight.dates if date.text]
    return bool(known) and all(day < began[: len(day)] for day in known)


@worked_out
def _began(manifest: Manifest) -> str:
    """The day of the first event of all."""
    first = min(event.at.earliest for event in manifest.events if event.at)
    return f"{first:%Y-%m-%d}"
