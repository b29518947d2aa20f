"""A way to a server that can be cut and opened again, on loopback."""

import asyncio
import contextlib
import threading
from urllib.parse import urlsplit, urlunsplit


class Proxy:
    """Passes on what comes to a port of its own; ``cut`` ends all of it until ``open``."""

    def __init__(self, url):
        self._parts = urlsplit(url)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._ways, self._server, self._port = set(), None, 0
        self.open()

    @property
    def url(self):
        user = f"{self._parts.netloc.rpartition('@')[0]}@" if "@" in self._parts.netloc else ""
        return urlunsplit(self._parts._replace(netloc=f"{user}127.0.0.1:{self._port}"))

    def open(self):
        self._do(self._open())

    def cut(self):
        self._do(self._cut())

    def close(self):
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work):
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _open(self):
        self._server = await asyncio.start_server(self._way, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _cut(self):
        self._server.close()
        for task in (ways := tuple(self._ways)):
            task.cancel()
        await asyncio.gather(*ways, return_exceptions=True)

    async def _way(self, reader, writer):
        self._ways.add(asyncio.current_task())
        with contextlib.suppress(OSError, asyncio.CancelledError):
            there, back = await asyncio.open_connection(
                self._parts.hostname, self._parts.port or 5432
            )
            try:
                await asyncio.gather(self._pass(reader, back), self._pass(there, writer))
            finally:
                back.close()
        writer.close()
        self._ways.discard(asyncio.current_task())

    async def _pass(self, source, target):
        while some := await source.read(65536):
            target.write(some)
            await target.drain()
        target.close()
