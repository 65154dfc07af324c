"""What a draft holds of what rules need."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_bytes
from claimcheck.extract import extract_mentions
from claimcheck.patterns.needs import Needs
from claimcheck.reading import read_mentions
from claimcheck.tables import load_tables, match_reading

from .readings import reading_of

PAID = "It paid $3 million, or £2.4 million, to 400 farms."


@pytest.mark.parametrize(
    ("text", "need", "met"),
    [
        (PAID, "money", True),
        (PAID, "money money", True),
        (PAID, "money money money", False),
        (PAID, "money count", True),
        (PAID, "percent|count", True),
        (PAID, "percent|points", False),
        (PAID, "percent count", False),
        (PAID, "any any any", True),
        ("It paid $3 million. It paid £2.4 million.", "money money", False),
        ("It paid $3 million. It rose 5%.", "money percent", False),
        ("Sales rose 5%.", "percent rise|fall", True),
        ("Sales of 5%.", "percent rise|fall", False),
        ("Sales rose.", "rise|fall", False),
        ("No number.", "any", False),
        ("", "any", False),
    ],
)
def test_one_sentence_meets_a_need_or_none_does(text: str, need: str, met: bool) -> None:
    assert Needs([need]).met_by(reading_of(text)) == ({need} if met else set())


def test_each_need_is_asked_by_itself() -> None:
    needs = Needs(["percent", "money", "any|percent any|percent", "any any any any", "date"])
    assert needs.met_by(reading_of(PAID)) == {"money", "any|percent any|percent"}
    assert needs.met_by(reading_of("No number.")) == set()
    assert Needs([]).met_by(reading_of(PAID)) == set()


def test_some_needs_are_of_the_draft() -> None:
    story = reading_of("Ferry firm pays $11bn for rival\n\nIt paid $11bn on Monday.\n")
    assert Needs(["headline", "table", "match", "money"]).met_by(story) == {"headline", "money"}


def test_a_table_is_one_of_them() -> None:
    table = b"| Town | People |\n|---|---|\n| Aldham | 1,204 |\n"
    document = document_from_bytes(table, "a.md")
    reading = read_mentions(document, extract_mentions(document))
    assert Needs(["table"]).met_by(reading) == {"table"}


def test_a_number_that_a_table_knows_is_another() -> None:
    reading, needs = reading_of("About 68 million people live in France."), Needs(["match"])
    assert needs.met_by(reading) == set()
    assert needs.met_by(match_reading(reading, load_tables())) == {"match"}
