"""The longer pages of help, as files of the package, printed by their topic."""

from importlib.resources import files

import click

from bot.output import write

PAGES = files("bot") / "help"


def topics() -> list[str]:
    """The topics of which there is a page."""
    return sorted(page.name.removesuffix(".md") for page in PAGES.iterdir())


def print_page(topic: str | None) -> None:
    """Print a page, or what there is; raises ClickException for another topic."""
    if topic is None:
        write("\n".join(f"iss-crew-bot help {one}" for one in topics()))
        return
    if topic not in topics():
        raise click.ClickException(f"There is no page of that; there are {', '.join(topics())}.")
    write((PAGES / f"{topic}.md").read_text("utf-8").rstrip())
