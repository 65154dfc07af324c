"""What compiles, and what does not."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from claimcheck import rules
from claimcheck.patterns.language import PatternError, compile_patterns, outline_of


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


def test_an_outline_is_what_all_patterns_of_a_line_share() -> None:
    line = "{rise}? {pct:percent} of? {whole} ... to {new}?"
    slots, needs = outline_of(line)
    patterns = compile_patterns(line)
    assert slots == min(pattern.slots for pattern in patterns)
    assert needs == frozenset.intersection(*(pattern.needs for pattern in patterns))


def _lines(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, tuple) else []


def test_every_pattern_of_a_rule_compiles() -> None:
    modules = [
        import_module(f"claimcheck.rules.{one.name}") for one in iter_modules(rules.__path__)
    ]
    lines = [line for one in modules for line in _lines(getattr(one, "PATTERNS", ()))]
    assert lines
    assert all(compile_patterns(line) for line in lines)
