"""Bytes to text: encodings that are read, and files that are told to be something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.decode import SIGNATURES, decode
from claimcheck.errors import DocumentError

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"))
_STARTS = tuple(signature.decode("latin-1") for signature, _ in SIGNATURES)


@given(TEXTS.filter(lambda text: not text.startswith(_STARTS)))
def test_utf_8_with_and_without_a_mark(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text
    assert decode(text.encode("utf-8-sig"), "a.txt") == text


@given(TEXTS)
def test_utf_16_with_a_mark(text: str) -> None:
    assert decode(text.encode("utf-16"), "a.txt") == text


@pytest.mark.parametrize(("signature", "what"), SIGNATURES)
def test_other_files_are_named(signature: bytes, what: str) -> None:
    with pytest.raises(DocumentError, match="not text") as caught:
        decode(signature + b"rest", "a.txt")
    assert what in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"caf\xe9", 1, "is not UTF-8"),
        (b"one\ntwo\ncaf\xe9", 3, "is not UTF-8"),
        (b"one\ntwo\0", 2, "holds NUL"),
    ],
)
def test_what_is_no_text_is_told_with_its_line(data: bytes, line: int, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as caught:
        decode(data, "a.txt")
    assert (caught.value.file, caught.value.line) == ("a.txt", line)
    assert caught.value.hint


def test_nothing_is_the_empty_text() -> None:
    assert decode(b"", "a.txt") == ""
