"""Laws of parts: a consistent text that is generated is silent, a seeded error is found, doubt adds
no finding, and neither other units nor other type changes one."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from .checking import findings

RULES = ("CC206", "CC207", "CC211", "CC213", "CC215")
EXAMPLES = settings(max_examples=30, deadline=None)
COUNTS = st.lists(st.integers(2, 9_000), min_size=2, max_size=5)
HEDGES = ("about ", "around ", "roughly ", "some ")
NAMES = ("Arden", "Brill", "Corby", "Deal", "Esk")


class Seeded(NamedTuple):
    """A consistent text, and the same with one number wrong."""

    good: str
    bad: str


def listed(parts: list[str]) -> str:
    """ "12 in Arden, 3 in Brill and 4 in Corby"."""
    items = [f"{part} in {name}" for part, name in zip(parts, NAMES, strict=False)]
    return f"{', '.join(items[:-1])} and {items[-1]}"


def total(counts: list[int]) -> Seeded:
    parts = listed([f"{count:,}" for count in counts])
    line = "The firm has {:,} shops: {}."
    return Seeded(line.format(sum(counts), parts), line.format(3 * sum(counts) + 1, parts))


def total_after(counts: list[int]) -> Seeded:
    parts = listed([f"{count:,}" for count in counts])
    line = "It has {}, for a total of {:,} shops."
    return Seeded(line.format(parts, sum(counts)), line.format(parts, 3 * sum(counts) + 1))


def money(counts: list[int]) -> Seeded:
    parts = listed([f"${Decimal(count) / 10:.1f} million" for count in counts])
    line = "The fund has ${:.1f} million ({})."
    whole = Decimal(sum(counts)) / 10
    return Seeded(line.format(whole, parts), line.format(whole / 3, parts))


def shares(counts: list[int]) -> Seeded:
    whole = sum(counts) + 1_000
    said = [round(Decimal(100 * count) / whole, 1) for count in counts]
    parts = listed([f"{share}%" for share in said])
    line = "Of those asked, {} and {}% were undecided."
    rest = 100 - sum(said)
    wrong = rest + 40 if rest < 50 else rest - 40
    return Seeded(line.format(parts, rest), line.format(parts, wrong))


def makes_a_hundred_by_chance(counts: list[int]) -> bool:
    """True if the wrong share and some before it add up to a hundred."""
    said = [Decimal(one[:-1]) for one in shares(counts).bad.split() if one.endswith("%")]
    return any(abs(sum(said[at:], Decimal(-100))) < 1 for at in range(1, len(said)))


def rate(counts: list[int]) -> Seeded:
    trips, each = counts[0], counts[1]
    line = "Last year {:,} trips carried {:,} people, or {:,} each."
    amount = trips * each
    return Seeded(line.format(trips, amount, each), line.format(trips, amount, 2 * each + 1))


def rent(counts: list[int]) -> Seeded:
    line = "The rent is £{:,} a month, or £{:,} a year."
    month = counts[0]
    return Seeded(line.format(month, 12 * month), line.format(month, 20 * month + 1))


def exchange(counts: list[int]) -> Seeded:
    pairs = [(count, round(Decimal(count) * 15 / 10, 1)) for count in (*counts, 120, 64)]
    said = " and ".join(f"£{a:,} (${b:,})" for a, b in pairs)
    line = "They paid {} and £5,000 (${}) for it."
    return Seeded(line.format(said, "7,500"), line.format(said, "75,000"))


KINDS = (total, total_after, money, shares, rate, rent, exchange)
Kind = Callable[[list[int]], Seeded]


@pytest.mark.parametrize("kind", KINDS)
@given(counts=COUNTS)
@EXAMPLES
def test_a_consistent_text_is_silent(kind: Kind, counts: list[int]) -> None:
    assert findings(kind(counts).good, *RULES) == []


@pytest.mark.parametrize("kind", KINDS)
@given(counts=COUNTS)
@EXAMPLES
def test_a_seeded_error_is_found(kind: Kind, counts: list[int]) -> None:
    assume(sum(counts) > 8)
    assume(kind is not shares or not makes_a_hundred_by_chance(counts))
    assert len(findings(kind(counts).bad, *RULES)) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_rounded_twin_is_silent(kind: Kind) -> None:
    line = "The fund has $1.3 million: $0.6 million in Arden and $0.8 million in Brill."
    assert findings(line, *RULES) == []
    assert findings(kind([300, 200]).good, *RULES) == []


VARIANTS = {
    "a no-break space in a number": (" million", "\u00a0million"),
    "a narrow space before the sign": ("%", "\u202f%"),
    "percent in a word": ("%", " percent"),
    "percent in two words": ("%", " per cent"),
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", KINDS)
def test_typography_changes_nothing(kind: Kind, variant: str) -> None:
    seeded = kind([1_204, 317, 86])
    was, becomes = VARIANTS[variant]
    assert findings(seeded.good.replace(was, becomes), *RULES) == []
    assert len(findings(seeded.bad.replace(was, becomes), *RULES)) == 1


LENGTHS = st.lists(st.integers(2, 900), min_size=2, max_size=4)


@given(lengths=LENGTHS, wrong=st.booleans())
@EXAMPLES
def test_another_unit_changes_nothing(lengths: list[int], wrong: bool) -> None:
    def said(factor: int, unit: str) -> int:
        parts = listed([f"{length * factor} {unit}" for length in lengths])
        whole = (sum(lengths) + 7 * wrong * sum(lengths)) * factor
        return len(findings(f"It has {whole} {unit} of track: {parts}.", *RULES))

    assert said(1, "km") == said(1000, "metres") == wrong


@given(counts=COUNTS, hedge=st.sampled_from(HEDGES), place=st.integers(0, 2))
@EXAMPLES
def test_doubt_never_adds_a_finding(counts: list[int], hedge: str, place: int) -> None:
    firm = total(counts)
    for text in firm:
        whole, _, parts = text.partition(": ")
        doubted = (
            whole.replace("has ", f"has {hedge}") + ": " + parts,
            f"{whole}: {hedge}{parts}",
            whole.replace("has ", f"has {hedge}") + f": {hedge}{parts}",
        )[place]
        assert len(findings(doubted, *RULES)) <= len(findings(text, *RULES))


def test_an_unrelated_paragraph_only_shifts_the_spans() -> None:
    aside = "The office stands behind the old mill, and the staff like it there.\n\n"
    for kind in KINDS:
        bad = kind([1_204, 317, 86]).bad
        (alone,), (below,) = findings(bad, *RULES), findings(aside + bad, *RULES)
        assert (below.start - len(aside), below.end - len(aside)) == (alone.start, alone.end)
        assert below.message == alone.message
