"""A number is read alike wherever its paragraph stands; all parts of its mention move along."""

from __future__ import annotations

import pytest

from claimcheck.model import Mention
from tests.corpus.test_corpus import phrases
from tests.extract.reading import mentions

PHRASES = sorted(
    {phrase.replace("«", "").replace("»", "") for _, _, phrase in phrases() if " " in phrase}
)
ASIDES = [
    "Call 555-867-5309 now.",
    "See https://a.example/b/12 first.",
    "The FTSE 100 fell; the S&P 500 rose.",
    "It uses version 2.0.1 of it.",
    "They live at 10 Downing Street.",
    "It is in Cloud City, PA 23456.",
    "Brazil won 3-1, then lost the vote 5 to 4.",
    "As shown [12], see pp. 45-50.",
    "See 42 U.S.C. § 1983 and DOI 10.1000/xyz123.",
    "The under-21s won; the over 65s lost.",
    "He was 7-for-9 at 2:15 p.m. on May 5.",
    "Gate B12 has 24703L202 and a 1080p screen.",
    "It took from 1909 to 1913, or the 1910s.",
    "The 14th Amendment, a 24/7 service, a 5-4 decision.",
]
SURROUNDINGS = [
    ("It rained.\n\n", ""),
    ("", "\n\nIt rained."),
    ("It rained.\n", "\nIt stopped."),
    ("Überall 🌧 – naïve.\n\n", "\n\n– 🌧"),
]


def moved(mention: Mention, by: int) -> Mention:
    """The mention as it stands in a text that is longer before it."""
    return mention._replace(
        start=mention.start + by,
        end=mention.end + by,
        full_start=mention.full_start + by,
        full_end=mention.full_end + by,
    )


@pytest.mark.parametrize(("before", "after"), SURROUNDINGS)
@pytest.mark.parametrize("texts", [PHRASES, ASIDES], ids=["phrases", "asides"])
def test_other_paragraphs_change_nothing(texts: list[str], before: str, after: str) -> None:
    for text in texts:
        alone = [moved(each, len(before)) for each in mentions(text)]
        assert mentions(before + text + after) == alone, text


@pytest.mark.parametrize("texts", [PHRASES, ASIDES], ids=["phrases", "asides"])
def test_a_mention_is_what_stands_at_its_place(texts: list[str]) -> None:
    for text in texts:
        for each in mentions(text):
            assert each.text == text[each.start : each.end]
            assert each.full_start <= each.start < each.end <= each.full_end <= len(text)
            assert each.readings == () or each.unit in each.readings
            assert bool(each.reason) != each.is_claim


@pytest.mark.parametrize("opening", ["“", "(", "‘", '"', "["])
@pytest.mark.parametrize(
    "text",
    [
        "Between 1909 and 1913 it grew.",
        "Nearly 40 boats sank.",
        "The Minus 5 played there.",
        "A Beech 200 aircraft landed.",
        "Twelve of 40 boats sank.",
        "About $5 million went missing.",
        "Five to six tonnes came.",
        "March 5, 2019 was dry.",
    ],
)
def test_a_mark_that_opens_a_quote_or_an_aside_changes_nothing(opening: str, text: str) -> None:
    plain = [(each.kind, each.text, each.unit, each.hedge) for each in mentions(text)]
    marked = mentions(f"They said: {opening}{text}")
    assert [(each.kind, each.text, each.unit, each.hedge) for each in marked] == plain
