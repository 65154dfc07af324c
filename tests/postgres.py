"""A PostgreSQL server of a test's own, started on loopback and thrown away."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

PASSWORD = "pg-Ge7heim-42"  # planted: it must never be seen again
USER, DATABASE = "desk", "newsroom"
SUPERUSER = "postgres"
QUIET = "fsync=off|full_page_writes=off|synchronous_commit=off|shared_buffers=16MB"


class Server(NamedTuple):
    """A server that runs: its port on 127.0.0.1, the folder of its cluster, the binaries."""

    port: int
    cluster: Path
    binaries: Path

    def url(self, part: str = "") -> str:
        """The address of the database, without a password."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{DATABASE}{part}"

    def run(self, *statements: str) -> None:
        """Runs statements as the user of the tests."""
        import psycopg

        where = f"host=127.0.0.1 port={self.port} dbname={DATABASE} user={USER}"
        with psycopg.connect(f"{where} password={PASSWORD}", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def kill(self) -> None:
        """Ends the server at once, as a crash does."""
        pid = int((self.cluster / "postmaster.pid").read_text().splitlines()[0])
        _run(self.binaries / "pg_ctl", "stop", "-D", self.cluster, "-m", "immediate")
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def binaries() -> Path | None:
    """The folder of the server's programs; None where no server is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return found[-1].parent
    path = shutil.which("initdb")
    return Path(path).resolve().parent if path else None


def _version(path: Path) -> float:
    return float(path.parts[-3]) if path.parts[-3].replace(".", "").isdigit() else 0


@contextmanager
def started(programs: Path) -> Iterator[Server]:
    """A server with an empty database, whose user has the planted password."""
    folder = Path(tempfile.mkdtemp(prefix="claimcheck-pg-", dir="/tmp"))
    cluster, port = folder / "cluster", _free_port()
    try:
        secret = folder / "password"
        secret.write_text(PASSWORD)
        if os.getuid() == 0:
            shutil.chown(folder, SUPERUSER, SUPERUSER)
            shutil.chown(secret, SUPERUSER, SUPERUSER)
        _run(
            programs / "initdb", "-D", cluster, "-U", USER, "-A", "scram-sha-256",
            f"--pwfile={secret}", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions",
        )  # fmt: skip
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
        options += "".join(f" -c {one}" for one in QUIET.split("|"))
        log = folder / "log"
        _run(programs / "pg_ctl", "start", "-D", cluster, "-w", "-l", log, "-o", options)
        server = Server(port, cluster, programs)
        _create(server)
        yield server
    finally:
        _run(programs / "pg_ctl", "stop", "-D", cluster, "-m", "immediate", check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _create(server: Server) -> None:
    import psycopg

    where = f"host=127.0.0.1 port={server.port} dbname=postgres user={USER} password={PASSWORD}"
    with psycopg.connect(where, autocommit=True) as connection:
        connection.execute(f"create database {DATABASE}".encode())


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _run(*command: str | Path, check: bool = True) -> None:
    """Runs a program of the server, which refuses to be run by root."""
    words = [str(word) for word in command]
    if os.getuid() == 0:
        words = [
            "setpriv",
            f"--reuid={SUPERUSER}",
            f"--regid={SUPERUSER}",
            "--clear-groups",
            *words,
        ]
    # The server keeps what it inherits open: its output may be no pipe of ours.
    with tempfile.TemporaryFile() as said:
        quiet = {"stdin": subprocess.DEVNULL, "stdout": said, "stderr": said}
        done = subprocess.run(words, cwd="/tmp", check=False, **quiet)  # type: ignore[call-overload]
        if check and done.returncode:
            said.seek(0)
            sys.stderr.write(said.read().decode(errors="replace"))
            done.check_returncode()
