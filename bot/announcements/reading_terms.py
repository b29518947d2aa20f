"""What a manager types for a subscription -> its terms, and back. Pure.

Each reader raises BadSubscription with what was given, what is expected and what to try.
"""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, time, timedelta, timezone

from bot.announcements.subscriptions import (
    DAILY,
    DEFAULT_KINDS,
    DEFAULT_LEADS,
    FOLLOWED,
    LONGEST_LEAD,
    MOST_LEADS,
    At,
    Kind,
    Quiet,
    Terms,
)
from bot.errors import AskError
from bot.messages import OneOf, msgid
from bot.questions.scenario import outlook
from bot.reading.alike import alike
from bot.reading.plain_words import quoted
from bot.reading.small_words import BEFORE_TIMES, LENGTHS, weekday
from bot.reading.zones import find_zone
from bot.station.manifest import Manifest

# All the kinds, written out, are some 110 characters.
MAX_TEXT = 120

WEEKDAYS = (
    msgid("Monday"), msgid("Tuesday"), msgid("Wednesday"), msgid("Thursday"), msgid("Friday"),
    msgid("Saturday"), msgid("Sunday"),
)  # fmt: skip

_WATCHED = re.compile(r"what[\s_-]*if:?(?:\s+(.+))?")
# Said among the kinds, for it is no kind of its own.
PICTURES = "pictures"
_PICTURES = re.compile(rf"(?:^|[\s,]+)(?:with\s+)?{PICTURES}(?=\s*(?:,|$))", re.IGNORECASE)
_LEAD = re.compile(r"([0-9]{1,4})\s*([^\W\d_]+)?\.?")
_AT = re.compile(
    rf"(?:(?:(?:{BEFORE_TIMES})\s+)?([^\W\d_]{{2,}})\.?,?\s+)?(?:(?:{BEFORE_TIMES})\s+)?"
    r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?\s*(am|pm)?(?:\s+(.+))?"
)


class BadSubscription(AskError):
    """Not a way to subscribe; nothing was changed."""


def read_terms(
    manifest: Manifest,
    *,
    former: Terms | None = None,
    now: datetime | None = None,
    kind: str | None = None,
    before: str | None = None,
    program: str | None = None,
    at: str | None = None,
    quiet: str | None = None,
) -> Terms:
    """The terms that these words give; what is left out is as in ``former``, or usual.

    ``now`` is what "today" means in a scenario, and when one without a date is to happen first.
    ``quiet`` is chosen and not typed: it is the value of a Quiet. Raises BadSubscription for
    what cannot be read, and for a time that none of the kinds takes.
    """
    old = former or Terms(DEFAULT_KINDS, DEFAULT_LEADS)
    time_of_day, zone = read_at(at) if at else (old.at, None)
    kinds = read_kinds(kind) if kind else old.kinds
    terms = Terms(
        kinds,
        read_leads(before) if before else old.leads,
        read_programs(manifest, program) if program else old.programs,
        zone or old.zone,
        time_of_day,
        Quiet(quiet) if quiet else old.quiet,
        _scenario(manifest, kind or "", kinds, old, now or manifest.known_to),
    )
    if before and not terms.takes_times:
        raise BadSubscription("Only {kinds} are announced before.", kinds=", ".join(FOLLOWED))
    if at and terms.kinds.isdisjoint(DAILY):
        daily = ", ".join(sorted(DAILY))
        raise BadSubscription("Only {kinds} come at a time of day.", kinds=daily)
    return terms


def read_pictures(kind: str | None) -> tuple[str | None, bool]:
    """Kinds without "pictures" among them or "with pictures" behind them, and whether it was there.

    The kinds are None if nothing else was said.
    """
    if kind is None:
        return None, False
    rest, number = _PICTURES.subn("", kind)
    return rest.strip(" ,") or None, number > 0


def read_kinds(text: str) -> frozenset[Kind]:
    """Kinds with commas between: "launch, crew changes"; "all" is every one that is a post."""
    words = _parts(text)
    if words == ["all"]:
        return frozenset(Kind) - {Kind.SERVER_EVENT, Kind.WHAT_IF}
    return frozenset(Kind.WHAT_IF if _WATCHED.fullmatch(word) else _kind(word) for word in words)


def _scenario(
    manifest: Manifest, text: str, kinds: Collection[Kind], old: Terms, now: datetime
) -> str:
    """The one scenario among kinds: "what-if soyuz stops"; without words to it the former one.

    Raises AskError if there is none, or it is none that can happen.
    """
    if Kind.WHAT_IF not in kinds:
        return ""
    found = [match[1] for part in _parts(text) if (match := _WATCHED.fullmatch(part)) and match[1]]
    if not found and old.scenario:
        return old.scenario
    if len(found) != 1:
        raise BadSubscription(
            "Say with it what happens, one scenario a subscription: {example}.",
            example=f"{Kind.WHAT_IF} soyuz stops",
            suggestions=[f"{Kind.WHAT_IF} soyuz stops"],
        )
    scenario = str(outlook.read(manifest, found[0], now))
    outlook.followed(manifest, scenario, now)
    return scenario


