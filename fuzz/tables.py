"""Tables in bytes, loaded and checked against: what the targets of tables share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimcheck.documents import document_from_text
from claimcheck.model import Settings
from claimcheck.pipeline import check_document
from claimcheck.tables import Tables, load_tables
from fuzz.laws import hold_report, refusing
from fuzz.parts import folder_of, text_of

DRAFT = "draft"  # the part with the text that is checked against a table
USUAL = (
    "Kellahamn had a population of 9,184 in 2024, up 3.4% from 8,882 in 2019. Its budget for "
    "2023 was €4.2 million. Spending on roads in Kellahamn fell to €1.1 million. Ostrava has a "
    "share of 12 percent and covers 64 square kilometres. Roads cost £12,000 in 2023/24."
)


def check_file(table: bytes, name: str, draft: bytes = b"") -> None:
    """Load the bytes as the file of this name, if it is a table, and check a draft against it."""
    with folder_of({name: table}) as folder:
        check_path(folder / name, draft)


def check_folder(files: Mapping[str, bytes], draft: bytes = b"") -> None:
    """Load the files as a data package, if they are one, and check a draft against it."""
    with folder_of(files) as folder:
        check_path(folder, draft)


def check_path(path: Path, draft: bytes) -> None:
    """Load the tables of a path, if there are any, and check a draft against them."""
    tables: Tables | None = None
    with refusing():
        tables = load_tables(path, shipped=False)
    if tables is not None:
        document = document_from_text(text_of(draft) or USUAL)
        hold_report(check_document(document, Settings(), tables))
