"""From a job to the message that is posted. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.announcements import truth
from bot.announcements.channels import Post, ServerEntry
from bot.announcements.knowledge import Knowledge
from bot.announcements.picturing import pictured
from bot.announcements.planning import digest_before, is_new
from bot.announcements.posts import Telling, Untellable, corrected, entry, told, worded_as
from bot.announcements.store import Job, JobKind
from bot.announcements.subjects import Digest, OnThisDay, ServerEvent, Subject
from bot.announcements.subscriptions import Subscription
from bot.replies import embeds
from bot.replies.reply import Reply
from bot.saying.card import Card, Section
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.moments import Moment
from bot.station.worked_out import kept

# From here on a post says that it is late.
SAID_TO_BE_LATE = timedelta(minutes=5)


def card(
    knowledge: Knowledge,
    subscription: Subscription,
    subject: Subject,
    now: datetime,
    *,
    due: datetime | None = None,
    merged: Sequence[Subject] = (),
) -> Card:
    """The words of a post; ``due`` is when it should have come, ``merged`` what it tells besides.

    Raises Untellable if the facts do not hold its subject any more.
    """
    late = due if due is not None and now - due > SAID_TO_BE_LATE else None
    since = _told_before(subscription, subject)
    return _card(knowledge, subscription.locale, subject, _minute(now), late, tuple(merged), since)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _told_before(subscription: Subscription, subject: Subject) -> datetime | None:
    """When a digest's readers had one before; None if this is their first, or none is one."""
    if not isinstance(subject, Digest):
        return None
    before = digest_before(subscription.terms, subject.day)
    return before if subscription.since <= before else None


def post(
    knowledge: Knowledge,
    subscription: Subscription,
    subject: Subject,
    now: datetime,
    *,
    due: datetime | None = None,
    merged: Sequence[Subject] = (),
) -> Post:
    """The message of a post; raises Untellable as ``card`` does."""
    made = card(knowledge, subscription, subject, now, due=due, merged=merged)
    return Post(embeds.embed(made), made.buttons, subscription.role)


def picture(
    knowledge: Knowledge, subscription: Subscription, subject: Subject, now: datetime
) -> Reply | None:
    """The answer whose picture goes with a post that is worded now; None if none is to.

    A digest that has nothing new is a line, and has none.
    """
    since = _told_before(subscription, subject)
    if not subscription.pictures or (since and not is_new(knowledge, since, now)):
        return None
    return pictured(knowledge, subscription.locale, subject, _minute(now))


def correction(knowledge: Knowledge, wrong: Job, now: datetime) -> Post:
    """The message that takes the place of a post of which not all is so any more."""
    at = worded_at(wrong, now)
    since = _told_before(wrong.subscription, wrong.subject)
    telling = replace(_telling(knowledge, wrong.subscription.locale, at), since=since)
    made = _with_others(corrected(wrong.subject, telling), wrong.merged, telling)
    return Post(embeds.embed(made), made.buttons)


def worded_at(job: Job, now: datetime) -> datetime:
    """The moment from which a post is told: what is of a day stays so where it is put right."""
    of_a_day = job.kind is JobKind.EDIT and isinstance(job.subject, (Digest, OnThisDay))
    return job.due if of_a_day else now


def server_entry(
    knowledge: Knowledge, subscription: Subscription, subject: ServerEvent, now: datetime
) -> ServerEntry:
    """The entry in the server's events; raises Untellable if the launch has no time any more."""
    made = entry(subject, _telling(knowledge, subscription.locale, now))
    return replace(
        made,
        name=embeds.inert(made.name),
        description=embeds.inert(made.description),
        place=embeds.inert(made.place),
    )


def said(knowledge: Knowledge, job: Job, now: datetime) -> str:
    """What a post says that is worded now, in the form in which it is kept."""
    at, subject = worded_at(job, now), job.subject
    if job.kind is JobKind.EDIT:
        subject = worded_as(subject, _telling(knowledge, job.subscription.locale, at))
    since = _told_before(job.subscription, subject)
    return truth.said(knowledge, subject, at, since=since, merged=job.merged)


def _telling(knowledge: Knowledge, locale: str, now: datetime) -> Telling:
    speech = Speech(locale, embeds.DISCORD)
    return Telling(knowledge, Teller(speech, knowledge.manifest), now)


# Many subscriptions have the same post in the same minute.
@kept(most=128)
def _card(
    knowledge: Knowledge,
    locale: str,
    subject: Subject,
    now: datetime,
    late: datetime | None,
    merged: tuple[Subject, ...],
    since: datetime | None,
) -> Card:
    telling = replace(_telling(knowledge, locale, now), since=since)
    made, speech = told(subject, telling), telling.teller.speech
    words = made.description
    if late is not None:
        moment = Moment(late)
        due = speech.say(
            "This comes late: it was due on {day}, {clock} ({mark}).",
            day=speech.day(late),
            clock=speech.clock(late),
            mark=speech.mark(moment, "R"),
        )
        words = f"{words} {due}" if words else due
    return _with_others(replace(made, description=words), merged, telling)


def _with_others(made: Card, merged: Sequence[Subject], telling: Telling) -> Card:
    """The card, with the titles of what it tells besides."""
    # Notices of one event at several times before it have one title.
    titles = dict.fromkeys(_title(other, telling) for other in merged)
    others = [title for title in titles if title not in ("", made.title)]
    if not others:
        return made
    away = Section(telling.teller.speech.say("Meanwhile"), tuple(others))
    return replace(made, sections=(*made.sections, away))


def _title(subject: Subject, telling: Telling) -> str:
    try:
        return told(subject, telling).title
    except Untellable:
        return ""
