"""Texts in a Spark DataFrame to a DataFrame with a row a number, checked by its workers.

from claimcheck.integrations.spark import check_frame

numbers = check_frame(articles, Columns(text="body", id="slug", date="published"))
"""

from __future__ import annotations

from typing import Unpack

from pyspark.sql import DataFrame
from pyspark.sql.types import (
    BooleanType,
    DataType,
    DoubleType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.integrations.batches import AS_NAMED, BatchChecker, Columns
from claimcheck.integrations.rows import CHECKED, How, RowChecker

__all__ = ["Columns", "check_frame"]

_TYPES: dict[str, type[DataType]] = {
    "string": StringType,
    "int64": LongType,
    "float64": DoubleType,
    "boolean": BooleanType,
}


def check_frame(frame: DataFrame, columns: Columns = AS_NAMED, **how: Unpack[How]) -> DataFrame:
    """One row a number: the id of its text, and the columns of `rows.CHECKED`; nothing runs yet.

    The numbers of a text stay in order and in the partition of the text.  Texts and dates may be
    missing; a text that cannot be checked has one row, which says why in `error`.  Tables and
    settings named by their paths are read by each worker, and once here, so that what is wrong
    with them is said at once: raises ClaimcheckError for them, ConfigError for a column that is not
    there.
    """
    RowChecker(how)
    wanted = [name for name in columns if name is not None]
    for name in wanted:
        if name not in frame.columns:
            hint = did_you_mean(name, frame.columns)
            raise ConfigError(f"the frame has no column called {name!r}", hint=hint)
    fields = [StructField(name, _TYPES[kind]()) for name, kind in CHECKED.items()]
    schema = StructType([StructField("id", frame.schema[columns.id].dataType), *fields])
    texts = frame.select(*(frame[name] for name in dict.fromkeys(wanted)))
    return texts.mapInArrow(BatchChecker(columns, **how), schema)
