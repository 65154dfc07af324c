"""Every page is true: what it shows is what its commands and its Python print."""

from __future__ import annotations

from pathlib import Path

import pytest

from .pages import PAGES, name_of
from .playing import play


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_a_page_tells_to_do_prints_what_it_shows(page: Path, tmp_path: Path) -> None:
    for found in play(page, tmp_path):
        assert found.printed == found.shown, f"{page.name}:{found.line}"
