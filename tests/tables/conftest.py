"""Tables that the tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.tables import Tables, load_tables
from tests.tables.towns import write_package


@pytest.fixture(scope="session")
def shipped() -> Tables:
    """The shipped tables."""
    return load_tables()


@pytest.fixture
def towns(tmp_path: Path) -> Tables:
    """Only the invented towns."""
    return load_tables(write_package(tmp_path), shipped=False)
