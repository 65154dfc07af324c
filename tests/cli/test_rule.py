"""`claimcheck rule`: the page of one rule."""

from __future__ import annotations

import pytest

from claimcheck.report.pages import page_of
from claimcheck.rules import RuleModule, rule_modules

from .calling import call


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.rule.code)
def test_its_page_by_code(module: RuleModule) -> None:
    assert call("rule", module.rule.code).out.rstrip("\n") == page_of(module)


def test_the_closest_is_offered() -> None:
    ran = call("rule", "sum-mismach")
    assert ran.status == 2
    assert "did you mean 'sum-mismatch'" in ran.err
