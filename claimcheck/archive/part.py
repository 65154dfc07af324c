"""The parts that an archive's numbers are written to, each whole or not there."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.errors import DocumentError
from claimcheck.integrations.batches import arrow
from claimcheck.integrations.rows import CHECKED, Row
from claimcheck.model import Verdict
from claimcheck.namedtuple import NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

PARTS = f"part-{'[0-9]' * 6}*.parquet"
LEFT_OVER = (".part-*.tmp", ".archive.json.*.tmp")  # what processes wrote when they were ended
_KEY = b"claimcheck"
_VERDICT = 1 + list(CHECKED).index("verdict")  # behind the id


class Tally(NamedTuple):
    """How many documents were read, how many of them failed, and their numbers by verdict."""

    documents: int = 0
    failed: int = 0
    numbers: int = 0
    refuted: int = 0
    review: int = 0
    supported: int = 0
    unchecked: int = 0
    not_a_claim: int = 0

    def plus(self, other: Tally) -> Tally:
        """The sum of both."""
        return Tally(*map(sum, zip(self, other, strict=True)))


def tally_of(rows: Iterable[Row]) -> Tally:
    """The tally of one document, of its rows with the id before them."""
    found = [str(row[_VERDICT]) for row in rows if row[-1] is None]
    counts = {verdict.value: found.count(verdict.value) for verdict in Verdict}
    failed = any(row[-1] is not None for row in rows)
    return Tally(documents=1, failed=int(failed), numbers=len(found), **counts)


def part_path(folder: Path, number: int) -> Path:
    """Where the part of a shard lies once it is whole."""
    return folder / f"part-{number:06}.parquet"


def write_part(path: Path, batches: list[pa.RecordBatch], tally: Tally) -> None:
    """Write the part in one step: whoever looks finds it whole or not at all.

    The same batches make the same bytes.  Raises OSError.
    """
    pa = arrow()
    import pyarrow.parquet

    table = pa.Table.from_batches(batches).combine_chunks()
    told = {_KEY: json.dumps(tally._asdict())}
    table = table.replace_schema_metadata(told)
    write_whole(path, lambda fresh: pyarrow.parquet.write_table(table, fresh, compression="zstd"))


def read_tally(path: Path) -> Tally:
    """The tally of a part.  Raises DocumentError for what is no part of an archive."""
    pa = arrow()
    import pyarrow.parquet

    try:
        metadata: dict[bytes, bytes] = pyarrow.parquet.read_metadata(path).metadata
        return Tally(**json.loads(metadata[_KEY]))
    except (pa.ArrowException, OSError, KeyError, TypeError, ValueError):
        hint = "delete it, and it is made again"
        raise DocumentError("is no whole part of an archive", file=str(path), hint=hint) from None


def write_whole(path: Path, write: Callable[[Path], Any]) -> None:
    """What `write` writes to the path that it is given, on the disk under this name, or nothing."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    write(fresh)
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    fresh.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)  # the name too
        os.close(folder)
