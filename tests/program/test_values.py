"""Frozen dataclasses are as those of the standard library, however many were made."""

import copy
import dataclasses
import pickle
from dataclasses import field
from typing import Any

import pytest
from bot.values import FEW, dataclass

from bot import values


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things, and what goes with them."""

    left: int
    right: str = "r"
    more: tuple[int, ...] = field(default_factory=tuple)
    note: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.left < 0:
            raise ValueError("below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What others go on from."""

    known: int
    beside: Any = None


@dataclass(frozen=True, slots=True)
class Later(Base):
    """One field by place, and those of the other by name."""

    first: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Ranked:
    """Something with an order."""

    place: int
    name: str = ""


@dataclass(frozen=True, eq=False)
class Alone:
    """The same only as itself."""

    name: str
    found: dict[str, int] = field(default_factory=dict, init=False, repr=False)


@pytest.fixture(params=[0, FEW + 1], ids=["a few", "many"], autouse=True)
def made_before(request):
    """So many were made before: later ones are made by what was compiled."""
    for _ in range(request.param):
        Pair(1), Later(known=1), Ranked(1), Alone("a")


def test_it_is_made_by_place_and_by_name_with_what_is_left_out():
    assert (Pair(1), Pair(left=1)) == (Pair(1, "r", ()), Pair(1, right="r", more=()))
    later = Later("one", known=2)
    assert (later.first, later.known, later.beside) == ("one", 2, None)
    alone = Alone("a")
    assert (alone.name, alone.found) == ("a", {})
    assert Alone("a").found is not alone.found


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(Pair, id="nothing"),
        pytest.param(lambda: Pair(1, "r", (), "", 5), id="too many"),
        pytest.param(lambda: Pair(1, left=1), id="one twice"),
        pytest.param(lambda: Pair(1, unknown=1), id="an unknown one"),
        pytest.param(lambda: Later(1, 2), id="by place what is told by name"),
        pytest.param(lambda: Later("one"), id="one missing by name"),
        pytest.param(lambda: Alone("a", {}), id="what is not given"),
    ],
)
def test_what_does_not_fit_is_refused(make):
    with pytest.raises(TypeError):
        make()


def test_a_wrong_one_cannot_exist():
    with pytest.raises(ValueError, match="below zero"):
        Pair(-1)


@pytest.mark.parametrize("one", [Pair(1), Later(known=1), Ranked(1), Alone("a")])
def test_none_can_be_changed(one):
    name = dataclasses.fields(one)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(one, name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(one, name)
    with pytest.raises((AttributeError, TypeError)):
        one.other = 1


def test_equal_ones_are_equal_and_found_in_sets():
    assert Pair(1, note="a") == Pair(1, note="b")
    assert len({Pair(1), Pair(1, note="b"), Pair(2)}) == 2
    assert Pair(1) != Pair(1, "other")
    assert Pair(1) != (1, "r", ())
    assert Alone("a") != Alone("a")


def test_they_have_the_order_of_their_fields():
    assert sorted([Ranked(2), Ranked(1, "b"), Ranked(1, "a")]) == [
        Ranked(1, "a"),
        Ranked(1, "b"),
        Ranked(2),
    ]
    assert Ranked(1) <= Ranked(1) < Ranked(2)
    assert Ranked(2) >= Ranked(2) > Ranked(1)
    with pytest.raises(TypeError):
        assert Ranked(1) < 2


def test_the_standard_library_works_on_them():
    one = Pair(1, "b", (2,), "n")
    assert repr(one) == "Pair(left=1, right='b', more=(2,))"
    assert dataclasses.replace(one, left=2) == Pair(2, "b", (2,))
    assert dataclasses.asdict(one) == {"left": 1, "right": "b", "more": (2,), "note": "n"}
    assert copy.deepcopy(one) == copy.copy(one) == pickle.loads(pickle.dumps(one)) == one  # noqa: S301
    match one:
        case Pair(left, "b"):
            assert left == 1
        case _:
            pytest.fail("it does not match")


def test_what_is_frozen_elsewhere_can_go_on_from_them():
    @dataclasses.dataclass(frozen=True)
    class Further(Base):
        more: int = 0

    assert Further(known=1, more=2) == Further(known=1, more=2)
    assert (
        values.dataclass(frozen=True, slots=True)(type("Bare", (Further,), {}))(known=1).more == 0
    )
