"""Labels that run on behind their digits, and the measures that stay beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Kind
from tests.extract.reading import claim, kinds, mentions, values


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("They met in room 12B on Friday.", "12B"),
        ("They left from Gate 14B.", "14B"),
        ("She lives in Flat 7C there.", "7C"),
        ("Seat 22F was empty.", "22F"),
        ("He took Bus Route 5A home.", "5A"),
        ("A crash shut Highway 101A for hours.", "101A"),
        ("It is in section 6B of the act.", "6B"),
        ("A Class 5A school", "5A"),
        ("See Fig. 3c for it.", "3c"),
        ("Clause 4b was cut.", "4b"),
        ("Section 4A(2) was cut.", "4A(2)"),
        ("It falls under item 4(b) there.", "4(b)"),
        ("Section 12(3) of the act", "12(3)"),
        ("under paragraph 7(a)(ii) there", "7(a)(ii)"),
        ("A 401(k) plan", "401(k)"),
        ("A 501(c)(3) charity", "501(c)(3)"),
        ("It needs Python 3.11 there.", "3.11"),
        ("It released version 2.4 there.", "2.4"),
        ("Its iOS 17.2 came.", "17.2"),
        ("A USB 3.0 port", "3.0"),
        ("A Boeing 737-800 landed.", "737-800"),
        ("A Boeing 787-9 landed.", "787-9"),
        ("A Boeing 767-300ER landed.", "767-300ER"),
        ("They bought a 4K TV.", "4K"),
        ("It takes 8K video.", "8K"),
        ("It was shot in 4K.", "4K"),
        ("A 10-K filing", "10-K"),
        ("A 3-D film", "3-D"),
        ("Dial 999 there.", "999"),
    ],
)
def test_labels(text: str, written: str) -> None:
    assert kinds(text) == [(Kind.CODE, written)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has 12B people.", [("12000000000", "")]),
        ("It made $12B there.", [("12000000000", "USD")]),
        ("Beyond that group 12M users left.", [("12000000", "")]),
        ("It paid $4K there.", [("4000", "USD")]),
        ("It sold 4K homes.", [("4000", "")]),
        ("It was 22F there.", [("22", "degF")]),
        ("A track 5m wide", [("5", "meter")]),
        ("The room 12m by 4m", [("12", "meter"), ("4", "meter")]),
        ("It rose 2.4 there.", [("2.4", "")]),
        ("For version 2.4 million paid.", [("2400000", "")]),
        ("Of V 0.5 to 1.5 percent", [("0.5", "percent")]),
        ("It has 12 (3 of them new).", [("12", ""), ("3", "")]),
        ("She ran a 5K race.", [("5", "kilometer")]),
        ("A 10k run is planned.", [("10", "kilometer")]),
        ("She ran a 5K on Friday.", [("5", "kilometer")]),
        ("It drew 10K runners.", [("10000", "")]),
        ("He got 2 B grades.", [("2", "")]),
        ("About 2 B people", [("2000000000", "")]),
    ],
)
def test_measures_and_counts_stay(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("between junctions 9 and 10 there", ["9", "10"]),
        ("Exits 12-14 are shut.", ["12-14"]),
        ("Lines 1, 3 and 9 of it", ["1", "3", "9"]),
        ("Grades 9 to 12 return.", ["9", "12"]),
        ("Years 7-9 were sent home.", ["7-9"]),
        ("sections 4, 5 and 6 of it", ["4", "5", "6"]),
    ],
)
def test_several_labels(text: str, written: list[str]) -> None:
    assert kinds(text) == [(Kind.CODE, each) for each in written]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("In Game 7, 25 people left.", ["25"]),
        ("Of lines 3 and 40 people, all left.", ["40"]),
        ("Those years 7 left.", ["7"]),
        ("The exits 5 metres off", ["5 metres"]),
        ("Room 5-10 minutes away", ["10 minutes"]),
    ],
)
def test_counts_beside_labels_stay(text: str, written: list[str]) -> None:
    assert [each.text for each in mentions(text) if each.is_claim] == written


def test_house_numbers_with_a_letter_are_addresses() -> None:
    assert kinds("at 12A High Street") == [(Kind.ADDRESS, "12A")]
    assert kinds("at 221B Baker Street") == [(Kind.ADDRESS, "221B")]


def test_chapters_and_verses_are_no_times() -> None:
    assert kinds("He read John 3:16 there.") == [(Kind.CITATION, "3:16")]
    assert kinds("He read Psalm 23:4-6 there.") == [(Kind.CITATION, "23:4-6")]
    assert kinds("He ran 3:16 there.") == [(Kind.TIME, "3:16")]


def test_how_often_a_flood_returns_is_no_number() -> None:
    assert kinds("A 1-in-100-year flood") == [(Kind.IDIOM, "1-in-100-year")]
    assert str(claim("A 1-in-100 chance").low) == "0.01"


@given(st.integers(1, 999), st.sampled_from("ABCDEFGHJKLM"), st.sampled_from(["Gate", "Room"]))
def test_a_capital_behind_a_place_is_part_of_its_label(
    number: int, letter: str, place: str
) -> None:
    assert kinds(f"They met at {place} {number}{letter}.") == [(Kind.CODE, f"{number}{letter}")]
