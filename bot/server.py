"""Where the state is kept: a file, or a PostgreSQL server whose password is never shown."""

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

SCHEMES = ("postgresql", "postgres")
EXAMPLE = "postgresql://bot:secret@db.example.org/iss"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The address of a database on a PostgreSQL server, as it was given.

    Raises ValueError unless it is one; its text and its ``repr`` tell neither who signs in
    nor with which password.
    """

    url: str = field(repr=False)

    def __post_init__(self) -> None:
        # urlsplit quotes what it cannot read, and with that a password.
        try:
            parts = urlsplit(self.url)
            _ = parts.port
        except ValueError:
            raise ValueError("no address of a server") from None
        if parts.scheme not in SCHEMES:
            raise ValueError("no address of a PostgreSQL server")

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        port = f":{parts.port}" if parts.port else ""
        return f"postgresql://{parts.hostname or ''}{port}{parts.path}"

    def without_secrets(self, text: str) -> str:
        """The text with the password left out, as it was given or as it is read."""
        parts = urlsplit(self.url)
        secrets = [parts.password or ""]
        for pair in parts.query.split("&"):
            name, _, value = pair.partition("=")
            if "password" in name:
                secrets.append(value)
        for secret in secrets:
            for written in (secret, unquote(secret)):
                if written:
                    text = text.replace(written, "***")
        return text
