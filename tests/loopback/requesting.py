"""Requests of the bot as they are on the wire, without a client that waits or tries again."""

import contextlib
from dataclasses import dataclass

import aiohttp


@dataclass(frozen=True)
class Answered:
    """What came back: ``refused`` is status and code of a refusal."""

    status: int
    headers: dict
    body: dict | list | None

    @property
    def refused(self):
        return self.status, self.body["code"]


@contextlib.asynccontextmanager
async def requesting(discord):
    """A function that makes a request with the bot's token and gives what was Answered."""
    headers = {"Authorization": f"Bot {discord.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:

        async def request(method, path, body=None, **options):
            url = discord.base_url + path
            async with session.request(method, url, json=body, **options) as response:
                is_json = response.headers.get("Content-Type") == "application/json"
                content = await response.json() if is_json else None
                return Answered(response.status, dict(response.headers), content)

        yield request
