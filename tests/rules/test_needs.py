"""What the rules need: they are asked wherever they have something to say, and the table is right.

Names no rule.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck.rules
from claimcheck.documents import document_from_text
from claimcheck.errors import ConfigError
from claimcheck.extract import extract_mentions
from claimcheck.model import Reading, Settings
from claimcheck.patterns.cues import cue_lexicon
from claimcheck.patterns.language import SLOT_TYPES
from claimcheck.patterns.needs import Needs
from claimcheck.reading import read_mentions
from claimcheck.rules import (
    TABLE,
    RuleModule,
    all_rules,
    kept_entries,
    refuse_unknown_rules,
    rule_modules,
)
from claimcheck.rules.__main__ import asked_entries, main, table_of
from claimcheck.tables import load_tables, match_reading

from .test_any_text import texts

NEEDING = [module for module in rule_modules() if module.rule.needs]
NEEDS = Needs(need for module in NEEDING for need in module.rule.needs)
EXAMPLES = sorted({text for module in rule_modules() for text in (*module.bad, *module.good)})


def reading_of(text: str) -> Reading:
    document = document_from_text(re.sub("[«»]", "", text))
    reading = read_mentions(document, extract_mentions(document))
    return match_reading(reading, load_tables())


def unasked(reading: Reading) -> list[str]:
    """The rules that would say something and are not asked."""
    met = NEEDS.met_by(reading)
    idle = [module for module in NEEDING if met.isdisjoint(module.rule.needs)]
    return [module.rule.name for module in idle if any(module.find(reading))]


def test_no_example_has_a_relation_of_a_rule_that_is_not_asked() -> None:
    assert {text: missed for text in EXAMPLES if (missed := unasked(reading_of(text)))} == {}


@given(texts())
@settings(max_examples=60, deadline=None)
def test_nor_has_any_text(text: str) -> None:
    assert unasked(reading_of(text)) == []


@given(st.lists(st.sampled_from(EXAMPLES), min_size=2, max_size=3))
@settings(max_examples=30, deadline=None)
def test_nor_have_examples_in_one_draft(chosen: list[str]) -> None:
    assert unasked(reading_of(" ".join(chosen))) == []


@pytest.mark.parametrize("module", NEEDING, ids=lambda module: module.rule.name)
def test_needs_are_classes_that_there_are(module: RuleModule) -> None:
    known = SLOT_TYPES | cue_lexicon().classes | {"match", "table", "headline"}
    assert {name for need in module.rule.needs for name in re.split(r"[ |]", need)} <= known


def test_the_table_says_what_the_modules_say() -> None:
    made = table_of(asked_entries())
    assert Path(TABLE).read_text("utf-8") == made, "run python -m claimcheck.rules"
    assert sorted(kept_entries()) == sorted(asked_entries())


def test_the_command_writes_the_table_afresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimcheck.rules.__main__.TABLE", str(tmp_path / "rules.table"))
    main()
    assert (tmp_path / "rules.table").read_bytes() == Path(TABLE).read_bytes()


def test_a_rule_of_the_pass_itself_relates_no_numbers() -> None:
    silent = [module for module in rule_modules() if module.rule.code.startswith("CC0")]
    reading = reading_of("Sales rose 31.3% to 154,711 from 146,610.")
    assert [list(module.find(reading)) for module in silent] == [[]] * 5


def test_a_code_that_no_rule_has_is_told_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match="'CC2033'") as caught:
        refuse_unknown_rules(Settings(ignore=("CC2033",)))
    assert "'CC203'" in caught.value.hint
    refuse_unknown_rules(Settings(select=("CC2",), ignore=("CC203",)))


def test_a_rule_that_the_table_lacks_is_a_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claimcheck.rules, "TABLE", str(tmp_path / "none"))
    claimcheck.rules._entries.cache_clear()
    found = [entry.rule for entry in claimcheck.rules._entries()]
    claimcheck.rules._entries.cache_clear()
    assert tuple(found) == all_rules() == tuple(module.rule for module in rule_modules())
