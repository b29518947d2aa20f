"""How subscriptions are told to those who manage them. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.announcements.reading import WEEKDAYS, written_leads
from bot.announcements.store import Record, Skipped, State
from bot.announcements.subjects import (
    Ahead,
    CrewChanged,
    Digest,
    Happened,
    OnThisDay,
    PlanChanged,
    ServerEvent,
    Subject,
    Watch,
)
from bot.announcements.subscriptions import DAILY, Kind, Subscription
from bot.replies import embeds
from bot.replies.speech import Speech
from bot.station.manifest import Manifest
from bot.station.moments import Moment

_KINDS = {
    Kind.LAUNCH: "launches",
    Kind.DOCKING: "dockings",
    Kind.UNDOCKING: "undockings",
    Kind.LANDING: "landings",
    Kind.CREW_CHANGE: "crew changes",
    Kind.PLAN_CHANGE: "changes of plan",
    Kind.DIGEST: "a digest",
    Kind.ON_THIS_DAY: "what happened on this day",
    Kind.GUARANTEE_WATCH: "warnings about the guarantee",
    Kind.SERVER_EVENT: "launches as events of the server",
}


def described(subscription: Subscription, manifest: Manifest, speech: Speech) -> str:
    """A subscription in a line, with Discord's marks for its channel and role."""
    terms, say = subscription.terms, speech.say
    kinds = speech.listed([say(_KINDS[kind]) for kind in Kind if kind in terms.kinds])
    parts = [
        say(
            "**{number}** · <#{channel}>: {kinds}",
            number=subscription.id,
            channel=subscription.place.channel,
            kinds=kinds,
        )
    ]
    if terms.takes_times:
        parts.append(say("{leads} before", leads=written_leads(terms.leads)))
    if not terms.kinds.isdisjoint(DAILY):
        parts.append(_at(subscription, speech))
    if terms.programs:
        names = [_program(program, manifest) for program in sorted(terms.programs)]
        parts.append(say("only {programs}", programs=speech.listed(names)))
    if subscription.role is not None:
        parts.append(say("pings <@&{role}>", role=subscription.role))
    if subscription.pause:
        reason = subscription.pause.reason
        said = say("**paused**: {reason}", reason=embeds.escaped(reason))
        parts.append(said if reason else say("**paused**"))
    return " · ".join(parts)


def _at(subscription: Subscription, speech: Speech) -> str:
    terms = subscription.terms
    words = {"time": f"{terms.at.time:%H:%M}", "zone": embeds.escaped(terms.zone)}
    if terms.at.weekday is None:
        return speech.say("daily at {time} {zone}", **words)
    # Only a digest keeps to a day of the week.
    day = speech.say(WEEKDAYS[terms.at.weekday])
    return speech.say("on {day} at {time} {zone}", day=day, **words)


def about(subject: Subject, manifest: Manifest, speech: Speech) -> str:
    """What a post is about, in a few words."""
    say = speech.say
    match subject:
        case Ahead(event, mission, _, _) | Happened(event, mission) | CrewChanged(event, mission):
            return say("{ship}, {event}", ship=_ship(mission, manifest), event=say(event))
        case ServerEvent(mission, _):
            return say("{ship} as an event of the server", ship=_ship(mission, manifest))
        case PlanChanged():
            return say("a change of plan")
        case Digest(day):
            return say("the digest of {day}", day=day)
        case OnThisDay(day):
            return say("on this day, {day}", day=day)
        case Watch(_, _, start, _):
            return say("the guarantee from {day}", day=speech.day(start))


def _ship(mission: str, manifest: Manifest) -> str:
    try:
        return embeds.escaped(manifest.mission(mission).name)
    except KeyError:
        return embeds.escaped(mission)


def _program(program: str, manifest: Manifest) -> str:
    try:
        return embeds.escaped(manifest.program(program).name)
    except KeyError:
        return embeds.escaped(program)


_SKIPPED = {
    Skipped.STALE: "too late to be of use",
    Skipped.MERGED: "told in a later post",
    Skipped.PAUSED: "paused",
    Skipped.CHANGED: "the subscription was changed",
    Skipped.OUTDATED: "the plan had changed",
    Skipped.UNCERTAIN: "it may be there already, which cannot be looked up without Read Message"
    " History",
}


def history(records: Sequence[Record], manifest: Manifest, speech: Speech) -> list[str]:
    """How the latest posts went, a line each."""
    return [_record(record, manifest, speech) for record in records]


def _record(record: Record, manifest: Manifest, speech: Speech) -> str:
    say = speech.say
    words = {
        "due": _mark(record.due, speech),
        "number": record.subscription,
        "post": about(record.subject, manifest, speech),
    }
    match record.state:
        case State.SENT:
            return say("{due} · {number} · {post}: posted", **words)
        case State.SKIPPED:
            reason = say(_SKIPPED[Skipped(record.reason)])
            return say("{due} · {number} · {post}: left out, {reason}", reason=reason, **words)
        case State.BLOCKED | State.DEAD:
            reason = embeds.escaped(record.reason)
            return say("{due} · {number} · {post}: not posted, {reason}", reason=reason, **words)
        case State.DUE | State.SENDING:
            return say("{due} · {number} · {post}: on its way", **words)


def _mark(at: datetime, speech: Speech) -> str:
    return speech.mark(Moment(at), "f") or speech.day(at)
