"""How it is asked of the agreements and of the swapped seats."""

from bot.questions.asking import asked
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

asked(
    "cross-flights",
    rules("swap", more=12),
    rules("partners ship fly|dock who|which|list|how-many !DATE", more=20),
    rules("CROSS !PERSON|suspend|if|MISSION", more=8),
    rules(
        "swap list|who|which|how-many|fly|GROUP|PROGRAM !agreement|twice|several|thrice", more=18
    ),
    rules(
        "CROSS fly|who|which|list|first|how-many|ever|ship !PERSON|suspend|DATE",
        "CROSS fly|who|which|list|first|how-many|ever|ship DATE|SPAN !PERSON|suspend",
        more=30,
    ),
    takes="@tense all!yes-no swap fly flight launch ship how-many been cosmonaut ever when seat "
    "times!agreement partners aloft agreement carry RU US CROSS",
    why=True,
)
