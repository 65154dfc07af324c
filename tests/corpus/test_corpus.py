"""Every phrase of the corpus yields the value that its page lists it under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Mention

HERE = Path(__file__).parent
HEADING = re.compile(
    r"(?P<low>-?[\d.]+?)(?:\.\.(?P<high>[\d.]+))?(?: and (?P<other>[\d.]+))?"
    r"(?: (?P<unit>[^,]+))?(?:, (?P<hedge>\w+))?"
)


def phrases() -> Iterator[tuple[str, str, str]]:
    for page in sorted(HERE.glob("*.md")):
        heading = ""
        for line in page.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                heading = line[3:].strip()
            elif line.startswith("- ") and heading:
                yield page.stem, heading, line[2:]


def claims(text: str) -> list[Mention]:
    return [mention for mention in extract_mentions(Document(text)) if mention.is_claim]


def test_corpus_has_hundreds_of_phrases() -> None:
    assert len(list(phrases())) > 300


@pytest.mark.parametrize(("page", "heading", "phrase"), list(phrases()))
def test_phrase_yields_value(page: str, heading: str, phrase: str) -> None:
    marked = re.search("«(.*?)»", phrase)
    text = phrase.replace("«", "").replace("»", "")
    found = claims(text)
    if heading == "nothing":
        assert not found
        return
    expected = HEADING.fullmatch(heading)
    assert expected, f"{page}: cannot read the heading {heading!r}"
    values = [Decimal(part) for part in (expected["low"], expected["other"]) if part]
    mention = found[-1]
    assert [each.low for each in found[-len(values) :]] == values
    assert mention.high == Decimal(expected["high"] or values[-1])
    assert {each.unit for each in found[-len(values) :]} == {expected["unit"] or ""}
    if expected["hedge"]:
        assert mention.hedge == expected["hedge"]
    if marked:
        assert any(text[each.start : each.end] == marked.group(1) for each in found)
