"""The scan itself: every number once, in order, and links passed over whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Kind
from tests.extract.reading import kinds, mentions, values


@pytest.mark.parametrize("text", ["", " ", "No number here.", "…", "\n\n", "—", "Ⅻ"])
def test_texts_without_a_number_that_is_read(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5", [("5", "")]),
        ("5 km", [("5", "kilometer")]),
        ("Five km", [("5", "kilometer")]),
        (".5 km", [("0.5", "kilometer")]),
        ("½ km", [("0.5", "kilometer")]),
        ("-5 °C", [("-5", "degC")]),
        ("$5", [("5", "USD")]),
        ("a 5", [("5", "")]),
        ("5 km 6 kg 7%", [("5", "kilometer"), ("6", "kilogram"), ("7", "percent")]),
        ("5,6,7", [("5", ""), ("6", ""), ("7", "")]),
        ("sub-7 nm", [("7", "nanometer")]),
    ],
)
def test_numbers_where_a_text_begins_and_ends(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "link", ["https://a.example/5/6?x=7", "www.a.example/2020/05", "http://a.example/%205"]
)
def test_a_link_is_one_mention_without_the_stop_behind_it(link: str) -> None:
    assert kinds(f"See {link}. Then 5 km.") == [(Kind.LINK, link), (Kind.MEASURE, "5 km")]


def test_a_link_without_digits_is_none() -> None:
    assert mentions("See https://a.example/b for more.") == []


SENTENCES = st.sampled_from(
    [
        "It cost $5 million.",
        "It rose 12% to 1,300 km.",
        "She won 3-1 in 2018.",
        "Nearly 40 of 120 boats sank.",
        "On 13 March 2018 it shut at 7 pm.",
        "One in five left; half stayed.",
    ]
)


@settings(max_examples=50)
@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_paragraphs_are_read_one_by_one(sentences: list[str]) -> None:
    apart = [each.text for sentence in sentences for each in mentions(sentence)]
    assert [each.text for each in mentions("\n\n".join(sentences))] == apart


@settings(max_examples=50)
@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_mentions_are_in_order_and_apart(sentences: list[str]) -> None:
    found = extract_mentions(Document(" ".join(sentences)))
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_an_article_that_belongs_to_a_code_begins_nothing() -> None:
    for text in ("Model A33.a quarter of it.", "At X5-a mile away.", "See B2/a dozen."):
        spans = [(one.start, one.end) for one in extract_mentions(Document(text))]
        assert all(end <= start for (_, end), (start, _) in pairwise(spans)), spans


@pytest.mark.parametrize("around", ["{}", "{}s", "{}th", "under {}", "the under-{}s", "Monday {}"])
def test_raised_digits_are_no_plain_ones(around: str) -> None:
    text = around.format("10²³")
    assert all(one.text in text for one in extract_mentions(Document(f"There are {text} here.")))
