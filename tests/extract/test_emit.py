"""Units that earlier numbers of a list share with the last."""

from __future__ import annotations

import pytest

from tests.extract.reading import mentions, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They sent 5 and 6 tonnes.", [("5", "metric_ton"), ("6", "metric_ton")]),
        ("They sent 5 or 6 tonnes.", [("5", "metric_ton"), ("6", "metric_ton")]),
        ("They sent 5, 6 and 7 tonnes.", [(n, "metric_ton") for n in "567"]),
        ("It is 5 x 6 m.", [("5", "meter"), ("6", "meter")]),
        ("It is 5 × 6 m.", [("5", "meter"), ("6", "meter")]),
        ("It is 5 by 6 feet.", [("5", "foot"), ("6", "foot")]),
        ("It rose 5 and 6 percent.", [("5", "percent"), ("6", "percent")]),
        ("It rose 5, 6 and 7%.", [(n, "percent") for n in "567"]),
    ],
)
def test_a_unit_is_shared_backwards(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has 5; 6 tonnes came.", [("5", ""), ("6", "metric_ton")]),
        ("It has 5. And 6 tonnes came.", [("5", ""), ("6", "metric_ton")]),
        ("It has 5 and sent 6 tonnes.", [("5", ""), ("6", "metric_ton")]),
        ("It sold 2,500 and 6 percent more.", [("2500", ""), ("6", "percent")]),
        ("It has 5 and $6.", [("5", ""), ("6", "USD")]),
        ("It sent 5 km and 6 tonnes.", [("5", "kilometer"), ("6", "metric_ton")]),
    ],
)
def test_what_shares_none(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_a_shared_unit_is_noted_and_the_noun_goes_with_it() -> None:
    first, last = mentions("They freed 5 and 6 boats.")
    assert any("shared" in note for note in first.notes)
    assert not any("shared" in note for note in last.notes)
    assert first.noun == last.noun == "boats"
