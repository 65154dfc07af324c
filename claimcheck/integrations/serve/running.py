"""The application run on a socket, until a signal ends it."""

from __future__ import annotations

import logging
import socket

import uvicorn

from claimcheck.config import Config
from claimcheck.integrations.serve.app import app_of
from claimcheck.integrations.serve.guards import Reach
from claimcheck.integrations.serve.limits import Limits

PATIENCE = 1  # seconds that a request under way has when the server ends


def run(config: Config, reach: Reach, limits: Limits, listening: socket.socket) -> None:
    """Answer what comes in there; nothing is logged, since a message may hold words of a draft."""
    logging.disable()
    options = uvicorn.Config(
        app_of(config, reach, limits),
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    uvicorn.Server(options).run(sockets=[listening])
