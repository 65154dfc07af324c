"""Drafts with comments in them, checked."""

from __future__ import annotations

from functools import cache

from claimcheck.documents.formats.html import document_from_html
from claimcheck.documents.formats.md import document_from_markdown
from claimcheck.model import Document, Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.tables import Tables, load_tables

WRONG = "The park covers 1,300 km² (800 sq mi) of dunes."
OTHER = "The lake covers 2,600 km² (400 sq mi) of water."


@cache
def no_tables() -> Tables:
    return load_tables(shipped=False)


def check(document: Document, settings: Settings | None = None) -> CheckedDocument:
    return check_document(document, settings or Settings(), no_tables())


def check_html(source: str, settings: Settings | None = None) -> CheckedDocument:
    return check(document_from_html(source), settings)


def check_markdown(source: str) -> CheckedDocument:
    return check(document_from_markdown(source))


def told(checked: CheckedDocument) -> tuple[list[str], list[str]]:
    """The codes of what is found, and of what is set aside, in order."""
    return [f.rule for f in checked.findings], [one.finding.rule for one in checked.suppressed]
