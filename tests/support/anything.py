"""Texts of every sort that someone may type, at random, and how long they may take."""

import string
import time

from support.listed_questions import EVERY

from bot.languages.spoken import LANGUAGES
from bot.questions.registry import questions

LETTERS = (
    string.printable
    + "абвгдежзийклмнопрстуфхцчшщъыьэюяäöüßéñ今ソユーズの打宇宙誰年月日\u202e\u200b\x00🚀"
)
# Each would do something in Discord, were it shown as it is.
MARKS = (
    "<@777>", "<@!777>", "<@&777>", "<#777>", "@everyone", "@here", "<t:777:R>", "</evil:777>",
    "<:evil:777>", "<a:evil:777>", "<id:customize>", "https://evil.example/x", "http://evil.example",
    "discord.gg/evil", "[x](https://evil.example)", "**evil**", "__evil__", "~~evil~~", "||evil||",
    "`evil`", "```evil```", "\n# evil", "\n> evil", "\n- evil", "\\*evil*", "\\<@777>",
)  # fmt: skip


def words():
    """The words of all languages, and of the questions that are listed."""
    said = [
        way.strip().rstrip("*")
        for language in LANGUAGES
        for table in (language.cues, language.times, language.groups, language.programs)
        for ways in table.values()
        for way in ways.split(",")
    ]
    return [*said, *(word for row in EVERY for word in row["question"].split())]


def texts(chance):
    """Texts without end: questions, with slips too, words and letters in any order, marks."""
    known, asked = words(), [row["question"] for row in EVERY]
    names = [question.name for question in questions()]

    def slipped():
        slips = list(chance.choice(asked))
        for _ in range(chance.randrange(1, 5)):
            slips[chance.randrange(len(slips))] = chance.choice(LETTERS)
        return "".join(slips)

    def numbers():
        return " ".join(str(chance.randrange(10**6)) for _ in range(chance.randrange(1, 50)))

    def nonsense():
        return " ".join("".join(chance.choices(LETTERS[10:36], k=7)) for _ in range(60))

    def any_words():
        return " ".join(chance.choices(known, k=chance.randrange(1, 60)))

    def marked():
        parts = [*chance.choices(MARKS, k=chance.randrange(1, 6)), *chance.choices(known, k=3)]
        chance.shuffle(parts)
        return chance.choice(("", " ")).join(parts)

    sorts = (
        lambda: any_words()[:300],
        lambda: "".join(chance.choices(LETTERS, k=chance.randrange(300))),
        slipped,
        lambda: chance.choice(asked),
        lambda: numbers()[:300],
        lambda: nonsense()[: chance.choice((300, 4000))],
        lambda: "".join(chance.choices(LETTERS[-42:], k=chance.choice((300, 4000)))),
        lambda: f"/{chance.choice(names)} {any_words()}"[:300],
        marked,
        lambda: f"/{chance.choice(names)} {marked()}"[:300],
    )
    while True:
        yield chance.choice(sorts)()


def slowness():
    """How much slower than a quiet machine this one is, by work of a known size."""
    start = time.process_time()
    sum(number * number for number in range(400_000))
    return max(1.0, (time.process_time() - start) / 0.04)
