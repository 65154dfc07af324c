"""Rows of tables: everything that says where a figure comes from, and links to the web only."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model import Evidence, ReferenceRow
from claimcheck.report.html.sources import Source, sources_of
from tests.report import story


def source(row: ReferenceRow) -> Source:
    (one,) = sources_of((Evidence("a line"), Evidence("a row", row)))
    return one


def test_a_row_says_what_when_and_who() -> None:
    row = story.ROW._replace(low=Decimal(39), scope="paid", vintage="2025", asserted_by="the park")
    one = source(row)
    assert (one.entity, one.measure, one.figure) == ("The Reserve", "rangers", "41")
    assert dict(one.facts) == {
        "for": "2024",
        "sources differ": "39 to 41",
        "scope": "paid",
        "claimed by": "the park",
        "source": "Park service, 2025",
        "retrieved": "2025-01-01",
        "table": "parks",
    }


def test_what_is_not_known_is_said_or_left_out() -> None:
    facts = dict(source(story.ROW._replace(valid=None, superseded=True)).facts)
    assert facts["for"] == "no date given"
    assert facts["revised"] == "superseded by a later row"
    assert "scope" not in facts


@pytest.mark.parametrize(
    ("url", "led_to"),
    [
        ("https://a.example/", True),
        ("HTTP://a.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("", False),
    ],
)
def test_only_the_web_is_led_to(url: str, led_to: bool) -> None:
    assert bool(source(story.ROW._replace(url=url)).url) is led_to


def test_a_row_that_is_evidence_twice_is_shown_once() -> None:
    row = Evidence("a row", story.ROW)
    assert len(list(sources_of((row, row)))) == 1
