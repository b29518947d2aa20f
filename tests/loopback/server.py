"""LoopbackDiscord: the server itself, what is on it and what is kept of its traffic."""

import asyncio
import contextlib
import time
from collections import defaultdict
from email.utils import formatdate

from aiohttp import web

from . import answers
from .answers import Refusal, Refused, require
from .channels import Channels
from .events import Events
from .faults import Faults
from .gateway import GOING_AWAY, Gateway
from .interactions import Interactions
from .limits import is_empty, message_problems
from .mentions import mentioned
from .messages import Message
from .people import People
from .places import Places
from .rate_limits import GlobalLimit
from .redirect import redirect
from .rest import Rest
from .world import EVERY_PERMISSION, MENTION_EVERYONE, User, token_of

BASE = "/api/v10"
WITHOUT_BOT_TOKEN = ("/interactions/", "/webhooks/")


class NoAnswer(AssertionError):
    """What a test waited for did not happen in time."""


class LoopbackDiscord(Places, People):
    """A small Discord on a port of this machine, for as long as its context lasts.

    It begins with one server, ``guild``, one text ``channel`` in it, an ``owner`` and an ordinary
    ``user``; ``bot`` is the bot's own user, which logs in with ``token``. ``clock`` gives the
    seconds by which answers are late and tokens end; a nonce is known for ``nonce_seconds``. At
    the clock's 0 it is ``began``, in seconds since 1970, or such that it is the time of the
    machine now.

    What happened is kept in ``commands`` and ``guild_commands``, ``registrations``, ``messages``
    (by channel id, oldest first, without those only one person sees), ``requests``, ``refusals``
    and ``unknown_paths``. A test makes requests fail or wait by ``before_request``, coroutine
    functions from a request to None or to the response given in place of the real one, and
    ``after_request``, which get the real response too; ``faults`` makes the usual ones.
    ``requests_per_second`` is how many requests with the bot's token are taken in any second,
    None for any number. ``application_details`` is what is otherwise about the application.
    """

    def __init__(self, clock=time.monotonic, nonce_seconds=300, began=None):
        self.clock = clock
        self.nonce_seconds = nonce_seconds
        self.requests_per_second = None
        self.began = time.time() - clock() if began is None else began
        self.last_id = 0
        self.shards = 1
        self.users = []
        self.guilds = []
        self.channels = {}
        self.commands = []
        self.guild_commands = {}
        self.registrations = 0
        self.messages = defaultdict(list)
        self.nonces = {}
        self.requests = []
        self.refusals = []
        self.unknown_paths = []
        self.before_request = []
        self.after_request = []
        self.faults = Faults(self)
        self.gateway = Gateway(self)
        self.interactions = Interactions(self)
        self.bot = User(self.new_id(), "Loopback", bot=True)
        self.application_id = self.bot.id
        self.application_details = {}
        self.token = token_of(self.bot)
        self.owner = self.add_user("Olga", EVERY_PERMISSION)
        self.user = self.add_user("Ulf")
        self.guild = self.add_guild("Station", self.owner)
        self.channel = self.add_channel(self.guild, "general")
        self._change = asyncio.Event()
        self._limit = GlobalLimit(clock)

    # The server

    async def __aenter__(self):
        application = web.Application(middlewares=[self._serve], client_max_size=0)
        for holder in (Rest(self), Channels(self), Events(self), self.interactions):
            for method, path, handler in holder.routes():
                application.router.add_route(method, BASE + path, handler)
        application.router.add_get("/gateway", self.gateway.handle)
        application.router.add_route("*", "/{path:.*}", self._unknown)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0]
        self.base_url = f"http://{host}:{port}{BASE}"
        self.gateway_url = f"ws://{host}:{port}/gateway"
        return self

    async def __aexit__(self, *_):
        self.faults.end()
        await self.gateway.disconnect(GOING_AWAY)
        await self._runner.cleanup()

    @web.middleware
    async def _serve(self, request, handler):
        if request.path == "/gateway":
            return await handler(request)
        path = request.path.removeprefix(BASE)
        self.requests.append((request.method, path))
        try:
            response = await self._respond(request, path, handler)
        except Refused as refused:
            notes = (refused.status, refused.code, refused.message, refused.errors)
            self.refusals.append(Refusal(request.method, path, *notes))
            response = answers.answer(refused.payload(), refused.status, refused.headers())
        # The bot has its answer on the way before a test goes on because of it.
        response.headers["Date"] = formatdate(self.now(), usegmt=True)
        with contextlib.suppress(ConnectionError):
            await response.prepare(request)
            await response.write_eof()
        self.changed()
        return response

    async def _respond(self, request, path, handler):
        for hook in self.before_request:
            if (response := await hook(request)) is not None:
                return response
        is_open = path == "/gateway" or path.startswith(WITHOUT_BOT_TOKEN)
        if not is_open and request.headers.get("Authorization") != f"Bot {self.token}":
            raise Refused(answers.UNAUTHORIZED)
        if not is_open and self.requests_per_second is not None:
            self._limit.take(self.requests_per_second)
        response = await handler(request)
        for hook in self.after_request:
            response = await hook(request, response) or response
        return response

    async def _unknown(self, request):
        self.unknown_paths.append((request.method, request.path.removeprefix(BASE)))
        raise Refused(answers.NOT_FOUND)

    # Turning discord.py to it

    @contextlib.contextmanager
    def redirect(self):
        """Let discord.py in this process find this server in place of Discord."""
        undo = redirect(self.base_url)
        try:
            yield
        finally:
            undo()

    @contextlib.asynccontextmanager
    async def logged_in(self, client, within=5.0):
        """Run a discord.py client from its login to its end; raises what ends it early.

        It is logged in, has done its ``setup_hook`` and knows its servers by then; ``on_ready``
        comes later.
        """
        with self.redirect():
            async with client:
                running = asyncio.create_task(client.start(self.token))
                running.add_done_callback(lambda _: self.changed())
                try:
                    await self.until(lambda: running.done() or self.online, within=within)
                    if running.done():
                        running.result()
                    await self.caught_up()
                    yield client
                finally:
                    await client.close()
                    await asyncio.gather(running, return_exceptions=True)

    # Waiting

    def changed(self):
        """Wake whoever waits for something to become true."""
        self._change.set()
        self._change = asyncio.Event()

    async def until(self, holds, within=5.0, what="what was waited for"):
        """Wait until ``holds()`` is true and return what it gave; raises NoAnswer when it is late.

        It is looked at again whenever a request or a gateway message has been handled.
        """
        try:
            async with asyncio.timeout(within):
                while not (found := holds()):
                    await self._change.wait()
        except TimeoutError:
            refusals = f"; refused were {self.refusals}" if self.refusals else ""
            raise NoAnswer(f"{what} did not happen in {within} s{refusals}") from None
        return found

    async def caught_up(self):
        """Wait until the bot has taken in what it was sent before, over REST or the gateway.

        Only then does it know, for example, the buttons of a message it has just posted.
        """
        # A heartbeat would not do: discord.py sends no more than 110 in a minute when asked for
        # them. Twice, for an answer over REST goes through more steps in the client than a ping.
        for _ in range(2):
            await self.gateway.ping()

    @property
    def rate_limited(self):
        """How many requests were more than ``requests_per_second`` allows."""
        return self._limit.refused

    @property
    def online(self):
        """Whether a client has been told all it is told at first."""
        return any(session.ready and session.connection for session in self.gateway.sessions)

    # Messages

    def new_message(self, channel, author, nonce=None, **details):
        message = Message(self.new_id(), channel, author, self.now(), nonce=nonce, **details)
        if not message.ephemeral:
            self.messages[channel.id].append(message)
        if nonce is not None:
            self.nonces[channel.id, str(nonce)] = message
        return message

    def sent_with(self, channel, nonce):
        """The message sent with ``nonce`` lately, also if it was deleted since."""
        message = self.nonces.get((channel.id, str(nonce)))
        return message if message and self.now() - message.at < self.nonce_seconds else None

    def fill(self, message, body, files):
        """Let a new message be what ``body`` says."""
        message.fill(body, files)
        self._note_mentions(message, body, is_new=True)

    def _note_mentions(self, message, body, is_new):
        """Note whom a message of the bot mentions and, if it is new, who is told of it."""
        channel, found = message.channel, mentioned(message.text, body.get("allowed_mentions"))
        roles = channel.guild.roles if channel.guild else []
        message.mentions = [one for one in (*self.users, self.bot) if one.id in found.users]
        message.mention_roles = [role for role in roles if role.id in found.roles]
        if found.replied_user and message.reference:
            message.mentions.append(message.reference.author)
        if is_new:
            # Roles that not everyone may mention, and everyone at once, take a permission.
            every = bool(channel.guild and channel.bot_permissions & MENTION_EVERYONE)
            told = [role for role in message.mention_roles if every or role.mentionable]
            message.pinged = {one.id for one in (*message.mentions, *told)}
            message.pinged |= {"everyone"} if every and found.everyone else set()

    def check_new_message(self, body, files, path=()):
        require(message_problems(body, files, path))
        if is_empty(body, files):
            raise Refused(answers.EMPTY_MESSAGE)

    def edit(self, message, body, files, path=()):
        """Change a message as ``body`` says, or refuse it."""
        flags = message.flags | (body.get("flags") or 0)
        require(message_problems(body | {"flags": flags}, {*message.files, *files}, path))
        parts = ("content", "embeds", "components")
        left = {part: body.get(part, getattr(message, part)) for part in parts}
        left["attachments"] = body.get("attachments", message.files)
        if is_empty(left, files):
            raise Refused(answers.EMPTY_MESSAGE)
        is_new = message.loading
        message.change(body, files, self.now())
        self._note_mentions(message, body, is_new)

    async def delete(self, message):
        message.deleted = True
        if not message.ephemeral:
            self.messages[message.channel.id].remove(message)
            event = {"id": str(message.id), "channel_id": str(message.channel.id)}
            if message.channel.guild:
                event["guild_id"] = str(message.channel.guild.id)
            await self.gateway.dispatch("MESSAGE_DELETE", event, message.channel.guild)

    async def announce(self, event, message):
        if not message.ephemeral:
            await self.gateway.dispatch_message(event, message)
