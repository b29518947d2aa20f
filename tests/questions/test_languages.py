"""Languages: catalogues are whole, a further one is one file, and how Russian answers read."""

import re
import string
from datetime import UTC, datetime
from pathlib import Path

import catalogues
import pytest
from rich.cells import cell_len
from support.brackets import english
from support.posts_shown import every, shown
from support.snapshots import compare

from bot.errors import AskError
from bot.languages import cyrillic
from bot.messages import Day, Message, Month, Name, Of, OneOf
from bot.reading.readers import READERS
from bot.replies import terminal
from bot.replies.embeds import DISCORD
from bot.replies.reply import Asker, refusal, reply
from bot.saying import catalogue
from bot.saying.card import Crew, Entry, Tally
from bot.saying.speech import GLUE, Speech
from bot.saying.teller import Teller
from bot.station.moments import Moment
from bot.station.topics import HelpTopic

ANSWERS = Path(__file__).parent / "answers.ru.txt"
POSTS = Path(__file__).parents[1] / "announcements" / "posts.ru.txt"
UPDATE = "python tests/catalogues.py brings it up to date"

# Asked on 22 November 2026 at 05:00 UTC, of facts that reach to 8 October 2026.
QUESTIONS = """\
/aboard
/aboard 2025-12-01
/aboard 2025-12-09
/aboard 2025-12-09 01:41 UTC
/aboard 2026-01-15 Tokyo
/aboard 2025
/aboard 2009-07-18
/aboard 2009 who: Canada
/aboard 1999
/aboard 2000-03-01
/aboard 2023-03-01
/aboard 2024-09-07
/aboard 2026-02-01 who: NASA
/aboard who: Japan
/aboard 2026-10-08
/aboard 2027-03-15
/aboard 2027-04-02
/aboard 1997
/aboard 2031-01-01
/aboard 31 February 2020
/aboard 01/02/2025
/aboard martians
/aboard who: martians
/aboard who: Rusia
/next
/next landing
/next docking
/next-soyuz
/next-dragon
/next-starliner
/next program: shuttle
/next program: soyuz event: landing
/next-soyuz as-of: 2026-03-01
/mission MS-29
/mission MS-30
/mission MS-10
/mission MS-22
/mission TM-31
/mission crew 11
/mission Crew-14
/mission Ax-5
/mission Boeing CFT
/mission MS-28 as-of: 2025-12-01
/mission MS-99
/person Suni Williams
/person Кононенко
/person Anil Menon
/person Burnham
/person Padalka
/person Dennis Tito
/person Frank Rubio 2023
/person Кимия Юи 2025-12-01
/person Anil Menon 2027-06
/person Yurchikin
/person Williams
/person Nobody Known
/together Suni Williams Butch Wilmore
/together Anil Menon, Jessica Watkins
/together Menon and Burnham
/together Padalka Tito
/together Prokopyev Rubio
/expedition
/expedition 1
/expedition 73
/expedition 250
/records
/records who: Frank Rubio
/records who: Christina Koch
/records 2010-01-01
/records longest-stay
/records longest-stay Anna Kikina
/records longest-flight
/records longest-flight women
/records days-in-space
/records days-in-space Anil Menon
/records days-aboard ESA
/records days-aboard Roscosmos, women
/records most-visits
/records most-visits Burnham
/records most-aboard
/records most-aboard Peggy Whitson
/records fewest-aboard
/records longest-docked Kononenko
/records longest-gap
/records longest-gap Japan
/records shortest-handover
/records shortest-handover Koch
/records first-aboard
/records first-aboard Kikina
/records last-aboard
/records last-aboard Wakata
/records countries
/records countries Sultan Al Neyadi
/records longest-stay who: Suni Williams, Rubio and Tito
/records fewest-aboard 1999
/records 1997
/records who: Williams, Rubio
/records who: nobody, NASA
/records category: most spacewalks
/guarantee
/guarantee 2022-01-01 2026-01-01
/guarantee 2026-01-14 2026-02-14 nationality
/guarantee from: 2027-01-01 until: 2027-10-01
/what-if soyuz from: 2026-12-01
/what-if dragon from: 2026-12-01
/what-if soyuz 2023-01-20 until: 2023-10-01
/what-if shuttle 2003-02-01 until: 2005-07-25
/agreement
/agreement 2021
/agreement 2030
/cross-flights
/cross-flights from: 1998
/seats
/seats 2023-01-20
/seats 2024-09-10
/cadence soyuz from: 2020
/station
/station partners
/station vehicles
/station heads
/station heads 2022-07-10
/station cost
/station meeting
/station questions
/help
/nxt
what is the weather
/aboard 1 декабря 2025
/aboard 31 февраля 2020
/aboard 18 июля
/aboard who: марсиане
/together Кононенко и Рубио
кто был на мкс на рождество 2020?
кто сейчас в космосе
кто дольше был в космосе, Уитсон или Кононенко?
где сейчас Кононенко и Падалка?
рекорды
что если перестанут летать
какая сейчас погода
@everyone
""".splitlines()


