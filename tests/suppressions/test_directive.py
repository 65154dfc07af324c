"""What a comment asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Remark
from claimcheck.suppressions.directive import Directive, Malformed, Verb, directive_in


def read(text: str) -> Directive | Malformed | None:
    return directive_in(Remark(text, 0, 0))


@pytest.mark.parametrize(
    ("text", "verb", "rules", "reason"),
    [
        ("claimcheck: ignore[CC201] reason: as printed", "ignore", ("CC201",), "as printed"),
        ("claimcheck:ignore[CC201]reason:x", "ignore", ("CC201",), "x"),
        ("  Claimcheck: Ignore[cc2 , x-y] Reason: a: b", "ignore", ("cc2", "x-y"), "a: b"),
        ("claimcheck: ignore-next-line[CC2] reason: x", "ignore-next-line", ("CC2",), "x"),
        (
            "claimcheck: ignore-file[CC2]\n  reason: two\n  lines",
            "ignore-file",
            ("CC2",),
            "two lines",
        ),
        ("claimcheck: ignore-start[CC2] reason: x", "ignore-start", ("CC2",), "x"),
        ("claimcheck: ignore-end[CC2]", "ignore-end", ("CC2",), ""),
        ("claimcheck: ignore-end", "ignore-end", (), ""),
        ("claimcheck: ignore[CC2]", "ignore", ("CC2",), ""),
        ("claimcheck: ignore[CC2] reason:  ", "ignore", ("CC2",), ""),
    ],
)
def test_a_suppression(text: str, verb: str, rules: tuple[str, ...], reason: str) -> None:
    assert read(text) == Directive(Verb(verb), rules, reason, Remark(text, 0, 0))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("claimcheck: ignore", "ignore[CC201] reason:"),
        ("claimcheck: ignore CC201 reason: x", "ignore[CC201] reason:"),
        ("claimcheck: ignore[CC201] because", "ignore[CC201] reason:"),
        ("claimcheck: ignore[ , ] reason: x", "ignore[CC201] reason:"),
        ("claimcheck: ignroe[CC201] reason: x", "did you mean 'ignore'"),
        ("claimcheck: ignore-line[CC201] reason: x", "did you mean"),
        ("claimcheck: ignore-next[CC201] reason: x", "did you mean 'ignore-next-line'"),
    ],
)
def test_what_was_meant_to_be_one(text: str, hint: str) -> None:
    found = read(text)
    assert isinstance(found, Malformed)
    assert hint in found.hint


@pytest.mark.parametrize(
    "text",
    ["", "a remark", "claimcheck", "claimcheck: REFUTED CC201", "see claimcheck: ignore[CC2]"],
)
def test_other_comments_are_none_of_ours(text: str) -> None:
    assert read(text) is None


@given(st.text(alphabet="claimheckgnor: []-,CC201eson\n", max_size=80).map("claimcheck:".__add__))
def test_any_comment_is_read(text: str) -> None:
    found = read(text)
    assert found is None or found.remark.text == text
