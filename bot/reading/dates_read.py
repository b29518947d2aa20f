"""A date that was said -> the stretch of time that it is, with what was taken for what."""

from dataclasses import dataclass
from datetime import UTC
from typing import Any

from bot.messages import Day, Message, in_a_row
from bot.reading.dates.said import SaidDate
from bot.reading.notes import dated, of_weekday, read_as
from bot.reading.plain_words import quoted
from bot.reading.when import ClockChange, Clocks


@dataclass(frozen=True, slots=True)
class Read:
    """A value, whether the words fit it to the letter, and what was taken for what if not."""

    value: Any
    exact: bool = True
    taken: Message | None = None


def read_date(said: SaidDate, clocks: Clocks) -> Read:
    """A date of which the year is known, on the clocks of the words that said it.

    Raises BadDate.
    """
    when, text, taken = said.when(clocks), clocks.text, []
    if said.vague and said.meant:
        taken.append(read_as(text, dated(said.meant.text)))
    if said.other:
        taken.append(Message("If you meant 25 December, ask for {other}.", other=said.other))
    if said.weekday is not None:
        taken.append(of_weekday(said.text))
    if when.other:
        taken.append(
            Message(
                "{words} was read as {day}. If you meant the other reading, ask for {other}.",
                words=quoted(text),
                day=Day(when.local),
                other=when.other,
            )
        )
    if when.clock_change is ClockChange.SKIPPED:
        taken.append(
            Message(
                "{words} is skipped: the clocks of {zone} go forward then."
                " It was read as {local}, {clock} UTC.",
                words=quoted(text),
                zone=Message(when.zone_name),
                local=f"{when.local:%H:%M}",
                clock=f"{when.start:%H:%M}",
            )
        )
    if when.clock_change is ClockChange.REPEATED:
        second = when.local.replace(fold=1).astimezone(UTC)
        taken.append(
            Message(
                "{words} comes twice: the clocks of {zone} go back then."
                " It was read as the first, {clock} UTC."
                " If you meant the second, ask for {second} UTC.",
                words=quoted(text),
                zone=Message(when.zone_name),
                clock=f"{when.start:%H:%M}",
                second=f"{second:%Y-%m-%d %H:%M}",
            )
        )
    return Read(when, not said.vague, in_a_row(*taken) if taken else None)
