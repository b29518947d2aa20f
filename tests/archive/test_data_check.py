"""What is wrong in a data folder is told by file and line, all of it at once."""

import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.archive.checks import problems_of
from bot.archive.order import disorder
from bot.archive.plain import MAX_FILE_BYTES
from bot.archive.storage import build, read
from bot.archive.tables import MOST_PROBLEMS, TABLES, BadData, fingerprint, read_records
from bot.console import cli

SHIPPED = Path(__file__).parents[2] / "data"

# Alfa brings Cyd and Ana and Bravo brings Ben before they leave. Charlie is planned. Delta,
# with Dan, is in nobody's way: any time in 2020 will do for it.
WORLD = {
    "sources": """\
log,The station's log,2020-12-31,2020-12-31,,,https://log.example/2020,,The station,2020-12-31
old-log,An older log,2020-06-30,2020-06-30,,,,,The station,2020-06
""",
    "countries": """\
RU,Russia,Russia,Russian,Russian,log
US,United States,USA,American,American,log
""",
    "agencies": """\
NASA,National Aeronautics and Space Administration,US,,log
Roscosmos,Roscosmos,RU,,log
""",
    "programs": """\
dragon,Crew Dragon,SpaceX,NASA,,log
soyuz,Soyuz,Roscosmos,Roscosmos,,log
""",
    "people": """\
ana,Ana Alba,,,NASA,US,F,,log
ben,Ben Bell,,,NASA,US,M,,log
cyd,Cyd Cole,,,Roscosmos,RU,M,,log
dan,Dan Dorn,,,Roscosmos,RU,M,,log
""",
    "missions": """\
alfa,Alfa,,soyuz,Roscosmos,,yes,yes,,,,log,
bravo,Bravo,,dragon,SpaceX,,yes,yes,,,,log,
charlie,Charlie,,dragon,SpaceX,,yes,yes,,,,log,
delta,Delta,,soyuz,Roscosmos,,yes,yes,,,,log,
""",
    "events": """\
alfa,launch,2019-12-31,planned,2019-07,log,,
alfa,launch,2020-01-01,planned,2019-08,log,,
alfa,launch,2020-01-01T00:00Z,actual,,log,,
alfa,docking,2020-01-02T00:00Z,actual,,log,,
alfa,undocking,2020-04-01T06:00Z,actual,,log,,
alfa,landing,2020-04-01T09:00Z,actual,,log,,
bravo,launch,2020-03-01T00:00Z,actual,,log,,
bravo,docking,2020-03-02T00:00Z,actual,,log,,
bravo,undocking,2020-06-01T06:00Z,actual,,log,,
bravo,landing,2020-06-01T09:00Z,actual,,log,,
charlie,launch,2021-03,planned,,log,,
charlie,docking,2021-03,planned,,log,,
delta,docking,2020-07-01T00:00Z,actual,,log,,
delta,undocking,2020-07-10T00:00Z,actual,,log,,
""",
    "seats": """\
alfa,cyd,up,commander,Roscosmos,,log
alfa,ana,up,flight engineer,NASA,yes,log
alfa,cyd,down,commander,Roscosmos,,log
alfa,ana,down,flight engineer,NASA,yes,log
bravo,ben,up,commander,NASA,,log
bravo,ben,down,commander,NASA,,log
charlie,ana,up,commander,NASA,,log
delta,dan,up,commander,Roscosmos,,log
delta,dan,down,commander,Roscosmos,,log
""",
    "expeditions": """\
1,2020-01-02T00:00Z,2020-04-01T06:00Z,docking alfa,log,
2,2020-04-01T06:00Z,2020-06-01T06:00Z,undocking alfa,log,
""",
    "expedition_crew": """\
1,cyd
1,ana
1,ben
2,ben
""",
    "commands": """\
1,cyd,2020-01-02T00:00Z,,yes,log,
2,ben,2020-04-01T06:00Z,2020-03-31,yes,log,
""",
    "other_flights": """\
cyd,Mir-1,flight engineer,Mir-1,Mir-1,Mir,1995-01-01T00:00Z,1995-06-01T00:00Z,log,
cyd,Mir-2,commander,Mir-2,Mir-2,Mir,1997-01-01T00:00Z,1997-06-01T00:00Z,log,
""",
    "agreements": """\
station,iss_operation,Operation,NASA|Roscosmos,,,2030,Keep it running,log,,yes,
swap,crew_swap,Swap,NASA|Roscosmos,2019-07-14,2019-07-15,2022,Exchange seats,log,,yes,
""",
    "agreement_seats": """\
swap,alfa,ana,stated,
""",
    "capacities": """\
dragon,,4,2020-01-01,,yes,log,
soyuz,,3,2000-01-01,,yes,log,
""",
    "refuge_seats": """\
ana,bravo,2020-03-10,2020-03-20,estimated,,Her couch was moved,yes,log,
cyd,bravo,2020-03-10,2020-03-20,,latest,His couch was moved,yes,log,
""",
    "office_holders": """\
NASA Administrator,Eve Ernst,2018-01-01,2021-01-20,,yes,log,,
""",
    "mission_ids": """\
alfa,2020-001A,Q1,Alfa,,,log
bravo,,Q2,Bravo,,,log
""",
    "person_ids": """\
ana,Q11,Ana,1,AS-00001,1980-01-01,,2021,log,
ben,Q12,Ben,2,AS-00002,1981,,,log,
""",
    "statements": """\
future,station,2020-05,It goes on,The station will go on for years,log,
""",
}

HEADERS = {table.name: ",".join(table.columns) for table in TABLES}
SMALL = {name: f"{header}\n{WORLD.get(name, '')}" for name, header in HEADERS.items()}
LARGE = {table.name: (SHIPPED / table.file).read_text("utf-8") for table in TABLES}


