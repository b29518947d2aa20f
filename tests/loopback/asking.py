"""What someone at a Discord client can do: only what the bot has offered, as Discord checks it."""

from .command_limits import GROUP, INTEGER, NUMBER, STRING, SUBCOMMAND, TEXT
from .interactions import Reply
from .limits import BUTTON, LINK, STRING_SELECT, nested
from .world import ADMINISTRATOR, Channel, Role, User

BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE = range(5, 10)
FITTING = {
    TEXT: str,
    INTEGER: int,
    BOOLEAN: bool,
    USER: User,
    CHANNEL: Channel,
    ROLE: Role,
    MENTIONABLE: (User, Role),
    NUMBER: (int, float),
}
IN_GUILD, IN_DIRECT_MESSAGES = 0, 1
BY_GUILD, BY_USER = 0, 1


class NotOffered(AssertionError):
    """The test does what Discord would not let a person do."""


def locate(commands, name):
    """The registered command called ``name`` and the subcommands on the way, outermost first."""
    first, *rest = name.removeprefix("/").split()
    slash = {command["name"]: command for command in commands if command["type"] == 1}
    if first not in slash:
        raise NotOffered(f"/{first} is not registered; there are {sorted(slash)}")
    way = [slash[first]]
    for word in rest:
        inner = {option["name"]: option for option in subcommands(way[-1])}
        if word not in inner:
            raise NotOffered(f"/{name} is not registered; there are {sorted(inner)}")
        way.append(inner[word])
    if subcommands(way[-1]):
        raise NotOffered(f"/{name} takes a subcommand")
    return way


def subcommands(holder):
    kinds = (SUBCOMMAND, GROUP)
    return [option for option in holder.get("options") or [] if option["type"] in kinds]


def check_context(command, guild):
    """Whether a command can be used in a server (``guild``) or in direct messages."""
    contexts = command.get("contexts")
    context = IN_GUILD if guild else IN_DIRECT_MESSAGES
    hidden = command.get("dm_permission") is False and not guild
    if hidden or (contexts is not None and context not in contexts):
        place = "a server" if guild else "direct messages"
        raise NotOffered(f"/{command['name']} is not offered in {place}")
    if guild and not guild.has_bot and BY_USER not in (command.get("integration_types") or ()):
        raise NotOffered(f"/{command['name']} is not offered without the bot")


def check_permissions(command, user):
    """Whether a member may use a command in a server where nobody has set that otherwise."""
    needed = command.get("default_member_permissions")
    if needed is None or user.permissions & ADMINISTRATOR:
        return
    # With "0" nobody but administrators may.
    if not int(needed) or int(needed) & ~user.permissions:
        raise NotOffered(f"/{command['name']} is not offered to {user.name}")


def command_data(way, given, user, typing=None):
    """The ``data`` of a command interaction of ``user`` with the options ``given``.

    ``typing`` is the name of the option being typed into, for autocompletion; then required
    options may still be missing.
    """
    offered = {option["name"]: option for option in way[-1].get("options") or []}
    check_names(offered, given, typing)
    resolved, options = {}, []
    for name, value in given.items():
        option = {"name": name, "type": offered[name]["type"]}
        if name == typing:
            option |= {"value": value, "focused": True}
        else:
            check_value(offered[name], value)
            option["value"] = resolve(value, resolved, user)
        options.append(option)
    for step in reversed(way[1:]):
        options = [{"name": step["name"], "type": step["type"], "options": options}]
    data = {key: way[0][key] for key in ("id", "name", "type", "guild_id") if key in way[0]}
    inner = {"options": options, "resolved": resolved}
    return data | {key: value for key, value in inner.items() if value}


def check_names(offered, given, typing):
    for name in given:
        if name not in offered:
            raise NotOffered(f"no option {name!r}; there are {sorted(offered)}")
    missing = [name for name, option in offered.items() if option.get("required")]
    if typing is None and not set(missing) <= set(given):
        raise NotOffered(f"the options {missing} are required, given are {sorted(given)}")
    if typing is not None and not offered[typing].get("autocomplete"):
        raise NotOffered(f"the option {typing!r} has no autocompletion")


