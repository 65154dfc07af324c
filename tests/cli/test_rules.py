"""`claimcheck rules` and `claimcheck rule`."""

from __future__ import annotations

from claimcheck.rules import rule_modules

from .calling import call


def test_a_line_a_rule_in_columns() -> None:
    lines = call("rules").out.splitlines()
    assert [line.split()[:2] for line in lines] == [
        [module.rule.code, module.rule.name] for module in rule_modules()
    ]
    width = max(len(module.rule.name) for module in rule_modules())
    assert all(line[:6].strip().isalnum() and line[8 + width] == " " for line in lines)
    assert all(line.endswith(".") for line in lines)
