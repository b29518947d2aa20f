"""The questions of strangers, listed with what they ask, and how they are read."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.errors import AskError
from bot.reading.writing import written
from bot.understanding.understanding import read, understand

HERE = Path(__file__).parents[1] / "understanding"


def listed(name):
    """The rows of a list."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


# The first list was looked at while the words and rules were chosen, the second was not, the
# third was written as strangers ask, the fourth by others who knew neither words nor rules. A
# question "after" another is asked as a follow-up.
SEEN, HELD_OUT = listed("questions.jsonl"), listed("questions-held-out.jsonl")
FRESH, STRANGERS = listed("questions-fresh.jsonl"), listed("questions-strangers.jsonl")
# The fifth is of questions by writers who had seen neither code nor lists, in five sets; what
# came of each was judged by what they had written down as right. Those "answerable" are refused,
# though the facts hold an answer; "?" marks one that is answered with something else.
BLIND = listed("questions-blind.jsonl")
# The sixth asks for sets of people, flights, commands and days, as six kinds of people would, in
# five sets written one after another, the third with plain questions as well; what was right was
# worked out in SQL before it was asked. From the sixth on one
# writer wrote the questions of a set before it was asked, and judged the answers afterwards.
SETS = listed("questions-sets.jsonl")
# The seventh is of plain questions in two sets, forty a language and fourteen, by one writer; what
# was right was judged from the answers. Its third set asks anew, in all languages, for kinds that
# had been refused.
PLAIN = listed("questions-plain.jsonl")
# The eighth asks for more at once: two questions in one, sides that are compared, whether a record
# is someone's; each of its three sets was written before the one before it was mended. Of the
# seventy of its fifth set, with answers from SQL, 28 were right at first, of the sixty of its sixth
# 38; they stand as read since. The seventh is of records of a stretch of time and of what was while
# someone commanded, with answers from the tables; of the thirty of the eighth, written after
# that was mended, 26 were right.
COMBINED = listed("questions-combined.jsonl")
# The ninth is of what would be if something happened, forty in English and thirty in Russian in
# each of two sets by one writer; of the first 10 and 16 were read rightly before its kinds were
# mended, of the second 22 and 22. Three more sets followed: of 40 and 30, 30 and 20, 15 and 10
# 14 and 14, 7 and 4, 9 and 9 were right at first; each was asked once the one before was mended.
# Another writer's sets of 28 and 22, 16 and 14, 11 and 9 followed: of them 12 and 14, 4 and 6, and
# 6 and 7 were. The ninth, of 22 and 18, asks a third writer's news of whatever is supposed: 1 and 2
# were. The tenth asks whatever may be asked of whatever may be supposed, the eleventh anew, once
# that was mended: of its 17 and 13 10 and 11 were right at first.
SCENARIOS = listed("questions-scenarios.jsonl")
# The tenth was to be worded as differently as can be, half of it by several conditions at once, in
# three sets by two writers who knew the facts alone; its follow-ups are among the chains. At first
# sight 58, 51 and 35 of 90, 90 and 80 were right; they stand as they are read since. A last set
# asks anew for the kinds that another writer's seventy had shown to be read otherwise.
WORDED = listed("questions-worded.jsonl")
# The eleventh is of plain questions about people, missions and the station, by the kinds that had
# been refused or answered beside the point; each was mended before these were asked.
PEOPLE = listed("questions-people.jsonl")
# The twelfth was written as twenty kinds of people would ask, from schoolchildren to journalists,
# by one writer before it was asked: 55 of its 96 were right, 40 refused. They stand as read since.
KINDS = listed("questions-kinds.jsonl")
# The thirteenth is of three sets of a hundred plain questions, each by a writer who knew the facts
# alone and wrote it before it was asked: 87, 70 and 74 were right, 4, 5 and 5 were answered with
# something else. They stand as read since.
VISITORS = listed("questions-visitors.jsonl")
# The fourteenth asks by odd dates, sixty and thirty, the moments worked out before they were asked:
# of the first 26 were right and 4 otherwise, of the second, once the kinds were mended, 27 and 1.
DATES = listed("questions-dates.jsonl")
# The fourteenth asks for what this is for: the guarantee, how narrowly it held, and cross-flights.
# Of forty-five written before how words are read was looked at 8 were right, of thirty kept apart
# 13 once the forty-five were mended, of thirty more 24. They stand as read since.
GUARANTEE = listed("questions-guarantee.jsonl")
LISTS = {
    "seen": SEEN,
    "held out": HELD_OUT,
    "fresh": FRESH,
    "strangers": STRANGERS,
    "blind": BLIND,
    "sets": SETS,
    "plain": PLAIN,
    "combined": COMBINED,
    "scenarios": SCENARIOS,
    "worded": WORDED,
    "people": PEOPLE,
    "kinds": KINDS,
    "visitors": VISITORS,
    "dates": DATES,
    "guarantee": GUARANTEE,
}
EVERY = tuple(row for rows in LISTS.values() for row in rows)


def outcome(text, scene, former=None):
    """What a text is read as: a command with its arguments in order, two with "then" between, or
    the kind of an error."""
    found = read(text, scene, former)
    if found.refusal is not None:
        asked_back = found.refusal.choices and found.refusal.kind in {"NotUnderstood", "BadDate"}
        return "Choose" if asked_back else found.refusal.kind
    asked = [found.ask, *([found.then.ask] if found.then else [])]
    return " then ".join(
        ordered(f"/{ask.question.name}", {k: written(v) for k, v in ask.arguments.items()})
        for ask in asked
    )


def ordered(name, words):
    """A command with its arguments in the order of their names."""
    return " ".join([name, *(f"{key}: {words[key]}" for key in sorted(words))])


def scene_of(row, scene):
    """Where a question of a list is asked: a row may tell when."""
    return replace(scene, now=datetime.fromisoformat(row["now"])) if "now" in row else scene


def former_of(row, scene):
    """The question that was asked before one of a list; None if there was none."""
    with suppress(AskError):
        return understand(row["after"], scene_of(row, scene)) if "after" in row else None
    return None


def outcome_of(row, scene):
    """What a question of a list is read as, after the question before it."""
    return outcome(row["question"], scene_of(row, scene), former_of(row, scene))


def is_right(expected, got):
    """Whether one of the expected outcomes came; a question not registered needs no slash."""
    # "What: soyuz or dragon" is one outcome.
    every = (expected, *expected.split(" or "))
    return any(got.removeprefix("/") == one.removeprefix("/") for one in every)


def intent(expected):
    """The question that is expected."""
    return expected.split(" ")[0].removeprefix("/")
