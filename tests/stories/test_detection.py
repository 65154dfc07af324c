"""How much of the planted errors is found, and that honest numbers are left alone."""

from __future__ import annotations

import pytest

from .__main__ import check_story
from .scoring import LEAST_CAUGHT, MOST_TRAPS, Score, score
from .stories import load_stories


@pytest.fixture(scope="module")
def result() -> Score:
    return score(load_stories(), check_story)


def test_enough_planted_errors_are_found(result: Score) -> None:
    assert result.caught >= LEAST_CAUGHT


def test_hardly_a_trap_is_flagged(result: Score) -> None:
    assert result.traps_flagged <= MOST_TRAPS


def test_honest_stories_are_left_alone(result: Score) -> None:
    assert len(result.alarms) <= MOST_TRAPS
