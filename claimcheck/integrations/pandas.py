"""Texts in a pandas column to a frame with a row a number; importing it adds the accessor.

import claimcheck.integrations.pandas

articles["text"].claimcheck.check(date="2025-03-18")
check_frame(articles, text="body", date="published", id="slug")
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Unpack

import pandas as pd

from claimcheck.config import period_of
from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.integrations.rows import (
    CHECKED,
    EXTRACTED,
    Date,
    How,
    Row,
    RowChecker,
    extracted_rows,
)


def check_frame(
    frame: pd.DataFrame,
    text: str = "text",
    *,
    date: str | None = None,
    id: str | None = None,
    **how: Unpack[How],
) -> pd.DataFrame:
    """One row a number, in order, with the columns and types of `rows.CHECKED`.

    `text`, `date` (when each was published) and `id` name columns; with `id` the first column has
    its values.  A row keeps the index label of its text, so that `frame.join` puts the two side by
    side; the column `file` is the id, or else that label.  Texts and dates may be missing.  A text
    that cannot be checked has one row, which says why in `error`.  Raises ConfigError for a column
    that is not there, ClaimcheckError for settings or tables that cannot be used.
    """
    checker = RowChecker(how)
    names = frame.index if id is None else _column(frame, id)
    dates: Iterable[Date] = [None] * len(frame) if date is None else _values(_column(frame, date))
    found = [
        checker.rows(value, str(name), day)
        for value, name, day in zip(_values(_column(frame, text)), names, dates, strict=True)
    ]
    result = _frame_of(found, CHECKED, frame.index)
    if id is not None:
        result.insert(0, "id", _column(frame, id).take(_positions(found)))
    return result


@pd.api.extensions.register_series_accessor("claimcheck")
class TextAccessor:
    """`series.claimcheck` of a column of texts."""

    def __init__(self, series: pd.Series) -> None:
        self._series = series

    def extract(self, *, all: bool = False, extractor: str = "claimcheck") -> pd.DataFrame:
        """The numbers that the texts claim, with the columns and types of `rows.EXTRACTED`.

        With `all`, those set aside too.  Index, missing texts and errors as in `check_frame`.
        """
        texts = _values(self._series)
        found = [extracted_rows(text, all=all, extractor=extractor) for text in texts]
        return _frame_of(found, EXTRACTED, self._series.index)

    def check(
        self, *, date: str | int | datetime.date | None = None, **how: Unpack[How]
    ) -> pd.DataFrame:
        """The frame that `check_frame` makes of the column; `date` is that of every text.

        Raises ClaimcheckError for a date, settings or tables that cannot be used.
        """
        checker = RowChecker(how)
        day = None if date is None else period_of(str(date))
        pairs = zip(_values(self._series), self._series.index, strict=True)
        found = [checker.rows(text, str(label), day) for text, label in pairs]
        return _frame_of(found, CHECKED, self._series.index)


def _column(frame: pd.DataFrame, name: str) -> pd.Series:
    """The one column of this name.  Raises ConfigError if there is none, or more than one."""
    found = frame.loc[:, frame.columns == name]
    if found.shape[1] == 1:
        return found.iloc[:, 0]
    count = f"{found.shape[1]} columns" if found.shape[1] else "no column"
    hint = did_you_mean(name, map(str, frame.columns))
    raise ConfigError(f"the frame has {count} called {name!r}", hint=hint)


def _values(column: pd.Series) -> list[Date]:
    """The values as Python objects, None where one is missing."""
    return [
        None if missing else value for value, missing in zip(column, column.isna(), strict=True)
    ]


def _positions(found: list[list[Row]]) -> list[int]:
    """For each row the position of the text that it is of."""
    return [position for position, rows in enumerate(found) for _ in rows]


def _frame_of(found: list[list[Row]], schema: Mapping[str, str], index: pd.Index) -> pd.DataFrame:
    """The rows, each with the index label of its text."""
    rows = [row for rows in found for row in rows]
    labels = index.take(_positions(found))
    return pd.DataFrame(rows, columns=list(schema), index=labels).astype(dict(schema))
