"""Of whom a sentence about what was found is."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages import msgid
from bot.questions.find.clauses import They
from bot.reading import groups
from bot.reading.among import WITH_ARTICLE
from bot.saying.speech import Said
from bot.saying.teller import Teller
from bot.station.conditions import Condition, Whom

# So many people are named as those of whom something is told.
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Those:
    """The people meant: their sex if they are all of one, and what they are, "from Japan"."""

    gender: str = ""
    what: str = ""

    def they(self, number: int = 2, *, none: bool = False) -> They:
        """These, so many of them."""
        return They(number, self.gender, none)

    def _with(self, noun: str, teller: Teller) -> str:
        if not self.what:
            return noun

        def form(name: str) -> str:
            return teller.speech.say("{noun} {what}", noun=format(noun, name), what=self.what)

        return Said.of(form) if isinstance(noun, Said) else form("")

    def counted(self, number: int, teller: Teller) -> str:
        """So many of them: "3 women from Japan"."""
        many = teller.speech.many
        if self.gender == "F":
            noun = many("{count} woman", "{count} women", number)
        elif self.gender == "M":
            noun = many("{count} man", "{count} men", number)
        else:
            noun = many("{count} person", "{count} people", number)
        return self._with(noun, teller)

    def each(self, teller: Teller) -> str:
        """All of them: "women from Japan"."""
        said = {"F": msgid("women"), "M": msgid("men")}.get(self.gender, msgid("people"))
        return self._with(teller.speech.say(said), teller)

    def one(self, teller: Teller) -> str:
        """One of them: "a woman from Japan", "someone from Japan"."""
        said = {"F": msgid("a woman"), "M": msgid("a man")}.get(self.gender, msgid("someone"))
        return self._with(teller.speech.say(said), teller)

    def the_only(self, teller: Teller) -> str:
        """The only one of them: "the only woman from Japan"."""
        said = {"F": msgid("the only woman"), "M": msgid("the only man")}
        return self._with(teller.speech.say(said.get(self.gender, msgid("the only one"))), teller)

    def none(self, teller: Teller) -> str:
        """None of them: "no woman from Japan", "no one from Japan"."""
        said = {"F": msgid("no woman"), "M": msgid("no man")}.get(self.gender, msgid("no one"))
        return self._with(teller.speech.say(said), teller)


def named_alone(where: Sequence[Condition]) -> tuple[str, ...]:
    """The people asked for, where it is asked for them by name and for no others."""
    whom = where[0].whom if len(where) == 1 and not where[0].negated else None
    named = whom is not None and whom == Whom(people=whom.people)
    return whom.people if whom is not None and named else ()


def those(where: Sequence[Condition], teller: Teller) -> Those:
    """The people that the conditions on who they are mean."""
    gender, said, denied = "", [], []
    for condition in where:
        whom = condition.whom or Whom()
        sexes = whom.genders if len(whom.genders) == 1 else ()
        if condition.negated and sexes and whom == Whom(genders=sexes):
            # Who is no woman is a man.
            gender = "M" if sexes == ("F",) else "F"
            continue
        what = _groups(whom, teller)
        if not condition.negated:
            gender = sexes[0] if sexes else gender
            said += what
            if whom.people:
                said.append(_named(whom, teller))
        elif whom.people:
            names = teller.names(whom.people)
            said.append(teller.speech.say("(not counting {names})", names=names))
        elif sexes:
            others = Those(sexes[0] if sexes else "", " ".join(what)).each(teller)
            said.append(teller.speech.say("not counting {whom}", whom=others))
        else:
            denied += what
    if len(denied) > 1:
        some, last = ", ".join(denied[:-1]), denied[-1]
        said.append(teller.speech.say("neither {group} nor {other}", group=some, other=last))
    else:
        said += [teller.speech.say("not {group}", group=one) for one in denied]
    return Those(gender, " ".join(said))


def _named(whom: Whom, teller: Teller) -> str:
    if len(whom.people) > MOST_NAMED:
        return teller.speech.say("of the {count} named", count=len(whom.people))
    return teller.speech.say("({names})", names=teller.names(whom.people))


def _groups(whom: Whom, teller: Teller) -> list[str]:
    """From where they are, and for whom they fly."""
    speech, told = teller.speech, []
    if whom.nationalities:
        told.append(speech.listed_or([_from(code, teller) for code in whom.nationalities]))
    if whom.agencies:
        of = _for if whom.nationalities else _of
        told.append(speech.listed_or([of(agency, teller) for agency in whom.agencies]))
    return told


def _from(code: str, teller: Teller) -> str:
    group = groups.known_group(teller.manifest, code)
    name = group.name if group else code
    text = msgid("from the {country}") if WITH_ARTICLE.match(name) else msgid("from {country}")
    return teller.speech.say(text, country=teller.speech.say(name))


def _of(agency: str, teller: Teller) -> str:
    if agency == "private":
        return teller.speech.say("on private flights")
    return teller.speech.say("from {agency}", agency=teller.agency(agency))


def _for(agency: str, teller: Teller) -> str:
    """The agency of those of whom it is told from which country they are."""
    if agency == "private":
        return _of(agency, teller)
    return teller.speech.say("flying for {agency}", agency=teller.agency(agency))


def bending(noun: str, text: str, told: str, teller: Teller) -> str:
    """A noun with what is said of it behind it, which stands in any form the noun does.

    ``text`` has ``noun`` and ``did``.
    """

    def form(name: str) -> str:
        return teller.speech.say(text, noun=format(noun, name), did=told)

    return Said.of(form) if isinstance(noun, Said) else form("")
