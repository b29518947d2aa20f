"""What of an answer the words of a text ask for, so that it can come first."""

from dataclasses import replace

from bot.languages.spoken import language_of
from bot.questions.registry import Focus
from bot.questions.taking import ASKING, FUNCTION
from bot.reading.sight import Sight, Thing

# What is said of someone or something, so that a question mark asks whether it is so.
_SAID_OF = {
    "aboard", "space", "still", "now", "past", "future", "been", "ever", "always", "never",
    "together", "empty", "launch", "dock", "undock", "land", "fly",
}  # fmt: skip
_NOT_SAID_OF = {"next", "last", "first", "days", "total", "most", "longest", "record"}


def focus_of(sight: Sight, asked: Sight | None = None) -> Focus:
    """What of an answer the words of a text ask for, ``asked`` by those of them that only ask."""
    if asked is not None:
        whole, part = focus_of(sight), focus_of(asked)
        places = [at for cue in ASKING for at in asked.every.get(cue, ())]
        would = min(asked.every.get("if", ()), default=len(asked.words)) < min(places, default=0)
        whether = whole.whether or part.whether or would or (not places and "if" in asked.cues)
        return replace(part, whether=whether)
    cues = sight.cues.keys()
    asking = [cue for cue in cues if cue in ASKING or cue == "yes-no"]
    first = min(asking, key=lambda cue: (sight.places[cue], cue), default="")
    whether = "true" in cues or (first == "yes-no" and not _asks_after_all(sight))
    if not asking and "?" in sight.text:
        # A name or a thing with a question mark asks nothing that is so or not.
        named = bool(sight.people or sight.groups)
        said = bool(cues & _SAID_OF) or ("station" in cues and named)
        # "And if Soyuz stopped?" asks what would come of it, with a side whether that would stay.
        # "Will she fly again?" asks of no next one.
        again = {"next"} if "future" in cues and sight.people else set()
        whether = said and (named or "if" not in cues) and not cues & (_NOT_SAID_OF - again)
        whether = whether and not _asks_what_it_is(sight)
    # "Would an American be aboard if Dragon stopped": a word stands first, and the "if" later.
    conditions = sight.every.get("condition", ())
    begins = any(0 in sight.every.get(cue, ()) for cue in ("if", "future"))
    if not asking and begins and conditions and 0 not in conditions:
        whether = True
    now = {"now"} if any(date.text == "now" for date in sight.dates) else set()
    return Focus(
        frozenset(cues | now),
        tuple(str(one.value) for one in sight.groups if not _of_a_ship(one, sight)),
        whether,
        tuple(str(one.value) for one in sight.people if one.value),
        tuple(str(one.value) for one in sight.programs),
        tuple(str(one.value) for one in sight.missions if one.value),
        tuple(one.value for one in sight.numbers if isinstance(one.value, int)),
        tuple(date.text or date.open_year for date in sight.dates if date.text != "now"),
        tuple(one.value for one in sight.ordinals if isinstance(one.value, int)),
    )


def _asks_what_it_is(sight: Sight) -> bool:
    """Whether what a text ends with marks what it asks about: "ISSに行った日本人は？"."""
    last = len(sight.words) - 1
    return sight.noun_last and last in sight.every.get("follow", ())


def _asks_after_all(sight: Sight) -> bool:
    """Whether the verb that asks yes or no is only part of another question.

    "Il y a combien de ...", "c'est quand", "if all had to leave, who ...".
    """
    places, cues = sight.places, sight.cues.keys()
    if cues & {"how-many", "how-long", "wait", "why"}:
        return True
    # "The date the agreement was signed" names something before it comes to a verb.
    things = (*sight.people, *sight.missions, *sight.expeditions)
    before = sum(places[cue] < places["yes-no"] for cue in cues - FUNCTION)
    before += sum(thing.first < places["yes-no"] for thing in things)
    if before > 1 and not language_of(sight.language).asks_anywhere:
        return True
    if "if" in cues and cues & {"who", "which"}:
        return True
    if any(places[cue] < places["yes-no"] for cue in cues & {"days", "total"}):
        return True
    return any(
        places[cue] in (places["yes-no"] + 1, len(sight.words) - 1)
        for cue in ("when", "where")
        if cue in cues
    )


def _of_a_ship(group: Thing, sight: Sight) -> bool:
    """Whether a country or agency tells whose ship is meant: "NASA's SpaceX Crew-11"."""
    ships = {one.first for one in (*sight.missions, *sight.programs)}
    if "ship" in sight.places:
        ships.add(sight.places["ship"])
    end = group.last
    return bool(ships & {end, end + (sight.words[end : end + 1] == ("s",))})
