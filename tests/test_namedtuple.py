"""Our named tuples against typing's: the same class body makes the same class."""

import ast
import copy
import inspect
import pickle
import typing
from collections.abc import Callable
from pathlib import Path
from types import new_class

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.namedtuple import NamedTuple


class Place(NamedTuple):
    """A place."""

    line: int
    column: int = 1
    name: str | None = None

    @property
    def after(self) -> int:
        """The column after it."""
        return self.column + 1

    @classmethod
    def first(cls) -> "Place":
        """The first of a file."""
        return cls(1)


class Same(typing.NamedTuple):
    """A place."""

    line: int
    column: int = 1
    name: str | None = None


class Nothing(NamedTuple):
    """No field at all."""


CALLS: list[Callable[[typing.Any], object]] = [
    lambda made: made(3, 4, "a"),
    lambda made: made(3),
    lambda made: made(column=4, line=3),
    lambda made: made(*(3, 4)),
    lambda made: made._make([3, 4, None]),
    lambda made: made(3)._replace(name="b", line=2),
    lambda made: made(3)._asdict(),
    lambda made: tuple(made(3)),
    lambda made: (made(3).line, made(3).column, made(3).name),
    lambda made: (made._fields, made._field_defaults, made.__match_args__, made.__doc__),
    lambda made: hash(made(3)),
    lambda made: sorted([made(3), made(2, 9), made(2, 8)]),
    lambda made: [str(one) for one in inspect.signature(made).parameters],
    lambda made: copy.deepcopy(made(3, 4, "a")),
    lambda made: pickle.loads(pickle.dumps(made(3, 4, "a"))),
    typing.get_type_hints,
]
WRONG: list[Callable[[typing.Any], object]] = [
    lambda made: made(),
    lambda made: made(1, 2, "a", "b"),
    lambda made: made(1, row=2),
    lambda made: made(1, line=2),
    lambda made: made(1)._replace(row=2),
    lambda made: made._make([1]),
    lambda made: setattr(made(1), "line", 2),
    lambda made: setattr(made(1), "row", 2),
]


@pytest.mark.parametrize("call", CALLS)
def test_ours_answers_as_typings_does(call: Callable[[typing.Any], object]) -> None:
    assert call(Place) == call(Same)


@pytest.mark.parametrize("call", WRONG)
def test_ours_refuses_what_typings_refuses(call: Callable[[typing.Any], object]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as theirs:
        call(Same)
    with pytest.raises(theirs.type) as ours:
        call(Place)
    assert str(ours.value) == str(theirs.value).replace("Same", "Place")


def test_methods_and_properties_stay() -> None:
    assert Place.first().after == 2
    assert repr(Place(3, name="a")) == "Place(line=3, column=1, name='a')"


def test_a_class_is_a_plain_tuple_without_a_dict() -> None:
    assert type(Place) is type
    assert Place(3) == (3, 1, None)
    assert not hasattr(Place(3), "__dict__")


def test_a_class_may_be_empty_and_be_refined() -> None:
    class Named(Place):
        """A place that is called by its name."""

        def __str__(self) -> str:
            return f"at {self.name}"

    assert Nothing() == ()
    assert str(Named(1, name="home")._replace(line=2)) == "at home"


@given(st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), unique=True, max_size=30))
def test_fields_keep_their_order_whatever_their_number(names: list[str]) -> None:
    fields = [f"f_{name}" for name in names]  # no keyword among them
    body = {"__annotations__": dict.fromkeys(fields, int)}
    made: typing.Any = new_class("Made", (NamedTuple,), exec_body=lambda made: made.update(body))
    one = made(*range(len(fields)))
    assert [getattr(one, field) for field in fields] == list(range(len(fields)))
    assert made(**one._asdict()) == one


def test_the_package_makes_all_its_tuples_this_way() -> None:
    for path in Path(claimcheck.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and path.name != "namedtuple.py":
                names = {alias.name for alias in node.names}
                assert node.module != "typing" or "NamedTuple" not in names, path
