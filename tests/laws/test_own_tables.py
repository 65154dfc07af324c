"""Any table of one's own judges the sentences that are made from it, and no others."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.tables import Tables, load_tables
from tests.laws.own_tables import STRANGERS, Claim, claims
from tests.tables.scenes import verdict_of

QUICK = settings(max_examples=40)
MOVED = st.sampled_from([Decimal("0.5"), Decimal("0.8"), Decimal("1.25"), Decimal(10)])


def tables_of(claim: Claim, *, shipped: bool = True) -> Tables:
    """The claim's table, loaded as a file with nothing but its heads."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.csv"
        path.write_text(claim.csv, "utf-8")
        return load_tables(path, shipped=shipped)


@QUICK
@given(claims(), st.integers(2, 4))
def test_a_rounded_figure_in_any_unit_is_supported(claim: Claim, digits: int) -> None:
    text, figure = claim.said(Decimal(1), digits)
    assert verdict_of(text, figure, tables_of(claim), "2025") == "supported", text


@QUICK
@given(claims(), st.integers(3, 4), MOVED)
def test_a_figure_moved_beyond_the_tolerance_is_refuted(
    claim: Claim, digits: int, factor: Decimal
) -> None:
    text, figure = claim.said(factor, digits)
    assert verdict_of(text, figure, tables_of(claim), "2025") == "refuted", text


@QUICK
@given(claims(), st.sampled_from(STRANGERS), MOVED | st.just(Decimal(1)))
def test_another_name_is_neither(claim: Claim, name: str, factor: Decimal) -> None:
    text, figure = claim.said(factor, 3, name)
    assert verdict_of(text, figure, tables_of(claim), "2025") not in ("supported", "refuted"), text
