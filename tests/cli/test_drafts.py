"""Drafts as the command line names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli.drafts import read_draft
from claimcheck.errors import DocumentError

from .calling import call


@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", "5 **km**"), ("a.md", "5 km"), ("a.html", "5 **km**")]
)
def test_the_ending_says_the_format(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text("5 **km**", "utf-8")
    document = read_draft(str(tmp_path / name))
    assert document.text == text
    assert document.name == str(tmp_path / name)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        read_draft(str(tmp_path / "none.txt"))


def test_standard_input_may_be_given_a_name() -> None:
    text = "The park covers 1,300 square kilometers (**800** square miles) of dunes."
    named = call("check", "-", "--stdin-filename", "dunes.md", stdin=text)
    assert named.out.startswith("dunes.md:1:17  REFUTED")
    assert named.status == 1
