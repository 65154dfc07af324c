"""Tables together: entities, rows, recipes, rankings and the nouns that refer back."""

from __future__ import annotations

from typing import ClassVar

import pytest

from claimcheck.model import Measure, Period
from claimcheck.tables import Tables, store
from claimcheck.tables.records import TableData
from claimcheck.tables.store import CutRows, MemoryTables
from tests.tables.towns import row


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
    cues = towns.find_cues(text, len(text), towns.said(text, 0, len(text)))
    found = {text[cue.start : cue.end] for cue in cues}
    assert {"population", "area", "covers"} <= found


@pytest.mark.parametrize(
    ("entity_id", "measure", "stated"),
    [
        ("NOR-1", "population", True),
        ("NOR-1", "density", True),
        ("SUD-1", "density", False),
        ("SUD-1", "area", False),
        ("nobody", "population", False),
        ("NOR-1", "nonsense", False),
    ],
)
def test_what_is_stated_has_rows(towns: Tables, entity_id: str, measure: str, stated: bool) -> None:
    assert towns.states(entity_id, measure) is stated
    assert bool(towns.rows(entity_id, measure)) is stated


def test_shipped_tables_say_what_they_state(shipped: Tables) -> None:
    for entity_id in ("UKR", "USA", "nobody"):
        for measure in shipped.measures:
            found = bool(shipped.rows(entity_id, measure))
            assert shipped.states(entity_id, measure) is found


class Cut:
    """A source of which one row was left out."""

    measures: ClassVar[dict[str, Measure]] = {}
    heads: ClassVar[dict[str, tuple[str, ...]]] = {}
    name_lines: tuple[str, ...] = ()
    cue_lines: tuple[str, ...] = ()

    def entity(self, entity_id: str) -> None:
        return None

    def states(self, entity_id: str, measure: str) -> bool:
        return True

    def rows(self, entity_id: str, measure: str, about: Period | None = None) -> CutRows:
        return CutRows((row("5"),))

    def ranking(self, measure: str, year: int) -> tuple[()]:
        return ()


def test_rows_of_several_sources_are_cut_if_one_is() -> None:
    whole = MemoryTables(TableData({}, [], {}, {}, [row("6")]))
    both = Tables([whole, Cut()]).rows("NOR-1", "population")
    assert isinstance(both, CutRows)
    assert [one.value for one in both] == [6, 5]
    assert not isinstance(Tables([whole]).rows("NOR-1", "population"), CutRows)


def test_the_first_row_of_an_id_says_whose_it_is(shipped: Tables) -> None:
    rows = [row("6")._replace(entity_id="x", entity=name) for name in ("Kenya", "Elsewhere")]
    tables = MemoryTables(TableData({}, [], {}, {}, rows), shipped.gazetteer)
    assert [one.entity for one in tables.rows("KEN", "population")] == ["Kenya", "Elsewhere"]
    assert tables.entity("x") is None


def test_of_long_operands_the_last_rows_are_combined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_COMBINED", 2)
    share = Measure("share", "share", unit="percent", recipes=("part / whole",))
    measures = {"share": share, "part": Measure("part", "part"), "whole": Measure("whole", "whole")}
    rows = [row("5", measure="part", year=2000 + year) for year in range(4)]
    rows += [row("20", measure="whole", year=2000 + year) for year in range(4)]
    tables = Tables([MemoryTables(TableData({}, [], measures, {}, rows))])
    assert [(one.value, one.valid) for one in tables.rows("NOR-1", "share")] == [
        (25, Period.of_year(2002)),
        (25, Period.of_year(2003)),
    ]
