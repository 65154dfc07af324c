"""Results of games and votes, told from ranges, rates and fractions."""

from __future__ import annotations

import pytest

from claimcheck.model import Kind
from tests.extract.reading import claim, kinds, mentions


@pytest.mark.parametrize(
    ("text", "written", "ends"),
    [
        ("Arden beat Brill 3-1 on Friday", "3-1", (3, 1)),
        ("Arden lost 0-2 on Friday", "0-2", (0, 2)),
        ("The sides drew 1-1 on Friday", "1-1", (1, 1)),
        ("Arden won 28–14 on Friday", "28–14", (28, 14)),
        ("Arden won 102-98 on Friday", "102-98", (102, 98)),
        ("a 2-1 victory for Arden", "2-1", (2, 1)),
        ("Arden came from 2-0 down", "2-0", (2, 0)),
        ("a 4-0 win for Arden", "4-0", (4, 0)),
        ("Arden made 212 for 6.", "212 for 6", (212, 6)),
        ("Arden were 187/4 at tea", "187/4", (187, 4)),
        ("Arden were 287-6 declared", "287-6", (287, 6)),
        ("Arden bought 212 for 6 dollars", None, None),
        ("Arden sold 212 for 6.", None, None),
        ("Arden reached 6 for 212 at tea", "6 for 212", (6, 212)),
        ("Arden were 4/187 at tea", "4/187", (4, 187)),
    ],
)
def test_result(text: str, written: str | None, ends: tuple[int, int] | None) -> None:
    found = [each for each in mentions(text) if each.kind is Kind.SCORE]
    if written is None:
        assert not found
        return
    (score,) = found
    assert score.text == written
    assert tuple(int(end.value) for end in score.ends) == ends
    assert score.reason == "a result"


@pytest.mark.parametrize(
    "text",
    [
        "It takes 3-5 days.",
        "It holds 10-12 people.",
        "It costs $3-5 there.",
        "It rose 3-5% there.",
        "They are aged 5-16 there.",
        "between 20-30 of them left",
        "It is 2-3 km away.",
    ],
)
def test_ranges_are_no_results(text: str) -> None:
    mention = claim(text)
    assert mention.is_range
    assert mention.low < mention.high


@pytest.mark.parametrize("text", ["It is 5/64 of an inch.", "It is 3/100 of that.", "1/32 of it"])
def test_fractions_are_no_results(text: str) -> None:
    assert all(kind is not Kind.SCORE for kind, _ in kinds(text))


def test_each_set_of_a_match_is_a_result() -> None:
    assert kinds("She won 6-4, 3-6, 7-5 on Friday.") == [
        (Kind.SCORE, "6-4"),
        (Kind.SCORE, "3-6"),
        (Kind.SCORE, "7-5"),
    ]


def test_a_result_is_no_claim() -> None:
    assert not any(each.is_claim for each in mentions("Arden beat Brill 3-1 on Friday"))
