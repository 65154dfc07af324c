"""Checks against a real server: verdicts, the index, its end half-way, and a planted password."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.postgres import PASSWORD, Server, started
from tests.tables.sources.conftest import ROWS

DRAFT = "In 2023, Ashby spent £1,200.50. In 2020, Town 31415 had 31,415 people.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a draft, and one for indexes."""
    (tmp_path / "draft.txt").write_text(DRAFT)
    (tmp_path / "cache").mkdir()
    return tmp_path


def environment(desk: Path, **more: str) -> dict[str, str]:
    return {"CLAIMCHECK_CACHE": str(desk / "cache"), **more}


def test_figures_of_a_server_are_checked(server: Server, desk: Path) -> None:
    told = (f'tables = ["{server.url("#spend")}", "{server.url("#Desk.Long")}"]\n',)
    (desk / "claimcheck.toml").write_text("".join(told))
    ran = run(
        "check", "--all", "draft.txt", folder=desk, env=environment(desk, PGPASSWORD=PASSWORD)
    )
    assert (ran.status, ran.err) == (0, "")
    assert "2 supported" in ran.out
    assert ROWS > 20_000
    assert list((desk / "cache").glob("*.index"))


def test_a_planted_password_is_nowhere(server: Server, desk: Path) -> None:
    plain = server.url("#Desk.Long").replace("desk@", f"desk:{PASSWORD}@")
    missing = server.url("#none").replace("desk@", f"desk:{PASSWORD}@")
    named = server.url("#Desk.Long").replace("desk@", "desk:${DESK_PASSWORD}@")
    (desk / "claimcheck.toml").write_text(f'tables = ["{plain}"]\n')
    env = environment(desk, DESK_PASSWORD=PASSWORD)
    said = [
        run(*words, folder=desk, env=env)
        for words in (
            ("check", "--all", "draft.txt"),
            ("check", "--no-config", "--format", "json", "--tables", named, "draft.txt"),
            ("check", "--no-config", "--tables", missing, "draft.txt"),
            ("explain", "draft.txt:1:50"),
            ("config", "draft.txt"),
        )
    ]
    assert [one.status for one in said[:3]] == [0, 0, 2]
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
        env = {**os.environ, **environment(desk, PGPASSWORD=PASSWORD)}
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
