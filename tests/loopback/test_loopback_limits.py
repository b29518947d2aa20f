"""Each documented limit of Discord, at it and one beyond."""

import pytest

from loopback.command_limits import (
    LOCALES,
    autocomplete_problems,
    command_problems,
    commands_problems,
)
from loopback.limits import errors, is_empty, message_problems


def embed(**parts):
    return {"embeds": [{"description": "x"} | parts]}


def field(name="x", value="x"):
    return embed(fields=[{"name": name, "value": value}])


def row(*components):
    return {"components": [{"type": 1, "components": list(components)}]}


def button(number=0, **parts):
    return {"type": 2, "style": 2, "label": "x", "custom_id": f"button {number}"} | parts


def select(options=1, **parts):
    offered = [{"label": "x", "value": str(n)} for n in range(options)]
    return {"type": 3, "custom_id": "select", "options": offered} | parts


def option_of(select, **parts):
    return select | {"options": [{"label": "x", "value": "x"} | parts]}


LAYOUT = 1 << 15

WITHIN = [
    pytest.param({"content": "x" * 2000}, id="content of 2000"),
    pytest.param({"embeds": [{"title": "x"}] * 10}, id="10 embeds"),
    pytest.param(embed(title="x" * 256), id="title of 256"),
    pytest.param(embed(title=" " + "x" * 256), id="title with a space around it"),
    pytest.param(embed(description="x" * 4096), id="description of 4096"),
    pytest.param(field(name="x" * 256, value="x" * 1024), id="field of 256 and 1024"),
    pytest.param(field(name="\u200b"), id="field name that shows nothing"),
    pytest.param(embed(fields=[{"name": "x", "value": "x"}] * 25), id="25 fields"),
    pytest.param(embed(footer={"text": "x" * 2048}), id="footer of 2048"),
    pytest.param(embed(author={"name": "x" * 256}), id="author of 256"),
    pytest.param({"embeds": [{"description": "x" * 3000}] * 2}, id="6000 in two embeds"),
    pytest.param(embed(image={"url": "attachment://crew.png"}), id="image among the files"),
    pytest.param(row(*map(button, range(5))), id="5 buttons"),
    pytest.param({"components": [row(button(n))["components"][0] for n in range(5)]}, id="5 rows"),
    pytest.param(row(button(label="x" * 80, custom_id="x" * 100)), id="button of 80 and 100"),
    pytest.param(row(button(label=None, emoji={"name": "x"})), id="button with an emoji"),
    pytest.param(row({"type": 2, "style": 5, "label": "x", "url": "https://x.org"}), id="link"),
    pytest.param(row(select(25, max_values=25)), id="list of 25"),
    pytest.param({"nonce": "x" * 25}, id="nonce of 25"),
    pytest.param({"allowed_mentions": {"parse": ["users"], "roles": ["1"]}}, id="mentions"),
    pytest.param(
        {"flags": LAYOUT, "components": [{"type": 10, "content": "x" * 4000}]}, id="text of 4000"
    ),
]

