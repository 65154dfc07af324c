"""Hedge for hedge: words of one class say the same, and vaguer words never add a finding."""

from __future__ import annotations

import re
import tomllib

import pytest

import claimcheck
from claimcheck.lexicon.sources import HERE
from claimcheck.meaning import meaning_of
from tests.metamorphic.drafts import ALONE, examples, told

BEFORE: dict[str, list[str]] = tomllib.loads((HERE / "hedges.toml").read_text("utf-8"))["before"]
BARE = re.compile(r"(?<= )(?=(?:\d[\d,.]*\d|\d) (?:million |billion )?[a-z])")
# What says something else before an amount: of ages, times and places, or without a verb.
ELSEWHERE = {"over the age of", "above the age of", "under the age of", "below the age of"}
VAGUER = [("exactly ", ""), ("", "about ")]


def hedged(words: str) -> str:
    """A sentence with the hedge before its amount."""
    joined = "" if words in "~≈≃∼<>≤≥" else " "
    return f"The store holds {words}{joined}1,250 litres of oil."


@pytest.mark.parametrize("name", BEFORE)
def test_words_of_one_class_say_the_same(name: str) -> None:
    (first,) = claimcheck.extract(hedged(BEFORE[name][0]))
    for words in BEFORE[name]:
        if words in ELSEWHERE:
            continue
        (mention,) = claimcheck.extract(hedged(words))
        assert (mention.hedge, mention.text) == (name, first.text), words
        assert meaning_of(mention) == meaning_of(first), words


@pytest.mark.parametrize(("firm", "vague"), VAGUER, ids=["bare for exactly", "about for bare"])
def test_doubt_never_adds_a_finding(firm: str, vague: str) -> None:
    """Of each number in turn; what was supported may be asked about, and is not refuted."""
    said = 0
    for example in examples():
        if not example.is_sentence:
            continue
        for place in BARE.finditer(example.text):
            head, tail = example.text[: place.start()], example.text[place.start() :]
            if _is_hedged(head):
                continue
            before, after = told(head + firm + tail), told(head + vague + tail)
            if len(before.verdicts) != len(after.verdicts):
                continue  # "between exactly 10 and 15 metres" is two numbers, without it one range
            pairs = zip(before.verdicts, after.verdicts, strict=True)
            assert ("supported", "refuted") not in pairs, head + vague + tail
            said += 1
    assert said > 100


def _is_hedged(head: str) -> bool:
    """True if a hedge, or half of a range, stands before."""
    found = claimcheck.check(f"{head}7 tables", config=ALONE).ledger
    return not found or found[-1].mention.hedge is not None or found[-1].mention.is_range
