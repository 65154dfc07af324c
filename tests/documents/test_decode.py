"""Bytes to text: encodings that are read, and files that are told to be something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.decode import ASCII_SIGNATURES, LONGEST_TEXT, decode
from claimcheck.errors import DocumentError

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"))
_STARTS = tuple(signature.decode() for signature in ASCII_SIGNATURES)


@given(TEXTS.filter(lambda text: not text.startswith(_STARTS)))
def test_utf_8_with_and_without_a_mark(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text
    assert decode(text.encode("utf-8-sig"), "a.txt") == text


@given(TEXTS.filter(lambda text: not text.startswith(_STARTS)))
def test_utf_16_and_32_with_a_mark(text: str) -> None:
    for encoding in ("utf-16", "utf-32"):
        assert decode(text.encode(encoding), "a.txt") == text
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\0\0\xfe\xff", "utf-32-be")):
        assert decode(mark + text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"caf\xe9", 1, "is not UTF-8"),
        (b"one\ntwo\ncaf\xe9", 3, "is not UTF-8"),
        (b"one\ntwo\0", 2, "holds NUL"),
        ("one\ntwo".encode("utf-16-le"), 1, "UTF-16 -t UTF-8"),
        (b"\xff\xfeo\0\x00\xd8x\0", 1, "is not UTF-16"),
        (b"\xed\xa0\x80", 1, "is not UTF-8"),
    ],
)
def test_what_is_no_text_is_told_with_its_line(data: bytes, line: int, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as caught:
        decode(data, "a.txt")
    assert (caught.value.file, caught.value.line) == ("a.txt", line)
    assert caught.value.hint


def test_a_text_beyond_all_measure_is_refused() -> None:
    assert len(decode(b" " * LONGEST_TEXT, "a.txt")) == LONGEST_TEXT
    with pytest.raises(DocumentError, match=r"has 8 MB; 8 MB of it are read \(split it"):
        decode(b" " * (LONGEST_TEXT + 1), "a.txt")


def test_nothing_is_the_empty_text() -> None:
    assert decode(b"", "a.txt") == ""