BEYOND = [
    pytest.param({"content": "x" * 2001}, "content", id="content of 2001"),
    pytest.param({"embeds": [{"title": "x"}] * 11}, "embeds", id="11 embeds"),
    pytest.param({"embeds": [{}]}, "embeds.0.description", id="embed of nothing"),
    pytest.param(embed(title="x" * 257), "embeds.0.title", id="title of 257"),
    pytest.param(embed(description="x" * 4097), "embeds.0.description", id="description of 4097"),
    pytest.param(
        embed(fields=[{"name": "x", "value": "x"}] * 26), "embeds.0.fields", id="26 fields"
    ),
    pytest.param(field(name="x" * 257), "embeds.0.fields.0.name", id="field name of 257"),
    pytest.param(field(name=" "), "embeds.0.fields.0.name", id="empty field name"),
    pytest.param(field(value="x" * 1025), "embeds.0.fields.0.value", id="field value of 1025"),
    pytest.param(field(value=""), "embeds.0.fields.0.value", id="empty field value"),
    pytest.param(embed(footer={"text": "x" * 2049}), "embeds.0.footer.text", id="footer of 2049"),
    pytest.param(embed(author={"name": "x" * 257}), "embeds.0.author.name", id="author of 257"),
    pytest.param(
        {"embeds": [{"description": "x" * 3000}, {"description": "x" * 3000, "title": "x"}]},
        "embeds",
        id="6001 in two embeds",
    ),
    pytest.param(
        {
            "embeds": [
                {"description": "x" * 2000, "fields": [{"name": "x", "value": "x" * 1000}] * 4}
            ]
        },
        "embeds",
        id="6004 with fields",
    ),
    pytest.param(embed(color=1 << 24), "embeds.0.color", id="colour of 25 bits"),
    pytest.param(embed(timestamp="soon"), "embeds.0.timestamp", id="timestamp that is none"),
    pytest.param(embed(url="javascript:x"), "embeds.0.url", id="link of another scheme"),
    pytest.param(
        embed(image={"url": "attachment://ship.png"}), "embeds.0.image.url", id="image not sent"
    ),
    pytest.param({"attachments": [{}] * 11}, "attachments", id="11 attachments"),
    pytest.param({"nonce": "x" * 26}, "nonce", id="nonce of 26"),
    pytest.param(
        {"allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "allowed_mentions",
        id="mentions both ways",
    ),
    pytest.param(
        {"components": [row(button(n))["components"][0] for n in range(6)]},
        "components",
        id="6 rows",
    ),
    pytest.param({"components": [button()]}, "components.0.type", id="button outside a row"),
    pytest.param(row(*map(button, range(6))), "components.0.components", id="6 buttons"),
    pytest.param(row(), "components.0.components", id="empty row"),
    pytest.param(row(select(), button()), "components.0.components", id="list beside a button"),
    pytest.param(row(button(label="x" * 81)), "components.0.components.0.label", id="label of 81"),
    pytest.param(row(button(label="")), "components.0.components.0.label", id="button of nothing"),
    pytest.param(row(button(style=7)), "components.0.components.0.style", id="style of none"),
    pytest.param(
        row(button(custom_id="x" * 101)), "components.0.components.0.custom_id", id="id of 101"
    ),
    pytest.param(row(button(custom_id="")), "components.0.components.0.custom_id", id="empty id"),
    pytest.param(
        row(button(), button()), "components.0.components.1.custom_id", id="the same id twice"
    ),
    pytest.param(
        row(button(style=5, url="https://x.org")),
        "components.0.components.0.custom_id",
        id="link with an id",
    ),
    pytest.param(
        row({"type": 2, "style": 5, "label": "x", "url": "https://x.org/" + "x" * 500}),
        "components.0.components.0.url",
        id="link of 514",
    ),
    pytest.param(row(select(26)), "components.0.components.0.options", id="list of 26"),
    pytest.param(row(select(0)), "components.0.components.0.options", id="list of nothing"),
    pytest.param(
        row(option_of(select(), label="x" * 101)),
        "components.0.components.0.options.0.label",
        id="choice of 101",
    ),
    pytest.param(
        row(option_of(select(), value="x" * 101)),
        "components.0.components.0.options.0.value",
        id="value of 101",
    ),
    pytest.param(
        row(option_of(select(), description="x" * 101)),
        "components.0.components.0.options.0.description",
        id="description of a choice of 101",
    ),
    pytest.param(
        row(select() | {"options": [{"label": "x", "value": "x"}] * 2}),
        "components.0.components.0.options.1.value",
        id="the same value twice",
    ),
    pytest.param(
        row(select(placeholder="x" * 151)),
        "components.0.components.0.placeholder",
        id="placeholder of 151",
    ),
    pytest.param(
        row(select(min_values=2)), "components.0.components.0.max_values", id="least above most"
    ),
    pytest.param(
        row(select(max_values=26)), "components.0.components.0.max_values", id="26 values at most"
    ),
    pytest.param(
        row(select() | {"options": [{"label": n, "value": n, "default": True} for n in "AB"]}),
        "components.0.components.0.options",
        id="two defaults for one value",
    ),
    pytest.param(
        {"flags": LAYOUT, "content": "x", "components": [{"type": 10, "content": "x"}]},
        "content",
        id="content beside a layout",
    ),
    pytest.param(
        {"flags": LAYOUT, "components": [{"type": 10, "content": "x" * 2001}] * 2},
        "components",
        id="layout of 4002 characters",
    ),
    pytest.param(
        {"flags": LAYOUT, "components": [{"type": 14}] * 41}, "components", id="41 components"
    ),
]


def path_of(problem):
    return ".".join(map(str, problem.path))


@pytest.mark.parametrize("body", WITHIN)
def test_a_message_within_the_limits_is_taken(body):
    assert list(message_problems(body, ["crew.png"])) == []


@pytest.mark.parametrize(("body", "path"), BEYOND)
def test_a_message_beyond_a_limit_is_refused_by_its_field(body, path):
    found = [path_of(problem) for problem in message_problems(body, ["crew.png"])]
    assert any(place == path or place.startswith(path + ".") for place in found)
    assert len(found) == 1


@pytest.mark.parametrize(
    ("body", "empty"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"content": " \n"}, True, id="white space"),
        pytest.param({"content": None, "embeds": [], "components": []}, True, id="empty parts"),
        pytest.param({"embeds": [{"title": "x"}]}, False, id="an embed"),
        pytest.param({"content": "x"}, False, id="a letter"),
    ],
)
def test_what_counts_as_empty(body, empty):
    assert is_empty(body) is empty


