"""A report as lists and strings, which any format can carry, and back again.

Objects that a report holds in several places are packed once.  Unpacking makes nothing but the
values of the model: what comes from a stranger's file cannot name a class of its own.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, cast

from claimcheck import model
from claimcheck.api import Report
from claimcheck.interval import Interval

Node = list[Any]  # the name of a type, and what its value is made of

PLAIN = "plain"  # None, truth values, strings and whole numbers
TUPLE = "tuple"
_MODULES = [import_module(f"{model.__name__}.{one.name}") for one in iter_modules(model.__path__)]
_MODEL = [one for part in _MODULES for one in vars(part).values() if isinstance(one, type)]
_ENUMS = {one.__name__: one for one in _MODEL if issubclass(one, Enum)}
_RECORDS: dict[str, Any] = {
    one.__name__: one for one in (*_MODEL, Report, Interval) if issubclass(one, tuple)
}


def pack(report: Report) -> list[Node]:
    """The values of the report, each after those it is made of, which it names by their places."""
    return _Packing(report).nodes


def unpack(nodes: list[Node]) -> Report:
    """The report that was packed.  Raises ValueError for what is no packed report."""
    made: list[Any] = []
    try:
        for kind, *parts in nodes:
            made.append(_made(kind, parts, made))
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise ValueError(f"this is no packed report: {error}") from None
    if not made or not isinstance(made[-1], Report):
        raise ValueError("this is no packed report")
    return made[-1]


class _Packing:
    def __init__(self, report: Report) -> None:
        self.nodes: list[Node] = []
        self._places: dict[int, int] = {}  # by identity: the report keeps its parts alive
        self._place(report)

    def _place(self, value: object) -> int:
        """The place of the value among the nodes, where it is put if it is not yet there."""
        known = self._places.get(id(value))
        if known is None:
            node = self._node(value)
            known = self._places[id(value)] = len(self.nodes)
            self.nodes.append(node)
        return known

    def _node(self, value: object) -> Node:
        if isinstance(value, Enum):
            return [type(value).__name__, value.value]
        if isinstance(value, tuple):
            kind = type(value).__name__
            return [kind, *map(self._place, cast("tuple[object, ...]", value))]
        if isinstance(value, (Decimal, Fraction, datetime.date)):
            return [type(value).__name__, str(value)]
        if value is None or isinstance(value, (bool, int, str)):
            return [PLAIN, value]
        raise TypeError(f"a report holds nothing of the type {type(value).__name__}")


def _made(kind: str, parts: list[Any], made: list[Any]) -> object:
    if kind == PLAIN:
        return parts[0]
    if kind == TUPLE:
        return tuple(made[place] for place in parts)
    if kind in _RECORDS:
        return _RECORDS[kind](*(made[place] for place in parts))
    if kind in _ENUMS:
        return _ENUMS[kind](parts[0])
    return _value(kind, str(parts[0]))


def _value(kind: str, text: str) -> object:
    if kind == Decimal.__name__:
        return Decimal(text)
    if kind == datetime.date.__name__:
        return datetime.date.fromisoformat(text)
    if kind == Fraction.__name__:
        over, _, under = text.partition("/")  # never the float notation, whose exponent may be huge
        return Fraction(int(over), int(under or 1))
    raise ValueError(f"no value is of the type {kind!r}")
