"""Help as the values that machines read."""

from bot.questions.help.answer import Help
from bot.questions.help.counting import RULES, VERSION
from bot.questions.values import Facts, facts, instant
from bot.station.manifest import Manifest
from bot.station.topics import HelpTopic


@facts.register
def _help(answer: Help, manifest: Manifest) -> Facts:
    del manifest
    found: Facts = {
        "topic": str(answer.topic) if answer.topic else None,
        "questions": [question.name for question in answer.questions],
        "examples": [command for _, command in answer.examples],
        "known_to": instant(answer.known_to),
    }
    if answer.topic is HelpTopic.COUNTING:
        found["version"] = VERSION
        found["rules"] = [{"about": about, "rule": rule} for about, rule in RULES]
        found["clashes"] = [{"id": row.id, "text": row.text} for row in answer.clashes]
    return found
