"""What is recognised in a sentence is used, implied, told or refused, never dropped."""

import random
import re

import pytest
from support.listed_questions import EVERY, former_of, scene_of

from bot.languages.spoken import LANGUAGES
from bot.questions.asking import ways
from bot.questions.registry import questions
from bot.questions.taking import CONTENT, FUNCTION, PHRASED
from bot.understanding.choosing import terms
from bot.understanding.understanding import read

SEED = 20261129
# Which questions can carry a cue that decides whom or what is told: stated here once more, by
# hand, so that what takes.py says is not its own witness.
CARRIED = {
    "commander": {"find", "expedition", "mission", "person", "station", "records"},
    # "Was nobody aboard in May 2024?"
    "never": {"find", "guarantee", "what-if", "records", "aboard"},
    "without": {"find", "guarantee", "what-if", "records"},
    "only": {"find", "guarantee", "station"},
    # "When was it first planned?"
    "first": {"find", "records", "expedition", "person", "station", "mission"},
    "last": {"find", "records", "mission", "person", "station", "next", "next-soyuz"},
    "most": {"find", "records"},
    # "Pesquet's shortest flight"
    "longest": {"find", "records", "person"},
    "shortest": {"find", "records", "person"},
    "fewest": {"records", "find"},
    "compare": {"find", "records", "person", "what-if", "together"},
    "times": {
        "find",
        "person",
        "records",
        "together",
        "cadence",
        "mission",
        "cross-flights",
        "station",
        "guarantee",
    },
    # "Is there a woman, or is it all men?"
    "all": {"find", "guarantee", "seats", "cross-flights", "person", "aboard", "timeline"},
    "not-told": set(),
    "why": {"agreement", "mission", "person"},
    "where": {"next", "next-soyuz", "mission", "person", "station", "seats"},
    "replace": {"next", "next-soyuz", "mission", "expedition", "person"},
    "suspend": {"what-if", "guarantee", "station"},
    "if": {"what-if", "seats"},
}
THINGS = {
    "en": ["Kikina", "Crew-9", "MS-22", "expedition 70", "Soyuz", "the Italians", "in May 2024",
           "13", "Suni Williams"],
    "ru": ["Кикина", "Crew-9", "МС-22", "экспедиция 70", "Союз", "итальянцы", "в мае 2024 года",
           "13", "Рубио"],
    "de": ["Gerst", "Crew-9", "MS-22", "Expedition 70", "Sojus", "Italiener", "im Mai 2024", "13",
           "Rubio"],
    "fr": ["Pesquet", "Crew-9", "MS-22", "Expédition 70", "Soyouz", "les Italiens", "en mai 2024",
           "13", "Rubio"],
    "es": ["Rubio", "Crew-9", "MS-22", "Expedición 70", "Soyuz", "los italianos",
           "en mayo de 2024", "13", "Kikina"],
    "ja": ["若田", "クルー9", "MS-22", "第70次長期滞在", "ソユーズ", "イタリア人", "2024年5月",
           "13",
           "ルビオ"],
}  # fmt: skip
ABOUT_THE_STATION = {"en": "ISS", "ru": "МКС", "de": "ISS", "fr": "ISS", "es": "ISS", "ja": "ISS"}


def sentences(language, count, rng):
    """Sentences made of one to three cues of a language and up to two things, in any order."""
    cues = sorted(cue for cue in language.cues if not cue.startswith("x-"))
    for _ in range(count):
        parts = [rng.choice(language.cues[cue].split(",")) for cue in rng.sample(cues, 3)]
        parts = [part.strip().removesuffix("*") for part in parts][: rng.randint(1, 3)]
        parts += rng.sample(THINGS[language.code], rng.randint(0, 2))
        parts.append(ABOUT_THE_STATION[language.code])
        rng.shuffle(parts)
        yield " ".join(parts) + rng.choice(["", "?"])


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_nothing_recognised_is_dropped(scene, language, long):
    seed = SEED + len(language.name)
    print("seed", seed)
    rng = random.Random(seed)
    for text in sentences(language, 3000 if long else 400, rng):
        found = read(text, scene)
        if found.refusal is not None or found.sight is None:
            continue
        account = found.account
        items = (*account.used, *account.implied, *account.aside)
        assert not account.over, text
        for thing in (
            *found.sight.people, *found.sight.missions, *found.sight.expeditions,
            *found.sight.groups, *found.sight.programs, *found.sight.numbers,
        ):  # fmt: skip
            assert any(item.words == thing.words for item in items), (text, thing)
        for cue, words in found.sight.cues.items():
            told = [item for item in items if item.words == words]
            assert told, (text, cue)
            # Of a word that may mean two things one is meant.
            alone = [other for other, said in found.sight.cues.items() if said == words] == [cue]
            if alone and cue in CARRIED and told[0] not in account.aside:
                assert found.ask.question.name in CARRIED[cue], (text, cue, found.command)
        for item in account.aside:
            assert any(item.words in str(note) for note in found.notes), (text, item)


