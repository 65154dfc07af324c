"""Years of accessions, foundations and independence."""

from __future__ import annotations

import pytest

from claimcheck.model import Match
from claimcheck.tables import Tables, match_reading
from claimcheck.tables.dates import agrees
from tests.tables.scenes import read


def milestones(text: str, tables: Tables) -> list[Match]:
    """The matches of years with measures that say when something was done."""
    found = match_reading(read(text, "2024"), tables).matches
    return [match for match in found if match.measure.dated_event and match.measure.cues]


def fits(match: Match) -> bool:
    return any(agrees(match.mention.moment, row) for row in match.rows)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Croatia joined the European Union in 2013.", {("2013", "Croatia")}),
        ("Finland, which joined NATO in 2023, spends more.", {("2023", "Finland")}),
        ("Greece adopted the euro in 2001.", {("2001", "Greece")}),
        ("Kenya gained independence in 1963.", {("1963", "Kenya")}),
        ("India won independence from Britain in 1947.", {("1947", "India")}),
        ("The United Nations was founded in 1945.", {("1945", "United Nations")}),
        ("South Sudan joined the United Nations in 2011.", {("2011", "South Sudan")}),
        (
            "Romania joined the EU in 2007 and Croatia in 2013.",
            {("2007", "Romania"), ("2013", "Croatia")},
        ),
    ],
)
def test_years_on_record_are_found(shipped: Tables, text: str, found: set[tuple[str, str]]) -> None:
    matches = milestones(text, shipped)
    assert {(one.mention.text, one.rows[0].entity) for one in matches} == found
    assert all(fits(one) and not one.doubt for one in matches)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Croatia joined the European Union in 2011.", False),
        ("Poland joined NATO in 2004.", False),
        ("Greece adopted the euro in 2004.", False),
        ("Turkey joined NATO in 1962.", True),  # long ago: states left and came back
        ("Kenya became independent in 1953.", True),  # sources differ about such days
    ],
)
def test_other_years_are_refuted_or_asked_about(shipped: Tables, text: str, doubt: bool) -> None:
    (match,) = milestones(text, shipped)
    assert not fits(match)
    assert bool(match.doubt) is doubt


@pytest.mark.parametrize(
    "text",
    [
        "Poland applied to join NATO in 1994.",
        "Sweden joined the EU in 2022 in blaming Moscow.",
        "Croatia hopes to celebrate ten years since it joined the EU in a park in 2023.",
        "Kenya marked fifty years of independence in 2013.",
        "The committee was founded in 1972.",
    ],
)
def test_years_of_something_else_are_left_alone(shipped: Tables, text: str) -> None:
    assert milestones(text, shipped) == []


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [
        ("The 15-member Security Council met.", "15", "2001"),
        ("All 19 NATO members agreed.", "19", "2001"),
        ("The 27-nation European Union agreed.", "27", "2022"),
    ],
)
def test_members_are_counted_at_the_date(
    shipped: Tables, text: str, number: str, date: str
) -> None:
    (match,) = match_reading(read(text, date), shipped).matches
    assert match.measure.name == "member_count"
    assert int(number) in {int(row.value) for row in match.rows}
