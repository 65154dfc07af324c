"""A sentence as tokens, and what slots a mention can fill."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Form, Kind, Mention, Sentence
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.tokens import slot_types, token_places, tokenize
from tests.quantities import mention

PLAIN = mention("12")


@pytest.mark.parametrize(
    ("found", "types"),
    [
        (mention("12"), {"number", "any", "figure"}),
        (mention("12", unit="percent", kind=Kind.PERCENT), {"percent", "any"}),
        (mention("12", unit="percentage_point", kind=Kind.PERCENT), {"points", "any"}),
        (mention("50", unit="basis_point", kind=Kind.PERCENT), {"points", "any"}),
        (mention("12", unit="USD", kind=Kind.MONEY), {"money", "any", "figure"}),
        (mention("12", unit="year", kind=Kind.MEASURE), {"measure", "any", "figure", "time"}),
        (mention("12", "15"), {"number", "any", "figure", "range"}),
        (mention("1987", kind=Kind.YEAR), {"year"}),
        (mention("3", "1", kind=Kind.SCORE), {"score"}),
        (PLAIN._replace(form=Form.WORDS), {"number", "any", "figure", "words"}),
        (PLAIN._replace(form=Form.FRACTION), {"number", "any", "figure", "fraction"}),
        (PLAIN._replace(form=Form.FRACTION, unit="mile"), {"number", "any", "figure"}),
        (PLAIN._replace(noun="times"), {"number", "any", "figure", "multiple"}),
    ],
)
def test_slot_types(found: Mention, types: set[str]) -> None:
    assert slot_types(found) == types


def hedged(text: str, hedge: str, number: str) -> Mention:
    """A mention of a number in a text with the hedge's words right before it."""
    start, words = text.index(number), len(hedge) + 1
    return mention(number, hedge="more_than", start=start, text=number)._replace(
        full_start=start - words, full_end=start + len(number)
    )


def words(text: str, *mentions: Mention) -> list[str]:
    tokens = tokenize(text, Sentence(0, len(text), None, mentions))
    return [token.word or f"<{token.mention.text if token.mention else ''}>" for token in tokens]


def test_a_hedge_belongs_to_its_mention() -> None:
    text = "It rose more than 12 today."
    assert words(text, hedged(text, "more than", "12")) == ["it", "rose", "<12>", "today", "."]


def test_a_comparison_of_two_numbers_is_no_hedge() -> None:
    text = "9 more than 12"
    first = mention("9", text="9")
    assert words(text, first, hedged(text, "more than", "12")) == ["<9>", "more than", "<12>"]


def test_the_from_of_a_hedged_range_is_a_word() -> None:
    text = "It fell from about 12."
    found = hedged(text, "from about", "12")
    assert words(text, found) == ["it", "fell", "from", "<12>", "."]


def test_apostrophes_and_marks() -> None:
    assert words("Don’t; he’s (not) 5-foot") == [
        *("don't", ";", "he's", "(", "not", ")"),
        *("5", "-", "foot"),
    ]


def test_places_of_words_and_classes() -> None:
    text = "Sales rose and rose to 12"
    sentence = Sentence(0, len(text), None, (mention("12", start=23, text="12"),))
    places = token_places(tokenize(text, sentence))
    assert places["rose"] == (1, 3)
    assert places["{rise}"] == (1, 3)
    assert places["{figure}"] == (5,)


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("prices went up", {"rise"}),
        ("it is twice that", {"twice"}),
        ("nothing here", set()),
    ],
)
def test_cues_of_a_text(text: str, classes: set[str]) -> None:
    assert classes <= cues_in(text)
    assert bool(classes) == bool(cues_in(text))


@given(st.text(max_size=60))
def test_tokens_are_in_order_and_say_what_stands_there(text: str) -> None:
    tokens = tokenize(text, Sentence(0, len(text), None, ()))
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    for token in tokens:
        assert token.start < token.end
