"""Whole reports of drafts; `python -m tests.drafts` writes them afresh."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from claimcheck.documents import document_from_bytes
from claimcheck.model import BlockKind, Document, Settings
from claimcheck.pipeline import check_document
from claimcheck.tables import load_tables
from tests.documents.word import package, paragraph
from tests.drafts.reports import FOLDER, drafts, report_on, snapshot_of


@pytest.mark.parametrize("draft", drafts(), ids=lambda draft: draft.name)
def test_the_report_on_a_draft_is_as_it_was(draft: Path) -> None:
    assert report_on(draft) == snapshot_of(draft).read_text("utf-8")


def accused(draft: Path, data: bytes | None = None, ending: str = "") -> list[tuple[str, str]]:
    """Rule and words of each finding, spaces and quotation marks alike."""
    document = document_from_bytes(data or draft.read_bytes(), draft.name, ending=ending)
    findings = check_document(document, Settings(), load_tables()).findings
    return [(f.rule, " ".join(document.text[f.start : f.end].split())) for f in findings]


@pytest.mark.parametrize("ending", [".html", ".docx"])
def test_one_story_has_the_same_findings_in_every_format(ending: str) -> None:
    story = FOLDER / "ferry.md"
    if ending == ".docx":
        data = as_word(document_from_bytes(story.read_bytes(), story.name))
        assert accused(story, data, ending) == accused(story)
    else:
        assert accused(story.with_suffix(ending)) == accused(story)


def as_word(document: Document) -> bytes:
    """The document as Word would keep it: a paragraph a block, tables as tables."""
    styles = {BlockKind.HEADLINE: "berschrift1", BlockKind.DEK: "Untertitel"}
    styles |= {BlockKind.QUOTE: "Z", BlockKind.LIST_ITEM: "L"}
    dateline = f"Published: {document.date.first}" if document.date else ""
    body = [paragraph(dateline)]
    for row, blocks in groupby(document.blocks, key=lambda block: (block.table, block.row)):
        told = [(block, document.text[block.start : block.end]) for block in blocks]
        if row == (None, None):
            body += [paragraph(text, style=styles.get(block.kind, "")) for block, text in told]
            continue
        cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for _, text in told)
        body.append(f"<w:tr>{cells}</w:tr>")
    rows = "".join(body).replace("</w:p><w:tr>", "</w:p><w:tbl><w:tr>")
    return package(rows.replace("</w:tr><w:p>", "</w:tr></w:tbl><w:p>"))
