"""Printed lines put back together into paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.reflow import Line, reflowed


def column(*texts: str, **more: float) -> list[Line]:
    """Lines of ten-point type, twelve points apart, five points to a character."""
    lines = []
    for number, printed in enumerate(texts):
        text, broken = printed.removesuffix("-"), printed.endswith("-")
        width, word = 5.0 * len(text), 5.0 * len(text.split()[0])
        line = Line(text, 1, 50.0, 50.0 + width, 700.0 - 12 * number, 10.0, word, broken)
        lines.append(line._replace(**more))
    return lines


def text_of(lines: list[Line]) -> str:
    return reflowed(lines).text


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        (("one two three", "four five six"), "one two three four five six"),
        (("one two three", "four", "five six seven"), "one two three four\n\nfive six seven"),
        (("an inter-", "national kind"), "an international kind"),
        (("some twenty-", "five men"), "some twenty-five men"),
        (("in 10-", "year bonds"), "in 10-year bonds"),
        (("the North-", "Western line"), "the North-Western line"),
        (("Site\tVisits", "North\t412"), "Site\tVisits\nNorth\t412"),
        (("one\twide gap", "four five six"), "one wide gap four five six"),
        ((), ""),
    ],
)
def test_lines_make_paragraphs(texts: tuple[str, ...], text: str) -> None:
    assert text_of(column(*texts)) == text


def test_space_between_size_and_indent_part_paragraphs() -> None:
    first, second, third = column("one two three", "four five six", "seven eight nine")
    gap = third._replace(bottom=third.bottom - 12)
    assert text_of([first, second, gap]).endswith("six\n\nseven eight nine")
    large = [one._replace(size=18.0) for one in (first, second)]
    assert text_of([large[0], second]) == "one two three\n\nfour five six"
    indented = second._replace(left=62.0, right=second.right + 12)
    assert text_of([first, indented]) == "one two three\n\nfour five six"


def test_a_centred_headline_of_two_lines_is_one() -> None:
    wide, narrow = column("a headline that is wide", "and narrow")
    shift = (wide.right - narrow.right) / 2
    lines = [wide, narrow._replace(left=narrow.left + shift, right=narrow.right + shift)]
    assert text_of(lines) == "a headline that is wide and narrow"


def test_a_paragraph_goes_on_over_a_page_or_column() -> None:
    first, second = column("one two three", "four five six")
    for after in (second._replace(page=2, bottom=700.0), second._replace(bottom=710.0)):
        assert text_of([first, after]) == "one two three four five six"
        ended = first._replace(text="one two three.")
        assert text_of([ended, after]) == "one two three.\n\nfour five six"


def test_pages_begin_where_their_first_line_does() -> None:
    lines = [*column("one", "two"), *column("four", page=3)]
    told = reflowed(lines)
    assert told.place.source == "one\ntwo\nfour"
    assert told.pages == (0, 8, 8)


WORDS = st.lists(st.text("ab1é𝄞", min_size=1, max_size=5), min_size=1, max_size=4)


@given(st.lists(st.tuples(WORDS, st.booleans(), st.integers(1, 3)), max_size=8))
def test_every_character_leads_back_to_itself(rows: list[tuple[list[str], bool, int]]) -> None:
    lines = [
        column(" ".join(words))[0]._replace(broken=broken, bottom=700.0 - 12 * at, page=page)
        for at, (words, broken, page) in enumerate(sorted(rows, key=lambda row: row[2]))
    ]
    told = reflowed(lines)
    place = told.place
    for offset, character in enumerate(told.text):
        if not character.isspace() and character != "-":
            assert place.source[place.to_source(offset)] == character
    assert "".join(told.text.split()).replace("-", "") == "".join(
        "".join(words) for words, _, _ in sorted(rows, key=lambda row: row[2])
    )
