"""How two flights lie to each other as the values that machines read."""

from bot.questions.missions.alongside import Alongside
from bot.questions.values import Facts, facts, instant, rounded_days
from bot.station.manifest import Manifest


@facts.register
def _alongside(answer: Alongside, manifest: Manifest) -> Facts:
    del manifest
    shared = answer.shared
    return {
        "missions": [mission.id for mission in answer.missions],
        "from": instant(shared.start) if shared else None,
        "until": instant(shared.end) if shared and shared.end else None,
        "days": rounded_days(shared.days(shared.end)) if shared and shared.end else None,
        "gap_days": rounded_days(answer.gap) if answer.gap is not None else None,
        "between": [
            {"mission": one.mission, "event": str(one.event), "at": str(one.at)}
            for one in answer.apart or ()
        ],
        "between_days": rounded_days(answer.distance) if answer.distance is not None else None,
    }
