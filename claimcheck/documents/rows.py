"""Rows of tables that stand in text: cells between pipes or tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.regex import Regex

_RULE = Regex(r"\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?$")
_DIVIDER = Regex(r"(?<!\\)\|")


def is_rule(line: str) -> bool:
    """True for the line of dashes under a table's head ("| --- | --: |")."""
    return ("|" in line or "+" in line) and bool(_RULE.match(line))


def looks_like_row(line: str) -> bool:
    """True for a line of cells: pipes around them, a rule between them, or tabs between them."""
    return line.startswith("|") or is_rule(line) or "\t" in line or " | " in line


def cells_of(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of each cell's text in the line, in order; an empty cell has no length.

    The line has no white space around it.  A pipe behind a backslash divides nothing.
    """
    dividers = _DIVIDER if _DIVIDER.search(line) else re.compile(r"\t+")
    ends = [(found.start(), found.end()) for found in dividers.finditer(line)]
    if not line.startswith("|"):
        ends.insert(0, (0, 0))
    if not ends or ends[-1][1] != len(line):
        ends.append((len(line), len(line)))
    for (_, start), (end, _) in pairwise(ends):
        text = line[start:end]
        stripped = text.strip()
        left = start + (len(text) - len(text.lstrip()) if stripped else 0)
        yield left, left + len(stripped)
