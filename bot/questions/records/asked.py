"""How it is asked of records: a category each."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.records.asked_now import put_those_there
from bot.questions.rules import TERM, Rule, alone, rules
from bot.questions.tops import put_top
from bot.reading.categories import Category
from bot.reading.dates.said import Point, SaidDate, Stretch
from bot.station.found import RANKED

# A number with which a record is compared: "is the record 400 days?"
_THAN = " ".join(
    f"{cue}!which!who!how-many!list!when"
    for cue in (
        *("NUMBER+yes-no", "compare+NUMBER", "more-than+NUMBER", "less-than+NUMBER"),
        "at-least+NUMBER",
    )
)
_OF_WHOM = "@tense record woman men cosmonaut GROUP ever been how-many when belongs"
HELD = f"{_OF_WHOM} {_THAN}"

# Beside these it is asked who it was, or for how long, and not whether it was someone.
_ASKS_MORE = frozenset(
    {"who", "which", "when", "where", "how-long", "how-many", "what-is", "compare", "or", "why"}
)
# What belongs to a question of another kind.
ELSEWHERE = "@known|PROGRAM|dock|ship|handover|rotation|gap"


def record(category: Category, *ruled: tuple[Rule, ...], takes: str) -> None:
    """A record is asked for by these rules, and whether it is someone's where it may be."""
    given = {"category": category}
    asked(f"records/{category}", *ruled, asks="records", takes=takes, given=given)(_whose)
    if category.ranking.tell in RANKED and not category.ranking.is_of_groups:
        held = tuple(_held(rule) for some in ruled for rule in some if "PERSON" in rule.missing)
        name, takes = f"records/{category}/held", f"{takes} still days space fly flight"
        asked(name, held, asks="records", takes=takes, given=given)(holder)


def _held(rule: Rule) -> Rule:
    """The rule by which it is asked whether someone holds the record."""
    terms = (frozenset({"PERSON"}), frozenset({"yes-no", "still"}), *rule.terms)
    missing = (rule.missing - {"PERSON"}) | _ASKS_MORE
    return Rule(terms, missing, rule.points + 2 * TERM, f"PERSON yes-no {rule.line}")


def _whose(found: Filling) -> None:
    """Whose records: of those to whom one may belong everyone's."""
    found.by_parameters()
    put_those_there(found)
    put_within(found)
    put_top(found)
    if "belongs" in found.sight.cues:
        found.given.pop("who", None)


def put_within(found: Filling) -> None:
    """Ask of what was within a year or a month, and not of all up to its end; what the record was
    then is told of that."""
    when = found.given.get("when")
    if not isinstance(when, SaidDate) or when.role or "record" in found.sight.cues:
        return
    if isinstance(when.meant, Point) and when.meant.is_plain and not when.has_day:
        found.given["when"] = when.known(Stretch(when.meant, when.meant))


def holder(found: Filling) -> None:
    """The record of all, or of those whom the one is said to be of: "the woman with the most"."""
    found.put_whom()
    found.things += found.sight.people


