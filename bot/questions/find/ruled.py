"""When any set of facts is asked for: by what a text has, and what it must not have."""

from bot.questions.rules import rules

RULES = (
    rules(
        "who|which|how-many|how-long|when|list|first|last|nth|most|longest|shortest|all|ever|usually"
        "|with-whom",
        more=6,
    ),
    # "How many women had been aboard by 2010" counts all who had.
    rules(
        "how-many people|crew|woman|men|GROUP|cosmonaut @place UNTIL past|been|ever"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|commander|if|why|stay|undock|land|at-once",
        more=10,
    ),
    # Of a people on a kind of ship it is asked who flew there, unless seats are swapped.
    rules(
        "GROUP|cosmonaut|woman|men PROGRAM who|which|how-many|list|all|yes-no|ever|never|first|last"
        " fly|launch|dock|land|been|past|ever|never|times"
        " !swap|agreement|seat|partners|why|if|suspend|can|MISSION|rate",
        # The mean stay of people is that of stays, and not of ships at the station.
        "usually stay PROGRAM|GROUP|woman|men GROUP|woman|men|people|cosmonaut"
        " !why|if|can|MISSION|PERSON|DATE",
        "GROUP|cosmonaut|woman|men PROGRAM who|which|how-many|list carry|with|without|never|not"
        "|up-there"
        " !swap|agreement|seat|partners|why|if|suspend|can|MISSION|rate",
        more=30,
    ),
    # "Record for women on Soyuz"
    rules(
        "record PROGRAM|CRAFT woman|men|GROUP|cosmonaut|people|stay"
        " !PERSON|MISSION|EXPEDITION|commander|now|future|next|if|why|can|days|times",
        more=20,
    ),
    # Up on the one and home on the other is said of people, and not of one flight.
    rules(
        "PROGRAMS launch|dock|fly land first|last|nth who|people|which !why|if|can|MISSION|PERSON",
        more=10,
    ),
    # Those who came in swapped seats are counted, and not what was agreed.
    rules(
        "swap GROUP|cosmonaut|woman|men PROGRAM how-many fly|launch|dock|been"
        " !why|if|suspend|can|MISSION|rate|future|next|when|DATE|GROUPS",
        more=60,
    ),
    rules(
        "GROUP|cosmonaut|woman|men PROGRAM fly|launch|dock|land"
        " !swap|agreement|seat|partners|why|if|suspend|can|MISSION|rate",
        more=-4,
    ),
    # "Who left the station in December 2025": those who did, and not those aboard.
    rules(
        "who|how-many undock|land DATE !PERSON|MISSION|EXPEDITION|PROGRAM|now|next|future|replace"
        "|aboard|when|first|last|ship|flight|seat|if|why|can|suspend|launch|dock|fly|commander",
        more=30,
    ),
    # "Since when has no European been aboard?"
    rules(
        "built|how-long never|not|without|empty GROUP|woman|men aboard|station|past|been"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|why|if",
        more=40,
    ),
    # "Private missions to the station"
    rules(
        "private-flight !@known|next|future|now|if|why|can|when|how-long|suspend|condition",
        more=40,
    ),
    # "First-time flyers of 2023"
    rules(
        "first-flight|first-visit|private DATE who|which|how-many|list"
        " !PERSON|MISSION|EXPEDITION|now|next|future|aboard|station|why|if|can",
        more=30,
    ),
    # "Who on Crew-8 had flown before?"
    rules(
        "FORMERLY MISSION fly|been|space|aboard|station|past who|which|how-many|list|yes-no|people"
        " !PERSON|DATE|EXPEDITION|first-flight|never|not|first|last|when|how-long|future|next|if"
        "|why|commander|together",
        more=40,
    ),
    # "Who arrived at the station on 29 May?"
    rules(
        "who|which|crew|people ARRIVED DATE !PERSON|MISSION|EXPEDITION|PROGRAM|now|next|future|when"
        "|aboard|first|last|ship|flight|if|why|can|undock|land|launch|commander|how-many|fly"
        "|more-than|less-than|how-long|days",
        more=44,
    ),
    # "Which Soyuz arrived in 2021"
    rules(
        "ARRIVED PROGRAM|ship|flight DATE which|list|how-many|what-is"
        " !who|when|PERSON|MISSION|EXPEDITION|people|seat|now|future|next|if|why|can",
        more=30,
    ),
    rules(
        "how-many ARRIVED DATE !people|crew|GROUP|woman|men|cosmonaut|PERSON|MISSION|EXPEDITION|who"
        "|ship|flight|seat|future|next|if|why|can",
        more=40,
    ),
    # "The rookies on Crew-8"
    rules(
        "first-flight MISSION !PERSON|EXPEDITION|now|future|next|when|how-long|why|if",
        more=40,
    ),
    # A spacecraft has flown several times.
    rules(
        "CRAFT who|which|how-many|list|all|yes-no|first|last|fly|launch|dock|land|crew|people"
        " !why|if|suspend|can|MISSION|next|future",
        more=20,
    ),
    # In a year several command one after another.
    rules(
        "commander DATE who|which|how-many|list|past !EXPEDITION|MISSION|PERSON|now|future|replace",
        "commander DATE spend woman|men|GROUP|people|cosmonaut"
        " !EXPEDITION|MISSION|PERSON|now|future|replace|yes-no",
        more=30,
    ),
    # "How many people has Starliner brought up?"
    rules(
        "how-many people|crew PROGRAM carry !can|future|seat|times|rate|MISSION|PERSON|if|now|next",
        more=26,
    ),
    # "How many people launched in 2024" asks for those, and not how often ships fly.
    rules(
        "how-many people DATE launch|fly|dock|land"
        " !crew|flight|ship|aboard|now|future|next|rate|days|seat|usually|PERSON|MISSION"
        "|EXPEDITION",
        "how-many first-flight|private|woman|men|GROUP MISSION !PERSON|EXPEDITION|now|future|next",
        more=26,
    ),
    # "Who spent Christmas aboard more than once": of no certain year.
    rules(
        "who|which|how-many DATE several|twice|once|times|most",
        "which|who|how-many|yes-no DATE GROUP|woman|men spend !past|PERSON",
        "which|who|how-many DATE NUMBER spend !past|PERSON",
        "FEASTS which|who|how-many|yes-no|list spend|been|past|aboard !PERSON",
        more=40,
    ),
    # "Who was the first space tourist, and when?"
    rules(
        "first private who|people|when @place|fly|been|when|who"
        " !PERSON|MISSION|EXPEDITION|DATE|next|future|if|why|commander|flight|ship|land|undock",
        more=34,
    ),
    # "How many women came each year", "countries with exactly two citizens"
    rules(
        "each-year|each-country|country who|which|how-many|list|people|GROUP|woman|men"
        " fly|dock|launch|been|past|NUMBER|first-visit|first-flight"
        " !PERSON|MISSION|aboard|now|next|future|if|why|can|usually|days|partners|at-once",
        more=10,
    ),
    # "Women who were past 50 when they docked"
    rules("AGE woman|men|people|GROUP|cosmonaut|private|who|commander !PERSON|MISSION", more=40),
    # "Who commanded on their first flight", "while Gerst was aboard"
    rules(
        "commander first-flight|first-visit who|which|how-many|list|yes-no"
        " !PERSON|MISSION|EXPEDITION|now|future|next|if|why|can",
        "commander PERSON at-once who|which|how-many|list|GROUP|woman|men"
        " !MISSION|EXPEDITION|now|future|next|if|why|can|replace|when|how-long|first|last",
        more=60,
    ),
    # "Commands that lasted less than 40 days"
    rules(
        "commander NUMBER days more-than|less-than|at-least"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|CRAFT|now|future|if|why|can",
        more=10,
    ),
    # "How many flights with a Russian were launched from SLC-40"
    rules(
        "pad|baikonur|canaveral|kennedy NUMBER|GROUP flight|crew|crews|PROGRAM"
        " how-many|which|list launch|fly"
        " !PERSON|MISSION|EXPEDITION|now|next|future|if|why|can|when|suspend|condition|first|last",
        more=20,
    ),
    # "Whose single stays lasted between 250 and 350 days"
    rules(
        "NUMBER days stay lasts|spend who|which|how-many|list"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|CRAFT|now|future|if|why|can|when",
        more=-8,
    ),
    # "Has any Italian gone up both on a Soyuz and on a Dragon?"
    rules(
        "PROGRAMS GROUP|woman|men|people|cosmonaut yes-no at-least|together|same"
        " !PERSON|MISSION|EXPEDITION|now|future|if|why|can|when|DATE",
        more=10,
    ),
    # "Which Japanese flew as private persons"
    rules(
        "private GROUP|woman|men|people|cosmonaut who|which|list|how-many past|been|fly|dock|launch"
        " !PERSON|MISSION|EXPEDITION|now|future|next|if|why|can|when|how-long",
        more=20,
    ),
    # "German women on a Soyuz", "Did any Italian fly on a Dragon?"
    rules(
        "people|GROUP|woman|men|cosmonaut|crew|flight|ship|PROGRAM|NUMBER"
        " NUMBER|never|not|without|been|past|fly|launch|dock|land|commander|several|twice|once"
        "|times|with|carry|spend|stay|kinds|pad|baikonur|canaveral|kennedy|pilot|engineer|specialist"
        "|participant|private|first-flight|atlantic|pacific|gulf|edwards|white-sands",
        more=-4,
    ),
)
