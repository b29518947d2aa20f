"""Times as closely as they are known: how they are written, and the windows that they are."""

import pytest

from bot.station.moments import Moment


@pytest.mark.parametrize(
    ("text", "first", "after", "vague"),
    [
        ("2027", "2027-01-01", "2028-01-01", True),
        ("2027-H2", "2027-07-01", "2028-01-01", True),
        ("2027-Q4", "2027-10-01", "2028-01-01", True),
        ("2027-spring", "2027-03-01", "2027-06-01", True),
        ("2027-winter", "2027-12-01", "2028-03-01", True),
        ("2027-03", "2027-03-01", "2027-04-01", False),
        ("2026-W53", "2026-12-28", "2027-01-04", False),
        ("2027-03-09", "2027-03-09", "2027-03-10", False),
    ],
)
def test_a_window_is_written_as_it_is_read(text, first, after, vague):
    moment = Moment.read(text)
    assert str(moment) == text
    assert (f"{moment.earliest:%Y-%m-%d}", f"{moment.latest:%Y-%m-%d}") == (first, after)
    assert moment.vague is vague


@pytest.mark.parametrize("text", ["2027-W54", "2027-W00", "2027-Q5", "2027-H3", "2027-Summer"])
def test_what_is_no_part_of_a_year_is_refused(text):
    with pytest.raises(ValueError, match=r"calendar|is no time"):
        Moment.read(text)


@pytest.mark.parametrize(
    ("one", "other", "within", "meets"),
    [
        ("2027-07", "2027-summer", True, True),
        ("2027-summer", "2027-07", False, True),
        ("2027-summer", "2027-H2", False, True),
        ("2027-09", "2027-summer", False, False),
        ("2027-07-01T00:00Z", "2027-07", True, True),
        ("2027-08-01T00:00Z", "2027-07", False, False),
        ("2027-08-01T00:00Z", "2027-08-01T00:00Z", True, True),
    ],
)
def test_windows_are_compared_as_windows(one, other, within, meets):
    one, other = Moment.read(one), Moment.read(other)
    assert one.within(other) is within
    assert one.meets(other) is other.meets(one) is meets
