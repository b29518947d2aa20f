"""Names of people whom the facts do not hold: the words left over where it is asked of someone."""

from dataclasses import replace

from bot.reading.folding import folded
from bot.reading.names import is_given_name
from bot.reading.plain_words import plain
from bot.reading.sight import Sight, Thing
from bot.reading.zones import find_zone
from bot.station.manifest import Manifest

# Cues with which people ask of a person.
_OF_PERSON = {
    "yes-no", "still", "days", "spend", "how-long", "wait", "tell", "times", "where", "fly", "when",
    "been", "together", "past",
}  # fmt: skip
_NOT_OF_PERSON = {"how-many", "people", "crew", "country", "which", "why", "how", "can", "list"}
# A name has hardly more words.
_MOST = 3


def named(sight: Sight, manifest: Manifest) -> Sight:
    """What was recognised, with a given name and another's family name as one stranger's.

    "Tom Holland" is no Tom of the facts, nor "Anna Smith" an Anna and a Smith. Only a word with
    a capital letter is taken for a family name that nobody has.
    """
    for one in sight.people:
        after = one.first + 1
        if after >= len(sight.words) or not is_given_name(manifest, plain(one.words)):
            continue
        name = f"{sight.words[one.first]} {sight.words[after]}"
        if folded(name) not in sight.text:
            continue
        other = next((person for person in sight.people if person.first == after), None)
        if other is not None and (" " in other.words or is_given_name(manifest, other.words)):
            continue
        if other is None and (after not in sight.left_at or not sight.words[after][:1].isupper()):
            continue
        stranger = Thing("person", None, name, one.first, after + 1, called=name)
        people = tuple(
            stranger if person is one else person for person in sight.people if person is not other
        )
        kept = [place for place, at in enumerate(sight.left_at) if at != after]
        return replace(
            sight,
            people=people,
            left=tuple(sight.left[place] for place in kept),
            left_at=tuple(sight.left_at[place] for place in kept),
        )
    return sight


def asked_of(sight: Sight) -> Thing | None:
    """The words left over as the name of someone, where it is asked of someone so named."""
    cues = set(sight.cues)
    if not sight.left or any((sight.groups, sight.people, sight.missions, sight.programs)):
        return None
    if not cues & {"aboard", "station", "space"} or any(cue.startswith("x-") for cue in cues):
        return None
    counted = "how-many" in cues and "days" in cues
    if cues & _NOT_OF_PERSON and not counted:
        return None
    if not cues & _OF_PERSON and len(sight.words) > 4:
        return None
    name = _name_left(sight)
    if any(find_zone(word) for word in name.split()):
        return None
    before = ("aboard", "station", "space", "who")
    told = [sight.words.index(sight.cues[cue].split()[0]) for cue in before if cue in cues]
    if not name or sight.words.index(name.split()[0]) > min(told):
        return None
    return _stranger(sight, name)


def _name_left(sight: Sight) -> str:
    """The first words left over, as far as they stand together; blank if they are many."""
    if sight.left[0] not in sight.words:
        # A whole clause is nobody's name.
        return ""
    first = sight.words.index(sight.left[0])
    name = [sight.left[0]]
    for word in sight.words[first + 1 : first + 1 + _MOST]:
        if len(name) == len(sight.left) or word != sight.left[len(name)]:
            break
        name.append(word)
    rest = len(sight.left) - len(name)
    return " ".join(name) if not rest or "together" in sight.cues else ""


def beside(sight: Sight) -> Sight:
    """What was recognised, with the words left over as whoever someone was together with."""
    if "together" not in sight.cues or len(sight.people) != 1 or not 0 < len(sight.left) <= _MOST:
        return sight
    name = _name_left(sight)
    if not name:
        return sight
    return replace(sight, people=(*sight.people, _stranger(sight, name)), left=())


def _stranger(sight: Sight, name: str) -> Thing:
    first = sight.words.index(name.split()[0])
    return Thing("person", None, name, first, first + len(name.split()), called=name)
