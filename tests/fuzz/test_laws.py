"""The promises, each broken."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from claimcheck import check
from claimcheck.documents import document_from_text
from claimcheck.errors import ConfigError, MissingExtraError
from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Mention, Printed, Remark, SourceMap
from fuzz.laws import hold_document, hold_mentions, hold_reasons, hold_report, refusing

TEXT = "It rose 5 percent to 12 km on Monday, 3 March.\n\nThen 100 km (50 miles) more."
DOCUMENT = document_from_text(TEXT)
MENTIONS = extract_mentions(DOCUMENT)
FIRST = MENTIONS[0]


def test_what_is_read_keeps_every_promise() -> None:
    hold_document(DOCUMENT)
    hold_mentions(DOCUMENT, MENTIONS)
    hold_reasons(MENTIONS)
    hold_report(check(TEXT, config={"shipped-tables": False}))


@pytest.mark.parametrize(
    "broken",
    [
        DOCUMENT._replace(blocks=DOCUMENT.blocks[::-1]),
        DOCUMENT._replace(text=TEXT[:40]),
        DOCUMENT._replace(blocks=(DOCUMENT.blocks[0]._replace(end=0),)),
        DOCUMENT._replace(blocks=(DOCUMENT.blocks[0]._replace(start=46, end=48),)),
        DOCUMENT._replace(remarks=(Remark("x", 5, 500),)),
        DOCUMENT._replace(remarks=(Remark("x", 5, 6, line=9),)),
        DOCUMENT._replace(source_map=SourceMap(TEXT.upper(), ((0, 0, len(TEXT)),))),
        DOCUMENT._replace(source_map=SourceMap(TEXT, ((0, 0, 9), (5, 5, 9)))),
        DOCUMENT._replace(source_map=SourceMap(TEXT, ((0, 70, 40),))),
    ],
)
def test_documents_that_are_wrong(broken: Document) -> None:
    with pytest.raises(AssertionError):
        hold_document(broken)


@pytest.mark.parametrize(
    "broken",
    [
        [FIRST._replace(text="6 percent")],
        [FIRST._replace(start=-1)],
        [FIRST._replace(full_start=FIRST.start + 1)],
        [FIRST._replace(full_end=999)],
        [FIRST, FIRST],
        MENTIONS[::-1],
        [FIRST._replace(ends=())],
        [FIRST._replace(ends=(Printed(Decimal("Infinity")),))],
        [FIRST._replace(ends=(Printed(Decimal(5), step=Decimal(0)),))],
        [FIRST._replace(ends=(Printed(Decimal(5), coarse=Decimal(-1)),))],
    ],
)
def test_mentions_that_are_wrong(broken: list[Mention]) -> None:
    with pytest.raises(AssertionError):
        hold_mentions(DOCUMENT, broken)


def test_a_claim_is_not_set_aside() -> None:
    with pytest.raises(AssertionError):
        hold_reasons([FIRST._replace(reason="a date")])
    with pytest.raises(AssertionError):
        hold_reasons([mention._replace(reason="") for mention in MENTIONS])


def test_reports_that_are_wrong() -> None:
    checked = check(TEXT, config={"shipped-tables": False})
    finding = checked.findings[0]
    for findings in [(finding._replace(end=999),), (finding, finding._replace(start=0))]:
        with pytest.raises(AssertionError):
            hold_report(checked._replace(findings=findings))
    with pytest.raises(AssertionError):
        hold_report(checked._replace(ledger=checked.ledger[::-1]))


class TwoLinesError(ConfigError):
    def __str__(self) -> str:
        return f"{self.message}\nlines"


def refusal(error: Exception) -> Callable[[], None]:
    def refuse() -> None:
        with refusing():
            raise error

    return refuse


def test_a_refusal_is_one_line_of_our_own() -> None:
    refusal(ConfigError("no such baseline", file="a.json", hint="make it"))()
    for broken in (ConfigError(""), TwoLinesError("two")):
        with pytest.raises(AssertionError):
            refusal(broken)()
    for error in (MissingExtraError("needs pyarrow"), ValueError("no number")):
        with pytest.raises(type(error)):
            refusal(error)()
