"""Tables together: entities, rows, recipes, rankings and the nouns that refer back."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables


def test_entities_by_id(towns: Tables) -> None:
    ashby = towns.entity("t-ashby")
    assert ashby is not None
    assert (ashby.label, ashby.type) == ("Ashby", "city")
    assert towns.entity("nobody") is None


@pytest.mark.parametrize(
    ("head", "kinds"),
    [("town", {"city"}), ("plant", {"plant"}), ("power station", {"plant"}), ("river", set())],
)
def test_types_that_a_noun_refers_back_to(towns: Tables, head: str, kinds: set[str]) -> None:
    assert towns.types_called(head) == kinds


@pytest.mark.parametrize(
    ("word", "known"), [("power", True), ("station", False), ("town", True), ("river", False)]
)
def test_the_first_word_of_such_a_noun(towns: Tables, word: str, known: bool) -> None:
    assert towns.describes(word) is known


def test_a_derived_measure_follows_its_recipe(towns: Tables) -> None:
    people, area = towns.rows("NOR-1", "population"), towns.rows("NOR-1", "area")
    density = towns.rows("NOR-1", "density")
    assert density
    expected = {round(float(row.value / area[0].value), 6) for row in people}
    assert {round(float(row.value), 6) for row in density} <= expected
    assert towns.rows("NOR-1", "density") is towns.rows("NOR-1", "density")


def test_a_measure_nobody_states_has_no_rows(towns: Tables) -> None:
    assert towns.rows("NOR-1", "nonsense") == ()
    assert towns.rows("nobody", "population") == ()
    assert towns.ranking("area", 2020) == ()


def test_a_ranking_is_of_the_latest_year_up_to_the_one_asked_for(towns: Tables) -> None:
    ranking = towns.ranking("population", 2100)
    values = [value for _, value in ranking]
    assert values == sorted(values, reverse=True)
    assert {entity for entity, _ in ranking} <= {"NOR-1", "SUD-1", "t-ashby", "t-mill"}


def test_cues_stand_where_they_are_said_to(towns: Tables) -> None:
    text = "The population of Norland covers a wide area."
    found = {text[cue.start : cue.end] for cue in towns.find_cues(text, 0, len(text))}
    assert {"population", "area", "covers"} <= found
