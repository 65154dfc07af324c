"""How far a long build is, for whoever sits at a terminal."""

from __future__ import annotations

import sys
from time import monotonic

PATIENCE = 1.0  # seconds before the first word, and between two


class Progress:
    """One line on the error stream, written over again and wiped at the end; none elsewhere."""

    def __init__(self, name: str, total: int | None) -> None:
        self._name = "".join(sign if sign.isprintable() else "?" for sign in name)
        self._total = total
        self._told = monotonic()
        self._shown = False
        self._terminal = sys.stderr.isatty()

    def __call__(self, doing: str, reached: int | None = None) -> None:
        """Says what is being done, and at which row, if it is time for that."""
        if not self._terminal or monotonic() - self._told < PATIENCE:
            return
        line = f"\rindexing {self._name}: {doing}{self._far(reached)}\033[K"
        print(line, end="", file=sys.stderr, flush=True)
        self._told, self._shown = monotonic(), True

    def _far(self, reached: int | None) -> str:
        if reached is None:
            return ""
        known = self._total is not None and self._total >= reached
        return f", {reached:,}{f' of about {self._total:,}' if known else ''} rows"

    def close(self) -> None:
        """Wipes the line."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
