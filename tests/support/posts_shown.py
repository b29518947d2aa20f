"""Posts of every kind in each language, as text."""

from dataclasses import replace
from datetime import UTC, date, datetime

from support.posting import DAY, HOUR, MINUTE, START, ahead, flights
from support.worlds import day, mission, plan, whole_day, world

from bot.announcements import rendering
from bot.announcements.knowledge import Knowledge, compare
from bot.announcements.planning import shortages
from bot.announcements.store import Job, JobKind
from bot.announcements.subjects import (
    CrewChanged,
    Digest,
    Happened,
    OnThisDay,
    PlanChanged,
    Watch,
)
from bot.announcements.subscriptions import Kind, Place, Subscription, Terms
from bot.station.cooperation import Side
from bot.station.domain import ONCE, Standing

LAUNCH, DOCKING, UNDOCKING, LANDING = ONCE
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
EVERYTHING = Terms(frozenset(Kind), (24 * HOUR, HOUR, 0 * HOUR))
SUBSCRIPTION = Subscription(1, Place(1, 2), EVERYTHING, 7, NOW)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def learned(*manifests, noticed=START):
    """What is known when these manifests were accepted one after another, an hour between."""
    schedule, crews, news = {}, {}, []
    for number, manifest in enumerate(manifests):
        made = compare(schedule, crews, manifest, noticed + number * HOUR)
        schedule, crews = made.schedule, made.crews
        news += made.news
    return Knowledge(
        manifests[-1], schedule, {f"news {number}": one for number, one in enumerate(news, start=1)}
    )


def post(locale, knowledge, subject, now, since=NOW, **more):
    if not isinstance(knowledge, Knowledge):
        knowledge = Knowledge(knowledge)
    subscription = replace(SUBSCRIPTION, locale=locale, since=since)
    return rendering.post(knowledge, subscription, subject, now, **more)


def shown(made):
    """A post as text: title, description, fields, footer, buttons."""
    embed = made.embed
    lines = [embed["title"], embed["description"]]
    for field in embed["fields"]:
        lines += [f"  {field['name']}", *(f"    {line}" for line in field["value"].split("\n"))]
    if "footer" in embed:
        lines.append(f"-- {embed['footer']['text']}")
    lines.append(" ".join(f"[{button.label}]" for button in made.buttons))
    return "\n".join(lines)


# ------------------------------------------------------------------------- the file


