"""The settings as the terminal needs them: what is wrong in them ends the program."""

import click

from bot.settings import Settings, SettingsError, read_settings


class Unusable(click.ClickException):
    """The program cannot do its work as it is set up; ends with 2."""

    exit_code = 2


def chosen_settings() -> Settings:
    """What the operator chose; raises Unusable with every mistake."""
    try:
        return read_settings()
    except SettingsError as error:
        raise Unusable(str(error)) from None


def settings_at_hand() -> tuple[Settings, tuple[str, ...]]:
    """What the operator chose as far as it can be used, and every mistake in it."""
    try:
        return read_settings(), ()
    except SettingsError as error:
        return error.rest, error.mistakes
