"""Local Spark itself: two workers, the rows of the local run."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator

import pyarrow as pa
import pytest
from pyspark.sql import DataFrame, SparkSession

import claimcheck
from claimcheck.integrations.batches import Columns, check_batch
from claimcheck.integrations.spark import check_frame

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas")

COLUMNS = Columns("body", "slug", "published")
BODIES = [
    "The park covers 1,300 square kilometers (800 square miles).",
    None,
    "Kenya has 47.6 million people.",
    "Visits rose 5.5% to 154,711 from 146,610 on a call to 555-867-5309.",
    "Café 🙂 sold 5 km of rope.",
]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """A session on this machine, without its page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        settings = {
            "spark.ui.enabled": "false",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "2",
        }
        session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def articles(spark: SparkSession) -> DataFrame:
    """Fifty articles in two partitions, with a column that is of no concern."""
    rows = [
        (f"a{place:02}", BODIES[place % 5], datetime.date(2019, 8, 24), place)
        for place in range(50)
    ]
    frame = spark.createDataFrame(rows, "slug string, body string, published date, other int")
    return frame.repartitionByRange(2, "slug").sortWithinPartitions("slug")


def test_the_rows_are_those_of_the_local_run(spark: SparkSession) -> None:
    frame = articles(spark)
    found = check_frame(frame, COLUMNS)
    assert found.rdd.getNumPartitions() == 2
    rows = [row.asDict() for row in frame.select(*COLUMNS).collect()]
    local = check_batch(pa.RecordBatch.from_pylist(rows), COLUMNS)
    assert [tuple(row) for row in found.collect()] == [
        tuple(row.values()) for row in local.to_pylist()
    ]
    assert {row.verdict for row in found.select("verdict").distinct().collect()} >= {
        "refuted",
        "supported",
    }


def test_an_id_keeps_its_type_and_settings_are_used(spark: SparkSession) -> None:
    frame = articles(spark)
    columns = Columns("body", "other")
    found = check_frame(frame, columns, config={"ignore": ["CC2"]})
    assert found.schema["id"].dataType == frame.schema["other"].dataType
    assert found.where("rule like 'CC2%'").count() == 0


def test_mistakes_are_told_before_anything_runs(spark: SparkSession) -> None:
    frame = articles(spark)
    with pytest.raises(claimcheck.ConfigError, match="no column called 'text'"):
        check_frame(frame)
    with pytest.raises(claimcheck.ConfigError, match="ignore"):
        check_frame(frame, COLUMNS, config={"ignroe": []})
