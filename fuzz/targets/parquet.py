"""Parquet: columns as JSON lists them, or a file as it is."""

from __future__ import annotations

import io
import json
from decimal import Decimal, InvalidOperation

import pyarrow as pa
from pyarrow import parquet

from fuzz.parts import parts_of
from fuzz.tables import DRAFT, check_file

WORDS = ("columns", "tables", "prose")


def run(data: bytes) -> None:
    """Check the part "draft" against a file, or one with the columns that the input lists."""
    parts = parts_of(data)
    table = data if data.startswith(b"PAR1") else _written(parts.get("", b""))
    if table:
        check_file(table, "figures.parquet", parts.get(DRAFT, b""))


def _written(listed: bytes) -> bytes:
    """The file with columns such as {"name": "year", "type": "int32", "values": [2023]}.

    Empty for what cannot be written so.
    """
    columns: list[pa.Array] = []
    fields: list[pa.Field] = []
    out = io.BytesIO()
    try:
        for column in json.loads(listed):
            columns.append(_array(column["values"], column.get("type")))
            unit = {"unit": column["unit"]} if "unit" in column else None
            fields.append(pa.field(column["name"], columns[-1].type, metadata=unit))
        parquet.write_table(pa.table(columns, schema=pa.schema(fields)), out)
    except NOT_WRITTEN:
        return b""
    return out.getvalue()


NOT_WRITTEN = (
    pa.ArrowException,
    ArithmeticError,
    AttributeError,
    InvalidOperation,
    KeyError,
    RecursionError,
    TypeError,
    ValueError,
)


def _array(values: list[object], kind: str | None) -> pa.Array:
    if kind == "decimal":
        return pa.array([None if one is None else Decimal(str(one)) for one in values])
    if kind == "dictionary":
        return pa.array(values).dictionary_encode()
    return pa.array(values, pa.type_for_alias(kind) if kind else None)
