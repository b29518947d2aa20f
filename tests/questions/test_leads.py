"""What was asked in plain words comes first: a yes or no, a date, a number, the names."""

import json
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import AskError
from bot.replies.reply import Asker, reply
from bot.station.domain import Standing

HERE = Path(__file__).parents[1] / "understanding"
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
LISTS = ("questions.jsonl", "questions-held-out.jsonl", "questions-fresh.jsonl")
# For a yes or no that says the same as a fact for machines.
VERDICT = re.compile(r"^(Yes|No)(?=[.:])", re.MULTILINE)

FIRST = [
    # One mission.
    ("Who flew on Crew-3?", "Crew: Raja Chari, Tom Marshburn", "Экипаж: Раджа Чари"),
    ("who came down in Soyuz MS-25", "Crew: Oleg Kononenko", "Экипаж: Олег Кононенко"),
    ("when did Crew-3 dock?", "Docking: 11 November 2021, 23:32 UTC.", "Стыковка: 11 ноября"),
    ("where did Crew-8 splash down?", "Landing: Gulf of Mexico.", "Посадка: Мексиканский залив."),
    ("where will Crew-13 land?", "Landing: Pacific Ocean off California, planned.", "Посадка: "),
    ("when does Crew-13 come home", "Landing: no earlier", "Посадка: не ранее марта"),
    ("how long between the MS-29 launch and its docking?", "From launch to docking: 3 hours", "От"),
    ("has Crew-12 landed?", "Yes: 8 October 2026", "Да: 8 октября 2026"),
    ("is crew-13 docked now?", "Yes: since 1 October 2026.", "Да: с 1 октября 2026 года."),
    (
        "why was Crew-11's launch put off?",
        "31 July 2025: launch moved from 31 July 2025 to 1 August 2025: clouds",
        "31 июля 2025 года: старт переносится с 31 июля 2025 года на 1 августа 2025 года: облака",
    ),
    (
        "who was replaced on MS-28?",
        "7 February 2025: Oleg Platonov (third addendum",
        "7 февраля 2025 года: замена в экипаже: Крис Уильямс; раньше — Олег Платонов",
    ),
    ("who was replaced on Crew-3?", "Nobody, as far as recorded.", "По имеющимся данным — никого."),
    (
        "when was Crew-13 first planned?",
        "First recorded on 25 February 2026: planned for the second half of 2026.",
        "Впервые объявлено 25 февраля 2026 года: планируется на вторую половину 2026 года.",
    ),
    (
        "why was the launch of MS-27 postponed?",
        "No reason is recorded. 28 January 2025: launch moved from March 2025 to April 2025.",
        "Причина в данных не названа. 28 января 2025 года: старт переносится с марта 2025 года",
    ),
    ("why was the launch of Crew-14 postponed?", "No move of the launch is recorded.", "В данных"),
    # One person.
    ("was Suni Williams on the ISS on 25 December 2024?", "Yes: on Starliner", "Да: Starliner"),
    ("was Dennis Tito on the ISS on 25 December 2024?", "No.", "Нет."),
    ("is jonny kim still up there?", "No.", "Нет."),
    ("has Luca Parmitano ever commanded the station?", "Yes: Expedition 61.", "Да: экспедиция"),
    ("did Kikina and Rubio meet on the station?", "Yes.", "Да."),
    ("did kim and rubio overlap up there?", "No.", "Нет."),
    # Who is aboard.
    ("are there any canadians aboard?", "Yes: Josh Kutryk.", "Да: Джош Кутрик."),
    ("is anybody from germany on the iss?", "No: nobody.", "Нет: никого."),
    # The guarantee and what if.
    ("has the iss ever been empty?", "No: never since 2 November 2000.", "Нет: ни разу с 2 ноября"),
    ("is there always an american aboard?", "Yes: at every moment from", "Да: всё время"),
    ("has the one-American-one-Russian rule ever been broken?", "No: never since", "Нет: ни разу"),
    ("who would be left up there if dragon is grounded", "From 1 April 2027: ", "С 1 апреля 2027"),
    # The agreement and its seats.
    ("when was the agreement signed?", "Signed on 14 July 2022, runs to 2027.", "Подписано 14"),
    ("why do they swap seats?", "So that at least one American", "Чтобы хотя бы один"),
    ("which russians flew on dragon", "Anna Kikina, Andrey", "Анна Кикина, Андрей"),
    ("in an emergency, in which ship would Kikina leave", "Anna Kikina: Soyuz MS-29.", "Анна"),
    # Numbers.
    ("how many shuttle flights to the iss in 2007", "3 launches: STS-117", "3 старта: STS-117"),
    ("how many germans have been on the iss", "4 people: ", "4 человека: "),
    ("MS-30 is ten weeks late. For how long is there just one Russian?",
     "Sergey Teteryatnikov, then Arutyun Kiviryan, 60 days (from 1 April 2027 to June 2027).",
     "Сергей Тетерятников, затем Арутюн Кивирян — 60 суток (с 1 апреля 2027 года по июнь"),
    ("MS-30 slips to July. Until when is there more than one Russian?", "Until 1 April",
     "До 1 апреля"),
    ("Neither Soyuz nor Dragon flies after New Year. When is the station empty?",
     "From 1 April 2027.", "С 1 апреля 2027 года."),
    ("How many days would there be no American if nobody had swapped seats since autumn 2022?",
     "31 days (from 14 January to 14 February 2026).", "31 сутки (с 14 января"),
    ("does it matter if Starliner is scrapped?", "No: the same people", "Нет: на борту те же"),
    ("would it matter if Crew-14 was cancelled?", "Yes: from March 2027 without", "Да: с марта"),
    ("If Russia quits the ISS on 1 May 2027, who is left?",
     "From 1 May 2027: Deniz Burnham, Chris Birch, Kayla Barron and Makoto Suwa.", "С 1 мая 2027"),
    ("Kikina stays until June. How many are aboard then?", "8 people from 1 April 2027:", "С 1"),
    ("if MS-29 springs a leak, how many have no seat home?", "3 people: Anil Menon", "3 человека"),
    ("who is the head of roscosmos", "Roscosmos head: Dmitry", "Глава Роскосмоса: Дмитрий"),
    ("until when will Russia operate the ISS", "Russia: 2028.", "Россия: 2028 год."),
]  # fmt: skip


