"""Superlatives and ranks: only over complete tables, with the scope, ties and margins."""

from __future__ import annotations

import pytest

from claimcheck.model import Match
from claimcheck.tables import Tables, match_reading
from claimcheck.tables.rankings import best_values
from tests.tables.scenes import read
from tests.tables.towns import row


def ranks(text: str, tables: Tables, date: str | None = "2021") -> list[Match]:
    matches = match_reading(read(text, date), tables).matches
    return [match for match in matches if match.rank is not None]


@pytest.mark.parametrize(
    ("text", "claimed", "actual"),
    [
        ("Russia is the world's largest country.", 1, 1),
        ("Canada is the largest country in the world by area.", 1, 2),
        ("Canada is the world's second largest country.", 2, 2),
        ("Algeria, Africa's largest country, voted.", 1, 1),
        ("Nigeria is the most populous country in Africa.", 1, 1),
        ("The United States is the third-most populous country in the world.", 3, 3),
        ("Brazil has 210 million people, making it the most populous country in the world.", 1, 7),
        ("The Nile is the longest river in Africa.", 1, 1),
        ("Kilimanjaro is the highest mountain in Africa.", 1, 1),
        ("Nauru is the least populous country in Asia.", 1, None),
    ],
)
def test_the_rank_of_the_table(
    shipped: Tables, text: str, claimed: int, actual: int | None
) -> None:
    found = ranks(text, shipped)
    if actual is None:
        assert found == []
        return
    assert [(m.rank.claimed, m.rank.actual) for m in found if m.rank] == [(claimed, actual)]


@pytest.mark.parametrize(
    "text",
    [
        "Canada is one of the world's largest countries.",
        "Canada is among the largest countries in the world.",
        "Canada is the largest country in the Western Hemisphere.",
        "Canada is the largest exporter in the world.",
        "Toronto is the largest city in Canada.",
        "San Bernardino County is the largest county in the United States.",
        "The largest country in the world sent no team.",
        "Kazakhstan is the largest landlocked country in the world.",
        "Indonesia is the world's largest island country.",
    ],
)
def test_other_scopes_and_softened_claims_are_left_alone(shipped: Tables, text: str) -> None:
    assert ranks(text, shipped) == []


def test_a_rank_has_the_words_that_claim_it_and_its_rows(shipped: Tables) -> None:
    text = "Canada is the world's largest country."
    (found,) = ranks(text, shipped)
    assert text[found.mention.start : found.mention.end] == found.mention.text == "largest"
    assert [one.entity for one in found.rows] == ["Canada", "Russia"]
    assert found.rank is not None
    assert found.rank.scope == "World"
    assert found.rank.margin > 0


def test_without_a_date_a_rank_that_moves_is_barred(shipped: Tables) -> None:
    text = "Brazil is the most populous country in the world."
    assert ranks(text, shipped, None)[0].bar == "no document date"
    assert ranks(text, shipped)[0].bar == ""


def test_best_values_take_the_first_row_of_a_year() -> None:
    rows = [row("5"), row("7", source="Other"), row("9", superseded=True), row("4", year=None)]
    assert best_values(rows) == {2020: [("NOR-1", 5)], None: [("NOR-1", 4)]}
