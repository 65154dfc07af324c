"""Data packages, CSV files and data frames → table data."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.errors import TableError
from claimcheck.model import ReferenceRow
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.measures import heads_from, measures_from
from claimcheck.tables.records import (
    ROW_COLUMNS,
    Place,
    TableData,
    check_columns,
    check_keys,
    entity_of,
    invented_measures,
    row_of,
)

if TYPE_CHECKING:
    import pandas as pd

DESCRIPTOR = "datapackage.json"
SUPERSEDED = "claimcheck:superseded"
ENTITIES, MEASURES, ATTRIBUTES = "entities.csv", "measures.toml", "attributes.csv"


def read_package(path: Path) -> TableData:
    """The data of a package: its folder, its descriptor, or one CSV file.

    Raises TableError for what is missing or malformed, with file, line and what to do.
    """
    if path.name == DESCRIPTOR:
        path = path.parent
    if path.is_dir():
        return _read_folder(path)
    if not path.exists():
        raise TableError("no such file or folder", file=str(path), hint="check the path")
    return table_data({}, [], {}, {}, _read_rows(path))


def read_frame(frame: pd.DataFrame) -> TableData:
    """The data of a pandas DataFrame with the columns of a figure table."""
    place = Place("DataFrame")
    check_columns((str(column) for column in frame.columns), place)
    plain = frame.astype(object).where(frame.notna(), "")
    records = plain.to_dict("records")
    rows = [
        (row_of({str(k): _plain(v) for k, v in record.items()}, "DataFrame", at), at)
        for line, record in enumerate(records)
        for at in (Place("DataFrame", line),)
    ]
    return table_data({}, [], {}, {}, rows)


def _plain(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:10] if hasattr(value, "isoformat") else str(value)


def table_data(
    entities: dict[str, Entity],
    names: list[Name],
    measures: Mapping[str, Any],
    heads: dict[str, tuple[str, ...]],
    rows: Sequence[tuple[ReferenceRow, Place]],
) -> TableData:
    """Table data from its parts; a measure that is not declared is made from its rows."""
    check_keys(rows)
    figures = [row for row, _ in rows]
    known = dict(measures)
    for measure in invented_measures(figures, known):
        known[measure.name] = measure
    return TableData(entities, names, known, heads, figures)


def _read_folder(folder: Path) -> TableData:
    entities: dict[str, Entity] = {}
    names: list[Name] = []
    for record, place in _records(folder / ENTITIES):
        entity, own = entity_of(record)
        if entity.id in entities:
            raise place.error(f"a second entity {entity.id!r}", hint="give it an id of its own")
        entities[entity.id] = entity
        names += own
    raw = _read_toml(folder / MEASURES)
    rows = [
        (row._replace(superseded=superseded), place)
        for path, superseded in _figure_tables(folder).items()
        for row, place in _read_rows(path)
    ]
    return table_data(
        entities, names, measures_from(raw, str(folder / MEASURES)), heads_from(raw), rows
    )


def _figure_tables(folder: Path) -> dict[Path, bool]:
    """The CSVs with figures that the descriptor lists, or all; True for revised editions."""
    descriptor = folder / DESCRIPTOR
    if descriptor.exists():
        listed = json.loads(descriptor.read_text("utf-8")).get("resources", [])
        paths = {folder / str(one.get("path", "")): bool(one.get(SUPERSEDED)) for one in listed}
    else:
        paths = dict.fromkeys(sorted(folder.glob("*.csv")), False)
    return {
        path: superseded
        for path, superseded in paths.items()
        if path.suffix == ".csv" and path.name not in (ENTITIES, ATTRIBUTES)
    }


def _read_rows(path: Path) -> list[tuple[ReferenceRow, Place]]:
    found: list[tuple[ReferenceRow, Place]] = []
    for record, place in _records(path):
        if not found:
            check_columns(record, place)
        found.append((row_of(record, path.stem, place), place))
    if not found:
        hint = f"a header with the columns {', '.join(ROW_COLUMNS[:6])} …, then a line a figure"
        raise TableError("holds no figures", file=str(path), hint=hint)
    return found


def _records(path: Path) -> Iterator[tuple[dict[str, str], Place]]:
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            for record in reader:
                place = Place(str(path), reader.line_num)
                if None in record or None in record.values():
                    raise place.error("the line has not as many fields as the header has columns")
                yield record, place
    except UnicodeDecodeError as error:
        hint = "save it as UTF-8"
        raise TableError("is not UTF-8 text", file=str(path), hint=hint) from error
    except csv.Error as error:
        raise TableError(f"is no CSV: {error}", file=str(path), hint="save it as CSV") from error


def _read_toml(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"is not TOML: {error}", file=str(path), hint="see the line") from error
