"""How an index lies in its file: a SQLite database whose figures stand entity by entity.

measure   the names of the measures, numbered
form      what many rows share: table, unit, scope, source …, numbered
figure    one row a figure, in the order of entity, measure and first day; `seq` is its place
          in the sheet, `entity` its id there, `first` and `last` are days as Python counts
          them (0 where it has no period), `low`, `high` and `label` are null where they say
          nothing new, numbers are integers or else text, exactly as read
alias     the entities of the sheet that other tables know, by their id there
bearer    labels of the others, where they are not the id
name      names of the others, as the gazetteer's lines
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

FORMAT = "claimcheck-index 2"
PAGE_CACHE = -65_536  # KiB for building
LOOK_UP_CACHE = -16_384  # KiB for use

FIGURES = "(entity, measure, first, seq, last, value, low, high, form, label, note{key})"
TABLES = f"""
CREATE TABLE measure (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE form (number INTEGER PRIMARY KEY, tabled, unit, scope, vintage, asserted_by, source,
    url, retrieved, superseded);
CREATE TABLE figure {FIGURES.format(key=", PRIMARY KEY (entity, measure, first, seq)")}
    WITHOUT ROWID;
CREATE TABLE alias (id, raw, PRIMARY KEY (id, raw)) WITHOUT ROWID;
CREATE TABLE nature (number INTEGER PRIMARY KEY, type, part_of, context, sort);
CREATE TABLE bearer (id PRIMARY KEY, label, nature) WITHOUT ROWID;
CREATE TABLE name (line PRIMARY KEY) WITHOUT ROWID;
"""
STAGE = f"CREATE TABLE stage.figure {FIGURES.format(key='')};"
FORM_COLUMNS = "tabled, unit, scope, vintage, asserted_by, source, url, retrieved, superseded"


def create(path: Path, stage: Path) -> sqlite3.Connection:
    """A new index, and beside it the file in which figures wait to be sorted.

    Neither is safe against a crash before it is complete: whoever builds throws it away then.
    """
    made = sqlite3.connect(path, isolation_level=None)
    made.execute("ATTACH ? AS stage", (str(stage),))
    for name in ("main", "stage"):
        made.execute(f"PRAGMA {name}.page_size = 8192")
        made.execute(f"PRAGMA {name}.journal_mode = OFF")
        made.execute(f"PRAGMA {name}.synchronous = OFF")
        made.execute(f"PRAGMA {name}.cache_size = {PAGE_CACHE // 2}")
    made.executescript(TABLES + STAGE)
    return made


def open_readonly(path: Path) -> sqlite3.Connection:
    """The index, which nobody writes any more; threads may share the connection."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    opened = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    opened.execute(f"PRAGMA cache_size = {LOOK_UP_CACHE}")
    return opened
