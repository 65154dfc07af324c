"""A checked document as lists of plain values, which any format can carry, and back again.

Values lie in groups of one type, the parts of a group in columns, each group after those that its
parts are in: so most of what packs and unpacks is Python's own loops.  An object that the document
holds in several places is packed once.  Unpacking makes nothing but the values of the model: what
comes from a stranger's file cannot name a class of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from claimcheck import model
from claimcheck.interval import Interval
from claimcheck.model.checked import CheckedDocument

Column = list[Any]  # what it holds, then that
Group = list[Any]  # the name of a type, how many values, and the columns of their parts

VALUES = 0  # None, truth values, strings and whole numbers, as they are
PLACES = 1  # of values that were made before
MIXED = 2  # places, and values in a list each
TUPLE = "tuple"
FRACTIONS_REMEMBERED = 8192  # making one takes as long as all else of a number; many are alike
_PLAIN_TYPES = frozenset((type(None), bool, int, str))
_MODULES = [import_module(f"{model.__name__}.{one.name}") for one in iter_modules(model.__path__)]
_MODEL = [one for part in _MODULES for one in vars(part).values() if isinstance(one, type)]


@lru_cache(FRACTIONS_REMEMBERED)
def _fraction(over: str, under: str) -> Fraction:
    return Fraction(int(over), int(under))


_MAKERS: dict[str, Callable[..., Iterable[object]]] = {
    TUPLE: zip,
    Decimal.__name__: lambda texts: map(Decimal, texts),
    Fraction.__name__: lambda over, under: map(_fraction, over, under),
    datetime.date.__name__: lambda texts: map(datetime.date.fromisoformat, texts),
}
_ENUMS = {one.__name__: one for one in _MODEL if issubclass(one, Enum)}
_RECORDS: dict[str, Any] = {
    one.__name__: one for one in (*_MODEL, Interval) if issubclass(one, tuple)
}
_KINDS: dict[type, str] = {
    one: one.__name__
    for one in (*_RECORDS.values(), *_ENUMS.values(), tuple, Decimal, Fraction, datetime.date)
}


def pack(checked: CheckedDocument) -> list[Group]:
    """The values that the document is made of, in groups, the document itself last.

    Raises TypeError for a value that no model has.
    """
    return _Packing().packed(CheckedDocument(*checked))


def unpack(groups: list[Group]) -> CheckedDocument:
    """The document that was packed.  Raises ValueError for what is no packed document."""
    made: list[Any] = []
    try:
        for kind, count, *columns in groups:
            made += _made(kind, count, [_values(column, made) for column in columns])
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise ValueError(f"this is no packed document: {error}") from None
    if not made or not isinstance(made[-1], CheckedDocument):
        raise ValueError("this is no packed document")
    return made[-1]


def _values(column: Column, made: list[Any]) -> Iterable[object]:
    what, *parts = column
    if what == MIXED:
        return [made[part] if isinstance(part, int) else part[0] for part in parts]
    return map(made.__getitem__, parts) if what == PLACES else parts


def _made(kind: str, count: int, columns: list[Iterable[Any]]) -> Iterable[object]:
    """The values of a group."""
    if not columns:
        return [()] * (kind == TUPLE and count == 1)
    if kind in _RECORDS:
        return map(_RECORDS[kind], *columns)
    if kind in _ENUMS:
        return map(_ENUMS[kind], *columns)
    return _MAKERS[kind](*columns)


class _Packing:
    """One document: its values by sort, with the depth and the place of each, by identity.

    Those of a sort have in common how deep they go, their type and the number of their parts.
    """

    def __init__(self) -> None:
        self._depths: dict[int, int] = {}
        self._sorts: dict[tuple[int, str, int], list[Any]] = {}
        self._places: dict[int, int] = {}

    def packed(self, root: CheckedDocument) -> list[Group]:
        """The groups of what the document is made of."""
        self._enter(root)
        groups: list[Group] = []
        made = 0
        for sort in sorted(self._sorts):
            depth, kind, _ = sort
            values = self._sorts[sort]
            group, order = self._records(values) if depth else _leaves(values)
            groups.append([kind, *group])
            self._places.update((id(one), made + at) for one, at in zip(values, order, strict=True))
            made += group[0]
        return groups

    def _enter(self, value: Any) -> int:
        """How deep the value goes, once it is put to those of its sort: deeper than its parts."""
        depth = width = 0
        if isinstance(value, tuple):
            depth, width = 1, len(value)
            for part in value:
                if type(part) not in _PLAIN_TYPES:
                    known = self._depths.get(id(part))
                    deep = self._enter(part) if known is None else known
                    depth = max(depth, deep + 1)
        kind = _KINDS.get(type(value))
        if kind is None:
            raise TypeError(f"a report holds nothing of the type {type(value).__name__}")
        self._sorts.setdefault((depth, kind, width), []).append(value)
        self._depths[id(value)] = depth
        return depth

    def _records(self, values: list[Any]) -> tuple[Group, Iterable[int]]:
        """A group of tuples without its kind, and the place of each value in it."""
        columns = [self._column(parts) for parts in zip(*values, strict=True)]
        return [len(values), *columns], range(len(values))

    def _column(self, parts: tuple[Any, ...]) -> Column:
        plain = [type(part) in _PLAIN_TYPES for part in parts]
        if all(plain):
            return [VALUES, *parts]
        if not any(plain):
            return [PLACES, *(self._places[id(part)] for part in parts)]
        return [MIXED, *([p] if type(p) in _PLAIN_TYPES else self._places[id(p)] for p in parts)]


def _leaves(values: list[Any]) -> tuple[Group, Iterable[int]]:
    """The same of values without parts, of which equal ones are packed once."""
    texts = list(map(_text, values))
    places = {text: at for at, text in enumerate(dict.fromkeys(texts))}
    columns = [[VALUES, *parts] for parts in zip(*places, strict=True)]
    return [len(places), *columns], map(places.__getitem__, texts)


def _text(value: Any) -> tuple[str, ...]:
    """What tells the value from others of its type, the same for the same."""
    if isinstance(value, Enum):
        return (value.value,)
    if isinstance(value, Fraction):
        return str(value.numerator), str(value.denominator)  # they may have any number of digits
    return (str(value),)
