"""The server on standard input and output, from the editor's first message to its last."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial

from lsprotocol import types

from claimcheck.integrations.lsp.drafts import Check
from claimcheck.integrations.lsp.features import ACTIONS, COMMANDS, FEATURES, SYNC, code_actions
from claimcheck.integrations.lsp.session import DraftServer


def run_server(check: Check) -> int:
    """Serve the editor at the other end of standard input and output until it leaves.

    0 if it asked for the end before, 1 if it only went away.  What anything else prints goes to
    standard error.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the thread that reads could not be interrupted
    server = server_for(check)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as channel:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server.start_io(sys.stdin.buffer, channel)
    return 0 if server.stopping else 1


def server_for(check: Check) -> DraftServer:
    """A server that checks drafts so, with all that it does."""
    server = DraftServer(check)
    for name, feature in FEATURES.items():
        server.feature(name)(feature)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, ACTIONS)(code_actions)
    for name, command in COMMANDS.items():
        server.command(name)(command)
    for name, feature in SYNC.items():
        server.protocol.fm.add_builtin_feature(name, partial(feature, server))
    return server
