"""`claimcheck check draft.docx --annotate FILE`."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.cli.calling import call

DRAFT = "The reserve covers 1,300 square kilometers (800 square miles)."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A Word document with a mistake in it."""
    made = docx.Document()
    made.add_paragraph(DRAFT)
    made.save(str(tmp_path / "draft.docx"))
    return tmp_path / "draft.docx"


def test_the_copy_has_the_findings_as_comments(draft: Path) -> None:
    before = draft.read_bytes()
    target = draft.with_name("draft.checked.docx")
    result = call("check", str(draft), "--annotate", str(target))
    assert result.status == 1
    assert "CC201" in result.out
    assert [one.text.partition(" ")[0] for one in docx.Document(str(target)).comments] == [
        "CC201",
        "CC201:",
    ]
    assert draft.read_bytes() == before


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("draft.docx", "would replace the draft"),
        ("draft.pdf", "writes a .docx file"),
        ("nowhere/draft.docx", "cannot be written"),
    ],
)
def test_a_file_that_cannot_be_written_is_refused(draft: Path, target: str, said: str) -> None:
    result = call("check", str(draft), "--annotate", str(draft.parent / target))
    assert result.status == 2
    assert said in result.err


def test_only_one_word_document_can_be_annotated(draft: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    for paths in (["draft.txt"], ["draft.docx", "draft.txt"], ["."]):
        named = [str(tmp_path / path) for path in paths]
        result = call("check", *named, "--annotate", str(tmp_path / "made.docx"))
        assert result.status == 2
    assert not (tmp_path / "made.docx").exists()
