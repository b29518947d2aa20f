"""The gateway websocket: sessions, heartbeats, resuming, and which events a client gets."""

import contextlib
import json
import zlib
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from .world import VIEW_CHANNEL

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE_STATE = 0, 1, 2, 3, 4
RESUME, RECONNECT, REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 6, 7, 8, 9, 10, 11

UNKNOWN_OPERATION, NOT_DECODED, NOT_IDENTIFIED, WRONG_TOKEN, IDENTIFIED_BEFORE = range(4001, 4006)
INTENTS_NOT_ALLOWED = 4014
GOING_AWAY = 1001

GUILDS = 1 << 0
MEMBERS = 1 << 1
PRESENCES = 1 << 8
GUILD_MESSAGES = 1 << 9
DIRECT_MESSAGES = 1 << 12
MESSAGE_CONTENT = 1 << 15
SCHEDULED_EVENTS = 1 << 16
PRIVILEGED = MEMBERS | PRESENCES | MESSAGE_CONTENT

HEARTBEAT_MILLISECONDS = 41250


class Plain:
    """Messages as text, for a client that asks for no compression."""

    def __init__(self, socket):
        self.send = socket.send_str


class ZlibStream:
    """One zlib stream over all messages, each ending with a flush."""

    def __init__(self, socket):
        self.socket = socket
        self.stream = zlib.compressobj()

    async def send(self, text):
        data = self.stream.compress(text.encode()) + self.stream.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(data)


class ZstdStream:
    """One zstd stream; discord.py asks for it where zstandard is installed."""

    def __init__(self, socket):
        import zstandard

        self.socket = socket
        self.stream = zstandard.ZstdCompressor().compressobj()
        self.flush = zstandard.COMPRESSOBJ_FLUSH_BLOCK

    async def send(self, text):
        await self.socket.send_bytes(
            self.stream.compress(text.encode()) + self.stream.flush(self.flush)
        )


TRANSPORTS = {None: Plain, "zlib-stream": ZlibStream, "zstd-stream": ZstdStream}


class Connection:
    """One websocket, before and after it belongs to a session."""

    def __init__(self, socket, compress):
        self.socket = socket
        self.transport = TRANSPORTS[compress](socket)
        self.session = None
        self.pongs = 0

    async def send(self, operation, data=None, event=None, sequence=None):
        message = {"op": operation, "d": data, "t": event, "s": sequence}
        await self.transport.send(json.dumps(message))

    async def close(self, code):
        await self.socket.close(code=code)


@dataclass(eq=False)
class Session:
    """What one IDENTIFY began; it outlives its connection, so that it can be resumed."""

    id: str
    intents: int
    shard: tuple
    connection: Connection | None = None
    events: list = field(default_factory=list)
    ready: bool = False

    def has(self, guild):
        """Whether this shard is the one of ``guild``; direct messages go to the first."""
        number, count = self.shard
        return number == ((guild.id >> 22) % count if guild else 0)

    async def dispatch(self, event, data):
        """Send an event, or keep it for a client that is away and may resume."""
        self.events.append((event, data))
        await self.replay(len(self.events) - 1)

    async def replay(self, seen):
        """Send again what came after the first ``seen`` events."""
        for sequence, (event, data) in enumerate(self.events[seen:], start=seen + 1):
            if self.connection:
                await self.send(event, data, sequence)

    async def send(self, event, data, sequence):
        try:
            await self.connection.send(DISPATCH, data, event, sequence)
        except ConnectionError:
            self.connection = None


