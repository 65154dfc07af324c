"""Ages are whole years, whatever round number they make."""

from __future__ import annotations

import pytest

from claimcheck.api import check


@pytest.mark.parametrize(("age", "refuted"), [(95, False), (100, True), (90, True), (94, True)])
def test_an_age_is_no_round_number(age: int, refuted: bool) -> None:
    text = f"She was born on 1 January 1905. She died on 1 February 2000 at the age of {age}."
    assert any(finding.rule == "CC303" for finding in check(text).findings) == refuted
