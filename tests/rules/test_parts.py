"""Parts and totals, shares, rates, currencies, densities, lists, and numbers wrong in themselves:
parts.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.model import Outcome, Verdict

from .checking import accused, findings, outcomes, twins

PARTS = tomllib.loads(Path(__file__).with_name("parts.toml").read_text("utf-8"))
HOLDING = ("sums", "shares", "rates", "currencies", "densities", "lists")
RULES = ("CC1", "CC2")


def told(kinds: tuple[str, ...]) -> list[object]:
    return [pytest.param(text, id=text[:44]) for kind in kinds for text in PARTS[kind]]


def named(found: list[Outcome], at: int) -> bool:
    spans = [(m.full_start or m.start, m.end) for one in found for m in one.accused]
    return any(start <= at < end for start, end in spans)


@pytest.mark.parametrize("text", told(HOLDING))
def test_what_holds_is_seen_and_supported(text: str) -> None:
    found = outcomes(twins(text).good, *RULES)
    assert {one.verdict for one in found} == {Verdict.SUPPORTED}


@pytest.mark.parametrize("text", told(("wrong",)))
def test_a_number_that_can_be_is_silent(text: str) -> None:
    assert accused(twins(text).good, *RULES) == []


@pytest.mark.parametrize("text", told((*HOLDING, "wrong")))
def test_the_wrong_number_is_named(text: str) -> None:
    _, bad, at = twins(text)
    assert named(findings(bad, *RULES), at)


@pytest.mark.parametrize("text", PARTS["traps"])
def test_a_trap_is_silent(text: str) -> None:
    assert accused(text, *RULES) == []
