"""What is meant: the rule that fits best what was recognised, with the reasons kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.questions.intents import RULES, Rule
from bot.questions.recognising import Sight

# Fewer points than this are no understanding; each word of which nothing is known costs some.
ENOUGH, PER_WORD_LEFT = 16, 5

PER_CHAT = 3

_SIDES = {"RU": {"RU", "Roscosmos"}, "US": {"US", "NASA"}}


@dataclass(frozen=True, slots=True)
class Score:
    """How well an intent fits, by the line of its best rule."""

    intent: str
    points: int
    line: str
    also: Mapping[str, str] = field(default_factory=dict)


def scores(sight: Sight) -> tuple[Score, ...]:
    """The intents that fit, best first, each by its best rule."""
    given = terms(sight)
    penalty = PER_WORD_LEFT * len(sight.left) + PER_CHAT * ("chat" in sight.cues)
    best: dict[str, Rule] = {}
    for rule in RULES:
        if rule.missing & given or not all(term & given for term in rule.terms):
            continue
        if rule.intent not in best or rule.points > best[rule.intent].points:
            best[rule.intent] = rule
    found = [
        Score(rule.intent, rule.points - penalty, rule.line, dict(rule.also))
        for rule in best.values()
    ]
    order = {rule.intent: place for place, rule in reversed(list(enumerate(RULES)))}
    return tuple(sorted(found, key=lambda score: (-score.points, order[score.intent])))


def terms(sight: Sight) -> frozenset[str]:
    """The terms of the rules that a text has."""
    found = set(sight.cues)
    codes = {group.value for group in sight.groups}
    for name, side in _SIDES.items():
        if codes & side:
            found.add(name)
    if "cosmonaut" in sight.cues and "GROUP" not in found:
        found |= {"RU", "GROUP"}
    programs = {program.value for program in sight.programs}
    for name, things in (
        ("PERSON", sight.people),
        ("MISSION", sight.missions),
        ("EXPEDITION", sight.expeditions),
        ("PROGRAM", sight.programs),
        ("GROUP", sight.groups),
        ("DATE", sight.dates),
    ):
        if things:
            found.add(name)
    if len(sight.people) > 1:
        found.add("TWO")
    if len(sight.groups) > 1:
        found.add("GROUPS")
    if any(date.role in {"from", "until"} for date in sight.dates):
        found.add("SPAN")
    if ("RU" in found and programs & {"dragon", "starliner"}) or (
        "US" in found and "soyuz" in programs
    ):
        found.add("CROSS")
    return frozenset(found)
