"""A rule's page by code or by name."""

from __future__ import annotations

import pytest

from claimcheck.errors import ConfigError
from claimcheck.report.pages import page_of, rule_named, title_of
from claimcheck.rules import RuleModule, rule_modules


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.rule.code)
def test_every_rule_is_found_both_ways_and_has_a_page(module: RuleModule) -> None:
    assert rule_named(module.rule.code.lower()) is module
    assert rule_named(f" {module.rule.name.upper()} ") is module
    page = page_of(module)
    assert page.startswith(f"# {module.rule.code} {module.rule.name}\n")
    assert "«" not in page
    assert page.count("\n- ") >= len(module.bad) + len(module.good)
    assert title_of(module).endswith(".")


def test_only_rules_of_notes_say_that_they_never_fail_a_run() -> None:
    for module in rule_modules():
        assert ("never makes a run fail" in page_of(module)) is module.rule.notes_only


@pytest.mark.parametrize(
    ("name", "hint"), [("CC9999", "CC"), ("sum-mismach", "sum-mismatch"), ("", "one of")]
)
def test_a_rule_that_is_not_there(name: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        rule_named(name)
    assert hint in str(caught.value)
