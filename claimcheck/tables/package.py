"""Data packages: a folder with figures, and what its descriptor and its other files say of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from os.path import isdir
from pathlib import Path
from typing import Any

from claimcheck.errors import TableError
from claimcheck.model import Measure
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.measures import heads_from, measures_from
from claimcheck.tables.records import Place, entity_of
from claimcheck.tables.resources import TABLES, is_table, open_resource, path_inside
from claimcheck.tables.sheet import Sheet
from claimcheck.tables.sources.delimited import open_delimited

DESCRIPTOR = "datapackage.json"
ENTITIES, MEASURES, ATTRIBUTES = "entities.csv", "measures.toml", "attributes.csv"


class Package(NamedTuple):
    """What is declared beside figures, and the sheets that hold them."""

    sheets: tuple[Sheet, ...]
    entities: Mapping[str, Entity] = {}
    names: tuple[Name, ...] = ()
    measures: Mapping[str, Measure] = {}
    heads: Mapping[str, tuple[str, ...]] = {}


def is_package(path: Path) -> bool:
    """True for a folder and for the descriptor in it."""
    return path.name == DESCRIPTOR or isdir(path)


def open_package(path: Path) -> Package:
    """The package in a folder, or that of a descriptor.

    Raises TableError for what is missing or malformed, or lies outside of the folder.
    """
    folder = path.parent if path.name == DESCRIPTOR else path
    entities, names = _read_entities(folder)
    raw = _read_toml(path_inside(folder, MEASURES, Place(str(folder))))
    sheets = tuple(_sheets_in(folder))
    if not sheets and not entities:
        hint = f"put a CSV file into it, or list its tables in {DESCRIPTOR}"
        raise TableError("holds no figures: no table is in it", file=str(folder), hint=hint)
    measures = measures_from(raw, str(folder / MEASURES))
    heads = heads_from(raw, str(folder / MEASURES))
    return Package(sheets, entities, names, measures, heads)


def _read_entities(folder: Path) -> tuple[dict[str, Entity], tuple[Name, ...]]:
    path = path_inside(folder, ENTITIES, Place(str(folder)))
    entities: dict[str, Entity] = {}
    names: list[Name] = []
    for record, place in _records(path) if path.exists() else ():
        entity, own = entity_of(record)
        if entity.id in entities:
            raise place.error(f"a second entity {entity.id!r}", hint="give it an id of its own")
        entities[entity.id] = entity
        names += own
    return entities, tuple(names)


def _records(path: Path) -> Iterator[tuple[dict[str, str], Place]]:
    sheet = open_delimited(path, "utf-8", ",")
    for column in ("entity_id", "name"):
        if column not in sheet.columns:
            raise sheet.place.error(f"there is no column {column!r}", "an id and a name for each")
    for record in sheet.read():
        cells = (str(cell) for cell in record.cells)
        told = dict(zip(sheet.columns, cells, strict=True))
        place = sheet.at(record.line)
        for column in ("entity_id", "name"):
            if not told[column]:
                raise place._replace(column=column).error("the cell is empty", "fill it")
        yield told, place


def _sheets_in(folder: Path) -> Iterator[Sheet]:
    """The sheets with figures that the descriptor lists, or those of all files that hold tables."""
    place = Place(str(folder / DESCRIPTOR))
    for resource in listed_resources(folder):
        path = path_inside(folder, resource.get("path"), place)
        if path.name not in (ENTITIES, ATTRIBUTES) and is_table(path, resource):
            yield from open_resource(path, resource)


def listed_resources(folder: Path) -> list[dict[str, Any]]:
    """What the descriptor lists, or all files that hold tables.  Raises TableError."""
    place = Place(str(folder / DESCRIPTOR))
    descriptor = path_inside(folder, DESCRIPTOR, place)
    if not descriptor.exists():
        return [{"path": one.name} for one in sorted(folder.iterdir()) if one.suffix in TABLES]
    try:
        listed = json.loads(descriptor.read_text("utf-8-sig"))["resources"]
    except json.JSONDecodeError as error:
        told = f"is not JSON: {error.msg}"
        raise place._replace(line=error.lineno).error(told, "see the line") from None
    except (OSError, ValueError, RecursionError) as error:  # no UTF-8, a number of 5,000 digits
        raise place.error(f"cannot be read: {type(error).__name__}", "write it anew") from None
    except (KeyError, TypeError):
        hint = '"resources": [{"path": "figures.csv"}]'
        raise place.error("lists no resources", hint) from None
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise place.error("resources are a list of objects", 'such as [{"path": "figures.csv"}]')
    return listed


def _read_toml(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:  # tomllib's own, and a number of 5,000 digits
        raise TableError(f"is not TOML: {error}", file=str(path), hint="see the line") from error
    except OSError as error:
        raise TableError(f"cannot be read: {error.strerror}", file=str(path)) from None
