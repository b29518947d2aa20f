"""Whom a text mentions, as far as the ``allowed_mentions`` beside it let it.

Pure: from text and rules to ids. Whether someone is told depends on more, which is not known here.
"""

import re
from typing import NamedTuple

USER = re.compile(r"<@!?(\d+)>")
ROLE = re.compile(r"<@&(\d+)>")
EVERYONE = re.compile(r"@(?:everyone|here)")
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
KINDS = ("users", "roles", "everyone")


class Mentions(NamedTuple):
    """Ids of people and of roles, whether everyone is meant, and the author replied to."""

    users: set
    roles: set
    everyone: bool
    replied_user: bool


def mentioned(text, allowed=None):
    """The mentions in ``text`` that ``allowed`` permits; all of them without any rules."""
    if allowed is None:
        allowed = {"parse": KINDS, "replied_user": True}
    parse = allowed.get("parse") or ()
    text = CODE.sub("", text)

    def kept(kind, pattern):
        found = set(map(int, pattern.findall(text)))
        return found if kind in parse else found & set(map(int, allowed.get(kind) or ()))

    everyone = "everyone" in parse and bool(EVERYONE.search(text))
    replied_user = bool(allowed.get("replied_user"))
    return Mentions(kept("users", USER), kept("roles", ROLE), everyone, replied_user)
