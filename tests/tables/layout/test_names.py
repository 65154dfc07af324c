"""How prose calls the entities and the measures of a table."""

from __future__ import annotations

import pytest

from claimcheck.tables.layout import Said, entity_of, heads_of, measure_named, measures_of
from claimcheck.tables.layout.entities import names_for
from claimcheck.tables.layout.measures import cues_for
from claimcheck.tables.layout.rows import is_total
from tests.tables.layout.sheets import layout

TABLE = """
Department | Year | Spend (£m) | Capital spend (£m) | Staff
Parks      | 2024 | 4.2        | 1.1                | 120
"""


@pytest.mark.parametrize(
    ("label", "kind", "name"),
    [
        ("Parks and Recreation", "department", "Parks & Recreation"),
        ("Parks & Recreation", "department", "parks and recreation"),
        ("Parks", "department", "parks department"),
        ("Parks", "department", "Parks Department"),
        ("PARKS", "department", "Parks"),
        ("Hill Primary", "school", "Hill Primary School"),
        ("Total", "department", "all departments"),
    ],
)
def test_prose_varies_a_name(label: str, kind: str, name: str) -> None:
    assert name in names_for(label, kind)


@pytest.mark.parametrize(
    ("label", "kind", "name"),
    [
        ("Hill", "school", "hill"),
        ("Kenya", "country", "kenya"),
        ("IT", "department", "it"),
        ("Total", "department", "Total"),
        ("Hill School", "school", "Hill School School"),
        ("Oxbow", "", "Oxbow "),
    ],
)
def test_a_name_is_not_stretched(label: str, kind: str, name: str) -> None:
    assert name not in names_for(label, kind)


def test_an_entity_is_of_its_kind_and_of_the_whole() -> None:
    own = layout(TABLE, Said(about="Oxbow"))
    entity, names = entity_of("Parks", own)
    assert (entity.type, entity.part_of, entity.sort) == ("department", ("Oxbow",), "common")
    assert {name.entity_id for name in names} == {"Parks"}
    assert entity_of("Oxbow", own)[0].type == ""
    assert heads_of(own) == {"department": ("department",)}
    assert is_total("Total:")
    assert not is_total("Totally Fun Ltd")


@pytest.mark.parametrize(
    ("label", "cue"),
    [
        ("Spend", "spent"),
        ("Spend", "spending"),
        ("Total spend", "spending"),
        ("Number of pupils", "students"),
        ("Population, total", "population"),
        ("Capital spend", "capital spending"),
        ("Waste bins", "waste bin"),
        ("Library", "libraries"),
    ],
)
def test_prose_names_a_measure(label: str, cue: str) -> None:
    assert cue in cues_for(label)


@pytest.mark.parametrize(
    ("label", "cue"), [("Capital spend", "spent"), ("Capital spend", "spending")]
)
def test_a_narrower_measure_is_not_named_by_the_wider(label: str, cue: str) -> None:
    assert cue not in cues_for(label)


def test_the_words_of_one_measure_bar_another() -> None:
    measures = measures_of(layout(TABLE))
    assert "capital" in measures["own.spend"].blockers
    assert "capital" not in measures["own.capital_spend"].blockers
    assert "per capita" in measures["own.spend"].blockers
    assert "march" in measures["own.spend"].blockers
    assert measures["own.staff"].nouns[0] == "employees"


def test_what_was_done_was_spent() -> None:
    text = "Department | 2023 actual | 2024 budget\nParks | £5 | £6\n"
    assert "spent" in measures_of(layout(text, name="budget"))["budget.budget"].cues


def test_declared_keys_go_before() -> None:
    said = Said(
        measures={"Spend (£m)": {"cues": ["outgoings"], "tolerance": 0.05, "label": "outlay"}}
    )
    measure = measures_of(layout(TABLE, said))["own.outlay"]
    assert measure.cues == ("outgoings",)
    assert (float(measure.tolerance), measure.tolerance_abs) == (0.05, 0)
    assert measure.unit == "GBP"
    assert measure.blockers


def test_a_recipe_names_the_measures_of_its_table() -> None:
    said = Said(measures={"Staff": {"recipe": "spend / staff"}})
    measure = measures_of(layout(TABLE, said))["own.staff"]
    assert measure.recipes == ("own.spend / own.staff",)


def test_a_measure_that_only_later_records_name() -> None:
    text = "Town | Measure | Unit | Value\nOxmere | Waste | t | 5\n"
    own = layout(text)
    assert measures_of(own) == {}
    assert measure_named(own, "own.waste", "metric_ton").unit == "metric_ton"
    assert measure_named(own, "own.glass_waste", "metric_ton").label == "glass waste"


def test_figures_may_differ_by_what_they_are_written_with() -> None:
    measures = measures_of(layout(TABLE))
    assert measures["own.spend"].tolerance_abs == 50_000
    assert float(measures["own.staff"].tolerance_abs) == 0.5
