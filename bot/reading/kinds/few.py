"""Parameters of which there are only a few values."""

from bot.reading import few_values
from bot.reading.dates_read import Read
from bot.reading.readers import Reader, few

READERS = {
    "category": few(
        few_values.CATEGORIES,
        "longest stay, most days, firsts and more; all if left out",
        "longest stay",
    ),
    "program": Reader(
        lambda scene, text: Read(few_values.find_program(scene.manifest, text)),
        "Soyuz, Dragon, Shuttle or Starliner",
        "soyuz",
        choices=few_values.PROGRAMS,
    ),
    "event": few(
        few_values.EVENTS,
        "launch, docking, undocking or landing; launch if left out",
        "landing",
    ),
    "count_by": few(
        few_values.WAYS_OF_COUNTING,
        "agency (NASA and Roscosmos; if left out) or nationality",
        "nationality",
    ),
    "grouped": few(
        few_values.WAYS_OF_GROUPING,
        "ship if left out; agency or country with the guarantee",
        "agency",
    ),
    "picture": few(few_values.PICTURES, "yes for the answer as a picture too", "yes"),
    "topic": few(
        few_values.TOPICS,
        "until when, partners, vehicles, heads, cost and more",
        "vehicles",
    ),
    "help_topic": few(
        few_values.HELP_TOPICS,
        "posts, how we count, privacy, export, invite and more",
        "counting",
    ),
    "of": few(
        few_values.SETS,
        "people (if left out), flights, stays, commands or days",
        "flights",
    ),
    "tell": few(
        few_values.TELLINGS,
        "list (if left out), how many, first, longest and more",
        "how many",
    ),
    "by": few(
        few_values.MEASURES,
        "what most and least are counted by; days aboard if left out",
        "visits",
    ),
    "planned": few(
        few_values.PLANS,
        "yes adds what is planned; no if left out",
        "yes",
    ),
    "total": few(
        few_values.TOTALS, "of one stay (if left out) or flight, aboard or space in all", "stay"
    ),
}
