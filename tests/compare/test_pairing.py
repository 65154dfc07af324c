"""Which sentence of the new version was which of the old."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.compare.figures import read_text
from claimcheck.compare.pairing import Pair, pair_sentences
from claimcheck.documents import document_from_text

OLD = (
    "The mill in Arle employs 430 people.",
    "A fire burned for nine hours on Tuesday.",
    "Some 3,900 homes stayed dark until the morning.",
)


def pairs(old: str, new: str) -> list[Pair]:
    return pair_sentences(*(read_text(document_from_text(text)) for text in (old, new)))


def test_unchanged_sentences_stay() -> None:
    text = " ".join(OLD)
    assert pairs(text, text) == [Pair(at, at, False, True) for at in range(3)]


@given(st.permutations(range(3)))
@settings(max_examples=6)
def test_each_sentence_is_followed_wherever_it_goes(order: list[int]) -> None:
    found = pairs(" ".join(OLD), " ".join(OLD[at] for at in order))
    assert [(one.new, one.old) for one in found] == list(enumerate(order))
    assert all(one.same for one in found)
    assert sum(one.moved for one in found) <= 2


def test_a_rewritten_sentence_is_followed_by_its_words() -> None:
    new = "Some 4,100 homes stayed dark until the evening."
    assert pairs(" ".join(OLD), new) == [Pair(2, 0, False, False)]


def test_a_new_sentence_was_none() -> None:
    assert pairs(" ".join(OLD), "The river rose by two metres at Hollen.") == []


def test_the_same_sentence_twice_is_followed_once_each() -> None:
    found = pairs(f"{OLD[0]} {OLD[0]}", OLD[0])
    assert [(one.old, one.new) for one in found] == [(0, 0)]
