"""What compiles, and what does not."""

from __future__ import annotations

import pytest

from claimcheck.patterns import PatternError, compile_patterns


def test_an_optional_element_makes_two_patterns() -> None:
    found = compile_patterns("a|an? {rise} of? {percent:percent}")
    assert sorted(len(pattern.runs[0].elements) for pattern in found) == [2, 3, 3, 4]


def test_a_pattern_needs_one_class_of_each_element() -> None:
    (pattern,) = compile_patterns("{verb:rise|fall} ... {new} from {old}")
    assert pattern.needs == {frozenset({"rise", "fall"}), frozenset({"figure"})}


@pytest.mark.parametrize(
    "source",
    [
        "{x:nonsense}",
        "... {new}",
        "{new} ...",
        "{a} {b} {c} {d} {e} {f} {g}",
    ],
)
def test_a_wrong_pattern_is_refused_with_its_text(source: str) -> None:
    with pytest.raises(PatternError, match=r"(?s)."):
        compile_patterns(source)
