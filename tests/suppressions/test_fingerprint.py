"""Fingerprints: the same wherever the words stand, different for other words and for repeats."""

from __future__ import annotations

from claimcheck.suppressions.fingerprint import LENGTH, fingerprints_of
from tests.report import odd


def prints(text: str, name: str = "a.txt") -> list[str]:
    return list(fingerprints_of(odd.checked(name, text)))


def test_place_and_name_do_not_matter() -> None:
    (one,) = prints(odd.TEXT)
    assert prints(f"A line more.\n\n{odd.TEXT}", "b.md") == [one]
    assert len(one) == LENGTH
    assert set(one) <= set("0123456789abcdef")


def test_words_do() -> None:
    assert prints(odd.TEXT) != prints(odd.TEXT.replace("800", "900"))


def test_white_space_between_the_words_does_not() -> None:
    assert prints(odd.TEXT) == prints(odd.TEXT.replace("kilometers (", "kilometers  ("))


def test_equal_findings_are_told_apart() -> None:
    twice = prints(f"{odd.TEXT}\n\n{odd.LINE}\n")
    assert len(twice) == len(set(twice)) == 2
    assert twice[0] == prints(odd.TEXT)[0]