def write(folder, slips=()):
    """A data folder of the small world, with some texts in it replaced."""
    texts = dict(SMALL)
    for table, old, new in slips:
        assert texts[table].count(old) == 1, f"{old!r} should stand once in {table}"
        texts[table] = texts[table].replace(old, new)
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, "utf-8", newline="")
    return folder


def problems(folder):
    return [str(problem) for problem in problems_of(read_records(folder))]


def test_the_shipped_data_has_no_problems():
    assert problems(SHIPPED) == []


def test_the_small_world_has_no_problems(tmp_path):
    assert problems(write(tmp_path)) == []


def slip(table, old, new, *told, id):  # noqa: A002
    return pytest.param(table, old, new, told, id=id)


UNKNOWN_IDS = [
    slip(
        *("events", "delta,docking", "deltA,docking"),
        "events.csv:14: mission 'deltA' is not in missions.csv; did you mean 'delta'?",
        id="mission of an event",
    ),
    slip(
        *("seats", "alfa,ana,down", "alfa-99,ana,down"),
        "seats.csv:5: mission 'alfa-99' is not in missions.csv; did you mean 'alfa'?",
        id="mission of a seat",
    ),
    slip(
        *("seats", "alfa,ana,down", "alfa,anna,down"),
        "seats.csv:5: person 'anna' is not in people.csv; did you mean 'ana'?",
        id="person of a seat",
    ),
    slip(
        *("seats", "cyd,up,commander,Roscosmos", "cyd,up,commander,RSA"),
        "seats.csv:2: agency 'RSA' is not in agencies.csv",
        id="agency of a seat",
    ),
    slip(
        *("people", "NASA,US,F", "ESA,US,F"),
        "people.csv:2: agency 'ESA' is not in agencies.csv",
        id="agency of a person",
    ),
    slip(
        *("people", "NASA,US,F", "NASA,FR,F"),
        "people.csv:2: nationality 'FR' is not in countries.csv",
        id="nationality of a person",
    ),
    slip(
        *("agencies", "Roscosmos,Roscosmos,RU", "Roscosmos,Roscosmos,SU"),
        "agencies.csv:3: country 'SU' is not in countries.csv",
        id="country of an agency",
    ),
    slip(
        *("programs", "SpaceX,NASA", "SpaceX,ESA"),
        "programs.csv:2: side 'ESA' is not in agencies.csv",
        id="side of a program",
    ),
    slip(
        *("missions", "Bravo,,dragon", "Bravo,,crew_dragon"),
        "missions.csv:3: program 'crew_dragon' is not in programs.csv; did you mean 'dragon'?",
        id="program of a mission",
    ),
    slip(
        *("capacities", "dragon,,4", "starliner,,4"),
        "capacities.csv:2: program 'starliner' is not in programs.csv",
        id="program of a capacity",
    ),
    slip(
        *("capacities", "dragon,,4", "dragon,echo,4"),
        "capacities.csv:2: mission 'echo' is not in missions.csv",
        id="mission of a capacity",
    ),
    slip(
        *("agreement_seats", "swap,alfa", "swap-2,alfa"),
        "agreement_seats.csv:2: agreement 'swap-2' is not in agreements.csv; did you mean 'swap'?",
        id="agreement of a seat",
    ),
    slip(
        *("agreement_seats", "alfa,ana", "echo,eve"),
        "agreement_seats.csv:2: mission 'echo' is not in missions.csv",
        "agreement_seats.csv:2: person 'eve' is not in people.csv",
        id="mission and person under an agreement",
    ),
    slip(
        *("expedition_crew", "2,ben", "3,ben"),
        "expedition_crew.csv:5: expedition 3 is not in expeditions.csv",
        id="expedition of a member",
    ),
    slip(
        *("expedition_crew", "2,ben", "2,eve"),
        "expedition_crew.csv:5: person 'eve' is not in people.csv",
        id="member of an expedition",
    ),
    slip(
        *("commands", "2,ben", "3,eve"),
        "commands.csv:3: expedition 3 is not in expeditions.csv",
        "commands.csv:3: person 'eve' is not in people.csv",
        id="command",
    ),
    slip(
        *("other_flights", "cyd,Mir-2", "eve,Mir-2"),
        "other_flights.csv:3: person 'eve' is not in people.csv",
        id="person of another flight",
    ),
    slip(
        *("refuge_seats", "ana,bravo", "eve,echo"),
        "refuge_seats.csv:2: mission 'echo' is not in missions.csv",
        "refuge_seats.csv:2: person 'eve' is not in people.csv",
        id="refuge",
    ),
    slip(
        *("people", "NASA,US,F,,log", "NASA,US,F,,logg"),
        "people.csv:2: source 'logg' is not in sources.csv; did you mean 'log'?",
        id="source",
    ),
    slip(
        *("people", "NASA,US,F,,log", "NASA,US,F,,log; TASS"),
        "people.csv:2: source 'TASS' is not in sources.csv",
        id="second source, in capitals",
    ),
]

