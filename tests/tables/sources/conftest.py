"""Servers that the tests of sources share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.postgres import PASSWORD, Server, binaries, started

ROWS = 21_000  # more than are fetched at a time, by far


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server with a table of spending."""
    programs = binaries()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed: apt-get install postgresql")
    with started(programs) as one:
        one.run(
            'create table spend (entity text, year int, "spend [GBP]" numeric)',
            "insert into spend values ('Ashby', 2023, 1200.50), ('Mill', 2023, null)",
            'create schema "Desk"',
            'create table "Desk"."Long" (entity text, measure text, value bigint, year int)',
            f"""insert into "Desk"."Long" select 'Town ' || n, 'people', n, 2020
            from generate_series(1, {ROWS}) n""",
        )
        yield one


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> str:
    """The planted password, in the environment."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    return PASSWORD
