"""A pulled table as a data package in a folder: dated, hashed, and replaced as a whole."""

from __future__ import annotations

import csv
import datetime
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from claimcheck.errors import TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.loading import load_tables
from claimcheck.tables.pull.pulled import Pulled, PulledMeasure

DESCRIPTOR, DATA = "datapackage.json", "data.csv"
PULLED = "claimcheck:pulled"  # what was asked for: the mark of a folder that may be replaced
ENTITY, PERIOD = "Entity", "Period"


class Frozen(NamedTuple):
    """A package on disk; `changed` is False if the folder held the same figures already."""

    folder: Path
    rows: int
    measures: tuple[str, ...]
    hash: str
    changed: bool


def freeze(pulled: Pulled, asked: str, folder: Path, today: datetime.date) -> Frozen:
    """Write the package into the folder, in one step once it is complete and can be loaded.

    `asked` is what the provider was asked for.  Raises TableError if the table is empty, cannot be
    used, or the folder holds something that was not pulled; what was there stays as it was.
    """
    if not pulled.rows or not pulled.measures:
        raise TableError("holds no figures", file=pulled.url, hint="check what you asked for")
    earlier = _descriptor_in(folder)
    data = _csv(pulled, _namer())
    digest = f"sha256:{sha256(data).hexdigest()}"
    labels = tuple(measure.label for measure in pulled.measures)
    resources = earlier.get("resources") or [{}]
    if resources[0].get("hash") == digest and earlier.get(PULLED) == asked:
        return Frozen(folder, len(pulled.rows), labels, digest, changed=False)
    _replace(folder, data, _descriptor(pulled, asked, digest, len(data), today))
    return Frozen(folder, len(pulled.rows), labels, digest, changed=True)


def _descriptor_in(folder: Path) -> dict[str, Any]:
    """The descriptor of a package that was pulled; empty if the folder is new or empty."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return {}
    try:
        found: dict[str, Any] = json.loads((folder / DESCRIPTOR).read_text("utf-8"))
        if found.get(PULLED):
            return found
    except (OSError, ValueError):
        pass
    hint = "name a new folder with --to"
    raise TableError("is there already, and was not pulled", file=str(folder), hint=hint)


def _namer() -> Callable[[str, str], str]:
    """The name of an entity by its code: as the shipped tables call it, or as it came."""
    shipped = load_tables()

    def name(code: str, told: str) -> str:
        known = shipped.entity(code) if code else None
        return known.label if known is not None else told

    return name


def _csv(pulled: Pulled, name: Callable[[str, str], str]) -> bytes:
    """The table as CSV, in the order of names and periods."""
    lines = sorted(
        (name(row.code, row.entity), row.period, *map(_written, row.values)) for row in pulled.rows
    )
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([ENTITY, PERIOD, *map(head_of, pulled.measures)])
    writer.writerows(lines)
    return file.getvalue().encode()


def _written(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def head_of(measure: PulledMeasure) -> str:
    """The head of a measure's column: "Life expectancy [years]"."""
    return f"{measure.label} [{measure.unit}]" if measure.unit else measure.label


def _descriptor(
    pulled: Pulled, asked: str, digest: str, size: int, today: datetime.date
) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": "data",
        "path": DATA,
        "title": pulled.title,
        "type": "table",
        "encoding": "utf-8",
        "bytes": size,
        "hash": digest,
        "sources": [{"title": pulled.source, "path": pulled.url}],
        "schema": {"fields": list(_fields(pulled)), "primaryKey": [ENTITY, PERIOD]},
        "claimcheck:entity": ENTITY,
        "claimcheck:period": PERIOD,
    }
    declared = dict(_declared(pulled.measures))
    if declared:
        resource["claimcheck:measures"] = declared
    return {
        "name": pulled.name,
        "title": pulled.title,
        "created": f"{today.isoformat()}T00:00:00Z",
        "version": pulled.vintage or today.isoformat(),
        PULLED: asked,
        "resources": [resource],
    }


def _fields(pulled: Pulled) -> Iterator[dict[str, object]]:
    yield {"name": ENTITY, "type": "string"}
    yield {"name": PERIOD, "type": "string"}
    for measure in pulled.measures:
        field: dict[str, object] = {"name": head_of(measure), "type": "number"}
        yield field | ({"description": measure.note} if measure.note else {})


def _declared(measures: tuple[PulledMeasure, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What is said of a measure beyond its head."""
    for measure in measures:
        if measure.only_supports:
            yield head_of(measure), {"never_refutes": True}


def _try(made: Path, url: str) -> None:
    """Raises TableError, of the address and not of a file that will be gone, if it is no table."""
    try:
        load_tables((made,), shipped=False)
    except TableError as error:
        raise TableError(error.message, file=url, line=error.line, hint=error.hint) from None


def _replace(folder: Path, data: bytes, descriptor: Mapping[str, Any]) -> None:
    """Put the package in place of the folder, once it can be loaded."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as scratch:
        made, earlier = Path(scratch, folder.name), Path(scratch, "earlier")
        made.mkdir()
        (made / DATA).write_bytes(data)
        text = json.dumps(descriptor, ensure_ascii=False, indent=1)
        (made / DESCRIPTOR).write_text(text + "\n", "utf-8")
        _try(made, str(descriptor["resources"][0]["sources"][0]["path"]))
        if folder.exists():
            folder.rename(earlier)
        try:
            made.rename(folder)
        except OSError:
            if earlier.exists():
                earlier.rename(folder)
            raise
        shutil.rmtree(earlier, ignore_errors=True)
