"""Names of missions as people type them: MS29, "crew 11", "Axiom Ax-4", "союз мс-29"."""

import re
from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from bot.errors import AmbiguousName, UnknownMission
from bot.messages import Message, Name, Of, OneOf
from bot.reading.alike import alike
from bot.reading.names import MARGIN, MAX_CHOICES, MAX_LENGTH, NEAR, Named, any_of, bounded
from bot.reading.plain_words import plain, quoted
from bot.station.domain import EventKind, Mission
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out

# A series of which nothing has flown for so long has ended.
_LONG_OVER = timedelta(days=2 * 365)
# A mission of a numbered series: ms 29, tma 19 m.
_NUMBERED = re.compile(r"([a-z]+)(\d{1,4})(m?)")
_FILLERS = {"spacex", "mission", "axiom", "boeing", "the", "flight", "space", "shuttle", "dragon"}


def called_without_facts(ship: str) -> str:
    """What a mission is called of which nothing was recorded yet: soyuz-ms-30 -> Soyuz MS-30."""
    if found := re.fullmatch(r"(soyuz)-(.+)", ship):
        return f"{found[1].capitalize()} {found[2].upper()}"
    if re.fullmatch(r"sts-.+", ship):
        return ship.upper()
    return f"{ship[:1].upper()}{ship[1:]}"


def find_mission(manifest: Manifest, text: str) -> Named:
    """The mission that ``text`` names, as MS29, "crew 11", "Axiom Ax-4" or "союз мс-29".

    A number alone, a programme ("soyuz") or a shared beginning ("crew") fits every mission
    that has it. Raises AmbiguousName, newest first, if several fit, UnknownMission if none
    does. Figures are never taken for other figures.
    """
    bounded(text, UnknownMission)
    keys = _mission_keys(manifest)
    typed = _compact(text)
    if not typed:
        raise UnknownMission("A mission is missing. Try 'Soyuz MS-29' or 'Crew-11'.")
    bare = _bare(text)
    kind = typed.removeprefix("the").removesuffix("mission")
    found = keys.get(typed) or keys.get(bare) or ()
    if len(found) == 1:
        return Named(found[0])
    found = found or _series(manifest).get(kind) or _series(manifest).get(bare) or ()
    if not found:
        _check_number(manifest, text, bare)
        found = _mission_near(manifest, typed)
        if len(found) == 1:
            return Named(found[0], exact=False)
    choices = [(named(manifest.mission(mission)), mission) for mission in found]
    if len(found) > 1:
        raise AmbiguousName(
            "{words} could be {names}:",
            words=quoted(text),
            names=any_of([name for name, _ in choices]),
            suggestions=[str(name) for name, _ in choices[:MAX_CHOICES]],
            choices=choices[:MAX_CHOICES],
        )
    close = choices or offer_missions(manifest, text)[:3]
    raise UnknownMission(
        Message(
            "I know no crewed mission to the station called {words}. Did you mean {names}?",
            words=quoted(text),
            names=OneOf(name for name, _ in close),
        )
        if close
        else Message("I know no crewed mission to the station called {words}.", words=quoted(text)),
        suggestions=[str(name) for name, _ in close],
        choices=close,
    )


def _check_number(manifest: Manifest, text: str, bare: str) -> None:
    """Raise UnknownMission for a number that a series of missions does not have.

    It is no misspelling of another series: MS-31 is not TM-31.
    """
    match = _NUMBERED.fullmatch(bare)
    fleet = _numbered(manifest).get(match[1] + match[3]) if match else None
    if match is None or not fleet:
        return
    newest = fleet[max(fleet)]
    words, name = quoted(text), named(manifest.mission(newest))
    raise UnknownMission(
        Message(
            "{words} is not known yet; the newest of its kind is {name}.", words=words, name=name
        )
        if int(match[2]) > max(fleet) and _goes_on(manifest, newest)
        else Message(
            "No {words} flew to the station; the last of its kind is {name}.",
            words=words,
            name=name,
        ),
        suggestions=[str(name)],
        choices=[(name, newest)],
    )


def _goes_on(manifest: Manifest, newest: str) -> bool:
    """Whether a series of missions is still flown: the newest is planned or hardly over."""
    launch = manifest.event(newest, EventKind.LAUNCH)
    when = launch.at if launch else None
    return when is None or when.latest > manifest.known_to - _LONG_OVER


