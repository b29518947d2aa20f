"""What was asked before: its answer tells of a set, of someone or something, or of neither."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import datetime
from functools import cached_property
from typing import Any

from bot.errors import AskError
from bot.questions import registry
from bot.questions.crew.answer import Roster
from bot.questions.expeditions.answer import ExpeditionReport
from bot.questions.find.answer import FindReport
from bot.questions.leaving import set_left, set_left_in_part
from bot.questions.missions.answer import Upcoming
from bot.questions.records.answer import RecordsReport
from bot.questions.registry import Answer, Ask, Question, in_full
from bot.questions.taking import EVENTS
from bot.reading.among import Among
from bot.reading.conditions import Further
from bot.reading.readers import Scene
from bot.reading.sight import Thing
from bot.reading.when import Size, When
from bot.station.careers import stays_of
from bot.station.claims import Claim
from bot.station.commands import in_command
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind, Leg
from bot.station.found import RANKED, Of, Row, Tell
from bot.understanding.at_events import moment_of

# How long a time may be in which one commands and the same are aboard.
_MOMENTS = {Size.INSTANT, Size.DAY}
# The parameters that say of when something is asked.
DATES = ("when", "from", "until", "date")


class Before:
    """A question that was asked before, and what words that go on from it may mean by "them".

    ``question`` and ``told`` are what was asked, with what its name says as arguments.
    """

    def __init__(self, ask: Ask, scene: Scene) -> None:
        self.ask, self.scene = ask, scene
        whole: tuple[Question, dict[str, Any]] = in_full(ask)
        self.question, self.told = whole

    @property
    def name(self) -> str:
        """The name of the question."""
        return self.question.name

    @property
    def year(self) -> int | None:
        """The year that it was asked of, None if of none."""
        dates = (self.ask.arguments.get(name) for name in DATES)
        return next((date.local.year for date in dates if isinstance(date, When)), None)

    @property
    def is_of_moment(self) -> bool:
        """Whether it asked who was aboard at a moment, or on a day, that was said."""
        when = self.told.get("when")
        of_people = self.name == "aboard" or (
            self.name == "find" and self.told.get("of", Of.PEOPLE) is Of.PEOPLE
        )
        return of_people and isinstance(when, When) and when.size in _MOMENTS

    @cached_property
    def earlier(self) -> "Before | None":
        """What was asked before that, to which a text may go back, if this asks of what it told."""
        return Before(self.ask.before, self.scene) if self.ask.before else None

    @cached_property
    def set(self) -> dict[str, Any] | None:
        """The find that it was, or comes to; None if it told of no set."""
        return set_left(self.ask, self.scene)

    @cached_property
    def whole_set(self) -> dict[str, Any] | None:
        """The find of all that were told, also where it was asked of one of them since."""
        of_one = self.set is None or self.set.get("tell") is Tell.WHEN or self.is_of_those_told
        return self.earlier.set if self.earlier and of_one else self.set

    @cached_property
    def is_of_those_told(self) -> bool:
        """Whether it was asked of those by name who were told by the question before it."""
        who = self.told.get("who")
        if self.earlier is None or self.earlier.set is None or not isinstance(who, Among):
            return False
        return bool(who.people) and not who.groups and self.earlier.set.get("who") != who

    @cached_property
    def asks_whether_some(self) -> bool:
        """Whether it was only asked whether some of those before are such: "any women among them?";
        it is then still of all those before that "which of them" asks."""
        return self.ask.focus is not None and self.ask.focus.whether and self.is_part

    @cached_property
    def is_part(self) -> bool:
        """Whether it told of some of those of whom the question before it told."""
        if self.earlier is None or self.name not in {"find", "records", "aboard"}:
            return False
        some, every = (
            {row.person or row.mission for row in one.rows} for one in (self, self.earlier)
        )
        return some < every

    @cached_property
    def set_in_part(self) -> dict[str, Any] | None:
        """The find of a crew or of ships that it told of, some of whom can be asked for; where it
        was asked who came home on a ship, of those."""
        part, focus = set_left_in_part(self.ask, self.scene), self.ask.focus
        came_home = focus is not None and focus.asks("land", "undock") and focus.asks("who")
        if self.name == "mission" and not self.scene.manifest.crew(str(self.told["name"]), Leg.UP):
            # Nobody flew there on it.
            came_home = True
        if part and self.name == "mission" and came_home and "ship" in part:
            return {"more": Further((Condition(Kind.HOME, part["ship"].condition.values),))}
        return part

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All of the set that was told, in its order; empty if it told of none."""
        if self.whole_set is None:
            return ()
        # Those in the order of what is counted are picked from in that order.
        ranked = self.whole_set.get("tell") in RANKED
        listed = self.whole_set if ranked else {**self.whole_set, "tell": Tell.LIST}
        asked = Ask(registry.find("find")[0], listed)
        try:
            answer = registry.answer(asked, self.scene.manifest, self.scene.now)
        except AskError:
            return ()
        return answer.found.rows if isinstance(answer, FindReport) else ()

    @cached_property
    def told_rows(self) -> tuple[Row, ...]:
        """Those rows of a find, or of what a record comes to, that its answer told first."""
        try:
            answer = self._answer if self.name in {"find", "records"} else None
        except AskError:
            return ()
        return answer.found.told if isinstance(answer, FindReport) else ()

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """The person, mission or expedition that the answer told of alone, likeliest first."""
        return tuple(self._things())

    @cached_property
    def moment(self) -> When | None:
        """The time that it was asked of, or that its answer told; None if neither is one."""
        when = self.ask.arguments.get("when")
        if isinstance(when, When):
            return when
        at = self._told_at()
        return self.scene.date(f"{at:%Y-%m-%dT%H:%MZ}") if at else self._only_stay()

    def moment_of(self, person: str) -> When | None:
        """The time of which it told of someone: when they took command, or of the whole."""
        at = next((at for one, at in self.told_commands if one == person), None)
        if self.name == "person" and self.ask.focus and self.ask.focus.asks("commander"):
            since = [one.since for one in in_command(self.scene.manifest, person, self.scene.now)]
            at = since[0].earliest if len(since) == 1 else None
        return self.scene.date(f"{at:%Y-%m-%dT%H:%MZ}") if at else self.moment

    def _only_stay(self) -> When | None:
        """All of the one stay of someone who was asked of, if it is over."""
        person = str(self.things[0].value) if self.name == "person" and self.things else ""
        stays = stays_of(self.scene.manifest).get(person, ())
        span = stays[0].span if len(stays) == 1 else None
        if span is None or span.end is None or span.end > self.scene.now:
            return None
        return self.scene.date(f"{span.start:%Y-%m-%d}/{span.end:%Y-%m-%d}")

    def _told_at(self) -> datetime | None:
        """When that happened of which it was asked, or when the one who was found came."""
        cues = self.ask.focus.cues if self.ask.focus else frozenset[str]()
        kinds = [kind for cue, kind in EVENTS.items() if cue in cues]
        if self.things and kinds and self.things[0].sort != "expedition":
            manifest, first = self.scene.manifest, "first" in cues
            moment = moment_of(manifest, self.things[0], kinds[0], first_time=first)
            return moment.earliest if moment else None
        if self.name == "mission" and self.things:
            # Of a flight it is the time when it came to the station.
            moment = moment_of(self.scene.manifest, self.things[0], EventKind.DOCKING)
            return moment.earliest if moment else None
        if len(self.claims) == 1:
            return self.claims[0].start
        report = self._answer if self.name == "find" else None
        told = report.found.told if isinstance(report, FindReport) else ()
        return told[0].start if len(told) == 1 else None

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What shares the first place of a record that it was asked for."""
        try:
            answer = self._answer if self.name == "records" else None
        except AskError:
            return ()
        if not isinstance(answer, RecordsReport) or len(answer.tables) != 1:
            return ()
        return answer.tables[0].standings.records()

    @cached_property
    def holders(self) -> tuple[Claim, ...]:
        """What shares the first place of a record, also of one that a find tells as well."""
        try:
            of_all = registry.answer(self.ask, self.scene.manifest, self.scene.now)
        except AskError:
            return ()
        if not isinstance(of_all, RecordsReport) or len(of_all.tables) != 1:
            return ()
        return of_all.tables[0].standings.records()

    @cached_property
    def flew_with(self) -> tuple[str, ...]:
        """The one with whom those flew who were told, of whom it may go on."""
        further = self.told.get("more") if self.name == "find" else None
        where = further.where if isinstance(further, Further) else ()
        people = [person for one in where if one.kind is Kind.SHIPMATE for person in one.values]
        return tuple(people) if len(people) == 1 else ()

    @cached_property
    def told_commands(self) -> tuple[tuple[str, datetime], ...]:
        """Those who commanded and were told, each with the moment when they took command; of an
        expedition that was asked for by its number all who commanded it."""
        try:
            answer = self._answer if self.name in {"expedition", "find"} else None
        except AskError:
            return ()
        match answer:
            case ExpeditionReport() if answer.asked_by_number:
                return tuple(
                    (c.command.person, c.command.since.earliest) for c in answer.commanders
                )
            case ExpeditionReport() if answer.commander:
                return ((answer.commander, answer.at),)
            case ExpeditionReport():
                # Where nobody is known to command, it was the last who did.
                last = answer.commanders[-1:]
                return tuple((c.command.person, c.command.since.earliest) for c in last)
            case FindReport() if answer.query.of is Of.COMMANDS:
                return tuple((row.person, row.start) for row in answer.found.told)
        return ()

    @cached_property
    def people(self) -> tuple[str, ...]:
        """All the people that the answer told of, each once."""
        try:
            answer = self._answer
        except AskError:
            return ()
        match answer:
            case Roster():
                told = [one.stay.person for one in answer.people]
            case FindReport():
                told = [row.person for row in answer.found.told if row.person]
            case _:
                part = self.set_in_part or {}
                told = [*part["who"].people] if "who" in part else self._crew(part)
        return tuple(dict.fromkeys(told))

    def _crew(self, part: dict[str, Any]) -> list[str]:
        ships = part["ship"].condition.values if "of" not in part and "ship" in part else ()
        return [seat.person for seat in self.scene.manifest.seats if seat.mission in ships]

    def _things(self) -> Iterator[Thing]:
        match self.name:
            case "person" | "together":
                name = self.told.get("name") or self.told.get("person")
                yield from _one("person", {str(name)} if name else set())
            case "mission":
                mission = str(self.told["name"])
                yield from _one("mission", {mission})
                if self.ask.focus is not None and self.ask.focus.asks("commander"):
                    seats = self.scene.manifest.crew(mission, Leg.UP)
                    commanders = {seat.person for seat in seats if seat.role == "commander"}
                    yield from _one("person", commanders)
            case "expedition" | "next" | "aboard" | "find" | "records":
                yield from self._of_answer()

    def _of_answer(self) -> Iterator[Thing]:
        """What is known from the answer alone: the flight that comes next, who was the first."""
        try:
            answer = self._answer
        except AskError:
            return
        match answer:
            case ExpeditionReport():
                yield thing_told("expedition", answer.expedition.number)
                told = {one.command.person for one in answer.commanders}
                if not answer.asked_by_number and answer.commander:
                    # Of a moment one is told alone.
                    told = {answer.commander}
                elif not answer.asked_by_number:
                    # Where nobody is known to command, it was the last who did.
                    told = {one.command.person for one in answer.commanders[-1:]}
                yield from _one("person", told)
            case Upcoming() if answer.mission is not None:
                yield from _one("mission", {answer.mission.id})
            case Roster():
                yield from _one("person", {one.stay.person for one in answer.people})
            case RecordsReport():
                # Those who share the first place of a record that no find tells.
                claims = self.claims
                yield from _one("person", {one for claim in claims for one in claim.people})
                yield from _one("expedition", {one.expedition for one in claims} - {0})
                yield from _one("mission", {one for claim in claims for one in claim.missions})
            case FindReport():
                rows = answer.found.told
                yield from _one("person", {row.person for row in rows if row.person})
                if not rows and isinstance(who := self.told.get("who"), Among):
                    # Of whoever was asked for by name, where nothing was found.
                    yield from _one("person", set(() if who.groups else who.people))
                if len({row.person for row in rows}) != 1:
                    yield from _one("person", set(self.flew_with))
                yield from _one("mission", {row.mission for row in rows if not row.person} - {""})

    @cached_property
    def _answer(self) -> Answer | None:
        """Its answer, of a record that of the find which it comes to; raises AskError."""
        asked = self.ask
        if self.name == "records" and self.set is not None:
            asked = Ask(registry.find("find")[0], self.set)
        return registry.answer(asked, self.scene.manifest, self.scene.now)


def _one(sort: str, values: AbstractSet[str | int]) -> Iterator[Thing]:
    if len(values) == 1:
        yield thing_told(sort, next(iter(values)))


def thing_told(sort: str, value: str | int) -> Thing:
    """Something that an answer told of, which no word of a text names."""
    return Thing(sort, value, "", 0, 0)
