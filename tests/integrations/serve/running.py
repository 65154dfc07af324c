"""Servers that run while tests ask them: as the command starts one, and with other limits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import NamedTuple

import uvicorn

from claimcheck.config import Config
from claimcheck.integrations.serve.app import app_of
from claimcheck.integrations.serve.guards import Reach
from claimcheck.integrations.serve.limits import Limits
from claimcheck.integrations.serve.listening import Place, address_of, listen


class Ended(NamedTuple):
    """How the command ended, and what it printed after its first line."""

    status: int
    err: str


class Command:
    """`claimcheck serve`, as a shell runs it."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "claimcheck", "serve", "--no-config", *arguments]
        self.process = subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, env={**os.environ, "BROWSER": "true"}
        )
        assert self.process.stderr is not None
        self.errors = self.process.stderr
        self.first = self.errors.readline()

    @property
    def address(self) -> str:
        """Where it says that it listens."""
        return self.first.partition("http://")[2].split()[0].join(("http://", ""))

    def end(self) -> Ended:
        """Interrupt it, as Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        rest = self.errors.read()
        return Ended(self.process.wait(30), rest)


@contextmanager
def serving(limits: Limits, reach: Reach | None = None) -> Iterator[str]:
    """The address of a server with these limits, until the end of the block."""
    listening = listen(Place())
    app = app_of(Config(), reach or Reach(), limits)
    server = uvicorn.Server(
        uvicorn.Config(app, http="h11", ws="none", loop="asyncio", lifespan="on", log_config=None)
    )
    thread = Thread(target=server.run, args=([listening],))
    thread.start()
    try:
        yield address_of(listening)
    finally:
        server.should_exit = True
        thread.join()
