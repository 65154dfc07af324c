"""First, second and last of the record."""

from __future__ import annotations

import pytest

from .record import told

CODE = "CC502"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Russia is the world's largest country.", "supported"),
        ("Canada is the world's second largest country.", "supported"),
        ("Canada is the world's largest country.", "refuted"),
        ("Brazil is the world's largest country.", "refuted"),
    ],
)
def test_the_rank_is_held_against_the_table(text: str, verdict: str) -> None:
    assert [each for each, _ in told(text, CODE)] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Canada is one of the world's largest countries.",
        "Canada has the world's largest maple leaf.",
        "Canada is the largest country that has ever hosted the games.",
        "The largest country of the group left early.",
    ],
)
def test_other_superlatives_are_left_alone(text: str) -> None:
    assert "refuted" not in [each for each, _ in told(text, CODE)]
