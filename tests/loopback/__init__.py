"""A small Discord on loopback, with which the real discord.py logs in, listens and answers."""

from .answers import Refused, answer
from .asking import NotOffered
from .interactions import Reply
from .messages import Message
from .server import LoopbackDiscord, NoAnswer
from .world import Channel, Clock, Guild, Role, Thread, User

__all__ = [
    "Channel",
    "Clock",
    "Guild",
    "LoopbackDiscord",
    "Message",
    "NoAnswer",
    "NotOffered",
    "Refused",
    "Reply",
    "Role",
    "Thread",
    "User",
    "answer",
]