CELLS = [
    slip(
        *("seats", "alfa,ana,down", "alfa,ana,sideways"),
        "seats.csv:5: leg: 'sideways' is none of up, down",
        id="leg",
    ),
    slip(
        *("events", "delta,docking,2020-07-01T00:00Z,actual", "delta,berthing,2020-07-01,actual"),
        "events.csv:14: event: 'berthing' is none of launch, docking, relocation, undocking,"
        " landing",
        id="event",
    ),
    slip(
        *(
            "events",
            "2021-03,planned,,log,,\ncharlie,docking",
            "2021-03,maybe,,log,,\ncharlie,docking",
        ),
        "events.csv:12: standing: 'maybe' is none of actual, planned, no-earlier-than",
        id="standing",
    ),
    slip(
        *("missions", "Bravo,,dragon,SpaceX,,yes,yes", "Bravo,,dragon,SpaceX,,Yes,1"),
        "missions.csv:3: crewed_down: '1' is none of yes, no",
        "missions.csv:3: crewed_up: 'Yes' is none of yes, no",
        id="yes or no",
    ),
    slip(
        *("people", "NASA,US,F", "NASA,US,X"),
        "people.csv:2: gender: 'X' is none of F, M",
        id="gender",
    ),
    slip(
        *("seats", "cyd,up,commander", "cyd,up,captain"),
        "seats.csv:2: role: 'captain' is none of commander, pilot, flight engineer,"
        " mission specialist, spaceflight participant",
        id="role",
    ),
    slip(
        *("agreements", "crew_swap", "swap_of_crews"),
        "agreements.csv:3: kind: 'swap_of_crews' is none of crew_swap, iss_operation,"
        " schedule, context",
        id="kind of agreement",
    ),
    slip(
        *("agreement_seats", "stated", "guessed"),
        "agreement_seats.csv:2: basis: 'guessed' is none of stated, likely",
        id="basis",
    ),
    slip(
        *("refuge_seats", "estimated", "guessed"),
        "refuge_seats.csv:2: since_is: 'guessed' is none of estimated, latest",
        id="how a time is known",
    ),
    slip(
        *("commands", "2020-03-31,yes", "2020-03-31,no"),
        "commands.csv:3: checked: 'no' is none of yes, partly, memory",
        id="checked",
    ),
    slip(
        *("office_holders", "NASA Administrator", "ESA head"),
        "office_holders.csv:2: office: 'ESA head' is none of NASA Administrator, Roscosmos head",
        id="office",
    ),
    slip(
        *("countries", "RU,Russia", "RUS,Russia"),
        "agencies.csv:3: country 'RU' is not in countries.csv; did you mean 'RUS'?",
        "countries.csv:2: code: 'RUS' is not two letters",
        "people.csv:4: nationality 'RU' is not in countries.csv; did you mean 'RUS'?",
        "people.csv:5: nationality 'RU' is not in countries.csv; did you mean 'RUS'?",
        id="code of a country",
    ),
    slip(
        *("capacities", "dragon,,4", "dragon,,four"),
        "capacities.csv:2: seats: 'four' is not a whole number",
        id="number in words",
    ),
    slip(
        *("capacities", "dragon,,4", "dragon,,-4"),
        "capacities.csv:2: seats: '-4' is not a whole number",
        id="number below zero",
    ),
    slip(
        *("capacities", "dragon,,4", "dragon,,٤"),
        "capacities.csv:2: seats: '٤' is not a whole number",
        id="number in other digits",
    ),
    slip(
        *("capacities", "dragon,,4", "dragon,,99999999999999999999"),
        "capacities.csv:2: seats: '99999999999999999999' has more than 6 digits",
        id="number that no database holds",
    ),
    slip(
        *("people", "Ana Alba", " Ana Alba"),
        "people.csv:2: name: ' Ana Alba' has blanks around it",
        id="blanks around a cell",
    ),
    slip(*("people", "Ana Alba", ""), "people.csv:2: name: is blank", id="no name"),
    slip(
        *("missions", "Bravo,,dragon", "Bravo,,"),
        "missions.csv:3: program: is blank",
        id="mission without a program",
    ),
    slip(
        *("seats", "cyd,up,commander,Roscosmos", "cyd,up,,"),
        "seats.csv:2: agency: is blank",
        "seats.csv:2: role: is blank",
        id="seat without role and agency",
    ),
    slip(
        *("events", "delta,docking,2020-07-01T00:00Z", "delta,docking,"),
        "events.csv:14: something that happened needs a time",
        id="actual event without a time",
    ),
    slip(
        *("events", "2020-06-01T06:00Z,actual,,log,,", "2020-06-01T06:00Z,actual,,log,,Prichal"),
        "events.csv:10: of undocking no port is told",
        id="port of an undocking",
    ),
    slip(
        *("people", "NASA,US,F,,log", "NASA,US,F,,"), "people.csv:2: has no source", id="no source"
    ),
    slip(
        *(
            "sources",
            "log,The station's log,2020-12-31,2020-12-31,",
            "log,The station's log,,2020-06-31,",
        ),
        "sources.csv:2: newest: there is no '2020-06-31' in the calendar",
        id="newest of a source",
    ),
]

