"""How a text was read, and why, in lines to be looked at."""

from collections.abc import Iterator

from bot.errors import AskError
from bot.languages.spoken import LANGUAGES
from bot.reading.plain_words import printable
from bot.reading.readers import Scene
from bot.understanding.understanding import Reading, read, understand

BEST = 5


def explained(text: str, scene: Scene) -> list[str]:
    """What was recognised in a text, how well the intents fit, and the command that follows."""
    if text.strip().startswith("/"):
        return ["read as      a slash command", *_outcome(text, scene)]
    found = read(text.strip(), scene)
    return [*_recognised(found), *_why(found), *_outcome(text, scene)]


def _recognised(found: Reading) -> Iterator[str]:
    sight = found.sight
    if sight is None:
        return
    names = {language.code: language.name for language in LANGUAGES}
    yield f"normalised   {printable(sight.text)}"
    yield f"language     {names[sight.language]}"
    for wrong, right in sight.respelt:
        yield f"spelling     {wrong} -> {right}"
    for date in sight.dates:
        meant = date.text or f"{date.past} or {date.future}"
        role = f" ({date.role})" if date.role else ""
        yield f"date         {meant}{role} <- {sight.said(date)}"
    things = (
        *sight.people, *sight.missions, *sight.expeditions, *sight.groups, *sight.programs,
    )  # fmt: skip
    for thing in things:
        sure = "" if thing.exact else " (misspelt)"
        yield f"{thing.sort:<12} {thing.value} <- {thing.words}{sure}"
    for cue, words in sight.cues.items():
        yield f"cue          {cue} <- {words}"
    if sight.left:
        yield f"left over    {' '.join(sight.left)}"


def _why(found: Reading) -> Iterator[str]:
    for score in found.scores[:BEST]:
        yield f"score        {score.points:>3}  {score.way.name:<14} {score.rule.line}"
    if found.by:
        yield f"read by      {found.by}"
    for name, items in (
        ("used", found.account.used),
        ("implied", found.account.implied),
        ("left out", found.account.aside),
        ("not taken", found.account.over),
    ):
        if items:
            yield f"{name:<12} {', '.join(f'{item.words} ({item.sort})' for item in items)}"
    for note in found.notes:
        yield f"note         {note}"


def _outcome(text: str, scene: Scene) -> Iterator[str]:
    try:
        yield f"command      {understand(text, scene).command}"
    except AskError as error:
        yield f"refused      {error.kind}: {error.text}"
        for label, command in error.again():
            yield f"choice       {label}: {command}"
