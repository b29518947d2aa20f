"""How it is asked of the agreements and of the swapped seats."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules

asked(
    "agreement",
    rules("agreement", more=12),
    # Whether seats are paid for is told with the terms.
    rules("cost swap|agreement !station", "cost US RU !station", more=60),
    rules("why CROSS|swap|agreement !PERSON|suspend", more=64),
    # Why there is always one of each aboard is what it was made for.
    rules("why US RU always|at-least !PERSON|suspend|MISSION|DATE|never", more=70),
    rules("agreement swap|sign|until|when|tell|guarantee", "swap sign|until|when|seat", more=18),
    rules("agreement swap|seat sign|until|when|yes-no|tell", more=24),
    # "Is the seat swap still on?"
    rules("swap yes-no still !PERSON|MISSION|who|which|how-many|if", more=30),
    takes="@tense agreement swap until when how-long still why flight fly ship seat rotation built "
    "always+why at-least+why end RU US CROSS guarantee usually cost if aloft together "
    "how-many!seat times!seat nth other+cost first+sign!fly!RU!US cosmonaut or",
    why=True,
)


@asked(
    "cross-flights",
    rules("swap !next", more=12),
    rules("partners ship fly|dock who|which|list|how-many !DATE", more=20),
    rules("CROSS !PERSON|suspend|if|MISSION|next", more=8),
    rules("swap list|who|which|how-many|fly|GROUP|PROGRAM !agreement|next", more=18),
    # "Who flies next on a swapped seat?"; of a crew that is swapped next it asks of none.
    rules("swap next fly|how-many|seat|CROSS|who !MISSION|PERSON|if|why", more=30),
    rules(
        "CROSS fly|who|which|list|first|how-many|ever|ship !PERSON|suspend|DATE|next",
        "CROSS fly|who|which|list|first|how-many|ever|ship DATE|SPAN !PERSON|suspend|next",
        more=30,
    ),
    # "How many were flown, and how many are planned?"
    rules("swap how-many future !PERSON|MISSION|sign|agreement|why|if|US|RU|next", more=40),
    takes="@tense all!yes-no until+future only+future undock+future happen last+still still+last "
    "next swap fly flight launch ship how-many been cosmonaut ever when seat times!agreement "
    "partners aloft agreement carry RU US CROSS",
    why=True,
)
def cross_flights(found: Filling) -> None:
    """All the seats of a time: of a side the answer tells first."""
    found.put_dates()


@asked(
    "cross-flights-of",
    rules(
        "agreement PERSON which|what-is|until|seat|fly|who !MISSION|why|if|commander|DATE|future",
        more=50,
    ),
    asks="cross-flights",
    takes="@tense agreement swap fly aloft seat flight until carry belongs",
)
def cross_flights_of(found: Filling) -> None:
    """The seats of someone, with the agreement or supplement that each falls under."""
    found.put_people("who", found.sight.people)
