"""`claimcheck server` where it cannot begin; tests/integrations/lsp has the rest."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from .calling import call


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)
    ran = call("server")
    assert ran.status == 2
    assert "the language server needs the package pygls" in ran.err
    assert "pip install 'claimcheck-newsroom[lsp]'" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="only these shells close an input")
def test_a_closed_input_says_so() -> None:
    command = ["sh", "-c", '"$0" -m claimcheck server <&-', sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "standard input or output is closed (let an editor start the server)" in done.stderr
    assert "Traceback" not in done.stderr
