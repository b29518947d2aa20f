"""What the package and the folder around it hold: types, licences, the lock, forms, completion."""

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
import yaml

import bot

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
TEXT = (ROOT / "pyproject.toml").read_text("utf-8")
PROJECT = tomllib.loads(TEXT)["project"]
LOCK = (GITHUB / "requirements.txt").read_text("utf-8")
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")


def name_of(requirement):
    """The name of a requirement, as all spell it alike."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def pinned():
    """What the lock pins: its name, version and hashes."""
    for entry in re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE):
        if found := re.match(r"([\w-]+)==(\S+)", entry):
            yield name_of(found[1]), found[2], re.findall(r"--hash=sha256:([0-9a-f]{64})", entry)


# --------------------------------------------------------------------------- the package


def test_the_package_says_that_it_has_types():
    assert (Path(bot.__file__).parent / "py.typed").is_file()
    assert "Typing :: Typed" in PROJECT["classifiers"]


def test_the_licences_of_the_program_and_the_font_come_along():
    named = {Path(path) for path in PROJECT["license-files"]}
    fonts = {path.relative_to(ROOT) for path in (ROOT / "bot" / "pictures" / "font").glob("*.txt")}
    assert named == {Path("LICENSE"), *fonts}
    carried = {Path(str(one)) for one in distribution("iss-crew-bot").files or ()}
    for path in named:
        assert any(one.parts[-len(path.parts) :] == path.parts for one in carried), path


def test_the_package_tells_where_more_is_and_what_it_is_for():
    told = distribution("iss-crew-bot").metadata
    assert set(told.get_all("Classifier")) == set(PROJECT["classifiers"])
    assert len(told.get_all("Project-URL")) == len(PROJECT["urls"])


def test_each_dependency_has_its_reason():
    lines = [line.strip() for line in TEXT.splitlines()]
    begin, end = lines.index("dependencies = ["), lines.index("[project.urls]")
    reasoned = None
    for line in lines[begin + 1 : end]:
        if line.startswith("#"):
            reasoned = True
        elif line.startswith(('"', "postgres")):
            # One comment may be for several that follow it.
            assert reasoned, line
        else:
            reasoned = False


# ----------------------------------------------------------------------------------- the lock


def test_the_lock_has_all_that_the_package_needs_as_it_needs_it():
    from packaging.requirements import Requirement

    versions = {name: version for name, version, _ in pinned()}
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["postgres"]]
    for one in map(Requirement, wanted):
        assert one.specifier.contains(versions[name_of(one.name)]), one
    # As it was made, each says for what it is there.
    entries = re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE)
    direct = [entry for entry in entries if "iss-crew-bot (pyproject.toml)" in entry]
    assert {name_of(one) for one in direct} == {name_of(one) for one in wanted}


def test_the_lock_has_hashes_and_names_no_place_to_load_from():
    found = list(pinned())
    assert len(found) > 20
    assert all(hashes for _, _, hashes in found)
    assert len(re.findall(r"^\S+==", LOCK, re.MULTILINE)) == len(found)
    assert "://" not in LOCK
    assert "index" not in LOCK


# ---------------------------------------------------------------------- the folder around it


def test_the_citation_is_of_this_release():
    told = yaml.safe_load((GITHUB / "CITATION.cff").read_text("utf-8"))
    assert str(told["version"]) == PROJECT["version"]
    assert told["license"] == PROJECT["license"].split(" AND ")
    assert {"cff-version", "message", "title", "authors"} <= told.keys()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_as_issue_forms_are(path):
    form = yaml.safe_load(path.read_text("utf-8"))
    assert {"name", "description", "body"} <= form.keys()
    ids = [part["id"] for part in form["body"]]
    assert len(set(ids)) == len(ids)
    for part in form["body"]:
        assert part["type"] in {"input", "textarea"}
        assert part["attributes"]["label"].endswith("?")


def test_there_is_a_form_for_a_wrong_fact_that_asks_for_its_source():
    forms = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in FORMS}
    assert forms["fact"]["name"] == "A fact is wrong"
    required = {one["id"] for one in forms["fact"]["body"] if one.get("validations")}
    assert {"right", "source"} <= required


def test_the_shells_completion_of_the_readme_offers_the_commands(tmp_path):
    readme = (ROOT / "README.md").read_text("utf-8")
    (line,) = re.findall(r'eval "\$\((\S+) iss-crew-bot\)"', readme)
    name, _, value = line.partition("=")
    given = {**os.environ, "HOME": str(tmp_path)}
    program = str(Path(sys.executable).with_name("iss-crew-bot"))

    def run(**more):
        return subprocess.run(
            [program], env={**given, **more}, capture_output=True, text=True, check=True
        ).stdout

    assert "complete" in run(**{name: value})
    offered = run(**{name: "bash_complete"}, COMP_WORDS="iss-crew-bot do", COMP_CWORD="1")
    assert "doctor" in offered
