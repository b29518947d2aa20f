"""Discord's documented limits on application commands and on the choices offered while typing.

Pure functions from a body to its problems, as in limits.
"""

import unicodedata

from .limits import Problem, required, size

COMMANDS = {1: 100, 2: 15, 3: 15}
NAME = 32
DESCRIPTION = 100
OPTIONS = 25
CHOICES = 25
CHOICE = 100
STRING = 6000
COMMAND_CHARACTERS = 8000
LARGEST_INTEGER = 2**53 - 1

CHAT_INPUT = 1
SUBCOMMAND, GROUP, TEXT, INTEGER, NUMBER = 1, 2, 3, 4, 10
OPTION_TYPES = range(1, 12)
OFFERING = (TEXT, INTEGER, NUMBER)

LOCALES = (
    *("ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr"),
    *("he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro"),
    *("ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW"),
)

# The scripts whose combining marks a name may hold, though marks are not letters.
SCRIPTS = ((0x0900, 0x0950), (0x0955, 0x097F), (0xA8E0, 0xA8FF), (0x0E01, 0x0E3A), (0x0E40, 0x0E5B))


def is_name(name):
    r"""Whether ``name`` fits ``^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`` and is lowercase."""
    return 1 <= len(name) <= NAME and name == name.lower() and all(map(is_name_character, name))


def is_name_character(character):
    return (
        character in "-_'"
        or unicodedata.category(character)[0] in "LN"
        or any(first <= ord(character) <= last for first, last in SCRIPTS)
    )


