"""Compiles the shipped tables: `python -m claimcheck.tables.build`."""

from __future__ import annotations

from pathlib import Path

from claimcheck.tables.compiled import compile_tables
from claimcheck.tables.gathering import read_package
from claimcheck.tables.grammar import COMPILED, compiled_grammar
from claimcheck.tables.rankings import rank_measures
from claimcheck.tables.shipped import compiled_path, root
from claimcheck.tables.store import MemoryTables, Tables


def compiled_package(folder: Path) -> bytes:
    """The compiled form of the data package in a folder.

    Raises TableError for what is missing or malformed.
    """
    data = read_package(folder)
    labels = {one.id: one.label for one in data.entities.values()}
    rows = [row._replace(entity=labels.get(row.entity_id, row.entity)) for row in data.rows]
    data = data._replace(rows=rows)
    tables = Tables([MemoryTables(data)])
    rankings = rank_measures(data.measures.values(), data.entities, tables.rows)
    return compile_tables(data, rankings)


def main() -> None:
    """Writes the compiled forms of tables and grammar, each in one step for whoever reads it."""
    Path(COMPILED).write_text(compiled_grammar(), "utf-8")
    path = Path(compiled_path())
    fresh = path.with_suffix(".new")
    fresh.write_bytes(compiled_package(root()))
    fresh.replace(path)


if __name__ == "__main__":
    main()
