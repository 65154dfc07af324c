"""What hints say of numbers, and where they stay silent."""

from __future__ import annotations

import pytest
from lsprotocol import types

from claimcheck.integrations.lsp.hints import counterparts, hints_in
from claimcheck.units import find_unit

from .checked import draft_of


def hints(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Each hint behind the word that it follows."""
    draft, answer = draft_of(text)
    where = draft.text.range_of(start, len(text) if end is None else end)
    found = []
    for hint in hints_in(draft, answer, where):
        before = text[: draft.text.offset_at(hint.position)].split()
        found.append(f"{before[-1]} {hint.label}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The park covers 1,300 km² of dunes.", ["km² ≈ 501.9 sq mi"]),
        ("The road is 5 to 10 kilometres long.", ["kilometres ≈ 3.107 to 6.214 miles"]),
        ("It was 30 °C in the harbour.", ["°C ≈ 86 °F"]),
        ("Winds reached 60 mph on the pier.", ["mph ≈ 96.56 km/h"]),
        ("The 😀 fish weighed 12 kilograms.", ["kilograms ≈ 26.46 lb"]),
        ("It has 2,358,112 residents.", ["2,358,112 ≈ 2.36 million"]),
        ("It cost €1,234,567,890 in all.", ["€1,234,567,890 ≈ €1.23 billion"]),
    ],
)
def test_a_figure_is_said_another_way(text: str, expected: list[str]) -> None:
    assert hints(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The park covers 1,300 km² (500 sq mi) of dunes.",  # it converts itself
        "The park covers 1,300 km² (800 sq mi) of dunes.",  # wrongly, which is a finding
        "They moved 300 tons of rubble.",  # nobody knows which ton
        "It came to 12 pounds.",  # nor whether that is money
        "It has 2.36 million residents.",
        "The rate is 1.2345678 percent.",
        "It opened in 1987 on the 5th of May.",
        "A 40,000-seat stand was built.",
        "Dozens of kilometres of pipe were laid.",
    ],
)
def test_what_needs_no_hint_has_none(text: str) -> None:
    assert hints(text) == []


def test_hints_are_those_of_the_range() -> None:
    text = "It is 10 km long.\n\nIt is 20 km wide."
    assert hints(text, 0, 17) == ["km ≈ 6.214 miles"]
    assert hints(text, 18) == ["km ≈ 12.43 miles"]


def test_no_hint_edits_the_text() -> None:
    draft, answer = draft_of("It is 10 km long.")
    where = types.Range(types.Position(0, 0), types.Position(1, 0))
    assert [hint.text_edits for hint in hints_in(draft, answer, where)] == [None]


def test_counterparts_measure_the_same_and_have_one_size() -> None:
    for unit, other in counterparts().items():
        assert find_unit(unit).dimension == find_unit(other).dimension, unit
        assert not find_unit(unit).readings, unit
