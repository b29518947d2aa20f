"""What the doctor asks Discord: the token, the application, intents, permissions, the clock."""

import asyncio
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import datetime
from urllib.parse import urlsplit

import aiohttp
import discord

from bot.announcements.clocks import CLOCK_OFF
from bot.announcements.shards import Shards
from bot.announcements.subscriptions import Place
from bot.discord_app import rights
from bot.discord_app.client import intents
from bot.discord_app.wire import Wire
from bot.findings import Finding
from bot.output import counted
from bot.saying.speech import Speech

# In seconds; Discord tells of the servers at once, and of many in a moment.
TO_SIGN_IN = 20.0
GUILDS_WITHIN = 1.0
# A process that ends soon after each start uses up the sign-ins of a day.
FEW_SIGN_INS = 50
PORTAL = "Discord's developer portal (https://discord.com/developers/applications)"
OUTAGES = (discord.DiscordException, aiohttp.ClientError, OSError)
UNREACHED = (
    "Look whether this machine may connect to discord.com and gateway.discord.gg on port 443:"
    " network, firewall, proxy, certificates. If it may, Discord has trouble; the bot waits for it."
)


async def examine(
    token: str, places: Collection[Place], clock: Callable[[], datetime], *, chat: bool
) -> list[Finding]:
    """All that Discord tells about the bot of a token, with its rights in subscribed ``places``."""
    try:
        found, shards = await _asked(token, clock)
        return [*found, *await _signed_in(token, places, chat, shards)]
    except discord.LoginFailure:
        cure = (
            f"In {PORTAL} choose the application, then Bot and Reset Token; put the new token in"
            " DISCORD_TOKEN, whole and in one line."
        )
        return [Finding("token", "Discord refuses it.", cure)]
    except OUTAGES as fault:
        said = f"Discord cannot be asked about it: {_short(fault)}."
        return [Finding("token", said, UNREACHED)]


async def _asked(token: str, clock: Callable[[], datetime]) -> tuple[list[Finding], int]:
    """What is told without signing in, and how many shards Discord would have the bot make."""
    wire = Wire()
    async with discord.Client(intents=discord.Intents.none(), http_trace=wire.trace) as client:
        await client.login(token)
        found = [Finding("token", f"Discord takes it; the bot is {client.user}.")]
        found += _clock(wire, clock())
        found += _application(await client.application_info())
        shards, _, limit = await client.http.get_bot_gateway()
    if limit["remaining"] < FEW_SIGN_INS:
        left = f"Only {limit['remaining']} of {limit['total']} sign-ins are left for today."
        cure = (
            "The bot is started again and again: look in its log why it ends, and stop it until"
            " that is mended. Discord takes the token away when none is left."
        )
        found.append(Finding("token", left, cure))
    return found, shards


def _clock(wire: Wire, now: datetime) -> Iterator[Finding]:
    if wire.told is None:
        return
    off = now - wire.told
    if abs(off) <= CLOCK_OFF:
        yield Finding("clock", f"{abs(off).total_seconds():.0f} s from Discord's.")
        return
    way = "ahead of" if off > CLOCK_OFF else "behind"
    yield Finding(
        "clock",
        f"This machine's is {abs(off).total_seconds() / 60:.0f} minutes {way} Discord's.",
        "Let it be set over the network: 'timedatectl set-ntp true', or start chrony or ntpd."
        " Until then the bot goes by Discord's time.",
    )


def _application(info: discord.AppInfo) -> Iterator[Finding]:
    if info.interactions_endpoint_url:
        host = urlsplit(info.interactions_endpoint_url).hostname
        yield Finding(
            "application",
            f"Discord sends all commands to an address at {host}, so the bot never hears them.",
            f"In {PORTAL} choose General Information and empty Interactions Endpoint URL.",
        )
    elif info.bot_require_code_grant:
        yield Finding(
            "application",
            "It requires a code grant, so nobody can invite the bot by an address.",
            f"In {PORTAL} choose Bot and switch off Requires OAuth2 Code Grant.",
        )
    else:
        others = "anyone may" if info.bot_public else "only its owner may"
        yield Finding("application", f"{info.name}; {others} invite it.")


