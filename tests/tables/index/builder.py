"""A process that builds an index and stops half-way until it may go on.

    python -m tests.tables.index.builder SHEET FOLDER NAME

It notes in FOLDER/log that it builds, makes FOLDER/NAME.started when half of the rows are read,
and goes on when there is FOLDER/go.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

from claimcheck.model import ReferenceRow
from claimcheck.tables.index import indexed
from tests.tables.index.figures import Figures, figure, sheet_in

ROWS = 20_000
ENTITIES = 50


def rows() -> Iterator[ReferenceRow]:
    """The rows of the sheet that the processes index."""
    for number in range(ROWS):
        yield figure(f"Ashby {number % ENTITIES}", 1000 + number // ENTITIES, str(number))


def build(sheet: Path, folder: Path, name: str) -> None:
    """Opens the index of the sheet and prints one of its figures."""

    def given() -> Iterator[ReferenceRow]:
        with (folder / "log").open("a") as log:
            log.write(f"{name}\n")
        for number, row in enumerate(rows()):
            if number == ROWS // 2:
                (folder / f"{name}.started").touch()
                while not (folder / "go").exists():
                    sleep(0.01)
            yield row

    source = indexed(Figures(sheet_in(sheet), given))
    print(source.rows("Ashby 7", "spending")[-1].value)


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
