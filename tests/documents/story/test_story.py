"""The story in each format: the same numbers and findings, each at its own place in the file."""

from __future__ import annotations

import re
from html import unescape

import pytest

from claimcheck.model import BlockKind, Period
from tests.documents.story.__main__ import main
from tests.documents.story.checking import checked
from tests.documents.story.forms import FORMS
from tests.documents.story.parts import DATE, HEADLINE, PLANTED


def as_shown(source: str, name: str) -> str:
    """What a stretch of a file shows, by another way than the reader's."""
    if name.endswith(".eml"):
        source = source.replace("=\n", "")
    if name.endswith(".json"):
        source = re.sub(r"\\u(....)", lambda found: chr(int(found[1], 16)), source)
    if name.endswith((".html", ".eml", ".json", ".md")):
        source = unescape(re.sub(r"<[^>]*>", "", source)).replace("\xa0", " ")
    if name.endswith(".md"):
        source = re.sub(r"\]\([^)]*\)|[*\[\\]", "", source)
    return source.replace("\n", " ")


@pytest.mark.parametrize("name", list(FORMS))
def test_the_planted_errors_are_found_where_they_stand(name: str) -> None:
    one = checked(name)
    found = []
    for finding in one.findings:
        at = one.document.locate(finding.start, finding.end)
        found.append((finding.rule, as_shown(one.document.source[at.start : at.end], name)))
    assert found == [tuple(planted) for planted in PLANTED]


@pytest.mark.parametrize("name", list(FORMS))
def test_every_number_has_the_same_verdict(name: str) -> None:
    def told(of: str) -> list[tuple[str, str, str]]:
        return [
            (entry.mention.text.replace("\xa0", " "), entry.mention.unit, entry.verdict.value)
            for entry in checked(of).ledger
            if entry.mention.is_claim
        ]

    assert told(name) == told("story.txt")
    assert len(told(name)) > 20


@pytest.mark.parametrize("name", list(FORMS))
def test_headline_and_date_are_known(name: str) -> None:
    document = checked(name).document
    first = document.blocks[0]
    assert (first.kind, document.text[first.start : first.end]) == (BlockKind.HEADLINE, HEADLINE)
    assert document.date == Period.parse(DATE)


def test_the_table_of_all_formats_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(FORMS) * (1 + len(PLANTED))
    assert "pdf   | 5 findings" in lines
