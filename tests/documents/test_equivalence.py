"""One story in five formats: the same numbers, the same verdicts, each at its own place."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_bytes
from claimcheck.model import Document, Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.tables import load_tables

from .word import package, paragraph

HEAD = "Dunes park loses 120 hectares to the sea"
PARTS = [
    "The park covers 1,300 square kilometers (800 square miles) of sand.",
    "Visits rose 31.3 percent to 154,711 from 146,610 last year.",
    "The crew of 27 has 16 men, nine women and two cooks; it began on 13 March 2018.",
    "About half of the 5.2 million euros came from the state & the town.",
]
ROWS = [("Site", "Visits"), ("North", "412"), ("South", "519"), ("Total", "831")]


def plain() -> bytes:
    return "\n\n".join([HEAD, *PARTS]).encode()


def markdown() -> bytes:
    marked = [part.replace("1,300", "1,**300**").replace("31.3", "*31*.3") for part in PARTS]
    return "\n\n".join([f"# {HEAD}", *marked]).encode()


def html() -> bytes:
    marked = [part.replace("&", "&amp;").replace("1,300", "1,<b>300</b>") for part in PARTS]
    body = "".join(f"<p>{part}</p>\n" for part in marked)
    return f"<html><body><h1>{HEAD}</h1>\n{body}</body></html>".encode()


def word() -> bytes:
    return package(paragraph(HEAD, style="berschrift1") + "".join(map(paragraph, PARTS)))


DRAFTS = {"dunes.txt": plain(), "dunes.md": markdown(), "dunes.html": html(), "dunes.docx": word()}


def checked(name: str, data: bytes) -> CheckedDocument:
    document = document_from_bytes(data, name)
    return check_document(document, Settings(), load_tables(shipped=False))


def told(one: CheckedDocument) -> list[tuple[str, str, str]]:
    return [(entry.mention.text, entry.mention.unit, entry.verdict.value) for entry in one.ledger]


@pytest.mark.parametrize("name", [name for name in DRAFTS if name != "dunes.txt"])
def test_the_same_story_has_the_same_ledger_and_findings(name: str) -> None:
    ours, first = checked(name, DRAFTS[name]), checked("dunes.txt", plain())
    assert told(ours) == told(first)
    assert [(f.rule, f.message, f.severity) for f in ours.findings] == [
        (f.rule, f.message, f.severity) for f in first.findings
    ]


def test_the_story_has_what_it_is_for() -> None:
    rules = {finding.rule for finding in checked("dunes.txt", plain()).findings}
    assert {"CC201", "CC203"} <= rules


@pytest.mark.parametrize("name", list(DRAFTS))
def test_the_headline_is_one_in_each(name: str) -> None:
    document = document_from_bytes(DRAFTS[name], name)
    first = document.blocks[0]
    assert (first.kind.value, document.text[first.start : first.end]) == ("headline", HEAD)


@pytest.mark.parametrize("name", list(DRAFTS))
def test_each_number_stands_in_its_file(name: str) -> None:
    one = checked(name, DRAFTS[name])
    for entry in one.ledger:
        at = one.document.locate(entry.mention.start, entry.mention.end)
        source = one.document.source[at.start : at.end]
        assert source[0] == entry.mention.text[0]
        assert source[-1] == entry.mention.text[-1]
        assert at.line >= 1


def table(name: str) -> Document:
    cells = {
        "t.md": "Visits:\n\n"
        + "\n".join(f"| {a} | {b} |" + ("\n| --- | --- |" if a == "Site" else "") for a, b in ROWS),
        "t.html": "<p>Visits:</p><table>"
        + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in ROWS)
        + "</table>",
    }
    return document_from_bytes(cells[name].encode(), name)


def test_a_table_has_the_same_cells_in_each() -> None:
    def cells(document: Document) -> list[tuple[str, int | None, int | None]]:
        return [
            (document.text[b.start : b.end], b.row, b.column)
            for b in document.blocks
            if b.kind.value == "table_cell"
        ]

    assert cells(table("t.md")) == cells(table("t.html"))
    assert [text for text, _, _ in cells(table("t.md"))] == [cell for row in ROWS for cell in row]