# ------------------------------------------------------------------------- catalogues


@pytest.fixture(scope="module", params=catalogues.files(), ids=lambda p: p.parent.parent.name)
def shipped_catalogue(request):
    text = request.param.read_text("utf-8")
    return text, list(catalogue.entries(text))[1:]


def test_there_is_a_catalogue_for_russian():
    assert "ru" in catalogue.languages()


def test_every_language_is_called_as_its_speakers_call_it():
    named = catalogue.own_names()
    assert named.keys() == set(catalogue.languages())
    assert (named["en"], named["ru"]) == ("English", "Русский")
    assert all(name != code for code, name in named.items())


def test_a_catalogue_is_as_the_upkeep_leaves_it(shipped_catalogue, texts):
    """No text is missing and none is left over, each in its place."""
    text, entries = shipped_catalogue
    known, wanted = {(e.context, e.key) for e in entries}, set(texts)
    base = {("", key) for _, key in known}
    assert wanted - known == set(), UPDATE
    assert {at for at in known - wanted if not (at[0] and base & wanted)} == set(), UPDATE
    assert catalogues.updated(text, texts) == text, UPDATE


def test_every_text_of_the_code_is_translated(shipped_catalogue, texts):
    _, entries = shipped_catalogue
    said = {(e.context, e.key) for e in entries if e.forms and all(e.forms) and not e.fuzzy}
    assert sorted(key for key, found in texts.items() if found.must and key not in said) == []


def test_every_plural_has_all_its_forms(shipped_catalogue):
    text, entries = shipped_catalogue
    count = int(re.search(r"nplurals=(\d)", text)[1])
    for entry in entries:
        assert len(entry.forms) == (1 if entry.other is None else count), entry.key
        assert entry.said.keys() == set(range(len(entry.forms))), entry.key


def test_every_placeholder_is_kept_and_no_other_is_named(shipped_catalogue):
    for entry in shipped_catalogue[1]:
        wanted = slots(entry.key) | slots(entry.other or "")
        for form in entry.forms:
            assert slots(form) == wanted, (entry.key, form)


def test_a_text_is_whole_and_no_piece_to_be_joined_to_another(shipped_catalogue, texts):
    translated = [form for entry in shipped_catalogue[1] for form in entry.forms]
    english = [text for (_, key), found in texts.items() for text in (key, found.other) if text]
    for text in (*english, *translated):
        assert text == text.strip(), text
        assert not text.startswith((",", ";", ".", ":")), text


def test_a_form_that_a_text_asks_for_is_one_that_exists(shipped_catalogue):
    entries = shipped_catalogue[1]
    known = {entry.context for entry in entries if entry.context} | set(cyrillic.CASES)
    for entry in entries:
        for form in entry.forms:
            for _, name, spec, _ in string.Formatter().parse(form):
                assert not name or not spec or spec in known or spec.count("|") in {1, 2}, form


