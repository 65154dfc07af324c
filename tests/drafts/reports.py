"""The drafts of this folder and their whole reports, as the command prints them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimcheck.documents import document_from_bytes
from claimcheck.model import Settings
from claimcheck.pipeline import check_document
from claimcheck.report.formats import View, format_named
from claimcheck.tables import load_tables

FOLDER = Path(__file__).parent
ENDINGS = (".txt", ".md", ".html")
VIEW = View(everything=True, notes=True, width=100)


def drafts() -> list[Path]:
    """The drafts, in order."""
    return sorted(path for path in FOLDER.iterdir() if path.suffix in ENDINGS)


def snapshot_of(draft: Path) -> Path:
    """Where the report on a draft is kept."""
    return draft.with_name(draft.name + ".report")


def report_on(draft: Path) -> str:
    """The report on a draft, with every number in it."""

    def checked() -> Iterator[object]:
        document = document_from_bytes(draft.read_bytes(), draft.name)
        yield check_document(document, Settings(), load_tables())

    render = format_named("full").render
    return "".join(render(checked(), VIEW))  # type: ignore[arg-type]
