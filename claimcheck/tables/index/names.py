"""The names in an index, asked for as a draft uses them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Ask = Callable[..., list[Any]]  # a statement and its values → records
_FIELD = "\t"
_FIRST = "SELECT line FROM name WHERE line >= ? ORDER BY line LIMIT 1"
_CALLED = "SELECT line FROM name WHERE line >= ? AND line < ? ORDER BY line"


class IndexedNames:
    """Names too many to hold, as `FarNames` describes them."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def first(self, prefix: str) -> str:
        """The first line that does not stand before the prefix; "" if there is none."""
        found = self._ask(_FIRST, prefix)
        return found[0][0] if found else ""

    def called(self, surface: str) -> list[str]:
        """The lines of exactly that surface, sorted."""
        after = surface + chr(ord(_FIELD) + 1)
        return [line for (line,) in self._ask(_CALLED, surface + _FIELD, after)]