def slots(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_error_can_be_said_in_other_languages():
    """An error of which the words are put together already could not be."""
    errors = catalogues.errors() - {"AskError"}
    made = [
        f"{path.name}:{call.lineno}"
        for path in sorted(catalogues.PACKAGE.rglob("*.py"))
        for call in catalogues.calls(path)
        if catalogues.called(call) in {"say", "Message"} | errors
        and call.args
        and type(call.args[0]).__name__ in ("JoinedStr", "BinOp")
    ]
    assert made == []


# ----------------------------------------------------------------- a further language


def test_a_further_language_is_one_file(made_up, ask):
    assert catalogue.languages() == ("en", made_up)
    told = ask("/aboard 2025-12-01", locale="qps-ploc").text
    assert told.startswith("[[10] aboard the ISS [on [1 [December] 2025]]]")


@pytest.mark.parametrize("text", [q for q in QUESTIONS if q.startswith("/")])
def test_no_text_of_an_answer_misses_the_catalogue(made_up, ask, shipped, now, text):
    """In a language that puts all it says in brackets only names stand outside of them."""
    asker = Asker(now, locale=made_up)
    try:
        told = list(texts_of(ask(text, locale=made_up).card(DISCORD)))
    except AskError as error:
        told = [refusal(error, shipped, asker).text]
    for said in told:
        assert not english(said), said


def test_no_text_of_a_post_misses_the_catalogue(made_up, shipped):
    for name, made in every(shipped, made_up):
        said = re.sub(r"\bAlfa-[ab]\b", "", shown(made))
        assert not english(said), (name, said)


def texts_of(card):
    """Everything of a card that someone reads."""
    yield from (card.title, card.description, *card.footer)
    yield from (button.label for button in card.buttons)
    for section in card.sections:
        yield from (section.heading, section.remark, *filter(None, section.heads))
        for line in section.lines:
            match line:
                case Crew():
                    yield from (line.name, line.agency, line.remark)
                case Entry():
                    yield from (line.label, line.text)
                case Tally():
                    yield from (line.label, line.text, line.words)
                case _:
                    yield line


# -------------------------------------------------------------------------- in Russian


@pytest.fixture(scope="module")
def russian():
    return Speech("ru")


def test_many_russian_answers_are_as_they_were(shipped, now, request):
    """A change of data or of wording shows here; --update-answers writes the file anew."""
    asker = Asker(now, locale="ru")
    found = "\n".join(f"> {text}\n\n{told(text, shipped, asker)}\n" for text in QUESTIONS)
    compare(found, ANSWERS, request.config.getoption("--update-answers"))


def told(text, manifest, asker):
    try:
        return reply(text, manifest, asker).text
    except AskError as error:
        refused = refusal(error, manifest, asker)
        return "\n".join([f"{error.kind}: {refused.text}", *refused.labels])


@pytest.mark.parametrize("file", [ANSWERS, POSTS], ids=["answers", "posts"])
def test_russian_answers_and_posts_have_no_english_left(file):
    """What Latin letters remain are names: of ships, agencies, companies, commands and zones."""
    written = "\n".join(
        line for line in file.read_text("utf-8").split("\n") if not line.startswith("> ")
    )
    kinds = {kind.__name__ for kind in AskError.__subclasses__()}
    latin = set(re.findall(r"(?<![/<\w-])[A-Za-z][A-Za-z]+", written))
    assert latin - kinds <= NAMES_KEPT, sorted(latin - kinds - NAMES_KEPT)


NAMES_KEPT = {
    *(
        "NASA",
        "JAXA",
        "ISRO",
        "HUNOR",
        "ESA",
        "Ignition",
        "Wikidata",
        "UTC",
        "STS",
        "CFT",
        "LC",
        "SLC",
        "Crew",
    ),
    *("Dragon", "Starliner", "SpaceX", "Axiom", "Mission", "Space", "Boeing", "Flight", "Test"),
    "Atlas",
    *("Vast", "Ax", "Unity", "Calypso", "CHIPS", "and", "Science", "Act", "McDowell", "planet"),
    *("org", "corquaid", "Wikipedia", "contributors", "MIT", "CC", "BY", "SA", "Russian", "Japan"),
    # What someone typed, or may type.
    *("most", "spacewalks", "nobody", "women", "men", "add", "topic", *HelpTopic),
    # Ships of made-up worlds, and someone whom the facts do not hold any more.
    *("AirPro", "News", "Texas", "Red", "Zone", "Report"),
    *("Alfa", "Bravo", "Carl", "Ben"),
    *("martians", "Rusia", "Yurchikin", "Williams", "Nobody", "Known", "now", "MS"),
}


@pytest.mark.parametrize(
    ("written", "plain", "genitive"),
    [
        ("2027", "2027 год", "2027 года"),
        ("2027-03", "март 2027 года", "марта 2027 года"),
        ("2025-12-01", "1 декабря 2025 года", "1 декабря 2025 года"),
    ],
)
def test_a_russian_date_bends(russian, written, plain, genitive):
    said = russian.moment(Moment.read(written))
    assert f"{said}".replace(GLUE, " ") == plain
    assert f"{said:gen}".replace(GLUE, " ") == genitive


def test_a_russian_month_in_which(russian):
    said = russian.month(datetime(2025, 12, 1, tzinfo=UTC))
    assert russian.say("in {month}", month=said).replace(GLUE, " ") == "в декабре 2025 года"


@pytest.mark.parametrize(
    ("moment", "short"),
    [("2025-11-27", "27 нояб. 2025"), ("2026-03-09", "9 марта 2026"), ("2027-03", "март 2027")],
)
def test_a_russian_date_in_short(russian, moment, short):
    assert russian.short_moment(Moment.read(moment)).replace(GLUE, " ") == short


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "1 сутки"), (21, "21 сутки"), (3, "3 суток"), (11, "11 суток"), (9471, "9471 сутки")],
)
def test_russian_days_in_their_plurals(russian, days, said):
    assert russian.days(days) == said.replace(" 471", f"{GLUE}471")


@pytest.mark.parametrize(("count", "people"), [(1, "человек"), (2, "человека"), (5, "человек")])
def test_russian_people_in_their_plurals(russian, count, people):
    assert russian.many("{count}", "{count}", count) == f"{count} {people}"


def test_a_language_that_is_not_known_is_english(ask):
    english = ask("/aboard 2025-12-01").text
    for locale in ("xx", "tlh-KX", "", "C", "../ru", "en-GB"):
        assert ask("/aboard 2025-12-01", locale=locale).text == english


