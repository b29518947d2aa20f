"""How warnings read that one side will have too few aboard."""

from datetime import datetime, timedelta

from bot.announcements.planning import shortage
from bot.announcements.posts.shared import Telling, Untellable, as_plan, told, when
from bot.announcements.subjects import Watch
from bot.messages import msgid
from bot.saying.card import Button, Card
from bot.saying.changes import crew_order
from bot.station.cooperation import FOREVER, CountBy, Side, Stretch, watches
from bot.station.domain import EventKind
from bot.station.moments import Moment, Span
from bot.station.occupancy import Change, changes


@told.register
def watch(subject: Watch, telling: Telling) -> Card:
    """That one side will be short: from when and why, whom it hangs on, and until when."""
    teller, say = telling.teller, telling.teller.speech.say
    stretch = _shortage(subject, telling)
    cause = _change_at(stretch.start, telling)
    start = cause.moment if cause else Moment(stretch.start)
    titles = {0: _NOBODY, 1: _ONLY_ONE, None: _ONE_SHIP}[subject.left]
    ship = telling.ship(stretch.about[0]) if subject.left is None else ""
    words = (
        _why(cause, telling) if cause else "",
        _hangs_on(subject, stretch, telling),
        _until(stretch, telling),
    )
    plan, facts = as_plan(telling)
    return Card(
        say(titles[subject.side], when=when(start, telling), ship=ship),
        " ".join(filter(None, words)),
        (),
        (plan, say("NASA and Roscosmos crew"), facts),
        (Button(teller.speech.say("The guarantee"), "/guarantee"),),
    )


_NOBODY = {
    Side.AMERICAN: msgid("By the plans no American will be aboard from {when}"),
    Side.RUSSIAN: msgid("By the plans no Russian will be aboard from {when}"),
}
_ONLY_ONE = {
    Side.AMERICAN: msgid("By the plans only one American will be aboard from {when}"),
    Side.RUSSIAN: msgid("By the plans only one Russian will be aboard from {when}"),
}
_ONE_SHIP = {
    Side.AMERICAN: msgid("By the plans every American aboard will be on {ship} from {when}"),
    Side.RUSSIAN: msgid("By the plans every Russian aboard will be on {ship} from {when}"),
}


def _shortage(subject: Watch, telling: Telling) -> Stretch:
    stretch = shortage(telling.teller.manifest, subject)
    if stretch is None:
        raise Untellable("the plans have changed")
    return stretch


def _change_at(at: datetime, telling: Telling) -> Change | None:
    """The docking or undocking that counts at that very instant."""
    around = Span(at - timedelta(days=1), at + timedelta(minutes=1))
    found = (change for change in changes(telling.teller.manifest, around) if change.at == at)
    # Where a ship comes in the minute in which another leaves, the one that leaves is why.
    return next(found, None)


def _why(cause: Change, telling: Telling) -> str:
    say, ship = telling.teller.speech.say, telling.ship(cause.mission)
    crew = crew_order(telling.teller.manifest, cause)
    people = telling.teller.names([stay.person for stay in crew])
    if cause.event is EventKind.DOCKING:
        return say("{ship} is to dock then.", ship=ship)
    if not people:
        return say("{ship} is to leave then.", ship=ship)
    return say("{ship} is to leave then with {people}.", ship=ship, people=people)


def _hangs_on(subject: Watch, stretch: Stretch, telling: Telling) -> str:
    """The people of the side in whom the guarantee lies, or that there are none."""
    say, names = telling.teller.speech.say, telling.teller.names
    if subject.left == 0:
        return say("The guarantee of an American and a Russian aboard would not be kept.")
    if subject.left == 1:
        return say("The guarantee would hang on {people}.", people=names(stretch.about[1:]))
    present = next(
        (
            piece.present[subject.side]
            for piece in watches(telling.teller.manifest, CountBy.AGENCY)
            if piece.start == stretch.start
        ),
        (),
    )
    return say(
        "The guarantee would hang on {people}: if {ship} had to leave early, none would be left.",
        people=names(present),
        ship=telling.ship(stretch.about[0]),
    )


def _until(stretch: Stretch, telling: Telling) -> str:
    say = telling.teller.speech.say
    end = None if stretch.end == FOREVER else _change_at(stretch.end, telling)
    if end is None:
        return say("No plan says until when.")
    words = {"when": when(end.moment, telling), "ship": telling.ship(end.mission)}
    if end.event is EventKind.DOCKING:
        return say("This would last until {ship} docks, planned for {when}.", **words)
    return say("This would last until {ship} leaves, planned for {when}.", **words)
