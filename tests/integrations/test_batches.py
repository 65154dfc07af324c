"""Arrow batches of texts: the rows that pandas gets, whatever they are cut into."""

from __future__ import annotations

import datetime
import pickle
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.integrations import batches
from claimcheck.integrations.batches import BatchChecker, Columns, check_batch
from claimcheck.integrations.pandas import check_frame
from claimcheck.integrations.rows import CHECKED

TEXTS = [
    "The park covers 1,300 square kilometers (800 square miles).",
    None,
    "Visits rose 5.5% to 154,711 from 146,610 on a call to 555-867-5309.",
    "All is well.",
]


def batch_of_texts(texts: list[str | None] = TEXTS, **columns: object) -> pa.RecordBatch:
    """A batch with the texts, numbered from 1, and other columns."""
    return pa.RecordBatch.from_pydict(
        {"id": range(1, len(texts) + 1), "text": pa.array(texts, pa.string()), **columns}
    )


def test_a_batch_has_the_rows_of_the_frame() -> None:
    found = check_batch(batch_of_texts())
    assert found.schema.names == ["id", *CHECKED]
    frame = pd.DataFrame({"id": [1, 2, 3, 4], "text": TEXTS})
    expected = check_frame(frame, id="id").reset_index(drop=True)
    pd.testing.assert_frame_equal(found.to_pandas().astype(expected.dtypes), expected)
    assert found.column("low").null_count == 1  # the telephone number


@pytest.mark.parametrize("kind", [pa.string(), pa.int32(), pa.large_string(), pa.date32()])
def test_an_id_keeps_its_type(kind: pa.DataType) -> None:
    ids = [datetime.date(2025, 3, 18)] if pa.types.is_date(kind) else [7]
    values = pa.array([str(ids[0])] if "string" in str(kind) else ids, kind)
    batch = pa.RecordBatch.from_arrays([pa.array(["5 km"]), values], ["body", "key"])
    found = check_batch(batch, Columns("body", "key"))
    assert found.schema.field("id").type == kind
    assert found.column("id").equals(values)
    assert found.column("file").to_pylist() == [str(ids[0])]


@pytest.mark.parametrize(
    "date",
    [
        pa.array(["2019-08-24", None]),
        pa.array([2019, None]),
        pa.array([datetime.date(2019, 8, 24), None]),
        pa.array([datetime.datetime(2019, 8, 24, 12, 30), None]),
    ],
    ids=["text", "year", "day", "time"],
)
def test_dates_are_those_of_their_rows(date: pa.Array) -> None:
    batch = batch_of_texts(["Kenya has 47.6 million people."] * 2, published=date)
    found = check_batch(batch, Columns(date="published"))
    assert found.column("verdict").to_pylist() == ["supported", "unchecked"]


def test_what_cannot_be_checked_costs_only_its_row() -> None:
    found = check_batch(batch_of_texts(["5 km", "6 km"], day=["soon", "2025"]), Columns(date="day"))
    assert found.column("id").to_pylist() == [1, 2]
    assert found.column("text").to_pylist() == ["", "6 km"]
    assert "'soon' is not a date" in found.column("error").to_pylist()[0]
    assert found.column("error").null_count == 1


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=12), st.integers(1, 5))
def test_rows_do_not_depend_on_where_batches_end(texts: list[str | None], size: int) -> None:
    whole = batch_of_texts(texts)
    parts = [whole.slice(start, size) for start in range(0, len(texts), size)]
    found = pa.Table.from_batches(BatchChecker()(parts))
    assert found.equals(pa.Table.from_batches([check_batch(whole)]))


def test_large_batches_come_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "TEXTS_AT_ONCE", 2)
    parts = list(BatchChecker()([batch_of_texts(), batch_of_texts([])]))
    assert [part.column("id").to_pylist() for part in parts] == [[1, 1], [3, 3, 3, 3]]
    assert check_batch(batch_of_texts([])).num_rows == 0


def test_a_checker_is_sent_with_what_it_was_asked_for(tmp_path: Path) -> None:
    table = tmp_path / "town.csv"
    table.write_text("entity,measure,value\nKellahamn,school places,1240\n", "utf-8")
    checker = BatchChecker(Columns("body", "slug"), tables=str(table), config={"ignore": ["CC2"]})
    batch = pa.RecordBatch.from_pydict(
        {"slug": ["a"], "body": ["Kellahamn has 1,420 school places."]}
    )
    here = checker.check(batch)
    sent = pickle.loads(pickle.dumps(checker))
    assert sent.check(batch).equals(here)
    assert here.column("rule").to_pylist() == ["CC501"]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (Columns("txt"), "no column called 'txt'"),
        (Columns(id="ids"), "did you mean 'id'"),
        (Columns(date="day"), "no column called 'day'"),
    ],
)
def test_a_column_that_is_not_there_is_named(columns: Columns, said: str) -> None:
    with pytest.raises(claimcheck.ConfigError, match=said):
        check_batch(batch_of_texts(), columns)
    twice = pa.RecordBatch.from_arrays([pa.array(["5 km"])] * 2, ["text", "text"])
    with pytest.raises(claimcheck.ConfigError, match="2 columns called 'text'"):
        check_batch(twice, Columns(id="text"))


def test_without_pyarrow_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    batch = batch_of_texts()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(claimcheck.MissingExtraError, match=r"claimcheck-newsroom\[parquet\]"):
        check_batch(batch)
