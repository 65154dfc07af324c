"""A draft rendered into each format: the same numbers, verdicts and findings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_bytes
from claimcheck.model import Document, Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.tables import load_tables
from tests.documents.rendering import RENDERERS

HEAD = "Dunes park loses some of its sand to the sea"
FIGURES = st.integers(2, 9_999).map("{:,}".format)
SENTENCES = [
    "Visits rose {} percent to {} from {} last year, the park said.",
    "It covers {} square kilometers ({} square miles) of sand – and some of the sea.",
    "The “old” crew of {} has {} men, {} women & two cooks.",
    "About half of the £{} million came from the state, café owners gave {} more.",
    "Of {} guests, {} were asked < {} answered.",
]
ROWS = [("Site", "Visits"), ("North", "412"), ("South", "519"), ("Total", "831")]


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A sentence or two with figures of which few follow from each other."""
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2))
    return " ".join(
        sentence.format(*(draw(FIGURES) for _ in range(sentence.count("{}"))))
        for sentence in chosen
    )


def checked(name: str, parts: list[str]) -> CheckedDocument:
    document = document_from_bytes(RENDERERS[name](HEAD, parts), name)
    return check_document(document, Settings(), load_tables(shipped=False))


def told(one: CheckedDocument) -> list[tuple[str, ...]]:
    ledger = [(entry.mention.text, entry.mention.unit, entry.verdict.value) for entry in one.ledger]
    return [*ledger, *((f.rule, f.message, f.severity.value) for f in one.findings)]


@settings(max_examples=12, deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=4))
def test_each_format_has_the_same_ledger_and_findings(parts: list[str]) -> None:
    first = told(checked("a.txt", parts))
    for name in RENDERERS:
        assert told(checked(name, parts)) == first, name


@settings(max_examples=12, deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=4))
def test_each_number_stands_in_its_file(parts: list[str]) -> None:
    for name in RENDERERS:
        one = checked(name, parts)
        assert one.ledger
        for entry in one.ledger:
            at = one.document.locate(entry.mention.start, entry.mention.end)
            source = one.document.source[at.start : at.end].replace("\n", " ")
            assert shown(source, name) == entry.mention.text, name


def shown(source: str, name: str) -> str:
    """What a stretch of a file shows, by another way than the reader's."""
    if name == "quoted.eml":
        import quopri

        return quopri.decodestring(source.replace("= ", "=\n").encode()).decode()
    if name == "a.json":
        import json

        return str(json.loads(f'"{source}"'))
    return source


def table(name: str) -> Document:
    cells = {
        "t.md": "Visits:\n\n"
        + "\n".join(f"| {a} | {b} |" + ("\n| --- | --- |" if a == "Site" else "") for a, b in ROWS),
        "t.html": "<p>Visits:</p><table>"
        + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in ROWS)
        + "</table>",
    }
    return document_from_bytes(cells[name].encode(), name)


@pytest.mark.parametrize("name", ["t.md", "t.html"])
def test_a_table_has_the_same_cells_in_each(name: str) -> None:
    document = table(name)
    cells = [
        (document.text[b.start : b.end], b.row, b.column)
        for b in document.blocks
        if b.kind.value == "table_cell"
    ]
    assert cells == [
        (cell, row, column) for row, cells in enumerate(ROWS) for column, cell in enumerate(cells)
    ]
