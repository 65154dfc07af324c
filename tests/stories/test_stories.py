"""The stories themselves: what they hold, that their figures are right, that the errors are."""

from __future__ import annotations

import ast
import datetime
import operator
import tomllib
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import pytest

from .stories import HERE, Planted, Span, Story, Variant, load_stories, plant, span_of

STORIES = load_stories()
VARIANTS = [variant for story in STORIES for variant in story.variants()]
KINDS = {
    "age", "anniversary", "below-absolute-zero", "conversion", "currency", "density", "difference",
    "duration", "energy-unit", "event-order", "headline", "impossible-date", "impossible-share",
    "margin", "over-hundred", "parts-total", "percent-change", "percent-of", "points-as-percent",
    "rate", "ratio", "reversed-range", "shares", "stated-count", "table-total",
    "temperature-difference", "told-twice", "weekday",
}  # fmt: skip

by_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
by_variant = pytest.mark.parametrize(
    "variant", VARIANTS, ids=lambda variant: f"{variant.planted.story}-{variant.planted.kind}"
)


class Sum(NamedTuple):
    """One thing that holds in a clean story: the formula gives the value, within the tolerance."""

    story: str
    text: str
    formula: str
    value: float
    tolerance: float


def load_sums() -> list[Sum]:
    """What arithmetic.toml says of the clean stories."""
    tables = tomllib.loads((HERE / "arithmetic.toml").read_text(encoding="utf-8"))
    return [Sum(name, *check) for name, table in tables.items() for check in table["checks"]]


SUMS = load_sums()
OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
}


def value_of(node: ast.expr) -> float:
    """Value of a formula of numbers, + - * / //, weekday(y, m, d) and days(date, date)."""
    match node:
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -value_of(operand)
        case ast.BinOp(left=left, op=sign, right=right):
            return OPERATORS[type(sign)](value_of(left), value_of(right))
        case ast.Call(func=ast.Name(id="weekday"), args=parts):
            return day_of(parts).weekday()
        case ast.Call(func=ast.Name(id="days"), args=[ast.Tuple(elts=first), ast.Tuple(elts=last)]):
            return (day_of(last) - day_of(first)).days
    raise ValueError(ast.dump(node))


def day_of(parts: list[ast.expr]) -> datetime.date:
    """The date of three numbers."""
    year, month, day = (int(value_of(part)) for part in parts)
    return datetime.date(year, month, day)


@pytest.mark.parametrize("one", SUMS, ids=lambda one: f"{one.story[:2]}-{one.text}")
def test_the_figures_of_a_clean_story_hold(one: Sum) -> None:
    assert one.text in next(story.text for story in STORIES if story.name == one.story)
    found = value_of(ast.parse(one.formula, mode="eval").body)
    assert found == pytest.approx(one.value, rel=0, abs=one.tolerance + 1e-9)


def test_there_are_thirty_stories_and_ninety_errors_of_all_kinds() -> None:
    counts = Counter(variant.planted.kind for variant in VARIANTS)
    assert len(STORIES) == 30
    assert len(VARIANTS) == 90
    assert set(counts) == KINDS
    assert max(counts.values()) <= 10


def test_every_entry_belongs_to_a_story() -> None:
    names = {story.name for story in STORIES}
    for file, key in (("planted.toml", "planted"), ("traps.toml", "trap")):
        entries = tomllib.loads((HERE / file).read_text(encoding="utf-8"))[key]
        assert {entry["story"] for entry in entries} == names
    assert {one.story for one in SUMS} == names


@by_story
def test_a_story_has_the_length_of_wire_copy_and_three_errors(story: Story) -> None:
    assert 200 <= len(story.text.split()) <= 500
    assert len(story.planted) == 3
    assert len({error.kind for error in story.planted}) == 3


@by_story
def test_a_story_has_traps_at_places_of_their_own(story: Story) -> None:
    spans = sorted(span for _, span in story.trap_spans())
    assert len(spans) >= 3
    assert all(story.text[slice(*span)] for span in spans)
    assert not [one for one, other in pairwise(spans) if one.meets(other)]


@by_variant
def test_an_error_changes_one_place(variant: Variant) -> None:
    clean = next(story.text for story in STORIES if story.name == variant.planted.story)
    start, end = variant.changed
    assert variant.text[start:end] == variant.planted.replace
    assert variant.text[:start] + variant.planted.find + variant.text[end:] == clean
    assert variant.text != clean


@by_variant
def test_the_changed_number_is_named_first(variant: Variant) -> None:
    first, *_ = variant.wanted
    assert first.meets(variant.changed)
    assert len(set(variant.wanted)) == len(variant.wanted)
    assert variant.planted.why


@by_variant
def test_what_may_be_named_is_a_number(variant: Variant) -> None:
    words = {"one", "two", "three", "four", "five", "six", "seven", "nine", "tripled"}
    for span in variant.wanted:
        text = variant.text[slice(*span)]
        assert any(sign.isdigit() for sign in text) or words & set(text.lower().split())


def test_a_number_twice_in_the_text_is_told_by_the_words_around_it() -> None:
    assert span_of("12 of 12 wings", "of «12» wings") == Span(6, 8)
    with pytest.raises(ValueError, match="2 times"):
        span_of("12 of 12 wings", "12")


def test_a_number_inside_another_is_not_found() -> None:
    assert span_of("612 of 12", "12") == Span(7, 9)


def test_planting_moves_the_numbers_after_the_change() -> None:
    error = Planted("s", "four of", "fourteen of", "parts-total", ("fourteen", "9"), "w")
    variant = plant("four of 9", error)
    assert [variant.text[slice(*span)] for span in variant.wanted] == ["fourteen", "9"]
