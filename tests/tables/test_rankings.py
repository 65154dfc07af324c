"""Who comes first, year by year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model import Measure, ReferenceRow
from claimcheck.tables.entity import Entity
from claimcheck.tables.rankings import best_values, is_ranked, rank_measures
from claimcheck.tables.records import Place, row_of


def row(entity: str, value: str, year: str = "2019", *, superseded: bool = False) -> ReferenceRow:
    record = {"entity_id": entity, "measure": "people", "value": value, "year": year}
    return row_of(record, "t", Place("t.csv"))._replace(superseded=superseded)


def test_the_largest_comes_first_in_each_year() -> None:
    rows = [row("a", "5"), row("b", "9"), row("a", "7", "2020"), row("b", "6", "2020")]
    found = best_values(rows)
    assert [entity for entity, _ in found[2019]] == ["b", "a"]
    assert [entity for entity, _ in found[2020]] == ["a", "b"]


def test_the_first_row_of_an_entity_counts_and_revised_ones_do_not() -> None:
    rows = [row("a", "50", superseded=True), row("a", "5"), row("a", "70"), row("b", "6")]
    assert best_values(rows)[2019] == [("b", Decimal(6)), ("a", Decimal(5))]


def test_equals_are_in_the_order_of_their_ids() -> None:
    assert [one for one, _ in best_values([row("b", "5"), row("a", "5")])[2019]] == ["a", "b"]


@pytest.mark.parametrize(
    ("complete", "entity", "ranked"),
    [
        (("country",), Entity("a", "country", "A"), True),
        (("country",), Entity("a", "city", "A"), False),
        (("plant:nuclear",), Entity("a", "plant", "A", sort="nuclear"), True),
        (("plant:nuclear",), Entity("a", "plant", "A", sort="coal"), False),
    ],
)
def test_what_a_complete_table_ranks(
    complete: tuple[str, ...], entity: Entity, ranked: bool
) -> None:
    assert is_ranked(Measure("people", "people", complete=complete), entity) is ranked


def test_only_measures_with_a_superlative_and_full_years_are_ranked() -> None:
    entities = {one: Entity(one, "country", one) for one in "abcde"}
    rows = {one: [row(one, "5"), row(one, "6", "2020")] for one in "abcde"}
    rows["a"].append(row("a", "9", "2021"))
    rows["a"].append(row("a", "9", "1950"))
    largest = Measure("people", "people", superlatives=("largest",), complete=("country",))

    def stated(entity: str, measure: str) -> list[ReferenceRow]:
        return rows[entity]

    found = rank_measures([largest], entities, stated)
    assert sorted(found["people"], key=str) == [2019, 2020]
    assert rank_measures([largest._replace(superlatives=())], entities, stated) == {}
    assert rank_measures([largest._replace(complete=())], entities, stated) == {}
    timeless = rank_measures([largest._replace(timeless=True)], entities, stated)
    assert list(timeless["people"]) == [None]
