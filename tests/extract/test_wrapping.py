"""Numbers that a line break parts from their words: hard-wrapped text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.documents.plain import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.extract.wrapping import unwrap
from claimcheck.model import Block, BlockKind, Document, Kind
from tests.extract.reading import claim

WRAPPED = [
    ("The pier cost $4\nmillion to build.", "$4\nmillion", 4_000_000, "USD"),
    ("The pier cost $4 \nmillion to build.", "$4 \nmillion", 4_000_000, "USD"),
    ("The pier cost $4\r\nmillion to build.", "$4\r\nmillion", 4_000_000, "USD"),
    ("Output fell by 5\nper cent.", "5\nper cent", 5, "percent"),
    ("It covers 40 square\nmiles of bog.", "40 square\nmiles", 40, "mile ** 2"),
    ("Some twenty-\nfive boats came.", "twenty-\nfive", 25, ""),
    ("More than three\nthousand boats came.", "three\nthousand", 3000, ""),
    ("Oil was sold at $5 per\nbarrel.", "$5 per\nbarrel", 5, "USD / oil_bbl"),
]


@pytest.mark.parametrize(("text", "written", "value", "unit"), WRAPPED)
def test_a_line_break_is_a_blank(text: str, written: str, value: int, unit: str) -> None:
    mention = claim(text)
    assert (mention.text, mention.low, mention.unit) == (written, Decimal(value), unit)
    assert text[mention.start : mention.end] == mention.text


def test_a_hedge_stands_on_the_line_before() -> None:
    text = "There were about\n40 people."
    mention = claim(text)
    assert (mention.hedge, text[mention.full_start : mention.full_end]) == (
        "approximately",
        "about\n40",
    )


@pytest.mark.parametrize(
    "text", ["It opened on March\n3, 2021.", "It opened on 3\nMarch 2021.", "on March 3,\n2021 it"]
)
def test_a_date_runs_over_lines(text: str) -> None:
    (mention,) = extract_mentions(Document(text))
    assert mention.kind is Kind.DATE
    assert mention.moment is not None
    assert mention.moment[:3] == (2021, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "The crate weighs 40\n\nkg is a unit.",
        "Final table\n\n12\n300",
        "The year was 2018.\nkilos of fish",
        "Score: 40\nMinutes of the council",
        "The list has\n1. pears\n2. apples",
    ],
)
def test_what_a_break_keeps_apart(text: str) -> None:
    assert unwrap(Document(text)) == text


def test_blocks_say_where_lines_go_on() -> None:
    text = "The council spent 40\nUkrainian hryvnia"
    paragraph = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    cells = Document(text, (Block(BlockKind.TABLE_CELL, 0, len(text)),))
    assert "\n" not in unwrap(paragraph)
    assert unwrap(cells) == text


def test_a_wrapped_paragraph_of_a_file() -> None:
    text = (
        "The ferry company said on Monday that it would spend about $4\n"
        "million on a second quay, which the town council had asked for\n"
        "since 2019, and that the works would last fourteen months."
    )
    money, months = (each for each in extract_mentions(document_from_text(text)) if each.is_claim)
    assert (money.low, money.hedge, months.low) == (4_000_000, "approximately", 14)


@pytest.mark.parametrize("text", ["a\nb 5\nkg", "5\n\n\n", "\n5\nkm", "5 \n \nkm", "$\n5"])
def test_the_length_stays(text: str) -> None:
    assert len(unwrap(Document(text))) == len(text)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f"])
@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("800_square miles", "mile ** 2"),
        ("800 square_miles", "mile ** 2"),
        ("60_kilometres per_hour", "kilometer / hour"),
        ("$4_million", "USD"),
    ],
)
def test_a_no_break_space_is_a_blank(text: str, unit: str, blank: str) -> None:
    printed = text.replace("_", blank)
    (mention,) = extract_mentions(Document(f"It is {printed} there."))
    assert (mention.text, mention.unit) == (printed, unit)
