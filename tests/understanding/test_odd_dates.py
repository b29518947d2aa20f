"""Days that are told by a birthday, by a sentence beside the question, or by what happened then."""

import pytest
from support.listed_questions import outcome

from bot.understanding.understanding import read


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("I was born on 3 May 1996. Who was aboard when I turned 18?", "/aboard when: 2014-05-03"),
        ("Ich bin am 9. August 2001 geboren. Wer war an meinem 18. Geburtstag auf der ISS?",
         "/aboard when: 2019-08-09"),
        ("1996年5月3日に生まれました。18歳の誕生日にISSには誰がいましたか？",
         "/aboard when: 2014-05-03"),
        # Nobody tells when that was.
        ("who was aboard on my 18th birthday?", "NotUnderstood"),
        # A day that one sentence tells of is that of the question beside it.
        ("In July 2012 I saw the ISS fly over. Who was on board then?", "/aboard when: 2012-07"),
        ("Я родился в марте 2003 года. Кто тогда был на МКС?", "/aboard when: 2003-03"),
        ("I visited Houston in 2019. Who is aboard now?", "/aboard"),
        # A ship may be told by its kind.
        ("who commanded the station when the first crewed Dragon docked?",
         "/expedition when: 2020-05-31T14:16Z"),
        ("кто был на борту, когда пристыковался последний шаттл",
         "/aboard when: 2011-07-10T15:07Z"),
        ("who was the commander when Kikina first flew on Dragon",
         "/expedition when: 2022-10-05T16:00Z"),
        ("who was aboard when Cassidy flew on the Dragon", "NotUnderstood"),
        # Ships that never came are lost on a day that the facts hold.
        ("Who was on the station the day Columbia was lost?", "/aboard when: 2003-02-01T14:01Z"),
        ("コロンビア号が失われた日、ISSには誰がいましたか？", "/aboard when: 2003-02-01T14:01Z"),
        ("who was aboard the day Challenger was lost?", "NotUnderstood"),
        # Who comes then was not there already.
        ("how many were already aboard when Crew-9 docked?", "/aboard when: 2024-09-29T21:29Z"),
        ("in the very minute when Crew-9 docked, how many were aboard?",
         "/aboard when: 2024-09-29T21:30Z"),
    ],
)  # fmt: skip
def test_an_odd_date_is_a_moment(scene, text, command):
    assert outcome(text, scene) == command


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Who was on the station when the pandemic was declared?", "the pandemic was declared"),
        ("東日本大震災が起きた日、ISSには誰がいましたか？", "東日本大震災"),
        ("two years and 5 hours ago, who was aboard?", "2 years"),
    ],
)
def test_a_moment_that_is_not_known_is_refused_by_name(scene, text, named):
    assert named in str(read(text, scene).refusal)
