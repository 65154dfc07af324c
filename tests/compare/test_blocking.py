"""Numbers found by value and by words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.compare.blocking import Blocks
from claimcheck.compare.nearness import Nearness

from .test_clock import figures

WIRE = figures(
    "The mill employs 430 people. It burned at 6:30 p.m. on March 3, 2021, for 9 hours.\n\n"
    "The road to Brask is 84 km long and cost $12.5 million; a third of it was paid by Arle."
)


def found(text: str) -> list[str]:
    draft = figures(text)
    blocks = Blocks(WIRE, Nearness([*draft, *WIRE]))
    return [one.written.text for one in blocks.alike(draft[0])]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It has 430 workers.", "430"),
        ("It is 52 miles long.", "84 km"),
        ("It is 84,000 metres long.", "84 km"),
        ("It cost 12.5 million.", "$12.5 million"),
        ("More than 400 work there.", "430"),
        ("It burned for 540 minutes.", "9 hours"),
        ("It was in 2021.", "March 3, 2021"),
        ("It was at 18:30.", "6:30 p.m."),
        ("Arle paid 33 percent.", "a third"),
    ],
)
def test_the_same_value_is_found_in_any_unit(text: str, source: str) -> None:
    assert source in found(text)


@pytest.mark.parametrize("text", ["It has 96,000 homes.", "It was in 1954.", "It is 3 km long."])
def test_other_values_are_not(text: str) -> None:
    assert found(text) == []


@given(st.integers(1, 10**6))
@settings(max_examples=30)
def test_a_number_finds_itself_however_many_there_are(value: int) -> None:
    mine = figures(f"It has {value:,} homes.")
    sources = [*WIRE, *mine, *figures("It has 7 homes.")]
    blocks = Blocks(sources, Nearness([*mine, *sources]))
    assert mine[0] in list(blocks.alike(mine[0]))


def test_words_find_what_stands_among_them() -> None:
    draft = figures("The road to Brask is 99 km long.")
    blocks = Blocks(WIRE, Nearness([*draft, *WIRE]))
    assert blocks.beside(draft[0])[0].written.text == "84 km"


def test_the_figure_as_written_is_found_in_any_unit() -> None:
    draft = figures("It weighs 84 kg.")
    blocks = Blocks(WIRE, Nearness([*draft, *WIRE]))
    assert [one.written.text for one in blocks.written(draft[0])] == ["84 km"]


def test_numbers_of_a_size() -> None:
    blocks = Blocks(WIRE, Nearness(WIRE))
    size = WIRE[0].mention.low
    assert WIRE[0] in list(blocks.of_size("", int(size)))