@worked_out
def _numbered(manifest: Manifest) -> Mapping[str, Mapping[int, str]]:
    """The missions of each numbered series by number; a series is its letters, as "tmam"."""
    found: dict[str, dict[int, str]] = {}
    for key, missions in _mission_keys(manifest).items():
        match = _NUMBERED.fullmatch(key)
        if match and len(missions) == 1:
            found.setdefault(match[1] + match[3], {})[int(match[2])] = missions[0]
    return MappingProxyType(found)


def named(mission: Mission) -> Name:
    """What a mission is called, in any language."""
    return Name(mission.name, Of.MISSION, mission.id)


def offer_missions(manifest: Manifest, typed: str) -> list[tuple[Name, str]]:
    """Missions to choose from while someone types: (label, id), newest first if equal."""
    wanted = _compact(typed[:MAX_LENGTH])
    newest = list(reversed(manifest.missions))
    if not wanted:
        return [(named(mission), mission.id) for mission in newest]
    keys = _mission_keys(manifest)
    scores: dict[str, float] = {}
    within = [(key, 100.0 if key.startswith(wanted) else 90.0) for key in keys if wanted in key]
    for key, score in [*alike(wanted, keys, enough=NEAR), *within]:
        for mission in keys[key]:
            scores[mission] = max(scores.get(mission, 0.0), score)
    ranked = sorted(newest, key=lambda mission: -scores.get(mission.id, 0.0))
    return [(named(mission), mission.id) for mission in ranked if mission.id in scores]


@worked_out
def _mission_keys(manifest: Manifest) -> Mapping[str, tuple[str, ...]]:
    keys: dict[str, dict[str, None]] = {}
    # One of which nothing was recorded yet is known by its name.
    for mission in (*manifest.missions, *manifest.unheard_of):
        for key in _forms(mission):
            keys.setdefault(key, {})[mission.id] = None
    return MappingProxyType({key: tuple(missions) for key, missions in keys.items()})


@worked_out
def _series(manifest: Manifest) -> Mapping[str, tuple[str, ...]]:
    """What several missions may share, a number, a programme or a beginning; newest first."""
    programs = {
        program.id: {_compact(name) for name in (program.id, program.name, *program.aliases)}
        for program in manifest.programs
    }
    series: dict[str, dict[str, None]] = {}
    for mission in reversed(manifest.missions):
        numbers = re.findall(r"\d+", _compact(mission.name))
        beginnings = {re.split(r"\d", form)[0] for form in _forms(mission)}
        for shared in {*numbers, *beginnings, *programs.get(mission.program, ())} - {""}:
            series.setdefault(shared, {})[mission.id] = None
    return MappingProxyType({shared: tuple(missions) for shared, missions in series.items()})


def _forms(mission: Mission) -> set[str]:
    """The compact forms of a mission's names; a number alone is none."""
    names = {mission.id, mission.name, mission.formal_name, *mission.aliases}
    forms = {form for name in names for form in (_compact(name), _bare(name))}
    if mission.program == "soyuz":
        forms.add(_compact(mission.name).removeprefix("soyuz"))
    return {form for form in forms if form and not form.isdigit()}


def _compact(text: str) -> str:
    """Letters and figures only, figures without leading zeros: "MS-01" and "ms 1" are alike."""
    # Words of all languages, for which a question that names no mission need not wait.
    from bot.reading.small_words import SHIPS

    words = re.findall(r"[^\W\d_]+|\d+", plain(text))
    return "".join(
        word.lstrip("0") or "0" if word.isdigit() else SHIPS.get(word, word) for word in words
    )


def _bare(text: str) -> str:
    """The compact name without words that say what any mission is."""
    words = [word for word in plain(text).split() if word not in _FILLERS]
    return _compact(" ".join(words))


def _mission_near(manifest: Manifest, typed: str) -> tuple[str, ...]:
    keys, fitting = _mission_keys(manifest), _keys_by_figures(manifest).get(_figures(typed), ())
    near = alike(typed, fitting, most=5, enough=NEAR)
    found = dict.fromkeys(
        m for key, score in near if score >= near[0][1] - MARGIN for m in keys[key]
    )
    return tuple(found)


def _figures(key: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", key))


@worked_out
def _keys_by_figures(manifest: Manifest) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The keys of the missions that have figures, by these."""
    found: dict[tuple[str, ...], list[str]] = {}
    for key in _mission_keys(manifest):
        if figures := _figures(key):
            found.setdefault(figures, []).append(key)
    return MappingProxyType({figures: tuple(keys) for figures, keys in found.items()})
