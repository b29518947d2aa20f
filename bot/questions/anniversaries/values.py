"""A day of the year as the values that machines read."""

from bot.questions.anniversaries.answer import DayInHistory
from bot.questions.values import Facts, facts, written
from bot.station.manifest import Manifest
from bot.station.seats import flying


@facts.register
def _on_this_day(answer: DayInHistory, manifest: Manifest) -> Facts:
    return {
        "day": f"{answer.day:%m-%d}",
        "year": answer.day.year,
        "events": [
            {
                "mission": event.mission,
                "event": str(event.event),
                "at": written(event.at),
                "years": answer.years(event),
                "people": [
                    seat.person for seat in flying(manifest, event.mission, event.event.leg)
                ],
            }
            for event in answer.events
        ],
        "commands": [
            {
                "person": one.person,
                "since": str(one.since),
                "years": answer.day.year - one.since.earliest.year,
            }
            for one in answer.commands
        ],
        "birthdays": [
            {"person": row.person, "born": written(row.born)} for row in answer.lives.births
        ],
        "deaths": [
            {"person": row.person, "died": written(row.died)} for row in answer.lives.deaths
        ],
    }
