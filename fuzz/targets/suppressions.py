"""Comments in a draft that set findings aside, and what is wrong with such comments."""

from __future__ import annotations

from collections import Counter

from claimcheck.documents import document_from_bytes
from claimcheck.model import Document, Settings
from claimcheck.pipeline import check_document
from claimcheck.tables import load_tables
from fuzz.laws import hold_document, hold_report, refusing

WORDS = ("suppressions", "markdown", "prose")
OF_THE_PASS = "CC0"  # codes of findings about comments
NO_TABLES = load_tables(shipped=False)


def run(data: bytes) -> None:
    """Check Markdown with and without its comments: no finding is lost, none is made up."""
    document: Document | None = None
    with refusing():
        document = document_from_bytes(data, "draft.md")
    if document is None:
        return
    hold_document(document)
    checked = check_document(document, Settings(), NO_TABLES)
    hold_report(checked)
    bare = check_document(document._replace(remarks=()), Settings(), NO_TABLES)
    kept = [one for one in checked.findings if not one.rule.startswith(OF_THE_PASS)]
    found = Counter(map(repr, (*kept, *(one.finding for one in checked.suppressed))))
    assert found == Counter(map(repr, bare.findings)), "a comment changed what is found"
    assert all(one.reason for one in checked.suppressed), "set aside without a reason"
