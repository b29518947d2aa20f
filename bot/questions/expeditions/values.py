"""These answers as the values that machines read."""

from bot.questions.expeditions.answer import ExpeditionReport
from bot.questions.values import Facts, facts, written
from bot.station.manifest import Manifest


@facts.register
def _expedition(answer: ExpeditionReport, manifest: Manifest) -> Facts:
    del manifest
    return {
        "number": answer.expedition.number,
        "start": str(answer.expedition.start),
        "end": written(answer.expedition.end),
        "commanders": [
            {
                "id": one.command.person,
                "since": str(one.command.since),
                "until": written(one.until),
            }
            for one in answer.commanders
        ],
        "crew": [person for person, _ in answer.crew],
        "commander": answer.commander,
    }
