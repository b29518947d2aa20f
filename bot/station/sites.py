"""The places of a launch or landing site, from the pad to the spaceport, in the data's words."""

import re
from collections.abc import Iterator

from bot.station.domain import Mission

# What stands in the name of a site between the spaceport and the pad on it.
_PAD = re.compile(r" (?:Site|LC-|SLC-)")
# The second of two numbers is that of the launcher on it.
_NUMBER = re.compile(r".+ (?:Site |S?LC-)(\d+[A-Z]?)(?:/\d+)?")
# What stands between a place and the greater one that it is in or near.
_IN = re.compile(r", | off ")


def spaceport(site: str) -> str:
    """The spaceport of a launch site, without the site on it."""
    return _PAD.split(site)[0]


def pad_number(site: str) -> str:
    """What a pad is called by at its spaceport: 39A, 40, 31; blank for a spaceport."""
    return _NUMBER.sub(r"\1", site) if _NUMBER.fullmatch(site) else ""


def places(site: str) -> tuple[str, ...]:
    """All that a site may be called by: as a whole, its spaceport, the parts of its name."""
    return tuple(dict.fromkeys((site, spaceport(site), *_IN.split(site)))) if site else ()


def all_places(missions: tuple[Mission, ...], *, landing: bool) -> Iterator[str]:
    """The places from which missions were launched, or where they landed."""
    for mission in missions:
        yield from places(mission.landing_site if landing else mission.launch_site)
