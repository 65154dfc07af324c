"""docs/in-word.md shows the comments that stand in the copy."""

from __future__ import annotations

import re
from pathlib import Path

import docx

from .pages import DOCS
from .playing import play

PAGE = DOCS / "in-word.md"


def test_the_comments_are_those_of_the_copy(tmp_path: Path) -> None:
    assert play(PAGE, tmp_path) == []
    copy = docx.Document(str(tmp_path / "story.checked.docx"))
    shown = re.findall(r"^\| [^|]*\| ((?:CC\d{3}|It holds).*) \|$", PAGE.read_text("utf-8"), re.M)
    assert shown == [one.text for comment in copy.comments for one in comment.paragraphs]
    assert len(list(copy.comments)) == 5
