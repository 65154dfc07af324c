"""HTML: what a reader sees, and the way back through tags and entities."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_bytes
from claimcheck.documents.formats.html import document_from_html
from claimcheck.errors import DocumentError
from claimcheck.model import Document, Period
from tests.documents.test_markdown import NUMBER, located


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Growth of 4<b>.2</b> percent</p>", "Growth of 4.2 percent"),
        ("1,300&nbsp;km and &frac12; and &#52;2 and &#x32;0", "1,300\u00a0km and ½ and 42 and 20"),
        ("1&thinsp;300 &minus;3 &amp; &bogus; & x", "1\u2009300 −3 & &bogus; & x"),
        ("a\n   b\t c", "a b c"),
        (" <p> a <i> b</i> </p> ", "a b"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("a<script>var x = 5;</script><style>p{5}</style>b", "ab"),
        ("a<!-- 5 --><template>6</template>b", "ab"),
        ('a<span hidden>5</span><i style="display: none">6</i><b aria-hidden="true">7</b>b', "ab"),
        ("cut <del>5</del><ins>6</ins> percent", "cut 6 percent"),
        ("a <code>5</code> b <img alt='6'> c", "a \ufffc b \ufffc c"),
        ("km<sup>2</sup>, 10<sup>6</sup>, CO<sub>2</sub>, 4<sup>th</sup>", "km², 10⁶, CO₂, 4th"),
        ("<head><title>5</title></head><body>6</body>", "6"),
        ("a</p></div>b", "a\n\nb"),
        ("<table><tr><td>a<td>1<tr><td>b<td>2</table>", "a | 1\nb | 2"),
        ("", ""),
    ],
)
def test_what_is_shown_is_read(source: str, text: str) -> None:
    assert document_from_html(source).text == text


def test_blocks_know_what_they_are() -> None:
    document = document_from_html(
        "<h1>H</h1><p class='standfirst'>D</p><p>p</p><figure><figcaption>c</figcaption></figure>"
        "<ul><li>l<li><p>m</p></ul><blockquote><p>q</p></blockquote>"
    )
    kinds = [
        (block.kind.value, document.text[block.start : block.end]) for block in document.blocks
    ]
    assert kinds == [
        ("headline", "H"),
        ("dek", "D"),
        ("paragraph", "p"),
        ("caption", "c"),
        ("list_item", "l"),
        ("list_item", "m"),
        ("quote", "q"),
    ]


def places(source: str) -> dict[str, tuple[int | None, int | None, int | None]]:
    document = document_from_html(source)
    return {
        document.text[block.start : block.end]: (block.table, block.row, block.column)
        for block in document.blocks
    }


def test_cells_know_their_row_and_column_through_spans() -> None:
    rows = "<tr><th rowspan=2>a<th colspan=2>b<th>c<tr><td>d<td>e<td>f"
    assert places(f"<table>{rows}</table>") == {
        "a": (0, 0, 0),
        "b": (0, 0, 1),
        "c": (0, 0, 3),
        "d": (0, 1, 1),
        "e": (0, 1, 2),
        "f": (0, 1, 3),
    }


def test_a_table_in_a_table_is_one_of_its_own() -> None:
    inner = "<table><tr><td>1</table>"
    assert places(f"<table><tr><td>{inner}<td>2</table><p>x</p>") == {
        "1": (1, 0, 0),
        "2": (0, 0, 1),
        "x": (None, None, None),
    }


@pytest.mark.parametrize(
    "source",
    [
        '<meta property="article:published_time" content="2025-03-18T10:00:00Z"><p>x',
        '<p>x <time datetime="2025-03-18">today</time>',
        "<p>LONDON, March 18, 2025 (Wire) - x",
    ],
)
def test_the_date_of_a_page(source: str) -> None:
    assert document_from_html(source).date == Period.parse("2025-03-18")


def test_an_encoding_that_the_page_declares() -> None:
    page = '<meta charset="windows-1252"><p>£5</p>'
    assert document_from_bytes(page.encode("cp1252"), "a.html").text == "£5"
    assert document_from_bytes("<p>£5</p>".encode(), "a.htm").text == "£5"
    with pytest.raises(DocumentError, match="UTF-8"):
        document_from_bytes("<p>£5</p>".encode("cp1252"), "a.html")
    with pytest.raises(DocumentError, match="x-nonsense"):
        document_from_bytes(b'<meta charset="x-nonsense">\xa35', "a.html")


plain = st.sampled_from(["rose", "to", "a & b", "%", "percent", "<5>", "é", "𝄞", "km"])
number = st.sampled_from(["4.2", "1,300", "12", "−7", "0.5"])


@st.composite
def words(draw: st.DrawFn) -> tuple[str, str]:
    """A word or number, as it is shown and as it is written."""
    word = draw(plain | number)
    how = draw(st.sampled_from(["plain", "tag", "split", "entities", "comment"]))
    at = draw(st.integers(0, len(word)))
    if how == "tag":
        return word, f"<a href='x?5&y=6'>{escape(word)}</a>"
    if how == "split":
        return word, f"{escape(word[:at])}<b class=b>{escape(word[at:])}</b>"
    if how == "entities":
        return word, "".join(f"&#{ord(character)};" for character in word)
    if how == "comment":
        return word, f"{escape(word[:at])}<!-- 9 -->{escape(word[at:])}"
    return word, escape(word)


SHAPES = ["<p>{}</p>", "<h1>{}</h1>", "<li>{}", "<blockquote>{}</blockquote>", "<td>{}", "<p>{}"]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(SHAPES), st.lists(words(), min_size=1, max_size=6)),
                min_size=1, max_size=5), st.sampled_from([" ", "\n  ", "\r\n"]))  # fmt: skip
def test_what_stands_in_the_file_without_tags_is_the_text(
    blocks: list[tuple[str, list[tuple[str, str]]]], space: str
) -> None:
    source = space.join(shape.format(space.join(w for _, w in parts)) for shape, parts in blocks)
    document = document_from_html(source)
    told = [document.text[block.start : block.end] for block in document.blocks]
    assert told == [" ".join(shown for shown, _ in parts) for _, parts in blocks]
    for found in NUMBER.finditer(document.text):
        assert shown_of(located(document, *found.span())) == found.group()


def shown_of(source: str) -> str:
    """What a stretch of source shows, by another way than the reader's."""
    from html import unescape

    return unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", source))


@settings(max_examples=200)
@given(st.text(alphabet="a1<>/&;#x\"'= -!bptdrsciv\n", max_size=120))
def test_every_character_of_any_html_leads_back_to_itself(source: str) -> None:
    document: Document = document_from_html(source)
    before = 0
    for block in document.blocks:
        assert before <= block.start < block.end
        before = block.end
    for offset, character in enumerate(document.text):
        if character.isalnum() and not located(document, offset, offset + 1).startswith("&"):
            assert located(document, offset, offset + 1) == character
