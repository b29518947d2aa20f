"""How subscriptions are told to those who manage them. Pure."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from bot.announcements import reasons
from bot.announcements.reading_terms import WEEKDAYS, written_leads
from bot.announcements.store import JobKind, Record, Skipped, State
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
from bot.announcements.subscriptions import DAILY, Kind, Quiet, Subscription, Terms
from bot.messages import msgid
from bot.replies import embeds
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.moments import Moment

KINDS = {
    Kind.LAUNCH: msgid("launches"),
    Kind.DOCKING: msgid("dockings"),
    Kind.UNDOCKING: msgid("undockings"),
    Kind.LANDING: msgid("landings"),
    Kind.CREW_CHANGE: msgid("crew changes"),
    Kind.PLAN_CHANGE: msgid("changes of plan"),
    Kind.DIGEST: msgid("a digest"),
    Kind.ON_THIS_DAY: msgid("what happened on this day"),
    Kind.GUARANTEE_WATCH: msgid("warnings about the guarantee"),
    Kind.SERVER_EVENT: msgid("launches as events of the server"),
}


def kinds(terms: Terms, speech: Speech) -> str:
    """What is posted, as a list in words."""
    return speech.listed([speech.say(KINDS[kind]) for kind in Kind if kind in terms.kinds])


def described(subscription: Subscription, teller: Teller) -> str:
    """A subscription in a line, with Discord's marks for its channel and role."""
    terms, speech, say = subscription.terms, teller.speech, teller.speech.say
    parts = [
        say(
            "**{number}** · <#{channel}>: {kinds}",
            number=subscription.id,
            channel=subscription.place.channel,
            kinds=kinds(terms, speech),
        )
    ]
    if terms.takes_times:
        parts.append(say("{leads} before", leads=written_leads(terms.leads, say)))
    if not terms.kinds.isdisjoint(DAILY):
        parts.append(_at(subscription, speech))
    if Kind.DIGEST in terms.kinds and terms.quiet is Quiet.NONE:
        parts.append(say("no digest without news"))
    if terms.programs:
        names = [_program(program, teller) for program in sorted(terms.programs)]
        parts.append(say("only {programs}", programs=speech.listed(names)))
    if subscription.role is not None:
        parts.append(say("pings <@&{role}>", role=subscription.role))
    if subscription.pictures:
        parts.append(say("with pictures"))
    if subscription.pause:
        reason = subscription.pause.reason
        why = embeds.escaped(reasons.said(reason, speech))
        parts.append(say("**paused**: {reason}", reason=why) if reason else say("**paused**"))
    return " · ".join(parts)


def clockless(found: Sequence[Subscription], speech: Speech) -> list[str]:
    """That subscriptions get no posts because their zone is not known, a line each."""
    return [
        speech.say(
            "**{number}** gets no posts, for I do not know the time zone {zone} any more."
            " Set another in /announce list, under What and when.",
            number=one.id,
            zone=embeds.escaped(one.terms.zone),
        )
        for one in found
        if not one.terms.clock_is_known
    ]


def _at(subscription: Subscription, speech: Speech) -> str:
    terms = subscription.terms
    words = {"time": f"{terms.at.time:%H:%M}", "zone": embeds.escaped(terms.zone)}
    if terms.at.weekday is None:
        return speech.say("daily at {time} {zone}", **words)
    # Only a digest keeps to a day of the week.
    day = speech.say(WEEKDAYS[terms.at.weekday])
    return speech.say("on {day} at {time} {zone}", day=day, **words)


def about(subject: Subject, teller: Teller) -> str:
    """What a post is about, in a few words."""
    speech, say = teller.speech, teller.speech.say
    match subject:
        case Ahead(event, mission, _, _) | Happened(event, mission) | CrewChanged(event, mission):
            return say("{ship}, {event}", ship=_ship(mission, teller), event=say(event))
        case ServerEvent(mission, _):
            return say("{ship} as an event of the server", ship=_ship(mission, teller))
        case PlanChanged():
            return say("a change of plan")
        case Digest(day):
            return say("the digest of {day}", day=_day(day, speech))
        case OnThisDay(day):
            return say("on this day, {day}", day=_day(day, speech))
        case Watch(_, _, start, _):
            return say("the guarantee from {day}", day=speech.day(start))


def _day(day: date, speech: Speech) -> str:
    return speech.day(datetime.combine(day, time(), UTC))


def _ship(mission: str, teller: Teller) -> str:
    try:
        return embeds.escaped(teller.ship(mission))
    except KeyError:
        return embeds.escaped(mission)


def _program(program: str, teller: Teller) -> str:
    try:
        return embeds.escaped(teller.speech.say(teller.manifest.program(program).name))
    except KeyError:
        return embeds.escaped(program)


_SKIPPED = {
    Skipped.STALE: msgid("too late to be of use"),
    Skipped.MERGED: msgid("told in a later post"),
    Skipped.PAUSED: msgid("paused"),
    Skipped.CHANGED: msgid("the subscription was changed"),
    Skipped.OUTDATED: msgid("the plan had changed"),
    Skipped.UNCERTAIN: msgid(
        "it may be there already, which cannot be looked up without Read Message History"
    ),
}


def history(records: Sequence[Record], teller: Teller) -> list[str]:
    """How the latest posts went, a line each."""
    return [_record(record, teller) for record in records]


def _record(record: Record, teller: Teller) -> str:
    speech, say = teller.speech, teller.speech.say
    words: dict[str, str | int] = {
        "due": _mark(record.due, speech),
        "number": record.subscription,
        "post": about(record.subject, teller),
    }
    if record.kind is JobKind.EDIT:
        reason = embeds.escaped(reasons.said(record.reason, speech))
        return say("{due} · {number} · {post}: not corrected yet, {reason}", reason=reason, **words)
    match record.state:
        case State.DONE:
            return say("{due} · {number} · {post}: posted", **words)
        case State.SKIPPED:
            reason = say(_SKIPPED[Skipped(record.reason)])
            return say("{due} · {number} · {post}: left out, {reason}", reason=reason, **words)
        case State.BLOCKED | State.DEAD:
            reason = embeds.escaped(reasons.said(record.reason, speech))
            return say("{due} · {number} · {post}: not posted, {reason}", reason=reason, **words)
        case State.DUE | State.DOING:
            return say("{due} · {number} · {post}: on its way", **words)


def _mark(at: datetime, speech: Speech) -> str:
    return speech.mark(Moment(at), "f") or speech.day(at)
