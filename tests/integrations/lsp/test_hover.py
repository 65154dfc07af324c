"""What a hover says of a number, and what of the draft or a table it does not let through."""

from __future__ import annotations

import pandas as pd
from lsprotocol import types

import claimcheck
from claimcheck.integrations.lsp.drafts import Answer
from claimcheck.integrations.lsp.hover import hover_at

from .checked import ALONE, draft_of


def hover(text: str, words: str, answer: Answer | None = None) -> str:
    """The Markdown where the words begin, "" if there is none."""
    draft, found = draft_of(text)
    told = hover_at(draft, answer or found, draft.text.position_at(text.index(words)))
    if told is None:
        return ""
    assert isinstance(told.contents, types.MarkupContent)
    assert told.contents.kind is types.MarkupKind.Markdown
    return told.contents.value


def test_a_wrong_number_is_told_with_its_arithmetic() -> None:
    told = hover("The park covers about 1,300 km² (800 sq mi).", "1,300")
    assert told.startswith("**1,300 km²**: REFUTED\n\n**CC201 conversion-mismatch**: ")
    assert "1,300 km² is 501.9 sq mi, not 800 sq mi" in told
    assert "- holds if 800 sq mi were " in told
    assert "claimcheck rule CC201" in told
    assert "read as: measure, km², approximately; the words allow 1,235 to 1,365 km²" in told


def test_a_number_that_holds_is_told_too() -> None:
    assert "supported" in hover("The park covers 1,300 km² (500 sq mi).", "500")


def test_an_unchecked_number_says_why() -> None:
    told = hover("The ferry has 312 seats.", "312")
    assert told.startswith("**312**: unchecked\n\nno related number, no reference")


def test_what_was_set_aside_says_why() -> None:
    assert hover("It opened on March 18, 2025.", "March").startswith(
        "**March 18, 2025**: not a claim"
    )


def test_a_comment_that_asks_in_vain_is_told() -> None:
    told = hover("It is long. <!-- claimcheck: ignore[CC201] reason: a sign -->", "long.")
    assert told.startswith("**CC003 unused-suppression**: review; ")


def test_between_numbers_there_is_nothing() -> None:
    assert hover("The ferry has 312 seats.", "ferry") == ""


def answer_against(text: str, source: str, url: str) -> Answer:
    row = {"entity": "Kellahamn", "measure": "population", "value": 9184, "year": 2024}
    table = pd.DataFrame([row | {"source": source, "url": url}])
    return Answer(claimcheck.check(text, tables=table, config=ALONE), ALONE.desk)


def test_a_row_is_told_with_a_link_to_its_source() -> None:
    text = "Kellahamn had a population of 8,300 in 2024."
    answer = answer_against(text, "Town register", "https://example.org/town")
    assert "([Town register](https://example.org/town))" in hover(text, "8,300", answer)


def test_a_table_can_neither_show_a_picture_nor_lead_elsewhere() -> None:
    text = "Kellahamn had a population of 8,300 in 2024."
    answer = answer_against(text, "![x](https://example.org/a.png)", "command:rm")
    told = hover(text, "8,300", answer)
    assert "(!\\[x\\](https://example.org/a.png))" in told
    assert "](command:" not in told
    for url in ("https://example.org/a)![b](c", "javascript:1", "https://example.org/ <b>"):
        told = hover(text, "8,300", answer_against(text, "Register", url))
        assert "[Register]" not in told


def test_a_draft_can_not_show_a_picture() -> None:
    told = hover("It has 40 ![x](https://example.org/a.png) seats.", "40")
    assert "![" not in told