DUPLICATES = [
    slip(
        *("people", "dan,Dan Dorn", "dan,Ben  BELL"),
        "people.csv:5: dan has the name of ben: one of them is enough",
        id="one name under two ids",
    ),
    slip(
        *("sources", "2020-12-31,2020-12-31", "2020-12-31,2021-12-31"),
        "sources.csv:2: newest 2021-12-31 is after read 2020-12-31",
        id="newest after the day it was read",
    ),
    slip(
        *("sources", "The station,2020-12-31", "The station,2021-12-31"),
        "sources.csv:2: date 2021-12-31 is after read 2020-12-31",
        id="published after the day it was read",
    ),
    *(
        slip(
            *("sources", "https://log.example/2020", url),
            f"sources.csv:2: url {url!r} is no address that begins with https",
            id=f"address {url}",
        )
        for url in (
            "http://log.example/2020",
            "log.example",
            "javascript:alert(1)",
            "https://a/)](b",
        )
    ),
    slip(
        *("mission_ids", "bravo,,Q2", "bravo,,Q1"),
        "mission_ids.csv:3: 'Q1' stands in line 2 already",
        id="id of two missions",
    ),
    slip(
        *("person_ids", "ben,Q12", "ben,12"),
        "person_ids.csv:3: '12' is not written like Q41831087",
        id="id that is none of its catalogue",
    ),
    slip(
        *("person_ids", "1980-01-01,,2021", "1980-01-01,,1979"),
        "person_ids.csv:2: died 1979 is before born 1980-01-01",
        id="death before the birth",
    ),
    slip(
        *("people", "dan,Dan Dorn", "cyd,Dan Dorn"),
        "people.csv:5: 'cyd' stands in line 4 already",
        "seats.csv:10: person 'dan' is not in people.csv",
        "seats.csv:9: person 'dan' is not in people.csv",
        id="person",
    ),
    slip(
        *("missions", "delta,Delta", "delta,Alfa"),
        "missions.csv:5: 'Alfa' stands in line 2 already",
        id="name of a mission",
    ),
    slip(
        *("seats", "alfa,ana,down", "alfa,cyd,down"),
        "seats.csv:5: 'alfa down cyd' stands in line 4 already",
        id="seat",
    ),
    slip(
        *("events", "alfa,landing,2020-04-01T09:00Z", "alfa,undocking,2020-04-01T06:00Z"),
        "events.csv:7: 'alfa undocking 2020-04-01T06:00Z actual' stands in line 6 already",
        id="event",
    ),
    slip(
        *("expeditions", "2,2020-04-01T06:00Z", "1,2020-04-01T06:00Z"),
        "commands.csv:3: expedition 2 is not in expeditions.csv",
        "expedition_crew.csv:5: expedition 2 is not in expeditions.csv",
        "expeditions.csv:3: '1' stands in line 2 already",
        id="expedition",
    ),
    slip(
        *("expedition_crew", "1,ana", "1,cyd"),
        "expedition_crew.csv:3: '1 cyd' stands in line 2 already",
        id="member",
    ),
    slip(
        *("commands", "2,ben,2020-04-01T06:00Z", "1,cyd,2020-01-02T00:00Z"),
        "commands.csv:3: '1 cyd 2020-01-02T00:00Z' stands in line 2 already",
        id="command",
    ),
    slip(
        *("capacities", "dragon,,4,2020-01-01", "soyuz,,4,2000-01-01"),
        "capacities.csv:3: 'soyuz  2000-01-01' stands in line 2 already",
        id="capacity",
    ),
    slip(
        *("sources", "old-log", "log"),
        "sources.csv:3: 'log' stands in line 2 already",
        id="source",
    ),
]


@pytest.mark.parametrize(("table", "old", "new", "told"), [*UNKNOWN_IDS, *CELLS, *DUPLICATES])
def test_a_row_that_cannot_be_right_is_told(tmp_path, table, old, new, told):
    assert sorted(problems(write(tmp_path, [(table, old, new)]))) == sorted(told)


MEANINGS = [
    slip(
        *("events", "bravo,undocking,2020-06-01T06:00Z", "bravo,undocking,2020-06-01T10:00Z"),
        "events.csv:11: landing 2020-06-01T09:00Z is before undocking 2020-06-01T10:00Z",
        id="landing before undocking",
    ),
    slip(
        *("events", "bravo,launch,2020-03-01T00:00Z", "bravo,launch,2020-03-02T00:00Z"),
        "events.csv:9: docking 2020-03-02T00:00Z is no later than launch 2020-03-02T00:00Z",
        id="docking at the minute of launch",
    ),
    slip(
        *("events", "charlie,docking,2021-03,planned", "charlie,docking,2020-12-30,actual"),
        "events.csv:13: docking 2020-12-30 is before launch 2021-03",
        "events.csv:13: docking is actual but the launch before it is planned",
        id="docked before a launch that is only planned",
    ),
    slip(
        *("events", "charlie,launch,2021-03,planned", "charlie,launch,2021-01-01T00:00Z,actual"),
        "events.csv:12: launch 2021-01-01T00:00Z is told as actual but lies after the newest"
        " moment of sources.csv, 2020-12-31T00:00Z",
        id="actual after the newest source",
    ),
    slip(
        *(
            "events",
            "delta,docking,2020-07-01T00:00Z,actual,,log,,",
            "alfa,relocation,2020-01-01T12:00Z,actual,,log,,Zvezda aft\n"
            "alfa,relocation,2020-04-02T12:00Z,actual,,log,,\n"
            "charlie,relocation,2020-04-01T12:00Z,actual,,log,,\n"
            "delta,docking,2020-07-01T00:00Z,actual,,log,,",
        ),
        "events.csv:14: relocation 2020-01-01T12:00Z is before docking 2020-01-02T00:00Z",
        "events.csv:15: relocation 2020-04-02T12:00Z is after undocking 2020-04-01T06:00Z",
        "events.csv:16: charlie changed ports but no docking of it is told",
        id="a change of ports while not docked",
    ),
    slip(
        *("sources", "2020-12-31,2020-12-31", "2020-12-31,"),
        "events.csv:14: docking 2020-07-01T00:00Z is told as actual but lies after the newest"
        " moment of sources.csv, 2020-06-30T00:00Z",
        "events.csv:15: undocking 2020-07-10T00:00Z is told as actual but lies after the newest"
        " moment of sources.csv, 2020-06-30T00:00Z",
        id="newest source not told",
    ),
    slip(
        *(
            "seats",
            "bravo,ben,up,commander,NASA,,log",
            "bravo,ben,up,commander,NASA,,log\nbravo,ana,up,flight engineer,NASA,,log",
        ),
        "seats.csv:7: ana comes aboard in bravo while aboard since 2020-01-02T00:00Z by alfa",
        id="aboard twice",
    ),
    slip(
        *(
            "seats",
            "bravo,ben,down,commander,NASA,,log",
            "bravo,ben,down,commander,NASA,,log\nbravo,dan,down,flight engineer,Roscosmos,,log",
        ),
        "seats.csv:8: dan comes down in bravo without having gone up",
        id="down before going up",
    ),
    slip(
        *(
            "seats",
            "bravo,ben,down,commander,NASA,,log",
            "bravo,ben,down,commander,NASA,,log\nbravo,ana,down,flight engineer,NASA,,log",
        ),
        "seats.csv:8: ana went up in alfa and came down already by line 5",
        id="down twice",
    ),
    slip(
        *("capacities", "soyuz,,3", "soyuz,,1"),
        "seats.csv:3: 2 people go up in alfa, which has 1 seats",
        "seats.csv:5: 2 people go down in alfa, which has 1 seats",
        id="more people than seats",
    ),
    slip(
        *(
            "capacities",
            "soyuz,,3,2000-01-01,,yes,log,",
            "soyuz,,3,2000-01-01,,yes,log,\nsoyuz,alfa,1,2020-03-01,2020-04-01,yes,log,",
        ),
        "seats.csv:5: 2 people go down in alfa, which has 1 seats",
        id="more people than the seats that were left",
    ),
    slip(
        *("expedition_crew", "2,ben", "2,ben\n2,ana"),
        "expedition_crew.csv:6: ana was not aboard during Expedition 2",
        id="member who had left",
    ),
    slip(
        *("seats", "delta,dan,down,commander,Roscosmos,,log\n", ""),
        "seats.csv:9: dan has no way down, but delta left on 2020-07-10T00:00Z;"
        " a row with 'down' is missing, if only a planned one",
        id="ship left and no way home",
    ),
    slip(
        *("seats", "alfa,ana,up,flight engineer", "alfa,ana,up,commander"),
        "seats.csv:3: alfa has two commanders on the way up, cyd and ana",
        id="two commanders",
    ),
    slip(
        *("commands", "2,ben", "2,cyd"),
        "commands.csv:3: cyd is in command from 2020-04-01T06:00Z but not aboard then",
        id="command at the instant of leaving",
    ),
    slip(
        *("commands", "1,cyd,2020-01-02T00:00Z", "1,cyd,2020-01-01"),
        "commands.csv:2: cyd is in command from 2020-01-01 but not aboard then",
        id="command on the day before",
    ),
]