@pytest.mark.parametrize("locale", ["ru", "ru-RU", "ru_RU", "RU"])
def test_a_region_speaks_its_language(ask, locale):
    assert "10 человек" in ask("/aboard 2025-12-01", locale=locale).text


@pytest.mark.parametrize("text", [q for q in QUESTIONS if q.startswith("/")])
def test_facts_are_the_same_in_every_language(shipped, now, text):
    def machine(locale):
        try:
            made = reply(text, shipped, Asker(now, locale=locale)).machine()
        except AskError as error:
            return error.kind, error.suggestions
        return {key: made[key] for key in made if key not in ("text", "quote")}

    assert machine("ru") == machine("en")


@pytest.mark.parametrize("text", [q for q in QUESTIONS if q.startswith("/")])
def test_a_russian_answer_fits_a_terminal(shipped, now, text):
    told_ = told(text, shipped, Asker(now, locale="ru"))
    if ": " not in told_.split("\n")[0] or not told_.split(":")[0].isascii():
        assert all(cell_len(line) <= terminal.WIDTH for line in told_.split("\n"))
        assert all(line == line.rstrip() for line in told_.split("\n"))


@pytest.mark.parametrize(
    ("russian_words", "english_words"),
    [
        ("/aboard 1 декабря 2025", "/aboard 2025-12-01"),
        ("/aboard 1 декабря 2025 14:30 Москва", "/aboard 2025-12-01 14:30 Moscow"),
        ("/aboard вчера", "/aboard yesterday"),
        ("/aboard в июле 2009", "/aboard 2009-07"),
        ("/aboard 2 недели назад", "/aboard 2 weeks ago"),
        ("/aboard сейчас", "/aboard now"),
        ("/aboard who: НАСА", "/aboard who: NASA"),
        ("/aboard 2025 русские", "/aboard 2025 who: Russian"),
        ("/aboard who: Япония", "/aboard who: Japan"),
        ("/person Кононенко 1 июня 2024", "/person Kononenko 2024-06-01"),
        ("/guarantee 1 января 2022 1 января 2026", "/guarantee 2022-01-01 2026-01-01"),
        ("/records longest-stay женщины", "/records longest-stay women"),
        ("/records who: Рубио и Роскосмос", "/records who: Rubio, Roscosmos"),
    ],
)
def test_values_may_be_typed_in_russian(ask, russian_words, english_words):
    asked, meant = ask(russian_words, locale="ru"), ask(english_words, locale="ru")
    assert asked.ask.command == meant.ask.command
    assert asked.text == meant.text


@pytest.mark.parametrize("typed", ["1 декабря 2025", "вчера", "в июле 2009"])
def test_a_russian_date_is_offered_as_it_was_typed(scene, typed):
    assert READERS["when"].offer(scene, typed)[0] == (typed, typed)


def test_a_people_typed_in_russian_is_offered(scene):
    assert READERS["who"].offer(scene, "русские") == [(Message("Russia"), "Russia")]


# ------------------------------------------------------------------ messages


def test_the_text_of_a_message_is_its_english_words():
    moment = datetime(2000, 11, 2, tzinfo=UTC)
    for message, words in (
        (Message("{one} other", "{count} others", count=2, one="1"), "2 others"),
        (Message("{words} is {names}.", words="x", names=OneOf("abc")), "x is a, b or c."),
        (Message("no {braces} without values"), "no {braces} without values"),
        (Message("{day}", day=Day(moment)), "2 November 2000"),
        (Message("{month}", month=Month(moment)), "November 2000"),
        (Message("{number}", number=1234), "1,234"),
    ):
        assert str(message) == words


def test_what_someone_typed_is_no_pattern(shipped):
    teller = Teller(Speech("ru"), shipped)
    typed = Message("{words} was read as {name}.", words="{name:gen} %s {0}", name="x")
    assert teller.tell(typed) == "{name:gen} %s {0} прочитано как x."


def test_names_in_a_text_are_said_as_the_language_writes_them(shipped):
    text = Message(
        "{words} could be {names}:",
        words="x",
        names=OneOf(
            [
                Name("Suni Williams", Of.PERSON, "sunita-williams"),
                Name("Suni", Of.GIVEN, "sunita-williams"),
                Name("Soyuz MS-29", Of.MISSION, "soyuz-ms-29"),
            ]
        ),
    )
    said = Teller(Speech("ru"), shipped).tell(text)
    assert said == "x — это может быть Суни Уильямс, Суни или «Союз МС-29»:"


def test_an_error_keeps_its_english_text(ask):
    with pytest.raises(AskError) as refused:
        ask("/person Nobody Known", locale="ru")
    assert str(refused.value) == (
        "I know no crew member called 'Nobody Known'. Try a family name, such as Kononenko."
    )
