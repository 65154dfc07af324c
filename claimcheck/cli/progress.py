"""How far a long run has come, on a terminal."""

from __future__ import annotations

import sys
import time
from typing import Protocol, TextIO

PATIENCE = 1.0  # seconds before anything is shown
ERASE = "\r\x1b[K"  # to the beginning of the line, and clear it
SHOW_CURSOR = "\x1b[?25h"  # which a bar hides


class _Bar(Protocol):
    def update(self, n_steps: int) -> None: ...


class Progress:
    """A bar on standard error, once a run has taken a second; nothing where that is no terminal."""

    def __init__(self, count: int, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.count, self.pending = count, 0
        self._wanted = count > 1 and self.stream.isatty()
        self._began = time.monotonic()
        self._bar: _Bar | None = None

    def advance(self, steps: int = 1) -> None:
        """Count a draft as done, or several."""
        self.pending += steps
        if not self._wanted or time.monotonic() - self._began < PATIENCE:
            return
        if self._bar is None:
            import click

            self._bar = click.progressbar(
                length=self.count, label="claimcheck", show_pos=True, file=self.stream
            )
        self._bar.update(self.pending)
        self.pending = 0

    def clear(self) -> None:
        """Make room for what is printed; the bar comes back with the next draft."""
        if self._bar is not None:
            self.stream.write(ERASE + SHOW_CURSOR)
            self.stream.flush()