STRETCHES = [
    slip(
        *("expeditions", "2020-06-01T06:00Z", "2020-04-01T06:00Z"),
        "expeditions.csv:3: end 2020-04-01T06:00Z is no later than start 2020-04-01T06:00Z",
        id="expedition",
    ),
    slip(
        *("other_flights", "1997-06-01T00:00Z", "1996"),
        "other_flights.csv:3: landing 1996 is before launch 1997-01-01T00:00Z",
        id="other flight",
    ),
    slip(
        *("capacities", "soyuz,,3,2000-01-01,", "soyuz,,3,2000-01-01,1999-12"),
        "capacities.csv:3: until 1999-12 is before since 2000-01-01",
        id="capacity",
    ),
    slip(
        *("refuge_seats", "2020-03-20,,latest", "2020-03-09,,latest"),
        "refuge_seats.csv:3: until 2020-03-09 is before since 2020-03-10",
        id="refuge",
    ),
    slip(
        *("office_holders", "2021-01-20", "2017-12-31"),
        "office_holders.csv:2: until 2017-12-31 is before since 2018-01-01",
        id="office",
    ),
]


@pytest.mark.parametrize(("table", "old", "new", "told"), [*MEANINGS, *STRETCHES])
def test_facts_that_cannot_all_be_right_are_told(tmp_path, table, old, new, told):
    assert problems(write(tmp_path, [(table, old, new)])) == list(told)


@pytest.mark.parametrize(
    ("docking", "undocking", "told"),
    [
        pytest.param("2020-07-01T10:00Z", "2020-07-01T10:00Z", "no later than", id="same minute"),
        pytest.param("2020-07-01T10:00Z", "2020-07-01T09:59Z", "before", id="a minute before"),
        pytest.param("2020-07-01T10:00Z", "2020-07-01T10:01Z", None, id="a minute later"),
        pytest.param("2020-07-01", "2020-07-01", None, id="same day"),
        pytest.param("2020-07-02", "2020-07-01", "before", id="the day before"),
        pytest.param("2020-07", "2020-07", None, id="same month"),
        pytest.param("2020-07", "2020-06", "before", id="the month before"),
        pytest.param("2020-07-15", "2020-07", None, id="a day, then its month"),
        pytest.param("2020-07", "2020-07-15", None, id="a month, then a day of it"),
        pytest.param("2020-07-01", "2020-06", "before", id="a day, then the month before"),
        pytest.param("2020-07", "2020-06-30", "before", id="a month, then the day before"),
        pytest.param("2020-07-01T10:00Z", "2020-07-01", None, id="a minute, then its day"),
        pytest.param("2020-07-01", "2020-07-01T10:00Z", None, id="a day, then a minute of it"),
        pytest.param(
            "2020-07-01", "2020-07-01T00:00Z", "before", id="a day, then its first instant"
        ),
        pytest.param(
            "2020-07-02T00:00Z", "2020-07-01", "before", id="midnight, then the day before"
        ),
    ],
)
def test_undocking_comes_after_docking(tmp_path, docking, undocking, told):
    rows = f"delta,docking,{docking},actual,,log,,\ndelta,undocking,{undocking},actual"
    former = (
        "delta,docking,2020-07-01T00:00Z,actual,,log,,\ndelta,undocking,2020-07-10T00:00Z,actual"
    )
    assert problems(write(tmp_path, [("events", former, rows)])) == (
        [f"events.csv:15: undocking {undocking} is {told} docking {docking}"] if told else []
    )


