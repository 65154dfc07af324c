"""Annotated documents in a word processor that is really there."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from pathlib import Path

import docx
import pypdfium2
import pypdfium2.raw
import pytest

import claimcheck
from claimcheck.annotate import annotate_docx, notes_of

OFFICE = shutil.which("soffice")
DRAFT = "The reserve covers 1,300 square kilometers (800 square miles), wardens say."


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_word_processor_opens_it_and_prints_the_comments(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(DRAFT)
    made.save(str(tmp_path / "draft.docx"))
    checked = claimcheck.check(claimcheck.read_document(tmp_path / "draft.docx"))
    data = annotate_docx((tmp_path / "draft.docx").read_bytes(), notes_of(checked), "draft.docx")
    (tmp_path / "draft.checked.docx").write_bytes(data)
    subprocess.run(
        [
            str(OFFICE),
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to",
            'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}',
            "--outdir",
            str(tmp_path),
            str(tmp_path / "draft.checked.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    pdf = pypdfium2.PdfDocument(tmp_path / "draft.checked.pdf")
    text = " ".join(pdf[0].get_textpage().get_text_bounded().split())
    assert DRAFT in text
    said = notes_on(pdf[0])
    assert len(said) == 2
    assert "1,300 square kilometers is 501.9 sq mi" in said[0]
    assert said[1] == "CC201: see the comment on “1,300 square kilometers”"


def notes_on(page: pypdfium2.PdfPage) -> list[str]:
    """What the comments on a page of a PDF say, in order."""
    raw = pypdfium2.raw
    said = []
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
        buffer = ctypes.create_string_buffer(size)
        told = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
        raw.FPDFAnnot_GetStringValue(annotation, b"Contents", told, size)
        text = buffer.raw.decode("utf-16-le").rstrip("\0")
        if text and raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_TEXT:
            said.append(text)
        raw.FPDFPage_CloseAnnot(annotation)
    return said
