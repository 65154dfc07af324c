"""Frames of texts, with pandas itself: a row a number, beside the text that it is of."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.integrations import rows
from claimcheck.integrations.pandas import check_frame
from claimcheck.integrations.rows import CHECKED, EXTRACTED
from claimcheck.report.frame import SCHEMA

TEXTS = [
    "The park covers 1,300 square kilometers (800 square miles).",
    None,
    "Visits rose 5.5% to 154,711 from 146,610.",
    "All is well.",
]


@pytest.fixture
def articles() -> pd.DataFrame:
    """Four texts, one of them missing and one without a number, under labels of their own."""
    return pd.DataFrame({"text": TEXTS, "slug": list("abcd")}, index=[10, 20, 20, 30])


def types_of(frame: pd.DataFrame) -> dict[str, str]:
    return {str(name): str(kind) for name, kind in frame.dtypes.items()}


def test_a_frame_has_the_rows_of_the_reports(articles: pd.DataFrame) -> None:
    found = check_frame(articles)
    assert types_of(found) == CHECKED
    reports = [claimcheck.check(text).to_frame() for text in TEXTS if text]
    expected = pd.concat(reports, ignore_index=True).drop(columns="file")
    same = found.drop(columns=["file", "error"]).reset_index(drop=True)
    pd.testing.assert_frame_equal(same, expected)
    assert found["error"].isna().all()


def test_rows_keep_the_label_of_their_text(articles: pd.DataFrame) -> None:
    found = check_frame(articles)
    assert found.index.tolist() == [10, 10, 20, 20, 20]
    assert found["file"].tolist() == ["10", "10", "20", "20", "20"]
    beside = articles.loc[[10]].join(found.drop(columns="text"))
    assert beside["slug"].tolist() == ["a", "a"]


def test_an_id_names_the_document_and_keeps_its_type(articles: pd.DataFrame) -> None:
    numbered = articles.assign(key=[7, 8, 9, 10])
    assert check_frame(numbered, id="key")["id"].tolist() == [7, 7, 9, 9, 9]
    assert check_frame(numbered, id="key")["id"].dtype == numbered["key"].dtype
    found = check_frame(articles, id="slug")
    assert list(found.columns) == ["id", *CHECKED]
    assert found["file"].tolist() == ["a", "a", "c", "c", "c"]


def test_labels_of_several_levels_are_kept() -> None:
    index = pd.MultiIndex.from_tuples([("city", 1), ("sport", 2)])
    found = check_frame(pd.DataFrame({"text": ["5 km", "6 km and 7 km"]}, index=index))
    assert found.index.tolist() == [("city", 1), ("sport", 2), ("sport", 2)]


DATED = "Kenya has 47.6 million people."
DATES: list[tuple[str, Callable[[], pd.Series]]] = [
    ("text", lambda: pd.Series(["2019-08-24", "2019"])),
    ("day", lambda: pd.Series([datetime.date(2019, 8, 24), datetime.date(2019, 1, 1)])),
    ("time", lambda: pd.to_datetime(pd.Series(["2019-08-24 23:30", "2019-01-01 08:00"]))),
    ("year", lambda: pd.Series([2019, 2019])),
    ("year, others missing", lambda: pd.Series([2019, None])),
    ("time, others missing", lambda: pd.to_datetime(pd.Series(["2019-08-24", None]))),
]


@pytest.mark.parametrize(("kind", "dates"), DATES, ids=[kind for kind, _ in DATES])
def test_dates_are_those_of_their_rows(kind: str, dates: Callable[[], pd.Series]) -> None:
    frame = pd.DataFrame({"text": [DATED, DATED], "published": dates()})
    found = check_frame(frame, date="published")
    assert found["verdict"].iloc[0] == "supported"
    assert found["error"].isna().all()
    if "missing" in kind:
        assert "no document date" in found["reason"].iloc[-1]


def test_what_cannot_be_checked_costs_only_its_row() -> None:
    frame = pd.DataFrame(
        {"text": ["5 km", 5, b"5 km", "6 km"], "day": ["2025", "2025", "", "soon"]}
    )
    found = check_frame(frame, date="day")
    assert found["text"].tolist() == ["5 km", "", "", ""]
    assert found["kind"].tolist()[1:] == ["unread"] * 3
    assert set(found["reason"].iloc[1:]) == {rows.NOT_CHECKED}
    said = found["error"].tolist()
    assert pd.isna(said[0])
    assert "not of the type int" in said[1]
    assert "bytes" in said[2]
    assert "'soon' is not a date" in said[3]
    assert types_of(found) == CHECKED


@pytest.mark.parametrize("error", [RecursionError("deep"), KeyError("x"), MemoryError()])
def test_a_defect_costs_only_its_row(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: claimcheck.Document, **_: object) -> claimcheck.Report:
        if "bad" in text.text:
            raise error
        return claimcheck.check(text)

    monkeypatch.setattr(rows, "check", broken)
    found = check_frame(pd.DataFrame({"text": ["5 km", "bad 6 km", "7 km"]}))
    assert found["text"].tolist() == ["5 km", "", "7 km"]
    assert type(error).__name__ in found["error"].iloc[1]


def test_half_characters_are_written_out() -> None:
    texts = pd.Series(["Sales\ud800 rose 5.5% to 154,711 from \udfff146,610."], dtype=object)
    found = texts.claimcheck.check()
    assert found["error"].isna().all()
    assert "5.5%" in found["text"].tolist()


@pytest.mark.parametrize(
    ("named", "said"),
    [({"text": "txt"}, "no column called 'txt'"), ({"id": "slugs"}, "did you mean 'slug'")],
)
def test_a_column_that_is_not_there_is_named(
    named: dict[str, str], said: str, articles: pd.DataFrame
) -> None:
    with pytest.raises(claimcheck.ConfigError, match=said):
        check_frame(articles, **named)  # type: ignore[arg-type]
    twice = pd.concat([articles, articles], axis="columns")
    with pytest.raises(claimcheck.ConfigError, match="2 columns called 'text'"):
        check_frame(twice)


def test_settings_and_tables_are_used(tmp_path: Path) -> None:
    table = tmp_path / "town.csv"
    table.write_text("entity,measure,value\nKellahamn,school places,1240\n", "utf-8")
    frame = pd.DataFrame({"text": ["Kellahamn has 1,420 school places.", TEXTS[0]]})
    found = check_frame(frame, tables=table, config={"ignore": ["CC2"]})
    assert found["source"].notna().tolist() == [True, False, False]
    assert found["verdict"].tolist()[1:] == ["unchecked", "unchecked"]
    with pytest.raises(claimcheck.ConfigError):
        check_frame(frame, config={"ignroe": []})


def test_the_accessor_checks_a_column(articles: pd.DataFrame) -> None:
    found = articles["text"].claimcheck.check(date="2025-03-18")
    pd.testing.assert_frame_equal(found, check_frame(articles.assign(d=2025), date="d"))
    with pytest.raises(claimcheck.ConfigError, match="'soon' is not a date"):
        articles["text"].claimcheck.check(date="soon")


def test_the_accessor_extracts_from_a_column(articles: pd.DataFrame) -> None:
    found = articles["text"].claimcheck.extract()
    assert types_of(found) == EXTRACTED
    assert found.index.tolist() == [10, 10, 20, 20, 20]
    assert found["unit"].tolist()[:3] == ["kilometer ** 2", "mile ** 2", "percent"]
    texts = pd.Series(["In 2019 it was 5 km.", 5])
    assert texts.claimcheck.extract()["text"].tolist() == ["5 km", ""]
    whole = texts.claimcheck.extract(all=True)
    assert whole["text"].tolist() == ["2019", "5 km", ""]
    assert whole["reason"].tolist() == ["a year", "", rows.NOT_CHECKED]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(st.none(), st.text(max_size=30), st.integers(0, 9))))
def test_every_text_has_its_rows_and_no_other(texts: list[object]) -> None:
    frame = pd.DataFrame({"text": pd.Series(texts, dtype=object)})
    found = check_frame(frame)
    assert types_of(found) == CHECKED
    for label, text in enumerate(texts):
        own = found[found.index == label]
        if isinstance(text, str):
            said = [entry.mention.start for entry in claimcheck.check(text).ledger]
            assert own["start"].tolist() == said
        else:
            assert own["error"].notna().tolist() == ([] if text is None else [True])


def test_an_empty_frame_has_the_same_form() -> None:
    found = check_frame(pd.DataFrame({"text": []}))
    assert found.empty
    assert types_of(found) == CHECKED
    assert list(SCHEMA) == list(CHECKED)[:-1]
