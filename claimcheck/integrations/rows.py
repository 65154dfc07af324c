"""Texts of many documents to the rows of a table; a text that cannot be checked costs only itself.

What pandas, Spark, Dask, Ray and the archive share.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, TypedDict

from claimcheck.api import check, extract, prepare
from claimcheck.documents import document_from_text
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document, Kind, Mention, Period, Settings, Verdict
from claimcheck.report.frame import SCHEMA, rows_of, values_of
from claimcheck.tables import Tables

if TYPE_CHECKING:
    from claimcheck.api import Source

Row = tuple[object, ...]
Date = str | int | float | datetime.date | Period | None  # numbers are years

# Columns and their pandas types.  `error` says why a text could not be checked, and is missing in
# the row of a number; the row of such a text is of the kind "unread" and has no place in it.
CHECKED = {**SCHEMA, "error": "string"}
_FIELDS = ("start", "end", "text", "kind", "low", "high", "unit", "noun", "hedge", "reason")
EXTRACTED = {**{name: SCHEMA[name] for name in _FIELDS}, "error": "string"}

NOT_CHECKED = "the text could not be checked"
# What one text of millions may bring about, a defect of ours included; the others must go on.
FAILURES = (
    ClaimcheckError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


class How(TypedDict, total=False):
    """How texts are checked: `tables` and `config`, as `claimcheck.check` takes them."""

    tables: Source | Iterable[Source] | Tables | None
    config: Settings | Mapping[str, object] | str | PathLike[str] | None


class RowChecker:
    """Checks one text after another; settings and tables are read once, when it is made.

    Raises ClaimcheckError, when it is made, for settings or tables that cannot be used.
    """

    def __init__(self, how: How) -> None:
        self.settings, self.tables = prepare(how.get("tables"), how.get("config"))

    def rows(self, text: object, name: str = "<text>", date: Date = None) -> list[Row]:
        """A row with the values of `CHECKED` for each number of the text, which `name` names.

        None has none; one row with `error` stands for a text that cannot be checked.
        """

        def found() -> Iterator[Row]:
            document = _document_of(text, name)
            report = check(document, date=_date_of(date), tables=self.tables, config=self.settings)
            return rows_of(report)

        return _guarded(text, found, lambda said: failed_row(name, said))


def extracted_rows(text: object, *, all: bool = False, extractor: str = "claimcheck") -> list[Row]:
    """A row with the values of `EXTRACTED` for each number of the text, as `extract` gives them."""

    def found() -> Iterator[Row]:
        document = _document_of(text, "<text>")
        return map(_row, extract(document, all=all, extractor=extractor))

    return _guarded(text, found, lambda said: _filled(EXTRACTED, {"error": said}))


def failed_row(name: str, said: str) -> Row:
    """The row of `CHECKED` for a text that could not be checked; `said` is the error."""
    return _filled(CHECKED, {"file": name, "line": 1, "column": 1, "error": said})


def _filled(schema: Mapping[str, str], told: Mapping[str, object]) -> Row:
    """The row of a text that could not be read, with what is told of it."""
    known = {
        "text": "",
        "kind": Kind.UNREAD.value,
        "unit": "",
        "noun": "",
        "verdict": Verdict.UNCHECKED.value,
        "reason": NOT_CHECKED,
        **told,
    }
    return tuple(known.get(name, 0 if kind == "int64" else None) for name, kind in schema.items())


def _guarded(
    text: object, work: Callable[[], Iterator[Row]], failed: Callable[[str], Row]
) -> list[Row]:
    """The rows that the work yields, each without an error, or the one that tells of the error."""
    if text is None:
        return []
    try:
        return [(*map(storable, row), None) for row in work()]
    except FAILURES as error:
        return [failed(said_of(error))]


def said_of(error: BaseException) -> str:
    """What an error says, in one line; the user's need no name of their kind."""
    text = " ".join(str(error).split())
    if isinstance(error, ClaimcheckError):
        return text
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _document_of(text: object, name: str) -> Document:
    if isinstance(text, Document):
        return text
    if isinstance(text, str):
        return document_from_text(text, name=name)
    raise TypeError(f"a text is a string, not of the type {type(text).__name__}")


def _date_of(date: Date) -> str | int | datetime.date | Period | None:
    """The date; a year comes as a float from a column in which others are missing."""
    if isinstance(date, float):
        return int(date) if date.is_integer() else str(date)
    return date


def _row(mention: Mention) -> Row:
    return (*values_of(mention), mention.reason)


def storable(value: object) -> object:
    """The value; a string without lone surrogates, which no column of a table holds."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    return value
