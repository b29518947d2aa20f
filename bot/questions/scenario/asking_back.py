"""What is asked back of a scenario in plain words: what would happen, and to what."""

from bot.errors import NotUnderstood
from bot.messages import Message
from bot.questions.filling import Filling
from bot.questions.scenario.called import named as called
from bot.reading import names
from bot.reading.ships import named
from bot.station.occupancy import aboard, docked
from bot.station.supposing import Happens, Sort, What


def what_of(found: Filling, what: What) -> NotUnderstood:
    """The error for a ship or person of whom nothing is said that can happen to them."""
    home = Message("goes home"), Happens.GOES_HOME.value
    stops = Message("stops"), Happens.STOPS.value
    others = {
        Sort.PERSON: [
            home,
            (Message("stays aboard"), Happens.STAYS.value),
            (Message("does not fly"), Happens.STOPS.value),
        ],
        Sort.MISSION: [home, (Message("is lost as a lifeboat"), Happens.LOST.value)],
        Sort.PROGRAM: [stops, (Message("is lost as a lifeboat"), Happens.LOST.value), home],
        Sort.SIDE: [stops, (Message("leaves for good"), Happens.LEAVES.value)],
        Sort.PAD: [stops],
    }[what.sort]
    name = called(found.scene.manifest, what)
    text = (
        Message("What would happen to {name}?", name=name)
        if what.sort is Sort.PERSON
        else Message("What would happen to {ship}?", ship=name)
    )
    error = NotUnderstood(
        text,
        suggestions=(f"/what-if what: {what.id} happens: {others[0][1]}",),
        choices=others,
    )
    error.asked(found.question.name, "happens", {"what": what.id})
    return error


def who_comes_home(found: Filling) -> NotUnderstood:
    """The error where it is not said which of the docked ships leaves."""
    manifest, now = found.scene.manifest, found.scene.now
    ships = [ship.mission for ship in docked(manifest, now)]
    error = NotUnderstood(
        "Who would go home, and in which ship?",
        suggestions=[f"/what-if what: {ship} happens: home" for ship in ships],
        choices=[(named(manifest.mission(ship)), ship) for ship in ships],
    )
    error.asked(found.question.name, "what", {"happens": Happens.GOES_HOME.value})
    return error


def who_of(found: Filling, side: What) -> NotUnderstood:
    """The error where one of a side goes home or stays, and it is not said who."""
    manifest = found.scene.manifest
    people = [s.person for s in aboard(manifest, found.scene.now) if s.agency == side.id]
    stays = "stay" in found.sight.cues and "land" not in found.sight.cues
    happens = (Happens.STAYS if stays else Happens.GOES_HOME).value
    error = NotUnderstood(
        "Who would stay aboard?" if stays else "Who would go home?",
        suggestions=[f"/what-if what: {person} happens: {happens}" for person in people],
        choices=[(names.named(manifest.person(person)), person) for person in people],
    )
    error.asked(found.question.name, "what", {"happens": happens})
    return error


def which_ships() -> NotUnderstood:
    """The error where it is not said what would stop."""
    error = NotUnderstood(
        "Which ships would stop flying?",
        suggestions=("/what-if soyuz", "/what-if dragon"),
        choices=[(Message("Soyuz"), "soyuz"), (Message("Crew Dragon"), "dragon")],
    )
    error.asked("what-if", "what", {})
    return error
