"""Texts decoded from a file, and read once more: the way back through both."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.documents.formats.html import document_from_html
from claimcheck.documents.nested import Bundle, Decoding, laid_over
from claimcheck.model import BlockKind, Document, Period, SourceMap

LETTERS = st.text("ab1<&", max_size=3)


def doubled(text: str) -> tuple[str, SourceMap]:
    """The text, decoded from a source that writes "1" as "[one]"."""
    source = text.replace("1", "[one]")
    decoding = Decoding(source)
    at = 0
    for character in text:
        width = 5 if character == "1" else 1
        decoding.stand_for(character, at, at + width)
        at += width
    return decoding.decoded()


@given(st.lists(LETTERS, max_size=6))
def test_every_character_leads_back_through_two_maps(parts: list[str]) -> None:
    inner = Decoding("-".join(parts))
    at = 0
    for part in parts:
        inner.take(at, at + len(part))
        at += len(part) + 1
    text, first = inner.decoded()
    _, second = doubled("-".join(parts))
    place = laid_over(first, second)
    for offset, character in enumerate(text):
        found = place.source[place.to_source(offset) : place.to_source(offset + 1, end=True)]
        assert found.replace("[one]", "1") == character


def located(document: Document, text: str) -> str:
    start = document.text.index(text)
    place = document.locate(start, start + len(text))
    return document.source[place.start : place.end]


def test_html_within_a_code_is_traced_to_the_file() -> None:
    text, place = doubled("<p>a &frac12; <b>1</b>7</p>")
    bundle = Bundle(place.source)
    bundle.add(document_from_html(text), place)
    document = bundle.document("x")
    assert document.text == "a ½ 17"
    assert located(document, "½") == "&frac[one]2;"
    assert located(document, "17") == "[one]</b>7"


def test_parts_follow_each_other_with_their_blocks_tables_and_remarks() -> None:
    sources = ["<table><tr><td>a</table>", " ", "<table><tr><td>b</table>x<!-- c -->\n"]
    source = "".join(sources)
    bundle = Bundle(source)
    at = 0
    bundle.title(BlockKind.HEADLINE, " Up ", SourceMap(source, ((0, 0, 0),)))
    for one in sources:
        bundle.add(document_from_html(one), SourceMap(source, ((0, at, len(one)),)))
        at += len(one)
    document = bundle.document("x")
    assert document.text == " Up \n\na\n\nb\n\nx"
    told = [(document.text[b.start : b.end], b.kind.value, b.table) for b in document.blocks]
    assert told == [
        ("Up", "headline", None),
        ("a", "table_cell", 0),
        ("b", "table_cell", 1),
        ("x", "paragraph", None),
    ]
    assert [(r.text, r.start, r.line) for r in document.remarks] == [("c", 13, 1)]
    assert located(document, "b") == "b"


def test_the_first_date_counts() -> None:
    bundle = Bundle("")
    for day in ("2025-03-18", "2024-01-01"):
        bundle.add(document_from_text(f"Published {day}"), SourceMap("", ((0, 0, 20),)))
    assert bundle.document("x").date == Period.parse("2025-03-18")
    assert bundle.document("x", Period.parse("2023")).date == Period.parse("2023")
