"""How it is asked who would leave in which ship."""

from bot.questions.asking import asked
from bot.questions.rules import rules

asked(
    "seats",
    rules("seat !agreement|swap|MISSION|commander", more=10),
    rules("escape aboard|people|station|DATE|now|yes-no !agreement|swap|MISSION", more=14),
    rules("escape PERSON DATE !agreement|swap", more=24),
    rules("escape who|which|ship|PERSON|seat|how-many !agreement|swap", more=16),
    takes="@tense all seat escape if condition ship dock land undock how how-many stay happen "
    "empty leak recalled PERSON PROGRAM MISSION+DATE space when+DATE where enough "
    "NUMBER+all",
)
