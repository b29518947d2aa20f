"""What can be meant, by what a text tells: rules over cues, the same for every language.

A rule is a line of terms that must all be there; ``a|b`` is either, ``!a`` must be missing.
Terms in small letters are cues of the languages, those in capitals are things named:
PERSON, TWO (people), MISSION, EXPEDITION, PROGRAM, GROUP, GROUPS (two), US, RU, DATE, SPAN,
CROSS (people of one side and a ship of the other's). Ten points for each term that is there,
and what the rule adds; the rule with most points says what is meant, the first among equals.
"""

from collections.abc import Iterator
from dataclasses import dataclass

TERM = 10


@dataclass(frozen=True, slots=True)
class Rule:
    """What is meant if all the terms are there; ``also`` are arguments that follow from it."""

    intent: str
    terms: tuple[frozenset[str], ...]
    missing: frozenset[str]
    points: int
    line: str
    also: tuple[tuple[str, str], ...] = ()


def _rules(intent: str, *lines: str, more: int = 0, **also: str) -> Iterator[Rule]:
    for line in lines:
        terms = [term for term in line.split() if not term.startswith("!")]
        missing = frozenset(
            one for term in line.split() if term.startswith("!") for one in term[1:].split("|")
        )
        yield Rule(
            intent,
            tuple(frozenset(term.split("|")) for term in terms),
            missing,
            TERM * len(terms) + more,
            line,
            tuple(also.items()),
        )


_NOT_WHO = (
    "!why|how|can|most|longest|shortest|fewest|record|cost|seat|agreement|swap|suspend|rate|take-to"
)
TOPICS = {
    "position": "where the station is or when it can be seen",
    "life": "daily life aboard",
    "private": "private matters of the crew",
    "other-station": "other stations",
    "weather": "the weather of Earth or space",
    "elsewhere": "the rest of space",
    "cargo": "cargo ships",
    "work": "spacewalks, experiments and the hardware of the station",
    "operations": "how spacecraft work",
}

