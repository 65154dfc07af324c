"""A checked document put together by hand: one number of each verdict."""

from __future__ import annotations

import datetime
from decimal import Decimal

from claimcheck.documents import document_from_text
from claimcheck.model import (
    Basis,
    Evidence,
    Kind,
    Mention,
    Outcome,
    Period,
    Printed,
    ReferenceRow,
    Rule,
    Severity,
    Verdict,
)
from claimcheck.model.checked import CheckedDocument, account_for

TEXT = (
    "The reserve of 1,300 square kilometers (800 square miles) was set up in 2016.\n"
    "It has about 40 rangers and 12.5 percent of the trees; 7777777777777 is odd."
)
RULES = {
    "CC201": Rule("CC201", "conversion-mismatch"),
    "CC202": Rule("CC202", "told-again", notes_only=True),
    "CC501": Rule("CC501", "reference-mismatch"),
}
ROW = ReferenceRow(
    table="parks",
    entity_id="P1",
    entity="The Reserve",
    measure="rangers",
    value=Decimal(41),
    unit="",
    low=Decimal(41),
    high=Decimal(41),
    valid=Period(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)),
    scope="",
    vintage="",
    asserted_by="",
    source="Park service",
    url="https://parks.example/",
    retrieved="2025-01-01",
)


def mention(text: str, kind: Kind, value: str | None = None, **more: object) -> Mention:
    """The mention of this text in `TEXT`."""
    start = TEXT.index(text)
    end = start + len(text)
    ends = () if value is None else (Printed(Decimal(value)),)
    found = Mention(start, end, text, kind, ends, full_start=start, full_end=end)
    return found._replace(**more)


AREA = mention("1,300 square kilometers", Kind.MEASURE, "1300", unit="kilometer ** 2")
MILES = mention("800 square miles", Kind.MEASURE, "800", unit="mile ** 2")
YEAR = mention("2016", Kind.YEAR, "2016", reason="a year")
RANGERS = mention("40", Kind.COUNT, "40", noun="rangers", hedge="approximately")
TREES = mention("12.5 percent", Kind.PERCENT, "12.5", unit="percent")
ODD = mention("7777777777777", Kind.UNREAD, reason="too many digits")
MENTIONS = [AREA, MILES, YEAR, RANGERS, TREES, ODD]

MISMATCH = Outcome(
    rule="CC201",
    verdict=Verdict.REFUTED,
    basis=Basis.DRAFT,
    mentions=(AREA, MILES),
    start=AREA.start,
    end=MILES.end,
    message="1,300 km² is 502 sq mi, not 800 sq mi",
    evidence=(Evidence("1,300 km² is 502 sq mi"),),
    accused=(MILES,),
)
SUPPORT = Outcome(
    rule="CC501",
    verdict=Verdict.SUPPORTED,
    basis=Basis.RECORD,
    mentions=(RANGERS,),
    start=RANGERS.start,
    end=RANGERS.end,
    message="The Reserve, rangers, 2024: 41",
    evidence=(Evidence("The Reserve, rangers, 2024: 41", ROW),),
)
QUESTION = SUPPORT._replace(
    rule="CC501",
    verdict=Verdict.REVIEW,
    mentions=(TREES,),
    start=TREES.start,
    end=TREES.end,
    message="The table has 14 percent",
)
NOTE = QUESTION._replace(
    rule="CC202",
    verdict=Verdict.UNCHECKED,
    severity=Severity.NOTE,
    message="told once only",
    evidence=(),
)


def checked(*outcomes: Outcome, name: str = "park.txt") -> CheckedDocument:
    """The document with these outcomes, or with one of each."""
    document = document_from_text(TEXT, name=name)
    return account_for(document, MENTIONS, outcomes or (MISMATCH, SUPPORT, QUESTION, NOTE), RULES)
