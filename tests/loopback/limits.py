"""Discord's documented limits on messages, as pure functions from a body to its problems.

Numbers are those of Discord's API reference and of its published OpenAPI description. Nothing
here knows of servers, channels or interactions; commands have a module of their own.
"""

from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

CONTENT = 2000
EMBEDS = 10
EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
EMBED_FIELDS = 25
FIELD_NAME = 256
FIELD_VALUE = 1024
FOOTER = 2048
AUTHOR = 256
EMBED_CHARACTERS = 6000
URL = 2048
ACTION_ROWS = 5
ROW_WIDTH = 5
LABEL = 80
CUSTOM_ID = 100
BUTTON_URL = 512
SELECT_OPTIONS = 25
SELECT_TEXT = 100
PLACEHOLDER = 150
LAYOUT_COMPONENTS = 40
LAYOUT_CHARACTERS = 4000
ATTACHMENTS, SHOWN = 10, 1024
NONCE = 25
MENTIONED = 100

EPHEMERAL = 1 << 6
COMPONENTS_V2 = 1 << 15

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_DISPLAY = 1, 2, 3, 10
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6


class Problem(NamedTuple):
    """One broken limit: the way to the field, Discord's code for it, and its words."""

    path: tuple
    code: str
    message: str


def errors(problems):
    """The ``errors`` object of a refusal: nested by field, ``_errors`` at each end."""
    tree = {}
    for problem in problems:
        branch = tree
        for step in problem.path:
            branch = branch.setdefault(str(step), {})
        branch.setdefault("_errors", []).append({"code": problem.code, "message": problem.message})
    return tree


def required(path):
    return Problem(path, "BASE_TYPE_REQUIRED", "This field is required")


