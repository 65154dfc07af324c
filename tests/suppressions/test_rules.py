"""The rules of suppressions: each bad example is found at its mark, each good one is silent."""

from __future__ import annotations

import re

import pytest

from claimcheck.rules import RuleModule, rule_modules

from .drafts import check_markdown

MARK = re.compile("[«»]")


def examples(which: str) -> list[object]:
    return [
        pytest.param(module, text, id=f"{module.rule.name}-{place}")
        for module in rule_modules()
        if "suppression" in module.rule.name
        for place, text in enumerate(getattr(module, which))
    ]


@pytest.mark.parametrize(("module", "text"), examples("bad"))
def test_a_bad_example_is_found_at_its_mark(module: RuleModule, text: str) -> None:
    marked = check_markdown(text).document.text
    start, end = marked.index("«"), marked.index("»") - 1
    found = [f for f in check_markdown(MARK.sub("", text)).findings if f.rule == module.rule.code]
    assert len(found) == 1
    assert found[0].start < end
    assert start < found[0].end
    assert found[0].suggestion


@pytest.mark.parametrize(("module", "text"), examples("good"))
def test_a_good_example_is_silent(module: RuleModule, text: str) -> None:
    assert [finding.rule for finding in check_markdown(text).findings] == []


def test_no_relation_breaks_them() -> None:
    for module in rule_modules():
        if "suppression" in module.rule.name:
            assert module.rule.code.startswith("CC0")
            assert list(module.find(None)) == []  # type: ignore[arg-type]
