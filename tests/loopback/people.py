"""What a test does as the people on a LoopbackDiscord: write, use commands, press buttons."""

from typing import NamedTuple

from .asking import (
    BY_GUILD,
    IN_DIRECT_MESSAGES,
    IN_GUILD,
    NotOffered,
    button_data,
    check_context,
    check_permissions,
    choice_data,
    command_data,
    interaction_channel,
    locate,
    message_of,
)
from .filling import submission
from .interactions import AUTOCOMPLETE, COMMAND, COMPONENT, SUBMIT, Interaction, Reply
from .world import ATTACHMENT_BYTES, Channel, User


class Asker(NamedTuple):
    """Who does something, where, and in which language they see Discord."""

    user: User
    channel: Channel
    locale: str
    overridden: bool = False


class People:
    """The part of LoopbackDiscord that acts for people; all of it waits for a bot to be online.

    Where a command is used is said by ``guild`` (True for the first server, a Guild, or False
    for direct messages) or by ``channel``; ``user`` is who does it and ``locale`` their language.
    ``overridden`` says that the server lets them use the command whatever their permissions.
    """

    async def say(self, channel, text, mention=True, author=None, to=None):
        """Write a message as ``author``, the user if not said, to the bot if ``mention``.

        As a reply to a message, ``to``, it pings whoever wrote that, as Discord's replies do.
        """
        await self._bot_online()
        message = self.new_message(channel, author or self.user)
        message.content = f"<@{self.bot.id}> {text}" if mention else text
        message.mentions = [self.bot] if mention else []
        if to is not None:
            message.reference = to
            message.mentions = list(dict.fromkeys([*message.mentions, to.author]))
        await self.announce("MESSAGE_CREATE", message)
        return message

    async def answer_to(self, message, within=5.0):
        """The first message of the bot in that channel after ``message``."""

        def later():
            for one in self.messages[message.channel.id]:
                if one.author is self.bot and one.id > message.id:
                    return one
            return None

        found = await self.until(later, within, f"an answer to {message.content!r}")
        await self.caught_up()
        return found

    async def ask(self, command, options=None, **where):
        """Use a slash command, and return the Reply at once, to be filled when the bot answers.

        ``command`` is its name, with subcommands after it. Raises NotOffered if Discord would not
        let a person do so.
        """
        asker = await self._asker(**where)
        way = self._find(command, asker)
        data = command_data(way, options or {}, asker.user)
        return await self._begin(COMMAND, data, asker, owners(way[0], asker))

    async def interact(self, command, options=None, *, within=5.0, **where):
        """Use a slash command as in ``ask``, and wait until the person has an answer."""
        reply = await self.ask(command, options, **where)
        return await self._settled(reply, within, f"an answer to /{command}")

    async def autocomplete(self, command, option, text, others=None, *, within=5.0, **where):
        """Type ``text`` into an option, the ``others`` being filled in; see ``Reply.choices``."""
        asker = await self._asker(**where)
        way = self._find(command, asker)
        data = command_data(way, (others or {}) | {option: text}, asker.user, typing=option)
        kind = next(one["type"] for one in way[-1]["options"] if one["name"] == option)
        details = {"option_kind": kind}
        reply = await self._begin(AUTOCOMPLETE, data, asker, owners(way[0], asker), **details)
        return await self._settled(reply, within, f"choices for {option!r} of /{command}")

    async def press(self, shown, button, *, user=None, locale="en-US", within=5.0):
        """Press the button with this label or custom id below a reply or message.

        A deferred update counts as an answer, for nothing need come after it.
        """
        data = button_data(message_of(shown), button)
        reply = await self._touch(shown, data, user, locale)
        return await self._settled(reply, within, f"an answer to {button!r}")

    async def choose(self, shown, custom_id, values, *, user=None, locale="en-US", within=5.0):
        """Choose values in the list with this custom id below a reply or message."""
        data = choice_data(message_of(shown), custom_id, values)
        reply = await self._touch(shown, data, user, locale)
        return await self._settled(reply, within, f"an answer to {values}")

    async def submit(self, opened, filled, *, user=None, locale="en-US", within=5.0):
        """Send the form that ``opened`` is, with the fields ``filled``; the others as they are."""
        if opened.modal is None:
            raise NotOffered("there is no form")
        user = user or opened.user
        data = submission(opened.modal, filled, user)
        asker = await self._asker(channel=opened.channel, user=user, locale=locale)
        owned_by = {"0": str(opened.channel.guild.id) if opened.channel.guild else "0"}
        reply = await self._begin(SUBMIT, data, asker, owned_by)
        return await self._settled(reply, within, "an answer to a form")

    async def forge(self, kind, data, *, message=None, user=None, channel=None, locale="en-US"):
        """Send an interaction that nothing offers, as an old message or a broken client may.

        ``kind`` and ``data`` are Discord's; a component stands below ``message``. The Reply is
        given back at once.
        """
        place = channel or (message.channel if message else None)
        asker = await self._asker(channel=place, user=user, locale=locale)
        owned_by = {"0": str(asker.channel.guild.id) if asker.channel.guild else "0"}
        details = {"message": message} if message else {}
        return await self._begin(kind, data, asker, owned_by, **details)

    async def redeliver(self, reply):
        """Send the interaction of ``reply`` to the bot once more, as a resumed gateway may."""
        asked = self.interactions.asked.values()
        interaction = next(one for one in asked if one.reply is reply)
        await self.gateway.dispatch("INTERACTION_CREATE", interaction.payload, reply.channel.guild)

    async def _bot_online(self):
        await self.until(lambda: self.online, what="the bot's coming online")

    async def _asker(
        self, *, guild=True, channel=None, user=None, locale="en-US", overridden=False
    ):
        await self._bot_online()
        user = user or self.user
        if channel is None and guild is False:
            channel = self.direct(user)
        elif channel is None:
            channel = (self.guild if guild is True else guild).channels[0]
        return Asker(user, channel, locale, overridden)

    def _find(self, command, asker):
        """The command that ``asker`` means, and its subcommands on the way."""
        guild = asker.channel.guild
        alone = self.guild_commands.get(guild.id, []) if guild else []
        way = locate([*self.commands, *alone], command)
        check_context(way[0], guild)
        if guild and not asker.overridden:
            check_permissions(way[0], asker.user)
        return way

    async def _touch(self, shown, data, user, locale):
        """Use a component below ``shown``; only one person can if only one sees it."""
        message = message_of(shown)
        usual = shown.user if isinstance(shown, Reply) else self.user
        if message.ephemeral and user not in (None, usual):
            raise NotOffered(f"{user.name} does not see this message")
        asker = await self._asker(channel=message.channel, user=user or usual, locale=locale)
        owned_by = (message.interaction or {}).get("authorizing_integration_owners", {"0": "0"})
        return await self._begin(COMPONENT, data, asker, owned_by, message=message)

    async def _settled(self, reply, within, what):
        await self.until(lambda: reply.settled, within, what)
        await self.caught_up()
        return reply

    async def _begin(self, kind, data, asker, owned_by, **details):
        """Tell the bot of an interaction, and begin to count its three seconds."""
        identity = {
            "id": str(self.new_id()),
            "application_id": str(self.application_id),
            "token": f"made-up-interaction-token-{self.last_id}",
            "version": 1,
            "type": kind,
            "data": data,
            "authorizing_integration_owners": owned_by,
        }
        payload = identity | asker_payload(asker)
        if "message" in details:
            payload["message"] = details["message"].payload()
        reply = Reply(asker.user, asker.channel)
        interaction = Interaction(payload, self.clock(), reply, **details)
        self.interactions.asked[interaction.id] = interaction
        self.changed()
        await self.gateway.dispatch("INTERACTION_CREATE", payload, asker.channel.guild)
        return reply


def owners(command, asker):
    """By whose installation a command is there: the server's, else the person's."""
    guild = asker.channel.guild
    has_bot = guild is None or guild.has_bot
    if has_bot and BY_GUILD in (command.get("integration_types") or [BY_GUILD]):
        return {"0": str(guild.id) if guild else "0"}
    return {"1": str(asker.user.id)}


def asker_payload(asker):
    """The part of an interaction that says who, where and in which language."""
    user, channel, guild = asker.user, asker.channel, asker.channel.guild
    payload = {
        "channel_id": str(channel.id),
        "channel": interaction_channel(channel, user),
        "app_permissions": str(channel.bot_permissions),
        "locale": asker.locale,
        "context": IN_GUILD if guild else IN_DIRECT_MESSAGES,
        "entitlements": [],
        "attachment_size_limit": ATTACHMENT_BYTES,
    }
    if guild is None:
        return payload | {"user": user.payload()}
    member = {"user": user.payload(), "permissions": str(channel.permissions_of(user))}
    return payload | {
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
        "guild_locale": guild.locale,
        "member": user.member_payload() | member,
    }
