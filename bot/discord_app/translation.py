"""Names and descriptions of the slash commands in every language that has a catalogue."""

from discord import Locale, app_commands
from discord.app_commands import TranslationContextLocation as Place
from discord.app_commands import TranslationContextTypes, locale_str

from bot.saying import catalogue
from bot.saying.speech import Speech

# What Discord lets a name and a description have.
MAX_NAME, MAX_DESCRIPTION = 32, 100
# Someone with one of these would see the other if only that were given.
ENGLISH = (Locale.american_english, Locale.british_english)

# Where a word is the name of a command or of an option, catalogues have it apart.
_NAMES = {
    Place.command_name: "command",
    Place.group_name: "command",
    Place.parameter_name: "option",
}


class CommandTranslator(app_commands.Translator):
    """Looks up what a command is called and how it is described."""

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """The words in that language; None, and so English, where there are none or they are
        longer than Discord takes."""
        if locale in ENGLISH:
            return string.message
        if not catalogue.speaks(str(locale)):
            return None
        speech, place = Speech(str(locale)), _NAMES.get(context.location)
        said = speech.say_as(place, string.message) if place else speech.say(string.message)
        limit = MAX_NAME if place else MAX_DESCRIPTION
        return said if len(said) <= limit else None
