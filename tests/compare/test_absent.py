"""What is said of numbers that no source has."""

from __future__ import annotations

import pytest

from claimcheck.compare import Standing

from .comparing import number

WIRE = (
    "The mill in Arle employs 430 people and lost $12.6 million last year.\n\n"
    "Its owner paid a fine of 27 percent of the profit, and 318 homes in Brask stayed dark."
)


@pytest.mark.parametrize(
    ("draft", "text", "slip"),
    [
        ("The mill in Arle employs 340 people.", "340", "the source says 430"),
        ("The mill in Arle employs 4,300 people.", "4,300", "ten times too large"),
        ("The mill in Arle employs 480 people.", "480", "the source says 430"),
        ("Its owner paid a fine of 72 percent of the profit.", "72 percent", "27 percent"),
        ("It employs 430 people and lost $1.26 million last year.", "$1.26 million", "ten times"),
    ],
)
def test_a_slip_is_contradicted(draft: str, text: str, slip: str) -> None:
    found = number(draft, WIRE, text)
    assert found.standing is Standing.CONTRADICTED
    assert slip in found.message


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (
            "The mill in Arle employs 430 people. The bakery in Sorrel employs 96,000 people.",
            "96,000",
        ),
        ("The river Ebble stood at 5.87 metres.", "5.87 metres"),
        ("He sang for 95 minutes.", "95 minutes"),
    ],
)
def test_a_figure_of_its_own_is_only_missing(draft: str, text: str) -> None:
    assert number(draft, WIRE, text).standing is Standing.MISSING


@pytest.mark.parametrize(
    ("draft", "text"), [("The two towns are near.", "two"), ("It was the first time.", "first")]
)
def test_small_numbers_are_let_pass(draft: str, text: str) -> None:
    assert number(draft, WIRE, text).standing is Standing.UNCOMPARED


def test_a_rival_that_the_draft_tells_itself_contradicts_nothing() -> None:
    draft = "The mill in Arle employs 430 people. It makes 205 kinds of paper."
    assert number(draft, WIRE, "205").standing is Standing.MISSING


def test_a_name_that_the_source_has_not_is_of_another_thing() -> None:
    draft = "In Lower Sorrel 240 homes stayed dark."
    assert number(draft, WIRE, "240").standing is Standing.MISSING


def test_both_ends_of_a_range_may_follow() -> None:
    wire = "Losses come to between 2% and 5% of its output of $40 billion."
    found = number("Losses are $0.8 billion to $2 billion.", wire, "$0.8 billion to $2 billion")
    assert found.standing is Standing.FOLLOWS


def test_a_change_turned_is_contradicted_though_its_size_follows() -> None:
    wire = "Roads will get $64.5 million, down from $71.2 million."
    right = number("Money for roads drops by $6.7 million.", wire, "$6.7 million")
    wrong = number("Money for roads rises by $6.7 million.", wire, "$6.7 million")
    assert right.standing is Standing.FOLLOWS
    assert wrong.standing is Standing.CONTRADICTED
    assert "the source says a fall" in wrong.message


def test_votes_may_be_told_as_a_score() -> None:
    wire = "Councillors passed the budget by 38 votes to 24 on Wednesday."
    assert number("It passed, 38 to 24.", wire, "38 to 24").standing is Standing.FOUND
    assert number("It passed, 36 to 24.", wire, "36 to 24").standing.accuses