def command(options=(), **parts):
    return {"name": "aboard", "description": "x", "options": list(options)} | parts


def option(name="when", **parts):
    return {"type": 3, "name": name, "description": "x"} | parts


def choices(count=1, **parts):
    return {"choices": [{"name": str(n), "value": str(n)} | parts for n in range(count)]}


def options(count):
    return [option(f"option-{n}") for n in range(count)]


LONG = {"name": "x" * 32, "description": "x" * 100}
# Subcommands of 32 + 100 characters: two groups of 25 come to some 6,600, with 11 more to 8,100.
SUBCOMMANDS = [option(f"{n:032}", type=1, description="x" * 100) for n in range(25)]
GROUPS = [option(f"group-{n}", type=2, options=SUBCOMMANDS) for n in range(2)]
MORE = [option("more", type=2, options=SUBCOMMANDS[:11])]

COMMANDS_WITHIN = [
    pytest.param(command(**LONG), id="name of 32 and description of 100"),
    pytest.param(command(name="кто-на_борту"), id="name in Russian"),
    pytest.param(command(name="कौन"), id="name in Hindi with its marks"),
    pytest.param(command(name="ใครอยู่"), id="name in Thai with its marks"),
    pytest.param(command(name="誰が"), id="name in Japanese"),
    pytest.param(command(name="l'équipage"), id="name with an apostrophe"),
    pytest.param(command(options(25)), id="25 options"),
    pytest.param(command([option(**choices(25))]), id="25 choices"),
    pytest.param(command([option(required=True), option("who")]), id="required first"),
    pytest.param(command(name_localizations={"ru": "борт"}), id="name in another language"),
    pytest.param(command(GROUPS), id="groups of subcommands"),
    pytest.param(command(type=2, name="Who Is This", description=""), id="context menu"),
    pytest.param(
        command(description_localizations=dict.fromkeys(LOCALES, "x" * 100)),
        id="a long description in every language",
    ),
]

