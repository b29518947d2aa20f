"""What one language brings to understanding questions: its words, as data.

Everything maps what is meant to how it is said: ``{"who": "who, whom"}``. Ways of saying it
stand between commas, may be several words, and are compared without case, accents and
punctuation. A star ends a word that may go on: ``космонавт*``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Language:
    """The words of a language.

    ``cues`` are words that tell what is asked, ``times`` the words of dates, ``groups``
    nationalities and agencies by their code (``RU+woman`` is the cue as well, ``RU+woman?``
    where it is no adjective of another noun), ``programs`` the programmes by id, ``names``
    the words of people's names, by their Latin spelling, and ``fillers`` words that say
    nothing of it. ``greetings`` and ``remarks``, such as thanks and cheers, are what is said
    without asking anything. ``rewrites`` are (pattern, replacement) pairs that bring dates in
    figures into the form 2009-07-18, or take out a word that only looks like one of a date.
    ``lead_ins`` are words after which the question itself begins: "I would like to know".
    ``spaced`` says that blanks stand between its words, and ``endings`` what a name may have
    at its end, with what stands there in its place.
    """

    code: str
    name: str
    cues: Mapping[str, str]
    times: Mapping[str, str]
    groups: Mapping[str, str] = field(default_factory=dict)
    programs: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    fillers: str = ""
    greetings: str = ""
    remarks: str = ""
    lead_ins: str = ""
    rewrites: tuple[tuple[str, str], ...] = ()
    endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    # A class of letters that tell the language of a text whatever its words are; blank for one
    # that shares its letters with others.
    letters: str = ""
    spaced: bool = True
    # Christmas is on another day where most Christians are Orthodox.
    christmas: tuple[int, int] = (12, 25)
