"""Where sentences end: a table of texts, « between their sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Block, BlockKind, Document
from claimcheck.reading.sentences import split_blocks, split_sentences

TEXTS = [
    "Prices rose 3.5 percent. «They fell later.",
    "Dr. Lind met Gov. Aas on Feb. 28 in Oslo. «It rained.",
    "J. K. Berg won. «He lost.",
    "The U.S. Navy came. «The crew left.",
    "He lives in the U.S. «The house is old.",
    "See No. 5 and pp. 12 to 14. «Then stop!",
    "“It was 40 degrees.” «Nobody slept.",
    "What now? «Nobody knows… «We wait.",
    "Nordal Inc. chief Ida Moe spoke at 9 a.m. on Monday. «She smiled.",
    "Sales were 5 pct. «The rest was profit.",
    "Output of 1.5 mln tonnes vs. 1.2 mln. «(It was more.)",
    "It cost $5. «10 people came.",
]


def sentences(text: str, block: Block | None = None) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, block, 0, len(text))]


@pytest.mark.parametrize("marked", TEXTS)
def test_sentences_end_at_the_marks(marked: str) -> None:
    assert sentences(marked.replace("«", "")) == [part.strip() for part in marked.split("«")]


def test_a_headline_is_one_sentence() -> None:
    text = "RAIN. AND MORE RAIN"
    assert sentences(text, Block(BlockKind.HEADLINE, 0, len(text))) == [text]


def test_without_blocks_blank_lines_part_the_text() -> None:
    found = [(start, end) for _, start, end in split_blocks(Document("One\n\nTwo\nthree"))]
    assert found == [(0, 3), (5, 14)]


@given(st.text(alphabet="Aa.!? \n\"')(1”é", max_size=80))
def test_sentences_are_in_order_and_hold_every_letter(text: str) -> None:
    spans = list(split_sentences(text, None, 0, len(text)))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    held = "".join(text[start:end] for start, end in spans)
    assert sum(map(str.isalnum, held)) == sum(map(str.isalnum, text))