async def _signed_in(
    token: str, places: Collection[Place], chat: bool, shards: int
) -> list[Finding]:
    """What is told by signing in as the bot does, beside one that runs.

    Of several shards one is enough to see that it works; of its servers Discord tells then.
    """
    client = discord.Client(
        intents=intents(chat),
        max_messages=None,
        guild_ready_timeout=GUILDS_WITHIN,
        shard_id=0,
        shard_count=shards,
    )
    async with client:
        running = asyncio.create_task(client.start(token, reconnect=False))
        ready = asyncio.create_task(_ready(client))
        try:
            done, _ = await asyncio.wait(
                {running, ready}, timeout=TO_SIGN_IN, return_when=asyncio.FIRST_COMPLETED
            )
            if running in done:
                await running
            if ready not in done:
                return [Finding("intents", "Discord's gateway does not answer.", UNREACHED)]
            names = ", ".join(name.replace("_", " ") for name, on in client.intents if on)
            asked = Finding("intents", f"{names}; none is privileged.")
            return [asked, *await _permissions(client, places)]
        except (discord.PrivilegedIntentsRequired, discord.ConnectionClosed) as fault:
            said = f"Discord's gateway refuses the bot: {_short(fault)}."
            cure = (
                "The bot asks for no privileged intent. ISS_BOT_CHAT=off asks for servers alone;"
                f" look in {PORTAL} whether the application is limited or disabled."
            )
            return [Finding("intents", said, cure)]
        except OUTAGES as fault:
            said = f"Discord's gateway cannot be reached: {_short(fault)}."
            return [Finding("intents", said, UNREACHED)]
        finally:
            for task in (running, ready):
                task.cancel()
            await asyncio.gather(running, ready, return_exceptions=True)


async def _ready(client: discord.Client) -> None:
    """Wait until Discord has told of the servers, which it only does when it lets one in."""
    ready = asyncio.Event()

    async def on_ready() -> None:
        ready.set()

    client.event(on_ready)
    await ready.wait()


async def _permissions(client: discord.Client, places: Collection[Place]) -> list[Finding]:
    """What is missing in the subscribed channels, a line each; one line where nothing is."""
    mine = Shards(0, 0, client.shard_count or 1)
    places = [one for one in places if one.guild in mine]
    wrong = [one for place in places if (one := await _lacking(client, place)) is not None]
    fine = f"{len(places) - len(wrong)} of {counted(len(places), 'subscribed channel')}"
    servers = counted(len(client.guilds), "server")
    return [*wrong, Finding("permissions", f"{servers}; {fine} can be posted in.")]


async def _lacking(client: discord.Client, place: Place) -> Finding | None:
    """What the bot lacks to post in a place; None if nothing."""
    guild = client.get_guild(place.guild)
    if guild is None:
        return Finding(
            "permissions",
            f"The bot is not in the server {place.guild} any more, where a channel is subscribed.",
            "Invite it again, or leave it: what is kept of the server goes after 30 days.",
        )
    channel = guild.get_channel_or_thread(place.channel)
    if channel is None:
        with suppress(discord.HTTPException, discord.InvalidData):
            channel = await guild.fetch_channel(place.channel)
    if channel is None:
        return Finding(
            "permissions",
            f"{guild.name}: the subscribed channel {place.channel} is gone, or the bot may not"
            " see it.",
            "A manager of that server allows View Channel there, or ends the subscription in"
            " /announce list.",
        )
    is_thread = isinstance(channel, discord.Thread)
    names = rights.missing(channel.permissions_for(guild.me), is_thread, Speech("en"))
    if not names:
        return None
    return Finding(
        "permissions",
        f"{guild.name}, #{channel.name}: missing are {', '.join(names)}.",
        "A manager of that server allows these to the bot in the settings of the channel; then"
        " /announce list, Resume, if it is paused.",
    )


def _short(fault: BaseException) -> str:
    return (" ".join(str(fault).split()) or type(fault).__name__)[:200].rstrip(".")
