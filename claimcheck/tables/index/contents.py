"""What goes into the index of a sheet, and what is declared of it then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from claimcheck.tables.entity import Name
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.index.declared import Declared
from claimcheck.tables.index.writing import Contents
from claimcheck.tables.layout import (
    Layout,
    entity_of,
    heads_of,
    measure_named,
    measures_of,
    rows_of,
)
from claimcheck.tables.sheet import Sheet


def contents_of(sheet: Sheet, layout: Layout, known: Gazetteer | None) -> Contents:
    """The rows of a sheet by its layout, and how prose calls what they are about."""
    measures = measures_of(layout)

    def names(raw: str, label: str) -> Iterable[Name]:
        return (name._replace(entity_id=raw) for name in entity_of(label, layout)[1])

    def is_ranked(name: str) -> bool:
        return bool(measures[name].complete) if name in measures else False

    return Contents(partial(rows_of, sheet, layout), known, names, is_ranked)


def declared_of(layout: Layout, units: Mapping[str, str]) -> Declared:
    """What is declared once it is known which measures the rows have, and in which units."""
    measures = measures_of(layout)
    for name, unit in units.items():
        if name not in measures:
            measures[name] = measure_named(layout, name, unit)
    return Declared(measures, heads_of(layout), layout.kind)
