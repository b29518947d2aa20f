"""Rows that were learned since a release, put beside its own; pure.

What the release knows by itself is not added to it, and what does not go with it is left out.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from bot.archive.checks import problems_of
from bot.archive.learned import Learned
from bot.archive.namings import namings
from bot.archive.order import manifest_of
from bot.archive.tables import TABLES, Records
from bot.station.domain import Assignment, Event, EventKind, Leg, Seat, Source
from bot.station.manifest import Manifest, counted, is_by_hand, relocations

# Where rows stand that are in no file.
NO_LINE = 0
# Two sources give the same time.
SAME = timedelta(minutes=2)


def with_learned(records: Records, learned: Learned) -> tuple[Records, tuple[str, ...]]:
    """The sound records with what was learned, and the missions of which it does not fit."""
    manifest = manifest_of(records)
    there = {mission.id for mission in manifest.missions}
    whole = learned.of(there)
    found = _added(records, manifest, whole)
    if not problems_of(found):
        return found, ()
    fitting: set[str] = set()
    unfit = []
    for mission in whole.missions:
        tried = _added(records, manifest, whole.of({*fitting, mission}))
        if problems_of(tried):
            unfit.append(mission)
        else:
            fitting.add(mission)
    return _added(records, manifest, whole.of(fitting)), tuple(unfit)


def _added(records: Records, manifest: Manifest, learned: Learned) -> Records:
    rows = dict(records.rows)
    seats = list(_news_of_crews(manifest, learned))
    legs = {(seat.mission, seat.leg) for seat in seats}
    kept = [(n, row) for n, row in rows["seats"] if (row.mission, row.leg) not in legs]
    rows["seats"] = kept + _numbered(seats)
    rows["assignments"] = rows["assignments"] + _numbered(learned_namings(manifest, learned))
    rows["events"] = rows["events"] + _numbered(_news_of_events(manifest, learned))
    rows["sources"] = list(_sources(rows["sources"], learned.sources))
    return Records(rows, list(records.problems))


def learned_namings(manifest: Manifest, learned: Learned) -> tuple[Assignment, ...]:
    """Who was named and taken off by what was learned, and who had been named for that before."""
    legs = {(seat.mission, seat.leg) for seat in _news_of_crews(manifest, learned)}
    crews = (one for one in learned.crews if (one.seats[0].mission, one.seats[0].leg) in legs)
    return tuple(namings(manifest, crews))


def _numbered(rows: Iterable[object]) -> list[tuple[int, object]]:
    return [(NO_LINE, row) for row in rows]


def _sources(
    own: list[tuple[int, Source]], learned: tuple[Source, ...]
) -> Iterator[tuple[int, Source]]:
    """The sources, each once: as it was read last."""
    newer = {source.id: source for source in learned}
    for line, source in own:
        other = newer.pop(source.id, None)
        is_later = other and (
            source.newest is None or (other.newest or source.newest) > source.newest
        )
        yield line, other if other and is_later else source
    yield from ((NO_LINE, source) for source in newer.values())


def _newest(source: Source) -> datetime:
    return source.newest.earliest if source.newest else datetime.min.replace(tzinfo=UTC)


def _news_of_events(manifest: Manifest, learned: Learned) -> Iterator[Event]:
    """The rows that tell more than the release, or another plan than the row before."""
    holding = dict(counted(manifest))
    written = {_what(row) for row in manifest.events}
    for row in learned.events:
        key = row.mission, row.event
        known = holding.get(key)
        if _what(row) in written:
            # As it was exported, and came with the release; a newer row may be learned too.
            continue
        if row.event is EventKind.RELOCATION and row.standing.is_plan:
            if not any(_is_about(one, row) for one in relocations(manifest).get(row.mission, ())):
                yield row
        elif row.event is EventKind.RELOCATION:
            if not any(_tells(one, row) for one in relocations(manifest).get(row.mission, ())):
                yield row
        elif known and not known.standing.is_plan:
            if is_by_hand(row) and not row.standing.is_plan and _is_newer(row, known):
                holding[key] = row
                yield row
            elif not row.standing.is_plan and not _tells(known, row) and known.at == row.at:
                yield row
        elif known is None or (known.at, known.standing) != (row.at, row.standing):
            holding[key] = row
            yield row


def _is_newer(row: Event, known: Event) -> bool:
    """Whether a row tells another time than is known, and later than that became known."""
    if row.at is None or known.at is None or row.known_since is None:
        return False
    far = abs(known.at.earliest - row.at.earliest) > SAME
    since = known.known_since
    return far and (since is None or since.earliest <= row.known_since.earliest)


def _what(row: Event) -> tuple[object, ...]:
    return row.mission, row.event, row.at, row.standing, row.known_since


def _is_about(move: Event, plan: Event) -> bool:
    """Whether a change of ports is the one that was planned."""
    if move.at is None or plan.at is None:
        return False
    return abs(move.at.earliest - plan.at.earliest) <= timedelta(days=1)


def _tells(known: Event, row: Event) -> bool:
    """Whether a row of what happened is known with all that another tells of the same time."""
    if known.at is None or row.at is None or (row.port and not known.port):
        return False
    return abs(known.at.earliest - row.at.earliest) <= SAME


def _news_of_crews(manifest: Manifest, learned: Learned) -> Iterator[Seat]:
    legs: dict[tuple[str, Leg], list[Seat]] = {}
    for seat in learned.seats:
        legs.setdefault((seat.mission, seat.leg), []).append(seat)
    for (mission, leg), crew in legs.items():
        event = manifest.event(mission, EventKind.LAUNCH if leg is Leg.UP else EventKind.UNDOCKING)
        ours = manifest.crew(mission, leg)
        over = event is not None and not event.standing.is_plan
        settled = ours and over and not all(map(is_by_hand, crew))
        if {one.person for one in ours} != {one.person for one in crew} and not settled:
            yield from crew


def records_of(manifest: Manifest) -> Records:
    """The records of a manifest, of no file and no line."""
    return Records(
        {table.name: [(NO_LINE, row) for row in getattr(manifest, table.name)] for table in TABLES}
    )
