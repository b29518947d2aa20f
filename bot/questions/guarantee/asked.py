"""How it is asked of the guarantee."""

from bot.questions.asking import asked
from bot.questions.rules import rules

asked(
    "guarantee",
    rules("guarantee !suspend|if|MISSION", more=15),
    rules("guarantee DATE|US|RU|country !suspend|if|MISSION|agreement", more=22),
    rules(
        "US RU always|at-least|ever|never|without|only !agreement",
        "US RU yes-no @place !how-many|together|list|who|which|compare",
        "US RU yes-no @place at-once DATE|now !how-many|list|who|which|compare",
        more=24,
    ),
    rules(
        "US|RU ever|always|never|without @place !how-many|CROSS|who|list|which",
        "US|RU only @place|who",
        "US|RU without days yes-no !how-many|CROSS|who|list|which|PROGRAM",
        "empty ever|never|always|yes-no !can|future",
        "empty ever|never|always|yes-no SPAN aboard|station !can|future|PERSON|MISSION",
        "always aboard yes-no|true !PERSON|MISSION|who|how-many|which|list|GROUP|woman|men|first"
        "|last|longest|days|when|how-long|commander",
        more=12,
    ),
    rules("guarantee US RU !suspend|if|agreement", more=26),
    takes="@tense all been at-once guarantee always at-least ever never without only!yes-no empty "
    "together still days minutes when times or stay suspend country happen cosmonaut how-long RU "
    "US GROUP not+never",
    why=True,
    tells="when how-long days built ever always never",
)
