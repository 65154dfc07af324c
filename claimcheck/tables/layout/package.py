"""A sheet and its layout → a table of a Frictionless data package, in one step or not at all."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from claimcheck.errors import TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cells import is_missing, number_in
from claimcheck.tables.layout.descriptor import resource_of
from claimcheck.tables.layout.units import COUNT_WORD, spell_unit
from claimcheck.tables.layout.values import EVERY, Layout, Said
from claimcheck.tables.package import DESCRIPTOR
from claimcheck.tables.sheet import Cell, Sheet

FRESH = {"name": "own-tables", "title": "Tables of our own", "resources": []}


class Added(NamedTuple):
    """A table as it is written into a package: the folder, its name there, and its file."""

    folder: Path
    name: str
    file: Path


def add_table(
    sheet: Sheet, layout: Layout, said: Said, folder: Path, *, replace: bool = False
) -> Added:
    """The sheet as a table of the package in a folder, which is made if it is not there.

    The figures are written as plain CSV beside the descriptor, which says what each column is.
    What was there stays as it was unless all could be written.  Raises TableError if a table of
    its name is there and `replace` is not set, or if something cannot be read or written.
    """
    name = table_name(sheet)
    descriptor = _descriptor_in(folder)
    resources = descriptor["resources"]
    known = next((at for at, one in enumerate(resources) if one.get("name") == name), None)
    file = folder / f"{name}.csv"
    if not replace and (known is not None or file.exists()):
        hint = "give --replace to write it anew, or another name to the file"
        raise TableError(f"has a table {name!r} already", file=str(folder), hint=hint)
    data = _csv(sheet, layout)
    resource = _resource(name, data, layout, said)
    changed = [*resources]
    changed[known if known is not None else len(changed) :] = (
        [resource, *changed[known + 1 :]] if known is not None else [resource]
    )
    _write(folder, {file: data, folder / DESCRIPTOR: _json({**descriptor, "resources": changed})})
    return Added(folder, name, file)


def table_name(sheet: Sheet) -> str:
    """The name of a table in a package: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", sheet.name.lower()).strip("-") or "table"


def _descriptor_in(folder: Path) -> dict[str, Any]:
    """The descriptor of the package, or a fresh one.  Raises TableError if it cannot be read."""
    path = folder / DESCRIPTOR
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8-sig"))
        if isinstance(found.get("resources"), list):
            return found
    except FileNotFoundError:
        return dict(FRESH)
    except (OSError, ValueError, AttributeError):
        pass
    hint = "repair it, or give another folder with --to"
    raise TableError("is no data package", file=str(path), hint=hint)


def _csv(sheet: Sheet, layout: Layout) -> bytes:
    """The sheet as CSV: figures in plain digits, gaps empty, all else as it stands."""
    figures = {one.place for one in layout.values}
    figures |= {layout.fields[name] for name in ("low", "high") if name in layout.fields}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(sheet.columns)
    for record in sheet.read():
        writer.writerow(
            _figure(cell, sheet) if place in figures else _text(cell)
            for place, cell in enumerate(record.cells)
        )
    return text.getvalue().encode()


def _figure(cell: Cell, sheet: Sheet) -> str:
    value = None if is_missing(cell) else number_in(cell, sheet.style)
    return "" if value is None else f"{value:f}"


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)


def _resource(name: str, data: bytes, layout: Layout, said: Said) -> dict[str, Any]:
    return {
        "name": name,
        "path": f"{name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "sources": [{"title": said.source}],
        "schema": {"fields": list(_fields(layout))},
        **resource_of(_settled(layout, said)),
    }


def _settled(layout: Layout, said: Said) -> Said:
    """What was said, with what was guessed: the package does not depend on guessing again."""
    columns = layout.columns
    measures = {name: keys for name, keys in said.measures.items() if keys}
    for one in layout.values:
        label = layout.labels.get(one.measure, "")
        if label and EVERY not in measures:
            column = columns[one.place]
            measures[column] = {"label": label.lower(), **measures.get(column, {})}
    return said._replace(
        entity="" if layout.entity is None else columns[layout.entity],
        kind=layout.kind,
        period=columns[layout.periods[0]] if layout.periods else "",
        date=said.date or _spelled(layout),
        units={EVERY: said.units[EVERY]} if EVERY in said.units else {},
        measures=measures,
    )


def _spelled(layout: Layout) -> str:
    """The period of the whole table, as its file is called."""
    if layout.date is None:
        return ""
    return layout.date.label or str(layout.date.period.first.year)


def _fields(layout: Layout) -> Iterator[Mapping[str, Any]]:
    values = {one.place: one for one in layout.values}
    for place, column in enumerate(layout.columns):
        value = values.get(place)
        if value is None:
            yield {"name": column, "type": "any"}
            continue
        unit = spell_unit(value.unit)
        told = {"unit": unit} if unit != COUNT_WORD or layout.measure is None else {}
        yield {"name": column, "type": "number", **told}


def _json(descriptor: Mapping[str, Any]) -> bytes:
    return (json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n").encode()


def _write(folder: Path, files: Mapping[Path, bytes]) -> None:
    """All the files or, if something goes wrong before the last is complete, none."""
    parts: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, data in files.items():
            parts[path] = _part(path, data)
        for path, part in parts.items():
            part.replace(path)
    except OSError as error:
        hint = "give another folder with --to"
        told = f"cannot be written: {error.strerror}"
        raise TableError(told, file=str(folder), hint=hint) from None
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _part(path: Path, data: bytes) -> Path:
    """The bytes in a new file beside the path."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    part = Path(name)
    part.chmod(0o644)
    return part
