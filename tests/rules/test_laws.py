"""Laws of checking: errors that are seeded are found, consistent texts are silent, and what does
not concern the numbers changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Settings
from claimcheck.reading import read_mentions
from claimcheck.rules import find_relations

PLAIN = Settings(select=("CC2",))
ASIDE = "The office stands behind the old mill, and the staff like it there.\n\n"


def findings(text: str) -> list[Outcome]:
    document = document_from_text(text)
    reading = read_mentions(document, extract_mentions(document))
    outcomes = judge_relations(find_relations(reading, PLAIN), reading)
    return [one for one in outcomes if one.accused and one.severity is None]


class Seeded(NamedTuple):
    """A consistent text, and the same with one number wrong."""

    good: str
    bad: str


def change(old: int, percent: int) -> Seeded:
    new = old * (100 + percent) // 100
    line = "Orders rose {} percent to {:,} from {:,} a year before."
    said = Decimal(new - old) * 100 / old
    return Seeded(line.format(round(said, 1), new, old), line.format(round(said, 1), new * 3, old))


def share(whole: int, percent: int) -> Seeded:
    part = whole * percent // 100
    said = round(Decimal(part) * 100 / whole, 1)
    line = "Of the {:,} homes, {:,} ({}%) stand empty."
    return Seeded(line.format(whole, part, said), line.format(whole, part, round(said / 3, 1)))


def conversion(size: int, percent: int) -> Seeded:
    length = Decimal(size) / percent
    line = "The road is {} km ({} miles) long."
    miles = length * 1000 / Decimal("1609.344")
    printed = [f"{length:.1f}", f"{miles:.1f}", f"{miles * 2:.1f}"]
    return Seeded(line.format(*printed[:2]), line.format(printed[0], printed[2]))


def difference(old: int, percent: int) -> Seeded:
    line = "The fund rose by ${:,} from ${:,} to ${:,}."
    gap = old * percent // 100 + 1
    return Seeded(line.format(gap, old, old + gap), line.format(gap, old, old + 2 * gap + old // 2))


def multiple(old: int, percent: int) -> Seeded:
    line = "Visits doubled to {:,} from {:,}."
    return Seeded(line.format(2 * old, old), line.format(2 * old, 3 * old))


KINDS = (change, share, conversion, difference, multiple)
Kind = Callable[[int, int], Seeded]


@pytest.mark.parametrize("kind", KINDS)
@given(size=st.integers(10_001, 900_000), percent=st.integers(12, 90))
@settings(max_examples=25, deadline=None)
def test_a_seeded_error_is_found_and_its_twin_is_silent(
    kind: Kind, size: int, percent: int
) -> None:
    seeded = kind(size, percent)
    assert findings(seeded.good) == []
    assert findings(seeded.bad) != []


@pytest.mark.parametrize("kind", KINDS)
def test_an_unrelated_paragraph_only_shifts_the_spans(kind: Kind) -> None:
    bad = kind(20_480, 37).bad
    (alone,), (below,) = findings(bad), findings(ASIDE + bad)
    shift = len(ASIDE)
    assert (below.start, below.end) == (alone.start + shift, alone.end + shift)
    assert below.message == alone.message
    assert [m.start - shift for m in below.accused] == [m.start for m in alone.accused]


VARIANTS = {
    "a no-break space": (" ", "\u00a0"),
    "a narrow no-break space": ("% ", "%\u202f"),
    "percent in a word": ("%", " percent"),
    "percent in two words": (" percent", " per cent"),
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", KINDS)
def test_typography_changes_nothing(kind: Kind, variant: str) -> None:
    seeded = kind(20_480, 37)
    was, becomes = VARIANTS[variant]
    assert findings(seeded.good.replace(was, becomes)) == []
    found = findings(seeded.bad.replace(was, becomes))
    assert [one.rule for one in found] == [one.rule for one in findings(seeded.bad)]


def test_doubt_never_adds_a_finding() -> None:
    line = "Orders rose {}10 percent to {}52,000 from {}46,000."
    firm = len(findings(line.format("", "", "")))
    for hedges in (("about ", "", ""), ("", "about ", ""), ("about ", "around ", "some ")):
        assert len(findings(line.format(*hedges))) <= firm


@pytest.mark.parametrize("kind", KINDS)
@given(size=st.integers(10_001, 900_000), percent=st.integers(12, 90), at=st.integers(0, 9))
@settings(max_examples=15, deadline=None)
def test_a_doubted_number_never_makes_a_consistent_text_loud(
    kind: Kind, size: int, percent: int, at: int
) -> None:
    words = kind(size, percent).good.split(" ")
    numbers = [place for place, word in enumerate(words) if word.lstrip("$")[:1].isdigit()]
    place = numbers[at % len(numbers)]
    doubted = " ".join([*words[:place], "about", *words[place:]])
    assert findings(doubted) == []
