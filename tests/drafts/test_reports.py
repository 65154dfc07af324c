"""Whole reports of drafts; `python -m tests.drafts` writes them afresh."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafts.reports import drafts, report_on, snapshot_of


@pytest.mark.parametrize("draft", drafts(), ids=lambda draft: draft.name)
def test_the_report_on_a_draft_is_as_it_was(draft: Path) -> None:
    assert report_on(draft) == snapshot_of(draft).read_text("utf-8")
