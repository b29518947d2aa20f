"""Slash commands, made of the registry: typed options, autocomplete, one callback for all."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, Optional

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.questions.registry import Parameter, Question

MAX_CHOICES = 25
MAX_TEXT = 100
MAX_WORDS = 300

Answering = Callable[[discord.Interaction, str, dict[str, str]], Awaitable[None]]
Offering = Callable[[discord.Interaction, Parameter, str], Awaitable[list[tuple[str, str]]]]


def command(
    question: Question, answering: Answering, offering: Offering
) -> app_commands.Command[Any, ..., None]:
    """The slash command that asks ``question``.

    ``answering`` is awaited with the question's name and the words of each option that
    was given; ``offering`` is awaited for what to offer while an option is typed.
    """

    async def callback(interaction: discord.Interaction, **options: Any) -> None:
        words = {
            parameter.name: str(value)
            for parameter in question.options
            if (value := options.get(parameter.keyword)) is not None
        }
        await answering(interaction, question.name, words)

    # discord.py reads a command's options off its callback's signature.
    callback.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD),
            *(_option(parameter) for parameter in question.options),
        ]
    )
    described = app_commands.describe(**{p.keyword: p.reader.hint for p in question.options})
    renamed = app_commands.rename(
        **{p.keyword: p.name for p in question.options if p.keyword != p.name}
    )
    limited = app_commands.choices(
        **{
            p.keyword: [Choice(name=str(label), value=value) for label, value in p.reader.choices]
            for p in question.options
            if p.reader.choices and not p.reader.offer
        }
    )
    made: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=question.name,
        description=question.summary,
        callback=described(renamed(limited(callback))),
    )
    for parameter in question.options:
        if parameter.reader.offer:
            made.autocomplete(parameter.keyword)(_autocomplete(parameter, offering))
    return made


def ask_command(
    asking: Callable[[discord.Interaction, str], Awaitable[None]],
    reading_back: Callable[[discord.Interaction, str], Awaitable[list[tuple[str, str]]]],
) -> app_commands.Command[Any, ..., None]:
    """The slash command that takes a question in plain words.

    ``reading_back`` is awaited for what will be answered, while it is typed.
    """

    @app_commands.describe(question="Who was up there last Christmas? When is the next Soyuz?")
    async def ask(interaction: discord.Interaction, question: Range[str, 1, MAX_WORDS]) -> None:
        await asking(interaction, question)

    made: app_commands.Command[Any, ..., None] = app_commands.Command(
        name="ask", description="Ask in your own words, in any of six languages", callback=ask
    )

    async def offer(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return _choices(await reading_back(interaction, typed))

    made.autocomplete("question")(offer)
    return made


def _option(parameter: Parameter) -> inspect.Parameter:
    kind: Any = Range[int, 1, 1000] if parameter.reader.whole_number else Range[str, 1, MAX_TEXT]
    if parameter.reader.choices and not parameter.reader.offer:
        kind = str
    return inspect.Parameter(
        parameter.keyword,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if parameter.required else None,
        annotation=kind if parameter.required else Optional[kind],  # noqa: UP045  # made at run time
    )


def _autocomplete(parameter: Parameter, offering: Offering) -> Any:
    async def offer(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return _choices(await offering(interaction, parameter, typed))

    return offer


def _choices(offered: list[tuple[str, str]]) -> list[Choice[str]]:
    return [
        Choice(name=label[:MAX_TEXT], value=value[:MAX_TEXT])
        for label, value in offered[:MAX_CHOICES]
    ]
