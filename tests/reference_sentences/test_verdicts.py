"""What the record says of the judged sentences: right when it speaks, and not too silent."""

from __future__ import annotations

import pytest

from .__main__ import record_verdicts
from .records import Gold, load_records
from .scoring import Score, score


@pytest.fixture(scope="module")
def result() -> Score:
    return score(load_records(), record_verdicts)


def test_what_is_refuted_is_wrong(result: Score) -> None:
    assert result.precision(Gold.REFUTED) >= 0.97
    assert result.recall(Gold.REFUTED) >= 0.75


def test_what_is_supported_is_right(result: Score) -> None:
    assert result.precision(Gold.SUPPORTED) >= 0.98
    assert result.recall(Gold.SUPPORTED) >= 0.70


def test_distractors_get_no_verdict(result: Score) -> None:
    assert result.loud_share <= 0.01
