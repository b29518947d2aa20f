"""Where the source is asked, and which other places may be asked instead."""

from urllib.parse import urlsplit

BASE = "https://ll.thespacedevs.com/2.3.0/"
LOOPBACK = "localhost", "127.0.0.1", "::1"


def usable(base: str) -> bool:
    """Whether a base may be asked: HTTPS anywhere, HTTP on this machine only, whole folders."""
    try:
        parts = urlsplit(base)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    if not host or not plain or not parts.path.endswith("/"):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
