"""Baselines: known findings as JSON, held against a draft, and written anew."""

from __future__ import annotations

from claimcheck.cli.baseline import BaselineFile
from claimcheck.documents import document_from_text
from claimcheck.model import Settings
from claimcheck.pipeline import check_document
from claimcheck.suppressions.baseline import read_baseline, written_baseline
from claimcheck.tables import load_tables
from fuzz.laws import hold_report, refusing
from fuzz.parts import folder_of, parts_of, text_of

WORDS = ("baseline", "prose")
NAME, DRAFT = "baseline.json", "draft.md"
NO_TABLES = load_tables(shipped=False)


def run(data: bytes) -> None:
    """Hold the findings of the part "draft.md" against the baseline, then make them known."""
    parts = parts_of(data)
    with folder_of({DRAFT: b"", **parts, NAME: parts.get("", b"")}) as folder:
        known: BaselineFile | None = None
        with refusing():
            known = BaselineFile(folder / NAME, update=True)
        if known is None:
            return
        document = document_from_text(text_of(parts.get(DRAFT, b"")), name=str(folder / DRAFT))
        checked = check_document(document, Settings(), NO_TABLES)
        sifted = known.sift(checked, Settings())
        hold_report(sifted)
        assert not sifted.findings, "what was made known is told"
        known.finish()
        again = BaselineFile(folder / NAME)
        assert not again.sift(checked, Settings()).findings, "what is known is told"
        assert read_baseline(written_baseline(again.entries), NAME) == again.entries
