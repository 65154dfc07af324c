"""Numbers that label or place: what a citation, a code and an age group take in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Kind
from tests.extract.reading import kinds, only

PAGES = st.integers(1, 2000)


@given(PAGES, PAGES, st.sampled_from(["-", "–", " to "]))
def test_cited_pages_keep_their_order_and_their_digits(first: int, last: int, joint: str) -> None:
    mention = only(f"See pp. {first}{joint}{last} there.")
    assert mention.kind is Kind.CITATION
    assert [end.value for end in mention.ends] == [first, last]


@given(st.integers(1, 99), st.sampled_from(["under", "over", "Under"]))
def test_hung_groups_are_ages_at_every_age(age: int, head: str) -> None:
    mention = only(f"The {head}-{age}s met.")
    assert (mention.kind, mention.text) == (Kind.AGE_NAME, f"{head}-{age}s")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("(ISBN 0-306-40615-2) is out", "0-306-40615-2"),
        ("ISBN-13: 9783161484100.", "9783161484100"),
        ("It is in eISSN 2049-3630, they say", "2049-3630"),
        ("See 10.1000/182.", "10.1000/182"),
    ],
)
def test_identifiers_end_before_the_punctuation(text: str, written: str) -> None:
    assert kinds(text)[-1] == (Kind.CODE, written)


@pytest.mark.parametrize(
    "text", ["a 4x5 cm card", "the under-5 percent share", "It ran in under 50s flat."]
)
def test_measures_are_no_labels(text: str) -> None:
    assert Kind.AGE_NAME not in [kind for kind, _ in kinds(text)]
    assert (Kind.CODE, "4x5") not in kinds(text)
