"""Which answer's picture goes with a post: what the post tells, as it can be drawn. Pure."""

from datetime import date, datetime, timedelta

from bot.announcements.knowledge import Knowledge
from bot.announcements.planning import shortage
from bot.announcements.subjects import (
    Ahead,
    CrewChanged,
    Digest,
    Happened,
    OnThisDay,
    PlanChanged,
    Subject,
    Watch,
)
from bot.errors import AskError
from bot.replies.reply import Asker, Reply, reply_to
from bot.station.anniversaries import anniversaries, roundest
from bot.station.cooperation import FOREVER
from bot.station.domain import EventKind
from bot.station.moments import Moment
from bot.station.worked_out import kept

_AT_THE_STATION = {
    EventKind.LAUNCH: EventKind.DOCKING,
    EventKind.LANDING: EventKind.UNDOCKING,
}
# So much is shown before and after an event, and before and after a shortage.
AROUND_AN_EVENT, AROUND_A_SHORTAGE = timedelta(days=60), timedelta(days=120)


# Many subscriptions have the same post in the same minute.
@kept(most=128)
def pictured(knowledge: Knowledge, locale: str, subject: Subject, now: datetime) -> Reply | None:
    """The answer whose picture goes with a post of that subject; None if none does.

    With a digest goes the card of the crew, with a day of the year that of those who were aboard
    with the ship of its roundest anniversary, with a warning the band of the guarantee around it,
    with an event the timeline around that.
    """
    question, words = _asked(knowledge, subject)
    if not question:
        return None
    try:
        return reply_to(question, words, knowledge.manifest, Asker(now, locale=locale))
    except AskError:
        # The facts have nothing to draw of that time.
        return None


def _asked(knowledge: Knowledge, subject: Subject) -> tuple[str, dict[str, str]]:
    """The question, blank for none, and its words."""
    match subject:
        case Digest():
            return "aboard", {}
        case OnThisDay(day):
            return _of_a_day(knowledge, day)
        case Watch():
            stretch = shortage(knowledge.manifest, subject)
            if stretch is not None:
                end = stretch.start if stretch.end == FOREVER else stretch.end
                return "guarantee", _around(stretch.start, end, AROUND_A_SHORTAGE)
        case Ahead(event, mission) | Happened(event, mission) | CrewChanged(event, mission):
            return _of_an_event(_moment(knowledge, mission, event))
        case PlanChanged(name) if news := knowledge.news.get(name):
            changed = next((shift.event for shift in news.shifts if shift.after), EventKind.LAUNCH)
            return _of_an_event(_moment(knowledge, news.mission, changed))
    return "", {}


def _of_a_day(knowledge: Knowledge, day: date) -> tuple[str, dict[str, str]]:
    event = roundest(anniversaries(knowledge.manifest, day), day)
    if event is None:
        return "", {}
    # The crew that was launched or landed was aboard after that, or before.
    kind = _AT_THE_STATION.get(event.event, event.event)
    at = _moment(knowledge, event.mission, kind)
    return ("aboard", {"when": f"{at.earliest:%Y-%m-%d}"}) if at else ("", {})


def _moment(knowledge: Knowledge, mission: str, kind: EventKind) -> Moment | None:
    event = knowledge.manifest.event(mission, kind)
    return event.at if event else None


def _of_an_event(at: Moment | None) -> tuple[str, dict[str, str]]:
    if at is None:
        return "", {}
    return "timeline", _around(at.earliest, at.latest, AROUND_AN_EVENT)


def _around(start: datetime, end: datetime, by: timedelta) -> dict[str, str]:
    return {"from": f"{start - by:%Y-%m-%d}", "until": f"{end + by:%Y-%m-%d}"}