def test_every_cue_that_is_taken_chooses_or_is_asked_in_a_listed_question(scene):
    """What is data here is needed by a rule or by somebody's words."""
    rules = [rule for way in ways().values() for rule in way.rules]
    cues = {cue for rule in rules for cue in re.split(r"[ |!]+", rule.line)}
    for row in EVERY:
        found = read(row["question"], scene_of(row, scene), former_of(row, scene))
        if found.refusal is None:
            cues |= terms(found.sight)
    assert cues >= {cue for way in ways().values() for cue in way.row}


def test_a_text_is_read_the_same_whatever_was_read_before(scene):
    print("seed", SEED)
    rows = random.Random(SEED).sample(EVERY, 600)

    def readings(some):
        found = {
            row["question"]: read(row["question"], scene_of(row, scene), former_of(row, scene))
            for row in some
        }
        return {text: (one.command, str(one.refusal), one.notes) for text, one in found.items()}

    assert readings(rows) == readings(sorted(rows, key=lambda row: row["question"]))


# --------------------------------------------------------------------- as data


def test_each_cue_is_content_or_function():
    cues = {cue for language in LANGUAGES for cue in language.cues}
    assert cues | PHRASED == FUNCTION | CONTENT
    assert not FUNCTION & CONTENT


def test_every_way_of_asking_asks_a_question_and_every_question_is_asked():
    asked = {way.asks for way in ways().values()}
    named = {question.name for question in questions() if not question.of}
    assert asked == named


def test_only_cues_and_things_are_taken():
    things = {
        "PERSON", "MISSION", "EXPEDITION", "PROGRAM", "GROUP", "DATE", "NUMBER", "TWO", "RU", "US",
        "CROSS", "GROUPS",
    }  # fmt: skip
    for way in ways().values():
        assert way.row.keys() <= CONTENT | things, way.name
        for condition in way.row.values():
            assert condition.needed | condition.barred <= CONTENT | FUNCTION | things, way.name


def test_a_cue_may_be_taken_only_beside_another():
    takes = ways()["aboard"].takes
    assert "when" in takes(frozenset({"when", "DATE"}))
    assert "when" not in takes(frozenset({"when"}))
    assert "NUMBER" in takes(frozenset({"NUMBER"}))
    assert "NUMBER" not in takes(frozenset({"NUMBER", "days"}))


