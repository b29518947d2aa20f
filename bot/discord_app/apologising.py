"""What an asker is told where something went wrong that is no fault of theirs."""

import contextlib
import logging

import discord

from bot.faults import apology
from bot.saying.speech import Speech

log = logging.getLogger(__name__)

# Discord's answer when three seconds are over before an interaction is answered.
UNKNOWN_INTERACTION = 10062
# Discord's answer to the second answer, where it delivered an interaction twice.
ALREADY_ACKNOWLEDGED = 40060


def harmless(fault: BaseException) -> str:
    """What becomes of an answer by no fault of ours: "late" or "repeated"; blank for all else."""
    code = fault.code if isinstance(fault, discord.HTTPException) else 0
    if code == UNKNOWN_INTERACTION:
        return "late"
    answered = code == ALREADY_ACKNOWLEDGED or isinstance(fault, discord.InteractionResponded)
    return "repeated" if answered else ""


async def apologise(interaction: discord.Interaction, fault: BaseException) -> None:
    """Tell the asker that something went wrong, with a code that finds it in the log."""
    match harmless(fault):
        case "late":
            log.warning("an answer came more than three seconds late")
            return
        case "repeated":
            log.info("a question that came twice was answered once")
            return
    text = Speech(str(interaction.locale)).tell(apology(fault))
    with contextlib.suppress(discord.HTTPException):
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
