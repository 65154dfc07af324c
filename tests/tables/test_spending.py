"""Sums and what they are for: of a department, of a part of it, or of somebody else's."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables, load_tables
from tests.tables.scenes import verdict_of

BUDGET = """\
Department,Fiscal year,Spending [GBP million],Budget [GBP million],Staff
Schools,2023/24,45.2,46.0,1215
Schools,2024/25,48.6,49.0,1240
Theatre,2023/24,1.9,1.9,33
Theatre,2024/25,2.0,2.1,34
"""
PASSENGERS = (
    "Station,Quarter,Passengers\nOxmere Central,Q1 2024,12400\nOxmere Central,Q2 2024,13100\n"
)


@pytest.fixture(scope="module")
def budget(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The budget of Oxmere, as a table with nothing but heads."""
    file = tmp_path_factory.mktemp("own") / "budget.csv"
    file.write_text(BUDGET, "utf-8")
    return load_tables(file)


REFUTED = [
    "The city spent £20 million on schools in 2024/25.",
    "The city council has spent a total of £20 million on schools in 2024/25.",
    "In 2024/25, the city spent £20 million on its theatre.",
    "Spending on schools was £20 million in 2024/25.",
    "The schools department spent £20 million in 2024/25.",
    "The city allocated £20 million to schools in 2024/25.",
    "The council approved a £20 million budget for schools in 2024/25.",
    "The schools budget was £20 million in 2024/25.",
    "The theatre had a budget of £20 million for 2024/25.",
    "The theatre's spending in 2024/25 was £20 million.",
]
NOT_REFUTED = [
    "The theatre spent £20 million on paint in 2024/25.",
    "The theatre had a budget of £20 million for repairs in 2024/25.",
    "The city spent £20 million on new schools in 2024/25.",
    "The city spent £20 million on schools in the north in 2024/25.",
    "The state spent £20 million on schools in 2024/25.",
    "It spent £20 million on schools in 2024/25.",
    "Tollwick spent £20 million on schools in 2024/25.",
    "Tollwick's schools budget was £20 million in 2024/25.",
    "In Tollwick, spending on schools was £20 million in 2024/25.",
    "Spending on schools in Tollwick was £20 million in 2024/25.",
    "Tollwick, where spending on schools was £20 million in 2024/25, agreed.",
    "Schools and the theatre spent £20 million in 2024/25.",
    "Schools spent £20 million more in 2024/25.",
    "Spending on schools rose by £20 million in 2024/25.",
    "Of the spending on schools, £20 million went to heating in 2024/25.",
    "Spending on schools was £20,000 per pupil in 2024/25.",
    "The theatre spent £20 million in March 2025.",
    "The theatre had 90 staff on sick leave in 2024/25.",
]


@pytest.mark.parametrize("text", REFUTED)
def test_what_is_tied_is_refuted(text: str, budget: Tables) -> None:
    assert verdict_of(text, "£20 million", budget, "2026") == "refuted"


@pytest.mark.parametrize("text", NOT_REFUTED)
def test_what_is_of_something_else_is_not(text: str, budget: Tables) -> None:
    number = next(one for one in ("£20 million", "£20,000", "90") if one in text)
    assert verdict_of(text, number, budget, "2026") not in ("refuted", "review", "supported")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Spending on schools was £48.6 million in 2024/25.", "supported"),
        ("Spending on schools was £45.2 million in 2024/25.", "refuted"),
        ("Spending on schools was £45.2 million in 2023/24.", "supported"),
        ("Spending on schools was £45.2 million in 2024.", "supported"),
        ("Spending on schools was £48.6 million in 2024.", "supported"),
        ("Spending on schools was £44.2 million in 2025.", "review"),
        ("In FY2025, spending on schools was £44.2 million.", "review"),
    ],
)
def test_a_fiscal_year_is_a_period_of_its_own(text: str, verdict: str, budget: Tables) -> None:
    number = text[text.index("£") :].split(" million", maxsplit=1)[0] + " million"
    assert verdict_of(text, number, budget, "2026") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In Q2 2024, Oxmere Central had 13,100 passengers.", "supported"),
        ("In Q2 2024, Oxmere Central had 14,400 passengers.", "refuted"),
        ("In the first quarter of 2024, Oxmere Central had 14,400 passengers.", "refuted"),
        ("In the first quarter of 2024, Oxmere Central had 13,100 passengers.", "refuted"),
        ("In 2024, Oxmere Central had 25,500 passengers.", "unchecked"),
        ("In May 2024, Oxmere Central had 4,400 passengers.", "review"),
    ],
)
def test_quarters(text: str, verdict: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("own") / "passengers.csv"
    file.write_text(PASSENGERS, "utf-8")
    number = next(word for word in text.split() if "," in word[1:-1])
    assert verdict_of(text, number, load_tables(file, shipped=False), "2025") == verdict
