"""The story read in a format and checked."""

from __future__ import annotations

from functools import cache

from claimcheck.documents import document_from_bytes
from claimcheck.model import Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.tables import load_tables
from tests.documents.story.forms import FORMS


@cache
def checked(name: str) -> CheckedDocument:
    """The story of this name, without reference tables."""
    document = document_from_bytes(FORMS[name](), name)
    return check_document(document, Settings(), load_tables(shipped=False))