class Gateway:
    """All sessions of the application, and what its clients have sent."""

    def __init__(self, discord):
        self.discord = discord
        self.sessions = []
        self.connections = []
        self.received = []
        self.privileged_intents = 0

    async def handle(self, request):
        """Serve one websocket for as long as it lasts."""
        socket = web.WebSocketResponse(compress=False, max_msg_size=0, timeout=1, autoping=False)
        await socket.prepare(request)
        connection = Connection(socket, request.query.get("compress"))
        self.connections.append(connection)
        try:
            await connection.send(HELLO, {"heartbeat_interval": HEARTBEAT_MILLISECONDS})
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self.receive(connection, message.data)
                elif message.type is WSMsgType.PING:
                    await socket.pong(message.data)
                elif message.type is WSMsgType.PONG:
                    connection.pongs += 1
                    self.discord.changed()
        except ConnectionError:
            pass
        finally:
            self.connections.remove(connection)
            self.leave(connection)
        return socket

    def leave(self, connection):
        session = connection.session
        if session and session.connection is connection:
            session.connection = None
            # A client that says goodbye ends its session; one that is cut off may resume.
            if connection.socket.close_code in (1000, GOING_AWAY) and session in self.sessions:
                self.sessions.remove(session)
        self.discord.changed()

    async def receive(self, connection, text):
        try:
            message = json.loads(text)
            operation, data = message["op"], message.get("d")
        except (ValueError, KeyError, TypeError):
            await connection.close(NOT_DECODED)
            return
        self.received.append((operation, data))
        answers = {HEARTBEAT: self.heartbeat, IDENTIFY: self.identify, RESUME: self.resume}
        if operation in answers:
            await answers[operation](connection, data)
        elif operation not in (PRESENCE, VOICE_STATE, REQUEST_MEMBERS):
            await connection.close(UNKNOWN_OPERATION)
        elif connection.session is None:
            await connection.close(NOT_IDENTIFIED)
        self.discord.changed()

    async def heartbeat(self, connection, _):
        await connection.send(HEARTBEAT_ACK)

    async def ping(self):
        """Ping every client, and wait until each has come so far as to answer, or is gone."""
        for connection in list(self.connections):
            before = connection.pongs
            with contextlib.suppress(ConnectionError):
                await connection.socket.ping()
            await self.discord.until(
                lambda one=connection, before=before: (
                    one.pongs > before or one not in self.connections
                ),
                what="the client's answer to a ping",
            )

    async def identify(self, connection, data):
        if connection.session:
            await connection.close(IDENTIFIED_BEFORE)
        elif data["token"] != self.discord.token:
            await connection.close(WRONG_TOKEN)
        elif data["intents"] & PRIVILEGED & ~self.privileged_intents:
            await connection.close(INTENTS_NOT_ALLOWED)
        else:
            await self.begin(connection, data)

    async def begin(self, connection, data):
        shard = tuple(data.get("shard") or (0, 1))
        session = Session(f"session-{self.discord.new_id()}", data["intents"], shard, connection)
        connection.session = session
        self.sessions.append(session)
        guilds = [one for one in self.discord.guilds if one.has_bot and session.has(one)]
        ready = {
            "v": 10,
            "user": self.discord.bot.payload() | {"verified": True, "mfa_enabled": False},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.discord.gateway_url,
            "shard": list(shard),
            "application": {"id": str(self.discord.application_id), "flags": 0},
        }
        await session.dispatch("READY", ready)
        if session.intents & GUILDS:
            for guild in [one for one in guilds if one.available]:
                await session.dispatch("GUILD_CREATE", guild.create_payload(self.discord.bot))
        session.ready = True

    async def resume(self, connection, data):
        session = next((one for one in self.sessions if one.id == data["session_id"]), None)
        if data["token"] != self.discord.token:
            await connection.close(WRONG_TOKEN)
        elif session is None:
            await connection.send(INVALID_SESSION, False)
        else:
            connection.session, session.connection = session, connection
            await session.replay(data["seq"])
            await session.dispatch("RESUMED", {})

    async def dispatch(self, event, data, guild=None, intents=0):
        """Send an event to the shards of ``guild`` that asked for one of ``intents``, if any."""
        for session in [one for one in self.sessions if one.has(guild)]:
            if not intents or session.intents & intents:
                await session.dispatch(event, data)

    async def dispatch_message(self, event, message):
        """Send a message to those who may see it, without its content if they may not read it."""
        guild = message.channel.guild
        if guild and not (guild.has_bot and message.channel.bot_permissions & VIEW_CHANNEL):
            return
        payload = message.event_payload()
        readable = (
            guild is None
            or message.author is self.discord.bot
            or self.discord.bot in message.mentions
        )
        for session in [one for one in self.sessions if one.has(guild)]:
            if session.intents & (GUILD_MESSAGES if guild else DIRECT_MESSAGES):
                hidden = not readable and not session.intents & MESSAGE_CONTENT
                await session.dispatch(event, payload | (UNREADABLE if hidden else {}))

    async def ask_to_reconnect(self):
        for connection in list(self.connections):
            await connection.send(RECONNECT)

    async def invalidate_sessions(self):
        self.sessions.clear()
        for connection in list(self.connections):
            await connection.send(INVALID_SESSION, False)

    async def disconnect(self, code=4000):
        """Close every connection; the sessions stay and can be resumed."""
        for connection in list(self.connections):
            if connection.session:
                connection.session.connection = None
            await connection.close(code)


UNREADABLE = {"content": "", "embeds": [], "attachments": [], "components": []}
