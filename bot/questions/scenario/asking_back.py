"""What is asked back of a scenario in plain words: what would happen, and to what."""

from bot.errors import NotUnderstood
from bot.messages import Message
from bot.questions.filling import Filling
from bot.questions.scenario.called import named as called
from bot.reading.ships import named
from bot.station.occupancy import docked
from bot.station.supposing import Happens, Sort, What


def what_of(found: Filling, what: What) -> NotUnderstood:
    """The error for a ship or person of whom nothing is said that can happen to them."""
    lost = Message("is lost as a lifeboat"), Happens.LOST.value
    other = (Message("stays aboard"), Happens.STAYS.value) if what.sort is Sort.PERSON else lost
    error = NotUnderstood(
        "What would happen to {ship}?",
        ship=called(found.scene.manifest, what),
        suggestions=(f"/what-if what: {what.id} happens: home",),
        choices=[
            (Message("goes home"), Happens.GOES_HOME.value),
            other,
        ],
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


def which_ships() -> NotUnderstood:
    """The error where it is not said what would stop."""
    error = NotUnderstood(
        "Which ships would stop flying?",
        suggestions=("/what-if soyuz", "/what-if dragon"),
        choices=[(Message("Soyuz"), "soyuz"), (Message("Crew Dragon"), "dragon")],
    )
    error.asked("what-if", "what", {})
    return error
