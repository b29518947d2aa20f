"""Dates, and days of any year."""

from bot.reading.dates.typed import day_alone, is_day
from bot.reading.dates_read import read_date
from bot.reading.readers import Offer, Reader, Scene, read_when


def _offer_when(scene: Scene, typed: str) -> Offer:
    # What is offered while it is typed is in the words of all languages.
    from bot.reading import dates_offered

    today = scene.clocks(typed).today
    found = dates_offered.offered(typed, today, lambda text: scene.date(text).other)
    return [(text, text) for text in found]


def _offer_day(scene: Scene, typed: str) -> Offer:
    return [one for one in _offer_when(scene, typed) if is_day(scene.clocks(one[1]))]


READERS = {
    "when": Reader(
        read_when,
        "a day, month, year or time, in UTC unless a zone follows",
        "2025-12-01",
        offer=_offer_when,
    ),
    "day-of-year": Reader(
        lambda scene, text: read_date(day_alone(clocks := scene.clocks(text)), clocks),
        "a day of any year; today if left out",
        "12 April",
        offer=_offer_day,
    ),
}
