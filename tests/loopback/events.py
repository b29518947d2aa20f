"""Scheduled events of a server: their rules and their REST paths.

Only events elsewhere than in a channel are made here (entity type EXTERNAL).
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from . import answers
from .answers import Refused, answer, read, require
from .gateway import SCHEDULED_EVENTS
from .limits import Problem, moment_problems, required, size
from .world import CREATE_EVENTS, MANAGE_EVENTS, Guild, User, iso

NAME = 100
DESCRIPTION = 1000
LOCATION = 100
UNCOMPLETED = 100

SCHEDULED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4
FOLLOWING = {SCHEDULED: (SCHEDULED, ACTIVE, CANCELED), ACTIVE: (ACTIVE, COMPLETED)}
EXTERNAL = 3
MEMBERS_ONLY = 2


@dataclass(eq=False)
class ScheduledEvent:
    """An event as it now stands; ``body`` is what was last said of it."""

    id: int
    guild: Guild
    creator: User
    body: dict
    status: int = SCHEDULED

    @property
    def is_over(self):
        return self.status in (COMPLETED, CANCELED)

    def pass_time(self, now):
        """An event elsewhere begins and ends by itself at its times."""
        if self.status == SCHEDULED and seconds(self.body["scheduled_start_time"]) <= now:
            self.status = ACTIVE
        if self.status == ACTIVE and seconds(self.body["scheduled_end_time"]) <= now:
            self.status = COMPLETED

    def payload(self):
        return {
            "id": str(self.id),
            "guild_id": str(self.guild.id),
            "channel_id": None,
            "creator_id": str(self.creator.id),
            "creator": self.creator.payload(),
            "name": self.body["name"],
            "description": self.body.get("description"),
            "image": None,
            "scheduled_start_time": iso(seconds(self.body["scheduled_start_time"])),
            "scheduled_end_time": iso(seconds(self.body["scheduled_end_time"])),
            "privacy_level": MEMBERS_ONLY,
            "status": self.status,
            "entity_type": EXTERNAL,
            "entity_id": None,
            "entity_metadata": {"location": self.body["entity_metadata"]["location"]},
            "recurrence_rule": None,
            "user_count": 0,
        }


def seconds(timestamp):
    """Seconds since 1970 of a timestamp, which is UTC if it does not say otherwise."""
    moment = datetime.fromisoformat(timestamp)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def event_problems(body):
    """What is wrong with an event, apart from when it is."""
    yield from size(("name",), body.get("name"), NAME, least=1)
    yield from size(("description",), body.get("description"), DESCRIPTION)
    for name, value in (("privacy_level", MEMBERS_ONLY), ("entity_type", EXTERNAL)):
        if body.get(name) is None:
            yield required((name,))
        elif body[name] != value:
            yield Problem((name,), "BASE_TYPE_CHOICES", f"Value must be one of {{{value}}}.")
    if body.get("channel_id") is not None:
        yield Problem(("channel_id",), "BASE_TYPE_CHOICES", "Value must be one of {None}.")
    location = (body.get("entity_metadata") or {}).get("location")
    yield from size(("entity_metadata", "location"), location, LOCATION, least=1)


def time_problems(body, given, now, status=SCHEDULED):
    """What is wrong with the times of an event, those ``given`` anew or all."""
    start, end = "scheduled_start_time", "scheduled_end_time"
    missing = [required((name,)) for name in (start, end) if not body.get(name)]
    broken = [one for name in (start, end) for one in moment_problems(body.get(name), (name,))]
    if missing or broken:
        yield from missing + broken
        return
    if start in given and status != SCHEDULED:
        code = "GUILD_SCHEDULED_EVENT_SCHEDULE_INVALID_START_BY_STATUS"
        yield Problem((start,), code, "Cannot change the start of an event that has begun.")
    elif start in given and seconds(body[start]) <= now:
        message = "Cannot schedule event in the past."
        yield Problem((start,), "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", message)
    if seconds(body[end]) <= seconds(body[start]):
        message = "Cannot schedule the end of an event before its start."
        yield Problem((end,), "GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START", message)


class Events:
    def __init__(self, discord):
        self.discord = discord

    def routes(self):
        events = "/guilds/{guild}/scheduled-events"
        yield "GET", events, self.show_all
        yield "POST", events, self.create
        yield "GET", events + "/{event}", self.show
        yield "PATCH", events + "/{event}", self.edit
        yield "DELETE", events + "/{event}", self.delete

    def find_guild(self, request):
        guild = self.discord.find_guild(request.match_info["guild"])
        for event in guild.events:
            event.pass_time(self.discord.now())
        return guild

    def find_event(self, request):
        for event in self.find_guild(request).events:
            if str(event.id) == request.match_info["event"]:
                return event
        raise Refused(answers.UNKNOWN_EVENT)

    def check_changeable(self, event):
        """Whether the bot may change an event: its own with either permission."""
        sufficient = MANAGE_EVENTS
        sufficient |= CREATE_EVENTS if event.creator is self.discord.bot else 0
        if not event.guild.bot_event_permissions & sufficient:
            raise Refused(answers.MISSING_PERMISSIONS)

    async def show_all(self, request):
        """The events that are not over."""
        events = self.find_guild(request).events
        return answer([event.payload() for event in events if not event.is_over])

    async def show(self, request):
        return answer(self.find_event(request).payload())

    async def create(self, request):
        body, _ = await read(request)
        guild = self.find_guild(request)
        if not guild.bot_event_permissions & CREATE_EVENTS:
            raise Refused(answers.MISSING_PERMISSIONS)
        require([*event_problems(body), *time_problems(body, body, self.discord.now())])
        if sum(not event.is_over for event in guild.events) >= UNCOMPLETED:
            raise Refused(answers.TOO_MANY_EVENTS)
        event = ScheduledEvent(self.discord.new_id(), guild, self.discord.bot, body)
        guild.events.append(event)
        await self.announce("CREATE", event)
        return answer(event.payload())

    async def edit(self, request):
        body, _ = await read(request)
        event = self.find_event(request)
        self.check_changeable(event)
        if event.is_over:
            raise Refused(answers.EVENT_FINISHED)
        whole = event.body | {name: value for name, value in body.items() if name != "status"}
        problems = [*event_problems(whole)]
        problems += time_problems(whole, body, self.discord.now(), event.status)
        status = body.get("status") or event.status
        if status not in FOLLOWING[event.status]:
            message = f"Value must be one of {set(FOLLOWING[event.status])}."
            problems.append(Problem(("status",), "BASE_TYPE_CHOICES", message))
        require(problems)
        event.body, event.status = whole, status
        await self.announce("UPDATE", event)
        return answer(event.payload())

    async def delete(self, request):
        event = self.find_event(request)
        self.check_changeable(event)
        event.guild.events.remove(event)
        await self.announce("DELETE", event)
        return answer()

    async def announce(self, change, event):
        name = f"GUILD_SCHEDULED_EVENT_{change}"
        await self.discord.gateway.dispatch(name, event.payload(), event.guild, SCHEDULED_EVENTS)
