"""Refusals for writing or asking too often, counted by the server's clock."""

import math
from collections import deque

from . import answers
from .answers import Refused
from .world import BYPASS_SLOWMODE, MANAGE_CHANNELS, MANAGE_MESSAGES

WINDOW = 1.0
# discord.py takes a 429 without Via for one of a proxy before Discord, and does not wait.
VIA = "1.1 google"


class TooOften(Refused):
    """A request turned down for now, with the seconds after which it may come again."""

    def __init__(self, refusal, retry_after, is_global=False):
        super().__init__(refusal)
        self.retry_after = retry_after
        self.is_global = is_global

    def payload(self):
        payload = {
            "message": self.message,
            "retry_after": round(self.retry_after, 3),
            "global": self.is_global,
        }
        return payload | ({"code": self.code} if self.code else {})

    def headers(self):
        headers = {
            "Retry-After": str(math.ceil(self.retry_after)),
            "Via": VIA,
            "X-RateLimit-Scope": "global" if self.is_global else "user",
        }
        return headers | ({"X-RateLimit-Global": "true"} if self.is_global else {})


class GlobalLimit:
    """At most so many requests in any second, whatever they ask."""

    def __init__(self, clock):
        self.clock = clock
        self.taken = deque()
        self.refused = 0

    def take(self, most):
        """Count a request, or refuse it if there were ``most`` within the last second."""
        now = self.clock()
        while self.taken and self.taken[0] <= now - WINDOW:
            self.taken.popleft()
        if len(self.taken) >= most:
            self.refused += 1
            raise TooOften(answers.RATE_LIMITED, self.taken[0] + WINDOW - now, is_global=True)
        self.taken.append(now)


def check_slow_mode(channel, now):
    """Refuse a message of the bot that comes too soon in a channel that slows bots."""
    exempt = BYPASS_SLOWMODE | MANAGE_MESSAGES | MANAGE_CHANNELS
    if not channel.slows_bots or channel.bot_permissions & exempt or channel.bot_wrote_at is None:
        return
    wait = channel.bot_wrote_at + channel.slow_mode - now
    if wait > 0:
        raise TooOften(answers.SLOW_MODE, wait)
