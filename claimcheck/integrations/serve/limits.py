"""How much is taken on, so that no request takes the machine."""

from __future__ import annotations

from claimcheck.namedtuple import NamedTuple


class Limits(NamedTuple):
    """Bytes of a request's body, characters of a draft, and seconds for its check.

    `at_once` checks run side by side, each in a process; `waiting` more may wait for their turn.
    """

    body: int = 24 * 2**20
    characters: int = 1_000_000
    seconds: float = 20.0
    at_once: int = 2
    waiting: int = 8
