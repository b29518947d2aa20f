"""LoopbackDiscord: the server itself, what is on it and what is kept of its traffic."""

import asyncio
import contextlib
import time
from collections import defaultdict

from aiohttp import web

from . import answers
from .answers import Refusal, Refused, require
from .gateway import GOING_AWAY, Gateway
from .interactions import Interactions
from .limits import is_empty, message_problems
from .people import People
from .redirect import redirect
from .rest import Rest
from .world import (
    DISCORD_EPOCH,
    EVERY_PERMISSION,
    ORDINARY,
    Channel,
    Guild,
    Message,
    User,
    token_of,
)

BASE = "/api/v10"
WITHOUT_BOT_TOKEN = ("/interactions/", "/webhooks/")
NONCE_SECONDS = 300


class NoAnswer(AssertionError):
    """What a test waited for did not happen in time."""


class LoopbackDiscord(People):
    """A small Discord on a port of this machine, for as long as its context lasts.

    It begins with one server, ``guild``, one text ``channel`` in it, an ``owner`` and an ordinary
    ``user``; ``bot`` is the bot's own user, which logs in with ``token``. ``clock`` gives the
    seconds by which answers are late and tokens end.

    What happened is kept in ``commands`` and ``guild_commands``, ``registrations``, ``messages``
    (by channel id, oldest first, without those only one person sees), ``requests``, ``refusals``
    and ``unknown_paths``. A test makes requests fail or wait by ``before_request``, coroutine
    functions from a request to None or to the response given in place of the real one, and
    ``after_request``, which get the real response too.
    """

    def __init__(self, clock=time.monotonic):
        self.clock = clock
        self.began = time.time() - clock()
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
        self.gateway = Gateway(self)
        self.interactions = Interactions(self)
        self.bot = User(self.new_id(), "Loopback", bot=True)
        self.application_id = self.bot.id
        self.token = token_of(self.bot)
        self.owner = self.add_user("Olga", EVERY_PERMISSION)
        self.user = self.add_user("Ulf")
        self.guild = self.add_guild("Station", self.owner)
        self.channel = self.add_channel(self.guild, "general")
        self._change = asyncio.Event()

    # The server

    async def __aenter__(self):
        application = web.Application(middlewares=[self._serve], client_max_size=0)
        for holder in (Rest(self), self.interactions):
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
            response = answers.answer(refused.payload(), refused.status)
        # The bot has its answer on the way before a test goes on because of it.
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
    def online(self):
        """Whether a client has been told all it is told at first."""
        return any(session.ready and session.connection for session in self.gateway.sessions)

    # People, servers, channels, messages

    def now(self):
        """Seconds since 1970, moving with the clock."""
        return self.began + self.clock()

    def new_id(self):
        """A new snowflake, of the moment that it is by the clock, and later than any before."""
        moment = int((self.now() - DISCORD_EPOCH) * 1000) << 22
        self.last_id = max(self.last_id + 1, moment)
        return self.last_id

    def add_user(self, name, permissions=ORDINARY):
        self.users.append(User(self.new_id(), name, permissions=permissions))
        return self.users[-1]

    def add_guild(self, name, owner, locale="en-US"):
        """A server; a client that is already online is not told of it."""
        self.guilds.append(Guild(self.new_id(), name, owner, locale))
        return self.guilds[-1]

    def add_channel(self, guild, name, **details):
        channel = Channel(self.new_id(), self.bot, name, guild, **details)
        guild.channels.append(channel)
        self.channels[channel.id] = channel
        return channel

    def direct(self, user):
        """The channel of direct messages between the bot and ``user``."""
        for channel in self.channels.values():
            if channel.recipient is user:
                return channel
        channel = Channel(self.new_id(), self.bot, recipient=user)
        self.channels[channel.id] = channel
        return channel

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
        return message if message and self.now() - message.at < NONCE_SECONDS else None

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
        message.change(body, files, self.now())

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
