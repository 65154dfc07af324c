"""Values as Python libraries hold them → cells."""

from __future__ import annotations

import datetime
import json
import math
from decimal import Decimal

from claimcheck.tables.sheet import Cell

MIDNIGHT = datetime.time()


def cell_of(value: object) -> Cell:
    """The cell for a value of a database, a workbook or an array.

    A missing value is None, an instant at midnight its date, any other a text in ISO 8601; what
    tables have no type for (lists, intervals) is text.
    """
    if value is None or isinstance(value, (str, bool, int, Decimal)):
        return value
    if isinstance(value, float):
        return None if math.isnan(value) else float(value)
    if isinstance(value, datetime.date):
        return _day(value)
    return _text(value)


def _day(value: datetime.date) -> Cell:
    if not isinstance(value, datetime.datetime):
        return value
    return value.date() if value.time() == MIDNIGHT else value.isoformat(" ")


def _text(value: object) -> str:
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).decode("utf-8", "replace")
    return str(value)