def size(path, value, most, least=0):
    """Problems of a text or list that must hold ``least`` to ``most`` characters or items."""
    if least and not value:
        yield required(path)
    elif value and least and not least <= len(value) <= most:
        message = f"Must be between {least} and {most} in length."
        yield Problem(path, "BASE_TYPE_BAD_LENGTH", message)
    elif value and len(value) > most:
        yield Problem(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")


def is_empty(body, files=()):
    """Whether a message would show nothing at all, which Discord refuses with 50006."""
    texts = (body.get("content") or "").strip()
    parts = ("embeds", "components", "sticker_ids", "attachments", "poll")
    return not (texts or files or any(body.get(part) for part in parts))


def message_problems(body, files=(), path=()):
    """What is wrong with the body of a message.

    ``files`` are the names of the files it carries, those it already had included; ``path`` is
    where in the request the message is.
    """
    problems = [
        *size((*path, "content"), body.get("content"), CONTENT),
        *size((*path, "attachments"), body.get("attachments"), ATTACHMENTS),
        *(
            problem
            for number, one in enumerate(body.get("attachments") or [])
            for problem in size(
                (*path, "attachments", number, "description"),
                one.get("description"),
                SHOWN,
            )
        ),
        *size((*path, "nonce"), str(body.get("nonce") or ""), NONCE),
        *embeds_problems(body.get("embeds") or [], files, (*path, "embeds")),
        *allowed_mentions_problems(body.get("allowed_mentions") or {}, (*path, "allowed_mentions")),
    ]
    components = body.get("components") or []
    if (body.get("flags") or 0) & COMPONENTS_V2:
        problems += layout_problems(components, (*path, "components"))
        problems += [
            Problem((*path, part), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "")
            for part in ("content", "embeds")
            if body.get(part)
        ]
    else:
        problems += components_problems(components, (*path, "components"))
    return problems


def embeds_problems(embeds, files=(), path=("embeds",)):
    yield from size(path, embeds, EMBEDS)
    for number, embed in enumerate(embeds):
        yield from embed_problems(embed, files, (*path, number))
    if sum(map(embed_characters, embeds)) > EMBED_CHARACTERS:
        message = f"Embed size exceeds maximum size of {EMBED_CHARACTERS}"
        yield Problem(path, "MAX_EMBED_SIZE_EXCEEDED", message)


def embed_characters(embed):
    """The characters that count towards the sum over all embeds of a message."""
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        texts += [field.get("name"), field.get("value")]
    return sum(len((text or "").strip()) for text in texts)


def embed_problems(embed, files=(), path=()):
    """What is wrong with one embed; white space around a text does not count."""

    def text(holder, name):
        return ((holder or {}).get(name) or "").strip()

    shown = ("title", "description", "fields", "image", "thumbnail", "footer", "author", "video")
    if not any(embed.get(part) for part in shown):
        yield required((*path, "description"))
    yield from size((*path, "title"), text(embed, "title"), EMBED_TITLE)
    yield from size((*path, "description"), text(embed, "description"), EMBED_DESCRIPTION)
    yield from size((*path, "footer", "text"), text(embed.get("footer"), "text"), FOOTER)
    yield from size((*path, "author", "name"), text(embed.get("author"), "name"), AUTHOR)
    yield from size((*path, "fields"), embed.get("fields"), EMBED_FIELDS)
    for number, field in enumerate(embed.get("fields") or []):
        place = (*path, "fields", number)
        # Both must be there, and no shorter length is spoken of.
        for name, most in (("name", FIELD_NAME), ("value", FIELD_VALUE)):
            if not text(field, name):
                yield required((*place, name))
            yield from size((*place, name), text(field, name), most)
    if not 0 <= (embed.get("color") or 0) <= 0xFFFFFF:
        yield Problem((*path, "color"), "NUMBER_TYPE_MAX", "int value should be <= 16777215.")
    yield from moment_problems(embed.get("timestamp"), (*path, "timestamp"))
    yield from url_problems(embed.get("url"), (*path, "url"))
    for part, name in EMBED_PICTURES:
        url = (embed.get(part) or {}).get(name)
        yield from url_problems(url, (*path, part, name), files)


EMBED_PICTURES = (
    ("image", "url"),
    ("thumbnail", "url"),
    ("author", "icon_url"),
    ("footer", "icon_url"),
)


def moment_problems(timestamp, path):
    try:
        datetime.fromisoformat(timestamp or "2000-11-02T09:21:00+00:00")
    except ValueError:
        yield Problem(path, "DATE_TIME_TYPE_PARSE", f"Could not parse {timestamp}.")


def url_problems(url, path, files=()):
    """``attachment://`` only works for a file that comes with the message."""
    if not url:
        return
    parts = urlsplit(url)
    is_file = parts.scheme == "attachment" and url.removeprefix("attachment://") in files
    if parts.scheme not in ("http", "https") and not is_file:
        message = f"Scheme \"{parts.scheme}\" must be one of ('http', 'https')."
        yield Problem(path, "URL_TYPE_INVALID_SCHEME", message)
    yield from size(path, url, URL)


def allowed_mentions_problems(allowed, path=("allowed_mentions",)):
    for kind in ("users", "roles"):
        yield from size((*path, kind), allowed.get(kind), MENTIONED)
        if kind in (allowed.get("parse") or []) and allowed.get(kind):
            message = f"parse:[{kind!r}] and {kind}: [ids...] are mutually exclusive."
            yield Problem(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)


def components_problems(components, path=("components",)):
    """What is wrong with the action rows below a message."""
    if components:
        yield from size(path, components, ACTION_ROWS, least=1)
    for number, row in enumerate(components):
        place = (*path, number)
        if row.get("type") != ACTION_ROW:
            message = f'Value of field "type" must be one of ({ACTION_ROW},).'
            yield Problem((*place, "type"), "UNION_TYPE_CHOICES", message)
        else:
            yield from row_problems(row, place)
    yield from custom_id_problems(components, path)


def row_problems(row, path):
    held = row.get("components") or []
    yield from size((*path, "components"), held, ROW_WIDTH, least=1)
    selects = [component for component in held if component.get("type") in SELECTS]
    if selects and len(held) > 1:
        message = "The specified component exceeds the maximum width"
        yield Problem((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)
    for number, component in enumerate(held):
        place = (*path, "components", number)
        if component.get("type") == BUTTON:
            yield from button_problems(component, place)
        elif component.get("type") in SELECTS:
            yield from select_problems(component, place)
        else:
            message = 'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).'
            yield Problem((*place, "type"), "UNION_TYPE_CHOICES", message)


def button_problems(button, path=()):
    yield from size((*path, "label"), button.get("label"), LABEL)
    style = button.get("style")
    if style not in range(1, 7):
        message = "Value must be one of {1, 2, 3, 4, 5, 6}."
        yield Problem((*path, "style"), "BASE_TYPE_CHOICES", message)
    elif style == LINK:
        yield from size((*path, "url"), button.get("url"), BUTTON_URL, least=1)
        yield from url_problems(button.get("url"), (*path, "url"))
        if button.get("custom_id"):
            message = "A custom id and url cannot both be specified"
            yield Problem((*path, "custom_id"), "BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", message)
    elif style != PREMIUM:
        yield from size((*path, "custom_id"), button.get("custom_id"), CUSTOM_ID, least=1)
    if style != PREMIUM and not (button.get("label") or button.get("emoji")):
        yield required((*path, "label"))


def select_problems(select, path=()):
    yield from size((*path, "custom_id"), select.get("custom_id"), CUSTOM_ID, least=1)
    yield from size((*path, "placeholder"), select.get("placeholder"), PLACEHOLDER)
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    for name, value, lowest in (("min_values", least, 0), ("max_values", most, 1)):
        if not lowest <= value <= SELECT_OPTIONS:
            message = f"int value should be between {lowest} and {SELECT_OPTIONS}."
            yield Problem((*path, name), "NUMBER_TYPE_RANGE", message)
    if least > most:
        message = "The maximum number of values must be at least the minimum"
        yield Problem((*path, "max_values"), "SELECT_COMPONENT_MAX_VALUES_TOO_SMALL", message)
    if select.get("type") == STRING_SELECT:
        yield from select_options_problems(select, (*path, "options"))


def select_options_problems(select, path):
    options = select.get("options") or []
    yield from size(path, options, SELECT_OPTIONS, least=1)
    values = [option.get("value") for option in options]
    for number, option in enumerate(options):
        place = (*path, number)
        yield from size((*place, "label"), option.get("label"), SELECT_TEXT, least=1)
        yield from size((*place, "value"), option.get("value"), SELECT_TEXT, least=1)
        yield from size((*place, "description"), option.get("description"), SELECT_TEXT)
        if option.get("value") in values[:number]:
            message = "The specified option value is already used"
            yield Problem((*place, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
    if sum(bool(option.get("default")) for option in options) > select.get("max_values", 1):
        message = "The number of default options exceeds the maximum number of values"
        yield Problem(path, "SELECT_COMPONENT_TOO_MANY_DEFAULTS", message)


def nested(components, path=("components",)):
    """Each component with its path, those inside others after the one that holds them."""
    for number, component in enumerate(components):
        place = (*path, number)
        yield place, component
        yield from nested(component.get("components") or [], (*place, "components"))
        if component.get("accessory"):
            yield (*place, "accessory"), component["accessory"]


def custom_id_problems(components, path=("components",)):
    seen = set()
    for place, component in nested(components, path):
        custom_id = component.get("custom_id")
        if custom_id and custom_id in seen:
            message = "Component custom id cannot be duplicated"
            yield Problem((*place, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        seen.add(custom_id)


def layout_problems(components, path=("components",)):
    """What is wrong with a message that is made of components alone (version 2)."""
    every = list(nested(components, path))
    yield from size(path, every, LAYOUT_COMPONENTS, least=1)
    for place, component in every:
        if component.get("type") == ACTION_ROW:
            yield from row_problems(component, place)
        elif component.get("type") == TEXT_DISPLAY:
            text = component.get("content")
            yield from size((*place, "content"), text, LAYOUT_CHARACTERS, least=1)
        elif component.get("type") == BUTTON and place[-1] == "accessory":
            yield from button_problems(component, place)
    if sum(len(component.get("content") or "") for _, component in every) > LAYOUT_CHARACTERS:
        message = f"The total text must be {LAYOUT_CHARACTERS} or fewer in length."
        yield Problem(path, "COMPONENT_MAX_TEXT_SIZE_EXCEEDED", message)
    yield from custom_id_problems(components, path)