# ------------------------------------------------------------- what decides is kept


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("how long was Kikina on Crew-9", "Kikina"),
        ("which of them never flew on Soyuz", "never"),
        ("who has flown on Dragon more than twice since 2021", "twice"),
        ("is everyone on board American?", "everyone"),
        ("Все ли на борту американцы?", "Все"),
        ("Sind alle an Bord Amerikaner?", "alle"),
        ("Est-ce que tout le monde à bord est américain ?", "tout le monde"),
        ("¿Son todos estadounidenses a bordo?", "todos"),
        ("has Rubio spent a month in space?", "a month"),
        ("Провёл ли Рубио год в космосе?", "год"),
        ("hat Gerst ein Jahr im All verbracht?", "ein Jahr"),
        ("is Kud-Sverchkov the last commander?", "last"),
        ("did Suni Williams command a Soyuz?", "command"),
        ("Командовала ли Суни Уильямс «Союзом»?", "Командовала"),
        ("ISSにいない人は誰", "いない"),
        ("who commanded Expedition 75 after 7 October 2026?", "7 October 2026"),
        ("Wer kommandierte Expedition 75 nach dem 7. Oktober 2026?", "7 Oktober 2026"),
        ("who was aboard from 5 to 3 March 2024?", "5"),
        ("wer war vom 5. bis 3. März 2024 an Bord?", "5"),
        ("who was aboard on Mother's Day 2024?", "Mother s Day"),
        ("Кто был на борту в день матери 2024 года?", "день матери"),
        ("was a black woman aboard in 2020?", "black"),
        ("Была ли чернокожая женщина на борту в 2020 году?", "чернокожая"),
        ("who has been up there the longest right now?", "longest"),
        ("Кто сейчас дольше всех на МКС?", "дольше всех"),
        ("are there only Americans on board?", "only"),
        ("Sind nur Amerikaner an Bord?", "nur"),
        ("Is Rubio or Menon aboard?", "or"),
        ("Ist Rubio oder Menon an Bord?", "oder"),
        ("Pesquet a-t-il passé un an dans l'espace ?", "un an"),
    ],
)
def test_what_changes_the_question_is_never_dropped(scene, text, left):
    found = read(text, scene)
    assert found.refusal is not None, found.command
    assert found.refusal.kind == "NotUnderstood"
    if found.account.over:
        assert left in [item.words for item in found.account.over]
        assert found.refusal.suggestions[0].startswith("/")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("How many days has the Italian Luca Parmitano been in space?",
         "/person name: luca-parmitano"),
        ("when was the korean lady up there, soyeon yi", "/person name: yi-so-yeon"),
        ("who came home on the last shuttle, STS-135", "/mission name: sts-135"),
        ("who was aboard on Women's Day, 8 March 2003", "/aboard when: 2003-03-08"),
        ("is there a crew dragon launch planned this year",
         "/next event: launch program: dragon"),
    ],
)  # fmt: skip
def test_what_is_true_of_what_is_asked_about_is_implied(scene, text, command):
    found = read(text, scene)
    assert (found.command, found.notes) == (command, ())


@pytest.mark.parametrize(
    ("text", "command", "also"),
    [
        ("Who is on the ISS now? And who was there in 2010?", "/aboard", "/aboard when: 2010"),
        ("Is Rubio on the ISS? Is Menon on the ISS?",
         "/person name: francisco-rubio", "/person name: anil-menon"),
        ("Кто на МКС? Когда летит следующий «Союз»?", "/aboard", "/next-soyuz"),
        ("Ist Rubio auf der ISS? Ist Menon auf der ISS?",
         "/person name: francisco-rubio", "/person name: anil-menon"),
        ("how many women have commanded and who was the first?",
         "/find who: women more: commanded tell: count",
         "/find who: women more: commanded tell: first"),
        ("Сколько россиян летало на Crew Dragon и кто полетит следующим?",
         "/find who: RU ship: dragon tell: count", "/next program: dragon who: RU"),
        ("¿Cuántos italianos han viajado a la ISS y cuántos de ellos en el transbordador?",
         "/find who: IT tell: count", "/find who: IT ship: shuttle tell: count"),
        ("Wie viele Frauen flogen mit der Sojus und wer war die letzte?",
         "/find who: women ship: soyuz tell: count", "/find who: women ship: soyuz tell: last"),
        ("Qui était à bord le 14 juillet 2021 et combien étaient français ?",
         "/aboard when: 2021-07-14", "/aboard when: 2021-07-14 who: FR"),
    ],
)  # fmt: skip
def test_of_two_questions_both_are_answered(scene, text, command, also):
    found = read(text, scene)
    assert (found.command, found.then.command) == (command, also)


@pytest.mark.parametrize(
    "text",
    [
        "how many people flew on Starliner and who were they?",
        "when and where did Crew-9 land?",
        "¿Cuántas personas subieron y cuántas bajaron con Crew-9?",
        "War Gerst mal Kommandant? Wenn ja, bei welcher Expedition?",
        "what happens if Dragon stops flying and who would be left?",
    ],
)
def test_what_asks_one_thing_in_other_words_is_no_second_question(scene, text):
    assert read(text, scene).then is None


@pytest.mark.parametrize(
    ("text", "command", "read_only"),
    [
        ("Is Rubio on the ISS? Is Menon on it? Is Kikina on it?",
         "/person name: francisco-rubio", "Is Rubio on the ISS?"),
    ],
)  # fmt: skip
def test_of_three_questions_it_is_told_which_one_was_read(scene, text, command, read_only):
    found = read(text, scene)
    assert found.command == command
    assert any(f"only this: '{read_only}" in str(note) for note in found.notes)


def test_a_part_of_a_sentence_that_asks_something_else_is_told(scene):
    found = read("Who led Expedition 16 - wasn't that the first woman in command?", scene)
    assert found.command == "/expedition number: 16"
    assert any("first" in str(note) for note in found.notes)
