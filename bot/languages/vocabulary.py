"""What one language brings to understanding questions: its words, as data.

Everything maps what is meant to how it is said: ``{"who": "who, whom"}``. Ways of saying it
stand between commas, may be several words, and are compared without case, accents and
punctuation. A star ends a word that may go on: ``космонавт*``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Dates:
    """How dates are said in a language, where languages differ.

    ``doubtful`` are names of months and weekdays that are words of another kind as well, and
    ``sides`` the symbols that, besides those of before and after, count from a date: "vor".
    ``is_behind`` says that "since" and "until" stand behind a date, ``earlier_is_before`` that
    one word is both, ``in_is_to`` that "au" ends a stretch, and ``before_is_until`` that a day
    may be before itself: "до Нового года". ``hours_are_times`` says that "3 heures" is a time
    of day, ``ago_is_to`` that "vor" stands between minutes and an hour, and ``am_is_a_word``
    that "am" is also another. ``by`` stands before a month or year that what had been by then
    does not reach into, ``both`` beside two of which each is meant.
    """

    doubtful: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    is_behind: bool = False
    earlier_is_before: bool = False
    in_is_to: bool = False
    before_is_until: bool = False
    hours_are_times: bool = False
    ago_is_to: bool = False
    am_is_a_word: bool = False
    by: str = ""
    both: str = ""


@dataclass(frozen=True)
class Counting:
    """How the numbers of a language are put together, where languages differ.

    ``comma_of_thousands`` says that a comma stands between thousands and a dot before decimals.
    ``and_behind_hundreds`` says that "and" stands nowhere else, ``by_figure`` that figures in a
    row are a number, ``ten_and_units`` that "dix-sept" is one, ``times_ten`` that "三十" is,
    ``fourscore`` that "quatre-vingts" is, and ``units_first`` that "ein und zwanzig" is.
    ``joined_by`` is what stands in numbers that are one word.
    """

    comma_of_thousands: bool = False
    and_behind_hundreds: bool = False
    by_figure: bool = False
    ten_and_units: bool = False
    times_ten: bool = False
    fourscore: bool = False
    units_first: bool = False
    joined_by: str = ""


@dataclass(frozen=True)
class Ships:
    """The small words with which missions and expeditions are named.

    ``words`` are those of their names by the Latin ones: ``{"ms": "мс"}``. ``before_numbers``
    may stand between a name and its number, ``ordinals`` stand apart behind a number that
    orders, and a number behind ``expeditions`` is that of one: "МКС-72".
    """

    words: Mapping[str, str] = field(default_factory=dict)
    before_numbers: str = ""
    ordinals: str = ""
    expeditions: str = ""


@dataclass(frozen=True)
class Typed:
    """The small words in what is typed for a parameter, at a prompt or for a subscription.

    ``genders`` are what women and men are called, by their letter in the data; ``of`` stands
    between a gender and a country or an agency. ``zones`` are places and short words for a zone
    of time, by its IANA name, which each place of the tz database has besides, ``clocks`` what
    its time is called ("Berliner Zeit"), and ``beside_zones`` stand before or behind either.
    ``lengths`` are units of time, ``before_times`` stands before a day of the week and a time
    of day, and ``sooner`` and ``later`` say of a length of time which way something moves by it,
    before which ``by`` may stand, and ``farewells`` end a chat, ``sources`` ask where an answer
    comes from, with ``sources_of`` between that and whose it is. ``values`` are further words
    for the values of a parameter that has only a few, by its kind.
    """

    genders: Mapping[str, str] = field(default_factory=dict)
    of: str = ""
    zones: Mapping[str, str] = field(default_factory=dict)
    clocks: Mapping[str, str] = field(default_factory=dict)
    beside_zones: str = ""
    lengths: Mapping[str, str] = field(default_factory=dict)
    before_times: str = ""
    by: str = ""
    sooner: str = ""
    later: str = ""
    farewells: str = ""
    sources: str = ""
    sources_of: str = ""
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Language:
    """The words of a language.

    ``cues`` are words that tell what is asked, ``times`` the words of dates, ``groups``
    nationalities and agencies by their code (``RU+woman`` is the cue as well, ``RU+woman?``
    where it is no adjective of another noun), ``programs`` the programmes by id, and ``names``
    the words of people's names, by their Latin spelling. ``greetings`` and ``remarks``, such as
    thanks and cheers, are what is said without asking anything. ``dates`` and ``counting`` say
    how it puts dates and numbers together. ``rewrites`` are (pattern, replacement) pairs that
    bring dates in figures into the form 2009-07-18, or take out a word that only looks like one
    of a date; in a language with letters of its own each has need of some. A pattern refers
    back to a group of its own by a name that no other has. ``lead_ins`` are
    words after which the question itself begins: "I would like to know", behind which ``whether``
    may stand ("I wonder if"), ``takes_back`` those that
    take back a word that was said: "no wait", with ``not_so`` before them or a comma it is what was
    asked before, ``was`` are the verbs with which an age is that of then, ``joins`` those that join
    two questions, ``between`` those that join two clauses as "and" does: "while", "then", and with
    ``whenever`` a clause begins that tells when (where the verb is last it ends with it), with
    ``meanwhile`` words that tell what else was then: "during the finals", with
    ``because`` what only tells why, with ``like`` what is only compared with: "as it was in 2018".
    ``one_of`` are words before a people's name that make it one of them, "one of the Americans",
    and forms that name one alone.
    ``pronouns`` are those of one woman and of one man, by their letter in the data,
    ``things_have_sex`` says that those may stand for a ship as well, and ``earlier`` says of
    something that it was done before, and ``present`` are the verbs of which a month without a
    year is the next: "is she coming back in May?", and ``arrives`` those ways of saying that a
    ship docks which tell of its coming alone, and not of its being there. Of ``earlier`` those
    that do not say "already" are ``formerly`` as well. ``ahead_of`` and ``behind`` tell of
    whoever was before another and after: "who commanded after her?".
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
    # Words that say nothing of what is asked. They are a stop list for the speller as well: an
    # everyday word that stands in no table costs the question points as an unknown one, up to
    # a refusal, and may be mended into a word that is known: "being" into Boeing, "guess" into
    # guests. So everyday words belong here that no question has need of.
    fillers: str = ""
    greetings: str = ""
    remarks: str = ""
    lead_ins: str = ""
    whether: str = ""
    takes_back: str = ""
    not_so: str = ""
    was: str = ""
    whenever: str = ""
    meanwhile: str = ""
    # What before all else supposes what it says: "say Soyuz stops tomorrow".
    say_so: str = ""
    # From when on something is told by an event: "since Crew-1".
    ever_since: str = ""
    pronouns: Mapping[str, str] = field(default_factory=dict)
    things_have_sex: bool = False
    earlier: str = ""
    # "On it", where that is the ship which was told; "who else", besides whoever was told, and
    # "as often" as they.
    on_it: str = ""
    who_else: str = ""
    as_often: str = ""
    present: str = ""
    arrives: str = ""
    formerly: str = ""
    ahead_of: str = ""
    behind: str = ""
    joins: str = ""
    between: str = ""
    because: str = ""
    like: str = ""
    one_of: str = ""
    rewrites: tuple[tuple[str, str], ...] = ()
    endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    # A class of letters that tell the language of a text whatever its words are; blank for one
    # that shares its letters with others.
    letters: str = ""
    # Marks of punctuation that no other language puts.
    marks: str = ""
    spaced: bool = True
    # Whether what was told before needs no pronoun: "¿cuándo volvió?".
    drops_pronouns: bool = False
    # Whether what is asked for stands behind all that is said of it: "the on Soyuz flown women".
    noun_last: bool = False
    # What stands before a place that something is in: "in Russia".
    within: str = ""
    # How it is said that there is one and no more: "just one". Beside whoever is meant that is a
    # number as any other, where "a" and "one" say no more than that there is any.
    lone: str = ""
    # What stands before a people or a sex of which there is no other one: "the only Russian"; and
    # what is one ship or one person, where it is said that all hung on it.
    sole: str = ""
    one_ship: str = ""
    one_person: str = ""
    # The signing of something, by a noun.
    signing: str = ""
    # What right beside a people or a sex says that all of a crew are of it, "a purely Russian
    # crew", and before people that a crew is of them and of nobody else: "made up of".
    wholly: str = ""
    # What stands before the second of two that are both denied: "neither ... nor".
    nor: str = ""
    # What leaves out whoever or whatever stands right beside it: "besides Hadfield".
    except_for: str = ""
    # Those ways of the cue of a first flight that say only when something was: "for the first
    # time", of coming to the station as well as of flying.
    first_time: str = ""
    # What stands before a first flight that is someone's own, "on their very first flight"; and
    # what says of a ship that it took someone up, where the verb alone does not.
    own: str = ""
    upward: str = ""
    downward: str = ""
    # What ties two things to one stay: "commanded on that flight".
    same_stay: str = ""
    # What says that a kind of ship began to fly, or ceased to.
    begins: str = ""
    ends: str = ""
    # What before a year, or behind it where verbs are last, says that its first midnight is
    # meant: "saw in 2024".
    sees_in: str = ""
    # What names a spacecraft that flies several times, and none of its flights: "capsule".
    craft: str = ""
    # How ages are said: what compares one stands before the number by how it does, or behind as
    # "at least behind"; the unit stands behind, and before what "then" is a number beside "over"
    # and "past" is an age: "over 60 when they arrived".
    ages: Mapping[str, str] = field(default_factory=dict)
    made_of: str = ""
    # What says that an age beside it was reached, and of whom a date tells when they were born.
    turns: str = ""
    born: str = ""
    # What says that a ship was lost with its crew.
    wreck: str = ""
    # What before a number says that more is meant, or less, whatever it says elsewhere:
    # "over 60", "under 60".
    over: str = ""
    under: str = ""
    # The rows of letters on its keyboard, where no language before has them.
    keyboard: str = ""
    # Whether the verb that asks yes or no may stand anywhere in a sentence.
    asks_anywhere: bool = False
    dates: Dates = Dates()
    counting: Counting = Counting()
    ships: Ships = Ships()
    typed: Typed = Typed()
    # Words of three letters after which a dot ends no sentence.
    cut_short: str = ""
    # Whether a comma parts what asks from what only tells. Where one stands before each clause
    # that says which one is meant, it does not: "die erste Frau, die die ISS kommandierte".
    commas_divide: bool = False
    # Christmas is on another day where most Christians are Orthodox.
    christmas: tuple[int, int] = (12, 25)
