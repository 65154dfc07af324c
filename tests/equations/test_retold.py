"""When two tellings are of one figure."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_text
from claimcheck.equations.retold import Retold, agreement
from claimcheck.extract import extract_mentions
from claimcheck.model import Quantity, Verdict
from claimcheck.reading import read_mentions

SUPPORTED, REVIEW, REFUTED = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED


def quantity(text: str) -> Quantity:
    document = document_from_text(f"It was {text}.")
    reading = read_mentions(document, extract_mentions(document))
    return reading.measure(reading.mentions[0])


@pytest.mark.parametrize(
    ("told", "retold", "verdict"),
    [
        ("$1.24 billion", "$1.2bn", SUPPORTED),
        ("$1.1bn", "$11bn", REFUTED),
        ("33 million dollars", "30 million dollars", REVIEW),
        ("more than 200 people", "200 people", SUPPORTED),
        ("more than 1,000 people", "over 100 people", REFUTED),
        ("up to 500 people", "500 people", SUPPORTED),
        ("up to 500 people", "50 people", REFUTED),
        ("19.4%", "nearly 20%", SUPPORTED),
        ("3 km", "3,000 meters", SUPPORTED),
        ("3.1 million troy ounces", "3.1 million ounces", SUPPORTED),
        ("640 workers", "460 workers", REFUTED),
    ],
)
def test_two_tellings(told: str, retold: str, verdict: Verdict) -> None:
    assert agreement(quantity(told), quantity(retold)) is verdict


def test_the_message_says_where_the_other_stands() -> None:
    terms = {"told": quantity("640 workers"), "retold": quantity("460 workers")}
    assert Retold("the headline").explain(terms) == "the headline says 460"