COMMANDS_BEYOND = [
    pytest.param(command(name="Aboard"), "name", id="name with a capital"),
    pytest.param(command(name="who is"), "name", id="name with a space"),
    pytest.param(command(name="who?"), "name", id="name with a question mark"),
    pytest.param(command(name="x" * 33), "name", id="name of 33"),
    pytest.param(command(name=""), "name", id="no name"),
    pytest.param(command(description=""), "description", id="no description"),
    pytest.param(command(description="x" * 101), "description", id="description of 101"),
    pytest.param(
        command(name_localizations={"ru": "На Борту"}),
        "name_localizations.ru",
        id="name with a space in Russian",
    ),
    pytest.param(
        command(description_localizations={"ru": "x" * 101}),
        "description_localizations.ru",
        id="description of 101 in Russian",
    ),
    pytest.param(
        command(name_localizations={"en": "x"}), "name_localizations.en", id="unknown language"
    ),
    pytest.param(command(type=2, description="x"), "description", id="described context menu"),
    pytest.param(command(contexts=[]), "contexts", id="usable nowhere"),
    pytest.param(command(options(26)), "options", id="26 options"),
    pytest.param(command([option(), option()]), "options.1.name", id="the same option twice"),
    pytest.param(
        command([option(), option("who", required=True)]), "options.1", id="required after optional"
    ),
    pytest.param(command([option("When")]), "options.0.name", id="option name with a capital"),
    pytest.param(
        command([option(description="x" * 101)]),
        "options.0.description",
        id="option description of 101",
    ),
    pytest.param(command([option(type=12)]), "options.0.type", id="type that is none"),
    pytest.param(
        command([option(), option("add", type=1)]), "options", id="option beside a subcommand"
    ),
    pytest.param(
        command([option(type=1, options=[option(type=2)])]),
        "options.0.options.0.type",
        id="group in a subcommand",
    ),
    pytest.param(command([option(max_length=6001)]), "options.0.max_length", id="text of 6001"),
    pytest.param(
        command([option(type=4, min_value=2, max_value=1)]),
        "options.0.max_value",
        id="least above most",
    ),
    pytest.param(command([option(**choices(26))]), "options.0.choices", id="26 choices"),
    pytest.param(
        command([option(**choices(name="x" * 101))]),
        "options.0.choices.0.name",
        id="choice name of 101",
    ),
    pytest.param(
        command([option(**choices(name=""))]),
        "options.0.choices.0.name",
        id="choice without a name",
    ),
    pytest.param(
        command([option(**choices(2, name="x"))]),
        "options.0.choices.1.name",
        id="the same choice twice",
    ),
    pytest.param(
        command([option(**choices(value="x" * 101))]),
        "options.0.choices.0.value",
        id="choice value of 101",
    ),
    pytest.param(
        command([option(type=4, **choices())]),
        "options.0.choices.0.value",
        id="text among the choices of a number",
    ),
    pytest.param(
        command([option(autocomplete=True, **choices())]),
        "options.0.autocomplete",
        id="choices and autocompletion",
    ),
    pytest.param(
        command([option(type=5, autocomplete=True)]),
        "options.0.autocomplete",
        id="autocompletion of yes and no",
    ),
    pytest.param(command(GROUPS + MORE), "", id="more than 8000 characters"),
]


@pytest.mark.parametrize("body", COMMANDS_WITHIN)
def test_a_command_within_the_limits_is_taken(body):
    assert list(command_problems(body)) == []


@pytest.mark.parametrize(("body", "path"), COMMANDS_BEYOND)
def test_a_command_beyond_a_limit_is_refused_by_its_field(body, path):
    assert [path_of(problem) for problem in command_problems(body)] == [path]


@pytest.mark.parametrize(
    ("bodies", "path"),
    [
        pytest.param([command(name=f"c{n}") for n in range(100)], None, id="100 commands"),
        pytest.param([command(name=f"c{n}") for n in range(101)], "", id="101 commands"),
        pytest.param([command(), command()], "1", id="the same name twice"),
        pytest.param(
            [command(), command(type=2, description="")], None, id="the same name of another type"
        ),
    ],
)
def test_the_list_of_commands_has_limits(bodies, path):
    found = [path_of(problem) for problem in commands_problems(bodies)]
    assert found == ([] if path is None else [path])


@pytest.mark.parametrize(
    ("offered", "path"),
    [
        pytest.param(choices(25), None, id="25 choices"),
        pytest.param(choices(26), "data.choices", id="26 choices"),
        pytest.param(choices(name="x" * 101), "data.choices.0.name", id="name of 101"),
        pytest.param(choices(name=""), "data.choices.0.name", id="no name"),
        pytest.param(choices(value="x" * 101), "data.choices.0.value", id="value of 101"),
        pytest.param(choices(value=5), "data.choices.0.value", id="number for a text"),
    ],
)
def test_the_choices_offered_while_typing_have_limits(offered, path):
    found = [path_of(problem) for problem in autocomplete_problems(offered["choices"])]
    assert found == ([] if path is None else [path])


def test_errors_are_nested_by_field():
    tree = errors(message_problems({"content": "x" * 2001} | embed(title="x" * 257)))
    assert set(tree) == {"content", "embeds"}
    assert (
        tree["embeds"]["0"]["title"]["_errors"][0]["message"] == "Must be 256 or fewer in length."
    )
