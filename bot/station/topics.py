"""What can be told of the station itself, and of the bot."""

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
    START = "start"


class HelpTopic(StrEnum):
    """What people want to know of the bot itself."""

    POSTS = "posts"
    COUNTING = "counting"
    PRIVACY = "privacy"
    EXPORT = "export"
    INVITE = "invite"
    SUPPORT = "support"
    SOURCES = "sources"
