"""A question asked again by a command reads as the same, whoever asks it and whenever."""

from dataclasses import replace
from datetime import date, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_app.buttons import ASKING, view
from bot.errors import AskError
from bot.questions import values
from bot.questions.registry import questions
from bot.reading.groups import find_group
from bot.reading.names import find_person
from bot.reading.readers import READERS
from bot.reading.ships import find_mission
from bot.reading.when import When
from bot.saying.card import Press
from bot.understanding.understanding import understand

DATES = (
    "yesterday", "today", "now", "3 weeks ago", "last month", "this year", "01/02/2025",
    "1.2.2025", "1 December 2025", "2025-12", "2009", "<t:1764599415:f>", "2025-12-09 01:30:15",
    "2025-12-09 Moscow", "2025-12 Houston", "2025 MSK", "2024-03-31 Berlin", "2025-12-09 UTC+5:30",
    "2025-12-09 -09:30", "2025-12-09 EST", "2025-12-09 01:30 Tokyo", "yesterday Tokyo",
)  # fmt: skip
WORDS = {
    "when": DATES,
    "person": ("Kononenko", "sunni wiliams", "Anil Menon"),
    "mission": ("ms29", "Crew 11", "союз мс-28"),
    "who": ("Russians", "NASA", "JP", "esa"),
    "among": ("Rubio", "Rubio and suni williams", "NASA, Wakata", "women", "Japan"),
}


def samples(reader):
    """Words for a reader: what it offers to choose from, its example, and what people type."""
    known = next(name for name, one in READERS.items() if one is reader)
    return (*WORDS.get(known, ()), *(value for _, value in reader.choices), reader.example)


def commands():
    for question in questions():
        needed = {p.name: p.reader.example for p in question.parameters if p.required}
        yield f"/{question.name}", needed
        for parameter in question.parameters:
            for words in samples(parameter.reader):
                yield f"/{question.name}", {**needed, parameter.name: words}


COMMANDS = [
    " ".join([name, *(f"{parameter}: {words}" for parameter, words in given.items())])
    for name, given in commands()
]


def meant(value):
    """What a value stands for, whatever its zone is called."""
    if isinstance(value, When):
        return value.start.replace(microsecond=0), value.end, value.size
    return value


def arguments(ask):
    return {name: meant(value) for name, value in ask.arguments.items()}


@pytest.fixture(scope="module")
def elsewhere(scene):
    """Another asker: an American, eight days later."""
    return replace(scene, now=scene.now + timedelta(days=8, hours=7), month_first=True)


@pytest.mark.parametrize("text", COMMANDS)
def test_a_command_reads_the_same_for_everyone(scene, elsewhere, text):
    asked = understand(text, scene)
    again = understand(asked.command, elsewhere)
    assert again.question is asked.question
    assert arguments(again) == arguments(asked)
    assert again.taken == ()
    assert again.command == asked.command


ZONES = st.one_of(
    st.sampled_from(["Europe/Moscow", "America/Chicago", "Asia/Kolkata", "America/St_Johns"]).map(
        ZoneInfo
    ),
    st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters))),
)


@given(
    zone=ZONES,
    day=st.dates(
        min_value=date(1998, 11, 1),
        max_value=date(2030, 12, 31),
    ),
    form=st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y", "%Y-%m-%d 14:30", "%d/%m/%Y"]),
    month_first=st.booleans(),
)
def test_a_date_of_any_zone_reads_the_same_for_everyone(
    scene, elsewhere, zone, day, form, month_first
):
    there = replace(scene, zone=zone, zone_name="there", month_first=month_first)
    try:
        asked = understand(f"/aboard when: {day.strftime(form)}", there)
    except AskError:
        return
    assert arguments(understand(asked.command, elsewhere)) == arguments(asked)


def test_every_person_mission_and_group_is_found_by_its_id(shipped):
    for person in shipped.people:
        assert find_person(shipped, person.id).id == person.id
    for mission in shipped.missions:
        assert find_mission(shipped, mission.id).id == mission.id
    for country in shipped.countries:
        assert find_group(shipped, country.code)[0].nationality == country.code
    for agency in shipped.agencies:
        group, exact = find_group(shipped, agency.id)
        assert exact
        assert find_group(shipped, group.agency or group.nationality)[0] == group


def test_the_choices_after_an_unclear_name_keep_the_date(scene):
    with pytest.raises(AskError) as refused:
        understand("/person name: Williams when: 01/02/2025", replace(scene, month_first=True))
    commands = {str(label): command for label, command in refused.value.again()}
    assert commands["Suni Williams"] == "/person name: sunita-williams when: 2025-01-02"


def test_the_choices_after_an_unclear_name_keep_what_cannot_be_read(scene):
    with pytest.raises(AskError) as refused:
        understand("/together person: Williams with: Nobody Known", scene)
    commands = {str(label): command for label, command in refused.value.again()}
    assert commands["Suni Williams"] == "/together person: sunita-williams with: Nobody Known"


# ------------------------------------------------------------------------- sources

SETTLED = (
    "/aboard", "/aboard who: NASA", "/seats", "/agreement", "/expedition",
    "/next", "/next-soyuz", "/next-dragon", "/next program: soyuz event: landing",
    "/mission MS-29", "/person Kononenko", "/what-if soyuz", "/aboard yesterday",
    "/records", "/records longest-stay", "/records last-aboard NASA",
)  # fmt: skip


def sources(replied):
    return next(b.command for b in replied.card().buttons if b.press is Press.SOURCES)


@pytest.mark.parametrize("text", SETTLED)
def test_the_sources_are_those_of_the_moment_of_the_answer(ask, now, text):
    answered = ask(text)
    later = ask(sources(answered), now=now + timedelta(days=150), locale="en-US")
    assert values.facts(later.answer, later.manifest) == values.facts(
        answered.answer, answered.manifest
    )
    assert later.citations == answered.citations


def test_a_question_of_a_moment_keeps_it(ask):
    assert sources(ask("/aboard 2025-12-01 who: Russians")) == "/aboard when: 2025-12-01 who: RU"


def test_an_expedition_by_its_number_is_of_no_moment(ask):
    assert sources(ask("/expedition 73")) == "/expedition number: 73"


def test_knowledge_is_not_cut_off_for_a_clock_that_stands_before_the_facts(ask, now):
    assert sources(ask("/next-soyuz", now=now - timedelta(days=300))) == "/next-soyuz"


@pytest.mark.parametrize(
    "text",
    [
        "/together Nicole Aunapu Mann with Andreas Mogensen",
        "/what-if program: starliner from: 2026-12-01 until: 2027-06-30 leaves: planned",
        "/next program: starliner event: undocking as-of: 2026-11-21T05:00Z",
        "/guarantee from: 2020-11-16 until: 2026-10-08 count-by: nationality",
    ],
)
def test_a_long_question_fits_into_its_button(ask, text):
    buttons = [button for button in ask(text).card().buttons if button.press is Press.SOURCES]
    ((item,),) = view(buttons).rows
    assert ASKING.fullmatch(item["custom_id"])
    assert len(item["custom_id"]) <= 100
