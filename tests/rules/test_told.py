"""What a rule sees in its examples is as told in `told/`; `python -m tests.rules` tells afresh.

That a bad example is found at its mark says little of what was related to what, and how far the
words of it reach; here both are held, for the good examples too.
"""

from __future__ import annotations

import pytest

from claimcheck.rules import RuleModule
from tests.rules.telling import page_of, tell, told_modules


@pytest.mark.parametrize("module", told_modules(), ids=lambda module: module.rule.name)
def test_what_a_rule_sees_in_its_examples(module: RuleModule) -> None:
    assert tell(module) == page_of(module).read_text("utf-8")
