"""How a launch stands in a server's own list of events."""

from datetime import timedelta

from bot.announcements.channels import ServerEntry
from bot.announcements.posts.events import ahead
from bot.announcements.posts.shared import Telling, Untellable, told
from bot.announcements.subjects import Ahead, ServerEvent
from bot.saying.card import Card
from bot.station.domain import EventKind, Leg
from bot.station.moments import Precision

# An event has to end; most broadcasts of a launch do within that time.
LASTS = timedelta(hours=1)


@told.register
def server_event(subject: ServerEvent, telling: Telling) -> Card:
    """The launch as planned now, for a preview."""
    return ahead(Ahead(subject.event, subject.mission, timedelta(0), subject.revision), telling)


def entry(subject: ServerEvent, telling: Telling) -> ServerEntry:
    """The entry as it is to stand; raises Untellable if the launch has no time any more."""
    teller, say = telling.teller, telling.teller.speech.say
    event = teller.manifest.event(subject.mission, EventKind.LAUNCH)
    if event is None or event.at is None or event.at.precision is not Precision.MINUTE:
        raise Untellable(f"{subject.mission} has no time for its launch")
    crew = [seat.person for seat in teller.manifest.crew(subject.mission, Leg.UP)]
    words = [say("Planned; it may move, and this entry with it.")]
    if crew:
        words.append(say("Crew: {people}", people=teller.names(crew)))
    words.append(teller.facts_to(teller.manifest.known_to))
    site = teller.manifest.mission(subject.mission).launch_site
    return ServerEntry(
        say("{ship}: launch", ship=telling.ship(subject.mission)),
        "\n".join(words),
        say(site) if site else say("Launch site not known"),
        event.at.earliest,
        event.at.earliest + LASTS,
    )
