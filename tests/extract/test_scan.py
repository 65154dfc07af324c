"""The text under extraction: what the document shows as a whole, and words before a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.scan import LOOK_BACK, Scan, aside, previous_word, word_start
from claimcheck.model import Kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("about 5", "about"),
        ("(about 5", "(about"),
        ("said: 5", "said:"),
        ("one\n5", ""),
        ("one\ttwo 5", "two"),
        ("5", ""),
        ("\u00a05", ""),
        ("one\u00a0two\u00a05", "two"),
        ("x" * 60 + " 5", "x" * (LOOK_BACK - 1)),
    ],
)
def test_the_word_before(text: str, word: str) -> None:
    at = text.index("5")
    assert previous_word(text, at) == word


@given(st.text(max_size=60))
def test_the_word_stands_where_it_is_said_to(head: str) -> None:
    text = f"{head} word 5"
    at = len(text) - 1
    start = word_start(text, at, previous_word(text, at))
    assert text[start:].startswith("word")


@pytest.mark.parametrize(
    ("text", "comma"),
    [
        ("Es kostet 2,5 %.", True),
        ("It cost 2,500 or 2.5 %.", False),
        ("It is 2,5 km, not 2.75 km.", False),
        ("It is 25 km.", False),
    ],
)
def test_decimal_comma_of_a_document(text: str, comma: bool) -> None:
    assert Scan(text).decimal_comma is comma


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SYDNEY (AAP) - It cost $5.", "AUD"),
        ("TORONTO — It cost $5.", "CAD"),
        ("LONDON — It cost $5.", "USD"),
        ("It cost $5.", "USD"),
        ("SYDNEY (AAP) - It cost $5, or US$4.", "USD"),
    ],
)
def test_the_dollar_of_the_dateline(text: str, code: str) -> None:
    assert Scan(text).dollar == code


@pytest.mark.parametrize(("text", "sterling"), [("a £5 fee", True), ("5 pounds of flour", False)])
def test_whether_a_document_counts_in_sterling(text: str, sterling: bool) -> None:
    assert Scan(text).sterling is sterling


def test_what_is_set_aside_keeps_its_words_and_reason() -> None:
    mention = aside(Scan("Gate B12 shut"), (5, 8), Kind.CODE, "part of a name")
    assert (mention.text, mention.reason, mention.is_claim) == ("B12", "part of a name", False)
    assert (mention.full_start, mention.full_end) == (5, 8)
