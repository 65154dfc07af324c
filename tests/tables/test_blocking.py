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
