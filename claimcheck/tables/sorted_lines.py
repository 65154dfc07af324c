"""Lines in order, searched by halving: nothing of them is parsed until it is asked for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence


def lines_beginning(lines: Sequence[str], prefix: str, least: str = "") -> Iterator[str]:
    """The lines that begin with a prefix, in order; not those that stand before `least`."""
    for place in range(bisect_left(lines, least or prefix), len(lines)):
        if not lines[place].startswith(prefix):
            return
        yield lines[place]
