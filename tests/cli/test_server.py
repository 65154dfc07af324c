"""`claimcheck server` where its packages are missing; tests/integrations/lsp has the rest."""

from __future__ import annotations

import sys

import pytest

from .calling import call


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)
    ran = call("server")
    assert ran.status == 2
    assert "the language server needs the package pygls" in ran.err
    assert "pip install 'claimcheck-newsroom[lsp]'" in ran.err
