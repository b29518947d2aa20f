"""Faults on the way to Discord and back: refusals, cut connections, answers that never come."""

import asyncio
import math
import re
from http import HTTPStatus

from .answers import RATE_LIMITED, answer
from .rate_limits import TooOften

ACTIONS = {
    "sending": ("POST", re.compile(r".*/channels/(\d+)/messages")),
    "editing": ("PATCH", re.compile(r".*/channels/(\d+)/messages/\d+")),
    "reading": ("GET", re.compile(r".*/channels/(\d+)/messages(?:/\d+)?")),
    "publishing": ("POST", re.compile(r".*/channels/(\d+)/messages/\d+/crosspost")),
    "registering": ("PUT", re.compile(r".*/applications/(\d+)/commands")),
    "creating events": ("POST", re.compile(r".*/guilds/(\d+)/scheduled-events")),
    "editing events": ("PATCH", re.compile(r".*/guilds/(\d+)/scheduled-events/\d+")),
}
BEFORE, AFTER = "before it is accepted", "after it is accepted"


def cut_connection(request):
    """Close the connection, so that the client gets no answer; the one given goes nowhere."""
    if request.transport:
        request.transport.abort()
    return answer()


class Fault:
    """A hook that befalls the next ``times`` requests it concerns; ``struck`` counts them."""

    def __init__(self, discord, concerns, times, befall):
        self.discord = discord
        self.concerns = concerns
        self.times = times
        self.befall = befall
        self.struck = 0

    async def __call__(self, request, _=None):
        if self.struck >= self.times or not self.concerns(request):
            return None
        self.struck += 1
        self.discord.changed()
        return self.befall(request)

    def end(self):
        """Strike no more."""
        self.times = 0


class Hang(Fault):
    """A fault that holds requests until ``release``, then lets them go on."""

    def __init__(self, discord, concerns, times):
        super().__init__(discord, concerns, times, lambda _: None)
        self.released = asyncio.Event()
        self.is_cut = False

    async def __call__(self, request, _=None):
        struck = self.struck
        await super().__call__(request)
        if struck == self.struck:
            return None
        await self.released.wait()
        return cut_connection(request) if self.is_cut else None

    def release(self):
        """Let go on what is held, and hold nothing more."""
        self.end()
        self.released.set()

    def cut(self):
        """Cut off what is held; what was not accepted never will be."""
        self.is_cut = True
        self.release()


class Faults:
    """Makes faults and sets them before or after what Discord does with a request.

    Each is for the next ``times`` requests of one of the ACTIONS in the channels or servers
    ``places``, in all of them if none are named, and is given back as a Fault.
    """

    def __init__(self, discord):
        self.discord = discord
        self.hanging = []

    def answer(self, status, times=1, *, when=BEFORE, payload=None, headers=None, **which):
        """Answer with ``status`` in place of Discord; a 429 is like that of a proxy before it."""
        payload = payload or {"message": f"{status}: {HTTPStatus(status).phrase}", "code": 0}
        return self._set(when, which, times, lambda _: answer(payload, status, headers))

    def accept_and_answer(self, status, times=1, **details):
        """Do what is asked, then answer with ``status`` as if it had failed."""
        return self.answer(status, times, when=AFTER, **details)

    def rate_limit(self, retry_after, times=1, *, is_global=False, **which):
        """Refuse as Discord does by its own limits, which discord.py waits for."""
        limit = TooOften(RATE_LIMITED, retry_after, is_global)
        details = {"payload": limit.payload(), "headers": limit.headers()}
        return self.answer(429, times, **details, **which)

    def cut(self, times=1, **which):
        """Close the connection before the request is accepted."""
        return self._set(BEFORE, which, times, cut_connection)

    def accept_and_cut(self, times=1, **which):
        """Do what is asked, then close the connection without an answer."""
        return self._set(AFTER, which, times, cut_connection)

    def hang(self, times=math.inf, *, when=BEFORE, **which):
        """Hold requests until the Hang given back is released, or the server ends."""
        hang = Hang(self.discord, concerns(**which), times)
        self.hanging.append(hang)
        self._hooks(when).append(hang)
        return hang

    def accept_and_hang(self, times=math.inf, **which):
        """Do what is asked, then hold the answer."""
        return self.hang(times, when=AFTER, **which)

    def end(self):
        """Cut off all that hangs."""
        for hang in self.hanging:
            hang.cut()

    def _set(self, when, which, times, befall):
        fault = Fault(self.discord, concerns(**which), times, befall)
        self._hooks(when).append(fault)
        return fault

    def _hooks(self, when):
        return self.discord.before_request if when == BEFORE else self.discord.after_request


def concerns(action="sending", places=()):
    """Whether a request is the ``action`` in one of the ``places``."""
    wanted_method, path = ACTIONS[action]
    ids = {str(place.id) for place in places}

    def are_met(request):
        found = path.fullmatch(request.path) if request.method == wanted_method else None
        return bool(found) and (not ids or found[1] in ids)

    return are_met