def below_title(text, shipped, locale):
    """The first line of the description of an answer."""
    made = reply(text, shipped, Asker(NOW, locale=locale)).card()
    return made.description.split("\n")[0].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("question", "english", "russian"), FIRST)
def test_what_was_asked_comes_first(question, english, russian, shipped):
    assert below_title(question, shipped, "en").startswith(english)
    assert below_title(question, shipped, "ru").startswith(russian)


@pytest.mark.parametrize(
    ("question", "english", "russian"),
    [
        ("when does Jessica Watkins come home", "Jessica Watkins, landing: no earlier than March",
         "Джессика Уоткинс, посадка: не ранее"),
        ("which ship brought chub home", "Nikolai Chub, flight: Soyuz MS-24, home on Soyuz MS-25,",
         "Николай Чуб, полёт: «Союз МС-24»"),
        ("how long was Kononenko aboard in 2019?", "Oleg Kononenko: 175 days aboard the ISS in",
         "Олег Кононенко: 175 суток"),
        ("wie viele Tage war Kononenko 2019 auf der ISS?", "Oleg Kononenko: 175 days aboard",
         "Олег Кононенко: 175"),
        ("how many times has Yurchikhin been to the ISS", "Fyodor Yurchikhin: 5 spaceflights, all",
         "Фёдор Юрчихин: 5 космических полётов, все на МКС"),
        ("how often has padalka flown", "Gennady Padalka: 5 spaceflights, 4 of them to the ISS",
         "Геннадий Падалка: 5 космических полётов"),
        ("how many days has Anna Kikina been up", "Anna Kikina, Soyuz MS-29: ",
         "Анна Кикина, «Союз МС-29»: "),
    ],
)  # fmt: skip
def test_of_a_person_the_title_tells_what_was_asked(question, english, russian, shipped):
    for locale, words in (("en", english), ("ru", russian)):
        replied = reply(question, shipped, Asker(NOW, locale=locale))
        assert replied.card().title.replace("\N{NO-BREAK SPACE}", " ").startswith(words)
        assert replied.quote.startswith(words)