def commands_problems(commands):
    """What is wrong with all the commands of an application, or of it in one server."""
    for kind, most in COMMANDS.items():
        of_kind = [command for command in commands if command.get("type", CHAT_INPUT) == kind]
        yield from size((), of_kind, most)
    seen = set()
    for number, command in enumerate(commands):
        yield from command_problems(command, (number,))
        key = command.get("type", CHAT_INPUT), command.get("name")
        if key in seen:
            message = "Application command names must be unique"
            yield Problem((number,), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        seen.add(key)


def command_problems(command, path=()):
    """What is wrong with one command."""
    if command.get("type", CHAT_INPUT) == CHAT_INPUT:
        yield from worded_problems(command, path)
        yield from options_problems(command.get("options") or [], (*path, "options"))
    else:
        yield from size((*path, "name"), command.get("name"), NAME, least=1)
        if command.get("description"):
            message = "Context menu commands cannot have description"
            code = "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID"
            yield Problem((*path, "description"), code, message)
    for name in ("contexts", "integration_types"):
        values = command.get(name)
        if values is not None and len(values) not in range(1, 4):
            yield from size((*path, name), values, 3, least=1)
    if command_characters(command) > COMMAND_CHARACTERS:
        message = f"Command exceeds maximum size ({COMMAND_CHARACTERS})"
        yield Problem(path, "APPLICATION_COMMAND_TOO_LARGE", message)


def worded_problems(holder, path):
    """What is wrong with the name and description of a command or option, in every language."""
    names = {"name": holder.get("name"), **localized(holder, "name")}
    for key, name in names.items():
        place = (*path, key) if key == "name" else (*path, "name_localizations", key)
        if not name:
            yield required(place)
        elif not is_name(name):
            yield Problem(place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    yield from size((*path, "description"), holder.get("description"), DESCRIPTION, least=1)
    for locale, text in localized(holder, "description").items():
        place = (*path, "description_localizations", locale)
        yield from size(place, text, DESCRIPTION, least=1)
    for part in ("name", "description"):
        yield from locale_problems(holder, part, path)


def localized(holder, part):
    return holder.get(f"{part}_localizations") or {}


def locale_problems(holder, part, path):
    for locale in localized(holder, part):
        if locale not in LOCALES:
            place = (*path, f"{part}_localizations", locale)
            yield Problem(place, "BASE_TYPE_CHOICES", f"{locale} is not a locale.")


def options_problems(options, path=("options",), depth=0):
    """What is wrong with the options of a command, a group (depth 1) or a subcommand."""
    yield from size(path, options, OPTIONS)
    seen, seen_optional = set(), False
    for number, option in enumerate(options):
        place = (*path, number)
        yield from worded_problems(option, place)
        yield from option_problems(option, place, depth)
        if option.get("name") in seen:
            message = "Option name already exists"
            code = "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"
            yield Problem((*place, "name"), code, message)
        seen.add(option.get("name"))
        if option.get("required") and seen_optional:
            message = "Required options must be placed before non-required options"
            yield Problem(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        seen_optional = seen_optional or not option.get("required")
    if len({option.get("type") in (SUBCOMMAND, GROUP) for option in options}) > 1:
        message = "Sub-command and sub-command group option types are mutually exclusive to others"
        yield Problem(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)


def option_problems(option, path, depth):
    kind = option.get("type")
    allowed = {0: OPTION_TYPES, 1: (SUBCOMMAND,), 2: OPTION_TYPES[2:]}[depth]
    if kind not in allowed:
        message = f"Value must be one of {set(allowed)}."
        yield Problem((*path, "type"), "BASE_TYPE_CHOICES", message)
    if kind in (SUBCOMMAND, GROUP) and depth < 2:
        inner = 1 if kind == GROUP else 2
        yield from options_problems(option.get("options") or [], (*path, "options"), inner)
    yield from bounds_problems(option, path)
    choices = option.get("choices") or []
    yield from choices_problems(choices, (*path, "choices"), kind)
    if option.get("autocomplete") and (choices or kind not in OFFERING):
        message = "Autocomplete is for text and numbers without choices"
        code = "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID"
        yield Problem((*path, "autocomplete"), code, message)


def bounds_problems(option, path):
    for name, lowest in (("min_length", 0), ("max_length", 1)):
        if not lowest <= (option.get(name) or lowest) <= STRING:
            message = f"int value should be between {lowest} and {STRING}."
            yield Problem((*path, name), "NUMBER_TYPE_RANGE", message)
    for least, most in (("min_length", "max_length"), ("min_value", "max_value")):
        both = option.get(least) is not None and option.get(most) is not None
        if both and option[least] > option[most]:
            message = f"{most} must not be less than {least}"
            yield Problem((*path, most), "NUMBER_TYPE_MIN", message)


def choices_problems(choices, path=("choices",), kind=TEXT):
    """What is wrong with the fixed choices of an option."""
    yield from size(path, choices, CHOICES)
    if choices and kind not in OFFERING:
        message = "Choices are for text and numbers"
        yield Problem(path, "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", message)
    seen = set()
    for number, choice in enumerate(choices):
        place = (*path, number)
        yield from choice_problems(choice, place, kind)
        if choice.get("name") in seen:
            message = "Option choice name already exists"
            code = "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS"
            yield Problem((*place, "name"), code, message)
        seen.add(choice.get("name"))


def autocomplete_problems(choices, kind=TEXT, path=("data", "choices")):
    """What is wrong with the choices offered while someone types into an option of ``kind``."""
    yield from size(path, choices, CHOICES)
    for number, choice in enumerate(choices):
        yield from choice_problems(choice, (*path, number), kind)


def choice_problems(choice, path, kind=TEXT):
    yield from size((*path, "name"), choice.get("name"), CHOICE, least=1)
    for locale, name in localized(choice, "name").items():
        yield from size((*path, "name_localizations", locale), name, CHOICE, least=1)
    yield from locale_problems(choice, "name", path)
    yield from value_problems(choice.get("value"), (*path, "value"), kind)


def value_problems(value, path, kind):
    fitting = {TEXT: str, INTEGER: int, NUMBER: (int, float)}.get(kind, object)
    if not isinstance(value, fitting) or isinstance(value, bool):
        yield Problem(path, "BASE_TYPE_BAD_TYPE", f"{value!r} does not fit the type of the option.")
    elif isinstance(value, str):
        yield from size(path, value, CHOICE)
    elif abs(value) > LARGEST_INTEGER:
        yield Problem(path, "NUMBER_TYPE_MAX", f"number should be within {LARGEST_INTEGER}.")


def command_characters(holder):
    """The characters that count towards the size of a command: its names, descriptions and values.

    Those of its options and choices are included; of each text only the longest language counts.
    """
    own = sum(
        max(len(text or "") for text in (holder.get(part), *localized(holder, part).values()))
        for part in ("name", "description")
    )
    value = holder.get("value")
    own += len(value) if isinstance(value, str) else 0
    inner = (*(holder.get("options") or []), *(holder.get("choices") or []))
    return own + sum(map(command_characters, inner))
