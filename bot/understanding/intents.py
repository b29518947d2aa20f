"""What can be meant, by what a text tells: rules over cues, the same for every language."""

from bot.understanding.rules import NOT_WHO, TOPICS, Rule, rules

RULES: tuple[Rule, ...] = (
    *(
        rule
        for topic in TOPICS
        for rule in rules("out-of-scope", f"x-{topic}", more=60, topic=topic)
    ),
    *rules(
        "out-of-scope",
        "cost seat|PROGRAM|launch|ship|flight|people|space|GROUP !station|rate|when|agreement",
        more=40,
        topic="prices",
    ),
    *rules(
        "out-of-scope",
        "first people|who|woman|PERSON space !station|aboard|PROGRAM|GROUP",
        more=50,
        topic="elsewhere",
    ),
    *rules("out-of-scope", "where station !PERSON|MISSION|until", more=25, topic="position"),
    *rules("out-of-scope", "where pronoun|space !PERSON|MISSION|PROGRAM", more=6, topic="position"),
    # "Is the station over Germany": where "over" is "about" as well.
    *rules(
        "out-of-scope", "tell station GROUP yes-no !who|@people|how-many", more=30, topic="position"
    ),
    # A country as a place on the ground.
    *rules(
        "chat",
        "ABROAD !station|space|PROGRAM|@known|partners|launch|land",
        more=58,
    ),
    *rules("out-of-scope", "above station GROUP !who|people|how-many", more=30, topic="position"),
    # A leak is of the hardware, but where a mission is named it is told of that.
    *rules("out-of-scope", "leak !MISSION|escape", more=60, topic="work"),
    # Some names are words: "сколько котов на МКС".
    *rules(
        "chat",
        "how-many PERSON @place !days|times|flight|total|spend|people|how-long|GROUP|launch|fly",
        more=60,
    ),
    # Trains have stations and ferries captains.
    *rules("chat", "ground !iss|space|MISSION|EXPEDITION|cosmonaut", more=80),
    # Whom only the asker knows.
    *rules("chat", "kin when|where|still|aboard|land|launch !DATE|@known|how-many|who", more=60),
    # A day that only the asker knows.
    *rules("chat", "birthday !DATE|PERSON", more=60),
    *rules("out-of-scope", "birthday PERSON !DATE", more=60, topic="private"),
    *rules(
        "out-of-scope",
        "PERSON who together !TWO|station|aboard|space|past",
        "PERSON who sign !agreement|MISSION|station|aboard|space",
        more=40,
        topic="private",
    ),
    # What someone thinks of people and flights is in no table.
    *rules("chat", "opinion !agreement|guarantee|suspend", more=62),
    *rules("help", "help", more=12),
    # ------------------------------------------------------------ who is aboard
    *rules(
        "aboard",
        f"who|list|now|people|crew|still @place {NOT_WHO}",
        f"who|list|now people|crew {NOT_WHO}|fly|next|future|MISSION",
        f"who aboard|space station {NOT_WHO}",
        f"who|how-many|country|people @place|people|crew DATE {NOT_WHO}",
        f"yes-no people|GROUP @place {NOT_WHO}|undock|end",
        f"crew|people DATE {NOT_WHO}|flight",
        "how-many @anyone !commander|been",
        "how-many @place|DATE !seat|ship|expedition|times|days|commander|been",
        "how-many @anyone @place DATE !commander",
        f"GROUP @place {NOT_WHO}",
        f"country|woman|men @place|now {NOT_WHO}",
        f"aboard station|space DATE|now {NOT_WHO}|what-is",
        f"aboard DATE {NOT_WHO}|what-is|@known|@event",
    ),
    # Who names a day often tells what else it was: "on 12 April 2021, 60 years after Gagarin".
    *rules("aboard", f"who|which|people|crew station|aboard DATE {NOT_WHO}|@event", more=6),
    *rules("aboard", "never|empty @place DATE !RU|US|PERSON|MISSION|can|until", more=6),
    *rules("aboard", "woman|men DATE|now yes-no|list|which !@event|@known|PROGRAM|first", more=0),
    # ------------------------------------------------------------ what comes next
    *rules(
        "next",
        "next @event|fly|ship|flight|crew|PROGRAM|rotation|replace|what-is !last|suspend",
        "next expedition !commander|EXPEDITION",
        "next who|crew fly|ship|flight|PROGRAM|launch station|when|future",
        "when @event !past|PERSON|MISSION|agreement|last|end",
        "when @event crew|people|pronoun|future|now !past|PERSON|MISSION|last|end",
        "when PROGRAM @event|fly|future !past|MISSION|last|PERSON|suspend",
        "when crew|pronoun rotation|replace|land !past|MISSION|PERSON",
        "future launch|land|dock|undock|flight|rotation !MISSION|PERSON|suspend|past|if",
        "future PROGRAM launch|fly|flight|yes-no !MISSION|PERSON|suspend|past|if|DATE",
        "RU|US ship when|future|next !MISSION|PERSON|suspend|past|if|CROSS|list",
        "when rotation !past",
        "rotation next|when|future|crew",
        more=4,
    ),
    # ------------------------------------------------------------ missions
    *rules("mission", "MISSION", more=15),
    *rules(
        "mission",
        "MISSION @event|@of-mission",
        more=18,
    ),
    # "When did Crew-3 dock with Maurer": of whom it tells stands beside it.
    *rules("mission", "MISSION PERSON when @event", more=26),
    *rules(
        "last-mission",
        "last PROGRAM|ship|flight|launch|land|dock|undock !PERSON|GROUP|next|record|longest",
        more=6,
    ),
    *rules(
        "year-mission",
        "PROGRAM DATE who|crew|which|list @event|fly "
        "!PERSON|MISSION|next|rate|how-many|suspend|if|CROSS|usually|future|most|first|last",
        more=10,
    ),
    *rules("person-mission", "PERSON PROGRAM @event !TWO", more=25),
    *rules("transit", "take-to !which|can|ship", more=30),
    *rules("transit", "take-to how-long|how-many|usually|station !which|can|ship", more=30),
    # ------------------------------------------------------------ people
    *rules("person", "PERSON", more=12),
    *rules(
        "person",
        "PERSON @place|@event|@of-person",
        "PERSON times|days|how-long|when|still @place|fly|spend|total",
        more=12,
    ),
    *rules("together", "TWO !compare", more=26),
    *rules("together", "TWO together|at-once", more=40),
    *rules(
        "compare", "TWO still|days|times|where|total|how-many|land|now !together|at-once", more=26
    ),
    *rules("compare", "TWO compare|longest|most !together", more=36),
    *rules("compare", "TWO or|compare who|which|days|longest|most|compare !together", more=36),
    # ------------------------------------------------------------ expeditions, commanders
    *rules("expedition", "EXPEDITION", more=30),
    *rules("expedition", "commander !PERSON|MISSION|GROUP|PROGRAM|how-many|how-long|rate", more=15),
    *rules(
        "expedition",
        "commander station|aboard|space !PERSON|MISSION|PROGRAM|how-many|how-long|rate",
        more=16,
    ),
    *rules("expedition", "expedition which|when|now|DATE|aboard|list|how-many !PERSON", more=10),
    *rules(
        "first-crew",
        "first crew !MISSION|GROUP|commander|next|PROGRAM",
        "built people|crew|aboard station|space|people|crew !PERSON|MISSION|agreement|swap",
        "first crew when|dock|aboard|station|who !MISSION|GROUP|commander|next|PROGRAM",
        more=18,
    ),
    # ------------------------------------------------------------ the guarantee
    *rules("guarantee", "guarantee !suspend|if|MISSION", more=15),
    *rules("guarantee", "guarantee DATE|US|RU|country !suspend|if|MISSION|agreement", more=22),
    *rules(
        "guarantee",
        "US RU always|at-least|ever|never|without|only !agreement",
        "US RU yes-no @place !how-many|together|list|who|which",
        more=24,
    ),
    *rules(
        "guarantee",
        "US|RU ever|always|never|without @place !how-many|CROSS|who|list|which",
        "US|RU only @place|who",
        "empty ever|never|always|yes-no !can|future",
        more=12,
    ),
    *rules("guarantee", "guarantee US RU !suspend|if|agreement", more=26),
    *rules("what-if", "suspend PROGRAM|MISSION !past|when", "suspend if|happen", more=18),
    *rules(
        "what-if",
        "suspend if|happen|future PROGRAM|MISSION|guarantee",
        "if|happen PROGRAM never|without",
        "happen without|if PROGRAM|MISSION",
        "suspend if|happen|future RU|US ship|flight !CROSS",
        more=26,
    ),
    # ------------------------------------------------------------ agreements and swaps
    *rules("agreement", "agreement", more=12),
    # Whether seats are paid for is told with the terms.
    *rules("agreement", "cost swap|agreement !station", "cost US RU !station", more=60),
    *rules("agreement", "why CROSS|swap|agreement !PERSON|suspend", more=64),
    *rules(
        "agreement",
        "agreement swap|sign|until|when|tell|guarantee",
        "swap sign|until|when|seat",
        more=18,
    ),
    *rules("agreement", "agreement swap|seat sign|until|when|yes-no|tell", more=24),
    *rules("cross-flights", "swap", more=12),
    *rules("cross-flights", "partners ship fly|dock who|which|list|how-many !DATE", more=20),
    *rules("cross-flights", "CROSS !PERSON|suspend|if|MISSION", more=8),
    *rules("cross-flights", "swap list|who|which|how-many|fly|GROUP|PROGRAM !agreement", more=18),
    *rules(
        "cross-flights",
        "CROSS fly|who|which|list|first|how-many|ever|ship !PERSON|suspend|DATE",
        more=30,
    ),
    *rules(
        "cross-flights",
        "CROSS fly|who|which|list|first|how-many|ever|ship DATE|SPAN !PERSON|suspend",
        more=30,
    ),
    # ------------------------------------------------------------ seats, cadence
    *rules("seats", "seat !agreement|swap|MISSION", more=10),
    *rules(
        "seats",
        more=22,
    ),
    *rules(
        "seats",
        more=20,
    ),
    *rules(
        "seats", "escape aboard|people|station|DATE|now|yes-no !agreement|swap|MISSION", more=14
    ),
    *rules("seats", "dock now|DATE what-is|which|list !when|next|longest|@known|PROGRAM", more=20),
    *rules("seats", "escape PERSON DATE !agreement|swap", more=24),
    *rules("seats", "escape who|which|ship|PERSON|seat|how-many !agreement|swap", more=16),
    *rules(
        "cadence",
        "rate PROGRAM|launch|fly|ship|flight|crew|rotation !PERSON|CROSS",
        "usually|how-long @flown stay|aboard !PERSON|MISSION|past|longest",
        "how-many launch|flight|ship DATE|SPAN|rate|ever|past !PERSON|dock|seat",
        "how-many PROGRAM DATE|SPAN !PERSON|CROSS|aboard|seat|people|crew|days|dock",
        "times fly|launch|dock DATE|SPAN !@known|who|most|CROSS|GROUP",
        more=15,
    ),
    # ------------------------------------------------------------ the station itself
    *rules(
        "station",
        "until station !agreement|swap|MISSION|PERSON",
        more=7,
        topic="end",
    ),
    *rules(
        "station",
        "end|until station|when until|when|future|can|end "
        "!agreement|swap|MISSION|PERSON|PROGRAM|@people|who",
        "happen station DATE|future !PROGRAM|MISSION|suspend|when",
        "how-long still station !@people|@known|PROGRAM|pronoun",
        "how-long still station stay|space|future|end !@people|@known|PROGRAM|pronoun",
        more=10,
        topic="end",
    ),
    *rules(
        "station",
        "built",
        "built|first station when|how-long|launch",
        more=9,
        topic="end",
    ),
    *rules("station", "cost station|rate", more=26, topic="cost"),
    *rules(
        "station",
        "partners station|country|who",
        more=14,
        topic="partners",
    ),
    *rules("station", "heads", more=8, topic="heads"),
    *rules(
        "station",
        topic="heads",
        more=20,
    ),
    *rules("station", "heads|commander US|RU who !station|aboard", more=42, topic="heads"),
    *rules(
        "station",
        "carry ship|crew|people|PROGRAM",
        "carry ship|which crew|people|station",
        "carry how|can crew|people|station",
        "take-to which|can|ship",
        more=14,
        topic="vehicles",
    ),
    *rules("station", "meeting", more=8, topic="meeting"),
    *rules("station", "meeting together|when heads", more=28, topic="meeting"),
    *rules("station", "meeting agreement|sign", more=28, topic="meeting"),
    *rules("station", "faq", more=8, topic="questions"),
    *rules("station", "tell station !crew|people", more=2),
    *rules(
        "station",
        "what-is station !@people|space|aboard|@other|flight|@event|ship|PROGRAM",
        more=-3,
    ),
    # ------------------------------------------------------------ records
    *rules(
        "records",
        "longest stay|flight|aboard|station|record|expedition !PERSON|dock|compare|how-many",
        "longest aboard|station stay|flight|record|who|which",
        "record stay|how-long aboard|station|flight|who",
        "longest how-long space|flight !days|total|PERSON|MISSION|dock",
        more=20,
        category="longest-stay",
    ),
    *rules(
        "records",
        "longest flight !stay|station|aboard|ship|dock|PROGRAM|PERSON|MISSION|expedition|total",
        "longest flight who|which|space|people|record|ever "
        "!stay|station|aboard|ship|dock|PROGRAM|PERSON|MISSION|expedition|total",
        more=24,
        category="longest-flight",
    ),
    *rules(
        "records",
        "most|longest|record days|space|total|spend !PERSON|stay|flight|MISSION|at-once",
        "most days|total|how-long space|who|which|aboard|record !PERSON|MISSION",
        "longest days|total space|who|which|aboard|record !PERSON|MISSION|stay|flight",
        "longest who|which|people space !PERSON|stay|flight",
        more=21,
        category="days-in-space",
    ),
    *rules(
        "records",
        "most days|spend station|aboard !PERSON|space|when|at-once",
        more=22,
        category="days-aboard",
    ),
    *rules(
        "records",
        "most times !PERSON",
        "most times who|which|people station|aboard|space !PERSON|days",
        more=21,
        category="most-visits",
    ),
    *rules(
        "records",
        "most people|crew !days|times|spend|PERSON|longest",
        "most @people aboard|at-once|station|ever|how-many|record !days|times|spend|PERSON|longest",
        "most @people aboard|station|space when !days|times|PERSON|longest",
        "most @people at-once aboard|station|space|how-many !days|times|PERSON|longest",
        "record people|crew how-many|station|aboard !days|times|spend|longest|PERSON|stay",
        "crowded station|aboard|when|who !PERSON|MISSION",
        more=18,
        category="most-aboard",
    ),
    *rules(
        "records",
        "fewest people|crew|aboard|station !PERSON",
        more=20,
        category="fewest-aboard",
    ),
    *rules(
        "records",
        "longest ship|PROGRAM dock|stay|flight|aboard",
        more=23,
        category="longest-docked",
    ),
    *rules(
        "records",
        "longest gap",
        "longest without launch|crew|dock|flight",
        more=24,
        category="longest-gap",
    ),
    *rules("records", "shortest|fewest handover|rotation", more=30, category="shortest-handover"),
    *rules(
        "records",
        "first @whoever @place|fly @whoever|past|when !@known|CROSS|PROGRAM|DATE",
        more=18,
        category="first-aboard",
    ),
    *rules(
        "records",
        more=14,
        category="last-aboard",
    ),
    *rules(
        "records",
        "how-many|which|list|country country ever|times|fly|total|been !now|DATE|partners",
        more=14,
        category="countries",
    ),
    *rules(
        "records",
        "how-many|which|list people|GROUP|woman|crew been !DATE|now|PERSON|CROSS",
        "how-many|which people|GROUP|woman been AS-OF !now|PERSON|CROSS",
        more=16,
        category="countries",
    ),
    *rules(
        "records",
        "who|which|list GROUP past|been @place "
        "!DATE|now|@known|together|first|last|most|longest|fewest|commander|never|ever|CROSS",
        more=14,
        category="countries",
    ),
    *rules("records", "record !PERSON|MISSION|EXPEDITION", more=8, category=""),
    # ------------------------------------------------------------ talk
    *rules("chat", "chat", more=8),
    *rules("chat", "order", more=58),
)
