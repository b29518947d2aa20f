"""How requests are read and answered: JSON and multipart in, JSON and Discord's refusals out."""

import json
from typing import NamedTuple

from aiohttp import web

from .limits import errors
from .world import ATTACHMENT_BYTES

UNKNOWN_CHANNEL = (404, 10003, "Unknown Channel")
UNKNOWN_GUILD = (404, 10004, "Unknown Guild")
UNKNOWN_MESSAGE = (404, 10008, "Unknown Message")
UNKNOWN_USER = (404, 10013, "Unknown User")
UNKNOWN_WEBHOOK = (404, 10015, "Unknown Webhook")
UNKNOWN_INTERACTION = (404, 10062, "Unknown interaction")
UNKNOWN_EVENT = (404, 10070, "Unknown Guild Scheduled Event")
SLOW_MODE = (429, 20016, "This action cannot be performed due to slowmode rate limit.")
TOO_MANY_EVENTS = (400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)")
ENTITY_TOO_LARGE = (413, 40005, "Request entity too large")
ALREADY_CROSSPOSTED = (400, 40033, "This message has already been crossposted.")
ALREADY_ACKNOWLEDGED = (400, 40060, "Interaction has already been acknowledged.")
MISSING_ACCESS = (403, 50001, "Missing Access")
NOT_THE_AUTHOR = (403, 50005, "Cannot edit a message authored by another user")
EMPTY_MESSAGE = (400, 50006, "Cannot send an empty message")
CANNOT_WRITE_TO_USER = (403, 50007, "Cannot send messages to this user")
NOT_A_TEXT_CHANNEL = (400, 50008, "Cannot send messages in a non-text channel")
MISSING_PERMISSIONS = (403, 50013, "Missing Permissions")
WRONG_CHANNEL_TYPE = (400, 50024, "Cannot execute action on this channel type")
INVALID_WEBHOOK_TOKEN = (401, 50027, "Invalid Webhook Token")
INVALID_FORM = (400, 50035, "Invalid Form Body")
THREAD_ARCHIVED = (400, 50083, "Thread is archived")
INVALID_JSON = (400, 50109, "The request body contains invalid JSON.")
THREAD_LOCKED = (400, 160005, "Thread is locked")
EVENT_FINISHED = (400, 180000, "Cannot update a finished event")
RATE_LIMITED = (429, 0, "You are being rate limited.")
UNAUTHORIZED = (401, 0, "401: Unauthorized")
NOT_FOUND = (404, 0, "404: Not Found")


class Refused(Exception):
    """A request Discord turns down, raised by whatever finds out."""

    def __init__(self, refusal, problems=()):
        self.status, self.code, self.message = refusal
        self.errors = errors(problems)
        super().__init__(f"{self.status} {self.code} {self.message} {self.errors or ''}")

    def payload(self):
        payload = {"message": self.message, "code": self.code}
        return payload | ({"errors": self.errors} if self.errors else {})

    def headers(self):
        return {}


class Refusal(NamedTuple):
    """The note of a request that was turned down."""

    method: str
    path: str
    status: int
    code: int
    message: str
    errors: dict


def require(problems):
    """Refuse the request unless there are no problems."""
    problems = list(problems)
    if problems:
        raise Refused(INVALID_FORM, problems)


def answer(payload=None, status=200, headers=None):
    """A JSON answer, or 204 without a payload."""
    if payload is None:
        return web.Response(status=204, headers=headers)
    # discord.py reads JSON only if the type is exactly this, without a charset.
    content = json.dumps(payload).encode()
    return web.Response(
        body=content, status=status, headers=headers, content_type="application/json"
    )


async def read(request):
    """The body of a request and the bytes of its files by name."""
    try:
        if request.content_type != "multipart/form-data":
            return json.loads(await request.read() or b"{}"), {}
        form = await request.post()
        body = json.loads(form["payload_json"])
    except (ValueError, KeyError):
        raise Refused(INVALID_JSON) from None
    uploads = [part for part in form.values() if isinstance(part, web.FileField)]
    files = {upload.filename: upload.file.read() for upload in uploads}
    if any(len(content) > ATTACHMENT_BYTES for content in files.values()):
        raise Refused(ENTITY_TOO_LARGE)
    return body, files
