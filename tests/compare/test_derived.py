"""What one equation gives from the numbers of a source, and what it does not."""

from __future__ import annotations

import pytest

from claimcheck.compare import Standing

from .comparing import number

FOLLOWS = [
    (
        "The loss was four times as large.",
        "The loss was 76 million after 19 million.",
        "four times",
    ),
    ("About 17,000 homes get light.", "Of 26,000 homes two thirds get light.", "17,000"),
    (
        "One in eight of them died.",
        "In Oru 31 people died; 240 people lived there.",
        "One in eight",
    ),
    ("Three years ago it held 17.", "It lost four points in three years, to 13%.", "17"),
    ("It had been 18C.", "It was 7 degrees Celsius, 11 degrees colder than before.", "18C"),
    ("The span is 109 degrees.", "It ranges from -113 degrees Celsius to -4C.", "109 degrees"),
    (
        "They build 8,000 homes a year.",
        "They build 40,000 homes in five years.",
        "8,000 homes a year",
    ),
    ("The rest, a quarter, is given.", "The state gave 40%, donors gave 35%.", "a quarter"),
    ("It shut for seven hours.", "It was shut from 8 a.m. until 3 p.m.", "seven hours"),
    ("It was nine points more.", "The share rose to 78% from 69%.", "nine"),
    ("They made a margin of €2.50.", "They paid 70 cents and took 3.20 euros.", "€2.50"),
    (
        "Each train cost 34 million francs.",
        "It paid 986 million francs for 29 trains.",
        "34 million francs",
    ),
    ("It was frozen four years ago.", "It has been frozen since 2021, as in 2024.", "four years"),
    ("Nearly a third went to $300.", "Of $900, a third was left.", "$300"),
]
DOES_NOT = [
    ("It cost 2.83 million.", "It sold 2,822,807 tickets and 8,412 cards.", "2.83 million"),
    ("It lasted 171 minutes.", "It lasts 190 minutes; 17 minutes were clapping.", "171 minutes"),
    ("The loss was six times as large.", "The loss was 76 million after 19 million.", "six times"),
]


@pytest.mark.parametrize(("draft", "source", "text"), FOLLOWS)
def test_what_follows(draft: str, source: str, text: str) -> None:
    assert number(draft, source, text).standing in (Standing.FOLLOWS, Standing.FOUND)


@pytest.mark.parametrize(("draft", "source", "text"), DOES_NOT)
def test_what_does_not_follow(draft: str, source: str, text: str) -> None:
    assert number(draft, source, text).standing.accuses


def test_numbers_far_from_each_other_must_be_exact() -> None:
    source = "The probe cost €640 million.\n\nIt flies on.\n\nThe delay costs €55 million more."
    assert (
        number("In all it costs €695 million.", source, "€695 million").standing is Standing.FOLLOWS
    )
    assert number("In all it costs €697 million.", source, "€697 million").standing.accuses