def test_something_may_have_happened_on_the_day_of_the_newest_source(tmp_path):
    folder = write(tmp_path, [("events", "undocking,2020-07-10T00:00Z", "undocking,2020-12-31")])
    assert problems(folder) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "2020-07-10T17:52+03:00",
            "is not UTC to the minute; write it like 2001-03-10T04:32Z",
            id="Moscow time",
        ),
        pytest.param(
            "2020-07-10T17:52",
            "is not UTC to the minute; write it like 2001-03-10T04:32Z",
            id="no Z",
        ),
        pytest.param(
            "2020-07-10T17:52:30Z",
            "is not UTC to the minute; write it like 2001-03-10T04:32Z",
            id="seconds",
        ),
        pytest.param(
            "10.07.2020",
            "is no time; write 2027, 2027-H1, 2027-Q2, 2027-summer, 2027-03, 2027-W15, 2027-03-10"
            " or 2027-03-10T04:32Z",
            id="written otherwise",
        ),
        pytest.param(
            "٢٠٢٠-07-10",
            "is no time; write 2027, 2027-H1, 2027-Q2, 2027-summer, 2027-03, 2027-W15, 2027-03-10"
            " or 2027-03-10T04:32Z",
            id="other digits",
        ),
        pytest.param("2020-02-30", "there is no {} in the calendar", id="30 February"),
        pytest.param("2020-13", "there is no {} in the calendar", id="13th month"),
        pytest.param("2020-07-10T24:00Z", "there is no {} in the calendar", id="24 o'clock"),
        pytest.param("0000", "there is no {} in the calendar", id="year 0"),
        pytest.param("0202-07-10", "is not between 1900 and 2199", id="a digit too few"),
        pytest.param("9999-12-31", "is not between 1900 and 2199", id="the end of the calendar"),
    ],
)
def test_a_time_is_a_day_of_the_calendar_in_utc(tmp_path, text, told):
    folder = write(tmp_path, [("events", "undocking,2020-07-10T00:00Z", f"undocking,{text}")])
    words = told.format(repr(text)) if "{}" in told else f"{text!r} {told}"
    assert problems(folder) == [f"events.csv:15: at: {words}"]


def warnings(folder):
    """What is out of order in a folder without problems."""
    records = read_records(folder)
    assert problems_of(records) == ()
    return [str(one) for one in disorder(records)]


@pytest.mark.parametrize(
    ("table", "line", "words"),
    [
        ("people", 2, "id"),
        ("missions", 2, "launch, those without a date last"),
        ("events", 4, "mission as in missions.csv, event, plans first, known_since"),
        ("seats", 3, "mission as in missions.csv, up before down, the commander first"),
        ("expeditions", 2, "number"),
        ("expedition_crew", 4, "expedition"),
        ("commands", 2, "since"),
        ("agreements", 2, "signed, or announced if that is all there is, undated first"),
        ("other_flights", 2, "person and launch"),
        ("refuge_seats", 2, "since and person"),
    ],
)
def test_two_rows_in_the_wrong_order_are_told(tmp_path, table, line, words):
    rows = WORLD[table].splitlines(keepends=True)
    swap = "".join(rows[line - 2 : line]), "".join(reversed(rows[line - 2 : line]))
    assert (
        f"{table}.csv:{line + 1}: is out of order after line {line}; sort by {words}"
        in warnings(write(tmp_path, [(table, *swap)]))
    )


@pytest.mark.parametrize(
    ("table", "line"),
    [
        pytest.param("events", 2, id="an older plan after a newer one"),
        pytest.param("events", 3, id="a plan after what happened"),
        pytest.param("events", 10, id="landing before undocking"),
        pytest.param("events", 11, id="a mission before an earlier one"),
        pytest.param("missions", 4, id="a mission without a date before one with a date"),
        pytest.param("seats", 2, id="the commander last"),
        pytest.param("seats", 3, id="down before up"),
        pytest.param("refuge_seats", 2, id="people of one day"),
    ],
)
def test_rows_are_sorted_by_every_part_of_their_order(tmp_path, table, line):
    rows = WORLD[table].splitlines(keepends=True)
    swap = "".join(rows[line - 2 : line]), "".join(reversed(rows[line - 2 : line]))
    assert any(
        told.startswith(f"{table}.csv:{line + 1}: is out of order after line {line}")
        for told in warnings(write(tmp_path, [(table, *swap)]))
    )


@pytest.mark.parametrize(
    ("header", "told"),
    [
        pytest.param("expedition", "lacks person", id="a column missing"),
        pytest.param("expedition,person,note", "there is no column 'note'", id="a column too many"),
        pytest.param(
            "person,expedition", "has its columns in another order, or twice", id="other order"
        ),
        pytest.param("Expedition,person", "there is no column 'Expedition'", id="capitals"),
        pytest.param(
            "expedition;person",
            "has semicolons between the cells; save it with commas, as UTF-8",
            id="semicolons",
        ),
        pytest.param(
            "expedition\tperson",
            "has tabs between the cells; save it with commas, as UTF-8",
            id="tabs",
        ),
        pytest.param("", "is no header", id="none"),
    ],
)
def test_a_wrong_header_is_told_with_the_right_one(tmp_path, header, told):
    write(tmp_path)
    (tmp_path / "expedition_crew.csv").write_text(f"{header}\n1,cyd\n", "utf-8")
    assert problems(tmp_path) == [
        f"expedition_crew.csv:1: {told}; the columns should be expedition,person"
    ]


def test_a_file_made_before_a_column_came_at_the_end_reads_the_same(tmp_path):
    whole = read_records(write(tmp_path))
    path = tmp_path / "events.csv"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("".join(f"{line.rsplit(',', 1)[0]}\n" for line in lines), "utf-8")
    assert lines[0].endswith(",port")
    assert read_records(tmp_path) == whole