RULES: tuple[Rule, ...] = (
    *(
        rule
        for topic in TOPICS
        for rule in _rules("out-of-scope", f"x-{topic}", more=60, topic=topic)
    ),
    *_rules("out-of-scope", "where station !PERSON|MISSION|until", more=25, topic="position"),
    *_rules("out-of-scope", "where pronoun|space !PERSON|MISSION|PROGRAM", more=6, topic="position"),
    *_rules("help", "help", more=8),
    # ------------------------------------------------------------ who is aboard
    *_rules(
        "aboard",
        f"who|list|now|people|crew|still aboard|station|space {_NOT_WHO}",
        f"who|list|now people|crew {_NOT_WHO}|fly|next|future|MISSION",
        f"who aboard|space station {_NOT_WHO}",
        f"who|people|crew aboard|station|space DATE {_NOT_WHO}",
        f"who|how-many|country|people aboard|station|space|people|crew DATE {_NOT_WHO}",
        f"who|which|list|still people|crew|country|GROUP aboard|station|space {_NOT_WHO}",
        f"yes-no people|GROUP aboard|station|space {_NOT_WHO}",
        f"crew|people station|aboard|space {_NOT_WHO}",
        f"crew|people DATE {_NOT_WHO}|flight",
        "how-many people|crew|country|GROUP|woman|cosmonaut",
        "how-many aboard|station|space|DATE !seat|ship|expedition|times|days",
        "how-many people|crew|country|GROUP|woman|cosmonaut aboard|station|space",
        "how-many people|crew|country|GROUP|woman|cosmonaut aboard|station|space DATE",
        f"GROUP aboard|station|space {_NOT_WHO}",
        f"GROUP DATE aboard|station|space {_NOT_WHO}",
        f"country|woman aboard|station|space|now {_NOT_WHO}",
        f"aboard station|space DATE|now {_NOT_WHO}|what-is",
    ),
    # ------------------------------------------------------------ what comes next
    *_rules(
        "next",
        "next launch|dock|undock|land|fly|ship|flight|crew|PROGRAM|rotation|replace !last|suspend",
        "next when launch|dock|undock|land|fly|ship|flight|crew|PROGRAM|rotation !past|suspend",
        "next PROGRAM launch|dock|undock|land|fly|flight !last|suspend",
        "next PROGRAM when|future|who|yes-no launch|dock|undock|land|fly|flight !last|suspend",
        "next who|crew fly|ship|flight|PROGRAM|launch station|when|future",
        "next who fly|launch|ship|PROGRAM|replace", "next who|people !last|commander|PERSON",
        "when launch|dock|undock|land !past|PERSON|MISSION|agreement|last|end",
        "when launch|dock|undock|land crew|people|pronoun|future|now !past|PERSON|MISSION|last|end",
        "when PROGRAM launch|dock|undock|land|fly|future !past|MISSION|last|PERSON|suspend",
        "when crew|pronoun rotation|replace|land !past|MISSION|PERSON",
        "future launch|land|dock|undock|flight|rotation !MISSION|PERSON|suspend|past|if",
        "future PROGRAM launch|fly|flight|yes-no !MISSION|PERSON|suspend|past|if|DATE",
        "when rotation !past", "rotation next|when|future|crew",
        more=4,
    ),
    # ------------------------------------------------------------ missions
    *_rules("mission", "MISSION", more=15),
    *_rules(
        "mission",
        "MISSION who|crew|people|when|launch|dock|undock|land|fly|tell|how-long|list|flight|ship|commander|replace|where|PERSON|how-many|seat",
        more=18,
    ),
    *_rules(
        "last-mission",
        "last PROGRAM|ship|flight|launch|land|dock|undock !PERSON|GROUP|next|records|longest",
        "last PROGRAM launch|land|dock|undock|flight|fly|when|ship !PERSON|next",
        more=6,
    ),
    *_rules("person-mission", "PERSON PROGRAM launch|dock|undock|land !TWO", more=25),
    *_rules("transit", "take-to", "take-to how-long|how-many|usually|station", more=30),
    # ------------------------------------------------------------ people
    *_rules("person", "PERSON", more=12),
    *_rules(
        "person",
        "PERSON aboard|station|space|days|when|how-long|how-many|still|spend|land|launch|dock|fly|times|where|tell|who|total|flight|which|list|now|commander|PROGRAM|past",
        "PERSON times|days|how-long|when|still aboard|station|space|fly|spend|total",
        more=12,
    ),
    *_rules("together", "TWO !compare", more=26),
    *_rules("together", "TWO together|at-once", more=40),
    *_rules("compare", "TWO still|days|times|where|total|how-many|land|now !together|at-once", more=26),
    *_rules("compare", "TWO compare|longest|most !together", more=36),
    *_rules("compare", "TWO or|compare who|which|days|longest|most|compare !together", more=36),
    # ------------------------------------------------------------ expeditions, commanders
    *_rules("expedition", "EXPEDITION", more=30),
    *_rules("expedition", "commander !PERSON|MISSION|GROUP", more=15),
    *_rules(
        "expedition",
        "commander station|aboard|space|DATE|now|who|still !PERSON|MISSION",
        "commander station|aboard|space|DATE|now who|which|still|station !PERSON|MISSION",
        "commander who station|aboard|space|now DATE|now !PERSON|MISSION",
        more=16,
    ),
    *_rules("expedition", "expedition which|when|now|DATE|aboard|list !PERSON", more=10),
    *_rules("first-crew", "how-long empty !ever|PERSON", more=16),
    *_rules(
        "first-crew",
        "first crew !MISSION|GROUP|commander|next|PROGRAM",
        "first crew when|dock|aboard|station|who !MISSION|GROUP|commander|next|PROGRAM",
        "built people|crew|aboard station|space|people|crew",
        more=18,
    ),
    # ------------------------------------------------------------ the guarantee
    *_rules("guarantee", "guarantee !suspend|if|MISSION", more=15),
    *_rules(
        "guarantee",
        "US RU always|at-least|ever|never|without|only",
        "US RU always|at-least|ever aboard|station|space",
        "US RU yes-no aboard|station|space !how-many|together|list",
        more=24,
    ),
    *_rules(
        "guarantee",
        "US|RU ever|always|never without|never|only|at-least !CROSS",
        "US|RU ever|always|never|without aboard|station|space !how-many|CROSS|who|list|which",
        "US|RU only aboard|station|space|who",
        "empty ever|never|always|yes-no !can|future",
        more=12,
    ),
    *_rules("what-if", "suspend PROGRAM|MISSION", "suspend if|happen|future", more=18),
    *_rules(
        "what-if",
        "suspend if|happen|future PROGRAM|MISSION|guarantee",
        "if guarantee PROGRAM|MISSION",
        "happen without|if PROGRAM|MISSION",
        "if happen suspend PROGRAM|MISSION",
        more=26,
    ),
    # ------------------------------------------------------------ agreements and swaps
    *_rules("agreement", "agreement", more=12),
    *_rules("agreement", "agreement swap|sign|until|when|tell|guarantee", "swap sign|until|when|seat",
            more=18),  # fmt: skip
    *_rules("agreement", "agreement swap|seat sign|until|when|yes-no|tell", more=24),
    *_rules("cross-flights", "swap", more=12),
    *_rules("cross-flights", "swap list|who|which|how-many|fly|GROUP|PROGRAM !agreement", more=18),
    *_rules("cross-flights", "CROSS fly|who|which|list|first|how-many|ever|ship !PERSON|suspend|DATE",
            more=30),  # fmt: skip
    *_rules("cross-flights", "CROSS fly|who|which|list|first|how-many|ever|ship DATE|SPAN !PERSON|suspend",
            more=30),  # fmt: skip
    # ------------------------------------------------------------ seats, cadence
    *_rules("seats", "seat !agreement|swap|MISSION", more=10),
    *_rules("seats", "seat ship|aboard|PERSON|how-many|who|which|DATE|station !agreement|swap|MISSION",
            more=22),  # fmt: skip
    *_rules("seats", "ship|PROGRAM dock which|how-many|list|now !when|next|longest|past|MISSION", more=20),
    *_rules("seats", "escape who|which|ship|PERSON|seat|how-many !agreement|swap", more=16),
    *_rules("seats", "escape who|which ship|seat !agreement|swap", more=20),
    *_rules(
        "cadence",
        "rate PROGRAM|launch|fly|ship|flight|crew|rotation !PERSON",
        "usually PROGRAM|ship|flight|people|crew stay|fly|aboard|flight !PERSON|MISSION",
        "how-long PROGRAM|ship|flight|people|crew stay !PERSON|MISSION|past",
        "usually|how-long PROGRAM|ship|flight|people|crew stay|aboard !PERSON|MISSION|past|longest",
        "how-many launch|flight|ship DATE|SPAN|rate|ever|past !PERSON|dock|seat",
        "how-many PROGRAM launch|flight|fly !PERSON",
        "how-many PROGRAM launch|flight|fly DATE|SPAN|past|ever !PERSON",
        more=15,
    ),
    # ------------------------------------------------------------ the station itself
    *_rules("station", "end station|until !MISSION|PERSON|PROGRAM|crew|people",
            "until station !agreement|swap|MISSION|PERSON", more=7, topic="end"),
    *_rules("station", "end|until station|when until|when|future|can|end !agreement|swap|MISSION|PERSON|crew|people",
            "happen station DATE|future !PROGRAM|MISSION|suspend", "when launch station past !crew|people|PROGRAM",
            more=10, topic="end"),  # fmt: skip
    *_rules("station", "can empty station", "built", "built|first station when|how-long|launch", more=9,
            topic="end"),  # fmt: skip
    *_rules("station", "cost", more=8, topic="cost"),
    *_rules("station", "cost station|rate|how-many", more=14, topic="cost"),
    *_rules("station", "partners station|country|who", "partners country|who station|which|who", more=14,
            topic="partners"),  # fmt: skip
    *_rules("station", "heads", more=8, topic="heads"),
    *_rules("station", "heads GROUP|who|DATE", "heads GROUP who", "heads GROUP who DATE",
            "heads|commander GROUP who !station|aboard", more=20, topic="heads"),  # fmt: skip
    *_rules("station", "carry ship|crew|people|PROGRAM", "carry|fly which ship station !PERSON|MISSION|next|DATE",
            "carry ship|which crew|people|station", more=14, topic="vehicles"),  # fmt: skip
    *_rules("station", "meeting", more=8, topic="meeting"),
    *_rules("station", "faq", more=8, topic="questions"),
    *_rules("station", "tell station !crew|people", more=2),
    *_rules("station", "what-is station !crew|people|space|aboard", more=-3),
    # ------------------------------------------------------------ records
    *_rules("records", "longest stay|flight|aboard|station|record|expedition !PERSON|dock|compare|how-many",
            "longest stay|flight|aboard|station|record who|which|people|woman|record|GROUP !PERSON|MISSION",
            "longest aboard|station stay|flight|record|who|which", "record stay|how-long aboard|station|flight|who",
            more=20, category="longest-stay"),  # fmt: skip
    *_rules("records", "most|longest|record days|space|total|spend !PERSON|stay|flight|MISSION",
            "most|longest days|total|how-long space|who|which|aboard|record !PERSON|MISSION",
            "longest who|which|people space !PERSON|stay|flight", "most days|spend who space|total !PERSON",
            more=21, category="most-days-in-space"),  # fmt: skip
    *_rules("records", "most days|spend station|aboard who|which|people|record !PERSON|space", more=22,
            category="most-days-aboard"),  # fmt: skip
    *_rules("records", "most times !PERSON", "most times who|which|people|station|aboard !PERSON",
            "most times who|which|people station|aboard|space !PERSON|days", more=21,
            category="most-visits"),  # fmt: skip
    *_rules("records", "most people|crew !days|times|spend|PERSON|longest",
            "most people|crew aboard|at-once|station|ever|how-many|record !days|times|spend|PERSON|longest",
            "most people|crew aboard|station|how-many|ever at-once|station|aboard !days|times|spend|PERSON",
            more=18, category="most-aboard"),  # fmt: skip
    *_rules("records", "fewest people|crew|aboard|station !PERSON",
            "fewest people|crew aboard|station|ever|how-many !PERSON", more=20,
            category="fewest-aboard"),  # fmt: skip
    *_rules("records", "longest ship|PROGRAM|flight dock", "longest ship|PROGRAM dock|stay|flight|aboard",
            more=23, category="longest-docked"),  # fmt: skip
    *_rules("records", "longest gap", more=24, category="longest-gap"),
    *_rules("records", "shortest handover|rotation", more=24, category="shortest-handover"),
    *_rules("records", "first people|woman|GROUP|who|crew|country aboard|station|space|fly|times|people !PERSON|MISSION|CROSS|EXPEDITION|when|expedition|DATE",
            "first people|woman|GROUP|who aboard|station|space|fly who|which|people|past|when !PERSON|MISSION|CROSS|EXPEDITION|DATE",
            more=18, category="first"),  # fmt: skip
    *_rules("records", "last people|woman|GROUP|who aboard|station|space|fly past|who|when !PERSON|MISSION|CROSS|DATE|flight|launch|land",
            more=14, category="last"),  # fmt: skip
    *_rules("records", "how-many|which|list country ever|times|fly|total !now|DATE|partners", more=14,
            category="countries"),  # fmt: skip
    *_rules("records", "how-many people|GROUP|woman|crew been !DATE|now|PERSON",
            "how-many people|GROUP|woman|crew been aboard|station|space !DATE|now|PERSON|most|fewest|longest",
            more=16, category="countries"),
    *_rules("records", "record !PERSON|MISSION|EXPEDITION", more=8, category="longest-stay"),
    # ------------------------------------------------------------ talk
    *_rules("chat", "chat", more=12),
)  # fmt: skip
