"""The compiled form says what the tables say, and the shipped one is up to date."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import TableError
from claimcheck.model import Period, ReferenceRow
from claimcheck.tables.build import compiled_package
from claimcheck.tables.compiled import CompiledTables, compile_tables
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.gathering import read_package
from claimcheck.tables.grammar import COMPILED, compiled_grammar
from claimcheck.tables.records import TableData
from claimcheck.tables.shipped import compiled_path, root
from claimcheck.tables.store import MemoryTables, Tables
from tests.tables.towns import row, write_package


def test_the_shipped_tables_are_compiled_from_their_sources() -> None:
    assert compiled_package(root()) == Path(compiled_path()).read_bytes(), (
        "run python -m claimcheck.tables.build"
    )


def test_the_grammar_is_compiled_from_its_source() -> None:
    assert compiled_grammar() == Path(COMPILED).read_text("utf-8"), (
        "run python -m claimcheck.tables.build"
    )


def test_compiled_tables_say_what_the_package_says(tmp_path: Path) -> None:
    data = read_package(write_package(tmp_path))
    path = tmp_path / "compiled.tables"
    path.write_bytes(compiled_package(tmp_path))
    compiled, plain = CompiledTables(path), MemoryTables(data)
    assert compiled.measures == data.measures
    assert compiled.heads == data.heads
    assert list(compiled.name_lines) == list(plain.name_lines)
    assert list(compiled.cue_lines) == list(plain.cue_lines)
    for one in data.entities.values():
        assert compiled.entity(one.id) == one
        for measure in data.measures:
            assert [r.value for r in compiled.rows(one.id, measure)] == [
                r.value for r in plain.rows(one.id, measure)
            ]


def test_rankings_stand_in_order(tmp_path: Path) -> None:
    write_package(tmp_path)
    path = tmp_path / "compiled.tables"
    path.write_bytes(compiled_package(tmp_path))
    ranking = CompiledTables(path).ranking("population", 2024)
    assert ranking == (("SUD-1", Decimal(9000000)), ("NOR-1", Decimal(5100000)))
    assert CompiledTables(path).ranking("population", 1700) == ()
    assert CompiledTables(path).ranking("area", 2024) == ()


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = write_package(tmp_path)
    assert compiled_package(folder) == compiled_package(folder)


texts = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=20).map(
    lambda text: " ".join(text.split())
)
periods = st.one_of(
    st.none(),
    st.integers(1000, 2100).map(Period.of_year),
    st.tuples(st.dates(), st.dates()).map(lambda pair: Period(min(pair), max(pair))),
)
decimals = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0)


@st.composite
def reference_rows(draw: st.DrawFn) -> ReferenceRow:
    """Rows of one entity, of any value, period and wording."""
    value = draw(decimals)
    low, high = sorted([value, draw(decimals)])
    return ReferenceRow(
        "figures", "NOR-1", "Norland", draw(st.sampled_from(["population", "area"])), value,
        draw(st.sampled_from(["", "kilometer", "percent"])), low, high, draw(periods),
        draw(texts), draw(texts), draw(texts), draw(texts), draw(texts), draw(texts), draw(texts),
        draw(st.booleans()),
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(reference_rows(), max_size=8))
def test_every_row_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[ReferenceRow]
) -> None:
    entity = Entity("NOR-1", "country", "Norland")
    data = TableData({entity.id: entity}, [Name("Norland", entity.id)], {}, {}, rows)
    path = tmp_path_factory.mktemp("compiled") / "compiled.tables"
    path.write_bytes(compile_tables(data, {}))
    tables = CompiledTables(path)
    found = [*tables.rows("NOR-1", "population"), *tables.rows("NOR-1", "area")]
    assert sorted(map(repr, found)) == sorted(map(repr, rows))


def test_what_is_missing_or_of_another_version_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="are missing"):
        CompiledTables(tmp_path / "none.tables")
    (tmp_path / "old.tables").write_text("claimcheck-tables 0:1 1\n", "utf-8")
    with pytest.raises(TableError, match="not compiled tables of this version"):
        CompiledTables(tmp_path / "old.tables")


def test_an_unknown_entity_has_no_rows(tmp_path: Path) -> None:
    write_package(tmp_path)
    path = tmp_path / "compiled.tables"
    path.write_bytes(compiled_package(tmp_path))
    assert CompiledTables(path).entity("none") is None
    assert CompiledTables(path).rows("none", "population") == ()


def test_rows_keep_their_source(tmp_path: Path) -> None:
    data = TableData(
        {"NOR-1": Entity("NOR-1", "country", "Norland")}, [], {}, {}, [row("5", source="Office")]
    )
    path = tmp_path / "compiled.tables"
    path.write_bytes(compile_tables(data, {}))
    found = Tables([CompiledTables(path)]).rows("NOR-1", "population")
    assert [(one.source, one.vintage, one.valid) for one in found] == [
        ("Office", "2020", Period.of_year(2020))
    ]
