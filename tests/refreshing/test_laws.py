"""Whatever a source says, what happened stays as it was, and the facts stay sound."""

import asyncio
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.launch_library import Library
from support.posting import Clock, Office

from bot.announcements import truth
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subjects import subject
from bot.announcements.subscriptions import Kind
from bot.archive.adding import records_of, with_learned
from bot.archive.checks import problems_of
from bot.archive.order import manifest_of
from bot.archive.tables import Records
from bot.refreshing import launch_library
from bot.refreshing.news import News, news
from bot.refreshing.observed import Docked, Refused, State
from bot.refreshing.refreshing import beginning, learned_of
from bot.station.domain import ONCE, Leg
from bot.station.manifest import LIVE, counted
from bot.station.moments import Moment

NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
EVERY = set(Kind) - {Kind.SERVER_EVENT, Kind.WHAT_IF}
HAPPENED = dict(
    zip(
        ONCE,
        ("has launched", "has docked with the ISS", "has left the ISS", "has landed"),
        strict=True,
    )
)
FLIGHTS = "crew-12", "crew-13", "soyuz-ms-29", "soyuz-ms-30", "crew-14"


@pytest.fixture(scope="module")
def told(shipped):
    """What the source says if it says what we know, by mission."""
    library = Library(shipped)
    links = {library.id(mission): mission for mission in FLIGHTS}
    dockings = [row for rows in library.dockings.values() for row in rows]
    flights = launch_library.flights(list(library.launches.values()), dockings)
    return flights, links


def instants():
    return st.integers(-60 * 24 * 400, 60 * 24 * 400).map(lambda m: NOW + timedelta(minutes=m))


def changes():
    """A change of one flight: a law must hold for any, however absurd."""
    return st.one_of(
        st.sampled_from(State).map(lambda state: {"state": state}),
        instants().map(lambda at: {"launch": Moment(at.replace(second=0))}),
        st.just({"launch": None}),
        st.integers(1, 12).map(lambda month: {"launch": Moment.read(f"2027-{month:02}")}),
        st.integers(-300, 60 * 24 * 200).map(
            lambda minutes: {"left": NOW + timedelta(minutes=minutes)}
        ),
        instants().map(lambda at: {"landing": at}),
        st.lists(instants(), min_size=1, max_size=4, unique=True).map(
            lambda ats: {"docked": _docked(sorted(ats))}
        ),
        st.just({"docked": ()}),
        st.just({"up": ()}),
        st.permutations(range(4)).map(lambda order: {"order": order}),
    )


def _docked(ats):
    pairs = zip(ats[::2], [*ats[1::2], None], strict=False)
    return tuple(Docked(since, until) for since, until in pairs)


def _changed(flights, spoilt):
    for place, flight in enumerate(flights):
        change = dict(spoilt.get(place, {}))
        if order := change.pop("order", None):
            change["up"] = tuple(flight.up[at] for at in order if at < len(flight.up))[1:]
        if (left := change.pop("left", None)) and flight.docked:
            change["docked"] = (replace(flight.docked[0], until=left),)
        yield replace(flight, **change)


LOOKS = st.lists(
    st.tuples(
        st.integers(5, 60 * 24 * 30),
        st.dictionaries(st.integers(0, 7), changes(), max_size=3),
    ),
    min_size=1,
    max_size=4,
)


def test_whatever_is_told_no_fact_is_lost_or_changed(shipped, told):
    flights, links = told

    @settings(max_examples=25)
    @given(looks=LOOKS)
    def law(looks):
        manifest, taken, before = shipped, NOW, News(links=links)
        for minutes, spoilt in looks:
            taken += timedelta(minutes=minutes)
            past = {key: row for key, row in counted(manifest).items() if not row.standing.is_plan}
            crews = {mission: set(manifest.crew(mission, Leg.UP)) for mission, kind in past}
            try:
                found = news(
                    tuple(_changed(flights, spoilt)),
                    manifest,
                    taken,
                    beginning(manifest, taken),
                    before,
                    LIVE,
                )
            except Refused:
                continue
            learned = learned_of(found.rows, taken, launch_library.BASE)
            records, _ = with_learned(records_of(manifest), learned)
            assert not problems_of(records)
            manifest = manifest_of(records)
            after = counted(manifest)
            assert {key: after[key] for key in past} == past
            assert {mission: set(manifest.crew(mission, Leg.UP)) for mission in crews} == crews
            assert all(
                row.at.earliest <= taken for row in after.values() if not row.standing.is_plan
            )
            before = replace(found, links=links)

    law()


def test_whatever_is_told_and_taken_back_no_post_says_what_is_not_so(shipped, told):
    """Good, bad and contradicting answers, after one of which a person takes all of it back."""
    flights, links = told

    @settings(max_examples=10)
    @given(looks=LOOKS, back=st.integers(0, 3))
    def law(looks, back):
        with (
            tempfile.TemporaryDirectory() as place,
            closing(SqliteStore(Path(place) / "s")) as store,
        ):
            office = Office(store, shipped, Clock(NOW))
            with asyncio.Runner() as runner:
                runner.run(office.turn())
                office.subscribe(kinds=EVERY, leads=(24 * HOUR, HOUR), since=NOW)
                before = News(links=links)
                for place_of_look, (minutes, spoilt) in enumerate(looks):
                    office.clock.advance(timedelta(minutes=minutes))
                    manifest, now = office.manifest, office.clock()
                    with suppress(Refused):
                        found = news(
                            tuple(_changed(flights, spoilt)), manifest, now,
                            beginning(manifest, now), before, LIVE,
                        )  # fmt: skip
                        learned = learned_of(found.rows, now, launch_library.BASE)
                        office.manifest = manifest_of(
                            with_learned(records_of(manifest), learned)[0]
                        )
                        before = replace(found, links=links)
                    runner.run(office.turn(2))
                    if place_of_look == back:
                        # What was learned is gone; only how far the facts reach is not.
                        sources = records_of(office.manifest).rows["sources"]
                        records = records_of(shipped)
                        office.manifest = manifest_of(
                            Records({**records.rows, "sources": sources}, records.problems)
                        )
                        runner.run(office.turn(2))
                for _ in range(40):
                    office.clock.advance(timedelta(minutes=1))
                    office.courier.wake()
                    runner.run(office.turn(2))
                accepted = office.courier.knowledge.manifest
                for row in store._connection.execute(
                    "SELECT * FROM job WHERE post IS NULL AND state = 'done'"
                ):
                    assert truth.holds(accepted, subject(row["subject"]), row["told"]), dict(row)
                done = {
                    f"{mission.name} {words}"
                    for (ship, kind), event in counted(accepted).items()
                    if not event.standing.is_plan and (mission := accepted.mission(ship))
                    for words in (HAPPENED[kind],)
                }
                for message in office.channels.messages:
                    if (
                        message.title.endswith((*HAPPENED.values(),))
                        and "Correction" not in message.title
                    ):
                        assert message.title in done, message
                runner.run(office.courier.stop())

    law()
