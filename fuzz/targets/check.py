"""A whole check with the shipped tables, told in every format."""

from __future__ import annotations

import csv as comma_separated
import json as notation
from collections.abc import Iterable
from functools import cache
from io import StringIO
from typing import Any
from xml.etree import ElementTree

from jsonschema import Draft202012Validator

from claimcheck.documents import document_from_text
from claimcheck.model import Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.report.formats import FileFormat, View, format_named, format_names
from claimcheck.report.record import record_of, report_schema
from claimcheck.tables import load_tables
from fuzz.laws import hold_report
from fuzz.parts import text_of

WORDS = ("prose",)
TABLES = load_tables()
VIEW = View(everything=True, notes=True, terminal=True)
OBEYED = frozenset(map(chr, (*range(9), *range(11, 32), *range(0x7F, 0xA0))))  # by a terminal


def run(data: bytes) -> None:
    """Check a text; programs can read what is for them, and terminals obey nothing."""
    checked = check_document(document_from_text(text_of(data)), Settings(), TABLES)
    hold_report(checked)
    schema().validate(record_of([checked]))
    told = {name: _rendered(name, checked) for name in format_names()}
    for name in ("json", "rdjson", "sarif"):
        notation.loads(told[name])
    for line in told["jsonl"].split("\n")[:-1]:
        notation.loads(line)
    widths = {len(row) for row in comma_separated.reader(StringIO(told["csv"], newline=""))}
    assert len(widths) <= 1, f"rows of {widths} cells"
    ElementTree.fromstring(told["junit"])
    for name in ("full", "concise", "github"):
        assert not OBEYED & set(told[name]), f"{name} has {OBEYED & set(told[name])}"


@cache
def schema() -> Any:
    """What checks reports against the schema that is published."""
    return Draft202012Validator(report_schema())


def _rendered(name: str, checked: CheckedDocument) -> str:
    form = format_named(name)
    if isinstance(form, FileFormat):
        assert form.file_of([checked], VIEW)
        return ""
    parts: Iterable[str] = form.render([checked], VIEW)
    return "".join(parts)
