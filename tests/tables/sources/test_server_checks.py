"""Checks against a real server: verdicts, the index, its end half-way, and a planted password."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck.tables.opening import LARGE
from tests.cli.calling import call
from tests.postgres import PASSWORD, Server, started
from tests.tables.sources.conftest import ROWS

DRAFT = "In 2023, Ashby spent £1,200.50. In 2020, Town 14159 had 14,159 people.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft, and one for indexes."""
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "draft.txt").write_text(DRAFT)
    (tmp_path / "cache").mkdir()
    return tmp_path


def test_figures_of_a_server_are_checked(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    listed = [server.url("#spend"), server.url("#Desk.Long")]
    (desk / "claimcheck.toml").write_text(f"tables = {listed}\n")
    ran = call("check", "--all", str(desk / "draft.txt"))
    assert (ran.status, ran.err) == (0, "")
    assert "2 supported" in ran.out
    assert ROWS > LARGE
    assert list((desk / "cache").glob("*.index"))


def test_a_planted_password_is_nowhere(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_PASSWORD", PASSWORD)
    plain = server.url("#Desk.Long").replace("desk@", f"desk:{PASSWORD}@")
    missing = server.url("#none").replace("desk@", f"desk:{PASSWORD}@")
    named = server.url("#Desk.Long").replace("desk@", "desk:${DESK_PASSWORD}@")
    (desk / "claimcheck.toml").write_text(f'tables = ["{plain}"]\n')
    draft = str(desk / "draft.txt")
    said = [
        call(*words)
        for words in (
            ("check", "--all", draft),
            ("check", "--no-config", "--format", "json", "--tables", named, draft),
            ("check", "--no-config", "--tables", missing, draft),
            ("explain", f"{draft}:1:50"),
            ("config", draft),
        )
    ]
    assert [one.status for one in said] == [0, 0, 2, 0, 0]
    assert all(PASSWORD not in one.out + one.err for one in said)
    kept = [path.read_bytes() for path in (desk / "cache").rglob("*") if path.is_file()]
    assert kept
    assert not any(PASSWORD.encode() in content for content in kept)


def test_a_server_that_goes_away_ends_the_check_with_one_line(server: Server, desk: Path) -> None:
    with started(server.binaries) as other:
        other.run("create table went (at int)")
        slow = (
            "#select 'Town ' || n as entity, 2020 as year, n as people, pg_sleep(0.001)::text as x"
        )
        address = other.url(f"{slow} from generate_series(1, 100000) n")
        words = [sys.executable, "-m", "claimcheck", "check", "draft.txt", "--tables", address]
        env = {**os.environ, "PGPASSWORD": PASSWORD}
        check = subprocess.Popen(
            words, cwd=desk, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        _wait_until_it_reads(other)
        other.kill()
        out, err = check.communicate(timeout=60)
    assert check.returncode == 2
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"claimcheck: postgresql://127.0.0.1:{other.port}/newsroom, query: ")


def _wait_until_it_reads(server: Server) -> None:
    import psycopg

    where = f"host=127.0.0.1 port={server.port} dbname=newsroom user=desk password={PASSWORD}"
    with psycopg.connect(where, autocommit=True) as connection:
        reads = (
            "select count(*) from pg_stat_activity where query like 'FETCH%' and state = 'active'"
        )
        while connection.execute(reads).fetchone() == (0,):
            time.sleep(0.05)
