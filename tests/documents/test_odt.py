"""OpenDocument texts: what stands when changes are accepted, its blocks, and hostile files."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_bytes
from claimcheck.errors import DocumentError
from claimcheck.model import Document, Period
from tests.documents.opendocument import NAMES, STYLES, package, paragraph, span


def read(body: str, **others: str) -> Document:
    parts = {f"{name}.xml": text for name, text in others.items()}
    return document_from_bytes(package(body, parts), "draft.odt")


CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
    f"{paragraph('was 9')}</text:deletion></text:changed-region></text:tracked-changes>"
)
NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    f"<text:note-body>{paragraph('note 5')}</text:note-body></text:note>"
)
BOX = f"<draw:frame><draw:text-box>{paragraph('box 5')}</draw:text-box></draw:frame>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(f"Growth of 4{span('.2', 'T4')} percent"), "Growth of 4.2 percent"),
        (paragraph("one") + paragraph("") + paragraph("two"), "one\n\ntwo"),
        (CHANGES + paragraph('cut <text:change text:change-id="c1"/>to 6'), "cut to 6"),
        (paragraph(f"a{span('5', 'T2')}b{span('6', 'T3')}c"), "abc"),
        (paragraph(f"km{span('2', 'T1')}, CO{span('2', 'T5')}"), "km², CO₂"),
        (paragraph("a<text:tab/><text:line-break/>b<text:s/> c<text:s text:c='3'/>d"),
         "a\t\nb  c   d"),
        (paragraph("  two\n   words <text:span>  more</text:span> "), "two words more "),
        (paragraph(f"before {BOX}after"), "before \nbox 5\nafter"),
        (paragraph(f"a{NOTE} b") + paragraph("c"), "a b\nc\nnote 5"),
        (paragraph("on page <text:page-number>7</text:page-number>."), "on page ."),
        (f"<text:section>{paragraph('in')}</text:section>", "in"),
        (paragraph("<draw:frame><dc:title>5</dc:title><draw:image/></draw:frame>x"), "x"),
        (paragraph("in <text:a>1,300 km</text:a>"), "in 1,300 km"),
    ],
)  # fmt: skip
def test_the_text_is_what_stands_when_changes_are_accepted(body: str, text: str) -> None:
    assert read(body).text == text


def test_styles_and_lists_say_what_a_paragraph_is() -> None:
    item = f"<text:list><text:list-item>{paragraph('one')}</text:list-item></text:list>"
    document = read(
        paragraph("Head", "P1")
        + paragraph("Dek", "P2")
        + paragraph("Part", "Heading_20_2", tag="h")
        + paragraph("Said", "Quotations")
        + item
        + paragraph("Seen", "Figure")
        + paragraph("Text.")
    )
    kinds = [block.kind.value for block in document.blocks]
    assert kinds == ["headline", "dek", "headline", "quote", "list_item", "caption", "paragraph"]


def test_styles_that_are_derived_from_each_other_end() -> None:
    looped = (
        '<style:style style:name="A" style:parent-style-name="B"/>'
        '<style:style style:name="B" style:parent-style-name="A"/>'
    )
    styles = STYLES.format("").replace("<office:styles>", f"<office:styles>{looped}")
    document = read(paragraph("x", "A"), styles=styles)
    assert document.text == "x"


def test_cells_know_their_row_and_column() -> None:
    def cell(text: str, tag: str = "table-cell", more: str = "") -> str:
        return f"<table:{tag}{more}>{paragraph(text)}</table:{tag}>"

    wide = cell("a") + cell("", "covered-table-cell") + cell("b")
    gap = '<table:table-cell table:number-columns-repeated="2"/>' + cell("c")
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in (wide, gap))
    document = read(f"<table:table>{rows}</table:table>" + paragraph("x."))
    found = {document.text[b.start : b.end]: (b.table, b.row, b.column) for b in document.blocks}
    assert found == {"a": (0, 0, 0), "b": (0, 0, 2), "c": (0, 1, 2), "x.": (None, None, None)}


def annotation(text: str, name: str = "") -> str:
    named = f' office:name="{name}"' if name else ""
    inner = f"<dc:creator>A. B.</dc:creator><dc:date>2025-03-18</dc:date>{paragraph(text)}"
    return f"<office:annotation{named}>{inner}</office:annotation>"


END = '<office:annotation-end office:name="n1"/>'


def test_a_comment_is_a_remark_on_its_words() -> None:
    document = read(
        paragraph("First.")
        + paragraph(f'Rose {annotation("x", "n1")}5 percent{END}.')
        + paragraph(f"To {annotation('y')}7 and {annotation('z', 'n2')}8")
    )  # fmt: skip
    assert document.text == "First.\nRose 5 percent.\nTo 7 and 8"
    told = [(r.text, document.text[r.start : r.end], document.text[r.start :][:1], r.line)
            for r in document.remarks]  # fmt: skip
    assert told == [("x", "5 percent", "5", 2), ("y", "", "7", 3), ("z", "", "8", 3)]


def test_headers_and_the_dateline_are_read() -> None:
    master = (
        f"<style:master-page><style:header>{paragraph('slug 6')}</style:header></style:master-page>"
    )
    document = read(paragraph("LONDON, March 18, 2025 (Wire) - x."), styles=STYLES.format(master))
    assert document.text == "LONDON, March 18, 2025 (Wire) - x.\nslug 6"
    assert document.date == Period.parse("2025-03-18")


ENTITY_BOMB = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<office:document-content {NAMES}><office:body>&b;</office:body></office:document-content>"
)
ENCRYPTED = f"<manifest:manifest {NAMES}><manifest:encryption-data/></manifest:manifest>"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is damaged"),
        (package(paragraph("x"))[:300], "is damaged"),
        (package("", {"META-INF/manifest.xml": ENCRYPTED}), "is encrypted"),
        (package("", {"content.xml": ""}), "is not an OpenDocument text"),
        (package("", {"content.xml": "<office:body>"}), "is damaged"),
        (package("", {"content.xml": ENTITY_BOMB}), "document type"),
        (package("", {"content.xml": "<a>" + " " * (65 * 2**20)}), "far too much"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Office document"),
    ],
)
def test_hostile_and_broken_files_say_so_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as raised:
        document_from_bytes(data, "draft.odt")
    assert str(raised.value).startswith("draft.odt: ")
    assert "\n" not in str(raised.value)
    assert raised.value.hint


@given(st.binary(max_size=60), st.integers(0, 900))
def test_a_damaged_file_is_an_error_of_ours(noise: bytes, at: int) -> None:
    data = package(paragraph("x 5"))
    with contextlib.suppress(DocumentError):
        document_from_bytes(data[:at] + noise + data[at + len(noise) :], "draft.odt")


@settings(max_examples=80)
@given(st.lists(st.lists(st.text(alphabet="ab1.é𝄞&<", min_size=1, max_size=6), max_size=5)))
def test_every_span_stands_in_the_text_in_order(paragraphs: list[list[str]]) -> None:
    body = "".join(
        paragraph("".join(span(text, "T4") for text in texts) or "") for texts in paragraphs
    )
    document = read(body)
    assert document.text == "\n".join("".join(texts) for texts in paragraphs)
    for block in document.blocks:
        place = document.locate(block.start, block.end)
        assert document.source[place.start : place.end] == document.text[block.start : block.end]


def test_a_comment_in_a_comment_is_a_part_of_it() -> None:
    inner = annotation("x").replace("</text:p>", annotation("y") + "</text:p>")
    document = read(paragraph(f"Rose {inner}5 percent."))
    assert document.text == "Rose 5 percent."
    (remark,) = document.remarks
    assert (remark.text[0], remark.text[-1]) == ("x", "y")
