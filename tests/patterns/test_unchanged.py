"""Numbers that look like a change and tell none."""

from __future__ import annotations

import pytest

from claimcheck.patterns.change import change_patterns
from claimcheck.patterns.search import search
from claimcheck.patterns.unchanged import is_fraction, is_no_change, word_ahead
from tests.texts import reading_of


def verdicts(text: str) -> set[bool]:
    """For each match whether it is no change."""
    reading = reading_of(text)
    return {
        is_no_change(
            reading, hit, *(reading.measure(hit.mentions[role]) for role in ("said", "new", "old"))
        )
        for hit in search(reading, change_patterns("percent|fraction", "figure|percent"))
    }


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Sales rose 5% to 105 from 100.", False),
        ("Sales rose 5% and ended at 105, up from 100.", False),
        ("Sales grew 5% and were deepened to 105 from 100.", True),
        ("Sales were 105, 5% more than the 100 of May.", False),
        ("Sales were 105, 5% more than in May and 100 more were lost.", True),
        ("The index fell half a point to 7.5 from 8.", True),
        ("Sales were 105, 5% more than a third of it.", True),
    ],
)
def test_what_tells_no_change(text: str, none: bool) -> None:
    assert verdicts(text) == {none}


def test_the_word_ahead_stands_before_the_hedge() -> None:
    reading = reading_of("Sales rose to about 105 of them.")
    (mention,) = reading.claims()
    assert word_ahead(reading, mention) == "to"
    assert not is_fraction(mention)
