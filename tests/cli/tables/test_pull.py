"""`claimcheck tables pull`, with a provider on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import call, write
from tests.tables.pull.conftest import RECORDED, Provider, provider

__all__ = ["provider"]  # the fixture
WHAT = ("tables", "pull", "worldbank", "XX.LIB.BOOK", "--label", "library loans")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def served(provider: Provider) -> Provider:
    """A provider with two pages of an indicator."""
    provider.answers("/indicator/XX.LIB.BOOK", "indicator.json")
    for page in "12":
        path = "/country/all/indicator/XX.LIB.BOOK"
        provider.answers(path, f"observations-{page}.json", page=page)
    return provider


def test_a_draft_is_checked_against_what_was_pulled(served: Provider, tmp_path: Path) -> None:
    ran = call(*WHAT, "--server", served.address)
    assert ran.status == 0, ran.err
    assert "wrote 2 rows to worldbank-xx-lib-book (sha256 " in ran.out
    assert "drafts below it are checked against worldbank-xx-lib-book" in ran.out
    asked = len(served.asked)
    write(tmp_path, "draft.md", "Library loans in Kenya were 812,500 in 2024.\n")
    checked = call("check", "draft.md")
    assert "CC501" in checked.out
    assert "Bank" in checked.out
    assert len(served.asked) == asked  # a check asks nobody


def test_what_is_there_already_is_left_alone(served: Provider, tmp_path: Path) -> None:
    call(*WHAT, "--server", served.address)
    before = (tmp_path / "worldbank-xx-lib-book" / "datapackage.json").stat()
    ran = call(*WHAT, "--server", served.address)
    assert "has these figures already and stays as it is" in ran.out
    after = (tmp_path / "worldbank-xx-lib-book" / "datapackage.json").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_a_changed_format_leaves_the_old_package_alone(served: Provider, tmp_path: Path) -> None:
    call(*WHAT, "--server", served.address)
    folder = tmp_path / "worldbank-xx-lib-book"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    body = (RECORDED / "observations-1.json").read_bytes().replace(b'"countryiso3code"', b'"iso3"')
    served.says("/country/all/indicator/XX.LIB.BOOK", body)
    ran = call(*WHAT, "--server", served.address)
    assert ran.status == 2
    assert "what was pulled before is untouched" in ran.err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_unknown_provider_is_told_with_the_known_ones() -> None:
    ran = call("tables", "pull", "eurobank", "X")
    assert ran.status == 2
    assert "no provider is called 'eurobank'" in ran.err
