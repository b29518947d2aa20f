"""Forms of the loopback Discord: what it refuses, and what someone can send."""

import pytest

from loopback import NotOffered
from loopback.filling import submission
from loopback.modals import modal_problems

TEXT = {"type": 4, "custom_id": "text", "style": 1, "value": "now", "max_length": 5}
OPTIONS = [{"label": "A", "value": "a", "default": True}, {"label": "B", "value": "b"}]
LIST = {"type": 3, "custom_id": "list", "options": OPTIONS}
ROLE = {"type": 6, "custom_id": "role", "min_values": 0, "required": False}


def form(*fields, **changes):
    rows = [{"type": 18, "label": "Name", "component": field} for field in fields]
    return {"title": "Title", "custom_id": "form", "components": rows} | changes


def test_a_form_within_the_limits_has_no_problem():
    assert list(modal_problems(form(TEXT, LIST, ROLE))) == []


@pytest.mark.parametrize(
    "modal",
    [
        pytest.param(form(TEXT, title="x" * 46), id="a long title"),
        pytest.param(form(), id="no field"),
        pytest.param(
            form(*(TEXT | {"custom_id": str(number)} for number in range(6))), id="six fields"
        ),
        pytest.param(form(TEXT, TEXT), id="one id twice"),
        pytest.param(form(TEXT | {"value": "too long"}), id="a text that does not fit its field"),
        pytest.param(form(LIST | {"options": []}), id="nothing to choose from"),
        pytest.param(form(ROLE | {"required": True}), id="required and none"),
        pytest.param(form(components=[{"type": 1, "components": [TEXT]}]), id="an action row"),
    ],
)
def test_a_form_beyond_a_limit_is_refused(modal):
    assert len(list(modal_problems(modal))) == 1


def test_what_is_not_filled_in_is_sent_as_it_is():
    sent = submission(form(TEXT, LIST, ROLE), {"list": ["b"]}, None)
    fields = [row["component"] for row in sent["components"]]
    assert [field.get("value", field.get("values")) for field in fields] == ["now", ["b"], []]


@pytest.mark.parametrize(
    "filled", [{"other": "x"}, {"text": ""}, {"text": "x" * 6}, {"list": ["c"]}, {"list": []}]
)
def test_nobody_sends_what_a_field_does_not_take(filled):
    with pytest.raises(NotOffered):
        submission(form(TEXT, LIST, ROLE), filled, None)