record(
    Category.LONGEST_STAY,
    rules(
        "longest stay|flight|aboard|station|record|expedition !PERSON|dock|compare|how-many",
        "longest aboard|station stay|flight|record|who|which",
        "record stay|how-long aboard|station|flight|who",
        "longest how-long space|flight !days|total|PERSON|MISSION|dock",
        more=20,
    ),
    # "The longest expedition of a Russian woman" is a stay of hers.
    rules("longest expedition GROUP|woman|men !PERSON|dock|compare|EXPEDITION|commander", more=36),
    takes=f"{HELD} longest!now stay flight how-long days space at-once always most fly partners"
    " expedition!EXPEDITION",
)
record(
    Category.LONGEST_FLIGHT,
    rules(
        "longest flight !stay|station|aboard|ship|dock|PROGRAM|PERSON|MISSION|expedition|total",
        "longest flight who|which|space|people|record|ever "
        "!stay|station|aboard|ship|dock|PROGRAM|PERSON|MISSION|expedition|total",
        more=24,
    ),
    takes=f"{HELD} longest flight fly how-long days space at-once always partners",
)
record(
    Category.DAYS_IN_SPACE,
    rules(
        "most|longest|record days|space|total|spend !PERSON|stay|flight|MISSION|at-once",
        "most days|total|how-long space|who|which|aboard|record !PERSON|MISSION",
        "longest days|total space|who|which|aboard|record !PERSON|MISSION|stay|flight",
        "longest who|which|people space !PERSON|stay|flight",
        more=21,
    ),
    takes=f"{HELD} most longest days space total how-long fly stay",
)
record(
    Category.DAYS_ABOARD,
    rules(
        "most days|spend station|aboard !PERSON|space|when|at-once",
        "longest total station|aboard !PERSON|space|when|at-once",
        more=22,
    ),
    takes=f"{HELD} most longest days total how-long stay",
)
record(
    Category.MOST_VISITS,
    rules(
        "most times !PERSON",
        "most times who|which|people station|aboard|space !PERSON|days",
        "most flight who|people station|aboard"
        " !PERSON|GROUP|woman|men|days|total|PROGRAM|commander|longest",
        more=21,
    ),
    takes=f"{HELD} most times fly flight space",
)
record(
    Category.MOST_ABOARD,
    alone("most", "aboard", beside="at-once"),
    rules(
        "most people|crew !days|times|spend|PERSON|longest",
        "most @people aboard|at-once|station|ever|how-many|record !days|times|spend|PERSON|longest",
        "most @people aboard|station|space when !days|times|PERSON|longest",
        "most @people at-once aboard|station|space|how-many !days|times|PERSON|longest",
        "record people|crew how-many|station|aboard !days|times|spend|longest|PERSON|stay",
        "crowded station|aboard|when|who !PERSON|MISSION",
        "most at-once|together aboard|station|space !days|times|spend|@known|PROGRAM|GROUP|longest",
        more=18,
    ),
    takes="@tense record most crowded at-once together how-many when ever space been stay NUMBER "
    "compare more-than less-than woman men",
)
record(
    Category.FEWEST_ABOARD,
    rules("fewest people|crew|aboard|station !PERSON|days|times", more=20),
    takes="@tense record fewest how-many when ever empty never space been NUMBER",
)
record(
    Category.LONGEST_DOCKED,
    alone("longest", "dock", beside="stay"),
    rules("longest ship|PROGRAM dock|stay|flight|aboard", more=23),
    takes="@tense record longest dock stay ship flight ever how-long MISSION crowded",
)
record(
    Category.LONGEST_GAP,
    # It is a record of all time up to a day, and not of a time that begins with one.
    rules("longest gap !SPAN", "longest without launch|crew|dock|flight !SPAN", more=24),
    takes="@tense record longest gap without launch dock days how-long ever flight NUMBER",
)
record(
    Category.SHORTEST_HANDOVER,
    rules("shortest|fewest|fastest handover|rotation", more=30),
    takes="@tense record shortest fastest handover rotation gap been ever fewest NUMBER",
)
record(
    Category.FIRST,
    alone("first", "aboard"),
    rules(
        "first @whoever @place|fly @whoever|past|when !@known|CROSS|PROGRAM|DATE|private",
        "first GROUP|woman|men when dock|launch !@known|CROSS|PROGRAM|DATE|commander|last|nth",
        more=18,
    ),
    takes=f"{_OF_WHOM} first fly times dock space stay country launch+when",
)
record(
    Category.LAST,
    alone("last", "aboard"),
    rules(
        "last who|which|GROUP|woman aboard|station "
        "!@known|CROSS|PROGRAM|DATE|commander|expedition|next|crew|@event|ship|flight|private",
        more=14,
    ),
    takes=f"{HELD} last fly dock space",
)
record(
    Category.COUNTRIES,
    alone("country", "people", beside="follow days"),
    # "Which country sent the third most people?"
    rules(
        "country most|nth|fewest people|crew|cosmonaut|who"
        " !now|DATE|aboard|at-once|days|PERSON|MISSION|PROGRAM|flight|commander|woman|men|GROUP",
        more=50,
    ),
    rules(
        "how-many|which|list|country country ever|times|fly|total|been|launch|past"
        " !now|DATE|partners|private|aboard|at-once",
        "who|which|list GROUP past|been @place "
        "!DATE|now|@known|together|first|last|most|longest|fewest|commander|never|ever|CROSS",
        more=14,
    ),
    rules(
        "how-many|which|list people|GROUP|woman|crew been !DATE|now|PERSON|CROSS|private|at-once",
        "how-many|which people|GROUP|woman been AS-OF !now|PERSON|CROSS",
        # One word asks for how many people: "何人がISSを訪れましたか".
        "how-many been ever"
        " !DATE|now|@known|CROSS|PROGRAM|private|at-once|ship|flight|days|country",
        more=16,
    ),
    rules(
        "how-many|total days GROUP|woman|men spend|aboard|station|been !PERSON|MISSION|PROGRAM|DATE"
        "|now|NUMBER|most|longest|fewest|shortest|without|never|not|only|who|which|first|last|when|together"
        "|at-once|with|next|future|if|why|flight|ship|commander|mean|usually|country|men",
        "NUMBER past people|crew|GROUP|woman|men station yes-no more-than|less-than|at-least"
        " !DATE|now|@known|PROGRAM|at-once|flight|days|ever|aboard|which|who|launch|dock|land|fly",
        "NUMBER been|times|fly people|crew|GROUP|woman|men yes-no more-than|less-than|at-least"
        " !DATE|now|@known|PROGRAM|at-once|flight|days|ever|aboard|which|who",
        more=20,
    ),
    takes=f"@tense country {_THAN} how-many most+country!GROUP nth+country!GROUP "
    "fewest+country!GROUP been "
    "times!several launch+country fly total ever woman men cosmonaut GROUP space days",
)
record(
    Category.SHORTEST_STAY,
    rules(f"shortest stay|aboard|station|times !{ELSEWHERE}|flight|expedition|commander", more=22),
    takes=f"{HELD} shortest stay times how-long days space",
)
record(
    Category.SHORTEST_FLIGHT,
    rules(f"shortest flight !{ELSEWHERE}|stay|expedition|commander|total", more=24),
    takes=f"{HELD} shortest flight fly how-long days space",
)
record(
    Category.SHORTEST_DOCKED,
    rules("shortest dock !@known|PROGRAM|handover|rotation|gap|expedition|commander", more=36),
    takes="@tense record shortest dock stay ship flight ever how-long",
)
for _order, _expedition, _command in (
    ("longest", Category.LONGEST_EXPEDITION, Category.LONGEST_COMMAND),
    ("shortest", Category.SHORTEST_EXPEDITION, Category.SHORTEST_COMMAND),
):
    record(
        _expedition,
        rules(
            f"{_order} expedition"
            f" !{ELSEWHERE}|stay|flight|commander|how-many|GROUP|woman|men|cosmonaut",
            more=36,
        ),
        takes=f"{HELD} {_order} expedition how-long days",
    )
    record(
        _command,
        rules(
            f"{_order} commander !{ELSEWHERE}|total|days|spend",
            more=36,
        ),
        takes=f"{HELD} {_order} commander how-long stay always at-once",
    )
