"""Percentages of change against the two values, and the slips they come with."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .cases import holds, named, verdicts
from .checking import accused, findings

CODE = "CC203"
TWINS = [
    "Sales rose {20|12} percent to $122 million from $102 million.",
    "Sales fell {20|25} percent to $80 million from $100 million.",
    "Membership grew from 4,000 to 5,000, a rise of {25|20} percent.",
    "Membership grew {25|45}% from 4,000 to 5,000.",
    "Output dropped {12.5|21.5}% to 350 tonnes from 400 tonnes.",
    "The fee went up from £40 to £46, an increase of {15|51}%.",
    "The price of a loaf rose {5|50} percent, from 2.00 euros to 2.10 euros.",
    "Complaints fell by {a third|two thirds}, to 200 from 300.",
    "Complaints more than doubled, up {150|50} percent to 500 from 200.",
    "The herd shrank {40|60} percent to 600 from 1,000.",
    "Net income was $56 million, up {12|21} percent from $50 million.",
]
TRAPS = [
    "Sales rose 20 percent. The firm has 120 shops and 100 vans.",
    "Sales rose 20 percent to $120 million.",
    "Prices rose 4 percent in 2019 from 2018.",
    "Sales rose 20 percent in the north and fell 12 percent in the south.",
    "The rate rose to 5 percent from 4 percent.",
]


@pytest.mark.parametrize("text", TWINS)
def test_what_holds_is_supported(text: str) -> None:
    assert holds(text, CODE)


@pytest.mark.parametrize("text", TWINS)
def test_the_wrong_number_is_named(text: str) -> None:
    assert named(text, CODE)


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_silent(text: str) -> None:
    assert accused(text, CODE) == []


@settings(max_examples=40)
@given(st.integers(1000, 90000), st.integers(5, 95))
def test_a_true_rise_is_supported(old: int, percent: int) -> None:
    new = round(old * (100 + percent) / 100)
    share = round(100 * (new - old) / old, 1)
    text = f"Orders rose {share} percent to {new:,} from {old:,}."
    assert verdicts(text, CODE) == {Verdict.SUPPORTED}


@settings(max_examples=40)
@given(st.integers(1001, 90000), st.integers(20, 80))
def test_a_false_rise_is_refuted(old: int, percent: int) -> None:
    new = round(old * (100 + percent) / 100)
    text = f"Orders rose {percent + 100}.0 percent to {new:,} from {old:,}."
    assert verdicts(text, CODE) == {Verdict.REFUTED}


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Orders fell 25 percent to 8,000 from 10,000.", "of the new value"),
        ("Orders rose 150 percent to 15,000 from 10,000.", "not the change"),
    ],
)
def test_the_slip_is_named(text: str, slip: str) -> None:
    (finding,) = findings(text, CODE)
    assert slip in finding.slip
