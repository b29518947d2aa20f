"""What systemd is told of the process, as sd_notify(3) has it: a datagram to the socket it names.

Without systemd nobody is told.
"""

import socket
from collections.abc import Mapping
from contextlib import suppress

READY, STOPPING, ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"
# More than fits into the line of a status.
MAX_STATUS = 400


def status(text: str) -> str:
    """What "systemctl status" shows, as systemd takes it: in one line."""
    return f"STATUS={' '.join(text.split())[:MAX_STATUS]}"


class Notifier:
    """Tells whoever listens at NOTIFY_SOCKET of an ``environment``; it neither waits nor fails."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        # The first letter of a socket that lies in no folder is a zero byte.
        self._address = environment.get("NOTIFY_SOCKET", "").replace("@", "\0", 1)

    def tell(self, *lines: str) -> None:
        """Send one notice."""
        if not self._address:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sending:
            sending.setblocking(False)
            sending.sendto("\n".join(lines).encode(), self._address)
