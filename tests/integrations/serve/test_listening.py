"""The command: where it listens, whom it warns, and how it ends."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.errors import ConfigError
from claimcheck.integrations.serve.listening import Place, address_of, listen
from tests.cli.calling import call

from .asking import check, send
from .running import Command

INTERRUPTED = (130, "\n")  # the terminal shows ^C, and the shell begins a new line
# A Python in which a package cannot be imported.
WITHOUT = """
import sys
sys.modules[{package!r}] = None
from claimcheck.cli import main
main(["serve", "--no-config"])
"""


def test_an_interrupt_in_the_midst_of_a_check_ends_it_too() -> None:
    command = Command()
    numbers = " ".join(f"{n:,} people and {n} km." for n in range(20_000))
    with socket.create_connection(("127.0.0.1", int(command.address.split(":")[2][:-1]))) as asking:
        body = f'{{"text": "{numbers}"}}'.encode()
        head = f"POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n"
        asking.sendall(head.encode() + b"Content-Type: application/json\r\n\r\n" + body)
        assert send(command.address, "/healthz").status == 200
        assert command.end() == INTERRUPTED


def test_drafts_are_not_told_on_the_terminal() -> None:
    command = Command("--seconds", "0.001")
    assert check(command.address, text="It cost $4,321,987.").status == 503
    assert check(command.address, "/nothing", text="It cost $4,321,987.").status == 404
    assert command.end() == INTERRUPTED


def test_only_this_machine_reaches_it_unless_it_is_said() -> None:
    ran = call("serve", "--host", "0.0.0.0")
    assert ran.status == 2
    assert "others can reach 0.0.0.0" in ran.err
    assert "--expose" in ran.err


def test_who_exposes_it_is_warned() -> None:
    command = Command("--host", "0.0.0.0", "--expose", "--name", "desk.example")
    assert command.first.startswith("warning: whoever reaches this address")
    said = command.errors.readline()
    address = said.split()[3]
    assert send(address, "/healthz", headers={"Host": "Desk.Example"}).status == 200
    assert send(address, "/healthz", headers={"Host": "evil.example"}).status == 421
    assert command.end() == INTERRUPTED


@pytest.mark.parametrize(
    ("host", "begins"),
    [
        ("127.0.0.1", "http://127.0.0.1:"),
        ("localhost", "http://"),
        ("127.0.0.2", "http://127.0.0.2:"),
    ],
)
def test_any_name_of_this_machine_will_do(host: str, begins: str) -> None:
    with listen(Place(host)) as listening:
        assert address_of(listening).startswith(begins)


def test_every_address_of_the_machine_is_shown_as_one_that_opens() -> None:
    with listen(Place("0.0.0.0", exposed=True)) as listening:
        assert address_of(listening).startswith("http://127.0.0.1:")


def test_a_port_that_is_taken_says_so() -> None:
    with listen(Place()) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError, match=f"cannot listen at 127.0.0.1:{port}.*--port 0"):
            listen(Place(port=port))


@pytest.mark.parametrize("host", ["no.such.host.invalid", "", "a" * 300, "192.0.2.1"])
def test_a_host_that_is_not_here_says_so(host: str) -> None:
    with pytest.raises(ConfigError):
        listen(Place(host)).close()


@pytest.mark.parametrize("package", ["uvicorn", "starlette"])
def test_a_missing_package_says_what_to_install(package: str) -> None:
    program = WITHOUT.format(package=package)
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        f"claimcheck: the page needs the package {package}"
        " (pip install 'claimcheck-newsroom[serve]')\n"
    )


def test_tables_that_cannot_be_read_are_told_before_anybody_asks(tmp_path: Path) -> None:
    ran = call("serve", "--no-config", "--tables", str(tmp_path / "none.csv"))
    assert ran.status == 2
    assert "none.csv" in ran.err


def test_its_own_tables_are_used_until_an_interrupt_ends_it(tmp_path: Path) -> None:
    (tmp_path / "town.csv").write_text(
        "entity,measure,value,unit,year,source\nKellahamn,population,9184,,2024,Register\n", "utf-8"
    )
    command = Command("--open", "--tables", str(tmp_path / "town.csv"))
    told = check(command.address, text="Kellahamn had a population of 7,500 in 2024.").value
    assert [finding["rule"] for finding in told["findings"]] == ["CC501"]
    assert command.end() == INTERRUPTED