def real(shipped):
    """Posts about flights that everyone can look up, as they would have come."""
    crew_12 = shipped.seen(at("2026-02-12T10:15"))
    crew_11 = shipped.seen(at("2026-01-11T22:20"))
    ms_23 = shipped.seen(at("2023-02-23T00:24"))
    yield "a launch a day ahead", crew_12, ahead(LAUNCH, "crew-12", DAY), at("2026-02-12T10:15")
    yield "a launch without crew", ms_23, ahead(LAUNCH, "soyuz-ms-23", DAY), at("2023-02-23T00:24")
    yield "a docking", crew_12, ahead(DOCKING, "crew-12", HOUR), at("2026-02-14T19:15")
    yield "an undocking", crew_11, ahead(UNDOCKING, "crew-11", DAY), at("2026-01-13T22:20")
    yield "a landing", crew_11, ahead(LANDING, "crew-11", HOUR), at("2026-01-15T07:41")
    yield "known to the day", shipped, ahead(UNDOCKING, "soyuz-ms-29", DAY), at("2027-03-31")
    yield "known to the month", shipped, ahead(LAUNCH, "soyuz-ms-30", DAY), NOW
    yield "known to the year", shipped, ahead(LAUNCH, "crew-14", DAY), NOW
    yield "no earlier than a month", shipped, ahead(LAUNCH, "ax-5", DAY), NOW
    for kind, when in zip((LAUNCH, DOCKING), ("2025-11-27T09:28", "2025-11-27T12:35"), strict=True):
        yield f"a {kind} happened", shipped, Happened(kind, "soyuz-ms-28"), at(when)
    undocked, landed = at("2025-12-09T01:42"), at("2025-12-09T05:05")
    yield "an undocking happened", shipped, Happened(UNDOCKING, "soyuz-ms-27"), undocked
    yield "a landing happened", shipped, Happened(LANDING, "soyuz-ms-27"), landed
    empty = Happened(UNDOCKING, "starliner-cft")
    yield "a ship leaves its crew behind", shipped, empty, at("2024-09-06T22:05")
    yield "a crew comes", shipped, CrewChanged(DOCKING, "soyuz-ms-28"), at("2025-11-27T12:35")
    yield "a crew leaves", shipped, CrewChanged(UNDOCKING, "soyuz-ms-27"), undocked
    other_ship = CrewChanged(UNDOCKING, "soyuz-ms-23"), at("2023-09-27T07:55")
    yield "a crew leaves on another ship", shipped, *other_ship
    swapped = CrewChanged(UNDOCKING, "crew-9"), at("2025-03-18T05:06")
    yield "some leave on another ship", shipped, *swapped
    then = CrewChanged(DOCKING, "soyuz-ms-28"), at("2025-12-20")
    yield "a crew came before another left", shipped, *then
    for name, before, after in (
        ("a launch is put off by a day", "2025-07-30T12:00", "2025-07-31T20:00"),
        ("a launch is brought forward", "2026-04-20", "2026-04-27"),
        ("a first date", "2026-01-29", "2026-01-31"),
        ("a date is withdrawn", "2026-06-29", "2026-07-01"),
    ):
        known = learned(shipped.seen(at(before)), shipped.seen(at(after)), noticed=at(after) - HOUR)
        for news in known.news:
            yield name, known, PlanChanged(news), at(after)
    yield "the digest when facts are old", shipped, Digest(NOW.date()), NOW
    fresh = at("2025-12-10T09:00")
    yield "the digest after a change", shipped.seen(fresh), Digest(fresh.date()), fresh
    quiet = at("2026-01-10T09:00")
    yield "the digest of a quiet week", shipped.seen(quiet), Digest(quiet.date()), quiet
    yield "the digest with nothing new", shipped, Digest(date(2026, 11, 24)), at("2026-11-24T09:00")
    for name, one_day in (("one", "2026-11-02"), ("many", "2026-12-09"), ("a round", "2025-11-02")):
        yield f"on this day, {name}", shipped, OnThisDay(date.fromisoformat(one_day)), NOW
    for side, left in ((Side.AMERICAN, 1), (Side.RUSSIAN, None)):
        name = "the guarantee hangs on one" if left else "the guarantee hangs on one ship"
        watched = Watch(side, left, at("2026-01-14T22:20"), 3 * DAY)
        yield name, crew_11, watched, at("2026-01-11T22:20")


def made_up():
    """Posts about what has not happened yet."""
    soon = START + 30 * HOUR
    dated, undated = flights(Alfa=soon), flights(Alfa=None)
    slipped = learned(dated, flights(Alfa=soon + 26 * HOUR))
    yield "no earlier than a day", net_world(), ahead(LAUNCH, "Bravo", DAY), day(100)
    yield "launch and docking are put off", slipped, PlanChanged("news 1"), START + HOUR
    hours = learned(dated, flights(Alfa=soon + 2 * HOUR))
    yield "put off within a day", hours, PlanChanged("news 1"), START + HOUR
    earlier = learned(flights(Alfa=soon + 80 * HOUR), dated)
    yield "brought forward", earlier, PlanChanged("news 1"), START + HOUR
    yield "all dates are withdrawn", learned(dated, undated), PlanChanged("news 1"), START + HOUR
    yield "first dates", learned(undated, dated), PlanChanged("news 1"), START + HOUR
    yield (
        "another crew",
        learned(*crews_swapped("Ana Ben", "Ana Cyd")),
        PlanChanged("news 1"),
        START + HOUR,
    )
    yield (
        "a crew is named",
        learned(*crews_swapped("", "Ana Ben")),
        PlanChanged("news 1"),
        START + HOUR,
    )
    swapped = learned(*crews_swapped("Ana Ben", "Ana Cyd"))
    yield "the digest with news of a crew", swapped, Digest((START + DAY).date()), START + DAY
    yield "the digest with news", slipped, Digest((START + DAY).date()), START + DAY
    yield "nothing aboard or dated", learned(undated), Digest(START.date()), START
    few = two_ships()
    for side, left, stretch in shortages(few):
        if stretch.start > few.known_to:
            watched = Watch(side, left, stretch.start, 28 * DAY)
            number = {0: "no", 1: "one", None: "one ship's"}[left]
            yield (
                f"{number} {side} from {stretch.start:%-d %B}",
                few,
                watched,
                stretch.start - 28 * DAY,
            )


