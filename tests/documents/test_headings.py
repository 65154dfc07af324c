"""Headings of printed pages: larger type than most of the text."""

from __future__ import annotations

from claimcheck.documents.headings import with_headings
from claimcheck.documents.plain import document_from_text
from claimcheck.documents.reflow import Line, reflowed

BODY = "The boats came in one by one all through the night."


def kinds(*lines: tuple[str, float]) -> list[str]:
    """The kinds of paragraphs, each printed on one line in type of this size."""
    printed = [
        Line(text, 1, 72, 400, 700 - 40 * place, size, 30)
        for place, (text, size) in enumerate(lines)
    ]
    text, place, pages = reflowed(printed)
    document = document_from_text(text)._replace(source_map=place, pages=pages)
    return [block.kind.value for block in with_headings(document, printed).blocks]


def test_larger_type_makes_a_heading() -> None:
    assert kinds((BODY, 10), ("What came next.", 12), (BODY, 10)) == [
        *("paragraph", "headline", "paragraph")
    ]


def test_what_is_smaller_than_the_headline_under_it_is_its_dek() -> None:
    head = ("Port lost 40 boats", 24)
    assert kinds(head, ("The mayor calls it a shame.", 14), (BODY, 10))[1] == "dek"
    assert kinds(head, ("By Ida Moe", 14), (BODY, 10))[1] == "paragraph"


def test_long_paragraphs_and_type_of_nearly_the_same_size_are_no_headings() -> None:
    assert kinds((BODY, 10), (BODY * 5, 12), (BODY * 9, 10)) == ["paragraph"] * 3
    assert kinds((BODY, 10), ("What came next.", 11), (BODY, 10)) == ["paragraph"] * 3
