"""How it is asked who was oldest or youngest aboard, who came fastest to the station, what the
records of someone are, and whether one is theirs."""

from bot.questions.asking import asked
from bot.questions.records.asked import ELSEWHERE, HELD, holder, record
from bot.questions.rules import alone, rules
from bot.reading.categories import Category

_NOT_AGED = "!PERSON|DATE|now|PROGRAM|MISSION|EXPEDITION|commander|ship|flight|if|usually"
for _order, _age in (("oldest", Category.OLDEST), ("youngest", Category.YOUNGEST)):
    record(
        _age,
        # Who "is" the oldest aboard is asked of those there now, of whom it is not told.
        rules(f"{_order} ever|past|been|record|fly|launch {_NOT_AGED}", more=70),
        rules(
            f"{_order} @whoever|station|space {_NOT_AGED}|aboard",
            # Several of an order are asked for of all who were ever there.
            f"{_order} NUMBER {_NOT_AGED}|still",
            f"{_order} GROUP|woman|men @place {_NOT_AGED}|who|which|yes-no|still",
            more=70,
        ),
        alone(_order, "GROUP"),
        alone(_order, "aboard"),
        takes=f"{HELD} {_order} age fly space first dock stay launch past",
    )
record(
    Category.FASTEST_WAY_UP,
    rules(
        "fastest launch|dock|flight|take-to|station|ship|crew|fly|space|stay"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|handover|rotation|commander|land|undock|gap|DATE"
        "|compare",
        more=70,
    ),
    alone("fastest", more=10),
    takes=f"{HELD} fastest shortest launch dock flight take-to ship fly space how-long pad days "
    "stay",
)
asked(
    "records/whose",
    rules("PERSON record what-is|which|list !TWO|MISSION|EXPEDITION|how-long|when|who", more=16),
    asks="records",
    takes=HELD,
)(lambda found: found.put_people("who", found.sight.people))
for _first, _ruled in (
    (Category.FIRST, f"!{ELSEWHERE.replace('@known', 'MISSION|EXPEDITION')}|commander|now"),
    (Category.FIRST_COMMAND, "commander !MISSION|EXPEDITION|PROGRAM|ship|now"),
):
    asked(
        f"records/{_first}/held",
        rules(
            f"PERSON first GROUP|woman|men yes-no {_ruled}|who|which|when|how-long|how-many"
            "|compare|or|DATE",
            more=30,
        ),
        asks="records",
        takes=f"{HELD} first fly dock space commander",
        given={"category": _first},
    )(holder)
asked(
    "records/holder",
    rules("PERSON record !MISSION|EXPEDITION|when|how-long|which|what-is", more=14),
    asks="records",
    takes=f"{HELD} still",
    given={"category": Category.DAYS_IN_SPACE},
)(holder)
