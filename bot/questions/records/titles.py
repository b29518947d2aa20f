"""What the answers about one record and about all of them share: names and dates."""

from collections.abc import Callable
from datetime import datetime

from bot.messages import msgid
from bot.questions.records.answer import RecordsReport
from bot.questions.records.words import RecordWords
from bot.questions.wording import said_between
from bot.reading.categories import Category
from bot.saying.card import Section
from bot.saying.teller import in_short
from bot.station.standings import Ranking, What

# A title, a description and what stands below.
Parts = tuple[str, str, tuple[Section, ...]]

# A title of so many letters is one line everywhere.
MAX_TITLE = 72


def fitting(say: Callable[[RecordWords], str], words: RecordWords) -> str:
    """The fullest title that is one line: with family names, or one person named of several."""
    shorter = ((words.named, True), (1, False), (1, True))
    titles = []
    for by in (words, *(RecordWords(words.teller, *way) for way in shorter)):
        titles.append(say(by))
        if len(titles[-1]) <= MAX_TITLE:
            return titles[-1]
    return min(titles, key=len)


def last_instant(answer: RecordsReport) -> datetime:
    """The last instant that counts; what began in a stretch of time is counted beyond it."""
    return (answer.edge if answer.during else answer.until) - datetime.resolution


_BEGAN = msgid("Only what began in that time counts, and in full.")
_WITHIN = msgid("Only what was within that time counts.")
_OF_BOTH = msgid(
    "Of stays, flights and commands those count that began in that time; of days together and of"
    " how many were aboard what was within it."
)


def up_to_when(answer: RecordsReport, words: RecordWords, ranking: Ranking | None) -> list[str]:
    """As of when it is told, where that is not simply now; of a stretch of time what of it."""
    say, day = words.teller.speech.say, words.teller.speech.day(last_instant(answer))
    if answer.during and ranking is None:
        return [say(_OF_BOTH)]
    if answer.during and ranking:
        return [say(_WITHIN if ranking.is_of_what_was_then else _BEGAN)]
    if answer.is_past:
        return [say("As of {day}.", day=day)]
    if answer.when and answer.when.last > answer.known_to and not answer.when.is_now:
        return [say("As last known on {day}.", day=day)]
    return []


def beyond(answer: RecordsReport, words: RecordWords) -> list[str]:
    """What is said of those who never were aboard."""
    return [words.teller.prose(row.text) for row in answer.beyond]


def record(category: Category, answer: RecordsReport, words: RecordWords) -> str:
    """What a record is called; of some people a gap is the time without them."""
    if category.ranking.what is What.GAPS and answer.among is not None:
        return words.teller.speech.say("Longest absence")
    return words.teller.speech.say(category.label)


def with_when(answer: RecordsReport, words: RecordWords, title: str) -> str:
    """The title with the stretch of time of which it is told, if it is not all of it."""
    if answer.during is None:
        return title
    end = answer.during.end
    goes_on = end is not None and end > answer.known_to
    when = said_between(answer.during.start, None if goes_on else end, words.teller.speech)
    return words.teller.speech.say("{title} {when}", title=title, when=when)


def with_whom(answer: RecordsReport, words: RecordWords, title: str) -> str:
    """The title with the time of which it is told and whose records they are."""
    who, title = whom(answer, words), with_when(answer, words, title)
    return words.teller.speech.say("{title} ({who})", title=title, who=who) if who else title


def whom(answer: RecordsReport, words: RecordWords) -> str:
    """Whose records are told, in a word or two; blank for everyone's."""
    say, among = words.teller.speech.say, answer.among
    if among is None:
        return ""
    if among.several:
        return say("of those named")
    named = [words.name(person) for person in among.people]
    if among.groups:
        short = in_short(words.teller.manifest)
        told = among.conditions(lambda group: short.get(group.nationality, group.name))
        named.append(words.teller.tell(told))
    return words.teller.speech.listed(named)
