"""What every listed question comes to, kept in one file: each change of it is a diff to look at.

A line holds how it came out, the language, the question (after the one before it), the command
or the kind of the refusal, and how the answer begins. ``miss`` is known to be wrong, ``note``
right with a remark.
"""

from collections import Counter
from pathlib import Path

from support.listed_questions import LISTS, former_of, is_right, outcome, scene_of
from support.snapshots import compare

from bot.errors import AskError
from bot.replies.reply import Asker, reply

OUTCOMES = Path(__file__).parent / "outcomes.txt"


def line(row, scene):
    """How a question of a list comes out, and its line in the file."""
    scene, former = scene_of(row, scene), former_of(row, scene)
    got = outcome(row["question"], scene, former)
    good, noted, begins = is_right(row["expected"], got), False, ""
    if got.startswith("/"):
        try:
            answer = reply(row["question"], scene.manifest, Asker(scene.now), former)
        except AskError as error:
            begins = f"{error.kind}: {error.text}"
        else:
            begins, noted = answer.card().title, bool(answer.notes)
    how = "note" if good and noted else "ok" if good else "miss"
    wanted = "" if good else f"  wanted {row['expected']}"
    asked = " / ".join(row[key] for key in ("after", "question") if key in row)
    return (
        how,
        f"{how:<4} {row['language']}  {' '.join(asked.split())}  ->  {got}  {begins}{wanted}",
    )


def test_every_listed_question_comes_to_what_it_did(scene, request):
    """--update-answers writes the file anew."""
    lines, count = [], Counter()
    for name, rows in LISTS.items():
        lines.append(f"# {name}")
        for row in rows:
            how, told = line(row, scene)
            count[how] += 1
            lines.append(told)
    print(dict(count))
    compare("\n".join(lines) + "\n", OUTCOMES, request.config.getoption("--update-answers"))