record(
    Category.MOST_COMMANDS,
    rules(
        f"most commander !{ELSEWHERE}|days|total|spend",
        f"most times commander !{ELSEWHERE}|days|total",
        more=46,
    ),
    takes=f"{HELD} most commander times expedition help",
)
record(
    Category.DAYS_IN_COMMAND,
    rules(f"most|longest|record days|total|spend commander !{ELSEWHERE}|times", more=40),
    takes=f"{HELD} most longest days total commander how-long",
)
record(
    Category.FIRST_COMMAND,
    alone("woman", "commander", beside="list all"),
    alone("GROUP", "commander", beside="list all"),
    rules(f"commander country !{ELSEWHERE}|DATE|how-many|next|now|last", more=46),
    takes=f"{HELD} first commander country all",
)
_SOME = (
    f"{ELSEWHERE}|DATE|SPAN|GROUP|woman|men|cosmonaut|rate|days|seat|expedition|commander|now"
    "|future|next|swap|country|most|NUMBER|private|land|undock"
)
record(
    Category.FLIGHTS,
    rules(
        f"how-many flight|launch !{_SOME}|times|@whoever",
        f"how-many flight|launch people|crew !{_SOME}|times",
        # As Japanese asks for a number of flights.
        f"times flight station !{_SOME}|how-many",
        more=36,
    ),
    takes="@tense how-many been ever flight launch ship fly total times",
)
asked(
    "records",
    rules("record !PERSON|MISSION|EXPEDITION", more=8),
    takes=f"{HELD} most longest",
)
