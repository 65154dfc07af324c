"""Odds, votes and readings of blood: pairs that are no numbers, and ranges that stay ranges."""

from __future__ import annotations

import pytest

from claimcheck.model import Kind
from tests.extract.reading import claim, only, values


@pytest.mark.parametrize(
    ("text", "written", "reason"),
    [
        ("The horse won at 5/2.", "5/2", "odds"),
        ("It ran at 9/4 there.", "9/4", "odds"),
        ("The 11/4 favourite fell.", "11/4", "odds"),
        ("They offer odds of 100-1 there.", "100-1", "odds"),
        ("Odds on it shortened to 4-6 there.", "4-6", "odds"),
        ("They are 3-to-1 odds there.", "3-to-1", "odds"),
        ("By a vote of 219-212 it passed.", "219-212", "a vote"),
        ("Senators voted 54-46 there.", "54-46", "a vote"),
        ("The vote was 48-52 there.", "48-52", "a vote"),
        ("The bill passed 219-212 there.", "219-212", "a vote"),
        ("A 7-2 ruling ended it.", "7-2", "a vote"),
        ("The court ruled 5-4 on Friday.", "5-4", "a vote"),
        ("A 12-to-5 vote ended it.", "12-to-5", "a vote"),
        ("The council voted 12 to 5 there.", "12 to 5", "a vote"),
        ("They voted by 313 to 294 there.", "313 to 294", "a vote"),
        ("a 2-1 victory for Arden", "2-1", "a result"),
        ("A 9-to-5 job", "9-to-5", "so many to so many"),
        ("Her blood pressure was 140/90 there.", "140/90", "two readings"),
        ("Her blood pressure was 120 over 80.", "120 over 80", "two readings"),
    ],
)
def test_pair_is_set_aside(text: str, written: str, reason: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.text, mention.reason) == (Kind.SCORE, written, reason)
    first, second = (int(end.value) for end in mention.ends)
    assert str(first) in written[: len(str(first))]
    assert written.endswith(str(second))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The council approved 100-150 homes.", (100, 150)),
        ("The students passed 10-12 exams.", (10, 12)),
        ("Voters backed 20-25 candidates.", (20, 25)),
        ("It takes 3-to-5 days.", (3, 5)),
        ("They voted to cut it from 30 to 20.", (30, 20)),
        ("They voted for 5 to 10 percent.", (5, 10)),
        ("A vote of 5 to 13 million came.", (5_000_000, 13_000_000)),
    ],
)
def test_ranges_beside_votes_stay(text: str, ends: tuple[int, int]) -> None:
    assert tuple(int(end.value) for end in claim(text).ends) == ends


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is 5/8 inch thick.", [("0.625", "inch")]),
        ("They sold at 5/8 of it.", [("0.625", "")]),
        ("He ate 3/4.", [("0.75", "")]),
        ("He ate 3/4, she left.", [("0.75", "")]),
        ("A pipe at 5/2 inches", [("2.5", "inch")]),
        ("Prices rose 120 over 80 days.", [("120", ""), ("80", "day")]),
    ],
)
def test_fractions_and_measures_stay(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found
