"""Drafts to paraphrase, and what is found in them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import claimcheck
from claimcheck import Document
from claimcheck.model import Settings
from claimcheck.rules import rule_modules

FAMILIES = ("CC2", "CC3", "CC4")  # numbers held against each other: no table is needed
ALONE = Settings(shipped_tables=False)


class Told(NamedTuple):
    """The verdict on each claim, in order, and the rules that found something."""

    verdicts: tuple[str, ...]
    rules: tuple[str, ...]


class Example(NamedTuple):
    """A draft of a rule's own page; `wrong` if the rule must find something in it."""

    rule: str
    text: str
    wrong: bool

    @property
    def is_sentence(self) -> bool:
        """True for words of one paragraph, without headline or table."""
        return "\n" not in self.text


def told(draft: str | Document) -> Told:
    """What is found in a draft, without reference tables."""
    report = claimcheck.check(draft, config=ALONE)
    claims = [entry for entry in report.ledger if entry.mention.is_claim]
    rules = sorted(finding.rule for finding in report.findings)
    return Told(tuple(str(entry.verdict) for entry in claims), tuple(rules))


@lru_cache(maxsize=1)
def examples() -> tuple[Example, ...]:
    """The wrong and the right examples of every rule that relates numbers of a draft."""
    return tuple(
        Example(module.rule.code, text.replace("«", "").replace("»", ""), wrong)
        for module in rule_modules()
        if module.rule.code.startswith(FAMILIES)
        for wrong, texts in ((True, module.bad), (False, module.good))
        for text in texts
    )


def flips(before: Told, after: Told) -> bool:
    """True if a number that was supported is refuted, or the other way round."""
    sides = {"supported", "refuted"}
    return any({a, b} == sides for a, b in zip(before.verdicts, after.verdicts, strict=False))