@pytest.mark.parametrize("table", HEADERS)
def test_a_missing_file_is_told_once_with_the_line_it_begins_with(tmp_path, table):
    (write(tmp_path) / f"{table}.csv").unlink()
    assert problems(tmp_path) == [
        f"{table}.csv: is missing; it should begin with the line {HEADERS[table]}"
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        pytest.param("", "is empty", id="blank line"),
        pytest.param(",", "is empty", id="blank cells"),
        pytest.param("2", "has 1 cells where 2 are expected", id="too few cells"),
        pytest.param("2,ben,", "has 3 cells where 2 are expected", id="too many cells"),
    ],
)
def test_a_row_of_the_wrong_shape_is_told(tmp_path, row, told):
    folder = write(tmp_path, [("expedition_crew", "1,ana\n", f"1,ana\n{row}\n")])
    assert problems(folder) == [f"expedition_crew.csv:4: {told}"]


def test_a_quote_that_is_not_closed_is_told_where_it_opens(tmp_path):
    folder = write(tmp_path, [("people", "ben,Ben Bell", 'ben,"Ben Bell')])
    assert problems(folder) == ["people.csv:3: is not CSV: unexpected end of data"]


def test_a_quote_that_closes_too_soon_is_told(tmp_path):
    folder = write(tmp_path, [("people", "ben,Ben Bell", 'ben,"Ben" Bell')])
    assert problems(folder) == ["""people.csv:3: is not CSV: ',' expected after '"'"""]


def test_lines_are_counted_as_in_an_editor_where_a_cell_has_several(tmp_path):
    folder = write(
        tmp_path,
        [
            (
                "missions",
                "alfa,Alfa,,soyuz,Roscosmos,,yes,yes,,,,log,",
                'alfa,Alfa,,soyuz,Roscosmos,,yes,yes,,,,log,"first\nsecond"',
            ),
            ("missions", "bravo,Bravo,,dragon", "bravo,Bravo,,draggon"),
        ],
    )
    assert problems(folder) == [
        "missions.csv:4: program 'draggon' is not in programs.csv; did you mean 'dragon'?"
    ]


@pytest.mark.parametrize(
    ("name", "encoding", "told"),
    [
        pytest.param(
            "Aná Alba",
            "cp1252",
            "cannot be read as UTF-8 text: line 2 looks like Windows-1252",
            id="Windows-1252",
        ),
        pytest.param(
            "Анна Альба",
            "cp1251",
            "cannot be read as UTF-8 text: line 2 looks like Windows-1251",
            id="Windows-1251",
        ),
        pytest.param("Aná Alba", "utf-16", "is UTF-16 text", id="UTF-16"),
        pytest.param("Aná Alba", "utf-16-le", "is UTF-16 text", id="UTF-16 without a mark"),
    ],
)
def test_a_file_in_another_encoding_is_told_with_the_cure(tmp_path, name, encoding, told):
    path = write(tmp_path) / "people.csv"
    path.write_bytes(path.read_text("utf-8").replace("Ana Alba", name).encode(encoding))
    assert problems(tmp_path) == [f"people.csv: {told}; save it with commas, as UTF-8"]


def too_large(path):
    with path.open("wb") as file:
        # A hole: it takes no room on the disk.
        file.truncate(MAX_FILE_BYTES + 1)


@pytest.mark.parametrize(
    ("put", "told"),
    [
        pytest.param(Path.mkdir, "is a folder, not a file", id="a folder"),
        pytest.param(os.mkfifo, "is a pipe, not a file", id="a pipe"),
        pytest.param(
            lambda path: path.symlink_to("/dev/zero"), "is a device, not a file", id="a device"
        ),
        pytest.param(too_large, "is larger than 10,000,000 bytes", id="far too large"),
    ],
)
@pytest.mark.timeout(20)
def test_what_is_no_plain_file_of_some_size_is_told_and_not_read(tmp_path, put, told):
    path = write(tmp_path) / "people.csv"
    path.unlink()
    put(path)
    assert problems(tmp_path) == [f"people.csv: {told}"]
    with pytest.raises(OSError, match=re.escape(told)):
        fingerprint(tmp_path)


def test_of_a_file_that_is_all_wrong_only_so_much_is_told(tmp_path):
    path = write(tmp_path) / "people.csv"
    with path.open("a") as file:
        file.write("x,y\n" * 10 * MOST_PROBLEMS)
    found = problems_of(read_records(tmp_path))
    assert len(found) == MOST_PROBLEMS
    assert str(BadData(found)).splitlines()[-1] == "and 980 more"


def test_of_rows_that_do_not_fit_together_only_so_many_are_told(tmp_path):
    path = write(tmp_path) / "seats.csv"
    with path.open("a") as file:
        file.writelines(f"nowhere-{n},ana,up,commander,NASA,,s\n" for n in range(2 * MOST_PROBLEMS))
    assert len(problems_of(read_records(tmp_path))) == MOST_PROBLEMS


def test_a_file_saved_by_a_spreadsheet_reads_the_same(tmp_path):
    former = read_records(write(tmp_path))
    for path in tmp_path.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert problems(tmp_path) == []
    assert read_records(tmp_path).rows == former.rows


def test_sources_that_do_not_say_how_far_they_reach_are_told(tmp_path):
    folder = write(
        tmp_path,
        [
            ("sources", "2020-12-31,2020-12-31", "2020-12-31,"),
            ("sources", "2020-06-30,2020-06-30", ","),
        ],
    )
    assert problems(folder) == ["sources.csv: no row says with 'newest' how far the facts reach"]


def test_problems_of_every_file_are_told_at_once_in_file_order(tmp_path):
    folder = write(
        tmp_path,
        [
            ("seats", "alfa,ana,down", "alfa,anna,down"),
            ("commands", "2020-03-31,yes", "2020-02-31,yes"),
            ("people", "NASA,US,F", "NASA,FR,F"),
            ("people", "Ben Bell,,,NASA,US,M,,log", "Ben Bell,,,NASA,US,M,,"),
            ("agencies", "Administration,US,,log", "Administration,US,,"),
        ],
    )
    (folder / "office_holders.csv").unlink()
    assert problems(folder) == [
        "agencies.csv:2: has no source",
        "people.csv:2: nationality 'FR' is not in countries.csv",
        "people.csv:3: has no source",
        "seats.csv:5: person 'anna' is not in people.csv; did you mean 'ana'?",
        "commands.csv:3: ceremony: there is no '2020-02-31' in the calendar",
        "office_holders.csv: is missing; it should begin with the line"
        " office,person,since,until,acting,checked,source,note,seen",
    ]


