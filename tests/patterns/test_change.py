"""Old and new values of a change: one unit, one scale, and what is no change at all."""

from __future__ import annotations

import pytest

from claimcheck.patterns.change import (
    change_patterns,
    change_terms,
    scaled_readings,
    share_unit,
    sign_of,
    word_before,
)
from claimcheck.patterns.search import search
from tests.quantities import COUNT, DOLLAR, KILOMETER, MILE, PERCENT, quantity
from tests.texts import reading_of


def told(text: str, said: str = "percent|fraction", value: str = "figure|percent") -> list[str]:
    """Each change as "sign said: old → new", in plain numbers."""
    reading = reading_of(text)
    found = []
    for hit in search(reading, change_patterns(said, value)):
        for terms in change_terms(reading, hit, "percent")[:1]:
            by_role = {term.role: term.quantity.mention.low.normalize() for term in terms}
            numbers = [f"{by_role[role]:f}" for role in ("percent", "old", "new")]
            said, old, new = numbers
            found.append(f"{sign_of(hit)} {said}: {old} → {new}")
    return found


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sales rose 5% to 105 from 100.", "1 5: 100 → 105"),
        ("Sales fell 5% to 95 from 100.", "-1 5: 100 → 95"),
        ("Sales rose 5% from 100 to 105.", "1 5: 100 → 105"),
        ("Sales rose 5%, to 105, compared with 100.", "1 5: 100 → 105"),
        ("Sales rose from 100 to 105, an increase of 5%.", "1 5: 100 → 105"),
        ("Sales were 105, up 5% from 100.", "1 5: 100 → 105"),
        ("Sales were 105, an increase of 5% from 100.", "1 5: 100 → 105"),
        ("Sales were 105, 5% more than the 100 of May.", "1 5: 100 → 105"),
        ("Sales were 95, 5% less than the 100 of May.", "-1 5: 100 → 95"),
        ("Sales were 105, 5% more than in May, when they were 100.", "1 5: 100 → 105"),
        ("Sales were 105 from 100 in May, up 5%.", "1 5: 100 → 105"),
        ("Sales rose 5% and closed at 105, up from 100.", "1 5: 100 → 105"),
        ("Sales rose to 105 from the year before's 100, a gain of 5%.", "1 5: 100 → 105"),
        ("A 5% rise from 100 to 105 was seen.", "1 5: 100 → 105"),
        ("Sales rose 5% to 105, up from 100.", "1 5: 100 → 105"),
        ("Rents rose and sales fell 5% to 95 from 100.", "-1 5: 100 → 95"),
    ],
)
def test_ways_to_tell_a_change(text: str, change: str) -> None:
    assert told(text) == [change]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose to 5% from 4% while rents went to 105 from 100.",
        "Sales rose 5%, but rents fell to 95 from 100.",
        "Of 105 shops 5% closed.",
        "Sales rose 5% to 105 in 100 shops.",
        "It costs $452, 15% less than in March and a quarter of its peak.",
        "She made 41 faults, 15% more than in her first three matches.",
        "She made 41 faults, 15% more than the last 3 days of May.",
        "It had 41 stores, 15% more than a year ago and 12 of them new.",
        "With $9 million from events that made $118 million, up 3%, it was rich.",
        "Sales rose 5% and rents fell to 95 from 100.",
        "It grew 5% and was deepened to 105 feet from 100.",
        "Sales of the two rose to 402 and 9% to 233 from 383 and 213.",
        "The fare rose by a fifth, first to 2.75 from 2.50 and then to 3.",
        "The rate was cut 1/4 point to 7-1/2 pct from 7-3/4 pct.",
        "The rate was cut half a percentage point to 7-1/2 pct from 8 pct.",
    ],
)
def test_what_is_no_change(text: str) -> None:
    assert told(text) == []


def test_a_bare_number_takes_the_unit_of_the_other() -> None:
    pair = share_unit(quantity("26", unit=DOLLAR), quantity("31", unit=COUNT))
    assert pair is not None
    assert pair[1].unit == DOLLAR
    assert share_unit(quantity("26", unit=DOLLAR), quantity("31", unit=KILOMETER)) is None


def test_a_bare_number_is_no_percentage() -> None:
    assert share_unit(quantity("26", unit=PERCENT), quantity("1,572", unit=COUNT)) is None


def test_units_of_one_dimension_stay() -> None:
    one, other = quantity("26", unit=KILOMETER), quantity("31", unit=MILE)
    assert share_unit(one, other) == (one, other)


def test_a_scale_word_goes_over_to_the_other() -> None:
    reading = reading_of("It went to 381 million from 160.")
    new, old = (reading.measure(mention) for mention in reading.claims())
    ((_, scaled),) = scaled_readings(new, old)
    assert scaled.mention.low == 160_000_000
    assert list(scaled_readings(new, new)) == []


def test_the_word_before_a_cue() -> None:
    reading = reading_of("It nearly doubled to 10 from 6.")
    (hit,) = search(reading, ("{double} to {new} from {old}",))
    assert word_before(reading, hit, "doubled") == "nearly"
    assert word_before(reading, hit, "tripled") == ""
