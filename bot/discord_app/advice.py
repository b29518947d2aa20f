"""What a manager should know of subscriptions: what the bot lacks, what comes twice."""

from collections.abc import Sequence
from dataclasses import replace

from bot.announcements.subscriptions import DAILY, Kind, Subscription
from bot.announcements.telling import clockless, described, kinds
from bot.discord_app.managers import Manager
from bot.discord_app.rights import FILES, MENTION, is_gone
from bot.reading.zones import city_for


def shown(manager: Manager, found: Sequence[Subscription]) -> list[str]:
    """Subscriptions, a line each, and then what of them does not work any more."""
    return [described(one, manager.teller) for one in found] + broken(manager, found)


def broken(manager: Manager, found: Sequence[Subscription]) -> list[str]:
    """What does not work any more of subscriptions because a zone or a role is gone."""
    return clockless(found, manager.speech) + _roleless(manager, found)


def _roleless(manager: Manager, found: Sequence[Subscription]) -> list[str]:
    """That subscriptions ping nobody because their role was deleted, a line each."""
    known = manager.interaction.client.get_guild(manager.guild) is not None
    return [
        manager.speech.say(
            "**{number}** pings nobody, for its role was deleted. Choose another in"
            " /announce list, under Where and whom.",
            number=one.id,
        )
        for one in found
        if known and one.role and manager.role(one) is None
    ]


async def advice(manager: Manager, subscription: Subscription) -> list[str]:
    """What a manager should know of a subscription that works, but not fully."""
    say, channel = manager.speech.say, subscription.place.channel
    if await manager.lacking(channel):
        return await checked(manager, channel, [subscription])
    lines = []
    if Kind.SERVER_EVENT in subscription.terms.kinds and not manager.may_keep_events:
        lines.append(
            say("I cannot enter launches among the server's events without Create Events.")
        )
    if not await manager.may_read_history(channel):
        lines.append(
            say(
                "Without Read Message History I cannot make sure after a crash whether a post is"
                " there already, and leave it out then."
            )
        )
    lines += await _unattached(manager, channel, [subscription])
    terms = subscription.terms
    if not terms.kinds.isdisjoint(DAILY) and (city := city_for(terms.zone)):
        lines.append(
            say(
                "{zone} is the same time all year, while clocks change with the season. To keep"
                " to them, name a city such as {city}.",
                zone=terms.zone,
                city=city,
            )
        )
    lines += _roleless(manager, [subscription])
    lines += await _twofold(manager, subscription)
    return lines + await _unheard(manager, channel, [subscription])


async def checked(manager: Manager, channel: int, found: Sequence[Subscription]) -> list[str]:
    """Whether the bot can post in a channel, and ping the roles of its subscriptions there."""
    say = manager.speech.say
    if lacking := await manager.lacking(channel):
        if await is_gone(manager.server(), channel):
            return [
                say(
                    "<#{channel}>: it was deleted. Choose another in /announce list,"
                    " under Where and whom.",
                    channel=channel,
                )
            ]
        missing = ", ".join(lacking)
        return [
            say("<#{channel}>: missing are {permissions}.", channel=channel, permissions=missing)
        ]
    line = (
        say("<#{channel}>: I can post there.", channel=channel)
        if await manager.may_read_history(channel)
        else say(
            "<#{channel}>: I can post there; Read Message History is missing.", channel=channel
        )
    )
    own = [one for one in found if one.place.channel == channel]
    return [
        line,
        *await _unattached(manager, channel, own),
        *await _unheard(manager, channel, own),
    ]


async def _unattached(
    manager: Manager, channel: int, found: Sequence[Subscription]
) -> tuple[str, ...]:
    """That posts come without their pictures, if the bot may attach no files there."""
    wanted = any(one.pictures for one in found)
    if not wanted or getattr(await manager.permissions(channel), FILES):
        return ()
    return (
        manager.speech.say(
            "Posts in <#{channel}> come without pictures: Attach Files is missing there.",
            channel=channel,
        ),
    )


async def _twofold(manager: Manager, subscription: Subscription) -> list[str]:
    """That other subscriptions of the channel post some of the same, a line each."""
    speech = manager.speech
    return [
        speech.say(
            "**{number}** posts there too: {kinds}. What both post comes twice.",
            number=other.id,
            kinds=kinds(replace(other.terms, kinds=shared), speech),
        )
        for other in await manager.subscriptions()
        if other.place == subscription.place
        and other.id != subscription.id
        and (shared := subscription.terms.shared(other.terms))
    ]


async def _unheard(manager: Manager, channel: int, found: Sequence[Subscription]) -> list[str]:
    """That roles are not pinged since the bot may not mention them, a line each."""
    say = manager.speech.say
    return [
        say(
            "<@&{role}> is not pinged in <#{channel}>: let anyone mention that role, or give me"
            " {permission} there.",
            role=role.id,
            channel=channel,
            permission=say(MENTION),
        )
        for role in await manager.unheard(channel, found)
    ]
