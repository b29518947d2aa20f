"""What the program is given at the terminal: instants and paths, read kindly."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.errors import BadDate

if TYPE_CHECKING:
    from bot.announcements.shards import Shards
    from bot.reading.when import When

ENDINGS = (".png", ".svg")


class Instant(click.ParamType[datetime]):
    """A moment in UTC; a day stands for its first instant."""

    name = "instant"

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime:
        """Read an instant as any date is read."""
        if isinstance(value, datetime):
            return value
        from bot.reading.dates.typed import read_when

        try:
            return self.of(read_when(value, datetime.now(UTC), UTC, "UTC", month_first=False))
        except BadDate as error:
            self.fail(str(error), param, ctx)

    def of(self, when: "When") -> datetime:
        """The instant that a date stands for."""
        return when.start


class Knowledge(Instant):
    """A moment of knowledge in UTC; a day stands for its end, as ``as-of`` in a question does."""

    def of(self, when: "When") -> datetime:
        """The last instant of a date."""
        return when.last


class Place(click.Path):
    """A path, in which ~ is a home folder as it is in the settings."""

    def __init__(self, **kinds: bool) -> None:
        super().__init__(path_type=Path, **kinds)

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Read a path."""
        try:
            # A shell does it only where nothing is quoted.
            place = Path(value).expanduser()
        except RuntimeError:
            self.fail(f"{str(value)!r}: there is no such home folder.", param, ctx)
        return super().convert(str(place), param, ctx)


class NewFile(Place):
    """A file to be written; nothing is written to standard output."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False)

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Read a path; '-' is none."""
        if str(value) == "-":
            self.fail("'-' is no file; give the path of one to write.", param, ctx)
        return super().convert(value, param, ctx)


class PictureFile(NewFile):
    """A file for a picture, whose ending says of what kind it is to be."""

    def convert(self, value: object, param: object, ctx: object) -> Path:
        """Read a path that ends with one of the kinds."""
        found: Path = super().convert(value, param, ctx)
        if found.suffix.casefold() not in ENDINGS:
            self.fail(f"{str(value)!r} is none; end it with .png or .svg.")
        return found


class ShardsGiven(click.ParamType["Shards"]):
    """Some shards of all, as 0-3/16."""

    name = "shards"

    def convert(self, value: Any, param: Any, ctx: Any) -> "Shards":
        """Read which shards of how many."""
        from bot.announcements.shards import Shards

        if isinstance(value, Shards):
            return value
        try:
            return Shards.read(value)
        except ValueError:
            self.fail(f"{value!r} is none; write the first, the last and of how many: 0-3/16")
