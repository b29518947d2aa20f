"""What can be told of the station itself."""

from enum import StrEnum


class Topic(StrEnum):
    """What can be asked of the station itself."""

    END = "end"
    PARTNERS = "partners"
    VEHICLES = "vehicles"
    HEADS = "heads"
    COST = "cost"
    MEETING = "meeting"
    QUESTIONS = "questions"
