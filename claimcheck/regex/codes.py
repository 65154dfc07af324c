"""Expressions compiled before, kept in a file: to compile them is a quarter of a short run.

The file holds what Python's own compiler made, for the interpreter it was made with; for any other,
and for an expression that it lacks, there is nothing here and `re.compile` does the work.  The
interpreter checks every code that it is given, and a test compares each with what `re` makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from os.path import dirname, join
from typing import TYPE_CHECKING, Any

from claimcheck.namedtuple import NamedTuple

if TYPE_CHECKING:
    import re

CODES = join(dirname(__file__), "codes.table")
SIZE = 4  # bytes of a unit of code


class Code(NamedTuple):
    """Where the code of an expression begins in the file, its length, and what goes with it."""

    start: int
    length: int
    flags: int
    groups: int
    names: Mapping[str, int]


class Codes(NamedTuple):
    """The codes of a file by flags and pattern; none if they are another interpreter's."""

    codes: Mapping[str, list[Any]]
    units: memoryview


def interpreter() -> str:
    """What the codes of one interpreter cannot share with another's."""
    engine = import_module("_sre")
    return f"{sys.implementation.cache_tag} {engine.MAGIC} {engine.CODESIZE} {sys.byteorder}"


def key_of(pattern: str, flags: int) -> str:
    """The name of an expression in the file."""
    return f"{int(flags)} {pattern}"


def compiled_before(pattern: str, flags: int) -> re.Pattern[str] | None:
    """The expression as it was compiled before; None if it was not, or by another interpreter."""
    kept = _kept()
    found = kept.codes.get(key_of(pattern, flags))
    if found is None:
        return None
    code = Code(*found)
    names: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names.items():
        names[number] = name
    units = kept.units[code.start : code.start + code.length].tolist()
    made: re.Pattern[str] = import_module("_sre").compile(
        pattern, code.flags, units, code.groups, dict(code.names), tuple(names)
    )
    return made


@cache
def _kept() -> Codes:
    """What the file holds for this interpreter."""
    try:
        with open(CODES, "rb") as file:
            made_by, entries = file.readline(), file.readline()
            if made_by.decode().rstrip("\n") == interpreter():
                return Codes(json.loads(entries), memoryview(file.read()).cast("I"))
    except (OSError, ValueError, ImportError, AttributeError):
        pass
    return Codes({}, memoryview(b"").cast("I"))