def test_facts_of_several_files_that_cannot_be_right_are_told_at_once(tmp_path):
    folder = write(
        tmp_path,
        [
            ("expedition_crew", "2,ben", "2,ben\n2,ana"),
            ("events", "bravo,landing,2020-06-01T09:00Z", "bravo,landing,2020-06-01T05:00Z"),
            ("capacities", "soyuz,,3", "soyuz,,1"),
        ],
    )
    assert [told.split(": ")[0] for told in problems(folder)] == [
        "events.csv:11",
        "seats.csv:3",
        "seats.csv:5",
        "expedition_crew.csv:6",
    ]


def test_several_mistakes_in_one_row_are_told_in_one_go(tmp_path):
    folder = write(
        tmp_path, [("events", "delta,docking,2020-07-01T00:00Z,actual", "delta,berth,soon,done")]
    )
    assert [told.split(": ")[1] for told in problems(folder)] == ["at", "event", "standing"]


def test_a_row_that_cannot_be_read_is_told_once_though_others_refer_to_it(tmp_path):
    folder = write(tmp_path, [("people", "cyd,Cyd Cole", "cyd,")])
    assert problems(folder) == ["people.csv:4: name: is blank"]


def test_the_program_prints_each_problem_and_ends_with_1(tmp_path):
    folder = write(
        tmp_path,
        [("people", "NASA,US,F", "NASA,FR,F"), ("commands", "2020-03-31,yes", "2020-02-31,yes")],
    )
    run = CliRunner().invoke(cli, ["data", "check", str(folder)])
    assert (run.exit_code, run.stdout.splitlines()) == (
        1,
        [
            "people.csv:2: nationality 'FR' is not in countries.csv",
            "commands.csv:3: ceremony: there is no '2020-02-31' in the calendar",
            f"{tmp_path}: 2 problems",
        ],
    )


def test_the_program_ends_with_0_if_there_is_nothing_to_tell(tmp_path):
    run = CliRunner().invoke(cli, ["data", "check", str(write(tmp_path))])
    assert run.exit_code == 0
    assert f"{tmp_path}: no problems" in run.stdout.splitlines()


def test_the_program_ends_with_2_without_a_folder(tmp_path):
    run = CliRunner().invoke(cli, ["data", "check", str(tmp_path / "nowhere")])
    assert run.exit_code == 2


def test_the_program_started_as_a_module_tells_the_same(tmp_path):
    write(tmp_path, [("people", "NASA,US,F", "NASA,FR,F")])
    run = subprocess.run(
        [sys.executable, "-m", "bot", "data", "check", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert (run.returncode, run.stdout, run.stderr) == (
        1,
        f"people.csv:2: nationality 'FR' is not in countries.csv\n{tmp_path}: 1 problem\n",
        "",
    )


# ------------------------------------------------------------------ laws


def table_of(texts, name):
    return list(csv.reader(io.StringIO(texts[name])))


def text_of(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


TIMES = ["0001", "1900", "9999", "2020-13", "2020-07-01T00:00Z", "2199-12-31T23:59Z"]
WORDS = ["yes", "no", "alfa", "log", "0", "-1", "9" * 5000, "|", ";", "; ", '"', "", " ", "\x00"]
ODD = st.sampled_from(TIMES + WORDS) | st.text(max_size=8)


@st.composite
def slips(draw, texts):
    """A table of a data folder with a row too few, a row too many, or an odd cell."""
    name = draw(st.sampled_from(sorted(texts)))
    rows = table_of(texts, name)
    line = draw(st.integers(0, len(rows) - 1))
    match draw(st.sampled_from(["delete", "duplicate", "garble", "borrow"])):
        case "delete":
            del rows[line]
        case "duplicate":
            rows.insert(draw(st.integers(0, len(rows))), rows[line])
        case "garble":
            rows[line][draw(st.integers(0, len(rows[line]) - 1))] = draw(ODD)
        case "borrow":
            column = draw(st.integers(0, len(rows[line]) - 1))
            rows[line][column] = rows[draw(st.integers(0, len(rows) - 1))][column]
    return name, text_of(rows)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("worlds")


@settings(print_blob=True)
@given(slip=slips(SMALL))
def test_whatever_passes_the_check_can_be_built_and_read_back(place, slip):
    folder = write(place)
    table, text = slip
    (folder / f"{table}.csv").write_text(text, "utf-8", newline="")
    if not problems(folder):
        built = build(folder, place / "missions.sqlite")
        kept = read(place / "missions.sqlite")
        assert all(getattr(kept, name) == getattr(built, name) for name in HEADERS)


@settings(max_examples=settings.default.max_examples // 3, print_blob=True)
@given(slip=slips(LARGE))
def test_no_slip_in_the_shipped_data_stops_the_check(place, slip):
    for table, text in [*LARGE.items(), slip]:
        (place / f"{table}.csv").write_text(text, "utf-8", newline="")
    problems(place)


@settings(print_blob=True)
@given(table=st.sampled_from(sorted(SMALL)), junk=st.binary(max_size=60), at=st.integers(0, 400))
def test_no_bytes_stop_the_check(place, table, junk, at):
    path = write(place) / f"{table}.csv"
    content = path.read_bytes()
    path.write_bytes(content[:at] + junk + content[at + len(junk) :])
    problems(place)
