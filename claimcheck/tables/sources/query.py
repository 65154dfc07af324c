"""What is taken from a database: a table, or the rows of a query."""

from __future__ import annotations

import re

from claimcheck.namedtuple import NamedTuple

_QUERY = re.compile(r"(?i)(?:select|with|values)\s")


class Selection(NamedTuple):
    """A table, which may have its schema before it, or else a query that yields rows."""

    table: str = ""
    query: str = ""

    @property
    def label(self) -> str:
        """How messages name it."""
        return f"table {self.table}" if self.table else "query"


def selection_of(part: str) -> Selection:
    """The table, or the query, that stands behind the "#" of an address."""
    text = part.strip()
    if _QUERY.match(text):
        return Selection(query=text.rstrip("; \t\r\n"))
    return Selection(table=text)
