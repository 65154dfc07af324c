"""Scale words that are inherited, and hedges that change nothing."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.meaning import meaning_of, rescale, scale_word
from tests.quantities import mention, quantity


def test_a_scale_word_can_be_inherited() -> None:
    assert scale_word(mention("381e6", text="$381 million")) == 10**6
    assert scale_word(mention("381", text="381")) == 1
    scaled = rescale(quantity("163"), Fraction(10**6))
    assert scaled.mention.low == 163_000_000
    assert 163_400_000 in scaled.meaning.core
    assert 164_000_000 not in scaled.meaning.core


def test_only_changes_nothing() -> None:
    assert meaning_of(mention("12", hedge="only")) == meaning_of(mention("12"))
