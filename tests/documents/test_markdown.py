"""Markdown: the text without its mark-up, and the way back to every character of the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents.formats.md import document_from_markdown
from claimcheck.model import BlockKind, Document, Period

NUMBER = re.compile(r"\d[\d,.]*")


def text_of(source: str) -> str:
    return document_from_markdown(source).text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Growth of 4**.2** percent", "Growth of 4.2 percent"),
        ("Growth of **4**.2 percent", "Growth of 4.2 percent"),
        ("Growth of 4*.2* percent", "Growth of 4.2 percent"),
        ("Growth of __4.2__ percent", "Growth of 4.2 percent"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*.py and *.txt", "*.py and *.txt"),
        ("a\\*b\\* 5", "a*b* 5"),
        ("a [1,300 km](http://x.y/(z) 'title 9') long", "a 1,300 km long"),
        ("a [1,300 km][ref] long\n\n[ref]: http://x.y", "a 1,300 km long"),
        ("see <http://x.y/7> now", "see http://x.y/7 now"),
        ("&frac12; of 5&nbsp;km &#8722;3", "½ of 5\u00a0km −3"),
        ("cut ~~5~~6 percent", "cut 6 percent"),
        ("a `code 5` b", "a \ufffc b"),
        ("a `` `5` `` b 6", "a \ufffc b 6"),
        ("![alt 5](x.png) after 6", "\ufffc after 6"),
        ("five <b>6</b> <!-- 7 --> eight", "five 6  eight"),
        ("one<br>two", "one\ntwo"),
        ("one  \ntwo\\\nthree", "one\ntwo\nthree"),
        ("wrapped\nline", "wrapped line"),
        ("a note[^1] here\n\n[^1]: of 5", "a note here\n\n of 5"),
        ("    code 5\n\ntext 6", "text 6"),
        ("```\ncode 5\n```\n\ntext 6", "text 6"),
        ("Title\n=====\n\ntext", "Title\n\ntext"),
        ("## A 5 ##\n\ntext", "A 5\n\ntext"),
        ("- a\n  b\n- c", "a b\n\nc"),
        ("> q\n> r\n\np", "q r\n\np"),
        ("a\r\nb\r\n\r\nc", "a b\n\nc"),
        ("a\n\n<p>html <b>5</b></p>\n\nb", "a\n\nhtml 5\n\nb"),
        ("<table>\n<tr><td>a<td>5</td></tr>\n</table>\n\nb", "a | 5\n\nb"),
        ("<!-- 5 -->\n\nb", "b"),
        ("", ""),
    ],
)
def test_mark_up_is_taken_off(source: str, text: str) -> None:
    assert text_of(source) == text


def test_blocks_know_what_they_are() -> None:
    document = document_from_markdown("# H\n\np\n\n> q\n\n- l\n\n|a|b|\n|-|-|\n|c \\| d|**1**|\n")
    blocks = document.blocks
    kinds = [(block.kind.value, document.text[block.start : block.end]) for block in blocks]
    assert kinds == [
        ("headline", "H"),
        ("paragraph", "p"),
        ("quote", "q"),
        ("list_item", "l"),
        ("table_cell", "a"),
        ("table_cell", "b"),
        ("table_cell", "c | d"),
        ("table_cell", "1"),
    ]
    assert [(b.table, b.row, b.column) for b in document.blocks[-2:]] == [(0, 1, 0), (0, 1, 1)]


def test_a_short_row_has_no_cell_more() -> None:
    document = document_from_markdown("|a|b|\n|-|-|\n|only|\n")
    assert [(b.row, b.column) for b in document.blocks] == [(0, 0), (0, 1), (1, 0)]


def test_front_matter_gives_title_and_date() -> None:
    source = '---\ntitle: "Up 4.2%"\nauthor: x\ndate: 2025-03-18\n---\nBody 7.'
    document = document_from_markdown(source)
    assert document.date == Period.parse("2025-03-18")
    assert document.text == "Up 4.2%\n\nBody 7."
    assert document.blocks[0].kind is BlockKind.HEADLINE
    place = document.locate(3, 6)
    assert (place.line, place.column, source[place.start : place.end]) == (2, 12, "4.2")


@pytest.mark.parametrize("source", ["---\ntitle: x\n", "text\n---\ntitle: y\n---\n"])
def test_what_is_no_front_matter_is_text(source: str) -> None:
    assert document_from_markdown(source).date is None
    assert document_from_markdown(source).text


@pytest.mark.parametrize(
    ("source", "number", "line", "column", "written"),
    [
        ("Growth of 4**.2** percent", "4.2", 1, 11, "4**.2"),
        ("# 𝟙 Up 5\n\n> a\n> - b **7** c", "7", 4, 9, "7"),
        ("| a | b |\n|---|---|\n| x \\| 3 | y |", "3", 3, 8, "3"),
        ("a &frac12; b", "½", 1, 3, "&frac12;"),
        ("> | a | b |\n> |---|---|\n> | x | 8 |", "8", 3, 9, "8"),
        ("a\r\nb\r\n\r\n* c 9", "9", 4, 5, "9"),
    ],
)
def test_a_number_is_located_in_the_file(
    source: str, number: str, line: int, column: int, written: str
) -> None:
    document = document_from_markdown(source)
    start = document.text.index(number)
    place = document.locate(start, start + len(number))
    assert (place.line, place.column) == (line, column)
    assert source[place.start : place.end] == written


def stripped(source: str) -> str:
    """The source without the mark-up that `marked` puts into it."""
    return re.sub(r"\*\*|\\(?=\W)", "", source.replace("&#8722;", "−").replace("\n> ", " "))


plain = st.sampled_from(["rose", "to", "the 4th", "%", "percent", "(from)", "é", "𝄞", "km"])
number = st.sampled_from(["4.2", "1,300", "12", "−7", "0.5"])


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, str]:
    """A word or number, as plain text and with mark-up in or round it."""
    word = draw(plain | number)
    how = draw(st.sampled_from(["", "strong", "inside", "link", "escape", "entity"]))
    if how == "strong":
        return word, f"**{word}**"
    if how == "link":
        return word, f"[{word}](http://a.b/9)"
    if how == "inside" and word == "4.2":
        return word, "4**.2**"
    if how == "escape":
        return word, word.replace("(", "\\(").replace(".", "\\.")
    return word, word.replace("−", "&#8722;") if how == "entity" else word


SHAPES = ["{}", "# {}", "> {}", "- {}", "1. {}", "| {} | x |\n|---|---|\n| y | z |"]


@st.composite
def documents(draw: st.DrawFn) -> tuple[list[str], str]:
    """Paragraph texts in order, and Markdown that says them."""
    texts, blocks = [], []
    for _ in range(draw(st.integers(1, 4))):
        words = draw(st.lists(marked(), min_size=1, max_size=6))
        shape = draw(st.sampled_from(SHAPES))
        texts.append("so " + " ".join(plain for plain, _ in words))
        blocks.append(shape.format("so " + " ".join(source for _, source in words)))
    return texts, draw(st.sampled_from(["\n\n", "\r\n\r\n"])).join(blocks) + "\n"


def located(document: Document, start: int, end: int) -> str:
    place = document.locate(start, end)
    return document.source[place.start : place.end]


@settings(max_examples=150)
@given(documents())
def test_what_stands_in_the_file_without_mark_up_is_the_text(case: tuple[list[str], str]) -> None:
    texts, source = case
    document = document_from_markdown(source)
    blocks = [document.text[block.start : block.end] for block in document.blocks]
    assert [text for text in blocks if text.startswith("so ")] == texts
    for found in NUMBER.finditer(document.text):
        assert stripped(located(document, *found.span())) == found.group()


@settings(max_examples=150)
@given(st.text(alphabet="a1.*_`[]()!<>&;|-#~\\ \n\"'=:^", max_size=120))
def test_every_character_of_any_markdown_leads_back_to_itself(source: str) -> None:
    document = document_from_markdown(source)
    for offset, character in enumerate(document.text):
        if character.isalnum() and located(document, offset, offset + 1) != character:
            assert located(document, offset, offset + 1).startswith("&")