def net_world():
    earliest = Standing.NO_EARLIER_THAN
    return world(
        mission("Alfa", docking=0, crew="Ana Ben"),
        mission("Bravo", plans=[plan("launch", whole_day(101), standing=earliest)], crew="Cyd Dan"),
        known_to=100,
    )


def crews_swapped(*crews):
    """A manifest for each crew that one ship was to have."""
    today = (START - day(0)) / DAY
    aboard = mission("Bravo", docking=0, crew="Eve Fay")
    return [
        world(mission("Alfa", docking=today + 40, crew=crew), aboard, known_to=today)
        for crew in crews
    ]


def two_ships():
    """Both sides are aboard until one ship goes home, and only one of them after it."""
    return world(
        mission("Alfa", docking=0, undocking=200, crew="Ana Ben"),
        mission("Bravo", docking=1, undocking=150, crew="Cyd Dan", program="dragon"),
        mission("Carl", docking=180, undocking=300, crew="Eve Fay", program="dragon"),
        known_to=100,
    )


def late(shipped, locale):
    """Posts that come late, tell of others, or are edited."""
    crew_12 = shipped.seen(at("2026-02-13T09:15"))
    notice, then = ahead(LAUNCH, "crew-12", HOUR), at("2026-02-13T09:40")
    yield "late", post(locale, crew_12, notice, then, due=at("2026-02-13T09:15"))
    others = (ahead(LAUNCH, "crew-12", DAY), Digest(then.date()), OnThisDay(date(2026, 2, 13)))
    known = Knowledge(crew_12)
    due = at("2026-02-13T09:15")
    yield "with others", post(locale, known, notice, then, due=due, merged=others)
    soon = START + 30 * HOUR
    for name, after in (
        ("edited after a slip", flights(Alfa=soon + 20 * MINUTE)),
        ("edited after the date was withdrawn", flights(Alfa=None)),
        ("edited after it happened", flights(known_to=soon + DAY, Alfa=soon + MINUTE)),
    ):
        known = learned(flights(Alfa=soon), after)
        yield name, edited(locale, known, ahead(LAUNCH, "Alfa", DAY), soon)
    later = soon + 7 * HOUR
    false = flights(known_to=later, Alfa=soon)
    for name, subject, *others in (
        ("edited after a launch was taken back", Happened(LAUNCH, "Alfa"),
         flights(known_to=soon, Alfa=later)),
        ("edited after a docking without a new date was taken back", CrewChanged(DOCKING, "Alfa"),
         flights(known_to=later, Alfa=None)),
        ("edited after it came true after all", CrewChanged(DOCKING, "Alfa"),
         flights(known_to=soon, Alfa=soon + HOUR), flights(known_to=later + DAY, Alfa=soon + HOUR)),
        ("edited after its time was put right", Happened(LAUNCH, "Alfa"),
         flights(known_to=later, Alfa=soon - 5 * MINUTE)),
    ):  # fmt: skip
        yield name, edited(locale, learned(false, *others), subject, later + DAY)
    swap = crews_swapped("Ana Ben", "Ana Cyd", "Ana Ben")
    yield (
        "edited after a crew was as before",
        edited(locale, learned(*swap), PlanChanged("news 1"), START + 3 * HOUR),
    )
    shortage = Watch(Side.AMERICAN, 1, day(40), 28 * DAY)
    yield (
        "edited after a warning came to nothing",
        edited(locale, Knowledge(flights()), shortage, day(20)),
    )


def edited(locale, knowledge, subject, now):
    """A post that is put right."""
    there = replace(SUBSCRIPTION, locale=locale)
    wrong = Job(2, JobKind.EDIT, there, subject, now, now, "me", 1, None, 1, 5)
    return rendering.correction(knowledge, wrong, now)


def every(shipped, locale):
    """(name, post) of each post in the file of that language."""
    for name, *case in (*real(shipped), *made_up()):
        yield name, post(locale, *case)
    yield from late(shipped, locale)
