"""How a text file sets its fields apart: delimiter, escape, and the line by which Excel says it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import islice

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.sources.header import is_comment

DELIMITERS = (",", ";", "\t", "|")
SAMPLE = 100  # records that the delimiter is told from
_SAID = re.compile(r"(?i:\ufeff?\"?sep=(.)\"?\s*?(?:\r\n|\r|\n))")


class Dialect(NamedTuple):
    """The marks of a delimited text; `above` lines say the delimiter and nothing else."""

    delimiter: str
    escape: str | None = None
    above: int = 0


def dialect_of(text: str, delimiter: str = "", suffix: str = "") -> Dialect:
    """The dialect of a text that begins so: the delimiter by which most lines have as many fields.

    "sep=;" in the first line says it, as does `delimiter`; a suffix .tsv decides between equals.
    """
    escape = "\\" if '\\"' in text and '""' not in text else None
    said = _SAID.match(text)
    if said:
        return Dialect(delimiter or said[1], escape, 1)
    if delimiter:
        return Dialect(delimiter, escape)
    liked = "\t" if suffix in (".tsv", ".tab") else ","
    order = sorted(DELIMITERS, key=lambda one: one != liked)
    return Dialect(max(order, key=lambda one: _evenness(text, one, escape)), escape)


def _evenness(text: str, delimiter: str, escape: str | None) -> tuple[float, int]:
    """The share of records with the usual number of fields, and that number; 0 for one field."""
    reader = csv.reader(
        text.splitlines(keepends=True), delimiter=delimiter, escapechar=escape, strict=False
    )
    try:
        records = [record for record in islice(reader, SAMPLE) if record and not is_comment(record)]
    except csv.Error:
        return 0, 0
    widths = Counter(len(record) for record in records if len(record) > 1)
    if not widths:
        return 0, 0
    width, times = max(widths.items(), key=lambda one: (one[1], one[0]))
    return round(times / len(records), 1), width
