"""The date that a draft bears: only a whole one, only where a dateline stands."""

from __future__ import annotations

import datetime

import pytest

from claimcheck.documents import document_from_text
from claimcheck.model import Period

MARCH_18 = Period(datetime.date(2025, 3, 18), datetime.date(2025, 3, 18))


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON (AP) — March 18, 2025",
        "WASHINGTON (AP) — March 18, 2025 — The vote was close.",
        "NEW YORK, March 18, 2025 (Reuters) - The vote was close.",
        "NEW YORK, March 18, 2025 /PRNewswire/ -- The vote was close.",
        "PARIS, 18 March 2025 — The vote was close.",
        "Published: 2025-03-18\n\nThe vote was close.",
        "A headline\n\nUpdated Tuesday, Mar. 18, 2025 at 4 p.m.\n\nThe vote was close.",
        "A headline\n\nTuesday, 18th March 2025\n\nThe vote was close.",
        "Date: 2025-03-18T09:30:00Z\n\nThe vote was close.",
        "last updated on March 18, 2025",
    ],
)
def test_a_whole_date_in_a_dateline_counts(text: str) -> None:
    assert document_from_text(text).date == MARCH_18


@pytest.mark.parametrize(
    "text",
    [
        "March 18 (Reuters) - The vote was close.",
        "WASHINGTON (AP) — On March 18, 2025, the vote was close.",
        "The vote of March 18, 2025 was close.",
        "LONDON (Reuters) - Output on March 18, 2025 was low.",
        "PARIS, Feb 30, 2025 — No such day.",
        "Published: 18/03/2025",
        "| Published | 2025-03-18 |\n| x | 1 |",
        "One.\n" * 20 + "Published: 2025-03-18",
    ],
)
def test_a_date_elsewhere_does_not(text: str) -> None:
    assert document_from_text(text).date is None


def test_the_date_that_is_said_goes_before_the_dateline() -> None:
    said = Period.parse("2024")
    assert document_from_text("Published: 2025-03-18", date=said).date == said
