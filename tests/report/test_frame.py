"""The data frame: a row a number, the declared columns and types."""

from __future__ import annotations

from claimcheck.report.frame import SCHEMA, frame_of, rows_of

from . import odd


def test_columns_and_types_are_those_declared() -> None:
    frame = frame_of(odd.checked())
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == SCHEMA
    assert len(frame) == len(odd.checked().ledger)


def test_a_row_says_what_the_ledger_says() -> None:
    frame = frame_of(odd.checked())
    area = frame[frame["text"].str.startswith("1,300")].iloc[0]
    assert (area["low"], area["unit"], area["rule"]) == (1300, "kilometer ** 2", "CC201")
    assert (area["line"], area["column"]) == (odd.LINES, odd.CODE_POINTS)
    year = frame[frame["text"] == "2016"].iloc[0]
    assert (year["verdict"], year["reason"]) == ("not_a_claim", "a year")
    assert frame["rule"].isna().sum() == 1


def test_an_empty_draft_has_an_empty_frame_of_the_same_form() -> None:
    frame = frame_of(odd.checked(text="All is well."))
    assert list(frame.columns) == list(SCHEMA)
    assert frame.empty
    assert list(rows_of(odd.checked(text="All is well."))) == []
