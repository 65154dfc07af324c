"""Which of an editor's documents are drafts."""

from __future__ import annotations

import pytest

from claimcheck.integrations.lsp.languages import format_of


@pytest.mark.parametrize(
    ("language", "name", "written"),
    [
        ("markdown", "story.md", "md"),
        ("Markdown", "story", "md"),
        ("html", "story.html", "html"),
        ("plaintext", "story.txt", "txt"),
        ("text", "story", "txt"),
        ("plaintext", "Untitled-1", "txt"),
        ("plaintext", "story.MD", "md"),  # the editor has no mode for it
        ("quarto", "story.qmd", "md"),
        ("", "story.htm", "html"),
        ("plaintext", "figures.csv", ""),
        ("plaintext", "run.log", ""),
        ("python", "story.py", ""),
        ("json", "story.json", ""),
        ("", "story.docx", ""),
    ],
)
def test_drafts_are_known_by_language_and_name(language: str, name: str, written: str) -> None:
    assert format_of(language, name) == written
