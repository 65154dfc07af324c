"""Paragraphs of Markdown in italics: what is emphasised as a whole, and what shows a picture."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from claimcheck.documents.emphasis import Look, look_of


@pytest.mark.parametrize(
    ("source", "look"),
    [
        ("*Forty boats*", Look(False, True, False)),
        ("**Forty** boats", Look(False, False, False)),
        ("*Forty* and *five*", Look(False, False, False)),
        ("*Forty **new** boats*", Look(False, True, False)),
        ("![](a.png)", Look(True, False, True)),
        ("![](a.png)\n*Forty boats*", Look(True, True, False)),
        ("[![](a.png)](b) _Forty boats_", Look(True, True, False)),
        ("![](a.png) Forty boats", Look(True, False, False)),
        ("[*Forty boats*](b)", Look(False, False, False)),
        ("Forty ![](a.png)", Look(False, False, False)),
    ],
)
def test_how_a_paragraph_looks(source: str, look: Look) -> None:
    inline = MarkdownIt("commonmark").parse(source)[1]
    assert look_of(inline.children or []) == look
