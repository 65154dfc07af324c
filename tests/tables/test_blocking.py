"""Words that make it another quantity, or a change of it."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables

from .scenes import verdict_of


@pytest.mark.parametrize(
    "text",
    [
        "The male population of Norland was 5,000 in 2020.",
        "The population density of Norland was 5,000 in 2020.",
        "The population of Norland grew by 5,000 in 2020.",
        "The population of Norland rose 5,000 in 2020.",
        "Norland has another 5,000 inhabitants abroad.",
    ],
)
def test_parts_and_changes_are_not_refuted(text: str, towns: Tables) -> None:
    assert verdict_of(text, "5,000", towns) in ("none", "unchecked")


def test_the_figure_itself_is(towns: Tables) -> None:
    text = "The population of Norland was 5,000 in 2020."
    assert verdict_of(text, "5,000", towns) == "refuted"


@pytest.mark.parametrize(
    ("text", "number", "verdict"),
    [
        ("The rebels hold 18 percent of Ukraine, an area of 110,000 square km.", "110,000", "none"),
        ("They hold much of Ukraine, an area of 110,000 square km.", "110,000", "none"),
        ("The Titanic sank in 1912 with 1,500 dead of 2,224 aboard.", "2,224", "none"),
        (
            "They hold part of Ukraine. Ukraine has an area of 110,000 square km.",
            "110,000",
            "refuted",
        ),
        ("Some 12 percent of Kenya's 5.3 million people are ill.", "5.3 million", "refuted"),
    ],
)
def test_the_figure_of_a_part_is_not_that_of_the_whole(
    shipped: Tables, text: str, number: str, verdict: str
) -> None:
    told = verdict_of(text, number, shipped, "2024")
    assert told == verdict or (verdict == "none" and told == "unchecked")
