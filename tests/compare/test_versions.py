"""What was done to the numbers from one version to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .comparing import edits

STORY = [
    "The bridge over the Torr will cost about $12 million, the mayor said on Tuesday.",
    "It is 340 metres long and opens in May 2026.",
    "Work on the piers took 31 months.",
    "The old bridge, built in 1958, carried 3,900 cars a day.",
]


def changed(old: str, new: str) -> list[tuple[str, str | None, str | None]]:
    """The edits that are none of unchanged."""
    return [one for one in edits(old, new) if one[0] != "unchanged"]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("about $12 million", "$12 million", ("hedge_changed", "$12 million", "$12 million")),
        ("$12 million", "$21 million", ("changed", "$12 million", "$21 million")),
        ("Tuesday", "Wednesday", ("changed", "Tuesday", "Wednesday")),
        ("May 2026", "May 2027", ("changed", "May 2026", "May 2027")),
        ("340 metres", "340 feet", ("changed", "340 metres", "340 feet")),
        ("31 months", "thirty-one months", ("reworded", "31 months", "thirty-one months")),
        ("built in 1958, ", "", ("vanished", "1958", None)),
        ("is 340", "has 24 lamps, is 340", ("appeared", None, "24")),
    ],
)
def test_one_edit(before: str, after: str, wanted: tuple[str, str | None, str | None]) -> None:
    old = "\n\n".join(STORY)
    assert changed(old, old.replace(before, after)) == [wanted]


def test_paragraphs_that_change_places_move_their_numbers_and_no_more() -> None:
    found = changed("\n\n".join(STORY), "\n\n".join([STORY[2], *STORY[:2], STORY[3]]))
    assert found == [("moved", "31 months", "31 months")]


def test_words_may_change_round_a_number() -> None:
    old = "Fire crews brought 46 people to safety, the chief said."
    new = "The chief said that 46 people had been saved by fire crews."
    assert not [one for one in edits(old, new) if one[0] in ("changed", "vanished", "appeared")]


def test_a_number_is_followed_into_another_sentence() -> None:
    old = "The mill employs 430 people.\n\nIt opened in 1912."
    new = "The mill, which opened in 1912, is for sale. It employs 430 people."
    assert {one[0] for one in edits(old, new)} <= {"moved", "unchanged"}


def test_a_paragraph_that_goes_takes_its_numbers_with_it() -> None:
    found = changed("\n\n".join(STORY), "\n\n".join(STORY[:3]))
    assert found == [("vanished", "1958", None), ("vanished", "3,900 cars a day", None)]


@given(st.permutations(STORY))
def test_no_order_of_the_paragraphs_changes_a_number(order: list[str]) -> None:
    found = {one[0] for one in edits("\n\n".join(STORY), "\n\n".join(order))}
    assert found <= {"moved", "unchanged"}


@given(st.text(max_size=80))
def test_a_text_is_its_own_version(text: str) -> None:
    assert {one[0] for one in edits(text, text)} <= {"unchanged"}


def test_numbers_keep_their_places_among_words_that_come_again() -> None:
    old = "It sold 5 tonnes of rye and 7 tonnes of rye and 9 tonnes of rye and 5 tonnes of oats."
    new = old.replace("7", "8").replace("5 tonnes of oats", "6 tonnes of oats")
    assert changed(old, new) == [
        ("changed", "7 tonnes", "8 tonnes"),
        ("changed", "5 tonnes", "6 tonnes"),
    ]
