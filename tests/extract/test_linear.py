"""Hostile inputs: every one is read, within the caps, and in work that grows with its length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise

import pytest

from claimcheck.extract import extract_mentions, scanner
from claimcheck.model import Document, Kind

HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "7" * n,
    "one and": lambda n: "one and " * (n // 8),
    "commas": lambda n: "1," * (n // 2),
    "slashes": lambda n: "1/" * (n // 2),
    "groups": lambda n: "1 000 000 " * (n // 10),
    "twenty-": lambda n: "twenty-" * (n // 7),
    "units": lambda n: "5 kg m^2/s " * (n // 11),
    "scales": lambda n: "a thousand million billion " * (n // 27),
    "right to left": lambda n: "\u202e5\u200b3 km\u200f " * (n // 9),
    "combining": lambda n: "5\u0301\u0302" * (n // 3),
    "nul": lambda n: "5\0" * (n // 2),
    "surrogates": lambda n: "5\ud800 km " * (n // 6),
    "dashes": lambda n: "1-" * (n // 2),
    "letters": lambda n: "5 " + "a-" * (n // 2),
    "one.": lambda n: "one. " * (n // 5),
    "between": lambda n: "between 1 and " * (n // 14),
    "hundreds of": lambda n: "hundreds of " * (n // 12),
    "feet": lambda n: "5 feet " * (n // 7),
    "halves": lambda n: "½" * n,
    "quotes": lambda n: '5" ' * (n // 3),
}


def steps(text: str) -> int:
    """Function calls that reading the text takes."""
    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        extract_mentions(Document(text))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_work_grows_with_the_length(name: str) -> None:
    make = HOSTILE[name]
    extract_mentions(Document(make(200)))  # tables are loaded once
    assert steps(make(4000)) <= 2.3 * max(steps(make(2000)), 50)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_every_number_is_accounted_for(name: str) -> None:
    text = HOSTILE[name](1500)
    mentions = extract_mentions(Document(text))
    covered = sum(mention.end - mention.start for mention in mentions)
    digits = sum(character.isdigit() and character.isascii() for character in text)
    assert mentions
    assert covered >= digits
    for before, after in pairwise(mentions):
        assert before.end <= after.start


def test_caps_leave_one_unread_mention() -> None:
    (mention,) = extract_mentions(Document("7" * 5000))
    assert mention.kind is Kind.UNREAD
    assert "digits" in mention.reason


@pytest.mark.parametrize(
    "text", ["1," * 9, "5 km of rail. " * 9, "one " * 9, "5 km " * 4 + "1," * 5]
)
def test_behind_the_most_numbers_nothing_is_read(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "MOST_NUMBERS", 6)
    mentions = extract_mentions(Document(text))
    assert [mention.kind for mention in mentions[6:]] == [Kind.UNREAD]
    assert "nothing is read" in mentions[6].reason
    assert mentions[5].end <= mentions[6].start < mentions[6].end


def test_as_many_as_are_read_leave_nothing_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner, "MOST_NUMBERS", 6)
    mentions = extract_mentions(Document("5 km of rail. " * 6))
    assert len(mentions) == 6
    assert Kind.UNREAD not in {mention.kind for mention in mentions}


def test_many_readings_of_one_line() -> None:
    text = "The yard holds 1,300 km of rail. " * 500
    mentions = extract_mentions(Document(text))
    assert len(mentions) == 500
    assert {(mention.low, mention.unit) for mention in mentions} == {(1300, "kilometer")}
