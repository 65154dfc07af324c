"""Many ways to tell a change, a difference, a margin, a ratio or a share: phrases.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Verdict
from claimcheck.reading import read_mentions
from claimcheck.rules import find_relations

PHRASES = tomllib.loads(Path(__file__).with_name("phrases.toml").read_text("utf-8"))["phrase"]


def outcomes(text: str) -> list[Outcome]:
    document = document_from_text(text)
    reading = read_mentions(document, extract_mentions(document))
    found = judge_relations(find_relations(reading), reading)
    return [outcome for outcome in found if outcome.severity is None]


@pytest.mark.parametrize("text", [phrase["good"] for phrase in PHRASES])
def test_what_holds_is_seen_and_supported(text: str) -> None:
    found = outcomes(text)
    assert {outcome.verdict for outcome in found} == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    ("good", "bad"), [(phrase["good"], phrase["bad"]) for phrase in PHRASES], ids=str
)
def test_one_wrong_number_is_one_finding_that_names_it(good: str, bad: str) -> None:
    (finding,) = [one for one in outcomes(bad) if one.verdict is not Verdict.SUPPORTED]
    assert finding.accused
    changed = next(at for at, (a, b) in enumerate(zip(good, bad, strict=False)) if a != b)
    assert any(m.full_start <= changed < m.end + 1 for m in finding.accused)


def test_the_two_ends_of_one_mention_are_told_once() -> None:
    (found,) = outcomes("She won the seat by 214 votes, 18,642 to 18,428.")
    assert found.message == "18,642 to 18,428 is a difference of 214"


def test_a_difference_the_other_way_is_told_as_such() -> None:
    (found,) = outcomes("The shares went up 5p to 95p, from 100p.")
    assert found.message == "100p to 95p is a fall of 5p, not 5p (the change goes the other way)"
    assert found.slip == "the change goes the other way"


def test_growth_on_another_base_is_only_asked_about() -> None:
    (found,) = outcomes("Real pay was up 2.4 percent, to £640 a week from £612.")
    assert found.verdict is Verdict.REVIEW