@pytest.mark.parametrize(
    "command",
    ["/mission Crew-3", "/person Jonny Kim", "/aboard who: Canada", "/guarantee", "/agreement"],
)
def test_a_command_is_answered_without_a_lead(command, shipped):
    replied = reply(command, shipped, Asker(NOW))
    assert replied.ask.focus is None
    assert "\n" not in replied.card().description


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("kononenko?", id="a name"),
        pytest.param("has tim peake been to space more than once?", id="more than once"),
        pytest.param("next soyuz?", id="what comes next"),
        pytest.param("ms28 crew?", id="a crew"),
        pytest.param("is there a crew dragon launch planned in 2028?", id="another year"),
        pytest.param("were Butch and Suni stranded?", id="not what is asked"),
        pytest.param("is it Soyuz or Dragon that brought Rubio home?", id="one of two"),
    ],
)
def test_what_is_not_known_to_be_asked_is_not_affirmed(question, shipped):
    with suppress(AskError):
        assert not below_title(question, shipped, "en").startswith("Yes")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        # Of now, not of whenever.
        ("is Sergey Prokopyev commander now?", "No."),
        ("Командует ли сейчас МКС Прокопьев?", "No."),
        ("is Jessica Watkins the commander?", ""),
        ("will Prokopyev be the commander?", ""),
        ("Командовал ли Прокопьев МКС?", "Yes: Expeditions 68 and 69."),
        ("Pesquet a-t-il commandé la station ?", "Yes: Expeditions 65 and 66."),
        ("is Watkins the commander of Expedition 75?", ""),
        ("Ist Watkins Kommandantin der Expedition 75?", ""),
        ("did Meir command Expedition 75?", "Yes."),
        ("has Prokopyev ever commanded the ISS?", "Yes: Expeditions 68 and 69."),
        # Of what is to come, not of what was.
        ("will Suni Williams return to the ISS?", ""),
        ("Wird Suni Williams zur ISS zurückkehren?", ""),
        # All of a time.
        ("was Rubio aboard all of 2023?", "No."),
        ("was Rubio aboard throughout January 2023?", "Yes: on Soyuz MS-22."),
        ("war Rubio das ganze Jahr 2023 auf der ISS?", "No."),
        ("Был ли Рубио на МКС весь 2023 год?", "No."),
        # The time of the event itself.
        ("did Crew-13 launch in November 2026?", "No: 1 October 2026, 15:10 UTC."),
        ("Startete Crew-13 im November 2026?", "No: 1 October 2026, 15:10 UTC."),
        ("has Crew-12 landed in October 2026?", "Yes: 8 October 2026, 15:34 UTC."),
        ("will MS-29 land in 2027?", "Yes: planned for 1 April 2027."),
        ("will the agreement end in 2025?", ""),
        ("Wird das Abkommen 2025 enden?", "No: to 2027."),
        ("has the agreement expired?", ""),
        ("Истекло ли соглашение?", ""),
        # Up or down.
        ("was Suni Williams on Crew-9?", "Yes."),
        ("Была ли Суни Уильямс на Crew-9?", "Yes."),
        ("did Suni Williams launch on Crew-9?", "No: Nick Hague and Aleksandr Gorbunov."),
        ("does Anil Menon land before April 2027?", ""),
        # So often, no more and no less.
        ("has Peggy Whitson flown twice?", ""),
        ("Ist Peggy Whitson zweimal geflogen?", ""),
        # In all flights, which the line below tells.
        ("how many days has Anna Kikina been in space?", ""),
        # Whether a crew is as it was named at first.
        ("did the crew of Crew-9 change before launch?", ""),
    ],
)
def test_yes_or_no_is_said_of_exactly_what_was_asked(question, lead, shipped):
    line = below_title(question, shipped, "en")
    if lead:
        assert line.startswith(lead)
    else:
        assert not re.match(r"(Yes|No)[.:]", line)


def test_someone_who_was_there_for_a_part_of_a_span_was_there_at_some_time(shipped):
    card = reply("was Don Pettit aboard before 2003?", shipped, Asker(NOW)).card()
    assert "aboard the ISS at some time from" in card.title


def listed():
    for name in LISTS:
        for line in (HERE / name).read_text("utf-8").splitlines():
            row = json.loads(line)
            if "after" not in row:
                yield row["question"]


@pytest.fixture(scope="module")
def answered(shipped):
    """Every question of the lists that asks whether something is so, with its answer."""
    found = []
    for question in listed():
        with suppress(AskError):
            replied = reply(question, shipped, Asker(NOW))
            if replied.ask.focus and replied.ask.focus.whether:
                found.append((question, replied))
    return found


def test_whether_someone_is_aboard_or_two_met_is_always_told_by_yes_or_no(answered):
    asked = [
        (question, replied)
        for question, replied in answered
        if (
            replied.ask.question.name == "together"
            or (replied.ask.question.name == "aboard" and replied.ask.focus.groups)
        )
        and not replied.ask.focus.asks("or", "compare", "never")
    ]
    assert len(asked) > 5
    for question, replied in asked:
        assert VERDICT.search(replied.text), question


def test_no_verdict_contradicts_the_facts(answered):
    checked = 0
    for question, replied in answered:
        verdict = VERDICT.search(replied.text)
        if verdict is None:
            continue
        focus, facts = replied.ask.focus, replied.machine()["facts"]
        said = verdict[1] == "Yes"
        match replied.ask.question.name:
            case "aboard" if not focus.numbers and not focus.asks("without", "never", "empty"):
                assert said == bool(facts["people"]), question
            case "together":
                assert said == bool(facts["overlaps"]), question
            case "person" if replied.ask.arguments.get("when") and not focus.asks("commander"):
                assert said == (facts["aboard"] is not None), question
            case "guarantee" if replied.answer.standing is Standing.ACTUAL:
                asked_of_a_gap = focus.asks("without", "empty", "never", "suspend")
                assert said == (facts["holds"] != asked_of_a_gap), question
            case "agreement" if not focus.asks("cost"):
                assert said == (facts["in_force"] is not None), question
            case _:
                continue
        checked += 1
    assert checked > 15
