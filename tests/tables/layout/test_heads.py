"""Heads of columns taken apart."""

from __future__ import annotations

import pytest

from claimcheck.tables.layout.heads import is_change, plain_head, read_head

HEADS = [
    ("spend [GBP million]", "spend", "GBP", "", ""),
    ("rate (%)", "rate", "percent", "", ""),
    ("Area (km²)", "Area", "kilometer ** 2", "", ""),
    ("Budget, £m", "Budget", "GBP", "", ""),
    ("Budget, £m 2024", "", "GBP", "2024", "budget"),
    ("Cost in euros", "Cost", "EUR", "", ""),
    ("Cost £m", "Cost", "GBP", "", ""),
    ("Area ha", "Area", "hectare", "", ""),
    ("Length (m)", "Length", "meter", "", ""),
    ("area_km2", "area", "kilometer ** 2", "", ""),
    ("gdp_usd_bn", "gdp", "USD", "", ""),
    ("% unemployed", "unemployed", "percent", "", ""),
    ("Revenue [EUR m, 2015 prices]", "Revenue", "EUR", "", ""),
    ("Number of pupils", "Number of pupils", None, "", ""),
    ("Crimes per 1,000 residents", "Crimes per 1,000 residents", None, "", ""),
    ("2023", "", None, "2023", ""),
    ("2023 actual", "", None, "2023", "actual"),
    ("2024 budget", "", None, "2024", "budget"),
    ("Spend 2023 (£m)", "Spend", "GBP", "2023", ""),
    ("March 2024 (GBP)", "", "GBP", "2024-03", ""),
    ("FY 2024/25", "", None, "FY 2024/25", ""),
    ("Budget (adopted)", "Budget", None, "", "adopted"),
    ("Change 2023-2024 (%)", "Change 2023-2024", "percent", "", ""),
    ("In a word", "In a word", None, "", ""),
]


@pytest.mark.parametrize(
    ("text", "label", "unit", "when", "scope"), HEADS, ids=[head[0] for head in HEADS]
)
def test_a_head_is_taken_apart(
    text: str, label: str, unit: str | None, when: str, scope: str
) -> None:
    head = read_head(text)
    dated = head.dated
    told = "" if dated is None else dated.label or str(dated.period.first)[: len(when)]
    assert (head.label, head.unit.unit if head.unit else None, told, head.scope) == (
        label, unit, when, scope,
    )  # fmt: skip


def test_a_lone_m_is_a_million_unless_it_is_of_a_length() -> None:
    million, metres = read_head("Population (m)").unit, read_head("Average depth (m)").unit
    assert million is not None
    assert (million.unit, million.scale) == ("", 10**6)
    assert metres is not None
    assert metres.unit == "meter"


def test_what_is_no_unit_is_a_note() -> None:
    assert read_head("Staff (full-time)").note == "full-time"


def test_a_plain_head_has_no_brackets() -> None:
    assert plain_head("Fiscal_Year (ends June):") == "fiscal year"
    assert is_change("Change (%)")
    assert not is_change("Budget")
