"""What others call missions and people: the ids of catalogues, and births; checked where made."""

import re
from dataclasses import dataclass

from bot.station.moments import Moment


def _written_as(form: re.Pattern[str], example: str, value: str) -> None:
    if value and not form.fullmatch(value):
        raise ValueError(f"{value!r} is not written like {example}")


_WIKIDATA = re.compile(r"Q[1-9]\d*", re.ASCII)
_COSPAR = re.compile(r"(?:19|20)\d\d-(?:\d{3}[A-Z]{1,3}|F\d\d)", re.ASCII)
_GCAT = re.compile(r"AS-\d{5}", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d*", re.ASCII)


@dataclass(frozen=True, slots=True)
class MissionIds:
    """What others call a mission: ids of catalogues, and the title of its English Wikipedia page.

    ``launch_library_flight`` is the id of the spacecraft's flight there.
    """

    mission: str
    cospar: str = ""
    wikidata: str = ""
    wikipedia: str = ""
    launch_library: str = ""
    launch_library_flight: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        _written_as(_COSPAR, "1998-069A", self.cospar)
        _written_as(_WIKIDATA, "Q717831", self.wikidata)
        _written_as(_UUID, "6ddd646c-18f8-43db-8171-11d5670cc1a6", self.launch_library)
        _written_as(_NUMBER, "776", self.launch_library_flight)


@dataclass(frozen=True, slots=True)
class PersonIds:
    """What others call a person, and the birth, and death, as closely as they are recorded."""

    person: str
    wikidata: str = ""
    wikipedia: str = ""
    launch_library: str = ""
    gcat: str = ""
    born: Moment | None = None
    birth_place: str = ""
    died: Moment | None = None
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        _written_as(_WIKIDATA, "Q41831087", self.wikidata)
        _written_as(_NUMBER, "57", self.launch_library)
        _written_as(_GCAT, "AS-00551", self.gcat)
