"""The promises of the posts, against any order of moves, failures, kills and restarts."""

import asyncio
import re
import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from support.posting import DAY, GUILD, HOUR, START, KillableStore, Killed, Office, flights
from support.stores import Postgres, Sqlite, needs_server

from bot.announcements import planning
from bot.announcements.store import KeptAlready, nonce
from bot.announcements.subjects import Ahead, subject
from bot.announcements.subscriptions import Kind
from bot.station.domain import EventKind, Leg, Standing
from bot.station.manifest import counted
from bot.station.moments import Span

SHIPS = ("alfa", "bravo", "charlie")
CHANNELS = (10, 11)
KINDS = (Kind.LAUNCH, Kind.DOCKING, Kind.CREW_CHANGE, Kind.PLAN_CHANGE)
MINUTES = st.integers(1, 60 * 30).map(lambda minutes: timedelta(minutes=minutes))
FAULTS = ("unreached", "cut", "503", "throttled", "kill before", "kill after")
STEPS = (
    *("plan", "accept", "again", "claim post", "done post", "claim edit", "done edit"),
    *("claim publish", "done publish"),
)


class Delivering(RuleBasedStateMachine):
    """Everything that can befall the posts, against what is promised of them."""

    kind = Sqlite

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.place = self.kind(Path(self.folder.name))
        self.file = self.place.open()
        self.launches = dict.fromkeys(SHIPS, None)
        self.known_to = START
        self.crews = {}
        self.ever_lost = set()

    @initialize(kinds=st.sets(st.sampled_from(KINDS), min_size=1))
    def begin(self, kinds):
        self.runner = asyncio.Runner()
        self.launches = {
            ship: START + timedelta(hours=30 * number) for number, ship in enumerate(SHIPS, 1)
        }
        self.office = Office(self.file, self.facts())
        self.office.store = KillableStore(self.file, self.office.channels.life)
        self.office.channels.news.add(CHANNELS[0])
        self.runner.run(self.office.restart())
        self.office.subscribe(CHANNELS[0], kinds)
        self.turn()

    def facts(self):
        return flights(self.known_to, self.crews, **self.launches)

    def turn(self):
        """One turn; if the process is killed in it, another starts after a while."""

        async def once():
            try:
                await self.office.turn(2)
            except Killed:
                await self.office.restart()

        self.runner.run(once())

    @rule(by=MINUTES)
    def time_passes(self, by):
        self.office.clock.advance(by)
        self.turn()

    @rule()
    def the_process_starts_again(self):
        self.runner.run(self.office.restart())
        self.turn()

    @rule(fault=st.sampled_from(FAULTS))
    def a_fault_awaits_the_next_post(self, fault):
        self.office.channels.faults.append(fault)

    @rule(fault=st.sampled_from(FAULTS))
    def a_fault_awaits_the_next_publishing(self, fault):
        self.office.channels.publish_faults.append(fault)

    @rule(step=st.sampled_from(STEPS), when=st.sampled_from(["before", "after"]))
    def a_kill_awaits_a_step(self, step, when):
        self.office.store.kill = (when, step)

    @rule(ship=st.sampled_from(SHIPS), by=st.integers(-2000, 4000))
    def a_launch_moves(self, ship, by):
        at = self.launches[ship]
        if at is not None and at > self.office.clock():
            moved = at + timedelta(minutes=by)
            self.launches[ship] = max(moved, self.office.clock() + timedelta(minutes=1))
            self.learn()

    @rule(ship=st.sampled_from(SHIPS))
    def a_launch_is_called_off(self, ship):
        if (at := self.launches[ship]) is not None and at > self.office.clock():
            self.launches[ship] = None
            self.learn()

    @rule(ship=st.sampled_from(SHIPS), hours=st.integers(1, 60))
    def a_launch_is_dated(self, ship, hours):
        if self.launches[ship] is None:
            self.launches[ship] = self.office.clock() + timedelta(hours=hours)
            self.learn()

    @rule(ship=st.sampled_from(SHIPS), hours=st.none() | st.integers(1, 60))
    def a_launch_is_taken_back(self, ship, hours):
        if self.happened(ship):
            now = self.office.clock()
            self.launches[ship] = hours and now + timedelta(hours=hours)
            self.learn()

    @rule(ship=st.sampled_from(SHIPS), by=st.integers(-40, 40))
    def a_time_is_put_right(self, ship, by):
        if self.happened(ship):
            right = self.launches[ship] + timedelta(minutes=by)
            self.launches[ship] = min(right, self.known_to)
            self.learn()

    @rule(ship=st.sampled_from(SHIPS), seats=st.sampled_from(["a b", "a c", "d c", "a"]))
    def a_crew_is_another(self, ship, seats):
        self.crews[ship] = " ".join(f"{ship}-{seat}" for seat in seats.split())
        self.learn()

    def happened(self, ship):
        at = self.launches[ship]
        return at is not None and at <= self.known_to

    @rule()
    def news_of_what_happened_comes(self):
        self.known_to = self.office.clock()
        self.learn()

    def learn(self):
        self.office.manifest = self.facts()
        self.turn()

    @rule(
        channel=st.sampled_from(CHANNELS),
        kinds=st.sets(st.sampled_from(KINDS), min_size=1),
    )
    def a_channel_is_subscribed(self, channel, kinds):
        if len(self.file.subscriptions()) < 4:
            with suppress(KeptAlready):
                self.office.subscribe(channel, kinds)
            self.office.courier.wake()
            self.turn()

    @rule(choice=st.integers(0, 3))
    def a_manager_pauses(self, choice):
        if choice < len(found := self.file.subscriptions()):
            self.file.pause(GUILD, found[choice].id, self.office.clock())
            self.turn()

    @rule(choice=st.integers(0, 3))
    def a_manager_resumes(self, choice):
        if choice < len(found := self.file.subscriptions()):
            self.file.resume(GUILD, found[choice].id, self.office.clock())
            self.office.courier.wake()
            self.turn()

    @rule(channel=st.sampled_from(CHANNELS))
    def a_channel_is_lost(self, channel):
        self.office.channels.lost[channel] = "no permission"
        self.ever_lost.add(channel)
        self.turn()

    @rule(channel=st.sampled_from(CHANNELS))
    def a_channel_is_there_again(self, channel):
        self.office.channels.lost.pop(channel, None)

    # ------------------------------------------------------------- what is promised

    def rows(self):
        with self.file._reading() as connection:
            return [dict(row) for row in connection.execute("SELECT * FROM job")]

    def posts(self):
        return [record for record in self.rows() if record["post"] is None]

    @invariant()
    def nothing_is_posted_twice(self):
        if not hasattr(self, "office"):
            return
        nonces = [message.nonce for message in self.office.channels.messages]
        assert len(nonces) == len(set(nonces))

    @invariant()
    def nothing_is_posted_that_is_not_planned_or_of_no_use(self):
        if not hasattr(self, "office"):
            return
        planned = {}
        for record in self.posts():
            about = subject(record["subject"])
            planned[nonce(record["subscription"], about)] = record
        for message in self.office.channels.messages:
            record = planned[message.nonce]
            assert record["due"][:16] <= f"{message.at:%Y-%m-%dT%H:%M}" < record["until"][:16]

    def teardown(self):
        try:
            if hasattr(self, "office"):
                self.heal()
                self.nothing_is_left_to_be_done()
                self.everything_of_use_is_there()
                self.every_notice_tells_the_newest_time()
                self.every_post_agrees_with_what_is_accepted()
                self.every_post_of_use_is_published_where_it_can_be_followed()
        finally:
            if hasattr(self, "office"):
                self.runner.run(self.office.courier.stop())
                self.runner.close()
            self.place.close()
            self.folder.cleanup()

    def heal(self):
        """Everything works again, and a few minutes pass."""
        office = self.office
        office.channels.faults.clear()
        office.channels.publish_faults.clear()
        office.channels.lost.clear()
        office.store.kill = None
        for subscription in self.file.subscriptions():
            if subscription.pause:
                self.file.resume(GUILD, subscription.id, office.clock())
        self.runner.run(office.restart())
        for _ in range(30):
            office.clock.advance(timedelta(minutes=1))
            office.courier.wake()
            self.turn()

    def nothing_is_left_to_be_done(self):
        for record in self.rows():
            assert record["state"] in ("done", "skipped", "dead"), dict(record)

    def everything_of_use_is_there(self):
        office, now = self.office, self.office.clock()
        states = {(record["subscription"], record["subject"]): record for record in self.posts()}
        knowledge = office.courier.knowledge
        for subscription in self.file.subscriptions():
            span = Span(max(subscription.since, now - 30 * DAY), now)
            if span.start >= now - HOUR:
                continue
            for notice in planning.notices(knowledge, subscription.terms, span):
                if notice.until <= now:
                    continue
                record = states[subscription.id, notice.subject.key]
                assert record["state"] == "done" or record["reason"] in (
                    "merged",
                    "paused",
                    "outdated",
                ), dict(record)

    def every_post_of_use_is_published_where_it_can_be_followed(self):
        channels, now = self.office.channels, self.office.clock()
        assert len(channels.published) == len(set(channels.published))
        for record in self.posts():
            if record["channel"] not in channels.news:
                assert record["message"] not in channels.published
            elif record["message"] and record["until"][:16] > f"{now:%Y-%m-%dT%H:%M}":
                # Where the bot had lost its rights it may not be.
                assert record["message"] in channels.published or self.ever_lost, dict(record)

    def every_notice_tells_the_newest_time(self):
        schedule = self.office.courier.knowledge.schedule
        for record in self.posts():
            about = subject(record["subject"])
            if isinstance(about, Ahead) and record["message"]:
                entry = schedule[about.mission, about.event]
                if entry.standing.is_plan:
                    assert record["told"].split()[3] == str(entry.at or "-")

    def every_post_agrees_with_what_is_accepted(self):
        """Whatever was posted meanwhile; read from what stands in the channels."""
        manifest = self.office.courier.knowledge.manifest
        for message in self.office.channels.messages:
            ship, _, words = message.title.partition(":")[0].partition(" ")
            launched = counted(manifest).get((ship, EventKind.LAUNCH))
            planned = re.search(r"Launch planned for ([^.]*)\.", message.description)
            if planned and launched.standing.is_plan:
                assert launched.at, message
                assert f"{launched.at.earliest:%H:%M} UTC" in planned[1], message
            if words == "has launched":
                assert launched.standing is Standing.ACTUAL, message
                assert f"{launched.at.earliest:%H:%M} UTC" in message.description, message
            if words == "has docked":
                docked = counted(manifest)[ship, EventKind.DOCKING]
                assert docked.standing is Standing.ACTUAL, message
                assert f"{docked.at.earliest:%H:%M} UTC" in message.description, message
            named = set(re.findall(rf"{ship}-[a-d]", str(message.content.get("fields"))))
            if named and ship in SHIPS and "Meanwhile" not in str(message.content):
                flown = {seat.person for seat in manifest.crew(ship, Leg.UP)}
                assert named == flown, message


class DeliveringByPostgres(Delivering):
    """The same by a state on a PostgreSQL server."""

    kind = Postgres


# An example is a life of many turns.
LIVES = settings(max_examples=settings.default.max_examples // 3, stateful_step_count=25)
TestDelivering = Delivering.TestCase
TestDelivering.settings = LIVES
TestDeliveringByPostgres = needs_server(DeliveringByPostgres.TestCase)
# A server is asked over a connection for each step, and a schema made for each life.
TestDeliveringByPostgres.settings = settings(LIVES, max_examples=LIVES.max_examples // 3)
