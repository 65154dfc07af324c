"""Word documents: what stands when tracked changes are accepted, and hostile files."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_bytes
from claimcheck.errors import DocumentError
from claimcheck.model import Document, Period
from tests.documents.word import W, package, paragraph, part, run


def read(body: str, **others: str) -> Document:
    parts = {f"word/{name}.xml": text for name, text in others.items()}
    return document_from_bytes(package(body, parts), "draft.docx")


def field(instruction: str) -> str:
    """A field as Word writes it, with 7 as its result."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")]
    separate = marks[0].replace("begin", "separate")
    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return marks[0] + asked + separate + run("7") + marks[1]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("Growth of 4", run(".2", "<w:b/>"), " percent"), "Growth of 4.2 percent"),
        (paragraph("one") + paragraph() + paragraph("two"), "one\n\ntwo"),
        (paragraph("cut ", f"<w:del>{run('5')}</w:del>", f"<w:ins>{run('6')}</w:ins>"), "cut 6"),
        (paragraph(f"<w:moveFrom>{run('5')}</w:moveFrom>", "x"), "x"),
        (paragraph("a", run("5", "<w:vanish/>"), run("6", '<w:vanish w:val="0"/>')), "a6"),
        (paragraph("a", run("5", "<w:strike/>"), "b"), "ab"),
        (paragraph("km", run("2", '<w:vertAlign w:val="superscript"/>')), "km²"),
        (paragraph("a", "<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>", "b"), "a\t\n\u2011b"),
        (paragraph("p ", f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>'), "p "),
        (paragraph("p ", field(" NUMPAGES "), run("."), field(' DATE "d" ')), "p .7"),
        (paragraph("<w:r><w:instrText>PAGE 5</w:instrText></w:r>", "a"), "a"),
        (f"<w:sdt><w:sdtContent>{paragraph('in')}</w:sdtContent></w:sdt>", "in"),
        (paragraph("before ", f"<w:r><w:pict>{paragraph('box 5')}</w:pict></w:r>", "after"),
         "before \nbox 5\nafter"),
        (paragraph(f"<w:r><w:Fallback>{paragraph('twice')}</w:Fallback></w:r>", "once"), "once"),
    ],
)  # fmt: skip
def test_the_text_is_what_stands_when_changes_are_accepted(body: str, text: str) -> None:
    assert read(body).text == text


def test_styles_say_what_a_paragraph_is_in_any_language() -> None:
    numbered = "<w:p><w:pPr><w:numPr/></w:pPr>" + run("two") + "</w:p>"
    document = read(
        paragraph("Head", style="berschrift1")
        + paragraph("Dek", style="Untertitel")
        + paragraph("Said", style="Z")
        + paragraph("one", style="L")
        + numbered
        + paragraph("Text.")
    )
    kinds = [block.kind.value for block in document.blocks]
    assert kinds == ["headline", "dek", "quote", "list_item", "list_item", "paragraph"]


def test_a_first_line_that_is_no_sentence_is_the_headline() -> None:
    kinds = [block.kind.value for block in read(paragraph("Up 5%") + paragraph("It rose.")).blocks]
    assert kinds == ["headline", "paragraph"]
    assert read(paragraph("Alone")).blocks[0].kind.value == "paragraph"


def test_cells_know_their_row_and_column() -> None:
    def cell(text: str, span: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph(text)}</w:tc>'

    inner = f"<w:tbl><w:tr>{cell('in')}</w:tr></w:tbl>"
    table = f"<w:tbl><w:tr>{cell('a', 2)}{cell('b')}</w:tr><w:tr>{cell('c')}{inner}</w:tr></w:tbl>"
    document = read(table + paragraph("x."))
    found = {document.text[b.start : b.end]: (b.table, b.row, b.column) for b in document.blocks}
    assert found == {
        "a": (0, 0, 0),
        "b": (0, 0, 2),
        "c": (0, 1, 0),
        "in": (1, 0, 0),
        "x.": (None, None, None),
    }


def test_a_place_is_a_paragraph_and_a_column_in_it() -> None:
    document = read(paragraph("One.") + paragraph("Two ", "<w:r><w:br/></w:r>", "rose 5 percent."))
    start = document.text.index("5")
    place = document.locate(start, start + 1)
    assert (place.line, place.column) == (2, 11)
    assert document.source[place.start : place.end] == "5"


def test_notes_headers_and_the_dateline_are_read() -> None:
    document = read(
        paragraph("LONDON, March 18, 2025 (Wire) - x."),
        footnotes=part(f"<w:footnote>{paragraph('note 5')}</w:footnote>", "footnotes"),
        header1=part(paragraph("slug 6"), "hdr"),
    )
    assert document.text == "LONDON, March 18, 2025 (Wire) - x.\nslug 6\nnote 5"
    assert document.date == Period.parse("2025-03-18")


def archive(**parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in parts.items():
            opened.writestr(name.replace("__", "/") + ".xml", text)
    return data.getvalue()


ENTITY_BOMB = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged"),
        (b"plain text", "damaged"),
        (package(paragraph("x"))[:400], "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Office document"),
        (archive(other="x"), "is an archive"),
        (archive(word__documents="x"), "not a Word document"),
        (archive(word__document="<w:p>"), "damaged"),
        (archive(word__document=ENTITY_BOMB), "document type"),
        (archive(word__document="<a>" + " " * (65 * 2**20)), "far too much"),
    ],
)
def test_hostile_and_broken_files_say_so_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as raised:
        document_from_bytes(data, "draft.docx")
    assert str(raised.value).startswith("draft.docx: ")
    assert "\n" not in str(raised.value)
    assert raised.value.hint


@given(st.binary(max_size=60), st.integers(0, 400))
def test_a_damaged_file_is_an_error_of_ours(noise: bytes, at: int) -> None:
    data = package(paragraph("x 5"))
    broken = data[:at] + noise + data[at + len(noise) :]
    with contextlib.suppress(DocumentError):
        document_from_bytes(broken, "draft.docx")


@settings(max_examples=80)
@given(st.lists(st.lists(st.text(alphabet="ab 1.é𝄞&<", min_size=1, max_size=6), max_size=5)))
def test_every_run_stands_in_the_text_in_order(paragraphs: list[list[str]]) -> None:
    document = read("".join(paragraph(*map(run, runs)) for runs in paragraphs))
    assert document.text == "\n".join("".join(runs) for runs in paragraphs)
    for block in document.blocks:
        place = document.locate(block.start, block.end)
        assert document.source[place.start : place.end] == document.text[block.start : block.end]