def check_value(option, value):
    """Whether a client would let someone send ``value`` for ``option``."""
    name, kind = option["name"], option["type"]
    fits = isinstance(value, FITTING[kind]) and (kind == BOOLEAN or not isinstance(value, bool))
    if not fits:
        raise NotOffered(f"{value!r} does not fit the type of the option {name!r}")
    choices = [choice["value"] for choice in option.get("choices") or []]
    if choices and value not in choices:
        raise NotOffered(f"{value!r} is not among the choices of {name!r}: {choices}")
    if kind == TEXT:
        least, most = option.get("min_length") or 0, option.get("max_length") or STRING
        if not least <= len(value) <= most:
            raise NotOffered(f"{name!r} takes {least} to {most} characters, not {len(value)}")
    if kind in (INTEGER, NUMBER):
        least, most = option.get("min_value"), option.get("max_value")
        if (least is not None and value < least) or (most is not None and value > most):
            raise NotOffered(f"{name!r} takes {least} to {most}, not {value}")
    if kind == CHANNEL and value.kind not in (option.get("channel_types") or [value.kind]):
        raise NotOffered(f"{name!r} does not take a channel of type {value.kind}")


def resolve(value, resolved, user):
    """What stands for ``value`` in the payload; what has an id is described beside it.

    A channel is described with what ``user``, who names it, may do in it.
    """
    if isinstance(value, User):
        resolved.setdefault("users", {})[str(value.id)] = value.payload()
        member = value.member_payload() | {"permissions": str(value.permissions)}
        resolved.setdefault("members", {})[str(value.id)] = member
        return str(value.id)
    if isinstance(value, Role):
        resolved.setdefault("roles", {})[str(value.id)] = value.payload()
        return str(value.id)
    if isinstance(value, Channel):
        partial = interaction_channel(value, user)
        resolved.setdefault("channels", {})[str(value.id)] = partial
        return str(value.id)
    return value


def interaction_channel(channel, user):
    """A channel as an interaction of ``user`` shows it: with their permissions in it."""
    payload = channel.payload() | {"permissions": str(channel.permissions_of(user))}
    payload.pop("permission_overwrites", None)
    return payload


def message_of(shown):
    """The message of a reply, or the message itself."""
    message = shown.message if isinstance(shown, Reply) else shown
    if message is None or message.deleted:
        raise NotOffered("there is no message with components")
    return message


def button_data(message, name):
    """The ``data`` of a click on the button with the label or custom id ``name``."""
    buttons = [one for _, one in nested(message.components) if one["type"] == BUTTON]
    for button in buttons:
        if name in (button.get("label"), button.get("custom_id")):
            if button.get("disabled") or button["style"] == LINK:
                raise NotOffered(f"the button {name!r} cannot be pressed")
            return component_data(button)
    labels = [button.get("label") or button.get("custom_id") for button in buttons]
    raise NotOffered(f"no button {name!r}; there are {labels}")


def choice_data(message, custom_id, values):
    """The ``data`` of choosing ``values`` in the list with this custom id."""
    for _, select in nested(message.components):
        if select["type"] == STRING_SELECT and select["custom_id"] == custom_id:
            offered = [option["value"] for option in select["options"]]
            least, most = select.get("min_values", 1), select.get("max_values", 1)
            if select.get("disabled") or not set(values) <= set(offered):
                raise NotOffered(f"{values} cannot be chosen from {offered}")
            if not least <= len(values) <= most:
                raise NotOffered(f"{custom_id!r} takes {least} to {most} values")
            return component_data(select) | {"values": list(values)}
    raise NotOffered(f"no list {custom_id!r}")


def component_data(component):
    return {
        "custom_id": component["custom_id"],
        "component_type": component["type"],
        "id": component["id"],
    }
