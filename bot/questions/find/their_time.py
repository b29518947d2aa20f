"""Days that are asked of someone's time aboard: "on her second flight, how many days ..."."""

from datetime import UTC, datetime, timedelta

from bot.questions.find.ordering import not_so
from bot.questions.find.said import Said
from bot.reading.when import Size, When
from bot.station.careers import nth_stay


def put_their_time(said: Said) -> None:
    """Tell the question whose time it is, and of which of their flights; raises NotTogether."""
    found, sight = said.found, said.sight
    if len(sight.people) > 1 or len(sight.ordinals) > 1:
        raise not_so()
    if not sight.people:
        return
    found.put_people("who", sight.people)
    if "flight" not in said.cues:
        return
    found.take("flight")
    for ordinal in sight.ordinals:
        (person,) = found.given["who"].people
        number = int(ordinal.value or 0)
        stay = nth_stay(found.scene.manifest, person, number, of_stays=False)
        if stay is None or stay.span.end is None or sight.dates:
            raise not_so()
        found.take("nth")
        found.things += [one for one in sight.numbers if one.first == ordinal.first]
        # Whole days: they are counted only while they were there.
        first, last = (_midnight(at) for at in (stay.span.start, stay.span.end))
        found.put("when", When(first, last + timedelta(days=1), Size.SPAN, UTC))
        # It is their flight that is the second, and not one of the stretches.
        found.sight = sight.without({ordinal.first, sight.places["nth"]})


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
