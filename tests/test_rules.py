"""Every rule of the package: its page, its examples, its name.  Names no rule."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import claimcheck.rules
from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Severity
from claimcheck.reading import read_mentions
from claimcheck.rules import RuleModule, find_relations, rule_modules
from claimcheck.tables import load_tables, match_reading

HEADINGS = ("Why:", "Ignore when:", "Method:", "Source:")
MARK = re.compile("[«»]")


def examples(which: str) -> list[object]:
    """Those of the rules that relate numbers; another stage sees what the others are about."""
    return [
        pytest.param(module, text, id=f"{module.rule.name}-{place}")
        for module in rule_modules()
        if not module.rule.code.startswith("CC0")
        for place, text in enumerate(getattr(module, which))
    ]


def told(text: str) -> list[Outcome]:
    """The outcomes of a text that a human must see, notes included."""
    document = document_from_text(text)
    reading = read_mentions(document, extract_mentions(document))
    reading = match_reading(reading, load_tables())
    outcomes = judge_relations(find_relations(reading), reading)
    return [outcome for outcome in outcomes if outcome.accused]


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.rule.name)
def test_a_rule_has_a_page_and_examples(module: RuleModule) -> None:
    first = module.page.split("\n", 1)[0]
    assert first.endswith(".")
    assert [heading for heading in HEADINGS if heading not in module.page] == []
    assert len(module.bad) >= 2
    assert len(module.good) >= 2


def test_files_names_and_codes_agree() -> None:
    found = {}
    for entry in pkgutil.iter_modules(claimcheck.rules.__path__):
        module = importlib.import_module(f"claimcheck.rules.{entry.name}")
        if hasattr(module, "RULE"):
            assert module.RULE.name == entry.name.replace("_", "-")
            assert re.fullmatch(r"CC\d{3}", module.RULE.code)
            found[module.RULE.code] = module.RULE
    assert len(found) == len(rule_modules())


@pytest.mark.parametrize(("module", "text"), examples("bad"))
def test_a_bad_example_is_found_at_its_mark(module: RuleModule, text: str) -> None:
    start, end = text.index("«"), text.index("»") - 1
    outcomes = [one for one in told(MARK.sub("", text)) if one.rule == module.rule.code]
    assert outcomes
    assert any(one.start < end and start < one.end for one in outcomes)
    assert any(m.start < end and start < m.end for one in outcomes for m in one.accused)


@pytest.mark.parametrize(("module", "text"), examples("good"))
def test_a_good_example_is_silent(module: RuleModule, text: str) -> None:
    def silent(one: Outcome) -> bool:
        return one.severity is Severity.NOTE and one.rule != module.rule.code

    assert [one.message for one in told(text) if not silent(one)] == []
