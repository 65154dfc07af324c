"""Where the shipped data lie, in the checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables import shipped


def test_the_checkout_holds_the_data() -> None:
    assert (shipped.root() / "measures.toml").exists()
    assert Path(shipped.compiled_path()).exists()


def test_the_package_s_own_copy_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "claimcheck" / "reference_data"
    for folder in (own, tmp_path / "reference_data"):
        folder.mkdir(parents=True)
        (folder / "entities.csv").touch()
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "claimcheck" / "tables" / "shipped.py"))
    assert shipped.root() == own


def test_without_any_the_user_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "claimcheck" / "tables" / "shipped.py"))
    with pytest.raises(TableError, match="reference data are missing"):
        shipped.root()
