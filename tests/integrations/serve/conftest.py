"""One server for all tests of this folder, as the command starts it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .running import Command


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the server is."""
    command = Command()
    yield command.address
    command.end()