def _kind(word: str) -> Kind:
    plain = re.sub(r"[\s_-]+", "-", word)
    for kind in Kind:
        if plain in (kind, f"{kind}s", f"{kind}es"):
            return kind
    words, names = quoted(word), [name for name, _ in alike(plain, Kind, most=2, enough=60)]
    if not names:
        raise BadSubscription(
            "{words} is nothing that I post. There are {known}; several go with commas between.",
            words=words,
            known=", ".join(Kind),
            suggestions=list(Kind),
        )
    raise BadSubscription(
        "{words} is nothing that I post. Did you mean {names}? There are {known}; several go with"
        " commas between.",
        words=words,
        names=OneOf(names),
        known=", ".join(Kind),
        suggestions=names,
    )


def read_leads(text: str) -> tuple[timedelta, ...]:
    """Times before an event with commas between: "24h, 1h", "0m", "2 days"; longest first."""
    leads = {_lead(word) for word in _parts(text)}
    if len(leads) > MOST_LEADS:
        raise BadSubscription(
            "{number} notices before an event are too many; at most {most}, please.",
            number=len(leads),
            most=MOST_LEADS,
        )
    return tuple(sorted(leads, reverse=True))


def _lead(word: str) -> timedelta:
    return read_length(word, LONGEST_LEAD)


def read_length(word: str, longest: timedelta) -> timedelta:
    """A length of time such as 24h, 30m or 2d, up to ``longest``."""
    match = _LEAD.fullmatch(word.strip().casefold()[:MAX_TEXT])
    unit = LENGTHS.get((match[2] or "m") if match else "")
    if match is None or unit is None or (match[2] is None and int(match[1])):
        raise BadSubscription(
            "{words} is no length of time. Try 24h, 1h, 30m, 0m or 2d; several go with commas"
            " between.",
            words=quoted(word),
        )
    length = int(match[1]) * unit
    if length > longest:
        raise BadSubscription(
            "{words} is too long; {days} days are the most.", words=quoted(word), days=longest.days
        )
    return length


def read_programs(manifest: Manifest, text: str) -> frozenset[str]:
    """Programmes with commas between: "soyuz, dragon"; "all" is every one."""
    words = _parts(text)
    if words == ["all"]:
        return frozenset()
    names = {
        name.casefold(): program.id
        for program in manifest.programs
        for name in (program.id, program.name, *program.aliases)
    }
    for word in words:
        if word not in names:
            raise BadSubscription(
                "{words} is no programme that I know. There are {known}, and all.",
                words=quoted(word),
                known=", ".join(program.id for program in manifest.programs),
                suggestions=[program.id for program in manifest.programs],
            )
    return frozenset(names[word] for word in words)


def read_zone(text: str) -> str:
    """The name of a zone: a city, an IANA name, an offset."""
    word = text.strip()[:MAX_TEXT]
    found = find_zone(word)
    if found is None:
        raise BadSubscription(
            "There is no zone {words}. Try Europe/Moscow, Houston or UTC+3.",
            words=quoted(word),
            suggestions=["UTC", "Europe/Moscow", "America/Chicago"],
        )
    # An offset goes by one name, for Etc/GMT+3 is UTC-3.
    return found[1] if isinstance(found[0], timezone) else word


def read_at(text: str) -> tuple[At, str | None]:
    """A time of day and the name of its zone, None if none is said.

    A weekly digest has a day of the week before it: "09:00", "Monday 18:30 Berlin".
    """
    words = " ".join(text.split())[:MAX_TEXT]
    match = _AT.fullmatch(words.casefold())
    if match is None:
        raise _no_time(text)
    day, hours, minutes, half, place = match.groups()
    hour = int(hours) % 12 + (12 if half == "pm" else 0) if half else int(hours)
    if hour > 23 or int(minutes or 0) > 59 or (half and not 1 <= int(hours) <= 12):
        raise _no_time(text)
    at = At(time(hour, int(minutes or 0)), _weekday(day, text) if day else None)
    # As it was typed: a zone is told as the manager called it.
    zone = read_zone(" ".join(words.split()[-len(place.split()) :])) if place else None
    return at, zone


def _weekday(day: str, text: str) -> int:
    named = weekday(day)
    # "Mondays".
    named = weekday(day.removesuffix("s")) if named is None else named
    if named is None:
        raise _no_time(text)
    return named


def _no_time(text: str) -> BadSubscription:
    return BadSubscription(
        "{words} is no time of day. Try 09:00, 09:00 Houston, or Monday 09:00 for once a week.",
        words=quoted(text),
    )


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in text[:MAX_TEXT].casefold().split(",")]
    return [part for part in parts if part] or [text[:MAX_TEXT].strip()]


def written_leads(leads: Sequence[timedelta], say: Callable[..., str] = str.format) -> str:
    """Times before an event as a manager types them: "24h, 1h"; ``say`` as that of a Speech."""
    return ", ".join(_written_lead(lead, say) for lead in leads)


def _written_lead(lead: timedelta, say: Callable[..., str]) -> str:
    minutes = lead // timedelta(minutes=1)
    if minutes and minutes % 60 == 0:
        hours = minutes // 60
        if hours % 24 == 0 and hours > 24:
            return say("{number}d", number=hours // 24)
        return say("{number}h", number=hours)
    return say("{number}m", number=minutes)


def written_at(terms: Terms, say: Callable[..., str] = str.format) -> str:
    """A time of day as a manager types it: "Monday 18:30 Europe/Moscow"; ``say`` as above."""
    day = [] if terms.at.weekday is None else [say(WEEKDAYS[terms.at.weekday])]
    return " ".join([*day, f"{terms.at.time:%H:%M}", terms.zone])
