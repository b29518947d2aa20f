"""Names of missions as people type them: MS29, "crew 11", "Axiom Ax-4", "союз мс-29"."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from bot.errors import AmbiguousName, UnknownMission
from bot.questions.names import (
    MARGIN,
    MAX_CHOICES,
    MAX_LENGTH,
    NEAR,
    Named,
    bounded,
    either,
    plain,
    quoted,
)
from bot.station.domain import Manifest

# Enough Cyrillic for the names of ships.
_CYRILLIC = {"союз": "soyuz", "тма": "tma", "тм": "tm", "мс": "ms", "крю": "crew", "стс": "sts"}
_FILLERS = {"spacex", "mission", "axiom", "boeing", "the", "flight", "space", "shuttle", "dragon"}


def find_mission(manifest: Manifest, text: str) -> Named:
    """The mission that ``text`` names, as MS29, "crew 11", "Axiom Ax-4" or "союз мс-29".

    Raises AmbiguousName if several fit, UnknownMission if none does. Figures are never
    taken for other figures.
    """
    bounded(text, UnknownMission)
    keys = _mission_keys(manifest)
    typed = _compact(text)
    if not typed:
        raise UnknownMission("A mission is missing. Try 'Soyuz MS-29' or 'Crew-11'.")
    found = keys.get(typed) or keys.get(_bare(text)) or ()
    if len(found) == 1:
        return Named(found[0])
    if not found:
        found = _mission_near(typed, keys)
        if len(found) == 1 and not typed.isdigit():
            return Named(found[0], exact=False)
    if len(found) > 1 and not typed.isdigit():
        missions = [manifest.mission(mission) for mission in found[:MAX_CHOICES]]
        raise AmbiguousName(
            f"{quoted(text)} could be {either([mission.name for mission in missions])}:",
            suggestions=[mission.name for mission in missions],
            choices=[(mission.name, mission.id) for mission in missions],
        )
    close = offer_missions(manifest, text)[:3]
    hint = f" Did you mean {either([name for name, _ in close])}?" if close else ""
    raise UnknownMission(
        f"I know no crewed mission to the station called {quoted(text)}.{hint}",
        suggestions=[name for name, _ in close],
        choices=close,
    )


def offer_missions(manifest: Manifest, typed: str) -> list[tuple[str, str]]:
    """Missions to choose from while someone types: (label, id), newest first if equal."""
    wanted = _compact(typed[:MAX_LENGTH])
    newest = list(reversed(manifest.missions))
    if not wanted:
        return [(mission.name, mission.id) for mission in newest]
    keys = _mission_keys(manifest)
    scores: dict[str, float] = {}
    for key, missions in keys.items():
        score = (
            100.0 if key.startswith(wanted) else 90.0 if wanted in key else fuzz.ratio(wanted, key)
        )
        for mission in missions:
            scores[mission] = max(scores.get(mission, 0.0), score)
    ranked = sorted(newest, key=lambda mission: -scores.get(mission.id, 0.0))
    return [(mission.name, mission.id) for mission in ranked if scores.get(mission.id, 0) >= NEAR]


@lru_cache(maxsize=64)
def _mission_keys(manifest: Manifest) -> Mapping[str, tuple[str, ...]]:
    keys: dict[str, dict[str, None]] = {}
    for mission in manifest.missions:
        names = {mission.id, mission.name, mission.formal_name, *mission.aliases} - {""}
        for name in names:
            keys.setdefault(_compact(name), {})[mission.id] = None
            keys.setdefault(_bare(name), {})[mission.id] = None
        if mission.program == "soyuz":
            keys.setdefault(_compact(mission.name).removeprefix("soyuz"), {})[mission.id] = None
    keys.pop("", None)
    return MappingProxyType({key: tuple(missions) for key, missions in keys.items()})


def _compact(text: str) -> str:
    """Letters and figures only, figures without leading zeros: "MS-01" and "ms 1" are alike."""
    words = re.findall(r"[^\W\d_]+|\d+", plain(text))
    return "".join(
        word.lstrip("0") or "0" if word.isdigit() else _CYRILLIC.get(word, word) for word in words
    )


def _bare(text: str) -> str:
    """The compact name without words that say what any mission is."""
    words = [word for word in plain(text).split() if word not in _FILLERS]
    return _compact(" ".join(words))


def _mission_near(typed: str, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    figures = re.findall(r"\d+", typed)
    fitting = [key for key in keys if re.findall(r"\d+", key) == figures]
    if not figures or not fitting:
        return ()
    near = process.extract(typed, fitting, scorer=fuzz.ratio, limit=5, score_cutoff=NEAR)
    found = dict.fromkeys(
        m for key, score, _ in near if score >= near[0][1] - MARGIN for m in keys[key]
    )
    return tuple(found)
